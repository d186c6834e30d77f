//! `gongbao rollback`

use super::releases::short;
use super::{Environment, Output, arguments, exit, publish::environment_error, show, usage};
use crate::catalog::ProgramMessages;
use crate::publish::{OutputFolder, Release, ReleaseMatch, Store, StoreError};
use crate::terminal;
use clap::ArgMatches;
use serde::Serialize;
use std::path::Path;

/// Schema `gongbao/rollback/1`.
#[derive(Serialize)]
struct Rollback<'r> {
    schema: &'static str,
    number: u64,
    release: &'r str,
    previous: Option<&'r str>,
    changed: bool,
    /// Addresses that were published and lead nowhere until the next publication.
    missing: &'r [String],
    /// Why nothing is published until somebody resumes.
    hold: Option<&'r str>,
}

/// So many addresses without a page are named.
const NAMED: usize = 20;

pub fn run(matches: &ArgMatches, environment: &Environment, messages: &ProgramMessages) -> Output {
    let output = arguments::output(matches);
    if !OutputFolder::of(&output).exists() {
        let message = messages.message("releases-none", &[("path", output.display().to_string().into())]);
        return usage::mistake(&message, messages);
    }
    let text = |name: &str| matches.get_one::<String>(name).map(String::as_str);
    let json = arguments::text(matches, "format") == "json";
    if matches.get_flag("resume") {
        return match Store::open(&output, environment.now).and_then(|store| store.end_hold()) {
            Ok(_) if json => {
                Output { stdout: "{\"schema\":\"gongbao/rollback/1\",\"hold\":null}\n".to_owned(), ..Output::default() }
            }
            Ok(was_held) => {
                let id = if was_held { "hold-ended" } else { "hold-none" };
                Output { stdout: messages.message(id, &[]) + "\n", ..Output::default() }
            }
            Err(error) => environment_error(&error, messages),
        };
    }
    let typed = text("release");
    match roll_back(&output, typed, text("hold"), environment) {
        Ok(Ended::Done(done)) if json => Output {
            stdout: show::json_text(&Rollback {
                schema: "gongbao/rollback/1",
                number: done.to.number,
                release: &done.to.hash,
                previous: done.from.as_ref().map(|from| from.hash.as_str()),
                changed: done.is_changed(),
                missing: &done.missing,
                hold: done.hold.as_deref(),
            }),
            ..Output::default()
        },
        Ok(Ended::Done(done)) => Output { stdout: said(&done, messages), ..Output::default() },
        Ok(Ended::NoOther) => usage::mistake(&messages.message("rollback-no-other", &[]), messages),
        Ok(Ended::Unknown(named)) => usage::mistake(&unknown(typed.unwrap_or_default(), &named, messages), messages),
        Err(StoreError::Io { path, error }) if path.starts_with(output.join("objects")) => {
            let missing = [("path", path.display().to_string().into()), ("why", error.to_string().into())];
            let message = messages.message("rollback-incomplete", &missing);
            Output { stderr: show::error(&message, messages), code: exit::FINDINGS, ..Output::default() }
        }
        Err(error) => environment_error(&error, messages),
    }
}

fn said(done: &Done, messages: &ProgramMessages) -> String {
    let id = match (done.is_changed(), &done.hold) {
        (false, _) => "rollback-unchanged",
        (true, None) => "rollback-done",
        (true, Some(_)) => "rollback-held",
    };
    let previous = done.from.as_ref().map(short).unwrap_or_default();
    let mut text = messages.message(id, &[("release", short(&done.to).into()), ("previous", previous.into())]) + "\n";
    if !done.missing.is_empty() {
        text += &(messages.message("rollback-missing", &[("n", done.missing.len().into())]) + "\n");
        text.extend(done.missing.iter().take(NAMED).map(|path| format!("  {}\n", terminal::plain(path))));
        if done.missing.len() > NAMED {
            text += "  …\n";
        }
    }
    if let Some(reason) = &done.hold {
        text += &(messages.message("hold-begun", &[("reason", reason.as_str().into())]) + "\n");
    }
    text
}

enum Ended {
    Done(Done),
    NoOther,
    Unknown(ReleaseMatch),
}

struct Done {
    from: Option<Release>,
    to: Release,
    missing: Vec<String>,
    hold: Option<String>,
}

impl Done {
    fn is_changed(&self) -> bool {
        self.from.as_ref() != Some(&self.to)
    }
}

fn roll_back(
    output: &Path,
    typed: Option<&str>,
    hold: Option<&str>,
    environment: &Environment,
) -> Result<Ended, StoreError> {
    let store = Store::open(output, environment.now)?;
    let from = store.served()?;
    let to = match (typed, &from) {
        (Some(typed), _) => match store.find(typed)? {
            ReleaseMatch::One(release) => release,
            named => return Ok(Ended::Unknown(named)),
        },
        (None, Some(served)) => match store.served_before(served)? {
            Some(release) => release,
            None => return Ok(Ended::NoOther),
        },
        (None, None) => return Ok(Ended::NoOther),
    };
    // Before the switch: no timer publishes in between.
    if let Some(reason) = hold {
        store.begin_hold(reason)?;
    }
    let missing = store.without_page(&to)?;
    if from.as_ref() != Some(&to) {
        store.roll_back(&to)?;
    }
    Ok(Ended::Done(Done { from, to, missing, hold: store.hold()?.map(|hold| hold.reason) }))
}

/// What to say of a release that was named and is not there.
pub fn unknown(typed: &str, named: &ReleaseMatch, messages: &ProgramMessages) -> String {
    let id = if *named == ReleaseMatch::Several { "releases-several" } else { "releases-unknown" };
    messages.message(id, &[("release", typed.into())])
}
