//! `gongbao check`

use super::{Environment, Output, arguments, baseline, exit, fix, show, usage};
use crate::catalog::ProgramMessages;
use crate::diagnostic::{Findings, Group, Severity};
use crate::fs::SiteFolder;
use crate::{Clock, Prepared, prepare_with_output};
use clap::ArgMatches;

pub fn run(matches: &ArgMatches, environment: &Environment, messages: &ProgramMessages) -> Output {
    let asked = match arguments::as_of(matches) {
        Ok(asked) => asked,
        Err(typed) => {
            return usage::mistake(&messages.message("usage-bad-moment", &[("value", typed.into())]), messages);
        }
    };
    check(matches, environment, Clock { asked, now: environment.now }, messages).unwrap_or_else(|output| output)
}

/// Ends early, with what is to be said, where something outside the site fails.
fn check(
    matches: &ArgMatches,
    environment: &Environment,
    clock: Clock,
    messages: &ProgramMessages,
) -> Result<Output, Output> {
    let sources = SiteFolder::new(arguments::site(matches));
    let mut notes = String::new();
    if matches.get_flag("fix") {
        let fixed = fix::run(&sources, clock, messages, matches.get_flag("dry-run"))?;
        notes.push_str(&fixed);
    }
    let Prepared { mut findings, site, stamps } = prepare_with_output(&sources, clock, &arguments::beside(matches));
    // Nobody waits until a whole site's memory is given back.
    rayon::spawn(move || drop((site, stamps)));
    let settings = findings.iter().any(is_settings_error);
    let recorded = baseline::write(matches, &findings, messages)?;
    findings = baseline::only_new(matches, findings, &mut notes, messages)?;
    notes.extend(recorded.clone());
    let code = match (settings, recorded.is_none() && findings.reach(deny(matches))) {
        (true, _) => exit::SETTINGS,
        (false, true) => exit::FINDINGS,
        (false, false) => exit::DONE,
    };
    let colour = arguments::colour(matches, environment.colour);
    Ok(Output { stdout: shown(matches, &findings, &sources, messages, colour), stderr: notes, code })
}

fn shown(
    matches: &ArgMatches,
    findings: &Findings,
    sources: &SiteFolder,
    messages: &ProgramMessages,
    colour: bool,
) -> String {
    match arguments::text(matches, "format") {
        "json" => show::json(findings, sources, messages),
        "short" => show::short(findings, sources, messages),
        "github" => show::github(findings, sources, messages, &prefix(matches)),
        "sarif" => show::sarif(findings, sources, messages),
        // What is recorded is not also read out: it may be ten thousand lines.
        _ if baseline::is_recording(matches) => String::new(),
        _ if findings.is_empty() && baseline::is_compared(matches) => {
            messages.message("baseline-nothing-new", &[]) + "\n"
        }
        _ => format!("{}{}\n", show::human(findings, sources, messages, colour), show::summary(findings, messages)),
    }
}

/// The site's folder before a path, where both lie below the folder of the run.
fn prefix(matches: &ArgMatches) -> String {
    let site = arguments::site(matches);
    let inside: Vec<_> = site
        .components()
        .filter(|part| !matches!(part, std::path::Component::CurDir))
        .map(|part| part.as_os_str().to_string_lossy().into_owned() + "/")
        .collect();
    if site.is_absolute() { String::new() } else { inside.concat() }
}

fn deny(matches: &ArgMatches) -> Severity {
    let typed = arguments::text(matches, "deny");
    Severity::ALL.into_iter().find(|severity| severity.key() == typed).unwrap_or(Severity::Error)
}

fn is_settings_error(finding: &crate::diagnostic::Finding) -> bool {
    finding.severity == Severity::Error && finding.code.group() == Group::Settings
}
