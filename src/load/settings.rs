//! `content/site.toml` → [`Settings`].

use super::{policy, publishing};
use crate::diagnostic::{Code, Finding, Severity};
use crate::edition::{Edition, EditionId, Editions};
use crate::item::Keep;
use crate::kind::Kind;
use crate::names;
use crate::site::{Column, Section, SectionId, Settings};
use crate::source::{SourceFile, Span};
use crate::toml_fields::{At, Fields, SETTINGS, TomlReader};
use jiff::tz::{TimeZone, TimeZoneDatabase};
use std::collections::BTreeMap;
use unic_langid::LanguageIdentifier;

/// Headlines per list where site.toml does not say.
const HEADLINES: usize = 5;

/// Reads the settings; nothing where they are too wrong to go on with.
pub fn settings(file: &SourceFile) -> (Option<Settings>, Vec<Finding>) {
    let (text, base) = file.content();
    let reader = TomlReader::new(&file.path, base, SETTINGS);
    let mut fields = reader.parse(text);
    let settings = read(&mut fields, file);
    fields.finish();
    (settings, reader.into_findings())
}

fn read(fields: &mut Fields<'_, '_>, file: &SourceFile) -> Option<Settings> {
    let time_zone = time_zone(fields);
    let source = fields.required_string("source");
    let messages = fields.string("messages");
    let base_url = base_url(fields);
    let as_of = fields.moment("as_of", &time_zone).map(|at| at.value);
    let headlines = headlines(fields);
    let lints = lints(fields);
    let editions = editions(fields);
    let sections = sections(fields);
    let rules = policy::rules(fields, &editions, &sections);
    let (gate, encodings, attachment_types) = publishing::publishing(fields);
    let allows = super::allow::of_settings(fields, &editions);
    let keep = kept(fields);
    if editions.is_empty() {
        return None;
    }
    let find = |key: At<String>| fields.find_edition(&key, &editions);
    let source = source.and_then(find)?;
    let messages = messages.and_then(find).unwrap_or(source);
    Some(Settings {
        file: file.path.clone(),
        content: blake3::hash(file.text.as_bytes()),
        editions,
        source,
        messages,
        base_url: base_url.unwrap_or_default(),
        time_zone,
        as_of,
        sections,
        headlines,
        lints,
        rules,
        gate,
        encodings,
        allows,
        keep,
        attachment_types,
    })
}

fn kept(fields: &mut Fields<'_, '_>) -> Vec<Keep> {
    let Some(mut table) = fields.table("withdrawn") else { return Vec::new() };
    let keep = super::item::keep(&mut table);
    table.finish();
    keep
}

fn time_zone(fields: &mut Fields<'_, '_>) -> TimeZone {
    let Some(name) = fields.required_string("time_zone") else { return TimeZone::UTC };
    // The bundled database: a publication must not depend on the machine's zone files.
    TimeZoneDatabase::bundled().get(&name.value).unwrap_or_else(|_| {
        fields.report(bad_value("time_zone", "time-zone", name.place));
        TimeZone::UTC
    })
}

fn base_url(fields: &mut Fields<'_, '_>) -> Option<String> {
    let url = fields.required_string("base_url")?;
    let address = url.value.trim_end_matches('/');
    let host = address.strip_prefix("https://").or_else(|| address.strip_prefix("http://"));
    let is_plain = |text: &str| !text.contains(|c: char| c.is_whitespace() || "\"<>?#\\".contains(c));
    if host.is_some_and(|host| !host.is_empty() && is_plain(host)) {
        return Some(address.to_owned());
    }
    fields.report(bad_value("base_url", "url", url.place));
    None
}

fn headlines(fields: &mut Fields<'_, '_>) -> usize {
    let Some(number) = fields.integer("headlines") else { return HEADLINES };
    usize::try_from(number.value).ok().filter(|number| (1..=50).contains(number)).unwrap_or_else(|| {
        fields.report(bad_value("headlines", "headlines", number.place));
        HEADLINES
    })
}

fn bad_value(field: &str, expected: &str, place: Span) -> Finding {
    Finding::new(Code::SettingsValue, place).with("field", field).with("expected", expected)
}

fn lints(fields: &mut Fields<'_, '_>) -> BTreeMap<Code, Option<Severity>> {
    let entries = fields.string_map("lints");
    let mut lints = BTreeMap::new();
    for (name, level) in entries {
        let Some(code) = Code::find(&name.value) else {
            let known = Code::ALL.iter().map(|code| code.name());
            let finding = Finding::new(Code::SettingsUnknown, name.place.clone())
                .with("field", name.value.as_str())
                .suggest(&name.value, known);
            fields.report(finding);
            continue;
        };
        if !code.is_adjustable() {
            fields.report(bad_value(&name.value, "level", name.place));
            continue;
        }
        let severity = match level.value.as_str() {
            "allow" if code.can_be_allowed() => None,
            key => match Severity::ALL.into_iter().find(|severity| severity.key() == key) {
                Some(severity) => Some(severity),
                None => {
                    fields.report(bad_value(&name.value, "level", level.place));
                    continue;
                }
            },
        };
        lints.insert(code, severity);
    }
    lints
}

/// An edition as written, before its fallbacks are resolved.
struct Draft {
    edition: Edition,
    fallback: Vec<At<String>>,
    key_place: Span,
}

