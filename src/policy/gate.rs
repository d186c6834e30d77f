//! What a publication does about what is wrong with the site: `[publish]` of site.toml.

use crate::diagnostic::Severity;

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Gate {
    /// Findings of this level and above do not go out.
    pub deny: Severity,
    pub on_error: OnError,
}

impl Default for Gate {
    fn default() -> Self {
        Self { deny: Severity::Error, on_error: OnError::Stop }
    }
}

/// What becomes of the rest of the site.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum OnError {
    /// Nothing is published; the release before stays.
    Stop,
    /// The items that are at fault stay behind in all editions; the rest goes out.
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
