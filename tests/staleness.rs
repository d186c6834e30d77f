//! The state of a translation after a change of its source text: what is known of it, what readers
//! see, and how it is accepted change by change.

use crate::support::{MemorySite, text};
use gongbao::accept::{Refusal, accept_segments};
use gongbao::diagnostic::Code;
use gongbao::diff::Importance;
use gongbao::item::State;
use gongbao::markdown::{FieldScope, segments};
use gongbao::report::{Explanation, Status};
use gongbao::segment::Revision;
use gongbao::source::{FilePath, SourceFile};
use std::collections::BTreeSet;

const BEFORE: &str = "第一段，谈春天的花。\n\n第二段，谈夏天的雨。\n\n- 苹果\n- 香蕉\n\n| 项目 | 费用 |\n| --- | --- |\n| 登记 | 10元 |\n\n第三段，谈秋天的月亮。\n";
const AFTER: &str = "第一段，谈春天的花。\n\n第二段，谈夏天的风和雷。\n\n- 苹果\n- 橘子和柠檬\n\n| 项目 | 费用 |\n| --- | --- |\n| 登记 | 20元 |\n\n新的一段，谈大海和船。\n";
const ENGLISH: &str = "The first paragraph is about spring flowers.\n\nThe second one is about summer rain.\n\n- apples\n- bananas\n\n| Item | Fee |\n| --- | --- |\n| registration | 10 yuan |\n\nThe third one is about the autumn moon.\n";

fn revision(text: &str) -> Revision {
    let file = SourceFile { path: FilePath::new("x.md"), text: text.to_owned() };
    Revision::of(&segments(&file, FieldScope::AnyFile))
}

fn front(title: &str, base: Option<&str>, body: &str) -> String {
    let base = base.map(|base| format!("base = \"{}\"\n", revision(base))).unwrap_or_default();
    format!("+++\ntitle = {title:?}\n{base}+++\n\n{body}")
}

/// Returns an item whose English text was made from `before`, with that base stored.
fn changed(before: &str, after: &str, english: &str) -> MemorySite {
    let old = front("题", None, before);
    let site = MemorySite::small().with(&format!("content/.base/{}.md", revision(&old)), &old);
    let english = front("Title", Some(&old), english);
    site.with_news("a", &[("zh", &front("题", None, after)), ("en", &english)])
}

fn with_policy(site: MemorySite, more: &str) -> MemorySite {
    let settings = format!("{}\n{more}", site.text("content/site.toml"));
    site.with("content/site.toml", settings)
}

fn status(site: &MemorySite) -> serde_json::Value {
    let prepared = site.prepare();
    let (site, plan) = prepared.site.unwrap();
    serde_json::to_value(Status::new(&site, plan.as_of, &prepared.findings)).unwrap()
}

fn english(site: &MemorySite) -> serde_json::Value {
    status(site)["items"][0]["editions"]["en"].clone()
}

#[test]
fn status_says_how_much_changed_and_how_badly() {
    let of = |before: &str, after: &str| english(&changed(before, after, ENGLISH));
    let found = of(BEFORE, AFTER);
    assert_eq!(found["severity"], "factual");
    assert_eq!((&found["segments"]["total"], &found["segments"]["changed"]), (&10.into(), &5.into()));
    assert_eq!(found["policy"], "notice");
    assert_eq!(of("一段话，讲花。\n", "一段话：讲花。\n")["severity"], "minor");
    assert_eq!(of("一段话，讲花。\n", "一段话，讲草。\n")["severity"], "substantive");
    assert_eq!(of("在长春，讲花。\n", "在沈阳，讲花。\n")["severity"], "substantive");

    let glossary = "[[concept]]\nkey = \"changchun\"\nwords = { zh = [\"长春\"], en = [\"Changchun\"] }\n";
    let named = changed("在长春，讲花。\n", "在沈阳，讲花。\n", "Flowers.\n").with("content/glossary.toml", glossary);
    assert_eq!(english(&named)["severity"], "factual", "a name of the glossary is a fact");
}

