//! A tree that is being written: one unfinished folder for each directory of the release, which
//! becomes an object when the tree is finished. Equal directories are one object.

use super::error::{StoreError, at};
use super::folder::OutputFolder;
use super::layout;
use super::listing::{ListedFile, ObjectHash};
use super::previous_tree::PreviousTree;
use super::staged_directory::{Content, NamedDirectory, StagedDirectory};
use super::verify::Look;
use crate::plan::OutputPath;
use crate::render::{Previous, Sink};
use rayon::prelude::*;
use std::borrow::Cow;
use std::collections::{BTreeMap, BTreeSet};
use std::io;
use std::path::{Path, PathBuf};
use std::sync::{Arc, PoisonError, RwLock};

/// The tree of the next release.
#[derive(Debug)]
pub struct Staging {
    folder: OutputFolder,
    /// The unfinished folder that holds the directories.
    base: PathBuf,
    /// By path below the root; the root's own is empty.
    planned: Directories,
    /// Directories of files whose paths were not known from the beginning.
    unplanned: RwLock<Directories>,
    before: PreviousTree,
}

/// A directory comes after its parents in this order.
type Directories = BTreeMap<String, Arc<StagedDirectory>>;

impl Staging {
    /// Begins a tree, with a directory for each path in `paths`. What has not changed since the
    /// tree before may be kept.
    pub(super) fn create<'p>(
        folder: &OutputFolder,
        paths: impl Iterator<Item = &'p str>,
        before: &PreviousTree,
    ) -> Result<Self, StoreError> {
        let base = folder.objects().join(layout::unfinished(std::process::id()));
        folder.disk().create_folder(&base).map_err(StoreError::at(&base))?;
        let planned = directories_of(paths).into_iter().enumerate().map(|(number, path)| {
            let directory = StagedDirectory::new(number, before.get(path).cloned());
            (path.to_owned(), Arc::new(directory))
        });
        let planned = planned.collect();
        Ok(Self { folder: folder.clone(), base, planned, unplanned: RwLock::default(), before: before.clone() })
    }

    /// Returns a directory, if a file was planned, put or kept below it.
    fn existing(&self, path: &str) -> Option<Arc<StagedDirectory>> {
        let unplanned = || self.unplanned.read().unwrap_or_else(PoisonError::into_inner).get(path).cloned();
        self.planned.get(path).cloned().or_else(unplanned)
    }

    /// Returns a directory; begins it and its parents where they are not planned.
    fn directory(&self, path: &str) -> Arc<StagedDirectory> {
        if let Some(directory) = self.existing(path) {
            return directory;
        }
        let mut unplanned = self.unplanned.write().unwrap_or_else(PoisonError::into_inner);
        for parent in with_parents(parent(path)).take_while(|parent| !self.planned.contains_key(*parent)) {
            self.begin(&mut unplanned, parent);
        }
        self.begin(&mut unplanned, path)
    }

    fn begin(&self, unplanned: &mut Directories, path: &str) -> Arc<StagedDirectory> {
        let number = self.planned.len() + unplanned.len();
        let directory = || Arc::new(StagedDirectory::new(number, self.before.get(path).cloned()));
        Arc::clone(unplanned.entry(path.to_owned()).or_insert_with(directory))
    }

    fn all_directories(&self) -> Cow<'_, Directories> {
        let unplanned = self.unplanned.read().unwrap_or_else(PoisonError::into_inner);
        let mut all = Cow::Borrowed(&self.planned);
        if !unplanned.is_empty() {
            all.to_mut().extend(unplanned.clone());
        }
        all
    }

    fn unfinished_folder(&self, directory: &StagedDirectory) -> PathBuf {
        self.base.join(directory.number.to_string())
    }

    fn unfinished_list(&self, directory: &StagedDirectory) -> PathBuf {
        self.base.join(format!("{}.list", directory.number))
    }

    /// Returns how many bytes of files it holds, before it is finished.
    pub fn bytes(&self) -> u64 {
        let unplanned = self.unplanned.read().unwrap_or_else(PoisonError::into_inner);
        self.planned.values().chain(unplanned.values()).map(|directory| directory.bytes()).sum()
    }

    /// Makes objects of all directories that are not what they were, and returns the root's.
    pub fn finish(&self) -> Result<ObjectHash, StoreError> {
        let directories = self.all_directories();
        let (root, named) = name_all(&directories);
        let made: Vec<_> = named.par_iter().filter(|named| !self.is_there(named)).collect();
        made.par_iter().try_for_each(|named| self.complete(named))?;
        // An object is trusted by its name: its bytes are on the disk before it gets that name.
        let objects = self.folder.objects();
        self.folder.disk().sync(&objects).map_err(StoreError::at(&objects))?;
        // Directories that hold the same are one object.
        let mut placed = BTreeSet::new();
        for named in made.into_iter().filter(|named| placed.insert(&named.hash)) {
            self.place(named)?;
        }
        root.ok_or_else(|| StoreError::at(&self.base)(io::ErrorKind::NotFound.into()))
    }

    /// Adds to a folder of files the kept ones and the links to other objects, and writes its list
    /// beside it.
    fn complete(&self, named: &NamedDirectory<'_>) -> Result<(), StoreError> {
        let folder = self.unfinished_folder(named.directory);
        let mut content = named.directory.content();
        self.make(named.directory, &mut content).map_err(StoreError::at(&folder))?;
        if let Some(before) = &named.directory.before {
            let object = self.folder.object(&before.hash);
            for name in &content.kept {
                let kept = folder.join(name);
                self.carry_over(&object.join(name), &kept).map_err(StoreError::at(&kept))?;
            }
        }
        for (name, child) in &named.listing.folders {
            self.folder.symlink(&layout::child_target(child), &folder.join(name))?;
        }
        let list = self.unfinished_list(named.directory);
        self.folder.disk().write_new(&list, named.text.as_bytes()).map_err(StoreError::at(&list))
    }

    /// Makes a directory's unfinished folder, once.
    fn make(&self, directory: &StagedDirectory, content: &mut Content) -> io::Result<()> {
        if !content.is_made {
            let folder = self.unfinished_folder(directory);
            self.folder.disk().create_folder(&folder).map_err(at(&folder))?;
            content.is_made = true;
        }
        Ok(())
    }

    /// Gives a file's bytes a second name, or copies them where there can be none.
    fn carry_over(&self, from: &Path, to: &Path) -> io::Result<()> {
        let disk = self.folder.disk();
        disk.hard_link(from, to).or_else(|_| disk.write_new(to, &disk.read(from)?))
    }

    /// Gives a complete folder and its list the names of their object.
    fn place(&self, named: &NamedDirectory<'_>) -> Result<(), StoreError> {
        let disk = self.folder.disk();
        let object = self.folder.object(&named.hash);
        if disk.kind(&object).map_err(StoreError::at(&object))?.is_some() {
            // The object that is there was changed by hand.
            let aside = self.base.join(format!("damaged-{}", named.hash));
            disk.rename(&object, &aside).map_err(StoreError::at(&object))?;
        }
        let list = self.folder.object_list(&named.hash);
        disk.rename(&self.unfinished_list(named.directory), &list).map_err(StoreError::at(&list))?;
        disk.rename(&self.unfinished_folder(named.directory), &object).map_err(StoreError::at(&object))
    }

    /// Returns whether an object is there, whole and with its list.
    fn is_there(&self, named: &NamedDirectory<'_>) -> bool {
        if named.directory.before.as_ref().is_some_and(|before| before.hash == named.hash) {
            return true;
        }
        if self.before.is_damaged(&named.hash) {
            return false;
        }
        let list = self.folder.disk().read(&self.folder.object_list(&named.hash));
        list.is_ok_and(|list| list == named.text.as_bytes())
            && self.folder.is_whole(&named.hash, &named.listing, Look::Sizes)
    }
}

