//! What a run leaves to others: its report in a file, figures for Prometheus, a hook that reads
//! the report. None of them changes what was published.

use super::arguments::SideOutputs;
use super::finished::Finished;
use super::run_json;
use crate::catalog::ProgramMessages;
use crate::cli::errors::CommandError;
use crate::cli::ui::Ui;
use crate::fs::{self, HookFailure, SiteFolder};
use crate::publish::is_kept;
use crate::report::metrics;
use std::io;
use std::path::Path;
use std::time::Duration;

/// A hook that takes longer is ended.
const HOOK_LIMIT: Duration = Duration::from_secs(60);

/// Refuses files that a run would lose or that would harm it: two reports in one file, a file that
/// the program keeps in the output folder, a file among the sources.
pub fn check(wanted: &SideOutputs, output: &Path, sources: &SiteFolder) -> Result<(), CommandError> {
    let files = [("--report", &wanted.report), ("--metrics", &wanted.metrics)];
    for (option, path) in files {
        let Some(path) = path else { continue };
        let arguments = || [("name", option.into()), ("path", path.display().to_string().into())];
        if is_in_store(path, output) {
            return Err(CommandError::usage("usage-file-of-output", arguments()));
        }
        if sources.holds(path) {
            return Err(CommandError::usage("usage-file-in-sources", arguments()));
        }
    }
    match (&wanted.report, &wanted.metrics) {
        (Some(report), Some(metrics)) if fs::resolved(report) == fs::resolved(metrics) => {
            let path = ("path", report.display().to_string().into());
            Err(CommandError::usage("usage-same-file", [path]))
        }
        _ => Ok(()),
    }
}

/// Returns whether a file lies in what the program itself keeps in the output folder.
fn is_in_store(path: &Path, output: &Path) -> bool {
    let (Some(output), Some(path)) = (fs::resolved(output), fs::resolved(path)) else { return false };
    let below = path.strip_prefix(&output).ok().and_then(|below| below.components().next());
    below.is_some_and(|first| is_kept(&first.as_os_str().to_string_lossy()))
}

/// Writes the files that were asked for and runs the hook. Returns the run with the exit code that
/// the shell sees, which the files have too, and warnings.
///
/// `site` is the folder of the site.
pub fn deliver(wanted: &SideOutputs, site: &Path, mut finished: Finished, ui: &Ui<'_>) -> (Finished, Vec<String>) {
    let files = Files { wanted, site, ui, before: wanted.metrics.as_deref().and_then(|path| fs::read_left(path).ok()) };
    let failures = files.write(&finished);
    if !failures.is_empty() {
        finished = finished.without_files(failures.join("; "));
        // A file that could be written says what the other could not.
        files.write(&finished);
    }
    let report = run_json::text(&finished).into_bytes();
    let failed = wanted.hook.as_ref().and_then(|command| fs::hook(command, report, HOOK_LIMIT).err());
    let warnings = failed.map(|failure| hook_words(&failure, ui.messages()));
    (finished, warnings.into_iter().collect())
}

/// The files of a run.
struct Files<'f, 'u> {
    wanted: &'f SideOutputs,
    site: &'f Path,
    ui: &'f Ui<'u>,
    /// The metrics of the previous run.
    before: Option<String>,
}

impl Files<'_, '_> {
    /// Writes the files, and returns why some could not be written.
    fn write(&self, finished: &Finished) -> Vec<String> {
        let report = self.wanted.report.as_deref().map(|path| (path, run_json::text(finished)));
        let metrics = self.wanted.metrics.as_deref().map(|path| (path, self.metrics(finished)));
        let files = report.into_iter().chain(metrics);
        let failures = files.filter_map(|(path, text)| {
            let error = fs::replace(path, text.as_bytes()).err()?;
            Some(cannot_write(path, &error, self.ui.messages()))
        });
        failures.collect()
    }

    fn metrics(&self, finished: &Finished) -> String {
        let site = fs::absolute(self.site);
        let exit = (finished.code.number(), self.ui.now().as_second());
        metrics(&finished.report, &site.to_string_lossy(), exit, self.before.as_deref())
    }
}

fn cannot_write(path: &Path, error: &io::Error, messages: &ProgramMessages) -> String {
    let shown = ("path", path.display().to_string().into());
    let folder = path.parent().filter(|folder| !folder.as_os_str().is_empty());
    match folder.filter(|folder| error.kind() == io::ErrorKind::NotFound && !folder.is_dir()) {
        Some(folder) => messages.message("env-no-folder", &[shown, ("folder", folder.display().to_string().into())]),
        None => messages.message("env-cannot-write", &[shown, ("why", error.to_string().into())]),
    }
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
