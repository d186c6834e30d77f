//! An item's page: its own text, or the one that stands in, or the notice of its withdrawal.

use super::body::{self, Resolver};
use super::context::{AttachmentView, Date, Elsewhere, ImageView, ItemView, Link, Outdated, PageContext};
use super::frame::PageHead;
use super::manifest::BodyPlace;
use super::reader::{Reader, RenderedPage};
use super::stale_marks::{MarkTexts, StaleMarks};
use super::withdrawn;
use super::{Failure, failed, unreadable};
use crate::bases;
use crate::compare::{Document, Passages, passages};
use crate::edition::EditionId;
use crate::facts::Language;
use crate::item::{Item, ItemIndex, Kind, Text};
use crate::kind::KindContext;
use crate::load::OpenHtml;
use crate::markdown::{FieldScope, split_front_matter};
use crate::plan::{OutputPath, Page, PageKind, ResolvedText, file_path, relative};
use crate::segment::Segment;
use crate::site::{column_message, tag_message};
use crate::source::{FilePath, SourceFile, Span, read_text};
use jiff::civil;
use minijinja::Value;
use minijinja::value::Serde;
use serde::Serialize;
use std::borrow::Cow;
use std::collections::BTreeMap;

#[derive(Serialize)]
struct ItemPage<'s> {
    item: ItemView<'s>,
}

