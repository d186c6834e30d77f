//! The facts of a text that no translation may alter: numbers with their units, dates, times, amounts,
//! document and telephone numbers, versions, addresses. They are read from words in Chinese, English,
//! Japanese, Russian and Korean into values that are independent of the language.
//!
//! The words of each language are tables (`words`, made by `tests/tables/make_words.py`). One pass
//! (`lex`) finds figures and these words; numbers, dates and times are composed of them.

mod address;
mod agree;
mod bounds;
mod compare;
mod compound;
mod dates;
mod days;
mod decimal;
mod figures;
mod language;
mod letters;
mod lex;
mod lexicon;
mod likeness;
mod numeral;
mod quantities;
mod read;
mod reading;
mod sheet;
mod stated;
mod times;
mod token;
mod unit;
mod value;
mod view;
mod words;

pub(crate) use compare::{Discrepancy, DiscrepancyKind, Side, discrepancies};
pub(crate) use days::{DayProblem, ImpossibleDay, impossible};
pub use language::Language;
pub use sheet::{Fact, FactSheet};
pub use stated::{Found, Stated, Strength};
pub use unit::Unit;
pub use value::{FactValue, Quantity, Trend};

/// Reads the facts of a string of words.
pub fn facts_of(words: &str, language: Language) -> Stated {
    read::stated(words, language)
}

/// Reads a number that is written in words alone, in any form of the language.
pub fn number_of(words: &str, language: Language) -> Option<u64> {
    if language == Language::Korean {
        return compound::korean(words);
    }
    let tokens = lex::tokens(words, language);
    let view = view::View { words, tokens: &tokens, language };
    let start = usize::from(view.word(0) == Some(lexicon::Meaning::OrdinalMark));
    let numeral = numeral::read(view, start)?;
    let is_whole = tokens.get(numeral.end.checked_sub(1)?)?.place.end == words.len();
    numeral.value.to_whole().filter(|_| is_whole)
}
