//! What was published before, and which of it can be served again.

use super::disk::{Disk, Kind};
use super::ledger::{Action, Ledger};
use super::listing::{Listing, ObjectHash};
use super::objects::list_of;
use super::store::StoreError;
use super::verify::children;
use super::{Release, switch};
use std::collections::{BTreeMap, BTreeSet};
use std::io;
use std::path::{Path, PathBuf};

/// A release that is there, with what the ledger knows of it.
#[derive(Clone, Debug)]
pub struct PastRelease {
    pub release: Release,
    pub is_served: bool,
    pub published: Option<String>,
    pub as_of: Option<String>,
    /// Of its files; none where a list cannot be read.
    pub size: Option<Size>,
}

#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Size {
    pub files: u64,
    pub bytes: u64,
}

/// Every release that is there, the oldest first.
pub fn releases(disk: &dyn Disk, root: &Path) -> Result<Vec<PastRelease>, StoreError> {
    let ledger = Ledger::read(disk, root)?;
    let mut known = BTreeMap::new();
    for line in ledger.lines().filter(|line| line.action == Action::Publish) {
        known.entry((line.number, line.release.clone())).or_insert(line);
    }
    let served = switch::current(disk, root)?;
    let mut sizes = Sizes { disk, objects: root.join("objects"), known: BTreeMap::new() };
    let past = entries(disk, root)?.into_iter().map(|release| {
        let line = known.get(&(release.number, release.hash.clone()));
        PastRelease {
            is_served: served.as_ref() == Some(&release),
            published: line.and_then(|line| line.when.clone()),
            as_of: line.and_then(|line| line.as_of.clone()),
            size: ObjectHash::parse(&release.hash).and_then(|root| sizes.of(&root, 0)),
            release,
        }
    });
    Ok(past.collect())
}

/// The releases by number.
pub fn entries(disk: &dyn Disk, root: &Path) -> Result<Vec<Release>, StoreError> {
    let folder = root.join("releases");
    let entries = match disk.list(&folder) {
        Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(Vec::new()),
        entries => entries.map_err(StoreError::at(&folder))?,
    };
    let mut found: Vec<_> = entries.iter().filter_map(|(name, _)| Release::parse(name.to_str()?)).collect();
    found.sort_by(|a, b| (a.number, &a.hash).cmp(&(b.number, &b.hash)));
    Ok(found)
}

/// The release that was served before this one. A rollback undoes: what it left is not
/// what was served before the release that it went back to.
pub fn before(disk: &dyn Disk, root: &Path, served: &Release) -> Result<Option<Release>, StoreError> {
    let mut stack: Vec<Release> = Vec::new();
    for line in Ledger::read(disk, root)?.lines().filter(|line| line.action != Action::Doubt) {
        if let Some(at) =
            stack.iter().rposition(|release| line.names(release)).filter(|_| line.action == Action::Rollback)
        {
            stack.truncate(at + 1);
        } else {
            stack.push(Release { number: line.number, hash: line.release });
        }
    }
    let there = entries(disk, root)?;
    let older = stack.into_iter().rev().skip_while(|release| release != served).skip(1);
    let remembered = older.into_iter().find(|release| there.contains(release) && release != served);
    Ok(remembered.or_else(|| there.into_iter().rev().find(|release| release.number < served.number)))
}

/// The first object of a release that is not there.
pub fn missing(disk: &dyn Disk, root: &Path, release: &Release) -> Option<PathBuf> {
    let objects = root.join("objects");
    let mut open: Vec<_> = ObjectHash::parse(&release.hash).into_iter().collect();
    let mut seen: BTreeSet<_> = open.iter().cloned().collect();
    while let Some(object) = open.pop() {
        let folder = objects.join(object.as_str());
        if !matches!(disk.kind(&folder), Ok(Some(Kind::Folder))) {
            return Some(folder);
        }
        open.extend(children(disk, &objects, &object).into_values().filter(|child| seen.insert(child.clone())));
    }
    None
}

/// Files and bytes below an object, each object counted once.
struct Sizes<'d> {
    disk: &'d dyn Disk,
    objects: PathBuf,
    known: BTreeMap<ObjectHash, Option<Size>>,
}

impl Sizes<'_> {
    fn of(&mut self, object: &ObjectHash, depth: usize) -> Option<Size> {
        if let Some(size) = self.known.get(object) {
            return *size;
        }
        let size = self.sum(object, depth);
        self.known.insert(object.clone(), size);
        size
    }

    fn sum(&mut self, object: &ObjectHash, depth: usize) -> Option<Size> {
        let listing = read_list(self.disk, &self.objects, object).filter(|_| depth < DEPTH_LIMIT)?;
        let mut size = Size {
            files: listing.files.len() as u64,
            bytes: listing.files.values().fold(0, |sum, file| sum.saturating_add(file.size)),
        };
        for folder in listing.folders.values() {
            let below = self.of(folder, depth + 1)?;
            size.files += below.files;
            size.bytes = size.bytes.saturating_add(below.bytes);
        }
        Some(size)
    }
}

/// No release of ours is nested deeper.
pub const DEPTH_LIMIT: usize = 200;

/// An object's list, if it is the one that the object was named by.
pub fn read_list(disk: &dyn Disk, objects: &Path, object: &ObjectHash) -> Option<Listing> {
    let text = disk.read(&list_of(objects, object)).ok().and_then(|bytes| String::from_utf8(bytes).ok())?;
    (ObjectHash::of(text.as_bytes()) == *object).then(|| Listing::parse(&text)).flatten()
}
