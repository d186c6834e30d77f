//! A body as HTML before anything is known of the pages: where its links to items and files
//! lead is left open. A body is parsed to be checked; this saves parsing it again for its page.

use crate::markdown::{self, Target};
use crate::spill::{Spill, SpillPlace};
use comrak::html::escape_href;
use comrak::nodes::{AstNode, NodeValue};
use memchr::memmem;
use serde::{Deserialize, Serialize};
use std::borrow::Cow;

/// Stands for an address while the HTML is made; with its number behind it.
const MARK: &str = "gongbao:";

#[derive(Debug, PartialEq)]
pub struct OpenHtml<'h> {
    /// In the order of their places.
    links: Vec<OpenLink>,
    html: Cow<'h, str>,
}

#[derive(Debug, PartialEq, Serialize, Deserialize)]
struct OpenLink {
    /// The place of its address in the HTML.
    at: u32,
    url: String,
}

impl OpenHtml<'static> {
    /// Makes it of a tree and lays it aside.
    pub fn put<'a>(root: &'a AstNode<'a>, spill: &dyn Spill) -> Option<SpillPlace> {
        spill.put(&Self::of(root)?.to_bytes()?)
    }

    /// The tree loses the addresses of its links. Nothing where the HTML depends on more than
    /// addresses, or could not be put together again.
    pub fn of<'a>(root: &'a AstNode<'a>) -> Option<Self> {
        let mut urls = Vec::new();
        for node in root.descendants() {
            match &mut node.data.borrow_mut().value {
                // Their way back is named by a message, and they move to the end.
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
        let mut marked = String::new();
        comrak::format_html(root, &markdown::options(), &mut marked).ok()?;
        cut(marked, urls)
    }
}

/// Takes the marks out of the HTML.
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

/// The HTML before an address and from its closing quotation mark on. Quotation marks that are
/// not of a tag's own are escaped, so nothing else looks like this.
fn split_at_address<'h>(html: &'h str, address: &str) -> Option<(&'h str, &'h str)> {
    let found = memmem::find_iter(html.as_bytes(), address)
        .find(|at| html[..*at].ends_with(" href=\"") || html[..*at].ends_with(" src=\""))?;
    Some((&html[..found], &html[found + address.len() - 1..]))
}

impl<'h> OpenHtml<'h> {
    /// The links, and the HTML behind them.
    pub fn to_bytes(&self) -> Option<Vec<u8>> {
        let mut bytes = postcard::to_extend(&self.links, Vec::with_capacity(self.html.len() + 256)).ok()?;
        bytes.extend_from_slice(self.html.as_bytes());
        Some(bytes)
    }

    pub fn parse(bytes: &'h [u8]) -> Option<Self> {
        let (links, html) = postcard::take_from_bytes(bytes).ok()?;
        Some(Self { links, html: simdutf8::basic::from_utf8(html).ok()?.into() })
    }

    /// With the addresses that are found for what the links say; nothing where one leads nowhere.
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