#[test]
fn what_is_lost_is_unknown_and_a_finding() {
    let site = changed(BEFORE, AFTER, ENGLISH);
    let base = site.paths().into_iter().find(|path| path.contains(".base")).unwrap();
    for damaged in [site.clone().without(&base), site.with(&base, "+++\ntitle = \"别的\"\n+++\n\n别的。\n")] {
        let found = english(&damaged);
        assert_eq!((&found["state"], &found["severity"]), (&"stale".into(), &serde_json::Value::Null));
        assert!(damaged.codes().contains(&Code::LostBase));
        let page = damaged.page("en/news/a.html");
        assert!(page.contains("notice stale") && !page.contains("passage"), "the notice, and no guess");
        let strict = with_policy(damaged, "[[policy]]\nstale = { factual = \"hold\" }\n");
        assert!(!strict.render().contains_key("en/news/a.html"), "the worst that could be");
    }
}

#[test]
fn a_policy_decides_what_a_stale_text_does() {
    let policy =
        |rule: &str| with_policy(changed(BEFORE, AFTER, ENGLISH), &format!("[[policy]]\nstale = {{ {rule} }}\n"));
    let page = |site: &MemorySite, path: &str| site.render().contains_key(path);

    let other = policy("minor = \"hold\", substantive = \"fallback\"");
    assert!(other.page("en/news/a.html").contains("notice stale"), "what changed is a fact");

    let fallback = policy("factual = \"fallback\"");
    let shown = fallback.page("en/news/a.html");
    assert!(shown.contains("notice fallback") && shown.contains("谈大海和船") && !shown.contains("autumn moon"));
    assert!(shown.contains("The English version of this page is out of date"));
    assert!(
        shown.contains("rel=\"canonical\" href=\"https://www.example.org/zh/news/a.html\"")
            || shown.contains("zh/news/a.html")
    );
    let chinese = fallback.page("zh/news/a.html");
    assert!(
        !chinese.contains("hreflang=\"en\" rel=\"alternate\"")
            && !chinese.contains("rel=\"alternate\" hreflang=\"en\"")
    );
    assert!(chinese.contains("class=\"absent\""), "the switcher knows that there is no page in English");
    assert!(!fallback.page("en/sitemap.xml").contains("en/news/a.html"));
    assert!(!fallback.page("en/feed.xml").contains("Title"));
    assert!(fallback.codes().contains(&Code::StaleTranslation), "always a finding");

    let hold = policy("factual = \"hold\"");
    assert!(!page(&hold, "en/news/a.html") && !page(&hold, "zh/news/a.html"));
    let (_, plan) = hold.prepare().site.unwrap();
    assert_eq!(plan.held[0].reason.key(), "outdated");

    let narrower = with_policy(
        changed(BEFORE, AFTER, ENGLISH),
        "[[policy]]\nstale = { factual = \"hold\" }\n\n[[policy]]\nkind = \"news\"\nstale = { factual = \"notice\" }\n",
    );
    assert!(page(&narrower, "en/news/a.html"));
    let elsewhere = with_policy(
        changed(BEFORE, AFTER, ENGLISH),
        "[[policy]]\nstale = { factual = \"hold\" }\n\n[[policy]]\nkind = \"news\"\nstale = { minor = \"notice\" }\n",
    );
    assert!(!page(&elsewhere, "en/news/a.html"), "each severity by itself");
}

#[test]
fn a_withdrawal_is_told_even_where_stale_texts_are_held() {
    let site = with_policy(changed(BEFORE, AFTER, ENGLISH), "[[policy]]\nstale = { factual = \"hold\" }\n");
    let item = format!("{}\n[withdrawn]\nat = 2013-02-01T09:00:00+08:00\n", site.text("content/news/a/item.toml"));
    let page = site.with("content/news/a/item.toml", item).page("en/news/a.html");
    assert!(!page.contains("autumn moon") && !page.contains("passage"));
}

