//! What a run leaves to others: its report in a file, figures for Prometheus, a hook that
//! hears of it. None of them changes what was published.

use super::words;
use crate::catalog::ProgramMessages;
use crate::cli::{Environment, Output, exit};
use crate::fs::{self, HookFailure};
use crate::report::{RunReport, metrics};
use clap::ArgMatches;
use std::io;
use std::path::Path;
use std::time::Duration;

/// A hook that takes longer is ended.
const HOOK_LIMIT: Duration = Duration::from_secs(60);

/// Hands the report over, and adds to what is printed where that does not work.
pub fn deliver(
    matches: &ArgMatches,
    environment: &Environment,
    report: &RunReport,
    mut output: Output,
    messages: &ProgramMessages,
) -> Output {
    let json = words::json(report);
    let file = |name: &str| matches.get_one::<String>(name).map(Path::new);
    if let Some(path) = file("report") {
        note(&mut output, path, fs::replace(path, json.as_bytes()), messages);
    }
    if let Some(path) = file("metrics") {
        let before = fs::read_left(path).ok();
        let text = metrics(report, environment.now.as_second(), before.as_deref());
        note(&mut output, path, fs::replace(path, text.as_bytes()), messages);
    }
    if let Some(command) = matches.get_one::<String>("hook")
        && let Err(failure) = fs::hook(command, json.into_bytes(), HOOK_LIMIT)
    {
        let why = match failure {
            HookFailure::Io(error) => messages.message("hook-not-run", &[("why", error.to_string().into())]),
            HookFailure::Exit(code) => messages.message("hook-exit", &[("code", code.to_string().into())]),
            HookFailure::Signal(signal) => messages.message("hook-signal", &[("signal", signal.to_string().into())]),
            HookFailure::TimeOut(limit) => {
                messages.message("hook-time-out", &[("seconds", limit.as_secs().to_string().into())])
            }
        };
        warn(&mut output, &why, messages);
    }
    output
}

/// A report that could not be written is an error of the environment, where there is no worse.
fn note(output: &mut Output, path: &Path, written: io::Result<()>, messages: &ProgramMessages) {
    let Err(error) = written else { return };
    let arguments = [("path", path.display().to_string().into()), ("why", error.to_string().into())];
    warn(output, &messages.message("env-cannot-write", &arguments), messages);
    if output.code <= exit::FINDINGS {
        output.code = exit::CANNOT_WRITE;
    }
}

fn warn(output: &mut Output, message: &str, messages: &ProgramMessages) {
    output.stderr.push_str(&format!("{}: {message}\n", messages.message("severity-warning", &[])));
}
