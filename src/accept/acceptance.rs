//! What accepting writes, and how a translation is stamped.

use crate::beneath::Refused;
use crate::edit::{has_string, set_strings};
use crate::item::Text;
use crate::segment::Revision;
use crate::source::{FilePath, SourceFile, Sources, read_text};
use std::io;

/// What accepting writes.
#[derive(Debug)]
pub struct Acceptance {
    pub item: String,
    pub edition: String,
    pub revision: Revision,
    /// What it was made from before.
    pub former: Option<Revision>,
    /// Whole files, in the order in which they are to be written: the base before what names it.
    pub files: Vec<(FilePath, Vec<u8>)>,
}

/// Returns the text with its `base` set, and `reviewed_by` where a reviewer found nothing to
/// change. Who reviewed an older revision did not review this one: without a reviewer a field
/// that is there is emptied.
pub fn stamp(file: &SourceFile, revision: Revision, reviewer: Option<&str>) -> io::Result<Vec<u8>> {
    let revision = revision.to_string();
    let mut fields = vec![("base", revision.as_str())];
    if reviewer.is_some() || has_string(file, "reviewed_by") {
        fields.push(("reviewed_by", reviewer.unwrap_or_default()));
    }
    // What was loaded had front matter.
    set_strings(file, &fields).map(String::into_bytes).ok_or_else(|| Refused::Changed.into())
}

/// Reads a text again, and makes sure that it is what was checked.
pub fn read_again(sources: &dyn Sources, text: &Text) -> io::Result<SourceFile> {
    let file = read_text(sources, &text.file)?;
    if blake3::hash(file.text.as_bytes()) != text.content {
        return Err(Refused::Changed.into());
    }
    Ok(file)
}
