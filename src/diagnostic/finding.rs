//! One finding: its code, its place, what it is about and why.

use super::{Code, ForeignMessage, Severity};
use crate::source::{FilePath, Span};

/// A value that a finding's message names.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Argument {
    Text(String),
    Number(u64),
}

impl From<&str> for Argument {
    fn from(text: &str) -> Self {
        Self::Text(text.to_owned())
    }
}

impl From<String> for Argument {
    fn from(text: String) -> Self {
        Self::Text(text)
    }
}

impl From<usize> for Argument {
    fn from(number: usize) -> Self {
        Self::Number(number as u64)
    }
}

/// The path of a page in a release, such as `zh/index.html`.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct PagePath(String);

impl PagePath {
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl From<&str> for PagePath {
    fn from(path: &str) -> Self {
        Self(path.to_owned())
    }
}

/// What a finding is about, beside its place. The program decides by these values; the
/// arguments of a finding serve its message alone.
#[derive(Clone, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub struct About {
    /// The key of the edition.
    pub edition: Option<String>,
    /// The id of the item.
    pub item: Option<String>,
    pub page: Option<PagePath>,
    /// The id of the message that could not be formatted.
    pub failed_message: Option<String>,
    /// The id of the item that a link leads to.
    pub link_target: Option<String>,
}

/// Which of the pieces of advice that a message has applies, and the value that it names.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Advice {
    /// A variant of the message's `$advice`.
    pub key: &'static str,
    /// The message's `$hint`.
    pub hint: String,
}

/// One diagnostic. Findings sort by place, then code, then by what they are about.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Finding {
    pub place: Span,
    pub code: Code,
    pub severity: Severity,
    pub about: About,
    /// What a parser or the system said.
    pub cause: Option<ForeignMessage>,
    arguments: Vec<(&'static str, Argument)>,
    /// Other places that belong to it, in any file.
    pub related: Vec<Span>,
    /// The nearest name that would have been right.
    pub suggestion: Option<String>,
    /// Advice for this finding alone. It does not tell the finding from others.
    pub advice: Option<Advice>,
    /// How many more findings of its code its file has, which are not kept.
    pub more: usize,
}

impl Finding {
    pub fn new(code: Code, place: Span) -> Self {
        Self {
            place,
            code,
            severity: code.default_severity(),
            about: About::default(),
            cause: None,
            arguments: Vec::new(),
            related: Vec::new(),
            suggestion: None,
            advice: None,
            more: 0,
        }
    }

    /// A finding about a file as a whole.
    pub fn of_file(code: Code, file: &FilePath) -> Self {
        Self::new(code, Span::start_of(file))
    }

    /// Returns whether the system had no means left to read a file. Such a file is in order.
    /// Whether the finding is as bad as a level at which a run fails. What is not certain never is.
    pub fn reaches(&self, level: Severity) -> bool {
        self.severity <= level && self.code.is_sure()
    }

    pub fn is_of_environment(&self) -> bool {
        self.code == Code::UnreadableFile && self.cause.as_ref().is_some_and(ForeignMessage::is_exhaustion)
    }

    /// Adds a value that the message names.
    #[must_use]
    pub fn with(mut self, name: &'static str, value: impl Into<Argument>) -> Self {
        self.arguments.push((name, value.into()));
        self
    }

    #[must_use]
    pub fn edition(mut self, key: &str) -> Self {
        self.about.edition = Some(key.to_owned());
        self
    }

    #[must_use]
    pub fn item(mut self, id: &str) -> Self {
        self.about.item = Some(id.to_owned());
        self
    }

    #[must_use]
    pub fn page(mut self, path: impl Into<PagePath>) -> Self {
        self.about.page = Some(path.into());
        self
    }

    #[must_use]
    pub fn failed_message(mut self, id: &str) -> Self {
        self.about.failed_message = Some(id.to_owned());
        self
    }

    #[must_use]
    pub fn link_target(mut self, id: &str) -> Self {
        self.about.link_target = Some(id.to_owned());
        self
    }

    #[must_use]
    pub fn cause(mut self, cause: ForeignMessage) -> Self {
        self.cause = Some(cause);
        self
    }

    #[must_use]
    pub fn related(mut self, place: Span) -> Self {
        self.related.push(place);
        self
    }

    /// Changes a value of the message, where it has one of that name.
    pub fn set(&mut self, name: &'static str, value: impl Into<Argument>) {
        if let Some((_, known)) = self.arguments.iter_mut().find(|(known, _)| *known == name) {
            *known = value.into();
        }
    }

    /// Chooses the advice of the message and the value that it names.
    #[must_use]
    pub fn advise(mut self, key: &'static str, hint: impl Into<String>) -> Self {
        self.advice = Some(Advice { key, hint: hint.into() });
        self
    }

    /// Names the candidate most like what was written, if one is near enough.
    #[must_use]
    pub fn suggest<'a>(mut self, written: &str, candidates: impl IntoIterator<Item = &'a str>) -> Self {
        self.suggestion = nearest(written, candidates).map(str::to_owned);
        self
    }

    /// Returns the values that tell this finding from others of its code, by the names that
    /// its message has for them. The item, the edition and the cause are not among them.
    pub fn named(&self) -> impl Iterator<Item = (&'static str, Argument)> + '_ {
        let About { edition: _, item: _, page, failed_message, link_target } = &self.about;
        // One message tells of a page and of a message that could not be made.
        let made = page.as_ref().map(PagePath::as_str).or(failed_message.as_deref());
        let typed = [("page", made), ("target", link_target.as_deref())];
        let typed = typed.into_iter().filter_map(|(name, value)| Some((name, value?.into())));
        typed.chain(self.arguments.iter().cloned())
    }
}

/// Returns the id of an item that a written id was probably meant to be: the one whose last part is
/// nearly that of the written one. The folders above are often left out or misremembered.
pub fn nearest_id<'a>(written: &str, ids: impl IntoIterator<Item = &'a str>) -> Option<&'a str> {
    let last = |id: &str| id.trim_end_matches('/').rsplit('/').next().unwrap_or_default().to_owned();
    let name = last(written);
    // One slip for every four letters, and none in a name of one or two.
    let slips = match name.chars().count() {
        0..=2 => 0,
        length => (length / 4).max(1),
    };
    let distances = ids.into_iter().map(|id| (strsim::damerau_levenshtein(&name, &last(id)), id));
    let near = distances.filter(|(distance, _)| *distance <= slips);
    let likeness = |id: &str| strsim::normalized_damerau_levenshtein(written, id);
    near.min_by(|a, b| a.0.cmp(&b.0).then(likeness(b.1).total_cmp(&likeness(a.1)))).map(|(_, id)| id)
}

/// Returns the candidate that a written name was probably meant to be.
pub fn nearest<'a>(written: &str, candidates: impl IntoIterator<Item = &'a str>) -> Option<&'a str> {
    candidates
        .into_iter()
        .map(|candidate| (strsim::jaro_winkler(written, candidate), candidate))
        .filter(|(likeness, _)| *likeness > 0.8)
        .max_by(|a, b| a.0.total_cmp(&b.0))
        .map(|(_, candidate)| candidate)
}
