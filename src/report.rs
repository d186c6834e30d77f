//! The run report: what a publication did.

mod explanation;
mod metrics;
mod status;

pub use explanation::{EditionExplanation, Explanation};
pub use metrics::metrics;
pub use status::{EditionStatus, ItemStatus, MessageCounts, SegmentCounts, StateCounts, Status, TextStatus};

use crate::diagnostic::{Findings, Severity};
use crate::edition::{Edition, EditionId};
use crate::item::State;
use crate::plan::{self, Held, OutputPath, Page, Plan, Reason};
use crate::publish::{Release, Repair};
use crate::site::Site;
use crate::withdrawal::Searching;
use rayon::prelude::*;
use serde::Serialize;
use std::collections::{BTreeMap, BTreeSet};

/// Schema `gongbao/run/1`.
#[derive(Clone, Debug, Serialize)]
pub struct RunReport {
    pub schema: &'static str,
    /// The release's name: the hash of its bytes.
    pub release: Option<String>,
    /// Its number in `releases/`.
    pub number: Option<u64>,
    pub previous: Option<String>,
    pub changed: bool,
    pub outcome: OutcomeKey,
    /// The exit code of the program.
    pub exit: u8,
    /// Why the environment did not let it publish.
    pub error: Option<String>,
    /// What to do about that.
    pub help: Option<String>,
    pub as_of: String,
    /// The publication clock of the release before, where it is later than this one's.
    pub earlier_than: Option<String>,
    pub next_change: Option<NextChange>,
    pub editions: BTreeMap<String, EditionReport>,
    pub pages: PagesReport,
    pub held: Vec<HeldReport>,
    pub findings: FindingsReport,
    pub phases_ms: BTreeMap<&'static str, u64>,
    pub bytes: u64,
    /// What of the output folder was made good.
    pub repairs: Vec<RepairReport>,
    /// The number and hash of the ledger's last line, to be kept elsewhere.
    pub ledger_head: Option<String>,
    /// How the release was searched for what is withdrawn.
    pub withdrawal: Option<WithdrawalReport>,
}

/// How a release was searched for what is withdrawn or gone.
#[derive(Clone, Debug, Serialize)]
pub struct WithdrawalReport {
    pub items: usize,
    pub passages: usize,
    /// Releases whose pages of these items were read.
    pub releases: usize,
    /// Releases that were removed: what only they said is not known.
    pub releases_unknown: usize,
    /// Files of the release that cannot be searched.
    pub unsearched: Vec<String>,
}

impl WithdrawalReport {
    pub fn new(how: &Searching, unsearched: &BTreeSet<OutputPath>) -> Self {
        Self {
            items: how.items,
            passages: how.passages,
            releases: how.releases,
            releases_unknown: how.releases_unknown,
            unsearched: unsearched.iter().map(OutputPath::to_string).collect(),
        }
    }
}

/// Something that was made good.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct RepairReport {
    pub what: &'static str,
    pub path: String,
}

impl From<Repair> for RepairReport {
    fn from(repair: Repair) -> Self {
        Self { what: repair.what.key(), path: repair.path }
    }
}

/// How a run ended.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum OutcomeKey {
    Published,
    /// What is served already is what would be.
    Unchanged,
    /// Findings stopped it.
    Refused,
    /// The environment did.
    Failed,
}

/// When the site changes next by the clock alone.
#[derive(Clone, Debug, Serialize)]
pub struct NextChange {
    pub at: String,
    pub items: Vec<String>,
}

#[derive(Clone, Copy, Debug, Default, Serialize)]
pub struct EditionReport {
    pub pages: usize,
    pub fallback: usize,
    pub stale: usize,
    /// All items of the site, by the state of their text.
    pub items: StateCounts,
}

#[derive(Clone, Copy, Debug, Default, Serialize)]
pub struct PagesReport {
    pub total: usize,
    pub rendered: usize,
    pub reused: usize,
    pub removed: usize,
}

#[derive(Clone, Debug, Serialize)]
pub struct HeldReport {
    pub item: String,
    pub reason: &'static str,
    /// When it goes out or went, with the site's offset.
    pub at: Option<String>,
    /// Codes of the findings, where they are the reason.
    pub codes: Vec<&'static str>,
}

#[derive(Clone, Copy, Debug, Default, Serialize)]
pub struct FindingsReport {
    pub error: usize,
    pub warning: usize,
    pub info: usize,
}

