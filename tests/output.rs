//! Checks the output of the sample site: every link, alternate, language and feed.

use crate::support::{MemorySite, text};
use gongbao::diagnostic::{Code, Severity};
use scraper::{ElementRef, Html, Selector};
use std::collections::{BTreeMap, BTreeSet};

const BASE: &str = "https://waiban-demo.example.org/";

struct Output {
    pages: BTreeMap<String, Vec<u8>>,
}

impl Output {
    fn sample() -> Self {
        Self { pages: MemorySite::sample().render() }
    }

    fn html(&self) -> impl Iterator<Item = (&str, Html)> {
        let html = self.pages.iter().filter(|(path, _)| path.ends_with(".html"));
        html.map(|(path, bytes)| (path.as_str(), Html::parse_document(std::str::from_utf8(bytes).unwrap())))
    }

    fn text(&self, path: &str) -> &str {
        std::str::from_utf8(&self.pages[path]).unwrap()
    }
}

fn select<'d>(document: &'d Html, selector: &str) -> Vec<ElementRef<'d>> {
    document.select(&Selector::parse(selector).unwrap()).collect()
}

/// Returns the path of the page that a relative link leads to.
fn resolve(from: &str, link: &str) -> String {
    let link = link.split(['#', '?']).next().unwrap();
    // The page for missing addresses is served at any address, so its links begin at the root.
    if let Some(absolute) = link.strip_prefix('/').filter(|_| from.ends_with("404.html")) {
        return absolute.to_owned();
    }
    let mut parts: Vec<&str> = from.split('/').collect();
    parts.pop();
    for part in link.split('/') {
        match part {
            ".." => assert!(parts.pop().is_some(), "{from}: {link} leaves the release"),
            "." => {}
            part => parts.push(part),
        }
    }
    parts.join("/")
}

#[test]
fn every_internal_link_resolves() {
    let output = Output::sample();
    let mut links = 0;
    for (path, document) in output.html() {
        for element in select(&document, "[href], [src]") {
            let link = element.attr("href").or(element.attr("src")).unwrap();
            if link.starts_with('#') || link.contains(':') {
                let is_known =
                    ["#", "https:", "http:", "mailto:", "tel:", "data:,"].iter().any(|known| link.starts_with(known));
                assert!(is_known, "{path}: {link}");
                continue;
            }
            let target = resolve(path, link);
            assert!(output.pages.contains_key(&target), "{path}: {link} leads to {target}, which is not there");
            links += 1;
        }
    }
    assert!(links > 10_000, "{links}");
}

fn alternates(document: &Html) -> BTreeMap<String, String> {
    let links = select(document, "link[rel=alternate][hreflang]");
    let pages = links.into_iter().filter(|link| link.attr("type").is_none());
    pages.map(|link| (link.attr("hreflang").unwrap().to_owned(), link.attr("href").unwrap().to_owned())).collect()
}

#[test]
fn alternates_are_mutual_and_list_themselves() {
    let output = Output::sample();
    let sets: BTreeMap<String, BTreeMap<String, String>> =
        output.html().map(|(path, document)| (format!("{BASE}{path}"), alternates(&document))).collect();
    let mut members = 0;
    for (url, set) in sets.iter().filter(|(_, set)| !set.is_empty()) {
        assert!(set.contains_key("x-default"), "{url}");
        assert!(set.values().any(|member| member == url), "{url} is not in its own set");
        for member in set.values() {
            assert_eq!(sets.get(member), Some(set), "{url} and {member} disagree");
            members += 1;
        }
    }
    assert!(members > 1_000, "{members}");
}

