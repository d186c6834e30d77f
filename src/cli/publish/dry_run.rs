//! `gongbao publish --dry-run`, with `--patch`

use super::super::{Output, exit, show};
use super::OutputMode;
use super::words::held_line;
use crate::catalog::ProgramMessages;
use crate::diagnostic::Findings;
use crate::fs::SiteFolder;
use crate::pipeline::{ChangeKind, DryRun, Patches, Refusal, Rejection, Request, dry_run};
use crate::report::HeldReport;
use serde::Serialize;
use std::collections::BTreeMap;
use std::path::Path;

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

pub fn run(
    sources: &SiteFolder,
    output: &Path,
    request: Request<'_>,
    (how, patches): (&OutputMode, Patches),
    messages: &ProgramMessages,
) -> Output {
    let show = |findings: &Findings| match how.json {
        true => show::json(findings, sources, messages),
        false => show::human(findings, sources, messages, how.colour),
    };
    match dry_run(sources, output, request, patches) {
        Err(error) => super::unreadable(&error, messages),
        Ok(Err(Refusal::Findings(Rejection { is_of_settings, findings, .. }))) => {
            let refused = messages.message("rehearsal-refused", &[]);
            let stderr = if how.json { show(&findings) } else { format!("{}{refused}\n", show(&findings)) };
            Output { stderr, code: super::refusal_code(is_of_settings, &findings), ..Output::default() }
        }
        Ok(Err(Refusal::Undecided(undecided))) => super::undecided_output(&undecided, messages),
        Ok(Ok(dry_run)) => Output {
            stdout: if how.json { json(&dry_run) } else { human(&dry_run, messages) },
            stderr: show(&dry_run.findings),
            code: if dry_run.report.is_incomplete() { exit::FINDINGS } else { exit::DONE },
        },
    }
}

fn json(dry_run: &DryRun) -> String {
    let changes = dry_run.changes.iter().map(|change| PageChange {
        path: change.path.as_str(),
        change: change.kind.key(),
        reason: change.cause.key(),
        patch: change.patch.as_deref(),
    });
    let plan = Plan {
        schema: "gongbao/plan/1",
        release: dry_run.report.previous.as_deref(),
        as_of: &dry_run.as_of,
        counts: ChangeKind::ALL.into_iter().map(|kind| (kind.key(), count(dry_run, kind))).collect(),
        changes: changes.collect(),
        held: &dry_run.report.held,
    };
    serde_json::to_string(&plan).unwrap_or_default() + "\n"
}

fn count(dry_run: &DryRun, kind: ChangeKind) -> usize {
    dry_run.changes.iter().filter(|change| change.kind == kind).count()
}

fn human(dry_run: &DryRun, messages: &ProgramMessages) -> String {
    let mut text = String::new();
    for change in &dry_run.changes {
        let kind = messages.message(&format!("rehearsal-{}", change.kind.key()), &[]);
        let cause = messages.message(&format!("cause-{}", change.cause.key()), &[]);
        text.push_str(&format!("{kind}: {} ({cause})\n", change.path));
        text.push_str(change.patch.as_deref().unwrap_or_default());
    }
    for held in &dry_run.report.held {
        text.push_str(&format!("{}\n", held_line(held, messages)));
    }
    let counts = [ChangeKind::Added, ChangeKind::Changed, ChangeKind::Removed]
        .map(|kind| (kind.key(), count(dry_run, kind).into()));
    text + &messages.message("rehearsal-total", &counts) + "\n"
}
