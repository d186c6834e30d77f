//! Character references in messages: a slip in one is shown to readers as it stands.

use crate::catalog::{Node, Piece};
use crate::diagnostic::{Code, Finding};

/// Those that people write in messages.
const NAMES: [&str; 34] = [
    "amp", "apos", "bdquo", "bull", "cent", "copy", "deg", "emsp", "ensp", "euro", "frac12", "gt", "hellip", "iexcl",
    "laquo", "ldquo", "lrm", "lsquo", "lt", "mdash", "middot", "nbsp", "ndash", "quot", "raquo", "rdquo", "reg", "rlm",
    "rsquo", "sect", "shy", "thinsp", "times", "trade",
];

/// Those without which hardly a text with HTML does; a name alone may be a word of a URL.
const COMMON: [&str; 8] = ["amp", "gt", "hellip", "laquo", "lt", "mdash", "nbsp", "ndash"];

pub fn check(node: &Node<'_>, reference: Option<&Node<'_>>, findings: &mut Vec<Finding>) {
    node.walk(&mut |piece| {
        let Piece::Text(text) = piece else { return };
        if !text.contains('&') {
            return;
        }
        let slip = text.match_indices('&').find_map(|(at, _)| slip(&text[at..]));
        if let Some(entity) = slip.filter(|entity| !reference.is_some_and(|reference| has(reference, entity))) {
            let name = entity.trim_matches(['&', ';']);
            let candidates = NAMES.map(|name| format!("&{name};"));
            let finding = Finding::new(Code::UnknownEntity, node.span(entity)).with("message", node.name());
            let finding = finding.with("entity", entity);
            findings.push(finding.suggest(&format!("&{name};"), candidates.iter().map(String::as_str)));
        }
    });
}

/// The character reference that a text begins with, if there is something wrong with it.
fn slip(text: &str) -> Option<&str> {
    let name = &text[1..];
    let end = name.find(|c: char| !c.is_ascii_alphanumeric()).unwrap_or(name.len());
    let (name, after) = name.split_at(end);
    match after.chars().next() {
        Some(';') => (!name.is_empty() && !NAMES.contains(&name)).then(|| &text[..end + 2]),
        Some('=') => None,
        _ => COMMON.contains(&name).then(|| &text[..end + 1]),
    }
}

/// What the reference writes too is meant, or a finding there.
fn has(reference: &Node<'_>, entity: &str) -> bool {
    let mut found = false;
    reference.walk(&mut |piece| {
        if let Piece::Text(text) = piece {
            let mut written = text.match_indices('&').filter_map(|(at, _)| slip(&text[at..]));
            found |= written.any(|other| other == entity);
        }
    });
    found
}
