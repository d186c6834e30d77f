//! What people write in a line that TOML refuses: a date in another form, punctuation of a Chinese
//! or Japanese keyboard, quotation marks within quotation marks.

use jiff::civil::Date;
use std::ops::Range;
use toml::value::Datetime;

/// The fields that hold dates and moments, in all tables of a site's files.
pub(super) const DATE_FIELDS: &[&str] =
    &["answered", "as_of", "at", "embargo", "expires", "formed", "from", "published", "received", "to", "until"];

/// A mistake in one line. Places are bytes of the line.
#[derive(Debug, PartialEq, Eq)]
pub(super) enum Mistake {
    /// A date in another form, with the form that TOML has for it where the day is certain.
    Date { at: Range<usize>, meant: Option<String> },
    /// A character of a Chinese or Japanese keyboard, with the one that TOML has in its place.
    FullWidth { at: usize, found: char, wanted: String },
    /// A colon between a name and its value.
    Colon { at: usize },
    /// A field that is named in the writer's language, with the field's name.
    Translated { at: Range<usize>, field: &'static str },
    /// A text in quotation marks that goes on in the next line.
    BrokenText { at: usize },
    /// A quotation mark that ends the text too early.
    InnerQuotes { at: usize },
}

impl Mistake {
    /// Returns the mistake of a line that has a syntax error, where it is a known one.
    pub(super) fn of(line: &str) -> Option<Self> {
        let separator = line.find(['=', '＝']);
        if let Some((key, at)) = separator.map(|at| (line[..at].trim(), at)) {
            let after = at + line[at..].chars().next().map_or(0, char::len_utf8);
            let value = line[after..].split('#').next().unwrap_or_default();
            let start = after + (value.len() - value.trim_start().len());
            let value = value.trim();
            let is_date = DATE_FIELDS.contains(&key) || is_date_like(value);
            if line[at..].starts_with('=') && is_date && value.parse::<Datetime>().is_err() {
                return Some(Self::Date { at: start..start + value.len(), meant: date(value) });
            }
            if let Some((_, field)) = TRANSLATED.iter().find(|(name, _)| *name == key.trim_matches('"')) {
                let start = line.len() - line.trim_start().len();
                return Some(Self::Translated { at: start..line[..at].trim_end().len(), field });
            }
            if is_bare_text(value) {
                return full_width(&line[..after]);
            }
        }
        full_width(line).or_else(|| colon(line)).or_else(|| inner_quotes(line)).or_else(|| broken_text(line))
    }
}

/// Returns whether a value is text that lacks its quotation marks. Punctuation in it is its own.
fn is_bare_text(value: &str) -> bool {
    let mut characters = value.chars();
    match characters.next() {
        Some('【' | '［' | '〔') => {
            !characters.next().is_some_and(|next| next == '"' || replacement(next) == Some('"'))
        }
        Some(first) => first.is_alphabetic() && !is_full_width(first) || first == '《',
        None => false,
    }
}

/// Finds the first character of another keyboard outside the texts in quotation marks.
fn full_width(line: &str) -> Option<Mistake> {
    let mut at = 0;
    while let Some(c) = line[at..].chars().next() {
        match c {
            '#' => return None,
            '"' | '\'' => match end_of_text(line, at, c) {
                Some(end) => at = end,
                None => return unclosed(line, at),
            },
            _ => match replacement(c) {
                Some(wanted) => return Some(Mistake::FullWidth { at, found: c, wanted: wanted.to_string() }),
                None => at += c.len_utf8(),
            },
        }
    }
    None
}

/// Returns the byte after a text in quotation marks that begins at `start`.
fn end_of_text(line: &str, start: usize, mark: char) -> Option<usize> {
    let mut is_escaped = false;
    for (at, c) in line[start + 1..].char_indices() {
        match c {
            _ if is_escaped => is_escaped = false,
            '\\' if mark == '"' => is_escaped = true,
            _ if c == mark => return Some(start + 1 + at + 1),
            _ => {}
        }
    }
    None
}

/// Returns the last mark of a text that begins with a straight quotation mark and ends with another.
fn unclosed(line: &str, start: usize) -> Option<Mistake> {
    let (at, found) = line[start..].trim_end().char_indices().next_back()?;
    let wanted = replacement(found).filter(|wanted| matches!(wanted, '"' | '\''))?;
    Some(Mistake::FullWidth { at: start + at, found, wanted: wanted.to_string() })
}

/// Finds a text in quotation marks after which another follows without a comma.
fn inner_quotes(line: &str) -> Option<Mistake> {
    let start = line.find('=')? + 1;
    let start = start + (line[start..].len() - line[start..].trim_start().len());
    if !line[start..].starts_with('"') || line[start..].starts_with("\"\"\"") {
        return None;
    }
    let end = end_of_text(line, start, '"')?;
    let rest = line[end..].trim_start();
    let is_inner = !rest.is_empty() && !rest.starts_with(['#', ',', ']', '}']) && rest.contains('"');
    is_inner.then_some(Mistake::InnerQuotes { at: end - 1 })
}

/// Finds a colon where a line has its `=`.
fn colon(line: &str) -> Option<Mistake> {
    let at = line.find(':')?;
    let is_key = |key: &str| !key.is_empty() && key.chars().all(|c| c.is_ascii_alphanumeric() || "-_ \"".contains(c));
    (is_key(line[..at].trim()) && !line[..at].contains('=')).then_some(Mistake::Colon { at })
}

/// Finds a text in quotation marks that does not end in its line.
fn broken_text(line: &str) -> Option<Mistake> {
    let start = line.find('=')? + 1;
    let start = start + (line[start..].len() - line[start..].trim_start().len());
    let is_open = line[start..].starts_with('"') && !line[start..].starts_with("\"\"\"");
    (is_open && end_of_text(line, start, '"').is_none()).then_some(Mistake::BrokenText { at: start })
}

/// Names of fields in the languages of their writers.
const TRANSLATED: &[(&str, &str)] = &[
    ("标题", "title"),
    ("题目", "title"),
    ("標題", "title"),
    ("タイトル", "title"),
    ("題名", "title"),
    ("見出し", "title"),
    ("제목", "title"),
    ("заголовок", "title"),
    ("Заголовок", "title"),
    ("摘要", "summary"),
    ("简介", "summary"),
    ("概要", "summary"),
    ("要約", "summary"),
    ("요약", "summary"),
    ("аннотация", "summary"),
    ("标签", "tags"),
    ("タグ", "tags"),
    ("태그", "tags"),
    ("теги", "tags"),
    ("栏目", "column"),
    ("欄", "column"),
    ("코너", "column"),
    ("рубрика", "column"),
    ("日期", "published"),
    ("发布日期", "published"),
    ("发布时间", "published"),
    ("公開日", "published"),
    ("日付", "published"),
    ("게시일", "published"),
    ("날짜", "published"),
    ("дата", "published"),
    ("状态", "status"),
    ("更正", "correction"),
    ("訂正", "correction"),
    ("정정", "correction"),
    ("исправление", "correction"),
];

fn is_full_width(c: char) -> bool {
    matches!(c, '\u{FF01}'..='\u{FF5E}')
}

/// Returns the character of TOML that a character of another keyboard stands for.
fn replacement(c: char) -> Option<char> {
    match c {
        '“' | '”' | '„' | '‟' | '「' | '」' | '『' | '』' | '«' | '»' => Some('"'),
        '‘' | '’' | '‚' => Some('\''),
        '，' | '、' => Some(','),
        '：' => Some('='),
        '【' | '〔' => Some('['),
        '】' | '〕' => Some(']'),
        '。' => Some('.'),
        '—' | '–' => Some('-'),
        '\u{3000}' => Some(' '),
        _ if is_full_width(c) => char::from_u32(u32::from(c) - 0xFEE0),
        _ => None,
    }
}

fn to_ascii(c: char) -> char {
    replacement(c).unwrap_or(c)
}

/// Returns whether a value begins with a year and a month, however they are divided.
fn is_date_like(value: &str) -> bool {
    let mut folded = value.trim_start_matches(is_quote).chars().map(to_ascii);
    folded.by_ref().take(4).filter(char::is_ascii_digit).count() == 4
        && folded.next().is_some_and(is_divider)
        && folded.find(|c| *c != ' ').is_some_and(|c| c.is_ascii_digit())
}

fn is_quote(c: char) -> bool {
    matches!(to_ascii(c), '"' | '\'')
}

fn is_divider(c: char) -> bool {
    matches!(c, '-' | '/' | '.' | '年' | '月' | '년' | '월')
}

/// Returns the form of TOML for a date that is written in another one, such as `2013/3/5` or
/// `2013年3月5日`. Returns nothing where it is not certain which day is meant.
pub(super) fn date(written: &str) -> Option<String> {
    let to_ascii = |c| if c == '：' { ':' } else { to_ascii(c) };
    let folded: String = written.trim().trim_matches(is_quote).chars().map(to_ascii).collect();
    let mut rest = folded.trim();
    if rest.contains('T') && rest.parse::<Datetime>().is_ok() {
        return Some(rest.to_owned());
    }
    if rest.len() == 8 && rest.bytes().all(|byte| byte.is_ascii_digit()) {
        return date(&format!("{}-{}-{}", &rest[..4], &rest[4..6], &rest[6..]));
    }
    let mut parts = [0_i16; 3];
    for (number, part) in parts.iter_mut().enumerate() {
        rest = rest.trim_start();
        let digits = rest.len() - rest.trim_start_matches(|c: char| c.is_ascii_digit()).len();
        let is_year = number == 0;
        if digits == 0 || (digits == 4) != is_year || digits > 4 {
            return None;
        }
        *part = rest[..digits].parse().ok()?;
        rest = rest[digits..].trim_start();
        if number < 2 {
            rest = rest.strip_prefix(is_divider)?;
        }
    }
    let rest = rest.trim_start_matches(['日', '일', '.', ' ']);
    let date = Date::new(parts[0], i8::try_from(parts[1]).ok()?, i8::try_from(parts[2]).ok()?).ok()?;
    match rest.is_empty() {
        true => Some(date.to_string()),
        false => Some(format!("{date}T{}", time(rest.trim_start_matches('T'))?)),
    }
}

/// Returns the form of TOML for a time of day such as `9:00` or `9:00+8:00`.
fn time(written: &str) -> Option<String> {
    let (written, offset) = match written.find(['+', '-', 'Z', 'z']) {
        Some(at) => (&written[..at], offset(written[at..].trim())?),
        None => (written, String::new()),
    };
    let mut parts = written.trim().split(':').map(|part| part.trim().parse::<i8>().ok());
    let (hour, minute) = (parts.next()??, parts.next()??);
    let second = parts.next().unwrap_or(Some(0))?;
    let time = jiff::civil::Time::new(hour, minute, second, 0).ok()?;
    parts.next().is_none().then(|| format!("{}{offset}", time.strftime("%H:%M:%S")))
}

/// Returns the form of TOML for an offset such as `+8:00` or `+0800`.
fn offset(written: &str) -> Option<String> {
    if written.eq_ignore_ascii_case("z") {
        return Some("Z".to_owned());
    }
    let (sign, digits) = written.split_at_checked(1)?;
    let (hours, minutes) = match (digits.split_once(':'), digits.len()) {
        (Some(parts), _) => parts,
        (None, 3 | 4) => digits.split_at_checked(digits.len() - 2)?,
        (None, _) => (digits, "0"),
    };
    let (hours, minutes) = (hours.parse::<u8>().ok()?, minutes.parse::<u8>().ok()?);
    (hours <= 14 && minutes < 60).then(|| format!("{sign}{hours:02}:{minutes:02}"))
}

#[cfg(test)]
mod tests {
    use super::{DATE_FIELDS, Mistake, date};

