//! The revision under which a translation was accepted, after a change that nobody has to translate.

use super::front_matter::set_strings;
use crate::item::{Kind, Text};
use crate::markdown::{FieldScope, segments};
use crate::segment::Revision;
use crate::source::SourceFile;

/// Returns a changed file with its own revision as the accepted one, where the text was as it was accepted.
pub fn still_accepted(file: SourceFile, before: &Text, kind: Kind) -> SourceFile {
    if !before.is_as_accepted {
        return file;
    }
    let now = Revision::of(&segments(&file, FieldScope::Item(kind))).to_string();
    let text = set_strings(&file, &[("accepted", &now)]);
    SourceFile { text: text.unwrap_or(file.text), path: file.path }
}
