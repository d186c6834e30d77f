//! `gongbao publish`

mod arguments;
mod dry_run;
mod finished;
mod run_json;
mod side_outputs;
mod words;

use crate::cli::command::CommandEntry;
use crate::cli::errors::CommandError;
use crate::cli::exit_code::ExitCode;
use crate::cli::finding_list::Shown;
use crate::cli::findings::FindingsPrinter;
use crate::cli::release_names;
use crate::cli::ui::Ui;
use crate::fs::SiteFolder;
use crate::progress::Progress;
use crate::publish::OutputFolder;
use crate::report::OutcomeKey;
use crate::{Clock, Request};
use arguments::{Action, OutputMode, PublishArgs, arguments};
use finished::Finished;

pub const COMMAND: CommandEntry = CommandEntry {
    name: "publish",
    examples: &[
        "gongbao publish",
        "gongbao publish --dry-run",
        "gongbao publish --quiet --report output/run.json --metrics /var/lib/node_exporter/gongbao.prom",
    ],
    exits: &ExitCode::ALL,
    arguments,
    run: |line, ui| run(&PublishArgs::parse(line.matches)?, ui),
};

fn run(args: &PublishArgs, ui: &mut Ui<'_>) -> Result<ExitCode, CommandError> {
    let sources = SiteFolder::new(&args.site);
    if sources.holds(&args.output) {
        let path = ("path", release_names::shown(&args.output).into());
        return Err(CommandError::usage("env-output-in-sources", [path]));
    }
    side_outputs::check(&args.side_outputs, &args.output, &sources)?;
    let request = Request {
        clock: Clock { asked: args.as_of, now: ui.now() },
        removals: &args.removals,
        look: args.action.look(),
        progress: progress(args.mode, ui),
    };
    match args.action {
        Action::DryRun(patches) => dry_run::run(args, patches, &sources, request, ui),
        Action::Publish(_) => Ok(publish(args, &sources, request, ui)),
    }
}

fn progress<'u>(mode: OutputMode, ui: &Ui<'u>) -> &'u dyn Progress {
    match mode {
        OutputMode::Human => ui.progress(),
        OutputMode::Json | OutputMode::Line | OutputMode::JsonAlone => ui.hidden_progress(),
    }
}

fn publish(args: &PublishArgs, sources: &SiteFolder, request: Request<'_>, ui: &mut Ui<'_>) -> ExitCode {
    let outcome = crate::publish(sources, &args.output, request);
    let finished = Finished::new(outcome, request.clock, ui.messages());
    // Before anything is printed: what a hook prints stands apart from it.
    let (finished, warnings) = side_outputs::deliver(&args.side_outputs, &args.site, finished, ui);
    print_errors(args, &finished, sources, ui);
    match args.mode {
        OutputMode::Line => print_line(args, &finished, &warnings, sources, ui),
        OutputMode::Human | OutputMode::Json | OutputMode::JsonAlone => {
            for warning in &warnings {
                let severity = ui.messages().message("severity-warning", &[]);
                ui.err().line(&format!("{severity}: {warning}"));
            }
            print_result(args, &finished, ui);
        }
    }
    finished.code
}

/// Writes the run in one line, with what failed beside it.
fn print_line(args: &PublishArgs, finished: &Finished, warnings: &[String], sources: &SiteFolder, ui: &mut Ui<'_>) {
    let first = FindingsPrinter::new(sources, ui).worst(&finished.findings);
    let line = words::line(finished, &first, is_served(args), ui.messages());
    let parts = std::iter::once(line).chain(warnings.iter().cloned());
    ui.out().line(&parts.collect::<Vec<_>>().join("; "));
}

/// Writes to standard error what was found, and what stopped the run.
fn print_errors(args: &PublishArgs, finished: &Finished, sources: &SiteFolder, ui: &mut Ui<'_>) {
    let printer = FindingsPrinter::new(sources, ui);
    let findings = &finished.findings;
    match args.mode {
        OutputMode::Line | OutputMode::JsonAlone => {}
        OutputMode::Json => printer.json(findings, ui.err()),
        OutputMode::Human => {
            printer.human(findings, Shown::Serious, ui.err());
            match finished.report.outcome {
                OutcomeKey::Published | OutcomeKey::Unchanged if findings.is_empty() => {}
                OutcomeKey::Published | OutcomeKey::Unchanged => {
                    ui.err().line(&format!("{}\n", printer.summary(findings, Shown::Serious)));
                }
                OutcomeKey::Refused => {
                    ui.err().line(&printer.summary(findings, Shown::Serious));
                    let served = if is_served(args) { "yes" } else { "no" };
                    ui.note("publish-refused", &[("served", served.into())]);
                }
                OutcomeKey::Failed => {}
            }
            if let Some(error) = &finished.error {
                error.print(ui);
            }
        }
    }
}

/// Returns whether readers have a release, which stays.
fn is_served(args: &PublishArgs) -> bool {
    OutputFolder::of(&args.output).served().is_ok_and(|served| served.is_some())
}

/// Writes to standard output what went out.
fn print_result(args: &PublishArgs, finished: &Finished, ui: &mut Ui<'_>) {
    let messages = ui.messages();
    match (args.mode, finished.report.outcome) {
        (OutputMode::Json | OutputMode::JsonAlone, _) => ui.out().text(&run_json::text(finished)),
        (OutputMode::Human, OutcomeKey::Published | OutcomeKey::Unchanged) => {
            ui.out().text(&words::summary(&finished.report, &args.output, messages));
        }
        (OutputMode::Human, OutcomeKey::Refused | OutcomeKey::Failed) | (OutputMode::Line, _) => {}
    }
}
