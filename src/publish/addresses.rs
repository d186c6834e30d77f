//! The record of addresses: a text file, replaced as a whole before each switch, so that no
//! page is served whose address it lacks. Where it is not that of the served release, because a
//! run ended in between, or is lost or damaged, the releases are read instead.

use super::disk::{Kind, Readers};
use super::error::StoreError;
use super::folder::OutputFolder;
use super::layout::ADDRESSES;
use super::listing::ObjectHash;
use super::previous_tree::PreviousTree;
use super::release::Release;
use super::tree::{self, Children, Directory};
use super::verify::Look;
use crate::hash;
use crate::plan::{Address, Addresses, FILES};

const SCHEMA: &str = "gongbao/addresses/1";

/// Every address under which a page was ever published, as far as the folder tells.
#[derive(Debug)]
pub struct AddressRecord {
    pub addresses: Addresses,
    /// Whether the file was not that of the served release, and releases were read.
    pub is_repaired: bool,
}

impl OutputFolder {
    pub fn addresses(&self) -> Result<AddressRecord, StoreError> {
        let bytes = self.read(&self.path(ADDRESSES))?.unwrap_or_default();
        let text = String::from_utf8_lossy(&bytes);
        let (head, body) = text.split_once('\n').unwrap_or_default();
        let (known, is_whole) = Addresses::parse(body);
        let head: Vec<_> = head.split(' ').collect();
        let (tree, hash) = match head[..] {
            [SCHEMA, tree, hash] => (tree, hash),
            _ => ("", ""),
        };
        let served = self.served()?;
        let missed = if !is_whole || hash_of(body) != hash {
            self.release_entries()?
        } else if served.as_ref().is_some_and(|served| served.hash == tree) {
            return Ok(AddressRecord { addresses: known, is_repaired: false });
        } else {
            served.into_iter().collect()
        };
        let is_repaired = !missed.is_empty();
        let addresses = missed.iter().try_fold(known, |known, release| Ok(known.and(self.addresses_in(release)?)))?;
        Ok(AddressRecord { addresses, is_repaired })
    }

    /// Returns the addresses that were published and have no page in a release.
    pub fn without_page(&self, release: &Release) -> Result<Vec<String>, StoreError> {
        let AddressRecord { addresses, .. } = self.addresses()?;
        let tree = PreviousTree::of(self, Some(release.clone()), Look::Sizes);
        let missing = addresses.iter().map(|address| &address.path).filter(|path| !tree.has(path));
        Ok(missing.map(|path| path.as_str().to_owned()).collect())
    }

    fn addresses_in(&self, release: &Release) -> Result<Addresses, StoreError> {
        let Some(top) = release.tree() else { return Ok(Addresses::default()) };
        let mut found = Vec::new();
        for directory in tree::directories(self, &top, Children::ListedOrLinked) {
            let prefix = directory.prefix();
            // The office's own files are no pages, whatever they are called.
            if prefix.starts_with(FILES) {
                continue;
            }
            let paths = self.file_names(&directory)?.into_iter().map(|name| format!("{prefix}{name}"));
            found.extend(paths.filter(|path| is_page(path)).map(|path| Address::found(&path)));
        }
        Ok(Addresses::new(found))
    }

    /// Returns the names in a directory's list, or of what is there where the list is lost.
    fn file_names(&self, directory: &Directory) -> Result<Vec<String>, StoreError> {
        if let Some(listing) = &directory.listing {
            return Ok(listing.files.keys().cloned().collect());
        }
        let files = self.list(&self.object(&directory.object))?.into_iter();
        let files = files.filter(|(_, kind)| matches!(kind, Kind::File { .. }));
        Ok(files.filter_map(|(name, _)| name.into_string().ok()).collect())
    }
}

/// Makes the record that of a tree. Equal bytes are not written again.
pub fn write(folder: &OutputFolder, tree: &ObjectHash, addresses: &Addresses) -> Result<(), StoreError> {
    let body = addresses.text();
    let text = format!("{SCHEMA} {tree} {}\n{body}", hash_of(&body));
    if folder.disk().read(&folder.path(ADDRESSES)).is_ok_and(|bytes| bytes == text.as_bytes()) {
        return Ok(());
    }
    // Editors check a site as other users than the one that publishes.
    folder.replace(ADDRESSES, text.as_bytes(), Readers::Everyone)
}

fn hash_of(body: &str) -> String {
    hash::digits::<16>(body.as_bytes())
}

/// Pages for lost readers and the choice of editions have no address of their own.
fn is_page(path: &str) -> bool {
    let (edition, below) = path.split_once('/').unwrap_or_default();
    path.ends_with(".html") && !edition.is_empty() && below != "404.html"
}
