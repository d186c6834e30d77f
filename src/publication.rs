//! What a publication and its rehearsal have in common: everything between the sources and
//! the place where pages go.

use crate::cache::{Cache, NoCache};
use crate::check;
use crate::clock::{Clock, Phases};
use crate::diagnostic::{Finding, Findings, Group, Severity, without_allowed};
use crate::gate::{self, Verdict};
use crate::load::{self, ItemStamps, Listing, Loaded};
use crate::plan::{self, Addresses, Plan, PublicationState};
use crate::progress::{Progress, Silent};
use crate::publish::{self, CacheFolder, Hold, Look, Release, StoreError};
use crate::render::{self, BuildManifest, PageInputs, PreviousBuild, Rendered, Searched, Sink};
use crate::report::{PlannedRun, RunReport, WithdrawalReport};
use crate::shelf::Shelf;
use crate::site::Site;
use crate::source::Sources;
use crate::withdrawal::{Past, Search};
use jiff::Timestamp;
use std::fmt;
use std::path::Path;

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
    /// A person has to decide first; the release before stays served.
    Undecided(Undecided),
}

/// What a person has to decide.
#[derive(Clone, Debug)]
pub enum Undecided {
    /// The machine's clock shows a time before the last publication; both in the office's time.
    Clock { now: String, last: String },
    /// Somebody lets nothing be published.
    Hold(Hold),
}

/// A checked site with its plan, or the findings that forbid one.
#[derive(Debug)]
pub struct Prepared {
    pub site: Option<(Site, Plan)>,
    pub findings: Findings,
    /// What the next run need not read again.
    pub marks: ItemStamps,
}

/// What a publication is asked for.
#[derive(Clone, Copy, Debug)]
pub struct Request<'p> {
    pub clock: Clock,
    /// What is gone from the sources may go from the site, however much it is.
    pub allow_removals: bool,
    /// How closely the served release is looked at for what is to be made good.
    pub look: Look,
    pub progress: &'p dyn Progress,
}

impl From<Clock> for Request<'_> {
    fn from(clock: Clock) -> Self {
        Self { clock, allow_removals: false, look: Look::Sizes, progress: &Silent }
    }
}

/// How often a publication begins anew without the items whose pages could not be made.
const ROUNDS: usize = 5;

/// Loads, checks and plans a site, as far as its settings allow.
pub fn prepare(sources: &dyn Sources, clock: Clock) -> Prepared {
    prepare_with(sources, clock, &NoCache)
}

/// As [`prepare()`], with what an earlier run kept.
pub fn prepare_with(sources: &dyn Sources, clock: Clock, cache: &dyn Cache) -> Prepared {
    prepare_from(sources, clock, &PublicationState::default(), cache)
}

/// As [`prepare()`], with what was published before.
pub fn prepare_with_state(sources: &dyn Sources, clock: Clock, state: &PublicationState) -> Prepared {
    prepare_from(sources, clock, state, &NoCache)
}

/// As [`prepare()`], with what was published into an output folder before and what the runs
/// there have kept; keeps what this one has read.
pub fn prepare_with_output(sources: &dyn Sources, clock: Clock, output: &Path) -> Prepared {
    let cache = CacheFolder::of(output);
    let read = || publish::addresses_of(output);
    let (examined, addresses) = rayon::join(|| examine(sources, clock, (&cache, None)), read);
    // Who cannot read the output can still check the sources.
    let state = PublicationState { addresses: addresses.unwrap_or_default(), ..PublicationState::default() };
    let prepared = prepared(examined, &state);
    if let Some((site, _)) = &prepared.site {
        prepared.marks.keep(&site.items, &cache);
    }
    prepared
}

fn prepare_from(sources: &dyn Sources, clock: Clock, state: &PublicationState, cache: &dyn Cache) -> Prepared {
    prepared(examine(sources, clock, (cache, None)), state)
}

fn prepared(examined: Result<Examined, Findings>, state: &PublicationState) -> Prepared {
    match examined {
        Ok(examined) => {
            let (plan, findings) = decide(&examined, state);
            Prepared { site: Some((examined.site, plan)), findings, marks: examined.marks }
        }
        Err(findings) => Prepared { site: None, findings, marks: ItemStamps::default() },
    }
}

/// A site as loaded and checked.
#[derive(Debug)]
pub struct Examined {
    pub site: Site,
    pub as_of: Timestamp,
    /// Not levelled yet.
    findings: Findings,
    /// What the next run need not read again.
    pub marks: ItemStamps,
}

/// What is wrong with the settings, where they do not allow to go on.
pub fn settings_of(sources: &dyn Sources) -> Result<(), Findings> {
    match load::settings(sources, &Listing::new(sources)) {
        (Some(_), _) => Ok(()),
        (None, findings) => Err(findings.levelled(|_| None)),
    }
}

pub fn examine(
    sources: &dyn Sources,
    clock: Clock,
    (cache, shelf): (&dyn Cache, Option<&dyn Shelf>),
) -> Result<Examined, Findings> {
    let listing = Listing::new(sources);
    let (settings, mut findings) = load::settings(sources, &listing);
    let Some(settings) = settings else { return Err(findings.levelled(|_| None)) };
    let Loaded { site, findings: problems, marks } = load::site(sources, &listing, settings, (cache, shelf));
    findings.extend(problems);
    let as_of = clock.moment(&site);
    findings.extend(check::check(&site, as_of));
    Ok(Examined { site, as_of, findings, marks })
}

