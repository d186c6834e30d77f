//! Directories named by what they hold: equal trees are one object.

use super::disk::Disk;
use super::listing::{ListedFile, Listing, ObjectHash};
use super::previous_tree::{Object, PreviousTree, is_whole};
use super::store::{StoreError, at};
use crate::plan::OutputPath;
use crate::render::{Previous, Sink};
use rayon::prelude::*;
use std::collections::{BTreeMap, BTreeSet};
use std::io;
use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

/// What is not finished begins so, and is removed by the next run.
pub const UNFINISHED: &str = ".unfinished-";

/// A tree in the making: one unfinished folder for each directory of the release.
#[derive(Debug)]
pub struct Staging {
    disk: Arc<dyn Disk>,
    objects: PathBuf,
    base: PathBuf,
    /// By path below the root, the root itself empty. Sorted, so children follow parents.
    directories: BTreeMap<String, Directory>,
    /// Objects that are there and are not what they are named.
    damaged: BTreeSet<ObjectHash>,
}

#[derive(Debug, Default)]
struct Directory {
    number: usize,
    /// Its like in the release before, where that is whole.
    before: Option<Arc<Object>>,
    /// As files come, from several threads.
    content: Mutex<Content>,
}

#[derive(Debug, Default)]
struct Content {
    /// Whether its folder is there.
    is_made: bool,
    files: BTreeMap<String, ListedFile>,
    /// The names of files that are as they were in the release before.
    kept: BTreeSet<String>,
}

impl Directory {
    fn content(&self) -> MutexGuard<'_, Content> {
        self.content.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// The directory of the release before, if this one holds the same.
    fn unchanged(&self, folders: &BTreeMap<String, ObjectHash>) -> Option<&Object> {
        let content = self.content();
        let before = self.before.as_deref()?;
        let same_files = content.files.is_empty() && content.kept.len() == before.listing.files.len();
        (same_files && before.listing.folders == *folders).then_some(before)
    }

    fn take_files(&self) -> BTreeMap<String, ListedFile> {
        let mut content = self.content();
        let mut files = std::mem::take(&mut content.files);
        let before = self.before.iter().flat_map(|before| &before.listing.files);
        let kept = before.filter(|(name, _)| content.kept.contains(*name));
        files.extend(kept.map(|(name, file)| (name.clone(), file.clone())));
        files
    }

    /// How many bytes of files it holds, until they are taken.
    fn bytes(&self) -> u64 {
        let content = self.content();
        let kept = self.before.iter().flat_map(|before| {
            let files = &before.listing.files;
            content.kept.iter().filter_map(|name| files.get(name)).map(|file| file.size)
        });
        content.files.values().map(|file| file.size).chain(kept).sum()
    }
}

/// A directory with its name.
#[derive(Debug)]
struct Named<'s> {
    directory: &'s Directory,
    listing: Listing,
    text: String,
    hash: ObjectHash,
}

impl<'s> Named<'s> {
    fn new(directory: &'s Directory, listing: Listing) -> Self {
        let text = listing.text();
        let hash = ObjectHash::of(text.as_bytes());
        Self { directory, listing, text, hash }
    }
}

