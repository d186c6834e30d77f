//! Compares two catalogs. The input is split at its first NUL into the reference and a translation,
//! and the byte before it selects the language of the translation.

#![no_main]

use gongbao::check::catalogs::compare;
use gongbao::load;
use gongbao::source::{Entry, EntryKind, FilePath, Sources};
use libfuzzer_sys::fuzz_target;
use std::io;

const LOCALES: [&str; 5] = ["ja", "ko", "ru", "zh", "xx"];

struct Files(Vec<(String, Vec<u8>)>);

impl Sources for Files {
    fn entries(&self) -> Vec<Entry> {
        let entry = |(path, bytes): &(String, Vec<u8>)| Entry {
            path: FilePath::new(path),
            kind: EntryKind::File { size: bytes.len() as u64 },
            stamp: None,
        };
        self.0.iter().map(entry).collect()
    }

    fn read(&self, path: &FilePath, _: u64) -> io::Result<Vec<u8>> {
        let found = self.0.iter().find(|(known, _)| known == path.as_str());
        found.map(|(_, bytes)| bytes.clone()).ok_or_else(|| io::ErrorKind::NotFound.into())
    }
}

fuzz_target!(|input: &[u8]| {
    let split = input.iter().position(|byte| *byte == 0).unwrap_or(input.len());
    let (reference, rest) = input.split_at(split);
    let translation = rest.get(1..).unwrap_or_default();
    let locale = LOCALES[usize::from(reference.last().copied().unwrap_or(0)) % LOCALES.len()];
    let files = Files(vec![
        ("d/en/a.ftl".to_owned(), reference.to_vec()),
        (format!("d/{locale}/a.ftl"), translation.to_vec()),
    ]);
    let locales = load::locales(&files, "d", &|_| true);
    let comparison = compare(&locales[0], &locales[1..]);
    for counts in comparison.locales.values() {
        assert_eq!(counts.missing + counts.translated + counts.identical, comparison.reference.entries);
    }
});