#[test]
fn passages_are_marked_where_they_stand() {
    let page = changed(BEFORE, AFTER, ENGLISH).page("en/news/a.html");
    let html = scraper::Html::parse_document(&page);
    let texts = |selector: &str| -> Vec<String> {
        let selector = scraper::Selector::parse(selector).unwrap();
        html.select(&selector).map(|element| element.text().collect::<String>().trim().to_owned()).collect()
    };
    let changed = "Out of date: the original has changed here";
    let gone = "Out of date: the original no longer says this";
    assert_eq!(
        texts(".body > .passage > p:not(.passage-note)"),
        ["The second one is about summer rain.", "The third one is about the autumn moon."]
    );
    assert_eq!(texts(".body > .passage > .passage-note"), [changed, gone]);
    assert_eq!(texts(".body > ul > li:last-child > .passage-note"), [changed]);
    assert_eq!(texts(".body td > .passage-note"), ["Out of date:"]);
    assert_eq!(texts(".body > p.passage-note").len(), 1, "and something new");
    assert_eq!(texts(".notice.stale p:last-child"), ["The 5 passages in question are marked below."]);
    for newer in ["20元", "橘子", "大海"] {
        assert!(!texts(".item").concat().contains(newer), "{newer} is in no text of this edition");
    }
}

#[test]
fn fields_and_lists_say_it_too() {
    let old = front("旧题", None, "正文。\n");
    let site = MemorySite::small()
        .with(&format!("content/.base/{}.md", revision(&old)), &old)
        .with_news("a", &[("zh", &front("新题", None, "正文。\n")), ("en", &front("Title", Some(&old), "Body.\n"))]);
    assert!(site.page("en/news/a.html").contains("</h1>\n<p class=\"passage-note\">Out of date"));
    assert!(site.page("en/news/index.html").contains("<span class=\"other-language\">out of date</span>"));
    assert!(!site.page("zh/news/index.html").contains("other-language"));
    let body = changed("一。\n\n二，很长的一段。\n", "一。\n\n三，另外的一段。\n", "One.\n\nTwo, a long one.\n");
    assert!(!body.page("en/news/index.html").contains("other-language"), "what lists show is up to date");
}

#[test]
fn markup_stays_whole_whatever_changes() {
    let bodies = [
        ("- 一\n- 二\n", "- 一\n- 新\n- 二\n", "- one\n- two\n"),
        ("- 一\n\n  说明文字一\n- 二\n", "- 一\n\n  改过的说明\n- 二\n", "- one\n\n  words\n- two\n"),
        ("> 引用的话\n", "> 另一句引用\n\n结尾\n", "> quoted\n"),
        (
            "| 甲 | 乙 |\n| --- | --- |\n| 1 | 2 |\n",
            "| 甲 | 乙 |\n| --- | --- |\n| 1 | 2 |\n| 3 | 4 |\n",
            "| a | b |\n| --- | --- |\n| 1 | 2 |\n",
        ),
        ("文字[^1]。\n\n[^1]: 脚注\n", "文字[^1]。\n\n[^1]: 改过的脚注内容\n", "Text[^1].\n\n[^1]: note\n"),
        ("## 标题\n\n```\ncode\n```\n", "## 新标题在此\n\n```\nother\n```\n", "## Title\n\n```\ncode\n```\n"),
        ("一\n\n二\n", "", "One\n\nTwo\n"),
        ("", "全新的一段\n", ""),
    ];
    for (before, after, english) in bodies {
        let site = with_policy(changed(before, after, english), "[lints]\nempty-page = \"warning\"\n");
        let page = site.page("en/news/a.html");
        assert!(page.contains("passage-note"), "{after}");
        for element in ["div", "p", "ul", "li", "table", "tr", "td", "blockquote", "span", "section", "ol", "aside"] {
            let (open, close) = (
                page.matches(&format!("<{element}>")).count() + page.matches(&format!("<{element} ")).count(),
                page.matches(&format!("</{element}>")).count(),
            );
            assert_eq!(open, close, "<{element}> in {page}");
        }
        let html = scraper::Html::parse_document(&page);
        let stray =
            scraper::Selector::parse("ul > :not(li), ol > :not(li), table > p, tr > :not(td):not(th), p p, p div")
                .unwrap();
        assert!(html.select(&stray).next().is_none(), "{page}");
    }
}

