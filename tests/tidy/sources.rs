//! The files of `src/` and their code.

use crate::support::repository;
use std::fs;
use std::path::Path;

/// A file of `src/`.
#[derive(Clone, Debug)]
pub struct SourceFile {
    /// Below `src/`.
    pub path: String,
    pub text: String,
}

impl SourceFile {
    /// The modules that lead to the file: `["load", "item"]` for `load/item.rs`, none for `lib.rs`.
    pub fn modules(&self) -> Vec<&str> {
        match self.path.strip_suffix(".rs").unwrap() {
            "lib" => Vec::new(),
            path => path.split('/').collect(),
        }
    }

    /// The first of its modules; `lib` for `lib.rs`.
    pub fn top(&self) -> &str {
        self.modules().first().copied().unwrap_or("lib")
    }

    /// The code without comments, texts in quotes and the tests at its end.
    pub fn code(&self) -> String {
        let end = self.text.find("\n#[cfg(test)]\nmod tests {").unwrap_or(self.text.len());
        without_comments_and_texts(&self.text[..end])
    }
}

/// Every file of `src/`, in the order of their paths.
pub fn sources() -> Vec<SourceFile> {
    fn walk(folder: &Path, prefix: &str, found: &mut Vec<SourceFile>) {
        for entry in fs::read_dir(folder).unwrap() {
            let entry = entry.unwrap();
            let name = format!("{prefix}{}", entry.file_name().to_string_lossy());
            if entry.path().is_dir() {
                walk(&entry.path(), &format!("{name}/"), found);
            } else if name.ends_with(".rs") {
                found.push(SourceFile { path: name, text: fs::read_to_string(entry.path()).unwrap() });
            }
        }
    }
    let mut found = Vec::new();
    walk(&repository().join("src"), "", &mut found);
    found.sort_by(|one, other| one.path.cmp(&other.path));
    found
}

/// Replaces comments with nothing and each text in quotes with `""`.
pub fn without_comments_and_texts(text: &str) -> String {
    let mut code = String::new();
    let mut rest = text;
    while let Some(first) = rest.chars().next() {
        let skipped = if rest.starts_with("//") {
            rest.find('\n').unwrap_or(rest.len())
        } else if rest.starts_with("/*") {
            rest.find("*/").map_or(rest.len(), |end| end + 2)
        } else {
            quoted(rest)
        };
        if skipped == 0 {
            code.push(first);
            rest = &rest[first.len_utf8()..];
        } else {
            if !rest.starts_with('/') {
                code.push_str("\"\"");
            }
            rest = &rest[skipped..];
        }
    }
    code
}

/// The length of a text or a sign in quotes at the beginning, or 0. A lifetime is none.
fn quoted(rest: &str) -> usize {
    if let Some(raw) = rest.strip_prefix('r') {
        let hashes = raw.len() - raw.trim_start_matches('#').len();
        if raw[hashes..].starts_with('"') {
            let end = format!("\"{}", "#".repeat(hashes));
            let inner = 1 + hashes + 1;
            return rest[inner..].find(&end).map_or(rest.len(), |at| inner + at + end.len());
        }
    }
    let Some(quote) = rest.chars().next().filter(|c| ['"', '\''].contains(c)) else { return 0 };
    let mut signs = rest.char_indices().skip(1);
    let mut count = 0;
    while let Some((at, sign)) = signs.next() {
        match sign {
            '\\' => drop(signs.next()),
            _ if sign == quote => return at + 1,
            // After one sign a single quote that does not close is a lifetime's.
            _ if quote == '\'' && count == 1 && !rest.starts_with("'\\") => return 0,
            _ => {}
        }
        count += 1;
    }
    rest.len()
}

#[test]
fn code_has_neither_comments_nor_texts() {
    let code = without_comments_and_texts;
    assert_eq!(code("a // b\n/* c */d"), "a \nd");
    assert_eq!(
        code(r##"f("x // \" y", r#"z " "#, 'q', '\'', '\u{1b}') as &'a str"##),
        r#"f("", "", "", "", "") as &'a str"#
    );
    assert_eq!(code("for x in r { 'outer: loop {} }"), "for x in r { 'outer: loop {} }");
    let file = SourceFile {
        path: "a/b.rs".to_owned(),
        text: "#[cfg(test)]\nfn one() {}\nfn two() {}\n\n#[cfg(test)]\nmod tests {\n}\n".to_owned(),
    };
    assert!(file.code().contains("two") && !file.code().contains("tests"), "only the tests at its end are cut");
    assert_eq!((file.modules(), file.top()), (vec!["a", "b"], "a"));
}
