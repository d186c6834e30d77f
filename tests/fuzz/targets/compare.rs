//! Compares any three texts, separated by U+0000, with a base and without.
#![no_main]

use gongbao::compare::{Document, compare};
use gongbao::source::{FilePath, SourceFile};
use libfuzzer_sys::fuzz_target;

fuzz_target!(|text: &str| {
    let mut parts = text.splitn(3, '\0').map(|part| {
        Document::read(&SourceFile { path: FilePath::new("a.md"), text: part.to_owned() })
    });
    let (Some(source), Some(translation)) = (parts.next(), parts.next()) else { return };
    compare(&source, &translation, None, &[]);
    if let Some(base) = parts.next() {
        let proven = compare(&source, &translation, Some(&base), &[]);
        assert_eq!(proven.is_stale, base.revision() != source.revision());
    }
});
