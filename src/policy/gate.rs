//! The settings of the gate, `[publish]` of site.toml: what a publication does about findings.

use crate::diagnostic::Severity;

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Gate {
    /// The lowest severity of findings that prevent publication.
    pub deny: Severity,
    pub on_error: OnError,
}

impl Default for Gate {
    fn default() -> Self {
        Self { deny: Severity::Error, on_error: OnError::Stop }
    }
}

/// What happens to a site of which some items have such findings.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum OnError {
    /// Nothing is published. The previous release stays served.
    Stop,
    /// The items at fault are held back in all editions; the rest is published.
    Hold,
}

impl OnError {
    pub const ALL: [Self; 2] = [Self::Stop, Self::Hold];

    pub fn key(self) -> &'static str {
        match self {
            Self::Stop => "stop",
            Self::Hold => "hold",
        }
    }
}
