//! Loads a [`Text`] from one Markdown file: its front matter and the content of its body.

use super::analyse;
use super::context::LoadContext;
use super::open_html::OpenHtml;
use crate::diagnostic::{Code, Finding};
use crate::edition::EditionId;
use crate::facts::FactSheet;
use crate::item::{Analysis, Kind, Text};
use crate::markdown::fields::{ALT, ATTACHMENT, CAPTION, CORRECTION, FrontMatterWords, SUMMARY, TITLE, WITHDRAWAL};
use crate::markdown::{self, FieldScope, split_front_matter};
use crate::names;
use crate::segment::{Revision, Role, Segment};
use crate::source::SourceFile;
use crate::toml_fields::{At, CONTENT, Fields, TomlReader};

/// The number of characters after which a summary made from the body is cut.
const SUMMARY_LENGTH: usize = 120;

/// A text with what is needed only while its item is read.
pub struct LoadedText {
    pub text: Text,
    pub segments: Vec<Segment>,
    /// The facts that the text states.
    pub facts: FactSheet,
}

/// Reads one text of an item. Returns no text where the title or the front matter is absent.
pub fn text(
    context: LoadContext<'_>,
    file: &SourceFile,
    kind: Kind,
    edition: EditionId,
    item: &str,
) -> (Option<LoadedText>, Vec<Finding>) {
    let key = &context.settings.editions.get(edition).key;
    let (content, offset) = file.content();
    let Some(parts) = split_front_matter(content) else {
        let finding = Finding::of_file(Code::NoFrontMatter, &file.path);
        return (None, vec![finding.edition(key).item(item)]);
    };
    // The HTML of a divided body is rendered in two parts, so that it is not stored as one.
    let spill = context.spill.filter(|_| !kind.is_divided());
    let mut body = markdown::read(&file.path, parts.body, offset + parts.body_at, |root| OpenHtml::put(root, spill?));
    let reader = TomlReader::new(&file.path, offset + parts.front_at, CONTENT);
    let mut fields = reader.parse(parts.front);
    if kind.is_divided() && body.parts != 2 {
        fields.report(Finding::of_file(Code::LetterParts, &file.path).with("parts", body.parts));
    }
    let found = std::mem::take(&mut body.findings);
    let text = read(&mut fields, file, kind, body).map(|(text, segments)| {
        let (analysis, facts) = analyse::words(context, &segments, file, edition);
        LoadedText { text: Text { analysis, ..text }, segments, facts }
    });
    fields.finish();
    let findings = reader.into_findings().into_iter().chain(found);
    (text, findings.map(|finding| finding.edition(key).item(item)).collect())
}

/// Returns the text, not analysed, and its segments.
fn read(
    fields: &mut Fields<'_, '_>,
    file: &SourceFile,
    kind: Kind,
    body: markdown::Body,
) -> Option<(Text, Vec<Segment>)> {
    let words = FrontMatterWords::read(fields, FieldScope::Item(kind));
    let slug = slug(fields);
    let draft = draft(fields);
    let base = fields.string("base");
    let base_place = base.as_ref().map(|at| at.place.place());
    let base = base.and_then(|at| revision(fields, at));
    // Credits are for the people who edit the file: the fields are permitted, but not loaded.
    for credit in ["reviewed_by", "translator", "proofreader"] {
        fields.string(credit);
    }
    let segments: Vec<_> = words.segments().chain(body.segments).collect();
    let owned = |field: &str| words.get(field).map(str::to_owned);
    let of_kind = kind.text_fields().iter().filter_map(|field| Some(((*field).to_owned(), owned(field)?)));
    let text = Text {
        file: file.path.clone(),
        title: owned(TITLE.name)?,
        summary: owned(SUMMARY.name).unwrap_or_else(|| shorten(opening(&segments))),
        slug,
        alts: words.by_file(ALT),
        captions: words.by_file(CAPTION),
        attachment_titles: words.by_file(ATTACHMENT),
        kind_words: of_kind.collect(),
        correction: owned(CORRECTION.name),
        withdrawal: owned(WITHDRAWAL.name),
        draft,
        base,
        base_place,
        content: blake3::hash(file.text.as_bytes()),
        links: body.links,
        images: body.images,
        files: body.files,
        html: body.html,
        analysis: Analysis::default(),
    };
    Some((text, segments))
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
        fields.report(fields.bad_value("status", "status", status.place));
    }
    true
}

fn revision(fields: &Fields<'_, '_>, at: At<String>) -> Option<Revision> {
    let At { value, place } = at;
    let revision = Revision::parse(&value);
    if revision.is_none() {
        fields.report(fields.bad_value("base", "revision", place));
    }
    revision
}

/// Returns the words of the first paragraph or list item.
fn opening(segments: &[Segment]) -> &str {
    let is_paragraph =
        |segment: &&Segment| matches!(segment.role, Role::Paragraph | Role::ListItem) && !segment.words.is_empty();
    segments.iter().find(is_paragraph).map_or("", |segment| &segment.words)
}

fn shorten(words: &str) -> String {
    match words.char_indices().nth(SUMMARY_LENGTH) {
        None => words.to_owned(),
        Some((at, _)) => {
            // Where words are separated by spaces, the cut is not inside a word.
            let cut = words[..at].rfind(' ').filter(|cut| *cut > at / 2).unwrap_or(at);
            format!("{}…", words[..cut].trim_end())
        }
    }
}
