//! Properties that hold for any input.

use crate::support::{MemorySite, text};
use gongbao::catalog::parse;
use gongbao::diagnostic::Code;
use gongbao::facts::{self, Language};
use gongbao::markdown::{self, FieldScope, segments, split_front_matter};
use gongbao::plan::{OutputPath, relative};
use gongbao::segment::Revision;
use gongbao::source::{FilePath, LineIndex, SourceFile};
use proptest::prelude::*;
use proptest::test_runner::FileFailurePersistence;
use scraper::{Html, Selector};

fn config(cases: u32) -> ProptestConfig {
    ProptestConfig {
        cases,
        failure_persistence: Some(Box::new(FileFailurePersistence::Off)),
        ..ProptestConfig::default()
    }
}

/// Generates text in five scripts, with fragments that are difficult for parsers.
fn words() -> impl Strategy<Value = String> {
    let pieces = prop_oneof![
        Just("长春".to_owned()),
        Just("浄月潭です。".to_owned()),
        Just("Чанчунь".to_owned()),
        Just("창춘시".to_owned()),
        Just("e\u{301}".to_owned()),
        Just("\u{202e}".to_owned()),
        Just("+++\n".to_owned()),
        Just("{ $x }".to_owned()),
        Just("**".to_owned()),
        Just("](".to_owned()),
        Just("```\n".to_owned()),
        Just("<b>".to_owned()),
        Just("\r\n".to_owned()),
        Just("\"'&<>".to_owned()),
        Just("\u{feff}".to_owned()),
        Just("| - |\n".to_owned()),
        Just("= ".to_owned()),
        Just("[^1]: ".to_owned()),
        Just("\n# gongbao: allow T001 reason=\"".to_owned()),
        Just("\nx = { $n ->\n [one] a\n *[other] a\n }\n".to_owned()),
        "[ -~]{0,8}",
        "\\PC{0,4}",
        "[ \t\n]{1,3}",
    ];
    proptest::collection::vec(pieces, 0..24).prop_map(|pieces| pieces.concat())
}

fn news(site: MemorySite) -> MemorySite {
    site.with_plain_news("a")
}

/// Facts in scripts without spaces, each with the surrounding characters that belong to it.
const DENSE_FACTS: [(&str, &str, &str); 17] = [
    ("zh", "长外办〔2012〕12号", "〔2012〕12"),
    ("zh", "2013年2月9日（星期六）至15日", "2013-02-09 2013-02-15"),
    ("zh", "下午3时30分至5时", "15:30 5:00"),
    ("zh", "15万人民币元", "150000 Yuan"),
    ("zh", "3至5万平方米", "30000 SquareMetre 50000 SquareMetre"),
    ("zh", "电话：0431-8877-6655。", "43188776655"),
    ("ja", "午後9時半から10時", "21:30 10:00"),
    ("ja", "２０１３年１月４日", "2013-01-04"),
    ("ja", "15パーセント", "15%"),
    ("ko", "오후 3시 30분부터 5시", "15:30 5:00"),
    ("ko", "15만 위안, https://example.org/a", "150000 Yuan //example.org/a"),
    ("en", "[2012] No. 12", "〔2012〕12"),
    ("en", "from 4 to 6 January 2013, RMB 15 million", "2013-01-04 2013-01-06 15000000 Yuan"),
    ("en", "12.5 per cent by May 5, 2013", "12.5% 2013-05-05"),
    ("ru", "с 6 по 11 сентября 2012 года", "2012-09-06 2012-09-11"),
    ("ru", "15 тыс. юаней до 9 утра", "15000 Yuan 9:00"),
    ("ru", "1 200 миллионов рублей, 12,5 процента", "1200000000 Rouble 12.5%"),
];

/// Shared by all cases, because it computes the letters of sixty thousand characters.
static ALPHABET: std::sync::LazyLock<gongbao::extract::Alphabet> =
    std::sync::LazyLock::new(gongbao::extract::Alphabet::new);

