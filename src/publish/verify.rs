//! The comparison of a release with what was published, byte by byte.

use super::disk::Kind;
use super::error::StoreError;
use super::folder::OutputFolder;
use super::layout::{self, CURRENT, RELEASES};
use super::listing::{ListedFile, Listing, ObjectHash, Size};
use super::release::Release;
use super::tree::{self, Children, Directory};
use rayon::prelude::*;
use std::collections::BTreeMap;
use std::path::Path;
use std::sync::Arc;

#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Difference {
    Changed,
    Added,
    Removed,
    /// A link leads elsewhere.
    LinkChanged,
    /// Something in this folder was changed, and the list that would tell what is lost.
    Unknown,
    /// The folder is unchanged, and its list is lost or damaged.
    Unlisted,
    Unreadable,
}

#[derive(Clone, Debug, Default)]
pub struct Verification {
    pub size: Size,
    /// By path below the release's root; a folder ends in a slash.
    pub differences: Vec<(String, Difference)>,
}

/// How closely an object is compared with its list.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Look {
    /// Names and sizes.
    Sizes,
    /// Every byte.
    Bytes,
}

impl OutputFolder {
    /// Reads every byte of a release and compares it with what was published.
    pub fn verify(&self, release: &Release) -> Result<Verification, StoreError> {
        let mut found = Verification::default();
        if self.served()?.as_ref() == Some(release) && !self.is_current(release)? {
            found.differences.push((CURRENT.to_owned(), Difference::LinkChanged));
        }
        if !self.has_entry(release)? {
            found.differences.push((format!("{RELEASES}/{}", release.name()), Difference::LinkChanged));
        }
        let top = release.tree();
        let directories = top.map(|top| tree::directories(self, &top, Children::ListedOrLinked)).unwrap_or_default();
        let mut copies: BTreeMap<&ObjectHash, Vec<&Directory>> = BTreeMap::new();
        for directory in &directories {
            copies.entry(&directory.object).or_default().push(directory);
        }
        let checked: Vec<_> = copies
            .par_iter()
            .map(|(object, copies)| {
                let listing = copies.first().and_then(|directory| directory.listing.clone());
                (copies, self.check(object, listing))
            })
            .collect();
        for (copies, Checked { size, differences }) in checked {
            for prefix in copies.iter().map(|directory| directory.prefix()) {
                found.size = found.size.and(size);
                let differences = differences.iter().map(|(name, difference)| (format!("{prefix}{name}"), *difference));
                found.differences.extend(differences);
            }
        }
        found.differences.sort();
        Ok(found)
    }

    fn check(&self, object: &ObjectHash, listing: Option<Arc<Listing>>) -> Checked {
        let Some(entries) = self.entries_of(object) else {
            return Checked::of_folder(Difference::Removed);
        };
        match listing {
            Some(listing) => self.compare(object, &listing, &entries),
            None => Checked::of_folder(self.check_without_list(object, &entries)),
        }
    }

    fn entries_of(&self, object: &ObjectHash) -> Option<BTreeMap<String, Kind>> {
        let entries = self.disk().list(&self.object(object)).ok()?.into_iter();
        Some(entries.map(|(name, kind)| (name.to_string_lossy().into_owned(), kind)).collect())
    }

    fn compare(&self, object: &ObjectHash, listing: &Listing, entries: &BTreeMap<String, Kind>) -> Checked {
        let folder = self.object(object);
        let added = entries
            .keys()
            .filter(|name| !listing.files.contains_key(*name) && !listing.folders.contains_key(*name))
            .map(|name| (name.clone(), Difference::Added));
        let links = listing.folders.iter().filter_map(|(name, child)| {
            let difference = match entries.get(name) {
                None => Difference::Removed,
                Some(Kind::Link) if self.is_link_to(&folder.join(name), child) => return None,
                Some(Kind::Link) => Difference::LinkChanged,
                Some(Kind::File { .. } | Kind::Folder | Kind::Other) => Difference::Changed,
            };
            Some((format!("{name}/"), difference))
        });
        let files = listing.files.par_iter().filter_map(|(name, file)| {
            let difference = self.compare_file(&folder.join(name), file, entries.get(name).copied())?;
            Some((name.clone(), difference))
        });
        let mut differences: Vec<_> = files.collect();
        differences.extend(added.chain(links));
        Checked { size: listing.size(), differences }
    }

    fn compare_file(&self, path: &Path, file: &ListedFile, kind: Option<Kind>) -> Option<Difference> {
        match kind {
            None => Some(Difference::Removed),
            Some(Kind::File { size }) if size == file.size => match self.disk().read(path) {
                Ok(bytes) => (ObjectHash::of(&bytes) != file.hash).then_some(Difference::Changed),
                Err(_) => Some(Difference::Unreadable),
            },
            Some(Kind::File { .. } | Kind::Folder | Kind::Link | Kind::Other) => Some(Difference::Changed),
        }
    }

    /// Makes the list anew from the folder: an unchanged folder gives the object's name.
    fn check_without_list(&self, object: &ObjectHash, entries: &BTreeMap<String, Kind>) -> Difference {
        let folder = self.object(object);
        let files = entries.iter().filter_map(|(name, kind)| match kind {
            Kind::File { size } => {
                let hash = ObjectHash::of(&self.disk().read(&folder.join(name)).ok()?);
                Some((name.clone(), ListedFile { hash, size: *size }))
            }
            Kind::Folder | Kind::Link | Kind::Other => None,
        });
        let listing = Listing { files: files.collect(), folders: self.linked_objects(object) };
        let is_all = listing.files.len() + listing.folders.len() == entries.len();
        match is_all && ObjectHash::of(listing.text().as_bytes()) == *object {
            true => Difference::Unlisted,
            false => Difference::Unknown,
        }
    }

    /// Returns whether an object is what its list says.
    pub(super) fn is_whole(&self, object: &ObjectHash, listing: &Listing, look: Look) -> bool {
        match look {
            Look::Sizes => self.has_names_and_sizes(object, listing),
            Look::Bytes => self
                .entries_of(object)
                .is_some_and(|entries| self.compare(object, listing, &entries).differences.is_empty()),
        }
    }

    fn has_names_and_sizes(&self, object: &ObjectHash, listing: &Listing) -> bool {
        let folder = self.object(object);
        let is_listed = |name: &str, kind: Kind| match kind {
            Kind::File { size } => listing.files.get(name).is_some_and(|file| file.size == size),
            Kind::Link => listing.folders.get(name).is_some_and(|child| self.is_link_to(&folder.join(name), child)),
            Kind::Folder | Kind::Other => false,
        };
        let expected = listing.files.len() + listing.folders.len();
        self.disk().list(&folder).is_ok_and(|entries| {
            entries.len() == expected
                && entries.iter().all(|(name, kind)| name.to_str().is_some_and(|name| is_listed(name, *kind)))
        })
    }

    fn is_link_to(&self, link: &Path, child: &ObjectHash) -> bool {
        self.disk().read_link(link).is_ok_and(|target| target == layout::child_target(child))
    }
}

/// What was found of an object.
#[derive(Debug)]
struct Checked {
    size: Size,
    /// By name; the folder's own is empty.
    differences: Vec<(String, Difference)>,
}

impl Checked {
    fn of_folder(difference: Difference) -> Self {
        Self { size: Size::default(), differences: vec![(String::new(), difference)] }
    }
}
