//! The report of a run as JSON, schema `gongbao/run/1`.

use super::finished::Finished;
use crate::report::{
    EditionReport, ErrorReport, FindingsReport, HeldReport, NextChange, OutcomeKey, PagesReport, RepairReport,
    ShownLonger, WithdrawalReport,
};
use crate::terminal;
use serde::Serialize;
use std::collections::BTreeMap;

#[derive(Serialize)]
struct RunJson<'r> {
    schema: &'static str,
    /// The version of the program.
    program: &'static str,
    /// The release's name: the hash of its bytes.
    release: Option<&'r str>,
    /// Its number in `releases/`.
    number: Option<u64>,
    previous: Option<&'r str>,
    changed: bool,
    outcome: OutcomeKey,
    /// The exit code of the program.
    exit: u8,
    /// Why the environment did not let it publish.
    error: Option<&'r str>,
    /// What to do about that.
    help: Option<&'r str>,
    as_of: &'r str,
    earlier_than: Option<&'r str>,
    shown_longer: &'r [ShownLonger],
    next_change: Option<&'r NextChange>,
    editions: &'r BTreeMap<String, EditionReport>,
    pages: PagesReport,
    held: &'r [HeldReport],
    findings: FindingsReport,
    errors: &'r [ErrorReport],
    phases_ms: &'r BTreeMap<&'static str, u64>,
    bytes: u64,
    repairs: &'r [RepairReport],
    ledger_head: Option<&'r str>,
    withdrawal: Option<&'r WithdrawalReport>,
}

/// Returns the report in one line, its end included. It is the same on a terminal and in a file.
pub fn text(finished: &Finished) -> String {
    let report = &finished.report;
    let error = finished.error.as_ref();
    let json = RunJson {
        schema: "gongbao/run/1",
        program: env!("CARGO_PKG_VERSION"),
        release: report.release.as_deref(),
        number: report.number,
        previous: report.previous.as_deref(),
        changed: report.changed,
        outcome: report.outcome,
        exit: finished.code.number(),
        error: error.map(|error| error.message.as_str()),
        help: error.and_then(|error| error.help.as_deref()),
        as_of: &report.as_of,
        earlier_than: report.earlier_than.as_deref(),
        shown_longer: &report.shown_longer,
        next_change: report.next_change.as_ref(),
        editions: &report.editions,
        pages: report.pages,
        held: &report.held,
        findings: report.findings,
        errors: &report.errors,
        phases_ms: &report.phases_ms,
        bytes: report.bytes,
        repairs: &report.repairs,
        ledger_head: report.ledger_head.as_deref(),
        withdrawal: report.withdrawal.as_ref(),
    };
    let json = serde_json::to_string(&json).unwrap_or_default();
    terminal::output(&json).into_owned() + "\n"
}
