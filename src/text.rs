//! The normal form of words, and the scripts of characters.

mod count;
mod normal;
mod script;
mod visible;

pub(crate) use count::count_words;
pub(crate) use normal::{Writer, compose};
pub use normal::{fold, letters};
pub use script::{Script, is_wide};
pub(crate) use script::{
    is_common_ideograph, is_cyrillic, is_hangul_syllable, is_ideograph, is_jamo, is_kana, script_of,
};
pub use visible::{is_blank, is_invisible, is_refused_in_html};
