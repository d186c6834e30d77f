//! The tables that each kind adds to item.toml.

use super::fields::Fields;
use crate::diagnostic::{Code, Finding};
use crate::edition::Editions;
use crate::item::{Guide, Kind, KindFields, Letter, Notice, PageDetails, Report, Validity};

pub fn details(fields: &mut Fields<'_, '_>, kind: Kind, editions: &Editions) -> Option<KindFields> {
    match kind {
        Kind::News => Some(KindFields::News),
        Kind::Notice => required_table(fields, "notice").and_then(notice).map(KindFields::Notice),
        Kind::Guide => Some(KindFields::Guide(fields.table("guide").map_or(NO_GUIDE, guide))),
        Kind::Letter => Some(KindFields::Letter(letter(required_table(fields, "letter")?, editions))),
        Kind::Page => Some(KindFields::Page(PageDetails { order: fields.table("page").map_or(0, order) })),
        Kind::Report => required_table(fields, "report").and_then(report).map(KindFields::Report),
    }
}

fn required_table<'t, 'r>(fields: &mut Fields<'t, 'r>, name: &'static str) -> Option<Fields<'t, 'r>> {
    if !fields.has(name) {
        fields.report_missing(name, fields.place().clone());
    }
    fields.table(name)
}

fn notice(mut table: Fields<'_, '_>) -> Option<Notice> {
    let index = table.required_string("index");
    let document = table.string("document").map(|at| at.value);
    let issuer = table.string("issuer").map(|at| at.value);
    let formed = table.date("formed").map(|at| at.value);
    let topic = table.string("topic").map(|at| at.value);
    let validity = validity(&mut table);
    let replaced_by = table.string("replaced_by").map(|at| (at.value, at.place));
    table.finish();
    Some(Notice { index: index?.value, document, issuer, formed, topic, validity, replaced_by })
}

fn validity(table: &mut Fields<'_, '_>) -> Validity {
    let Some(word) = table.string("validity") else { return Validity::InForce };
    let found = Validity::ALL.into_iter().find(|validity| validity.key() == word.value);
    if found.is_none() {
        let finding = Finding::new(Code::BadValue, word.place).with("field", "validity").with("expected", "validity");
        table.report(finding.suggest(&word.value, Validity::ALL.map(Validity::key)));
    }
    found.unwrap_or(Validity::InForce)
}

const NO_GUIDE: Guide = Guide { days: None, fee: None, phone: None };

fn guide(mut table: Fields<'_, '_>) -> Guide {
    let guide = Guide {
        days: positive(&mut table, "days"),
        fee: positive(&mut table, "fee"),
        phone: table.string("phone").map(|at| at.value),
    };
    table.finish();
    guide
}

fn positive(table: &mut Fields<'_, '_>, field: &'static str) -> Option<i64> {
    let number = table.integer(field)?;
    if number.value < 0 {
        let finding = Finding::new(Code::BadValue, number.place).with("field", field).with("expected", "positive");
        table.report(finding);
        return None;
    }
    Some(number.value)
}

fn letter(mut table: Fields<'_, '_>, editions: &Editions) -> Letter {
    let language = table.string("language").and_then(|key| {
        let found = editions.find(&key.value);
        if found.is_none() {
            table.report(unknown_edition(&key.value, key.place, editions));
        }
        found
    });
    let letter = Letter {
        received: table.date("received").map(|at| at.value),
        answered: table.date("answered").map(|at| at.value),
        language,
    };
    table.finish();
    letter
}

pub fn unknown_edition(key: &str, place: crate::source::Span, editions: &Editions) -> Finding {
    Finding::new(Code::UnknownEdition, place)
        .with("edition", key)
        .with("known", editions.keys().join(", "))
        .suggest(key, editions.keys())
}

fn order(mut table: Fields<'_, '_>) -> i64 {
    let order = table.integer("order").map_or(0, |at| at.value);
    table.finish();
    order
}

fn report(mut table: Fields<'_, '_>) -> Option<Report> {
    let year = table.integer("year");
    if year.is_none() && !table.has("year") {
        table.report_missing("year", table.place().clone());
    }
    let from = table.date("from").map(|at| at.value);
    let to = table.date("to").map(|at| at.value);
    table.finish();
    Some(Report { year: year?.value, from, to })
}