proptest! {
    #![proptest_config(config(192))]

    /// Text far from a number is skipped, and does not change the facts that are read.
    #[test]
    fn facts_are_the_same_wherever_they_stand(which in 0..DENSE_FACTS.len(), before in 0usize..90, after in 0usize..90, more in 0..DENSE_FACTS.len()) {
        let (tag, fact, stated) = DENSE_FACTS[which];
        let language = Language::of(&tag.parse().unwrap());
        let quiet = |length: usize| "雪の街。눈 снег street. ".chars().cycle().take(length).collect::<String>();
        let (before, after) = (quiet(before) + "。", "。".to_owned() + &quiet(after));
        let alone = facts::facts_of(&format!("。{fact}。"), language).found;
        let said: Vec<_> = alone.iter().map(|found| found.what.to_string()).collect();
        prop_assert_eq!(said.join(" "), stated);
        let text = format!("{before}{fact}{after}{}", DENSE_FACTS[more].1);
        let found = facts::facts_of(&text, language).found;
        let shift = before.len() - "。".len();
        for (known, found) in alone.iter().zip(&found) {
            prop_assert_eq!(&known.what, &found.what);
            prop_assert_eq!(known.place.start + shift, found.place.start);
        }
        prop_assert!(found.len() > alone.len() || facts::facts_of(DENSE_FACTS[more].1, language).found.is_empty());
    }

    /// Any bytes, and any that begin with the signature of a known format, can be read as a file of
    /// any name.
    #[test]
    fn any_bytes_may_be_attached(mut bytes in proptest::collection::vec(any::<u8>(), 0..400), head in 0usize..10, which in 0usize..8) {
        let heads: [&[u8]; 10] = [
            b"", b"PK\x03\x04", b"\x1f\x8b\x08\0", b"<svg ", b"<?xml version=\"1.0\" encoding=\"", b"\xff\xfe", b"%PDF-",
            b"\x89PNG\r\n\x1a\n", b"<a b=\"&#", b"<!DOCTYPE a [<!ENTITY ",
        ];
        bytes.splice(0..0, heads[head].iter().copied());
        let name = ["a.svg", "a.xml", "a.txt", "a.csv.gz", "a.docx", "a.png", "a.html", "LICENSE"][which];
        let _ = gongbao::attachment::check(name, &bytes, &std::collections::BTreeSet::new());
        let _ = gongbao::attachment::check_image(name, &bytes);
        for strand in gongbao::extract::words(name, &bytes).strands {
            ALPHABET.letters(&strand);
        }
        gongbao::extract::blocks(&String::from_utf8_lossy(&bytes));
    }

    /// Any content of a file gives a finding or a page, and every place lies within its file.
    #[test]
    fn any_file_may_hold_anything(content in words(), which in 0usize..8, keep in any::<bool>()) {
        let path = ["content/news/a/zh.md", "content/news/a/en.md", "content/news/a/item.toml", "content/site.toml",
            "locales/en/site.ftl", "locales/zh/site.ftl", "theme/item.html", "theme/style.css"][which];
        let site = news(MemorySite::small());
        let before = if keep && which < 6 { site.text(path).to_owned() } else { String::new() };
        let site = site.with(path, format!("{before}{content}"));
        if let Some((loaded, _)) = &site.prepare().site {
            gongbao::fix::fix(loaded, &site);
        }
        for finding in site.findings().iter().filter(|finding| finding.place.file.as_str() == path) {
            let file = site.text(path);
            let range = finding.place.range();
            prop_assert!(range.end <= file.len() && file.is_char_boundary(range.start), "{finding:?}");
        }
    }

    #[test]
    fn a_title_reads_back_as_it_was_written(title in words()) {
        let title: String = title.chars().filter(|c| !c.is_control()).collect();
        // A title of signs that nobody sees is a finding.
        prop_assume!(title.chars().any(char::is_alphanumeric));
        let escaped = title.replace('\\', "\\\\").replace('"', "\\\"");
        let site = MemorySite::small().with_news("a", &[("zh", &format!("+++\ntitle = \"{escaped}\"\n+++\n\n正文。\n")), ("en", &text("T", "B."))]);
        let page = Html::parse_document(&site.page("zh/news/a.html"));
        let heading: String = page.select(&Selector::parse("h1").unwrap()).next().unwrap().text().collect();
        prop_assert_eq!(heading, title);
    }

    #[test]
    fn any_passage_is_judged(content in words()) {
        let file = SourceFile { path: FilePath::new("x.md"), text: content };
        let segments = segments(&file, FieldScope::AnyFile);
        for tag in ["zh-Hans", "zh-Hant", "ja", "ko", "ru", "en"] {
            let own = gongbao::language::Writing::of(&tag.parse().unwrap()).unwrap();
            let found = gongbao::language::foreign(&segments, own);
            prop_assert!(found.iter().all(|(at, foreign)| *at < segments.len() && foreign.writing != own));
        }
    }

    #[test]
    fn front_matter_and_body_are_all_of_a_text(content in words()) {
        if let Some(parts) = split_front_matter(&content) {
            prop_assert_eq!(&content[parts.front_at..parts.front_at + parts.front.len()], parts.front);
            prop_assert_eq!(&content[parts.body_at..], parts.body);
        }
    }

    #[test]
    fn catalogs_never_fail_and_places_are_inside(content in words()) {
        let file = SourceFile { path: FilePath::new("locales/x/a.ftl"), text: content };
        let (parsed, findings) = parse(&file);
        let places = parsed.entries.iter().map(|entry| &entry.place).chain(findings.iter().map(|finding| &finding.place));
        for place in places {
            prop_assert!(place.range().end <= file.text.len() && file.text.is_char_boundary(place.range().start));
        }
        for entry in &parsed.entries {
            prop_assert_eq!(&file.text[entry.place.range()], entry.name.trim_start_matches('-'));
        }
    }

    #[test]
    fn positions_go_up_and_stay_inside(content in words()) {
        let index = LineIndex::new(&content);
        let mut last = (1, 0);
        for (at, _) in content.char_indices() {
            let position = index.position(&content, at);
            prop_assert!((position.line, position.column) > last);
            last = (position.line, position.column);
        }
    }

    #[test]
    fn relative_links_lead_where_they_say(from in "[a-c]{1,2}(/[a-c]{1,2}){0,3}", to in "[a-c]{1,2}(/[a-c]{1,2}){0,3}") {
        let link = relative(&OutputPath::new(from.as_str()), &OutputPath::new(to.as_str()));
        let mut parts: Vec<&str> = from.split('/').collect();
        parts.pop();
        for part in link.split('/') {
            if part == ".." { prop_assert!(parts.pop().is_some()) } else { parts.push(part) }
        }
        prop_assert_eq!(parts.join("/"), to);
    }
}

