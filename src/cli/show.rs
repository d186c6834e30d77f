//! Findings as the commands show them.

use crate::catalog::{BUILTIN, ProgramMessages};
use crate::diagnostic::{Argument, Findings, Severity};
use crate::findings::{self, Excerpt};
use crate::load;
use crate::source::{FilePath, LineIndex, Position, Sources, Span};
use std::cell::RefCell;

/// A file's text with its lines counted.
struct Quoted {
    text: String,
    lines: LineIndex,
}

/// Reads files to quote them, one at a time: findings come sorted by file.
pub struct Quoter<'s> {
    sources: &'s dyn Sources,
    last: RefCell<Option<(FilePath, Option<Quoted>)>>,
}

impl<'s> Quoter<'s> {
    pub fn new(sources: &'s dyn Sources) -> Self {
        Self { sources, last: RefCell::new(None) }
    }

    fn excerpt(&self, span: &Span) -> Option<Excerpt> {
        self.look(span, |quoted| Excerpt::around(&quoted.text, &quoted.lines, span)).flatten()
    }

    fn fetch(&self, path: &FilePath) -> Option<String> {
        if let Some(name) = path.as_str().strip_prefix("builtin:theme/") {
            return load::builtin_template(name).map(str::to_owned);
        }
        if path.as_str().starts_with("builtin:") {
            return BUILTIN
                .iter()
                .map(|builtin| builtin.theme_file())
                .find(|file| file.path == *path)
                .map(|file| file.text);
        }
        let bytes = self.sources.quote(path).ok()?;
        // Only shown, never published: what is not UTF-8 has a finding of its own.
        Some(String::from_utf8_lossy(&bytes).into_owned())
    }

    pub fn position(&self, span: &Span) -> Position {
        self.ends(span).0
    }

    /// Where a span begins and ends; the start of the file where there is nothing to read.
    pub fn ends(&self, span: &Span) -> (Position, Position) {
        let ends = |quoted: &Quoted| {
            let at = |offset| quoted.lines.position(&quoted.text, offset);
            (at(span.range().start), at(span.range().end))
        };
        let start = Position { line: 1, column: 1 };
        self.look(span, ends).unwrap_or((start, start))
    }

    fn look<T>(&self, span: &Span, at: impl FnOnce(&Quoted) -> T) -> Option<T> {
        let mut last = self.last.borrow_mut();
        if last.as_ref().is_none_or(|(path, _)| *path != span.file) {
            let text = self.fetch(&span.file);
            let quoted = text.map(|text| Quoted { lines: LineIndex::new(&text), text });
            *last = Some((span.file.clone(), quoted));
        }
        last.as_ref().and_then(|(_, quoted)| quoted.as_ref()).map(at)
    }
}

pub fn human(findings: &Findings, sources: &dyn Sources, messages: &ProgramMessages, colour: bool) -> String {
    let quoter = Quoter::new(sources);
    let mut text = String::new();
    for finding in findings.iter().filter(|finding| finding.severity != Severity::Info) {
        text.push_str(&findings::human(finding, messages, &|span| quoter.excerpt(span), colour));
        text.push_str("\n\n");
    }
    text
}

pub fn short(findings: &Findings, sources: &dyn Sources, messages: &ProgramMessages) -> String {
    let quoter = Quoter::new(sources);
    let lines =
        findings.iter().map(|finding| findings::short(finding, messages, quoter.position(&finding.place)) + "\n");
    lines.collect()
}

pub fn json(findings: &Findings, sources: &dyn Sources, messages: &ProgramMessages) -> String {
    let quoter = Quoter::new(sources);
    let lines =
        findings.iter().map(|finding| findings::json_line(finding, messages, quoter.position(&finding.place)) + "\n");
    lines.collect()
}

/// `prefix` is the site's folder as seen from the root of the repository.
pub fn github(findings: &Findings, sources: &dyn Sources, messages: &ProgramMessages, prefix: &str) -> String {
    let quoter = Quoter::new(sources);
    let lines = findings.iter().map(|finding| {
        let file = format!("{prefix}{}", finding.place.file);
        findings::github(finding, messages, &file, quoter.position(&finding.place)) + "\n"
    });
    lines.collect()
}

pub fn sarif(findings: &Findings, sources: &dyn Sources, messages: &ProgramMessages) -> String {
    let quoter = Quoter::new(sources);
    findings::sarif(findings, messages, &|span| quoter.ends(span))
}

/// A report for other programs, in one line.
pub fn json_text(report: &impl serde::Serialize) -> String {
    serde_json::to_string(report).unwrap_or_default() + "\n"
}

/// What went wrong, in one line.
pub fn error(message: &str, messages: &ProgramMessages) -> String {
    format!("{}: {message}\n", messages.message("severity-error", &[]))
}

/// How many of each, in one line.
pub fn summary(findings: &Findings, messages: &ProgramMessages) -> String {
    if findings.is_empty() {
        return messages.message("check-clean", &[]);
    }
    let count = |severity| Argument::from(findings.count(severity));
    messages.message(
        "check-summary",
        &[("errors", count(Severity::Error)), ("warnings", count(Severity::Warning)), ("infos", count(Severity::Info))],
    )
}
