//! Tells which facts may stand in the place of each other, and which tell something by themselves.

use super::agree::{differ_in_figures, host};
use super::decimal::Decimal;
use super::sheet::Fact;
use super::stated::Strength;
use super::unit::Unit;
use super::value::{FactValue, Quantity};

/// Numbers below this are often written as words or expressed by grammar: 1件ごと, a pair.
const SMALL: u64 = 13;

/// Returns whether the order of two such values matters.
pub fn is_ordered(what: &FactValue) -> bool {
    match what {
        FactValue::Quantity(quantity) => quantity.unit != Unit::None || !quantity.number.is_below(SMALL),
        FactValue::Date { day, .. } => *day > 0,
        FactValue::Time { .. } => true,
        FactValue::Weekday(_)
        | FactValue::Document { .. }
        | FactValue::Phone(_)
        | FactValue::Version(_)
        | FactValue::Address(_) => false,
    }
}

/// Returns whether languages keep the order of such values: they tell what comes first, or what each costs.
pub fn keeps_order(what: &FactValue) -> bool {
    match what {
        FactValue::Date { .. } | FactValue::Time { .. } => true,
        FactValue::Quantity(quantity) => quantity.unit.is_currency(),
        FactValue::Weekday(_)
        | FactValue::Document { .. }
        | FactValue::Phone(_)
        | FactValue::Version(_)
        | FactValue::Address(_) => false,
    }
}

pub fn is_small(what: &FactValue) -> bool {
    matches!(what, FactValue::Quantity(Quantity { number, unit: Unit::None, .. }) if number.is_below(SMALL))
}

/// Returns whether a fact that only one text has cannot result from grammar.
pub fn is_telling(fact: &Fact) -> bool {
    if fact.strength != Strength::Figure && is_small(&fact.what) {
        return false;
    }
    match &fact.what {
        FactValue::Quantity(quantity) => match quantity.unit {
            // Per kilometre, per person: one needs no number.
            _ if quantity.number == Decimal::whole(1) => false,
            Unit::Part | Unit::Century | Unit::Decade | Unit::Times => false,
            unit if unit.is_of_time() => !quantity.number.is_below(SMALL),
            _ => true,
        },
        // A month's name may stand for 当月.
        FactValue::Date { day, .. } => *day > 0,
        FactValue::Weekday(_) => false,
        FactValue::Address(address) => is_common(address),
        FactValue::Time { .. } | FactValue::Document { .. } | FactValue::Phone(_) | FactValue::Version(_) => true,
    }
}

/// Returns how far two facts differ in kind where one may stand in the place of the other: 0 for the same
/// unit.
pub fn alike(a: &FactValue, b: &FactValue) -> Option<u8> {
    use FactValue::{Address, Date, Document, Phone, Quantity, Time, Version, Weekday};
    match (a, b) {
        (Quantity(a), Quantity(b)) if a.unit == b.unit => Some(0),
        (Quantity(a), Quantity(b))
            if a.unit.dimension().0 == b.unit.dimension().0
                || (a.unit.is_of_time() && b.unit.is_of_time())
                || (a.unit.is_currency() && b.unit.is_currency()) =>
        {
            Some(1)
        }
        (Quantity(a), Quantity(b)) if a.number == b.number => Some(1),
        (Quantity(a), Quantity(b)) => (a.unit == Unit::None || b.unit == Unit::None).then_some(2),
        (Date { day, .. }, Date { day: other, .. }) => Some(u8::from((*day > 0) != (*other > 0))),
        (Address(a), Address(b)) => {
            (is_common(a) && is_common(b) || is_other_host(a, b) || differ_in_figures(a, b)).then_some(0)
        }
        (Time { .. }, Time { .. })
        | (Weekday(_), Weekday(_))
        | (Document { .. }, Document { .. })
        | (Phone(_), Phone(_))
        | (Version(_), Version(_)) => Some(0),
        (Phone(_), Quantity(_)) | (Quantity(_), Phone(_)) => Some(3),
        (Version(_), Quantity(number)) | (Quantity(number), Version(_)) => (number.unit == Unit::None).then_some(3),
        (
            Quantity(_) | Date { .. } | Address(_) | Time { .. } | Weekday(_) | Document { .. } | Phone(_) | Version(_),
            _,
        ) => None,
    }
}

/// Returns whether two whole addresses name the same page of two machines, as a slip does. Languages have
/// machines of their own, whose first part is the language.
fn is_other_host(a: &str, b: &str) -> bool {
    let (a_host, b_host) = (host(a), host(b));
    let path =
        |address: &str, host: &str| address.trim_start_matches("//").get(host.len()..).unwrap_or_default().to_owned();
    let (a_path, b_path) = (path(a, a_host), path(b, b_host));
    let domain = |host: &str| host.split_once('.').map_or(host.to_owned(), |(_, rest)| rest.to_owned());
    let first = |host: &str| host.split('.').next().unwrap_or_default().len();
    let is_page = |address: &str| address.starts_with("//");
    let is_slip = domain(a_host) == domain(b_host) && first(a_host) == first(b_host) && first(a_host) > 3;
    is_page(a) && is_page(b) && a_host != b_host && a_path == b_path && !a_path.is_empty() && is_slip
}

/// Returns whether two facts are no counterparts: one of two small numbers in words is a rank and the other
/// counts, as "a third country" and 两市.
pub fn are_apart(a: &Fact, b: &Fact) -> bool {
    // Each language may link to pages of its own.
    let is_target = |fact: &Fact| matches!(fact.what, FactValue::Address(_)) && fact.words.is_empty();
    if is_target(a) || is_target(b) {
        return is_of_page(&a.what) || is_of_page(&b.what);
    }
    let are_words = a.strength != Strength::Figure && b.strength != Strength::Figure;
    are_words && a.is_ordinal != b.is_ordinal && is_small(&a.what) && is_small(&b.what)
}

fn is_of_page(what: &FactValue) -> bool {
    matches!(what, FactValue::Address(address) if address.starts_with("//"))
}

/// Returns whether an address is the same in every language. Pages of other sites have one address
/// for each language; mailboxes and items of the site itself have one.
fn is_common(address: &str) -> bool {
    !address.starts_with("//") && !address.starts_with('#') && !address.starts_with('/') && !address.ends_with(".md")
}
