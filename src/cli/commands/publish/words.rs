//! A run in words, as `gongbao publish` prints it.

use super::finished::Finished;
use crate::catalog::ProgramMessages;
use crate::cli::item_words;
use crate::publish::Repaired;
use crate::report::{OutcomeKey, RunReport};
use std::path::Path;

/// How many items are named in one line.
const NAMED: usize = 5;

/// Returns the whole run in one line, for a mail or a log.
///
/// `is_served` tells whether readers have a release, which stays where nothing was published.
pub fn line(finished: &Finished, first_finding: &str, is_served: bool, messages: &ProgramMessages) -> String {
    let report = &finished.report;
    let error = finished.error.as_ref().map(|error| error.message.clone());
    let served = ("served", if is_served { "yes" } else { "no" }.into());
    let parts = match report.outcome {
        OutcomeKey::Published | OutcomeKey::Unchanged => published(report, messages).into_iter().chain(error).collect(),
        OutcomeKey::Refused => {
            let first = first_finding.lines().next().unwrap_or_default();
            let arguments = [("errors", report.findings.error.into()), ("finding", first.into()), served];
            let refused = messages.message("publish-line-refused", &arguments);
            std::iter::once(refused).chain(error).collect()
        }
        OutcomeKey::Failed => {
            let why = ("why", error.unwrap_or_default().into());
            vec![messages.message("publish-line-failed", &[why, served])]
        }
    };
    parts.join("; ").replace(['\n', '\r'], " ")
}

fn published(report: &RunReport, messages: &ProgramMessages) -> Vec<String> {
    let mut parts = vec![done(report, messages)];
    parts.extend(repaired(report, messages));
    parts.extend(held(report, messages));
    let next = report.next_change.as_ref().filter(|_| !report.is_clock_fixed);
    parts.extend(next.map(|next| messages.message("publish-next", &[("date", next.at.clone().into())])));
    parts.extend(report.is_clock_fixed.then(|| item_words::fixed_clock(&report.as_of, messages)));
    parts
}

fn held(report: &RunReport, messages: &ProgramMessages) -> Option<String> {
    // What has expired stays expired: it is no news on the next morning.
    let held: Vec<_> = report.held.iter().filter(|held| held.reason != "expired").collect();
    let (findings, others): (Vec<_>, Vec<_>) = held.into_iter().partition(|held| !held.codes.is_empty());
    let all: Vec<_> = findings.into_iter().chain(others).collect();
    if all.is_empty() {
        return None;
    }
    let named: Vec<_> = all.iter().take(NAMED).map(|held| item_words::held(held, messages)).collect();
    let more = all.len().saturating_sub(NAMED);
    let more = (more > 0).then(|| messages.message("publish-line-more", &[("n", more.into())]));
    Some(named.into_iter().chain(more).collect::<Vec<_>>().join(", "))
}

/// Returns what went out and what was held back, for people.
pub fn summary(report: &RunReport, output: &Path, messages: &ProgramMessages) -> String {
    let mut lines = Vec::new();
    for held in &report.held {
        lines.push(format!("  {}", item_words::held(held, messages)));
    }
    if !lines.is_empty() {
        lines.insert(0, messages.message("publish-held", &[("n", report.held.len().into())]));
    }
    for (edition, counts) in &report.editions {
        lines.push(messages.message(
            "publish-edition",
            &[
                ("edition", edition.as_str().into()),
                ("pages", counts.pages.into()),
                ("fallback", counts.fallback.into()),
                ("stale", counts.stale.into()),
            ],
        ));
    }
    lines.extend(report.is_clock_fixed.then(|| item_words::fixed_clock(&report.as_of, messages)));
    lines.extend(report.earlier_than.as_ref().map(|last| {
        let arguments = [("now", report.as_of.as_str().into()), ("last", last.as_str().into())];
        messages.message("publish-earlier", &arguments)
    }));
    lines.extend(shown_longer(report, messages));
    lines.extend(
        report.next_change.as_ref().map(|next| messages.message("publish-next", &[("date", next.at.clone().into())])),
    );
    let unknown = report.withdrawal.as_ref().map_or(0, |withdrawal| withdrawal.releases_unknown);
    if unknown > 0 {
        lines.push(messages.message("publish-unknown", &[("n", unknown.into())]));
    }
    lines.extend(repaired(report, messages));
    lines.push(done(report, messages));
    let index = output.join("current/index.html");
    lines.push(messages.message("publish-open", &[("path", index.display().to_string().into())]));
    lines.join("\n") + "\n"
}

/// So many items are named; the report in JSON has all.
const MOST_NAMED: usize = 20;

/// Returns which items a new reading of their dates shows longer.
fn shown_longer(report: &RunReport, messages: &ProgramMessages) -> Option<String> {
    let named =
        report.shown_longer.iter().take(MOST_NAMED).map(|end| format!("{} ({} {})", end.item, end.field, end.day));
    let mut named: Vec<_> = named.collect();
    named.extend((report.shown_longer.len() > MOST_NAMED).then(|| "…".to_owned()));
    let arguments = [("n", report.shown_longer.len().into()), ("items", named.join(", ").into())];
    (!named.is_empty()).then(|| messages.message("publish-shown-longer", &arguments))
}

/// Returns what was repaired in the output folder, by kind.
fn repaired(report: &RunReport, messages: &ProgramMessages) -> Option<String> {
    let kinds = Repaired::ALL.iter().filter_map(|what| {
        let count = report.repairs.iter().filter(|repair| repair.what == what.key()).count();
        (count > 0).then(|| messages.message(&format!("repaired-{}", what.key()), &[("n", count.into())]))
    });
    let kinds: Vec<_> = kinds.collect();
    (!kinds.is_empty()).then(|| messages.message("publish-repaired", &[("what", kinds.join(", ").into())]))
}

fn done(report: &RunReport, messages: &ProgramMessages) -> String {
    let hash = report.release.as_deref().and_then(|hash| hash.get(..8)).unwrap_or_default();
    let name = format!("{}-{hash}", report.number.unwrap_or_default());
    let release = ("release", name.into());
    if !report.changed {
        return messages.message("publish-unchanged", &[release]);
    }
    let seconds = report.phases_ms.values().sum::<u64>() as f64 / 1000.0;
    let numbers = [release, ("pages", report.pages.total.into()), ("seconds", format!("{seconds:.2}").into())];
    messages.message("publish-done", &numbers)
}
