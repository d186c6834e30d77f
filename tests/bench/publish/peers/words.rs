//! The messages of the default theme, for other generators.

use crate::site::GeneratedSite;
use std::collections::{BTreeMap, BTreeSet};

const THEME: [&str; 5] = [
    include_str!("../../../../locales/zh/theme.ftl"),
    include_str!("../../../../locales/en/theme.ftl"),
    include_str!("../../../../locales/ja/theme.ftl"),
    include_str!("../../../../locales/ru/theme.ftl"),
    include_str!("../../../../locales/ko/theme.ftl"),
];

/// Returns one of the site's own names.
pub fn named(site: &GeneratedSite, language: usize, wanted: &str) -> String {
    site.names(language).into_iter().find(|(name, _)| name == wanted).map(|(_, value)| value).unwrap_or_default()
}

/// Returns a message that has one line.
pub fn message(language: usize, id: &str) -> &'static str {
    let found = THEME[language].lines().find_map(|line| line.strip_prefix(id)?.strip_prefix(" = "));
    found.unwrap_or_else(|| panic!("no message {id}"))
}

/// Returns all messages without functions and selections. They may have variables.
pub fn messages(language: usize) -> impl Iterator<Item = (&'static str, &'static str)> {
    let one_line = THEME[language].lines().filter_map(|line| line.split_once(" = "));
    let is_other = |id: &str| id.starts_with([' ', '#']) || ["site-notice", "item-count"].contains(&id);
    one_line.filter(move |(id, value)| !is_other(id) && is_plain(value))
}

fn is_plain(value: &str) -> bool {
    !value.contains("->") && value.split("{ ").skip(1).all(|inner| inner.starts_with('$'))
}

/// Returns the variants of the message that counts items, by plural category.
pub fn counts(language: usize) -> BTreeMap<&'static str, &'static str> {
    let lines: Vec<_> = THEME[language].lines().skip_while(|line| !line.starts_with("item-count = ")).collect();
    let forms: Vec<_> = match lines[0].strip_prefix("item-count = ").unwrap() {
        "{ $n ->" => {
            lines.iter().skip(1).take_while(|line| **line != "}").filter_map(|line| line.split_once("] ")).collect()
        }
        form => vec![("other", form)],
    };
    let mut named: BTreeMap<_, _> =
        forms.iter().map(|(category, form)| (category.trim_start_matches([' ', '*', '[']), *form)).collect();
    // The last variant is for all other numbers.
    named.entry("other").or_insert(forms[forms.len() - 1].1);
    named
}

/// Returns all months with items, such as `2003-03`.
pub fn months(site: &GeneratedSite) -> BTreeSet<String> {
    (0..site.items).map(|number| site.item(number, 0).published[..7].to_owned()).collect()
}
