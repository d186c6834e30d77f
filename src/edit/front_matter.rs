//! Sets fields of a text's front matter. Comments, the order of the fields, line ends, a byte
//! order mark and the body stay as they are.
//!
//! The fields are found by the parser that loads them, which continues after errors of the TOML. An
//! editor of whole TOML documents would write its own line ends.

use crate::markdown::split_front_matter;
use crate::source::SourceFile;
use std::ops::Range;
use toml::de::DeTable;

/// Returns the text of a file with top-level string fields set. A field that is there keeps its
/// place, key and comment. One that is absent becomes a line of its own after the line in which
/// the title ends, in the order given. Returns nothing where the file has no front matter.
pub fn set_strings(file: &SourceFile, fields: &[(&str, &str)]) -> Option<String> {
    let (content, offset) = file.content();
    let parts = split_front_matter(content)?;
    let (front_at, front_end) = (offset + parts.front_at, offset + parts.front_at + parts.front.len());
    let (table, _) = DeTable::parse_recoverable(parts.front);
    let value_of = |name: &str| {
        let place = table.get_ref().get(name)?.span();
        Some(front_at + place.start..front_at + place.end)
    };
    let newline = if file.text.contains("\r\n") { "\r\n" } else { "\n" };
    let mut edits: Vec<(Range<usize>, String)> = Vec::new();
    let mut added = String::new();
    for (name, value) in fields {
        match value_of(name) {
            Some(place) => edits.push((place, toml_string(value))),
            None => added.push_str(&format!("{name} = {}{newline}", toml_string(value))),
        }
    }
    // Without a title, fields go to the top: below the head of a table they would belong to it. An
    // unterminated title reaches the fence, and a field after it would be part of the body.
    let after_title = value_of("title").map(|title| line_end(&file.text, title.end)).filter(|at| *at <= front_end);
    let insertion = after_title.unwrap_or(front_at);
    edits.push((insertion..insertion, added));
    edits.sort_by_key(|(place, _)| place.start);
    let mut text = String::with_capacity(file.text.len() + 64);
    let mut copied = 0;
    for (place, new) in &edits {
        text.push_str(file.text.get(copied..place.start)?);
        text.push_str(new);
        copied = place.end;
    }
    text.push_str(file.text.get(copied..)?);
    Some(text)
}

/// Returns whether a top-level field of the front matter is a string.
pub fn has_string(file: &SourceFile, field: &str) -> bool {
    let (content, _) = file.content();
    let Some(parts) = split_front_matter(content) else { return false };
    let (table, _) = DeTable::parse_recoverable(parts.front);
    table.get_ref().get(field).is_some_and(|value| value.get_ref().is_str())
}

/// Returns the byte after the line in which a byte stands.
fn line_end(text: &str, byte: usize) -> usize {
    text.get(byte..).and_then(|rest| rest.find('\n')).map_or(text.len(), |at| byte + at + 1)
}

/// Writes a TOML basic string. Control characters are left out.
pub fn toml_string(text: &str) -> String {
    let plain: String = text.chars().filter(|c| !c.is_control()).collect();
    format!("\"{}\"", plain.replace('\\', "\\\\").replace('"', "\\\""))
}

#[cfg(test)]
mod tests {
    use super::set_strings;
    use crate::source::{FilePath, SourceFile};

    fn set(text: &str, fields: &[(&str, &str)]) -> String {
        let file = SourceFile { path: FilePath::new("content/news/a/en.md"), text: text.to_owned() };
        set_strings(&file, fields).unwrap()
    }

