//! Makes text safe for a terminal and for logs: no control character of the content reaches either.

use std::borrow::Cow;
use std::fmt::Write;

/// Returns whether a character controls a terminal or changes the order of the text around it.
fn is_control(c: char) -> bool {
    c.is_control() || matches!(c, '\u{202A}'..='\u{202E}' | '\u{2066}'..='\u{2069}' | '\u{2028}' | '\u{2029}')
}

/// Returns a value of the content in one line, with control characters escaped as in JSON:
/// `\u001b`.
pub fn plain(text: &str) -> Cow<'_, str> {
    if !text.contains(is_control) {
        return Cow::Borrowed(text);
    }
    let mut plain = String::with_capacity(text.len() + 16);
    text.chars().for_each(|c| push(&mut plain, c));
    Cow::Owned(plain)
}

fn push(text: &mut String, c: char) {
    if is_control(c) {
        // Writing to a string cannot fail.
        let _ = write!(text, "\\u{:04x}", u32::from(c));
    } else {
        text.push(c);
    }
}

/// Returns a whole output with its line ends, tabs and colours. JSON keeps its meaning.
pub fn output(text: &str) -> Cow<'_, str> {
    let is_unwanted = |c: char| is_control(c) && !matches!(c, '\n' | '\t' | '\u{1b}');
    if !text.contains(is_unwanted) && !text.contains('\u{1b}') {
        return Cow::Borrowed(text);
    }
    let mut shown = String::with_capacity(text.len() + 16);
    for (at, c) in text.char_indices() {
        match c {
            '\n' | '\t' => shown.push(c),
            '\u{1b}' if is_colour(&text[at + 1..]) => shown.push(c),
            c => push(&mut shown, c),
        }
    }
    Cow::Owned(shown)
}

/// Returns whether an escape character begins a sequence that only sets a colour or weight, given
/// what follows it.
fn is_colour(rest: &str) -> bool {
    let numbers = rest.strip_prefix('[');
    numbers.is_some_and(|rest| rest.trim_start_matches(|c: char| c.is_ascii_digit() || c == ';').starts_with('m'))
}

/// Returns a source line of the same number of bytes. Characters that other code does not make
/// visible become dots.
pub fn excerpt(line: &str) -> Cow<'_, str> {
    let is_unseen = |c: char| matches!(c, '\u{80}'..='\u{9f}' | '\u{2028}' | '\u{2029}');
    if !line.contains(is_unseen) {
        return Cow::Borrowed(line);
    }
    let dots = |c: char| if c.len_utf8() == 2 { "¿" } else { "\u{FFFD}" };
    let mut shown = String::with_capacity(line.len());
    for c in line.chars() {
        if is_unseen(c) { shown.push_str(dots(c)) } else { shown.push(c) }
    }
    Cow::Owned(shown)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nothing_of_the_content_controls_a_terminal() {
        let cases = [
            ("公报 é 한", "公报 é 한"),
            ("\u{1b}[2J", "\\u001b[2J"),
            ("a\r\nb\tc", "a\\u000d\\u000ab\\u0009c"),
            ("\u{7f}\u{9b}31m", "\\u007f\\u009b31m"),
            ("\u{202e}gpj.exe", "\\u202egpj.exe"),
        ];
        for (text, shown) in cases {
            assert_eq!(plain(text), shown);
        }
    }

    #[test]
    fn an_output_keeps_its_lines_and_colours_alone() {
        let cases = [
            ("error\n\tline\n", "error\n\tline\n"),
            ("\u{1b}[1;31merror\u{1b}[0m\n", "\u{1b}[1;31merror\u{1b}[0m\n"),
            ("\u{1b}[2J\u{1b}]0;owned\u{7}\n", "\\u001b[2J\\u001b]0;owned\\u0007\n"),
            ("\u{1b}[2;\u{1b}[0m", "\\u001b[2;\u{1b}[0m"),
            ("\u{9b}2J\r\n", "\\u009b2J\\u000d\n"),
            ("\u{1b}", "\\u001b"),
        ];
        for (text, shown) in cases {
            assert_eq!(output(text), shown);
        }
        let json = serde_json::json!({ "message": "a\u{1b}\u{9b}\u{202e}\u{7f}b" });
        let shown = output(&json.to_string()).into_owned();
        assert!(!shown.contains(is_control));
        assert_eq!(serde_json::from_str::<serde_json::Value>(&shown).ok(), Some(json));
    }

    #[test]
    fn an_excerpt_keeps_its_places() {
        let line = "a\u{9b}b\u{2028}c";
        let shown = excerpt(line);
        assert_eq!((shown.len(), shown.contains(is_control)), (line.len(), false));
    }
}