#[test]
fn every_page_declares_its_language_and_the_demonstration() {
    let output = Output::sample();
    let tags = BTreeMap::from([("zh", "zh-Hans"), ("en", "en"), ("ja", "ja"), ("ru", "ru"), ("ko", "ko")]);
    let notices = BTreeMap::from([
        ("zh", "演示"),
        ("en", "Demonstration"),
        ("ja", "デモンストレーション"),
        ("ru", "демонстрационный"),
        ("ko", "시연용"),
    ]);
    for (path, document) in output.html() {
        let html = document.root_element();
        let edition = path.split('/').next().filter(|_| path.contains('/'));
        match edition {
            Some(edition) => {
                assert_eq!(html.attr("lang"), Some(tags[edition]), "{path}");
                let notice: String = select(&document, ".site-notice")[0].text().collect();
                assert!(notice.contains(notices[edition]), "{path}: {notice}");
            }
            None => {
                let all: String = select(&document, ".door-notice").iter().flat_map(|element| element.text()).collect();
                assert!(notices.values().all(|notice| all.contains(notice)), "{path}");
            }
        }
        assert_eq!(html.attr("dir"), Some("ltr"), "{path}");
        assert_eq!(select(&document, "h1").len(), 1, "{path}");
        assert!(select(&document, "[content-language]").is_empty());
    }
}

/// Kana, Hangul and Cyrillic letters occur only where `lang` is a language that is written with
/// them.
#[test]
fn words_in_another_language_say_so() {
    let output = Output::sample();
    for (path, document) in output.html() {
        for element in document.root_element().descendants().filter_map(ElementRef::wrap) {
            let own: String =
                element.children().filter_map(|child| child.value().as_text().map(|text| text.to_string())).collect();
            let ancestors = std::iter::successors(Some(element), |element| element.parent().and_then(ElementRef::wrap));
            let lang = ancestors.into_iter().find_map(|element| element.attr("lang")).unwrap();
            let has = |range: std::ops::RangeInclusive<char>| own.chars().any(|c| range.contains(&c));
            assert!(!has('ぁ'..='ヺ') || lang == "ja", "{path}: {own} is marked {lang}");
            assert!(!has('가'..='힣') || lang == "ko", "{path}: {own} is marked {lang}");
            assert!(!has('А'..='я') || lang == "ru", "{path}: {own} is marked {lang}");
        }
    }
}

#[test]
fn a_fallback_page_is_honest() {
    let output = Output::sample();
    let path = "ja/news/2012/11/golden-corn-belt.html";
    let document = Html::parse_document(output.text(path));
    let canonical = select(&document, "link[rel=canonical]")[0].attr("href").unwrap();
    assert_eq!(canonical, format!("{BASE}en/news/2012/11/golden-corn-belt.html"));
    assert!(alternates(&document).is_empty());
    assert_eq!(document.root_element().attr("lang"), Some("ja"));
    assert_eq!(select(&document, ".body")[0].attr("lang"), Some("en"));
    assert_eq!(select(&document, "h1")[0].attr("lang"), Some("en"));
    let notice: String = select(&document, ".notice.fallback")[0].text().collect();
    assert!(notice.contains("日本語") && notice.contains("English"), "{notice}");
    assert!(!output.text("ja/sitemap.xml").contains("golden-corn-belt"));
    assert!(!output.text("ja/feed.xml").contains("golden-corn-belt"));
    let real = Html::parse_document(output.text("en/news/2012/11/golden-corn-belt.html"));
    assert!(!alternates(&real).contains_key("ja"));
    assert_eq!(alternates(&real).len(), 5, "four editions and x-default");
    let switch = select(&real, "a.absent")[0];
    assert_eq!((switch.attr("lang"), switch.attr("rel")), (Some("ja"), None));
}

#[test]
fn a_stale_translation_says_so() {
    let output = Output::sample();
    for (path, words) in [
        ("ja/news/2013/01/spring-rush.html", "中文"),
        ("ru/news/2012/11/emergency-numbers.html", "中文"),
        ("ko/about/office.html", "中文"),
    ] {
        let document = Html::parse_document(output.text(path));
        let notice: String = select(&document, ".notice.stale")[0].text().collect();
        assert!(notice.contains(words), "{path}: {notice}");
        assert!(!alternates(&document).is_empty(), "a stale page is a page of its own");
    }
    assert!(!output.text("en/about/office.html").contains("notice stale"));
}

