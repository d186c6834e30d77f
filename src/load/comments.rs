//! Where the comments of TOML and Fluent files stand.

use std::ops::Range;

/// One line of comment.
#[derive(Debug, PartialEq, Eq)]
pub struct Comment {
    /// What follows the `#` signs.
    pub words: Range<usize>,
    /// In a catalog: the entry that the comment stands directly above, comment included.
    pub entry: Option<Range<usize>>,
}

/// The comments of a TOML text: a `#` inside a string begins none.
pub fn toml(text: &str) -> Vec<Comment> {
    let mut comments = Vec::new();
    let mut at = 0;
    while let Some(found) = text[at..].find(['#', '"', '\'']) {
        let start = at + found;
        at = match text.as_bytes()[start] {
            b'#' => {
                let end = line_end(text, start);
                comments.push(Comment { words: start + 1..end, entry: None });
                end
            }
            _ => string_end(text, start),
        };
    }
    comments
}

/// The byte after a string that begins at `start`; an unclosed one ends with its line or text.
fn string_end(text: &str, start: usize) -> usize {
    let quote = &text[start..=start];
    let triple = quote.repeat(3);
    let is_long = text[start..].starts_with(&triple);
    let close = if is_long { triple.as_str() } else { quote };
    let mut at = start + close.len();
    while at < text.len() {
        let rest = &text[at..];
        if rest.starts_with(close) {
            return at + close.len();
        }
        if !is_long && rest.starts_with('\n') {
            return at;
        }
        let is_escape = quote == "\"" && rest.starts_with('\\');
        let step = rest.chars().take(if is_escape { 2 } else { 1 }).map(char::len_utf8).sum::<usize>();
        at += step;
    }
    text.len()
}

/// The comments of a Fluent text: they begin at the start of a line.
pub fn fluent(text: &str) -> Vec<Comment> {
    let lines = lines(text);
    let mut comments: Vec<Comment> = Vec::new();
    // Comments with nothing below them yet.
    let mut open = 0;
    for (at, line) in lines.iter().enumerate() {
        let content = &text[line.clone()];
        if content.starts_with('#') {
            let signs = content.len() - content.trim_start_matches('#').len();
            comments.push(Comment { words: line.start + signs..line_end(text, line.start), entry: None });
            // `##` and `###` speak for a group or a file, never for the message below.
            open = if signs == 1 { open + 1 } else { 0 };
        } else {
            if begins_entry(content) {
                let end = entry_end(text, &lines[at + 1..]).unwrap_or(text.len());
                let first = comments.len() - open;
                for comment in &mut comments[first..] {
                    comment.entry = Some(line.start..end);
                }
            }
            open = 0;
        }
    }
    comments
}

fn begins_entry(line: &str) -> bool {
    line.starts_with(|c: char| c.is_ascii_alphabetic() || c == '-')
}

fn entry_end(text: &str, below: &[Range<usize>]) -> Option<usize> {
    below.iter().find(|line| begins_entry(&text[(*line).clone()]) || text[line.start..].starts_with('#')).map(|line| line.start)
}

fn lines(text: &str) -> Vec<Range<usize>> {
    let mut at = 0;
    let lines = text.split_inclusive('\n').map(|line| {
        let start = at;
        at += line.len();
        start..at
    });
    lines.collect()
}

fn line_end(text: &str, from: usize) -> usize {
    let end = text[from..].find('\n').map_or(text.len(), |at| from + at);
    if text[from..end].ends_with('\r') { end - 1 } else { end }
}
