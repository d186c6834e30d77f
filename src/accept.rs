//! Accepts a translation: records, in the translation's `base`, that it matches the source text as
//! it stands, and keeps the source text below `content/.base/`.

mod acceptance;
mod lacking;
mod left_behind;
mod messages;
mod mixture;
mod partial;
mod side;
mod whole;

pub(crate) use acceptance::Acceptance;
pub use acceptance::Confirmation;
pub(crate) use lacking::lacking;
pub(crate) use left_behind::left_behind;
pub(crate) use messages::{AcceptedMessages, Chosen, accept_messages};
pub use mixture::Refusal;
pub use partial::{Accepted, accept_segments};
pub use whole::accept;
pub(crate) use whole::{candidates, is_untouched};
