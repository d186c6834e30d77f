//! `gongbao publish`

mod handover;
mod rehearsal;
mod words;

pub use words::held_line;

use super::{Output, Surroundings, arguments, exit, show, usage};
use crate::catalog::Voice;
use crate::diagnostic::{Argument, Finding, Findings};
use crate::fs::SiteFolder;
use crate::progress::{Progress, Silent};
use crate::publish::{Look, Oddity, StoreError};
use crate::report::{OutcomeKey, RunReport};
use crate::{Clock, Outcome, Request, Undecided};
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
        _ => surroundings.watch.as_deref().unwrap_or(&Silent),
    };
    let clock = Clock { asked, now: surroundings.now };
    let look = if matches.get_flag("repair") { Look::Bytes } else { Look::Sizes };
    let request = Request { clock, allow_removals: matches.get_flag("allow-removals"), look, progress };
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
                let code = refusal_code(settings, &findings);
                (report.counting(&findings), findings, code)
            }
            Ok(Outcome::Undecided(undecided)) => {
                let [message, help] = undecided_words(&undecided, voice);
                let bare = RunReport::bare(clock.moment_without_site());
                let report = RunReport { outcome: OutcomeKey::Failed, error: Some(message), help: Some(help), ..bare };
                (report, Findings::default(), exit::UNDECIDED)
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

/// The exit code of a run that findings stopped. Files that could not be read because the system
/// had no means left are no fault of theirs.
fn refusal_code(settings: bool, findings: &Findings) -> u8 {
    let is_starved = findings.iter().any(Finding::is_of_environment);
    match (settings, is_starved) {
        (_, true) => exit::CANNOT_WRITE,
        (true, false) => exit::SETTINGS,
        (false, false) => exit::CONTENT,
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
        StoreError::Io { .. } => ("env-cannot-write", exit::CANNOT_WRITE),
        StoreError::Odd(_, Oddity::NoLink) => ("env-no-link", exit::CANNOT_WRITE),
        StoreError::Odd(_, Oddity::LastNumber) => ("env-last-number", exit::CANNOT_WRITE),
    }
}

/// What a person has to decide, and what to type.
fn undecided_words(undecided: &Undecided, voice: &Voice) -> [String; 2] {
    let (id, arguments) = match undecided {
        Undecided::Clock { now, last } => ("env-clock", [("now", now.as_str().into()), ("last", last.as_str().into())]),
        Undecided::Hold(hold) => {
            ("env-hold", [("reason", hold.reason.as_str().into()), ("since", hold.since.as_str().into())])
        }
    };
    [voice.say(id, &arguments), voice.say(&format!("{id}-help"), &arguments)]
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
        StoreError::Io { path, error } => {
            vec![text("path", path.display().to_string()), text("why", error.to_string())]
        }
        StoreError::Odd(path, _) => vec![text("path", path.display().to_string())],
    };
    [voice.say(id, &arguments), voice.say(&format!("{id}-help"), &arguments)]
}
