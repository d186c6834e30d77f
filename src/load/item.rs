//! Loads an [`Item`] from one folder: its item.toml and the texts beside it.

use super::context::LoadContext;
use super::folder::Folder;
use super::metadata::{metadata, source};
use super::text::{ItemFolder, text_fields};
use super::withdrawn::means_withdrawal;
use super::{allow, analyse, attached, characters, read, text};
use crate::attachment::{self, Problem};
use crate::diagnostic::{Code, Finding, ForeignMessage};
use crate::edition::EditionId;
use crate::facts::FactSheet;
use crate::ids::SectionId;
use crate::item::{Item, KindFields, Metadata, Text};
use crate::names;
use crate::segment::{Revision, Segment};
use crate::source::{FilePath, SourceFile, Span};
use crate::toml_fields::{CONTENT, TomlReader, unknown_edition};

pub fn item(context: LoadContext<'_>, folder: &Folder<'_>) -> (Option<Item>, Vec<Finding>) {
    let file = FilePath::new(format!("content/{}/item.toml", folder.id));
    let mut findings = Vec::new();
    let item = read_item(context, folder, &file, &mut findings);
    (item, findings.into_iter().map(|finding| finding.item(folder.id)).collect())
}

fn read_item(
    context: LoadContext<'_>,
    folder: &Folder<'_>,
    file: &FilePath,
    findings: &mut Vec<Finding>,
) -> Option<Item> {
    let LoadContext { sources, settings, .. } = context;
    if let Some(bad) = folder.id.split('/').find(|part| !names::is_plain(part)) {
        findings.push(
            Finding::of_file(Code::BadName, &folder.entries.first()?.path).with("name", bad).with("what", "folder"),
        );
        return None;
    }
    if !names::is_shallow(folder.id) {
        let place = &folder.entries.first()?.path;
        findings.push(Finding::of_file(Code::UnreadableFile, place).cause(ForeignMessage::system("deep")));
        return None;
    }
    let Some(section) = settings.section_of(folder.id) else {
        let known: Vec<_> = settings.sections.iter().map(|section| section.key.as_str()).collect();
        let place = &folder.entries.first()?.path;
        findings.push(Finding::of_file(Code::NoSection, place).with("known", known.join(", ")));
        return None;
    };
    let Some(entry) = folder.find("item.toml") else {
        let misnamed = folder.entries.iter().find(|entry| is_misnamed_item_file(entry.path.name()));
        let place = &misnamed.or(folder.entries.first())?.path;
        let finding = Finding::of_file(Code::MissingItemFile, place);
        findings.push(if misnamed.is_some() { finding.advise("rename", place.name()) } else { finding });
        return None;
    };
    let source_file = read::text(sources, entry).map_err(|finding| findings.push(*finding)).ok()?;
    let (mut allows, mistakes) = allow::of_item(&source_file, folder.id);
    findings.extend(mistakes);
    findings.extend(characters::check(&source_file));
    let (head, is_clean) = {
        let before = findings.len();
        let head = head(context, &source_file, folder, section, findings);
        (head, findings.len() == before)
    };
    let item_folder = ItemFolder { id: folder.id, metadata: head.as_ref().map(|(_, metadata, _)| metadata), is_clean };
    if let Some((_, metadata, _)) = &head {
        findings.extend(harmful(context, folder, metadata));
    }
    let kind = settings.section(section).kind;
    let mut texts: Vec<Option<Text>> = vec![None; settings.editions.len()];
    let mut facts: Vec<FactSheet> = vec![FactSheet::default(); settings.editions.len()];
    let mut segments: Vec<Option<Vec<Segment>>> = vec![None; settings.editions.len()];
    let mut broken = Vec::new();
    for entry in &folder.entries {
        let Some(key) = entry.path.name().strip_suffix(".md") else { continue };
        if settings.editions.is_away(key) {
            continue;
        }
        let Some(edition) = settings.editions.find(key) else {
            let place = Span::start_of(&entry.path);
            let known = settings.editions.keys();
            let finding = unknown_edition(Code::UnknownEdition, key, place, &known);
            findings.push(match copied_from(key, &known) {
                Some(original) => finding.suggest("", []).advise("copy", format!("{original}.md")),
                None => finding,
            });
            continue;
        };
        let file = match read::text(sources, entry) {
            Ok(file) => file,
            Err(finding) => {
                findings.push(finding.edition(key));
                broken.push(edition);
                continue;
            }
        };
        let (allowed, mistakes) = allow::of_text(&file);
        allows.extend(allowed);
        findings.extend(mistakes.into_iter().map(|finding| finding.edition(key)));
        let (read, problems) = text::text(context, &file, kind, edition, &item_folder);
        findings.extend(problems);
        match read {
            Some(read) => {
                segments[edition.index()] = Some(read.segments);
                texts[edition.index()] = Some(read.text);
                facts[edition.index()] = read.facts;
            }
            None => broken.push(edition),
        }
    }
    let (source, metadata, fields) = head?;
    let mut item = Item {
        id: folder.id.to_owned(),
        file: file.clone(),
        content: blake3::hash(source_file.text.as_bytes()),
        section,
        source,
        revision: segments[source.index()].as_deref().map(Revision::of),
        metadata,
        fields,
        texts,
        broken,
        allows,
        is_withdrawal_meant: false,
    };
    item.is_withdrawal_meant = item.metadata.withdrawn.is_none() && means_withdrawal(&source_file.text);
    Some(analyse::item(context, item, &segments, &facts))
}

