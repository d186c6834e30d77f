//! Findings and pages of a site in memory, without an output folder. The tests go through the
//! stages one by one nowhere else.

use super::{MemorySite, clock};
use gongbao::diagnostic::Findings;
use gongbao::plan::{Addresses, OutputPath, Plan, PublicationState};
use gongbao::progress::Silent;
use gongbao::render::{
    Compression, Fingerprints, NoPrevious, Output, PreviousBuild, RenderInput, Renderer, Sink, render,
};
use gongbao::site::Site;
use gongbao::source::Sources;
use gongbao::withdrawal::{NoPast, ReleaseScan, Search};
use gongbao::{Prepared, prepare, prepare_with_state};
use std::collections::{BTreeMap, BTreeSet};
use std::io;
use std::sync::Mutex;

/// Pages by path.
#[derive(Default)]
struct MemorySink(Mutex<BTreeMap<String, Vec<u8>>>);

impl Sink for MemorySink {
    fn put(&self, path: &OutputPath, bytes: &[u8]) -> io::Result<()> {
        let before = self.0.lock().unwrap().insert(path.to_string(), bytes.to_vec());
        assert!(before.is_none(), "{path} was written twice");
        Ok(())
    }
}

/// Every finding of a publication: those of the check, of the pages and of the search for withdrawn
/// texts. What was published before is read from the record at `output/addresses`.
pub fn findings(site: &MemorySite) -> Findings {
    let record = site.file("output/addresses").unwrap_or_default();
    let (addresses, is_whole) = Addresses::parse(std::str::from_utf8(record).unwrap());
    assert!(is_whole);
    let state = PublicationState { addresses, ..PublicationState::default() };
    let Prepared { site: checked, mut findings, .. } = prepare_with_state(site, clock(), state);
    if let Some((checked, plan)) = checked.filter(|_| !findings.has_errors()) {
        let sink = MemorySink::default();
        let (search, unread) = Search::of(&checked, &plan, &Addresses::default(), (site, &NoPast)).unwrap();
        let scan = ReleaseScan::new(search.as_ref(), BTreeSet::new());
        findings.extend(rendered(&checked, &plan, site, &sink, &scan));
        findings.extend(scan.findings(&NoPast).0.into_iter().chain(unread));
    }
    findings
}

/// Every page by path; the site must be without errors.
pub fn pages(site: &MemorySite) -> BTreeMap<String, Vec<u8>> {
    let Prepared { site: checked, findings, .. } = prepare(site, clock());
    assert!(!findings.has_errors(), "{}", site.report());
    let (checked, plan) = checked.unwrap();
    let sink = MemorySink::default();
    let problems = rendered(&checked, &plan, site, &sink, &ReleaseScan::default());
    assert!(problems.is_empty(), "{problems:?}");
    sink.0.into_inner().unwrap()
}

/// Every page by path, each rendered alone as for a preview; the site must be without errors.
pub fn single_pages(site: &MemorySite) -> BTreeMap<String, Vec<u8>> {
    let (checked, plan) = prepare(site, clock()).site.unwrap();
    let renderer = Renderer::new(RenderInput { site: &checked, plan: &plan, sources: site, spill: None });
    plan.pages.iter().map(|page| (page.path.to_string(), renderer.page(page).unwrap())).collect()
}

/// Renders every page of a plan into a sink, and searches each on its way.
fn rendered(site: &Site, plan: &Plan, sources: &dyn Sources, sink: &dyn Sink, scan: &ReleaseScan<'_>) -> Findings {
    let output = Output {
        sink,
        previous: &NoPrevious,
        scan,
        compression: &Compression::default(),
        progress: &Silent,
        spill: None,
    };
    let input = RenderInput { site, plan, sources, spill: None };
    render(input, &Fingerprints::new(site, plan), &PreviousBuild::default(), &output).unwrap().findings
}
