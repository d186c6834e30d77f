//! `[[policy]]` and `[[duty]]` of site.toml.

use crate::edition::Editions;
use crate::kind::Kind;
use crate::policy::{Basis, Duty, Missing, Policy, Rules, Scope, Stale, StaleRules};
use crate::site::{Section, SectionId};
use crate::toml_fields::Fields;

/// The largest number of working days of a duty. A larger number is taken for a typing error.
const MOST_WORKING_DAYS: u32 = 1_000;

pub fn rules(fields: &mut Fields<'_, '_>, editions: &Editions, sections: &[Section]) -> Rules {
    let policies = fields.tables("policy").into_iter().map(|table| policy(table, sections)).collect();
    let duties = fields.tables("duty").into_iter().filter_map(|table| duty(table, editions, sections)).collect();
    Rules { policies, duties }
}

fn policy(mut table: Fields<'_, '_>, sections: &[Section]) -> Policy {
    let scope = scope(&mut table, sections);
    let missing = table.choice("missing", "missing", &Missing::ALL, Missing::key);
    let stale = table.table("stale", "stale = { factual = \"hold\" }").map(stale).unwrap_or_default();
    let policy = Policy { scope, missing, stale };
    table.finish();
    policy
}

fn stale(mut table: Fields<'_, '_>) -> StaleRules {
    let mut of = |severity| table.choice(severity, "stale", &Stale::ALL, Stale::key);
    let rules = StaleRules { minor: of("minor"), substantive: of("substantive"), factual: of("factual") };
    table.finish();
    rules
}

fn duty(mut table: Fields<'_, '_>, editions: &Editions, sections: &[Section]) -> Option<Duty> {
    let scope = scope(&mut table, sections);
    if !table.has("editions") {
        table.report_missing("editions", table.place().clone());
    }
    let keys = table.strings("editions");
    let owed: Vec<_> = keys.iter().filter_map(|key| table.find_mentioned(key, editions)).collect();
    if !table.has("working_days") {
        table.report_missing("working_days", table.place().clone());
    }
    let days = table.integer("working_days");
    let basis = table.choice("basis", "basis", &Basis::ALL, Basis::key);
    // The source of the duty is for people who read site.toml.
    table.string("source");
    let working_days =
        days.and_then(|days| match u32::try_from(days.value).ok().filter(|days| *days <= MOST_WORKING_DAYS) {
            Some(days) => Some(days),
            None => {
                table.report(table.bad_value("working_days", "working-days", days.place));
                None
            }
        });
    table.finish();
    Some(Duty { scope, editions: owed, working_days: working_days?, basis: basis.unwrap_or(Basis::Policy) })
}

fn scope(table: &mut Fields<'_, '_>, sections: &[Section]) -> Scope {
    let section = table.string("section").and_then(|key| {
        let at = sections.iter().position(|section| section.key == key.value);
        if at.is_none() {
            let known = sections.iter().map(|section| section.key.as_str());
            let finding = table.bad_value("section", "known-section", key.place);
            table.report(finding.suggest(&key.value, known));
        }
        at.and_then(|at| u16::try_from(at).ok()).map(SectionId)
    });
    Scope { section, kind: table.choice("kind", "kind", Kind::ALL, Kind::key) }
}
