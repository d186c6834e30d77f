//! Finds options of NUMBER and DATETIME that do not exist, and values that an option does not take.
//! Nothing else tells: a formatter leaves out what it does not know (ECMA-402).

use crate::catalog::{Inline, Node, Piece};
use crate::diagnostic::{Code, Finding};

/// What an option takes.
#[derive(Clone, Copy)]
enum Values {
    Words(&'static [&'static str]),
    Digits,
    Any,
}

use Values::{Any, Digits, Words};

const BOOLEAN: Values = Words(&["false", "true"]);
const FIGURES: Values = Words(&["2-digit", "numeric"]);
const LENGTHS: Values = Words(&["long", "narrow", "short"]);
const STYLES: Values = Words(&["full", "long", "medium", "short"]);

const NUMBER: &[(&str, Values)] = &[
    ("compactDisplay", Words(&["long", "short"])),
    ("currency", Any),
    ("currencyDisplay", Words(&["code", "name", "narrowSymbol", "symbol"])),
    ("currencySign", Words(&["accounting", "standard"])),
    ("maximumFractionDigits", Digits),
    ("maximumSignificantDigits", Digits),
    ("minimumFractionDigits", Digits),
    ("minimumIntegerDigits", Digits),
    ("minimumSignificantDigits", Digits),
    ("notation", Words(&["compact", "engineering", "scientific", "standard"])),
    ("numberingSystem", Any),
    ("signDisplay", Words(&["always", "auto", "exceptZero", "negative", "never"])),
    ("style", Words(&["currency", "decimal", "percent", "unit"])),
    ("type", Words(&["cardinal", "ordinal"])),
    ("unit", Any),
    ("unitDisplay", LENGTHS),
    ("useGrouping", Words(&["always", "auto", "false", "min2", "true"])),
];

const DATETIME: &[(&str, Values)] = &[
    ("calendar", Any),
    ("dateStyle", STYLES),
    ("day", FIGURES),
    ("dayPeriod", LENGTHS),
    ("era", LENGTHS),
    ("fractionalSecondDigits", Digits),
    ("hour", FIGURES),
    ("hour12", BOOLEAN),
    ("hourCycle", Words(&["h11", "h12", "h23", "h24"])),
    ("minute", FIGURES),
    ("month", Words(&["2-digit", "long", "narrow", "numeric", "short"])),
    ("numberingSystem", Any),
    ("second", FIGURES),
    ("timeStyle", STYLES),
    ("timeZone", Any),
    ("timeZoneName", Any),
    ("weekday", LENGTHS),
    ("year", FIGURES),
];

pub fn check(node: &Node<'_>, findings: &mut Vec<Finding>) {
    node.walk(&mut |piece| {
        let Piece::Inline(Inline::FunctionReference { id, arguments }) = piece else { return };
        let options = match id.name {
            "NUMBER" => NUMBER,
            "DATETIME" => DATETIME,
            _ => return,
        };
        for argument in &arguments.named {
            let name = argument.name.name;
            let finding = |problem| {
                Finding::new(Code::FunctionOption, node.span(name))
                    .with("message", node.name())
                    .with("function", id.name)
                    .with("option", name)
                    .with("problem", problem)
            };
            let known = options.iter().find(|(option, _)| *option == name).map(|(_, values)| *values);
            let value = literal(&argument.value);
            findings.extend(match known {
                None => Some(finding("option").suggest(&spelt_out(name), options.iter().map(|(option, _)| *option))),
                Some(values) => value.filter(|value| !takes(values, value)).map(|value| {
                    let finding = finding("value").with("value", value);
                    match values {
                        Words(words) => finding.suggest(value, words.iter().copied()).with("known", words.join(", ")),
                        Digits | Any => finding.with("known", "0, 1, 2 …"),
                    }
                }),
            });
        }
    });
}

/// Returns a name with `minimum` and `maximum` spelt out.
fn spelt_out(name: &str) -> String {
    let short = [("min", "minimum"), ("max", "maximum")].into_iter();
    let found = short
        .filter(|(_, whole)| !name.starts_with(whole))
        .find_map(|(short, whole)| Some(format!("{whole}{}", name.strip_prefix(short)?)));
    found.unwrap_or_else(|| name.to_owned())
}

fn literal<'c>(value: &Inline<'c>) -> Option<&'c str> {
    match value {
        Inline::StringLiteral { value } | Inline::NumberLiteral { value } => Some(value),
        _ => None,
    }
}

fn takes(values: Values, value: &str) -> bool {
    match values {
        Words(words) => words.contains(&value),
        Digits => value.parse::<f64>().is_ok_and(|digits| digits >= 0.0),
        Any => true,
    }
}
