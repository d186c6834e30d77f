//! The causes of changed pages.

/// Why a page was changed, added or removed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Cause {
    Content,
    Message,
    Template,
    /// Only the publication clock.
    Clock,
    Settings,
    /// The manifest of the previous release is not available.
    Unknown,
}

impl Cause {
    /// Returns the key in JSON and in the names of messages.
    pub fn key(self) -> &'static str {
        match self {
            Self::Content => "content",
            Self::Message => "message",
            Self::Template => "template",
            Self::Clock => "clock",
            Self::Settings => "settings",
            Self::Unknown => "unknown",
        }
    }
}
