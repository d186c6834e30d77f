//! `gongbao explain [CODE|ITEM]`

use crate::Asked;
use crate::catalog::ProgramMessages;
use crate::cli::command::CommandEntry;
use crate::cli::errors::CommandError;
use crate::cli::exit_code::ExitCode;
use crate::cli::finding_list::Shown;
use crate::cli::findings::FindingsPrinter;
use crate::cli::item_name;
use crate::cli::item_words;
use crate::cli::opened_site::OpenedSite;
use crate::cli::options::{self, Format, Words};
use crate::cli::ui::Ui;
use crate::diagnostic::{Code, Finding, Findings};
use crate::findings;
use crate::report::stamp;
use crate::report::{EditionExplanation, Explanation};
use crate::site::Site;
use clap::{ArgMatches, Command};
use std::path::PathBuf;

pub const COMMAND: CommandEntry = CommandEntry {
    name: "explain",
    examples: &["gongbao explain T003", "gongbao explain news/2013/01/vasaloppet"],
    exits: &[ExitCode::Done, ExitCode::Usage, ExitCode::Bug, ExitCode::CannotWrite, ExitCode::Settings],
    arguments,
    run: |line, ui| run(&ExplainArgs::parse(line.matches)?, ui),
};

fn arguments(command: Command, words: &Words<'_>) -> Command {
    command.arg(words.positional("code", "CODE|ITEM", "cli-arg-code")).arg(words.format()).arg(words.as_of())
}

/// What is to be explained.
enum ExplainArgs {
    AllCodes,
    Code(Code),
    Item(ItemArgs),
}

struct ItemArgs {
    /// The item as it was typed: its id, its folder or a file in it.
    typed: String,
    site: PathBuf,
    as_of: Option<Asked>,
    format: Format,
}

impl ExplainArgs {
    fn parse(matches: &ArgMatches) -> Result<Self, CommandError> {
        let Some(typed) = options::optional(matches, "code") else { return Ok(Self::AllCodes) };
        if let Some(code) = Code::find(&typed) {
            return Ok(Self::Code(code));
        }
        let as_of = options::as_of(matches)?;
        let (site, format) = (options::site(matches), options::format(matches));
        let typed = item_name::from_here(&typed, &site);
        Ok(Self::Item(ItemArgs { typed, site, as_of, format }))
    }
}

impl ItemArgs {
    fn id(&self) -> String {
        item_name::id(&self.typed)
    }

    fn unknown(&self) -> CommandError {
        CommandError::usage("explain-unknown", [("code", self.typed.as_str().into())])
    }
}

fn run(args: &ExplainArgs, ui: &mut Ui<'_>) -> Result<ExitCode, CommandError> {
    match args {
        ExplainArgs::AllCodes => {
            for code in Code::ALL {
                ui.out().line(&format!("{}  {}", code.id(), code.name()));
            }
        }
        ExplainArgs::Code(code) => of_code(*code, ui),
        ExplainArgs::Item(args) => of_item(args, ui)?,
    }
    Ok(ExitCode::Done)
}

fn of_code(code: Code, ui: &mut Ui<'_>) {
    let messages = ui.messages();
    let level = findings::severity(code.default_severity(), messages);
    let level = messages.message("explain-level", &[("level", level.into())]);
    let about = findings::about(code, messages).unwrap_or_default();
    ui.out().line(&format!("{}: {} ({level})\n\n{about}", code.id(), code.name()));
}

