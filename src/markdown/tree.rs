//! The segments of a parsed Markdown body.

use crate::segment::{Role, Segment};
use crate::source::LineIndex;
use crate::text::{Writer, compose};
use comrak::arena_tree::NodeEdge;
use comrak::nodes::{AstNode, ListType, NodeValue, Sourcepos};
use std::ops::Range;

/// Returns the bytes of its file at which a node of a body stands. The body begins at byte `base`.
pub fn place_of(lines: &LineIndex, length: usize, base: usize, position: Sourcepos) -> Range<usize> {
    let start = lines.offset(position.start.line, position.start.column).min(length);
    let end = lines.offset(position.end.line, position.end.column + 1).min(length);
    base + start..base + end.max(start)
}

/// Returns the segments of a body in reading order. `place` returns the bytes of a node in its
/// file.
pub fn of_tree<'a>(root: &'a AstNode<'a>, place: &dyn Fn(Sourcepos) -> Range<usize>) -> Vec<Segment> {
    let mut walk = Walk { place, path: Vec::new(), segments: Vec::new(), is_head: false };
    for edge in root.traverse() {
        match edge {
            NodeEdge::Start(node) => walk.enter(node),
            NodeEdge::End(node) => walk.leave(node),
        }
    }
    walk.segments
}

struct Walk<'w> {
    place: &'w dyn Fn(Sourcepos) -> Range<usize>,
    path: Vec<String>,
    segments: Vec<Segment>,
    is_head: bool,
}

impl Walk<'_> {
    fn enter<'a>(&mut self, node: &'a AstNode<'a>) {
        let data = node.data.borrow();
        let place = || (self.place)(data.sourcepos);
        match &data.value {
            NodeValue::BlockQuote => self.path.push("q".to_owned()),
            NodeValue::List(list) => self.path.push(match (list.list_type, list.start) {
                (ListType::Bullet, _) => "u".to_owned(),
                (ListType::Ordered, 1) => "o".to_owned(),
                (ListType::Ordered, start) => format!("o{start}"),
            }),
            NodeValue::TableRow(is_head) => self.is_head = *is_head,
            NodeValue::TableCell => {
                let mut cell = inline(node, Role::Cell, place());
                let is_first = node.previous_sibling().is_none();
                cell.0.path = format!(
                    "{}{}{}",
                    self.path.concat(),
                    if self.is_head { "h" } else { "" },
                    if is_first { "r" } else { "" }
                );
                // An empty cell is kept, because it holds the position of its column.
                self.segments.push(cell.0);
                self.segments.extend(cell.1);
            }
            NodeValue::Heading(heading) => self.push(inline(node, Role::Heading(heading.level), place())),
            NodeValue::Paragraph => self.push(inline(node, paragraph_role(node), place())),
            NodeValue::ThematicBreak => {
                let place = place();
                self.push((Segment::new(Role::Break, "", place), Vec::new()));
            }
            NodeValue::CodeBlock(code) => {
                let mut segment = Segment::new(Role::Code, "", place());
                segment.words = compose(code.literal.replace("\r\n", "\n").trim_end()).into_owned();
                self.push((segment, Vec::new()));
            }
            NodeValue::HtmlBlock(html) => {
                let words = without_tags(&html.literal);
                let segment = Segment::new(Role::Html, &words, place());
                self.push((segment, Vec::new()));
            }
            _ => {}
        }
    }

    fn leave<'a>(&mut self, node: &'a AstNode<'a>) {
        if matches!(node.data.borrow().value, NodeValue::BlockQuote | NodeValue::List(_)) {
            self.path.pop();
        }
    }

    fn push(&mut self, (mut segment, alts): (Segment, Vec<Segment>)) {
        segment.path = self.path.concat();
        let has_content = !segment.words.is_empty() || !segment.targets.is_empty();
        if has_content || segment.role == Role::Break || (alts.is_empty() && segment.role == Role::Code) {
            self.segments.push(segment);
        }
        self.segments.extend(alts);
    }
}

