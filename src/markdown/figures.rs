//! Completes the images of a body with the words that the front matter has for their files: a text
//! alternative where the brackets are empty, and a caption.

use super::links::{Target, target};
use comrak::Arena;
use comrak::html::escape;
use comrak::nodes::{AstNode, NodeValue};

/// Words by the name of an image file.
#[derive(Clone, Copy, Debug, Default)]
pub struct ImageWords<'w> {
    pub alts: &'w [(String, String)],
    pub captions: &'w [(String, String)],
}

impl ImageWords<'_> {
    /// Adds the words to the images of a tree. An image that is a paragraph of its own becomes a
    /// figure where it has a caption.
    pub fn add_to<'a>(self, arena: &'a Arena<'a>, root: &'a AstNode<'a>) {
        if self.alts.is_empty() && self.captions.is_empty() {
            return;
        }
        let images: Vec<_> = root.descendants().filter_map(|node| Some((node, file_of(node)?))).collect();
        for (image, file) in images {
            if let Some(alt) = words(self.alts, &file).filter(|_| !has_words(image)) {
                image.append(arena.alloc(AstNode::from(NodeValue::Text(alt.to_owned().into()))));
            }
            if let Some(caption) = words(self.captions, &file) {
                into_figure(arena, image, caption);
            }
        }
    }
}

fn into_figure<'a>(arena: &'a Arena<'a>, image: &'a AstNode<'a>, caption: &str) {
    let Some(paragraph) = image.parent().filter(|_| is_alone(image)) else { return };
    let mut close = String::from("\n<figcaption>");
    // Writing to a string does not fail.
    let _ = escape(&mut close, caption);
    close.push_str("</figcaption>\n</figure>\n");
    let raw = |html: String| arena.alloc(AstNode::from(NodeValue::Raw(html)));
    paragraph.insert_before(raw("<figure>\n".to_owned()));
    // Marks of passages that changed stand beside the image.
    while let Some(child) = paragraph.first_child() {
        child.detach();
        paragraph.insert_before(child);
    }
    paragraph.insert_before(raw(close));
    paragraph.detach();
}

/// Returns whether an image is a paragraph of its own.
pub fn is_alone<'a>(image: &'a AstNode<'a>) -> bool {
    let is_image = |node: &'a AstNode<'a>| std::ptr::eq(node, image);
    let is_mark = |node: &'a AstNode<'a>| matches!(node.data.borrow().value, NodeValue::Raw(_));
    image.parent().is_some_and(|parent| {
        matches!(parent.data.borrow().value, NodeValue::Paragraph)
            && parent.children().all(|child| is_image(child) || is_mark(child))
    })
}

fn file_of<'a>(node: &'a AstNode<'a>) -> Option<String> {
    match &node.data.borrow().value {
        NodeValue::Image(link) => match target(&link.url) {
            Target::OwnFile(name) => Some(name.to_owned()),
            Target::Item(_) | Target::Elsewhere | Target::Refused(_) => None,
        },
        _ => None,
    }
}

fn words<'w>(entries: &'w [(String, String)], file: &str) -> Option<&'w str> {
    entries.iter().find(|(known, _)| known == file).map(|(_, words)| words.as_str())
}

/// Returns whether a node contains any words.
pub fn has_words<'a>(node: &'a AstNode<'a>) -> bool {
    node.descendants().any(|node| match &node.data.borrow().value {
        NodeValue::Text(text) => !text.trim().is_empty(),
        NodeValue::Code(code) => !code.literal.trim().is_empty(),
        _ => false,
    })
}
