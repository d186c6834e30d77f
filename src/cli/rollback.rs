//! `gongbao rollback`

use super::releases::short;
use super::{Output, Surroundings, arguments, exit, publish::environment, show, usage};
use crate::catalog::Voice;
use crate::publish::{Named, Release, Store, StoreError, View};
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
}

pub fn run(matches: &ArgMatches, surroundings: &Surroundings, voice: &Voice) -> Output {
    let output = arguments::output(matches);
    if !View::of(&output).exists() {
        let message = voice.say("releases-none", &[("path", output.display().to_string().into())]);
        return usage::mistake(&message, voice);
    }
    let typed = matches.get_one::<String>("release").map(String::as_str);
    match roll_back(&output, typed, surroundings) {
        Ok(Ended::Done { from, to }) if arguments::text(matches, "format") == "json" => Output {
            stdout: show::json_text(&Rollback {
                schema: "gongbao/rollback/1",
                number: to.number,
                release: &to.hash,
                previous: from.as_ref().map(|from| from.hash.as_str()),
                changed: from.as_ref() != Some(&to),
            }),
            ..Output::default()
        },
        Ok(Ended::Done { from, to }) => {
            let from = from.filter(|from| *from != to);
            let id = if from.is_some() { "rollback-done" } else { "rollback-unchanged" };
            let previous = from.as_ref().map(short).unwrap_or_default();
            let message = voice.say(id, &[("release", short(&to).into()), ("previous", previous.into())]);
            Output { stdout: message + "\n", ..Output::default() }
        }
        Ok(Ended::NoOther) => usage::mistake(&voice.say("rollback-no-other", &[]), voice),
        Ok(Ended::Unknown(named)) => usage::mistake(&unknown(typed.unwrap_or_default(), &named, voice), voice),
        Err(StoreError::Io { path, error }) if path.starts_with(output.join("objects")) => {
            let missing = [("path", path.display().to_string().into()), ("why", error.to_string().into())];
            let message = voice.say("rollback-incomplete", &missing);
            Output { stderr: show::error(&message, voice), code: exit::FINDINGS, ..Output::default() }
        }
        Err(error) => environment(&error, voice),
    }
}

enum Ended {
    Done { from: Option<Release>, to: Release },
    NoOther,
    Unknown(Named),
}

fn roll_back(output: &Path, typed: Option<&str>, surroundings: &Surroundings) -> Result<Ended, StoreError> {
    let store = Store::open(output, surroundings.now)?;
    let view = View::of(output);
    let from = view.served()?;
    let wanted = match (typed, &from) {
        (Some(typed), _) => match view.find(typed)? {
            Named::One(release) => release,
            named => return Ok(Ended::Unknown(named)),
        },
        (None, Some(served)) => match view.before(served)? {
            Some(release) => release,
            None => return Ok(Ended::NoOther),
        },
        (None, None) => return Ok(Ended::NoOther),
    };
    if from.as_ref() != Some(&wanted) {
        store.roll_back(&wanted)?;
    }
    Ok(Ended::Done { from, to: wanted })
}

/// What to say of a release that was named and is not there.
pub fn unknown(typed: &str, named: &Named, voice: &Voice) -> String {
    let id = if *named == Named::Several { "releases-several" } else { "releases-unknown" };
    voice.say(id, &[("release", typed.into())])
}
