//! An item's body as HTML, in which the passages that are out of date are marked.

use super::builder::ItemBuilder;
use crate::bases::StoredBase;
use crate::beneath::Refused;
use crate::compare::{Document, Passages, passages};
use crate::edition::EditionId;
use crate::facts::Language;
use crate::load::OpenHtml;
use crate::markdown::{FieldScope, ImageWords, split_front_matter};
use crate::plan::{OutputPath, PageKind};
use crate::render::body::{self, Resolver};
use crate::render::context::Outdated;
use crate::render::failure::{Failure, failed, unreadable};
use crate::render::stale_marks::{MarkTexts, StaleMarks};
use crate::segment::Segment;
use crate::source::{SourceFile, Span, read_text};
use crate::theme_messages::{
    FOOTNOTE_BACK, PASSAGE_ADDED, PASSAGE_CELL, PASSAGE_CHANGED, PASSAGE_MOVED, PASSAGE_REMOVED, PASSAGE_UNTRANSLATED,
};
use std::borrow::Cow;

/// The key in the message of a finding: the Markdown of a body cannot be turned into HTML.
const UNRENDERABLE_BODY: &str = "body";

/// A body as HTML, with the parts of the item's text that are out of date.
#[derive(Default)]
pub struct Body {
    pub first: String,
    /// The second part of a divided body, such as the reply to a letter.
    pub second: Option<String>,
    pub outdated: Outdated,
    /// Whether the first part is the whole body and depends on no message and no other text.
    pub is_reusable: bool,
}

impl Body {
    pub fn reusable(first: String) -> Self {
        Self { first, is_reusable: true, ..Self::default() }
    }
}

impl ItemBuilder<'_, '_> {
    /// Returns the HTML that loading laid aside, if the body has no marks.
    pub(super) fn spilled_body(&self) -> Option<String> {
        let text = self.shown.text;
        let place = text.html.filter(|_| !self.has_marks())?;
        let bytes = self.reader.spill?.get(place)?;
        let html = OpenHtml::parse(&bytes)?;
        self.with_resolver(|links| html.closed(|url| body::resolved(url, links)))
    }

    fn with_resolver<T>(&self, links: impl FnOnce(&Resolver<'_>) -> T) -> T {
        links(&Resolver { page: &self.page.path, folder: self.item.folder(), item: &|id| self.item_path(id) })
    }

    /// Renders the body from its source file.
    pub(super) fn body(&self) -> Result<Body, Failure> {
        let text = self.shown.text;
        let file = read_text(self.reader.sources, &text.file).map_err(|error| unreadable(&text.file, &error))?;
        if blake3::hash(file.text.as_bytes()) != text.content {
            return Err(unreadable(&text.file, &Refused::Changed.into()));
        }
        let (content, offset) = file.content();
        let (body, body_at) = split_front_matter(content).map_or(("", 0), |parts| (parts.body, offset + parts.body_at));
        let stale = self.passages(&file)?;
        let marks = match (&stale, self.has_marks()) {
            (Some((passages, segments)), _) => Some(
                StaleMarks::new(passages, segments, body_at, self.mark_texts()?)
                    .with_gaps(&text.analysis.gaps, body_at),
            ),
            (None, true) => Some(StaleMarks::of_gaps(&text.analysis.gaps, body_at, self.mark_texts()?)),
            (None, false) => None,
        };
        let divide = self.item.kind().is_divided();
        let images = ImageWords { alts: &text.alts, captions: &text.captions };
        let parts = self
            .with_resolver(|links| body::render(body, links, marks.as_ref(), images, divide))
            .ok_or_else(|| failed(Span::start_of(&text.file), self.page, UNRENDERABLE_BODY))?;
        let has_footnotes = parts.iter().any(|part| body::has_footnotes(part));
        let mut parts = self.with_backref_label(parts, has_footnotes)?.into_iter();
        let (first, second) = (parts.next().unwrap_or_default(), parts.next());
        let is_reusable = !has_footnotes && second.is_none() && !self.has_marks();
        let fields: Vec<_> = stale.into_iter().flat_map(|(passages, _)| passages.fields).collect();
        // The summary is not counted, because it is not on this page.
        let count = marks.map_or(0, |marks| marks.len()) + fields.iter().filter(|field| *field != "summary").count();
        Ok(Body { first, second, outdated: Outdated { count, fields }, is_reusable })
    }

    fn with_backref_label(&self, parts: Vec<String>, has_footnotes: bool) -> Result<Vec<String>, Failure> {
        if !has_footnotes {
            return Ok(parts);
        }
        let label = self.reader.message(self.edition, FOOTNOTE_BACK)?;
        Ok(parts.iter().map(|part| body::with_backref_label(part, &label)).collect())
    }

    /// Returns the passages of the text that are out of date and the text's segments, where the
    /// base revision is known.
    fn passages(&self, file: &SourceFile) -> Result<Option<(Passages, Vec<Segment>)>, Failure> {
        let (reader, text) = (self.reader, self.shown.text);
        let (Some(_), Some(base), Some(source)) = (text.analysis.drift, text.base, self.item.text(self.item.source))
        else {
            return Ok(None);
        };
        let scope = FieldScope::Item(self.item.kind());
        let Some(base) = StoredBase::read(reader.sources, base, self.item.kind()) else { return Ok(None) };
        let now = read_text(reader.sources, &source.file).map_err(|error| unreadable(&source.file, &error))?;
        let language = |edition: EditionId| Language::of(&reader.edition(edition).tag);
        let read = |file: &SourceFile, scope: FieldScope, edition: EditionId| {
            Document::in_language(file, scope, language(edition))
        };
        let translation = read(file, scope, self.shown.edition);
        let names = reader.site.glossary.names(self.item.source);
        let before = read(&base.file, base.scope, self.item.source);
        let found = passages(&before, &read(&now, scope, self.item.source), &translation, names);
        Ok(Some((found, translation.segments)))
    }

    /// Returns whether passages of the page are marked. Those of a source text never are.
    fn has_marks(&self) -> bool {
        self.shown.edition != self.item.source && self.shown.text.has_marks()
    }

    fn mark_texts(&self) -> Result<MarkTexts, Failure> {
        let text = |id| self.reader.message(self.edition, id);
        Ok(MarkTexts {
            changed: text(PASSAGE_CHANGED)?,
            removed: text(PASSAGE_REMOVED)?,
            moved: text(PASSAGE_MOVED)?,
            added: text(PASSAGE_ADDED)?,
            untranslated: text(PASSAGE_UNTRANSLATED)?,
            cell: text(PASSAGE_CELL)?,
            lang: self.shown.is_fallback.then(|| self.reader.edition(self.edition).lang.clone()),
        })
    }

    /// Returns the address of another item's page, if the edition has it.
    fn item_path(&self, id: &str) -> Option<Cow<'_, OutputPath>> {
        let index = self.reader.site.find_linked(id)?;
        self.reader.is_planned(self.edition, index).then(|| self.path(&PageKind::Item(index)))
    }
}
