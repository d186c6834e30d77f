//! What templates see of an item.

use super::builder::ItemBuilder;
use crate::item::{ItemIndex, Text};
use crate::plan::{PageKind, file_path, relative};
use crate::render::context::{AttachmentView, Elsewhere, ImageView, ItemContext, ItemView, Link, Outdated};
use crate::render::failure::Failure;
use crate::site::{column_message, tag_message};
use crate::source::FilePath;
use minijinja::Value;

impl<'s> ItemBuilder<'_, 's> {
    /// Returns what templates see of the item. `reply` is the second part of a divided body.
    pub fn view(
        &self,
        index: ItemIndex,
        body: Value,
        reply: Option<String>,
        outdated: Outdated,
    ) -> Result<Value, Failure> {
        let (reader, item, shown) = (self.reader, self.item, self.shown);
        let (text, from) = (shown.text, reader.edition(shown.edition));
        let (newer, older) = self.neighbours(index);
        let corrected = item.corrected(reader.plan.as_of);
        let of_kinds = self.kind_views(index, reply)?;
        let view = ItemView {
            id: &item.id,
            kind: item.kind().key(),
            title: &text.title,
            summary: &text.summary,
            body,
            lang: shown.is_fallback.then_some(from.lang.as_str()),
            dir: from.direction(),
            fallback: shown.is_fallback.then(|| self.elsewhere(shown.edition)),
            displaced: shown.is_displaced,
            stale: shown.is_stale.then(|| self.elsewhere(item.source)),
            incomplete: shown.is_stale && !item.is_outdated(text),
            published: reader.published(item),
            corrected: corrected.map(|at| reader.moment(at)),
            correction: text.correction.as_deref().filter(|_| corrected.is_some()),
            uncorrected: self.uncorrected(),
            column: self.column()?,
            tags: self.tags()?,
            images: self.images(text, &outdated),
            attachments: self.attachments(text, &outdated),
            newer,
            older,
            outdated,
        };
        Ok(ItemContext::of(view, of_kinds))
    }

    /// The source text, where it says what was corrected and this one does not.
    fn uncorrected(&self) -> Option<Elsewhere<'s>> {
        let source = self.item.publishable(self.item.source)?;
        let is_silent = self.shown.text.correction.is_none() && self.shown.edition != self.item.source;
        (is_silent && source.correction.is_some()).then(|| self.elsewhere(self.item.source))
    }

    fn neighbours(&self, index: ItemIndex) -> (Option<Link>, Option<Link>) {
        if !self.item.kind().is_dated() {
            return (None, None);
        }
        let items = &self.reader.plan.lists.section(self.item.section).items;
        let Some(at) = self.reader.plan.lists.position(index) else { return (None, None) };
        let link = |index: Option<&ItemIndex>| {
            let index = *index?;
            let shown = self.reader.plan.shown(self.reader.site, index, self.edition)?;
            // A title in another language would stand here without saying so.
            (!shown.is_fallback).then(|| self.link(shown.text.title.clone(), &PageKind::Item(index)))
        };
        (link(at.checked_sub(1).and_then(|at| items.get(at))), link(items.get(at + 1)))
    }

    fn column(&self) -> Result<Option<Link>, Failure> {
        let Some(column) = self.item.metadata.column else { return Ok(None) };
        let key = &self.reader.site.settings.section(self.item.section).column(column).key;
        let title = self.reader.message(self.edition, column_message(key))?;
        Ok(Some(self.link(title, &PageKind::Column(self.item.section, column))))
    }

    fn tags(&self) -> Result<Vec<Link>, Failure> {
        let tags = self.item.metadata.tags.iter().map(|(tag, _)| {
            let title = self.reader.message(self.edition, tag_message(tag))?;
            Ok(self.link(title, &PageKind::Tag(tag.clone())))
        });
        let mut tags = tags.collect::<Result<Vec<_>, Failure>>()?;
        self.reader.sort_by_name(self.edition, &mut tags, |tag| &tag.title);
        Ok(tags)
    }

    fn file(&self, name: &str) -> String {
        relative(&self.page.path, &file_path(&FilePath::new(format!("{}/{name}", self.item.folder()))))
    }

    fn images(&self, text: &Text, outdated: &Outdated) -> Vec<ImageView> {
        // An image that the body shows is not shown twice.
        let lead =
            self.item.metadata.images.iter().filter(|image| !text.images.iter().any(|link| link.target == image.file));
        let images = lead.map(|image| ImageView {
            src: self.file(&image.file),
            alt: words(&text.alts, &image.file).unwrap_or_default(),
            caption: words(&text.captions, &image.file),
            outdated: outdated.has("alt", &image.file) || outdated.has("caption", &image.file),
        });
        images.collect()
    }

    fn attachments(&self, text: &Text, outdated: &Outdated) -> Vec<AttachmentView> {
        let attachments = self.item.metadata.attachments.iter().map(|attachment| AttachmentView {
            href: self.file(&attachment.file),
            title: words(&text.attachment_titles, &attachment.file).unwrap_or_else(|| attachment.file.clone()),
            extension: attachment
                .file
                .rsplit_once('.')
                .map_or(String::new(), |(_, extension)| extension.to_uppercase()),
            kilobytes: attachment.bytes.div_ceil(1024),
            outdated: outdated.has("attachment", &attachment.file),
        });
        attachments.collect()
    }
}

fn words(entries: &[(String, String)], file: &str) -> Option<String> {
    entries.iter().find(|(name, _)| name == file).map(|(_, words)| words.clone())
}
