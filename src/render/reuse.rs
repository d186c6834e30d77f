//! Decides which pages of the previous release can be kept: the fingerprints of pages' inputs, the
//! messages and templates that pages depend on, and the manifest of the previous release.

pub mod cause;
pub mod dependencies;
pub mod fingerprint;
pub mod inputs;
pub mod items;
pub mod manifest;
