//! The parts of a passage that may stand in any language: code, the words of links, quotations, and
//! brackets after a word.

use std::ops::Range;

/// Quotation marks that do not stand for anything else, each with the one that ends the quotation.
const QUOTATION_MARKS: [(char, char); 9] = [
    ('“', '”'),
    ('„', '“'),
    ('«', '»'),
    ('「', '」'),
    ('『', '』'),
    ('《', '》'),
    ('〈', '〉'),
    ('‘', '’'),
    ('"', '"'),
];

const BRACKETS: [(char, char); 5] = [('(', ')'), ('（', '）'), ('[', ']'), ('【', '】'), ('〔', '〕')];

/// Returns the bytes of code and of the words of links. `marks` are those of a segment.
pub fn code_and_links(marks: &str) -> Vec<Range<usize>> {
    let mut found = Vec::new();
    let (mut code, mut link) = (None, None);
    let mut digits = 0;
    for (at, c) in marks.char_indices() {
        if c.is_ascii_digit() {
            continue;
        }
        let place = marks.get(digits..at).and_then(|place| place.parse::<usize>().ok());
        digits = at + c.len_utf8();
        let Some(place) = place else { continue };
        match c {
            '`' => match code.take() {
                None => code = Some(place),
                Some(start) => found.push(start..place),
            },
            '[' => link = Some(place),
            ']' => found.extend(link.take().map(|start| start..place)),
            _ => {}
        }
    }
    found
}

/// Returns the bytes of words that are names of programs or markup, whatever their marks: `createApp()`,
/// `<Tabs>`, `app.mount`, `{#id}`.
pub fn names_of_programs(words: &str) -> Vec<Range<usize>> {
    let mut found = Vec::new();
    let mut start = 0;
    for part in words.split_inclusive(char::is_whitespace) {
        let word = part.trim_end();
        if is_of_program(word) {
            found.push(start..start + word.len());
        }
        start += part.len();
    }
    found
}

fn is_of_program(word: &str) -> bool {
    let bytes = word.as_bytes();
    let is_joined = |byte: u8| matches!(byte, b'.' | b'@' | b'/' | b':');
    let has_inner_sign = bytes.windows(3).any(|near| {
        is_joined(near[1]) && near[0].is_ascii_alphanumeric() && near[2].is_ascii_alphanumeric() && near[1] != b'/'
    });
    let has_inner_capital = bytes.windows(2).any(|near| near[0].is_ascii_lowercase() && near[1].is_ascii_uppercase());
    let has_sign = bytes.iter().any(|byte| matches!(byte, b'{' | b'}' | b'<' | b'>' | b'=' | b'_' | b'\\' | b'#'));
    word.contains("()") || has_sign || has_inner_sign || has_inner_capital
}

/// Returns the bytes of quotations, and of brackets that follow a word.
pub fn asides(words: &str) -> Vec<Range<usize>> {
    let mut found = Vec::new();
    let mut rest = 0;
    let mut follows_word = false;
    // A mark that is not ended once is not ended later either.
    let mut unended: Vec<char> = Vec::new();
    for (at, c) in words.char_indices() {
        if at < rest {
            continue;
        }
        let after = at + c.len_utf8();
        let quoted = QUOTATION_MARKS.iter().find(|(open, _)| *open == c).map(|(_, close)| *close);
        let in_brackets = BRACKETS.iter().find(|(open, _)| *open == c && follows_word).map(|(_, close)| *close);
        let close = quoted.or(in_brackets).filter(|close| !unended.contains(close));
        let end = close.and_then(|close| words[after..].find(close).map(|end| (close, end)));
        if end.is_none() {
            unended.extend(close);
        }
        if let Some((close, end)) = end {
            found.push(at..after + end + close.len_utf8());
            rest = after + end + close.len_utf8();
            follows_word = true;
            continue;
        }
        follows_word = c.is_alphabetic() || (follows_word && c.is_whitespace());
    }
    found
}

/// A name after a label has at most so many letters.
const LONGEST_NAME: usize = 20;

/// Returns a label and, after its colon, the bytes of an address, a name or a list of names.
pub fn label_and_names(words: &str) -> Option<(&str, Range<usize>)> {
    let is_colon = |(at, c): &(usize, char)| *c == '：' || *c == ':' && !words[*at..].starts_with("://");
    let (at, colon) = words.char_indices().find(is_colon)?;
    let start = at + colon.len_utf8();
    // A sentence ends a value.
    let end = words[start..].find(['(', '（', '。', '.', ';', '；']).map_or(words.len(), |end| start + end);
    let is_name = |name: &str| name.chars().filter(|c| c.is_alphanumeric()).count() <= LONGEST_NAME;
    words[start..end].split(is_between_names).all(is_name).then(|| (&words[..at], start..end))
}

/// Returns whether words are a list of short names with nothing but `、` between them.
pub fn are_names(words: &str) -> bool {
    let is_short = |name: &str| (1..=SHORT_NAME).contains(&name.trim().chars().count());
    words.contains('、') && words.trim().split('、').all(is_short)
}

/// A name in Han signs has at most so many.
const SHORT_NAME: usize = 6;

fn is_between_names(c: char) -> bool {
    matches!(c, ',' | '，' | '、')
}

/// Returns words with these parts as spaces.
pub fn without(words: &str, mut parts: Vec<Range<usize>>) -> String {
    parts.sort_by_key(|part| part.start);
    let mut kept = String::with_capacity(words.len());
    let mut at = 0;
    for part in parts {
        if let Some(before) = words.get(at..part.start) {
            kept.push_str(before);
            kept.push(' ');
        }
        at = at.max(part.end);
    }
    kept.push_str(words.get(at..).unwrap_or_default());
    kept
}