fn revision(body: &str) -> Revision {
    let arena = comrak::Arena::new();
    Revision::of(&markdown::of_tree(markdown::parse(&arena, body).unwrap(), &|_| 0..0))
}

#[test]
fn what_no_reader_can_see_changes_no_revision() {
    let source = "## 标题\n\n第一段，*强调*，**加粗**，[链接](https://example.org)。\n\n- 一\n- 二\n\n| 甲 | 乙 |\n| --- | --- |\n| 1 | é |\n";
    let same = [
        source.replace('\n', "\r\n"),
        source.trim_end().to_owned(),
        source.replace("*强调*", "_强调_").replace("- 一\n- 二", "* 一\n* 二"),
        source.replace("[链接](https://example.org)", "[链接][l]") + "\n[l]: https://example.org\n",
        source.replace("é", "e\u{301}"),
        source.replace("| --- | --- |", "|---|---|"),
        source.replace("## 标题", "标题\n---"),
        format!("\n\n{source}\n\n\n"),
    ];
    for changed in same {
        assert_eq!(revision(&changed), revision(source), "{changed}");
    }
    let different = [
        source.replace("第一", "第二"),
        source.replace("## ", "### "),
        source.replace("example.org", "example.com"),
        source.replace("- 二\n", ""),
        source.replace("**加粗**", "加粗"),
    ];
    for changed in different {
        assert_ne!(revision(&changed), revision(source), "{changed}");
    }
}