/// Returns the root's object, and all directories that are not what they were, the deepest first.
fn name_all(directories: &Directories) -> (Option<ObjectHash>, Vec<NamedDirectory<'_>>) {
    let mut changed = Vec::new();
    let mut root = None;
    let mut children: BTreeMap<&str, BTreeMap<String, ObjectHash>> = BTreeMap::new();
    for (path, directory) in directories.iter().rev() {
        let folders = children.remove(path.as_str()).unwrap_or_default();
        let hash = match directory.unchanged(&folders) {
            Some(before) => before.hash.clone(),
            None => {
                let named = directory.name(folders);
                let hash = named.hash.clone();
                changed.push(named);
                hash
            }
        };
        if path.is_empty() {
            root = Some(hash);
        } else {
            let (parent, name) = path.rsplit_once('/').unwrap_or(("", path));
            children.entry(parent).or_default().insert(name.to_owned(), hash);
        }
    }
    (root, changed)
}

/// Returns the directories that hold files, with their parents and the root. Files of one directory
/// are best given one after another.
fn directories_of<'p>(files: impl Iterator<Item = &'p str>) -> BTreeSet<&'p str> {
    let mut found = BTreeSet::from([""]);
    let mut last = "";
    for directory in files.map(parent) {
        if directory != last {
            let unknown: Vec<_> = with_parents(directory).take_while(|directory| !found.contains(directory)).collect();
            found.extend(unknown);
            last = directory;
        }
    }
    found
}

