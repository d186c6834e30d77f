//! Findings as the commands print them, one by one, with the lines of the files that they are
//! about.

use super::finding_list::{FindingList, Shown};
use super::ui::{Channel, Ui};
use crate::catalog::{BUILTIN, ProgramMessages};
use crate::diagnostic::{Argument, Findings, Severity};
use crate::findings::{self, Excerpt};
use crate::load;
use crate::source::{FilePath, LineIndex, Position, Sources, Span};
use std::cell::RefCell;

/// Prints findings in the formats of the program.
pub struct FindingsPrinter<'p> {
    files: QuotedFiles<'p>,
    messages: &'p ProgramMessages,
    is_coloured: bool,
}

impl<'p> FindingsPrinter<'p> {
    /// Takes the files that the findings are about, and language and colour of the terminal.
    pub fn new<'u: 'p>(sources: &'p dyn Sources, ui: &Ui<'u>) -> Self {
        Self { files: QuotedFiles::new(sources), messages: ui.messages(), is_coloured: ui.is_coloured() }
    }

    /// Writes findings with the lines that they are about. Many of one kind in one text are one entry.
    pub fn human(&self, findings: &Findings, shown: Shown, to: &mut Channel<'_>) {
        let list = FindingList::new(findings, shown);
        for entry in &list.entries {
            let quote = |span: &Span| self.files.excerpt(span);
            let text = match entry.as_slice() {
                [finding] => findings::human(finding, self.messages, &quote, self.is_coloured),
                many => {
                    let position = |span: &Span| self.files.position(span);
                    findings::folded(many, self.messages, &position, self.is_coloured)
                }
            };
            to.text(&format!("{text}\n\n"));
        }
        if !list.left_out.is_empty() {
            let counts = list.left_out.iter().map(|(code, n)| format!("{} {} × {n}", code.id(), code.name()));
            let counts = counts.collect::<Vec<_>>().join(", ");
            to.text(&format!("{}\n\n", self.messages.message("check-left-out", &[("counts", counts.into())])));
        }
    }

    /// Writes one line for each finding, as compilers do.
    pub fn short(&self, findings: &Findings, to: &mut Channel<'_>) {
        for finding in findings.iter() {
            to.line(&findings::short(finding, self.messages, self.files.position(&finding.place)));
        }
    }

    /// Returns the worst finding in one line; empty where there is none.
    pub fn worst(&self, findings: &Findings) -> String {
        let worst = findings.worst();
        let line = |finding| findings::advised(finding, self.messages, self.files.position(&finding.place));
        worst.iter().next().map(line).unwrap_or_default()
    }

    /// Writes JSON Lines, schema `gongbao/finding/1`.
    pub fn json(&self, findings: &Findings, to: &mut Channel<'_>) {
        for finding in findings.iter() {
            to.line(&findings::json_line(finding, self.messages, self.files.position(&finding.place)));
        }
    }

    /// Writes workflow commands of GitHub Actions. `prefix` is the site's folder as seen from
    /// the root of the repository, with a slash at its end, or empty.
    pub fn github(&self, findings: &Findings, prefix: &str, to: &mut Channel<'_>) {
        for finding in findings.iter() {
            let file = format!("{prefix}{}", finding.place.file);
            to.line(&findings::github(finding, self.messages, &file, self.files.position(&finding.place)));
        }
    }

    /// Writes one SARIF 2.1.0 document.
    pub fn sarif(&self, findings: &Findings, to: &mut Channel<'_>) {
        to.text(&findings::sarif(findings, self.messages, &|span| self.files.ends(span)));
    }

    /// Returns how many findings there are of each severity that is shown, in one line.
    pub fn summary(&self, findings: &Findings, shown: Shown) -> String {
        let is_serious = findings.count(Severity::Error) + findings.count(Severity::Warning) > 0;
        if findings.is_empty() || (shown == Shown::Serious && !is_serious) {
            return self.messages.message("check-clean", &[]);
        }
        let count = |severity| Argument::from(findings.count(severity));
        let counts = [
            ("errors", count(Severity::Error)),
            ("warnings", count(Severity::Warning)),
            ("infos", count(Severity::Info)),
        ];
        match shown {
            Shown::Serious => self.messages.message("check-summary-serious", &counts),
            Shown::Known | Shown::All => self.messages.message("check-summary", &counts),
        }
    }
}

/// A file's text with its lines counted.
struct QuotedFile {
    text: String,
    lines: LineIndex,
}

/// Reads the files that findings are about, and keeps the last one: findings come sorted by
/// file.
struct QuotedFiles<'s> {
    sources: &'s dyn Sources,
    last: RefCell<Option<(FilePath, Option<QuotedFile>)>>,
}

impl<'s> QuotedFiles<'s> {
    fn new(sources: &'s dyn Sources) -> Self {
        Self { sources, last: RefCell::new(None) }
    }

    fn excerpt(&self, span: &Span) -> Option<Excerpt> {
        self.look(span, |quoted| Excerpt::around(&quoted.text, &quoted.lines, span)).flatten()
    }

    fn position(&self, span: &Span) -> Position {
        self.ends(span).0
    }

    /// Returns where a span begins and ends; the start of the file where it cannot be read.
    fn ends(&self, span: &Span) -> (Position, Position) {
        let ends = |quoted: &QuotedFile| {
            let at = |offset| quoted.lines.position(&quoted.text, offset);
            (at(span.range().start), at(span.range().end))
        };
        let start = Position { line: 1, column: 1 };
        self.look(span, ends).unwrap_or((start, start))
    }

    fn look<T>(&self, span: &Span, at: impl FnOnce(&QuotedFile) -> T) -> Option<T> {
        let mut last = self.last.borrow_mut();
        if last.as_ref().is_none_or(|(path, _)| *path != span.file) {
            let text = self.read(&span.file);
            let quoted = text.map(|text| QuotedFile { lines: LineIndex::new(&text), text });
            *last = Some((span.file.clone(), quoted));
        }
        last.as_ref().and_then(|(_, quoted)| quoted.as_ref()).map(at)
    }

    fn read(&self, path: &FilePath) -> Option<String> {
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
        // The text is shown and not published: bytes that are not UTF-8 have a finding of their own.
        Some(String::from_utf8_lossy(&bytes).into_owned())
    }
}
