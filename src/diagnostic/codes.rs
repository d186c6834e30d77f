//! Every code that a finding can have: one table with all that depends on the code alone. A code
//! is never reused.

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

/// The part of a site that a finding is about. The exit code depends on it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Group {
    Settings,
    Content,
}

/// Which levels a site may set for a code.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Adjustment {
    /// None. What could publish a broken page or half of what was written, exhaust the program
    /// or leave the site is an error everywhere.
    Fixed,
    /// Any severity, but not silence. That a translation is missing or stale is always reported.
    Reported,
    /// Any severity, and silence.
    Free,
    /// Silence alone. What is not certain is a remark everywhere and stops nothing.
    Silence,
}

/// Whether a single finding may be suppressed where it stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Suppression {
    Suppressible,
    /// It may not: its level is fixed, or it is about a suppression and would hide itself.
    Unsuppressible,
}

/// What a finding of an item does to a publication that holds items back.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Holding {
    /// The item is held back, which makes it good.
    Holds,
    /// Nothing is published, unless the item is held back for another finding.
    Refuses,
    /// Nothing is published, whatever is held back.
    Blocks,
}

macro_rules! codes {
    ($($variant:ident $id:literal $name:literal $severity:ident $group:ident $adjustment:ident $suppression:ident
       $holding:ident;)*) => {
        /// A kind of finding.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, serde::Serialize, serde::Deserialize)]
        pub enum Code { $($variant),* }

        impl Code {
            pub const ALL: &[Self] = &[$(Self::$variant),*];

            /// A letter and three digits, such as `T001`.
            pub fn id(self) -> &'static str {
                match self { $(Self::$variant => $id),* }
            }

            /// The name in `[lints]` and in messages, such as `missing-translation`.
            pub fn name(self) -> &'static str {
                match self { $(Self::$variant => $name),* }
            }

            pub fn default_severity(self) -> Severity {
                match self { $(Self::$variant => Severity::$severity),* }
            }

            pub fn group(self) -> Group {
                match self { $(Self::$variant => Group::$group),* }
            }

            pub fn adjustment(self) -> Adjustment {
                match self { $(Self::$variant => Adjustment::$adjustment),* }
            }

            pub fn suppression(self) -> Suppression {
                match self { $(Self::$variant => Suppression::$suppression),* }
            }

            pub fn holding(self) -> Holding {
                match self { $(Self::$variant => Holding::$holding),* }
            }
        }
    };
}

