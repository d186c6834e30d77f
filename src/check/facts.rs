//! Whether the translations of a site state the facts of their source texts.

use crate::diagnostic::{Code, Finding};
use crate::edition::EditionId;
use crate::item::{Item, State, Text};
use crate::segment::{Discrepancy, discrepancies};
use crate::site::Site;
use crate::source::Span;
use rayon::prelude::*;
use std::ops::Range;

pub fn parity(site: &Site) -> Vec<Finding> {
    site.items.par_iter().flat_map_iter(|item| of_item(site, item)).collect()
}

/// More differences than this in one text are one difference: it is another text.
const LIMIT: usize = 50;

/// Only of translations that are current: what is out of date differs anyhow.
fn of_item<'s>(site: &'s Site, item: &'s Item) -> impl Iterator<Item = Finding> + 's {
    let source = item.publishable(item.source).filter(|_| !item.broken.contains(&item.source));
    let editions = site.settings.editions.ids().filter(|edition| item.state(*edition) == State::Current);
    editions.filter_map(move |edition| Some((edition, source?, item.text(edition)?))).flat_map(
        move |(edition, source, text)| {
            let facts = discrepancies(&source.facts, &text.facts)
                .into_iter()
                .take(LIMIT)
                .map(|found| differs(source, text, &found));
            let found: Vec<_> = facts.chain(counts(source, text)).collect();
            found.into_iter().map(move |finding| of_edition(finding, site, item, edition))
        },
    )
}

fn of_edition(finding: Finding, site: &Site, item: &Item, edition: EditionId) -> Finding {
    finding.edition(&site.settings.editions.get(edition).key).item(&item.id)
}

fn differs(source: &Text, text: &Text, found: &Discrepancy) -> Finding {
    let said = |what: &Option<_>| what.as_ref().map_or_else(String::new, ToString::to_string);
    let how = match (&found.source, &found.translation) {
        (Some(_), Some(_)) => "other",
        (Some(_), None) => "missing",
        _ => "added",
    };
    Finding::new(Code::FactDiffers, span(text, &found.translation_place))
        .with("how", how)
        .with("source", said(&found.source))
        .with("translation", said(&found.translation))
        .related(span(source, &found.source_place))
}

fn span(text: &Text, place: &Range<u32>) -> Span {
    Span { file: text.file.clone(), start: place.start, end: place.end }
}

/// Lists and tables that have more or fewer lines than in the source text.
fn counts(source: &Text, text: &Text) -> Vec<Finding> {
    let kinds =
        [("items", source.facts.list_items, text.facts.list_items), ("rows", source.facts.rows, text.facts.rows)];
    let differing = kinds.into_iter().filter(|(_, there, here)| there != here);
    let findings = differing.map(|(what, there, here)| {
        Finding::of_file(Code::CountDiffers, &text.file)
            .with("what", what)
            .with("source", there as usize)
            .with("translation", here as usize)
            .related(Span::start_of(&source.file))
    });
    findings.collect()
}
