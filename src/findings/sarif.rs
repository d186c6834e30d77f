//! Findings as SARIF 2.1.0, which code scanners and editors read.

use super::words;
use crate::catalog::ProgramMessages;
use crate::diagnostic::{Code, Finding, Findings, Severity, fingerprints};
use crate::source::{Position, Span};
use crate::uri::encode_path;
use serde::Serialize;
use std::collections::{BTreeMap, BTreeSet};

const SCHEMA: &str = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json";

/// The site's folder. Consumers take it for the root of the repository.
const SITE: &str = "%SRCROOT%";

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Log {
    #[serde(rename = "$schema")]
    schema: &'static str,
    version: &'static str,
    runs: [Run; 1],
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Run {
    tool: Tool,
    /// Words are in this language; codes and names in none.
    language: String,
    column_kind: &'static str,
    default_encoding: &'static str,
    results: Vec<ResultObject>,
}

#[derive(Serialize)]
struct Tool {
    driver: Driver,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Driver {
    name: &'static str,
    semantic_version: &'static str,
    language: String,
    rules: Vec<Rule>,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Rule {
    id: &'static str,
    name: &'static str,
    full_description: Text,
    help: Text,
    default_configuration: Configuration,
}

#[derive(Serialize)]
struct Configuration {
    level: &'static str,
}

#[derive(Serialize)]
struct Text {
    text: String,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct ResultObject {
    rule_id: &'static str,
    rule_index: usize,
    level: &'static str,
    message: Text,
    locations: [Location; 1],
    #[serde(skip_serializing_if = "Vec::is_empty")]
    related_locations: Vec<Location>,
    partial_fingerprints: BTreeMap<&'static str, String>,
    properties: Properties,
}

#[derive(Serialize)]
struct Properties {
    #[serde(skip_serializing_if = "Option::is_none")]
    item: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    edition: Option<String>,
    help: Vec<String>,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Location {
    #[serde(skip_serializing_if = "Option::is_none")]
    id: Option<usize>,
    physical_location: PhysicalLocation,
    #[serde(skip_serializing_if = "Option::is_none")]
    message: Option<Text>,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct PhysicalLocation {
    artifact_location: ArtifactLocation,
    region: Region,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct ArtifactLocation {
    uri: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    uri_base_id: Option<&'static str>,
}

/// From 1; the end column is the one after the last.
#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Region {
    start_line: usize,
    start_column: usize,
    end_line: usize,
    end_column: usize,
}

/// Formats all findings of a run as one SARIF log. `ends` returns where a span begins and ends.
pub fn sarif(findings: &Findings, messages: &ProgramMessages, ends: &dyn Fn(&Span) -> (Position, Position)) -> String {
    let codes: BTreeSet<Code> = findings.iter().map(|finding| finding.code).collect();
    let codes: Vec<Code> = codes.into_iter().collect();
    let prints = fingerprints(findings.iter());
    let results = findings.iter().zip(prints);
    let results = results.map(|(finding, print)| result(finding, print, &codes, messages, ends)).collect();
    let log = Log {
        schema: SCHEMA,
        version: "2.1.0",
        runs: [Run {
            tool: Tool {
                driver: Driver {
                    name: "gongbao",
                    semantic_version: env!("CARGO_PKG_VERSION"),
                    language: messages.language().to_owned(),
                    rules: codes.iter().map(|code| rule(*code, messages)).collect(),
                },
            },
            language: messages.language().to_owned(),
            column_kind: "unicodeCodePoints",
            default_encoding: "utf-8",
            results,
        }],
    };
    serde_json::to_string(&log).unwrap_or_default() + "\n"
}

fn level(severity: Severity) -> &'static str {
    match severity {
        Severity::Error => "error",
        Severity::Warning => "warning",
        Severity::Info => "note",
    }
}

fn rule(code: Code, messages: &ProgramMessages) -> Rule {
    let about = || Text { text: words::about(code, messages).unwrap_or_default() };
    Rule {
        id: code.id(),
        name: code.name(),
        full_description: about(),
        help: about(),
        default_configuration: Configuration { level: level(code.default_severity()) },
    }
}

fn result(
    finding: &Finding,
    print: String,
    codes: &[Code],
    messages: &ProgramMessages,
    ends: &dyn Fn(&Span) -> (Position, Position),
) -> ResultObject {
    let phrase = words::phrase(finding, messages);
    let related = finding.related.iter().zip(1..).map(|(span, id)| Location {
        id: Some(id),
        physical_location: physical(span, ends),
        message: phrase.related.clone().map(|text| Text { text }),
    });
    ResultObject {
        rule_id: finding.code.id(),
        rule_index: codes.binary_search(&finding.code).unwrap_or_default(),
        level: level(finding.severity),
        message: Text { text: phrase.message },
        locations: [Location { id: None, physical_location: physical(&finding.place, ends), message: None }],
        related_locations: related.collect(),
        partial_fingerprints: BTreeMap::from([("gongbaoFinding/v1", print)]),
        properties: Properties {
            item: finding.about.item.clone(),
            edition: finding.about.edition.clone(),
            help: phrase.help,
        },
    }
}

fn physical(span: &Span, ends: &dyn Fn(&Span) -> (Position, Position)) -> PhysicalLocation {
    let path = span.file.as_str();
    // What the program brings lies in no folder of the site.
    let uri_base_id = (!path.starts_with("builtin:")).then_some(SITE);
    PhysicalLocation { artifact_location: ArtifactLocation { uri: uri(path), uri_base_id }, region: region(ends(span)) }
}

fn region((start, end): (Position, Position)) -> Region {
    Region { start_line: start.line, start_column: start.column, end_line: end.line, end_column: end.column }
}

/// The path as a URI reference: every byte that is not plain is percent-encoded.
fn uri(path: &str) -> String {
    let (scheme, path) = match path.strip_prefix("builtin:") {
        Some(rest) => ("builtin:", rest),
        None => ("", path),
    };
    format!("{scheme}{}", encode_path(path))
}
