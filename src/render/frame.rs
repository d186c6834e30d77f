//! What stands around every page: head, switcher, navigation.

use super::Failure;
use super::context::{Alternate, Frame, Link, Switch};
use super::worker::Worker;
use crate::edition::EditionId;
use crate::plan::{self, OutputPath, Page, Subject, relative};
use crate::site::SectionId;

/// What a page adds to its frame.
#[derive(Debug, Default)]
pub struct Head {
    pub title: String,
    pub description: Option<String>,
    pub breadcrumb: Vec<Link>,
    /// The section that the navigation marks.
    pub section: Option<SectionId>,
}

/// How a page stands among its like in other editions.
pub struct Kin {
    /// The editions that have the page in their own language.
    pub own: Vec<EditionId>,
    /// The page that search engines should know instead, for a fallback.
    pub canonical: Option<(EditionId, OutputPath)>,
}

impl<'s> Worker<'s> {
    pub fn frame(&self, page: &Page, head: Head) -> Result<Frame<'s>, Failure> {
        let edition = self.edition_of(page);
        let kin = self.kin(page, edition);
        let home = plan::path(self.site, edition, &Subject::Home);
        let feed = plan::path(self.site, edition, &Subject::Feed(None));
        let own = self.edition(edition);
        Ok(Frame {
            lang: &own.lang,
            dir: own.direction(),
            office: &own.office,
            style: self.href(page, &self.plan.style),
            home: self.href(page, &home),
            feed: self.href(page, &feed),
            not_found: matches!(page.subject, Subject::NotFound | Subject::RootNotFound),
            title: head.title,
            description: head.description,
            canonical: self.canonical(page, &kin),
            alternates: self.alternates(page, &kin),
            switcher_entries: self.switcher(page, edition, &kin),
            tags_index: self.href(page, &plan::path(self.site, edition, &Subject::Tags)),
            nav: self.nav(page, edition, head.section)?,
            breadcrumb: head.breadcrumb,
        })
    }

    fn kin(&self, page: &Page, edition: EditionId) -> Kin {
        let Subject::Item(index) = page.subject else {
            return Kin { own: self.site.settings.editions.ids().collect(), canonical: None };
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
        Kin { own, canonical }
    }

    /// A link from a page to another. A 404 page is shown at any address, so its links begin
    /// at the site's root.
    pub fn href(&self, page: &Page, to: &OutputPath) -> String {
        match page.subject {
            Subject::NotFound | Subject::RootNotFound => {
                format!("{}/{}", self.site.settings.base_path(), plan::encode(to.as_str()))
            }
            _ => relative(&page.path, to),
        }
    }

    /// The address of a page on the open web.
    pub fn absolute(&self, path: &OutputPath) -> String {
        [self.site.settings.base_url.as_str(), "/", &plan::encode(path.as_str())].concat()
    }

    fn canonical(&self, page: &Page, kin: &Kin) -> Option<String> {
        match (&page.subject, &kin.canonical) {
            (subject, _) if subject.is_signpost() => None,
            (_, Some((_, path))) => Some(self.absolute(path)),
            (_, None) => Some(self.absolute(&page.path)),
        }
    }

    /// The set is the same on every member and lists the member itself. A page that
    /// only stands in for another is no member.
    pub fn alternates(&self, page: &Page, kin: &Kin) -> Vec<Alternate<'s>> {
        if page.subject.is_signpost() || kin.canonical.is_some() {
            return Vec::new();
        }
        let subject = if page.subject == Subject::Chooser { &Subject::Home } else { &page.subject };
        let of = |edition: EditionId| self.absolute(&self.plan.path(self.site, edition, subject));
        let members = kin.own.iter().map(|id| Alternate { lang: &self.edition(*id).lang, href: of(*id) });
        let default = match (subject, kin.own.contains(&self.site.settings.source), kin.own.first()) {
            (Subject::Home, ..) => Some(self.absolute(&OutputPath::new("index.html"))),
            (_, true, _) => Some(of(self.site.settings.source)),
            (_, false, first) => first.map(|id| of(*id)),
        };
        let default = default.map(|href| Alternate { lang: "x-default", href });
        members.chain(default).collect()
    }

    fn switcher(&self, page: &Page, current: EditionId, kin: &Kin) -> Vec<Switch<'s>> {
        let subject = match &page.subject {
            Subject::Chooser | Subject::RootNotFound => &Subject::Home,
            subject => subject,
        };
        let editions = self.site.settings.editions.iter();
        let switches = editions.map(|(id, edition)| {
            let exists = match subject {
                Subject::Item(index) | Subject::Redirect(index) => self.plan.has(*index, id),
                Subject::Gone(..) | Subject::Closed(_) => false,
                _ => true,
            };
            let target = self.plan.path(self.site, id, if exists { subject } else { &Subject::Home });
            Switch {
                autonym: &edition.autonym,
                lang: &edition.lang,
                href: self.href(page, &target),
                current: page.edition == Some(id) && id == current,
                available: kin.own.contains(&id),
            }
        });
        switches.collect()
    }

    fn nav(&self, page: &Page, edition: EditionId, current: Option<SectionId>) -> Result<Vec<Link>, Failure> {
        let lineage = current.map(|id| self.site.settings.lineage(id)).unwrap_or_default();
        let sections = self.site.settings.children(None);
        let links = sections.map(|(id, section)| {
            let path = plan::path(self.site, edition, &Subject::Section(id));
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
        let link = |title: String, subject: &Subject| Link {
            title,
            href: self.href(page, &plan::path(self.site, edition, subject)),
            current: false,
        };
        let mut links = vec![link(self.message(edition, "home")?, &Subject::Home)];
        for id in section.map(|id| self.site.settings.lineage(id)).unwrap_or_default() {
            let title = self.message(edition, &self.site.settings.section(id).message())?;
            links.push(link(title, &Subject::Section(id)));
        }
        Ok(links)
    }
}
