//! What a comparison comes to.

use crate::diff::{Importance, WordSpan};
use crate::segment::Role;
use std::ops::Range;

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
