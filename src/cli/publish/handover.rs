//! What a run leaves to others: its report in a file, figures for Prometheus, a hook that
//! hears of it. None of them changes what was published.

use super::words;
use crate::catalog::Voice;
use crate::cli::{Output, Surroundings, exit};
use crate::fs::{self, HookFailure};
use crate::report::{RunReport, metrics};
use clap::ArgMatches;
use std::io;
use std::path::Path;
use std::time::Duration;

/// A hook that takes longer is ended.
const HOOK_LIMIT: Duration = Duration::from_secs(60);

/// Hands the report over, and adds to what is printed where that does not work.
pub fn hand_over(
    matches: &ArgMatches,
    surroundings: &Surroundings,
    report: &RunReport,
    mut told: Output,
    voice: &Voice,
) -> Output {
    let json = words::json(report);
    let file = |name: &str| matches.get_one::<String>(name).map(Path::new);
    if let Some(path) = file("report") {
        note(&mut told, path, fs::replace(path, json.as_bytes()), voice);
    }
    if let Some(path) = file("metrics") {
        let before = fs::read_left(path).ok();
        let text = metrics(report, surroundings.now.as_second(), before.as_deref());
        note(&mut told, path, fs::replace(path, text.as_bytes()), voice);
    }
    if let Some(command) = matches.get_one::<String>("hook")
        && let Err(failure) = fs::hook(command, json.into_bytes(), HOOK_LIMIT)
    {
        let why = match failure {
            HookFailure::Io(error) => voice.say("hook-not-run", &[("why", error.to_string().into())]),
            HookFailure::Exit(code) => voice.say("hook-exit", &[("code", code.to_string().into())]),
            HookFailure::Signal(signal) => voice.say("hook-signal", &[("signal", signal.to_string().into())]),
            HookFailure::TimeOut(limit) => {
                voice.say("hook-time-out", &[("seconds", limit.as_secs().to_string().into())])
            }
        };
        warn(&mut told, &why, voice);
    }
    told
}

/// A report that could not be written is an error of the environment, where there is no worse.
fn note(told: &mut Output, path: &Path, written: io::Result<()>, voice: &Voice) {
    let Err(error) = written else { return };
    let arguments = [("path", path.display().to_string().into()), ("why", error.to_string().into())];
    warn(told, &voice.say("env-cannot-write", &arguments), voice);
    if told.code <= exit::FINDINGS {
        told.code = exit::CANNOT_WRITE;
    }
}

fn warn(told: &mut Output, message: &str, voice: &Voice) {
    told.stderr.push_str(&format!("{}: {message}\n", voice.say("severity-warning", &[])));
}
