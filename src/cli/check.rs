//! `gongbao check`

use super::{Output, Surroundings, arguments, baseline, exit, fix, show, usage};
use crate::catalog::Voice;
use crate::diagnostic::{Findings, Group, Severity};
use crate::fs::SiteFolder;
use crate::{Clock, Prepared, prepare_beside};
use clap::ArgMatches;

pub fn run(matches: &ArgMatches, surroundings: &Surroundings, voice: &Voice) -> Output {
    let asked = match arguments::as_of(matches) {
        Ok(asked) => asked,
        Err(typed) => return usage::mistake(&voice.say("usage-bad-moment", &[("value", typed.into())]), voice),
    };
    check(matches, surroundings, Clock { asked, now: surroundings.now }, voice).unwrap_or_else(|output| output)
}

/// Ends early, with what is to be said, where something outside the site fails.
fn check(matches: &ArgMatches, surroundings: &Surroundings, clock: Clock, voice: &Voice) -> Result<Output, Output> {
    let sources = SiteFolder::new(arguments::site(matches));
    let mut notes = String::new();
    if matches.get_flag("fix") {
        let fixed = fix::run(&sources, clock, voice, matches.get_flag("dry-run"))?;
        notes.push_str(&fixed);
    }
    let Prepared { mut findings, site, marks } = prepare_beside(&sources, clock, &arguments::beside(matches));
    // Nobody waits until a whole site's memory is given back.
    rayon::spawn(move || drop((site, marks)));
    let settings = findings.iter().any(is_settings_error);
    let recorded = baseline::write(matches, &findings, voice)?;
    findings = baseline::only_new(matches, findings, &mut notes, voice)?;
    notes.extend(recorded.clone());
    let code = match (settings, recorded.is_none() && findings.reach(deny(matches))) {
        (true, _) => exit::SETTINGS,
        (false, true) => exit::FINDINGS,
        (false, false) => exit::DONE,
    };
    let colour = arguments::colour(matches, surroundings.colour);
    Ok(Output { stdout: shown(matches, &findings, &sources, voice, colour), stderr: notes, code })
}

fn shown(matches: &ArgMatches, findings: &Findings, sources: &SiteFolder, voice: &Voice, colour: bool) -> String {
    match arguments::text(matches, "format") {
        "json" => show::json(findings, sources, voice),
        "short" => show::short(findings, sources, voice),
        "github" => show::github(findings, sources, voice, &prefix(matches)),
        "sarif" => show::sarif(findings, sources, voice),
        // What is recorded is not also read out: it may be ten thousand lines.
        _ if baseline::is_recording(matches) => String::new(),
        _ if findings.is_empty() && baseline::is_compared(matches) => voice.say("baseline-nothing-new", &[]) + "\n",
        _ => format!("{}{}\n", show::human(findings, sources, voice, colour), show::summary(findings, voice)),
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
