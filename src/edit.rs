//! Edits the files of a site byte by byte. Bytes that are not to change stay as they are.

mod front_matter;

pub use front_matter::{has_string, set_strings};
