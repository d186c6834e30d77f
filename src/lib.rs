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
//! [`publish()`] reads as this picture. Imports go downward only: main → cli → lib → report,
//! publish → render → withdrawal → plan → (check, compare) → load → attachment → (catalog,
//! segment, item, glossary, site) → diagnostic → (source, edition, beneath, extract, terminal).
//!
//! | module | what it is |
//! | --- | --- |
//! | `beneath` | opens files below a folder: no link is followed, nothing waits, no more than a limit is read |
//! | `extract` | the words of a file, whatever its format and encoding |
//! | `attachment` | whether an image or attachment is what its ending says, and harmless |
//! | `withdrawal` | the search of a release for what is withdrawn |
//! | `terminal` | keeps what texts say from controlling a terminal or a log |
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
//!    That includes links, pipes and devices in the place of files.
//! 8. Nothing an editor or translator writes reaches a page unescaped; raw HTML in
//!    Markdown is refused; an attachment cannot run as a page.
//! 9. A withdrawn text stands in no page and no file of a release; what cannot be searched is named.

pub mod accept;
pub mod attachment;
pub mod bases;
pub mod beneath;
pub mod cache;
pub mod calendar;
pub mod catalog;
pub mod check;
pub mod cli;
pub mod clock;
pub mod compare;
pub mod diagnostic;
pub mod diff;
pub mod dry_run;
pub mod edit;
pub mod edition;
pub mod extract;
pub mod facts;
pub mod fix;
pub mod fs;
pub mod gate;
pub mod glossary;
pub mod ids;
pub mod item;
pub mod kind;
pub mod load;
pub mod markdown;
pub mod names;
pub mod plan;
pub mod policy;
pub mod progress;
pub mod publication;
pub mod publish;
pub mod render;
pub mod report;
pub mod segment;
pub mod shelf;
pub mod site;
pub mod source;
pub mod terminal;
pub mod text;
pub mod toml_fields;
pub mod withdrawal;

pub use clock::{Asked, Clock};
pub use publication::{
    Outcome, Prepared, Request, Undecided, prepare, prepare_with, prepare_with_output, prepare_with_state,
};

use clock::Phases;
use plan::PublicationState;
use publication::{RenderedSite, Run, attempt, examine, refused, settings_of};
use publish::{FreeSpaceOnFull, Precompressed, PreviousTree, Repair, Repaired, Store, StoreError};
use report::FindingsReport;
use shelf::Shelf;
use source::Sources;
use std::path::Path;

/// Publishes a site into an output folder.
pub fn publish<'p>(
    sources: &dyn Sources,
    output: &Path,
    request: impl Into<Request<'p>>,
) -> Result<Outcome, StoreError> {
    let request = request.into();
    // No folder is made for a site that is not there.
    if !output.exists()
        && let Err(findings) = settings_of(sources)
    {
        return Ok(refused(findings, None));
    }
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
    if let Some(hold) = store.hold()? {
        return Ok(Outcome::Undecided(Undecided::Hold(hold)));
    }
    let cache = store.cache();
    let scratch = store.scratch();
    let shelf = scratch.as_ref().map(|scratch| scratch as &dyn Shelf);
    let (examined, (before, addresses)) = rayon::join(
        || examine(sources, request.clock, (&cache, shelf)),
        || rayon::join(|| store.before(request.look), || store.addresses()),
    );
    let examined = match examined {
        Ok(examined) => examined,
        Err(findings) => return Ok(refused(findings, None)),
    };
    let last = store.last_as_of()?.filter(|last| *last > examined.as_of);
    if let Some(last) = last.filter(|last| request.clock.is_behind(&examined.site, *last)) {
        let stamp = |at| report::stamp(&examined.site, at);
        return Ok(Outcome::Undecided(Undecided::Clock { now: stamp(examined.as_of), last: stamp(last) }));
    }
    let (addresses, is_record_repaired) = addresses?;

    let mut state =
        PublicationState { addresses, allow_removals: request.allow_removals, ..PublicationState::default() };
    let past = store.past();
    let run =
        Run { sources, cache: &cache, past: &past, shelf, progress: request.progress, before: store.current(), last };
    let place = store.objects();
    let staging = |plan: &plan::Plan| {
        let staging = store.staging(plan.pages.iter().map(|page| page.path.as_str()), &before)?;
        let staging = FreeSpaceOnFull::new(staging, scratch.as_ref());
        Ok(Precompressed::new(staging, examined.site.settings.encodings.clone()))
    };
    let made = attempt(&run, &examined, &mut state, &mut phases, (staging, &place))?;
    let RenderedSite { sink, plan, findings, mut report, manifest, count } = match made {
        Ok(made) => made,
        Err(outcome) => return Ok(outcome),
    };

    let served = run.before;
    let sink = sink.into_inner().into_inner();
    // Before the disk is told to write everything down.
    drop(scratch);
    let site = &examined.site;
    report.bytes = sink.bytes();
    report.repairs = repairs(store, &before, is_record_repaired, &plan).map(Into::into).collect();
    let (tree, addresses) = rayon::join(|| sink.finish(), || state.addresses.after(site, &plan.pages));
    let tree = tree?;
    store.record(&tree, &addresses)?;
    let release = store.switch(&tree, plan.as_of)?;
    let is_new = count > 0 || served.as_ref() != Some(&release);
    let keep_pages = || {
        if is_new {
            manifest.keep(&plan, site, &release.hash, &cache);
        }
    };
    rayon::join(|| examined.marks.keep(&site.items, &cache), keep_pages);
    report.ledger_head = store.ledger_tip()?;
    phases.end("publish");
    report.published(&release, phases.into_milliseconds());
    report.findings = FindingsReport::new(&findings);
    // Whoever waits for the outcome need not wait until a whole site's memory is given back.
    rayon::spawn(move || drop((examined, plan, state, before, addresses)));
    Ok(Outcome::Published { report: Box::new(report), findings })
}

/// What this publication made good.
fn repairs<'r>(
    store: &'r Store,
    before: &'r PreviousTree,
    is_record_repaired: bool,
    plan: &'r plan::Plan,
) -> impl Iterator<Item = Repair> + 'r {
    let record = is_record_repaired && store.current().is_some();
    let record = record.then(|| Repair::new(Repaired::Addresses, "addresses"));
    let is_planned = |folder: &str| {
        let prefix = if folder.is_empty() { String::new() } else { format!("{folder}/") };
        let first = plan.pages.partition_point(|page| page.path.as_str() < prefix.as_str());
        plan.pages.get(first).is_some_and(|page| page.path.as_str().starts_with(&prefix))
    };
    // What has left the site is not made good.
    let folders = before.damaged().filter(move |folder| is_planned(folder));
    let folders = folders.map(|folder| Repair::new(Repaired::Folder, format!("{folder}/")));
    store.repairs().iter().cloned().chain(record).chain(folders)
}
