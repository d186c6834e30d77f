//! Gongbao publishes one office's news items and disclosure notices as editions in
//! several languages, and proves that every edition is complete.
//!
//! # The flow
//!
//! ```text
//! site.toml, content/, locales/
//!    │ load      parse everything once; never fails on content: (value, findings)
//!    ▼
//!  Site ── check ──► findings          completeness, catalogs, links, files, templates
//!    │ plan      which pages exist, their addresses, their alternates; collisions
//!    ▼
//!  Plan
//!    │ render    one page → bytes, in parallel, streamed, nothing held
//!    ▼
//!  publish       immutable directories, one atomic switch, ledger
//!    ▼
//!  report        what went out and what was held back
//! ```
//!
//! [`publish()`] reads as this picture. Imports go downward only: main → cli → lib →
//! report, publish → render → plan → (check, compare) → load → (catalog, segment, item,
//! glossary, site) → diagnostic → (source, edition).
//!
//! # Invariants
//!
//! 1. A stage returns a new value; nothing is mutated after it was built. No statics
//!    but constant tables.
//! 2. Content problems are findings, all of them in one run. `Result` is for the
//!    environment: disk, permissions.
//! 3. load, check, plan and render know no clock, environment, `std::fs` or stdout.
//!    Time is an argument.
//! 4. Output bytes depend on the inputs and the publication clock alone: not on thread
//!    count, directory order or the machine.
//! 5. A failed or killed run leaves the published release whole and served.
//! 6. A missing or stale translation is always a finding, even where a fallback is shown.
//! 7. No input, however hostile, panics, hangs or overflows the stack: it becomes a finding.
//! 8. Nothing an editor or translator writes reaches a page unescaped; raw HTML in
//!    Markdown is refused.

pub mod accept;
pub mod cache;
pub mod calendar;
pub mod catalog;
pub mod check;
pub mod cli;
pub mod compare;
pub mod diagnostic;
pub mod edition;
pub mod fix;
pub mod fs;
pub mod glossary;
pub mod item;
pub mod load;
pub mod plan;
pub mod policy;
pub mod publish;
pub mod render;
pub mod report;
pub mod segment;
pub mod site;
pub mod source;

use cache::{Cache, NoCache};
use diagnostic::{Findings, Group, Severity, without_allowed};
use jiff::Timestamp;
use load::{Listing, Loaded, Marks};
use plan::Plan;
use publish::{Store, StoreError};
use render::{PageMemory, Rendered};
use report::{FindingsReport, PagesReport, RunReport};
use site::Site;
use source::Sources;
use std::path::Path;
use std::time::Instant;

/// What a run ended in.
#[derive(Debug)]
pub enum Outcome {
    Published {
        report: Box<RunReport>,
        findings: Findings,
    },
    /// Nothing was published; the release before stays served.
    Refused {
        /// Whether site.toml is at fault.
        settings: bool,
        /// What would have gone out, as far as the settings could be read.
        report: Option<Box<RunReport>>,
        findings: Findings,
    },
}

/// A checked site with its plan, or the findings that forbid one.
#[derive(Debug)]
pub struct Prepared {
    pub site: Option<(Site, Plan)>,
    pub findings: Findings,
    /// What the next run need not read again.
    pub marks: Marks,
}

/// Publishes a site into an output folder.
pub fn publish(sources: &dyn Sources, output: &Path, clock: Clock) -> Result<Outcome, StoreError> {
    // Locked before anything is read: no run may publish what it read before another's switch.
    publish_into(sources, &Store::open(output, clock.now)?, clock)
}

