//! One folder → an [`Item`]: its item.toml and the texts beside it.

use super::{LoadContext, allow, analyse, attached, read, text};
use crate::attachment::{self, Problem};
use crate::diagnostic::{Code, Finding};
use crate::edition::EditionId;
use crate::extract;
use crate::facts::FactSheet;
use crate::ids::{ColumnId, SectionId};
use crate::item::{Attachment, Bulletin, Image, Item, Keep, KindFields, Metadata, Text, Withdrawal};
use crate::names;
use crate::site::Settings;
use crate::source::{Entry, EntryKind, FILE_LIMIT, FilePath, SourceFile, Span};
use crate::toml_fields::{CONTENT, Fields, TomlReader, unknown_edition};

/// The files of one folder below `content/`.
#[derive(Debug)]
pub struct Folder<'e> {
    /// The path below `content/`.
    pub id: &'e str,
    pub entries: Vec<&'e Entry>,
}

impl<'e> Folder<'e> {
    /// A folder with texts or an item.toml is an item; others only hold items.
    pub fn is_item(&self) -> bool {
        !self.id.is_empty()
            && self.entries.iter().any(|entry| entry.path.name() == "item.toml" || entry.path.name().ends_with(".md"))
    }

    fn find(&self, name: &str) -> Option<&'e Entry> {
        self.entries.iter().copied().find(|entry| entry.path.name() == name)
    }
}

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
        findings.push(Finding::of_file(Code::UnreadableFile, place).with("why", "deep"));
        return None;
    }
    let Some(section) = settings.section_of(folder.id) else {
        let known: Vec<_> = settings.sections.iter().map(|section| section.key.as_str()).collect();
        let place = &folder.entries.first()?.path;
        findings.push(Finding::of_file(Code::NoSection, place).with("known", known.join(", ")));
        return None;
    };
    let Some(entry) = folder.find("item.toml") else {
        let place = &folder.entries.first()?.path;
        findings.push(Finding::of_file(Code::MissingItemFile, place));
        return None;
    };
    let source_file = read::text(sources, entry).map_err(|finding| findings.push(*finding)).ok()?;
    let (mut allows, mistakes) = allow::of_item(&source_file, folder.id);
    findings.extend(mistakes);
    let head = head(&source_file, folder, section, settings, findings);
    if let Some((_, metadata, _)) = &head {
        findings.extend(harmful(context, folder, metadata));
    }
    let kind = settings.section(section).kind;
    let mut texts: Vec<Option<Text>> = vec![None; settings.editions.len()];
    let mut facts: Vec<FactSheet> = vec![FactSheet::default(); settings.editions.len()];
    let mut revision = None;
    let mut broken = Vec::new();
    let source = head.as_ref().map(|(source, ..)| *source);
    for entry in &folder.entries {
        let Some(key) = entry.path.name().strip_suffix(".md") else { continue };
        let Some(edition) = settings.editions.find(key) else {
            let place = Span::start_of(&entry.path);
            findings.push(unknown_edition(Code::UnknownEdition, key, place, &settings.editions.keys()));
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
        let (read, problems) = text::text(context, &file, kind, edition, folder.id);
        findings.extend(problems);
        match read {
            Some(read) => {
                if source == Some(edition) {
                    revision = Some(read.revision);
                }
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
        revision,
        metadata,
        fields,
        texts,
        broken,
        allows,
        is_withdrawal_meant: false,
    };
    item.is_withdrawal_meant = item.metadata.withdrawn.is_none() && means_withdrawal(&source_file.text);
    Some(analyse::item(context, item, &facts))
}

/// What is wrong with the item's images and attachments themselves.
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
    file: &SourceFile,
    folder: &Folder<'_>,
    section: SectionId,
    settings: &Settings,
    findings: &mut Vec<Finding>,
) -> Option<(EditionId, Metadata, KindFields)> {
    let (text, base) = file.content();
    let reader = TomlReader::new(&file.path, base, CONTENT);
    let mut fields = reader.parse(text);
    let source = source(&mut fields, settings);
    let metadata = metadata(&mut fields, folder, section, settings);
    let details = settings.section(section).kind.read(&mut fields, &settings.editions);
    fields.finish();
    findings.extend(reader.into_findings());
    Some((source, metadata, details?))
}

fn source(fields: &mut Fields<'_, '_>, settings: &Settings) -> EditionId {
    let Some(key) = fields.string("source") else { return settings.source };
    fields.find_edition(&key, &settings.editions).unwrap_or(settings.source)
}

fn metadata(fields: &mut Fields<'_, '_>, folder: &Folder<'_>, section: SectionId, settings: &Settings) -> Metadata {
    let zone = &settings.time_zone;
    if settings.section(section).kind.is_dated() && !fields.has("published") {
        fields.report_missing("published", fields.place().clone());
    }
    Metadata {
        published: fields.moment("published", zone).map(|at| at.value),
        column: column(fields, section, settings),
        tags: tags(fields),
        embargo: fields.moment("embargo", zone).map(|at| at.value),
        expires: fields.moment("expires", zone).map(|at| at.value),
        bulletin: bulletin(fields, settings),
        formerly: fields.strings("formerly").into_iter().map(|at| (at.value, at.place)).collect(),
        images: images(fields, folder),
        attachments: attachments(fields, folder),
        waived: waived(fields, settings),
        corrected: dated(fields, "correction", settings),
        withdrawn: withdrawal(fields, settings),
    }
}

fn column(fields: &mut Fields<'_, '_>, section: SectionId, settings: &Settings) -> Option<ColumnId> {
    let section = settings.section(section);
    if !section.columns.is_empty() && !fields.has("column") {
        fields.report_missing("column", fields.place().clone());
    }
    let column = fields.string("column")?;
    let found = section.column_ids().find(|(_, known)| known.key == column.value).map(|(id, _)| id);
    if found.is_none() {
        let known: Vec<_> = section.columns.iter().map(|known| known.key.as_str()).collect();
        let finding = Finding::new(Code::UnknownColumn, column.place)
            .with("column", column.value.as_str())
            .with("section", section.key.as_str())
            .with("known", known.join(", "))
            .suggest(&column.value, known.iter().copied())
            .related(section.place.clone());
        fields.report(finding);
    }
    found
}

fn tags(fields: &mut Fields<'_, '_>) -> Vec<String> {
    let mut tags: Vec<_> = fields.strings("tags");
    tags.retain(|tag| {
        let is_plain = names::is_plain(&tag.value);
        if !is_plain {
            fields.report(
                Finding::new(Code::BadName, tag.place.clone()).with("name", tag.value.as_str()).with("what", "tag"),
            );
        }
        is_plain
    });
    let mut tags: Vec<_> = tags.into_iter().map(|tag| tag.value).collect();
    tags.sort();
    tags.dedup();
    tags
}

fn bulletin(fields: &mut Fields<'_, '_>, settings: &Settings) -> Option<Bulletin> {
    let mut table = fields.table("bulletin")?;
    if !table.has("until") {
        table.report_missing("until", table.place().clone());
    }
    let until = table.moment("until", &settings.time_zone);
    let rank = table.integer("rank").map_or(0, |at| at.value);
    table.finish();
    Some(Bulletin { until: until?.value, rank })
}

/// A table that says when: `[correction]`, `[withdrawn]`.
fn dated(fields: &mut Fields<'_, '_>, name: &'static str, settings: &Settings) -> Option<jiff::Timestamp> {
    let mut table = fields.table(name)?;
    if !table.has("at") {
        table.report_missing("at", table.place().clone());
    }
    let at = table.moment("at", &settings.time_zone);
    table.finish();
    at.map(|at| at.value)
}

fn withdrawal(fields: &mut Fields<'_, '_>, settings: &Settings) -> Option<Withdrawal> {
    let mut table = fields.table("withdrawn")?;
    if !table.has("at") {
        table.report_missing("at", table.place().clone());
    }
    let at = table.moment("at", &settings.time_zone);
    let keep = keep(&mut table);
    table.finish();
    Some(Withdrawal { at: at?.value, keep })
}

/// `[[withdrawn.keep]]`: what may be said all the same, and why.
pub fn keep(table: &mut Fields<'_, '_>) -> Vec<Keep> {
    let tables = table.tables("keep").into_iter();
    let kept = tables.flat_map(|mut table| {
        let (words, file) = (table.string("words"), table.string("file"));
        if words.is_none() && file.is_none() {
            table.report_missing("words", table.place().clone());
        }
        // Why is owed to whoever reads it later.
        let _ = table.required_string("reason");
        table.finish();
        [words.map(|words| Keep::Words(words.value)), file.map(|file| Keep::File(file.value))].into_iter().flatten()
    });
    kept.collect()
}

/// So much alike is a name that was meant to be another.
const ALIKE: f64 = 0.85;

/// Whether a file means to withdraw its item, readable or not: nothing of what it says is to be
/// published then.
pub fn means_withdrawal(text: &str) -> bool {
    let text = text.replace('［', "[").replace('］', "]");
    let text = extract::backslashes(&text).unwrap_or(text);
    let tables = text.lines().filter_map(|line| line.trim_start().strip_prefix('['));
    let names = tables.map(|name| name.trim_start_matches(['[', ' ', '\t', '"', '\'']));
    let names = names.map(|name| name.split([']', '.', ' ', '\t', '"', '\'']).next().unwrap_or_default());
    let keys = text.lines().filter_map(|line| line.split_once('=')).map(|(key, _)| key.trim());
    let keys = keys.map(|key| key.split('.').next().unwrap_or_default().trim());
    names.chain(keys).any(|name| strsim::jaro_winkler(&name.to_lowercase(), "withdrawn") > ALIKE)
}

fn images(fields: &mut Fields<'_, '_>, folder: &Folder<'_>) -> Vec<Image> {
    let tables = fields.tables("image");
    let images = tables.into_iter().filter_map(|mut table| {
        let file = own_file(&mut table, folder);
        let decorative = table.boolean("decorative").unwrap_or(false);
        table.finish();
        let (file, place, _) = file?;
        Some(Image { file, place, decorative })
    });
    images.collect()
}

fn attachments(fields: &mut Fields<'_, '_>, folder: &Folder<'_>) -> Vec<Attachment> {
    let tables = fields.tables("attachment");
    let attachments = tables.into_iter().filter_map(|mut table| {
        let file = own_file(&mut table, folder);
        table.finish();
        let (file, place, bytes) = file?;
        Some(Attachment { file, place, bytes })
    });
    attachments.collect()
}

/// The `file` of a table, if it is one of the item's own folder; its place and size in bytes.
fn own_file(table: &mut Fields<'_, '_>, folder: &Folder<'_>) -> Option<(String, Span, u64)> {
    let file = table.required_string("file")?;
    let refuse = |code: Code| {
        table.report(
            Finding::new(code, file.place.clone()).with("file", file.value.as_str()).with("url", file.value.as_str()),
        );
        None
    };
    if !names::stays_inside(&file.value) {
        return refuse(Code::LeavesSite);
    }
    let Some(entry) = folder.find(&file.value) else { return refuse(Code::MissingFile) };
    if let Some(finding) = read::refuse(entry, FILE_LIMIT) {
        table.report(finding.related(file.place));
        return None;
    }
    match entry.kind {
        EntryKind::File { size } => Some((file.value, file.place, size)),
        _ => None,
    }
}

fn waived(fields: &mut Fields<'_, '_>, settings: &Settings) -> Vec<(EditionId, String)> {
    let entries = fields.string_map("waived");
    let waived = entries.into_iter().filter_map(|(key, reason)| {
        let found = fields.find_edition(&key, &settings.editions);
        if reason.value.trim().is_empty() {
            fields.report_missing(&key.value, reason.place);
        }
        found.map(|edition| (edition, reason.value))
    });
    waived.collect()
}
