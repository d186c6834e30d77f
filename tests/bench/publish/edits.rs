//! Edits between two publications, and their reversal.

use super::site::{EDITIONS, GeneratedSite, write};
use super::tree;
use std::fs;
use std::path::Path;

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Edit {
    /// The title and a paragraph of one item, in all its languages.
    OneItem,
    /// The same of a hundred items, spread over all years.
    HundredItems,
    /// A message that is on every page.
    Message,
    /// The template of the items' pages.
    ItemTemplate,
    MonthTemplate,
}

pub const EDITS: [Edit; 5] =
    [Edit::OneItem, Edit::HundredItems, Edit::Message, Edit::ItemTemplate, Edit::MonthTemplate];

impl Edit {
    pub fn name(self) -> &'static str {
        match self {
            Self::OneItem => "one item changed",
            Self::HundredItems => "100 items changed",
            Self::Message => "a message of every page changed",
            Self::ItemTemplate => "the items’ template changed",
            Self::MonthTemplate => "the months’ template changed",
        }
    }

    pub fn find(name: &str) -> Option<Self> {
        match name {
            "one" => Some(Self::OneItem),
            "hundred" => Some(Self::HundredItems),
            "message" => Some(Self::Message),
            "item-template" => Some(Self::ItemTemplate),
            "month-template" => Some(Self::MonthTemplate),
            _ => None,
        }
    }

    /// Brings the sources to this edit's version. Version 0 is the generated site.
    pub fn apply(self, site: &GeneratedSite, folder: &Path, version: usize) {
        match self {
            Self::OneItem => site.write_item(folder, site.items / 2, version).unwrap(),
            Self::HundredItems => {
                // The middle item is that of the edit before.
                let spread = (0..100).map(|step| step * site.items / 100);
                for number in spread.filter(|number| *number != site.items / 2) {
                    site.write_item(folder, number, version).unwrap();
                }
            }
            Self::Message => {
                for language in 0..EDITIONS.len() {
                    site.write_catalog(folder, language, version).unwrap();
                }
            }
            Self::ItemTemplate => template(folder, "item.html", include_str!("../../../src/theme/item.html"), version),
            Self::MonthTemplate => {
                template(folder, "month.html", include_str!("../../../src/theme/month.html"), version);
            }
        }
    }
}

fn template(folder: &Path, name: &str, builtin: &str, version: usize) {
    if version == 0 {
        return tree::clear(&folder.join("theme"));
    }
    let start = "{% block content %}\n";
    assert!(builtin.contains(start), "{name}");
    write(folder.join("theme").join(name), builtin.replace(start, &format!("{start}<!-- {version} -->\n"))).unwrap();
}

/// Reverts all edits, including those that an interrupted run left.
pub fn undo(site: &GeneratedSite, folder: &Path) {
    EDITS.iter().for_each(|edit| edit.apply(site, folder, 0));
    let _ = fs::remove_dir_all(folder.join("output"));
}
