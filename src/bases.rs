//! `content/.base/`: the source texts that translations were made from, each under the name of
//! its revision.

use crate::kind::Kind;
use crate::markdown::{FieldScope, segments};
use crate::segment::{Revision, Segment};
use crate::source::{FilePath, SourceFile, Sources, read_text};

pub const FOLDER: &str = "content/.base/";

/// Returns the path at which the source text of a revision is kept.
pub fn path(revision: Revision) -> FilePath {
    FilePath::new(format!("{FOLDER}{revision}.md"))
}

/// The source text of a revision.
#[derive(Debug)]
pub struct StoredBase {
    pub file: SourceFile,
    /// The scope that gives the revision: that of the item's kind when the text was accepted.
    pub scope: FieldScope,
    pub segments: Vec<Segment>,
}

impl StoredBase {
    /// Reads the source text of a revision for an item of a kind. The item may have had another
    /// kind when the text was accepted. Returns nothing where the text is not kept, or where it
    /// does not hash to its name.
    pub fn read(sources: &dyn Sources, revision: Revision, kind: Kind) -> Option<Self> {
        let file = read_text(sources, &path(revision)).ok()?;
        let former = Kind::ALL.iter().copied().filter(|former| *former != kind);
        let mut scopes = std::iter::once(kind).chain(former).map(FieldScope::Item);
        let (scope, segments) = scopes.find_map(|scope| {
            let segments = segments(&file, scope);
            (Revision::of(&segments) == revision).then_some((scope, segments))
        })?;
        Some(Self { file, scope, segments })
    }
}
