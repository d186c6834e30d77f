//! Each operation on the disk fails once. The previous release stays whole and served, the error
//! names the path, and the next run succeeds by itself and leaves no unfinished files.

use crate::support::{Layout, MemorySite, clock, layout, text, tree};
use gongbao::publish::disk::{Disk, Kind, Readers, Taken};
use gongbao::publish::{LocalDisk, SpillFile, Store, StoreError};
use gongbao::{Outcome, publish_into};
use std::collections::BTreeMap;
use std::ffi::OsString;
use std::fs;
use std::io;
use std::os::unix::fs::symlink;
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};
use tempfile::TempDir;

/// The local disk, with one operation that fails.
#[derive(Debug)]
struct FaultyDisk {
    disk: LocalDisk,
    /// The number of operations before the one that fails. Where the fault is lasting, all
    /// operations after it fail too.
    left: AtomicUsize,
    fault: Fault,
}

#[derive(Clone, Copy, Debug)]
struct Fault {
    errno: i32,
    /// Whether a write that fails leaves half of its bytes.
    short: bool,
    /// Whether all later operations fail too.
    lasting: bool,
}

const ENOSPC: i32 = 28;
const EACCES: i32 = 13;
const EIO: i32 = 5;

const FAULTS: [Fault; 5] = [
    Fault { errno: ENOSPC, short: false, lasting: false },
    Fault { errno: ENOSPC, short: true, lasting: true },
    Fault { errno: EACCES, short: false, lasting: true },
    Fault { errno: EIO, short: true, lasting: false },
    Fault { errno: EIO, short: false, lasting: true },
];

impl FaultyDisk {
    fn new(folder: &Path, operation: usize, fault: Fault) -> Self {
        Self { disk: LocalDisk::at(folder), left: AtomicUsize::new(operation), fault }
    }

    fn fails(&self) -> bool {
        let is_over = |left: usize| match left {
            0 if self.fault.lasting => Some(0),
            // After the operation that fails, no other does.
            0 => Some(usize::MAX),
            usize::MAX => Some(usize::MAX),
            left => Some(left - 1),
        };
        self.left.fetch_update(Ordering::SeqCst, Ordering::SeqCst, is_over) == Ok(0)
    }

    fn allow(&self) -> io::Result<()> {
        if self.fails() { Err(self.error()) } else { Ok(()) }
    }

    fn error(&self) -> io::Error {
        io::Error::from_raw_os_error(self.fault.errno)
    }

    fn write(&self, bytes: &[u8], write: impl Fn(&[u8]) -> io::Result<()>) -> io::Result<()> {
        if !self.fails() {
            return write(bytes);
        }
        if self.fault.short {
            write(&bytes[..bytes.len() / 2])?;
        }
        Err(self.error())
    }
}

impl Disk for FaultyDisk {
    fn create_folder(&self, path: &Path) -> io::Result<()> {
        self.allow()?;
        self.disk.create_folder(path)
    }
    fn write_new(&self, path: &Path, bytes: &[u8]) -> io::Result<()> {
        self.write(bytes, |bytes| self.disk.write_new(path, bytes))
    }
    fn write_synced(&self, path: &Path, bytes: &[u8], readers: Readers) -> io::Result<()> {
        self.write(bytes, |bytes| self.disk.write_synced(path, bytes, readers))
    }
    fn hard_link(&self, from: &Path, to: &Path) -> io::Result<()> {
        self.allow()?;
        self.disk.hard_link(from, to)
    }
    fn symlink(&self, target: &Path, link: &Path) -> io::Result<()> {
        self.allow()?;
        self.disk.symlink(target, link)
    }
    fn rename(&self, from: &Path, to: &Path) -> io::Result<()> {
        self.allow()?;
        self.disk.rename(from, to)
    }
    fn remove(&self, path: &Path) -> io::Result<()> {
        self.allow()?;
        self.disk.remove(path)
    }
    fn append(&self, path: &Path, bytes: &[u8]) -> io::Result<()> {
        self.write(bytes, |bytes| self.disk.append(path, bytes))
    }
    fn read(&self, path: &Path) -> io::Result<Vec<u8>> {
        self.allow()?;
        self.disk.read(path)
    }
    fn read_link(&self, path: &Path) -> io::Result<PathBuf> {
        self.allow()?;
        self.disk.read_link(path)
    }
    fn list(&self, folder: &Path) -> io::Result<Vec<(OsString, Kind)>> {
        self.allow()?;
        self.disk.list(folder)
    }
    fn kind(&self, path: &Path) -> io::Result<Option<Kind>> {
        self.allow()?;
        self.disk.kind(path)
    }
    fn sync(&self, _: &Path) -> io::Result<()> {
        // The real operation is left out, because it waits for all other writes of the machine.
        self.allow()
    }
    fn lock(&self, path: &Path, note: &str) -> io::Result<Taken> {
        self.allow()?;
        self.disk.lock(path, note)
    }
}

/// Publishes on a disk on which one operation fails.
fn publish_on(disk: Arc<FaultyDisk>, site: &MemorySite, folder: &Path) -> Result<Outcome, StoreError> {
    let store = Store::open_on(disk, folder, clock().now)?;
    publish_into(site, &store, clock())
}

fn publish(site: &MemorySite, folder: &Path) -> Result<Outcome, StoreError> {
    publish_on(Arc::new(FaultyDisk::new(folder, usize::MAX, FAULTS[0])), site, folder)
}

