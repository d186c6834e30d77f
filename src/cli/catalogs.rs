//! `gongbao catalogs DIR --reference LOCALE`

use super::{Environment, Output, arguments, exit, show, usage};
use crate::catalog::ProgramMessages;
use crate::check::catalogs::{Comparison, Counts, compare};
use crate::diagnostic::{Finding, Findings};
use crate::findings::json_line;
use crate::fs::CatalogFolder;
use crate::load::{self, Locale};
use crate::source::{LineIndex, Sources};
use clap::ArgMatches;
use rayon::prelude::*;
use std::collections::{BTreeMap, BTreeSet};

pub fn run(matches: &ArgMatches, environment: &Environment, messages: &ProgramMessages) -> Output {
    let folder = CatalogFolder::new(arguments::text(matches, "dir"));
    let reference = arguments::text(matches, "reference");
    let asked: BTreeSet<&str> =
        matches.get_many::<String>("locale").into_iter().flatten().map(String::as_str).collect();
    let is_wanted = |key: &str| key == reference || asked.is_empty() || asked.contains(key);
    let mut locales = load::locales(&folder, folder.root(), &is_wanted);
    let Some(at) = locales.iter().position(|locale| locale.key == reference) else {
        let names = [("folder", folder.root().into()), ("locale", reference.into())];
        return usage::mistake(&messages.message("catalogs-no-reference", &names), messages);
    };
    let reference = locales.remove(at);
    let not_begun = asked.iter().filter(|key| **key != reference.key && !has(&locales, key));
    let not_begun: Vec<_> = not_begun.map(|key| Locale { key: (*key).to_owned(), files: BTreeMap::new() }).collect();
    locales.extend(not_begun);

    let comparison = compare(&reference, &locales);
    let code = if comparison.findings.has_errors() { exit::FINDINGS } else { exit::DONE };
    let stdout = match arguments::text(matches, "format") {
        "json" => json(&comparison, &folder, messages),
        _ => {
            let colour = arguments::colour(matches, environment.colour);
            let findings = show::human(&comparison.findings, &folder, messages, colour);
            format!("{findings}{}", table(&comparison, messages))
        }
    };
    // The program ends here: giving back a whole project's memory piece by piece would take
    // as long as reading it.
    std::mem::forget((locales, reference, comparison));
    Output { stdout, code, ..Output::default() }
}

fn has(locales: &[Locale], key: &str) -> bool {
    locales.iter().any(|locale| locale.key == key)
}

fn table(comparison: &Comparison, messages: &ProgramMessages) -> String {
    let reference = &comparison.reference;
    let numbers = [("files", reference.files.into()), ("entries", reference.entries.into())];
    let head = messages.message("catalogs-reference", &numbers);
    let lines = comparison.locales.iter().map(|(key, counts)| line(key, counts, reference.entries, messages));
    std::iter::once(head).chain(lines).map(|line| line + "\n").collect()
}

fn line(key: &str, counts: &Counts, entries: usize, messages: &ProgramMessages) -> String {
    let covered = ((entries - counts.missing.min(entries)) * 100).checked_div(entries).unwrap_or(100);
    let numbers = [
        ("locale", key.into()),
        ("percent", covered.into()),
        ("missing", counts.missing.into()),
        ("words", counts.missing_words.into()),
        ("files", counts.missing_files.into()),
        ("obsolete", (counts.obsolete + counts.obsolete_file_entries).into()),
        ("identical", counts.identical.into()),
        ("errors", counts.errors.into()),
        ("warnings", counts.warnings.into()),
    ];
    messages.message("catalogs-locale", &numbers)
}

fn json(comparison: &Comparison, sources: &dyn Sources, messages: &ProgramMessages) -> String {
    let reference = serde_json::to_string(&comparison.reference).unwrap_or_default();
    let locales = serde_json::to_string(&comparison.locales).unwrap_or_default();
    let findings = lines(&comparison.findings, sources, messages).join(",");
    format!(
        "{{\"schema\":\"gongbao/catalogs/1\",\"reference\":{reference},\"locales\":{locales},\"findings\":[{findings}]}}\n"
    )
}

/// Findings come sorted by file: each file is read and its lines are counted once.
fn lines(findings: &Findings, sources: &dyn Sources, messages: &ProgramMessages) -> Vec<String> {
    let findings: Vec<_> = findings.iter().collect();
    let by_file: Vec<_> = findings.chunk_by(|a, b| a.place.file == b.place.file).collect();
    by_file.into_par_iter().flat_map_iter(|findings| lines_of_file(findings, sources, messages)).collect()
}

fn lines_of_file(findings: &[&Finding], sources: &dyn Sources, messages: &ProgramMessages) -> Vec<String> {
    let text = findings.first().and_then(|finding| sources.quote(&finding.place.file).ok());
    let text = text.map(|bytes| String::from_utf8_lossy(&bytes).into_owned()).unwrap_or_default();
    let index = LineIndex::new(&text);
    let line = |finding: &&Finding| json_line(finding, messages, index.position(&text, finding.place.range().start));
    findings.iter().map(line).collect()
}
