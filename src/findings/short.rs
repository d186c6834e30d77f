//! Findings in one line each, for editors and pipes.

use super::words::{help_word, phrase, severity};
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

/// Formats a finding as [`short`] does, followed by its advice, for a mail or a log.
pub fn advised(finding: &Finding, messages: &ProgramMessages, position: Position) -> String {
    let line = short(finding, messages, position);
    let help = phrase(finding, messages).help.into_iter();
    let parts = std::iter::once(line).chain(help.map(|help| format!("{}: {help}", help_word(messages))));
    parts.collect::<Vec<_>>().join("; ").replace(['\n', '\r'], " ")
}
