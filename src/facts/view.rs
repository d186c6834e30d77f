//! The tokens of words, read by position.

use super::decimal::Decimal;
use super::language::Language;
use super::lexicon::Meaning;
use super::token::{Gap, Kind, Token};
use crate::text::is_cyrillic;

#[derive(Clone, Copy, Debug)]
pub struct View<'t> {
    pub words: &'t str,
    pub tokens: &'t [Token],
    pub language: Language,
}

impl<'t> View<'t> {
    pub fn kind(&self, at: usize) -> Option<Kind> {
        self.tokens.get(at).map(|token| token.kind)
    }

    /// Returns the token at a position if only spaces stand before it.
    fn near(&self, at: usize) -> Option<&'t Token> {
        self.tokens.get(at).filter(|token| token.gap < Gap::Words)
    }

    /// Returns whether nothing stands before the token at a position.
    pub fn touches(&self, at: usize) -> bool {
        self.tokens.get(at).is_some_and(|token| token.gap == Gap::None)
    }

    /// Returns whether the token at a position belongs to the one before it. Chinese and Japanese may put a
    /// space between figures and signs.
    pub fn is_joined(&self, at: usize) -> bool {
        let is_wide = matches!(self.language, Language::Chinese | Language::Japanese);
        self.tokens.get(at).is_some_and(|token| token.gap == Gap::None || (is_wide && token.gap == Gap::Space))
    }

    /// Returns the words of the token at a position.
    pub fn text(&self, at: usize) -> &'t str {
        self.tokens.get(at).and_then(|token| self.words.get(token.place.clone())).unwrap_or_default()
    }

    /// Returns whether a letter of an alphabet, a figure, or the end of one stands directly before the token at a
    /// position: a hyphen there is no minus.
    pub fn is_within_word(&self, at: usize) -> bool {
        let before = self.tokens.get(at).and_then(|token| self.words.get(..token.place.start));
        before.is_some_and(|before| {
            before.ends_with(|c: char| {
                c.is_ascii_alphanumeric() || is_cyrillic(c) || matches!(c, ')' | ']' | '$' | '%' | '％' | '）')
            })
        })
    }

    pub fn is_near(&self, at: usize) -> bool {
        self.near(at).is_some()
    }

    /// Returns whether a term of a formula stands before a minus and a space: `i -1`, `{E} -127`.
    pub fn is_after_term(&self, at: usize) -> bool {
        let before = self.tokens.get(at).and_then(|token| self.words.get(..token.place.start)).unwrap_or_default();
        let Some(term) = before.strip_suffix(' ') else { return false };
        let word = term.rsplit(|c: char| !c.is_ascii_alphanumeric()).next().unwrap_or_default();
        term.ends_with(['}', '$', ')']) || (word.len() == 1 && word != "a")
    }

    /// Returns what the word at a position means, wherever the one before it stands.
    pub fn word(&self, at: usize) -> Option<Meaning> {
        match self.kind(at)? {
            Kind::Word(meaning) => Some(meaning),
            _ => None,
        }
    }

    /// Returns what the word at a position means, if only spaces stand before it.
    pub fn next_word(&self, at: usize) -> Option<Meaning> {
        self.near(at).and_then(|_| self.word(at))
    }

    pub fn is_word(&self, at: usize, meaning: Meaning) -> bool {
        self.next_word(at) == Some(meaning)
    }

    /// Returns the sign at a position, if only spaces stand before it.
    pub fn sign(&self, at: usize) -> Option<char> {
        match self.near(at)?.kind {
            Kind::Sign(c) => Some(c),
            _ => None,
        }
    }

    /// As [`Self::sign`], whatever stands before it.
    pub fn any_sign(&self, at: usize) -> Option<char> {
        match self.kind(at)? {
            Kind::Sign(c) => Some(c),
            _ => None,
        }
    }

    /// Returns the whole number in digits alone at a position, if it is below a limit.
    pub fn whole(&self, at: usize, limit: u64) -> Option<u64> {
        match self.kind(at)? {
            Kind::Figure { value, is_plain: true, .. } => value.to_whole().filter(|number| *number < limit),
            _ => None,
        }
    }

    pub fn figure(&self, at: usize) -> Option<Decimal> {
        match self.kind(at)? {
            Kind::Figure { value, .. } => Some(value),
            _ => None,
        }
    }

    /// Returns a year in four digits.
    pub fn year(&self, at: usize) -> Option<u16> {
        match self.kind(at)? {
            Kind::Figure { value, digits: 4, is_plain: true } => {
                let year = value.to_whole().filter(|year| (1000..2200).contains(year))?;
                u16::try_from(year).ok()
            }
            _ => None,
        }
    }

    /// Returns the position after a sign or word of "from … to …".
    pub fn connector(&self, at: usize) -> Option<usize> {
        match self.near(at)?.kind {
            Kind::Word(Meaning::To) => Some(at + 1),
            // Japanese "from" stands after what it begins with.
            Kind::Word(Meaning::From) if self.language == Language::Japanese => Some(at + 1),
            Kind::Sign('—') if self.sign(at + 1) == Some('—') => Some(at + 2),
            Kind::Sign('-' | '–' | '—' | '－' | '−' | '~' | '～' | '〜' | '∼' | '‐' | '‑') => {
                Some(at + 1)
            }
            _ => None,
        }
    }
}
