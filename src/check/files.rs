//! Checks images and attachments: each is declared, each image has a text alternative, and each
//! attachment has a title.

use crate::diagnostic::{Code, Finding};
use crate::item::{Image, Item, Text};
use crate::site::Site;
use crate::text::is_blank;
use rayon::prelude::*;

pub fn images_and_attachments(site: &Site) -> Vec<Finding> {
    site.items.par_iter().flat_map_iter(|item| of_item(site, item)).collect()
}

fn of_item<'s>(site: &'s Site, item: &'s Item) -> impl Iterator<Item = Finding> + 's {
    let texts = site.settings.editions.iter().filter_map(|(id, edition)| Some((edition, item.text(id)?)));
    texts.flat_map(move |(edition, text)| {
        // The words of a draft may be missing.
        let missing = (!text.draft).then(|| missing_words(item, text)).into_iter().flatten();
        let found = missing.chain(without_table(item, text));
        found.map(move |finding| finding.edition(&edition.key).item(&item.id))
    })
}

/// Finds images without a text alternative and attachments without a title.
fn missing_words<'i>(item: &'i Item, text: &'i Text) -> impl Iterator<Item = Finding> + 'i {
    let names = |entries: &[(String, String)], file: &str| {
        entries.iter().any(|(known, words)| known == file && !is_blank(words))
    };
    // An image in the body has words between its brackets, or a finding of its own.
    let is_in_body = |file: &str| text.images.iter().any(|link| link.target == file);
    let lacks_words =
        move |image: &&Image| !image.decorative && !names(&text.alts, &image.file) && !is_in_body(&image.file);
    let images = item.metadata.images.iter().filter(lacks_words);
    let images = images.map(|image| {
        let finding = Finding::of_file(Code::MissingAlt, &text.file).with("file", image.file.as_str());
        finding.related(image.place.clone())
    });
    let attachments = item.metadata.attachments.iter().filter(move |file| !names(&text.attachment_titles, &file.file));
    let attachments = attachments.map(|file| {
        let finding = Finding::of_file(Code::MissingField, &text.file);
        let finding = finding.with("field", format!("attachment.\"{}\"", file.file)).advise("by-file", &file.file);
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
