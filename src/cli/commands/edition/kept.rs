//! Where the files of removed editions are kept.

use crate::source::FilePath;

/// Where what belongs to an edition is kept while the site does not have it.
pub fn removed_folder(key: &str) -> String {
    format!("removed/{key}")
}

/// The entry of a removed edition, as it stood in site.toml.
pub fn kept_entry(key: &str) -> FilePath {
    FilePath::new(format!("{}/edition.toml", removed_folder(key)))
}
