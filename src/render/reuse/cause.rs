//! What makes a page another one.

/// What made a page another one, or brought or took it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Cause {
    Content,
    Message,
    Template,
    /// Nothing but that time went by.
    Clock,
    Settings,
    /// Nobody kept how the page was made.
    Unknown,
}

impl Cause {
    /// The word in JSON, and in the names of messages.
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
