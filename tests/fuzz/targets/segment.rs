//! Reads any bytes as a text: segments, revision and facts.
#![no_main]

use gongbao::compare::Document;
use gongbao::source::{FilePath, SourceFile};
use libfuzzer_sys::fuzz_target;

fuzz_target!(|text: &str| {
    let file = SourceFile { path: FilePath::new("a.md"), text: text.to_owned() };
    let document = Document::read(&file);
    assert!(document.segments.iter().all(|segment| segment.place.end <= text.len()));
    assert!(document.facts.facts.iter().all(|fact| fact.place.end as usize <= text.len()));
    document.revision();
});
