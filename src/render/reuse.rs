//! What need not be rendered again: fingerprints of what pages are made from, the messages and
//! templates that they asked for, and how the pages of the release before were made.

pub mod cause;
pub mod dependencies;
pub mod fingerprint;
pub mod inputs;
pub mod items;
pub mod manifest;
