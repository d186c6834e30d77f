//! The walk through trees of objects, and the search in them.

use super::disk::Kind;
use super::folder::OutputFolder;
use super::layout;
use super::listing::{ListedFile, Listing, ObjectHash};
use crate::plan::OutputPath;
use rayon::prelude::*;
use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

/// No release is nested deeper. A walk leaves out what is.
const DEPTH_LIMIT: usize = 200;

/// No release has more directories. A walk leaves out the rest, because the links in damaged
/// objects can give a few objects any number of paths.
const DIRECTORY_LIMIT: usize = if cfg!(test) { 1 << 10 } else { 1 << 20 };

/// A directory of a tree.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
struct Place {
    /// Below the top, without a slash at its end; the top's own is empty.
    path: String,
    object: ObjectHash,
    /// The index of its parent among the directories of the walk.
    parent: Option<usize>,
}

impl Place {
    fn top(object: ObjectHash) -> Self {
        Self { path: String::new(), object, parent: None }
    }
}

/// A directory of a tree, and what it holds.
#[derive(Clone, Debug)]
pub struct Directory {
    /// Below the top, without a slash at its end; the top's own is empty.
    pub path: String,
    pub object: ObjectHash,
    /// `None` where the list is lost or damaged.
    pub listing: Option<Arc<Listing>>,
    parent: Option<usize>,
}

impl Directory {
    /// Returns what stands before the names of its files: its path with a slash, or nothing.
    pub fn prefix(&self) -> String {
        if self.path.is_empty() { String::new() } else { format!("{}/", self.path) }
    }
}

/// Where a walk finds the children of a directory.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Children {
    /// In its list.
    Listed,
    /// In its list, and among its links where the list is lost or damaged.
    ListedOrLinked,
}

/// Walks through a tree; parents come before their children. An object comes once for each path
/// at which it stands, except below itself, where only a damaged link can lead.
pub fn directories(folder: &OutputFolder, top: &ObjectHash, children: Children) -> Vec<Directory> {
    let mut lists = Lists::new(folder);
    let mut found = Vec::new();
    let mut level = vec![Place::top(top.clone())];
    for _ in 0..=DEPTH_LIMIT {
        if level.is_empty() {
            break;
        }
        let first = found.len();
        found.extend(lists.directories(level));
        let below = (first..found.len()).flat_map(|index| {
            let places: Vec<_> = below(folder, &found[index], children).collect();
            let places = places.into_iter().filter(|place| !is_within(&found, index, &place.object));
            places.map(|place| Place { parent: Some(index), ..place }).collect::<Vec<_>>()
        });
        level = below.take(DIRECTORY_LIMIT.saturating_sub(found.len())).collect();
    }
    found
}

/// Returns whether the directory at an index is an object or lies below it.
fn is_within(found: &[Directory], index: usize, object: &ObjectHash) -> bool {
    let parent = |index: &usize| found.get(*index).and_then(|directory| directory.parent);
    std::iter::successors(Some(index), parent).any(|index| found.get(index).is_some_and(|own| own.object == *object))
}

/// Walks through trees; parents come before their children. Each object comes once, with no path.
pub fn objects(folder: &OutputFolder, tops: impl Iterator<Item = ObjectHash>, children: Children) -> Vec<Directory> {
    let mut lists = Lists::new(folder);
    let mut found = Vec::new();
    let mut level: BTreeSet<_> = tops.collect();
    for _ in 0..=DEPTH_LIMIT {
        if level.is_empty() {
            break;
        }
        let directories = lists.directories(level.into_iter().map(Place::top).collect());
        let below = directories.par_iter().flat_map_iter(|directory| below(folder, directory, children));
        level = below.map(|place| place.object).collect();
        found.extend(directories);
    }
    // An object that stands at several depths comes after all its parents.
    let mut seen = BTreeSet::new();
    let mut last: Vec<_> = found.into_iter().rev().filter(|directory| seen.insert(directory.object.clone())).collect();
    last.reverse();
    last
}

fn below(folder: &OutputFolder, directory: &Directory, children: Children) -> impl Iterator<Item = Place> {
    let folders = match (&directory.listing, children) {
        (Some(listing), _) => listing.folders.clone(),
        (None, Children::ListedOrLinked) => folder.linked_objects(&directory.object),
        (None, Children::Listed) => BTreeMap::new(),
    };
    let prefix = directory.prefix();
    folders.into_iter().map(move |(name, object)| Place { path: format!("{prefix}{name}"), object, parent: None })
}

impl OutputFolder {
    /// Reads an object's list; `None` where it is lost or is not the one that the object has its
    /// name from.
    fn listing(&self, object: &ObjectHash) -> Option<Listing> {
        let text = String::from_utf8(self.disk().read(&self.object_list(object)).ok()?).ok()?;
        (ObjectHash::of(text.as_bytes()) == *object).then(|| Listing::parse(&text)).flatten()
    }

    /// Returns the objects that an object's links lead to, by the names of the links.
    pub(super) fn linked_objects(&self, object: &ObjectHash) -> BTreeMap<String, ObjectHash> {
        let folder = self.object(object);
        let entries = self.disk().list(&folder).unwrap_or_default().into_iter();
        let links = entries.filter(|(_, kind)| *kind == Kind::Link).filter_map(|(name, _)| {
            let target = self.disk().read_link(&folder.join(&name)).ok()?;
            let child = ObjectHash::parse(target.file_name()?.to_str()?)?;
            let name = name.into_string().ok()?;
            (target == layout::child_target(&child)).then_some((name, child))
        });
        links.collect()
    }
}

