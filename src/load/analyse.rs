//! Analyses texts: finds the glossary's concepts that a text names, the points on which it differs
//! from its source text, and how far the source text has changed since its base. The checks only
//! phrase the results. They are computed while texts are loaded because they are kept with them in
//! the item cache: an unchanged text is not read again for them.

use super::context::LoadContext;
use super::counts;
use super::gaps::{self, OwnGaps};
use super::lengths;
use crate::bases::StoredBase;
use crate::diff::{ChangeSummary, Judge};
use crate::edition::EditionId;
use crate::facts::{self, FactSheet, Language, Side, discrepancies};
use crate::item::{Analysis, Counted, Disagreement, Gap, GapKind, Item, State};
use crate::language::Writing;
use crate::segment::Segment;
use crate::source::SourceFile;
use crate::text;

/// Analyses the words of one text by themselves. Also returns the facts that it states.
pub fn words(
    context: LoadContext<'_>,
    segments: &[Segment],
    file: &SourceFile,
    edition: EditionId,
) -> (Analysis, FactSheet) {
    let sheet = FactSheet::of(segments, &file.text, language(context, edition));
    let vocabulary = context.glossary.vocabulary(edition);
    let mentions = vocabulary.map(|vocabulary| vocabulary.read(segments, &file.text)).unwrap_or_default();
    let OwnGaps { gaps, is_most } = gaps::of_text(segments, Writing::of(&context.settings.editions.get(edition).tag));
    let impossible_days = facts::impossible(&sheet);
    (Analysis { mentions, impossible_days, gaps, is_in_other_language: is_most, ..Analysis::default() }, sheet)
}

/// Returns the item with its translations compared with its source text. `texts` holds the segments of
/// the texts, `facts` the facts that each text states, by edition.
pub fn item(context: LoadContext<'_>, item: Item, texts: &[Option<Vec<Segment>>], facts: &[FactSheet]) -> Item {
    let source = texts.get(item.source.index()).and_then(Option::as_deref);
    let item = with_words(item, source.unwrap_or_default());
    let item = match source {
        Some(source) => with_gaps(context, item, (source, texts), facts),
        None => item,
    };
    let item = match source {
        Some(source) => with_drift(context, item, (source, texts), facts),
        None => item,
    };
    with_disagreements(context, item, texts, facts)
}

/// Counts the words of the source text, which a translation is owed.
fn with_words(mut item: Item, source: &[Segment]) -> Item {
    let from = item.source.index();
    if let Some(Some(text)) = item.texts.get_mut(from) {
        text.analysis.words = source.iter().map(|segment| text::count_words(&segment.words)).sum();
    }
    item
}

/// Notes what the translations lack of their source text.
fn with_gaps(
    context: LoadContext<'_>,
    mut item: Item,
    (source, texts): (&[Segment], &[Option<Vec<Segment>>]),
    facts: &[FactSheet],
) -> Item {
    let tag = |edition: EditionId| &context.settings.editions.get(edition).tag;
    let are_alike =
        |a: EditionId, b: EditionId| tag(a).language != tag(b).language && Writing::of(tag(a)) == Writing::of(tag(b));
    let from = item.source;
    if let Some(Some(text)) = item.texts.get_mut(from.index()) {
        // A source text has nothing to be translated: only its language can be wrong.
        text.analysis.gaps.retain(|gap| matches!(gap.kind, GapKind::Foreign(_)) && text.as_is.is_none());
        text.analysis.is_in_other_language &= text.as_is.is_none();
    }
    for edition in context.settings.editions.ids().filter(|edition| *edition != from) {
        let revision = item.revision;
        let (Some(segments), Some(Some(text))) = (&texts[edition.index()], item.texts.get_mut(edition.index())) else {
            continue;
        };
        if text.as_is.is_some() {
            text.analysis.gaps.clear();
            text.analysis.is_in_other_language = false;
            continue;
        }
        if are_alike(edition, from) {
            let OwnGaps { gaps, is_most } = gaps::copies(source, segments);
            text.analysis.gaps.extend(gaps);
            text.analysis.is_in_other_language |= is_most;
        }
        // Without a base nobody has said that the translation is complete. A base of another revision is
        // compared where it is read.
        if text.base.is_some() && text.base == revision {
            let here = (source, &facts[from.index()], language(context, from));
            let there = (segments.as_slice(), &facts[edition.index()], language(context, edition));
            text.analysis.gaps.extend(gaps::missing(here, there));
        }
    }
    item
}

