//! One Markdown file → a [`Text`]: what its front matter says and what its body holds.

use super::fields::{At, CONTENT, Fields, Reader};
use super::{LoadContext, OpenHtml, front_matter, markdown, names, words};
use crate::diagnostic::{Code, Finding};
use crate::edition::{Edition, EditionId};
use crate::facts::{FactSheet, Language};
use crate::glossary::Vocabulary;
use crate::item::{GuideWords, Kind, Text};
use crate::segment::{Revision, Role, Segment};
use crate::source::SourceFile;

/// A summary made from the body is cut after so many characters.
const SUMMARY_LENGTH: usize = 120;

/// A text, what it states, and its words.
pub struct Read {
    pub text: Text,
    pub stated: FactSheet,
    pub segments: Vec<Segment>,
}

pub fn text(
    context: LoadContext<'_>,
    file: &SourceFile,
    kind: Kind,
    edition: EditionId,
    item: &str,
) -> (Option<Read>, Vec<Finding>) {
    let vocabulary = context.glossary.vocabulary(edition);
    let edition = context.settings.editions.get(edition);
    let (content, offset) = file.content();
    let Some(parts) = front_matter::split(content) else {
        let finding = Finding::of_file(Code::NoFrontMatter, &file.path);
        return (None, vec![finding.edition(&edition.key).item(item)]);
    };
    // The body of a letter is no one piece of its page.
    let shelf = context.shelf.filter(|_| kind != Kind::Letter);
    let mut body = markdown::read(&file.path, parts.body, offset + parts.body_at, |root| OpenHtml::put(root, shelf?));
    let reader = Reader::new(&file.path, offset + parts.front_at, CONTENT);
    let mut fields = reader.parse(parts.front);
    if kind == Kind::Letter && body.parts != 2 {
        fields.report(Finding::of_file(Code::LetterParts, &file.path).with("parts", body.parts));
    }
    let found = std::mem::take(&mut body.findings);
    let text = read(&mut fields, file, kind, edition, vocabulary, body);
    fields.finish();
    let findings = reader.into_findings().into_iter().chain(found);
    (text, findings.map(|finding| finding.edition(&edition.key).item(item)).collect())
}

fn read(
    fields: &mut Fields<'_, '_>,
    file: &SourceFile,
    kind: Kind,
    edition: &Edition,
    vocabulary: Option<&Vocabulary>,
    body: markdown::Body,
) -> Option<Read> {
    let mut said = TranslatableFields::default();
    let title = fields.required_string("title");
    let after_title = title.as_ref().map(|title| title.place.end);
    let title = title.map(|title| said.string("title", title));
    let summary = fields.string("summary").map(|summary| said.string("summary", summary));
    let slug = slug(fields);
    let guide = if kind == Kind::Guide { guide_words(fields, &mut said) } else { GuideWords::default() };
    let correction = optional(fields, "correction", &mut said);
    let withdrawal = optional(fields, "withdrawal", &mut said);
    let alts = string_map(fields, "alt", &mut said);
    let captions = string_map(fields, "caption", &mut said);
    let attachment_titles = string_map(fields, "attachment", &mut said);
    let draft = draft(fields);
    let base = fields.string("base");
    let base_place = base.as_ref().map(|at| at.place.place());
    let base = base.and_then(|at| revision(fields, at));
    let reviewed_by = fields.string("reviewed_by").map(|at| at.place.place());
    // Who did the work stays in the file; readers and checks need no more than that it may be said.
    for credit in ["translator", "proofreader"] {
        fields.string(credit);
    }
    let segments: Vec<_> = said.0.into_iter().chain(body.segments).collect();
    let stated = FactSheet::of(&segments, &file.text, Language::of(&edition.tag));
    let text = Text {
        file: file.path.clone(),
        after_title: after_title?,
        base_place,
        title: title?,
        summary: summary.unwrap_or_else(|| shorten(opening(&segments))),
        slug,
        alts,
        captions,
        attachment_titles,
        guide,
        correction,
        withdrawal,
        draft,
        base,
        reviewed_by,
        content: blake3::hash(file.text.as_bytes()),
        links: body.links,
        images: body.images,
        files: body.files,
        html: body.html,
        drift: None,
        mentions: vocabulary.map(|vocabulary| vocabulary.read(&segments, &file.text)).unwrap_or_default(),
        disagreements: Vec::new(),
    };
    Some(Read { text, stated, segments })
}

/// The translatable fields, in one fixed order: reordering front matter changes no revision.
#[derive(Default)]
struct TranslatableFields(Vec<Segment>);

impl TranslatableFields {
    fn string(&mut self, name: &'static str, at: At<String>) -> String {
        self.0.push(words::of_string(name, &at));
        at.value
    }
}

fn optional(fields: &mut Fields<'_, '_>, field: &'static str, said: &mut TranslatableFields) -> Option<String> {
    fields.string(field).map(|at| said.string(field, at))
}

fn string_map(
    fields: &mut Fields<'_, '_>,
    field: &'static str,
    said: &mut TranslatableFields,
) -> Vec<(String, String)> {
    let entries = fields.string_map(field);
    said.0.extend(entries.iter().map(|entry| words::of_entry(field, entry)));
    entries.into_iter().map(|(key, value)| (key.value, value.value)).collect()
}

fn guide_words(fields: &mut Fields<'_, '_>, said: &mut TranslatableFields) -> GuideWords {
    GuideWords {
        basis: optional(fields, "basis", said),
        place: optional(fields, "place", said),
        hours: optional(fields, "hours", said),
    }
}

fn slug(fields: &mut Fields<'_, '_>) -> Option<String> {
    let At { value, place } = fields.string("slug")?;
    if names::is_plain(&value) {
        return Some(value);
    }
    fields.report(Finding::new(Code::BadName, place).with("name", value).with("what", "slug"));
    None
}

fn draft(fields: &mut Fields<'_, '_>) -> bool {
    let Some(status) = fields.string("status") else { return false };
    if status.value != "draft" {
        let finding = Finding::new(Code::BadValue, status.place).with("field", "status").with("expected", "status");
        fields.report(finding);
    }
    true
}

fn revision(fields: &Fields<'_, '_>, at: At<String>) -> Option<Revision> {
    let At { value, place } = at;
    let revision = Revision::parse(&value);
    if revision.is_none() {
        fields.report(Finding::new(Code::BadValue, place).with("field", "base").with("expected", "revision"));
    }
    revision
}

/// The words of the first paragraph.
fn opening(segments: &[Segment]) -> &str {
    let is_paragraph =
        |segment: &&Segment| matches!(segment.role, Role::Paragraph | Role::ListItem) && !segment.words.is_empty();
    segments.iter().find(is_paragraph).map_or("", |segment| &segment.words)
}

fn shorten(words: &str) -> String {
    match words.char_indices().nth(SUMMARY_LENGTH) {
        None => words.to_owned(),
        Some((at, _)) => {
            // Not inside a word, where words have spaces.
            let cut = words[..at].rfind(' ').filter(|cut| *cut > at / 2).unwrap_or(at);
            format!("{}…", words[..cut].trim_end())
        }
    }
}
