//! What stands around every page: head, switcher, navigation.

use super::Failure;
use super::context::{Alternate, Frame, Link, Switch};
use super::reader::Reader;
use crate::edition::EditionId;
use crate::plan::{self, OutputPath, Page, PageKind, relative};
use crate::site::SectionId;

/// What a page adds to its frame.
#[derive(Debug, Default)]
pub struct PageHead {
    pub title: String,
    pub description: Option<String>,
    pub breadcrumb: Vec<Link>,
    /// The section that the navigation marks.
    pub section: Option<SectionId>,
}

/// How a page stands among its like in other editions.
pub struct Alternates {
    /// The editions that have the page in their own language.
    pub own: Vec<EditionId>,
    /// The page that search engines should know instead, for a fallback.
    pub canonical: Option<(EditionId, OutputPath)>,
}

impl<'s> Reader<'s> {
    pub fn frame(&self, page: &Page, head: PageHead) -> Result<Frame<'s>, Failure> {
        let edition = self.edition_of(page);
        let alternates = self.alternates_of(page, edition);
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
            not_found: matches!(page.kind, PageKind::NotFound | PageKind::RootNotFound),
            title: head.title,
            description: head.description,
            canonical: self.canonical(page, &alternates),
            alternates: self.alternates(page, &alternates),
            switcher_entries: self.switcher(page, edition, &alternates),
            tags_index: self.href(page, &plan::path(self.site, edition, &PageKind::Tags)),
            nav: self.nav(page, edition, head.section)?,
            breadcrumb: head.breadcrumb,
        })
    }

    fn alternates_of(&self, page: &Page, edition: EditionId) -> Alternates {
        let PageKind::Item(index) = page.kind else {
            return Alternates { own: self.site.settings.editions.ids().collect(), canonical: None };
        };
        let item = self.site.item(index);
        let withdrawn = self.is_withdrawn(item);
        let own = if withdrawn {
            let has_page = |id: &EditionId| self.plan.has(index, *id);
            self.site.settings.editions.ids().filter(has_page).collect()
        } else {
            self.plan.own_editions(self.site, index).collect::<Vec<_>>()
        };
        let canonical = match self.plan.shown(self.site, index, edition) {
            Some(shown) if shown.is_fallback && !withdrawn => {
                Some((shown.edition, self.plan.item_path(self.site, shown.edition, index).into_owned()))
            }
            _ => None,
        };
        Alternates { own, canonical }
    }

    /// A link from a page to another. A 404 page is shown at any address, so its links begin
    /// at the site's root.
    pub fn href(&self, page: &Page, to: &OutputPath) -> String {
        match page.kind {
            PageKind::NotFound | PageKind::RootNotFound => {
                format!("{}/{}", self.site.settings.base_path(), plan::encode(to.as_str()))
            }
            _ => relative(&page.path, to),
        }
    }

    /// The address of a page on the open web.
    pub fn absolute(&self, path: &OutputPath) -> String {
        [self.site.settings.base_url.as_str(), "/", &plan::encode(path.as_str())].concat()
    }

    fn canonical(&self, page: &Page, alternates: &Alternates) -> Option<String> {
        match (&page.kind, &alternates.canonical) {
            (kind, _) if kind.is_redirect_or_gone() => None,
            (_, Some((_, path))) => Some(self.absolute(path)),
            (_, None) => Some(self.absolute(&page.path)),
        }
    }

    /// The set is the same on every member and lists the member itself. A page that
    /// only stands in for another is no member.
    pub fn alternates(&self, page: &Page, alternates: &Alternates) -> Vec<Alternate<'s>> {
        if page.kind.is_redirect_or_gone() || alternates.canonical.is_some() {
            return Vec::new();
        }
        let kind = if page.kind == PageKind::Chooser { &PageKind::Home } else { &page.kind };
        let of = |edition: EditionId| self.absolute(&self.plan.path(self.site, edition, kind));
        let members = alternates.own.iter().map(|id| Alternate { lang: &self.edition(*id).lang, href: of(*id) });
        let default = match (kind, alternates.own.contains(&self.site.settings.source), alternates.own.first()) {
            (PageKind::Home, ..) => Some(self.absolute(&OutputPath::new("index.html"))),
            (_, true, _) => Some(of(self.site.settings.source)),
            (_, false, first) => first.map(|id| of(*id)),
        };
        let default = default.map(|href| Alternate { lang: "x-default", href });
        members.chain(default).collect()
    }

    fn switcher(&self, page: &Page, current: EditionId, alternates: &Alternates) -> Vec<Switch<'s>> {
        let kind = match &page.kind {
            PageKind::Chooser | PageKind::RootNotFound => &PageKind::Home,
            kind => kind,
        };
        let editions = self.site.settings.editions.iter();
        let switches = editions.map(|(id, edition)| {
            let exists = match kind {
                PageKind::Item(index) | PageKind::Redirect(index) => self.plan.has(*index, id),
                PageKind::Gone(..) | PageKind::MovedList(_) => false,
                _ => true,
            };
            let target = self.plan.path(self.site, id, if exists { kind } else { &PageKind::Home });
            Switch {
                autonym: &edition.autonym,
                lang: &edition.lang,
                href: self.href(page, &target),
                current: page.edition == Some(id) && id == current,
                available: alternates.own.contains(&id),
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
                title: self.message(edition, &section.message())?,
                href: self.href(page, &path),
                current: lineage.contains(&id),
            })
        });
        links.collect()
    }

    /// Home, then the sections down to the given one.
    pub fn breadcrumb(&self, page: &Page, section: Option<SectionId>) -> Result<Vec<Link>, Failure> {
        let edition = self.edition_of(page);
        let link = |title: String, kind: &PageKind| Link {
            title,
            href: self.href(page, &plan::path(self.site, edition, kind)),
            current: false,
        };
        let mut links = vec![link(self.message(edition, "home")?, &PageKind::Home)];
        for id in section.map(|id| self.site.settings.lineage(id)).unwrap_or_default() {
            let title = self.message(edition, &self.site.settings.section(id).message())?;
            links.push(link(title, &PageKind::Section(id)));
        }
        Ok(links)
    }
}
