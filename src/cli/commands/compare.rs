//! `gongbao compare SOURCE TRANSLATION [--base OLD_SOURCE]`

use crate::cli::changes::{self, Files};
use crate::cli::command::CommandEntry;
use crate::cli::errors::CommandError;
use crate::cli::exit_code::ExitCode;
use crate::cli::options::{self, Format, Words};
use crate::cli::ui::Ui;
use crate::compare::{Document, compare};
use crate::fs;
use crate::markdown::FieldScope;
use crate::source::{FilePath, SourceFile};
use clap::{ArgMatches, Command};
use std::path::Path;

pub const COMMAND: CommandEntry = CommandEntry {
    name: "compare",
    examples: &["gongbao compare zh.md ja.md", "gongbao compare zh.md ja.md --base old-zh.md"],
    exits: &[ExitCode::Done, ExitCode::Findings, ExitCode::Usage, ExitCode::Bug, ExitCode::CannotWrite],
    arguments,
    run: |line, ui| run(&CompareArgs::parse(line.matches), ui),
};

fn arguments(command: Command, words: &Words<'_>) -> Command {
    command
        .arg(words.positional("source", "SOURCE", "cli-arg-source").required(true))
        .arg(words.positional("translation", "TRANSLATION", "cli-arg-translation").required(true))
        .arg(words.option("base", "OLD_SOURCE", "cli-option-base"))
        .arg(words.format())
}

/// Three Markdown files from anywhere.
struct CompareArgs {
    source: String,
    translation: String,
    /// The source that the translation was made from.
    base: Option<String>,
    format: Format,
}

impl CompareArgs {
    fn parse(matches: &ArgMatches) -> Self {
        Self {
            source: options::text(matches, "source"),
            translation: options::text(matches, "translation"),
            base: options::optional(matches, "base"),
            format: options::format(matches),
        }
    }
}

fn run(args: &CompareArgs, ui: &mut Ui<'_>) -> Result<ExitCode, CommandError> {
    let source = read(&args.source)?;
    let translation = read(&args.translation)?;
    let base = args.base.as_deref().map(read).transpose()?;
    let (here, there) = (Document::read(&source), Document::read(&translation));
    let before = base.as_ref().map(|base| Document::in_language(base, FieldScope::AnyFile, here.language));
    let verdict = compare(&here, &there, before.as_ref(), &[]);
    let files = Files { base: base.as_ref(), source: &source, translation: Some(&translation) };
    match args.format {
        Format::Json => ui.out().json(&changes::report("gongbao/compare/1", &verdict, here.revision(), &files)),
        Format::Human => changes::human(&verdict, &files, ui),
    }
    Ok(changes::exit_code(&verdict))
}

fn read(path: &str) -> Result<SourceFile, CommandError> {
    let text = fs::read_text(Path::new(path)).map_err(CommandError::unreadable(path))?;
    Ok(SourceFile { path: FilePath::new(path), text })
}
