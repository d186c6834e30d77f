//! The run report: the outcome of a publication.

use super::held::HeldReport;
use super::status::{StateCounts, TextState, TextStatus, text_status};
use super::time::stamp;
use crate::diagnostic::{Finding, Findings, Severity};
use crate::edition::{Edition, EditionId};
use crate::plan::{self, OutputPath, Page, Plan};
use crate::publish::{Release, Repair};
use crate::site::Site;
use crate::withdrawal::Searching;
use jiff::tz::TimeZone;
use jiff::{SignedDuration, Timestamp};
use rayon::prelude::*;
use serde::Serialize;
use std::collections::{BTreeMap, BTreeSet};

/// The version of the program, in reports and in the ledger.
pub const VERSION: &str = env!("CARGO_PKG_VERSION");

/// The outcome of a publication. Times are in RFC 3339: in the office's time zone,
/// and in UTC where the settings could not be read.
#[derive(Clone, Debug)]
pub struct RunReport {
    /// The name of the release: the hash of its bytes.
    pub release: Option<String>,
    /// Its number in `releases/`.
    pub number: Option<u64>,
    /// The release that was served before.
    pub previous: Option<String>,
    pub changed: bool,
    pub outcome: OutcomeKey,
    /// The publication clock.
    pub as_of: String,
    /// Whether site.toml fixes the publication clock with `as_of`.
    pub is_clock_fixed: bool,
    /// The publication clock of the previous release, where it is later than this one's.
    pub earlier_than: Option<String>,
    /// What ends with its last day and no longer when that day begins; only in the first run of a version
    /// that reads dates so.
    pub shown_longer: Vec<ShownLonger>,
    pub next_change: Option<NextChange>,
    /// By key.
    pub editions: BTreeMap<String, EditionReport>,
    pub pages: PagesReport,
    pub held: Vec<HeldReport>,
    pub findings: FindingsReport,
    /// The first errors.
    pub errors: Vec<ErrorReport>,
    /// How long each phase took, in milliseconds.
    pub phases_ms: BTreeMap<&'static str, u64>,
    /// How many bytes were written into the output folder.
    pub bytes: u64,
    /// The parts of the output folder that were repaired.
    pub repairs: Vec<RepairReport>,
    /// The number and hash of the ledger's last line. A copy that is kept elsewhere can be compared
    /// with the ledger later.
    pub ledger_head: Option<String>,
    /// The search of the release for withdrawn text; `None` where no item is withdrawn.
    pub withdrawal: Option<WithdrawalReport>,
}

/// An item that a date without a time takes off the site, or out of the bulletin.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct ShownLonger {
    pub item: String,
    /// `expires` or `bulletin.until`.
    pub field: &'static str,
    /// The last day.
    pub day: String,
}

/// Returns the items whose end is a day that is not over.
fn shown_longer(site: &Site, as_of: Timestamp) -> Vec<ShownLonger> {
    let ends = site.items.iter().flat_map(|item| {
        let expires = item.metadata.expires.filter(|_| item.metadata.expires_with_day);
        let until = item.metadata.bulletin.filter(|bulletin| bulletin.until_with_day).map(|bulletin| bulletin.until);
        [("expires", expires), ("bulletin.until", until)].map(|(field, at)| (item, field, at))
    });
    let open = ends.filter_map(|(item, field, at)| Some((item, field, at.filter(|at| *at > as_of)?)));
    let named = open.map(|(item, field, at)| {
        let last = site.settings.time_zone.to_datetime(at - SignedDuration::from_secs(1)).date();
        ShownLonger { item: item.id.clone(), field, day: last.to_string() }
    });
    named.collect()
}

/// The state of a run once its site is planned.
#[derive(Clone, Copy, Debug)]
pub struct PlannedRun<'r> {
    pub site: &'r Site,
    pub plan: &'r Plan,
    pub findings: &'r Findings,
    /// The release that was served when the run began.
    pub served: Option<&'r Release>,
    /// The previous publication clock, where it is later than this run's.
    pub last: Option<Timestamp>,
    /// Whether the last release is of a version to which a date without a time ended a period when that
    /// day began.
    pub ended_before_days: bool,
    /// The search of the pages for withdrawn text; `None` where they were not searched.
    pub withdrawal: Option<&'r WithdrawalReport>,
}

