//! Checks HTML in messages, variant by variant: each tag is closed, the elements are those of the
//! reference, and links have the targets of the reference.

use super::scope::Pair;
use crate::catalog::{Node, Part, Path, paths};
use crate::diagnostic::{Code, Finding};
use std::collections::{BTreeMap, BTreeSet};

/// Elements that have no end tag.
const VOID: [&str; 8] = ["area", "br", "col", "hr", "img", "input", "source", "wbr"];

/// The elements of HTML. Other words in angle brackets are words.
const ELEMENTS: [&str; 113] = [
    "a",
    "abbr",
    "address",
    "area",
    "article",
    "aside",
    "audio",
    "b",
    "base",
    "bdi",
    "bdo",
    "blockquote",
    "body",
    "br",
    "button",
    "canvas",
    "caption",
    "cite",
    "code",
    "col",
    "colgroup",
    "data",
    "datalist",
    "dd",
    "del",
    "details",
    "dfn",
    "dialog",
    "div",
    "dl",
    "dt",
    "em",
    "embed",
    "fieldset",
    "figcaption",
    "figure",
    "footer",
    "form",
    "h1",
    "h2",
    "h3",
    "h4",
    "h5",
    "h6",
    "head",
    "header",
    "hgroup",
    "hr",
    "html",
    "i",
    "iframe",
    "img",
    "input",
    "ins",
    "kbd",
    "label",
    "legend",
    "li",
    "link",
    "main",
    "map",
    "mark",
    "menu",
    "meta",
    "meter",
    "nav",
    "noscript",
    "object",
    "ol",
    "optgroup",
    "option",
    "output",
    "p",
    "param",
    "picture",
    "pre",
    "progress",
    "q",
    "rp",
    "rt",
    "ruby",
    "s",
    "samp",
    "script",
    "section",
    "select",
    "slot",
    "small",
    "source",
    "span",
    "strong",
    "style",
    "sub",
    "summary",
    "sup",
    "svg",
    "table",
    "tbody",
    "td",
    "template",
    "textarea",
    "tfoot",
    "th",
    "thead",
    "time",
    "title",
    "tr",
    "track",
    "u",
    "ul",
    "var",
    "video",
    "wbr",
];

/// The breaks of lines, of which a translation may need more or fewer.
const BREAKS: [&str; 2] = ["<br>", "<wbr>"];

/// The character that stands for the text of a placeable.
const PLACEABLE: char = '\u{fffc}';

/// Finds tags without a partner. What the reference has too is no fault of the translation.
pub fn unclosed(node: &Node<'_>, reference: Option<&Node<'_>>, findings: &mut Vec<Finding>) {
    for (_, pattern) in node.patterns() {
        let mut has_tags = false;
        crate::catalog::walk(pattern, &mut |piece| {
            has_tags |= matches!(piece, crate::catalog::Piece::Text(text) if text.contains('<'));
        });
        if !has_tags {
            continue;
        }
        let broken = paths(pattern).iter().find_map(|path| Some((path.variant(), Tree::of(path).broken?)));
        if let Some((variant, tag)) = broken.filter(|(_, tag)| !reference.is_some_and(|node| has_broken(node, tag))) {
            let finding = Finding::new(Code::UnclosedTag, node.entry.place.clone()).with("message", node.name());
            findings.push(finding.with("tag", tag).with("variant", variant));
        }
    }
}

/// Returns whether an entry has this tag without a partner too.
fn has_broken(node: &Node<'_>, tag: &str) -> bool {
    let patterns = node.patterns();
    patterns.flat_map(|(_, pattern)| paths(pattern)).any(|path| Tree::of(&path).broken.as_deref() == Some(tag))
}

