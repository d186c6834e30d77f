//! Many findings of one code in one file as one entry for people.

use super::human::{level, render};
use super::words::{help_word, phrase, severity};
use crate::catalog::ProgramMessages;
use crate::diagnostic::Finding;
use crate::source::{Position, Span};
use crate::terminal::plain;
use annotate_snippets::{Level, Origin};

/// The findings of an entry that are shown.
const SHOWN: usize = 5;

/// Formats findings of one code in one file, of which there is at least one. Each of the first is a
/// line with its place; the advice is that of the first.
pub fn folded(
    findings: &[&Finding],
    messages: &ProgramMessages,
    position: &dyn Fn(&Span) -> Position,
    colour: bool,
) -> String {
    let Some(first) = findings.first() else { return String::new() };
    let file = plain(first.place.file.as_str()).into_owned();
    let title = messages.message("finding-folded", &[("n", findings.len().into())]);
    let severity = severity(first.severity, messages);
    let title = level(first.severity).with_name(Some(severity)).primary_title(title).id(first.code.id());
    let shown = findings.iter().take(SHOWN).map(|finding| {
        let Position { line, column } = position(&finding.place);
        Level::NOTE.no_name().message(format!("{line}:{column}: {}", phrase(finding, messages).message))
    });
    let rest = findings.len().saturating_sub(SHOWN);
    let rest = (rest > 0)
        .then(|| Level::NOTE.no_name().message(messages.message("finding-folded-rest", &[("n", rest.into())])));
    // Advice that names a misspelt word is for one finding alone.
    let mut first = (*first).clone();
    first.suggestion = None;
    let help_word = help_word(messages);
    let help = phrase(&first, messages).help.into_iter();
    let help = help.map(|advice| Level::HELP.with_name(Some(help_word.clone())).message(advice));
    let group = title.element(Origin::path(file)).elements(shown).elements(rest).elements(help);
    render(&[group], colour)
}
