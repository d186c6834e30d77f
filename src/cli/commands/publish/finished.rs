//! How a publication ended, whatever stopped it: report, findings, error and exit code.

use crate::catalog::ProgramMessages;
use crate::cli::errors::ErrorText;
use crate::cli::exit_code::ExitCode;
use crate::diagnostic::{Finding, Findings};
use crate::publish::StoreError;
use crate::report::{OutcomeKey, RunReport};
use crate::{Clock, Outcome, Publication, Refusal, Rejection};

/// A run that has ended.
pub struct Finished {
    pub report: RunReport,
    pub findings: Findings,
    /// Why the environment did not let it publish, in words.
    pub error: Option<ErrorText>,
    pub code: ExitCode,
}

impl Finished {
    pub fn new(outcome: Result<Outcome, StoreError>, clock: Clock, messages: &ProgramMessages) -> Self {
        match outcome {
            Ok(Outcome::Published(Publication { report, findings })) => {
                let code = if report.is_incomplete() { ExitCode::Findings } else { ExitCode::Done };
                Self { report: *report, findings, error: None, code }
            }
            Ok(Outcome::Refused(Refusal::Findings(Rejection { is_of_settings, report, findings }))) => {
                let unplanned = || RunReport::unplanned(clock.moment_without_site(), OutcomeKey::Refused, &findings);
                let report = report.map_or_else(unplanned, |report| *report);
                let code = refusal_code(is_of_settings, &findings);
                Self { report, findings, error: None, code }
            }
            Ok(Outcome::Refused(Refusal::Undecided(undecided))) => {
                Self::failed(ErrorText::of_undecided(&undecided, messages), clock)
            }
            Err(error) => Self::failed(ErrorText::of_store(&error, messages), clock),
        }
    }

    /// Returns the run whose report could not be written to a file that was asked for: an error of the
    /// environment, unless the publication ended in a worse.
    pub fn without_files(self, why: String) -> Self {
        match self.code {
            ExitCode::Done | ExitCode::Findings => {
                let error = Some(ErrorText { message: why, help: None });
                Self { error, code: ExitCode::CannotWrite, ..self }
            }
            _ => {
                let error = self.error.map(|error| ErrorText { message: format!("{}; {why}", error.message), ..error });
                Self { error: error.or(Some(ErrorText { message: why, help: None })), ..self }
            }
        }
    }

    fn failed((error, code): (ErrorText, ExitCode), clock: Clock) -> Self {
        let findings = Findings::default();
        let report = RunReport::unplanned(clock.moment_without_site(), OutcomeKey::Failed, &findings);
        Self { report, findings, error: Some(error), code }
    }
}

/// Returns the exit code of a run that findings stopped. A file that could not be read because
/// the system had no means left is no fault of the content.
pub fn refusal_code(settings: bool, findings: &Findings) -> ExitCode {
    let is_starved = findings.iter().any(Finding::is_of_environment);
    match (settings, is_starved) {
        (_, true) => ExitCode::CannotWrite,
        (true, false) => ExitCode::Settings,
        (false, false) => ExitCode::Content,
    }
}
