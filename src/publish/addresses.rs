//! The record of addresses: a text file, replaced as a whole before each switch, so that no
//! page is served that it does not know. Where it is not that of the served release, because
//! a run ended in between, or is lost or damaged, the releases tell what they hold.

use super::disk::{Disk, Kind};
use super::history::{self, DEPTH_LIMIT};
use super::listing::ObjectHash;
use super::objects::UNFINISHED;
use super::store::StoreError;
use super::verify::children;
use super::{Release, switch};
use crate::plan::{Address, Addresses, FILES};
use std::io;
use std::path::Path;

const NAME: &str = "addresses";
const SCHEMA: &str = "gongbao/addresses/1";

/// Everything that was ever published, as far as the folder knows, and whether the record had to
/// be made anew or completed.
pub fn read(disk: &dyn Disk, root: &Path) -> Result<(Addresses, bool), StoreError> {
    let path = root.join(NAME);
    let text = match disk.read(&path) {
        Ok(bytes) => String::from_utf8_lossy(&bytes).into_owned(),
        Err(error) if error.kind() == io::ErrorKind::NotFound => String::new(),
        Err(error) => return Err(StoreError::at(&path)(error)),
    };
    let (head, body) = text.split_once('\n').unwrap_or_default();
    let (known, is_whole) = Addresses::parse(body);
    let head: Vec<_> = head.split(' ').collect();
    let (tree, hash) = match head[..] {
        [SCHEMA, tree, hash] => (tree, hash),
        _ => ("", ""),
    };
    let served = switch::current(disk, root)?;
    let missed = if !is_whole || hash_of(body) != hash {
        releases(disk, root)?
    } else if served.as_ref().is_some_and(|served| served.hash == tree) {
        return Ok((known, false));
    } else {
        served.iter().map(Release::name).collect()
    };
    let is_repaired = !missed.is_empty();
    let all = missed.iter().try_fold(known, |known, release| Ok(known.and(of_release(disk, root, release)?)))?;
    Ok((all, is_repaired))
}

/// Makes the record that of a tree. Equal bytes are not written again.
pub fn write(disk: &dyn Disk, root: &Path, tree: &ObjectHash, addresses: &Addresses) -> Result<(), StoreError> {
    let path = root.join(NAME);
    let body = addresses.text();
    let text = format!("{SCHEMA} {tree} {}\n{body}", hash_of(&body));
    if disk.read(&path).is_ok_and(|bytes| bytes == text.as_bytes()) {
        return Ok(());
    }
    let unfinished = root.join(format!("{UNFINISHED}{NAME}"));
    disk.write_new(&unfinished, text.as_bytes()).map_err(StoreError::at(&unfinished))?;
    // A record is trusted by its name: its bytes are on the disk before it gets that name.
    disk.sync(root).map_err(StoreError::at(root))?;
    disk.rename(&unfinished, &path).map_err(StoreError::at(&path))
}

fn hash_of(body: &str) -> String {
    blake3::hash(body.as_bytes()).to_hex()[..32].to_owned()
}

fn releases(disk: &dyn Disk, root: &Path) -> Result<Vec<String>, StoreError> {
    let folder = root.join("releases");
    match disk.list(&folder) {
        Ok(entries) => {
            let names = entries.into_iter().filter_map(|(name, _)| name.into_string().ok());
            Ok(names.filter(|name| Release::parse(name).is_some()).collect())
        }
        Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(Vec::new()),
        Err(error) => Err(StoreError::at(&folder)(error)),
    }
}

/// The pages of a release, by the lists of its objects, and by what is there where a list is lost.
fn of_release(disk: &dyn Disk, root: &Path, release: &str) -> Result<Addresses, StoreError> {
    let mut found = Vec::new();
    let objects = root.join("objects");
    if let Some(tree) = Release::parse(release).and_then(|release| ObjectHash::parse(&release.hash)) {
        walk(disk, &objects, &tree, "", 0, &mut found).map_err(StoreError::at(&objects))?;
    }
    Ok(Addresses::new(found))
}

fn walk(
    disk: &dyn Disk,
    objects: &Path,
    object: &ObjectHash,
    prefix: &str,
    depth: usize,
    found: &mut Vec<Address>,
) -> io::Result<()> {
    let names: Vec<String> = match history::read_list(disk, objects, object) {
        Some(listing) => listing.files.into_keys().collect(),
        None => match disk.list(&objects.join(object.as_str())) {
            // Somebody has removed an older release.
            Err(error) if error.kind() == io::ErrorKind::NotFound => Vec::new(),
            entries => {
                let files = entries?.into_iter().filter(|(_, kind)| matches!(kind, Kind::File { .. }));
                files.filter_map(|(name, _)| name.into_string().ok()).collect()
            }
        },
    };
    let pages = names.iter().map(|name| format!("{prefix}{name}")).filter(|path| is_page(path));
    found.extend(pages.map(|path| Address::found(&path)));
    for (name, child) in children(disk, objects, object) {
        let prefix = format!("{prefix}{name}/");
        // The office's own files are no pages, whatever they are called.
        if depth < DEPTH_LIMIT && prefix != FILES {
            walk(disk, objects, &child, &prefix, depth + 1, found)?;
        }
    }
    Ok(())
}

/// Pages for lost readers and the choice of editions have no address of their own.
fn is_page(path: &str) -> bool {
    let (edition, below) = path.split_once('/').unwrap_or_default();
    path.ends_with(".html") && !edition.is_empty() && below != "404.html"
}
