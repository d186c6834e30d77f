//! Lists folders, following symbolic links, and removes folders.

use std::fs;
use std::path::Path;

/// Returns every file below a folder by its path, with its size.
pub fn files(folder: &Path) -> Vec<(String, u64)> {
    let mut found = Vec::new();
    walk(folder, "", &mut found);
    found.sort();
    found
}

fn walk(folder: &Path, prefix: &str, found: &mut Vec<(String, u64)>) {
    for entry in fs::read_dir(folder).unwrap() {
        let entry = entry.unwrap();
        let name = format!("{prefix}{}", entry.file_name().to_string_lossy());
        let metadata = fs::metadata(entry.path()).unwrap();
        if metadata.is_dir() {
            walk(&entry.path(), &format!("{name}/"), found);
        } else {
            found.push((name, metadata.len()));
        }
    }
}

pub fn clear(folder: &Path) {
    if fs::symlink_metadata(folder).is_ok() {
        fs::remove_dir_all(folder).unwrap();
    }
}

pub fn megabytes(bytes: u64) -> f64 {
    bytes as f64 / 1e6
}
