//! The addresses of pages, and what can be derived from an address alone.

use super::address::OutputPath;
use super::page::{Page, PageKind};
use crate::edition::EditionId;
use crate::site::{SectionId, Site};
use crate::source::FilePath;

/// Returns whether an address is that of a list of items.
pub fn is_list(path: &str) -> bool {
    path.ends_with("/index.html") || path.contains("/columns/") || path.contains("/tags/")
}

/// Returns the address of a page of an edition.
pub fn path(site: &Site, edition: EditionId, kind: &PageKind) -> OutputPath {
    let prefix = &site.settings.editions.get(edition).prefix;
    let section = |id: SectionId| site.settings.section(id).key.as_str();
    let within = |parts: &[&str]| joined(prefix, parts);
    OutputPath::new(match kind {
        PageKind::Chooser => "index.html".to_owned(),
        PageKind::RootNotFound => "404.html".to_owned(),
        PageKind::SitemapIndex => "sitemap.xml".to_owned(),
        PageKind::Robots => "robots.txt".to_owned(),
        PageKind::Home => within(&["/index.html"]),
        PageKind::Section(id) => within(&["/", section(*id), "/index.html"]),
        PageKind::Column(id, column) => {
            let column = &site.settings.section(*id).column(*column).key;
            within(&["/", section(*id), "/columns/", column, ".html"])
        }
        PageKind::Year(id, year) => format!("{prefix}/{}/{year:04}/index.html", section(*id)),
        PageKind::Month(id, year, month) => format!("{prefix}/{}/{year:04}/{month:02}/index.html", section(*id)),
        PageKind::Item(index) | PageKind::Redirect(index) => {
            let item = site.item(*index);
            let slug = item.publishable(edition).and_then(|text| text.slug.as_deref()).unwrap_or(item.name());
            match item.id.rsplit_once('/') {
                Some((folder, _)) => within(&["/", folder, "/", slug, ".html"]),
                None => within(&["/", slug, ".html"]),
            }
        }
        // Pages of this kind stand at a recorded address, which the kind does not contain.
        PageKind::Gone(..) => within(&["/index.html"]),
        PageKind::MovedList(list) => list.as_str().to_owned(),
        PageKind::Tags => within(&["/tags/index.html"]),
        PageKind::Tag(tag) => within(&["/tags/", tag, ".html"]),
        PageKind::NotFound => within(&["/404.html"]),
        PageKind::Feed(None) => within(&["/feed.xml"]),
        PageKind::Feed(Some(id)) => within(&["/", section(*id), "/feed.xml"]),
        PageKind::Sitemap(0) => within(&["/sitemap.xml"]),
        PageKind::Sitemap(number) => format!("{prefix}/sitemap-{}.xml", number + 1),
        PageKind::Style => "assets/style.css".to_owned(),
        PageKind::File(path) => file_path(path).as_str().to_owned(),
    })
}

/// Joins strings. Every page needs many addresses, and `format!` takes several times as long.
fn joined(first: &str, parts: &[&str]) -> String {
    let length = first.len() + parts.iter().map(|part| part.len()).sum::<usize>();
    let mut path = String::with_capacity(length);
    path.push_str(first);
    for part in parts {
        path.push_str(part);
    }
    path
}

/// The folder of all items' files.
pub const FILES: &str = "files/";

/// Returns the address of an item's file, which is the same for all editions.
pub fn file_path(file: &FilePath) -> OutputPath {
    OutputPath::new(format!("{FILES}{}", file.as_str().strip_prefix("content/").unwrap_or(file.as_str())))
}

impl Page {
    /// A page that every edition has, at the address that its kind gives it.
    pub(super) fn of_edition(site: &Site, edition: EditionId, kind: PageKind) -> Self {
        Self { path: path(site, edition, &kind), edition: Some(edition), kind }
    }
}
