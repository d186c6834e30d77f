//! Tells whether a passage stands in the language of its edition, by the scripts of its letters. A word
//! of another language in a name, in code, in quotation marks or in brackets is no mistake.

mod lengths;
mod marks;
mod passage;
mod signs;
mod table;
mod words;
mod writing;

pub(crate) use lengths::LengthRatio;
pub use passage::{Foreign, foreign};
pub(crate) use passage::{is_prose, letters};
pub use writing::Writing;
