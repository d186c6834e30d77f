//! Analyses texts: finds the glossary's concepts that a text names, the points on which it differs
//! from its source text, and how far the source text has changed since its base. The checks only
//! phrase the results. They are computed while texts are loaded because they are kept with them in
//! the item cache: an unchanged text is not read again for them.

use super::context::LoadContext;
use crate::bases::StoredBase;
use crate::diff::{ChangeSummary, Judge};
use crate::edition::EditionId;
use crate::facts::{FactSheet, Language, discrepancies};
use crate::item::{Analysis, Counted, Disagreement, Item, State, Text};
use crate::kind::Kind;
use crate::segment::Segment;
use crate::source::SourceFile;

/// Analyses the words of one text by themselves. Also returns the facts that it states.
pub fn words(
    context: LoadContext<'_>,
    segments: &[Segment],
    file: &SourceFile,
    edition: EditionId,
) -> (Analysis, FactSheet) {
    let facts = FactSheet::of(segments, &file.text, language(context, edition));
    let vocabulary = context.glossary.vocabulary(edition);
    let mentions = vocabulary.map(|vocabulary| vocabulary.read(segments, &file.text)).unwrap_or_default();
    (Analysis { mentions, ..Analysis::default() }, facts)
}

/// Returns the item with its translations compared with its source text. `source` holds the
/// segments of the source text, `facts` the facts that each text states, by edition.
pub fn item(context: LoadContext<'_>, item: Item, source: Option<&[Segment]>, facts: &[FactSheet]) -> Item {
    let item = with_disagreements(context, item, facts);
    match source {
        Some(source) => with_drift(context, item, source),
        None => item,
    }
}

fn language(context: LoadContext<'_>, edition: EditionId) -> Language {
    Language::of(&context.settings.editions.get(edition).tag)
}

fn in_state(context: LoadContext<'_>, item: &Item, state: State) -> Vec<EditionId> {
    context.settings.editions.ids().filter(|edition| item.state(*edition) == state).collect()
}

/// Notes the points on which current translations differ from their source text. Outdated
/// translations are not compared, because they are known to differ.
fn with_disagreements(context: LoadContext<'_>, mut item: Item, facts: &[FactSheet]) -> Item {
    if item.publishable(item.source).is_none() || item.broken.contains(&item.source) {
        return item;
    }
    let source = &facts[item.source.index()];
    for edition in in_state(context, &item, State::Current) {
        if let Some(text) = &mut item.texts[edition.index()] {
            text.analysis.disagreements = disagreements(source, &facts[edition.index()]);
        }
    }
    item
}

/// The largest number of differing facts that are noted of one text. A translation with more is
/// another text.
const MOST_DISAGREEMENTS: usize = 50;

fn disagreements(source: &FactSheet, translation: &FactSheet) -> Vec<Disagreement> {
    let facts = discrepancies(source, translation).into_iter().take(MOST_DISAGREEMENTS).map(Disagreement::Fact);
    let counts = [
        (Counted::ListItems, source.list_items, translation.list_items),
        (Counted::Rows, source.rows, translation.rows),
    ];
    let counts = counts.into_iter().filter(|(_, there, here)| there != here);
    facts.chain(counts.map(|(what, source, translation)| Disagreement::Count { what, source, translation })).collect()
}

/// Measures how far the source text has changed since the bases of outdated translations. Reads
/// nothing where all translations are current.
fn with_drift(context: LoadContext<'_>, mut item: Item, source: &[Segment]) -> Item {
    let stale = in_state(context, &item, State::Stale);
    let kind = item.kind();
    let judge = Judge { language: language(context, item.source), names: context.glossary.names(item.source) };
    for edition in stale {
        if let Some(Some(text)) = item.texts.get_mut(edition.index()) {
            text.analysis.drift = drift(context, text, source, kind, judge);
        }
    }
    item
}

fn drift(
    context: LoadContext<'_>,
    text: &Text,
    source: &[Segment],
    kind: Kind,
    judge: Judge<'_>,
) -> Option<ChangeSummary> {
    let base = StoredBase::read(context.sources, text.base?, kind)?;
    Some(ChangeSummary::between(&base.segments, source, judge))
}
