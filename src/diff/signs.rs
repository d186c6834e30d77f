//! Signs that mean something although they are neither letters nor digits.

use std::borrow::Cow;

/// Returns words without the signs that nobody sees: zero-width ones and soft hyphens.
pub fn seen(words: &str) -> Cow<'_, str> {
    let is_unseen = |c: char| matches!(c, '\u{ad}' | '\u{200b}' | '\u{2060}' | '\u{feff}');
    if words.contains(is_unseen) { Cow::Owned(words.replace(is_unseen, "")) } else { Cow::Borrowed(words) }
}

/// Returns the numbers with a minus sign, as they are written.
pub fn negatives(words: &str) -> Vec<&str> {
    let mut found = Vec::new();
    for (at, mark) in words.match_indices(['-', '−', '－']) {
        let rest = &words[at + mark.len()..];
        if rest.starts_with(|c: char| c.is_ascii_digit()) && !joins(&words[..at]) {
            let end = rest.find(|c: char| !c.is_ascii_digit() && c != '.').unwrap_or(rest.len());
            found.push(&rest[..end]);
        }
    }
    found
}

/// Returns whether a dash after words joins two parts: a range such as 5℃-10℃, a date, a model.
fn joins(before: &str) -> bool {
    let is_part = |c: &char| c.is_alphanumeric() || matches!(c, '℃' | '℉' | '°' | '%' | '％' | ')' | '）' | '-' | '−');
    let mut near = before.chars().rev().take(3).take_while(is_part).peekable();
    let is_glued = near.peek().is_some_and(|c| c.is_ascii_alphanumeric() || matches!(c, '-' | '−' | ')' | '）'));
    is_glued || near.any(|c| c.is_ascii_digit())
}

/// Returns the symbols of a text that state something: comparisons, marks of yes and no, units.
pub fn symbols(words: &str) -> Vec<char> {
    words.chars().filter_map(symbol).collect()
}

fn symbol(c: char) -> Option<char> {
    Some(match c {
        '＜' => '<',
        '＞' => '>',
        '＋' => '+',
        '＝' => '=',
        '％' => '%',
        '✔' | '☑' => '✓',
        '✘' | '☒' => '✗',
        '〇' => '○',
        '<' | '>' | '+' | '=' | '%' | '‰' | '≤' | '≥' | '≦' | '≧' | '≠' | '≈' | '±' | '×' | '÷' | '○' | '●' | '◎'
        | '△' | '▲' | '✓' | '✗' | '☐' | '℃' | '℉' | '°' | '′' | '″' | '¥' | '￥' | '$' | '€' | '£' => {
            c
        }
        _ => return None,
    })
}

/// Returns the codes of the bodies that issued the documents whose numbers a text states: `长政发` of
/// 长政发〔2012〕3号.
pub fn issuers(words: &str) -> Vec<&str> {
    let mut found = Vec::new();
    for (at, _) in words.match_indices(['〔', '［', '[']).filter(|(at, _)| is_year(&words[*at..])) {
        let before = &words[..at];
        let is_sign = |c: char| matches!(c, '\u{4e00}'..='\u{9fff}');
        let start =
            before.char_indices().rev().take(CODE).take_while(|(_, c)| is_sign(*c)).last().map_or(at, |(at, _)| at);
        found.push(&before[start..]);
    }
    found
}

/// The code of an issuing body has about so many signs.
const CODE: usize = 3;

/// Returns whether a bracket holds a year.
fn is_year(bracket: &str) -> bool {
    let mut signs = bracket.chars().skip(1);
    let digits = signs.by_ref().take(4).filter(char::is_ascii_digit).count();
    digits == 4 && signs.next().is_some_and(|c| matches!(c, '〕' | '］' | ']'))
}

#[cfg(test)]
mod tests {
    use super::{issuers, negatives, symbols};

    #[test]
    fn a_minus_is_told_from_a_dash() {
        let cases: [(&str, &[&str]); 12] = [
            ("100元-200元", &[]),
            ("5℃-10℃", &[]),
            ("从3人-5人", &[]),
            ("气温-24℃", &["24"]),
            ("-5 °C", &["5"]),
            ("from −3.5 to 2", &["3.5"]),
            ("2-3天", &[]),
            ("1月4日-6日", &[]),
            ("Q-24", &[]),
            ("9:00-17:00", &[]),
            ("电话0431-88776655", &[]),
            ("100%-5", &[]),
        ];
        for (words, expected) in cases {
            assert_eq!(negatives(words), expected, "{words}");
        }
    }

    #[test]
    fn codes_of_issuers_stand_before_the_year() {
        assert_eq!(issuers("依据长政发〔2012〕3号和吉外办[2013]1号"), ["长政发", "吉外办"]);
        assert!(issuers("见附件[1]，〔略〕").is_empty());
        assert_eq!(symbols("a ＜ b，✔"), ['<', '✓']);
    }
}
