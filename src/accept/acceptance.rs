//! The files that accepting writes, and the fields that it sets in a translation.

use crate::beneath::Refused;
use crate::edit::{has_string, set_strings};
use crate::item::{Kind, Text};
use crate::markdown::{FieldScope, segments};
use crate::segment::Revision;
use crate::source::{FilePath, SourceFile, Sources, read_text};
use std::io;

/// The result of accepting a translation: the files to write.
#[derive(Debug)]
pub struct Acceptance {
    pub item: String,
    pub edition: String,
    pub revision: Revision,
    /// The base of the translation before.
    pub former: Option<Revision>,
    /// Whole files in the order in which they are to be written: the base before the text that
    /// names it.
    pub files: Vec<(FilePath, Vec<u8>)>,
}

/// What a person says who accepts a translation.
#[derive(Clone, Copy, Debug, Default)]
pub struct Confirmation<'c> {
    /// Who found that the translation needs no change.
    pub reviewer: Option<&'c str>,
    /// Why the text is right although parts of it are in another language or missing.
    pub as_is: Option<&'c str>,
}

/// Returns the text with its `base` set, with the revision of its own passages in `accepted`, and with `reviewed_by` where a reviewer found nothing to
/// change. A review of an older revision does not apply to this one: without a reviewer, a field
/// that is present is emptied.
pub fn stamp(file: &SourceFile, kind: Kind, revision: Revision, said: Confirmation<'_>) -> io::Result<Vec<u8>> {
    let revision = revision.to_string();
    let own = Revision::of(&segments(file, FieldScope::Item(kind))).to_string();
    let mut fields = vec![("base", revision.as_str()), ("accepted", own.as_str())];
    if said.reviewer.is_some() || has_string(file, "reviewed_by") {
        fields.push(("reviewed_by", said.reviewer.unwrap_or_default()));
    }
    fields.extend(said.as_is.map(|reason| ("as_is", reason)));
    // The text had front matter when it was loaded, so that one without has changed since.
    set_strings(file, &fields).map(String::into_bytes).ok_or_else(|| Refused::Changed.into())
}

/// Reads a text again. Returns an error where it is no longer the text that was checked.
pub fn read_again(sources: &dyn Sources, text: &Text) -> io::Result<SourceFile> {
    let file = read_text(sources, &text.file)?;
    if blake3::hash(file.text.as_bytes()) != text.content {
        return Err(Refused::Changed.into());
    }
    Ok(file)
}
