//! What a run ends in.

use crate::diagnostic::{Finding, Findings, Group, Severity};
use crate::publish::{Hold, StoreError};
use crate::report::RunReport;

/// What a publication ends in.
#[derive(Debug)]
pub enum Outcome {
    Published(Publication),
    /// Nothing was published; the release before stays served.
    Refused(Refusal),
}

/// A release that is served now.
#[derive(Debug)]
pub struct Publication {
    pub report: Box<RunReport>,
    pub findings: Findings,
}

/// Why nothing was published.
#[derive(Debug)]
pub enum Refusal {
    Findings(Rejection),
    /// A person has to decide first.
    Undecided(Undecided),
}

/// Findings that may not go out.
#[derive(Debug)]
pub struct Rejection {
    /// Whether site.toml is at fault.
    pub is_of_settings: bool,
    /// What would have gone out, as far as the settings could be read.
    pub report: Option<Box<RunReport>>,
    pub findings: Findings,
}

/// What a person has to decide.
#[derive(Clone, Debug)]
pub enum Undecided {
    /// The machine's clock shows a time before the last publication; both in the office's time.
    Clock { now: String, last: String },
    /// Somebody lets nothing be published.
    Hold(Hold),
}

/// Why a run stops before its end.
#[derive(Debug)]
pub enum Stop {
    Refused(Refusal),
    Store(StoreError),
}

impl From<StoreError> for Stop {
    fn from(error: StoreError) -> Self {
        Self::Store(error)
    }
}

impl From<Rejection> for Refusal {
    fn from(rejection: Rejection) -> Self {
        Self::Findings(rejection)
    }
}

impl From<Rejection> for Stop {
    fn from(rejection: Rejection) -> Self {
        Self::Refused(rejection.into())
    }
}

impl From<Undecided> for Stop {
    fn from(undecided: Undecided) -> Self {
        Self::Refused(Refusal::Undecided(undecided))
    }
}

impl Stop {
    /// A refusal is an outcome; only the environment is an error.
    pub fn refusal(self) -> Result<Refusal, StoreError> {
        match self {
            Self::Refused(refusal) => Ok(refusal),
            Self::Store(error) => Err(error),
        }
    }
}

impl Outcome {
    pub(super) fn of(run: Result<Publication, Stop>) -> Result<Self, StoreError> {
        match run {
            Ok(publication) => Ok(Self::Published(publication)),
            Err(stop) => stop.refusal().map(Self::Refused),
        }
    }
}

impl Rejection {
    pub(super) fn new(findings: Findings, report: Option<RunReport>) -> Self {
        let is_of_settings =
            |finding: &Finding| finding.severity == Severity::Error && finding.code.group() == Group::Settings;
        let is_of_settings = report.is_none() || findings.iter().any(is_of_settings);
        let report = report.map(Box::new);
        Self { is_of_settings, report, findings }
    }
}