fn numbers(numbers: &[usize]) -> BTreeSet<usize> {
    numbers.iter().copied().collect()
}

/// Accepts some changes of the item's English text and returns the site after that.
fn accepted(site: &MemorySite, chosen: &[usize]) -> Result<(MemorySite, usize), Refusal> {
    let (loaded, _) = site.prepare().site.unwrap();
    let item = &loaded.items[0];
    let edition = loaded.settings.editions.find("en").unwrap();
    let accepted = accept_segments(site, &loaded, item, edition, &numbers(chosen)).unwrap()?;
    let files = accepted.acceptance.files;
    let (base, bytes) = &files[0];
    let stored = std::str::from_utf8(bytes).unwrap();
    assert_eq!(base.as_str(), format!("content/.base/{}.md", revision(stored)), "it hashes to its name");
    let site = files.iter().fold(site.clone(), |site, (path, bytes)| site.with(path.as_str(), bytes));
    Ok((site, accepted.left))
}

#[test]
fn passages_are_accepted_after_the_item_changed_its_kind() {
    let old = "+++\ntitle = \"题\"\nhours = \"九点到五点\"\n+++\n\n第一段，谈春天的花。\n\n第二段，谈夏天的雨。\n";
    let new = "+++\ntitle = \"题\"\n+++\n\n第一段，谈秋天的月亮。\n\n第二段，谈夏天的雨。\n";
    let translation = format!("+++\ntitle = \"T\"\nbase = \"{}\"\n+++\n\nFlowers.\n\nRain.\n", revision(old));
    let site = MemorySite::small()
        .with(&format!("content/.base/{}.md", revision(old)), old)
        .with_news("a", &[("zh", new), ("en", &translation)]);
    for number in [1, 2] {
        let (after, left) = accepted(&site, &[number]).unwrap_or_else(|refusal| panic!("{number}: {refusal:?}"));
        assert_eq!(left, 1, "{number}");
        assert_eq!(english(&after)["segments"]["changed"], 1, "{number}");
        let (after, left) = accepted(&after, &[1]).unwrap();
        assert_eq!((left, &english(&after)["state"]), (0, &"current".into()), "{number}");
    }
}

#[test]
fn passages_are_accepted_one_by_one() {
    let site = changed(BEFORE, AFTER, ENGLISH);
    for number in 1..=5 {
        let (after, left) = accepted(&site, &[number]).unwrap_or_else(|refusal| panic!("{number}: {refusal:?}"));
        assert_eq!(left, 4, "{number}");
        let found = english(&after);
        assert_eq!((&found["state"], &found["segments"]["changed"]), (&"stale".into(), &4.into()), "{number}");
    }
    let mut site = site;
    for left in (0..5).rev() {
        let (after, still) = accepted(&site, &[1]).unwrap();
        assert_eq!(still, left);
        site = after;
    }
    assert_eq!(english(&site)["state"], "current");
    assert_eq!(accepted(&site, &[1]).err().unwrap(), Refusal::NotStale);
    let site = changed(BEFORE, AFTER, ENGLISH);
    assert_eq!(accepted(&site, &[2, 6]).err().unwrap(), Refusal::Unknown(6));
    assert_eq!(accepted(&site, &[0]).err().unwrap(), Refusal::Unknown(0));
    let (after, left) = accepted(&site, &[2, 4, 5]).unwrap();
    assert_eq!((left, &english(&after)["segments"]["changed"]), (2, &2.into()));
}