    #[test]
    fn dates_get_the_form_of_toml() {
        let cases = [
            ("2013/3/5", Some("2013-03-05")),
            ("\"2013-03-05\"", Some("2013-03-05")),
            ("2013年3月5日", Some("2013-03-05")),
            ("2013년 3월 5일", Some("2013-03-05")),
            ("２０１３-03-05", Some("2013-03-05")),
            ("2013.03.05", Some("2013-03-05")),
            ("“2013－3－5”", Some("2013-03-05")),
            ("2013/3/5 9:00", Some("2013-03-05T09:00:00")),
            ("2013年3月5日9:05", Some("2013-03-05T09:05:00")),
            ("\"2013-03-05T09:00:00+08:00\"", Some("2013-03-05T09:00:00+08:00")),
            ("20130305", Some("2013-03-05")),
            ("2013-03-05T9:00:00+08:00", Some("2013-03-05T09:00:00+08:00")),
            ("2013-03-05T09:00:00+8:00", Some("2013-03-05T09:00:00+08:00")),
            ("2013-03-05T09：00：00+0800", Some("2013-03-05T09:00:00+08:00")),
            ("2013-03-05 9:00 -3", Some("2013-03-05T09:00:00-03:00")),
            ("2013/3/5 9:00Z", Some("2013-03-05T09:00:00Z")),
            ("2013-03-05T24:00:00", None),
            ("2013-03-05T09:00:00+99:00", None),
            ("20131305", None),
            ("2013-02-30", None),
            ("3/5/2013", None),
            ("05.03.2013", None),
            ("2013年3月", None),
            ("2013-3-5-6", None),
            ("tomorrow", None),
        ];
        for (written, expected) in cases {
            assert_eq!(date(written).as_deref(), expected, "{written}");
        }
    }

