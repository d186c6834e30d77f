//! How deep a catalog nests, measured before a recursive parser sees it.

use super::layout::begins_entry;
use std::ops::Range;

/// Braces and calls nested deeper than this are refused. fluent-rs overflows the
/// stack of a worker thread at about 4,000; translators need three.
pub const DEPTH_LIMIT: usize = 32;

/// The bytes of every entry that nests too deeply.
pub fn too_deep(text: &str) -> Vec<Range<usize>> {
    let mut refused = Vec::new();
    let mut entry = Entry { start: 0, depth: 0, in_placeable: 0, too_deep: false };
    let mut at = 0;
    for line in text.split_inclusive('\n') {
        if begins_entry(line) {
            entry.close(at, &mut refused);
            entry = Entry { start: at, depth: 0, in_placeable: 0, too_deep: false };
        }
        entry.read(line);
        at += line.len();
    }
    entry.close(at, &mut refused);
    refused
}

struct Entry {
    start: usize,
    depth: usize,
    in_placeable: usize,
    too_deep: bool,
}

impl Entry {
    fn read(&mut self, line: &str) {
        for byte in line.bytes() {
            match byte {
                b'{' => {
                    self.in_placeable += 1;
                    self.depth += 1;
                }
                b'(' if self.in_placeable > 0 => self.depth += 1,
                b'}' => {
                    self.in_placeable = self.in_placeable.saturating_sub(1);
                    self.depth = self.depth.saturating_sub(1);
                }
                b')' if self.in_placeable > 0 => self.depth = self.depth.saturating_sub(1),
                _ => {}
            }
            self.too_deep |= self.depth > DEPTH_LIMIT;
        }
    }

    fn close(&self, end: usize, refused: &mut Vec<Range<usize>>) {
        if self.too_deep {
            refused.push(self.start..end);
        }
    }
}
