//! Finds characters of a file that a page cannot show: control characters, and invisible ones that
//! come along with text from other programs.

use crate::diagnostic::{Code, Finding};
use crate::source::{SourceFile, Span};
use crate::text::{is_invisible, is_refused_in_html};
use std::collections::BTreeMap;

/// Returns a finding for each such character of a file, at the first place where it stands. The
/// byte order mark at the beginning of a file is none.
pub fn check(file: &SourceFile) -> Vec<Finding> {
    let (content, offset) = file.content();
    let mut found: BTreeMap<char, Finding> = BTreeMap::new();
    for (at, c) in suspects(content) {
        let code = match (is_refused_in_html(c), is_invisible(c)) {
            (true, _) => Code::ControlCharacter,
            (false, true) => Code::UnseenCharacter,
            (false, false) => continue,
        };
        let place = offset + at..offset + at + c.len_utf8();
        let first = || Finding::new(code, Span::new(&file.path, place)).with("character", name(c));
        found.entry(c).and_modify(|finding| finding.more += 1).or_insert_with(first);
    }
    found.into_values().collect()
}

/// Returns the name of a character, such as `U+000B`.
pub fn name(c: char) -> String {
    format!("U+{:04X}", u32::from(c))
}

/// Returns the characters that can be control characters or invisible, by their first byte: nearly
/// all characters of a text are skipped.
fn suspects(text: &str) -> impl Iterator<Item = (usize, char)> + '_ {
    let is_suspect = |byte: u8| match byte {
        b'\t' | b'\n' | b'\r' => false,
        0x00..=0x1f | 0x7f => true,
        // The first bytes of U+0080 to U+00BF, of U+2000 to U+2FFF, of U+F000 to U+FFFF, and beyond.
        0xc2 | 0xe2 | 0xef | 0xf0..=0xff => true,
        _ => false,
    };
    let starts = text.bytes().enumerate().filter(move |(_, byte)| is_suspect(*byte));
    starts.filter_map(|(at, _)| Some((at, text.get(at..)?.chars().next()?)))
}