/// The state of a run once its release is served.
#[derive(Debug)]
pub struct PublishedRun<'r> {
    pub release: &'r Release,
    /// The number of rendered pages; the others are those of the previous release.
    pub rendered: usize,
    pub bytes: u64,
    pub repairs: Vec<Repair>,
    pub ledger_head: Option<String>,
    pub phases_ms: BTreeMap<&'static str, u64>,
}

impl RunReport {
    /// Returns the report of a run that published a release, or found it served already.
    pub fn published(planned: PlannedRun<'_>, published: PublishedRun<'_>) -> Self {
        let PublishedRun { release, rendered, bytes, repairs, ledger_head, phases_ms } = published;
        let report = Self::unpublished(planned);
        let changed = report.previous.as_ref() != Some(&release.hash);
        Self {
            release: Some(release.hash.clone()),
            number: Some(release.number),
            changed,
            outcome: if changed { OutcomeKey::Published } else { OutcomeKey::Unchanged },
            pages: PagesReport { rendered, reused: report.pages.total - rendered, ..report.pages },
            phases_ms,
            bytes,
            repairs: repairs.into_iter().map(RepairReport::from).collect(),
            ledger_head,
            ..report
        }
    }

    /// Returns the report of a run that had a plan and published nothing.
    pub fn unpublished(planned: PlannedRun<'_>) -> Self {
        let PlannedRun { site, plan, findings, served, last, ended_before_days, withdrawal } = planned;
        let next_change = plan::next_change(site, plan.as_of).map(|(at, items)| NextChange {
            at: stamp(site, at),
            items: items.into_iter().map(str::to_owned).collect(),
        });
        Self {
            previous: served.map(|release| release.hash.clone()),
            is_clock_fixed: site.settings.as_of == Some(plan.as_of),
            earlier_than: last.map(|last| stamp(site, last)),
            shown_longer: if ended_before_days { shown_longer(site, plan.as_of) } else { Vec::new() },
            next_change,
            editions: editions(site, plan),
            pages: PagesReport { total: plan.pages.len(), removed: plan.removed, ..PagesReport::default() },
            held: plan.held.iter().map(|held| HeldReport::new(site, held)).collect(),
            withdrawal: withdrawal.cloned(),
            ..Self::new(stamp(site, plan.as_of), OutcomeKey::Refused, findings)
        }
    }

    /// Returns the report of a run that ended before it had a plan. Its time is in UTC, because the
    /// site's time zone may not be known.
    pub fn unplanned(as_of: Timestamp, outcome: OutcomeKey, findings: &Findings) -> Self {
        Self::new(plan::stamp(as_of, &TimeZone::UTC), outcome, findings)
    }

    fn new(as_of: String, outcome: OutcomeKey, findings: &Findings) -> Self {
        Self {
            release: None,
            number: None,
            previous: None,
            changed: false,
            outcome,
            as_of,
            is_clock_fixed: false,
            earlier_than: None,
            shown_longer: Vec::new(),
            next_change: None,
            editions: BTreeMap::new(),
            pages: PagesReport::default(),
            held: Vec::new(),
            findings: FindingsReport::new(findings),
            errors: findings
                .worst()
                .iter()
                .filter(|finding| finding.severity == Severity::Error)
                .take(ERRORS)
                .map(ErrorReport::new)
                .collect(),
            phases_ms: BTreeMap::new(),
            bytes: 0,
            repairs: Vec::new(),
            ledger_head: None,
            withdrawal: None,
        }
    }

    /// Returns whether an item is held back because of findings.
    pub fn is_incomplete(&self) -> bool {
        self.held.iter().any(|held| !held.codes.is_empty())
    }
}

/// The search of a release for withdrawn or removed text.
#[derive(Clone, Debug, Serialize)]
pub struct WithdrawalReport {
    pub items: usize,
    pub passages: usize,
    /// Releases whose pages of these items were read.
    pub releases: usize,
    /// Releases that no longer exist. Text that only they had cannot be searched for.
    pub releases_unknown: usize,
    /// Files of the release that cannot be searched.
    pub unsearched: Vec<String>,
}