fn language(context: LoadContext<'_>, edition: EditionId) -> Language {
    Language::of(&context.settings.editions.get(edition).tag)
}

fn in_state(context: LoadContext<'_>, item: &Item, state: State) -> Vec<EditionId> {
    context.settings.editions.ids().filter(|edition| item.state(*edition) == state).collect()
}

/// Notes the points on which current translations differ from their source text. Outdated
/// translations are not compared, because they are known to differ.
fn with_disagreements(
    context: LoadContext<'_>,
    mut item: Item,
    texts: &[Option<Vec<Segment>>],
    facts: &[FactSheet],
) -> Item {
    if item.publishable(item.source).is_none() || item.broken.contains(&item.source) {
        return item;
    }
    let from = item.source.index();
    let Some(source) = &texts[from] else { return item };
    for edition in in_state(context, &item, State::Current) {
        let to = edition.index();
        let (Some(text), Some(segments)) = (&mut item.texts[to], &texts[to]) else { continue };
        let mut found = disagreements((source, &facts[from]), (segments, &facts[to]));
        if facts[from].shape == facts[to].shape && text.as_is.is_none() {
            let tag = |edition: EditionId| &context.settings.editions.get(edition).tag;
            found.extend(lengths::unusual((source, tag(item.source)), (segments, tag(edition))));
        }
        text.analysis.disagreements = found;
    }
    item
}

/// The largest number of differing facts that are noted of one text. A translation with more is
/// another text.
const MOST_DISAGREEMENTS: usize = 50;

fn disagreements(
    (here, source): (&[Segment], &FactSheet),
    (there, translation): (&[Segment], &FactSheet),
) -> Vec<Disagreement> {
    let facts = discrepancies(Side { sheet: source, segments: here }, Side { sheet: translation, segments: there })
        .into_iter()
        .take(MOST_DISAGREEMENTS)
        .map(Disagreement::Fact);
    let counts = [
        (Counted::ListItems, source.list_items, translation.list_items),
        (Counted::Rows, source.rows, translation.rows),
    ];
    let counts = counts.into_iter().filter(|(_, there, here)| there != here);
    let counts = counts.map(|(what, source, translation)| {
        Disagreement::Count(counts::difference(what, [source, translation], [here, there]))
    });
    facts.chain(counts).collect()
}

/// Measures how far the source text has changed since the bases of outdated translations. Reads
/// nothing where all translations are current.
fn with_drift(
    context: LoadContext<'_>,
    mut item: Item,
    (source, texts): (&[Segment], &[Option<Vec<Segment>>]),
    facts: &[FactSheet],
) -> Item {
    let stale = in_state(context, &item, State::Stale);
    let (kind, revision, from) = (item.kind(), item.revision, item.source);
    let judge = Judge { language: language(context, from), names: context.glossary.names(from) };
    for edition in stale {
        let Some(Some(text)) = item.texts.get_mut(edition.index()) else { continue };
        if text.base.is_none() || text.base == revision {
            continue;
        }
        let base = text.base.and_then(|base| StoredBase::read(context.sources, base, kind));
        text.analysis.drift = base.as_ref().map(|base| ChangeSummary::between(&base.segments, source, judge));
        if text.analysis.drift.is_some_and(|drift| drift.changed == 0) {
            (text.analysis.is_unchanged, text.analysis.drift) = (true, None);
        }
        // A translation that has the form of the source text as it stands has followed it.
        let is_of_form = facts[from.index()].shape == facts[edition.index()].shape;
        if let (Some(base), Some(segments), None, false) = (&base, &texts[edition.index()], &text.as_is, is_of_form) {
            let sheet = FactSheet::of(&base.segments, &base.file.text, language(context, from));
            let there = (segments.as_slice(), &facts[edition.index()], language(context, edition));
            // What the source text has no more is not missing. The places are those of the base, which no
            // other text has.
            let left = gaps::left_of(&base.segments, source);
            let is_left = |gap: &Gap| gap.source.as_ref().is_some_and(|place| left.contains(&(place.start as usize)));
            let missing = gaps::missing((&base.segments, &sheet, language(context, from)), there);
            let missing = missing.into_iter().filter(is_left).map(|gap| Gap { source: None, ..gap });
            text.analysis.gaps.extend(missing);
        }
    }
    item
}
