//! Findings for programs: JSON Lines, schema `gongbao/finding/1`.

use super::words::phrase;
use crate::catalog::ProgramMessages;
use crate::diagnostic::Finding;
use crate::source::Position;
use serde::Serialize;

#[derive(Serialize)]
struct Line<'a> {
    schema: &'static str,
    code: &'static str,
    name: &'static str,
    severity: &'static str,
    edition: Option<&'a str>,
    item: Option<&'a str>,
    file: &'a str,
    line: usize,
    column: usize,
    message: String,
    help: Vec<String>,
}

/// Formats a finding as one line. `line` and `column` count from 1, columns in code points.
pub fn json_line(finding: &Finding, messages: &ProgramMessages, position: Position) -> String {
    let phrase = phrase(finding, messages);
    let line = Line {
        schema: "gongbao/finding/1",
        code: finding.code.id(),
        name: finding.code.name(),
        severity: finding.severity.key(),
        edition: finding.about.edition.as_deref(),
        item: finding.about.item.as_deref(),
        file: finding.place.file.as_str(),
        line: position.line,
        column: position.column,
        message: phrase.message,
        help: phrase.help,
    };
    serde_json::to_string(&line).unwrap_or_default()
}
