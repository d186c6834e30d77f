//! The exit codes of the program, after sysexits(3).

/// How a command ended, as the shell sees it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ExitCode {
    /// Done, or there was nothing to do.
    Done,
    /// Findings at or above the level that was asked for; published, but with items held back.
    Findings,
    /// The command line asks for what cannot be done.
    Usage,
    /// Content errors: nothing was published, the release before stays served.
    Content,
    /// A defect of the program.
    Bug,
    /// The environment does not let the program read or write.
    CannotWrite,
    /// Another process is at work: a later try may succeed.
    Locked,
    /// A person has to decide first.
    Undecided,
    /// site.toml is wrong.
    Settings,
}

impl ExitCode {
    /// All, in the order of their numbers.
    pub const ALL: [Self; 9] = [
        Self::Done,
        Self::Findings,
        Self::Usage,
        Self::Content,
        Self::Bug,
        Self::CannotWrite,
        Self::Locked,
        Self::Undecided,
        Self::Settings,
    ];

    /// Those of a command that reads a site and answers a question about it.
    pub const OF_QUESTIONS: &[Self] =
        &[Self::Done, Self::Findings, Self::Usage, Self::Bug, Self::CannotWrite, Self::Settings];

    /// Those of a command that changes the sources of a site.
    pub const OF_CHANGES: &[Self] =
        &[Self::Done, Self::Findings, Self::Usage, Self::Bug, Self::CannotWrite, Self::Locked, Self::Settings];

    /// Returns the number that the shell sees.
    pub fn number(self) -> u8 {
        match self {
            Self::Done => 0,
            Self::Findings => 1,
            Self::Usage => 2,
            Self::Content => 65,
            Self::Bug => 70,
            Self::CannotWrite => 73,
            Self::Locked => 75,
            Self::Undecided => 76,
            Self::Settings => 78,
        }
    }
}
