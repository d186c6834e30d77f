//! Changes whole lines of a TOML file. Every other byte stays. A change is proved: the file is parsed before
//! and after, and nothing else may differ.

use std::ops::Range;
use toml::{Table, Value};

/// Returns the line end of a file.
pub fn newline(text: &str) -> &'static str {
    if text.contains("\r\n") { "\r\n" } else { "\n" }
}

/// A table of an array of tables, with the bytes of its lines.
#[derive(Clone, Debug)]
pub struct TableLines {
    /// From its head to the end of its last field.
    pub place: Range<usize>,
}

/// Returns the tables `[[name]]` of a file in their order; nothing where the lines and the parser do not
/// agree, as for a head inside a string.
pub fn tables(text: &str, name: &str) -> Option<Vec<TableLines>> {
    let parsed: Table = toml::from_str(text).ok()?;
    let count = parsed.get(name).and_then(Value::as_array).map_or(0, Vec::len);
    let head = format!("[[{name}]]");
    let mut found: Vec<TableLines> = Vec::new();
    let mut open = false;
    let mut at = 0;
    for line in text.split_inclusive('\n') {
        let (start, end) = (at, at + line.len());
        at = end;
        let words = line.trim();
        let is_head = words.split('#').next().unwrap_or_default().trim() == head;
        if is_head {
            found.push(TableLines { place: start..end });
            open = true;
        } else if words.starts_with('[') && !words.contains('=') {
            // A table below this one belongs to it.
            open = open && words.trim_start_matches('[').starts_with(&format!("{name}."));
        }
        if let Some(last) = found.last_mut().filter(|_| open && !words.is_empty() && !words.starts_with('#')) {
            last.place.end = end;
        }
    }
    (found.len() == count).then_some(found)
}

/// Sets a field above all tables to a value in TOML. A new field becomes a line below the field `after`, else
/// the first line.
pub fn set_field(text: &str, name: &str, value: &str, after: &str) -> Option<String> {
    let (table, errors) = toml::de::DeTable::parse_recoverable(text);
    if !errors.is_empty() {
        return None;
    }
    let place = |name: &str| table.get_ref().get(name).map(|value| value.span());
    let mut changed = text.to_owned();
    match (place(name), place(after)) {
        (Some(place), _) => changed.replace_range(place, value),
        (None, after) => {
            let at = after.map_or(0, |place| line_end(text, place.end));
            changed.insert_str(at, &format!("{name} = {value}{}", newline(text)));
        }
    }
    let differs = |text: &str| toml::from_str::<Table>(text).ok().map(|mut table| (table.remove(name), table));
    let ((_, before), (_, now)) = (differs(text)?, differs(&changed)?);
    (before == now).then_some(changed)
}

fn line_end(text: &str, byte: usize) -> usize {
    text.get(byte..).and_then(|rest| rest.find('\n')).map_or(text.len(), |at| byte + at + 1)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn tables_are_found_with_their_lines() {
        let text = "a = 1\n\n# About.\n[[e]] # one\nk = 1\n\n# More.\n\n[[e]]\nk = 2\n[e.x]\ny = 1\n\n[[f]]\nk = 3\n";
        let found: Vec<_> = tables(text, "e").unwrap().into_iter().map(|table| &text[table.place]).collect();
        assert_eq!(found, ["[[e]] # one\nk = 1\n", "[[e]]\nk = 2\n[e.x]\ny = 1\n"]);
        assert!(tables("a = \"\"\"\n[[e]]\n\"\"\"\n", "e").is_none());
        assert!(tables("e = [{ k = 1 }]\n", "e").is_none());
        assert!(tables("e = [\n", "e").is_none());
    }

    #[test]
    fn a_field_is_set_in_its_line() {
        let cases = [
            ("a = 1\n[t]\nx = 1\n", "a = 1\nx = [\"k\"]\n[t]\nx = 1\n"),
            ("a = 1 # kept\r\n[t]\r\n", "a = 1 # kept\r\nx = [\"k\"]\r\n[t]\r\n"),
            ("x = [] # kept\na = 1\n", "x = [\"k\"] # kept\na = 1\n"),
            ("# only a comment\n", "x = [\"k\"]\n# only a comment\n"),
        ];
        for (before, after) in cases {
            assert_eq!(set_field(before, "x", "[\"k\"]", "a").unwrap(), after);
        }
        assert_eq!(set_field("a = \n", "x", "1", "a"), None);
    }
}
