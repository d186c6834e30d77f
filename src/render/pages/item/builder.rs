//! What the parts of an item's page have in common.

use crate::edition::EditionId;
use crate::item::Item;
use crate::plan::{OutputPath, Page, PageKind, ResolvedText, relative};
use crate::render::context::{Elsewhere, Link};
use crate::render::reader::Reader;
use std::borrow::Cow;

/// An item's page in the making.
pub struct ItemBuilder<'w, 's> {
    pub reader: &'w Reader<'s>,
    pub page: &'w Page,
    pub item: &'s Item,
    pub edition: EditionId,
    pub shown: ResolvedText<'s>,
}

impl<'s> ItemBuilder<'_, 's> {
    pub fn path(&self, kind: &PageKind) -> Cow<'_, OutputPath> {
        self.reader.plan.path(self.reader.site, self.edition, kind)
    }

    pub fn link(&self, title: String, kind: &PageKind) -> Link {
        Link { title, href: relative(&self.page.path, &self.path(kind)), current: false }
    }

    pub fn elsewhere(&self, edition: EditionId) -> Elsewhere<'s> {
        let other = self.reader.edition(edition);
        let path = self.reader.plan.path(self.reader.site, edition, &self.page.kind);
        Elsewhere { autonym: &other.autonym, lang: &other.lang, href: relative(&self.page.path, &path) }
    }
}
