//! Finds what a translation would lack once it is accepted.

use super::acceptance::read_again;
use crate::compare::Document;
use crate::edition::EditionId;
use crate::facts::Language;
use crate::item::{Gap, Item, Text};
use crate::load::missing_passages;
use crate::markdown::FieldScope;
use crate::site::Site;
use crate::source::Sources;
use std::io;

/// Returns the passages of the source text that the translation lacks. It is empty where the text is
/// accepted as it is, or accepted already, so that its analysis knows them.
pub fn lacking(sources: &dyn Sources, site: &Site, item: &Item, edition: EditionId) -> io::Result<Vec<Gap>> {
    let Some((source, text)) = item.publishable(item.source).zip(item.text(edition)) else { return Ok(Vec::new()) };
    if text.as_is.is_some() || (text.base.is_some() && text.base == item.revision) {
        return Ok(Vec::new());
    }
    let document = |text: &Text, edition: EditionId| -> io::Result<Document> {
        let language = Language::of(&site.settings.editions.get(edition).tag);
        Ok(Document::in_language(&read_again(sources, text)?, FieldScope::Item(item.kind()), language))
    };
    let (here, there) = (document(source, item.source)?, document(text, edition)?);
    Ok(missing_passages((&here.segments, &here.facts, here.language), (&there.segments, &there.facts, there.language)))
}
