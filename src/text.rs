//! The normal form of words, and the scripts of characters.

mod normal;

pub(crate) use normal::{Writer, compose};
pub use normal::{fold, is_wide, letters};
