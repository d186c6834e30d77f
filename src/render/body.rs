//! Converts Markdown to HTML. Links to items and files become relative to the page.

use super::html::escape;
use super::stale_marks::{self, StaleMarks};
use crate::markdown::{self, ImageWords, Target};
use crate::plan::{OutputPath, file_path, relative};
use crate::source::FilePath;
use comrak::Arena;
use comrak::nodes::{AstNode, NodeValue};
use std::borrow::Cow;
use std::fmt;

/// Resolves the items and files that a body links to.
pub struct Resolver<'r> {
    pub page: &'r OutputPath,
    /// The folder of the item's files, below `content/`.
    pub folder: &'r str,
    /// Finds the page of an item in the page's edition.
    pub item: &'r dyn Fn(&str) -> Option<Cow<'r, OutputPath>>,
}

impl fmt::Debug for Resolver<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Resolver").field("page", &self.page).finish_non_exhaustive()
    }
}

/// Returns the parts of a body as HTML: one, or two where `divide` is set and the body has a
/// thematic break at its top level.
pub fn render(
    body: &str,
    resolver: &Resolver<'_>,
    marks: Option<&StaleMarks>,
    images: ImageWords<'_>,
    divide: bool,
) -> Option<Vec<String>> {
    let arena = Arena::new();
    let root = markdown::parse(&arena, body)?;
    if let Some(marks) = marks {
        stale_marks::mark(&arena, root, body, marks);
    }
    let figures = images.add_to(&arena, root);
    let links: Vec<_> = root.descendants().filter(|node| is_reference(node)).collect();
    for node in links {
        resolve(node, resolver);
    }
    markdown::replace_figures(&arena, &figures);
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

/// Returns whether a part has footnotes, which link back to their references.
pub fn has_footnotes(html: &str) -> bool {
    html.contains("footnote-backref")
}

/// Replaces comrak's English label of the links from footnotes back to their references.
pub fn with_backref_label(html: &str, label: &str) -> String {
    html.replace("aria-label=\"Back to reference ", &format!("aria-label=\"{} ", escape(label)))
}

fn is_reference<'a>(node: &'a AstNode<'a>) -> bool {
    matches!(node.data.borrow().value, NodeValue::Link(_) | NodeValue::Image(_))
}

fn resolve<'a>(node: &'a AstNode<'a>, resolver: &Resolver<'_>) {
    let mut data = node.data.borrow_mut();
    let (NodeValue::Link(link) | NodeValue::Image(link)) = &mut data.value else { return };
    if matches!(markdown::target(&link.url), Target::Elsewhere | Target::Refused(_)) {
        return;
    }
    match resolved(&link.url, resolver) {
        Some(address) => link.url = address,
        None => {
            drop(data);
            unlink(node);
        }
    }
}

/// Returns the address of a link to an item or a file, if the target is on the site.
pub fn resolved(url: &str, resolver: &Resolver<'_>) -> Option<String> {
    let path = match markdown::target(url) {
        Target::Item(id) => (resolver.item)(id)?,
        Target::OwnFile(name) => Cow::Owned(file_path(&FilePath::new(format!("{}/{name}", resolver.folder)))),
        Target::Elsewhere | Target::Refused(_) => return None,
    };
    Some(relative(resolver.page, &path))
}

/// Replaces a link without a target on the site by its content.
fn unlink<'a>(node: &'a AstNode<'a>) {
    while let Some(child) = node.first_child() {
        child.detach();
        node.insert_before(child);
    }
    node.detach();
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::load::OpenHtml;
    use proptest::prelude::*;

    const PIECES: [&str; 31] = [
        "长春市外事办公室",
        "Слово ",
        "한국 ",
        " ",
        "\n\n",
        "\n",
        "- ",
        "> ",
        "## ",
        "**",
        "*",
        "`",
        "```gongbao:0\n",
        "\"",
        "href=\"gongbao:0\"",
        "<a href=\"gongbao:1\">",
        "& < ' \\",
        "| a | b |\n| - | - |\n",
        "[一](item:known)",
        "[два](item:known \"gongbao:0\")",
        "[three](item:known 'href=\"gongbao:1\"')",
        "[gone](item:unknown)",
        "[file](表格%201.csv)",
        "![图 \"gongbao:0\"](a&b'c.png \"gongbao:1\")",
        "[![in](in.png)](item:known)",
        "[far](https://example.org/?a=1&b=gongbao:0)",
        "<https://example.org/>",
        "[own](gongbao:0)",
        "[up](../x)",
        "[^1]",
        "\n\n[^1]: note\n",
    ];

    fn page() -> OutputPath {
        OutputPath::new("zh/news/2013/01/a.html")
    }

    /// Returns a body's HTML as it comes out of the spill storage.
    fn through_spill(body: &str, resolver: &Resolver<'_>) -> Option<String> {
        let arena = Arena::new();
        let bytes = OpenHtml::of(&arena, markdown::parse(&arena, body)?, ImageWords::default())?.to_bytes()?;
        OpenHtml::parse(&bytes)?.closed(|url| resolved(url, resolver))
    }

    proptest! {
        #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

        /// The HTML of a body that loading stored is equal to the HTML that rendering produces.
        #[test]
        fn a_shelved_body_is_the_body(pieces in proptest::collection::vec(proptest::sample::select(&PIECES[..]), 0..24)) {
            let (body, page) = (pieces.concat(), page());
            let item = |id: &str| (id == "known").then(|| Cow::Owned(OutputPath::new("zh/о нас/index.html")));
            let resolver = Resolver { page: &page, folder: "news/2013/01/a", item: &item };
            let rendered = render(&body, &resolver, None, ImageWords::default(), false).map(|parts| parts.concat());
            match through_spill(&body, &resolver) {
                Some(html) => prop_assert_eq!(Some(html), rendered),
                None => {
                    let unsupported = ["item:unknown", "(gongbao:0)", "[^1]"];
                    prop_assert!(rendered.is_none() || unsupported.iter().any(|piece| body.contains(piece)), "{}", body);
                }
            }
        }
    }
}