/// Returns the findings about the content and the names of the item's images and attachments.
fn harmful(context: LoadContext<'_>, folder: &Folder<'_>, metadata: &Metadata) -> Vec<Finding> {
    let LoadContext { sources, settings, .. } = context;
    let images = metadata.images.iter().map(|image| (&image.file, &image.place, true));
    let attachments = metadata.attachments.iter().map(|attachment| (&attachment.file, &attachment.place, false));
    let mut findings = Vec::new();
    for (name, place, is_image) in images.chain(attachments) {
        let path = FilePath::new(format!("content/{}/{name}", folder.id));
        findings.extend(attached::check(sources, &path, place, (is_image, &settings.attachment_types)));
        let names = metadata.images.iter().map(|image| image.file.as_str());
        let names = names.chain(metadata.attachments.iter().map(|attachment| attachment.file.as_str()));
        if let Some(other) = attachment::shadowed(name, names) {
            findings.push(attached::finding(&Problem::Shadow(other.to_owned()), place.clone(), name));
        }
    }
    findings
}

fn head(
    context: LoadContext<'_>,
    file: &SourceFile,
    folder: &Folder<'_>,
    section: SectionId,
    findings: &mut Vec<Finding>,
) -> Option<(EditionId, Metadata, KindFields)> {
    let settings = context.settings;
    let (text, base) = file.content();
    let kind = settings.section(section).kind;
    let reader = TomlReader::new(&file.path, base, CONTENT).beside(text_fields(kind));
    let mut fields = reader.parse(text);
    let source = source(&mut fields, settings);
    let metadata = metadata(&mut fields, folder, section, context);
    let details = kind.read(&mut fields, &settings.editions);
    fields.finish();
    findings.extend(reader.into_findings());
    Some((source, metadata, details?))
}

/// Returns the edition of whose text a file is a copy, such as `zh` for `zh - 副本`, `zh (1)` or
/// `zh copy`.
fn copied_from<'e>(name: &str, editions: &[&'e str]) -> Option<&'e str> {
    editions.iter().copied().find(|edition| {
        let rest = name.strip_prefix(edition).unwrap_or_default();
        rest.starts_with([' ', '(', '（', '_', '~']) || rest.starts_with("副本") || rest.starts_with("のコピー")
    })
}

/// Returns whether a file is the item's own under another ending or in capital letters.
fn is_misnamed_item_file(name: &str) -> bool {
    let lower = name.to_ascii_lowercase();
    name != "item.toml" && ["item.toml", "item.toml.txt", "item.txt", "item"].contains(&lower.as_str())
}
