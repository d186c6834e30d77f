//! The outcomes of a run.

use crate::diagnostic::{Finding, Findings, Group, Severity};
use crate::publish::{Hold, StoreError};
use crate::report::RunReport;

/// The outcome of a publication.
#[derive(Debug)]
pub enum Outcome {
    Published(Publication),
    /// Nothing was published, and the previous release stays served.
    Refused(Refusal),
}

/// A new release that is served.
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

/// Findings that forbid a publication.
#[derive(Debug)]
pub struct Rejection {
    /// Whether site.toml has an error.
    pub is_of_settings: bool,
    /// What would have been published; nothing where the settings could not be read.
    pub report: Option<Box<RunReport>>,
    pub findings: Findings,
}

/// A question that a person has to decide.
#[derive(Clone, Debug)]
pub enum Undecided {
    /// The machine's clock is before the last publication. Both times are in the site's time zone.
    Clock { now: String, last: String },
    /// A hold forbids publications.
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
    /// Returns the refusal, which is an outcome; a failure of the store is an error.
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
