//! Editions are data. A pseudo edition proves that the theme has no built-in text, and a sixth
//! edition needs only its settings and its catalogs.

use crate::support::MemorySite;
use fluent_syntax::ast;
use gongbao::diagnostic::Code;
use scraper::{ElementRef, Html};

const PSEUDO: &str = "\n[[edition]]\nkey = \"qps\"\nlang = \"en-XA\"\nautonym = \"⟦Pseudo⟧\"\noffice = \"⟦Office⟧\"\nfallback = [\"en\", \"zh\"]\n";

fn with_edition(site: MemorySite, edition: &str) -> MemorySite {
    let settings = site.text("content/site.toml").replacen("\n[[section]]", &format!("{edition}\n[[section]]"), 1);
    site.with("content/site.toml", settings)
}

/// Puts every pattern of a catalog between brackets.
fn pseudo(catalog: &str) -> String {
    let mut resource = fluent_syntax::parser::parse(catalog.to_owned()).unwrap();
    for entry in &mut resource.body {
        if let ast::Entry::Message(ast::Message { value: Some(pattern), .. }) = entry {
            let text = |value: &str| ast::PatternElement::TextElement { value: value.to_owned() };
            pattern.elements.insert(0, text("⟦"));
            pattern.elements.push(text("⟧"));
        }
    }
    fluent_syntax::serializer::serialize(&resource)
}

fn pseudo_site() -> MemorySite {
    let site = with_edition(MemorySite::sample(), PSEUDO);
    let catalogs = ["theme", "site"].map(|name| (name, pseudo(site.text(&format!("locales/en/{name}.ftl")))));
    catalogs.into_iter().fold(site, |site, (name, catalog)| site.with(&format!("locales/qps/{name}.ftl"), catalog))
}

#[test]
fn no_word_of_a_page_is_built_in() {
    let site = pseudo_site();
    let pages = site.render();
    let mut checked = 0;
    for (path, bytes) in pages.iter().filter(|(path, _)| path.starts_with("qps/") && path.ends_with(".html")) {
        let document = Html::parse_document(std::str::from_utf8(bytes).unwrap());
        let mut foreign = Vec::new();
        for element in document.root_element().descendants().filter_map(ElementRef::wrap) {
            if language(element) != Some("en-XA") || ["script", "style", "title"].contains(&element.value().name()) {
                continue;
            }
            // A sentence may contain text in another language, in an element of its own.
            let own: String =
                element.children().filter_map(|child| child.value().as_text().map(|text| text.to_string())).collect();
            let attributes = ["aria-label", "alt", "title", "label", "placeholder"]
                .into_iter()
                .filter_map(|name| element.attr(name).map(str::to_owned));
            foreign.extend(std::iter::once(own).chain(attributes).filter(|words| !is_translated(words)));
        }
        // The title may be that of a fallback text. The suffix that the theme adds may not.
        let title: String =
            document.select(&scraper::Selector::parse("title").unwrap()).flat_map(|title| title.text()).collect();
        assert!(title.ends_with("⟦Office⟧"), "{path}: {title}");
        assert!(foreign.is_empty(), "{path}: {foreign:?}");
        checked += 1;
    }
    assert!(checked > 100, "{checked}");
}

/// Returns the language that applies to an element.
fn language(element: ElementRef<'_>) -> Option<&str> {
    std::iter::successors(Some(element), |element| element.parent().and_then(ElementRef::wrap))
        .find_map(|element| element.attr("lang"))
}

/// Returns whether text stands between brackets or has no letters, as numbers, punctuation and file
/// types.
fn is_translated(words: &str) -> bool {
    let mut depth = 0;
    let mut outside = String::new();
    for c in words.chars() {
        match c {
            '⟦' => depth += 1,
            '⟧' => depth -= 1,
            c if depth == 0 => outside.push(c),
            _ => {}
        }
    }
    let is_file_type = |word: &str| word.trim_matches(|c: char| !c.is_alphanumeric()) == "TXT";
    outside.split_whitespace().all(|word| !word.chars().any(char::is_alphabetic) || is_file_type(word))
}

#[test]
fn no_page_shows_a_message_id() {
    let site = MemorySite::sample();
    let prepared = site.prepare();
    let (loaded, _) = prepared.site.as_ref().unwrap();
    let ids: Vec<_> =
        loaded.catalogs.get(loaded.settings.messages).entries.keys().filter(|id| id.contains('-')).cloned().collect();
    for (path, bytes) in site.render().iter().filter(|(path, _)| path.ends_with(".html")) {
        let document = Html::parse_document(std::str::from_utf8(bytes).unwrap());
        for text in document.root_element().text() {
            let shown = ids.iter().find(|id| text.contains(id.as_str()));
            assert!(shown.is_none(), "{path}: {text:?} shows {shown:?}");
        }
    }
}

const GERMAN: &str = "\n[[edition]]\nkey = \"de\"\nlang = \"de\"\nautonym = \"Deutsch\"\noffice = \"Amt für auswärtige Angelegenheiten\"\nfallback = [\"en\"]\n";

#[test]
fn a_sixth_edition_needs_settings_and_catalogs_only() {
    let site = with_edition(MemorySite::sample(), GERMAN);
    let missing = site.codes();
    assert!(missing.contains(&Code::MissingMessage), "without catalogs, every message is missing");

    let catalogs = ["theme", "site"].map(|name| (name, site.text(&format!("locales/en/{name}.ftl")).to_owned()));
    let site =
        catalogs.into_iter().fold(site, |site, (name, catalog)| site.with(&format!("locales/de/{name}.ftl"), catalog));
    let site = site.with(
        "content/news/2013/01/vasaloppet/de.md",
        "+++\ntitle = \"Wasalauf\"\n[alt]\n\"course.svg\" = \"Strecke\"\n+++\n\nFünfzig Kilometer.\n",
    );
    let pages = site.render();
    let page = |path: &str| String::from_utf8(pages[path].clone()).unwrap();

    let own = page("de/news/2013/01/vasaloppet.html");
    assert!(own.contains("<html lang=\"de\" dir=\"ltr\">") && own.contains("4. Januar 2013"), "{own}");
    let alternate = "hreflang=\"de\" href=\"https://waiban-demo.example.org/de/news/2013/01/vasaloppet.html\"";
    assert!(own.contains(alternate));
    assert!(page("ja/news/2013/01/vasaloppet.html").contains(alternate));
    assert!(page("index.html").contains("Deutsch"));

    let fallback = page("de/news/2013/01/faw-sixty-years.html");
    assert!(fallback.contains("class=\"notice fallback\"") && fallback.contains("lang=\"en\""), "{fallback}");
}
