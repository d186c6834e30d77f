//! `gongbao verify`

use super::releases::short;
use super::{Output, arguments, exit, publish::unreadable, rollback, show, usage};
use crate::catalog::ProgramMessages;
use crate::publish::{
    Difference, HeadCopy, LedgerProblem, LedgerVerification, OutputFolder, Release, ReleaseMatch, StoreError,
    Verification,
};
use clap::ArgMatches;
use serde::Serialize;

/// Schema `gongbao/verify/1`.
#[derive(Serialize)]
struct Verified<'v> {
    schema: &'static str,
    number: u64,
    release: &'v str,
    whole: bool,
    files: u64,
    bytes: u64,
    differences: Vec<Different<'v>>,
}

#[derive(Serialize)]
struct Different<'v> {
    path: &'v str,
    difference: &'static str,
}

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

pub fn run(matches: &ArgMatches, messages: &ProgramMessages) -> Output {
    let output = arguments::output(matches);
    let folder = OutputFolder::of(&output);
    let json = arguments::text(matches, "format") == "json";
    if matches.get_flag("ledger") {
        let typed = matches.get_one::<String>("head").map(String::as_str);
        let copy = typed.map(HeadCopy::parse);
        if let (Some(None), Some(typed)) = (&copy, typed) {
            let message = messages.message("usage-bad-value", &[("value", typed.into()), ("name", "--head".into())]);
            return usage::mistake(&message, messages);
        }
        return match folder.verify_ledger(copy.flatten().as_ref()) {
            Ok(found) => {
                let stdout = if json { ledger_json(&found) } else { ledger_text(&found, messages) };
                Output { stdout, code: code(&found.problems), ..Output::default() }
            }
            Err(error) => unreadable(&error, messages),
        };
    }
    let typed = matches.get_one::<String>("release").map(String::as_str);
    match wanted(&folder, typed) {
        Ok(ReleaseMatch::One(release)) => match folder.verify(&release) {
            Ok(found) => {
                let stdout =
                    if json { release_json(&release, &found) } else { release_text(&release, &found, messages) };
                Output { stdout, code: code(&found.differences), ..Output::default() }
            }
            Err(error) => unreadable(&error, messages),
        },
        Ok(ReleaseMatch::None) if typed.is_none() => {
            let message = messages.message("releases-none", &[("path", output.display().to_string().into())]);
            Output { stderr: show::error(&message, messages), code: exit::FINDINGS, ..Output::default() }
        }
        Ok(named) => usage::mistake(&rollback::unknown(typed.unwrap_or_default(), &named, messages), messages),
        Err(error) => unreadable(&error, messages),
    }
}

fn wanted(folder: &OutputFolder, typed: Option<&str>) -> Result<ReleaseMatch, StoreError> {
    match typed {
        Some(typed) => folder.find(typed),
        None => Ok(folder.served()?.map_or(ReleaseMatch::None, ReleaseMatch::One)),
    }
}

/// Returns the exit code for what was found.
fn code<P>(found: &[P]) -> u8 {
    if found.is_empty() { exit::DONE } else { exit::FINDINGS }
}

fn release_json(release: &Release, found: &Verification) -> String {
    let differences =
        found.differences.iter().map(|(path, difference)| Different { path, difference: key(*difference) });
    show::json_text(&Verified {
        schema: "gongbao/verify/1",
        number: release.number,
        release: &release.hash,
        whole: found.differences.is_empty(),
        files: found.size.files,
        bytes: found.size.bytes,
        differences: differences.collect(),
    })
}

fn release_text(release: &Release, found: &Verification, messages: &ProgramMessages) -> String {
    let mut text = String::new();
    for (path, difference) in &found.differences {
        let path = if path.is_empty() { "/" } else { path };
        text += &(messages.message(&format!("verify-{}", key(*difference)), &[("path", path.into())]) + "\n");
    }
    let counts = [
        ("release", short(release).into()),
        ("n", usize::try_from(found.size.files).unwrap_or(usize::MAX).into()),
        ("differences", found.differences.len().into()),
    ];
    let total = if found.differences.is_empty() { "verify-whole" } else { "verify-differs" };
    text += &(messages.message(total, &counts) + "\n");
    if found.differences.iter().any(|(_, difference)| *difference != Difference::LinkChanged) {
        text += &(messages.message("verify-repair", &[]) + "\n");
    }
    text
}

fn ledger_json(found: &LedgerVerification) -> String {
    let problems = found.problems.iter();
    let problems = problems.map(|(line, problem)| WrongLine { line: *line, problem: ledger_key(*problem) });
    show::json_text(&VerifiedLedger {
        schema: "gongbao/verify-ledger/1",
        whole: found.problems.is_empty(),
        lines: found.lines,
        head: found.tip.as_deref(),
        problems: problems.collect(),
    })
}

fn ledger_text(found: &LedgerVerification, messages: &ProgramMessages) -> String {
    if found.problems.is_empty() {
        return messages.message("verify-ledger-whole", &[("n", found.lines.into())]) + "\n";
    }
    let lines = found.problems.iter().map(|(line, problem)| {
        messages.message(&format!("verify-ledger-{}", ledger_key(*problem)), &[("line", (*line).into())]) + "\n"
    });
    lines.collect()
}

fn key(difference: Difference) -> &'static str {
    match difference {
        Difference::Changed => "changed",
        Difference::Added => "added",
        Difference::Removed => "removed",
        Difference::LinkChanged => "led",
        Difference::Unknown => "unknown",
        Difference::Unlisted => "unlisted",
        Difference::Unreadable => "unreadable",
    }
}

fn ledger_key(problem: LedgerProblem) -> &'static str {
    match problem {
        LedgerProblem::Unreadable => "unreadable",
        LedgerProblem::Broken => "broken",
        LedgerProblem::Torn => "torn",
        LedgerProblem::NotServed => "not-served",
        LedgerProblem::Unwritten => "unwritten",
        LedgerProblem::Lost => "lost",
        LedgerProblem::HeadLost => "head-lost",
        LedgerProblem::OtherHead => "other-head",
        LedgerProblem::Doubted => "doubted",
        LedgerProblem::OtherCopy => "other-copy",
    }
}
