//! Builds a text that equals the base in some passages and the source text in others.

use super::side::Side;
use crate::diff::{Change, ChangeKind, Judge, diff};
use crate::markdown::{self, FieldScope, split_front_matter};
use crate::segment::{Role, Segment};
use crate::source::SourceFile;
use std::collections::BTreeSet;
use std::ops::Range;

/// Why some passages cannot be accepted by themselves.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Refusal {
    /// Nothing is out of date, or the base is not kept, so that the changes are not known.
    NotStale,
    /// There is no change of that number.
    Unknown(usize),
    /// The changes cannot be separated from others: no base can be made in which these alone are
    /// new.
    NotApart,
}

pub struct Mixture<'f> {
    pub base: Side<'f>,
    pub source: Side<'f>,
    /// The scope of the base.
    pub scope: FieldScope,
    pub judge: Judge<'f>,
}

/// The replacement of some bytes of the base.
#[derive(PartialEq, Eq)]
struct Edit {
    at: Range<usize>,
    text: String,
}

impl Mixture<'_> {
    /// Returns the base with the numbered changes applied, and the number of changes that remain.
    pub fn of(&self, numbers: &BTreeSet<usize>) -> Result<(SourceFile, usize), Refusal> {
        let all = diff(&self.base.segments, &self.source.segments, self.judge);
        let changed: Vec<usize> = (0..all.len()).filter(|at| all[*at].kind != ChangeKind::Unchanged).collect();
        if let Some(unknown) = numbers.iter().find(|number| !(1..=changed.len()).contains(*number)) {
            return Err(Refusal::Unknown(*unknown));
        }
        let chosen: BTreeSet<usize> = numbers.iter().map(|number| changed[number - 1]).collect();
        let remaining: Vec<_> = changed.iter().filter(|at| !chosen.contains(at)).map(|at| &all[*at]).collect();
        if remaining.is_empty() {
            // All changes together make the source text, which is kept as it is.
            return Ok((self.source.file.clone(), 0));
        }
        let mixed = self.apply(&all, &chosen).ok_or(Refusal::NotApart)?;
        if self.leaves_only(&mixed, &remaining) { Ok((mixed, remaining.len())) } else { Err(Refusal::NotApart) }
    }

    /// Returns whether the remaining differences from the source text are exactly the changes that
    /// were not chosen.
    fn leaves_only(&self, mixed: &SourceFile, remaining: &[&Change]) -> bool {
        let signature = |change: &Change, old: &[Segment]| {
            let words: Vec<_> = old[change.old.clone()].iter().map(|segment| segment.words.clone()).collect();
            (change.kind, words, (change.new.start, change.new.end))
        };
        let segments = markdown::segments(mixed, self.scope);
        let now = diff(&segments, &self.source.segments, self.judge);
        let now = now.iter().filter(|change| change.kind != ChangeKind::Unchanged);
        let mut now: Vec<_> = now.map(|change| signature(change, &segments)).collect();
        let mut remaining: Vec<_> = remaining.iter().map(|change| signature(change, &self.base.segments)).collect();
        now.sort();
        remaining.sort();
        now == remaining
    }

    fn apply(&self, all: &[Change], chosen: &BTreeSet<usize>) -> Option<SourceFile> {
        let mut edits = Vec::new();
        let mut removed = Vec::new();
        let mut inserted = 0;
        for at in chosen.iter().copied() {
            let change = &all[at];
            match change.kind {
                ChangeKind::Unchanged => {}
                ChangeKind::Changed | ChangeKind::Split | ChangeKind::Merged => {
                    let text = self.source.file.text.get(self.source.place(&change.new)?)?.to_owned();
                    edits.push(Edit { at: self.base.place(&change.old)?, text });
                }
                ChangeKind::Removed => removed.push(self.removal(change)?),
                ChangeKind::Moved => {
                    removed.push(self.removal(change)?);
                    edits.push(self.insertion(all, at, change.new.clone())?);
                }
                // This addition was inserted together with the ones before it.
                ChangeKind::Added if at < inserted => {}
                ChangeKind::Added => {
                    inserted = self.run(all, chosen, at);
                    edits.push(self.insertion(all, at, change.new.start..all[inserted - 1].new.end)?);
                }
            }
        }
        edits.extend(self.deletions(&removed));
        Some(self.edited(edits))
    }

    /// Returns the end of the run of chosen additions that follow each other in the source text,
    /// beginning with `first`.
    fn run(&self, all: &[Change], chosen: &BTreeSet<usize>, first: usize) -> usize {
        let is_field = matches!(self.source.segments[all[first].new.start].role, Role::Field(_));
        let mut end = first + 1;
        let follows = |end: usize| {
            chosen.contains(&end) && all[end].kind == ChangeKind::Added && all[end].new.start == all[end - 1].new.end
        };
        while !is_field && follows(end) {
            end += 1;
        }
        end
    }

    /// Returns the bytes that are removed with a passage. For a field they include its name.
    fn removal(&self, change: &Change) -> Option<Range<usize>> {
        let place = self.base.place(&change.old)?;
        let is_field = matches!(self.base.segments[change.old.start].role, Role::Field(_));
        Some(if is_field { self.base.lines(&place) } else { place })
    }

    /// Returns the edits that delete ranges. A line of which only marks of a list or table would
    /// remain is deleted as a whole.
    fn deletions(&self, removed: &[Range<usize>]) -> Vec<Edit> {
        let is_mark = |c: char| c.is_whitespace() || c.is_ascii_digit() || "|>*+-:.)".contains(c);
        let whole = |range: &Range<usize>| {
            let lines = self.base.lines(range);
            let is_kept = |at: usize| !removed.iter().any(|range| range.contains(&at));
            let text = self.base.file.text.get(lines.clone()).unwrap_or_default();
            let mut rest = text.char_indices().filter(|(at, _)| is_kept(lines.start + at));
            if rest.all(|(_, c)| is_mark(c)) { lines } else { range.clone() }
        };
        let ranges: BTreeSet<_> = removed.iter().map(whole).map(|range| (range.start, range.end)).collect();
        ranges.into_iter().map(|(start, end)| Edit { at: start..end, text: String::new() }).collect()
    }

    /// Returns the edit that inserts new passages, as whole lines of the source text, after the
    /// passage that they follow there.
    fn insertion(&self, all: &[Change], at: usize, new: Range<usize>) -> Option<Edit> {
        let place = self.source.place(&new)?;
        let lines = self.source.file.text.get(self.source.lines(&place))?.trim_end_matches(['\r', '\n']);
        let first = &self.source.segments[new.start];
        if let Role::Field(name) = first.role {
            return self.field(name, lines, !first.targets.is_empty());
        }
        let is_anchor = |change: &&Change| {
            let role = self.base.segments.get(change.old.start).map(|segment| segment.role);
            !change.old.is_empty() && change.kind != ChangeKind::Moved && !matches!(role, Some(Role::Field(_)))
        };
        let anchor = all[..at].iter().rev().find(is_anchor).map(|change| &self.base.segments[change.old.end - 1]);
        let start = anchor.map_or_else(|| self.body_at(), |anchor| Some(self.base.line_end(anchor.place.end)))?;
        let joins = |role: Role| matches!(role, Role::ListItem | Role::Cell);
        let is_tight = anchor.is_some_and(|anchor| anchor.role == first.role && joins(first.role));
        let is_unended = self.base.file.text.get(..start).is_some_and(|before| !before.ends_with('\n'));
        let before = if is_unended { "\n" } else { "" };
        let text = if is_tight { format!("{before}{lines}\n") } else { format!("{before}\n{lines}\n\n") };
        Some(Edit { at: start..start, text })
    }

    /// Returns the edit that adds a field, or a line of a table of words by file.
    fn field(&self, name: &str, line: &str, is_entry: bool) -> Option<Edit> {
        let (content, offset) = self.base.file.content();
        let parts = split_front_matter(content)?;
        let (start, end) = (offset + parts.front_at, offset + parts.front_at + parts.front.len());
        let head = format!("[{name}]");
        let table = parts.front.lines().find(|line| line.trim() == head);
        let (at, text) = match table.filter(|_| is_entry) {
            Some(table) => (self.base.line_end(self.base.file.span_of(table).range().end), format!("{line}\n")),
            None if is_entry => (end, format!("{head}\n{line}\n")),
            None => (start, format!("{line}\n")),
        };
        Some(Edit { at: at..at, text })
    }

    fn body_at(&self) -> Option<usize> {
        let (content, offset) = self.base.file.content();
        Some(offset + split_front_matter(content)?.body_at)
    }

    fn edited(&self, mut edits: Vec<Edit>) -> SourceFile {
        edits.sort_by_key(|edit| (edit.at.start, edit.at.end));
        // Two changes of one place, such as those of a paragraph and its image, are one edit.
        edits.dedup_by(|a, b| !a.at.is_empty() && a == b);
        let base = &self.base.file.text;
        let mut text = String::with_capacity(base.len());
        let mut copied = 0;
        for edit in edits {
            text.push_str(base.get(copied..edit.at.start).unwrap_or_default());
            text.push_str(&edit.text);
            copied = copied.max(edit.at.end);
        }
        text.push_str(base.get(copied..).unwrap_or_default());
        SourceFile { path: self.base.file.path.clone(), text }
    }
}
