//! The same site for Zola, with the same texts and pages and templates of the same structure. Zola
//! does not do what it has no feature for: facts, staleness, findings, hashes, a ledger, plural
//! forms; links between items are written as addresses. It creates a folder for each page.

use super::{put, words};
use crate::site::{BASE_URL, COLUMNS, EDITIONS, GeneratedSite, OFFICES};
use std::collections::BTreeSet;
use std::fmt::Write;
use std::path::Path;
use std::process::Command;

const TEMPLATES: [(&str, &str); 16] = [
    ("base.html", include_str!("zola/base.html")),
    ("bare.html", include_str!("zola/bare.html")),
    ("list.html", include_str!("zola/list.html")),
    ("macros.html", include_str!("zola/macros.html")),
    ("chooser.html", include_str!("zola/chooser.html")),
    ("index.html", include_str!("zola/index.html")),
    ("news.html", include_str!("zola/news.html")),
    ("year.html", include_str!("zola/year.html")),
    ("month.html", include_str!("zola/month.html")),
    ("page.html", include_str!("zola/page.html")),
    ("404.html", include_str!("zola/404.html")),
    ("feed.xml", include_str!("zola/feed.xml")),
    ("tags/list.html", include_str!("zola/terms.html")),
    ("tags/single.html", include_str!("zola/term.html")),
    ("columns/list.html", include_str!("zola/terms.html")),
    ("columns/single.html", include_str!("zola/term.html")),
];

/// The language of the pages above all editions, because Zola's default language has no folder.
const ROOT: &str = "mul";

/// The formats of a date, a month, and a day of a month's page in each language, and its locale.
const DATES: [[&str; 4]; 5] = [
    ["%Y年%-m月%-d日", "%Y年%-m月", "%-m月%-d日%A", "zh_CN"],
    ["%B %-d, %Y", "%B %Y", "%A, %B %-d", "en_US"],
    ["%Y年%-m月%-d日", "%Y年%-m月", "%-m月%-d日 %A", "ja_JP"],
    ["%-d %B %Y г.", "%B %Y г.", "%A, %-d %B", "ru_RU"],
    ["%Y년 %-m월 %-d일", "%Y년 %-m월", "%-m월 %-d일 %A", "ko_KR"],
];

pub fn command(sources: &Path, output: &Path) -> Command {
    let mut command = Command::new("zola");
    command.arg("--root").arg(sources).args(["build", "--force", "--output-dir"]).arg(output);
    command
}

pub fn write_site(site: &GeneratedSite, folder: &Path) {
    let months: Vec<String> = words::months(site).into_iter().map(|month| month.replace('-', "/")).collect();
    let years: BTreeSet<&str> = months.iter().map(|month| &month[..4]).collect();
    put(folder, "config.toml", settings(site, &years));
    put(folder, "static/assets/style.css", include_str!("../../../../src/theme/style.css").to_owned());
    for (name, template) in TEMPLATES {
        put(folder, &format!("templates/{name}"), template.to_owned());
    }
    put(folder, "content/_index.md", "+++\ntemplate = \"chooser.html\"\n+++\n".to_owned());
    for (language, edition) in EDITIONS.iter().enumerate() {
        let section = |below: &str, title: &str, more: &str| {
            let text = format!("+++\ntitle = {title:?}\nsort_by = \"date\"\n{more}+++\n");
            put(folder, &format!("content/{below}_index.{edition}.md"), text);
        };
        section("", OFFICES[language].2, "");
        let news = words::named(site, language, "section-news");
        section("news/", &news, "template = \"news.html\"\ngenerate_feeds = true\n");
        for year in &years {
            section(&format!("news/{year}/"), year, "template = \"year.html\"\ntransparent = true\n");
        }
        for (at, month) in months.iter().enumerate() {
            let mut more = format!("template = \"month.html\"\ntransparent = true\nweight = {}\n[extra]\n", at + 1);
            writeln!(more, "month = \"{}-01\"", month.replace('/', "-")).unwrap();
            let beside = [("older", at.checked_sub(1)), ("newer", Some(at + 1))];
            for (name, other) in beside.map(|(name, other)| (name, other.and_then(|other| months.get(other)))) {
                writeln!(more, "{name} = {:?}", other.map_or("", String::as_str)).unwrap();
            }
            section(&format!("news/{month}/"), &month.replace('/', "-"), &more);
        }
    }
    (0..site.items).for_each(|number| write_item(site, folder, number, 0));
}