#[test]
fn feeds_are_valid_and_stable() {
    let output = Output::sample();
    let mut feeds = 0;
    for (path, bytes) in output.pages.iter().filter(|(path, _)| path.ends_with("feed.xml")) {
        let feed = feed_rs::parser::parse(&bytes[..]).unwrap_or_else(|error| panic!("{path}: {error}"));
        let edition = path.split('/').next().unwrap();
        assert!(feed.updated.is_some() && feed.title.is_some(), "{path}");
        assert!(feed.language.as_deref().is_some_and(|lang| lang.starts_with(edition)), "{path}: {:?}", feed.language);
        for entry in &feed.entries {
            assert!(entry.published.is_some() && entry.updated.is_some() && entry.summary.is_some(), "{path}");
            assert!(entry.id.starts_with(&format!("tag:waiban-demo.example.org,2012:{edition}/")), "{}", entry.id);
            let page = entry.links.iter().map(|link| link.href.strip_prefix(BASE).unwrap_or(&link.href));
            assert!(page.into_iter().all(|page| output.pages.contains_key(page)), "{path}: {:?}", entry.links);
        }
        feeds += 1;
    }
    assert_eq!(feeds, 5 * (1 + 12), "one of each edition and of each of its twelve dated sections");
}

#[test]
fn the_sitemap_lists_exactly_the_pages_that_are_their_own() {
    let output = Output::sample();
    let mut listed = BTreeSet::new();
    for (path, bytes) in output.pages.iter().filter(|(path, _)| path.ends_with("/sitemap.xml")) {
        let text = std::str::from_utf8(bytes).unwrap();
        for location in text.split("<loc>").skip(1).map(|rest| rest.split("</loc>").next().unwrap()) {
            assert!(listed.insert(location.to_owned()), "{path}: {location} twice");
        }
        for entry in text.split("<url>").skip(1) {
            let lastmod = entry.find("<lastmod>").unwrap_or(0);
            assert!(lastmod < entry.find("<xhtml:link").unwrap(), "the schema wants lastmod first");
        }
    }
    let own: BTreeSet<_> = output
        .html()
        .filter(|(path, document)| {
            let canonical = select(document, "link[rel=canonical]");
            path.contains('/') && canonical.first().and_then(|link| link.attr("href")) == Some(&format!("{BASE}{path}"))
        })
        .map(|(path, _)| format!("{BASE}{path}"))
        .collect();
    assert_eq!(listed, own);
    assert!(output.text("robots.txt").contains(&format!("Sitemap: {BASE}sitemap.xml")));
}

#[test]
fn the_sample_site_holds_what_it_promises() {
    let site = MemorySite::sample();
    let prepared = site.prepare();
    let (site, plan) = prepared.site.as_ref().unwrap();
    let of_kind = |kind: &str| site.items.iter().filter(|item| item.kind().key() == kind).count();
    assert_eq!((of_kind("guide"), of_kind("letter"), of_kind("page")), (5, 2, 2));
    assert!(of_kind("news") >= 24 && of_kind("notice") >= 12 && of_kind("report") >= 1);
    let boards = site.settings.sections.iter().filter(|section| section.key.starts_with("disclosure/"));
    let (sections, columns) =
        boards.fold((0, 0), |(sections, columns), section| (sections + 1, columns + section.columns.len()));
    assert_eq!((sections, columns), (7, 12));
    for (id, section) in site.settings.sections() {
        for (column, name) in section.column_ids() {
            assert!(!plan.lists.section(id).column(column).is_empty(), "{} is empty", name.key);
        }
    }
    let news = site.settings.sections().find(|(_, section)| section.key == "news").unwrap().0;
    assert!(plan.lists.section(news).months.len() >= 4);
    let wrong = prepared.findings.iter().filter(|finding| finding.severity != Severity::Info);
    let mut codes: Vec<_> = wrong.map(|finding| finding.code.id()).collect();
    codes.sort_unstable();
    assert_eq!(
        codes,
        ["D001", "D001", "T001", "T001", "T001", "T003", "T003", "T003"],
        "what is wrong is wrong on purpose"
    );
}

