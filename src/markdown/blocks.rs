//! The blocks of a body: its paragraphs, headings, lists, tables.

use super::parse::parse;
use super::tree::place_of;
use crate::source::LineIndex;
use comrak::Arena;
use comrak::nodes::NodeValue;
use std::ops::Range;

/// A block at the top of a body.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Block {
    /// Its bytes in the body.
    pub place: Range<usize>,
    /// Whether it is a break between parts, and has no words.
    pub is_break: bool,
}

/// Returns the blocks of a body in their order; none where the body is nested too deeply to be parsed.
pub fn blocks(body: &str) -> Vec<Block> {
    let arena = Arena::new();
    let lines = LineIndex::new(body);
    let Some(root) = parse(&arena, body) else { return Vec::new() };
    let block = |value: &NodeValue, place| Block { place, is_break: matches!(value, NodeValue::ThematicBreak) };
    let nodes = root.children().map(|node| {
        let data = node.data.borrow();
        block(&data.value, place_of(&lines, body.len(), 0, data.sourcepos))
    });
    nodes.collect()
}

#[cfg(test)]
mod tests {
    use super::blocks;

    #[test]
    fn a_body_is_divided_at_its_top() {
        let body = "A\nb.\n\n- c\n\n- d\n\n---\n\n| a |\n|---|\n| b |\n\n<!-- c -->\n\n    code\n";
        let written: Vec<_> = blocks(body).into_iter().map(|block| (&body[block.place], block.is_break)).collect();
        let expected = [("A\nb.", false), ("- c\n\n- d", false), ("---", true), ("| a |\n|---|\n| b |", false)];
        assert_eq!(written.iter().map(|(text, is)| (text.trim_end(), *is)).take(4).collect::<Vec<_>>(), expected);
        assert_eq!(written.len(), 5);
        assert!(written[4].0.contains("code"));
    }
}
