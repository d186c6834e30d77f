//! `gongbao gc`

use super::{Environment, Output, arguments, publish::environment_error, show, usage};
use crate::catalog::ProgramMessages;
use crate::publish::{Cleared, OutputFolder, Release, Store};
use clap::ArgMatches;
use serde::Serialize;

/// Schema `gongbao/gc/1`.
#[derive(Serialize)]
struct Gc {
    schema: &'static str,
    kept: Vec<u64>,
    removed: Vec<u64>,
    objects: usize,
    bytes: u64,
}

pub fn run(matches: &ArgMatches, environment: &Environment, messages: &ProgramMessages) -> Output {
    let typed = arguments::text(matches, "keep");
    let Some(keep) = typed.parse::<usize>().ok().filter(|keep| *keep > 0) else {
        let message = messages.message("usage-bad-value", &[("value", typed.into()), ("name", "--keep".into())]);
        return usage::mistake(&message, messages);
    };
    let output = arguments::output(matches);
    if !OutputFolder::of(&output).exists() {
        let message = messages.message("releases-none", &[("path", output.display().to_string().into())]);
        return Output { stdout: message + "\n", ..Output::default() };
    }
    let cleared = Store::open(&output, environment.now).and_then(|store| store.collect_garbage(keep));
    match cleared {
        Ok(cleared) => {
            Output { stdout: report(&cleared, arguments::text(matches, "format"), messages), ..Output::default() }
        }
        Err(error) => environment_error(&error, messages),
    }
}

fn report(cleared: &Cleared, format: &str, messages: &ProgramMessages) -> String {
    if format == "json" {
        let numbers = |releases: &[Release]| releases.iter().map(|release| release.number).collect();
        return show::json_text(&Gc {
            schema: "gongbao/gc/1",
            kept: numbers(&cleared.kept),
            removed: numbers(&cleared.removed),
            objects: cleared.objects,
            bytes: cleared.bytes,
        });
    }
    let counts = [
        ("n", cleared.removed.len().into()),
        ("kept", cleared.kept.len().into()),
        ("objects", cleared.objects.into()),
        ("megabytes", format!("{:.1}", cleared.bytes as f64 / 1e6).into()),
    ];
    messages.message("gc-done", &counts) + "\n"
}
