//! What a run leaves to others: its report in a file, figures for Prometheus, a hook that reads
//! the report. None of them changes what was published.

use super::arguments::SideOutputs;
use super::finished::Finished;
use super::run_json;
use crate::catalog::ProgramMessages;
use crate::cli::exit_code::ExitCode;
use crate::cli::ui::Ui;
use crate::fs::{self, HookFailure};
use crate::report::metrics;
use std::io;
use std::path::Path;
use std::time::Duration;

/// A hook that takes longer is ended.
const HOOK_LIMIT: Duration = Duration::from_secs(60);

/// What could not be delivered.
#[derive(Default)]
pub struct Delivery {
    /// Lines for standard error.
    pub warnings: Vec<String>,
    /// Whether a file could not be written.
    is_file_missing: bool,
}

impl Delivery {
    /// Returns the exit code of the program, after that of the publication: a file that could
    /// not be written is an error of the environment, unless the publication ended in a worse.
    pub fn exit_code(&self, code: ExitCode) -> ExitCode {
        match code {
            ExitCode::Done | ExitCode::Findings if self.is_file_missing => ExitCode::CannotWrite,
            code => code,
        }
    }

    fn note_file(&mut self, path: &Path, written: io::Result<()>, messages: &ProgramMessages) {
        let Err(error) = written else { return };
        let folder = path.parent().filter(|folder| !folder.as_os_str().is_empty());
        if let Some(folder) = folder.filter(|folder| error.kind() == io::ErrorKind::NotFound && !folder.is_dir()) {
            let arguments =
                [("path", path.display().to_string().into()), ("folder", folder.display().to_string().into())];
            self.warn(&messages.message("env-no-folder", &arguments), messages);
            self.is_file_missing = true;
            return;
        }
        let arguments = [("path", path.display().to_string().into()), ("why", error.to_string().into())];
        self.warn(&messages.message("env-cannot-write", &arguments), messages);
        self.is_file_missing = true;
    }

    fn warn(&mut self, message: &str, messages: &ProgramMessages) {
        self.warnings.push(format!("{}: {message}", messages.message("severity-warning", &[])));
    }
}

/// Writes the files that were asked for and runs the hook.
///
/// `site` is the folder of the site.
pub fn deliver(wanted: &SideOutputs, site: &Path, finished: &Finished, ui: &Ui<'_>) -> Delivery {
    let messages = ui.messages();
    let mut delivery = Delivery::default();
    let json = run_json::text(finished);
    if let Some(path) = &wanted.report {
        delivery.note_file(path, fs::replace(path, json.as_bytes()), messages);
    }
    if let Some(path) = &wanted.metrics {
        let before = fs::read_left(path).ok();
        let text = metrics(
            &finished.report,
            &fs::absolute(site).to_string_lossy(),
            (finished.code.number(), ui.now().as_second()),
            before.as_deref(),
        );
        delivery.note_file(path, fs::replace(path, text.as_bytes()), messages);
    }
    if let Some(command) = &wanted.hook
        && let Err(failure) = fs::hook(command, json.into_bytes(), HOOK_LIMIT)
    {
        delivery.warn(&hook_words(&failure, messages), messages);
    }
    delivery
}

fn hook_words(failure: &HookFailure, messages: &ProgramMessages) -> String {
    let (id, argument) = match failure {
        HookFailure::Io(error) => ("hook-not-run", ("why", error.to_string().into())),
        HookFailure::Exit(code) => ("hook-exit", ("code", code.to_string().into())),
        HookFailure::Signal(signal) => ("hook-signal", ("signal", signal.to_string().into())),
        HookFailure::TimeOut(limit) => ("hook-time-out", ("seconds", limit.as_secs().to_string().into())),
    };
    messages.message(id, &[argument])
}
