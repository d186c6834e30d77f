//! An item and an edition as people name them on the command line.

use super::errors::CommandError;
use crate::diagnostic::{Argument, nearest};
use crate::site::Site;

/// Returns the id of an item that is named by its id, its folder or a file in it.
pub fn id(typed: &str) -> String {
    let typed = typed.replace('\\', "/");
    let parts: Vec<_> = typed.split('/').filter(|part| !part.is_empty() && *part != ".").collect();
    let start = parts.iter().rposition(|part| *part == "content").map_or(0, |at| at + 1);
    // Names of folders have no dot.
    let end = parts.len() - usize::from(parts.last().is_some_and(|last| last.contains('.')));
    parts.get(start..end).unwrap_or_default().join("/")
}

/// An item and an edition as they were typed, in either order; empty where nothing was.
#[derive(Clone, Debug)]
pub struct Names {
    pub item: String,
    pub edition: String,
}

impl Names {
    /// Returns the names in the order of their meaning, the item as its id.
    pub fn in_order(&self, site: &Site) -> Self {
        let is_edition = |typed: &str| site.settings.editions.find(typed).is_some();
        let (item, edition) = match is_edition(&self.item) && !is_edition(&self.edition) {
            true => (&self.edition, &self.item),
            false => (&self.item, &self.edition),
        };
        Self { item: id(item), edition: edition.clone() }
    }

    /// Returns a usage error with the message of this id.
    pub fn wrong(&self, id: &'static str) -> CommandError {
        CommandError::usage(id, self.arguments())
    }

    /// Returns the usage error for an item that the site does not have, with the one that was
    /// probably meant.
    pub fn unknown_item(&self, site: &Site) -> CommandError {
        unknown(site, "accept-unknown-item", &self.item, self.arguments())
    }

    fn arguments(&self) -> [(&'static str, Argument); 2] {
        [("item", self.item.as_str().into()), ("edition", self.edition.as_str().into())]
    }
}

/// Returns the usage error of this message for an item that the site does not have.
pub fn unknown<const N: usize>(
    site: &Site,
    message: &'static str,
    id: &str,
    arguments: [(&'static str, Argument); N],
) -> CommandError {
    let name = |id: &str| id.rsplit('/').next().unwrap_or_default().to_owned();
    let ids = || site.items.iter().map(|item| item.id.as_str());
    // The folders above an item are often left out or misremembered.
    let of_name = ids().find(|known| name(known) == name(id));
    match of_name.or_else(|| nearest(id, ids())) {
        Some(meant) => CommandError::guessed(message, arguments, meant),
        None => CommandError::usage(message, arguments),
    }
}

#[cfg(test)]
mod tests {
    use super::id;

    #[test]
    fn an_item_is_named_in_several_ways() {
        let names = [
            "news/2013/01/a",
            "news/2013/01/a/",
            "./news/2013/01/a",
            "content/news/2013/01/a",
            "./content/news/2013/01/a/ja.md",
            "content/news/2013/01/a/item.toml",
            "news/2013/01/a/course.svg",
            "/srv/office/content/news/2013/01/a/zh.md",
            "site/content/news/2013/01/a",
            "content\\news\\2013\\01\\a\\ja.md",
        ];
        for name in names {
            assert_eq!(id(name), "news/2013/01/a", "{name}");
        }
        assert_eq!(["", "/", "ja.md", "content/"].map(id), [""; 4]);
    }
}