impl WithdrawalReport {
    /// Takes the scope of the search, and the files that it could not read.
    pub fn new(search: &Searching, unsearched: &BTreeSet<OutputPath>) -> Self {
        Self {
            items: search.items,
            passages: search.passages,
            releases: search.releases,
            releases_unknown: search.releases_unknown,
            unsearched: unsearched.iter().map(OutputPath::to_string).collect(),
        }
    }
}

/// A part of the output folder that was repaired.
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
    /// The release was served already.
    Unchanged,
    /// Findings stopped the run.
    Refused,
    /// The environment stopped the run, or it needs the decision of a person.
    Failed,
}

/// The time of the next change of the site without a change of its sources, and the items that
/// change.
#[derive(Clone, Debug, Serialize)]
pub struct NextChange {
    pub at: String,
    pub items: Vec<String>,
}

/// The pages and texts of one edition.
#[derive(Clone, Copy, Debug, Default, Serialize)]
pub struct EditionReport {
    pub pages: usize,
    /// Pages that show an item in another language.
    pub fallback: usize,
    /// Pages that show a text that is out of date.
    pub stale: usize,
    /// All items of the site, by the state of their text in this edition.
    pub items: StateCounts,
    /// Texts that a duty asks for and that are not current, past the day on which they were due.
    pub overdue: usize,
}

/// The pages of all editions.
#[derive(Clone, Copy, Debug, Default, Serialize)]
pub struct PagesReport {
    pub total: usize,
    pub rendered: usize,
    pub reused: usize,
    pub removed: usize,
}

/// The most errors that a report names.
const ERRORS: usize = 20;

/// An error, and the item and file to blame.
#[derive(Clone, Debug, Serialize)]
pub struct ErrorReport {
    pub code: &'static str,
    pub item: Option<String>,
    pub file: String,
}

impl ErrorReport {
    fn new(finding: &Finding) -> Self {
        let (item, file) = (finding.about.item.clone(), finding.place.file.to_string());
        Self { code: finding.code.id(), item, file }
    }
}

/// How many findings there are of each severity.
#[derive(Clone, Copy, Debug, Default, Serialize)]
pub struct FindingsReport {
    pub error: usize,
    pub warning: usize,
    pub info: usize,
}

impl FindingsReport {
    fn new(findings: &Findings) -> Self {
        Self {
            error: findings.count(Severity::Error),
            warning: findings.count(Severity::Warning),
            info: findings.count(Severity::Info),
        }
    }
}

fn editions(site: &Site, plan: &Plan) -> BTreeMap<String, EditionReport> {
    let editions: Vec<_> = site.settings.editions.iter().collect();
    let of_edition = |(id, edition): &(EditionId, &Edition)| {
        let today = site.settings.time_zone.to_datetime(plan.as_of).date();
        let is_overdue = |text: &TextStatus| text.overdue && text.is_open();
        let overdue = site.items.iter().filter(|item| is_overdue(&text_status(site, item, *id, today))).count();
        let mut report = EditionReport { items: items(site, *id), overdue, ..EditionReport::default() };
        for page in plan.pages.iter().filter(|page| page.edition == Some(*id)) {
            count(site, plan, page, *id, &mut report);
        }
        (edition.key.clone(), report)
    };
    editions.par_iter().map(of_edition).collect()
}

fn items(site: &Site, edition: EditionId) -> StateCounts {
    StateCounts::of(site.items.iter().map(|item| TextState::of(item, edition)))
}

fn count(site: &Site, plan: &Plan, page: &Page, edition: EditionId, report: &mut EditionReport) {
    report.pages += 1;
    if let Some(index) = page.kind.item() {
        let shown = plan.shown(site, index, edition);
        report.fallback += usize::from(shown.is_some_and(|shown| shown.is_fallback));
        report.stale += usize::from(shown.is_some_and(|shown| shown.is_stale));
    }
}
