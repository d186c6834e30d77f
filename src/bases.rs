//! `content/.base/`: the source texts that translations were made from, each under the name of
//! its revision.

use crate::markdown::{FieldScope, segments};
use crate::segment::{Revision, Segment};
use crate::source::{FilePath, SourceFile, Sources, read_text};

pub const FOLDER: &str = "content/.base/";

/// Returns the path at which the source text of a revision is kept.
pub fn path(revision: Revision) -> FilePath {
    FilePath::new(format!("{FOLDER}{revision}.md"))
}

/// Reads the source text of a revision. Returns nothing where it is not kept, or where it does
/// not hash to its name.
pub fn kept(sources: &dyn Sources, revision: Revision, scope: FieldScope) -> Option<(SourceFile, Vec<Segment>)> {
    let file = read_text(sources, &path(revision)).ok()?;
    let segments = segments(&file, scope);
    (Revision::of(&segments) == revision).then_some((file, segments))
}
