//! Findings and pages of a site in memory, without an output folder. The tests go through the
//! stages one by one nowhere else.

use super::{MemorySite, clock};
use gongbao::diagnostic::Findings;
use gongbao::plan::{Addresses, OutputPath, PublicationState};
use gongbao::progress::Silent;
use gongbao::render::{Searched, Sink, render};
use gongbao::withdrawal::{NoPast, Search};
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
    let Prepared { site: checked, mut findings, .. } = prepare_with_state(site, clock(), &state);
    if let Some((checked, plan)) = checked.filter(|_| !findings.has_errors()) {
        let sink = MemorySink::default();
        let (search, unread) = Search::of(&checked, &plan, &Addresses::default(), (site, &NoPast)).unwrap();
        let unsearched = BTreeSet::new();
        let searched = Searched::new(&sink, search.as_ref(), &unsearched, &Silent);
        findings.extend(render(&checked, &plan, site, &searched).unwrap());
        findings.extend(searched.findings(&NoPast).0.into_iter().chain(unread));
    }
    findings
}

/// Every page by path; the site must be without errors.
pub fn pages(site: &MemorySite) -> BTreeMap<String, Vec<u8>> {
    let Prepared { site: checked, findings, .. } = prepare(site, clock());
    assert!(!findings.has_errors(), "{}", site.report());
    let (checked, plan) = checked.unwrap();
    let sink = MemorySink::default();
    let problems = render(&checked, &plan, site, &sink).unwrap();
    assert!(problems.is_empty(), "{problems:?}");
    sink.0.into_inner().unwrap()
}
