//! Compares blocks of code in two languages. Comments, labels and examples may be translated; what
//! a machine reads may not.

use crate::diff::{features, likeness};

/// Returns whether a difference of code is certain. Returns nothing where the code is the same.
pub fn difference(source: &str, translation: &str) -> Option<bool> {
    let (here, there) = (lines(source), lines(translation));
    // Code that is only wrapped at other places is the same.
    if here == there || here.join(" ") == there.join(" ") {
        return None;
    }
    if here.len() != there.len() {
        let plain = |lines: &[String]| lines.iter().filter(|line| line.is_ascii()).cloned().collect::<Vec<_>>();
        return Some(plain(&here) != plain(&there));
    }
    // A line whose words were translated still has the same invariant parts.
    let differ = here.iter().zip(&there).filter(|(x, y)| x != y);
    Some(differ.into_iter().any(|(x, y)| {
        x.is_ascii() && y.is_ascii() && likeness(&features(x), &features(y)) > 0.0 || invariants(x) != invariants(y)
    }))
}

fn lines(text: &str) -> Vec<String> {
    let text = without_blocks(&without_blocks(text, "<!--", "-->"), "/*", "*/");
    text.lines().map(without_comment).filter(|line| !line.is_empty()).collect()
}

/// Returns the parts of a line of code that may not be translated: numbers, names with numbers,
/// options.
fn invariants(line: &str) -> Vec<&str> {
    let words = line.split(|c: char| !(c.is_ascii_alphanumeric() || c == '_' || c == '-'));
    let mut invariants: Vec<&str> =
        words.filter(|word| word.starts_with('-') || word.chars().any(|c| c.is_ascii_digit())).collect();
    invariants.sort_unstable();
    invariants
}

/// Returns code without its comments of several lines.
fn without_blocks(text: &str, open: &str, close: &str) -> String {
    let mut rest = text;
    let mut kept = String::with_capacity(text.len());
    while let Some((before, after)) = rest.split_once(open) {
        let Some((_, end)) = after.split_once(close) else { break };
        kept.push_str(before);
        rest = end;
    }
    kept + rest
}

/// Words after a `#` that begin no comment in C or Rust.
const DIRECTIVES: [&str; 14] = [
    "define", "elif", "else", "endif", "error", "if", "ifdef", "ifndef", "import", "include", "line", "pragma",
    "region", "undef",
];

fn without_comment(line: &str) -> String {
    let line = line.trim();
    if is_comment(line) {
        return String::new();
    }
    let ends = [" #", "\t#", " //", "\t//", " -- "].iter().filter_map(|sign| line.find(sign));
    let code = &line[..ends.min().unwrap_or(line.len())];
    code.split_whitespace().collect::<Vec<_>>().join(" ")
}

fn is_comment(line: &str) -> bool {
    if let Some(after) = line.strip_prefix('#') {
        let word = after.split(|c: char| !c.is_ascii_alphabetic()).next().unwrap_or_default();
        return !DIRECTIVES.contains(&word) && !after.starts_with(['!', '[', '{', '(']);
    }
    let signs = ["--", ";", "*", "%"];
    let is_marked = signs.iter().any(|sign| {
        line == *sign || line.starts_with(&format!("{sign} ")) || (line.starts_with(sign) && !line.is_ascii())
    });
    line.starts_with("//") || is_marked
}

#[cfg(test)]
mod tests {
    use super::difference;

    #[test]
    fn what_people_read_in_code_may_be_translated() {
        let translated = [
            ("# a list\ncurl -s x # quiet", "# 一覧\ncurl -s x # 静かに"),
            ("#the list\nlet n = 1; //one", "# 一覧\nlet n = 1; // 一"),
            ("<!-- one\n two -->\n<p>1</p>", "<!-- uno\n dos\n tres -->\n<p>1</p>"),
            ("test:\n  ping -c 1 host", "test: ping -c 1 host"),
            ("//set it\nset(1);", "// 設定する\nset(1);"),
        ];
        for (source, translation) in translated {
            assert_eq!(difference(source, translation), None, "{source}");
        }
        let label = difference("A1[\"Host&nbsp;1\"]", "A1[\"ホスト&nbsp;1\"]");
        assert_eq!(label, Some(false));
    }

    #[test]
    fn what_machines_read_may_not() {
        let changed = [
            ("curl --limit 100", "curl --limit 10"),
            ("#include <a.h>", "#include <b.h>"),
            ("ping host\nls -l", "ping host"),
            ("print(\"один\", 1)", "print(\"one\", 2)"),
        ];
        for (source, translation) in changed {
            assert_eq!(difference(source, translation), Some(true), "{source}");
        }
    }
}