/// Publishes a site into a store that is open already.
pub fn publish_into(sources: &dyn Sources, store: &Store, clock: Clock) -> Result<Outcome, StoreError> {
    let mut phases = Phases::start();
    let cache = store.cache();
    let Prepared { site, mut findings, marks } = prepare_with(sources, clock, &cache);
    phases.end("check");
    let Some((site, plan)) = site else { return Ok(refused(findings, None)) };
    let mut report = RunReport::new(&site, &plan, store.current());
    if findings.has_errors() {
        return Ok(refused(findings, Some(report)));
    }

    let sink = store.staging(plan.pages.iter().map(|page| page.path.as_str()))?;
    let memory = PageMemory::recall(&cache, &site, &report.previous.clone().unwrap_or_default());
    let rendered = render::render_changed(&site, &plan, sources, &sink, &memory);
    let Rendered { findings: problems, count, making } = rendered.map_err(StoreError::at(&store.objects()))?;
    phases.end("render");
    findings.extend(problems);
    if findings.has_errors() {
        return Ok(refused(findings.levelled(|code| site.severity_of(code)), Some(report)));
    }

    report.pages =
        PagesReport { rendered: count, reused: plan.pages.len() - count, removed: sink.removed(), ..report.pages };
    report.bytes = sink.bytes();
    let release = store.switch(&sink.finish()?, plan.as_of)?;
    marks.keep(&site.items, &cache);
    if report.previous.as_ref() != Some(&release.hash) || count > 0 {
        making.keep(&plan, &site, &release.hash, &cache);
    }
    phases.end("publish");
    report.published(&release, phases.into_milliseconds());
    report.findings = FindingsReport::new(&findings);
    Ok(Outcome::Published { report: Box::new(report), findings })
}

/// Loads, checks and plans a site, as far as its settings allow.
pub fn prepare(sources: &dyn Sources, clock: Clock) -> Prepared {
    prepare_with(sources, clock, &NoCache)
}

/// As [`prepare()`], with what an earlier run kept.
pub fn prepare_with(sources: &dyn Sources, clock: Clock, cache: &dyn Cache) -> Prepared {
    let listing = Listing::new(sources);
    let (settings, mut findings) = load::settings(sources, &listing);
    let Some(settings) = settings else {
        return Prepared { site: None, findings: findings.levelled(|_| None), marks: Marks::default() };
    };
    let Loaded { site, findings: problems, marks } = load::site(sources, &listing, settings, cache);
    findings.extend(problems);
    let as_of = clock.moment(&site);
    findings.extend(check::check(&site, as_of));
    let (plan, problems) = plan::plan(&site, as_of);
    findings.extend(problems);
    let level = |code| site.severity_of(code);
    let today = plan.as_of.to_zoned_datetime(site.settings.time_zone.clone()).date();
    let findings = without_allowed(findings.levelled(level), site.allows(), today).levelled(level);
    Prepared { site: Some((site, plan)), findings, marks }
}

fn refused(findings: Findings, report: Option<RunReport>) -> Outcome {
    let is_settings =
        |finding: &diagnostic::Finding| finding.severity == Severity::Error && finding.code.group() == Group::Settings;
    let settings = report.is_none() || findings.iter().any(is_settings);
    let report = report.map(|report| Box::new(RunReport { findings: FindingsReport::new(&findings), ..report }));
    Outcome::Refused { settings, report, findings }
}

/// The publication clock: a moment asked for, else the site's own, else now.
#[derive(Clone, Copy, Debug)]
pub struct Clock {
    pub asked: Option<Asked>,
    pub now: Timestamp,
}

/// The moment that somebody asked for.
#[derive(Clone, Copy, Debug)]
pub enum Asked {
    Moment(Timestamp),
    /// The start of a day in the site's time zone.
    Day(jiff::civil::Date),
}

impl Clock {
    fn moment(self, site: &Site) -> Timestamp {
        let settings = &site.settings;
        let asked = self.asked.and_then(|asked| match asked {
            Asked::Moment(moment) => Some(moment),
            Asked::Day(date) => settings.time_zone.to_timestamp(date.to_datetime(jiff::civil::Time::midnight())).ok(),
        });
        asked.or(settings.as_of).unwrap_or(self.now)
    }
}

/// How long each phase took. Reported, never decided by.
struct Phases {
    since: Instant,
    ended: Vec<(&'static str, u64)>,
}

impl Phases {
    fn start() -> Self {
        Self { since: Instant::now(), ended: Vec::new() }
    }

    fn end(&mut self, phase: &'static str) {
        let elapsed = u64::try_from(self.since.elapsed().as_millis()).unwrap_or(u64::MAX);
        self.ended.push((phase, elapsed));
        self.since = Instant::now();
    }

    fn into_milliseconds(self) -> std::collections::BTreeMap<&'static str, u64> {
        self.ended.into_iter().collect()
    }
}
