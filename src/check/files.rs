//! Checks images and attachments: each is declared, each image has a text alternative, and each
//! attachment has a title.

use crate::diagnostic::{Code, Finding};
use crate::item::{Item, Text};
use crate::site::Site;
use rayon::prelude::*;

pub fn images_and_attachments(site: &Site) -> Vec<Finding> {
    site.items.par_iter().flat_map_iter(|item| of_item(site, item)).collect()
}

fn of_item<'s>(site: &'s Site, item: &'s Item) -> impl Iterator<Item = Finding> + 's {
    let texts = site.settings.editions.iter().filter_map(|(id, edition)| Some((edition, item.text(id)?)));
    texts.flat_map(move |(edition, text)| {
        let found = missing_words(item, text).chain(undeclared(item, text)).chain(without_table(item, text));
        found.map(move |finding| finding.edition(&edition.key).item(&item.id))
    })
}

/// Finds images without a text alternative and attachments without a title.
fn missing_words<'i>(item: &'i Item, text: &'i Text) -> impl Iterator<Item = Finding> + 'i {
    let names = |entries: &[(String, String)], file: &str| entries.iter().any(|(known, _)| known == file);
    let images = item.metadata.images.iter().filter(move |image| !image.decorative && !names(&text.alts, &image.file));
    let images = images.map(|image| {
        let finding = Finding::of_file(Code::MissingAlt, &text.file).with("file", image.file.as_str());
        finding.related(image.place.clone())
    });
    let attachments = item.metadata.attachments.iter().filter(move |file| !names(&text.attachment_titles, &file.file));
    let attachments = attachments.map(|file| {
        let finding = Finding::of_file(Code::MissingField, &text.file);
        let finding = finding.with("field", format!("attachment.\"{}\"", file.file));
        finding.related(file.place.clone())
    });
    images.chain(attachments)
}

/// Finds the text of a correction or a withdrawal that item.toml does not declare.
fn without_table<'i>(item: &'i Item, text: &'i Text) -> impl Iterator<Item = Finding> + 'i {
    let metadata = &item.metadata;
    let words = [
        ("correction", "correction", &text.correction, metadata.corrected.is_some()),
        ("withdrawal", "withdrawn", &text.withdrawal, metadata.withdrawn.is_some()),
    ];
    let without_table = words.into_iter().filter(|(_, _, words, is_known)| words.is_some() && !is_known);
    without_table.map(|(field, table, ..)| {
        Finding::of_file(Code::WordsWithoutTable, &text.file).with("field", field).with("table", table)
    })
}

/// Finds files that a text links to and item.toml does not declare.
fn undeclared<'i>(item: &'i Item, text: &'i Text) -> impl Iterator<Item = Finding> + 'i {
    let is_declared = move |name: &str| {
        item.metadata.images.iter().any(|image| image.file == name)
            || item.metadata.attachments.iter().any(|attachment| attachment.file == name)
    };
    let undeclared = text.images.iter().chain(&text.files).filter(move |link| !is_declared(&link.target));
    undeclared
        .map(move |link| Finding::new(Code::MissingFile, text.span(&link.place)).with("file", link.target.as_str()))
}
