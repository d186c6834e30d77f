//! The fields of item.toml that every kind of item has.

use super::context::LoadContext;
use super::folder::Folder;
use super::item_dates::ItemDates;
use super::link_advice::LinkContext;
use super::withdrawn::withdrawal;
use super::{people, read};
use crate::diagnostic::{Code, Finding};
use crate::edition::EditionId;
use crate::ids::{ColumnId, SectionId};
use crate::item::{Attachment, Bulletin, Image, Metadata};
use crate::names;
use crate::site::Settings;
use crate::source::{EntryKind, FILE_LIMIT, Span};
use crate::toml_fields::{At, End, Fields, Neighbour, unknown_edition};
use jiff::Timestamp;

/// Returns the fields that every kind of item has, for advice on a text that has one of them.
pub fn item_fields() -> Neighbour {
    let fields = vec![
        "source",
        "published",
        "column",
        "tags",
        "embargo",
        "expires",
        "bulletin",
        "formerly",
        "image",
        "waived",
        "withdrawn",
    ];
    Neighbour { fields, advice: "item" }
}

/// Reads the edition that the item is written in.
pub fn source(fields: &mut Fields<'_, '_>, settings: &Settings) -> EditionId {
    let Some(key) = fields.string("source") else { return settings.source };
    fields.find_edition(&key, &settings.editions).unwrap_or(settings.source)
}

/// Reads the fields that are the same in all languages and for all kinds.
pub fn metadata(
    fields: &mut Fields<'_, '_>,
    folder: &Folder<'_>,
    section: SectionId,
    context: LoadContext<'_>,
) -> Metadata {
    let settings = context.settings;
    let links = context.links(folder.id);
    let zone = &settings.time_zone;
    if settings.section(section).kind.is_dated() && !fields.has("published") {
        fields.report_missing("published", fields.place().clone());
    }
    let withdrawn = withdrawal(fields, settings);
    let (published, embargo) = (fields.moment("published", zone), fields.moment("embargo", zone));
    let expires = fields.end("expires", zone);
    let dates = ItemDates {
        published,
        embargo,
        expires: expires.as_ref().map(|end| At { value: end.value.at, place: end.place.clone() }),
        correction: dated(fields, "correction", settings),
        withdrawn: withdrawn.as_ref().map(|at| At { value: at.value.at, place: at.place.clone() }),
    };
    dates.check(fields, folder.id, zone);
    let value = |at: &Option<At<Timestamp>>| at.as_ref().map(|at| at.value);
    Metadata {
        published: value(&dates.published),
        column: column(fields, section, settings),
        tags: tags(fields),
        embargo: value(&dates.embargo),
        expires: value(&dates.expires),
        expires_with_day: expires.is_some_and(|end| end.value.is_with_day),
        bulletin: bulletin(fields, settings),
        responsible: people::responsible(fields, &settings.people),
        formerly: fields.strings("formerly").into_iter().map(|at| (at.value, at.place)).collect(),
        images: images(fields, folder, links),
        attachments: attachments(fields, folder, links),
        waived: waived(fields, settings),
        corrected: value(&dates.correction),
        withdrawn: withdrawn.map(|at| at.value),
    }
}

fn column(fields: &mut Fields<'_, '_>, section: SectionId, settings: &Settings) -> Option<ColumnId> {
    let section = settings.section(section);
    if !section.columns.is_empty() && !fields.has("column") {
        let known: Vec<_> = section.columns.iter().map(|known| known.key.as_str()).collect();
        let finding = Finding::new(Code::MissingField, fields.place().clone()).with("field", "column");
        fields.report(finding.advise("one-of", known.join(", ")));
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

/// Reads the time in the field `at` of a table such as `[correction]`.
fn dated(fields: &mut Fields<'_, '_>, name: &'static str, settings: &Settings) -> Option<At<Timestamp>> {
    let mut table = fields.table(name, "correction = { at = 2013-01-04 }")?;
    if !table.has("at") {
        table.report_missing("at", table.place().clone());
    }
    let at = table.moment("at", &settings.time_zone);
    table.finish();
    at
}

fn tags(fields: &mut Fields<'_, '_>) -> Vec<(String, Span)> {
    let mut tags = fields.strings("tags");
    tags.retain(|tag| {
        let is_plain = names::is_plain(&tag.value);
        if !is_plain {
            fields.report(
                Finding::new(Code::BadName, tag.place.clone()).with("name", tag.value.as_str()).with("what", "tag"),
            );
        }
        is_plain
    });
    let mut tags: Vec<_> = tags.into_iter().map(|tag| (tag.value, tag.place)).collect();
    tags.sort_by(|a, b| a.0.cmp(&b.0));
    tags.dedup_by(|a, b| a.0 == b.0);
    tags
}

fn bulletin(fields: &mut Fields<'_, '_>, settings: &Settings) -> Option<Bulletin> {
    let mut table = fields.table("bulletin", "bulletin = { until = 2013-03-20 }")?;
    if !table.has("until") {
        table.report_missing("until", table.place().clone());
    }
    let until = table.end("until", &settings.time_zone);
    let rank = table.integer("rank").map_or(0, |at| at.value);
    table.finish();
    let End { at: until, is_with_day: until_with_day } = until?.value;
    Some(Bulletin { until, until_with_day, rank })
}

fn images(fields: &mut Fields<'_, '_>, folder: &Folder<'_>, links: LinkContext<'_>) -> Vec<Image> {
    let tables = fields.tables("image");
    let images = tables.into_iter().filter_map(|mut table| {
        let file = own_file(&mut table, folder, links);
        let decorative = table.boolean("decorative").unwrap_or(false);
        table.finish();
        let (file, place, _) = file?;
        Some(Image { file, place, decorative })
    });
    images.collect()
}

fn attachments(fields: &mut Fields<'_, '_>, folder: &Folder<'_>, links: LinkContext<'_>) -> Vec<Attachment> {
    let tables = fields.tables("attachment");
    let attachments = tables.into_iter().filter_map(|mut table| {
        let file = own_file(&mut table, folder, links);
        table.finish();
        let (file, place, bytes) = file?;
        Some(Attachment { file, place, bytes })
    });
    attachments.collect()
}

/// Reads the `file` of a table, which must name a file of the item's own folder. Returns its name,
/// its place in item.toml and its size in bytes.
fn own_file(table: &mut Fields<'_, '_>, folder: &Folder<'_>, links: LinkContext<'_>) -> Option<(String, Span, u64)> {
    let file = table.required_string("file")?;
    let refuse = |code: Code| {
        let finding = Finding::new(code, file.place.clone());
        let finding = finding.with("file", file.value.as_str()).with("url", file.value.as_str());
        table.report(links.advise(finding, &file.value));
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
        EntryKind::Symlink | EntryKind::Special | EntryKind::Unreadable { .. } => None,
    }
}

fn waived(fields: &mut Fields<'_, '_>, settings: &Settings) -> Vec<(EditionId, String)> {
    let entries = fields.string_map("waived", "waived = { ko = \"…\" }");
    let waived = entries.into_iter().filter_map(|(key, reason)| {
        let found = settings.editions.find(&key.value);
        if found.is_none() && !settings.editions.is_away(&key.value) {
            let known = settings.editions.keys();
            let finding = unknown_edition(Code::UnknownEdition, &key.value, key.place.clone(), &known);
            fields.report_key("waived", &key, finding);
        }
        if reason.value.trim().is_empty() {
            fields.report_missing(&key.value, reason.place);
        }
        found.map(|edition| (edition, reason.value))
    });
    waived.collect()
}
