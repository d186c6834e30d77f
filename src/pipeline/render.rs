//! The fourth stage: renders planned pages, and searches each of them for withdrawn words.

use super::check::CheckedSite;
use super::outcome::Stop;
use super::phases::timed;
use super::plan::PlannedSite;
use super::request::Run;
use crate::publish::StoreError;
use crate::render::{self, Compression, Fingerprints, Output, PreviousBuild, RenderInput, Rendered};
use crate::report::WithdrawalReport;
use crate::withdrawal::{ReleaseScan, Search};
use std::io;
use std::time::Duration;

/// Rendered pages in a place that is not served yet.
#[derive(Debug)]
pub struct RenderedSite<P> {
    pub place: P,
    pub rendered: Rendered,
    /// The manifest of the previous release.
    pub previous: PreviousBuild,
    pub withdrawal: Option<WithdrawalReport>,
    pub time: Duration,
}

/// Renders the pages that changed since the previous release into a place, and keeps the others.
pub fn render<P: render::Sink + render::Previous>(
    run: &Run<'_>,
    site: &CheckedSite,
    planned: &PlannedSite,
    place: P,
) -> Result<RenderedSite<P>, Stop> {
    let (result, time) = timed(|| render_pages(run, site, planned, &place));
    let (rendered, previous, withdrawal) = result.map_err(StoreError::at(run.past.folder()))?;
    Ok(RenderedSite { place, rendered, previous, withdrawal, time })
}

type RenderResult = (Rendered, PreviousBuild, Option<WithdrawalReport>);

fn render_pages<P: render::Sink + render::Previous>(
    run: &Run<'_>,
    checked: &CheckedSite,
    planned: &PlannedSite,
    place: &P,
) -> io::Result<RenderResult> {
    let (site, plan) = (&checked.site, &planned.plan);
    let past = &run.past;
    let (search, unread) = Search::of(site, plan, &planned.state.addresses, (run.sources, past))?;
    let served = run.served.as_ref().map_or("", |release| &release.hash);
    let (previous, fingerprints) = rayon::join(
        || PreviousBuild::read(&run.cache, site, served, search.as_ref()),
        || Fingerprints::new(site, plan),
    );
    let scan = ReleaseScan::new(search.as_ref(), previous.unsearched());
    let output = Output {
        sink: place,
        previous: place,
        scan: &scan,
        compression: &Compression::new(site.settings.encodings.clone()),
        progress: run.request.progress,
        spill: run.spill(),
    };
    let input = RenderInput { site, plan, sources: run.sources, spill: run.spill() };
    run.request.progress.begin(plan.pages.len());
    let mut rendered = render::render(input, &fingerprints, &previous, &output)?;
    run.request.progress.end();
    let (found, unsearched) = scan.findings(past);
    rendered.findings.extend(found.into_iter().chain(unread));
    rendered.findings = rendered.findings.levelled(&site.settings.levels);
    let report = search.map(|search| WithdrawalReport::new(search.statistics(), &unsearched));
    if let Some(manifest) = &mut rendered.manifest {
        manifest.unsearched = unsearched;
    }
    Ok((rendered, previous, report))
}
