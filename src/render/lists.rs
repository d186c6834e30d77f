//! Entries and blocks of lists of items.

use super::context::{self, Block, Entry, MonthLink, YearLink};
use super::failure::Failure;
use super::reader::Reader;
use crate::edition::EditionId;
use crate::item::{Item, ItemIndex};
use crate::plan::{self, Month, Page, PageKind, relative};
use crate::site::{SectionId, column_message};
use jiff::Timestamp;
use jiff::civil::Date;
use minijinja::Value;

/// How many entries the list of a column or a dated section shows; the archive has the rest.
pub const LIST_LENGTH: usize = 50;

impl<'s> Reader<'s> {
    pub fn entries(&self, page: &Page, items: &[ItemIndex]) -> Result<Vec<Entry<'s>>, Failure> {
        let edition = self.edition_of(page);
        items.iter().filter_map(|index| self.entry(page, edition, *index).transpose()).collect()
    }

    fn entry(&self, page: &Page, edition: EditionId, index: ItemIndex) -> Result<Option<Entry<'s>>, Failure> {
        let item = self.site.item(index);
        let Some(shown) = self.plan.shown(self.site, index, edition) else { return Ok(None) };
        let other = shown.is_fallback.then(|| self.edition(shown.edition));
        Ok(Some(Entry {
            title: &shown.text.title,
            summary: &shown.text.summary,
            href: relative(&page.path, &self.plan.item_path(self.site, edition, index)),
            published: self.published(item),
            column: self.column_title(edition, item)?,
            document: item.fields.document(),
            lang: other.map(|other| other.lang.as_str()),
            autonym: other.map(|other| other.autonym.as_str()),
            outdated: shown.is_headline_stale(),
        }))
    }

    pub fn column_title(&self, edition: EditionId, item: &Item) -> Result<Option<String>, Failure> {
        let Some(column) = item.metadata.column else { return Ok(None) };
        let key = &self.site.settings.section(item.section).column(column).key;
        self.message(edition, column_message(key)).map(Some)
    }

    /// Returns when an item was published. Items of kinds without dates have none.
    pub fn published(&self, item: &Item) -> Option<Value> {
        item.metadata.published.filter(|_| item.kind().is_dated()).map(|at| self.moment(at))
    }

    pub fn moment(&self, at: Timestamp) -> Value {
        context::Date::moment(at, &self.site.settings.time_zone)
    }

    /// Returns a block of the newest of some items.
    pub fn block(
        &self,
        page: &Page,
        kind: &PageKind,
        title: String,
        items: &[ItemIndex],
    ) -> Result<Block<'s>, Failure> {
        let edition = self.edition_of(page);
        let newest = &items[..items.len().min(self.site.settings.headlines)];
        Ok(Block {
            title,
            href: relative(&page.path, &plan::path(self.site, edition, kind)),
            entries: self.entries(page, newest)?,
        })
    }

    /// Returns a block for each column of a section.
    pub fn column_blocks(&self, page: &Page, section: SectionId) -> Result<Vec<Block<'s>>, Failure> {
        let edition = self.edition_of(page);
        let columns = self.site.settings.section(section).column_ids().map(|(id, column)| {
            let items = self.plan.lists.section(section).column(id);
            let title = self.message(edition, column_message(&column.key))?;
            self.block(page, &PageKind::Column(section, id), title, items)
        });
        columns.collect()
    }

    /// Groups items by the day of their publication in the site's time zone.
    pub fn days(&self, items: &[ItemIndex]) -> Vec<(Date, Vec<ItemIndex>)> {
        let mut days: Vec<(Date, Vec<ItemIndex>)> = Vec::new();
        for index in items {
            let Some(published) = self.site.item(*index).metadata.published else { continue };
            let date = plan::local(self.site, published).date();
            match days.last_mut() {
                Some((last, items)) if *last == date => items.push(*index),
                _ => days.push((date, vec![*index])),
            }
        }
        days
    }

    pub fn month_links(&self, page: &Page, section: SectionId, year: Option<i16>) -> Vec<MonthLink> {
        let months = &self.plan.lists.section(section).months;
        let months = months.iter().filter(|month| year.is_none_or(|year| month.year == year));
        months.map(|month| self.month_link(page, section, month)).collect()
    }

    pub fn month_link(&self, page: &Page, section: SectionId, month: &Month) -> MonthLink {
        let kind = PageKind::Month(section, month.year, month.month);
        MonthLink {
            date: context::Date::month(month.year, month.month),
            href: relative(&page.path, &plan::path(self.site, self.edition_of(page), &kind)),
            count: self.shown_count(page, &self.plan.lists.section(section).items[month.range.clone()]),
        }
    }

    /// Returns how many of some items the page's edition shows.
    pub fn shown_count(&self, page: &Page, items: &[ItemIndex]) -> usize {
        let edition = self.edition_of(page);
        items.iter().filter(|index| self.plan.has(**index, edition)).count()
    }

    pub fn year_links(&self, page: &Page, section: SectionId, current: Option<i16>) -> Vec<YearLink> {
        let years = self.plan.lists.section(section).years().into_iter();
        let links = years.map(|year| YearLink {
            year: year.to_string(),
            href: relative(&page.path, &plan::path(self.site, self.edition_of(page), &PageKind::Year(section, year))),
            current: current == Some(year),
        });
        links.collect()
    }
}
