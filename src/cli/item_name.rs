//! An item and an edition as people name them on the command line.

use super::errors::CommandError;
use super::options;
use crate::diagnostic::{Argument, nearest_id};
use crate::edition::EditionId;
use crate::item::Item;
use crate::site::Site;
use clap::ArgMatches;
use std::path::Path;

/// Returns the id of an item that is named by its id, its folder or a file in it.
pub fn id(typed: &str) -> String {
    let typed = typed.replace('\\', "/");
    let parts: Vec<_> = typed.split('/').filter(|part| !part.is_empty() && *part != ".").collect();
    let start = parts.iter().rposition(|part| *part == "content").map_or(0, |at| at + 1);
    // Names of folders have no dot.
    let end = parts.len() - usize::from(parts.last().is_some_and(|last| last.contains('.')));
    parts.get(start..end).unwrap_or_default().join("/")
}

/// Returns the id of an item that is named by its id, or by a path as seen from the current folder.
pub fn id_of(typed: &str, site: &Path) -> String {
    id(&from_here(typed, site))
}

/// Returns what was typed as a path below the site's folder, where it names a file or folder there as
/// seen from the current folder.
pub fn from_here(typed: &str, site: &Path) -> String {
    let is_path = typed.contains(['/', '\\', '.']);
    let below = || {
        let content = site.join("content").canonicalize().ok()?;
        let path = Path::new(typed).canonicalize().ok()?;
        let below = path.strip_prefix(content).ok()?.to_str()?.to_owned();
        Some(format!("content/{below}"))
    };
    is_path.then(below).flatten().unwrap_or_else(|| typed.to_owned())
}

/// Returns the key of the edition that a file's name belongs to, such as `ja` of `a/ja.md`.
fn edition_of_file(typed: &str) -> Option<&str> {
    typed.rsplit(['/', '\\']).next()?.strip_suffix(".md")
}

/// Keys that are taken for others: those of countries for those of languages.
const COUNTRIES: [(&str, &str); 7] =
    [("cn", "zh"), ("gb", "en"), ("jp", "ja"), ("kp", "ko"), ("kr", "ko"), ("uk", "en"), ("us", "en")];

/// An item and an edition as they were typed, in either order; empty where nothing was.
#[derive(Clone, Debug)]
pub struct Names {
    pub item: String,
    pub edition: String,
}

/// A translation that was named, with its names in the order of their meaning.
#[derive(Debug)]
pub struct NamedText<'s> {
    pub names: Names,
    pub item: &'s Item,
    pub edition: EditionId,
}

impl Names {
    /// Returns the names in two arguments of the command line. `site` is the site's folder.
    pub fn typed(matches: &ArgMatches, site: &Path) -> Self {
        Self::of(&options::text(matches, "item"), &options::text(matches, "edition"), site)
    }

    /// Returns the names as they were typed.
    pub fn of(item: &str, edition: &str, site: &Path) -> Self {
        Self { item: from_here(item, site), edition: from_here(edition, site) }
    }

    /// Finds the item and the edition. A file of an edition names both.
    pub fn find<'s>(&self, site: &'s Site) -> Result<NamedText<'s>, CommandError> {
        let names = self.in_order(site)?;
        if site.unreadable.contains(&names.item) {
            return Err(names.wrong("item-unreadable"));
        }
        let found = site.find_linked(&names.item).ok_or_else(|| names.unknown_item(site))?;
        let edition = site.settings.editions.find(&names.edition).ok_or_else(|| names.unknown_edition(site))?;
        let item = site.item(found);
        Ok(NamedText { names: Self { item: item.id.clone(), ..names }, item, edition })
    }

    /// Returns the names in the order of their meaning, the item as its id.
    fn in_order(&self, site: &Site) -> Result<Self, CommandError> {
        let is_edition = |typed: &str| site.settings.editions.find(typed).is_some();
        let (item, edition) = match is_edition(&self.item) && !is_edition(&self.edition) {
            true => (&self.edition, &self.item),
            false => (&self.item, &self.edition),
        };
        let of_file = edition_of_file(item).filter(|key| is_edition(key));
        let edition = match (of_file, edition.as_str()) {
            (Some(of_file), "") => of_file,
            (Some(of_file), named) if is_edition(named) && of_file != named => {
                let arguments = [("path", item.as_str().into()), ("edition", named.into())];
                return Err(CommandError::usage("usage-other-edition", arguments));
            }
            (_, named) => named,
        };
        let names = Self { item: id(item), edition: edition.to_owned() };
        if names.item.is_empty() || names.edition.is_empty() {
            return Err(CommandError::usage("usage-item-and-edition", []));
        }
        Ok(names)
    }

    /// Returns a usage error with the message of this id.
    pub fn wrong(&self, id: &'static str) -> CommandError {
        CommandError::usage(id, self.arguments())
    }

    /// Returns the usage error for an item that the site does not have, with the one that was
    /// probably meant.
    fn unknown_item(&self, site: &Site) -> CommandError {
        unknown(site, "accept-unknown-item", &self.item, self.arguments())
    }

    fn unknown_edition(&self, site: &Site) -> CommandError {
        unknown_edition(site, &self.edition)
    }

    fn arguments(&self) -> [(&'static str, Argument); 2] {
        [("item", self.item.as_str().into()), ("edition", self.edition.as_str().into())]
    }
}

/// Returns the usage error for an edition that the site does not have, with those that it has.
pub fn unknown_edition(site: &Site, typed: &str) -> CommandError {
    let known = site.settings.editions.keys();
    let lower = typed.trim_end_matches(".md").to_ascii_lowercase();
    let language = lower.split(['-', '_']).next().unwrap_or_default();
    let of_country = COUNTRIES.iter().find(|(country, _)| *country == language).map(|(_, language)| *language);
    let candidates = [Some(lower.as_str()), Some(language), of_country];
    let meant = candidates.into_iter().flatten().find(|key| known.contains(key));
    let arguments = [("edition", typed.into()), ("known", known.join(", ").into())];
    match meant {
        Some(meant) => CommandError::guessed("accept-unknown-edition", arguments, meant),
        None => CommandError::usage("accept-unknown-edition", arguments),
    }
}

/// Finds the item that was named; a former id will do.
pub fn find_item<'s>(site: &'s Site, id: &str) -> Result<&'s Item, CommandError> {
    if site.unreadable.contains(id) {
        return Err(CommandError::usage("item-unreadable", [("item", id.into())]));
    }
    let found = site.find_linked(id).map(|index| site.item(index));
    found.ok_or_else(|| unknown(site, "accept-unknown-item", id, [("item", id.into())]))
}

/// Returns the usage error of this message for an item that the site does not have.
pub fn unknown<const N: usize>(
    site: &Site,
    message: &'static str,
    id: &str,
    arguments: [(&'static str, Argument); N],
) -> CommandError {
    match nearest_id(id, site.items.iter().map(|item| item.id.as_str())) {
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
