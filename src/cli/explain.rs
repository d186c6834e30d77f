//! `gongbao explain [CODE|ITEM]`

use super::status::state;
use super::{Environment, Output, arguments, exit, show, usage};
use crate::catalog::ProgramMessages;
use crate::diagnostic::{Code, Findings};
use crate::findings;
use crate::fs::SiteFolder;
use crate::report::{EditionExplanation, Explanation};
use crate::{Clock, Prepared, prepare_with_output};
use clap::ArgMatches;

pub fn run(matches: &ArgMatches, environment: &Environment, messages: &ProgramMessages) -> Output {
    let stdout = match matches.get_one::<String>("code") {
        None => Code::ALL.iter().map(|code| format!("{}  {}\n", code.id(), code.name())).collect(),
        Some(typed) => match Code::find(typed) {
            Some(code) => of_code(code, messages),
            None => return of_item(typed, matches, environment, messages),
        },
    };
    Output { stdout, ..Output::default() }
}

fn of_code(code: Code, messages: &ProgramMessages) -> String {
    let level = findings::severity(code.default_severity(), messages);
    let level = messages.message("explain-level", &[("level", level.into())]);
    let about = findings::about(code, messages).unwrap_or_default();
    format!("{}: {} ({level})\n\n{about}\n", code.id(), code.name())
}

fn of_item(typed: &str, matches: &ArgMatches, environment: &Environment, messages: &ProgramMessages) -> Output {
    let asked = match arguments::as_of(matches) {
        Ok(asked) => asked,
        Err(typed) => {
            return usage::mistake(&messages.message("usage-bad-moment", &[("value", typed.into())]), messages);
        }
    };
    let folder = SiteFolder::new(arguments::site(matches));
    let Prepared { site, findings, .. } =
        prepare_with_output(&folder, Clock { asked, now: environment.now }, &arguments::beside(matches));
    let colour = arguments::colour(matches, environment.colour);
    let id = typed.trim_start_matches("./").trim_start_matches("content/").trim_end_matches('/');
    let unknown = || usage::mistake(&messages.message("explain-unknown", &[("code", typed.into())]), messages);
    let Some((site, plan)) = site else {
        let stderr = show::human(&findings, &folder, messages, colour);
        let is_path = id.contains('/');
        return if is_path { Output { stderr, code: exit::SETTINGS, ..Output::default() } } else { unknown() };
    };
    let mut own = Findings::default();
    own.extend(findings.into_iter().filter(|finding| finding.about.item.as_deref() == Some(id)));
    let own = show::human(&own, &folder, messages, colour);
    let Some(index) = site.find(id) else {
        if !site.knows(id) {
            return unknown();
        }
        let line = messages.message("explain-unreadable", &[("item", id.into())]);
        return Output { stdout: format!("{line}\n\n{own}"), ..Output::default() };
    };
    let explanation = Explanation::new(&site, &plan, index);
    let stdout = match arguments::text(matches, "format") {
        "json" => serde_json::to_string(&explanation).unwrap_or_default() + "\n",
        _ => format!("{}\n{own}", human(&explanation, messages)),
    };
    Output { stdout, ..Output::default() }
}

fn human(explanation: &Explanation, messages: &ProgramMessages) -> String {
    let mut text = format!("{}: {}\n{}\n", explanation.id, explanation.title, standing(explanation, messages));
    for edition in &explanation.editions {
        text.push_str(&format!("  {}  {}\n", edition.edition, of_edition(edition, messages)));
    }
    text
}

/// Whether it is on the site, and why not or since when.
fn standing(explanation: &Explanation, messages: &ProgramMessages) -> String {
    let date = |at: &Option<String>| ("date", at.as_deref().unwrap_or("none").into());
    if let Some(held) = &explanation.held {
        let why = super::publish::held_line(held, messages);
        return messages.message("explain-held", &[("why", why.into())]);
    }
    if explanation.withdrawn.is_some() {
        return messages.message("explain-withdrawn", &[date(&explanation.withdrawn)]);
    }
    messages.message("explain-shown", &[date(&explanation.published)])
}

fn of_edition(edition: &EditionExplanation, messages: &ProgramMessages) -> String {
    let state =
        if edition.is_source { messages.message("explain-source", &[]) } else { state(&edition.text, messages) };
    let mut parts = vec![match &edition.waived {
        Some(reason) => format!("{state} ({reason})"),
        None => state,
    }];
    if let Some(due) = edition.text.due.as_ref().filter(|_| edition.text.is_open()) {
        let id = if edition.text.overdue { "explain-overdue" } else { "explain-due" };
        parts.push(messages.message(id, &[("date", due.as_str().into())]));
    }
    if let Some(policy) = edition.text.policy {
        parts.push(messages.message("explain-policy", &[("policy", policy.into())]));
    }
    parts.push(match (&edition.shows, &edition.page) {
        (Some(shown), Some(page)) if *shown != edition.edition => {
            messages.message("explain-shows", &[("edition", shown.as_str().into()), ("page", page.as_str().into())])
        }
        (_, Some(page)) => page.clone(),
        _ => messages.message("explain-no-page", &[]),
    });
    parts.join("; ")
}
