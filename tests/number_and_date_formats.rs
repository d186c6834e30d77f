//! The formats of numbers, dates and plurals in each language.

use crate::support::{MemorySite, text};
use fluent::FluentArgs;
use gongbao::catalog::{Catalog, Messages, Moment, parse};
use gongbao::source::{FilePath, SourceFile};
use jiff::civil::date;

fn messages(tag: &str, source: &str) -> Messages {
    let file = SourceFile { path: FilePath::new("locales/x/test.ftl"), text: source.to_owned() };
    let (parsed, findings) = parse(&file);
    assert!(findings.is_empty(), "{findings:?}");
    let mut catalog = Catalog::default();
    catalog.add(parsed);
    Messages::new([(tag.parse().unwrap(), &catalog)])
}

fn number(tag: &str, pattern: &str, n: f64) -> String {
    let mut arguments = FluentArgs::new();
    arguments.set("n", n);
    messages(tag, &format!("m = {pattern}\n")).format("m", Some(&arguments)).unwrap()
}

fn moment(tag: &str, pattern: &str) -> String {
    let mut arguments = FluentArgs::new();
    arguments.set("d", Moment::new(date(2013, 1, 4).at(9, 5, 0, 0)).into_value());
    messages(tag, &format!("m = {pattern}\n")).format("m", Some(&arguments)).unwrap()
}

#[test]
fn dates_read_as_each_language_writes_them() {
    let long = r#"{ DATETIME($d, year: "numeric", month: "long", day: "numeric") }"#;
    let cases = [
        ("zh-Hans", "2013年1月4日"),
        ("en", "January 4, 2013"),
        ("ja", "2013年1月4日"),
        ("ru", "4 января 2013\u{202f}г."),
        ("ko", "2013년 1월 4일"),
        ("de", "4. Januar 2013"),
    ];
    for (tag, expected) in cases {
        assert_eq!(moment(tag, long), expected, "{tag}");
        assert_eq!(moment(tag, "{ $d }"), expected, "{tag}, without DATETIME");
    }
}

