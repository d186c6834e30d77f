//! Words as characters: their normal form and their scripts.

mod normal;

pub(crate) use normal::{Writer, compose};
pub use normal::{fold, is_wide, letters};
