//! Collects planned pages, and finds pages with the same address.

use super::page::{Page, PageKind};
use super::urls::file_path;
use crate::diagnostic::{Code, Finding, Findings};
use crate::site::Site;
use crate::source::FilePath;
use rayon::prelude::*;
use std::collections::BTreeMap;

/// Planned pages. Of two pages with the same address, the first is kept.
#[derive(Default)]
pub struct PageSet {
    pub pages: Vec<Page>,
    pub files: Vec<FilePath>,
    pub findings: Vec<Finding>,
}

impl PageSet {
    pub fn add(&mut self, page: Page) {
        self.pages.push(page);
    }

    pub fn extend(&mut self, other: Self) {
        self.pages.extend(other.pages);
        self.files.extend(other.files);
        self.findings.extend(other.findings);
    }

    /// Returns the pages sorted by address, each address once, and a finding for each collision.
    pub fn finish(mut self, site: &Site) -> (Vec<Page>, Findings) {
        self.add_files(site);
        let mut findings = Findings::default();
        findings.extend(self.findings);
        self.pages.par_sort_by(|a, b| a.path.cmp(&b.path));
        self.pages.dedup_by(|page, first| {
            let is_taken = page.path == first.path;
            if is_taken && page.kind != first.kind {
                findings.push(collision(site, page, first));
            }
            is_taken
        });
        (self.pages, findings)
    }
}

fn collision(site: &Site, page: &Page, first: &Page) -> Finding {
    let mut finding = Finding::new(Code::DuplicateUrl, page.kind.place(site)).with("url", page.path.as_str());
    if let Some(index) = page.kind.item_or_target() {
        finding = finding.item(&site.item(index).id);
    }
    if let Some(edition) = page.edition {
        finding = finding.edition(&site.settings.editions.get(edition).key);
    }
    finding.related(first.kind.place(site))
}

impl PageSet {
    /// Adds the files to the pages. Some file systems and servers ignore the case of letters, so
    /// two files whose addresses differ only in case collide.
    fn add_files(&mut self, site: &Site) {
        let mut first: BTreeMap<String, FilePath> = BTreeMap::new();
        for file in std::mem::take(&mut self.files) {
            let page = Page { path: file_path(&file), edition: None, kind: PageKind::File(file.clone()) };
            let owner = first.entry(page.path.as_str().to_lowercase()).or_insert_with(|| file.clone());
            if *owner == file {
                self.pages.push(page);
            } else {
                let owner = Page { kind: PageKind::File(owner.clone()), ..page.clone() };
                self.findings.push(collision(site, &page, &owner));
            }
        }
    }
}