/// The plan, and everything that is known to be wrong before it is rendered.
fn decide(examined: &Examined, state: &PublicationState) -> (Plan, Findings) {
    let site = &examined.site;
    let (plan, problems) = plan::plan(site, examined.as_of, state);
    let mut findings = examined.findings.clone();
    findings.extend(problems);
    let level = |code| site.severity_of(code);
    let today = plan.as_of.to_zoned_datetime(site.settings.time_zone.clone()).date();
    let findings = without_allowed(findings.levelled(level), site.allows(), today).levelled(level);
    (plan, findings)
}

/// Leaves items behind until the gate lets the rest pass, or nothing.
fn settle(examined: &Examined, state: &mut PublicationState) -> (Plan, Findings, Verdict) {
    loop {
        let (plan, findings) = decide(examined, state);
        match gate::judge(&examined.site, &plan, &findings, &state.held) {
            Verdict::Hold(more) => state.held.extend(more),
            verdict => return (plan, findings, verdict),
        }
    }
}

pub fn refused(findings: Findings, report: Option<RunReport>) -> Outcome {
    let is_settings =
        |finding: &Finding| finding.severity == Severity::Error && finding.code.group() == Group::Settings;
    let settings = report.is_none() || findings.iter().any(is_settings);
    Outcome::Refused { settings, report: report.map(Box::new), findings }
}

/// What a run is about, from its beginning.
pub struct Run<'r> {
    pub sources: &'r dyn Sources,
    pub cache: &'r dyn Cache,
    /// The releases that are there.
    pub past: &'r dyn Past,
    /// Where bodies lie as HTML, if anywhere.
    pub shelf: Option<&'r dyn Shelf>,
    pub progress: &'r dyn Progress,
    /// The release that is served now.
    pub before: Option<Release>,
    /// The last publication clock, where it is later than this run's.
    pub last: Option<Timestamp>,
}

impl Run<'_> {
    /// Returns what the report needs of a run whose site is planned.
    pub fn planned<'a>(
        &'a self,
        site: &'a Site,
        plan: &'a Plan,
        findings: &'a Findings,
        withdrawal: Option<&'a WithdrawalReport>,
    ) -> PlannedRun<'a> {
        PlannedRun { site, plan, findings, served: self.before.as_ref(), last: self.last, withdrawal }
    }
}

impl fmt::Debug for Run<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Run").field("before", &self.before).field("last", &self.last).finish_non_exhaustive()
    }
}

/// Pages that are made and may go out.
#[derive(Debug)]
pub struct RenderedSite<S> {
    pub sink: S,
    pub plan: Plan,
    pub findings: Findings,
    /// How the pages were searched for what is withdrawn.
    pub withdrawal: Option<WithdrawalReport>,
    pub manifest: BuildManifest,
    /// How many pages were rendered.
    pub count: usize,
}

/// Plans and renders until the gate lets the pages pass, or nothing. Each round has a sink
/// of its own.
pub fn attempt<S: Sink>(
    run: &Run<'_>,
    examined: &Examined,
    state: &mut PublicationState,
    phases: &mut Phases,
    (sink, place): (impl Fn(&Plan) -> Result<S, StoreError>, &Path),
) -> Result<Result<RenderedSite<S>, Outcome>, StoreError> {
    let site = &examined.site;
    let mut rounds = ROUNDS;
    // What is wrong with pages of items that stay behind is told in the end.
    let mut of_pages = Findings::default();
    loop {
        let (plan, mut findings, verdict) = settle(examined, state);
        phases.end("check");
        if verdict == Verdict::Stop {
            let report = RunReport::unpublished(run.planned(site, &plan, &findings, None));
            return Ok(Err(refused(findings, Some(report))));
        }

        let sink = sink(&plan)?;
        run.progress.begin(plan.pages.len());
        let rendered = render(run, site, (&plan, &state.addresses), &sink).map_err(StoreError::at(place))?;
        let (rendered, withdrawal) = rendered;
        let Rendered { findings: problems, count, manifest } = rendered;
        run.progress.end();
        phases.end("render");
        let verdict = gate::judge(site, &plan, &problems, &state.held);
        of_pages.extend(problems);
        if let Verdict::Hold(more) = &verdict
            && rounds > 0
        {
            rounds -= 1;
            state.held.extend(more.clone());
            continue;
        }
        findings.extend(of_pages);
        let findings = findings.sorted();
        if verdict != Verdict::Pass {
            let report = RunReport::unpublished(run.planned(site, &plan, &findings, withdrawal.as_ref()));
            return Ok(Err(refused(findings, Some(report))));
        }
        return Ok(Ok(RenderedSite { sink, plan, findings, withdrawal, manifest, count }));
    }
}

/// Renders what has changed since the release before into the sink, and searches it for what is
/// withdrawn on its way.
fn render(
    run: &Run<'_>,
    site: &Site,
    (plan, addresses): (&Plan, &Addresses),
    sink: &dyn Sink,
) -> std::io::Result<(Rendered, Option<WithdrawalReport>)> {
    let (search, unread) = Search::of(site, plan, addresses, (run.sources, run.past))?;
    let before = run.before.as_ref().map_or("", |release| &release.hash);
    let (previous, inputs) =
        rayon::join(|| PreviousBuild::recall(run.cache, site, before, search.as_ref()), || PageInputs::new(site, plan));
    let unsearched = previous.unsearched();
    let searched = Searched::new(sink, search.as_ref(), &unsearched, run.progress);
    let mut rendered = render::render_changed(&inputs, (run.sources, run.shelf), &searched, previous)?;
    let (found, unsearched) = searched.findings(run.past);
    rendered.findings.extend(found.into_iter().chain(unread));
    rendered.findings = rendered.findings.levelled(|code| site.severity_of(code));
    let report = search.map(|search| WithdrawalReport::new(search.how(), &unsearched));
    rendered.manifest.unsearched = unsearched;
    Ok((rendered, report))
}
