//! Segments: the smallest translatable units of a text, in a form in which
//! what no reader can see makes no difference; and the revision they hash to.

use comrak::nodes::{AstNode, NodeValue};
use icu_normalizer::ComposingNormalizerBorrowed;
use std::fmt;

/// A hash of a text's normalised segments.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Revision(u64);

impl Revision {
    /// Reads the sixteen hexadecimal digits that `base` holds.
    pub fn parse(text: &str) -> Option<Self> {
        let is_hash = text.len() == 16 && text.bytes().all(|byte| byte.is_ascii_hexdigit());
        is_hash.then(|| u64::from_str_radix(text, 16).ok().map(Self)).flatten()
    }

    pub fn of(segments: &[Segment]) -> Self {
        let mut hasher = blake3::Hasher::new();
        for segment in segments {
            hasher.update(segment.role.key().as_bytes());
            hasher.update(&[0]);
            hasher.update(segment.words.as_bytes());
            hasher.update(&[0]);
        }
        let mut first = [0; 8];
        first.copy_from_slice(&hasher.finalize().as_bytes()[..8]);
        Self(u64::from_be_bytes(first))
    }
}

impl fmt::Display for Revision {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:016x}", self.0)
    }
}

/// What a segment is in its text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Role {
    /// A front-matter field that readers see.
    Field(&'static str),
    Heading(u8),
    Paragraph,
    ListItem,
    Cell,
    Code,
    Footnote,
    Break,
}

impl Role {
    fn key(self) -> String {
        match self {
            Self::Field(name) => format!("field {name}"),
            Self::Heading(level) => format!("heading {level}"),
            Self::Paragraph => "paragraph".to_owned(),
            Self::ListItem => "item".to_owned(),
            Self::Cell => "cell".to_owned(),
            Self::Code => "code".to_owned(),
            Self::Footnote => "footnote".to_owned(),
            Self::Break => "break".to_owned(),
        }
    }
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Segment {
    pub role: Role,
    /// Normalised: white space folded, one form of each mark, NFC.
    pub words: String,
}

impl Segment {
    pub fn new(role: Role, words: &str) -> Self {
        let folded = words.split_whitespace().collect::<Vec<_>>().join(" ");
        let normalizer = ComposingNormalizerBorrowed::new_nfc();
        Self { role, words: normalizer.normalize(&folded).into_owned() }
    }
}

/// The segments of a Markdown body, in reading order.
pub fn of_body<'a>(root: &'a AstNode<'a>) -> Vec<Segment> {
    root.descendants().filter_map(segment_of).collect()
}

fn segment_of<'a>(node: &'a AstNode<'a>) -> Option<Segment> {
    let role = match &node.data.borrow().value {
        NodeValue::Heading(heading) => Role::Heading(heading.level),
        NodeValue::Paragraph => paragraph_role(node),
        NodeValue::TableCell => Role::Cell,
        NodeValue::ThematicBreak => Role::Break,
        NodeValue::CodeBlock(code) => {
            let normalizer = ComposingNormalizerBorrowed::new_nfc();
            let words = normalizer.normalize(code.literal.trim_end()).into_owned();
            return Some(Segment { role: Role::Code, words });
        }
        _ => return None,
    };
    let mut words = String::new();
    for child in node.children() {
        write_inline(child, &mut words);
    }
    Some(Segment::new(role, &words))
}

fn paragraph_role<'a>(node: &'a AstNode<'a>) -> Role {
    match node.parent().map(|parent| parent.data.borrow().value.clone()) {
        Some(NodeValue::Item(_)) => Role::ListItem,
        Some(NodeValue::FootnoteDefinition(_)) => Role::Footnote,
        _ => Role::Paragraph,
    }
}

/// Writes inline content in one canonical form, without recursion: input may nest without end.
fn write_inline<'a>(node: &'a AstNode<'a>, out: &mut String) {
    for edge in node.traverse() {
        match edge {
            comrak::arena_tree::NodeEdge::Start(node) => open(node, out),
            comrak::arena_tree::NodeEdge::End(node) => close(node, out),
        }
    }
}

fn open<'a>(node: &'a AstNode<'a>, out: &mut String) {
    match &node.data.borrow().value {
        NodeValue::Text(text) => out.push_str(text),
        NodeValue::Code(code) => {
            out.push('`');
            out.push_str(&code.literal);
            out.push('`');
        }
        NodeValue::SoftBreak | NodeValue::LineBreak => out.push(' '),
        NodeValue::Emph => out.push('*'),
        NodeValue::Strong => out.push_str("**"),
        NodeValue::Link(_) => out.push('['),
        NodeValue::Image(_) => out.push_str("!["),
        NodeValue::FootnoteReference(reference) => {
            out.push_str("[^");
            out.push_str(&reference.name);
            out.push(']');
        }
        NodeValue::HtmlInline(html) => out.push_str(html),
        _ => {}
    }
}

fn close<'a>(node: &'a AstNode<'a>, out: &mut String) {
    match &node.data.borrow().value {
        NodeValue::Emph => out.push('*'),
        NodeValue::Strong => out.push_str("**"),
        NodeValue::Link(link) | NodeValue::Image(link) => {
            out.push_str("](");
            out.push_str(&link.url);
            if !link.title.is_empty() {
                out.push(' ');
                out.push_str(&link.title);
            }
            out.push(')');
        }
        _ => {}
    }
}
