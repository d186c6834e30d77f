//! The status matrix: the state of each item in each edition, and the dates on which translations
//! are due.

use crate::as_of::AsOf;
use crate::catalog::Node;
use crate::check::catalogs;
use crate::diagnostic::{Code, Finding, Findings, Severity};
use crate::diff::Importance;
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
    /// The publication clock, in the office's time zone.
    pub as_of: String,
    /// By key.
    pub editions: BTreeMap<String, EditionStatus>,
    /// The most urgent first.
    pub items: Vec<ItemStatus>,
    /// Ids of items that cannot be read because of errors.
    pub unreadable: Vec<String>,
}

/// The texts and messages of one edition.
#[derive(Clone, Debug, Default, Serialize)]
pub struct EditionStatus {
    pub items: StateCounts,
    pub messages: MessageCounts,
    /// The words of the source texts that are to be translated: of missing texts and drafts all, of texts that
    /// are out of date the part that changed.
    pub owed_words: usize,
}

/// The number of items in each state. An item that was written in the edition counts as current.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize)]
pub struct StateCounts {
    pub current: usize,
    pub stale: usize,
    pub missing: usize,
    pub draft: usize,
    pub waived: usize,
}

/// The messages and terms of an edition's catalogs, compared with those of the reference edition.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize)]
pub struct MessageCounts {
    pub total: usize,
    pub missing: usize,
    pub obsolete: usize,
    /// Those that are the same as in the reference, and may not be translated.
    pub identical: usize,
    /// Those that were translated from an earlier wording of the reference.
    pub stale: usize,
    pub errors: usize,
}

/// One row of the matrix.
#[derive(Clone, Debug, Serialize)]
pub struct ItemStatus {
    pub id: String,
    pub kind: &'static str,
    /// The title of its source text.
    pub title: String,
    /// By key of the edition.
    pub editions: BTreeMap<String, TextStatus>,
}

/// The state of a text. A finished source text is current.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum TextState {
    Current,
    Stale,
    Missing,
    Draft,
    Waived,
}

impl TextState {
    /// Returns the key in JSON and in the names of messages.
    pub fn key(self) -> &'static str {
        match self {
            Self::Current => "current",
            Self::Stale => "stale",
            Self::Missing => "missing",
            Self::Draft => "draft",
            Self::Waived => "waived",
        }
    }
}

impl TextState {
    /// Returns the state of an item's text in an edition. Its source text is current once it is
    /// finished.
    pub fn of(item: &Item, edition: EditionId) -> Self {
        match item.state(edition) {
            State::Source => match item.text(edition) {
                Some(text) if text.draft => Self::Draft,
                Some(_) => Self::Current,
                None => Self::Missing,
            },
            State::Current => Self::Current,
            State::Stale => Self::Stale,
            State::Missing => Self::Missing,
            State::Draft => Self::Draft,
            State::Waived => Self::Waived,
        }
    }
}

impl StateCounts {
    /// Counts texts by their state.
    pub(super) fn of(states: impl Iterator<Item = TextState>) -> Self {
        let mut counts = Self::default();
        for state in states {
            *match state {
                TextState::Current => &mut counts.current,
                TextState::Stale => &mut counts.stale,
                TextState::Missing => &mut counts.missing,
                TextState::Draft => &mut counts.draft,
                TextState::Waived => &mut counts.waived,
            } += 1;
        }
        counts
    }
}

/// An item's text in one edition.
#[derive(Clone, Debug, Serialize)]
pub struct TextStatus {
    pub state: TextState,
    /// Whether it is recorded which source text the translation was made from.
    pub proven: bool,
    /// The importance of the changes to the source; `None` where the source is unchanged or where
    /// the base is lost.
    pub severity: Option<&'static str>,
    pub segments: Option<SegmentCounts>,
    /// The key of the policy for a text that is out of date.
    pub policy: Option<&'static str>,
    /// The day on which a translation is due, such as `2013-01-09`.
    pub due: Option<String>,
    pub overdue: bool,
    /// The words of the source text that are to be translated.
    pub owed_words: usize,
}

/// The segments of a source text, and those that changed since it was translated.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
pub struct SegmentCounts {
    pub total: usize,
    pub changed: usize,
}

impl ItemStatus {
    /// Returns whether any edition needs work.
    pub fn is_open(&self) -> bool {
        self.editions.values().any(TextStatus::is_open)
    }
}

impl TextStatus {
    /// Returns whether the text needs work.
    pub fn is_open(&self) -> bool {
        match self.state {
            TextState::Stale | TextState::Missing | TextState::Draft => true,
            TextState::Current | TextState::Waived => false,
        }
    }
}

