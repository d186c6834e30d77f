//! `gongbao publish`

mod handover;
mod words;

use super::{Output, Surroundings, arguments, exit, show, usage};
use crate::catalog::Voice;
use crate::diagnostic::Findings;
use crate::fs::SiteFolder;
use crate::progress::{Progress, Silent};
use crate::publish::StoreError;
use crate::report::{OutcomeKey, RunReport};
use crate::{Clock, Outcome, Request};
use clap::ArgMatches;
use std::path::PathBuf;

pub fn run(matches: &ArgMatches, surroundings: &Surroundings, voice: &Voice) -> Output {
    let asked = match arguments::as_of(matches) {
        Ok(asked) => asked,
        Err(typed) => return usage::mistake(&voice.say("usage-bad-moment", &[("value", typed.into())]), voice),
    };
    let site = arguments::site(matches);
    let output = matches.get_one::<String>("output").map_or_else(|| site.join("output"), PathBuf::from);
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
                let (message, code) = explain(&error, voice);
                let bare = RunReport::bare(clock.moment_without_site());
                let report = RunReport { outcome: OutcomeKey::Failed, error: Some(message), ..bare };
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

/// What the environment refused.
pub fn environment(error: &StoreError, voice: &Voice) -> Output {
    let (message, code) = explain(error, voice);
    Output { stderr: format!("{}: {message}\n", voice.say("severity-error", &[])), code, ..Output::default() }
}

/// What the environment refused, and the exit code for it.
fn explain(error: &StoreError, voice: &Voice) -> (String, u8) {
    match error {
        StoreError::Locked(holder) => (voice.say("env-locked", &[("holder", holder.as_str().into())]), exit::LOCKED),
        StoreError::Clock { now, last } => {
            let arguments = [("now", now.to_string().into()), ("last", last.to_string().into())];
            (voice.say("env-clock", &arguments), exit::LOCKED)
        }
        StoreError::Io { path, error } => {
            let arguments = [("path", path.display().to_string().into()), ("why", error.to_string().into())];
            (voice.say("env-cannot-write", &arguments), exit::CANNOT_WRITE)
        }
    }
}
