//! Findings as workflow commands, which GitHub shows beside the lines of a change.

use super::words::{help_word, phrase};
use crate::catalog::ProgramMessages;
use crate::diagnostic::{Finding, Severity};
use crate::source::Position;
use crate::terminal::plain;

/// Formats a finding as `::error file=…,line=…,col=…,title=…::message`; `file` is the path in the repository.
pub fn github(finding: &Finding, messages: &ProgramMessages, file: &str, position: Position) -> String {
    let phrase = phrase(finding, messages);
    let command = match finding.severity {
        Severity::Error => "error",
        Severity::Warning => "warning",
        Severity::Info => "notice",
    };
    let title = format!("{} {}", finding.code.id(), finding.code.name());
    let help_title = help_word(messages);
    let helps = phrase.help.iter().map(|help| format!("\n{help_title}: {help}"));
    let message: String = std::iter::once(phrase.message.clone()).chain(helps).collect();
    let Position { line, column } = position;
    format!(
        "::{command} file={},line={line},col={column},title={}::{}",
        property(&plain(file)),
        property(&title),
        data(&message)
    )
}

/// As `escapeData` of GitHub's own toolkit.
fn data(text: &str) -> String {
    text.replace('%', "%25").replace('\r', "%0D").replace('\n', "%0A")
}

/// As its `escapeProperty`.
fn property(text: &str) -> String {
    data(text).replace(':', "%3A").replace(',', "%2C")
}