/// Writes an item after a number of edits.
pub fn write_item(site: &GeneratedSite, folder: &Path, number: usize, version: usize) {
    let item = site.item(number, version);
    for (language, edition) in EDITIONS.iter().enumerate() {
        let mut text = format!("+++\ntitle = {:?}\ndate = {}\n", item.title(language), item.published);
        writeln!(text, "description = {:?}", item.summary(language)).unwrap();
        writeln!(text, "[taxonomies]\ntags = {:?}\ncolumns = [{:?}]\n+++", item.tags, item.column).unwrap();
        text.push_str(&item.body(language, &|id| format!("/{edition}/{id}/")));
        put(folder, &format!("content/{}.{edition}.md", item.id), text);
    }
}

fn settings(site: &GeneratedSite, years: &BTreeSet<&str>) -> String {
    let mut settings = format!(
        "base_url = \"{BASE_URL}\"\ndefault_language = \"{ROOT}\"\ncompile_sass = false\nfeed_limit = 30\n\
         [translations]\n{}",
        translations(site, 0)
    );
    for (language, edition) in EDITIONS.iter().enumerate() {
        let description = words::named(site, language, "site-description");
        write!(
            settings,
            "[languages.{edition}]\ntitle = {:?}\ndescription = {description:?}\ngenerate_feeds = true\n\
             feed_filenames = [\"feed.xml\"]\ntaxonomies = [{{ name = \"tags\" }}, {{ name = \"columns\" }}]\n\
             [languages.{edition}.translations]\n{}",
            OFFICES[language].2,
            translations(site, language)
        )
        .unwrap();
    }
    settings + &extra(years)
}

/// Returns all messages of a language as translations, which Zola looks up fast. Other lookups are
/// slow.
fn translations(site: &GeneratedSite, language: usize) -> String {
    let [date, month, day, locale] = DATES[language];
    let (tag, _, office) = OFFICES[language];
    let theirs = words::messages(language).filter(|(id, _)| *id != "site-description" && *id != "chooser-enter");
    let more = [
        ("item-count", words::counts(language)["other"]),
        ("taxonomy-tags", words::message(language, "tags-title")),
        ("taxonomy-columns", words::message(language, "section-columns")),
        ("tag", tag),
        ("office", office),
        ("format-date", date),
        ("format-month", month),
        ("format-day", day),
        ("locale", locale),
    ];
    let own = site.names(language).into_iter().map(|(id, value)| {
        // These are the names that Zola uses.
        let plural = |one: &str, all: &str| Some(format!("{all}-{}", id.strip_prefix(one)?));
        (plural("tag-", "tags").or_else(|| plural("column-", "columns")).unwrap_or(id.clone()), value)
    });
    let theirs = theirs.chain(more).map(|(id, value)| (id.to_owned(), value.to_owned()));
    let line = |(id, value): (String, String)| format!("{id} = {:?}\n", value.replace("{ $", "{").replace(" }", "}"));
    own.chain(theirs).map(line).collect()
}

/// Returns the settings that are the same in all languages.
fn extra(years: &BTreeSet<&str>) -> String {
    let mut extra = String::from("[extra]\neditions = [\n");
    for (edition, (tag, autonym, _)) in EDITIONS.iter().zip(OFFICES) {
        writeln!(extra, "{{ key = {edition:?}, tag = {tag:?}, autonym = {autonym:?} }},").unwrap();
    }
    let newest_first: Vec<_> = years.iter().rev().collect();
    writeln!(extra, "]\ncolumns = {COLUMNS:?}\nyears = {newest_first:?}").unwrap();
    extra
}
