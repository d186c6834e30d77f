//! What `gongbao verify --ledger` prints.

use super::keys;
use crate::cli::options::Format;
use crate::cli::ui::Ui;
use crate::publish::LedgerVerification;
use serde::Serialize;

/// Schema `gongbao/verify-ledger/1`.
#[derive(Serialize)]
struct VerifiedLedger<'l> {
    schema: &'static str,
    whole: bool,
    lines: usize,
    /// The number and hash of its last line.
    head: Option<&'l str>,
    problems: Vec<WrongLine>,
}

#[derive(Serialize)]
struct WrongLine {
    line: usize,
    problem: &'static str,
}

/// Writes what was found of the ledger.
pub fn print(found: &LedgerVerification, format: Format, ui: &mut Ui<'_>) {
    match format {
        Format::Json => ui.out().json(&report(found)),
        Format::Human => human(found, ui),
    }
}

fn report(found: &LedgerVerification) -> VerifiedLedger<'_> {
    let problems =
        found.problems.iter().map(|(line, problem)| WrongLine { line: *line, problem: keys::of_ledger(*problem) });
    VerifiedLedger {
        schema: "gongbao/verify-ledger/1",
        whole: found.problems.is_empty(),
        lines: found.lines,
        head: found.tip.as_deref(),
        problems: problems.collect(),
    }
}

fn human(found: &LedgerVerification, ui: &mut Ui<'_>) {
    let messages = ui.messages();
    let out = ui.out();
    if found.problems.is_empty() {
        out.line(&messages.message("verify-ledger-whole", &[("n", found.lines.into())]));
    }
    for (line, problem) in &found.problems {
        let id = format!("verify-ledger-{}", keys::of_ledger(*problem));
        out.line(&messages.message(&id, &[("line", (*line).into())]));
    }
}
