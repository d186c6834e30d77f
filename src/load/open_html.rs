//! The HTML of a body in which the addresses of links to items and files are still open. A body is
//! parsed to be checked; this HTML saves parsing it a second time for its page.

use crate::markdown::{self, ImageWords, Target};
use crate::spill::{Spill, SpillPlace};
use comrak::Arena;
use comrak::html::escape_href;
use comrak::nodes::{AstNode, NodeValue};
use memchr::memmem;
use serde::{Deserialize, Serialize};
use std::borrow::Cow;

/// The placeholder for an address while the HTML is made. The number of the link follows it.
const MARK: &str = "gongbao:";

/// HTML without the addresses of its links to items and to files of the item's folder.
#[derive(Debug, PartialEq)]
pub struct OpenHtml<'h> {
    /// Sorted by their place in the HTML.
    links: Vec<OpenLink>,
    html: Cow<'h, str>,
}

#[derive(Debug, PartialEq, Serialize, Deserialize)]
struct OpenLink {
    /// The byte of the HTML at which its address is inserted.
    at: u32,
    url: String,
}

impl OpenHtml<'static> {
    /// Makes the open HTML of a tree and stores it in the spill storage.
    pub fn put<'a>(
        arena: &'a Arena<'a>,
        root: &'a AstNode<'a>,
        images: ImageWords<'_>,
        spill: &dyn Spill,
    ) -> Option<SpillPlace> {
        spill.put(&Self::of(arena, root, images)?.to_bytes()?)
    }

    /// Makes the open HTML of a tree, whose links lose their addresses. Returns nothing where the
    /// HTML depends on more than addresses, or where a placeholder could not be found again.
    pub fn of<'a>(arena: &'a Arena<'a>, root: &'a AstNode<'a>, images: ImageWords<'_>) -> Option<Self> {
        let figures = images.add_to(arena, root);
        let mut urls = Vec::new();
        for node in root.descendants() {
            match &mut node.data.borrow_mut().value {
                // The back-reference of a footnote is labelled by a message, and footnotes move to
                // the end.
                NodeValue::FootnoteDefinition(_) | NodeValue::FootnoteReference(_) => return None,
                NodeValue::Link(link) | NodeValue::Image(link) => {
                    if link.url.starts_with(MARK) {
                        return None;
                    }
                    if matches!(markdown::target(&link.url), Target::Item(_) | Target::OwnFile(_)) {
                        let mark = format!("{MARK}{}", urls.len());
                        urls.push(std::mem::replace(&mut link.url, mark));
                    }
                }
                _ => {}
            }
        }
        markdown::replace_figures(arena, &figures);
        let mut marked = String::new();
        comrak::format_html(root, &markdown::options(), &mut marked).ok()?;
        cut(marked, urls)
    }
}

/// Removes the placeholders from the HTML and notes their places.
fn cut(marked: String, urls: Vec<String>) -> Option<OpenHtml<'static>> {
    if urls.is_empty() {
        return Some(OpenHtml { links: Vec::new(), html: marked.into() });
    }
    let mut html = String::with_capacity(marked.len());
    let mut links = Vec::with_capacity(urls.len());
    let mut rest = marked.as_str();
    for (number, url) in urls.into_iter().enumerate() {
        let mark = format!("{MARK}{number}\"");
        let (before, after) = split_at_address(rest, &mark)?;
        html.push_str(before);
        links.push(OpenLink { at: u32::try_from(html.len()).ok()?, url });
        rest = after;
    }
    html.push_str(rest);
    Some(OpenHtml { links, html: html.into() })
}

/// Returns the HTML before an address, and the HTML from its closing quotation mark on. Quotation
/// marks in text are escaped, so that only an attribute of a tag matches.
fn split_at_address<'h>(html: &'h str, address: &str) -> Option<(&'h str, &'h str)> {
    let found = memmem::find_iter(html.as_bytes(), address)
        .find(|at| html[..*at].ends_with(" href=\"") || html[..*at].ends_with(" src=\""))?;
    Some((&html[..found], &html[found + address.len() - 1..]))
}

impl<'h> OpenHtml<'h> {
    /// Serialises the links, followed by the HTML.
    pub fn to_bytes(&self) -> Option<Vec<u8>> {
        let mut bytes = postcard::to_extend(&self.links, Vec::with_capacity(self.html.len() + 256)).ok()?;
        bytes.extend_from_slice(self.html.as_bytes());
        Some(bytes)
    }

    pub fn parse(bytes: &'h [u8]) -> Option<Self> {
        let (links, html) = postcard::take_from_bytes(bytes).ok()?;
        Some(Self { links, html: simdutf8::basic::from_utf8(html).ok()?.into() })
    }

    /// Returns the HTML with the addresses that `resolve` finds for the targets of the links.
    /// Returns nothing where a target has no address.
    pub fn closed(&self, mut resolve: impl FnMut(&str) -> Option<String>) -> Option<String> {
        let mut html = String::with_capacity(self.html.len() + self.links.len() * 48);
        let mut written = 0;
        for link in &self.links {
            let at = link.at as usize;
            html.push_str(self.html.get(written..at)?);
            escape_href(&mut html, &resolve(&link.url)?, false).ok()?;
            written = at;
        }
        html.push_str(self.html.get(written..)?);
        Some(html)
    }
}
