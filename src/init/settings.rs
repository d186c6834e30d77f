//! The settings, the glossary and the catalogs of a new site.

use super::new_site::NewSite;
use super::words::Words;
use crate::edit::toml_string;
use std::fmt::Write;

/// Returns the lines of a text as comments.
fn comment(text: &str) -> String {
    text.lines().map(|line| format!("# {line}\n")).collect()
}

/// Returns `content/site.toml`.
pub fn settings(new: &NewSite) -> String {
    let comments = &new.comments.comments;
    let source = new.editions.first().map_or("", |edition| edition.words.key);
    let zone = new.time_zone.iana_name().unwrap_or_default();
    let mut text = comment(&comments.settings);
    text.push('\n');
    text.push_str(&comment(&comments.address));
    // Writing to a string does not fail.
    let _ = writeln!(text, "base_url = {}", toml_string(&new.base_url));
    let _ = writeln!(text, "time_zone = {}", toml_string(zone));
    let _ = writeln!(text, "source = \"{source}\"       # {}", comments.source);
    let _ = writeln!(text, "messages = \"{source}\"     # {}\n", comments.messages);
    text.push_str(&comment(&comments.editions));
    for edition in &new.editions {
        let fallback: Vec<_> = fallback(new, edition.words.key).iter().map(|key| format!("\"{key}\"")).collect();
        let _ = writeln!(text, "[[edition]]\nkey = \"{}\"", edition.words.key);
        let _ = writeln!(text, "lang = \"{}\"", edition.words.lang);
        let _ = writeln!(text, "autonym = {}", toml_string(&edition.words.autonym));
        let _ = writeln!(text, "office = {}", toml_string(&edition.office));
        if !fallback.is_empty() {
            let _ = writeln!(text, "fallback = [{}]", fallback.join(", "));
        }
        text.push('\n');
    }
    text.push_str(&comment(&comments.sections));
    let sections = new.sections.iter();
    let sections: Vec<_> = sections
        .map(|section| format!("[[section]]\nkey = \"{}\"\nkind = \"{}\"\n", section.key, section.kind.key()))
        .collect();
    text.push_str(&sections.join("\n"));
    text
}

/// Returns the editions that are shown where an edition has no text: English, which most readers know, then
/// the one that everything is written in.
fn fallback<'n>(new: &'n NewSite, edition: &str) -> Vec<&'n str> {
    let source = new.editions.first().map(|first| first.words.key);
    let english = new.editions.iter().map(|other| other.words.key).find(|key| *key == "en");
    let mut fallback: Vec<_> = english.into_iter().chain(source).filter(|key| *key != edition).collect();
    fallback.dedup();
    fallback
}

/// Returns `content/glossary.toml`: an example in comments.
pub fn glossary(new: &NewSite) -> String {
    let names =
        new.editions.iter().map(|edition| format!("{} = [{}]", edition.words.key, toml_string(&edition.office)));
    let example = ["[[concept]]", "key = \"office\"", "[concept.words]"].map(str::to_owned);
    let example: Vec<_> = example.into_iter().chain(names).collect();
    format!("{}#\n{}", comment(&new.comments.comments.glossary), comment(&example.join("\n")))
}

/// Returns an edition's `site.ftl`.
pub fn catalog(new: &NewSite, words: &Words) -> String {
    let mut text = format!("{}\nsite-description = {}\n\n", comment(&words.comments.catalog), words.description);
    for section in &new.sections {
        if let Some(name) = words.sections.get(section.key) {
            let _ = writeln!(text, "section-{} = {name}", section.key);
        }
    }
    text
}