#[test]
fn nothing_an_editor_writes_becomes_markup() {
    let title = "</title><script>alert(1)</script>\"'&";
    let site = MemorySite::small().with_news(
        "a",
        &[
            ("zh", &format!("+++\ntitle = '''{title}'''\nsummary = '''{title}'''\n+++\n\n正文 `<b>`。\n")),
            ("en", &text("T", "B.")),
        ],
    );
    for (path, bytes) in site.render().iter().filter(|(path, _)| path.ends_with(".html")) {
        let page = std::str::from_utf8(bytes).unwrap();
        assert!(!page.contains("<script"), "{path}");
    }
    let page = Html::parse_document(&site.page("zh/news/a.html"));
    assert_eq!(select(&page, "h1")[0].text().collect::<String>(), title);
    assert_eq!(select(&page, "meta[name=description]")[0].attr("content"), Some(title));
    assert!(site.page("zh/feed.xml").contains("&lt;/title&gt;&lt;script&gt;"));
}

#[test]
fn a_withdrawn_item_keeps_its_address_and_loses_its_words() {
    let texts = [
        ("zh", "+++\ntitle = \"秘密标题\"\nwithdrawal = \"内容有误\"\n+++\n\n秘密正文。\n".to_owned()),
        ("en", text("Secret title", "Secret body.")),
    ];
    let texts: Vec<_> = texts.iter().map(|(edition, text)| (*edition, text.as_str())).collect();
    let site = MemorySite::small().with_news("a", &texts);
    let site = site.with(
        "content/news/a/item.toml",
        "published = 2013-01-04T09:00:00+08:00\ncolumn = \"politics\"\n[withdrawn]\nat = 2013-02-01T00:00:00+08:00\n",
    );
    for (path, bytes) in &site.render() {
        let page = String::from_utf8_lossy(bytes);
        assert!(!page.contains("秘密") && !page.contains("Secret"), "{path} still holds withdrawn words");
    }
    let page = site.page("zh/news/a.html");
    assert!(page.contains("内容有误") && page.contains("2013年2月1日"), "{page}");
    assert!(site.page("en/news/a.html").contains("February 1, 2013"));
}

#[test]
fn what_is_not_on_the_site_is_not_named() {
    let notice = |extra: &str| format!("published = 2013-01-04T09:00:00+08:00\n{extra}\n");
    let texts = |site: MemorySite, id: &str, title: &str| {
        site.with(&format!("content/notices/{id}/zh.md"), text(title, "正文。"))
            .with(&format!("content/notices/{id}/en.md"), text(title, "Body."))
    };
    let table = "[notice]\nindex = \"1\"\nvalidity = \"superseded\"\nreplaced_by = \"notices/new\"\n";
    let site = MemorySite::small().with("content/notices/old/item.toml", notice(table));
    let site = texts(site, "old", "Old")
        .with("content/notices/old/en.md", text("Old", "See [the new one](item:notices/new)."));
    let hidden = "embargo = 2013-04-01T00:00:00+08:00\n[notice]\nindex = \"2\"\n";
    let site = texts(site.with("content/notices/new/item.toml", notice(hidden)), "new", "Secret");
    assert!(site.codes().contains(&Code::HiddenItemLink));
    for (path, bytes) in site.render() {
        assert!(!String::from_utf8_lossy(&bytes).contains("Secret"), "{path}");
    }
    let page = site.page("en/notices/old.html");
    assert!(page.contains("See the new one.") && !page.contains("notices/new"), "{page}");

    let withdrawn =
        "formerly = [\"notices/before\"]\n[withdrawn]\nat = 2013-02-01T00:00:00+08:00\n[notice]\nindex = \"2\"\n";
    let site = site.with("content/notices/new/item.toml", notice(withdrawn));
    for (path, bytes) in site.render() {
        assert!(!String::from_utf8_lossy(&bytes).contains("Secret"), "{path}");
    }
    let later = withdrawn.replace("2013-02-01", "2013-05-01");
    let site = site.with("content/notices/new/item.toml", notice(&later));
    assert!(site.page("en/notices/new.html").contains("Secret"), "not withdrawn yet");
}

