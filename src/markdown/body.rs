//! Reads a body: its segments, links and images, and findings about what must not stand in it.

use super::figures::{has_words, is_alone};
use super::links::{Link, Target, target};
use super::parse::{parse, without_comments};
use super::tree::{of_tree, place_of};
use super::unmeant::{self, Unmeant};
use crate::diagnostic::{Code, Finding};
use crate::segment::Segment;
use crate::source::{FilePath, LineIndex, Span};
use crate::spill::SpillPlace;
use comrak::Arena;
use comrak::arena_tree::NodeEdge;
use comrak::nodes::{AstNode, NodeValue, Sourcepos};
use std::ops::Range;

/// The depth of nested blocks and marks beyond which a body is refused: no reader follows deeper
/// nesting, and walking the tree needs a bound.
const DEPTH_LIMIT: usize = 64;

/// The content of a body, apart from its formatting.
#[derive(Debug, Default)]
pub struct Body {
    pub segments: Vec<Segment>,
    pub links: Vec<Link>,
    pub images: Vec<Link>,
    /// The images without words between their brackets.
    pub images_without_words: Vec<Link>,
    /// The images that stand among words, where a caption has no place.
    pub images_among_words: Vec<Link>,
    /// Files of the item's folder that the body links to.
    pub files: Vec<Link>,
    /// The number of non-empty parts into which thematic breaks divide the body.
    pub parts: usize,
    /// The place of the body's HTML in the spill storage.
    pub html: Option<SpillPlace>,
    /// Links that lead nowhere.
    pub refused: Vec<RefusedLink>,
    pub findings: Vec<Finding>,
}

/// A link that may not stand in a body.
#[derive(Debug)]
pub struct RefusedLink {
    pub code: Code,
    pub url: String,
    /// The bytes of the link in the text's file.
    pub place: Range<u32>,
}

/// Reads a body that begins at byte `base` of its file. `html` may make HTML of the tree after
/// everything else was read from it.
pub fn read(
    file: &FilePath,
    body: &str,
    base: usize,
    html: impl for<'a> FnOnce(&'a Arena<'a>, &'a AstNode<'a>) -> Option<SpillPlace>,
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
    survey.find_unused_footnotes();
    let place = |position| place_of(&survey.lines, body.len(), base, position);
    let segments = of_tree(root, &place);
    Body { segments, parts: parts(root), html: html(&arena, root), ..survey.found }
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
        if let Some(unmeant) = unmeant::of_node(node, || self.written(ast.sourcepos)) {
            let finding = Finding::new(Code::UnmeantMarkdown, self.span(ast.sourcepos)).with("form", unmeant.key());
            self.found.findings.push(finding);
        }
        let place = || self.span(ast.sourcepos);
        match &ast.value {
            NodeValue::HtmlBlock(block) => self.html(&block.literal, place()),
            NodeValue::HtmlInline(html) => self.html(html, place()),
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
                self.image(&link.url, place, node);
            }
            _ => {}
        }
    }

    fn find_unused_footnotes(&mut self) {
        for (start, end) in unmeant::unused_footnotes(&without_comments(self.body)) {
            let place = Span::new(self.file, self.base + start..self.base + end);
            let finding = Finding::new(Code::UnmeantMarkdown, place).with("form", Unmeant::UnusedFootnote.key());
            self.found.findings.push(finding);
        }
    }

    fn html(&mut self, html: &str, place: Span) {
        let finding = Finding::new(Code::RawHtml, place);
        let is_break = html.to_ascii_lowercase().starts_with("<br");
        let is_comment = html.trim_start().starts_with("<!--");
        self.found.findings.push(match () {
            () if is_break => finding.advise("break", ""),
            () if is_comment => finding.advise("comment", ""),
            () => finding,
        });
    }

    fn link(&mut self, url: &str, place: Span) {
        match target(url) {
            Target::Item(id) => self.found.links.push(Link { target: id.to_owned(), place: place.place() }),
            Target::OwnFile(name) => self.found.files.push(Link { target: name.to_owned(), place: place.place() }),
            Target::Elsewhere => {}
            Target::Refused(code) => self.refuse(code, url, &place),
        }
    }

    fn image<'a>(&mut self, url: &str, place: Span, node: &'a AstNode<'a>) {
        let image = || Link { target: url.to_owned(), place: place.place() };
        let is_own = matches!(target(url), Target::OwnFile(_));
        if is_own && !has_words(node) {
            self.found.images_without_words.push(image());
        }
        if !is_alone(node) {
            self.found.images_among_words.push(image());
        }
        match target(url) {
            Target::OwnFile(name) => self.found.images.push(Link { target: name.to_owned(), place: place.place() }),
            Target::Refused(code) => self.refuse(code, url, &place),
            Target::Item(_) | Target::Elsewhere => self.refuse(Code::UnsafeLink, url, &place),
        }
    }

    fn refuse(&mut self, code: Code, url: &str, place: &Span) {
        self.found.refused.push(RefusedLink { code, url: url.to_owned(), place: place.place() });
    }

    /// Returns the words of the body at a place.
    fn written(&self, position: Sourcepos) -> &str {
        let place = place_of(&self.lines, self.body.len(), 0, position);
        self.body.get(place).unwrap_or_default()
    }

    fn span(&self, position: Sourcepos) -> Span {
        Span::new(self.file, place_of(&self.lines, self.body.len(), self.base, position))
    }
}
