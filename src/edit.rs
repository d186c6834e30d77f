//! Edits the files of a site byte by byte. Bytes that are not to change stay as they are.

mod accepted;
mod announce;
mod edition;
mod error;
mod front_matter;
mod links;
mod name;
mod new_item;
mod new_translation;
mod operation;
mod remove;
mod rename;
mod toml_lines;

pub use announce::{Announcement, announce};
pub use edition::{AddedEdition, with_edition, without_edition};
pub use error::EditError;
pub use front_matter::{has_string, set_strings, toml_string};
pub use name::proposed_name;
pub use new_item::{NewImage, NewItem, finished, folder_of_new};
pub use new_translation::{file_of_text, new_translation};
pub use operation::Operation;
pub use remove::{remove, with_removed};
pub use rename::rename;
