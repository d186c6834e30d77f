//! Reads single pages of all releases that are there.

use super::disk::{Disk, LocalDisk};
use super::history::{self, read_list};
use super::ledger::{Action, Ledger};
use super::listing::{Listing, ObjectHash};
use crate::plan::OutputPath;
use crate::withdrawal::{Past, PastPage, PastPages};
use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};
use std::sync::Arc;

/// The releases of an output folder.
#[derive(Debug)]
pub struct PastReleases {
    disk: Arc<dyn Disk>,
    root: PathBuf,
}

impl PastReleases {
    pub fn of(root: &Path) -> Self {
        Self::on(Arc::new(LocalDisk::at(root)), root)
    }

    pub fn on(disk: Arc<dyn Disk>, root: &Path) -> Self {
        Self { disk, root: root.to_owned() }
    }

    /// The output folder.
    pub fn folder(&self) -> &Path {
        &self.root
    }

    fn removed(&self, there: &[super::Release]) -> usize {
        let Ok(ledger) = Ledger::read(&*self.disk, &self.root) else { return 0 };
        let published = ledger.lines().filter(|line| line.action == Action::Publish);
        let gone = published.filter(|line| !there.iter().any(|release| line.names(release)));
        gone.map(|line| line.number).collect::<BTreeSet<_>>().len()
    }
}

/// The lists of objects, each read once.
struct Lists<'d> {
    disk: &'d dyn Disk,
    objects: PathBuf,
    known: BTreeMap<ObjectHash, Option<Listing>>,
}

impl Lists<'_> {
    fn get(&mut self, object: &ObjectHash) -> Option<&Listing> {
        let Self { disk, objects, known } = self;
        known.entry(object.clone()).or_insert_with(|| read_list(*disk, objects, object)).as_ref()
    }

    /// The object of a folder below a tree; an empty path is the tree.
    fn find(&mut self, tree: &ObjectHash, folder: &str) -> Option<ObjectHash> {
        let parts = folder.split('/').filter(|part| !part.is_empty());
        parts.into_iter().try_fold(tree.clone(), |object, part| self.get(&object)?.folders.get(part).cloned())
    }

    /// The hash of a file below a tree.
    fn file(&mut self, tree: &ObjectHash, path: &OutputPath) -> Option<String> {
        let (folder, name) = path.split();
        let object = self.find(tree, folder)?;
        Some(self.get(&object)?.files.get(name)?.hash.to_string())
    }
}

impl Past for PastReleases {
    fn pages(&self, paths: &BTreeSet<OutputPath>, folders: &BTreeSet<String>) -> PastPages {
        let releases = history::entries(&*self.disk, &self.root).unwrap_or_default();
        let mut past = PastPages { releases: releases.len(), unknown: self.removed(&releases), ..PastPages::default() };
        let mut lists = Lists { disk: &*self.disk, objects: self.root.join("objects"), known: BTreeMap::new() };
        let (mut seen, mut seen_files) = (BTreeSet::new(), BTreeSet::new());
        let trees: BTreeSet<_> = releases.iter().filter_map(|release| ObjectHash::parse(&release.hash)).collect();
        for tree in &trees {
            for path in paths {
                let (folder, name) = path.split();
                let Some(object) = lists.find(tree, folder) else { continue };
                let Some(file) = lists.get(&object).and_then(|listing| listing.files.get(name)) else { continue };
                if !seen.insert((path.clone(), file.hash.clone())) {
                    continue;
                }
                let place = self.root.join("objects").join(object.as_str()).join(name);
                // What cannot be read any more is not known.
                let (path, hash) = (path.clone(), file.hash.to_string());
                past.pages.extend(self.disk.read(&place).ok().map(|bytes| PastPage { path, hash, bytes }));
            }
            for folder in folders {
                let Some(object) = lists.find(tree, folder) else { continue };
                let files = lists.get(&object).map(|listing| &listing.files).into_iter().flatten();
                let found =
                    files.map(|(name, file)| (OutputPath::new(format!("{folder}/{name}")), file.hash.to_string()));
                past.files.extend(found.filter(|file| seen_files.insert(file.clone())));
            }
        }
        past
    }

    fn has_together(&self, pages: &BTreeSet<(OutputPath, String)>, other: &OutputPath) -> bool {
        let releases = history::entries(&*self.disk, &self.root).unwrap_or_default();
        let mut lists = Lists { disk: &*self.disk, objects: self.root.join("objects"), known: BTreeMap::new() };
        releases.iter().filter_map(|release| ObjectHash::parse(&release.hash)).any(|tree| {
            let is_there = lists.file(&tree, other).is_some();
            is_there && pages.iter().any(|(path, hash)| lists.file(&tree, path).is_some_and(|found| found == *hash))
        })
    }
}
