//! `gongbao check`

mod baseline;
mod fix;

use crate::cli::command::CommandEntry;
use crate::cli::errors::CommandError;
use crate::cli::exit_code::ExitCode;
use crate::cli::finding_list::Shown;
use crate::cli::findings::FindingsPrinter;
use crate::cli::options::{self, Words};
use crate::cli::selection::{self, Typed};
use crate::cli::ui::Ui;
use crate::diagnostic::{Finding, Findings, Group, Severity};
use crate::fs::SiteFolder;
use crate::{Asked, Clock, Prepared, prepare_with_output};
use baseline::Baselines;
use clap::{ArgMatches, Command};
use std::path::{Component, Path, PathBuf};

pub const COMMAND: CommandEntry = CommandEntry {
    name: "check",
    examples: &[
        "gongbao check",
        "gongbao check news/2013/01/vasaloppet",
        "gongbao check --format short",
        "gongbao check --fix --dry-run",
    ],
    exits: ExitCode::OF_CHANGES,
    arguments,
    run: |line, ui| run(&CheckArgs::parse(line.matches)?, ui),
};

fn arguments(command: Command, words: &Words<'_>) -> Command {
    let command = selection::arguments(command, words);
    let formats = ["human", "short", "json", "github", "sarif"];
    command
        .arg(words.choice_of("format", &formats, "cli-option-check-format"))
        .arg(words.option("baseline", "FILE", "cli-option-baseline"))
        .arg(words.option("write-baseline", "FILE", "cli-option-write-baseline"))
        .arg(words.flag("all", "cli-option-all-findings"))
        .arg(words.flag("fix", "cli-option-fix"))
        .arg(words.flag("dry-run", "cli-option-dry-run").requires("fix"))
        .arg(words.choice_of("deny", &["error", "warning", "info"], "cli-option-deny"))
        .arg(words.as_of())
}

struct CheckArgs {
    site: PathBuf,
    selection: Typed,
    as_of: Option<Asked>,
    format: FindingsFormat,
    baselines: Baselines,
    fix: Option<Fix>,
    /// What the human format shows.
    shown: Shown,
    /// The level from which on findings make the command fail.
    deny: Severity,
}

/// How findings are written.
#[derive(Clone, Copy)]
enum FindingsFormat {
    Human,
    Short,
    Json,
    Github,
    Sarif,
}

/// What becomes of repairs that can be made without a person.
#[derive(Clone, Copy)]
enum Fix {
    /// They are written into the sources.
    Write,
    /// They are shown as differences, and the command ends.
    Show,
}

impl CheckArgs {
    fn parse(matches: &ArgMatches) -> Result<Self, CommandError> {
        let deny = options::text(matches, "deny");
        let site = options::site(matches);
        Ok(Self {
            selection: Typed::parse(matches, &site),
            site,
            as_of: options::as_of(matches)?,
            format: FindingsFormat::parse(&options::text(matches, "format")),
            baselines: Baselines {
                known: options::optional(matches, "baseline"),
                record: options::optional(matches, "write-baseline"),
            },
            fix: match (matches.get_flag("fix"), matches.get_flag("dry-run")) {
                (true, true) => Some(Fix::Show),
                (true, false) => Some(Fix::Write),
                (false, _) => None,
            },
            shown: if matches.get_flag("all") { Shown::All } else { Shown::Known },
            deny: Severity::ALL.into_iter().find(|severity| severity.key() == deny).unwrap_or(Severity::Error),
        })
    }
}

impl FindingsFormat {
    fn parse(typed: &str) -> Self {
        match typed {
            "short" => Self::Short,
            "json" => Self::Json,
            "github" => Self::Github,
            "sarif" => Self::Sarif,
            _ => Self::Human,
        }
    }
}

fn run(args: &CheckArgs, ui: &mut Ui<'_>) -> Result<ExitCode, CommandError> {
    let sources = SiteFolder::new(&args.site);
    let clock = Clock { asked: args.as_of, now: ui.now() };
    match args.fix {
        Some(Fix::Show) => {
            if let Some(changes) = fix::changes(&sources, clock) {
                fix::show(&changes, ui);
                return Ok(ExitCode::Done);
            }
        }
        Some(Fix::Write) if args.site.join("content").is_dir() => {
            let writer = sources.writer().map_err(CommandError::of_writer(&args.site))?;
            if let Some(changes) = fix::changes(&sources, clock) {
                fix::write(&changes, &writer, ui)?;
            }
        }
        Some(Fix::Write) | None => {}
    }
    let Prepared { findings, site, stamps } = prepare_with_output(&sources, clock, &args.site.join("output"));
    let findings = match &site {
        Some((site, _)) if !args.selection.is_everything() => args.selection.find(site, ui)?.of(findings),
        Some(_) | None => findings,
    };
    // Freeing a whole site takes time that the command need not wait for.
    rayon::spawn(move || drop((site, stamps)));
    let is_settings_wrong = findings.iter().any(is_settings_error);
    let recorded = args.baselines.record(&findings, ui.messages())?;
    let findings = args.baselines.only_new(findings, ui)?;
    if let Some(line) = &recorded {
        ui.err().line(line);
    }
    print(args, &findings, &sources, ui);
    Ok(match (is_settings_wrong, recorded.is_none() && findings.reach(args.deny)) {
        (true, _) => ExitCode::Settings,
        (false, true) => ExitCode::Findings,
        (false, false) => ExitCode::Done,
    })
}

fn print(args: &CheckArgs, findings: &Findings, sources: &SiteFolder, ui: &mut Ui<'_>) {
    let printer = FindingsPrinter::new(sources, ui);
    match args.format {
        FindingsFormat::Json => printer.json(findings, ui.out()),
        FindingsFormat::Short => printer.short(findings, ui.out()),
        FindingsFormat::Github => printer.github(findings, &prefix(&args.site), ui.out()),
        FindingsFormat::Sarif => printer.sarif(findings, ui.out()),
        // What is only recorded is not printed too: it may be ten thousand lines.
        FindingsFormat::Human if args.baselines.is_recording_only() => {}
        FindingsFormat::Human if findings.is_empty() && args.baselines.known.is_some() => {
            ui.say("baseline-nothing-new", &[]);
        }
        FindingsFormat::Human => {
            printer.human(findings, args.shown, ui.out());
            ui.out().line(&printer.summary(findings, args.shown));
        }
    }
}

/// Returns the site's folder as it stands before a path of the repository, with a slash at its
/// end; empty where the site lies elsewhere.
fn prefix(site: &Path) -> String {
    if site.is_absolute() {
        return String::new();
    }
    let parts = site.components().filter(|part| !matches!(part, Component::CurDir));
    parts.map(|part| part.as_os_str().to_string_lossy().into_owned() + "/").collect()
}

fn is_settings_error(finding: &Finding) -> bool {
    finding.severity == Severity::Error && finding.code.group() == Group::Settings
}
