//! Whether what is served is what was published, byte by byte.

use super::Release;
use super::disk::{Disk, Kind};
use super::history::{DEPTH_LIMIT, Size, read_list};
use super::listing::{ListedFile, Listing, ObjectHash};
use super::objects::link_to;
use super::store::StoreError;
use super::switch;
use rayon::prelude::*;
use std::collections::BTreeMap;
use std::path::Path;

#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Difference {
    Changed,
    Added,
    Removed,
    /// A link leads elsewhere.
    LinkChanged,
    /// Something in this folder was changed, and the list that would say what is lost.
    Unknown,
    /// The folder is right and its list is lost or was changed.
    Unlisted,
    Unreadable,
}

#[derive(Clone, Debug, Default)]
pub struct Verification {
    pub size: Size,
    /// By path below the release's root; a folder ends in a slash.
    pub differences: Vec<(String, Difference)>,
}

/// Reads every byte of a release and compares it with what was published.
pub fn verify(disk: &dyn Disk, root: &Path, release: &Release) -> Result<Verification, StoreError> {
    let mut found = Verification::default();
    let is_served = switch::current(disk, root)?.as_ref() == Some(release);
    if is_served && !switch::is_named(disk, root, release)? {
        found.differences.push(("current".to_owned(), Difference::LinkChanged));
    }
    if !switch::is_entered(disk, root, release)? {
        found.differences.push((format!("releases/{}", release.name()), Difference::LinkChanged));
    }
    let objects = root.join("objects");
    let mut places = BTreeMap::new();
    if let Some(top) = ObjectHash::parse(&release.hash) {
        collect(disk, &objects, &top, "", 0, &mut places);
    }
    let checked: Vec<_> = places.par_iter().map(|(object, paths)| (paths, check(disk, &objects, object))).collect();
    for (paths, (size, differences)) in checked {
        for path in paths {
            found.size.files += size.files;
            found.size.bytes += size.bytes;
            let differences = differences.iter().map(|(name, difference)| (format!("{path}{name}"), *difference));
            found.differences.extend(differences);
        }
    }
    found.differences.sort();
    Ok(found)
}

/// Every object of a tree with the paths at which it stands.
fn collect(
    disk: &dyn Disk,
    objects: &Path,
    object: &ObjectHash,
    path: &str,
    depth: usize,
    places: &mut BTreeMap<ObjectHash, Vec<String>>,
) {
    places.entry(object.clone()).or_default().push(path.to_owned());
    if depth < DEPTH_LIMIT {
        for (name, child) in children(disk, objects, object) {
            collect(disk, objects, &child, &format!("{path}{name}/"), depth + 1, places);
        }
    }
}

/// By the list, and by the links where there is none.
pub fn children(disk: &dyn Disk, objects: &Path, object: &ObjectHash) -> BTreeMap<String, ObjectHash> {
    let listed = read_list(disk, objects, object).map(|listing| listing.folders);
    listed.unwrap_or_else(|| linked(disk, &objects.join(object.as_str())))
}

fn linked(disk: &dyn Disk, folder: &Path) -> BTreeMap<String, ObjectHash> {
    let entries = disk.list(folder).unwrap_or_default().into_iter();
    let links = entries.filter(|(_, kind)| *kind == Kind::Link).filter_map(|(name, _)| {
        let target = disk.read_link(&folder.join(&name)).ok()?;
        let object = ObjectHash::parse(target.file_name()?.to_str()?)?;
        (target == link_to(&object)).then(|| Some((name.to_str()?.to_owned(), object)))?
    });
    links.collect()
}

/// Whether an object holds what its list says, byte for byte.
pub fn is_same(disk: &dyn Disk, objects: &Path, object: &ObjectHash, listing: &Listing) -> bool {
    let folder = objects.join(object.as_str());
    let Ok(entries) = disk.list(&folder) else { return false };
    let entries = entries.into_iter().map(|(name, kind)| (name.to_string_lossy().into_owned(), kind)).collect();
    against(disk, &folder, listing, &entries).1.is_empty()
}

type Checked = (Size, Vec<(String, Difference)>);

fn check(disk: &dyn Disk, objects: &Path, object: &ObjectHash) -> Checked {
    let folder = objects.join(object.as_str());
    let Ok(entries) = disk.list(&folder) else {
        return (Size::default(), vec![(String::new(), Difference::Removed)]);
    };
    let entries: BTreeMap<String, Kind> =
        entries.into_iter().map(|(name, kind)| (name.to_string_lossy().into_owned(), kind)).collect();
    match read_list(disk, objects, object) {
        Some(listing) => against(disk, &folder, &listing, &entries),
        None => (Size::default(), vec![(String::new(), without_list(disk, &folder, object, &entries))]),
    }
}

fn against(disk: &dyn Disk, folder: &Path, listing: &Listing, entries: &BTreeMap<String, Kind>) -> Checked {
    let added = entries
        .keys()
        .filter(|name| !listing.files.contains_key(*name) && !listing.folders.contains_key(*name))
        .map(|name| (name.clone(), Difference::Added));
    let links = listing.folders.iter().filter_map(|(name, child)| {
        let difference = match entries.get(name) {
            None => Difference::Removed,
            Some(Kind::Link) if disk.read_link(&folder.join(name)).is_ok_and(|link| link == link_to(child)) => {
                return None;
            }
            Some(Kind::Link) => Difference::LinkChanged,
            Some(_) => Difference::Changed,
        };
        Some((format!("{name}/"), difference))
    });
    let files = listing.files.par_iter().filter_map(|(name, file)| {
        let difference = of_file(disk, &folder.join(name), file, entries.get(name).copied())?;
        Some((name.clone(), difference))
    });
    let mut differences: Vec<_> = files.collect();
    differences.extend(added.chain(links));
    let bytes = listing.files.values().fold(0, |sum, file| sum + file.size);
    (Size { files: listing.files.len() as u64, bytes }, differences)
}

fn of_file(disk: &dyn Disk, path: &Path, file: &ListedFile, kind: Option<Kind>) -> Option<Difference> {
    match kind {
        None => Some(Difference::Removed),
        Some(Kind::File { size }) if size == file.size => match disk.read(path) {
            Ok(bytes) => (ObjectHash::of(&bytes) != file.hash).then_some(Difference::Changed),
            Err(_) => Some(Difference::Unreadable),
        },
        Some(_) => Some(Difference::Changed),
    }
}

/// What can be said without the list: its text can be made again from the folder.
fn without_list(disk: &dyn Disk, folder: &Path, object: &ObjectHash, entries: &BTreeMap<String, Kind>) -> Difference {
    let files = entries.iter().filter_map(|(name, kind)| match kind {
        Kind::File { size } => {
            let hash = ObjectHash::of(&disk.read(&folder.join(name)).ok()?);
            Some((name.clone(), ListedFile { hash, size: *size }))
        }
        _ => None,
    });
    let listing = Listing { files: files.collect(), folders: linked(disk, folder) };
    let is_all = listing.files.len() + listing.folders.len() == entries.len();
    match is_all && ObjectHash::of(listing.text().as_bytes()) == *object {
        true => Difference::Unlisted,
        false => Difference::Unknown,
    }
}
