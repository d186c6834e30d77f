//! `gongbao publish`

mod dry_run;
mod side_outputs;
mod words;

pub use words::held_line;

use super::{Environment, Output, arguments, exit, show, usage};
use crate::catalog::ProgramMessages;
use crate::diagnostic::{Argument, Finding, Findings};
use crate::fs::SiteFolder;
use crate::pipeline::Patches;
use crate::progress::{Progress, Silent};
use crate::publish::{Look, StoreError, Unexpected};
use crate::report::{OutcomeKey, RunReport};
use crate::{Clock, Outcome, Publication, Refusal, Rejection, Request, Undecided};
use clap::ArgMatches;

pub fn run(matches: &ArgMatches, environment: &Environment, messages: &ProgramMessages) -> Output {
    let asked = match arguments::as_of(matches) {
        Ok(asked) => asked,
        Err(typed) => {
            return usage::mistake(&messages.message("usage-bad-moment", &[("value", typed.into())]), messages);
        }
    };
    let site = arguments::site(matches);
    let output = arguments::output(matches);
    let sources = SiteFolder::new(&site);
    if sources.holds(&output) {
        let message = messages.message("env-output-in-sources", &[("path", output.display().to_string().into())]);
        return usage::mistake(&message, messages);
    }
    let how = OutputMode {
        json: arguments::text(matches, "format") == "json",
        quiet: matches.get_flag("quiet"),
        colour: arguments::colour(matches, environment.colour),
    };
    let progress: &dyn Progress = match &environment.progress {
        Some(progress) if !how.json && !how.quiet => &**progress,
        _ => environment.watch.as_deref().unwrap_or(&Silent),
    };
    let clock = Clock { asked, now: environment.now };
    let look = if matches.get_flag("repair") { Look::Bytes } else { Look::Sizes };
    let request = Request { clock, allow_removals: matches.get_flag("allow-removals"), look, progress };
    if matches.get_flag("dry-run") {
        let patches = if matches.get_flag("patch") { Patches::Unified } else { Patches::None };
        return dry_run::run(&sources, &output, request, (&how, patches), messages);
    }
    let finished = Finished::new(crate::publish(&sources, &output, request), clock, messages);
    let output = how.tell(&finished, &sources, &output, messages);
    side_outputs::deliver(matches, environment, &finished.report, output, messages)
}

/// How a run ended, whatever stopped it.
struct Finished {
    report: RunReport,
    findings: Findings,
}

