//! Checks that translations state the facts of their source texts.

use crate::diagnostic::{Code, Finding};
use crate::edition::EditionId;
use crate::facts::{DayProblem, Discrepancy, DiscrepancyKind, ImpossibleDay};
use crate::item::{Disagreement, Item, Text};
use crate::site::Site;
use crate::source::Span;
use rayon::prelude::*;

pub fn parity(site: &Site) -> Vec<Finding> {
    site.items.par_iter().flat_map_iter(|item| of_item(site, item)).collect()
}

/// Returns a finding for each day of a text that no calendar has.
pub fn days(site: &Site) -> Vec<Finding> {
    site.items.par_iter().flat_map_iter(|item| days_of_item(site, item)).collect()
}

fn days_of_item<'s>(site: &'s Site, item: &'s Item) -> impl Iterator<Item = Finding> + 's {
    let texts = site.settings.editions.ids().filter_map(move |edition| Some((edition, item.text(edition)?)));
    texts.flat_map(move |(edition, text)| {
        let days = text.analysis.impossible_days.iter().map(|day| impossible_day(text, day));
        days.map(move |finding| of_edition(finding, site, item, edition))
    })
}

fn impossible_day(text: &Text, day: &ImpossibleDay) -> Finding {
    let finding = Finding::new(Code::ImpossibleDay, text.span(&day.place));
    match day.problem {
        DayProblem::Date => finding.with("what", "date").with("day", ""),
        DayProblem::Weekday(day) => finding.with("what", "weekday").with("day", weekday(day)),
    }
}

/// Returns the word for a day of the week in messages. 1 is Monday.
fn weekday(day: u8) -> &'static str {
    match day {
        1 => "monday",
        2 => "tuesday",
        3 => "wednesday",
        4 => "thursday",
        5 => "friday",
        6 => "saturday",
        _ => "sunday",
    }
}

fn of_item<'s>(site: &'s Site, item: &'s Item) -> impl Iterator<Item = Finding> + 's {
    let source = item.text(item.source);
    let texts = site.settings.editions.ids().filter_map(move |edition| Some((edition, source?, item.text(edition)?)));
    texts.flat_map(move |(edition, source, text)| {
        let findings = text.analysis.disagreements.iter().map(|point| differs(source, text, point));
        findings.map(move |finding| of_edition(finding, site, item, edition))
    })
}

fn of_edition(finding: Finding, site: &Site, item: &Item, edition: EditionId) -> Finding {
    finding.edition(&site.settings.editions.get(edition).key).item(&item.id)
}

fn differs(source: &Text, text: &Text, point: &Disagreement) -> Finding {
    match point {
        Disagreement::Fact(found) => fact_differs(source, text, found),
        Disagreement::Length(found) => Finding::new(Code::LengthMayDiffer, text.span(&found.translation))
            .with("how", if found.percent < 100 { "shorter" } else { "longer" })
            .with("percent", found.percent as usize)
            .related(source.span(&found.source)),
        Disagreement::Count(found) => {
            let place = |text: &Text, place: &Option<_>| {
                place.as_ref().map_or_else(|| Span::start_of(&text.file), |place| text.span(place))
            };
            Finding::new(Code::CountDiffers, place(text, &found.translation_place))
                .with("what", found.what.key())
                .with("source", found.source as usize)
                .with("translation", found.translation as usize)
                .related(place(source, &found.source_place))
        }
    }
}

fn fact_differs(source: &Text, text: &Text, found: &Discrepancy) -> Finding {
    let code = if found.is_sure { Code::FactDiffers } else { Code::FactMayDiffer };
    let how = match found.kind {
        DiscrepancyKind::Other => "other",
        DiscrepancyKind::Missing => "missing",
        DiscrepancyKind::Added => "added",
        DiscrepancyKind::Order => "order",
    };
    Finding::new(code, text.span(&found.translation_place))
        .with("how", how)
        .with("source", shown(&found.source_words))
        .with("translation", shown(&found.translation_words))
        .related(source.span(&found.source_place))
}

/// So many characters of a fact are shown.
const MOST_SHOWN: usize = 60;

/// Returns the words of a fact in one line.
fn shown(words: &str) -> String {
    let line = words.split_whitespace().collect::<Vec<_>>().join(" ");
    if line.chars().count() <= MOST_SHOWN { line } else { line.chars().take(MOST_SHOWN).chain(['…']).collect() }
}