fn of_item(args: &ItemArgs, ui: &mut Ui<'_>) -> Result<(), CommandError> {
    let OpenedSite { sources, site, plan, findings } = match OpenedSite::open(&args.site, args.as_of, ui) {
        // What has no slash is more likely a code that was mistyped than an item.
        Err(_) if !args.id().contains('/') => return Err(args.unknown()),
        opened => opened?,
    };
    let found = site.find_linked(&args.id());
    let own = of_this(findings, &found.map_or_else(|| args.id(), |index| site.item(index).id.clone()));
    let printer = FindingsPrinter::new(&sources, ui);
    let Some(index) = found else {
        if site.settings.removed.contains_key(&args.id()) && !site.knows(&args.id()) {
            match args.format {
                Format::Json => printer.json(&own, ui.out()),
                Format::Human => ui.say("explain-removed", &[("item", args.id().into())]),
            }
            return Ok(());
        }
        // A folder that is gone has findings that say so.
        if own.is_empty() || site.knows(&args.id()) {
            unreadable(args, &site, ui)?;
        }
        match args.format {
            Format::Json => printer.json(&own, ui.out()),
            Format::Human => printer.human(&own, Shown::All, ui.out()),
        }
        return Ok(());
    };
    let explanation = Explanation::new(&site, &plan, index);
    match args.format {
        Format::Json => ui.out().json(&explanation),
        Format::Human => {
            human(&explanation, own.has_errors(), ui);
            if site.settings.as_of == Some(plan.as_of) {
                let note = item_words::fixed_clock(&stamp(&site, plan.as_of), ui.messages());
                ui.out().line(&format!("{note}\n"));
            }
            printer.human(&own, Shown::All, ui.out());
        }
    }
    Ok(())
}

fn of_this(findings: Findings, id: &str) -> Findings {
    let mut own = Findings::default();
    let folder = format!("content/{id}/");
    let is_own = |finding: &Finding| {
        let file = finding.place.file.as_str();
        // A file of an item below this one has a finding of that item.
        let is_in_folder = file.strip_prefix(&folder).is_some_and(|name| !name.contains('/'));
        finding.about.item.as_deref().map_or(is_in_folder, |item| item == id)
    };
    own.extend(findings.into_iter().filter(is_own));
    own
}

/// Writes that an item is there and cannot be read, where it is there.
fn unreadable(args: &ItemArgs, site: &Site, ui: &mut Ui<'_>) -> Result<(), CommandError> {
    if !site.knows(&args.id()) {
        let typed = [("code", args.typed.as_str().into())];
        return Err(item_name::unknown(site, "explain-unknown", &args.id(), typed));
    }
    if args.format == Format::Human {
        ui.say("explain-unreadable", &[("item", args.id().into())]);
        ui.out().line("");
    }
    Ok(())
}

fn human(explanation: &Explanation, has_errors: bool, ui: &mut Ui<'_>) {
    let messages = ui.messages();
    let out = ui.out();
    out.line(&format!("{}: {}\n{}", explanation.id, explanation.title, where_it_is(explanation, has_errors, messages)));
    if !explanation.formerly.is_empty() {
        let ids = ("ids", explanation.formerly.join(", ").into());
        out.line(&messages.message("explain-formerly", &[ids]));
    }
    for edition in &explanation.editions {
        out.line(&format!("  {}  {}", edition.edition, of_edition(edition, messages)));
    }
    out.line("");
}

/// Returns whether the item is on the site, and since when or why not.
fn where_it_is(explanation: &Explanation, has_errors: bool, messages: &ProgramMessages) -> String {
    let date = |at: &Option<String>| ("date", at.as_deref().unwrap_or("none").into());
    if let Some(held) = &explanation.held {
        let why = item_words::held(held, messages);
        return messages.message("explain-held", &[("why", why.into())]);
    }
    if has_errors {
        return messages.message("explain-blocked", &[]);
    }
    if explanation.withdrawn.is_some() {
        return messages.message("explain-withdrawn", &[date(&explanation.withdrawn)]);
    }
    messages.message("explain-shown", &[date(&explanation.since)])
}

fn of_edition(edition: &EditionExplanation, messages: &ProgramMessages) -> String {
    let state = match edition.is_source {
        true => messages.message("explain-source", &[]),
        false => item_words::state(&edition.text, messages),
    };
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
        (_, None) => messages.message("explain-no-page", &[]),
    });
    parts.join("; ")
}