#[test]
fn every_item_of_a_long_section_can_be_reached() {
    let settings =
        include_str!("fixtures/site.toml").to_owned() + "\n[[section]]\nkey = \"notices/inner\"\nkind = \"notice\"\n";
    let mut site = MemorySite::small().with("content/site.toml", settings);
    for edition in ["zh", "en"] {
        let path = format!("locales/{edition}/site.ftl");
        let catalog = format!("{}section-notices-inner = Inner\n", site.text(&path));
        site = site.with(&path, catalog);
    }
    for number in 0..60 {
        let item =
            format!("published = 2012-{:02}-04T09:00:00+08:00\n[notice]\nindex = \"{number}\"\n", number % 12 + 1);
        let folder = format!("content/notices/inner/n{number}");
        site = site
            .with(&format!("{folder}/item.toml"), item)
            .with(&format!("{folder}/zh.md"), text("题", "正文。"))
            .with(&format!("{folder}/en.md"), text("T", "B."));
    }
    let pages = site.render();
    let mut open = vec!["en/notices/inner/index.html".to_owned()];
    let mut reached = BTreeSet::new();
    while let Some(path) = open.pop() {
        if !path.starts_with("en/notices/inner/") || !path.ends_with(".html") || !reached.insert(path.clone()) {
            continue;
        }
        let document = Html::parse_document(std::str::from_utf8(&pages[&path]).unwrap());
        open.extend(
            select(&document, "main a[href]").into_iter().map(|link| resolve(&path, link.attr("href").unwrap())),
        );
    }
    assert_eq!(reached.iter().filter(|path| path.starts_with("en/notices/inner/n")).count(), 60);
}

#[test]
fn a_page_alone_has_the_bytes_of_a_publication() {
    let (published, alone) = (MemorySite::sample().render(), MemorySite::sample().render_singly());
    let differing = published.keys().chain(alone.keys()).filter(|path| published.get(*path) != alone.get(*path));
    assert_eq!(differing.collect::<BTreeSet<_>>(), BTreeSet::new());
    assert!(published.len() > 100, "{}", published.len());
}

#[test]
fn a_former_id_leads_to_the_page() {
    let site = MemorySite::one_item();
    let site = site.replace("content/news/a/item.toml", "column", "formerly = [\"news/2012/old\"]\ncolumn");
    let page = site.page("en/news/2012/old.html");
    assert!(page.contains("url=../a.html") && page.contains("noindex"), "{page}");
}

#[test]
fn links_and_images_of_a_text_fit_the_page() {
    let body = "见[乙](item:news/b)。\n\n![图](map.svg)\n\n| 甲 | 乙 |\n| --- | --- |\n| 1 | 2 |\n\n**这是“引用”。**后文[^1]\n\n[^1]: 注。\n";
    let site = MemorySite::small()
        .with_news("a", &[("zh", &text("甲", body)), ("en", &text("A", "See [B](item:news/b)."))])
        .with_news("b", &[("zh", &text("乙", "正文。")), ("en", "+++\ntitle = \"B\"\nslug = \"bee\"\n+++\n\nBody.\n")])
        .with("content/news/a/map.svg", "<svg xmlns=\"http://www.w3.org/2000/svg\"/>");
    let site =
        site.replace("content/news/a/item.toml", "column", "[[image]]\nfile = \"map.svg\"\n[x]\ncolumn").replace(
            "content/news/a/item.toml",
            "[[image]]\nfile = \"map.svg\"\n[x]\ncolumn = \"politics\"",
            "column = \"politics\"\n[[image]]\nfile = \"map.svg\"\ndecorative = true",
        );
    let zh = site.page("zh/news/a.html");
    assert!(zh.contains("<a href=\"b.html\">乙</a>"), "{zh}");
    assert!(zh.contains("src=\"../../files/news/a/map.svg\" alt=\"图\""), "{zh}");
    assert_eq!(zh.matches("map.svg").count(), 1, "an image of the body is not shown twice");
    assert!(zh.contains("<strong>这是“引用”。</strong>后文") && zh.contains("<table>"), "{zh}");
    assert!(!zh.contains("Back to reference"), "{zh}");
    assert!(site.page("en/news/a.html").contains("<a href=\"bee.html\">B</a>"));
}