codes! {
    // variant             id     name                       level   group    adjustment suppression    holding
    SettingsSyntax         "C001" "settings-syntax"          Error   Settings Fixed      Unsuppressible Holds;
    SettingsUnknown        "C002" "settings-unknown-field"   Error   Settings Fixed      Unsuppressible Holds;
    SettingsMissing        "C003" "settings-missing-field"   Error   Settings Fixed      Unsuppressible Holds;
    SettingsValue          "C004" "settings-bad-value"       Error   Settings Fixed      Unsuppressible Holds;
    SettingsTag            "C005" "bad-language-tag"         Error   Settings Fixed      Unsuppressible Holds;
    SettingsEdition        "C006" "settings-unknown-edition" Error   Settings Fixed      Unsuppressible Holds;
    SettingsDuplicate      "C007" "settings-duplicate"       Error   Settings Fixed      Unsuppressible Holds;
    SettingsAbsent         "C008" "settings-absent"          Error   Settings Fixed      Unsuppressible Holds;

    TomlSyntax             "F001" "toml-syntax"              Error   Content  Fixed      Unsuppressible Holds;
    UnknownField           "F002" "unknown-field"            Error   Content  Free       Suppressible   Holds;
    MissingField           "F003" "missing-field"            Error   Content  Free       Suppressible   Holds;
    BadValue               "F004" "bad-value"                Error   Content  Free       Suppressible   Holds;
    BadDate                "F005" "bad-date"                 Error   Content  Free       Suppressible   Holds;
    UnknownColumn          "F006" "unknown-column"           Error   Content  Free       Suppressible   Holds;
    UnknownEdition         "F007" "unknown-edition"          Error   Content  Free       Suppressible   Holds;
    NoFrontMatter          "F008" "no-front-matter"          Error   Content  Fixed      Unsuppressible Holds;
    NoSection              "F009" "no-section"               Error   Content  Free       Suppressible   Holds;
    MissingAlt             "F010" "missing-alt"              Error   Content  Free       Suppressible   Holds;
    StrayFile              "F011" "stray-file"               Warning Content  Free       Suppressible   Holds;
    MissingItemFile        "F012" "missing-item-file"        Error   Content  Free       Suppressible   Holds;
    WordsWithoutTable      "F013" "words-without-table"      Warning Content  Free       Suppressible   Holds;
    MissingReason          "F014" "missing-reason"           Warning Content  Free       Suppressible   Holds;
    WordsWithoutFile       "F015" "words-without-file"       Error   Content  Free       Suppressible   Holds;
    ImpossibleDate         "F016" "impossible-date"          Error   Content  Free       Suppressible   Holds;
    OtherFolderDate        "F017" "other-folder-date"        Warning Content  Free       Suppressible   Holds;
    EmptyPage              "F018" "empty-page"               Error   Content  Free       Suppressible   Holds;
    RepeatedItem           "F019" "repeated-item"            Warning Content  Free       Suppressible   Holds;
    CaptionNotShown        "F020" "caption-not-shown"        Warning Content  Free       Suppressible   Holds;

    BadSuppression         "F091" "bad-suppression"          Warning Content  Free       Unsuppressible Holds;
    UnexplainedSuppression "F092" "unexplained-suppression"  Warning Content  Free       Unsuppressible Holds;
    ExpiredSuppression     "F093" "expired-suppression"      Warning Content  Free       Unsuppressible Holds;
    UnusedSuppression      "F094" "unused-suppression"       Info    Content  Free       Unsuppressible Holds;

    RawHtml                "M001" "raw-html"                 Error   Content  Free       Suppressible   Holds;
    StrayEmphasis          "M002" "stray-emphasis"           Warning Content  Free       Suppressible   Holds;
    BodyTitle              "M003" "body-title"               Warning Content  Free       Suppressible   Holds;
    TooDeep                "M004" "too-deep"                 Error   Content  Fixed      Unsuppressible Holds;
    LetterParts            "M005" "letter-parts"             Error   Content  Free       Suppressible   Holds;
    ControlCharacter       "M006" "control-character"        Error   Content  Free       Suppressible   Holds;
    UnseenCharacter        "M007" "unseen-character"         Warning Content  Free       Suppressible   Holds;
    UnmeantMarkdown        "M008" "unmeant-markdown"         Warning Content  Free       Suppressible   Holds;

    MissingTranslation     "T001" "missing-translation"      Warning Content  Reported   Suppressible   Holds;
    MissingMessage         "T002" "missing-message"          Error   Content  Free       Suppressible   Holds;
    StaleTranslation       "T003" "stale-translation"        Warning Content  Reported   Suppressible   Holds;
    MissingSource          "T004" "missing-source"           Error   Content  Free       Suppressible   Holds;
    FluentSyntax           "T005" "fluent-syntax"            Error   Content  Fixed      Unsuppressible Holds;
    DuplicateMessage       "T006" "duplicate-message"        Error   Content  Free       Suppressible   Holds;
    CatalogTooDeep         "T007" "catalog-too-deep"         Error   Content  Fixed      Unsuppressible Holds;
    UnknownReference       "T008" "unknown-reference"        Error   Content  Free       Suppressible   Holds;
    BadNumericOption       "T009" "bad-numeric-option"       Error   Content  Fixed      Unsuppressible Holds;
    UnprovenTranslation    "T010" "unproven-translation"     Info    Content  Free       Suppressible   Holds;
    DraftTranslation       "T011" "draft-translation"        Warning Content  Free       Suppressible   Holds;
    CyclicReference        "T012" "cyclic-reference"         Error   Content  Fixed      Unsuppressible Holds;
    LostBase               "T013" "lost-base"                Warning Content  Free       Suppressible   Holds;
    OrphanTranslation      "T014" "orphan-translation"       Warning Content  Free       Suppressible   Holds;
    UnusedBase             "T015" "unused-base"              Info    Content  Free       Suppressible   Holds;
    OtherLanguage          "T016" "other-language"           Warning Content  Reported   Suppressible   Holds;
    ForeignPassage         "T017" "foreign-passage"          Warning Content  Reported   Suppressible   Holds;
    CopiedPassage          "T018" "copied-passage"           Warning Content  Reported   Suppressible   Holds;
    Placeholder            "T019" "placeholder"              Warning Content  Reported   Suppressible   Holds;
    MissingPassage         "T020" "missing-passage"          Warning Content  Reported   Suppressible   Holds;

    LengthMayDiffer        "T021" "length-may-differ"        Info    Content  Silence    Suppressible   Holds;

    MissingCatalog         "T030" "missing-catalog"          Error   Content  Free       Suppressible   Holds;
    ObsoleteCatalog        "T031" "obsolete-catalog"         Info    Content  Free       Suppressible   Holds;
    ObsoleteMessage        "T032" "obsolete-message"         Info    Content  Free       Suppressible   Holds;
    MissingPart            "T033" "missing-part"             Error   Content  Free       Suppressible   Holds;
    ExtraPart              "T034" "extra-part"               Warning Content  Free       Suppressible   Holds;
    MissingVariable        "T035" "missing-variable"         Error   Content  Free       Suppressible   Holds;
    UnknownVariable        "T036" "unknown-variable"         Error   Content  Free       Suppressible   Holds;
    OtherReferences        "T037" "other-references"         Warning Content  Free       Suppressible   Holds;
    UnknownFunction        "T038" "unknown-function"         Error   Content  Free       Suppressible   Holds;
    MissingPlural          "T039" "missing-plural"           Error   Content  Free       Suppressible   Holds;
    UnreachablePlural      "T040" "unreachable-plural"       Warning Content  Free       Suppressible   Holds;
    LiteralPlural          "T041" "literal-plural"           Warning Content  Free       Suppressible   Holds;
    NoOtherPlural          "T042" "no-other-plural"          Info    Content  Free       Suppressible   Holds;
    UnclosedTag            "T043" "unclosed-tag"             Error   Content  Free       Suppressible   Holds;
    OtherMarkup            "T044" "other-markup"             Error   Content  Free       Suppressible   Holds;
    OtherLink              "T045" "other-link"               Warning Content  Free       Suppressible   Holds;
    WrongScript            "T046" "wrong-script"             Warning Content  Free       Suppressible   Holds;
    FullWidthBrace         "T047" "full-width-brace"         Error   Content  Free       Suppressible   Holds;
    IdenticalMessage       "T048" "identical-message"        Info    Content  Free       Suppressible   Holds;
    InvisibleCharacter     "T049" "invisible-character"      Warning Content  Free       Suppressible   Holds;
    UnresolvedMessage      "T050" "unresolved-message"       Error   Content  Free       Suppressible   Holds;
    StaleMessage           "T051" "stale-message"            Warning Content  Free       Suppressible   Holds;
    BadRevisionLine        "T052" "bad-revision-line"        Warning Content  Free       Suppressible   Holds;
    FunctionOption         "T053" "function-option"          Warning Content  Free       Suppressible   Holds;
    MissingOverride        "T054" "missing-override"         Warning Content  Free       Suppressible   Holds;
    TermArgument           "T060" "term-argument"            Error   Content  Free       Suppressible   Holds;
    OtherPluralKind        "T061" "other-plural-kind"        Warning Content  Free       Suppressible   Holds;
    RoundedPlural          "T062" "rounded-plural"           Warning Content  Free       Suppressible   Holds;
    UnmatchedLiteral       "T063" "unmatched-literal"        Warning Content  Free       Suppressible   Holds;
    DuplicatePart          "T064" "duplicate-part"           Warning Content  Free       Suppressible   Holds;
    UnknownEntity          "T065" "unknown-entity"           Warning Content  Free       Suppressible   Holds;
    UnmatchedArgument      "T066" "unmatched-argument"       Warning Content  Free       Suppressible   Holds;
    UnmatchedVariant       "T067" "unmatched-variant"        Warning Content  Free       Suppressible   Holds;

    BrokenItemLink         "L001" "broken-item-link"         Error   Content  Free       Suppressible   Holds;
    MissingFile            "L002" "missing-file"             Error   Content  Fixed      Unsuppressible Holds;
    RelativeLink           "L003" "relative-link"            Error   Content  Free       Suppressible   Holds;
    UnsafeLink             "L004" "unsafe-link"              Error   Content  Fixed      Unsuppressible Holds;
    HiddenItemLink         "L005" "hidden-item-link"         Warning Content  Free       Suppressible   Holds;
    FormerItemLink         "L006" "former-item-link"         Info    Content  Free       Suppressible   Holds;

    DutyOverdue            "D001" "duty-overdue"             Warning Content  Free       Suppressible   Holds;
    UnknownCalendar        "D002" "unknown-calendar"         Warning Content  Free       Suppressible   Holds;

    UnreadableFile         "P001" "unreadable-file"          Error   Content  Fixed      Unsuppressible Holds;
    InvalidUtf8            "P002" "invalid-utf8"             Error   Content  Fixed      Unsuppressible Holds;
    FileTooLarge           "P003" "file-too-large"           Error   Content  Fixed      Unsuppressible Holds;
    Symlink                "P004" "symlink"                  Error   Content  Fixed      Unsuppressible Holds;
    LeavesSite             "P005" "leaves-site"              Error   Content  Fixed      Unsuppressible Holds;
    DuplicateUrl           "P006" "duplicate-url"            Error   Content  Fixed      Unsuppressible Holds;
    BadName                "P007" "bad-name"                 Error   Content  Fixed      Unsuppressible Holds;
    DuplicateId            "P008" "duplicate-id"             Error   Content  Fixed      Unsuppressible Holds;
    VanishedAddress        "P009" "vanished-address"         Error   Content  Fixed      Unsuppressible Refuses;
    ManyRemovals           "P010" "many-removals"            Error   Content  Fixed      Unsuppressible Holds;
    EmptiedEdition         "P011" "emptied-edition"          Error   Content  Fixed      Unsuppressible Holds;
    WithdrawnWords         "P012" "withdrawn-words"          Error   Content  Fixed      Unsuppressible Blocks;
    UnsearchedFiles        "P013" "unsearched-files"         Warning Content  Fixed      Unsuppressible Holds;
    WithdrawnFile          "P014" "withdrawn-file"           Error   Content  Fixed      Unsuppressible Blocks;
    RefusedEnding          "P015" "refused-ending"           Error   Content  Fixed      Unsuppressible Holds;
    OtherContent           "P016" "other-content"            Error   Content  Fixed      Unsuppressible Holds;
    ActiveContent          "P017" "active-content"           Error   Content  Fixed      Unsuppressible Holds;
    NoImage                "P018" "no-image"                 Error   Content  Fixed      Unsuppressible Holds;
    ShadowingFile          "P019" "shadowing-file"           Error   Content  Fixed      Unsuppressible Holds;
    UnpublishedId          "P020" "unpublished-id"           Warning Content  Free       Suppressible   Holds;

    TemplateSyntax         "R001" "template-syntax"          Error   Content  Fixed      Unsuppressible Holds;
    TemplateMessage        "R002" "template-unknown-message" Error   Content  Fixed      Unsuppressible Holds;
    RenderFailed           "R003" "render-failed"            Error   Content  Fixed      Unsuppressible Holds;
    UnknownTemplate        "R004" "unknown-template"         Error   Content  Fixed      Unsuppressible Holds;
    TemplateTooLong        "R005" "template-too-long"        Error   Content  Fixed      Unsuppressible Holds;
    TemplatesExhausted     "R006" "templates-exhausted"      Error   Content  Fixed      Unsuppressible Holds;
    WholeNamespace         "R007" "whole-namespace"          Error   Content  Fixed      Unsuppressible Holds;
    MissingArgument        "R010" "missing-argument"         Error   Content  Fixed      Unsuppressible Holds;
    UnusedMessage          "R011" "unused-message"           Info    Content  Free       Suppressible   Holds;
    TextForNumber          "R012" "text-for-number"          Warning Content  Free       Suppressible   Holds;

    FactDiffers            "G001" "fact-differs"             Warning Content  Free       Suppressible   Holds;
    CountDiffers           "G002" "count-differs"            Warning Content  Free       Suppressible   Holds;
    MissingTerm            "G003" "missing-term"             Warning Content  Free       Suppressible   Holds;
    AvoidedTerm            "G004" "avoided-term"             Warning Content  Free       Suppressible   Holds;
    FactMayDiffer          "G005" "fact-may-differ"          Info    Content  Silence    Suppressible   Holds;
    ImpossibleDay          "G006" "impossible-day"           Warning Content  Free       Suppressible   Holds;
}

impl Code {
    /// Whether findings of the code are certain. Others are remarks that stop no publication.
    pub fn is_sure(self) -> bool {
        self.adjustment() != Adjustment::Silence
    }

    /// The code of an id or a name, in letters of either case.
    pub fn find(id_or_name: &str) -> Option<Self> {
        let wanted = id_or_name.to_ascii_lowercase();
        Self::ALL.iter().copied().find(|code| code.name() == wanted || code.id().eq_ignore_ascii_case(&wanted))
    }
}
