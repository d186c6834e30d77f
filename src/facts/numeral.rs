//! Composes numbers of words and figures.

mod composed;
pub mod myriads;
pub mod thousands;

pub use composed::Numeral;

use super::language::Language;
use super::view::View;

/// Reads the number that begins at a position.
pub fn read(view: View<'_>, at: usize) -> Option<Numeral> {
    match view.language {
        Language::Chinese | Language::Japanese | Language::Korean => myriads::read(view, at),
        Language::English | Language::Russian => thousands::read(view, at),
    }
}