impl Staging {
    /// For every directory that the paths name; what has not changed since the release
    /// before may be kept.
    pub fn create<'p>(
        disk: Arc<dyn Disk>,
        objects: &Path,
        paths: impl Iterator<Item = &'p str>,
        before: &PreviousTree,
    ) -> Result<Self, StoreError> {
        let base = objects.join(format!("{UNFINISHED}{}", std::process::id()));
        let mut directories = BTreeMap::from([(String::new(), Directory::default())]);
        let mut last = "";
        for path in paths {
            let mut folder = path.rsplit_once('/').map_or("", |(folder, _)| folder);
            if folder == last {
                continue;
            }
            last = folder;
            while !folder.is_empty() && !directories.contains_key(folder) {
                directories.insert(folder.to_owned(), Directory::default());
                folder = folder.rsplit_once('/').map_or("", |(parent, _)| parent);
            }
        }
        for (number, (path, directory)) in directories.iter_mut().enumerate() {
            directory.number = number;
            directory.before = before.get(path).cloned();
        }
        disk.create_folder(&base).map_err(StoreError::at(&base))?;
        let damaged = before.damaged_objects().cloned().collect();
        Ok(Self { disk, objects: objects.to_owned(), base, directories, damaged })
    }

    fn folder(&self, directory: &Directory) -> PathBuf {
        self.base.join(directory.number.to_string())
    }

    fn list_path(&self, directory: &Directory) -> PathBuf {
        self.base.join(format!("{}.list", directory.number))
    }

    /// How many bytes of files it holds, until it is finished.
    pub fn bytes(&self) -> u64 {
        self.directories.values().map(Directory::bytes).sum()
    }

    /// Names every directory by its content and puts it in its place, deepest first.
    pub fn finish(&self) -> Result<ObjectHash, StoreError> {
        let (root, named) = self.name_all();
        let made: Vec<_> = named.par_iter().filter(|named| !self.is_there(named)).collect();
        made.par_iter().try_for_each(|named| self.complete(named))?;
        // An object is trusted by its name: its bytes are on the disk before it gets that name.
        self.disk.sync(&self.objects).map_err(StoreError::at(&self.objects))?;
        // Directories that hold the same are one object, which has its place once.
        let mut placed = BTreeSet::new();
        for named in made.into_iter().filter(|named| placed.insert(&named.hash)) {
            self.place(named)?;
        }
        root.ok_or_else(|| StoreError::at(&self.base)(io::ErrorKind::NotFound.into()))
    }

    /// The root's name, and all directories that are not what they were, deepest first. The
    /// files go with the names.
    fn name_all(&self) -> (Option<ObjectHash>, Vec<Named<'_>>) {
        let mut changed = Vec::new();
        let mut root = None;
        let mut children: BTreeMap<&str, BTreeMap<String, ObjectHash>> = BTreeMap::new();
        for (path, directory) in self.directories.iter().rev() {
            let folders = children.remove(path.as_str()).unwrap_or_default();
            let hash = match directory.unchanged(&folders) {
                Some(before) => before.hash.clone(),
                None => {
                    let named = Named::new(directory, Listing { files: directory.take_files(), folders });
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

    /// Adds to a folder of files its links to other objects, and its list beside it.
    fn complete(&self, named: &Named<'_>) -> Result<(), StoreError> {
        let folder = self.folder(named.directory);
        let mut content = named.directory.content();
        self.make(named.directory, &mut content).map_err(StoreError::at(&folder))?;
        if let Some(before) = &named.directory.before {
            let object = self.objects.join(before.hash.as_str());
            for name in &content.kept {
                let kept = folder.join(name);
                self.carry_over(&object.join(name), &kept).map_err(StoreError::at(&kept))?;
            }
        }
        for (name, child) in &named.listing.folders {
            let link = folder.join(name);
            self.disk.symlink(&link_to(child), &link).map_err(StoreError::at(&link))?;
        }
        let list = self.list_path(named.directory);
        self.disk.write_new(&list, named.text.as_bytes()).map_err(StoreError::at(&list))
    }

    /// Makes a directory's folder, once.
    fn make(&self, directory: &Directory, content: &mut Content) -> io::Result<()> {
        if !content.is_made {
            let folder = self.folder(directory);
            self.disk.create_folder(&folder).map_err(at(&folder))?;
            content.is_made = true;
        }
        Ok(())
    }

    /// A second name for a file's bytes, or a copy where there can be none.
    fn carry_over(&self, from: &Path, to: &Path) -> io::Result<()> {
        self.disk.hard_link(from, to).or_else(|_| self.disk.write_new(to, &self.disk.read(from)?))
    }

    fn place(&self, named: &Named<'_>) -> Result<(), StoreError> {
        let object = self.objects.join(named.hash.as_str());
        if self.disk.kind(&object).map_err(StoreError::at(&object))?.is_some() {
            // Somebody changed an object by hand: the name stays, the bytes are made good.
            let aside = self.base.join(format!("damaged-{}", named.hash));
            self.disk.rename(&object, &aside).map_err(StoreError::at(&object))?;
        }
        let list = list_of(&self.objects, &named.hash);
        self.disk.rename(&self.list_path(named.directory), &list).map_err(StoreError::at(&list))?;
        self.disk.rename(&self.folder(named.directory), &object).map_err(StoreError::at(&object))
    }

    /// Whether an object is there already, whole and with its list.
    fn is_there(&self, named: &Named<'_>) -> bool {
        if named.directory.before.as_ref().is_some_and(|before| before.hash == named.hash) {
            return true;
        }
        if self.damaged.contains(&named.hash) {
            return false;
        }
        let list = self.disk.read(&list_of(&self.objects, &named.hash));
        list.is_ok_and(|list| list == named.text.as_bytes())
            && is_whole(&*self.disk, &self.objects, &named.hash, &named.listing)
    }
}

impl Drop for Staging {
    fn drop(&mut self) {
        // What cannot be removed now is removed when the next run opens the store.
        let _ = self.disk.remove(&self.base);
    }
}

/// Where one object is seen from another.
pub fn link_to(object: &ObjectHash) -> PathBuf {
    Path::new("..").join(object.as_str())
}

/// The list of what an object holds.
pub fn list_of(objects: &Path, object: &ObjectHash) -> PathBuf {
    objects.join(format!("{object}.list"))
}

impl Sink for Staging {
    fn put(&self, path: &OutputPath, bytes: &[u8]) -> io::Result<()> {
        let (folder, name) = path.split();
        let directory = self.directories.get(folder).ok_or(io::ErrorKind::NotFound)?;
        self.make(directory, &mut directory.content())?;
        let target = self.folder(directory).join(name);
        self.disk.write_new(&target, bytes).map_err(|error| {
            // Half of it is nothing, and may stand in the way of another try.
            let _ = self.disk.remove(&target);
            at(&target)(error)
        })?;
        let file = ListedFile { hash: ObjectHash::of(bytes), size: bytes.len() as u64 };
        directory.content().files.insert(name.to_owned(), file);
        Ok(())
    }
}

impl Previous for Staging {
    fn read(&self, path: &OutputPath) -> Option<Vec<u8>> {
        let (folder, name) = path.split();
        let object = self.directories.get(folder)?.before.as_deref()?;
        let file = object.listing.files.get(name)?;
        let bytes = self.disk.read(&self.objects.join(object.hash.as_str()).join(name)).ok()?;
        (ObjectHash::of(&bytes) == file.hash).then_some(bytes)
    }

    fn keep(&self, path: &OutputPath) -> bool {
        let (folder, name) = path.split();
        let Some(directory) = self.directories.get(folder) else { return false };
        let is_there = directory.before.as_ref().is_some_and(|before| before.listing.files.contains_key(name));
        if is_there {
            directory.content().kept.insert(name.to_owned());
        }
        is_there
    }
}
