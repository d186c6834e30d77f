//! `gongbao status`

use crate::Asked;
use crate::catalog::ProgramMessages;
use crate::cli::command::CommandEntry;
use crate::cli::errors::CommandError;
use crate::cli::exit_code::ExitCode;
use crate::cli::item_words;
use crate::cli::opened_site::OpenedSite;
use crate::cli::options::{self, Format, Words};
use crate::cli::selection::{self, Typed};
use crate::cli::table::aligned;
use crate::cli::ui::Ui;
use crate::edition::Editions;
use crate::report::{EditionStatus, ItemStatus, Status, TextStatus};
use clap::{ArgMatches, Command};
use std::path::PathBuf;

pub const COMMAND: CommandEntry = CommandEntry {
    name: "status",
    examples: &["gongbao status", "gongbao status --edition ja --section news", "gongbao status --format json"],
    exits: ExitCode::OF_QUESTIONS,
    arguments,
    run: |line, ui| run(&StatusArgs::parse(line.matches)?, ui),
};

fn arguments(command: Command, words: &Words<'_>) -> Command {
    let command = selection::arguments(command, words);
    command.arg(words.format()).arg(words.flag("all", "cli-option-status-all")).arg(words.as_of())
}

struct StatusArgs {
    site: PathBuf,
    selection: Typed,
    as_of: Option<Asked>,
    rows: Rows,
    format: Format,
}

/// Which items the table for people lists.
#[derive(Clone, Copy)]
enum Rows {
    /// Those that need work.
    Open,
    All,
}

impl StatusArgs {
    fn parse(matches: &ArgMatches) -> Result<Self, CommandError> {
        let site = options::site(matches);
        Ok(Self {
            selection: Typed::parse(matches, &site),
            site,
            as_of: options::as_of(matches)?,
            rows: if matches.get_flag("all") { Rows::All } else { Rows::Open },
            format: options::format(matches),
        })
    }
}

fn run(args: &StatusArgs, ui: &mut Ui<'_>) -> Result<ExitCode, CommandError> {
    let OpenedSite { site, plan, findings, .. } = OpenedSite::open(&args.site, args.as_of, ui)?;
    let selection = args.selection.find(&site, ui)?;
    let mut status = Status::new(&site, plan.as_of, &findings);
    if !args.selection.is_everything() {
        status.limit(&|item, edition| selection.has_text(item, edition));
    }
    match args.format {
        Format::Json => ui.out().json(&status),
        Format::Human => {
            human(&status, &site.settings.editions, args.rows, ui);
            if site.settings.as_of == Some(plan.as_of) {
                let note = item_words::fixed_clock(&status.as_of, ui.messages());
                ui.out().line(&note);
            }
        }
    }
    Ok(ExitCode::Done)
}

/// Writes the matrix of items and editions, then the totals. States are words, never only marks.
fn human(status: &Status, editions: &Editions, rows: Rows, ui: &mut Ui<'_>) {
    let keys: Vec<_> = editions.keys().into_iter().filter(|key| status.editions.contains_key(*key)).collect();
    let messages = ui.messages();
    let out = ui.out();
    let table = matrix(status, &keys, rows, messages);
    if !table.is_empty() {
        let head = std::iter::once(messages.message("status-item", &[]));
        let head = head.chain(keys.iter().map(|key| (*key).to_owned()));
        out.line(&aligned(head.collect(), table));
    }
    for (_, edition) in editions.iter() {
        if let Some(counts) = status.editions.get(&edition.key) {
            let key = edition.key.as_str();
            let of_draft = || messages.message("status-draft-edition", &[("edition", key.into())]);
            let named = if edition.is_draft { of_draft() } else { key.to_owned() };
            out.line(&totals(&named, counts, messages));
        }
    }
    if !status.unreadable.is_empty() {
        out.line(&messages.message("status-unreadable", &[("items", status.unreadable.join(", ").into())]));
    }
    let late = overdue(&status.items);
    if late > 0 {
        out.line(&messages.message("status-overdue", &[("n", late.into())]));
    }
}

fn matrix(status: &Status, editions: &[&str], rows: Rows, messages: &ProgramMessages) -> Vec<Vec<String>> {
    let is_listed = |item: &&ItemStatus| match rows {
        Rows::All => true,
        Rows::Open => item.is_open(),
    };
    let row = |item: &ItemStatus| {
        let cells = editions.iter().map(|edition| item.editions.get(*edition));
        let cells = cells.map(|text| text.map_or_else(String::new, |text| cell(text, messages)));
        std::iter::once(item.id.clone()).chain(cells).collect()
    };
    status.items.iter().filter(is_listed).map(row).collect()
}

fn cell(text: &TextStatus, messages: &ProgramMessages) -> String {
    let state = item_words::state(text, messages);
    match (&text.due, text.is_open()) {
        (Some(due), true) if text.overdue => format!("{state} !{due}"),
        (Some(due), true) => format!("{state} {due}"),
        (Some(_), false) | (None, _) => state,
    }
}

fn totals(edition: &str, counts: &EditionStatus, messages: &ProgramMessages) -> String {
    let (items, counted) = (counts.items, counts.messages);
    let numbers = [
        ("edition", edition.into()),
        ("current", items.current.into()),
        ("stale", items.stale.into()),
        ("missing", items.missing.into()),
        ("draft", items.draft.into()),
        ("waived", items.waived.into()),
        ("messages", (counted.total - counted.missing.min(counted.total)).into()),
        ("total", counted.total.into()),
    ];
    let line = messages.message("status-edition", &numbers);
    match counts.owed_words {
        0 => line,
        words => format!("{line}{}", messages.message("status-owed", &[("n", words.into())])),
    }
}

fn overdue(items: &[ItemStatus]) -> usize {
    items.iter().flat_map(|item| item.editions.values()).filter(|text| text.overdue && text.is_open()).count()
}
