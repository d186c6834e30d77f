//! Findings about a text as a whole: words that nothing shows, images without words, empty pages.

use super::characters;
use crate::diagnostic::{Code, Finding};
use crate::item::Metadata;
use crate::markdown::fields::{ALT, ATTACHMENT, CAPTION, FrontMatterWords};
use crate::markdown::{Body, Link};
use crate::source::{SourceFile, Span};
use crate::text::is_refused_in_html;
use crate::toml_fields::Fields;

/// Reports words for files that item.toml does not name.
pub fn words_without_file(fields: &Fields<'_, '_>, words: &FrontMatterWords, metadata: &Metadata) {
    let images: Vec<_> = metadata.images.iter().map(|image| image.file.as_str()).collect();
    let attachments: Vec<_> = metadata.attachments.iter().map(|attachment| attachment.file.as_str()).collect();
    for (field, files) in [(ALT, &images), (CAPTION, &images), (ATTACHMENT, &attachments)] {
        for file in words.files(field).filter(|file| !files.contains(&file.value.as_str())) {
            let finding = Finding::new(Code::WordsWithoutFile, file.place.clone()).with("field", field.name);
            let finding = finding.with("file", file.value.as_str()).suggest(&file.value, files.iter().copied());
            fields.report_key(field.name, file, finding);
        }
    }
}

/// Finds images of a body without a text alternative, and images whose caption has no place because
/// they stand among words.
pub fn images(body: &Body, words: &FrontMatterWords, file: &SourceFile) -> Vec<Finding> {
    let has = |field, image: &Link| words.files(field).any(|known| known.value == image.target);
    let at = |code, image: &Link| {
        let place = image.place.start as usize..image.place.end as usize;
        Finding::new(code, Span::new(&file.path, place)).with("file", image.target.as_str())
    };
    let silent = body.images_without_words.iter().filter(|image| !has(ALT, image));
    let silent = silent.map(|image| at(Code::MissingAlt, image));
    let crowded = body.images_among_words.iter().filter(|image| has(CAPTION, image));
    silent.chain(crowded.map(|image| at(Code::CaptionNotShown, image))).collect()
}

/// Finds files that a body links to and item.toml does not name, each with its name.
pub fn undeclared<'t>(
    body: &'t Body,
    metadata: &'t Metadata,
    file: &'t SourceFile,
) -> impl Iterator<Item = (Finding, &'t str)> {
    let is_declared = |name: &str| {
        metadata.images.iter().any(|image| image.file == name)
            || metadata.attachments.iter().any(|attachment| attachment.file == name)
    };
    let undeclared = body.images.iter().chain(&body.files).filter(move |link| !is_declared(&link.target));
    undeclared.map(|link| {
        let place = link.place.start as usize..link.place.end as usize;
        let finding = Finding::new(Code::MissingFile, Span::new(&file.path, place));
        (finding.with("file", link.target.as_str()), link.target.as_str())
    })
}

/// Finds control characters that the front matter writes as escapes.
pub fn escapes<'w>(words: &'w FrontMatterWords, file: &'w SourceFile) -> impl Iterator<Item = Finding> + 'w {
    words.all().filter_map(|words| {
        let written = file.text.get(words.place.range()).unwrap_or_default();
        let c = words.value.chars().find(|c| is_refused_in_html(*c) && !written.contains(*c))?;
        Some(Finding::new(Code::ControlCharacter, words.place.clone()).with("character", characters::name(c)))
    })
}

/// Returns the finding for a text that shows nothing below its title.
pub fn empty_page(body: &Body, words: &FrontMatterWords, metadata: &Metadata, file: &SourceFile) -> Option<Finding> {
    let has_files = !metadata.images.is_empty() || !metadata.attachments.is_empty();
    let is_empty = body.segments.is_empty() && body.findings.is_empty() && !words.has_words_of_kind() && !has_files;
    let is_gone = metadata.withdrawn.is_some();
    (is_empty && !is_gone).then(|| Finding::of_file(Code::EmptyPage, &file.path))
}
