//! Marks the passages of a page that are out of date. The marks are words in the reader's
//! language. They show no words of an older or newer text.

use super::html::escape;
use crate::compare::{PassageChange, Passages};
use crate::item::{Gap, GapKind};
use crate::markdown::place_of;
use crate::segment::{Role, Segment};
use crate::source::LineIndex;
use comrak::Arena;
use comrak::nodes::{AstNode, NodeValue};
use std::collections::{BTreeMap, BTreeSet};
use std::ops::Range;

/// The words of the marks.
#[derive(Clone, Debug)]
pub struct MarkTexts {
    pub changed: String,
    pub removed: String,
    pub moved: String,
    pub added: String,
    pub untranslated: String,
    /// A short form for cells of tables.
    pub cell: String,
    /// The language of the words, where it differs from that of the text.
    pub lang: Option<String>,
}

/// The marks of one body.
#[derive(Clone, Debug)]
pub struct StaleMarks {
    pub texts: MarkTexts,
    /// The passages that are out of date, by their place in the body.
    outdated: Vec<(Range<usize>, PassageChange)>,
    added: Vec<(Option<Range<usize>>, Role)>,
}

impl StaleMarks {
    /// Places the marks of a translation. `segments` are the translation's; its body begins at the
    /// byte `body_at` of their file.
    pub fn new(passages: &Passages, segments: &[Segment], body_at: usize, texts: MarkTexts) -> Self {
        let place = |at: usize| {
            let place = &segments.get(at)?.place;
            Some(place.start.checked_sub(body_at)?..place.end.checked_sub(body_at)?)
        };
        let outdated = passages.outdated.iter().filter_map(|(at, change)| Some((place(*at)?, *change)));
        let added = passages.added.iter().map(|(after, role)| (after.and_then(place), *role));
        Self { texts, outdated: outdated.collect(), added: added.collect() }
    }

    /// Places the marks of what is not translated in a text, whose body begins at the byte `body_at`.
    pub fn of_gaps(gaps: &[Gap], body_at: usize, texts: MarkTexts) -> Self {
        Self { texts, outdated: Vec::new(), added: Vec::new() }.with_gaps(gaps, body_at)
    }

    /// Adds the marks of what is not translated.
    #[must_use]
    pub fn with_gaps(mut self, gaps: &[Gap], body_at: usize) -> Self {
        let mut anchors: BTreeSet<_> =
            self.added.iter().map(|(place, _)| place.as_ref().map(|place| place.start)).collect();
        for gap in gaps {
            let byte = |byte: u32| (byte as usize).checked_sub(body_at);
            let place = byte(gap.place.start).zip(byte(gap.place.end)).map(|(start, end)| start..end);
            match (gap.kind, place) {
                // What is missing before the first passage belongs to the beginning of the body.
                // One mark stands for all that is missing at a place.
                (GapKind::Missing, place) => {
                    if anchors.insert(place.as_ref().map(|place| place.start)) {
                        self.added.push((place, Role::Paragraph));
                    }
                }
                (GapKind::Foreign(_) | GapKind::Copied | GapKind::Placeholder, Some(place)) => {
                    self.outdated.push((place, PassageChange::Untranslated));
                }
                // Fields of the front matter are no part of the body.
                (GapKind::Foreign(_) | GapKind::Copied | GapKind::Placeholder, None) => {}
            }
        }
        self.outdated.sort_by_key(|(place, _)| place.start);
        self.outdated.dedup_by_key(|(place, _)| place.clone());
        self
    }

    pub fn len(&self) -> usize {
        self.outdated.len() + self.added.len()
    }
}

/// Adds the marks to a parsed body.
pub fn mark<'a>(arena: &'a Arena<'a>, root: &'a AstNode<'a>, body: &str, marks: &StaleMarks) {
    let page = Page { arena, root, texts: &marks.texts };
    let blocks = blocks(root, body);
    let mut wrapped: Vec<(&AstNode<'_>, PassageChange)> = Vec::new();
    for (place, change) in &marks.outdated {
        let Some(node) = blocks.get(&(place.start, place.end)).copied() else { continue };
        match kind(node) {
            MarkPosition::Cell if *change == PassageChange::Changed => page.prepend(node, &marks.texts.cell),
            MarkPosition::Cell if *change == PassageChange::Untranslated => page.prepend(node, page.words(*change)),
            MarkPosition::Cell => page.wrap_later(table_of(node), PassageChange::Changed, &mut wrapped),
            MarkPosition::Line | MarkPosition::Footnote => page.prepend(node, page.words(*change)),
            MarkPosition::Block => page.wrap_later(node, *change, &mut wrapped),
        }
    }
    page.wrap(&wrapped);
    // Marks are inserted in reverse, so that of two marks at one place the first comes first.
    for (after, role) in marks.added.iter().rev() {
        let anchor = after.as_ref().and_then(|place| blocks.get(&(place.start, place.end)).copied());
        page.insert_added(anchor, *role);
    }
}

