//! What somebody changes between two publications, and how it is taken back.

use super::site::{EDITIONS, GeneratedSite, write};
use super::tree;
use std::fs;
use std::path::Path;

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Edit {
    /// An item, in all its languages: its title and a paragraph.
    OneItem,
    /// As many, spread over all years.
    HundredItems,
    /// Words that stand on every page.
    Message,
    /// Of every item's page.
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

    /// Brings the sources to this edit's version; 0 is how the site was generated.
    pub fn apply(self, site: &GeneratedSite, folder: &Path, version: usize) {
        match self {
            Self::OneItem => site.write_item(folder, site.items / 2, version).unwrap(),
            Self::HundredItems => {
                // The middle belongs to the edit before.
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

/// Takes everything back, also what a run that was stopped left.
pub fn undo(site: &GeneratedSite, folder: &Path) {
    EDITS.iter().for_each(|edit| edit.apply(site, folder, 0));
    let _ = fs::remove_dir_all(folder.join("output"));
}
