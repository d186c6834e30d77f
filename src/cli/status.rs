//! `gongbao status`

use super::{Environment, Output, arguments, exit, show, usage};
use crate::catalog::ProgramMessages;
use crate::fs::SiteFolder;
use crate::report::{ItemStatus, SegmentCounts, Status, TextStatus};
use crate::{Clock, prepare_with_output};
use clap::ArgMatches;
use std::collections::BTreeMap;

pub fn run(matches: &ArgMatches, environment: &Environment, messages: &ProgramMessages) -> Output {
    let asked = match arguments::as_of(matches) {
        Ok(asked) => asked,
        Err(typed) => {
            return usage::mistake(&messages.message("usage-bad-moment", &[("value", typed.into())]), messages);
        }
    };
    let sources = SiteFolder::new(arguments::site(matches));
    let prepared = prepare_with_output(&sources, Clock { asked, now: environment.now }, &arguments::beside(matches));
    let Some((site, plan)) = &prepared.site else {
        let colour = arguments::colour(matches, environment.colour);
        let stderr = show::human(&prepared.findings, &sources, messages, colour);
        return Output { stderr, code: exit::SETTINGS, ..Output::default() };
    };
    let status = Status::new(site, plan.as_of, &prepared.findings);
    let stdout = match arguments::text(matches, "format") {
        "json" => serde_json::to_string(&status).unwrap_or_default() + "\n",
        _ => table(&status, &site.settings.editions.keys(), matches.get_flag("all"), messages),
    };
    Output { stdout, ..Output::default() }
}

/// The matrix of what is open, then the totals. States are words, never only marks.
fn table(status: &Status, editions: &[&str], all: bool, messages: &ProgramMessages) -> String {
    let mut rows = Vec::new();
    for item in status.items.iter().filter(|item| all || item.is_open()) {
        let cells = editions
            .iter()
            .map(|edition| item.editions.get(*edition).map_or_else(String::new, |text| cell(text, messages)));
        rows.push(std::iter::once(item.id.clone()).chain(cells).collect());
    }
    let mut text = String::new();
    if !rows.is_empty() {
        let head =
            std::iter::once(messages.message("status-item", &[])).chain(editions.iter().map(|key| (*key).to_owned()));
        text.push_str(&aligned(head.collect(), rows));
        text.push('\n');
    }
    for edition in editions {
        let Some(counts) = status.editions.get(*edition) else { continue };
        let (items, counted) = (counts.items, counts.messages);
        text.push_str(&messages.message(
            "status-edition",
            &[
                ("edition", (*edition).into()),
                ("current", items.current.into()),
                ("stale", items.stale.into()),
                ("missing", items.missing.into()),
                ("draft", items.draft.into()),
                ("waived", items.waived.into()),
                ("messages", (counted.total - counted.missing.min(counted.total)).into()),
                ("total", counted.total.into()),
            ],
        ));
        text.push('\n');
    }
    text.push_str(&overdue(&status.items, messages));
    text
}

fn cell(text: &TextStatus, messages: &ProgramMessages) -> String {
    let state = state(text, messages);
    match (&text.due, text.is_open()) {
        (Some(due), true) if text.overdue => format!("{state} !{due}"),
        (Some(due), true) => format!("{state} {due}"),
        _ => state,
    }
}

/// What state a text is in, and of one that is out of date, how much of it and how badly.
pub fn state(text: &TextStatus, messages: &ProgramMessages) -> String {
    let state = messages.message(&format!("state-{}", text.state), &[]);
    let Some((severity, SegmentCounts { total, changed })) = text.severity.zip(text.segments) else { return state };
    let importance = messages.message(&format!("importance-{severity}"), &[]);
    format!("{state}, {importance} {changed}/{total}")
}

fn overdue(items: &[ItemStatus], messages: &ProgramMessages) -> String {
    let late =
        items.iter().flat_map(|item| item.editions.values()).filter(|text| text.overdue && text.is_open()).count();
    match late {
        0 => String::new(),
        late => messages.message("status-overdue", &[("n", late.into())]) + "\n",
    }
}

/// Columns of equal width, as terminals draw Han and Hangul: two cells a character.
pub fn aligned(head: Vec<String>, rows: Vec<Vec<String>>) -> String {
    let lines: Vec<_> = std::iter::once(head).chain(rows).collect();
    let mut widths: BTreeMap<usize, usize> = BTreeMap::new();
    for (column, cell) in lines.iter().flat_map(|line| line.iter().enumerate()) {
        let width = widths.entry(column).or_default();
        *width = (*width).max(columns(cell));
    }
    let mut text = String::new();
    for line in &lines {
        let mut row = String::new();
        for (column, cell) in line.iter().enumerate() {
            row.push_str(cell);
            row.push_str(&" ".repeat(widths.get(&column).map_or(0, |width| width - columns(cell)) + 2));
        }
        text.push_str(row.trim_end());
        text.push('\n');
    }
    text
}

fn columns(text: &str) -> usize {
    unicode_width::UnicodeWidthStr::width(text)
}
