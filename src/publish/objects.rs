//! Directories named by what they hold: equal trees are one object.

use super::disk::{Disk, Kind};
use super::listing::{ListedFile, Listing, ObjectHash};
use super::store::{StoreError, at};
use crate::plan::OutputPath;
use crate::render::Sink;
use std::collections::BTreeMap;
use std::io;
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicU64, Ordering};
use std::sync::{Arc, Mutex, PoisonError};

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
    bytes: AtomicU64,
}

#[derive(Debug, Default)]
struct Directory {
    number: usize,
    /// Files as they are written, from several threads.
    files: Mutex<BTreeMap<String, ListedFile>>,
}

/// A directory with its name.
#[derive(Debug)]
struct Named<'s> {
    directory: &'s Directory,
    listing: Listing,
    text: String,
    hash: ObjectHash,
}

impl Staging {
    /// Makes a folder for every directory that the paths name.
    pub fn create<'p>(
        disk: Arc<dyn Disk>,
        objects: &Path,
        paths: impl Iterator<Item = &'p str>,
    ) -> Result<Self, StoreError> {
        let base = objects.join(format!("{UNFINISHED}{}", std::process::id()));
        let mut directories = BTreeMap::from([(String::new(), Directory::default())]);
        for path in paths {
            let mut folder = path.rsplit_once('/').map_or("", |(folder, _)| folder);
            while !folder.is_empty() && !directories.contains_key(folder) {
                directories.insert(folder.to_owned(), Directory::default());
                folder = folder.rsplit_once('/').map_or("", |(parent, _)| parent);
            }
        }
        for (number, directory) in directories.values_mut().enumerate() {
            directory.number = number;
        }
        let staging = Self { disk, objects: objects.to_owned(), base, directories, bytes: AtomicU64::new(0) };
        for directory in staging.directories.values() {
            let path = staging.folder(directory);
            staging.disk.create_folder(&path).map_err(StoreError::at(&path))?;
        }
        Ok(staging)
    }

    fn folder(&self, directory: &Directory) -> PathBuf {
        self.base.join(directory.number.to_string())
    }

    fn list_path(&self, directory: &Directory) -> PathBuf {
        self.base.join(format!("{}.list", directory.number))
    }

    /// How many bytes of files it holds.
    pub fn bytes(&self) -> u64 {
        self.bytes.load(Ordering::Relaxed)
    }

    /// Names every directory by its content and puts it in its place, deepest first.
    pub fn finish(&self) -> Result<ObjectHash, StoreError> {
        let named = self.name_all();
        let mut made = Vec::new();
        for named in &named {
            if !self.is_whole(named) {
                self.complete(named)?;
                made.push(named);
            }
        }
        // An object is trusted by its name: its bytes are on the disk before it gets that name.
        self.disk.sync(&self.objects).map_err(StoreError::at(&self.objects))?;
        for named in made {
            self.place(named)?;
        }
        let root = named.last().map(|root| root.hash.clone());
        root.ok_or_else(|| StoreError::at(&self.base)(io::ErrorKind::NotFound.into()))
    }

    /// Deepest first, the root last.
    fn name_all(&self) -> Vec<Named<'_>> {
        let mut all = Vec::new();
        let mut children: BTreeMap<&str, BTreeMap<String, ObjectHash>> = BTreeMap::new();
        for (path, directory) in self.directories.iter().rev() {
            let files = directory.files.lock().unwrap_or_else(PoisonError::into_inner).clone();
            let listing = Listing { files, folders: children.remove(path.as_str()).unwrap_or_default() };
            let text = listing.text();
            let hash = ObjectHash::of(text.as_bytes());
            if !path.is_empty() {
                let (parent, name) = path.rsplit_once('/').unwrap_or(("", path));
                children.entry(parent).or_default().insert(name.to_owned(), hash.clone());
            }
            all.push(Named { directory, listing, text, hash });
        }
        all
    }

    /// Adds to a folder of files its links to other objects, and its list beside it.
    fn complete(&self, named: &Named<'_>) -> Result<(), StoreError> {
        let folder = self.folder(named.directory);
        for (name, child) in &named.listing.folders {
            let link = folder.join(name);
            self.disk.symlink(&link_to(child), &link).map_err(StoreError::at(&link))?;
        }
        let list = self.list_path(named.directory);
        self.disk.write_new(&list, named.text.as_bytes()).map_err(StoreError::at(&list))
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

    /// Whether an object is there already with its list, its files by name and size, and its links.
    fn is_whole(&self, named: &Named<'_>) -> bool {
        let object = self.objects.join(named.hash.as_str());
        let list = self.disk.read(&list_of(&self.objects, &named.hash));
        let is_in_order = |name: &str, kind: Kind| match kind {
            Kind::File { size } => named.listing.files.get(name).is_some_and(|file| file.size == size),
            Kind::Link => named.listing.folders.get(name).is_some_and(|child| {
                self.disk.read_link(&object.join(name)).is_ok_and(|target| target == link_to(child))
            }),
            Kind::Folder | Kind::Other => false,
        };
        let expected = named.listing.files.len() + named.listing.folders.len();
        list.is_ok_and(|list| list == named.text.as_bytes())
            && self.disk.list(&object).is_ok_and(|entries| {
                entries.len() == expected
                    && entries.iter().all(|(name, kind)| name.to_str().is_some_and(|name| is_in_order(name, *kind)))
            })
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
        let target = self.folder(directory).join(name);
        self.disk.write_new(&target, bytes).map_err(at(&target))?;
        let size = bytes.len() as u64;
        self.bytes.fetch_add(size, Ordering::Relaxed);
        let file = ListedFile { hash: ObjectHash::of(bytes), size };
        let mut files = directory.files.lock().unwrap_or_else(PoisonError::into_inner);
        files.insert(name.to_owned(), file);
        Ok(())
    }
}
