//! Every code that a finding can have: one table. A code is never reused.

/// How much a finding matters; the worst first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Severity {
    Error,
    Warning,
    Info,
}

impl Severity {
    pub const ALL: [Self; 3] = [Self::Error, Self::Warning, Self::Info];

    pub fn key(self) -> &'static str {
        match self {
            Self::Error => "error",
            Self::Warning => "warning",
            Self::Info => "info",
        }
    }
}

/// What a finding is about, and so which exit code it leads to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Group {
    Settings,
    Content,
}

macro_rules! codes {
    ($($variant:ident $id:literal $name:literal $severity:ident;)*) => {
        /// A kind of finding.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, serde::Serialize, serde::Deserialize)]
        pub enum Code { $($variant),* }

        impl Code {
            pub const ALL: &[Self] = &[$(Self::$variant),*];

            /// Letter and three digits: `T001`.
            pub fn id(self) -> &'static str {
                match self { $(Self::$variant => $id),* }
            }

            /// The name that `[lints]` and messages use: `missing-translation`.
            pub fn name(self) -> &'static str {
                match self { $(Self::$variant => $name),* }
            }

            pub fn default_severity(self) -> Severity {
                match self { $(Self::$variant => Severity::$severity),* }
            }
        }
    };
}

codes! {
    SettingsSyntax      "C001" "settings-syntax"        Error;
    SettingsUnknown     "C002" "settings-unknown-field" Error;
    SettingsMissing     "C003" "settings-missing-field" Error;
    SettingsValue       "C004" "settings-bad-value"     Error;
    SettingsTag         "C005" "bad-language-tag"       Error;
    SettingsEdition     "C006" "settings-unknown-edition" Error;
    SettingsDuplicate   "C007" "settings-duplicate"     Error;
    SettingsAbsent      "C008" "settings-absent"        Error;

    TomlSyntax          "F001" "toml-syntax"            Error;
    UnknownField        "F002" "unknown-field"          Error;
    MissingField        "F003" "missing-field"          Error;
    BadValue            "F004" "bad-value"              Error;
    BadDate             "F005" "bad-date"               Error;
    UnknownColumn       "F006" "unknown-column"         Error;
    UnknownEdition      "F007" "unknown-edition"        Error;
    NoFrontMatter       "F008" "no-front-matter"        Error;
    NoSection           "F009" "no-section"             Error;
    MissingAlt          "F010" "missing-alt"            Error;
    StrayFile           "F011" "stray-file"             Warning;
    MissingItemFile     "F012" "missing-item-file"      Error;
    WordsWithoutTable   "F013" "words-without-table"    Warning;
    MissingReason       "F014" "missing-reason"         Warning;

    BadSuppression         "F091" "bad-suppression"         Warning;
    UnexplainedSuppression "F092" "unexplained-suppression" Warning;
    ExpiredSuppression     "F093" "expired-suppression"     Warning;
    UnusedSuppression      "F094" "unused-suppression"      Info;

    RawHtml             "M001" "raw-html"               Error;
    StrayEmphasis       "M002" "stray-emphasis"         Warning;
    BodyTitle           "M003" "body-title"             Warning;
    TooDeep             "M004" "too-deep"               Error;
    LetterParts         "M005" "letter-parts"           Error;

    MissingTranslation  "T001" "missing-translation"    Warning;
    MissingMessage      "T002" "missing-message"        Error;
    StaleTranslation    "T003" "stale-translation"      Warning;
    MissingSource       "T004" "missing-source"         Error;
    FluentSyntax        "T005" "fluent-syntax"          Error;
    DuplicateMessage    "T006" "duplicate-message"      Error;
    CatalogTooDeep      "T007" "catalog-too-deep"       Error;
    UnknownReference    "T008" "unknown-reference"      Error;
    BadNumericOption    "T009" "bad-numeric-option"     Error;
    UnprovenTranslation "T010" "unproven-translation"   Info;
    DraftTranslation    "T011" "draft-translation"      Warning;
    CyclicReference     "T012" "cyclic-reference"       Error;
    LostBase            "T013" "lost-base"              Warning;
    OrphanTranslation   "T014" "orphan-translation"     Warning;
    UnusedBase          "T015" "unused-base"            Info;

    MissingCatalog      "T030" "missing-catalog"        Error;
    ObsoleteCatalog     "T031" "obsolete-catalog"       Info;
    ObsoleteMessage     "T032" "obsolete-message"       Info;
    MissingPart         "T033" "missing-part"           Error;
    ExtraPart           "T034" "extra-part"             Warning;
    MissingVariable     "T035" "missing-variable"       Error;
    UnknownVariable     "T036" "unknown-variable"       Error;
    OtherReferences     "T037" "other-references"       Warning;
    UnknownFunction     "T038" "unknown-function"       Error;
    MissingPlural       "T039" "missing-plural"         Error;
    UnreachablePlural   "T040" "unreachable-plural"     Warning;
    LiteralPlural       "T041" "literal-plural"         Warning;
    NoOtherPlural       "T042" "no-other-plural"        Info;
    UnclosedTag         "T043" "unclosed-tag"           Error;
    OtherMarkup         "T044" "other-markup"           Error;
    OtherLink           "T045" "other-link"             Warning;
    WrongScript         "T046" "wrong-script"           Warning;
    FullWidthBrace      "T047" "full-width-brace"       Error;
    IdenticalMessage    "T048" "identical-message"      Info;
    InvisibleCharacter  "T049" "invisible-character"    Warning;
    UnresolvedMessage   "T050" "unresolved-message"     Error;
    StaleMessage        "T051" "stale-message"          Warning;
    BadRevisionLine     "T052" "bad-revision-line"      Warning;
    TermArgument        "T060" "term-argument"          Error;
    OtherPluralKind     "T061" "other-plural-kind"      Warning;
    RoundedPlural       "T062" "rounded-plural"         Warning;
    UnmatchedLiteral    "T063" "unmatched-literal"      Warning;
    DuplicatePart       "T064" "duplicate-part"         Warning;
    UnknownEntity       "T065" "unknown-entity"         Warning;

    BrokenItemLink      "L001" "broken-item-link"       Error;
    MissingFile         "L002" "missing-file"           Error;
    RelativeLink        "L003" "relative-link"          Error;
    UnsafeLink          "L004" "unsafe-link"            Error;
    HiddenItemLink      "L005" "hidden-item-link"       Warning;

    DutyOverdue         "D001" "duty-overdue"           Warning;
    UnknownCalendar     "D002" "unknown-calendar"       Warning;

    UnreadableFile      "P001" "unreadable-file"        Error;
    InvalidUtf8         "P002" "invalid-utf8"           Error;
    FileTooLarge        "P003" "file-too-large"         Error;
    Symlink             "P004" "symlink"                Error;
    LeavesSite          "P005" "leaves-site"            Error;
    DuplicateUrl        "P006" "duplicate-url"          Error;
    BadName             "P007" "bad-name"               Error;
    DuplicateId         "P008" "duplicate-id"           Error;
    VanishedAddress     "P009" "vanished-address"       Error;
    ManyRemovals        "P010" "many-removals"          Error;
    EmptiedEdition      "P011" "emptied-edition"        Error;
    WithdrawnWords      "P012" "withdrawn-words"        Error;
    UnsearchedFiles     "P013" "unsearched-files"       Warning;
    WithdrawnFile       "P014" "withdrawn-file"         Error;
    RefusedEnding       "P015" "refused-ending"         Error;
    OtherContent        "P016" "other-content"          Error;
    ActiveContent       "P017" "active-content"         Error;
    NoImage             "P018" "no-image"               Error;
    ShadowingFile       "P019" "shadowing-file"         Error;

    TemplateSyntax      "R001" "template-syntax"        Error;
    TemplateMessage     "R002" "template-unknown-message" Error;
    RenderFailed        "R003" "render-failed"          Error;
    UnknownTemplate     "R004" "unknown-template"       Error;
    TemplateTooLong     "R005" "template-too-long"      Error;
    TemplatesExhausted  "R006" "templates-exhausted"    Error;
    WholeNamespace      "R007" "whole-namespace"        Error;
    MissingArgument     "R010" "missing-argument"       Error;
    UnusedMessage       "R011" "unused-message"         Info;
    TextForNumber       "R012" "text-for-number"        Warning;

    FactDiffers         "G001" "fact-differs"           Warning;
    CountDiffers        "G002" "count-differs"          Warning;
    MissingTerm         "G003" "missing-term"           Warning;
    AvoidedTerm         "G004" "avoided-term"           Warning;
}

