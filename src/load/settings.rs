//! `content/site.toml` → [`Settings`].

use super::editions::editions;
use super::people::{self, people};
use super::publishing::{Publishing, publishing};
use super::sections::sections;
use super::withdrawn::keep;
use super::{allow, policy};
use crate::diagnostic::{Adjustment, Code, Finding, Level, Levels};
use crate::edition::Drafts;
use crate::item::Keep;
use crate::site::Settings;
use crate::source::SourceFile;
use crate::toml_fields::{At, Fields, SETTINGS, TomlReader};
use jiff::tz::{TimeZone, TimeZoneDatabase};

/// The number of headlines per list where site.toml does not set one.
const HEADLINES: usize = 5;

/// Reads the settings. Returns none where their errors do not allow the run to continue.
pub fn settings(file: &SourceFile, drafts: Drafts) -> (Option<Settings>, Vec<Finding>) {
    let (text, base) = file.content();
    let reader = TomlReader::new(&file.path, base, SETTINGS);
    let mut fields = reader.parse(text);
    let settings = read(&mut fields, file, drafts);
    fields.finish();
    (settings, reader.into_findings())
}

fn read(fields: &mut Fields<'_, '_>, file: &SourceFile, drafts: Drafts) -> Option<Settings> {
    let time_zone = time_zone(fields);
    let source = fields.required_string("source");
    let messages = fields.string("messages");
    let base_url = base_url(fields);
    let as_of = fields.moment("as_of", &time_zone).map(|at| at.value);
    let headlines = headlines(fields);
    let levels = levels(fields);
    let (editions, responsible) = editions(fields, drafts);
    let people = people(fields, &editions);
    responsible.iter().for_each(|name| people::check(fields, &people, name));
    let sections = sections(fields);
    let rules = policy::rules(fields, &editions, &sections);
    let Publishing { gate, encodings, attachment_types, removed } = publishing(fields);
    let allows = allow::of_settings(fields, &editions);
    let keep = kept(fields);
    if editions.is_empty() && !editions.has_left_out() {
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
        people,
        levels,
        rules,
        gate,
        encodings,
        removed,
        allows,
        keep,
        attachment_types,
    })
}

fn kept(fields: &mut Fields<'_, '_>) -> Vec<Keep> {
    let Some(mut table) = fields.table("withdrawn", "[withdrawn]") else { return Vec::new() };
    let keep = keep(&mut table);
    table.finish();
    keep
}

fn time_zone(fields: &mut Fields<'_, '_>) -> TimeZone {
    let Some(name) = fields.required_string("time_zone") else { return TimeZone::UTC };
    // The bundled database is used: a publication must not depend on the machine's zone files.
    TimeZoneDatabase::bundled().get(&name.value).unwrap_or_else(|_| {
        fields.report(fields.bad_value("time_zone", "time-zone", name.place));
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
    fields.report(fields.bad_value("base_url", "url", url.place));
    None
}

fn headlines(fields: &mut Fields<'_, '_>) -> usize {
    let Some(number) = fields.integer("headlines") else { return HEADLINES };
    usize::try_from(number.value).ok().filter(|number| (1..=50).contains(number)).unwrap_or_else(|| {
        fields.report(fields.bad_value("headlines", "headlines", number.place));
        HEADLINES
    })
}

fn levels(fields: &mut Fields<'_, '_>) -> Levels {
    let entries = fields.string_map("lints", "lints = { stale-translation = \"warning\" }");
    let mut levels = Levels::default();
    for (name, level) in entries {
        let Some(code) = Code::find(&name.value) else {
            let known = Code::ALL.iter().map(|code| code.name());
            let finding = Finding::new(Code::SettingsUnknown, name.place.clone())
                .with("field", name.value.as_str())
                .suggest(&name.value, known);
            fields.report(finding);
            continue;
        };
        if code.adjustment() == Adjustment::Fixed {
            fields.report(fields.bad_value(&name.value, "level", name.place));
            continue;
        }
        match Level::find(&level.value, code) {
            Some(level) => levels.set(code, level),
            None => fields.report(fields.bad_value(&name.value, "level", level.place)),
        }
    }
    levels
}
