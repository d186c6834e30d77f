//! How releases are named, by the program and by people.

use super::errors::CommandError;
use crate::publish::{Release, ReleaseMatch};
use std::path::Path;

/// Returns a release as people name it: its number and the first eight digits of its hash.
pub fn short(release: &Release) -> String {
    format!("{}-{}", release.number, release.hash.get(..8).unwrap_or_default())
}

/// Returns the error for a name that means no release, or several.
pub fn not_one(typed: &str, named: &ReleaseMatch) -> CommandError {
    let id = if *named == ReleaseMatch::Several { "releases-several" } else { "releases-unknown" };
    CommandError::usage(id, [("release", typed.into())])
}

/// Returns an output folder as messages name it.
pub fn shown(output: &Path) -> String {
    output.display().to_string()
}
