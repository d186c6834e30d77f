//! Single pages of all releases that are there, for the search for what is withdrawn.

use super::folder::OutputFolder;
use super::ledger::{Action, Ledger};
use super::listing::ObjectHash;
use super::release::Release;
use super::tree::Lists;
use crate::plan::OutputPath;
use crate::withdrawal::{Past, PastPage, PastPages};
use std::collections::BTreeSet;
use std::path::Path;

/// The releases of an output folder.
#[derive(Debug)]
pub struct PastReleases {
    folder: OutputFolder,
}

impl PastReleases {
    pub fn of(root: &Path) -> Self {
        Self::in_folder(OutputFolder::of(root))
    }

    pub(super) fn in_folder(folder: OutputFolder) -> Self {
        Self { folder }
    }

    /// The output folder.
    pub fn folder(&self) -> &Path {
        self.folder.root()
    }

    /// Returns how many published releases are no longer there.
    fn removed(&self, there: &[Release]) -> usize {
        let Ok(ledger) = Ledger::read(&self.folder) else { return 0 };
        let published = ledger.lines().filter(|line| line.action == Action::Publish);
        let gone = published.filter(|line| !there.iter().any(|release| line.names(release)));
        gone.map(|line| line.number).collect::<BTreeSet<_>>().len()
    }
}

impl Past for PastReleases {
    fn pages(&self, paths: &BTreeSet<OutputPath>, folders: &BTreeSet<String>) -> PastPages {
        let releases = self.folder.release_entries().unwrap_or_default();
        let mut past = PastPages { releases: releases.len(), unknown: self.removed(&releases), ..PastPages::default() };
        let mut lists = Lists::new(&self.folder);
        let (mut seen, mut seen_files) = (BTreeSet::new(), BTreeSet::new());
        let trees: BTreeSet<ObjectHash> = releases.iter().filter_map(Release::tree).collect();
        for tree in &trees {
            for path in paths {
                let (folder, name) = path.split();
                let Some(object) = lists.find(tree, folder) else { continue };
                let Some(listing) = lists.get(&object) else { continue };
                let Some(file) = listing.files.get(name) else { continue };
                if !seen.insert((path.clone(), file.hash.clone())) {
                    continue;
                }
                let bytes = self.folder.disk().read(&self.folder.object(&object).join(name));
                let (path, hash) = (path.clone(), file.hash.to_string());
                // What cannot be read any more is left out.
                past.pages.extend(bytes.ok().map(|bytes| PastPage { path, hash, bytes }));
            }
            for folder in folders {
                let Some(listing) = lists.find(tree, folder).and_then(|object| lists.get(&object)) else { continue };
                let found = listing
                    .files
                    .iter()
                    .map(|(name, file)| (OutputPath::new(format!("{folder}/{name}")), file.hash.to_string()));
                past.files.extend(found.filter(|file| seen_files.insert(file.clone())));
            }
        }
        past
    }

    fn has_together(&self, pages: &BTreeSet<(OutputPath, String)>, other: &OutputPath) -> bool {
        let releases = self.folder.release_entries().unwrap_or_default();
        let mut lists = Lists::new(&self.folder);
        releases.iter().filter_map(Release::tree).any(|tree| {
            let mut hash_of = |path: &OutputPath| lists.file(&tree, path).map(|file| file.hash);
            hash_of(other).is_some()
                && pages.iter().any(|(path, hash)| hash_of(path).is_some_and(|found| found.as_str() == hash))
        })
    }
}
