//! What a translation lacks, as `compare` and `diff` print it: for people with both places and
//! the words that changed, for programs as JSON.

use super::exit_code::ExitCode;
use super::ui::Ui;
use crate::catalog::ProgramMessages;
use crate::compare::{Counts, Difference, DifferenceKind, Verdict};
use crate::diff::{Piece, WordSpan};
use crate::segment::Revision;
use crate::source::{LineIndex, SourceFile};
use serde::Serialize;
use std::ops::Range;

/// The texts that the places of changes are in.
#[derive(Debug)]
pub struct Files<'f> {
    pub base: Option<&'f SourceFile>,
    pub source: &'f SourceFile,
    pub translation: Option<&'f SourceFile>,
}

/// Schemas `gongbao/compare/1` and `gongbao/diff/1`.
#[derive(Debug, Serialize)]
pub struct Report<'r> {
    schema: &'static str,
    state: &'static str,
    severity: &'static str,
    proven: bool,
    revision: String,
    segments: SegmentCounts,
    changes: Vec<Line<'r>>,
}

#[derive(Debug, Serialize)]
struct SegmentCounts {
    source: usize,
    translation: usize,
    changed: usize,
    missing: usize,
    extra: usize,
}

#[derive(Debug, Serialize)]
struct Line<'r> {
    /// As `accept --segment` takes it; `None` where no base proves what changed.
    number: Option<usize>,
    kind: &'static str,
    severity: &'static str,
    sure: bool,
    role: Option<&'static str>,
    base_line: Option<usize>,
    source_line: Option<usize>,
    translation_line: Option<usize>,
    /// The line of the translation after which a new passage belongs.
    after_line: Option<usize>,
    words: Vec<(&'static str, &'r str)>,
    translated: &'r str,
}

/// Returns the exit code for what was compared.
pub fn exit_code(verdict: &Verdict) -> ExitCode {
    if verdict.is_stale { ExitCode::Findings } else { ExitCode::Done }
}

/// Returns the report for other programs.
pub fn report<'r>(schema: &'static str, verdict: &'r Verdict, revision: Revision, files: &Files<'_>) -> Report<'r> {
    let lines = Lines::of(files);
    let Counts { source, translation, changed, missing, extra } = verdict.counts;
    Report {
        schema,
        state: if verdict.is_stale { "stale" } else { "current" },
        severity: verdict.importance.key(),
        proven: verdict.is_proven,
        revision: revision.to_string(),
        segments: SegmentCounts { source, translation, changed, missing, extra },
        changes: numbered(verdict).map(|(number, change)| line(number, change, &lines)).collect(),
    }
}

/// Returns the changes with their numbers, which are given where a base proves them.
fn numbered(verdict: &Verdict) -> impl Iterator<Item = (Option<usize>, &Difference)> {
    let is_numbered = |change: &Difference| verdict.is_proven && change.kind != DifferenceKind::Untranslated;
    (1..).zip(&verdict.changes).map(move |(number, change)| (is_numbered(change).then_some(number), change))
}

fn line<'r>(number: Option<usize>, change: &'r Difference, lines: &Lines<'_>) -> Line<'r> {
    Line {
        number,
        kind: change.kind.key(),
        severity: change.importance.key(),
        sure: change.is_sure,
        role: change.role.map(|role| role.key()),
        base_line: change.base.as_ref().and_then(|place| Some(lines.base.as_ref()?.of(place))),
        source_line: change.source.as_ref().map(|place| lines.source.of(place)),
        translation_line: change.translation.as_ref().and_then(|place| Some(lines.translation.as_ref()?.of(place))),
        after_line: change.after.as_ref().and_then(|place| Some(lines.translation.as_ref()?.of(place))),
        words: change.words.iter().map(|span| (piece(span), span.words.as_str())).collect(),
        translated: &change.translated,
    }
}

fn piece(span: &WordSpan) -> &'static str {
    match span.piece {
        Piece::Same => "same",
        Piece::Removed => "removed",
        Piece::Added => "added",
    }
}

/// Finds lines in the files, each indexed once.
struct Lines<'f> {
    base: Option<Places<'f>>,
    source: Places<'f>,
    translation: Option<Places<'f>>,
}

impl<'f> Lines<'f> {
    fn of(files: &Files<'f>) -> Self {
        Self {
            base: files.base.map(Places::new),
            source: Places::new(files.source),
            translation: files.translation.map(Places::new),
        }
    }
}

