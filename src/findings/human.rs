//! Findings for people, with the lines that they are about and carets under the place.

use super::words::{help_word, phrase, severity};
use crate::catalog::ProgramMessages;
use crate::diagnostic::{Finding, Severity};
use crate::source::{LineIndex, Span, floor_char_boundary};
use crate::terminal::{self, plain};
use annotate_snippets::{AnnotationKind, Group, Level, Origin, Renderer, Snippet};

/// Lines of more bytes are not quoted: a caret is not found in them.
const QUOTABLE_LINE: usize = 2_000;

/// Formats a finding with the lines that it is about. `quote` returns the lines of a place, or
/// nothing where there are none to show.
pub fn human(
    finding: &Finding,
    messages: &ProgramMessages,
    quote: &dyn Fn(&Span) -> Option<Excerpt>,
    colour: bool,
) -> String {
    let phrase = phrase(finding, messages);
    let severity_word = severity(finding.severity, messages);
    let related = phrase.related.unwrap_or_default();
    let title =
        level(finding.severity).with_name(Some(severity_word)).primary_title(phrase.message).id(finding.code.id());
    let help_title = help_word(messages);
    let helps = phrase.help.iter().map(|help| Level::HELP.with_name(Some(help_title.clone())).message(help.clone()));

    let places = std::iter::once(&finding.place).chain(&finding.related).enumerate();
    let snippets = places.filter_map(|(at, span)| {
        let excerpt = quote(span)?;
        let range = excerpt.start..excerpt.end;
        let annotation = match at {
            0 => AnnotationKind::Primary.span(range),
            _ => AnnotationKind::Context.span(range).label(related.as_str()),
        };
        Some(
            Snippet::source(excerpt.text)
                .line_start(excerpt.first_line)
                .path(plain(span.file.as_str()).into_owned())
                .annotation(annotation),
        )
    });
    let snippets: Vec<_> = snippets.collect();
    if snippets.is_empty() {
        let origin = Origin::path(plain(finding.place.file.as_str()).into_owned());
        return render(&[title.element(origin).elements(helps)], colour);
    }
    render(&[title.elements(snippets).elements(helps)], colour)
}

pub(super) fn level(severity: Severity) -> Level<'static> {
    match severity {
        Severity::Error => Level::ERROR,
        Severity::Warning => Level::WARNING,
        Severity::Info => Level::INFO,
    }
}

pub(super) fn render(groups: &[Group<'_>], colour: bool) -> String {
    let renderer = if colour { Renderer::styled() } else { Renderer::plain() };
    renderer.render(groups)
}

/// The line of a span, and the range of the span in it, in bytes.
#[derive(Clone, Debug)]
pub struct Excerpt {
    text: String,
    first_line: usize,
    start: usize,
    end: usize,
}

impl Excerpt {
    /// Returns nothing where the line is empty or too long, or no line of a text.
    pub fn around(text: &str, lines: &LineIndex, span: &Span) -> Option<Self> {
        let start = floor_char_boundary(text, span.range().start);
        let end = floor_char_boundary(text, span.range().end).max(start);
        let first = text[..start].rfind('\n').map_or(0, |at| at + 1);
        let line_end = |from: usize| text[from..].find('\n').map_or(text.len(), |at| from + at);
        // A span over many lines is shown by its first one.
        let end = end.min(line_end(start));
        let last = line_end(end);
        // A lossy conversion leaves U+FFFD in the place of bytes that are not text.
        let is_text = !text.get(..last.min(QUOTABLE_LINE)).unwrap_or_default().contains('\0');
        (last - first <= QUOTABLE_LINE && last > first && is_text).then(|| Self {
            text: terminal::excerpt(&text[first..last]).into_owned(),
            first_line: lines.position(text, first).line,
            start: start - first,
            end: end - first,
        })
    }
}
