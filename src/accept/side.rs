//! A text with the places of its segments.

use crate::markdown::{self, FieldScope};
use crate::segment::Segment;
use crate::source::SourceFile;
use std::ops::Range;

/// A text with its segments.
pub struct Side<'f> {
    pub file: &'f SourceFile,
    pub segments: Vec<Segment>,
}

impl<'f> Side<'f> {
    pub fn of(file: &'f SourceFile, scope: FieldScope) -> Self {
        Self { file, segments: markdown::segments(file, scope) }
    }

    pub fn place(&self, segments: &Range<usize>) -> Option<Range<usize>> {
        let segments = self.segments.get(segments.clone())?;
        Some(segments.first()?.place.start..segments.last()?.place.end)
    }

    fn line_start(&self, byte: usize) -> usize {
        self.file.text.get(..byte).and_then(|before| before.rfind('\n')).map_or(0, |at| at + 1)
    }

    /// Returns the start of the line after the one in which a byte stands.
    pub fn line_end(&self, byte: usize) -> usize {
        let length = self.file.text.len();
        self.file.text.get(byte..).and_then(|rest| rest.find('\n')).map_or(length, |at| byte + at + 1)
    }

    /// Returns the whole lines in which a place that is not empty lies.
    pub fn lines(&self, place: &Range<usize>) -> Range<usize> {
        let ends_a_line = self.file.text.get(place.clone()).is_some_and(|text| text.ends_with('\n'));
        let end = if ends_a_line { place.end } else { self.line_end(place.end) };
        self.line_start(place.start)..end
    }
}