#[test]
fn deleting_any_message_adds_exactly_one_missing_finding() {
    let site = MemorySite::sample();
    let missing = |site: &MemorySite| site.codes().into_iter().filter(|code| *code == Code::MissingMessage).count();
    let before = missing(&site);
    for edition in ["zh", "en", "ja", "ru", "ko"] {
        let path = format!("locales/{edition}/site.ftl");
        // A message that only overrides one of the theme is not missed, because the theme has it.
        let is_own = |line: &&str| ["section-", "column-"].iter().any(|prefix| line.starts_with(prefix));
        let own: Vec<_> = site.text(&path).lines().filter(is_own).map(str::to_owned).collect();
        let chosen = [&own[0], &own[own.len() / 2], &own[own.len() - 1]];
        for line in chosen {
            let without = site.clone().replace(&path, &format!("{line}\n"), "");
            assert_eq!(missing(&without), before + 1, "{path}: {line}");
        }
    }
}

#[test]
fn editing_a_translation_alone_never_makes_it_current() {
    let site = MemorySite::sample();
    let path = "content/news/2013/01/spring-rush/ja.md";
    let edited = site.clone().with(path, format!("{}\n加筆しました。\n", site.text(path)));
    let stale = |site: &MemorySite| {
        site.findings()
            .iter()
            .filter(|finding| finding.code == Code::StaleTranslation && finding.place.file.as_str() == path)
            .count()
    };
    assert_eq!((stale(&site), stale(&edited)), (1, 1));
}

mod changes {
    use super::words;
    use gongbao::compare::{Document, compare};
    use gongbao::diff::{ChangeKind, Judge, diff, word_diff};
    use gongbao::facts::{Language, facts_of};
    use gongbao::segment::Segment;
    use gongbao::source::{FilePath, SourceFile};
    use proptest::prelude::*;

    const FACT_PIECES: &str = "2013|1|15|12,5|3.5|１２|0|18446744073709551615|99999999999999999999999999|4/25/2013|2.2.0|\
        04.01.13|0431-88|+86 431|010-8529|%|％|:|：|.|@|/|-|–|−|(|（|）|〔|〕|¥|$|号|年|月|日|万|亿|元|时|点|刻|半|两|三|廿|百分之|\
        分之|成|折|至|上午|北京时间|世纪|年代|平成|元年|星期六|工作日|零下|十分|一点|数十|多|里|から|割引|の|間|か月|월|부터|오전|제|조|\
        이십|스물|다섯|반|할|분의|명|만|여|이|May|January|half|a|quarter|past|of|twenty|-|five|hundred|and|thousand|third|one|\
        million|1990|s|the |XXI|O'clock|p.m.|US$|K|m|bn|fiscal|Beijing|time|UTC|+|8|января|двадцать|пять|тысяч|тыс|полтора|\
        две|третьих|пятых|век|е|годы|г|утра|дня|часов|минут|московскому|времени|скидка|двухтысячный|°|²| | | |, |。|\n\n|\u{202e}|😀|é";

    fn document(text: &str) -> Document {
        Document::read(&SourceFile { path: FilePath::new("a.md"), text: text.to_owned() })
    }

    fn kinds(before: &[Segment], after: &[Segment]) -> Vec<ChangeKind> {
        let judge = Judge { language: Language::Chinese, names: &[] };
        diff(before, after, judge).into_iter().map(|change| change.kind).collect()
    }

    fn paragraph() -> impl Strategy<Value = String> {
        prop_oneof![
            "[a-z]{3,9}( [a-z]{2,9}){3,12}\\.",
            "[一-龠]{6,40}。",
            "[ぁ-んァ-ン一-龠]{6,40}。",
            "[а-я]{3,9}( [а-я]{2,9}){3,12}\\.",
            "[가-힣]{2,5}( [가-힣]{1,5}){3,9}\\.",
        ]
    }

