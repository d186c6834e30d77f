//! The codes of the findings about settings, and of those about content.

use crate::diagnostic::Code;

/// The codes that a kind of file uses for its findings.
#[derive(Clone, Copy, Debug)]
pub struct Dialect {
    pub syntax: Code,
    pub unknown: Code,
    pub missing: Code,
    pub value: Code,
    pub date: Code,
    /// For a date of a century in which no office has a website; `None` where any date is possible.
    pub century: Option<Code>,
    /// For the key of an edition that the site does not have.
    pub edition: Code,
}

pub const SETTINGS: Dialect = Dialect {
    syntax: Code::SettingsSyntax,
    unknown: Code::SettingsUnknown,
    missing: Code::SettingsMissing,
    value: Code::SettingsValue,
    date: Code::SettingsValue,
    century: None,
    edition: Code::SettingsEdition,
};

pub const CONTENT: Dialect = Dialect {
    syntax: Code::TomlSyntax,
    unknown: Code::UnknownField,
    missing: Code::MissingField,
    value: Code::BadValue,
    date: Code::BadDate,
    century: Some(Code::ImpossibleDate),
    edition: Code::UnknownEdition,
};
