//! What a parser or the system says in English, classified when the finding is made, so that
//! the catalogs can say it in any language. Where nothing fits, they have a word for that too.

/// What another program says of a problem. The words are English and stand as they came.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum ForeignMessage {
    /// `problem` is a key of the message `toml-problem`.
    Toml {
        words: String,
        problem: &'static str,
    },
    /// `problem` is a key of the message `fluent-problem`, `quoted` what the words quote.
    Fluent {
        words: String,
        problem: &'static str,
        quoted: String,
    },
    System {
        words: String,
        problem: SystemProblem,
    },
    /// Of a template engine or a formatter. It is shown as it stands.
    Verbatim(String),
}

impl ForeignMessage {
    /// The words of the TOML parser. `problem` is what the line shows to be wrong, where that is known
    /// better than from the words.
    pub fn toml(words: &str, problem: Option<&'static str>) -> Self {
        let description = words.split(", expected").next().unwrap_or_default();
        Self::Toml { words: words.to_owned(), problem: problem.unwrap_or_else(|| key_of(TOML, description)) }
    }

    pub fn fluent(words: &str) -> Self {
        let after_mark = words.split_once('"').map(|(_, rest)| rest);
        let quoted = after_mark.and_then(|rest| rest.rsplit_once('"')).map_or("", |(quoted, _)| quoted);
        Self::Fluent { words: words.to_owned(), problem: key_of(FLUENT, words), quoted: quoted.to_owned() }
    }

    pub fn system(words: &str) -> Self {
        Self::System { words: words.to_owned(), problem: SystemProblem::of(words) }
    }

    /// Returns whether the system has run out of memory or of open files.
    pub(super) fn is_exhaustion(&self) -> bool {
        match self {
            Self::System { problem, .. } => matches!(problem, SystemProblem::Memory | SystemProblem::OpenFiles),
            Self::Toml { .. } | Self::Fluent { .. } | Self::Verbatim(_) => false,
        }
    }
}

/// System errors that people can do something about.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum SystemProblem {
    Denied,
    Absent,
    Taken,
    Folder,
    Full,
    ReadOnly,
    Memory,
    OpenFiles,
    Size,
    Link,
    Special,
    Changed,
    Other,
}

impl SystemProblem {
    /// Classifies the words of a system error.
    pub fn of(words: &str) -> Self {
        first_match(SYSTEM, words).unwrap_or(Self::Other)
    }

    /// The key in the message `system-reason`.
    pub fn key(self) -> &'static str {
        match self {
            Self::Denied => "denied",
            Self::Absent => "absent",
            Self::Taken => "taken",
            Self::Folder => "folder",
            Self::Full => "full",
            Self::ReadOnly => "read-only",
            Self::Memory => "memory",
            Self::OpenFiles => "open-files",
            Self::Size => "size",
            Self::Link => "link",
            Self::Special => "special",
            Self::Changed => "changed",
            Self::Other => "other",
        }
    }
}

fn first_match<T: Copy>(table: &[(&str, T)], words: &str) -> Option<T> {
    table.iter().find(|(part, _)| words.contains(part)).map(|(_, found)| *found)
}

fn key_of(table: &[(&'static str, &'static str)], words: &str) -> &'static str {
    first_match(table, words).unwrap_or("other")
}

/// Parts of the TOML parser's descriptions; the first that fits counts.
const TOML: &[(&str, &str)] = &[
    ("duplicate key", "twice"),
    ("cannot extend", "twice"),
    ("must be quoted", "quotes"),
    ("opening quote", "quotes"),
    ("unclosed", "bracket"),
    ("opening", "bracket"),
    ("table open", "bracket"),
    ("assignment", "equals"),
    ("`=`", "equals"),
    ("key with no value", "equals"),
    ("comma", "comma"),
    ("value digits", "escape"),
    ("escape", "escape"),
    ("digits", "number"),
    ("leading zero", "number"),
    ("sign", "number"),
    ("radix", "number"),
    ("number prefix", "number"),
    ("missing value", "value"),
    ("invalid value", "value"),
    ("recurs", "deep"),
    ("key or value", "line"),
    ("content", "line"),
    ("carriage return", "line"),
    ("comment", "line"),
    ("key", "key"),
    ("string", "unclosed-text"),
];

/// Parts of fluent-syntax' descriptions.
const FLUENT: &[(&str, &str)] = &[
    ("token starting with", "token"),
    ("one of", "name"),
    ("message field", "empty"),
    ("term field", "empty"),
    ("Expected a value", "empty"),
    ("must have a default", "no-default"),
    ("one default", "two-defaults"),
    ("selector", "selector"),
    ("Unterminated string", "unclosed-text"),
    ("Positional", "argument-order"),
    ("appears twice", "twice"),
    ("escape sequence", "escape"),
    ("closing brace", "brace"),
    ("inline expression", "expression"),
    ("literal", "literal"),
    ("Callee", "call"),
];

/// Parts of system errors, most of them their numbers; the first that fits counts.
const SYSTEM: &[(&str, SystemProblem)] = &[
    ("(os error 1)", SystemProblem::Denied),
    ("(os error 2)", SystemProblem::Absent),
    ("(os error 13)", SystemProblem::Denied),
    ("(os error 17)", SystemProblem::Taken),
    ("(os error 20)", SystemProblem::Taken),
    ("(os error 21)", SystemProblem::Folder),
    ("(os error 28)", SystemProblem::Full),
    ("(os error 12)", SystemProblem::Memory),
    ("(os error 23)", SystemProblem::OpenFiles),
    ("(os error 24)", SystemProblem::OpenFiles),
    ("(os error 27)", SystemProblem::Size),
    ("(os error 30)", SystemProblem::ReadOnly),
    ("symbolic link", SystemProblem::Link),
    ("special", SystemProblem::Special),
    ("changed", SystemProblem::Changed),
    ("too large", SystemProblem::Size),
];