impl RunReport {
    /// Before anything is published.
    pub fn new(site: &Site, plan: &Plan, served: Option<Release>) -> Self {
        Self {
            schema: "gongbao/run/1",
            release: None,
            number: None,
            previous: served.map(|release| release.hash),
            changed: false,
            outcome: OutcomeKey::Refused,
            exit: 0,
            error: None,
            help: None,
            as_of: stamp(site, plan.as_of),
            earlier_than: None,
            next_change: plan::next_change(site, plan.as_of).map(|(at, items)| NextChange {
                at: stamp(site, at),
                items: items.into_iter().map(str::to_owned).collect(),
            }),
            editions: editions(site, plan),
            pages: PagesReport { total: plan.pages.len(), removed: plan.removed, ..PagesReport::default() },
            held: plan.held.iter().map(|held| held_report(site, held)).collect(),
            findings: FindingsReport::default(),
            phases_ms: BTreeMap::new(),
            bytes: 0,
            repairs: Vec::new(),
            ledger_head: None,
            withdrawal: None,
        }
    }

    /// Of a run that came to nothing before it knew the site.
    pub fn bare(as_of: jiff::Timestamp) -> Self {
        let as_of = plan::stamp(as_of, &jiff::tz::TimeZone::UTC);
        Self {
            schema: "gongbao/run/1",
            release: None,
            number: None,
            previous: None,
            changed: false,
            outcome: OutcomeKey::Refused,
            exit: 0,
            error: None,
            help: None,
            as_of,
            earlier_than: None,
            next_change: None,
            editions: BTreeMap::new(),
            pages: PagesReport::default(),
            held: Vec::new(),
            findings: FindingsReport::default(),
            phases_ms: BTreeMap::new(),
            bytes: 0,
            repairs: Vec::new(),
            ledger_head: None,
            withdrawal: None,
        }
    }

    #[must_use]
    pub fn counting(self, findings: &Findings) -> Self {
        Self { findings: FindingsReport::new(findings), ..self }
    }

    /// Whether anything is held back because of what was found in it.
    pub fn is_incomplete(&self) -> bool {
        self.held.iter().any(|held| !held.codes.is_empty())
    }

    /// The same, with the release that is served now.
    #[must_use]
    pub fn published(self, release: &Release, phases_ms: BTreeMap<&'static str, u64>) -> Self {
        let changed = self.previous.as_ref() != Some(&release.hash);
        Self {
            changed,
            outcome: if changed { OutcomeKey::Published } else { OutcomeKey::Unchanged },
            release: Some(release.hash.clone()),
            number: Some(release.number),
            phases_ms,
            ..self
        }
    }
}

impl FindingsReport {
    pub fn new(findings: &Findings) -> Self {
        Self {
            error: findings.count(Severity::Error),
            warning: findings.count(Severity::Warning),
            info: findings.count(Severity::Info),
        }
    }
}

pub fn stamp(site: &Site, at: jiff::Timestamp) -> String {
    plan::stamp(at, &site.settings.time_zone)
}

fn held_report(site: &Site, held: &Held) -> HeldReport {
    let at = match held.reason {
        Reason::Until(at) | Reason::Expired(at) => Some(stamp(site, at)),
        Reason::NoSource | Reason::Incomplete | Reason::Outdated | Reason::Findings => None,
    };
    let codes = held.codes.iter().map(|code| code.id()).collect();
    HeldReport { item: held.item.clone(), reason: held.reason.key(), at, codes }
}

fn editions(site: &Site, plan: &Plan) -> BTreeMap<String, EditionReport> {
    let editions: Vec<_> = site.settings.editions.iter().collect();
    let of_edition = |(id, edition): &(EditionId, &Edition)| {
        let mut report = EditionReport { items: items(site, *id), ..EditionReport::default() };
        for page in plan.pages.iter().filter(|page| page.edition == Some(*id)) {
            count(site, plan, page, *id, &mut report);
        }
        (edition.key.clone(), report)
    };
    editions.par_iter().map(of_edition).collect()
}

fn items(site: &Site, edition: EditionId) -> StateCounts {
    let mut counts = StateCounts::default();
    for item in &site.items {
        *match item.state(edition) {
            State::Source | State::Current => &mut counts.current,
            State::Stale => &mut counts.stale,
            State::Missing => &mut counts.missing,
            State::Draft => &mut counts.draft,
            State::Waived => &mut counts.waived,
        } += 1;
    }
    counts
}

fn count(site: &Site, plan: &Plan, page: &Page, edition: EditionId, report: &mut EditionReport) {
    report.pages += 1;
    if let Some(index) = page.kind.item() {
        let shown = plan.shown(site, index, edition);
        report.fallback += usize::from(shown.is_some_and(|shown| shown.is_fallback));
        report.stale += usize::from(shown.is_some_and(|shown| shown.is_stale));
    }
}
