//! The status matrix: item by edition, what is missing or stale, and what is due.

use crate::catalog::Node;
use crate::check::catalogs;
use crate::diagnostic::{Code, Finding, Findings, Severity};
use crate::edition::EditionId;
use crate::item::{Item, State};
use crate::plan;
use crate::policy::Stale;
use crate::site::{Due, Site};
use jiff::Timestamp;
use jiff::civil::Date;
use serde::Serialize;
use std::collections::BTreeMap;

/// Schema `gongbao/status/1`.
#[derive(Clone, Debug, Serialize)]
pub struct Status {
    pub schema: &'static str,
    pub as_of: String,
    pub editions: BTreeMap<String, EditionStatus>,
    /// The most urgent first.
    pub items: Vec<ItemStatus>,
}

#[derive(Clone, Debug, Default, Serialize)]
pub struct EditionStatus {
    pub items: StateCounts,
    pub messages: MessageCounts,
}

/// How many items are in each state; an item written in the edition counts as current.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize)]
pub struct StateCounts {
    pub current: usize,
    pub stale: usize,
    pub missing: usize,
    pub draft: usize,
    pub waived: usize,
}

/// Messages and terms of the edition's catalogs, beside the reference edition's.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize)]
pub struct MessageCounts {
    pub total: usize,
    pub missing: usize,
    pub obsolete: usize,
    /// As in the reference: nobody may have translated them.
    pub identical: usize,
    /// Translated from another reference than the present one.
    pub stale: usize,
    pub errors: usize,
}

#[derive(Clone, Debug, Serialize)]
pub struct ItemStatus {
    pub id: String,
    pub kind: &'static str,
    pub title: String,
    pub editions: BTreeMap<String, TextStatus>,
}

#[derive(Clone, Debug, Serialize)]
pub struct TextStatus {
    pub state: &'static str,
    /// Whether it is recorded which source text the translation was made from.
    pub proven: bool,
    /// Of one that is out of date: how much it matters; nothing where nobody can know.
    pub severity: Option<&'static str>,
    pub segments: Option<SegmentCounts>,
    /// What readers see instead of a text that is out of date.
    pub policy: Option<&'static str>,
    pub due: Option<String>,
    pub overdue: bool,
}

/// Of the source text.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
pub struct SegmentCounts {
    pub total: usize,
    pub changed: usize,
}

impl ItemStatus {
    /// Whether any edition needs work.
    pub fn is_open(&self) -> bool {
        self.editions.values().any(TextStatus::is_open)
    }
}

impl TextStatus {
    pub fn is_open(&self) -> bool {
        matches!(self.state, "stale" | "missing" | "draft")
    }
}

impl Status {
    pub fn new(site: &Site, as_of: Timestamp, findings: &Findings) -> Self {
        let today = site.settings.time_zone.to_datetime(as_of).date();
        let mut items: Vec<_> = site.items.iter().map(|item| item_status(site, item, today)).collect();
        items.sort_by_cached_key(|item| (urgency(item), item.id.clone()));
        let mut editions: BTreeMap<String, EditionStatus> = BTreeMap::new();
        for (id, edition) in site.settings.editions.iter() {
            let messages = messages(site, id, findings);
            editions.insert(edition.key.clone(), EditionStatus { items: counts(&items, &edition.key), messages });
        }
        let as_of = plan::stamp(as_of, &site.settings.time_zone);
        Self { schema: "gongbao/status/1", as_of, editions, items }
    }
}

fn item_status(site: &Site, item: &Item, today: Date) -> ItemStatus {
    let editions =
        site.settings.editions.iter().map(|(id, edition)| (edition.key.clone(), text_status(site, item, id, today)));
    ItemStatus {
        id: item.id.clone(),
        kind: item.kind().key(),
        title: item.text(item.source).map_or_else(String::new, |text| text.title.clone()),
        editions: editions.collect(),
    }
}

pub fn text_status(site: &Site, item: &Item, edition: EditionId, today: Date) -> TextStatus {
    let due = site.due(item, edition).and_then(|Due { date, .. }| date.ok());
    let is_source = edition == item.source;
    let state = item.state(edition);
    let drift = item.text(edition).and_then(|text| text.analysis.drift);
    TextStatus {
        state: state_key(state),
        severity: drift.map(|drift| drift.importance.key()),
        segments: drift.map(|drift| SegmentCounts { total: drift.segments, changed: drift.changed }),
        policy: site.stale_policy(item, edition).map(Stale::key),
        proven: is_source || item.text(edition).is_some_and(|text| text.base.is_some()),
        due: due.map(|due| due.to_string()),
        overdue: due.is_some_and(|due| due < today),
    }
}

fn state_key(state: State) -> &'static str {
    match state {
        State::Source | State::Current => "current",
        State::Stale => "stale",
        State::Missing => "missing",
        State::Draft => "draft",
        State::Waived => "waived",
    }
}

/// What is due first comes first; then what has no date, stale before missing: readers see it.
fn urgency(item: &ItemStatus) -> (bool, String, usize) {
    let open = item.editions.values().filter(|text| text.is_open());
    let due = open.clone().filter_map(|text| text.due.clone()).min().unwrap_or_else(|| "9".to_owned());
    let stale = open.clone().filter(|text| text.state == "stale").count();
    (open.count() == 0, due, usize::MAX - stale)
}

fn counts(items: &[ItemStatus], edition: &str) -> StateCounts {
    let mut counts = StateCounts::default();
    for text in items.iter().filter_map(|item| item.editions.get(edition)) {
        match text.state {
            "stale" => counts.stale += 1,
            "missing" => counts.missing += 1,
            "draft" => counts.draft += 1,
            "waived" => counts.waived += 1,
            _ => counts.current += 1,
        }
    }
    counts
}

fn messages(site: &Site, edition: EditionId, findings: &Findings) -> MessageCounts {
    let reference = site.catalogs.get(site.settings.messages);
    let own = site.catalogs.get(edition);
    let is_same = |node: &Node<'_>| reference.node(node.name()).is_some_and(|other| node.is_same_as(&other));
    let key = site.settings.editions.get(edition).key.as_str();
    let is_error = |finding: &&Finding| {
        finding.severity == Severity::Error
            && finding.code != Code::MissingMessage
            && finding.edition.as_deref() == Some(key)
            && finding.place.file.as_str().starts_with("locales/")
    };
    MessageCounts {
        total: reference.entries.len(),
        missing: reference.entries.keys().filter(|name| !own.has(name)).count(),
        obsolete: own.entries.keys().filter(|name| !reference.has(name)).count(),
        identical: if edition == site.settings.messages { 0 } else { own.nodes().filter(is_same).count() },
        stale: catalogs::standing(site, edition).stale,
        errors: findings.iter().filter(is_error).count(),
    }
}
