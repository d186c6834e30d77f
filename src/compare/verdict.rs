//! The result of a comparison.

use crate::diff::{Importance, WordSpan};
use crate::segment::Role;
use std::ops::Range;

/// The kind of a difference at one passage.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum DifferenceKind {
    /// The source text changed the passage since the base.
    Changed,
    /// The source text gained the passage since the base.
    Added,
    /// The source text lost the passage since the base.
    Removed,
    /// The passage stands elsewhere: in the source text since the base, or without a base in the
    /// translation.
    Moved,
    /// The passage became several, in the same sense.
    Split,
    /// Several passages became one, in the same sense.
    Merged,
    /// The translation lacks the passage.
    Missing,
    /// The source text lacks the passage.
    Extra,
    /// The translation of the passage has fewer words than it needs.
    Shorter,
    /// The translation of the passage has more words than it needs.
    Longer,
    /// The translation repeats the passage, or has it in another language.
    Untranslated,
    /// Code differs, or a command in the text.
    Code,
    Fact,
    Heading,
    Link,
}

impl DifferenceKind {
    /// Returns the word in JSON.
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
            Self::Untranslated => "untranslated",
            Self::Code => "code",
            Self::Fact => "fact",
            Self::Heading => "heading",
            Self::Link => "link",
        }
    }
}

/// A passage that a person has to check.
#[derive(Clone, Debug)]
pub struct Difference {
    pub kind: DifferenceKind,
    pub importance: Importance,
    /// Whether the difference is certain, or only suspected.
    pub is_sure: bool,
    pub role: Option<Role>,
    /// Its bytes in the base.
    pub base: Option<Range<usize>>,
    /// Its bytes in the source text.
    pub source: Option<Range<usize>>,
    /// Its bytes in the translation.
    pub translation: Option<Range<usize>>,
    /// The bytes of the passage of the translation after which a new one belongs.
    pub after: Option<Range<usize>>,
    /// The words of the source text there, with the words that they replaced.
    pub words: Vec<WordSpan>,
    /// The words of the translation there.
    pub translated: String,
}

/// The numbers of segments, and of segments with a difference.
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
    /// Whether a base proves the verdict.
    pub is_proven: bool,
    pub is_stale: bool,
    pub importance: Importance,
    pub counts: Counts,
    pub changes: Vec<Difference>,
}