/// The lists of objects, each read once.
#[derive(Debug)]
pub struct Lists<'f> {
    folder: &'f OutputFolder,
    known: BTreeMap<ObjectHash, Option<Arc<Listing>>>,
}

impl<'f> Lists<'f> {
    pub fn new(folder: &'f OutputFolder) -> Self {
        Self { folder, known: BTreeMap::new() }
    }

    /// Returns an object's list; `None` where it is lost or damaged.
    pub fn get(&mut self, object: &ObjectHash) -> Option<Arc<Listing>> {
        let Self { folder, known } = self;
        known.entry(object.clone()).or_insert_with(|| folder.listing(object).map(Arc::new)).clone()
    }

    /// Returns the object of a folder below a tree; an empty path is the tree's own.
    pub fn find(&mut self, top: &ObjectHash, folder: &str) -> Option<ObjectHash> {
        let mut parts = folder.split('/').filter(|part| !part.is_empty());
        parts.try_fold(top.clone(), |object, part| self.get(&object)?.folders.get(part).cloned())
    }

    /// Returns the entry of a file below a tree.
    pub fn file(&mut self, top: &ObjectHash, path: &OutputPath) -> Option<ListedFile> {
        let (folder, name) = path.split();
        let object = self.find(top, folder)?;
        self.get(&object)?.files.get(name).cloned()
    }

    /// Reads the lists of directories, several at once.
    fn directories(&mut self, places: Vec<Place>) -> Vec<Directory> {
        let unknown: BTreeSet<_> =
            places.iter().map(|place| &place.object).filter(|object| !self.known.contains_key(object)).collect();
        let read = unknown.into_par_iter().map(|object| (object.clone(), self.folder.listing(object).map(Arc::new)));
        let read: Vec<_> = read.collect();
        self.known.extend(read);
        let directories = places.into_iter().map(|Place { path, object, parent }| {
            let listing = self.known.get(&object).cloned().flatten();
            Directory { path, object, listing, parent }
        });
        directories.collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::fs;
    use std::os::unix::fs::symlink;
    use std::path::Path;

    /// Writes an object with links to its children, and its list.
    fn object(objects: &Path, children: &[(&str, &ObjectHash)]) -> ObjectHash {
        let folders = children.iter().map(|(name, child)| ((*name).to_owned(), (*child).clone()));
        let text = Listing { folders: folders.collect(), ..Listing::default() }.text();
        let object = ObjectHash::of(text.as_bytes());
        fs::create_dir_all(objects.join(object.as_str())).unwrap();
        fs::write(objects.join(layout::list_name(&object)), text).unwrap();
        for (name, child) in children {
            symlink(layout::child_target(child), objects.join(object.as_str()).join(name)).unwrap();
        }
        object
    }

    #[test]
    fn a_shared_object_comes_once_for_each_path_or_once_after_its_parents() {
        let output = tempfile::tempdir().unwrap();
        let folder = OutputFolder::of(output.path());
        let leaf = object(&folder.objects(), &[]);
        let middle = object(&folder.objects(), &[("leaf", &leaf)]);
        let top = object(&folder.objects(), &[("a", &leaf), ("b", &middle)]);
        let walk = |children| directories(&folder, &top, children).into_iter().map(|directory| directory.path);
        let paths: Vec<_> = walk(Children::Listed).collect();
        assert_eq!(paths, ["", "a", "b", "b/leaf"]);
        let once = objects(&folder, [top.clone(), middle.clone()].into_iter(), Children::Listed);
        let once: Vec<_> = once.into_iter().map(|directory| directory.object).collect();
        assert_eq!(once, [top.clone(), middle.clone(), leaf]);
        fs::remove_file(folder.object_list(&middle)).unwrap();
        assert_eq!(walk(Children::Listed).collect::<Vec<_>>(), ["", "a", "b"]);
        assert_eq!(walk(Children::ListedOrLinked).collect::<Vec<_>>(), paths);
    }

    /// Makes an object without a list, with links to others.
    fn damaged(folder: &OutputFolder, name: &str, links: &[(&str, &str)]) -> ObjectHash {
        let object = ObjectHash::of(name.as_bytes());
        fs::create_dir_all(folder.object(&object)).unwrap();
        for (link, target) in links {
            let target = layout::child_target(&ObjectHash::of(target.as_bytes()));
            symlink(target, folder.object(&object).join(link)).unwrap();
        }
        object
    }

    fn walked(folder: &OutputFolder, top: &ObjectHash) -> Vec<String> {
        directories(folder, top, Children::ListedOrLinked).into_iter().map(|directory| directory.path).collect()
    }

    #[test]
    fn a_circle_of_links_ends() {
        let output = tempfile::tempdir().unwrap();
        let folder = OutputFolder::of(output.path());
        let top = damaged(&folder, "top", &[("again", "top"), ("twice", "top"), ("a", "below"), ("b", "below")]);
        damaged(&folder, "below", &[("up", "top"), ("self", "below")]);
        assert_eq!(walked(&folder, &top), ["", "a", "b"]);
        assert_eq!(objects(&folder, [top].into_iter(), Children::ListedOrLinked).len(), 2);
    }

    #[test]
    fn a_few_objects_with_countless_paths_end() {
        let output = tempfile::tempdir().unwrap();
        let folder = OutputFolder::of(output.path());
        for depth in 0..40 {
            let next = format!("{}", depth + 1);
            damaged(&folder, &depth.to_string(), &[("a", &next), ("b", &next)]);
        }
        assert_eq!(walked(&folder, &ObjectHash::of(b"0")).len(), DIRECTORY_LIMIT);
    }
}
