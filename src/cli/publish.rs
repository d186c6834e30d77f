//! `gongbao publish`

use super::{Output, Surroundings, arguments, exit, show, usage};
use crate::catalog::Voice;
use crate::diagnostic::{Argument, Findings};
use crate::fs::SiteFolder;
use crate::publish::{Oddity, StoreError};
use crate::report::{HeldReport, RunReport};
use crate::{Clock, Outcome};
use clap::ArgMatches;
use std::path::Path;

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
    let json = arguments::text(matches, "format") == "json";
    let colour = arguments::colour(matches, surroundings.colour);
    let show = |findings: &Findings| match json {
        true => show::json(findings, &sources, voice),
        false => show::human(findings, &sources, voice, colour),
    };
    match crate::publish(&sources, &output, Clock { asked, now: surroundings.now }) {
        Ok(Outcome::Published { report, findings }) if json => Output {
            stdout: serde_json::to_string(&report).unwrap_or_default() + "\n",
            stderr: show(&findings),
            code: exit::DONE,
        },
        Ok(Outcome::Published { report, findings }) => Output {
            stdout: summary(&report, &output, voice),
            stderr: findings_text(show(&findings), &findings, voice),
            code: exit::DONE,
        },
        Ok(Outcome::Refused { settings, report, findings }) => Output {
            stdout: match report.filter(|_| json) {
                Some(report) => serde_json::to_string(&report).unwrap_or_default() + "\n",
                None => String::new(),
            },
            stderr: format!("{}{}", show(&findings), refusal(&findings, json, voice)),
            code: if settings { exit::SETTINGS } else { exit::CONTENT },
        },
        Err(error) => environment(&error, voice),
    }
}

fn findings_text(shown: String, findings: &Findings, voice: &Voice) -> String {
    if findings.is_empty() { shown } else { format!("{shown}{}\n\n", show::summary(findings, voice)) }
}

fn refusal(findings: &Findings, json: bool, voice: &Voice) -> String {
    if json {
        return String::new();
    }
    format!("{}\n{}\n", show::summary(findings, voice), voice.say("publish-refused", &[]))
}

fn summary(report: &RunReport, output: &Path, voice: &Voice) -> String {
    let mut lines = Vec::new();
    for held in &report.held {
        lines.push(format!("  {}", held_line(held, voice)));
    }
    if !lines.is_empty() {
        lines.insert(0, voice.say("publish-held", &[("n", report.held.len().into())]));
    }
    for (edition, counts) in &report.editions {
        lines.push(voice.say(
            "publish-edition",
            &[
                ("edition", edition.as_str().into()),
                ("pages", counts.pages.into()),
                ("fallback", counts.fallback.into()),
                ("stale", counts.stale.into()),
            ],
        ));
    }
    let name = format!(
        "{}-{}",
        report.number.unwrap_or_default(),
        &report.release.as_deref().unwrap_or_default().get(..8).unwrap_or_default()
    );
    let seconds = report.phases_ms.values().sum::<u64>() as f64 / 1000.0;
    lines.push(match report.changed {
        true => voice.say(
            "publish-done",
            &[
                ("release", name.into()),
                ("pages", report.pages.total.into()),
                ("seconds", format!("{seconds:.2}").into()),
            ],
        ),
        false => voice.say("publish-unchanged", &[("release", name.into())]),
    });
    let index = output.join("current/index.html");
    lines.push(voice.say("publish-open", &[("path", index.display().to_string().into())]));
    lines.join("\n") + "\n"
}

pub fn held_line(held: &HeldReport, voice: &Voice) -> String {
    let date = held.at.clone().unwrap_or_default();
    voice.say(&format!("held-{}", held.reason), &[("item", held.item.as_str().into()), ("date", date.into())])
}

/// What the environment refused, and what to do about it.
pub fn environment(error: &StoreError, voice: &Voice) -> Output {
    let (id, code) = match error {
        StoreError::Locked(_) => ("env-locked", exit::LOCKED),
        StoreError::Io { .. } => ("env-cannot-write", exit::CANNOT_WRITE),
        StoreError::Odd(_, Oddity::NoLink) => ("env-no-link", exit::CANNOT_WRITE),
        StoreError::Odd(_, Oddity::LastNumber) => ("env-last-number", exit::CANNOT_WRITE),
    };
    Output { stderr: told(id, error, voice), code, ..Output::default() }
}

/// As [`environment`], for those who only read.
pub fn unreadable(error: &StoreError, voice: &Voice) -> Output {
    Output { stderr: told("env-cannot-read", error, voice), code: exit::CANNOT_WRITE, ..Output::default() }
}

fn told(id: &str, error: &StoreError, voice: &Voice) -> String {
    let text = |name, value: String| (name, Argument::from(value));
    let arguments = match error {
        StoreError::Locked(holder) => vec![text("holder", holder.clone())],
        StoreError::Io { path, error } => {
            vec![text("path", path.display().to_string()), text("why", error.to_string())]
        }
        StoreError::Odd(path, _) => vec![text("path", path.display().to_string())],
    };
    let help = voice.say(&format!("{id}-help"), &arguments);
    format!(
        "{}: {}\n{}: {help}\n",
        voice.say("severity-error", &[]),
        voice.say(id, &arguments),
        voice.say("severity-help", &[])
    )
}