impl Code {
    pub fn find(id_or_name: &str) -> Option<Self> {
        let wanted = id_or_name.to_ascii_lowercase();
        Self::ALL.iter().copied().find(|code| code.name() == wanted || code.id().eq_ignore_ascii_case(&wanted))
    }

    pub fn group(self) -> Group {
        match self.id().as_bytes()[0] {
            b'C' => Group::Settings,
            _ => Group::Content,
        }
    }
}

impl Code {
    /// Whether a site may set another level. What could publish a broken page or half of what
    /// was written, exhaust the program or leave the site is an error everywhere.
    pub fn is_adjustable(self) -> bool {
        let fixed_letter = matches!(self.id().as_bytes()[0], b'C' | b'P' | b'R');
        let is_fixed = matches!(
            self,
            Self::TomlSyntax
                | Self::NoFrontMatter
                | Self::TooDeep
                | Self::FluentSyntax
                | Self::CatalogTooDeep
                | Self::BadNumericOption
                | Self::CyclicReference
                | Self::MissingFile
                | Self::UnsafeLink
        );
        (!fixed_letter || matches!(self, Self::UnusedMessage | Self::TextForNumber)) && !is_fixed
    }

    /// Whether a site may silence it. That a translation is missing or stale is always said.
    pub fn can_be_allowed(self) -> bool {
        self.is_adjustable() && !matches!(self, Self::MissingTranslation | Self::StaleTranslation)
    }

    /// Whether leaving its item behind makes it good.
    pub fn can_hold(self) -> bool {
        !matches!(self, Self::VanishedAddress | Self::WithdrawnWords | Self::WithdrawnFile)
    }

    /// Whether a single finding may be allowed where it stands. What is wrong with a
    /// suppression cannot be suppressed: nobody would ever see it again.
    pub fn is_suppressible(self) -> bool {
        let is_about_suppressions = matches!(
            self,
            Self::BadSuppression | Self::UnexplainedSuppression | Self::ExpiredSuppression | Self::UnusedSuppression
        );
        self.is_adjustable() && !is_about_suppressions
    }
}
