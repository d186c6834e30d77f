//! Markdown → HTML, with links to items and files made to fit the page they stand on.

use super::passages::{self, Marks};
use crate::load::markdown::{self, Target};
use crate::plan::{OutputPath, file_path, relative};
use crate::source::FilePath;
use comrak::Arena;
use comrak::nodes::{AstNode, NodeValue};
use std::borrow::Cow;
use std::fmt;

/// Resolves what a body refers to.
pub struct Resolver<'r> {
    pub page: &'r OutputPath,
    /// The folder of the item's files, below `content/`.
    pub folder: &'r str,
    /// The page of an item in the page's edition.
    pub item: &'r dyn Fn(&str) -> Option<Cow<'r, OutputPath>>,
}

impl fmt::Debug for Resolver<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Resolver").field("page", &self.page).finish_non_exhaustive()
    }
}

/// The parts of a body as HTML: one, or two where a thematic break is to divide it.
pub fn render(body: &str, resolver: &Resolver<'_>, marks: Option<&Marks>, divide: bool) -> Option<Vec<String>> {
    let arena = Arena::new();
    let root = markdown::parse(&arena, body)?;
    if let Some(marks) = marks {
        passages::mark(&arena, root, body, marks);
    }
    let links: Vec<_> = root.descendants().filter(|node| is_reference(node)).collect();
    for node in links {
        resolve(node, resolver);
    }
    if divide {
        let break_at = root.children().find(|node| matches!(node.data.borrow().value, NodeValue::ThematicBreak));
        if let Some(break_at) = break_at {
            let second = arena.alloc(AstNode::from(NodeValue::Document));
            while let Some(node) = break_at.next_sibling() {
                node.detach();
                second.append(node);
            }
            break_at.detach();
            return Some(vec![html(root)?, html(second)?]);
        }
    }
    Some(vec![html(root)?])
}

fn html<'a>(root: &'a AstNode<'a>) -> Option<String> {
    let mut html = String::new();
    comrak::format_html(root, &markdown::options(), &mut html).ok()?;
    Some(html)
}

/// Whether a part has footnotes, which lead back to where they are mentioned.
pub fn has_way_back(html: &str) -> bool {
    html.contains("footnote-backref")
}

/// A part whose footnotes call their way back so. comrak names it in English.
pub fn with_way_back(html: &str, label: &str) -> String {
    html.replace("aria-label=\"Back to reference ", &format!("aria-label=\"{} ", escape(label)))
}

fn is_reference<'a>(node: &'a AstNode<'a>) -> bool {
    matches!(node.data.borrow().value, NodeValue::Link(_) | NodeValue::Image(_))
}

fn resolve<'a>(node: &'a AstNode<'a>, resolver: &Resolver<'_>) {
    let mut data = node.data.borrow_mut();
    let (NodeValue::Link(link) | NodeValue::Image(link)) = &mut data.value else { return };
    let resolved = match markdown::target(&link.url) {
        Target::Item(id) => (resolver.item)(id),
        Target::OwnFile(name) => Some(Cow::Owned(file_path(&FilePath::new(format!("{}/{name}", resolver.folder))))),
        Target::Elsewhere | Target::Refused(_) => return,
    };
    match resolved {
        Some(path) => link.url = relative(resolver.page, &path),
        None => {
            drop(data);
            unlink(node);
        }
    }
}

/// Leaves the words of a link that leads to nothing on the site.
fn unlink<'a>(node: &'a AstNode<'a>) {
    while let Some(child) = node.first_child() {
        child.detach();
        node.insert_before(child);
    }
    node.detach();
}

/// Escapes text for HTML and XML, in content and in attributes.
pub fn escape(text: &str) -> String {
    let mut escaped = String::with_capacity(text.len());
    // Writing to a string cannot fail.
    let _ = write_escaped(&mut escaped, text);
    escaped
}

pub fn write_escaped(out: &mut dyn fmt::Write, text: &str) -> fmt::Result {
    let mut written = 0;
    for (at, byte) in text.bytes().enumerate() {
        let entity = match byte {
            b'&' => "&amp;",
            b'<' => "&lt;",
            b'>' => "&gt;",
            b'"' => "&quot;",
            b'\'' => "&#39;",
            _ => continue,
        };
        out.write_str(&text[written..at])?;
        out.write_str(entity)?;
        written = at + 1;
    }
    out.write_str(&text[written..])
}