fn editions(fields: &mut Fields<'_, '_>) -> Editions {
    let tables = fields.tables("edition");
    if tables.is_empty() && !fields.has("edition") {
        fields.report_missing("edition", fields.place().clone());
    }
    let mut drafts: Vec<Draft> = Vec::new();
    // An edition that is declared wrongly is not unknown.
    let mut declared = Vec::new();
    for mut table in tables {
        declared.extend(table.peek("key"));
        let draft = edition(&mut table);
        table.finish();
        let Some(draft) = draft else { continue };
        match drafts.iter().find(|other| clash(&other.edition, &draft.edition)) {
            Some(other) => fields.report(
                Finding::new(Code::SettingsDuplicate, draft.key_place)
                    .with("key", draft.edition.key.as_str())
                    .related(other.key_place.clone()),
            ),
            None => drafts.push(draft),
        }
    }
    let keys: Vec<_> = drafts.iter().map(|draft| draft.edition.key.clone()).collect();
    let known: Vec<_> = keys.iter().map(String::as_str).collect();
    let resolve = |draft: Draft| {
        let fallback = draft.fallback.iter().filter_map(|key| {
            let at = keys.iter().position(|known| *known == key.value);
            if at.is_none() && !declared.contains(&key.value) {
                fields.report_unknown_edition(key, &known);
            }
            at.and_then(|at| u8::try_from(at).ok()).map(EditionId)
        });
        Edition { fallback: fallback.collect(), ..draft.edition }
    };
    Editions::new(drafts.into_iter().map(resolve).collect())
}

fn clash(a: &Edition, b: &Edition) -> bool {
    a.key == b.key || a.prefix == b.prefix || a.tag == b.tag
}

fn edition(table: &mut Fields<'_, '_>) -> Option<Draft> {
    let key = table.required_string("key");
    let tag = table.required_string("lang");
    let autonym = table.required_string("autonym");
    let office = table.required_string("office");
    let prefix = table.string("prefix");
    let fallback = table.strings("fallback");
    let tag = tag.and_then(|tag| match tag.value.parse::<LanguageIdentifier>() {
        Ok(parsed) => Some(parsed),
        Err(_) => {
            table.report(Finding::new(Code::SettingsTag, tag.place).with("tag", tag.value));
            None
        }
    });
    let tag = tag?;
    let key = key.filter(|key| is_name("key", key, table))?;
    let prefix = prefix.filter(|prefix| is_name("prefix", prefix, table));
    let edition = Edition {
        prefix: prefix.map_or_else(|| key.value.clone(), |prefix| prefix.value),
        key: key.value,
        lang: tag.to_string(),
        tag,
        autonym: autonym?.value,
        office: office?.value,
        fallback: Vec::new(),
    };
    Some(Draft { edition, fallback, key_place: key.place })
}

fn is_name(field: &str, name: &At<String>, table: &Fields<'_, '_>) -> bool {
    let is_plain = names::is_plain(&name.value);
    if !is_plain {
        table.report(bad_value(field, "name", name.place.clone()));
    }
    is_plain
}

fn sections(fields: &mut Fields<'_, '_>) -> Vec<Section> {
    let tables = fields.tables("section");
    let mut sections: Vec<Section> = Vec::new();
    let mut places: BTreeMap<String, usize> = BTreeMap::new();
    for mut table in tables {
        let section = section(&mut table);
        table.finish();
        let Some(section) = section else { continue };
        match places.get(&section.key) {
            Some(first) => fields.report(
                Finding::new(Code::SettingsDuplicate, section.place)
                    .with("key", section.key.as_str())
                    .related(sections[*first].place.clone()),
            ),
            None => {
                places.insert(section.key.clone(), sections.len());
                sections.push(section);
            }
        }
    }
    for section in &mut sections {
        section.parent = parent_of(&section.key, &places);
    }
    sections
}

/// The innermost section that a section's folder lies in.
fn parent_of(key: &str, places: &BTreeMap<String, usize>) -> Option<SectionId> {
    let mut folder = key;
    while let Some((parent, _)) = folder.rsplit_once('/') {
        if let Some(at) = places.get(parent) {
            return u16::try_from(*at).ok().map(SectionId);
        }
        folder = parent;
    }
    None
}

fn section(table: &mut Fields<'_, '_>) -> Option<Section> {
    let key = table.required_string("key");
    let kind = table.required_string("kind");
    let columns = table.strings("columns");
    let kind = kind.and_then(|kind| {
        let found = Kind::find(&kind.value);
        if found.is_none() {
            table.report(
                bad_value("kind", "kind", kind.place).suggest(&kind.value, Kind::ALL.iter().map(|kind| kind.key())),
            );
        }
        found
    });
    let key = key?;
    if !key.value.split('/').all(names::is_plain) {
        table.report(bad_value("key", "section", key.place));
        return None;
    }
    let mut seen: BTreeMap<String, Span> = BTreeMap::new();
    let columns = columns.into_iter().filter(|column| {
        let twice = seen.insert(column.value.clone(), column.place.clone());
        if let Some(first) = &twice {
            let finding = Finding::new(Code::SettingsDuplicate, column.place.clone());
            table.report(finding.with("key", column.value.as_str()).related(first.clone()));
        }
        twice.is_none() && is_name("columns", column, table)
    });
    let columns: Vec<_> = columns.collect();
    Some(Section {
        key: key.value,
        kind: kind?,
        parent: None,
        columns: columns.into_iter().map(|column| Column { key: column.value, place: column.place }).collect(),
        place: key.place,
    })
}
