//! The pages that a site has at a moment, without those that follow from earlier publications.

use super::address::OutputPath;
use super::lists::Lists;
use super::page::{Page, PageKind};
use super::page_set::PageSet;
use super::resolution::Resolutions;
use crate::diagnostic::{Code, Finding};
use crate::edition::EditionId;
use crate::item::{Item, ItemIndex};
use crate::names;
use crate::site::{SectionId, Site};
use crate::source::FilePath;
use jiff::Timestamp;
use rayon::prelude::*;

/// Plans the pages of given items and of the lists that contain them.
pub struct PagePlanner<'s> {
    pub site: &'s Site,
    pub lists: &'s Lists,
    pub resolutions: &'s Resolutions,
}

impl PagePlanner<'_> {
    /// Returns the pages of all editions. Each edition is planned as one parallel task.
    pub fn editions(&self, items: &[ItemIndex]) -> PageSet {
        let editions: Vec<_> = self.site.settings.editions.ids().collect();
        let sets: Vec<_> = editions.par_iter().map(|edition| self.edition(*edition, items)).collect();
        let mut all = PageSet::default();
        sets.into_iter().for_each(|set| all.extend(set));
        all
    }

    fn edition(&self, edition: EditionId, items: &[ItemIndex]) -> PageSet {
        let mut set = PageSet::default();
        let simple = [PageKind::Home, PageKind::NotFound, PageKind::Tags, PageKind::Feed(None)];
        let sections = self.site.settings.sections().flat_map(|(id, _)| self.section(id));
        let tags = self.lists.tags.keys().cloned().map(PageKind::Tag);
        for kind in simple.into_iter().chain(sections).chain(tags) {
            set.add(Page::of_edition(self.site, edition, kind));
        }
        for index in items.iter().filter(|index| self.resolutions.has(**index, edition)) {
            set.add(Page::of_edition(self.site, edition, PageKind::Item(*index)));
            for path in self.former_paths(edition, self.site.item(*index)) {
                set.add(Page { path, edition: Some(edition), kind: PageKind::Redirect(*index) });
            }
        }
        set
    }

    /// Returns the pages of a section: its own page, columns, archives and feed.
    fn section(&self, id: SectionId) -> Vec<PageKind> {
        let (section, list) = (self.site.settings.section(id), self.lists.section(id));
        let mut kinds = vec![PageKind::Section(id)];
        kinds.extend(section.column_ids().map(|(column, _)| PageKind::Column(id, column)));
        kinds.extend(list.years().into_iter().map(|year| PageKind::Year(id, year)));
        kinds.extend(list.months.iter().map(|month| PageKind::Month(id, month.year, month.month)));
        kinds.extend(section.kind.is_dated().then_some(PageKind::Feed(Some(id))));
        kinds
    }

    /// Returns the addresses of an item's former ids that no other item has.
    fn former_paths(&self, edition: EditionId, item: &Item) -> Vec<OutputPath> {
        let prefix = &self.site.settings.editions.get(edition).prefix;
        let is_free = |former: &str| former.split('/').all(names::is_plain) && self.site.find(former).is_none();
        let former = item.metadata.formerly.iter().filter(|(former, _)| is_free(former));
        former.map(|(former, _)| OutputPath::new(format!("{prefix}/{former}.html"))).collect()
    }
}

/// Returns the pages above all editions.
pub fn common(site: &Site, style: &OutputPath) -> PageSet {
    let mut set = PageSet::default();
    for kind in [PageKind::Chooser, PageKind::RootNotFound, PageKind::Robots, PageKind::SitemapIndex] {
        let path = Page::of_edition(site, site.settings.source, kind.clone()).path;
        set.add(Page { path, edition: None, kind });
    }
    set.add(Page { path: style.clone(), edition: None, kind: PageKind::Style });
    set
}

/// Returns the images and attachments of an item; a withdrawn item has none.
pub fn files(item: &Item, as_of: Timestamp) -> PageSet {
    let mut set = PageSet::default();
    if item.is_withdrawn(as_of) {
        return set;
    }
    let images = item.metadata.images.iter().map(|image| (&image.file, &image.place));
    let attachments = item.metadata.attachments.iter().map(|attachment| (&attachment.file, &attachment.place));
    for (name, place) in images.chain(attachments) {
        if !names::is_file_name(name) {
            let finding = Finding::new(Code::BadName, place.clone()).with("name", name.as_str()).with("what", "file");
            set.findings.push(finding.item(&item.id));
            continue;
        }
        let file = FilePath::new(format!("{}/{name}", item.folder()));
        set.files.push(file);
    }
    set
}
