//! Markdown that did not become what its writer meant: signs of another keyboard, a missing space or
//! empty line, a date that became a list.

use comrak::nodes::{AstNode, ListType, NodeValue};
use std::collections::BTreeMap;

/// What was meant, as a variant of the message.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Unmeant {
    Heading,
    Item,
    Link,
    EmptyLink,
    Footnote,
    UnusedFootnote,
    Reference,
    Table,
    DroppedCells,
    Date,
    Task,
    Field,
    Paragraph,
    Strike,
    Emphasis,
}

impl Unmeant {
    /// Returns the key in the finding's message.
    pub fn key(self) -> &'static str {
        match self {
            Self::Heading => "heading",
            Self::Item => "item",
            Self::Link => "link",
            Self::EmptyLink => "empty-link",
            Self::Footnote => "footnote",
            Self::UnusedFootnote => "unused-footnote",
            Self::Reference => "reference",
            Self::Table => "table",
            Self::DroppedCells => "dropped-cells",
            Self::Date => "date",
            Self::Task => "task",
            Self::Field => "field",
            Self::Paragraph => "paragraph",
            Self::Strike => "strike",
            Self::Emphasis => "emphasis",
        }
    }
}

/// Judges a node of the tree; words are judged one text at a time. `source` returns the node as it is
/// written.
pub fn of_node<'a, 's>(node: &'a AstNode<'a>, source: impl FnOnce() -> &'s str) -> Option<Unmeant> {
    let ast = node.data.borrow();
    match &ast.value {
        NodeValue::Text(text) => of_text(text, Position::of(node)),
        NodeValue::List(list) if list.list_type == ListType::Ordered => {
            is_date(node, list.start).then_some(Unmeant::Date)
        }
        NodeValue::Link(link) if node.first_child().is_none() && !link.url.is_empty() => Some(Unmeant::EmptyLink),
        NodeValue::TableRow(_) => (cells(source()) > node.children().count()).then_some(Unmeant::DroppedCells),
        _ => None,
    }
}

/// Finds the definitions of footnotes that nothing refers to, each as the byte at which it begins and
/// its end. They are not shown at all.
pub fn unused_footnotes(body: &str) -> Vec<(usize, usize)> {
    if !body.contains("[^") {
        return Vec::new();
    }
    let mut mentions: BTreeMap<String, usize> = BTreeMap::new();
    for rest in body.split("[^").skip(1) {
        if let Some((label, _)) = rest.split_once(']').filter(|(label, _)| !label.contains('\n')) {
            *mentions.entry(label.to_lowercase()).or_default() += 1;
        }
    }
    let mut found = Vec::new();
    let mut at = 0;
    let mut in_code = false;
    for line in body.split_inclusive('\n') {
        let start = at;
        at += line.len();
        in_code ^= ["```", "~~~"].iter().any(|fence| line.trim_start().starts_with(fence));
        let label = line.strip_prefix("[^").and_then(|rest| rest.split_once("]:")).map(|(label, _)| label);
        if let Some(label) = label.filter(|label| !in_code && mentions.get(&label.to_lowercase()) == Some(&1)) {
            found.push((start, start + "[^]".len() + label.len()));
        }
    }
    found
}

/// Where words stand in their block.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Position {
    /// At the beginning of a paragraph.
    Paragraph,
    /// At the beginning of the first paragraph of a list item.
    Item,
    /// At the beginning of another line.
    Line,
    Inside,
}

impl Position {
    fn of<'a>(node: &'a AstNode<'a>) -> Self {
        let is = |node: Option<&'a AstNode<'a>>, wanted: fn(&NodeValue) -> bool| {
            node.is_some_and(|node| wanted(&node.data.borrow().value))
        };
        let parent = node.parent();
        match node.previous_sibling() {
            Some(before) if is(Some(before), |value| matches!(value, NodeValue::SoftBreak | NodeValue::LineBreak)) => {
                Self::Line
            }
            None if is(parent, |value| matches!(value, NodeValue::Paragraph)) => {
                let above = parent.and_then(AstNode::parent);
                if is(above, |value| matches!(value, NodeValue::Item(_))) { Self::Item } else { Self::Paragraph }
            }
            Some(_) | None => Self::Inside,
        }
    }
}

/// Fields that only front matter reads.
const FIELDS: [&str; 9] =
    ["alt", "caption", "correction", "slug", "status", "summary", "title", "translator", "withdrawal"];

fn of_text(text: &str, position: Position) -> Option<Unmeant> {
    if position != Position::Inside
        && let Some(unmeant) = of_line(text, position)
    {
        return Some(unmeant);
    }
    // A comparison of all bytes without a branch is faster than a search that may end early.
    let is = |byte: u8, mark: u8| u8::from(byte == mark);
    let marks = |found: u8, byte: &u8| found | is(*byte, b'[') | is(*byte, b']') | is(*byte, b'_') | is(*byte, b'~');
    if text.as_bytes().iter().fold(0, marks) == 0 && (text.is_ascii() || !text.contains('】')) {
        return None;
    }
    match () {
        () if text.contains("[^") => Some(Unmeant::Footnote),
        () if is_link(text) => Some(Unmeant::Link),
        () if text.contains("][") => Some(Unmeant::Reference),
        () if is_pair(text, "~~") => Some(Unmeant::Strike),
        () if is_pair(text, "__") && !text.is_ascii() => Some(Unmeant::Emphasis),
        () => None,
    }
}

