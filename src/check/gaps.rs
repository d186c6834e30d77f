//! Phrases what is not translated in texts: passages in another language, copies, placeholders, passages
//! that a translation lacks.

use crate::diagnostic::{Code, Finding};
use crate::edition::{Edition, EditionId};
use crate::item::{Gap, GapKind, Item, Text};
use crate::site::Site;
use crate::source::Span;
use rayon::prelude::*;
use std::collections::BTreeMap;

pub fn untranslated(site: &Site) -> Vec<Finding> {
    site.items.par_iter().flat_map_iter(|item| of_item(site, item)).collect()
}

fn of_item<'s>(site: &'s Site, item: &'s Item) -> impl Iterator<Item = Finding> + 's {
    let finished = site.settings.editions.iter().filter_map(|(id, edition)| {
        let text = item.text(id).filter(|text| !text.draft && !text.analysis.gaps.is_empty())?;
        Some((id, edition, text))
    });
    finished.flat_map(|(id, edition, text)| of_text(item, (id, edition), text))
}

fn of_text(item: &Item, (id, edition): (EditionId, &Edition), text: &Text) -> Vec<Finding> {
    let findings: Vec<_> = match text.analysis.is_in_other_language {
        true => vec![in_other_language(item, id, text)],
        false => text.analysis.gaps.iter().map(|gap| of_gap(item, text, gap)).collect(),
    };
    findings.into_iter().map(|finding| finding.edition(&edition.key).item(&item.id)).collect()
}

/// Returns one finding for a text that is no text of its edition.
fn in_other_language(item: &Item, id: EditionId, text: &Text) -> Finding {
    let writings = text.analysis.gaps.iter().filter_map(|gap| match gap.kind {
        GapKind::Foreign(writing) => Some(writing.key()),
        GapKind::Copied | GapKind::Placeholder | GapKind::Missing => None,
    });
    let mut counts: BTreeMap<&str, usize> = BTreeMap::new();
    writings.for_each(|writing| *counts.entry(writing).or_default() += 1);
    let writing = counts.into_iter().max_by_key(|(_, count)| *count).map(|(writing, _)| writing);
    let kind = if id == item.source { "source" } else { "translation" };
    Finding::of_file(Code::OtherLanguage, &text.file).with("writing", writing.unwrap_or("copied")).with("kind", kind)
}

/// Returns a finding for each passage that a text lacks.
pub fn of_gaps(site: &Site, item: &Item, edition: EditionId, gaps: &[Gap]) -> Vec<Finding> {
    let key = &site.settings.editions.get(edition).key;
    let text = item.text(edition);
    let findings = text.into_iter().flat_map(|text| gaps.iter().map(move |gap| of_gap(item, text, gap)));
    findings.map(|finding| finding.edition(key).item(&item.id)).collect()
}

fn of_gap(item: &Item, text: &Text, gap: &Gap) -> Finding {
    let place = text.span(&gap.place);
    let finding = match gap.kind {
        GapKind::Foreign(writing) => Finding::new(Code::ForeignPassage, place).with("writing", writing.key()),
        GapKind::Copied => Finding::new(Code::CopiedPassage, place),
        GapKind::Placeholder => Finding::new(Code::Placeholder, place),
        GapKind::Missing => Finding::new(Code::MissingPassage, place),
    };
    match (item.text(item.source), &gap.source) {
        (Some(source), Some(there)) => finding.related(source.span(there)),
        (Some(source), None) if gap.kind == GapKind::Missing => finding.related(Span::start_of(&source.file)),
        _ => finding,
    }
}