#[test]
fn fields_rows_and_new_passages_are_accepted_too() {
    let pairs = [
        ("甲。\n\n乙，第二段文字。\n\n丙，第三段文字。\n", "甲。\n\n丙，第三段文字。\n\n丁，全新的文字。\n"),
        ("- 一号苹果\n- 二号香蕉\n", "- 一号苹果\n- 三号橘子和柠檬\n- 二号香蕉\n- 四号石榴\n"),
        ("| 甲 | 乙 |\n| --- | --- |\n| 一 | 11 |\n| 二 | 22 |\n", "| 甲 | 乙 |\n| --- | --- |\n| 二 | 22 |\n"),
        ("开头。\n", "开头。\n\n| 甲 | 乙 |\n| --- | --- |\n| 一 | 11 |\n\n结尾的话。\n"),
        (
            "开头的话。\n\n中间很长的一段文字。\n\n结尾的话。\n",
            "中间很长的一段文字。\n\n开头的话。\n\n结尾的话变了。\n",
        ),
    ];
    for (before, after) in pairs {
        let site = changed(before, after, "Text.\n");
        let changes = english(&site)["segments"]["changed"].as_u64().unwrap() as usize;
        let mut apart = 0;
        for number in 1..=changes {
            // Changes that depend on each other are refused, so that no wrong base is stored.
            match accepted(&site, &[number]) {
                Ok((after, left)) => {
                    assert_eq!(left, changes - 1);
                    assert_eq!(english(&after)["segments"]["changed"].as_u64().unwrap_or(0) as usize, left, "{before}");
                    apart += 1;
                }
                Err(refusal) => assert_eq!(refusal, Refusal::NotApart),
            }
        }
        let all: Vec<_> = (1..=changes).collect();
        let (after, left) = accepted(&site, &all).unwrap();
        // What the translation lacks stays a gap, whatever is accepted.
        assert_eq!((left, english(&after)["segments"].is_null()), (0, true));
        assert!(apart > 0 || before.starts_with('|'), "{before}");
    }
}

#[test]
fn a_row_is_accepted_as_a_whole() {
    let before = "| 甲 | 乙 |\n| --- | --- |\n| 一 | 11 |\n| 二 | 22 |\n\n结尾的话。\n";
    let after = "| 甲 | 乙 |\n| --- | --- |\n| 二 | 22 |\n\n结尾的话变了。\n";
    let site = changed(before, after, "Text.\n");
    assert_eq!(accepted(&site, &[1]).err(), Some(Refusal::NotApart), "half of a row is none");
    let (site, left) = accepted(&site, &[1, 2]).unwrap();
    assert_eq!((left, &english(&site)["segments"]["changed"]), (1, &1.into()));
}

#[test]
fn no_edit_of_a_translation_alone_makes_it_current() {
    let sample = MemorySite::sample();
    // All source texts change and nothing else, so that every translation becomes stale.
    let sources = sample.paths().into_iter().filter(|path| path.ends_with("/zh.md"));
    let stale = sources.fold(sample, |site, path| {
        let text = format!("{}\n这一段是后来加上的。\n", site.text(&path));
        site.with(&path, text)
    });
    let edits: [fn(&str) -> String; 6] = [
        |text| format!("{text}\nMore words.\n"),
        |text| text.replacen("\n\n", "\n\n\n", 1),
        |text| match text.rsplit_once("+++") {
            Some((front, body)) => format!("{front}+++{}", body.replace(['1', '2'], "3")),
            None => String::new(),
        },
        |text| text.split_inclusive("\n\n").take(2).collect(),
        |text| text.replacen("title = \"", "title = \"X ", 1),
        |text| text.replace('，', "、").replace(", ", "; "),
    ];
    let is_translation = |path: &String| {
        path.ends_with(".md") && !path.ends_with("/zh.md") && !path.contains("/.base/") && path.starts_with("content/")
    };
    let translations: Vec<_> = stale.paths().into_iter().filter(is_translation).collect();
    assert!(translations.len() > 150);
    for edit in edits {
        let edited = translations.iter().fold(stale.clone(), |site, path| {
            let text = edit(site.text(path));
            site.with(path, text)
        });
        let (site, _) = edited.prepare().site.unwrap();
        let mut seen = 0;
        for item in &site.items {
            for edition in site.settings.editions.ids().filter(|edition| *edition != item.source) {
                let Some(text) = item.text(edition) else { continue };
                assert_eq!(item.state(edition), State::Stale, "{}", text.file);
                assert!(
                    text.analysis.drift.is_some_and(|drift| drift.importance > Importance::Minor && drift.changed > 0)
                );
                seen += 1;
            }
        }
        assert!(seen > 150, "{seen}");
    }
}

