//! Repairs lose no text, change no page, and leave no finding that can be repaired.

use crate::support::MemorySite;
use fluent::FluentArgs;
use gongbao::catalog::{Messages, parse};
use gongbao::diagnostic::Code;
use gongbao::edition::EditionId;
use gongbao::fix::{Change, fix};
use gongbao::source::{FilePath, SourceFile};
use proptest::prelude::*;
use proptest::test_runner::FileFailurePersistence;
use std::collections::BTreeMap;

fn changes(site: &MemorySite) -> Vec<Change> {
    let (loaded, _) = site.prepare().site.unwrap();
    fix(&loaded, site)
}

fn apply(site: MemorySite, changes: &[Change]) -> MemorySite {
    changes.iter().fold(site, |site, change| {
        let before = change.before.as_deref();
        assert_eq!(site.paths().contains(&change.path.to_string()).then(|| site.text(change.path.as_str())), before);
        site.with(change.path.as_str(), &change.after)
    })
}

fn fixed(site: &MemorySite) -> MemorySite {
    apply(site.clone(), &changes(site))
}

#[test]
fn stubs_prepare_what_is_missing_and_translate_nothing() {
    let zh = "# 报头\r\nhead = 页首\r\nlong = { $n ->\r\n   *[other] { $n } 条\r\n}\r\n    .help = 提示\r\n-office = 外办\r\n";
    let site = MemorySite::small().with("locales/zh/more.ftl", zh).with("locales/zh/only.ftl", "alone = 一\n");
    let site = site.with("locales/en/more.ftl", "# Kept\nhead = Head");
    let before = site.codes();
    let repaired = fixed(&site);
    assert_eq!(
        repaired.text("locales/en/more.ftl"),
        "# Kept\nhead = Head\n\n# source: { $n ->\n#    *[other] { $n } 条\n# }\n#     .help = 提示\n# long =\n#     .help =\n\n\
         # source: 外办\n# -office =\n"
    );
    assert_eq!(repaired.text("locales/en/only.ftl"), "# source: 一\n# alone =\n");
    assert_eq!(repaired.codes(), before);
    assert_eq!(before.iter().filter(|code| **code == Code::MissingMessage).count(), 3);
    assert!(changes(&repaired).is_empty());
}

#[test]
fn the_order_of_the_reference_moves_whole_messages_and_no_heading() {
    let zh = "a = 一\nb = 二\nc = 三\n\n## 组\n\nd = 四\ne = 五\n";
    let en = "# about c\nc = Three\nx = Own\nb = { $n ->\n    [one] Two\n   *[other] Twos\n}\n\n\na = One\n\n## Group\n\ne = Five\n\
              # stands alone\n\nd = Four\n";
    let site = MemorySite::small().with("locales/zh/more.ftl", zh).with("locales/en/more.ftl", en);
    assert_eq!(
        fixed(&site).text("locales/en/more.ftl"),
        "a = One\nx = Own\nb = { $n ->\n    [one] Two\n   *[other] Twos\n}\n\n\n# about c\nc = Three\n\n## Group\n\ne = Five\n\
         # stands alone\n\nd = Four\n"
    );
}

#[test]
fn repeated_branches_go_where_no_number_notices() {
    let branches = |one: &str, other: &str| format!("m = {{ $n ->\n    [one] {one}\n   *[other] {other}\n}}\n");
    let cases = [
        ("zh", branches("条", "条"), Some("m = { $n ->\n   *[other] 条\n}\n")),
        ("zh", branches("一条", "条"), None),
        ("en", branches("sheep", "sheep"), Some("m = { $n ->\n   *[other] sheep\n}\n")),
        ("en", "m = { $n ->\n    [1] a\n    [one] b\n   *[other] a\n}\n".to_owned(), None),
        ("en", "m = { $n ->\n    [zero] b\n    [one] a\n   *[other] a\n}\n".to_owned(), None),
        ("en", "m = { $n ->\n    [red] a\n   *[blue] a\n}\n".to_owned(), None),
        ("zh", "m = { $n ->\n   *[other] a\n    [one] a\n}\n".to_owned(), None),
    ];
    for (edition, before, after) in cases {
        let path = format!("locales/{edition}/more.ftl");
        let site = MemorySite::small().with("locales/zh/more.ftl", "m = 一\n").with("locales/en/more.ftl", "m = 1\n");
        let site = site.with(&path, &before);
        assert_eq!(fixed(&site).text(&path), after.unwrap_or(&before), "{edition} {before}");
    }
}

#[test]
fn damaged_files_are_left_to_people() {
    let site = MemorySite::small().with("locales/zh/more.ftl", "b = 二\na = 一\nc = 三\n");
    for damaged in
        ["a = One\n???\nb = Two\n", "a = {\n", &format!("a = {}\n", "{".repeat(5_000)), "a = One\nb = { $n ->\n"]
    {
        let site = site.clone().with("locales/en/more.ftl", damaged);
        assert_eq!(changes(&site), [], "{damaged:.40}");
    }
    let site = site.with("locales/en/more.ftl", [0xff, 0xfe]);
    assert_eq!(changes(&site), []);
}

#[test]
fn a_byte_order_mark_stays() {
    let site = MemorySite::small().with("locales/zh/more.ftl", "a = 一\nb = 二\n");
    let site = site.with("locales/en/more.ftl", "\u{feff}b = Two\na = One\n");
    assert_eq!(fixed(&site).text("locales/en/more.ftl"), "\u{feff}a = One\nb = Two\n");
}

