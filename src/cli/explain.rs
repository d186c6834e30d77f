//! `gongbao explain [CODE]`

use super::{Output, usage};
use crate::catalog::Voice;
use crate::diagnostic::{Code, Speaker};
use clap::ArgMatches;

pub fn run(matches: &ArgMatches, voice: &Voice) -> Output {
    let stdout = match matches.get_one::<String>("code") {
        None => Code::ALL.iter().map(|code| format!("{}  {}\n", code.id(), code.name())).collect(),
        Some(typed) => match Code::find(typed) {
            Some(code) => explain(code, voice),
            None => return usage::mistake(&voice.say("explain-unknown", &[("code", typed.as_str().into())]), voice),
        },
    };
    Output { stdout, ..Output::default() }
}

fn explain(code: Code, voice: &Voice) -> String {
    let level = voice.severity(code.default_severity());
    let level = voice.say("explain-level", &[("level", level.into())]);
    let about = voice.explain(code).unwrap_or_default();
    format!("{}: {} ({level})\n\n{about}\n", code.id(), code.name())
}
