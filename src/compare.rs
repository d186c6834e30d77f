//! Whether a translation still says what its source text says: proved by the source
//! text that it was made from, or judged from structure and facts where that is not known.

mod code;
mod passages;
mod with_base;
mod without_base;

pub use passages::{PassageChange, Passages, passages};

use crate::diff::{Importance, WordSpan};
use crate::facts::{FactSheet, Language};
use crate::markdown::{FieldScope, segments};
use crate::segment::{Revision, Role, Segment};
use crate::source::SourceFile;
use std::ops::Range;

/// A text as this module sees it.
#[derive(Clone, Debug)]
pub struct Document {
    pub segments: Vec<Segment>,
    pub language: Language,
    pub facts: FactSheet,
}

impl Document {
    /// Of a Markdown file from anywhere; its language is known by its letters.
    pub fn read(file: &SourceFile) -> Self {
        let segments = segments(file, FieldScope::AnyFile);
        let language = Language::guess(segments.iter().map(|segment| segment.words.as_str()));
        Self::new(segments, file, language)
    }

    /// Of a text whose fields and language are known.
    pub fn in_language(file: &SourceFile, scope: FieldScope, language: Language) -> Self {
        Self::new(segments(file, scope), file, language)
    }

    fn new(segments: Vec<Segment>, file: &SourceFile, language: Language) -> Self {
        let facts = FactSheet::of(&segments, &file.text, language);
        Self { segments, language, facts }
    }

    pub fn revision(&self) -> Revision {
        Revision::of(&self.segments)
    }
}

/// What is wrong at one passage.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum DifferenceKind {
    /// The source text has changed, with a base.
    Changed,
    Added,
    Removed,
    Moved,
    Split,
    Merged,
    /// The translation lacks it, has more, says it in fewer or more words than it can take.
    Missing,
    Extra,
    Shorter,
    Longer,
    /// Code, or a command in the text.
    Code,
    Fact,
    Heading,
    Link,
}

impl DifferenceKind {
    /// The word in JSON.
    pub fn key(self) -> &'static str {
        match self {
            Self::Changed => "changed",
            Self::Added => "added",
            Self::Removed => "removed",
            Self::Moved => "moved",
            Self::Split => "split",
            Self::Merged => "merged",
            Self::Missing => "missing",
            Self::Extra => "extra",
            Self::Shorter => "shorter",
            Self::Longer => "longer",
            Self::Code => "code",
            Self::Fact => "fact",
            Self::Heading => "heading",
            Self::Link => "link",
        }
    }
}

/// A passage that needs somebody's eyes.
#[derive(Clone, Debug)]
pub struct Difference {
    pub kind: DifferenceKind,
    pub importance: Importance,
    /// Whether it is known, or only suspected.
    pub is_sure: bool,
    pub role: Option<Role>,
    /// Bytes of the base, the source text and the translation.
    pub base: Option<Range<usize>>,
    pub source: Option<Range<usize>>,
    pub translation: Option<Range<usize>>,
    /// What the source text says there, with what it said before.
    pub words: Vec<WordSpan>,
    /// What the translation says there.
    pub translated: String,
}

/// How many segments there are, and of how many something is to be said.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Counts {
    pub source: usize,
    pub translation: usize,
    pub changed: usize,
    pub missing: usize,
    pub extra: usize,
}

#[derive(Clone, Debug)]
pub struct Verdict {
    /// Whether a base proves it.
    pub is_proven: bool,
    pub is_stale: bool,
    pub importance: Importance,
    pub counts: Counts,
    pub changes: Vec<Difference>,
}

/// Compares a source text with its translation, `base` being the source text that the
/// translation was made from. `names` are the glossary's, in the source's language.
pub fn compare(source: &Document, translation: &Document, base: Option<&Document>, names: &[String]) -> Verdict {
    match base {
        Some(base) => with_base::judge(base, source, Some(translation), names),
        None => without_base::judge(source, translation),
    }
}

/// What changed in a source text since a base; no translation is looked at.
pub fn changes_since(base: &Document, source: &Document, names: &[String]) -> Verdict {
    with_base::judge(base, source, None, names)
}
