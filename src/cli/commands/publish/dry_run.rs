//! `gongbao publish --dry-run`, with `--patch`

use super::arguments::{OutputMode, PublishArgs};
use super::finished::refusal_code;
use crate::catalog::ProgramMessages;
use crate::cli::errors::CommandError;
use crate::cli::exit_code::ExitCode;
use crate::cli::finding_list::Shown;
use crate::cli::findings::FindingsPrinter;
use crate::cli::item_words;
use crate::cli::ui::Ui;
use crate::diagnostic::Findings;
use crate::fs::SiteFolder;
use crate::pipeline::{ChangeKind, DryRun, Patches, Refusal, Rejection, Request, dry_run};
use crate::report::HeldReport;
use serde::Serialize;
use std::collections::BTreeMap;

/// Schema `gongbao/plan/1`.
#[derive(Serialize)]
struct Plan<'r> {
    schema: &'static str,
    /// What is served now.
    release: Option<&'r str>,
    as_of: &'r str,
    counts: BTreeMap<&'static str, usize>,
    changes: Vec<PageChange<'r>>,
    held: &'r [HeldReport],
}

#[derive(Serialize)]
struct PageChange<'r> {
    path: &'r str,
    change: &'static str,
    reason: &'static str,
    #[serde(skip_serializing_if = "Option::is_none")]
    patch: Option<&'r str>,
}

/// Prints what a publication would change.
pub fn run(
    args: &PublishArgs,
    patches: Patches,
    sources: &SiteFolder,
    request: Request<'_>,
    ui: &mut Ui<'_>,
) -> Result<ExitCode, CommandError> {
    let outcome = dry_run(sources, &args.output, request, patches);
    match outcome.map_err(CommandError::StoreUnreadable)? {
        Err(Refusal::Findings(Rejection { is_of_settings, findings, .. })) => {
            print_findings(args.mode, &findings, sources, ui);
            match args.mode {
                OutputMode::Json | OutputMode::JsonAlone => {}
                OutputMode::Human => ui.note("dry-run-refused", &[]),
                OutputMode::Line => refused_line(&findings, sources, ui),
            }
            Ok(refusal_code(is_of_settings, &findings))
        }
        Err(Refusal::Undecided(undecided)) => Err(CommandError::Undecided(undecided)),
        Ok(dry_run) => {
            print_findings(args.mode, &dry_run.findings, sources, ui);
            match args.mode {
                OutputMode::Json | OutputMode::JsonAlone => ui.out().json(&plan(&dry_run)),
                OutputMode::Human => human(&dry_run, ui),
                OutputMode::Line => {
                    let total = total(&dry_run, ui.messages());
                    ui.out().line(&total);
                }
            }
            Ok(if dry_run.report.is_incomplete() { ExitCode::Findings } else { ExitCode::Done })
        }
    }
}

fn print_findings(mode: OutputMode, findings: &Findings, sources: &SiteFolder, ui: &mut Ui<'_>) {
    let printer = FindingsPrinter::new(sources, ui);
    match mode {
        OutputMode::Json => printer.json(findings, ui.err()),
        OutputMode::Human => printer.human(findings, Shown::Serious, ui.err()),
        OutputMode::JsonAlone | OutputMode::Line => {}
    }
}

/// Writes in one line that a publication would be refused, and the first reason.
fn refused_line(findings: &Findings, sources: &SiteFolder, ui: &mut Ui<'_>) {
    let first = FindingsPrinter::new(sources, ui).worst(findings);
    let first = first.lines().next().unwrap_or_default();
    let refused = ui.messages().message("dry-run-refused", &[]);
    ui.out().line(&format!("{refused}: {first}"));
}

fn plan(dry_run: &DryRun) -> Plan<'_> {
    let changes = dry_run.changes.iter().map(|change| PageChange {
        path: change.path.as_str(),
        change: change.kind.key(),
        reason: change.cause.key(),
        patch: change.patch.as_deref(),
    });
    Plan {
        schema: "gongbao/plan/1",
        release: dry_run.report.previous.as_deref(),
        as_of: &dry_run.as_of,
        counts: ChangeKind::ALL.into_iter().map(|kind| (kind.key(), count(dry_run, kind))).collect(),
        changes: changes.collect(),
        held: &dry_run.report.held,
    }
}

fn count(dry_run: &DryRun, kind: ChangeKind) -> usize {
    dry_run.changes.iter().filter(|change| change.kind == kind).count()
}

fn human(dry_run: &DryRun, ui: &mut Ui<'_>) {
    let messages = ui.messages();
    let out = ui.out();
    for change in &dry_run.changes {
        let kind = messages.message(&format!("dry-run-{}", change.kind.key()), &[]);
        let cause = messages.message(&format!("cause-{}", change.cause.key()), &[]);
        out.line(&format!("{kind}: {} ({cause})", change.path));
        out.text(change.patch.as_deref().unwrap_or_default());
    }
    for held in &dry_run.report.held {
        out.line(&item_words::held(held, messages));
    }
    out.line(&total(dry_run, messages));
}

fn total(dry_run: &DryRun, messages: &ProgramMessages) -> String {
    let counts = [ChangeKind::Added, ChangeKind::Changed, ChangeKind::Removed]
        .map(|kind| (kind.key(), count(dry_run, kind).into()));
    messages.message("dry-run-total", &counts)
}
