//! Images and attachments: that they are there, and that those who do not see
//! an image are told what it shows.

use crate::diagnostic::{Code, Finding};
use crate::item::{Item, Text};
use crate::site::Site;
use crate::source::Span;

pub fn images_and_attachments(site: &Site) -> Vec<Finding> {
    let texts = site.items.iter().flat_map(|item| {
        let texts = item.texts.iter().enumerate().filter_map(|(at, text)| Some((at, text.as_ref()?)));
        texts.map(move |(at, text)| (item, at, text))
    });
    let findings = texts.flat_map(|(item, at, text)| {
        let edition = site.settings.editions.keys()[at];
        let found = missing_words(item, text).into_iter().chain(undeclared(item, text)).chain(unheard(item, text));
        found.map(|finding| finding.edition(edition).item(&item.id)).collect::<Vec<_>>()
    });
    findings.collect()
}

/// Images without a text alternative, attachments without a title.
fn missing_words(item: &Item, text: &Text) -> Vec<Finding> {
    let names = |entries: &[(String, String)], file: &str| entries.iter().any(|(known, _)| known == file);
    let start = Span::start_of(&text.file);
    let images = item.facts.images.iter().filter(|image| !image.decorative && !names(&text.alts, &image.file));
    let images = images.map(|image| {
        let finding = Finding::new(Code::MissingAlt, start.clone()).with("file", image.file.as_str());
        finding.related(image.place.clone())
    });
    let attachments = item.facts.attachments.iter().filter(|file| !names(&text.attachment_titles, &file.file));
    let attachments = attachments.map(|file| {
        let finding =
            Finding::new(Code::MissingField, start.clone()).with("field", format!("attachment.\"{}\"", file.file));
        finding.related(file.place.clone())
    });
    images.chain(attachments).collect()
}

/// Words of a correction or a withdrawal that item.toml does not know of.
fn unheard(item: &Item, text: &Text) -> Vec<Finding> {
    let facts = &item.facts;
    let words = [
        ("correction", "correction", &text.correction, facts.corrected.is_some()),
        ("withdrawal", "withdrawn", &text.withdrawal, facts.withdrawn.is_some()),
    ];
    let unheard = words.into_iter().filter(|(_, _, words, is_known)| words.is_some() && !is_known);
    let findings = unheard.map(|(field, table, ..)| {
        Finding::of_file(Code::WordsWithoutTable, &text.file).with("field", field).with("table", table)
    });
    findings.collect()
}

/// Files that a text links to without item.toml naming them.
fn undeclared(item: &Item, text: &Text) -> Vec<Finding> {
    let is_declared = |name: &str| {
        item.facts.images.iter().any(|image| image.file == name)
            || item.facts.attachments.iter().any(|attachment| attachment.file == name)
    };
    let undeclared = text.images.iter().chain(&text.files).filter(|link| !is_declared(&link.target));
    undeclared
        .map(|link| Finding::new(Code::MissingFile, link.place.clone()).with("file", link.target.as_str()))
        .collect()
}
