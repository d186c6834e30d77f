//! `gongbao check`

use super::{Output, Surroundings, arguments, exit, show, usage};
use crate::catalog::Voice;
use crate::diagnostic::{Group, Severity};
use crate::fs::SiteFolder;
use crate::{Clock, prepare};
use clap::ArgMatches;

pub fn run(matches: &ArgMatches, surroundings: &Surroundings, voice: &Voice) -> Output {
    let asked = match arguments::as_of(matches) {
        Ok(asked) => asked,
        Err(typed) => return usage::mistake(&voice.say("usage-bad-moment", &[("value", typed.into())]), voice),
    };
    let sources = SiteFolder::new(arguments::site(matches));
    let findings = prepare(&sources, Clock { asked, now: surroundings.now }).findings;
    let stdout = match arguments::text(matches, "format") {
        "json" => show::json(&findings, &sources, voice),
        "short" => show::short(&findings, &sources, voice),
        _ => {
            let colour = arguments::colour(matches, surroundings.colour);
            format!("{}{}\n", show::human(&findings, &sources, voice, colour), show::summary(&findings, voice))
        }
    };
    let deny = arguments::text(matches, "deny");
    let deny = Severity::ALL.into_iter().find(|severity| severity.key() == deny).unwrap_or(Severity::Error);
    let settings =
        findings.iter().any(|finding| finding.severity == Severity::Error && finding.code.group() == Group::Settings);
    let code = match (settings, findings.reach(deny)) {
        (true, _) => exit::SETTINGS,
        (false, true) => exit::FINDINGS,
        (false, false) => exit::DONE,
    };
    Output { stdout, code, ..Output::default() }
}
