//! Completes the images of a body with the words that the front matter has for their files: a text
//! alternative where the brackets are empty, and a caption.

use super::links::{Target, target};
use comrak::Arena;
use comrak::html::{escape, escape_href};
use comrak::nodes::{AstNode, NodeValue};

/// Words by the name of an image file.
#[derive(Clone, Copy, Debug, Default)]
pub struct ImageWords<'w> {
    pub alts: &'w [(String, String)],
    pub captions: &'w [(String, String)],
}

/// An image that becomes a figure once its address is known.
#[derive(Debug)]
pub struct Figure<'a, 'w> {
    image: &'a AstNode<'a>,
    caption: &'w str,
}

impl<'w> ImageWords<'w> {
    /// Adds the text alternatives to the images of a tree, and returns those that have a caption and a
    /// paragraph of their own.
    pub fn add_to<'a>(self, arena: &'a Arena<'a>, root: &'a AstNode<'a>) -> Vec<Figure<'a, 'w>> {
        if self.alts.is_empty() && self.captions.is_empty() {
            return Vec::new();
        }
        let images: Vec<_> = root.descendants().filter_map(|node| Some((node, file_of(node)?))).collect();
        let figures = images.into_iter().filter_map(|(image, file)| {
            if let Some(alt) = words(self.alts, &file).filter(|_| !has_words(image)) {
                image.append(arena.alloc(AstNode::from(NodeValue::Text(alt.to_owned().into()))));
            }
            let caption = words(self.captions, &file)?;
            is_alone(image).then_some(Figure { image, caption })
        });
        figures.collect()
    }
}

/// Puts figures in the place of paragraphs that are an image. The addresses of the images are those
/// of the HTML.
pub fn replace<'a>(arena: &'a Arena<'a>, figures: &[Figure<'a, '_>]) {
    let raw = |html: String| arena.alloc(AstNode::from(NodeValue::Raw(html)));
    for Figure { image, caption } in figures {
        let (Some(paragraph), Some(html)) = (image.parent(), image_html(image)) else { continue };
        image.insert_before(raw(html));
        image.detach();
        let escaped = escaped(caption);
        paragraph.insert_before(raw("<figure>\n".to_owned()));
        // Marks of passages that changed stand beside the image.
        while let Some(child) = paragraph.first_child() {
            child.detach();
            paragraph.insert_before(child);
        }
        paragraph.insert_before(raw(format!("\n<figcaption>{escaped}</figcaption>\n</figure>\n")));
        paragraph.detach();
    }
}

/// Returns an image as comrak writes it.
fn image_html<'a>(image: &'a AstNode<'a>) -> Option<String> {
    let data = image.data.borrow();
    let NodeValue::Image(link) = &data.value else { return None };
    let mut html = String::from("<img src=\"");
    // Writing to a string does not fail.
    let _ = escape_href(&mut html, &link.url, false);
    let alt: String = image.descendants().filter_map(words_of).collect();
    html.push_str(&format!("\" alt=\"{}\"", escaped(&alt)));
    if !link.title.is_empty() {
        html.push_str(&format!(" title=\"{}\"", escaped(&link.title)));
    }
    html.push_str(" />");
    Some(html)
}

fn escaped(words: &str) -> String {
    let mut html = String::new();
    // Writing to a string does not fail.
    let _ = escape(&mut html, words);
    html
}

fn words_of<'a>(node: &'a AstNode<'a>) -> Option<String> {
    match &node.data.borrow().value {
        NodeValue::Text(text) => Some(text.to_string()),
        NodeValue::Code(code) => Some(code.literal.clone()),
        NodeValue::SoftBreak | NodeValue::LineBreak => Some(" ".to_owned()),
        _ => None,
    }
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
    node.descendants().filter_map(words_of).any(|words| !words.trim().is_empty())
}
