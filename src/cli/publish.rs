//! `gongbao publish`

mod handover;
mod rehearsal;
mod words;

pub use words::held_line;

use super::{Output, Surroundings, arguments, exit, show, usage};
use crate::catalog::Voice;
use crate::diagnostic::{Argument, Findings};
use crate::fs::SiteFolder;
use crate::progress::{Progress, Silent};
use crate::publish::{Oddity, StoreError};
use crate::report::{OutcomeKey, RunReport};
use crate::{Clock, Outcome, Request};
use clap::ArgMatches;

pub fn run(matches: &ArgMatches, surroundings: &Surroundings, voice: &Voice) -> Output {
    let asked = match arguments::as_of(matches) {
        Ok(asked) => asked,
        Err(typed) => return usage::mistake(&voice.say("usage-bad-moment", &[("value", typed.into())]), voice),
    };
    let site = arguments::site(matches);
    let output = arguments::output(matches);
    let sources = SiteFolder::new(&site);
    if sources.holds(&output) {
        let message = voice.say("env-output-in-sources", &[("path", output.display().to_string().into())]);
        return usage::mistake(&message, voice);
    }
    let how = How {
        json: arguments::text(matches, "format") == "json",
        quiet: matches.get_flag("quiet"),
        colour: arguments::colour(matches, surroundings.colour),
    };
    let progress: &dyn Progress = match &surroundings.progress {
        Some(progress) if !how.json && !how.quiet => &**progress,
        _ => &Silent,
    };
    let clock = Clock { asked, now: surroundings.now };
    let request = Request { clock, allow_removals: matches.get_flag("allow-removals"), progress };
    if matches.get_flag("dry-run") {
        return rehearsal::run(&sources, &output, request, (&how, matches.get_flag("patch")), voice);
    }
    let ended = Ended::new(crate::publish(&sources, &output, request), clock, voice);
    let told = how.tell(&ended, &sources, &output, voice);
    handover::hand_over(matches, surroundings, &ended.report, told, voice)
}

/// How a run ended, whatever stopped it.
struct Ended {
    report: RunReport,
    findings: Findings,
}

impl Ended {
    fn new(outcome: Result<Outcome, StoreError>, clock: Clock, voice: &Voice) -> Self {
        let (report, findings, code) = match outcome {
            Ok(Outcome::Published { report, findings }) => {
                let code = if report.is_incomplete() { exit::FINDINGS } else { exit::DONE };
                (*report, findings, code)
            }
            Ok(Outcome::Refused { settings, report, findings }) => {
                let report = report.map_or_else(|| RunReport::bare(clock.moment_without_site()), |report| *report);
                (report.counting(&findings), findings, if settings { exit::SETTINGS } else { exit::CONTENT })
            }
            Err(error) => {
                let (id, code) = kind(&error);
                let [message, help] = words_of(id, &error, voice);
                let bare = RunReport::bare(clock.moment_without_site());
                let report = RunReport { outcome: OutcomeKey::Failed, error: Some(message), help: Some(help), ..bare };
                (report, Findings::default(), code)
            }
        };
        Self { report: RunReport { exit: code, ..report }, findings }
    }
}

/// How to print.
struct How {
    json: bool,
    quiet: bool,
    colour: bool,
}

impl How {
    fn tell(&self, ended: &Ended, sources: &SiteFolder, output: &std::path::Path, voice: &Voice) -> Output {
        let Ended { report, findings } = ended;
        let code = report.exit;
        if self.json {
            let stderr = if self.quiet { String::new() } else { show::json(findings, sources, voice) };
            return Output { stdout: words::json(report), stderr, code };
        }
        if self.quiet {
            let first = show::short(&findings.worst(), sources, voice);
            return Output { stdout: words::line(report, &first, voice), stderr: String::new(), code };
        }
        let shown = show::human(findings, sources, voice, self.colour);
        match report.outcome {
            OutcomeKey::Published | OutcomeKey::Unchanged => {
                let counted = if findings.is_empty() { String::new() } else { show::summary(findings, voice) + "\n\n" };
                Output { stdout: words::summary(report, output, voice), stderr: shown + &counted, code }
            }
            OutcomeKey::Refused => {
                let refused = voice.say("publish-refused", &[]);
                let stderr = format!("{shown}{}\n{refused}\n", show::summary(findings, voice));
                Output { stdout: String::new(), stderr, code }
            }
            OutcomeKey::Failed => Output { stdout: String::new(), stderr: words::error(report, voice), code },
        }
    }
}

/// What the environment refused, and what to do about it.
pub fn environment(error: &StoreError, voice: &Voice) -> Output {
    let (id, code) = kind(error);
    Output { stderr: told(id, error, voice), code, ..Output::default() }
}

/// As [`environment`], for those who only read.
pub fn unreadable(error: &StoreError, voice: &Voice) -> Output {
    Output { stderr: told("env-cannot-read", error, voice), code: exit::CANNOT_WRITE, ..Output::default() }
}

/// The message for an error, and its exit code.
fn kind(error: &StoreError) -> (&'static str, u8) {
    match error {
        StoreError::Locked(_) => ("env-locked", exit::LOCKED),
        StoreError::Clock { .. } => ("env-clock", exit::LOCKED),
        StoreError::Io { .. } => ("env-cannot-write", exit::CANNOT_WRITE),
        StoreError::Odd(_, Oddity::NoLink) => ("env-no-link", exit::CANNOT_WRITE),
        StoreError::Odd(_, Oddity::LastNumber) => ("env-last-number", exit::CANNOT_WRITE),
    }
}

fn told(id: &str, error: &StoreError, voice: &Voice) -> String {
    let [message, help] = words_of(id, error, voice);
    format!("{}: {message}\n{}: {help}\n", voice.say("severity-error", &[]), voice.say("severity-help", &[]))
}

/// What went wrong, and what to do about it.
fn words_of(id: &str, error: &StoreError, voice: &Voice) -> [String; 2] {
    let text = |name, value: String| (name, Argument::from(value));
    let arguments = match error {
        StoreError::Locked(holder) => vec![text("holder", holder.clone())],
        StoreError::Clock { now, last } => vec![text("now", now.to_string()), text("last", last.to_string())],
        StoreError::Io { path, error } => {
            vec![text("path", path.display().to_string()), text("why", error.to_string())]
        }
        StoreError::Odd(path, _) => vec![text("path", path.display().to_string())],
    };
    [voice.say(id, &arguments), voice.say(&format!("{id}-help"), &arguments)]
}