/// Returns the path of the directory that holds a path; the root's is empty.
fn parent(path: &str) -> &str {
    path.rsplit_once('/').map_or("", |(parent, _)| parent)
}

/// Returns the path of a directory and those of its parents, without the root.
fn with_parents(directory: &str) -> impl Iterator<Item = &str> {
    std::iter::successors(Some(directory), |directory| Some(parent(directory)))
        .take_while(|directory| !directory.is_empty())
}

impl Drop for Staging {
    fn drop(&mut self) {
        // What cannot be removed now is removed when the next run opens the store.
        let _ = self.folder.disk().remove(&self.base);
    }
}

impl Sink for Staging {
    fn put(&self, path: &OutputPath, bytes: &[u8]) -> io::Result<()> {
        let (folder, name) = path.split();
        let directory = self.directory(folder);
        self.make(&directory, &mut directory.content())?;
        let target = self.unfinished_folder(&directory).join(name);
        self.folder.disk().write_new(&target, bytes).map_err(|error| {
            // Half of a file would stand in the way of another try.
            let _ = self.folder.disk().remove(&target);
            at(&target)(error)
        })?;
        let file = ListedFile { hash: ObjectHash::of(bytes), size: bytes.len() as u64 };
        directory.content().files.insert(name.to_owned(), file);
        Ok(())
    }
}

impl Previous for Staging {
    fn read(&self, path: &OutputPath) -> Option<Vec<u8>> {
        self.before.read_verified(path)
    }

    fn keep(&self, path: &OutputPath) -> bool {
        let (folder, name) = path.split();
        match self.existing(folder) {
            Some(directory) => directory.keep(name),
            None => self.before.has(path) && self.directory(folder).keep(name),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::publish::{Release, Store};
    use jiff::Timestamp;

    const PATHS: [&str; 3] = ["index.html", "zh/search/1.json", "zh/news/2013/01/a.html"];

    fn stage(store: &Store, planned: &[&str], write: impl Fn(&Staging, &OutputPath)) -> Release {
        let before = store.before(Look::Sizes);
        let staging = store.staging(planned.iter().copied(), &before).unwrap();
        PATHS.iter().for_each(|path| write(&staging, &OutputPath::new(*path)));
        let tree = staging.finish().unwrap();
        store.switch(&tree, Timestamp::UNIX_EPOCH).unwrap()
    }

    #[test]
    fn files_in_unplanned_folders_give_the_same_tree() {
        let output = tempfile::tempdir().unwrap();
        let put = |staging: &Staging, path: &OutputPath| staging.put(path, path.as_str().as_bytes()).unwrap();
        let keep = |staging: &Staging, path: &OutputPath| assert!(staging.keep(path), "{path}");
        let store = || Store::open(output.path(), Timestamp::UNIX_EPOCH).unwrap();
        let planned = stage(&store(), &PATHS, put);
        for path in PATHS {
            assert_eq!(std::fs::read(output.path().join("current").join(path)).unwrap(), path.as_bytes());
        }
        assert_eq!(stage(&store(), &["zh/x.html", "index.html"], keep), planned, "kept");
        // With no objects there is nothing to keep.
        std::fs::remove_dir_all(output.path().join("objects")).unwrap();
        assert_eq!(stage(&store(), &["zh/x.html", "index.html"], put), planned, "put");
        assert_eq!(store().verify(&planned).unwrap().differences, []);
        assert_eq!(stage(&store(), &[], put), planned, "nothing planned");
    }

    #[test]
    fn a_folder_of_which_nothing_is_kept_is_none() {
        let output = tempfile::tempdir().unwrap();
        let store = Store::open(output.path(), Timestamp::UNIX_EPOCH).unwrap();
        let staging = store.staging(["index.html"].into_iter(), &store.before(Look::Sizes)).unwrap();
        let path = OutputPath::new("zh/search/1.json");
        assert!(!staging.keep(&path) && staging.existing("zh/search").is_none());
        assert_eq!(staging.read(&path), None);
    }
}
