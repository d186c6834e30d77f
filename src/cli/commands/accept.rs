//! `gongbao accept ITEM EDITION`, with `--segment N` or `--unchanged --by NAME`;
//! `gongbao accept [ITEM] --all`; `gongbao accept --messages [EDITION] [--message NAME]`

mod chosen;
mod messages;
mod texts;

use crate::accept::Confirmation;
use crate::cli::command::CommandEntry;
use crate::cli::errors::CommandError;
use crate::cli::exit_code::ExitCode;
use crate::cli::item_name::{Names, id_of};
use crate::cli::opened_site::ChangedSite;
use crate::cli::options::{self, Words};
use crate::cli::ui::Ui;
use clap::{ArgAction, ArgMatches, Command};
use messages::MessageNames;
use std::collections::BTreeSet;
use std::path::PathBuf;

pub const COMMAND: CommandEntry = CommandEntry {
    name: "accept",
    examples: &[
        "gongbao accept news/2013/01/vasaloppet ja",
        "gongbao accept news/2013/01/vasaloppet ja --segment 1,3",
        "gongbao accept news/2013/01/vasaloppet --all",
        "gongbao accept --messages ja",
    ],
    exits: ExitCode::OF_CHANGES,
    arguments,
    run: |line, ui| run(&AcceptArgs::parse(line.matches), ui),
};

fn arguments(command: Command, words: &Words<'_>) -> Command {
    command
        .arg(words.positional("item", "ITEM", "cli-arg-item"))
        .arg(words.positional("edition", "EDITION", "cli-arg-edition"))
        .arg(words.flag("all", "cli-option-all").conflicts_with("edition"))
        .arg(words.flag("unchanged", "cli-option-unchanged").requires("by"))
        .arg(
            words
                .option("segment", "N", "cli-option-segment")
                .value_delimiter(',')
                .action(ArgAction::Append)
                .value_parser(clap::value_parser!(usize))
                .conflicts_with_all(["all", "unchanged", "messages"]),
        )
        .arg(words.option("by", "NAME", "cli-option-by").requires("unchanged"))
        .arg(words.flag("yes", "cli-option-accept-yes"))
        .arg(words.option("as-is", "REASON", "cli-option-as-is").conflicts_with_all([
            "all",
            "unchanged",
            "segment",
            "messages",
        ]))
        .arg(
            words
                .option("messages", "EDITION", "cli-option-messages")
                .num_args(0..=1)
                .default_missing_value("")
                .conflicts_with_all(["item", "edition", "all"]),
        )
        .arg(words.option("message", "NAME", "cli-option-message").requires("messages"))
}

struct AcceptArgs {
    site: PathBuf,
    what: What,
}

/// What is accepted.
enum What {
    /// Messages of one edition, or of all.
    Messages(MessageNames),
    /// Some passages of one translation, by their numbers.
    Segments { names: Names, numbers: BTreeSet<usize>, is_sure: bool },
    /// One translation, as it stands or after a review.
    Text { names: Names, reviewer: Option<String>, as_is: Option<String>, is_sure: bool },
    /// Every finished translation, or those of one item.
    All { item: Option<String>, reviewer: Option<String>, is_sure: bool },
}

impl AcceptArgs {
    fn parse(matches: &ArgMatches) -> Self {
        Self { site: options::site(matches), what: What::parse(matches) }
    }
}

impl What {
    fn parse(matches: &ArgMatches) -> Self {
        if let Some(edition) = options::optional(matches, "messages") {
            let message = options::optional(matches, "message");
            return Self::Messages(MessageNames { edition: Some(edition).filter(|key| !key.is_empty()), message });
        }
        let names = Names::typed(matches, &options::site(matches));
        if let Some(numbers) = matches.get_many::<usize>("segment") {
            return Self::Segments { names, numbers: numbers.copied().collect(), is_sure: matches.get_flag("yes") };
        }
        let reviewer = options::optional(matches, "by");
        let is_sure = matches.get_flag("yes");
        if matches.get_flag("all") {
            let item = options::optional(matches, "item").map(|typed| id_of(&typed, &options::site(matches)));
            Self::All { item, reviewer, is_sure }
        } else {
            Self::Text { names, reviewer, as_is: options::optional(matches, "as-is"), is_sure }
        }
    }
}

fn run(args: &AcceptArgs, ui: &mut Ui<'_>) -> Result<ExitCode, CommandError> {
    let site = ChangedSite::open(&args.site, ui)?;
    match &args.what {
        What::Messages(names) => messages::accept(&site, names, ui)?,
        What::Segments { names, numbers, is_sure } => {
            return texts::accept_segments(&site, names, numbers, *is_sure, ui);
        }
        What::Text { names, reviewer, as_is, is_sure } => {
            let said = Confirmation { reviewer: reviewer.as_deref(), as_is: as_is.as_deref() };
            return texts::accept_one(&site, names, said, *is_sure, ui);
        }
        What::All { item, reviewer, is_sure } => {
            let said = Confirmation { reviewer: reviewer.as_deref(), as_is: None };
            return texts::accept_all(&site, item.as_deref(), said, *is_sure, ui);
        }
    }
    Ok(ExitCode::Done)
}
