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

/// Sets a field of the table `[table]` to a value in TOML. A new field becomes the first line of the table, a
/// new table the end of the file.
pub fn set_in_table(text: &str, table: &str, field: &str, value: &str) -> Option<String> {
    let (parsed, errors) = toml::de::DeTable::parse_recoverable(text);
    if !errors.is_empty() {
        return None;
    }
    let newline = newline(text);
    let mut changed = text.to_owned();
    match parsed.get_ref().get(table) {
        Some(found) => match found.get_ref().as_table()?.get(field) {
            Some(old) => changed.replace_range(old.span(), value),
            None => {
                let head = format!("[{table}]");
                let is_head = |line: &&str| line.split('#').next().unwrap_or_default().trim() == head;
                let line = text.split_inclusive('\n').find(is_head)?;
                let at = line.as_ptr() as usize - text.as_ptr() as usize + line.len();
                let gap = if line.ends_with('\n') { "" } else { newline };
                changed.insert_str(at, &format!("{gap}{field} = {value}{newline}"));
            }
        },
        None => {
            let gap = match (text.is_empty(), text.ends_with('\n')) {
                (true, _) => "",
                (false, true) => newline,
                (false, false) => &newline.repeat(2),
            };
            changed.push_str(&format!("{gap}[{table}]{newline}{field} = {value}{newline}"));
        }
    }
    let without = |text: &str| {
        let mut parsed = toml::from_str::<Table>(text).ok()?;
        let emptied = parsed.get_mut(table).and_then(Value::as_table_mut).is_some_and(|inner| {
            inner.remove(field);
            inner.is_empty()
        });
        if emptied {
            parsed.remove(table);
        }
        Some(parsed)
    };
    (without(text)? == without(&changed)?).then_some(changed)
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
    fn a_field_is_set_in_its_table() {
        let cases = [
            ("a = 1\n", "a = 1\n\n[t]\nx = 2\n"),
            ("a = 1", "a = 1\n\n[t]\nx = 2\n"),
            ("", "[t]\nx = 2\n"),
            ("[t] # kept\r\ny = 1\r\n", "[t] # kept\r\nx = 2\r\ny = 1\r\n"),
            ("[t]\nx = 1 # kept\n[u]\n", "[t]\nx = 2 # kept\n[u]\n"),
            ("t = { x = 1 }\n", "t = { x = 2 }\n"),
        ];
        for (before, after) in cases {
            assert_eq!(set_in_table(before, "t", "x", "2").unwrap(), after);
        }
        assert_eq!(set_in_table("t = { y = 1 }\n", "t", "x", "2"), None);
        assert_eq!(set_in_table("t = 1\n", "t", "x", "2"), None);
        assert_eq!(set_in_table("s = \"\"\"\n[t]\n\"\"\"\n[t]\ny = 1\n", "t", "x", "2"), None);
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
