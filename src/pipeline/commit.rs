//! The fifth stage: rendered pages become the served release.

use super::check::CheckedSite;
use super::hold::Settled;
use super::outcome::{Publication, Stop};
use super::phases::{Phases, timed};
use super::plan::PlannedSite;
use super::render::RenderedSite;
use super::request::Run;
use super::unpublished;
use crate::plan::{Addresses, Plan};
use crate::publish::{AddressRecord, Look, PreviousTree, Release, Repair, Repaired, Staging, Store, StoreError};
use crate::render::Rendered;
use crate::report::{PublishedRun, RunReport};
use crate::site::Site;

/// The previous publication.
#[derive(Debug)]
pub struct Published {
    tree: PreviousTree,
    /// Whether the record of addresses was damaged and is written again.
    is_record_repaired: bool,
    /// The record of the messages.
    messages: String,
}

impl Published {
    /// Reads the previous publication, and every address that was ever published.
    pub fn read(store: &Store, look: Look) -> Result<(Self, Addresses), StoreError> {
        let (tree, addresses) = rayon::join(|| store.before(look), || store.addresses());
        let AddressRecord { addresses, is_repaired: is_record_repaired } = addresses?;
        let messages = store.messages()?;
        Ok((Self { tree, is_record_repaired, messages }, addresses))
    }

    /// Returns the record of the messages that were published.
    pub fn messages(&self) -> &str {
        &self.messages
    }

    /// Creates a staging tree for the pages of a plan beside the served tree.
    pub fn staging(&self, store: &Store, plan: &Plan) -> Result<Staging, StoreError> {
        store.staging(plan.pages.iter().map(|page| page.path.as_str()), &self.tree)
    }
}

/// Completes the staging tree, switches to the new release, and writes the caches for the next
/// run.
pub fn publish(
    run: &Run<'_>,
    store: &Store,
    site: CheckedSite,
    published: Published,
    settled: Settled<Staging>,
) -> Result<Publication, Stop> {
    let Settled { planned, rendered, findings, phases } = settled;
    let RenderedSite { place: staging, rendered, withdrawal, .. } = rendered;
    let (plan, count, bytes) = (&planned.plan, rendered.count, staging.bytes());
    let (release, time) = timed(|| {
        let release = switch(run, store, &site, &planned, (staging, &published.messages))?;
        write_caches(run, &site, plan, rendered, &release);
        Ok::<_, Stop>(release)
    });
    let release = release?;
    let published_run = PublishedRun {
        release: &release,
        rendered: count,
        bytes,
        repairs: repairs(store, &published, plan),
        ledger_head: store.ledger_tip()?,
        phases_ms: (phases + Phases { publish: time, ..Phases::default() }).in_milliseconds(),
    };
    let planned_run = unpublished::planned_run(run, &site, &planned, &findings, withdrawal.as_ref());
    let report = RunReport::published(planned_run, published_run);
    // The caller need not wait until the memory of a whole site is freed.
    rayon::spawn(move || drop((site, planned, published)));
    Ok(Publication { report: Box::new(report), findings })
}

/// Makes the finished tree the served one. The record of addresses is written before the pages
/// are served.
fn switch(
    run: &Run<'_>,
    store: &Store,
    site: &CheckedSite,
    planned: &PlannedSite,
    (staging, messages): (Staging, &str),
) -> Result<Release, StoreError> {
    // The spilled bodies are discarded first, so that they are not written to the disk.
    if let Some(spill) = run.spill() {
        spill.give_up();
    }
    let after = || planned.state.addresses.after(&site.site, &planned.plan.pages);
    let (tree, addresses) = rayon::join(|| staging.finish(), after);
    let tree = tree?;
    store.record(&tree, &addresses)?;
    let Site { settings, catalogs, .. } = &site.site;
    store.record_messages(&catalogs.record(&settings.editions, settings.messages, messages), messages)?;
    store.switch(&tree, planned.plan.as_of)
}

/// Writes the caches. The manifest is written only where it differs from that of the previous
/// release.
fn write_caches(run: &Run<'_>, site: &CheckedSite, plan: &Plan, rendered: Rendered, release: &Release) {
    let write_manifest = || {
        if let Some(manifest) = rendered.manifest {
            manifest.write(plan, &site.site, &release.hash, &run.cache);
        }
    };
    rayon::join(|| site.stamps.keep(&site.site.items, &run.cache), write_manifest);
}

/// Returns the damage that this publication repaired.
fn repairs(store: &Store, published: &Published, plan: &Plan) -> Vec<Repair> {
    let record = published.is_record_repaired && store.current().is_some();
    let record = record.then(Repair::of_addresses);
    let is_planned = |folder: &str| {
        let prefix = if folder.is_empty() { String::new() } else { format!("{folder}/") };
        let first = plan.pages.partition_point(|page| page.path.as_str() < prefix.as_str());
        plan.pages.get(first).is_some_and(|page| page.path.as_str().starts_with(&prefix))
    };
    // A damaged folder without planned pages is not rendered again.
    let folders = published.tree.damaged().filter(|folder| is_planned(folder));
    let folders = folders.map(|folder| Repair::new(Repaired::Folder, format!("{folder}/")));
    store.repairs().iter().cloned().chain(record).chain(folders).collect()
}