impl Finished {
    fn new(outcome: Result<Outcome, StoreError>, clock: Clock, messages: &ProgramMessages) -> Self {
        let (report, findings, code) = match outcome {
            Ok(Outcome::Published(Publication { report, findings })) => {
                let code = if report.is_incomplete() { exit::FINDINGS } else { exit::DONE };
                (*report, findings, code)
            }
            Ok(Outcome::Refused(Refusal::Findings(Rejection { is_of_settings, report, findings }))) => {
                let report = report.map_or_else(|| RunReport::bare(clock.moment_without_site()), |report| *report);
                let code = refusal_code(is_of_settings, &findings);
                (report.counting(&findings), findings, code)
            }
            Ok(Outcome::Refused(Refusal::Undecided(undecided))) => {
                let [message, help] = undecided_words(&undecided, messages);
                let bare = RunReport::bare(clock.moment_without_site());
                let report = RunReport { outcome: OutcomeKey::Failed, error: Some(message), help: Some(help), ..bare };
                (report, Findings::default(), exit::UNDECIDED)
            }
            Err(error) => {
                let (id, code) = kind(&error);
                let [message, help] = words_of(id, &error, messages);
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
struct OutputMode {
    json: bool,
    quiet: bool,
    colour: bool,
}

impl OutputMode {
    fn tell(
        &self,
        finished: &Finished,
        sources: &SiteFolder,
        output: &std::path::Path,
        messages: &ProgramMessages,
    ) -> Output {
        let Finished { report, findings } = finished;
        let code = report.exit;
        if self.json {
            let stderr = if self.quiet { String::new() } else { show::json(findings, sources, messages) };
            return Output { stdout: words::json(report), stderr, code };
        }
        if self.quiet {
            let first = show::short(&findings.worst(), sources, messages);
            return Output { stdout: words::line(report, &first, messages), stderr: String::new(), code };
        }
        let shown = show::human(findings, sources, messages, self.colour);
        match report.outcome {
            OutcomeKey::Published | OutcomeKey::Unchanged => {
                let counted =
                    if findings.is_empty() { String::new() } else { show::summary(findings, messages) + "\n\n" };
                Output { stdout: words::summary(report, output, messages), stderr: shown + &counted, code }
            }
            OutcomeKey::Refused => {
                let refused = messages.message("publish-refused", &[]);
                let stderr = format!("{shown}{}\n{refused}\n", show::summary(findings, messages));
                Output { stdout: String::new(), stderr, code }
            }
            OutcomeKey::Failed => Output { stdout: String::new(), stderr: words::error(report, messages), code },
        }
    }
}

/// What the environment refused, and what to do about it.
pub fn environment_error(error: &StoreError, messages: &ProgramMessages) -> Output {
    let (id, code) = kind(error);
    Output { stderr: output(id, error, messages), code, ..Output::default() }
}

/// As [`environment`], for those who only read.
pub fn unreadable(error: &StoreError, messages: &ProgramMessages) -> Output {
    Output { stderr: output("env-cannot-read", error, messages), code: exit::CANNOT_WRITE, ..Output::default() }
}

/// The message for an error, and its exit code.
fn kind(error: &StoreError) -> (&'static str, u8) {
    match error {
        StoreError::Locked(_) => ("env-locked", exit::LOCKED),
        StoreError::Io { .. } => ("env-cannot-write", exit::CANNOT_WRITE),
        StoreError::Odd(_, Unexpected::NoLink) => ("env-no-link", exit::CANNOT_WRITE),
        StoreError::Odd(_, Unexpected::LastNumber) => ("env-last-number", exit::CANNOT_WRITE),
    }
}

/// What a person has to decide, and what to type.
fn undecided_words(undecided: &Undecided, messages: &ProgramMessages) -> [String; 2] {
    let (id, arguments) = match undecided {
        Undecided::Clock { now, last } => ("env-clock", [("now", now.as_str().into()), ("last", last.as_str().into())]),
        Undecided::Hold(hold) => {
            ("env-hold", [("reason", hold.reason.as_str().into()), ("since", hold.since.as_str().into())])
        }
    };
    [messages.message(id, &arguments), messages.message(&format!("{id}-help"), &arguments)]
}

/// What a person has to decide first, and the exit code for that.
fn undecided_output(undecided: &Undecided, messages: &ProgramMessages) -> Output {
    let [message, help] = undecided_words(undecided, messages);
    let (error, advice) = (messages.message("severity-error", &[]), messages.message("severity-help", &[]));
    Output { stderr: format!("{error}: {message}\n{advice}: {help}\n"), code: exit::UNDECIDED, ..Output::default() }
}

fn output(id: &str, error: &StoreError, messages: &ProgramMessages) -> String {
    let [message, help] = words_of(id, error, messages);
    format!(
        "{}: {message}\n{}: {help}\n",
        messages.message("severity-error", &[]),
        messages.message("severity-help", &[])
    )
}

/// What went wrong, and what to do about it.
fn words_of(id: &str, error: &StoreError, messages: &ProgramMessages) -> [String; 2] {
    let text = |name, value: String| (name, Argument::from(value));
    let arguments = match error {
        StoreError::Locked(holder) => vec![text("holder", holder.clone())],
        StoreError::Io { path, error } => {
            vec![text("path", path.display().to_string()), text("why", error.to_string())]
        }
        StoreError::Odd(path, _) => vec![text("path", path.display().to_string())],
    };
    [messages.message(id, &arguments), messages.message(&format!("{id}-help"), &arguments)]
}
