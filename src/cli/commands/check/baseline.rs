//! `--baseline FILE` and `--write-baseline FILE` of `gongbao check`

use crate::catalog::ProgramMessages;
use crate::cli::errors::{CommandError, FileError};
use crate::cli::ui::Ui;
use crate::diagnostic::{Baseline, Compared, Findings, record};
use crate::fs;
use std::path::Path;

/// The files of known findings that a person named.
pub struct Baselines {
    /// Findings in this file are left out.
    pub known: Option<String>,
    /// Findings are recorded in this file.
    pub record: Option<String>,
}

impl Baselines {
    /// Returns whether the command records findings and does nothing else.
    pub fn is_recording_only(&self) -> bool {
        self.record.is_some() && self.known.is_none()
    }

    /// Records the findings where that was asked for. Returns what to say of it.
    pub fn record(&self, findings: &Findings, messages: &ProgramMessages) -> Result<Option<String>, FileError> {
        let Some(typed) = &self.record else { return Ok(None) };
        let (text, count) = record(findings);
        fs::replace(Path::new(typed), text.as_bytes()).map_err(FileError::at(typed))?;
        let arguments = [("n", count.into()), ("path", typed.as_str().into())];
        Ok(Some(messages.message("baseline-written", &arguments)))
    }

    /// Returns the findings that are not known; all of them where no file was named. Says how
    /// many were left out, and how many known ones are gone.
    pub fn only_new(&self, findings: Findings, ui: &mut Ui<'_>) -> Result<Findings, CommandError> {
        let Some(typed) = &self.known else { return Ok(findings) };
        let path = || ("path", typed.as_str().into());
        let text = fs::read_left(Path::new(typed)).map_err(CommandError::unreadable(typed))?;
        let baseline = Baseline::parse(&text)
            .map_err(|line| CommandError::usage("baseline-bad-line", [("line", line.into()), path()]))?;
        let Compared { new, known, gone } = baseline.compare(findings);
        for (message, count) in [("baseline-known", known), ("baseline-gone", gone)] {
            if count > 0 {
                ui.note(message, &[("n", count.into()), path()]);
            }
        }
        Ok(new)
    }
}