#[test]
fn datetime_takes_the_options_of_the_guide() {
    let cases = [
        ("en", r#"{ DATETIME($d, year: "numeric", month: "long") }"#, "January 2013"),
        ("ru", r#"{ DATETIME($d, year: "numeric", month: "long") }"#, "январь 2013\u{202f}г."),
        ("ja", r#"{ DATETIME($d, month: "long", day: "numeric", weekday: "long") }"#, "1月4日金曜日"),
        ("zh-Hans", r#"{ DATETIME($d, weekday: "long") }"#, "星期五"),
        ("en", r#"{ DATETIME($d, year: "numeric", month: "numeric", day: "numeric") }"#, "1/4/2013"),
        ("en", r#"{ DATETIME($d, dateStyle: "full") }"#, "Friday, January 4, 2013"),
        ("ko", r#"{ DATETIME($d, hour: "numeric", minute: "numeric", hour12: "false") }"#, "09:05"),
        ("en", r#"{ DATETIME($d, year: "numeric") }"#, "2013"),
        ("en", r#"{ DATETIME($d, dateStyle: "short") }"#, "1/4/2013"),
        ("en", r#"{ DATETIME($d, dateStyle: "medium") }"#, "Jan 4, 2013"),
    ];
    for (tag, pattern, expected) in cases {
        assert_eq!(moment(tag, pattern), expected, "{tag} {pattern}");
    }
}

#[test]
fn what_cannot_be_formatted_is_an_error_and_never_shown() {
    let mut arguments = FluentArgs::new();
    arguments.set("name", "a name");
    arguments.set("d", Moment::new(date(2013, 1, 4).at(9, 5, 0, 0)).into_value());
    for pattern in [
        "{ NUMBER($name) }",
        "{ DATETIME($name) }",
        r#"{ DATETIME($d, month: "long", hour: "numeric") }"#,
        "{ NUMBER($none) }",
    ] {
        let formatted = messages("en", &format!("m = {pattern}\n")).format("m", Some(&arguments));
        assert!(formatted.is_err(), "{pattern}: {formatted:?}");
    }
}

#[test]
fn numbers_are_grouped_as_each_language_does() {
    let cases = [
        ("zh-Hans", "1,234,567.5"),
        ("en", "1,234,567.5"),
        ("ja", "1,234,567.5"),
        ("ru", "1\u{a0}234\u{a0}567,5"),
        ("ko", "1,234,567.5"),
        ("de", "1.234.567,5"),
        ("hi", "12,34,567.5"),
    ];
    for (tag, expected) in cases {
        assert_eq!(number(tag, "{ $n }", 1_234_567.5), expected, "{tag}");
        assert_eq!(number(tag, "{ NUMBER($n) }", 1_234_567.5), expected, "{tag}");
    }
}

#[test]
fn number_takes_the_options_of_the_guide() {
    let cases = [
        (r#"{ NUMBER($n, useGrouping: "false") }"#, 1_234_567.5, "1234567.5"),
        ("{ NUMBER($n, minimumFractionDigits: 2) }", 1.5, "1.50"),
        ("{ NUMBER($n, maximumFractionDigits: 0) }", 1.5, "2"),
        ("{ NUMBER($n, maximumFractionDigits: 1) }", 0.25, "0.3"),
        ("{ NUMBER($n, minimumIntegerDigits: 3) }", 7.0, "007"),
        ("{ NUMBER($n, maximumSignificantDigits: 2) }", 1_234.0, "1,200"),
        ("{ NUMBER($n, minimumSignificantDigits: 4) }", 1.5, "1.500"),
        ("{ $n }", 0.123_456, "0.123"),
        ("{ $n }", -1_000.0, "-1,000"),
        ("{ NUMBER($n, minimumFractionDigits: 9999999999999) }", 1.0, "1.000000000000000"),
    ];
    for (pattern, n, expected) in cases {
        assert_eq!(number("en", pattern, n), expected, "{pattern} of {n}");
    }
}

#[test]
fn russian_plurals_are_right() {
    let pattern = "{ $n ->\n    [one] { $n } запись\n    [few] { $n } записи\n   *[many] { $n } записей\n}";
    let cases = [
        (0.0, "0 записей"),
        (1.0, "1 запись"),
        (2.0, "2 записи"),
        (5.0, "5 записей"),
        (11.0, "11 записей"),
        (21.0, "21 запись"),
        (22.0, "22 записи"),
        (111.0, "111 записей"),
    ];
    for (n, expected) in cases {
        assert_eq!(number("ru", &format!("{pattern}\n"), n), expected);
    }
}

#[test]
fn a_plural_form_follows_the_number_that_is_shown() {
    let choice = "{ NUMBER($n, maximumFractionDigits: 0) ->\n    [one] { NUMBER($n, maximumFractionDigits: 0) } day\n   *[other] { NUMBER($n, maximumFractionDigits: 0) } days\n}";
    assert_eq!(number("en", choice, 1.2), "1 day");
    assert_eq!(number("en", choice, 1.6), "2 days");
    let exact = "{ NUMBER($n, minimumFractionDigits: 1) ->\n    [one] one\n   *[other] other\n}";
    assert_eq!(number("en", exact, 1.0), "other");
}

/// Formatted dates are cached by day. A site may show the hour too, so two moments of one day may
/// not be confused.
#[test]
fn two_moments_of_a_day_are_not_taken_for_one() {
    let item = |at: &str| format!("published = 2013-01-04T{at}+08:00\ncolumn = \"politics\"\n");
    let with_hours = r#"date-long = { DATETIME($date, hour: "numeric", minute: "numeric", hour12: "false") }"#;
    let site = MemorySite::small()
        .with_news("a", &[("zh", &text("一", "词。")), ("en", &text("One", "Words."))])
        .with_news("b", &[("zh", &text("二", "词。")), ("en", &text("Two", "Words."))])
        .with("content/news/a/item.toml", item("09:05:00"))
        .with("content/news/b/item.toml", item("15:40:00"));
    let list = |site: &MemorySite| site.page("zh/news/index.html");
    assert_eq!(list(&site).matches(">2013年1月4日</time>").count(), 2);
    let site = site.with("locales/zh/theme.ftl", with_hours);
    let both = list(&site);
    assert!(both.contains(">09:05</time>") && both.contains(">15:40</time>"), "{both}");
    assert!(site.page("zh/news/a.html").contains(">09:05</time>"));
}
