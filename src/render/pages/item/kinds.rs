//! The values that each kind of item adds to its page. The kind's own file defines them and reads
//! them from the page.

use super::builder::ItemBuilder;
use crate::edition::EditionId;
use crate::item::{ItemIndex, Kind};
use crate::kind::KindContext;
use crate::plan::PageKind;
use crate::render::context::{Date, Link};
use crate::render::failure::Failure;
use crate::render::reuse::inputs::PageInputs;
use jiff::civil;
use minijinja::Value;
use minijinja::value::Serde;
use std::collections::BTreeMap;

/// The values of an item's own kind, by the key of each kind; nothing for the other kinds.
pub type KindViews = BTreeMap<&'static str, Option<Value>>;

/// Adds what a page shows of other items because of its item's kind.
pub fn inputs(inputs: &mut PageInputs<'_, '_>, index: ItemIndex) {
    let (site, plan) = (inputs.site, inputs.plan);
    if let Some((id, _)) = site.item(index).fields.replaced_by() {
        inputs.entry(site.find_linked(id).filter(|index| plan.is_visible(*index)));
    }
    plan.lists.replaced_by(index).iter().for_each(|old| inputs.entry(Some(*old)));
}

impl ItemBuilder<'_, '_> {
    pub(super) fn kind_views(&self, index: ItemIndex, reply: Option<String>) -> Result<KindViews, Failure> {
        let view = self.item.fields.view(&KindPage { builder: self, index, reply })?;
        let mut views: KindViews = Kind::ALL.iter().map(|kind| (kind.key(), None)).collect();
        views.insert(self.item.kind().key(), view);
        Ok(views)
    }

    /// Returns a link to another item that is on the site and not withdrawn.
    fn item_link(&self, index: ItemIndex) -> Option<Link> {
        let reader = self.reader;
        let other = reader.site.item(index);
        let is_there = reader.is_planned(self.edition, index) && !reader.is_withdrawn(other);
        let shown = reader.plan.shown(reader.site, index, self.edition).filter(|_| is_there)?;
        Some(self.link(shown.text.title.clone(), &PageKind::Item(index)))
    }
}

/// The access of a kind's view to the page.
struct KindPage<'b, 'w, 's> {
    builder: &'b ItemBuilder<'w, 's>,
    index: ItemIndex,
    /// The second part of a divided body.
    reply: Option<String>,
}

impl KindContext for KindPage<'_, '_, '_> {
    type Error = Failure;

    fn message(&self, id: &str) -> Result<String, Failure> {
        self.builder.reader.message(self.builder.edition, id)
    }

    fn office(&self) -> &str {
        &self.builder.reader.edition(self.builder.edition).office
    }

    fn source_lang(&self) -> &str {
        &self.builder.reader.edition(self.builder.item.source).lang
    }

    fn words(&self, field: &str) -> Option<&str> {
        self.builder.shown.text.kind_words.get(field)
    }

    fn second_part(&self) -> Value {
        Value::from_safe_string(self.reply.clone().unwrap_or_default())
    }

    fn date(&self, date: civil::Date) -> Value {
        Date::day(date)
    }

    fn elsewhere(&self, edition: EditionId) -> Value {
        Value::from(Serde(self.builder.elsewhere(edition)))
    }

    fn link(&self, item: &str) -> Option<Value> {
        let index = self.builder.reader.site.find_linked(item)?;
        self.builder.item_link(index).map(|link| Value::from(Serde(link)))
    }

    fn replaced(&self) -> Vec<Value> {
        let replaced = self.builder.reader.plan.lists.replaced_by(self.index).iter();
        replaced.filter_map(|old| self.builder.item_link(*old)).map(|link| Value::from(Serde(link))).collect()
    }
}
