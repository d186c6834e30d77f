//! Findings in one line each, for editors and pipes.

use super::words::{phrase, severity};
use crate::catalog::ProgramMessages;
use crate::diagnostic::Finding;
use crate::source::Position;
use crate::terminal::plain;

/// Formats a finding as `path:line:column: severity[code] message`.
pub fn short(finding: &Finding, messages: &ProgramMessages, position: Position) -> String {
    let phrase = phrase(finding, messages);
    let Position { line, column } = position;
    let severity_word = severity(finding.severity, messages);
    let code = finding.code.id();
    format!("{}:{line}:{column}: {severity_word}[{code}] {}", plain(finding.place.file.as_str()), phrase.message)
}
