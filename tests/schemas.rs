//! The JSON of reports and findings keeps to the schemas in `schemas/`.

use crate::findings::troubled;
use crate::support::{gongbao, repository};
use serde_json::Value;
use std::fs;
use tempfile::TempDir;

/// Validates a value against the keywords of JSON Schema that `schemas/` uses, and returns the
/// violations.
pub fn violations(schema: &Value, value: &Value, at: &str) -> Vec<String> {
    let mut found = Vec::new();
    let mut demand = |is_met: bool, what: &str| {
        if !is_met {
            found.push(format!("{at}: {what} is not met by {value}"));
        }
    };
    for (word, rule) in schema.as_object().unwrap() {
        let is_met = match word.as_str() {
            "$schema" | "$id" | "title" | "description" | "properties" | "additionalProperties" | "items" => true,
            "const" => value == rule,
            "enum" => rule.as_array().unwrap().contains(value),
            "type" => match rule {
                Value::Array(types) => types.iter().any(|rule| is_type(rule.as_str().unwrap(), value)),
                rule => is_type(rule.as_str().unwrap(), value),
            },
            "required" => {
                !value.is_object()
                    || rule.as_array().unwrap().iter().all(|name| value.get(name.as_str().unwrap()).is_some())
            }
            "minimum" => value.as_i64().is_none_or(|number| number >= rule.as_i64().unwrap()),
            "minLength" => value.as_str().is_none_or(|text| text.chars().count() as u64 >= rule.as_u64().unwrap()),
            "pattern" => value.as_str().is_none_or(|text| fits(rule.as_str().unwrap(), text)),
            other => panic!("the test knows no {other}"),
        };
        demand(is_met, word);
    }
    let none = serde_json::Map::new();
    let named = schema.get("properties").and_then(Value::as_object).unwrap_or(&none);
    for (name, part) in value.as_object().unwrap_or(&none) {
        if let Some(rule) = named.get(name).or_else(|| schema.get("additionalProperties")) {
            found.extend(violations(rule, part, &format!("{at}.{name}")));
        }
    }
    if let (Some(rule), Some(parts)) = (schema.get("items"), value.as_array()) {
        found.extend(parts.iter().flat_map(|part| violations(rule, part, &format!("{at}[]"))));
    }
    found
}

fn is_type(name: &str, value: &Value) -> bool {
    match name {
        "object" => value.is_object(),
        "array" => value.is_array(),
        "string" => value.is_string(),
        "integer" => value.is_i64() || value.is_u64(),
        "boolean" => value.is_boolean(),
        "null" => value.is_null(),
        other => panic!("the test knows no type {other}"),
    }
}

/// Matches a text against a pattern of `schemas/`: literal characters, `[a-z0-9]` sets, `{n}`, `+`,
/// and one group with `*` at the end.
fn fits(pattern: &str, text: &str) -> bool {
    let pattern = pattern.strip_prefix('^').and_then(|pattern| pattern.strip_suffix('$')).unwrap();
    let (head, group) = pattern.split_once('(').map_or((pattern, None), |(head, rest)| (head, rest.strip_suffix(")*")));
    let Some(mut rest) = eat(head, text) else { return false };
    while let Some(next) = group.filter(|_| !rest.is_empty()).and_then(|group| eat(group, rest)) {
        rest = next;
    }
    rest.is_empty()
}

fn eat<'t>(mut pattern: &str, mut text: &'t str) -> Option<&'t str> {
    while let Some(first) = pattern.chars().next() {
        let (set, rest) = match first {
            '[' => pattern[1..].split_once(']').unwrap(),
            _ => pattern.split_at(first.len_utf8()),
        };
        let (least, most, rest) = match rest.chars().next() {
            Some('+') => (1, usize::MAX, &rest[1..]),
            Some('{') => {
                let (count, rest) = rest[1..].split_once('}').unwrap();
                let count = count.parse().unwrap();
                (count, count, rest)
            }
            _ => (1, 1, rest),
        };
        let count = text.chars().take(most).take_while(|c| is_in(set, *c)).count();
        if count < least {
            return None;
        }
        text = &text[text.chars().take(count).map(char::len_utf8).sum::<usize>()..];
        pattern = rest;
    }
    Some(text)
}

fn is_in(set: &str, c: char) -> bool {
    let set: Vec<char> = set.chars().collect();
    set.contains(&c) || set.windows(3).any(|range| range[1] == '-' && (range[0]..=range[2]).contains(&c))
}

pub fn schema(name: &str) -> Value {
    serde_json::from_str(&fs::read_to_string(repository().join("tests/schemas").join(name)).unwrap()).unwrap()
}

#[test]
fn json_keeps_to_its_schemas() {
    let finding = schema("finding-1.json");
    let folder = troubled();
    let lines = gongbao(folder.path(), &["check", "--format", "json", "--lang", "ko"]).out;
    assert!(lines.lines().count() > 5);
    for line in lines.lines() {
        assert_eq!(violations(&finding, &serde_json::from_str(line).unwrap(), "finding"), [""; 0]);
    }
    let output = TempDir::new().unwrap();
    let run = gongbao(&repository(), &["publish", "--format", "json", "--output", output.path().to_str().unwrap()]);
    let report = run.json();
    assert_eq!(violations(&schema("run-1.json"), &report, "run"), [""; 0]);
    for line in run.err.lines() {
        assert_eq!(violations(&finding, &serde_json::from_str(line).unwrap(), "finding"), [""; 0]);
    }
}

#[test]
fn the_schemas_refuse_what_is_wrong() {
    let rule = schema("finding-1.json");
    let good = serde_json::json!({"schema": "gongbao/finding/1", "code": "T001", "name": "missing-translation",
        "severity": "error", "edition": null, "item": null, "file": "x", "line": 1, "column": 1, "message": "m", "help": []});
    assert_eq!(violations(&rule, &good, ""), [""; 0]);
    let wrong = [
        ("code", Value::from("T1")),
        ("name", "Missing".into()),
        ("line", 0.into()),
        ("severity", "fatal".into()),
        ("help", serde_json::json!([1])),
        ("item", 3.into()),
        ("schema", "gongbao/finding/2".into()),
        ("message", "".into()),
    ];
    for (name, value) in wrong {
        let mut bad = good.clone();
        bad[name] = value;
        assert_eq!(violations(&rule, &bad, "").len(), 1, "{name}");
        bad.as_object_mut().unwrap().remove(name);
        assert_eq!(violations(&rule, &bad, "").len(), 1, "{name}");
    }
}