struct Places<'f> {
    file: &'f SourceFile,
    index: LineIndex,
}

impl<'f> Places<'f> {
    fn new(file: &'f SourceFile) -> Self {
        Self { file, index: LineIndex::new(&file.text) }
    }

    fn of(&self, place: &Range<usize>) -> usize {
        self.index.line(place.start)
    }

    fn name(&self, place: &Range<usize>) -> String {
        format!("{}:{}", self.file.path, self.of(place))
    }
}

/// Writes an entry for each change, and one line for all of them.
pub fn human(verdict: &Verdict, files: &Files<'_>, ui: &mut Ui<'_>) {
    let entries = Entries { lines: Lines::of(files), messages: ui.messages(), is_coloured: ui.is_coloured() };
    for (number, change) in numbered(verdict) {
        let number = number.map_or_else(String::new, |number| format!("{number}  "));
        ui.out().line(&format!("{number}{}", entries.entry(change)));
    }
    ui.out().line(&summary(verdict, entries.messages));
}

/// Makes the entries for people.
struct Entries<'e> {
    lines: Lines<'e>,
    messages: &'e ProgramMessages,
    is_coloured: bool,
}

impl Entries<'_> {
    /// Returns the places of a change, what it is, and the words.
    fn entry(&self, change: &Difference) -> String {
        let mut entry = format!("{}\n  {}\n", self.places(change), self.title(change));
        let words: String = change.words.iter().map(|span| self.marked(span)).collect();
        for (sign, words) in [("│ ", words.as_str()), ("└ ", change.translated.as_str())] {
            for line in words.lines().filter(|line| !line.is_empty()) {
                entry.push_str(&format!("  {sign}{}\n", printable(line)));
            }
        }
        entry
    }

    fn places(&self, change: &Difference) -> String {
        let place = |place: &Option<Range<usize>>, places: Option<&Places<'_>>| Some(places?.name(place.as_ref()?));
        let lines = &self.lines;
        let here = place(&change.source, Some(&lines.source)).or_else(|| place(&change.base, lines.base.as_ref()));
        let there = place(&change.translation, lines.translation.as_ref());
        let after = place(&change.after, lines.translation.as_ref());
        let after = after.map(|after| self.messages.message("change-after", &[("place", after.into())]));
        [here, there, after].into_iter().flatten().collect::<Vec<_>>().join("  ")
    }

    fn title(&self, change: &Difference) -> String {
        let kind = self.messages.message(&format!("change-{}", change.kind.key()), &[]);
        let importance = self.messages.message(&format!("importance-{}", change.importance.key()), &[]);
        let id = if change.is_sure { "change-sure" } else { "change-suspected" };
        self.messages.message(id, &[("kind", kind.into()), ("importance", importance.into())])
    }

    fn marked(&self, span: &WordSpan) -> String {
        let words = &span.words;
        match (span.piece, self.is_coloured) {
            (Piece::Same, _) => words.clone(),
            (Piece::Removed, true) => format!("\u{1b}[31m{words}\u{1b}[0m"),
            (Piece::Added, true) => format!("\u{1b}[32m{words}\u{1b}[0m"),
            (Piece::Removed, false) => format!("[-{words}-]"),
            (Piece::Added, false) => format!("{{+{words}+}}"),
        }
    }
}

/// Returns a line in which nothing but our own colours controls the terminal.
fn printable(line: &str) -> String {
    let is_ours = |at: usize| ["\u{1b}[31m", "\u{1b}[32m", "\u{1b}[0m"].iter().any(|code| line[at..].starts_with(code));
    let signs = line.char_indices().map(|(at, c)| match c {
        '\u{1b}' if is_ours(at) => c,
        c if c.is_control() || matches!(c, '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}') => '\u{fffd}',
        c => c,
    });
    signs.collect()
}

fn summary(verdict: &Verdict, messages: &ProgramMessages) -> String {
    let importance = messages.message(&format!("importance-{}", verdict.importance.key()), &[]);
    let id = match (verdict.is_stale, verdict.is_proven) {
        (true, true) => "compare-stale",
        (true, false) => "compare-stale-unproven",
        (false, true) => "compare-current",
        (false, false) => "compare-current-unproven",
    };
    messages.message(id, &[("changes", verdict.changes.len().into()), ("importance", importance.into())])
}
