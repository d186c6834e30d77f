//! Whether a translation still says what its source text says: proved by the source
//! text that it was made from, or judged from structure and facts where that is not known.

mod code;
mod document;
mod passages;
mod verdict;
mod with_base;
mod without_base;

pub use document::Document;
pub use passages::{PassageChange, Passages, passages};
pub use verdict::{Counts, Difference, DifferenceKind, Verdict};

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
