//! `gongbao publish --dry-run`, with `--patch`

use super::super::{Output, exit, show};
use super::How;
use super::words::held_line;
use crate::catalog::Voice;
use crate::diagnostic::Findings;
use crate::fs::SiteFolder;
use crate::publication::{Outcome, Request};
use crate::rehearsal::{Kind, Rehearsal, rehearse};
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
    changes: Vec<Change<'r>>,
    held: &'r [HeldReport],
}

#[derive(Serialize)]
struct Change<'r> {
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
    (how, with_patches): (&How, bool),
    voice: &Voice,
) -> Output {
    let show = |findings: &Findings| match how.json {
        true => show::json(findings, sources, voice),
        false => show::human(findings, sources, voice, how.colour),
    };
    match rehearse(sources, output, request, with_patches) {
        Err(error) => super::unreadable(&error, voice),
        Ok(Err(Outcome::Refused { settings, findings, .. })) => {
            let refused = voice.say("rehearsal-refused", &[]);
            let stderr = if how.json { show(&findings) } else { format!("{}{refused}\n", show(&findings)) };
            Output { stderr, code: super::refusal_code(settings, &findings), ..Output::default() }
        }
        // A rehearsal publishes nothing, so there is nothing to decide.
        Ok(Err(Outcome::Published { .. } | Outcome::Undecided(_))) => Output::default(),
        Ok(Ok(rehearsal)) => Output {
            stdout: if how.json { json(&rehearsal) } else { human(&rehearsal, voice) },
            stderr: show(&rehearsal.findings),
            code: if rehearsal.report.is_incomplete() { exit::FINDINGS } else { exit::DONE },
        },
    }
}

fn json(rehearsal: &Rehearsal) -> String {
    let changes = rehearsal.changes.iter().map(|change| Change {
        path: change.path.as_str(),
        change: change.kind.key(),
        reason: change.cause.key(),
        patch: change.patch.as_deref(),
    });
    let plan = Plan {
        schema: "gongbao/plan/1",
        release: rehearsal.report.previous.as_deref(),
        as_of: &rehearsal.as_of,
        counts: Kind::ALL.into_iter().map(|kind| (kind.key(), count(rehearsal, kind))).collect(),
        changes: changes.collect(),
        held: &rehearsal.report.held,
    };
    serde_json::to_string(&plan).unwrap_or_default() + "\n"
}

fn count(rehearsal: &Rehearsal, kind: Kind) -> usize {
    rehearsal.changes.iter().filter(|change| change.kind == kind).count()
}

fn human(rehearsal: &Rehearsal, voice: &Voice) -> String {
    let mut text = String::new();
    for change in &rehearsal.changes {
        let kind = voice.say(&format!("rehearsal-{}", change.kind.key()), &[]);
        let cause = voice.say(&format!("cause-{}", change.cause.key()), &[]);
        text.push_str(&format!("{kind}: {} ({cause})\n", change.path));
        text.push_str(change.patch.as_deref().unwrap_or_default());
    }
    for held in &rehearsal.report.held {
        text.push_str(&format!("{}\n", held_line(held, voice)));
    }
    let counts = [Kind::Added, Kind::Changed, Kind::Removed].map(|kind| (kind.key(), count(rehearsal, kind).into()));
    text + &voice.say("rehearsal-total", &counts) + "\n"
}
