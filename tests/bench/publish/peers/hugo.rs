//! The same site for Hugo, with the same texts and pages and a theme of the same structure. Hugo
//! does not do what it has no feature for: facts, staleness, findings, hashes, a ledger; links
//! between items are written as addresses. Its Markdown leaves emphasis next to CJK punctuation
//! unparsed.

use super::{put, words};
use crate::site::{BASE_URL, COLUMNS, EDITIONS, GeneratedSite, OFFICES};
use std::fmt::Write;
use std::path::Path;
use std::process::Command;

const LAYOUTS: [(&str, &str); 15] = [
    ("baseof.html", include_str!("hugo/baseof.html")),
    ("home.html", include_str!("hugo/home.html")),
    ("page.html", include_str!("hugo/page.html")),
    ("section.html", include_str!("hugo/section.html")),
    ("term.html", include_str!("hugo/term.html")),
    ("taxonomy.html", include_str!("hugo/taxonomy.html")),
    ("404.html", include_str!("hugo/404.html")),
    ("list.atom.xml", include_str!("hugo/list.atom.xml")),
    ("_partials/time.html", include_str!("hugo/_partials/time.html")),
    ("_partials/switcher.html", include_str!("hugo/_partials/switcher.html")),
    ("_partials/headlines.html", include_str!("hugo/_partials/headlines.html")),
    ("_partials/listing.html", include_str!("hugo/_partials/listing.html")),
    ("_partials/years.html", include_str!("hugo/_partials/years.html")),
    ("_partials/months.html", include_str!("hugo/_partials/months.html")),
    ("_partials/month-links.html", include_str!("hugo/_partials/month-links.html")),
];

pub fn command(sources: &Path, output: &Path) -> Command {
    let mut command = Command::new("hugo");
    command.args(["build", "--quiet", "--noBuildLock", "--source"]).arg(sources).arg("--destination").arg(output);
    command
}

pub fn write_site(site: &GeneratedSite, folder: &Path) {
    put(folder, "hugo.toml", settings(site));
    put(folder, "static/assets/style.css", include_str!("../../../../src/theme/style.css").to_owned());
    for (name, layout) in LAYOUTS {
        put(folder, &format!("layouts/{name}"), layout.to_owned());
    }
    let months = words::months(site);
    for (language, edition) in EDITIONS.iter().enumerate() {
        let named = |wanted: &str| words::named(site, language, wanted);
        put(folder, &format!("i18n/{edition}.toml"), words(language, &named("site-notice")));
        let index = |below: &str, title: &str, more: &str| {
            let text = format!("+++\ntitle = {title:?}\n{more}+++\n");
            put(folder, &format!("content/{edition}/{below}_index.md"), text);
        };
        index("", OFFICES[language].2, "");
        index("news/", &named("section-news"), "outputs = [\"html\", \"atom\"]\n[params]\narchive = \"all\"\n");
        index("tags/", words::message(language, "tags-title"), "");
        index("columns/", words::message(language, "section-columns"), "");
        for (name, value) in site.names(language).iter().filter(|(name, _)| name.starts_with("tag-")) {
            index(&format!("tags/{}/", &name[4..]), value, "");
        }
        for column in COLUMNS {
            index(&format!("columns/{column}/"), &named(&format!("column-{column}")), "");
        }
        for month in &months {
            let more = format!("date = {month}-01\n[params]\narchive = \"month\"\n");
            index(&format!("news/{}/", month.replace('-', "/")), month, &more);
            index(&format!("news/{}/", &month[..4]), &month[..4], "[params]\narchive = \"year\"\n");
        }
    }
    (0..site.items).for_each(|number| write_item(site, folder, number, 0));
}

/// Writes an item after a number of edits.
pub fn write_item(site: &GeneratedSite, folder: &Path, number: usize, version: usize) {
    let item = site.item(number, version);
    for (language, edition) in EDITIONS.iter().enumerate() {
        let mut text = format!("+++\ntitle = {:?}\ndate = {}\n", item.title(language), item.published);
        writeln!(text, "tags = {:?}\ncolumns = [{:?}]", item.tags, item.column).unwrap();
        writeln!(text, "[params]\nsummary = {:?}\n+++", item.summary(language)).unwrap();
        text.push_str(&item.body(language, &|id| format!("/{edition}/{id}.html")));
        put(folder, &format!("content/{edition}/{}.md", item.id), text);
    }
}

fn settings(site: &GeneratedSite) -> String {
    let mut settings = format!(
        "baseURL = \"{BASE_URL}/\"\ndefaultContentLanguage = \"zh\"\ndefaultContentLanguageInSubdir = true\n\
         uglyURLs = true\ndisableHugoGeneratorInject = true\ntimeZone = \"Asia/Shanghai\"\nenableRobotsTXT = true\n\
         [taxonomies]\ntag = \"tags\"\ncolumn = \"columns\"\n\
         [outputs]\nhome = [\"html\", \"atom\"]\nsection = [\"html\"]\ntaxonomy = [\"html\"]\nterm = [\"html\"]\n\
         [mediaTypes.\"application/atom+xml\"]\nsuffixes = [\"xml\"]\n\
         [outputFormats.atom]\nmediaType = \"application/atom+xml\"\nbaseName = \"feed\"\nisPlainText = true\nnoUgly = true\n\
         [markup.goldmark.extensions.cjk]\nenable = true\neastAsianLineBreaks = true\n\
         [markup.goldmark.renderHooks.link]\nuseEmbedded = \"never\"\n"
    );
    for (language, edition) in EDITIONS.iter().enumerate() {
        let (tag, autonym, office) = OFFICES[language];
        let description = words::named(site, language, "site-description");
        writeln!(
            settings,
            "[languages.{edition}]\nlocale = {tag:?}\nlabel = {autonym:?}\ntitle = {office:?}\ncontentDir = \"content/{edition}\"\nweight = {}\n\
             [languages.{edition}.params]\ntag = {tag:?}\nautonym = {autonym:?}\ndescription = {description:?}",
            language + 1
        )
        .unwrap();
    }
    settings
}

/// Returns the theme's messages in the form that Hugo needs.
fn words(language: usize, notice: &str) -> String {
    let mut words = format!("site-notice = {notice:?}\n");
    for (id, value) in words::messages(language) {
        writeln!(words, "{id} = {:?}", value.replace("{ $", "{{ .").replace(" }", " }}")).unwrap();
    }
    words.push_str("[item-count]\n");
    for (category, form) in words::counts(language) {
        writeln!(words, "{category} = {:?}", form.replace("{ $n }", "{{ .Count }}")).unwrap();
    }
    words
}