/// Returns the blocks of a body that are segments, by their places.
fn blocks<'a>(root: &'a AstNode<'a>, body: &str) -> BTreeMap<(usize, usize), &'a AstNode<'a>> {
    let lines = LineIndex::new(body);
    let is_segment = |node: &&'a AstNode<'a>| {
        matches!(
            node.data.borrow().value,
            NodeValue::Heading(_) | NodeValue::Paragraph | NodeValue::CodeBlock(_) | NodeValue::TableCell
        )
    };
    let found = root.descendants().filter(is_segment).map(|node| {
        let place = place_of(&lines, body.len(), 0, node.data.borrow().sourcepos);
        ((place.start, place.end), node)
    });
    found.collect()
}

/// Where a mark can be inserted without breaking the markup.
enum MarkPosition {
    /// Around the block.
    Block,
    /// Inside an entry of a list, at its beginning.
    Line,
    Footnote,
    Cell,
}

fn kind<'a>(node: &'a AstNode<'a>) -> MarkPosition {
    if matches!(node.data.borrow().value, NodeValue::TableCell) {
        return MarkPosition::Cell;
    }
    match node.parent().map(|parent| parent.data.borrow().value.clone()) {
        Some(NodeValue::Item(_)) if is_paragraph(node) => MarkPosition::Line,
        Some(NodeValue::FootnoteDefinition(_)) if is_paragraph(node) => MarkPosition::Footnote,
        _ => MarkPosition::Block,
    }
}

fn is_paragraph<'a>(node: &'a AstNode<'a>) -> bool {
    matches!(node.data.borrow().value, NodeValue::Paragraph)
}

fn table_of<'a>(cell: &'a AstNode<'a>) -> &'a AstNode<'a> {
    let is_table = |node: &&'a AstNode<'a>| matches!(node.data.borrow().value, NodeValue::Table(_));
    cell.ancestors().find(is_table).unwrap_or(cell)
}

fn outermost_list<'a>(node: &'a AstNode<'a>) -> &'a AstNode<'a> {
    let is_list = |node: &&'a AstNode<'a>| matches!(node.data.borrow().value, NodeValue::List(_));
    node.ancestors().filter(is_list).last().unwrap_or(node)
}

const END: &str = "</div>\n";

struct Page<'a, 'm> {
    arena: &'a Arena<'a>,
    root: &'a AstNode<'a>,
    texts: &'m MarkTexts,
}

impl<'a> Page<'a, '_> {
    fn words(&self, change: PassageChange) -> &str {
        match change {
            PassageChange::Changed => &self.texts.changed,
            PassageChange::Removed => &self.texts.removed,
            PassageChange::Untranslated => &self.texts.untranslated,
            PassageChange::Moved => &self.texts.moved,
        }
    }

    fn raw(&self, html: String) -> &'a AstNode<'a> {
        self.arena.alloc(AstNode::from(NodeValue::Raw(html)))
    }

    fn note(&self, element: &str, words: &str) -> String {
        let lang = self.texts.lang.as_ref().map_or_else(String::new, |lang| format!(" lang=\"{}\"", escape(lang)));
        format!("<{element} class=\"passage-note\"{lang}>{}</{element}>", escape(words))
    }

    /// Inserts a mark inside a block, before its words.
    fn prepend(&self, node: &'a AstNode<'a>, words: &str) {
        node.prepend(self.raw(self.note("span", words) + " "));
    }

    fn wrap_later(
        &self,
        node: &'a AstNode<'a>,
        change: PassageChange,
        wrapped: &mut Vec<(&'a AstNode<'a>, PassageChange)>,
    ) {
        if !wrapped.iter().any(|(known, _)| known.same_node(node)) {
            wrapped.push((node, change));
        }
    }

    /// Marks blocks. Adjacent blocks with the same change share one mark.
    fn wrap(&self, blocks: &[(&'a AstNode<'a>, PassageChange)]) {
        let follows = |a: &(&'a AstNode<'a>, PassageChange), b: &(&'a AstNode<'a>, PassageChange)| {
            a.1 == b.1 && a.0.next_sibling().is_some_and(|next| next.same_node(b.0))
        };
        let runs: Vec<_> = blocks.chunk_by(follows).collect();
        for run in runs {
            let ([(first, change), ..], [.., (last, _)]) = (run, run) else { continue };
            let note = self.note("p", self.words(*change));
            first.insert_before(self.raw(format!("<div class=\"passage\">\n{note}\n")));
            last.insert_after(self.raw(END.to_owned()));
        }
    }

    /// Inserts a mark after a block that says that the source text has a new passage there.
    fn insert_added(&self, anchor: Option<&'a AstNode<'a>>, role: Role) {
        let block = || self.raw(self.note("p", &self.texts.added) + "\n");
        let Some(anchor) = anchor else {
            self.root.prepend(block());
            return;
        };
        let anchor = match (kind(anchor), role) {
            (MarkPosition::Line, Role::ListItem) | (MarkPosition::Footnote, _) => {
                anchor.append(self.raw(format!(" {}", self.note("span", &self.texts.added))));
                return;
            }
            (MarkPosition::Line, _) => outermost_list(anchor),
            (MarkPosition::Cell, _) => table_of(anchor),
            (MarkPosition::Block, _) => anchor,
        };
        // The mark is inserted after the end of a mark around the block.
        let is_end = |node: &&'a AstNode<'a>| matches!(&node.data.borrow().value, NodeValue::Raw(html) if html == END);
        anchor.next_sibling().filter(is_end).unwrap_or(anchor).insert_after(block());
    }
}