    /// The name of the case, the text before, the text after.
    const CASES: &[(&str, &str, &str)] = &[
        ("no base", "+++\ntitle = \"A\"\n+++\nBody.\n", "+++\ntitle = \"A\"\nbase = \"new\"\n+++\nBody.\n"),
        (
            "after the whole line of the title",
            "+++\ntitle = \"A\" # A comment.\nsummary = \"B\"\n+++\nBody.\n",
            "+++\ntitle = \"A\" # A comment.\nbase = \"new\"\nsummary = \"B\"\n+++\nBody.\n",
        ),
        (
            "line ends",
            "+++\r\ntitle = \"A\"\r\n+++\r\nBody.\r\n",
            "+++\r\ntitle = \"A\"\r\nbase = \"new\"\r\n+++\r\nBody.\r\n",
        ),
        (
            "mixed line ends stay mixed",
            "+++\r\ntitle = \"A\"\nbase = \"old\"\r\n+++\nBody.\r\n",
            "+++\r\ntitle = \"A\"\nbase = \"new\"\r\n+++\nBody.\r\n",
        ),
        (
            "a comment after the value",
            "+++\nbase = \"old\" # kept\ntitle = \"A\"\n+++\n",
            "+++\nbase = \"new\" # kept\ntitle = \"A\"\n+++\n",
        ),
        (
            "the base at the end, of another length",
            "+++\ntitle = \"A\"\n# About it.\nbase = \"much longer than before\"\n+++\nBody.",
            "+++\ntitle = \"A\"\n# About it.\nbase = \"new\"\n+++\nBody.",
        ),
        (
            "quoted keys and other strings",
            "+++\n\"title\" = 'A'\n'base'   =   'old'\n+++\n",
            "+++\n\"title\" = 'A'\n'base'   =   \"new\"\n+++\n",
        ),
        (
            "a string of many lines before",
            "+++\nsummary = \"\"\"\nbase = \"no field\"\n\"\"\"\ntitle = '''\nA\n'''\nslug = \"a\"\n+++\n",
            "+++\nsummary = \"\"\"\nbase = \"no field\"\n\"\"\"\ntitle = '''\nA\n'''\nbase = \"new\"\nslug = \"a\"\n+++\n",
        ),
        (
            "a table after",
            "+++\ntitle = \"A\"\n[alt]\nbase = \"words of a file\"\n+++\n",
            "+++\ntitle = \"A\"\nbase = \"new\"\n[alt]\nbase = \"words of a file\"\n+++\n",
        ),
        (
            "a base that is no string",
            "+++\ntitle = \"A\"\nbase = 5\n+++\n",
            "+++\ntitle = \"A\"\nbase = \"new\"\n+++\n",
        ),
        ("a byte order mark", "\u{FEFF}+++\ntitle = \"A\"\n+++\n", "\u{FEFF}+++\ntitle = \"A\"\nbase = \"new\"\n+++\n"),
        ("no line end after the fence", "+++\ntitle = \"A\"\n+++", "+++\ntitle = \"A\"\nbase = \"new\"\n+++"),
        (
            "an unterminated title",
            "+++\ntitle = \"\"\"A\n+++\nBody.\n",
            "+++\nbase = \"new\"\ntitle = \"\"\"A\n+++\nBody.\n",
        ),
        ("no title", "+++\n[alt]\n+++\nBody.", "+++\nbase = \"new\"\n[alt]\n+++\nBody."),
        (
            "no fields but in the body",
            "+++\ntitle = \"A\"\n+++\nbase = \"old\"\n+++\n",
            "+++\ntitle = \"A\"\nbase = \"new\"\n+++\nbase = \"old\"\n+++\n",
        ),
    ];

    #[test]
    fn every_other_byte_stays() {
        for (what, before, after) in CASES {
            assert_eq!(set(before, &[("base", "new")]), *after, "{what}");
        }
    }

    #[test]
    fn several_fields_are_set_wherever_each_stands() {
        let text = "+++\nreviewed_by = \"Li\"\ntitle = \"A\"\nbase = \"old\"\n+++\n";
        let fields = [("base", "a longer value"), ("reviewed_by", "Wang \"Lily\" \\ Na\n")];
        let expected =
            "+++\nreviewed_by = \"Wang \\\"Lily\\\" \\\\ Na\"\ntitle = \"A\"\nbase = \"a longer value\"\n+++\n";
        assert_eq!(set(text, &fields), expected);
        let added = set("+++\ntitle = \"A\"\n+++\n", &fields[..1]);
        assert_eq!(added, "+++\ntitle = \"A\"\nbase = \"a longer value\"\n+++\n");
    }

    #[test]
    fn a_text_without_front_matter_is_not_edited() {
        for text in ["", "Body.\n", "---\ntitle: A\n---\nBody.\n", "+++\ntitle = \"A\"\n"] {
            let file = SourceFile { path: FilePath::new("a.md"), text: text.to_owned() };
            assert_eq!(set_strings(&file, &[("base", "new")]), None, "{text:?}");
        }
    }
}
