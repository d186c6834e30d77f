//! `gongbao catalogs DIR --reference LOCALE`

use crate::catalog::ProgramMessages;
use crate::check::catalogs::{Comparison, Counts, compare};
use crate::cli::command::CommandEntry;
use crate::cli::errors::CommandError;
use crate::cli::exit_code::ExitCode;
use crate::cli::finding_list::Shown;
use crate::cli::findings::FindingsPrinter;
use crate::cli::options::{self, Format, Words};
use crate::cli::ui::Ui;
use crate::diagnostic::{Finding, Findings};
use crate::findings::json_line;
use crate::fs::CatalogFolder;
use crate::load::{self, Locale};
use crate::source::{LineIndex, Sources};
use clap::{ArgAction, ArgMatches, Command};
use rayon::prelude::*;
use std::collections::{BTreeMap, BTreeSet};

pub const COMMAND: CommandEntry = CommandEntry {
    name: "catalogs",
    examples: &["gongbao catalogs locales --reference en --locale ja"],
    exits: ExitCode::OF_QUESTIONS,
    arguments,
    run: |line, ui| run(&CatalogsArgs::parse(line.matches), ui),
};

fn arguments(command: Command, words: &Words<'_>) -> Command {
    command
        .arg(words.positional("dir", "DIR", "cli-arg-dir").required(true))
        .arg(words.option("reference", "LOCALE", "cli-option-reference").required(true))
        .arg(words.option("locale", "LOCALE", "cli-option-locale").action(ArgAction::Append))
        .arg(words.format())
}

struct CatalogsArgs {
    folder: String,
    reference: String,
    /// The locales that are compared with the reference; all where none is named.
    locales: BTreeSet<String>,
    format: Format,
}

impl CatalogsArgs {
    fn parse(matches: &ArgMatches) -> Self {
        Self {
            folder: options::text(matches, "dir"),
            reference: options::text(matches, "reference"),
            locales: matches.get_many::<String>("locale").into_iter().flatten().cloned().collect(),
            format: options::format(matches),
        }
    }

    fn is_wanted(&self, key: &str) -> bool {
        key == self.reference || self.locales.is_empty() || self.locales.contains(key)
    }
}

fn run(args: &CatalogsArgs, ui: &mut Ui<'_>) -> Result<ExitCode, CommandError> {
    let folder = CatalogFolder::new(&args.folder);
    let mut locales = load::locales(&folder, folder.root(), &|key| args.is_wanted(key));
    let Some(at) = locales.iter().position(|locale| locale.key == args.reference) else {
        let arguments = [("folder", folder.root().into()), ("locale", args.reference.as_str().into())];
        return Err(CommandError::usage("catalogs-no-reference", arguments));
    };
    let reference = locales.remove(at);
    let not_begun = args.locales.iter().filter(|key| **key != reference.key && !has(&locales, key));
    let not_begun: Vec<_> = not_begun.map(|key| Locale { key: key.clone(), files: BTreeMap::new() }).collect();
    locales.extend(not_begun);

    let comparison = compare(&reference, &locales);
    let code = if comparison.findings.has_errors() { ExitCode::Findings } else { ExitCode::Done };
    match args.format {
        Format::Json => {
            let json = json(&comparison, &folder, ui.messages());
            ui.out().line(&json);
        }
        Format::Human => {
            FindingsPrinter::new(&folder, ui).human(&comparison.findings, Shown::Known, ui.out());
            human(&comparison, ui);
        }
    }
    // The program ends here, and freeing a whole project would take as long as reading it.
    std::mem::forget((locales, reference, comparison));
    Ok(code)
}

fn has(locales: &[Locale], key: &str) -> bool {
    locales.iter().any(|locale| locale.key == key)
}

/// Writes a line for the reference and for each locale.
fn human(comparison: &Comparison, ui: &mut Ui<'_>) {
    let messages = ui.messages();
    let reference = &comparison.reference;
    let numbers = [("files", reference.files.into()), ("entries", reference.entries.into())];
    ui.say("catalogs-reference", &numbers);
    for (key, counts) in &comparison.locales {
        ui.out().line(&of_locale(key, counts, reference.entries, messages));
    }
}

fn of_locale(key: &str, counts: &Counts, entries: usize, messages: &ProgramMessages) -> String {
    let covered = ((entries - counts.missing.min(entries)) * 100).checked_div(entries).unwrap_or(100);
    let numbers = [
        ("locale", key.into()),
        ("percent", covered.into()),
        ("missing", counts.missing.into()),
        ("words", counts.missing_words.into()),
        ("files", counts.missing_files.into()),
        ("obsolete", (counts.obsolete + counts.obsolete_file_entries).into()),
        ("identical", counts.identical.into()),
        ("errors", counts.errors.into()),
        ("warnings", counts.warnings.into()),
    ];
    messages.message("catalogs-locale", &numbers)
}

/// Returns the report as JSON, schema `gongbao/catalogs/1`.
fn json(comparison: &Comparison, sources: &dyn Sources, messages: &ProgramMessages) -> String {
    let reference = serde_json::to_string(&comparison.reference).unwrap_or_default();
    let locales = serde_json::to_string(&comparison.locales).unwrap_or_default();
    let findings = lines(&comparison.findings, sources, messages).join(",");
    format!(
        "{{\"schema\":\"gongbao/catalogs/1\",\"reference\":{reference},\"locales\":{locales},\"findings\":[{findings}]}}"
    )
}

/// Returns the findings as JSON. They come sorted by file, so that each file is read once.
fn lines(findings: &Findings, sources: &dyn Sources, messages: &ProgramMessages) -> Vec<String> {
    let findings: Vec<_> = findings.iter().collect();
    let by_file: Vec<_> = findings.chunk_by(|a, b| a.place.file == b.place.file).collect();
    by_file.into_par_iter().flat_map_iter(|findings| lines_of_file(findings, sources, messages)).collect()
}

fn lines_of_file(findings: &[&Finding], sources: &dyn Sources, messages: &ProgramMessages) -> Vec<String> {
    let text = findings.first().and_then(|finding| sources.quote(&finding.place.file).ok());
    let text = text.map(|bytes| String::from_utf8_lossy(&bytes).into_owned()).unwrap_or_default();
    let index = LineIndex::new(&text);
    let line = |finding: &&Finding| json_line(finding, messages, index.position(&text, finding.place.range().start));
    findings.iter().map(line).collect()
}
