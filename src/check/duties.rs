//! Finds overdue translations. Due dates are counted in working days.

use crate::as_of::AsOf;
use crate::diagnostic::{Code, Finding};
use crate::item::Item;
use crate::site::{Due, Site};
use crate::source::Span;
use std::collections::BTreeSet;

/// Finds overdue texts, and years that the calendar does not cover.
pub fn duties(site: &Site, AsOf { at: moment, today }: AsOf) -> Vec<Finding> {
    let mut findings = Vec::new();
    let mut unknown_years = BTreeSet::new();
    let is_published =
        |item: &Item| item.metadata.published.is_some_and(|at| at <= moment) && !item.is_withdrawn(moment);
    let published = site.items.iter().filter(|item| is_published(item));
    for (item, edition) in published.flat_map(|item| site.settings.editions.ids().map(move |edition| (item, edition))) {
        let Some(Due { date, basis }) = site.due(item, edition) else { continue };
        match date {
            Ok(date) if date < today => {
                let late = site.calendar.between(date, today).map_or(0, |days| days as usize);
                let finding = Finding::of_file(Code::DutyOverdue, &item.file)
                    .with("due", date.to_string())
                    .with("days", late)
                    .with("basis", basis.key());
                findings.push(finding.edition(&site.settings.editions.get(edition).key).item(&item.id));
            }
            Ok(_) => {}
            Err(year) => {
                unknown_years.insert(year.0);
            }
        }
    }
    let start = Span::start_of(&site.settings.file);
    let unknown = unknown_years
        .into_iter()
        .map(|year| Finding::new(Code::UnknownCalendar, start.clone()).with("year", year.to_string()));
    findings.extend(unknown);
    findings
}
