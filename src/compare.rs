//! Judges whether a translation still matches its source text: by the source text that it was made
//! from or, where that is not known, by structure and facts.

mod code;
mod document;
mod passages;
mod untranslated;
mod verdict;
mod with_base;
mod without_base;

pub use document::Document;
pub use passages::passages;
pub(crate) use passages::{PassageChange, Passages};
pub(crate) use verdict::Verdict;
pub use verdict::{Counts, Difference, DifferenceKind};

/// Compares a source text with its translation. `base` is the source text that the translation was
/// made from; `names` are the glossary's words in the source's language.
pub fn compare(source: &Document, translation: &Document, base: Option<&Document>, names: &[String]) -> Verdict {
    let verdict = match base {
        Some(base) => with_base::judge(base, source, Some(translation), names),
        None => without_base::judge(source, translation),
    };
    untranslated::add(verdict, source, translation)
}

/// Returns what changed in a source text since a base. No translation is compared.
pub fn changes_since(base: &Document, source: &Document, names: &[String]) -> Verdict {
    with_base::judge(base, source, None, names)
}
