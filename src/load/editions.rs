//! `[[edition]]` of site.toml.

use crate::diagnostic::{Code, Finding};
use crate::edition::{Drafts, Edition, EditionId, Editions};
use crate::source::Span;
use crate::toml_fields::{At, Fields};
use unic_langid::LanguageIdentifier;

/// An edition as written, before its fallbacks are resolved.
struct Draft {
    edition: Edition,
    fallback: Vec<At<String>>,
    key_place: Span,
}

/// Reads the `[[edition]]` tables. Also returns the names of the people who are responsible for an edition.
pub fn editions(fields: &mut Fields<'_, '_>, included: Drafts) -> (Editions, Vec<At<String>>) {
    let former = fields.strings("former_editions").into_iter();
    let former: Vec<_> =
        former.filter(|key| fields.is_address_name("former_editions", key)).map(|key| key.value).collect();
    let tables = fields.tables("edition");
    if tables.is_empty() && !fields.has("edition") {
        fields.report_missing("edition", fields.place().clone());
    }
    let mut drafts: Vec<Draft> = Vec::new();
    // References to an edition whose declaration has errors are not reported as unknown.
    let mut declared = Vec::new();
    let mut responsible = Vec::new();
    for mut table in tables {
        declared.extend(table.peek("key"));
        let draft = edition(&mut table);
        let name = table.string("responsible");
        table.finish();
        let Some(mut draft) = draft else { continue };
        draft.edition.responsible = name.as_ref().map(|name| name.value.clone());
        responsible.extend(name);
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
            if at.is_none() && !declared.contains(&key.value) && !former.contains(&key.value) {
                fields.report_unknown_edition(key, &known);
            }
            at.and_then(|at| u8::try_from(at).ok()).map(EditionId)
        });
        Edition { fallback: fallback.collect(), ..draft.edition }
    };
    let editions = Editions::new(drafts.into_iter().map(resolve).collect());
    (editions.with_former(former).with_drafts(included), responsible)
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
    let is_draft = table.boolean("draft").unwrap_or_default();
    let tag = tag.and_then(|tag| match tag.value.parse::<LanguageIdentifier>() {
        Ok(parsed) => Some(parsed),
        Err(_) => {
            table.report(Finding::new(Code::SettingsTag, tag.place).with("tag", tag.value));
            None
        }
    });
    let tag = tag?;
    let key = key.filter(|key| table.is_address_name("key", key))?;
    let prefix = prefix.filter(|prefix| table.is_address_name("prefix", prefix));
    let edition = Edition {
        prefix: prefix.map_or_else(|| key.value.clone(), |prefix| prefix.value),
        key: key.value,
        lang: tag.to_string(),
        tag,
        autonym: autonym?.value,
        office: office?.value,
        fallback: Vec::new(),
        is_draft,
        responsible: None,
    };
    Some(Draft { edition, fallback, key_place: key.place })
}