pub fn compare(pair: &Pair<'_, '_>, theirs: &[Path<'_>], own: &[Path<'_>], findings: &mut Vec<Finding>) {
    let theirs: Vec<_> = theirs.iter().map(Tree::of).collect();
    let own: Vec<_> = own.iter().map(|path| (path.variant(), Tree::of(path))).collect();
    let trees = || theirs.iter().chain(own.iter().map(|(_, tree)| tree));
    if trees().all(|tree| tree.elements.is_empty()) || trees().any(|tree| tree.broken.is_some()) {
        return;
    }
    let elements: BTreeSet<&String> = trees().flat_map(|tree| tree.elements.keys()).collect();
    for element in elements.into_iter().filter(|element| !BREAKS.iter().any(|end| element.ends_with(end))) {
        let counts = theirs.iter().map(|tree| tree.count(element));
        let (least, most) = (counts.clone().min().unwrap_or(0), counts.max().unwrap_or(0));
        let off = own.iter().find_map(|(variant, tree)| match tree.count(element) {
            count if count < least => Some((variant, "missing")),
            count if count > most => Some((variant, "extra")),
            _ => None,
        });
        if let Some((variant, what)) = off {
            let finding = pair.finding(Code::OtherMarkup).with("element", element.as_str());
            findings.push(finding.with("what", what).with("variant", variant.as_str()));
            return;
        }
    }
    let known: BTreeSet<&String> = theirs.iter().flat_map(|tree| &tree.links).collect();
    let link = own.iter().flat_map(|(_, tree)| &tree.links).find(|link| !known.contains(link));
    if let Some(link) = link {
        findings.push(pair.finding(Code::OtherLink).with("url", link.replace(PLACEABLE, "{ }")));
    }
}

/// The elements of one way through the variants of a pattern.
#[derive(Default)]
struct Tree {
    /// The number of elements by their path of ancestors, such as `<p><a>`. Siblings may have any
    /// order.
    elements: BTreeMap<String, usize>,
    links: Vec<String>,
    /// The first tag that is not closed, or that closes no open element.
    broken: Option<String>,
}

/// The deepest nesting of elements in a message.
const DEPTH_LIMIT: usize = 32;

fn is_element(name: &str) -> bool {
    // The name of an element that a page defines itself has a hyphen.
    ELEMENTS.binary_search(&name.to_ascii_lowercase().as_str()).is_ok() || name.contains('-')
}

impl Tree {
    fn of(path: &Path<'_>) -> Self {
        let has_tags = path.parts.iter().any(|part| matches!(part, Part::Text(text) if text.contains('<')));
        if !has_tags {
            return Self::default();
        }
        let mut text = String::new();
        for part in &path.parts {
            match part {
                Part::Text(words) => text.push_str(words),
                Part::Shown(_) => text.push(PLACEABLE),
            }
        }
        Self::read(&text)
    }

    fn read(text: &str) -> Self {
        let mut tree = Self::default();
        let mut open: Vec<&str> = Vec::new();
        let mut rest = text;
        while let Some((_, after)) = rest.split_once('<') {
            rest = after;
            if !is_element(name(after.trim_start_matches('/'))) {
                continue;
            }
            let Some(end) = tag_end(after) else {
                tree.broken = Some(format!("<{}", name(after)));
                return tree;
            };
            let tag = &after[..end];
            rest = &after[end + 1..];
            if let Some(closed) = tag.strip_prefix('/') {
                if open.pop() != Some(name(closed)) {
                    tree.broken = Some(format!("</{}>", name(closed)));
                    return tree;
                }
                continue;
            }
            let ancestors: String = open.iter().map(|name| format!("<{name}>")).collect();
            let mark = attribute(tag, "data-l10n-name").map_or(String::new(), |name| format!(" {name}"));
            *tree.elements.entry(format!("{ancestors}<{}{mark}>", name(tag))).or_default() += 1;
            tree.links.extend(attribute(tag, "href").map(str::to_owned));
            if !tag.ends_with('/') && !VOID.contains(&name(tag)) {
                open.push(name(tag));
            }
            if open.len() > DEPTH_LIMIT {
                break;
            }
        }
        tree.broken = open.last().map(|name| format!("<{name}>"));
        tree
    }

    fn count(&self, element: &str) -> usize {
        self.elements.get(element).copied().unwrap_or(0)
    }
}

/// Returns the offset of a tag's `>` outside quotation marks.
fn tag_end(text: &str) -> Option<usize> {
    let mut quote = None;
    text.char_indices().find_map(|(at, c)| {
        match (quote, c) {
            (None, '>') => return Some(at),
            (None, '"' | '\'') => quote = Some(c),
            (Some(open), _) if open == c => quote = None,
            _ => {}
        }
        None
    })
}

fn name(tag: &str) -> &str {
    let end = tag.find(|c: char| !(c.is_ascii_alphanumeric() || c == '-')).unwrap_or(tag.len());
    &tag[..end]
}

fn attribute<'t>(tag: &'t str, wanted: &str) -> Option<&'t str> {
    let (_, value) = tag.split_once(&format!(" {wanted}="))?;
    let quote = value.chars().next().filter(|c| matches!(c, '"' | '\''));
    match quote {
        Some(quote) => value[1..].split(quote).next(),
        None => value.split([' ', '/']).next(),
    }
}
