//! The run report: what a publication did.

mod explanation;
mod status;

pub use explanation::{EditionExplanation, Explanation};
pub use status::{EditionStatus, ItemStatus, MessageCounts, SegmentCounts, StateCounts, Status, TextStatus};

use crate::diagnostic::{Findings, Severity};
use crate::edition::EditionId;
use crate::plan::{self, Held, Page, Plan, Reason, Subject};
use crate::publish::Release;
use crate::site::Site;
use serde::Serialize;
use std::collections::BTreeMap;

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
    pub as_of: String,
    pub editions: BTreeMap<String, EditionReport>,
    pub pages: PagesReport,
    pub held: Vec<HeldReport>,
    pub findings: FindingsReport,
    pub phases_ms: BTreeMap<&'static str, u64>,
    pub bytes: u64,
}

#[derive(Clone, Copy, Debug, Default, Serialize)]
pub struct EditionReport {
    pub pages: usize,
    pub fallback: usize,
    pub stale: usize,
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
            as_of: stamp(site, plan.as_of),
            editions: editions(site, plan),
            pages: PagesReport { total: plan.pages.len(), ..PagesReport::default() },
            held: plan.held.iter().map(|held| held_report(site, held)).collect(),
            findings: FindingsReport::default(),
            phases_ms: BTreeMap::new(),
            bytes: 0,
        }
    }

    /// After the switch.
    pub fn published(&mut self, release: &Release, phases_ms: BTreeMap<&'static str, u64>) {
        self.changed = self.previous.as_ref() != Some(&release.hash);
        self.release = Some(release.hash.clone());
        self.number = Some(release.number);
        self.phases_ms = phases_ms;
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

fn stamp(site: &Site, at: jiff::Timestamp) -> String {
    at.to_zoned_datetime(site.settings.time_zone.clone()).strftime("%Y-%m-%dT%H:%M:%S%:z").to_string()
}

fn held_report(site: &Site, held: &Held) -> HeldReport {
    let at = match held.reason {
        Reason::Until(at) | Reason::Expired(at) => Some(stamp(site, at)),
        Reason::NoSource | Reason::Incomplete | Reason::Outdated => None,
    };
    HeldReport { item: held.item.clone(), reason: held.reason.key(), at }
}

fn editions(site: &Site, plan: &Plan) -> BTreeMap<String, EditionReport> {
    let mut editions: BTreeMap<String, EditionReport> =
        site.settings.editions.keys().into_iter().map(|key| (key.to_owned(), EditionReport::default())).collect();
    for page in &plan.pages {
        let Some(edition) = page.edition else { continue };
        if let Some(report) = editions.get_mut(&site.settings.editions.get(edition).key) {
            count(site, page, edition, report);
        }
    }
    editions
}

fn count(site: &Site, page: &Page, edition: EditionId, report: &mut EditionReport) {
    report.pages += 1;
    if let Subject::Item(index) = page.subject {
        let shown = plan::shown(site, site.item(index), edition);
        report.fallback += usize::from(shown.is_some_and(|shown| shown.is_fallback));
        report.stale += usize::from(shown.is_some_and(|shown| shown.is_stale));
    }
}