/// Copies an output folder and keeps its symbolic links.
fn copy(from: &Path, to: &Path) {
    for entry in fs::read_dir(from).unwrap() {
        let entry = entry.unwrap();
        let (kind, target) = (entry.file_type().unwrap(), to.join(entry.file_name()));
        if kind.is_symlink() {
            symlink(fs::read_link(entry.path()).unwrap(), target).unwrap();
        } else if kind.is_dir() {
            fs::create_dir(&target).unwrap();
            copy(&entry.path(), &target);
        } else {
            fs::copy(entry.path(), target).unwrap();
        }
    }
}

/// The two states of a site between which a publication is made to fail.
struct Sweep<'s> {
    after: &'s MemorySite,
    old: Tree,
    new: Tree,
    before: TempDir,
    expected: Layout,
}

type Tree = BTreeMap<String, Vec<u8>>;

impl<'s> Sweep<'s> {
    fn new(before: &MemorySite, after: &'s MemorySite) -> Self {
        let (start, calm) = (TempDir::new().unwrap(), TempDir::new().unwrap());
        publish(before, start.path()).unwrap();
        copy(start.path(), calm.path());
        publish(after, calm.path()).unwrap();
        Self {
            after,
            old: tree(&start.path().join("current")),
            new: tree(&calm.path().join("current")),
            before: start,
            expected: layout(calm.path()),
        }
    }

    /// Fails the operation of this number and returns whether there was one.
    fn fail(&self, operation: usize, fault: Fault) -> bool {
        let folder = TempDir::new().unwrap();
        copy(self.before.path(), folder.path());
        let disk = Arc::new(FaultyDisk::new(folder.path(), operation, fault));
        let run = publish_on(Arc::clone(&disk), self.after, folder.path());
        let served = tree(&folder.path().join("current"));
        let place = format!("operation {operation}, {fault:?}, {run:?}");
        match &run {
            Ok(Outcome::Published(_)) => assert!(served == self.new, "{place}"),
            Err(StoreError::Io { path, error }) => {
                assert!(path.starts_with(folder.path()), "{place}");
                assert_eq!(error.raw_os_error(), Some(fault.errno), "{place}");
                assert!(served == self.old || served == self.new, "neither release is whole: {place}");
            }
            _ => panic!("{place}"),
        }
        let next = publish(self.after, folder.path());
        assert!(matches!(next, Ok(Outcome::Published(_))), "{place}, then {next:?}");
        assert!(tree(&folder.path().join("current")) == self.new, "the next run: {place}");
        assert!(layout(folder.path()) == self.expected, "litter: {place}");
        disk.left.load(Ordering::SeqCst) == if fault.lasting { 0 } else { usize::MAX }
    }
}

#[test]
fn whatever_operation_fails_the_served_release_is_whole() {
    let after = MemorySite::one_item().with("content/news/a/en.md", text("Title", "Another body."));
    let sweep = Sweep::new(&MemorySite::one_item(), &after);
    let operations = (0..).take_while(|operation| sweep.fail(*operation, FAULTS[operation % FAULTS.len()])).count();
    assert!(operations > 50, "{operations} operations are no publication");
}

#[test]
fn pages_get_the_room_of_what_a_run_has_set_aside() {
    let whole = TempDir::new().unwrap();
    if SpillFile::within(whole.path()).is_none() {
        return;
    }
    publish(&MemorySite::one_item(), whole.path()).unwrap();
    let release = tree(&whole.path().join("current"));
    let full_once = Fault { errno: ENOSPC, short: true, lasting: false };
    const STEP: usize = 3;
    let mut published = 0;
    // Only every `STEP`th operation is tested, because each test is a whole publication.
    for operation in (0..).step_by(STEP) {
        let folder = TempDir::new().unwrap();
        let disk = Arc::new(FaultyDisk::new(folder.path(), operation, full_once));
        let run = publish_on(Arc::clone(&disk), &MemorySite::one_item(), folder.path());
        if disk.left.load(Ordering::SeqCst) != usize::MAX {
            break;
        }
        match run {
            Ok(Outcome::Published(_)) => {
                published += 1;
                assert!(tree(&folder.path().join("current")) == release, "operation {operation}");
            }
            // After the pages are written, nothing remains that could be removed to free space.
            Err(StoreError::Io { path, .. }) => assert!(path.extension().is_none_or(|kind| kind != "html"), "{path:?}"),
            other => panic!("operation {operation}: {other:?}"),
        }
    }
    assert!(published * STEP >= release.len() - STEP, "{published} of {} files", release.len());
}

/// Run with `cargo test -- --ignored --nocapture every_operation`.
#[test]
#[ignore = "takes minutes"]
fn every_operation_on_the_sample_site() {
    let sample = MemorySite::sample();
    let item = "content/news/2013/01/vasaloppet/en.md";
    let after = sample.clone().with(item, format!("{}\nOne more paragraph.\n", sample.text(item)));
    let sweep = Sweep::new(&sample, &after);
    let fails = |operation: &usize| {
        if operation.is_multiple_of(50) {
            println!("operation {operation}");
        }
        sweep.fail(*operation, FAULTS[operation % FAULTS.len()])
    };
    println!("{} operations, each failed once", (0..).take_while(fails).count());
}
