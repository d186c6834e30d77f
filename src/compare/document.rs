//! A text with its segments and the facts that it states.

use crate::facts::{FactSheet, Language};
use crate::language::Writing;
use crate::markdown::{FieldScope, segments};
use crate::segment::{Revision, Role, Segment};
use crate::source::SourceFile;

/// A text in the form in which comparisons use it.
#[derive(Clone, Debug)]
pub struct Document {
    pub segments: Vec<Segment>,
    pub language: Language,
    pub facts: FactSheet,
    /// How its language is written; `None` where that cannot be told.
    pub writing: Option<Writing>,
}

impl Document {
    /// Reads a Markdown file from anywhere. Its language is guessed from its letters.
    pub fn read(file: &SourceFile) -> Self {
        let segments = segments(file, FieldScope::AnyFile);
        let language = Language::guess(segments.iter().map(|segment| segment.words.as_str()));
        let prose = segments.iter().filter(|segment| segment.role != Role::Code);
        let writing = Writing::guess(prose.map(|segment| segment.words.as_str()));
        Self { writing, ..Self::new(segments, file, language) }
    }

    /// Reads a text whose fields and language are known.
    pub fn in_language(file: &SourceFile, scope: FieldScope, language: Language) -> Self {
        Self::new(segments(file, scope), file, language)
    }

    fn new(segments: Vec<Segment>, file: &SourceFile, language: Language) -> Self {
        let facts = FactSheet::of(&segments, &file.text, language);
        Self { segments, language, facts, writing: None }
    }

    /// Returns the text with the way in which its edition is written.
    #[must_use]
    pub fn written(self, writing: Option<Writing>) -> Self {
        Self { writing, ..self }
    }

    pub fn revision(&self) -> Revision {
        Revision::of(&self.segments)
    }
}
