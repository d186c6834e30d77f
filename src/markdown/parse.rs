//! Parses bodies. Checking and rendering use the same options.

use comrak::nodes::AstNode;
use comrak::{Arena, Options, try_parse_document};
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
    try_parse_document(arena, body, &options(), &exhausted).ok()
}
