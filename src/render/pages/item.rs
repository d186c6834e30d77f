//! An item's page: its own text, a fallback, or the notice of its withdrawal.

mod body;
mod kinds;

use super::{RenderedPage, withdrawn};
use crate::edition::EditionId;
use crate::item::{Item, ItemIndex, Text};
use crate::plan::{OutputPath, Page, PageKind, ResolvedText, file_path, relative};
use crate::render::context::{AttachmentView, Elsewhere, ImageView, ItemView, Link, Outdated, PageContext};
use crate::render::frame::PageHead;
use crate::render::reader::Reader;
use crate::render::reuse::inputs::PageInputs;
use crate::render::reuse::manifest::BodyPlace;
use crate::render::{Failure, failed};
use crate::site::{column_message, tag_message};
use crate::source::{FilePath, Span};
use body::Body;
use minijinja::Value;
use serde::Serialize;
use std::borrow::Cow;

#[derive(Serialize)]
struct ItemPage<'s> {
    item: ItemView<'s>,
}

pub fn inputs(inputs: &mut PageInputs<'_, '_>, index: ItemIndex) {
    let (site, plan) = (inputs.site, inputs.plan);
    let item = site.item(index);
    inputs.item(index);
    inputs.address(index);
    let list = &plan.lists.section(item.section).items;
    if let Some(at) = plan.lists.position(index) {
        inputs.entry(at.checked_sub(1).and_then(|at| list.get(at)).copied());
        inputs.entry(list.get(at + 1).copied());
    }
    if let Some(shown) = plan.shown(site, index, inputs.edition) {
        inputs.hasher.number(shown.edition.index() as u64);
        inputs.hasher.number(u64::from(shown.is_stale));
        shown.text.links.iter().for_each(|link| inputs.link(index, &link.target));
    }
    kinds::inputs(inputs, index);
}

/// Renders an item's page. `known` is the HTML of the body from the previous release, if its
/// inputs are unchanged.
pub fn render(
    reader: &Reader<'_>,
    page: &Page,
    index: ItemIndex,
    known: Option<String>,
) -> Result<RenderedPage, Failure> {
    let item = reader.site.item(index);
    let edition = reader.edition_of(page);
    let Some(shown) = reader.plan.shown(reader.site, index, edition) else {
        return Err(failed(Span::start_of(&item.file), page, "no edition has a text"));
    };
    if let Some(withdrawal) = item.metadata.withdrawn.as_ref().filter(|_| reader.is_withdrawn(item)) {
        return withdrawn::render(reader, page, item, withdrawal.at).map(RenderedPage::from);
    }
    let builder = ItemBuilder { reader, page, item, edition, shown };
    let body = match known {
        Some(first) => Body::reusable(first),
        None => builder.shelved_body().map_or_else(|| builder.body(), |first| Ok(Body::reusable(first)))?,
    };
    let is_reusable = body.is_reusable;
    let view = builder.view(index, body)?;
    let first = view.body.clone();
    let frame = reader.frame(
        page,
        PageHead {
            title: shown.text.title.clone(),
            description: Some(shown.text.summary.clone()),
            breadcrumb: reader.breadcrumb(page, Some(item.section))?,
            section: Some(item.section),
        },
    )?;
    let bytes = reader.template(page, "item.html", PageContext::of(frame, ItemPage { item: view }))?;
    let body = first.as_str().filter(|_| is_reusable).and_then(|first| BodyPlace::find(first, &bytes));
    Ok(RenderedPage { bytes, body })
}

struct ItemBuilder<'w, 's> {
    reader: &'w Reader<'s>,
    page: &'w Page,
    item: &'s Item,
    edition: EditionId,
    shown: ResolvedText<'s>,
}

impl<'s> ItemBuilder<'_, 's> {
    fn view(&self, index: ItemIndex, body: Body) -> Result<ItemView<'s>, Failure> {
        let (reader, item, shown) = (self.reader, self.item, self.shown);
        let (text, from) = (shown.text, reader.edition(shown.edition));
        let Body { first, second: reply, outdated, .. } = body;
        let (newer, older) = self.neighbours(index);
        let corrected = item.metadata.corrected.filter(|at| *at <= reader.plan.as_of);
        Ok(ItemView {
            id: &item.id,
            kind: item.kind().key(),
            title: &text.title,
            summary: &text.summary,
            body: Value::from_safe_string(first),
            lang: shown.is_fallback.then_some(from.lang.as_str()),
            dir: from.direction(),
            fallback: shown.is_fallback.then(|| self.elsewhere(shown.edition)),
            displaced: shown.is_displaced,
            stale: shown.is_stale.then(|| self.elsewhere(item.source)),
            published: reader.published(item),
            corrected: corrected.map(|at| reader.moment(at)),
            correction: text.correction.as_deref().filter(|_| corrected.is_some()),
            uncorrected: self.uncorrected(),
            column: self.column()?,
            tags: self.tags()?,
            images: self.images(text, &outdated),
            attachments: self.attachments(text, &outdated),
            of_kinds: self.kind_views(index, reply)?,
            newer,
            older,
            outdated,
        })
    }

    /// Returns a link to the source text, where it describes the correction and this text does not.
    fn uncorrected(&self) -> Option<Elsewhere<'s>> {
        let source = self.item.publishable(self.item.source)?;
        let is_silent = self.shown.text.correction.is_none() && self.shown.edition != self.item.source;
        (is_silent && source.correction.is_some()).then(|| self.elsewhere(self.item.source))
    }

    fn path(&self, kind: &PageKind) -> Cow<'_, OutputPath> {
        self.reader.plan.path(self.reader.site, self.edition, kind)
    }

    fn link(&self, title: String, kind: &PageKind) -> Link {
        Link { title, href: relative(&self.page.path, &self.path(kind)), current: false }
    }

    fn elsewhere(&self, edition: EditionId) -> Elsewhere<'s> {
        let other = self.reader.edition(edition);
        let path = self.reader.plan.path(self.reader.site, edition, &self.page.kind);
        Elsewhere { autonym: &other.autonym, lang: &other.lang, href: relative(&self.page.path, &path) }
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
            // A link cannot mark its title as being in another language, so fallbacks are left out.
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
        let tags = self.item.metadata.tags.iter().map(|tag| {
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
        // An image that the body contains is not shown a second time.
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
