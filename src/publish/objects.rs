//! Directories named by what they hold. A directory's hash covers the names and
//! hashes of its files and of its child directories; so equal trees are one object.

use super::store::StoreError;
use crate::plan::OutputPath;
use crate::render::Sink;
use std::collections::BTreeMap;
use std::fmt;
use std::fs;
use std::io::{self, Write};
use std::os::unix::fs::symlink;
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicU64, Ordering};
use std::sync::{Mutex, PoisonError};

/// Hexadecimal digits of a hash: 160 bits. Longer ones make links that no longer
/// fit into an inode on ext4.
pub const HASH_LENGTH: usize = 40;

/// What is not finished begins so, and is removed by the next run.
pub const UNFINISHED: &str = ".unfinished-";

/// The name of an object.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct ObjectHash(String);

impl ObjectHash {
    fn new(hash: &blake3::Hash) -> Self {
        Self(hash.to_hex()[..HASH_LENGTH].to_owned())
    }

    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl fmt::Display for ObjectHash {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

/// A tree in the making: one unfinished folder for each directory of the release.
#[derive(Debug)]
pub struct Staging {
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
    files: Mutex<BTreeMap<String, blake3::Hash>>,
}

impl Staging {
    /// Makes a folder for every directory that the paths name.
    pub fn create<'p>(objects: &Path, paths: impl Iterator<Item = &'p str>) -> Result<Self, StoreError> {
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
        let staging = Self { objects: objects.to_owned(), base, directories, bytes: AtomicU64::new(0) };
        for directory in staging.directories.values() {
            let path = staging.folder(directory);
            fs::create_dir_all(&path).map_err(StoreError::at(&path))?;
        }
        Ok(staging)
    }

    fn folder(&self, directory: &Directory) -> PathBuf {
        self.base.join(directory.number.to_string())
    }

    /// How many bytes of files it holds.
    pub fn bytes(&self) -> u64 {
        self.bytes.load(Ordering::Relaxed)
    }

    /// Names every directory by its content, deepest first, and puts it in its place.
    pub fn finish(&self) -> Result<ObjectHash, StoreError> {
        // An object is trusted by its name: its bytes are on the disk before it gets that name.
        super::switch::sync(&self.objects).map_err(StoreError::at(&self.objects))?;
        let mut children: BTreeMap<&str, BTreeMap<&str, ObjectHash>> = BTreeMap::new();
        let mut root = None;
        for (path, directory) in self.directories.iter().rev() {
            let own_children = children.remove(path.as_str()).unwrap_or_default();
            let hash = self.place(directory, &own_children)?;
            if path.is_empty() {
                root = Some(hash);
            } else {
                let (parent, name) = path.rsplit_once('/').unwrap_or(("", path));
                children.entry(parent).or_default().insert(name, hash);
            }
        }
        root.ok_or_else(|| StoreError::at(&self.base)(io::ErrorKind::NotFound.into()))
    }

    fn place(&self, directory: &Directory, children: &BTreeMap<&str, ObjectHash>) -> Result<ObjectHash, StoreError> {
        let files = directory.files.lock().unwrap_or_else(PoisonError::into_inner);
        let hash = hash_directory(&files, children);
        let from = self.folder(directory);
        let to = self.objects.join(hash.as_str());
        if is_whole(&from, &to, children) {
            return Ok(hash);
        }
        if to.symlink_metadata().is_ok() {
            // Somebody changed an object by hand: the name stays, the bytes are made good.
            let aside = self.base.join(format!("damaged-{hash}"));
            fs::rename(&to, &aside).map_err(StoreError::at(&to))?;
        }
        for (name, child) in children {
            let link = from.join(name);
            symlink(format!("../{child}"), &link).map_err(StoreError::at(&link))?;
        }
        fs::rename(&from, &to).map_err(StoreError::at(&to))?;
        Ok(hash)
    }
}

impl Drop for Staging {
    fn drop(&mut self) {
        // What cannot be removed now is removed when the next run opens the store.
        let _ = fs::remove_dir_all(&self.base);
    }
}

/// Whether an object has the files that it was made with, by name and size, and its links.
fn is_whole(made: &Path, object: &Path, children: &BTreeMap<&str, ObjectHash>) -> bool {
    let sizes = |folder: &Path| -> io::Result<BTreeMap<std::ffi::OsString, u64>> {
        let files = fs::read_dir(folder)?.filter_map(|entry| {
            let entry = entry.ok()?;
            let data = entry.metadata().ok()?;
            data.is_file().then(|| (entry.file_name(), data.len()))
        });
        Ok(files.collect())
    };
    let links = || {
        children.iter().all(|(name, child)| {
            fs::read_link(object.join(name)).is_ok_and(|link| link == Path::new(&format!("../{child}")))
        })
    };
    matches!((sizes(made), sizes(object)), (Ok(made), Ok(object)) if made == object) && links()
}

/// Every entry as kind, length of name, name, hash: no two directories read the same.
fn hash_directory(files: &BTreeMap<String, blake3::Hash>, children: &BTreeMap<&str, ObjectHash>) -> ObjectHash {
    let mut hasher = blake3::Hasher::new();
    let mut add = |kind: &[u8], name: &str, hash: &[u8]| {
        hasher.update(kind);
        hasher.update(&(name.len() as u64).to_be_bytes());
        hasher.update(name.as_bytes());
        hasher.update(hash);
    };
    for (name, hash) in files {
        add(b"file", name, hash.as_bytes());
    }
    for (name, child) in children {
        add(b"dir ", name, child.as_str().as_bytes());
    }
    ObjectHash::new(&hasher.finalize())
}

impl Sink for Staging {
    fn put(&self, path: &OutputPath, bytes: &[u8]) -> io::Result<()> {
        let (folder, name) = path.split();
        let directory = self.directories.get(folder).ok_or(io::ErrorKind::NotFound)?;
        let target = self.folder(directory).join(name);
        fs::File::create_new(&target)?.write_all(bytes)?;
        self.bytes.fetch_add(bytes.len() as u64, Ordering::Relaxed);
        let mut files = directory.files.lock().unwrap_or_else(PoisonError::into_inner);
        files.insert(name.to_owned(), blake3::hash(bytes));
        Ok(())
    }
}
