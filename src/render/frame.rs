//! The frame of every page: head, language switcher and navigation.

use super::context::{Alternate, Frame, Link, Switch};
use super::failure::Failure;
use super::reader::Reader;
use crate::edition::EditionId;
use crate::plan::{self, Alternates, Counterpart, Links, OutputPath, Page, PageKind, relative};
use crate::site::SectionId;
use crate::theme_messages::HOME;
use crate::uri::encode_path;

/// The parts of the frame that depend on the page.
#[derive(Debug, Default)]
pub struct PageHead {
    pub title: String,
    pub description: Option<String>,
    pub breadcrumb: Vec<Link>,
    /// The section that the navigation marks as current.
    pub section: Option<SectionId>,
}

impl<'s> Reader<'s> {
    pub fn frame(&self, page: &Page, head: PageHead) -> Result<Frame<'s>, Failure> {
        let edition = self.edition_of(page);
        let alternates = self.plan.alternates(self.site, page);
        let home = plan::path(self.site, edition, &PageKind::Home);
        let feed = plan::path(self.site, edition, &PageKind::Feed(None));
        let own = self.edition(edition);
        Ok(Frame {
            lang: &own.lang,
            dir: own.direction(),
            office: &own.office,
            style: self.href(page, &self.plan.style),
            home: self.href(page, &home),
            feed: self.href(page, &feed),
            not_found: page.kind.traits().links == Links::FromRoot,
            title: head.title,
            description: head.description,
            canonical: self.canonical(page, &alternates),
            alternates: self.alternate_links(page, &alternates),
            switcher_entries: self.switcher(page, edition, &alternates),
            tags_index: self.href(page, &plan::path(self.site, edition, &PageKind::Tags)),
            nav: self.nav(page, edition, head.section)?,
            breadcrumb: head.breadcrumb,
        })
    }

    /// Returns a link from a page to another. A 404 page is shown at any address, so its links
    /// begin at the site's root.
    pub fn href(&self, page: &Page, to: &OutputPath) -> String {
        match page.kind.traits().links {
            Links::FromRoot => format!("{}/{}", self.site.settings.base_path(), encode_path(to.as_str())),
            Links::Relative => relative(&page.path, to),
        }
    }

    /// Returns the absolute URL of a page.
    pub fn absolute(&self, path: &OutputPath) -> String {
        [self.site.settings.base_url.as_str(), "/", &encode_path(path.as_str())].concat()
    }

    /// Returns the URL that search engines list for the page; none for a page that they should not
    /// list.
    fn canonical(&self, page: &Page, alternates: &Alternates) -> Option<String> {
        let path = alternates.canonical.as_ref().map_or(&page.path, |(_, path)| path);
        page.is_indexed().then(|| self.absolute(path))
    }

    /// Returns the links to a page's alternates. The set is the same on every member and contains
    /// the member itself. A fallback page is not a member.
    fn alternate_links(&self, page: &Page, alternates: &Alternates) -> Vec<Alternate<'s>> {
        if !page.is_indexed() || alternates.canonical.is_some() {
            return Vec::new();
        }
        let home = page.kind.traits().counterpart == Counterpart::Home;
        let kind = if home { &PageKind::Home } else { &page.kind };
        let members = alternates.members.iter().map(|id| Alternate {
            lang: &self.edition(*id).lang,
            href: self.absolute(&self.plan.path(self.site, *id, kind)),
        });
        let default = self.plan.default_alternate(self.site, kind, &alternates.members);
        let default = default.map(|path| Alternate { lang: "x-default", href: self.absolute(&path) });
        members.chain(default).collect()
    }

    fn switcher(&self, page: &Page, current: EditionId, alternates: &Alternates) -> Vec<Switch<'s>> {
        let editions = self.site.settings.editions.iter();
        let switches = editions.map(|(id, edition)| {
            let target = match page.kind.traits().counterpart {
                Counterpart::Same => Some(&page.kind),
                Counterpart::Item(index) => Some(&page.kind).filter(|_| self.plan.has(index, id)),
                Counterpart::Home | Counterpart::None => None,
            };
            let target = self.plan.path(self.site, id, target.unwrap_or(&PageKind::Home));
            Switch {
                autonym: &edition.autonym,
                lang: &edition.lang,
                href: self.href(page, &target),
                current: page.edition == Some(id) && id == current,
                available: alternates.members.contains(&id),
            }
        });
        switches.collect()
    }

    fn nav(&self, page: &Page, edition: EditionId, current: Option<SectionId>) -> Result<Vec<Link>, Failure> {
        let lineage = current.map(|id| self.site.settings.lineage(id)).unwrap_or_default();
        let sections = self.site.settings.children(None);
        let links = sections.map(|(id, section)| {
            let path = plan::path(self.site, edition, &PageKind::Section(id));
            Ok(Link {
                title: self.message(edition, section.message())?,
                href: self.href(page, &path),
                current: lineage.contains(&id),
            })
        });
        links.collect()
    }

    /// Returns links to the home page and to the sections down to the given one.
    pub fn breadcrumb(&self, page: &Page, section: Option<SectionId>) -> Result<Vec<Link>, Failure> {
        let edition = self.edition_of(page);
        let link = |title: String, kind: &PageKind| Link {
            title,
            href: self.href(page, &plan::path(self.site, edition, kind)),
            current: false,
        };
        let mut links = vec![link(self.message(edition, HOME)?, &PageKind::Home)];
        for id in section.map(|id| self.site.settings.lineage(id)).unwrap_or_default() {
            let title = self.message(edition, self.site.settings.section(id).message())?;
            links.push(link(title, &PageKind::Section(id)));
        }
        Ok(links)
    }
}
