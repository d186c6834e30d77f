//! The bare floor is the least work of any generator: it reads all sources and writes as many files
//! of the same sizes, from memory, on two threads. It parses and renders nothing.

use super::tree;
use std::fs;
use std::path::{Path, PathBuf};
use std::sync::Mutex;
use std::sync::atomic::{AtomicUsize, Ordering};

const THREADS: usize = 2;

/// Writes the list of the files to write, before the measurement.
pub fn list(output: &Path, into: &Path) {
    let lines = tree::files(output).into_iter().map(|(path, size)| format!("{size} {path}\n"));
    fs::write(into, lines.collect::<String>()).unwrap();
}

pub fn work(list: &Path, sources: &Path, into: &Path) {
    read(sources);
    let list = fs::read_to_string(list).unwrap();
    let files: Vec<_> = list.lines().filter_map(|line| line.split_once(' ')).collect();
    let largest = files.iter().map(|(size, _)| size.parse::<usize>().unwrap()).max().unwrap_or(0);
    let bytes = vec![b' '; largest];
    let mut folders: Vec<_> =
        files.iter().filter_map(|(_, path)| path.rsplit_once('/')).map(|(folder, _)| folder).collect();
    folders.dedup();
    folders.iter().for_each(|folder| fs::create_dir_all(into.join(folder)).unwrap());
    let next = AtomicUsize::new(0);
    on_threads(&|| {
        while let Some((size, path)) = files.get(next.fetch_add(1, Ordering::Relaxed)) {
            fs::write(into.join(path), &bytes[..size.parse().unwrap()]).unwrap();
        }
    });
}

/// Reads the texts and catalogs, without the stored bases.
fn read(sources: &Path) {
    let mut files = Vec::new();
    let mut folders = vec![sources.join("content"), sources.join("locales")];
    // One thread lists the first levels, which are too few folders to share.
    for _ in 0..3 {
        folders = folders.iter().flat_map(|folder| entries(folder, &mut files)).collect();
    }
    let (folders, files) = (Mutex::new(folders), Mutex::new(files));
    on_threads(&|| {
        loop {
            let folder = folders.lock().unwrap().pop();
            let Some(folder) = folder else { break };
            read_below(&folder);
        }
        loop {
            let file = files.lock().unwrap().pop();
            let Some(file) = file else { break };
            fs::read(file).unwrap();
        }
    });
}

fn read_below(folder: &Path) {
    let mut files = Vec::new();
    entries(folder, &mut files).iter().for_each(|inner| read_below(inner));
    files.iter().for_each(|file| drop(fs::read(file).unwrap()));
}

fn entries(folder: &Path, files: &mut Vec<PathBuf>) -> Vec<PathBuf> {
    let mut folders = Vec::new();
    for entry in fs::read_dir(folder).unwrap() {
        let entry = entry.unwrap();
        let is_hidden = entry.file_name().to_string_lossy().starts_with('.');
        match entry.file_type().unwrap().is_dir() {
            _ if is_hidden => {}
            true => folders.push(entry.path()),
            false => files.push(entry.path()),
        }
    }
    folders
}

fn on_threads(work: &(dyn Fn() + Sync)) {
    std::thread::scope(|scope| {
        for _ in 0..THREADS {
            scope.spawn(work);
        }
    });
}
