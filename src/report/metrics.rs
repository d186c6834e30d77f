//! The report of a run as Prometheus metrics, in the format of the node exporter's textfile
//! collector.

use super::run::{OutcomeKey, RunReport, VERSION};
use crate::publish::Repaired;
use jiff::Timestamp;
use std::collections::BTreeMap;
use std::fmt::{Display, Write};

const LAST_SUCCESS: &str = "gongbao_publish_last_success_timestamp_seconds";

/// Returns the metrics of a run.
///
/// `site` is the folder of the site, which tells the metrics of several sites of one machine apart.
/// `exit` is the exit code of the program, `began` the Unix time at which the run began, and
/// `before` the metrics of the previous run, which hold the time of the last success.
pub fn metrics(report: &RunReport, site: &str, (exit, began): (u8, i64), before: Option<&str>) -> String {
    let success = match report.outcome {
        OutcomeKey::Published | OutcomeKey::Unchanged => true,
        OutcomeKey::Refused | OutcomeKey::Failed => false,
    };
    let last_success = if success { Some(began) } else { before.and_then(last_success) };
    let mut page = Page { site: escaped(site), text: String::new() };
    let version = std::iter::once(([("version", VERSION)], 1));
    page.many("gongbao_build_info", "The version of the program.", version);
    page.one("gongbao_publish_success", "Whether the last run published, or had nothing to.", u8::from(success));
    page.one("gongbao_publish_exit_code", "The exit code of the last run.", exit);
    page.one("gongbao_publish_last_run_timestamp_seconds", "When the last run began.", began);
    if let Some(at) = last_success {
        page.one(LAST_SUCCESS, "When the last run began that did not fail.", at);
    }
    let phases = report.phases_ms.iter().map(|(phase, ms)| ([("phase", *phase)], *ms as f64 / 1000.0));
    page.many("gongbao_publish_duration_seconds", "How long each phase took.", phases);
    let pages = report.editions.iter().map(|(key, edition)| ([("edition", key.as_str())], edition.pages));
    page.many("gongbao_publish_pages", "Pages of each edition.", pages);
    let items = report.editions.iter().flat_map(|(key, edition)| {
        let items = edition.items;
        let states = [
            ("current", items.current),
            ("stale", items.stale),
            ("missing", items.missing),
            ("draft", items.draft),
            ("waived", items.waived),
        ];
        states.map(|(state, count)| ([("edition", key.as_str()), ("state", state)], count))
    });
    page.many("gongbao_publish_items", "Items of each edition, by the state of their text.", items);
    let overdue = report.editions.iter().map(|(key, edition)| ([("edition", key.as_str())], edition.overdue));
    page.many("gongbao_publish_overdue_texts", "Texts of each edition whose duty has passed.", overdue);
    let mut held: BTreeMap<&str, usize> = BTreeMap::new();
    for item in &report.held {
        *held.entry(item.reason).or_default() += 1;
    }
    let held = held.into_iter().map(|(reason, count)| ([("reason", reason)], count));
    page.many("gongbao_publish_held_items", "Items that are not on the site, by reason.", held);
    let findings = report.findings;
    let findings = [("error", findings.error), ("warning", findings.warning), ("info", findings.info)];
    let findings = findings.map(|(severity, count)| ([("severity", severity)], count));
    page.many("gongbao_publish_findings", "Findings of the last run.", findings.into_iter());
    let repairs = Repaired::ALL.map(|what| {
        let count = report.repairs.iter().filter(|repair| repair.what == what.key()).count();
        ([("what", what.key())], count)
    });
    page.many("gongbao_publish_repairs", "What of the output folder the last run made good.", repairs.into_iter());
    if let Some(number) = report.number {
        page.one("gongbao_publish_release_number", "The number of the release that is served.", number);
    }
    if let Some(at) = report.next_change.as_ref().and_then(|next| next.at.parse::<Timestamp>().ok()) {
        page.one(
            "gongbao_publish_next_change_timestamp_seconds",
            "When the site next changes by its own dates.",
            at.as_second(),
        );
    }
    page.text
}

/// Escapes the value of a label (Prometheus text format 0.0.4).
fn escaped(value: &str) -> String {
    value.replace('\\', "\\\\").replace('"', "\\\"").replace('\n', "\\n")
}

fn last_success(before: &str) -> Option<i64> {
    before.lines().find_map(|line| line.strip_prefix(LAST_SUCCESS)?.rsplit(' ').next()?.parse().ok())
}

struct Page {
    /// The value of the label `site`.
    site: String,
    text: String,
}

impl Page {
    fn one(&mut self, name: &str, help: &str, value: impl Display) {
        self.many(name, help, std::iter::once(([("", ""); 0], value)));
    }

    /// Adds a metric with a value for each set of labels. These labels are keys of the program and
    /// need no escapes.
    fn many<'l, const N: usize>(
        &mut self,
        name: &str,
        help: &str,
        values: impl Iterator<Item = ([(&'static str, &'l str); N], impl Display)>,
    ) {
        let mut values = values.peekable();
        if values.peek().is_none() {
            return;
        }
        // Writing to a string cannot fail.
        let _ = writeln!(self.text, "# HELP {name} {help}\n# TYPE {name} gauge");
        for (labels, value) in values {
            let site = std::iter::once(("site", self.site.as_str()));
            let labels = site.chain(labels).map(|(name, value)| format!("{name}=\"{value}\""));
            let labels = labels.collect::<Vec<_>>().join(",");
            let _ = writeln!(self.text, "{name}{{{labels}}} {value}");
        }
    }
}
