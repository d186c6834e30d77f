//! Parses bodies. Checking and rendering use the same options. Comments are no part of a text: the tree has none.

use comrak::nodes::{AstNode, NodeValue};
use comrak::{Arena, Options, try_parse_document};
use std::borrow::Cow;
use std::cell::Cell;

/// The steps of the parser per byte (in its own count) beyond which a text counts as an attack on
/// it.
const STEPS_PER_BYTE: usize = 8;

/// Returns the options: CommonMark with tables and footnotes, and emphasis that works beside
/// Chinese, Japanese and Korean punctuation. Raw HTML is escaped in case the check misses any.
pub fn options() -> Options<'static> {
    let mut options = Options::default();
    options.extension.table = true;
    options.extension.footnotes = true;
    options.extension.cjk_friendly_emphasis = true;
    options.render.escape = true;
    options
}

/// Parses a body. Returns nothing where its nesting exhausts the parser's budget of steps.
pub fn parse<'a>(arena: &'a Arena<'a>, body: &str) -> Option<&'a AstNode<'a>> {
    let budget = Cell::new(body.len() * STEPS_PER_BYTE / 256 + 64);
    let exhausted = || {
        budget.set(budget.get().saturating_sub(1));
        budget.get() == 0
    };
    let root = try_parse_document(arena, body, &options(), &exhausted).ok()?;
    if body.contains(OPENING) {
        let comments: Vec<_> = root.descendants().filter(|node| is_comment(&node.data.borrow().value)).collect();
        comments.into_iter().for_each(AstNode::detach);
    }
    Some(root)
}

const OPENING: &str = "<!--";
const CLOSING: &str = "-->";

/// Returns whether a node is a whole comment and nothing else. A block of HTML that begins with a comment may
/// go on after it.
fn is_comment(value: &NodeValue) -> bool {
    let html = match value {
        NodeValue::HtmlBlock(block) => block.literal.trim_end(),
        NodeValue::HtmlInline(html) => html.as_str(),
        _ => return false,
    };
    let inside = html.trim_start().strip_prefix(OPENING).and_then(|rest| rest.strip_suffix(CLOSING));
    inside.is_some_and(|inside| !inside.contains(CLOSING))
}

/// Returns a body with its comments blanked, byte for byte, for searches in the text itself.
pub fn without_comments(body: &str) -> Cow<'_, str> {
    if !body.contains(OPENING) {
        return body.into();
    }
    let mut blanked = String::with_capacity(body.len());
    let mut rest = body;
    while let Some((before, comment)) = rest.split_once(OPENING) {
        let (_, after) = comment.split_once(CLOSING).unwrap_or((comment, ""));
        let comment = &rest[before.len()..rest.len() - after.len()];
        blanked.push_str(before);
        blanked.extend(comment.bytes().map(|byte| if byte == b'\n' { '\n' } else { ' ' }));
        rest = after;
    }
    blanked.push_str(rest);
    blanked.into()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_comment_stands_alone_in_its_lines_or_inside_a_line() {
        let cases = [
            ("A.\n\n<!-- b -->\n\nC.\n", "A.C."),
            ("A <!-- b --> c.\n", "A  c."),
            ("A.\n\n<!-- b\n\nmore\n-->\n\nC.\n", "A.C."),
            ("- a\n  <!-- b -->\n- c\n", "ac"),
            ("`<!-- b -->`\n", "<!-- b -->"),
            ("    <!-- b -->\n", "<!-- b -->\n"),
            ("<!-- b --> c\n", "<!-- b --> c\n"),
            ("<!-- b --> <!-- c -->\n", "<!-- b --> <!-- c -->\n"),
            ("<!-- b\n\nC.\n", "<!-- b\n\nC.\n"),
            ("\\<!-- b -->\n", "<!-- b -->"),
        ];
        for (body, words) in cases {
            let arena = Arena::new();
            let root = parse(&arena, body).unwrap();
            let text = |node: &AstNode<'_>| match &node.data.borrow().value {
                NodeValue::Text(text) => text.to_string(),
                NodeValue::Code(code) => code.literal.clone(),
                NodeValue::CodeBlock(code) => code.literal.clone(),
                NodeValue::HtmlBlock(html) => html.literal.clone(),
                NodeValue::HtmlInline(html) => html.clone(),
                _ => String::new(),
            };
            assert_eq!(root.descendants().map(text).collect::<String>(), words, "{body:?}");
        }
    }

    #[test]
    fn blanked_comments_keep_the_bytes_of_the_rest() {
        for body in ["a <!-- 中\n文 --> b", "<!-- a", "a", "<!--><!-- b -->c"] {
            let blanked = without_comments(body);
            assert_eq!(blanked.len(), body.len(), "{body:?}");
            assert_eq!(blanked.matches('\n').count(), body.matches('\n').count());
        }
        assert_eq!(without_comments("a<!--[^1]-->b"), format!("a{}b", " ".repeat(11)));
    }
}