#[test]
fn an_item_is_explained() {
    let explain = |site: &MemorySite| {
        let (site, plan) = site.prepare().site.unwrap();
        serde_json::to_value(Explanation::new(&site, &plan, site.find("news/a").unwrap())).unwrap()
    };
    let missing = explain(&MemorySite::small().with_news("a", &[("zh", &text("题", "正文。"))]));
    assert_eq!(missing["editions"][1]["state"], "missing");
    assert_eq!(missing["editions"][1]["shows"], "zh");
    assert_eq!(missing["editions"][1]["page"], "en/news/a.html");
    let hold = with_policy(changed(BEFORE, AFTER, ENGLISH), "[[policy]]\nstale = { factual = \"hold\" }\n");
    let held = explain(&hold);
    assert_eq!(held["held"]["reason"], "outdated");
    assert_eq!(held["editions"][0]["page"], serde_json::Value::Null);
}

#[test]
fn signs_that_nobody_sees_leave_a_translation_current() {
    let site =
        changed("会场\u{200b}在二楼，请走东门。\n", "会场在二楼，请走东门。\n", "The hall is on the second floor.\n");
    assert_eq!(english(&site)["state"], "current");
    assert!(site.codes().is_empty(), "{}", site.report());
    assert_eq!(english(&changed("会场在二楼。\n", "会场在三楼。\n", "The hall.\n"))["state"], "stale");
}

#[test]
fn a_passage_that_the_source_lost_is_not_missing() {
    let passages = [
        "来自瑞典的三十名青年与本市学生一起度过了新年，参加了联欢会。",
        "他们参观了学校和博物馆，观看了冰雪节的开幕式，还到净月潭滑了雪。",
        "活动由外事办公室组织，明年还将在两国轮流举行。",
    ];
    let english = [
        "Thirty young people from Sweden spent the New Year with students of the city and joined a party.",
        "They visited schools and museums, watched the opening of the ice and snow festival, and went skiing at Jingyuetan.",
        "The event was organised by the foreign affairs office and takes place in the two countries in turn.",
    ];
    let text = |parts: &[&str]| format!("{}\n", parts.join("\n\n"));
    let site = changed(&text(&passages), &text(&[passages[0], passages[2]]), &text(&[english[0], english[2]]));
    assert!(!site.codes().contains(&Code::MissingPassage), "{}", site.report());
    let changed_last = "活动由外事办公室组织，后年还将在两国轮流举行。";
    let source = text(&[passages[0], passages[1], changed_last]);
    let site = changed(&text(&passages), &source, &text(&[english[0], english[2]]));
    assert!(site.codes().contains(&Code::MissingPassage), "{}", site.report());
}

#[test]
fn a_source_text_is_never_marked_as_not_translated() {
    let foreign = "The text of the agreement is in English alone, and stands here as it was signed.";
    let zh = format!(
        "协议全文如下，以英文本为准，供各位读者参考使用。\n\n{foreign}\n\n以上内容由外事办公室提供，请读者注意查阅。\n"
    );
    let english = format!("The agreement reads as follows.\n\n{foreign}\n\nThe office has provided this text.\n");
    let site =
        MemorySite::small().with_news("a", &[("zh", &front("题", None, &zh)), ("en", &front("Title", None, &english))]);
    assert!(site.codes().contains(&Code::ForeignPassage), "{}", site.report());
    assert!(!site.page("zh/news/a.html").contains("passage-note"));
    let meant = front("题", None, &zh).replacen("title", "as_is = \"以英文本为准\"\ntitle", 1);
    let site = site.with("content/news/a/zh.md", meant);
    assert!(!site.codes().contains(&Code::ForeignPassage), "{}", site.report());
}
