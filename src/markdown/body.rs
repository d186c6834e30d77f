//! Reads a body: its segments, links and images, and findings about what must not stand in it.

use super::links::{Link, Target, target};
use super::parse::parse;
use super::tree::{of_tree, place_of};
use crate::diagnostic::{Code, Finding};
use crate::segment::Segment;
use crate::source::{FilePath, LineIndex, Span};
use crate::spill::SpillPlace;
use comrak::Arena;
use comrak::arena_tree::NodeEdge;
use comrak::nodes::{AstNode, NodeValue, Sourcepos};

/// The depth of nested blocks and marks beyond which a body is refused: no reader follows deeper
/// nesting, and walking the tree needs a bound.
const DEPTH_LIMIT: usize = 64;

/// The content of a body, apart from its formatting.
#[derive(Debug, Default)]
pub struct Body {
    pub segments: Vec<Segment>,
    pub links: Vec<Link>,
    pub images: Vec<Link>,
    /// Files of the item's folder that the body links to.
    pub files: Vec<Link>,
    /// The number of non-empty parts into which thematic breaks divide the body.
    pub parts: usize,
    /// The place of the body's HTML in the spill storage.
    pub html: Option<SpillPlace>,
    pub findings: Vec<Finding>,
}

/// Reads a body that begins at byte `base` of its file. `html` may make HTML of the tree after
/// everything else was read from it.
pub fn read(
    file: &FilePath,
    body: &str,
    base: usize,
    html: impl for<'a> FnOnce(&'a AstNode<'a>) -> Option<SpillPlace>,
) -> Body {
    let arena = Arena::new();
    let whole = Span::new(file, base..base);
    let too_deep = || Body { findings: vec![Finding::new(Code::TooDeep, whole.clone())], ..Body::default() };
    let Some(root) = parse(&arena, body) else { return too_deep() };
    let mut survey = Survey { file, base, body, lines: LineIndex::new(body), found: Body::default() };
    let mut depth = 0;
    for edge in root.traverse() {
        match edge {
            NodeEdge::Start(node) => {
                depth += 1;
                survey.visit(node);
            }
            NodeEdge::End(_) => depth -= 1,
        }
        if depth > DEPTH_LIMIT {
            return too_deep();
        }
    }
    let place = |position| place_of(&survey.lines, body.len(), base, position);
    let segments = of_tree(root, &place);
    Body { segments, parts: parts(root), html: html(root), ..survey.found }
}

fn parts<'a>(root: &'a AstNode<'a>) -> usize {
    let is_break = |node: &&'a AstNode<'a>| matches!(node.data.borrow().value, NodeValue::ThematicBreak);
    let blocks: Vec<_> = root.children().collect();
    blocks.split(is_break).filter(|part| !part.is_empty()).count()
}

struct Survey<'s> {
    file: &'s FilePath,
    base: usize,
    body: &'s str,
    lines: LineIndex,
    found: Body,
}

impl Survey<'_> {
    fn visit<'a>(&mut self, node: &'a AstNode<'a>) {
        let ast = node.data.borrow();
        let place = || self.span(ast.sourcepos);
        match &ast.value {
            NodeValue::HtmlBlock(_) | NodeValue::HtmlInline(_) => {
                let finding = Finding::new(Code::RawHtml, place());
                self.found.findings.push(finding);
            }
            NodeValue::Text(text) if text.contains("**") => {
                let finding = Finding::new(Code::StrayEmphasis, place());
                self.found.findings.push(finding);
            }
            NodeValue::Heading(heading) if heading.level == 1 => {
                let finding = Finding::new(Code::BodyTitle, place());
                self.found.findings.push(finding);
            }
            NodeValue::Link(link) => {
                let place = place();
                self.link(&link.url, place);
            }
            NodeValue::Image(link) => {
                let place = place();
                self.image(&link.url, place, has_words(node));
            }
            _ => {}
        }
    }

    fn link(&mut self, url: &str, place: Span) {
        match target(url) {
            Target::Item(id) => self.found.links.push(Link { target: id.to_owned(), place: place.place() }),
            Target::OwnFile(name) => self.found.files.push(Link { target: name.to_owned(), place: place.place() }),
            Target::Elsewhere => {}
            Target::Refused(code) => self.found.findings.push(Finding::new(code, place).with("url", url)),
        }
    }

    fn image(&mut self, url: &str, place: Span, has_words: bool) {
        if !has_words {
            let finding = Finding::new(Code::MissingAlt, place.clone()).with("file", url);
            self.found.findings.push(finding);
        }
        match target(url) {
            Target::OwnFile(name) => self.found.images.push(Link { target: name.to_owned(), place: place.place() }),
            Target::Refused(code) => self.found.findings.push(Finding::new(code, place).with("url", url)),
            Target::Item(_) | Target::Elsewhere => {
                self.found.findings.push(Finding::new(Code::UnsafeLink, place).with("url", url));
            }
        }
    }

    fn span(&self, position: Sourcepos) -> Span {
        Span::new(self.file, place_of(&self.lines, self.body.len(), self.base, position))
    }
}

/// Returns whether a node contains any words.
fn has_words<'a>(node: &'a AstNode<'a>) -> bool {
    node.descendants().any(|node| match &node.data.borrow().value {
        NodeValue::Text(text) => !text.trim().is_empty(),
        NodeValue::Code(code) => !code.literal.trim().is_empty(),
        _ => false,
    })
}
