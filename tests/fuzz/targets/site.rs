//! Loads, checks and plans a site with one item of any bytes, and formats every finding. The input
//! is split at NULs into item.toml, the source text and a translation.
#![no_main]

use gongbao::catalog::ProgramMessages;
use gongbao::findings::phrase;
use gongbao::source::{Entry, EntryKind, FilePath, Sources};
use gongbao::{Clock, prepare};
use jiff::Timestamp;
use libfuzzer_sys::fuzz_target;
use std::io;

const FILES: [(&str, &str); 3] = [
    ("content/site.toml", include_str!("../../fixtures/site.toml")),
    ("locales/en/site.ftl", include_str!("../../fixtures/en.ftl")),
    ("locales/zh/site.ftl", include_str!("../../fixtures/zh.ftl")),
];

struct Site<'i>(Vec<(&'static str, &'i [u8])>);

impl Sources for Site<'_> {
    fn entries(&self) -> Vec<Entry> {
        let entry = |(path, bytes): &(&str, &[u8])| Entry {
            path: FilePath::new(path),
            kind: EntryKind::File { size: bytes.len() as u64 },
            stamp: None,
        };
        self.0.iter().map(entry).collect()
    }

    fn read(&self, path: &FilePath, _: u64) -> io::Result<Vec<u8>> {
        let found = self.0.iter().find(|(known, _)| *known == path.as_str());
        found.map(|(_, bytes)| bytes.to_vec()).ok_or_else(|| io::ErrorKind::NotFound.into())
    }
}

fuzz_target!(|input: &[u8]| {
    let names = ["content/news/a/item.toml", "content/news/a/zh.md", "content/news/a/en.md"];
    let mut files: Vec<_> = names.into_iter().zip(input.splitn(3, |byte| *byte == 0)).collect();
    files.extend(FILES.map(|(path, text)| (path, text.as_bytes())));
    files.sort();
    let prepared = prepare(&Site(files), Clock { asked: None, now: Timestamp::UNIX_EPOCH });
    let voice = ProgramMessages::new("ru");
    for finding in prepared.findings {
        assert!(!phrase(&finding, &voice).message.is_empty());
    }
});
