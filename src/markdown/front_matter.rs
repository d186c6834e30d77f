//! Splits a text into its front matter and its body: TOML between `+++` lines, as in texts of a
//! site, or YAML between `---` lines, as in texts from elsewhere.

use std::ops::Range;

/// Both parts of a text, each with the byte of the text at which it begins.
#[derive(Debug, PartialEq, Eq)]
pub struct Parts<'t> {
    pub front: &'t str,
    pub front_at: usize,
    pub body: &'t str,
    pub body_at: usize,
}

const FENCE: &str = "+++";

/// Splits a text with TOML front matter. Returns nothing where the first line that is not empty is no
/// fence, or no second fence follows.
pub fn split(text: &str) -> Option<Parts<'_>> {
    let mut at = 0;
    let mut front_at = None;
    for line in text.split_inclusive('\n') {
        let next = at + line.len();
        if line.trim_end() == FENCE {
            match front_at {
                None => front_at = Some(next),
                Some(front_at) => {
                    return Some(Parts { front: &text[front_at..at], front_at, body: &text[next..], body_at: next });
                }
            }
        } else if front_at.is_none() && !line.trim().is_empty() {
            return None;
        }
        at = next;
    }
    None
}

/// Splits a text with YAML front matter. Returns nothing where the first line is no `---`, or
/// neither `---` nor `...` closes it.
pub fn split_yaml(text: &str) -> Option<Parts<'_>> {
    let mut at = 0;
    let mut front_at = None;
    for line in text.split_inclusive('\n') {
        let next = at + line.len();
        match (front_at, line.trim_end()) {
            (None, "---") => front_at = Some(next),
            (None, _) => return None,
            (Some(front_at), "---" | "...") => {
                return Some(Parts { front: &text[front_at..at], front_at, body: &text[next..], body_at: next });
            }
            _ => {}
        }
        at = next;
    }
    None
}

/// Why a text has no front matter.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Flaw {
    /// The text begins with something else.
    Absent,
    /// The first line has full-width plus signs.
    FullWidth,
    /// The front matter is YAML, between lines of `---`.
    Yaml,
    /// No second line of `+++` follows.
    Unclosed,
}

impl Flaw {
    /// Returns the key in the finding's message.
    pub fn key(self) -> &'static str {
        match self {
            Self::Absent => "none",
            Self::FullWidth => "full-width",
            Self::Yaml => "yaml",
            Self::Unclosed => "unclosed",
        }
    }
}

/// Returns why a text has no front matter, and the bytes of the line at which that shows: the line
/// that was meant to close it, or the first one that is no field.
pub fn flaw(text: &str) -> (Flaw, Range<usize>) {
    let lines = text.split_inclusive('\n').scan(0, |at, line| {
        let start = *at;
        *at += line.len();
        Some((start..start + line.trim_end().len(), line.trim()))
    });
    let mut lines = lines.skip_while(|(_, line)| line.is_empty());
    let Some((place, first)) = lines.next() else { return (Flaw::Absent, 0..0) };
    match first {
        FENCE => {
            let meant = lines.clone().find(|(_, line)| line.len() > 1 && line.chars().all(|c| c == '+' || c == '＋'));
            let is_field = |line: &str| line.is_empty() || line.contains('=') || line.starts_with(['#', '[']);
            let found = meant.or_else(|| lines.find(|(_, line)| !is_field(line)));
            (Flaw::Unclosed, found.map_or(place, |(place, _)| place))
        }
        "---" => (Flaw::Yaml, place),
        line if line.contains('＋') && line.chars().all(|c| c == '+' || c == '＋') => (Flaw::FullWidth, place),
        _ => (Flaw::Absent, 0..0),
    }
}

#[cfg(test)]
mod tests {
    use super::{Flaw, flaw};

    #[test]
    fn flaws_are_named_at_their_line() {
        let cases = [
            ("", Flaw::Absent, ""),
            ("正文。\n", Flaw::Absent, ""),
            ("＋＋＋\ntitle = \"题\"\n＋＋＋\n", Flaw::FullWidth, "＋＋＋"),
            ("---\ntitle: 题\n---\n", Flaw::Yaml, "---"),
            ("+++\ntitle = \"题\"\n++++\n\n正文。\n", Flaw::Unclosed, "++++"),
            ("+++\ntitle = \"题\"\n＋＋＋\n\n正文。\n", Flaw::Unclosed, "＋＋＋"),
            ("+++\ntitle = \"题\"\n\n正文。\n", Flaw::Unclosed, "正文。"),
            ("+++\n# 注\n[alt]\n\"a.jpg\" = \"图\"\n", Flaw::Unclosed, "+++"),
            ("\n\n+++\ntitle = \"题\"\n", Flaw::Unclosed, "+++"),
        ];
        for (text, expected, line) in cases {
            let (found, place) = flaw(text);
            assert_eq!((found, &text[place]), (expected, line), "{text}");
        }
    }
}
