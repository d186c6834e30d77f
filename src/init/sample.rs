//! The sample site, which `pack.rs` puts into the program.

use super::new_site::{IGNORED, NewFile};

const PACKED: &[u8] = include_bytes!(concat!(env!("OUT_DIR"), "/sample.bin"));

/// The paths of the files and their lengths, in the order in which they are packed.
const INDEX: &[(&str, usize)] = include!(concat!(env!("OUT_DIR"), "/sample.rs"));

/// Returns the files of the sample site. The settings come last.
pub fn sample() -> Vec<NewFile> {
    let mut rest = PACKED;
    let mut files = vec![NewFile::new(".gitignore", IGNORED)];
    for (path, length) in INDEX {
        let (bytes, after) = rest.split_at_checked(*length).unwrap_or((rest, &[]));
        files.push(NewFile::new(*path, bytes));
        rest = after;
    }
    files.sort_by_key(|file| file.path.as_str() == "content/site.toml");
    files
}
