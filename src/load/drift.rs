//! How far the source texts have moved away from what their translations were made from.
//! Only of translations that are out of date: the others cost nothing.

use super::{bases, reread, words};
use crate::diff::{ChangeSummary, Judge};
use crate::edition::EditionId;
use crate::facts::Language;
use crate::glossary::Glossary;
use crate::item::{Item, State, Text};
use crate::segment::Segment;
use crate::site::Settings;
use crate::source::Sources;

/// The item with the drift of each of its texts that has one.
pub fn measured(sources: &dyn Sources, item: Item, settings: &Settings, glossary: &Glossary) -> Item {
    let stale: Vec<_> = settings.editions.ids().filter(|edition| item.state(*edition) == State::Stale).collect();
    let Some(source) = item.text(item.source).filter(|_| !stale.is_empty()) else { return item };
    let Ok(file) = reread(sources, &source.file) else { return item };
    let now = words::segments(&file);
    let language = Language::of(&settings.editions.get(item.source).tag);
    let judge = Judge { language, names: glossary.names(item.source) };
    let drifts: Vec<_> = stale
        .into_iter()
        .filter_map(|edition| Some((edition, of_text(sources, item.text(edition)?, &now, judge)?)))
        .collect();
    drifts.into_iter().fold(item, with_drift)
}

fn with_drift(mut item: Item, (edition, drift): (EditionId, ChangeSummary)) -> Item {
    if let Some(Some(text)) = item.texts.get_mut(edition.index()) {
        text.drift = Some(drift);
    }
    item
}

fn of_text(sources: &dyn Sources, text: &Text, now: &[Segment], judge: Judge<'_>) -> Option<ChangeSummary> {
    let (_, segments) = bases::kept(sources, text.base?)?;
    Some(ChangeSummary::between(&segments, now, judge))
}
