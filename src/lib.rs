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
pub mod gate;
pub mod glossary;
pub mod item;
pub mod load;
pub mod plan;
pub mod policy;
pub mod progress;
pub mod publish;
pub mod render;
pub mod report;
pub mod segment;
pub mod site;
pub mod source;

use cache::{Cache, NoCache};
use diagnostic::{Findings, Group, Severity, without_allowed};
use gate::Verdict;
use jiff::{SignedDuration, Timestamp};
use load::{Listing, Loaded, Marks};
use plan::{Given, Plan};
use progress::{Progress, Silent};
use publish::{Store, StoreError};
use render::{PageMemory, Passages, Rendered, Searched, Sink};
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

/// What a publication is asked for.
#[derive(Clone, Copy, Debug)]
pub struct Request<'p> {
    pub clock: Clock,
    /// What is gone from the sources may go from the site, however much it is.
    pub allow_removals: bool,
    pub progress: &'p dyn Progress,
}

impl From<Clock> for Request<'_> {
    fn from(clock: Clock) -> Self {
        Self { clock, allow_removals: false, progress: &Silent }
    }
}

/// How often a publication begins anew without the items whose pages could not be made.
const ROUNDS: usize = 5;

/// Publishes a site into an output folder.
pub fn publish<'p>(
    sources: &dyn Sources,
    output: &Path,
    request: impl Into<Request<'p>>,
) -> Result<Outcome, StoreError> {
    let request = request.into();
    // Locked before anything is read: no run may publish what it read before another's switch.
    publish_into(sources, &Store::open(output, request.clock.now)?, request)
}

/// Publishes a site into a store that is open already.
pub fn publish_into<'p>(
    sources: &dyn Sources,
    store: &Store,
    request: impl Into<Request<'p>>,
) -> Result<Outcome, StoreError> {
    let request = request.into();
    let mut phases = Phases::start();
    let cache = store.cache();
    let examined = match examine(sources, request.clock, &cache) {
        Ok(examined) => examined,
        Err(findings) => return Ok(refused(findings, None)),
    };
    let site = &examined.site;
    let last = store.last_as_of()?.filter(|last| *last > examined.as_of);
    if let Some(last) = last.filter(|last| request.clock.is_behind(site, *last)) {
        return Err(StoreError::Clock { now: examined.as_of, last });
    }
    let mut given = Given { addresses: store.addresses()?, allow_removals: request.allow_removals, ..Given::default() };
    let mut rounds = ROUNDS;
    // What is wrong with pages of items that stay behind is told in the end.
    let mut of_pages = Findings::default();
    loop {
        let (plan, mut findings, verdict) = settle(&examined, &mut given);
        phases.end("check");
        let mut report = RunReport::new(site, &plan, store.current());
        report.earlier_than = last.map(|last| report::stamp(site, last));
        if verdict == Verdict::Stop {
            return Ok(refused(findings, Some(report)));
        }

        let sink = store.staging(plan.pages.iter().map(|page| page.path.as_str()))?;
        request.progress.begin(plan.pages.len());
        let before = report.previous.clone().unwrap_or_default();
        let rendered = render(site, &plan, sources, (&cache, &before), &sink, request.progress);
        let Rendered { findings: problems, count, making } = rendered.map_err(StoreError::at(&store.objects()))?;
        request.progress.end();
        phases.end("render");
        let verdict = gate::judge(site, &plan, &problems, &given.held);
        of_pages.extend(problems);
        if let Verdict::Hold(more) = &verdict
            && rounds > 0
        {
            rounds -= 1;
            given.held.extend(more.clone());
            continue;
        }
        findings.extend(of_pages);
        let findings = findings.sorted();
        if verdict != Verdict::Pass {
            return Ok(refused(findings, Some(report)));
        }

        report.pages = PagesReport { rendered: count, reused: plan.pages.len() - count, ..report.pages };
        report.bytes = sink.bytes();
        let tree = sink.finish()?;
        store.record(&tree, &given.addresses.after(site, &plan.pages))?;
        let release = store.switch(&tree, plan.as_of)?;
        examined.marks.keep(&site.items, &cache);
        if count > 0 || before != release.hash {
            making.keep(&plan, site, &release.hash, &cache);
        }
        phases.end("publish");
        report.published(&release, phases.into_milliseconds());
        report.findings = FindingsReport::new(&findings);
        return Ok(Outcome::Published { report: Box::new(report), findings });
    }
}