#[test]
fn the_sample_site_renders_the_same_after_repairs() {
    let site = MemorySite::sample();
    let shuffled = ["en", "ja", "ru", "ko"].into_iter().fold(site, |site, edition| {
        ["site.ftl", "theme.ftl"].into_iter().fold(site, |site, name| {
            let path = format!("locales/{edition}/{name}");
            let groups: Vec<String> = site.text(&path).split("\n\n").map(reversed).collect();
            site.with(&path, groups.join("\n\n"))
        })
    });
    let repairs = changes(&shuffled);
    assert!(repairs.len() >= 4, "{repairs:?}");
    let repaired = apply(shuffled.clone(), &repairs);
    assert!(shuffled.render() == repaired.render());
    assert_eq!(changes(&repaired), []);
}

/// Reverses a paragraph of one-line messages.
fn reversed(group: &str) -> String {
    let is_simple =
        group.lines().all(|line| line.contains(" = ") && !line.starts_with([' ', '#']) && !line.ends_with("->"));
    let lines: Vec<&str> = if is_simple { group.lines().rev().collect() } else { group.lines().collect() };
    let end = if group.ends_with('\n') { "\n" } else { "" };
    lines.join("\n") + end
}

/// Generates lines of catalogs, valid and invalid.
fn catalog() -> impl Strategy<Value = String> {
    let name = prop_oneof![Just("a"), Just("b"), Just("c"), Just("d"), Just("-t"), Just("e")];
    let value = prop_oneof![
        Just("text".to_owned()),
        Just("文字 { $n }".to_owned()),
        Just("{ -t }".to_owned()),
        Just("two\n    lines = here\n\n    and more".to_owned()),
        Just("v\n    .help = { $n ->\n        [one] x\n       *[other] x\n    }".to_owned()),
        Just("{ \"}\" }".to_owned()),
        ("[xy]", "[xy]", "(one|few|1|many|other|w)").prop_map(|(one, other, key)| format!(
            "{{ $n ->\n    [{key}] {one}\n    [two]\n        {other}\n   *[other] {other}\n}}"
        )),
        ("[xy]", "[xy]")
            .prop_map(|(one, other)| format!("{{ $n ->\n[one] {one}\n*[many] {other}\n[few] {{ $n }}\n}} tail")),
    ];
    let line = prop_oneof![
        6 => (name, value).prop_map(|(name, value)| format!("{name} = {value}\n")),
        1 => Just("# note\n".to_owned()),
        1 => Just("\n# alone\n\n".to_owned()),
        1 => Just("\n## Group\n\n".to_owned()),
        2 => Just("\n".to_owned()),
        1 => Just("# source: old\n# d =\n".to_owned()),
        1 => prop_oneof![Just("junk\n".to_owned()), Just("}\n".to_owned()), Just("  \n".to_owned()), Just("    .x = y\n".to_owned())],
    ];
    (proptest::collection::vec(line, 0..9), any::<bool>(), any::<bool>()).prop_map(|(lines, windows, cut)| {
        let text = lines.concat();
        let text = if cut { text.trim_end().to_owned() } else { text };
        if windows { text.replace('\n', "\r\n") } else { text }
    })
}

/// Formats all messages of an edition's catalog, with numbers that select different plural forms.
fn said(site: &MemorySite, edition: u8) -> BTreeMap<String, Vec<String>> {
    let (loaded, _) = site.prepare().site.unwrap();
    let id = EditionId(edition);
    let catalog = loaded.catalogs.get(id);
    let messages = Messages::new([(loaded.settings.editions.get(id).tag.clone(), catalog)]);
    let names = catalog.entries.values().filter(|entry| !entry.name.starts_with('-'));
    let said = names.map(|entry| {
        let parts = [None].into_iter().chain(entry.attributes.iter().map(|name| Some(name.as_str())));
        let texts = parts.flat_map(|part| (0..23).map(move |n| (part, n))).map(|(part, n)| {
            let mut arguments = FluentArgs::new();
            arguments.set("n", n);
            messages.message(&entry.name, part, &arguments).unwrap_or_default()
        });
        (entry.name.clone(), texts.collect())
    });
    said.collect()
}

fn comments(text: &str) -> Vec<&str> {
    let mut comments: Vec<_> = text.lines().filter(|line| line.starts_with('#')).collect();
    comments.sort_unstable();
    comments
}

proptest! {
    #![proptest_config(ProptestConfig {
        cases: 128,
        failure_persistence: Some(Box::new(FileFailurePersistence::Off)),
        ..ProptestConfig::default()
    })]

    #[test]
    fn repairs_change_no_words_and_need_no_repairs(zh in catalog(), en in catalog(), theme in catalog()) {
        let site = MemorySite::one_item();
        let site = site.with("locales/zh/more.ftl", &zh).with("locales/en/more.ftl", &en).with("locales/en/theme.ftl", &theme);
        let repaired = fixed(&site);
        prop_assert_eq!(changes(&repaired), []);
        for edition in [0, 1] {
            prop_assert_eq!(said(&site, edition), said(&repaired, edition));
        }
        for path in site.paths() {
            let (before, after) = (comments(site.text(&path)), comments(repaired.text(&path)));
            prop_assert!(before.iter().all(|comment| after.contains(comment)), "{path}");
            if path.ends_with(".ftl") {
                let file = |text: &str| SourceFile { path: FilePath::new(&path), text: text.to_owned() };
                prop_assert_eq!(parse(&file(site.text(&path))).1.len(), parse(&file(repaired.text(&path))).1.len());
            }
        }
        if site.prepare().findings.has_errors() { return Ok(()) }
        prop_assert!(site.render() == repaired.render());
    }
}
