//! The built-in theme, in which files of the site replace those of the same name.

use super::listing::{Listing, is_file, is_ignored};
use super::read;
use crate::diagnostic::{Code, Finding};
use crate::site::Theme;
use crate::source::{FilePath, SourceFile, Sources};

macro_rules! templates {
    ($($name:literal),*) => {
        const TEMPLATES: &[(&str, &str)] = &[$(($name, include_str!(concat!("../theme/", $name)))),*];
    };
}

templates!(
    "base.html",
    "macros.html",
    "entry-title.html",
    "chooser.html",
    "home.html",
    "section.html",
    "column.html",
    "year.html",
    "month.html",
    "tags.html",
    "tag.html",
    "item.html",
    "withdrawn.html",
    "redirect.html",
    "gone.html",
    "not-found.html",
    "root-not-found.html"
);

const STYLE: &str = include_str!("../theme/style.css");
const STYLE_NAME: &str = "style.css";

pub fn theme(sources: &dyn Sources, listing: &Listing) -> (Theme, Vec<Finding>) {
    let templates = TEMPLATES.iter().map(|(name, text)| ((*name).to_owned(), builtin(name, text)));
    let mut theme = Theme { templates: templates.collect(), style: STYLE.to_owned() };
    let mut findings = Vec::new();
    for entry in listing.below("theme/").filter(|entry| is_file(entry) && !is_ignored(entry.path.as_str())) {
        let name = entry.path.as_str().strip_prefix("theme/").unwrap_or_default();
        if name != STYLE_NAME && !theme.templates.contains_key(name) {
            let known = TEMPLATES.iter().map(|(known, _)| *known);
            findings.push(Finding::of_file(Code::UnknownTemplate, &entry.path).with("name", name).suggest(name, known));
            continue;
        }
        match read::text(sources, entry) {
            Ok(file) if name == STYLE_NAME => theme.style = file.text,
            Ok(file) => {
                theme.templates.insert(name.to_owned(), file);
            }
            Err(finding) => findings.push(*finding),
        }
    }
    (theme, findings)
}

fn builtin(name: &str, text: &str) -> SourceFile {
    SourceFile { path: FilePath::new(format!("builtin:theme/{name}")), text: text.to_owned() }
}

/// Returns the text of a built-in template, to show a finding in it.
pub fn builtin_template(name: &str) -> Option<&'static str> {
    TEMPLATES.iter().find(|(known, _)| *known == name).map(|(_, text)| *text)
}