/// Renders what has changed since the release before, which is named with the cache, into
/// the sink, and searches it for what is withdrawn on its way.
fn render(
    site: &Site,
    plan: &Plan,
    sources: &dyn Sources,
    (cache, before): (&dyn Cache, &str),
    sink: &dyn Sink,
    progress: &dyn Progress,
) -> std::io::Result<Rendered> {
    let (passages, unread) = Passages::of(site, plan.as_of, sources)?;
    let memory = PageMemory::recall(cache, site, before, passages.as_ref());
    let searched = Searched::new(sink, passages.as_ref(), progress);
    let mut rendered = render::render_changed(site, plan, sources, &searched, &memory)?;
    rendered.findings.extend(searched.findings().into_iter().chain(unread));
    rendered.findings = rendered.findings.levelled(|code| site.severity_of(code));
    Ok(rendered)
}

/// Loads, checks and plans a site, as far as its settings allow.
pub fn prepare(sources: &dyn Sources, clock: Clock) -> Prepared {
    prepare_with(sources, clock, &NoCache)
}

/// As [`prepare()`], with what an earlier run kept.
pub fn prepare_with(sources: &dyn Sources, clock: Clock, cache: &dyn Cache) -> Prepared {
    prepare_from(sources, clock, &Given::default(), cache)
}

/// As [`prepare()`], with what was published before.
pub fn prepare_given(sources: &dyn Sources, clock: Clock, given: &Given) -> Prepared {
    prepare_from(sources, clock, given, &NoCache)
}

fn prepare_from(sources: &dyn Sources, clock: Clock, given: &Given, cache: &dyn Cache) -> Prepared {
    match examine(sources, clock, cache) {
        Ok(examined) => {
            let (plan, findings) = decide(&examined, given);
            Prepared { site: Some((examined.site, plan)), findings, marks: examined.marks }
        }
        Err(findings) => Prepared { site: None, findings, marks: Marks::default() },
    }
}

/// A site as loaded and checked.
struct Examined {
    site: Site,
    as_of: Timestamp,
    /// Not levelled yet.
    findings: Findings,
    /// What the next run need not read again.
    marks: Marks,
}

fn examine(sources: &dyn Sources, clock: Clock, cache: &dyn Cache) -> Result<Examined, Findings> {
    let listing = Listing::new(sources);
    let (settings, mut findings) = load::settings(sources, &listing);
    let Some(settings) = settings else { return Err(findings.levelled(|_| None)) };
    let Loaded { site, findings: problems, marks } = load::site(sources, &listing, settings, cache);
    findings.extend(problems);
    let as_of = clock.moment(&site);
    findings.extend(check::check(&site, as_of));
    Ok(Examined { site, as_of, findings, marks })
}

/// The plan, and everything that is known to be wrong before it is rendered.
fn decide(examined: &Examined, given: &Given) -> (Plan, Findings) {
    let site = &examined.site;
    let (plan, problems) = plan::plan(site, examined.as_of, given);
    let mut findings = examined.findings.clone();
    findings.extend(problems);
    let level = |code| site.severity_of(code);
    let today = plan.as_of.to_zoned_datetime(site.settings.time_zone.clone()).date();
    let findings = without_allowed(findings.levelled(level), site.allows(), today).levelled(level);
    (plan, findings)
}

/// Leaves items behind until the gate lets the rest pass, or nothing.
fn settle(examined: &Examined, given: &mut Given) -> (Plan, Findings, Verdict) {
    loop {
        let (plan, findings) = decide(examined, given);
        match gate::judge(&examined.site, &plan, &findings, &given.held) {
            Verdict::Hold(more) => given.held.extend(more),
            verdict => return (plan, findings, verdict),
        }
    }
}

fn refused(findings: Findings, report: Option<RunReport>) -> Outcome {
    let is_settings =
        |finding: &diagnostic::Finding| finding.severity == Severity::Error && finding.code.group() == Group::Settings;
    let settings = report.is_none() || findings.iter().any(is_settings);
    let report = report.map(|report| Box::new(report.counting(&findings)));
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
    /// As far as it can be told where site.toml cannot be read.
    fn moment_without_site(self) -> Timestamp {
        let asked = self.asked.and_then(|asked| match asked {
            Asked::Moment(moment) => Some(moment),
            Asked::Day(date) => {
                jiff::tz::TimeZone::UTC.to_timestamp(date.to_datetime(jiff::civil::Time::midnight())).ok()
            }
        });
        asked.unwrap_or(self.now)
    }

    /// Whether the machine's clock, and nobody's wish, puts a publication more than a day
    /// before the last one: what has gone out since would leave the site again.
    fn is_behind(self, site: &Site, last: Timestamp) -> bool {
        let is_wished = self.asked.is_some() || site.settings.as_of.is_some();
        !is_wished && last.duration_since(self.now) > SignedDuration::from_hours(24)
    }

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