/// The body may be known already: it is made from nothing that has changed.
pub fn render(
    reader: &Reader<'_>,
    page: &Page,
    index: ItemIndex,
    known: Option<String>,
) -> Result<RenderedPage, Failure> {
    let item = reader.site.item(index);
    let edition = reader.edition_of(page);
    let Some(shown) = reader.plan.shown(reader.site, index, edition) else {
        return Ok(RenderedPage { bytes: Vec::new(), body: None });
    };
    if let Some(withdrawal) = item.metadata.withdrawn.as_ref().filter(|_| reader.is_withdrawn(item)) {
        return Ok(RenderedPage { bytes: withdrawn::render(reader, page, item, withdrawal.at)?, body: None });
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

/// A body as HTML, and what of its item is out of date.
#[derive(Default)]
struct Body {
    first: String,
    /// Of a letter: the reply.
    second: Option<String>,
    outdated: Outdated,
    /// Whether the first part is all, and neither messages nor another text had a part in it.
    is_reusable: bool,
}

impl Body {
    fn reusable(first: String) -> Self {
        Self { first, is_reusable: true, ..Self::default() }
    }
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
            of_kinds: self.of_kinds(index, reply)?,
            newer,
            older,
            outdated,
        })
    }

    /// The source text, where it says what was corrected and this one does not.
    fn uncorrected(&self) -> Option<Elsewhere<'s>> {
        let source = self.item.publishable(self.item.source)?;
        let is_silent = self.shown.text.correction.is_none() && self.shown.edition != self.item.source;
        (is_silent && source.correction.is_some()).then(|| self.elsewhere(self.item.source))
    }

    fn of_kinds(
        &self,
        index: ItemIndex,
        reply: Option<String>,
    ) -> Result<BTreeMap<&'static str, Option<Value>>, Failure> {
        let view = self.item.fields.view(&KindPage { builder: self, index, reply })?;
        let mut views: BTreeMap<_, _> = Kind::ALL.iter().map(|kind| (kind.key(), None)).collect();
        views.insert(self.item.kind().key(), view);
        Ok(views)
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

    /// The body as it was made HTML of when it was read, if nothing else is to stand in it.
    fn shelved_body(&self) -> Option<String> {
        let text = self.shown.text;
        let shelved = text.html.filter(|_| text.analysis.drift.is_none())?;
        let bytes = self.reader.shelf?.get(shelved)?;
        let html = OpenHtml::parse(&bytes)?;
        self.resolving(|links| html.closed(|url| body::resolved(url, links)))
    }

    fn resolving<T>(&self, links: impl FnOnce(&Resolver<'_>) -> T) -> T {
        links(&Resolver { page: &self.page.path, folder: self.item.folder(), item: &|id| self.item_path(id) })
    }

    /// The body, and the second part of a letter.
    fn body(&self) -> Result<Body, Failure> {
        let text = self.shown.text;
        let file = read_text(self.reader.sources, &text.file).map_err(|error| unreadable(&text.file, &error))?;
        if blake3::hash(file.text.as_bytes()) != text.content {
            return Err(failed(Span::start_of(&text.file), self.page, "the file changed while the site was published"));
        }
        let (content, offset) = file.content();
        let (body, body_at) = split_front_matter(content).map_or(("", 0), |parts| (parts.body, offset + parts.body_at));
        let stale = self.passages(&file)?;
        let marks = match &stale {
            Some((passages, segments)) => Some(StaleMarks::new(passages, segments, body_at, self.notes()?)),
            None => None,
        };
        let divide = self.item.kind().is_divided();
        let parts = self
            .resolving(|links| body::render(body, links, marks.as_ref(), divide))
            .ok_or_else(|| failed(Span::start_of(&text.file), self.page, "the body cannot be rendered"))?;
        let has_footnotes = parts.iter().any(|part| body::has_way_back(part));
        let mut parts = self.with_way_back(parts, has_footnotes)?.into_iter();
        let (first, second) = (parts.next().unwrap_or_default(), parts.next());
        let is_reusable = !has_footnotes && second.is_none() && text.analysis.drift.is_none();
        let fields: Vec<_> = stale.into_iter().flat_map(|(passages, _)| passages.fields).collect();
        // The summary is not on this page.
        let count = marks.map_or(0, |marks| marks.len()) + fields.iter().filter(|field| *field != "summary").count();
        Ok(Body { first, second, outdated: Outdated { count, fields }, is_reusable })
    }

    fn with_way_back(&self, parts: Vec<String>, has_footnotes: bool) -> Result<Vec<String>, Failure> {
        if !has_footnotes {
            return Ok(parts);
        }
        let label = self.reader.message(self.edition, "footnote-back")?;
        Ok(parts.iter().map(|part| body::with_way_back(part, &label)).collect())
    }

    /// Which passages of the text are out of date, where that can be known, and its segments.
    fn passages(&self, file: &SourceFile) -> Result<Option<(Passages, Vec<Segment>)>, Failure> {
        let (reader, text) = (self.reader, self.shown.text);
        let (Some(_), Some(base), Some(source)) = (text.analysis.drift, text.base, self.item.text(self.item.source))
        else {
            return Ok(None);
        };
        let scope = FieldScope::Item(self.item.kind());
        let Some((base, _)) = bases::kept(reader.sources, base, scope) else { return Ok(None) };
        let now = read_text(reader.sources, &source.file).map_err(|error| unreadable(&source.file, &error))?;
        let language = |edition: EditionId| Language::of(&reader.edition(edition).tag);
        let read = |file: &SourceFile, edition: EditionId| Document::in_language(file, scope, language(edition));
        let there = read(file, self.shown.edition);
        let names = reader.site.glossary.names(self.item.source);
        let found = passages(&read(&base, self.item.source), &read(&now, self.item.source), &there, names);
        Ok(Some((found, there.segments)))
    }

    fn notes(&self) -> Result<MarkTexts, Failure> {
        let say = |id| self.reader.message(self.edition, id);
        Ok(MarkTexts {
            changed: say("passage-changed")?,
            removed: say("passage-removed")?,
            moved: say("passage-moved")?,
            added: say("passage-added")?,
            cell: say("passage-cell")?,
            lang: self.shown.is_fallback.then(|| self.reader.edition(self.edition).lang.clone()),
        })
    }

    /// The page of another item, if it is on the site.
    fn item_path(&self, id: &str) -> Option<Cow<'_, OutputPath>> {
        let index = self.reader.site.find(id)?;
        self.reader.is_planned(self.edition, index).then(|| self.path(&PageKind::Item(index)))
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
        let title = self.reader.message(self.edition, &column_message(key))?;
        Ok(Some(self.link(title, &PageKind::Column(self.item.section, column))))
    }

    fn tags(&self) -> Result<Vec<Link>, Failure> {
        let tags = self.item.metadata.tags.iter().map(|tag| {
            let title = self.reader.message(self.edition, &tag_message(tag))?;
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

    /// Another notice, if it is on the site and not withdrawn.
    fn notice_link(&self, index: ItemIndex) -> Option<Link> {
        let reader = self.reader;
        let other = reader.site.item(index);
        let is_there = reader.is_planned(self.edition, index) && !reader.is_withdrawn(other);
        let shown = reader.plan.shown(reader.site, index, self.edition).filter(|_| is_there)?;
        Some(self.link(shown.text.title.clone(), &PageKind::Item(index)))
    }
}

fn words(entries: &[(String, String)], file: &str) -> Option<String> {
    entries.iter().find(|(name, _)| name == file).map(|(_, words)| words.clone())
}

/// What the view of a kind may ask.
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
        let index = self.builder.reader.site.find(item)?;
        self.builder.notice_link(index).map(|link| Value::from(Serde(link)))
    }

    fn replaced(&self) -> Vec<Value> {
        let replaced = self.builder.reader.plan.lists.replaced_by(self.index).iter();
        replaced.filter_map(|old| self.builder.notice_link(*old)).map(|link| Value::from(Serde(link))).collect()
    }
}
