//! The words of each language.

mod chinese;
mod english;
mod japanese;
mod korean;
mod latin;
mod russian;

use super::language::Language;
use super::lexicon::Lexicon;

/// Returns the words of a language in its own script.
pub fn of(language: Language) -> &'static Lexicon {
    match language {
        Language::Chinese => &chinese::LEXICON,
        Language::Japanese => &japanese::LEXICON,
        Language::Korean => &korean::LEXICON,
        Language::Russian => &russian::LEXICON,
        Language::English => &english::LEXICON,
    }
}

/// Returns the words in Latin letters that a text of the language uses beside figures.
pub fn latin(language: Language) -> &'static Lexicon {
    match language {
        Language::English => &english::LEXICON,
        Language::Chinese | Language::Japanese | Language::Korean | Language::Russian => &latin::LEXICON,
    }
}
