//! Loads a [`Text`] from one Markdown file: its front matter and the content of its body.

use super::context::LoadContext;
use super::metadata::item_fields;
use super::open_html::OpenHtml;
use super::{analyse, characters, text_findings};
use crate::diagnostic::{Code, Finding};
use crate::edition::EditionId;
use crate::facts::FactSheet;
use crate::item::{Analysis, Kind, Metadata, Text};
use crate::markdown::fields::{ALT, ATTACHMENT, CAPTION, CORRECTION, FrontMatterWords, SUMMARY, TITLE, WITHDRAWAL};
use crate::markdown::{self, FieldScope, ImageWords, front_matter_flaw, split_front_matter};
use crate::names;
use crate::segment::{Revision, Role, Segment};
use crate::source::{SourceFile, Span};
use crate::text::is_blank;
use crate::toml_fields::{At, CONTENT, Fields, Neighbour, TomlReader};

/// The number of characters after which a summary made from the body is cut.
const SUMMARY_LENGTH: usize = 120;

/// Credits, which are for the people who edit a text.
const CREDITS: [&str; 3] = ["reviewed_by", "translator", "proofreader"];

/// Returns the fields of a text, for advice on an item.toml that has one of them.
pub fn text_fields(kind: Kind) -> Neighbour {
    let own = FieldScope::Item(kind).fields().into_iter().map(|field| field.name);
    Neighbour {
        fields: own.chain(["slug", "status", "base", "accepted", "as_is"]).chain(CREDITS).collect(),
        advice: "text",
    }
}

/// A text with what is needed only while its item is read.
pub struct LoadedText {
    pub text: Text,
    pub segments: Vec<Segment>,
    /// The facts that the text states.
    pub facts: FactSheet,
}

/// The item whose text is read.
pub struct ItemFolder<'i> {
    pub id: &'i str,
    pub metadata: Option<&'i Metadata>,
    /// Whether item.toml has no findings, so that all its files are known.
    pub is_clean: bool,
}

/// Reads one text of an item. Returns no text where the title or the front matter is absent.
pub fn text(
    context: LoadContext<'_>,
    file: &SourceFile,
    kind: Kind,
    edition: EditionId,
    folder: &ItemFolder<'_>,
) -> (Option<LoadedText>, Vec<Finding>) {
    let key = &context.settings.editions.get(edition).key;
    let links = context.links(folder.id);
    let (content, offset) = file.content();
    let Some(parts) = split_front_matter(content) else {
        let (flaw, place) = front_matter_flaw(content);
        let place = Span::new(&file.path, offset + place.start..offset + place.end);
        let finding = Finding::new(Code::NoFrontMatter, place).advise(flaw.key(), "");
        return (None, vec![finding.edition(key).item(folder.id)]);
    };
    let reader = TomlReader::new(&file.path, offset + parts.front_at, CONTENT).beside(item_fields());
    let mut fields = reader.parse(parts.front);
    let words = FrontMatterWords::read(&mut fields, FieldScope::Item(kind));
    let (alts, captions) = (words.by_file(ALT), words.by_file(CAPTION));
    // The HTML of a divided body is rendered in two parts, so that it is not stored as one.
    let spill = context.spill.filter(|_| !kind.is_divided());
    let mut body = markdown::read(&file.path, parts.body, offset + parts.body_at, |arena, root| {
        OpenHtml::put(arena, root, ImageWords { alts: &alts, captions: &captions }, spill?)
    });
    if kind.is_divided() && body.parts != 2 {
        fields.report(Finding::of_file(Code::LetterParts, &file.path).with("parts", body.parts));
    }
    let mut found = text_findings::images(&body, &words, file);
    found.extend(characters::check(file));
    found.extend(text_findings::escapes(&words, file));
    let draft = draft(&mut fields);
    if let Some(metadata) = folder.metadata {
        if folder.is_clean {
            text_findings::words_without_file(&fields, &words, metadata);
        }
        let undeclared = text_findings::undeclared(&body, metadata, file);
        found.extend(undeclared.map(|(finding, url)| links.advise(finding, url)));
        if !draft
            && !kind.is_divided()
            && let Some(finding) = text_findings::empty_page(&body, &words, metadata, file)
        {
            fields.report(finding);
        }
    }
    found.extend(body.refused.iter().map(|link| {
        let place = link.place.start as usize..link.place.end as usize;
        links.advise(Finding::new(link.code, Span::new(&file.path, place)).with("url", link.url.as_str()), &link.url)
    }));
    found.append(&mut body.findings);
    let text = read(&mut fields, file, kind, (&words, body, draft)).map(|(text, segments)| {
        let (analysis, facts) = analyse::words(context, &segments, file, edition);
        LoadedText { text: Text { analysis, ..text }, segments, facts }
    });
    fields.finish();
    let findings = reader.into_findings().into_iter().chain(found);
    (text, findings.map(|finding| finding.edition(key).item(folder.id)).collect())
}

/// Returns the text, not analysed, and its segments.
fn read(
    fields: &mut Fields<'_, '_>,
    file: &SourceFile,
    kind: Kind,
    (words, body, draft): (&FrontMatterWords, markdown::Body, bool),
) -> Option<(Text, Vec<Segment>)> {
    let slug = slug(fields);
    let as_is = fields.string("as_is").map(|reason| reason.value).filter(|reason| !is_blank(reason));
    let base = fields.string("base");
    let base_place = base.as_ref().map(|at| at.place.place());
    let base = base.and_then(|at| revision(fields, "base", at));
    let accepted = fields.string("accepted").and_then(|at| revision(fields, "accepted", at));
    // Credits are for the people who edit the file: the fields are permitted, but not loaded.
    for credit in CREDITS {
        fields.string(credit);
    }
    let segments: Vec<_> = words.segments().chain(body.segments).collect();
    let owned = |field: &str| words.get(field).map(str::to_owned);
    let of_kind = kind.text_fields().iter().filter_map(|field| Some(((*field).to_owned(), owned(field)?)));
    let text = Text {
        file: file.path.clone(),
        accepted,
        is_as_accepted: accepted.is_some_and(|accepted| accepted == Revision::of(&segments)),
        // A draft may be without a title.
        title: owned(TITLE.name).or_else(|| draft.then(String::new))?,
        summary: owned(SUMMARY.name).unwrap_or_else(|| shorten(opening(&segments))),
        slug,
        alts: words.by_file(ALT),
        captions: words.by_file(CAPTION),
        attachment_titles: words.by_file(ATTACHMENT),
        kind_words: of_kind.collect(),
        correction: owned(CORRECTION.name),
        withdrawal: owned(WITHDRAWAL.name),
        draft,
        as_is,
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

fn revision(fields: &Fields<'_, '_>, field: &str, at: At<String>) -> Option<Revision> {
    let At { value, place } = at;
    let revision = Revision::parse(&value);
    if revision.is_none() {
        fields.report(fields.bad_value(field, "revision", place));
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