impl Status {
    /// Returns the matrix of a checked site.
    pub fn new(site: &Site, as_of: Timestamp, findings: &Findings) -> Self {
        let today = AsOf::new(as_of, &site.settings.time_zone).today;
        let mut items: Vec<_> = site.items.iter().map(|item| item_status(site, item, today)).collect();
        items.sort_by_cached_key(|item| (urgency(item), item.id.clone()));
        let mut editions: BTreeMap<String, EditionStatus> = BTreeMap::new();
        for (id, edition) in site.settings.editions.iter() {
            let messages = messages(site, id, findings);
            editions.insert(edition.key.clone(), EditionStatus { messages, ..EditionStatus::of(&items, &edition.key) });
        }
        let as_of = plan::stamp(as_of, &site.settings.time_zone);
        let unreadable = site.unreadable.iter().cloned().collect();
        Self { schema: "gongbao/status/1", as_of, editions, items, unreadable }
    }
}

impl Status {
    /// Leaves only some texts, those of an item in an edition, and counts again.
    pub fn limit(&mut self, has: &dyn Fn(&str, &str) -> bool) {
        for item in &mut self.items {
            item.editions.retain(|edition, _| has(&item.id, edition));
        }
        self.items.retain(|item| !item.editions.is_empty());
        let has_texts = |key: &String| self.items.iter().any(|item| item.editions.contains_key(key));
        self.editions.retain(|key, _| has_texts(key));
        for (key, edition) in &mut self.editions {
            *edition = EditionStatus { messages: edition.messages, ..EditionStatus::of(&self.items, key) };
        }
    }
}

impl EditionStatus {
    /// Counts the texts of an edition.
    fn of(items: &[ItemStatus], edition: &str) -> Self {
        let owed = items.iter().filter_map(|item| item.editions.get(edition)).map(|text| text.owed_words);
        Self { items: counts(items, edition), owed_words: owed.sum(), ..Self::default() }
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

/// Returns the state of an item's text on a day.
pub fn text_status(site: &Site, item: &Item, edition: EditionId, today: Date) -> TextStatus {
    let due = site.due(item, edition).and_then(|Due { date, .. }| date.ok());
    let is_source = edition == item.source;
    let drift = item.text(edition).and_then(|text| text.analysis.drift);
    TextStatus {
        state: TextState::of(item, edition),
        severity: site.importance(item, edition).map(Importance::key),
        segments: drift.map(|drift| SegmentCounts { total: drift.segments, changed: drift.changed }),
        policy: site.stale_policy(item, edition).map(Stale::key),
        proven: is_source || item.text(edition).is_some_and(|text| text.base.is_some()),
        due: due.map(|due| due.to_string()),
        overdue: due.is_some_and(|due| due < today),
        owed_words: owed_words(item, edition),
    }
}

/// Returns the words of an item that an edition has to translate.
fn owed_words(item: &Item, edition: EditionId) -> usize {
    let words = item.text(item.source).map_or(0, |text| text.analysis.words as usize);
    match TextState::of(item, edition) {
        TextState::Current | TextState::Waived => 0,
        _ if edition == item.source => 0,
        TextState::Missing | TextState::Draft => words,
        TextState::Stale => match item.text(edition).and_then(|text| text.analysis.drift) {
            Some(drift) if drift.segments > 0 => (words * drift.changed).div_ceil(drift.segments),
            Some(_) | None => words,
        },
    }
}

/// Returns a sort key: items that need work first, then by the earliest due date, then by the
/// number of stale texts, because readers see those.
fn urgency(item: &ItemStatus) -> (bool, String, usize) {
    let open = item.editions.values().filter(|text| text.is_open());
    let due = open.clone().filter_map(|text| text.due.clone()).min().unwrap_or_else(|| "9".to_owned());
    let stale = open.clone().filter(|text| text.state == TextState::Stale).count();
    (open.count() == 0, due, usize::MAX - stale)
}

fn counts(items: &[ItemStatus], edition: &str) -> StateCounts {
    StateCounts::of(items.iter().filter_map(|item| item.editions.get(edition)).map(|text| text.state))
}

fn messages(site: &Site, edition: EditionId, findings: &Findings) -> MessageCounts {
    let reference = site.catalogs.get(site.settings.messages);
    let own = site.catalogs.get(edition);
    let is_same = |node: &Node<'_>| reference.node(node.name()).is_some_and(|other| node.is_same_as(&other));
    let key = site.settings.editions.get(edition).key.as_str();
    let is_error = |finding: &&Finding| {
        finding.severity == Severity::Error
            && finding.code != Code::MissingMessage
            && finding.about.edition.as_deref() == Some(key)
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