    #[test]
    fn mistakes_are_named() {
        let full_width = |at, found, wanted: &str| Some(Mistake::FullWidth { at, found, wanted: wanted.to_owned() });
        let cases = [
            ("title = “中外青年”", full_width(8, '“', "\"")),
            ("title = \"中外青年”", full_width(21, '”', "\"")),
            ("title ＝ \"x\"", full_width(6, '＝', "=")),
            ("title：\"x\"", full_width(5, '：', "=")),
            ("tags = [\"a\"，\"b\"]", full_width(11, '，', ",")),
            ("tags = 【\"a\"】", full_width(7, '【', "[")),
            ("［notice］", full_width(0, '［', "[")),
            ("rank = １", full_width(7, '１', "1")),
            ("title = 「x」", full_width(8, '「', "\"")),
            ("title = «x»", full_width(8, '«', "\"")),
            ("title = \"春季\"音乐\"会\"", Some(Mistake::InnerQuotes { at: 15 })),
            ("title = 中外，青年", None),
            ("title = 【公告】中外", None),
            ("title = 《公告》", None),
            ("title = \"x\" y", None),
            ("title = \"中外，青年", Some(Mistake::BrokenText { at: 8 })),
            ("title: \"x\"", Some(Mistake::Colon { at: 5 })),
            ("a = \"x: y", Some(Mistake::BrokenText { at: 4 })),
            ("标题 = \"x\"", Some(Mistake::Translated { at: 0..6, field: "title" })),
            ("\"제목\" = \"x\"", Some(Mistake::Translated { at: 0..8, field: "title" })),
            ("at = 2013-03-07", None),
            ("at = 2013-03-07T09:00:00+08:00 # x", None),
            ("a = 1 # “x”", None),
        ];
        for (line, expected) in cases {
            assert_eq!(Mistake::of(line), expected, "{line}");
        }
        for line in [
            "published = March 5",
            "published = ",
            "published = 20130305",
            "at = 2013-02-30",
            "published = 2013/3/5",
            "until = “2013-03-05”",
            "x = 2013.03.05",
        ] {
            assert!(matches!(Mistake::of(line), Some(Mistake::Date { .. })), "{line}");
        }
    }

    #[test]
    fn the_fields_of_dates_are_sorted() {
        assert!(DATE_FIELDS.is_sorted());
    }
}
