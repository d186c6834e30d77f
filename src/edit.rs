//! Changing the files of a site byte by byte: whatever is not to change stays as it is.

mod front_matter;

pub use front_matter::{has_string, set_strings};
