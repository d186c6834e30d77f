//! Parses bodies: one set of options for checking and rendering.

use comrak::nodes::AstNode;
use comrak::{Arena, Options, try_parse_document};
use std::cell::Cell;

/// Steps of the parser per byte (in its own count) beyond which a text is an attack on it.
const STEPS_PER_BYTE: usize = 8;

/// Returns the options: CommonMark, tables, footnotes; emphasis that works beside Chinese, Japanese and
/// Korean punctuation. Raw HTML is escaped, should any get past the check.
pub fn options() -> Options<'static> {
    let mut options = Options::default();
    options.extension.table = true;
    options.extension.footnotes = true;
    options.extension.cjk_friendly_emphasis = true;
    options.render.escape = true;
    options
}

/// Parses a body. Returns nothing where its nesting is meant to exhaust the parser.
pub fn parse<'a>(arena: &'a Arena<'a>, body: &str) -> Option<&'a AstNode<'a>> {
    let budget = Cell::new(body.len() * STEPS_PER_BYTE / 256 + 64);
    let exhausted = || {
        budget.set(budget.get().saturating_sub(1));
        budget.get() == 0
    };
    try_parse_document(arena, body, &options(), &exhausted).ok()
}
