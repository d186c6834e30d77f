//! A page as rendered.

use super::reuse::manifest::BodyPlace;

/// A page as rendered.
#[derive(Debug)]
pub struct RenderedPage {
    pub bytes: Vec<u8>,
    /// Where an item's body stands in it, if the next run may take it from there.
    pub body: Option<BodyPlace>,
}

impl From<Vec<u8>> for RenderedPage {
    fn from(bytes: Vec<u8>) -> Self {
        Self { bytes, body: None }
    }
}