fn paragraph_role<'a>(node: &'a AstNode<'a>) -> Role {
    let is_first = node.previous_sibling().is_none();
    match node.parent().map(|parent| parent.data.borrow().value.clone()) {
        Some(NodeValue::Item(_)) if is_first => Role::ListItem,
        Some(NodeValue::FootnoteDefinition(_)) if is_first => Role::Footnote,
        _ => Role::Paragraph,
    }
}

/// Returns the words of one block, and the text alternatives of the images in it.
fn inline<'a>(block: &'a AstNode<'a>, role: Role, place: Range<usize>) -> (Segment, Vec<Segment>) {
    let mut writer = SegmentWriter { words: Writer::with_capacity(place.len()), ..SegmentWriter::default() };
    let mut alts = Vec::new();
    let mut image: Option<SegmentWriter> = None;
    for child in block.children() {
        for edge in child.traverse() {
            match edge {
                NodeEdge::Start(node) => match &node.data.borrow().value {
                    NodeValue::Image(link) if image.is_none() => {
                        let targets = vec![target(&link.url, &link.title)];
                        image = Some(SegmentWriter { targets, ..SegmentWriter::default() });
                    }
                    value => image.as_mut().unwrap_or(&mut writer).open(value),
                },
                NodeEdge::End(node) => match &node.data.borrow().value {
                    NodeValue::Image(_) => {
                        if let Some(inner) = image.take() {
                            alts.push(inner.finish(Role::Alt, place.clone()));
                        }
                    }
                    value => image.as_mut().unwrap_or(&mut writer).close(value),
                },
            }
        }
    }
    (writer.finish(role, place), alts)
}

fn target(url: &str, title: &str) -> String {
    if title.is_empty() { url.to_owned() } else { format!("{url} {title}") }
}

/// Collects the words, marks and targets of a segment.
#[derive(Default)]
struct SegmentWriter {
    words: Writer,
    marks: String,
    targets: Vec<String>,
}

impl SegmentWriter {
    fn mark(&mut self, sign: &str) {
        self.marks.push_str(&self.words.len().to_string());
        self.marks.push_str(sign);
    }

    fn open(&mut self, value: &NodeValue) {
        match value {
            NodeValue::Text(text) => self.words.push(text),
            NodeValue::Code(code) => {
                self.mark("`");
                self.words.push(&code.literal);
                self.mark("`");
            }
            NodeValue::SoftBreak | NodeValue::LineBreak => self.words.wrap(),
            NodeValue::Emph => self.mark("*"),
            NodeValue::Strong => self.mark("#"),
            NodeValue::Link(_) => self.mark("["),
            NodeValue::FootnoteReference(_) => self.mark("^"),
            NodeValue::HtmlInline(html) if !html.starts_with("<!--") => self.mark(html),
            _ => {}
        }
    }

    fn close(&mut self, value: &NodeValue) {
        match value {
            NodeValue::Emph => self.mark("*"),
            NodeValue::Strong => self.mark("#"),
            NodeValue::Link(link) => {
                self.mark("]");
                self.targets.push(target(&link.url, &link.title));
            }
            _ => {}
        }
    }

    fn finish(self, role: Role, place: Range<usize>) -> Segment {
        let words = self.words.finish();
        Segment { role, path: String::new(), words, marks: self.marks, targets: self.targets, place }
    }
}

/// Returns the words of an HTML block. Its comments and tags are left out.
fn without_tags(html: &str) -> String {
    let mut words = String::new();
    let mut rest = html;
    while let Some(at) = rest.find('<') {
        words.push_str(&rest[..at]);
        let tail = &rest[at..];
        let end =
            if tail.starts_with("<!--") { tail.find("-->").map(|at| at + 3) } else { tail.find('>').map(|at| at + 1) };
        let Some(end) = end else { return words };
        words.push(' ');
        rest = &tail[end..];
    }
    words.push_str(rest);
    words
}
