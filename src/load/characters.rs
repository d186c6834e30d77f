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

/// Returns the characters that can be control characters or invisible, by their first bytes: nearly
/// all characters of a text are skipped.
fn suspects(text: &str) -> impl Iterator<Item = (usize, char)> + '_ {
    let bytes = text.as_bytes();
    let starts = bytes.iter().enumerate().filter(|(_, byte)| SUSPECTS[usize::from(**byte)]);
    // Most characters with these first bytes are punctuation.
    let starts = starts.filter(|(at, byte)| match (**byte, bytes.get(at + 1)) {
        (0xef, Some(second)) => matches!(second, 0xb7 | 0xbb | 0xbf),
        (0xe2, Some(second)) => matches!(second, 0x80 | 0x81),
        _ => true,
    });
    starts.filter_map(|(at, _)| Some((at, text.get(at..)?.chars().next()?)))
}

/// Whether a byte is a control character or begins a character that may be one or may be invisible: one
/// of U+0080 to U+00BF, U+2000 to U+207F, U+FDC0 to U+FFFF, or beyond.
static SUSPECTS: [bool; 256] = suspect_bytes();

const fn suspect_bytes() -> [bool; 256] {
    let mut suspects = [false; 256];
    let mut byte = 0;
    while byte < 256 {
        suspects[byte] = match byte {
            0x09 | 0x0a | 0x0d => false,
            0x00..=0x1f | 0x7f | 0xc2 | 0xe2 | 0xef => true,
            _ => byte >= 0xf0,
        };
        byte += 1;
    }
    suspects
}