    proptest! {
        #![proptest_config(super::config(192))]

        #[test]
        fn swapping_two_paragraphs_never_says_removed(
            paragraphs in proptest::collection::vec(paragraph(), 2..14), x in 0usize..14, y in 0usize..14,
        ) {
            let (x, y) = (x % paragraphs.len(), y % paragraphs.len());
            let mut swapped = paragraphs.clone();
            swapped.swap(x, y);
            let (before, after) = (document(&paragraphs.join("\n\n")), document(&swapped.join("\n\n")));
            let kinds = kinds(&before.segments, &after.segments);
            prop_assert!(kinds.iter().all(|kind| matches!(kind, ChangeKind::Unchanged | ChangeKind::Moved)), "{kinds:?}");
            prop_assert_eq!(kinds.contains(&ChangeKind::Moved), paragraphs[x] != paragraphs[y]);
        }

        /// Each segment of both texts is part of exactly one change.
        #[test]
        fn a_difference_accounts_for_everything(a in words(), b in words()) {
            let (before, after) = (document(&a), document(&b));
            let judge = Judge { language: Language::Chinese, names: &[] };
            let changes = diff(&before.segments, &after.segments, judge);
            let mut old: Vec<_> = changes.iter().flat_map(|change| change.old.clone()).collect();
            let mut new: Vec<_> = changes.iter().flat_map(|change| change.new.clone()).collect();
            old.sort_unstable();
            new.sort_unstable();
            prop_assert_eq!(old, (0..before.segments.len()).collect::<Vec<_>>());
            prop_assert_eq!(new, (0..after.segments.len()).collect::<Vec<_>>());
        }

        #[test]
        fn nothing_stops_a_comparison(a in words(), b in words(), c in words()) {
            let (source, translation, base) = (document(&a), document(&b), document(&c));
            for verdict in [compare(&source, &translation, None, &[]), compare(&source, &translation, Some(&base), &[])] {
                for change in &verdict.changes {
                    prop_assert!(change.source.as_ref().is_none_or(|place| place.end <= a.len()));
                    prop_assert!(change.translation.as_ref().is_none_or(|place| place.end <= b.len()));
                }
            }
        }

        #[test]
        fn facts_stand_where_they_say(text in "[0-9年月日〔〕号.,:%+() -]{0,24}|[0-9a-zA-Z万億천тысюан元@./ ]{0,24}") {
            for language in [Language::Chinese, Language::Japanese, Language::Korean, Language::Russian, Language::English] {
                for found in facts_of(&text, language).found {
                    prop_assert!(text.get(found.place).is_some());
                }
            }
        }

        /// Words of all five languages in any order can be read in each, and compared with any others.
        #[test]
        fn any_words_beside_figures_can_be_read(
            here in proptest::collection::vec(proptest::sample::select(FACT_PIECES.split('|').collect::<Vec<_>>()), 0..30),
            there in proptest::collection::vec(proptest::sample::select(FACT_PIECES.split('|').collect::<Vec<_>>()), 0..30),
        ) {
            let (here, there) = (here.concat(), there.concat());
            for language in [Language::Chinese, Language::Japanese, Language::Korean, Language::Russian, Language::English] {
                for found in facts_of(&here, language).found {
                    let words = here.get(found.place);
                    prop_assert!(words.is_some_and(|words| !words.is_empty()));
                }
            }
            compare(&document(&here), &document(&there), None, &[]);
        }

        #[test]
        fn a_word_diff_holds_both_texts(a in words(), b in words()) {
            use gongbao::diff::{Piece};
            let spans = word_diff(&a, &b);
            let side = |not: Piece| spans.iter().filter(|span| span.piece != not).map(|span| span.words.as_str()).collect::<String>();
            prop_assert_eq!((side(Piece::Added), side(Piece::Removed)), (a, b));
        }
    }
}