fn of_line(text: &str, position: Position) -> Option<Unmeant> {
    let begins = |marks: &[char]| text.starts_with(marks);
    let after = |mark: char| text.trim_start_matches(mark);
    match () {
        () if begins(&['＃']) => Some(Unmeant::Heading),
        // A number after one sign is a number.
        () if begins(&['#']) && !after('#').starts_with(|c: char| c.is_whitespace() || c.is_ascii_digit()) => {
            (!after('#').is_empty() && text.len() - after('#').len() <= 6).then_some(Unmeant::Heading)
        }
        () if begins(&['•', '●', '■', '◆', '○', '◎', '▪', '‣']) && position != Position::Item => {
            Some(Unmeant::Item)
        }
        () if begins(&['*', '-']) && is_glued_item(text) => Some(Unmeant::Item),
        () if begins(&['|', '｜']) && text.matches(['|', '｜']).count() >= 2 => Some(Unmeant::Table),
        () if begins(&['[']) && position == Position::Item && is_task(text) => Some(Unmeant::Task),
        () if position == Position::Line && text.starts_with("\u{3000}\u{3000}") => Some(Unmeant::Paragraph),
        () if begins_with_name(text) && is_field(text) => Some(Unmeant::Field),
        () => None,
    }
}

/// Returns whether a mark of a list stands before a word without a space: `*项目`.
fn is_glued_item(text: &str) -> bool {
    let mut signs = text.chars();
    let mark = signs.next();
    let is_word = signs.next().is_some_and(|c| c.is_alphabetic() && !c.is_ascii());
    is_word && mark.is_some_and(|mark| text.matches(mark).count() == 1)
}

fn is_task(text: &str) -> bool {
    ["[ ]", "[x]", "[X]"].iter().any(|mark| text.starts_with(mark))
}

fn begins_with_name(text: &str) -> bool {
    text.starts_with(|c: char| c.is_ascii_lowercase() || c == '+')
}

fn is_field(text: &str) -> bool {
    text.trim() == "+++"
        || text.split_once('=').is_some_and(|(name, value)| {
            FIELDS.contains(&name.trim()) && value.trim_start().starts_with(['"', '“', '{'])
        })
}

/// Returns whether words have the brackets of a link that is none: full-width ones, a space between them
/// or in the address.
fn is_link(text: &str) -> bool {
    let leads_on = |rest: &str| {
        let rest = rest.trim_start_matches([' ', '(', '（', '<']);
        ["http:", "https:", "item:", "mailto:", "www."].iter().any(|start| rest.starts_with(start))
    };
    let after = |marks: &str| text.split(marks).skip(1).any(leads_on) || text.ends_with(marks);
    text.contains("](") || ["]（", "] (", "】(", "】（"].into_iter().any(after)
}

/// Returns whether a mark stands twice, with words between.
fn is_pair(text: &str, mark: &str) -> bool {
    let mut parts = text.split(mark);
    let (_, inner) = (parts.next(), parts.next());
    inner.is_some_and(|inner| !inner.trim().is_empty()) && parts.next().is_some()
}

/// Months as they stand after the number of a day in Russian.
const MONTHS: [&str; 12] = [
    "января",
    "февраля",
    "марта",
    "апреля",
    "мая",
    "июня",
    "июля",
    "августа",
    "сентября",
    "октября",
    "ноября",
    "декабря",
];

/// Returns whether an ordered list of one item is a date: `2013. 1. 4.`, `4. января`, `1986. A year`.
fn is_date<'a>(list: &'a AstNode<'a>, start: usize) -> bool {
    if start >= 1000 {
        return true;
    }
    let mut items = list.children();
    let (Some(item), None) = (items.next(), items.next()) else { return false };
    let first = item.first_child();
    let is_list = |node: &'a AstNode<'a>| matches!(node.data.borrow().value, NodeValue::List(_));
    let begins_with_month = |node: &'a AstNode<'a>| {
        let Some(words) = node.first_child() else { return false };
        let data = words.data.borrow();
        let NodeValue::Text(text) = &data.value else { return false };
        MONTHS.iter().any(|month| text.starts_with(month))
    };
    first.is_some_and(|first| is_list(first) || begins_with_month(first))
}

/// Returns how many cells a line of a table has.
fn cells(line: &str) -> usize {
    let line = line.trim().trim_start_matches('>').trim();
    let line = line.strip_prefix('|').unwrap_or(line);
    let line = if line.ends_with("\\|") { line } else { line.strip_suffix('|').unwrap_or(line) };
    let mut cells = 1;
    let mut is_escaped = false;
    for c in line.chars() {
        match c {
            '|' if !is_escaped => cells += 1,
            _ => {}
        }
        is_escaped = c == '\\' && !is_escaped;
    }
    cells
}
