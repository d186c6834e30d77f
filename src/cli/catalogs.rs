//! `gongbao catalogs DIR --reference LOCALE`

use super::{Output, Surroundings, arguments, exit, show, usage};
use crate::catalog::Voice;
use crate::check::catalogs::{Comparison, Counts, compare};
use crate::diagnostic::{Finding, Findings, json_line};
use crate::fs::CatalogFolder;
use crate::load::{self, Locale};
use crate::source::{LineIndex, Sources};
use clap::ArgMatches;
use rayon::prelude::*;
use std::collections::{BTreeMap, BTreeSet};

pub fn run(matches: &ArgMatches, surroundings: &Surroundings, voice: &Voice) -> Output {
    let folder = CatalogFolder::new(arguments::text(matches, "dir"));
    let reference = arguments::text(matches, "reference");
    let asked: BTreeSet<&str> =
        matches.get_many::<String>("locale").into_iter().flatten().map(String::as_str).collect();
    let is_wanted = |key: &str| key == reference || asked.is_empty() || asked.contains(key);
    let mut locales = load::locales(&folder, folder.root(), &is_wanted);
    let Some(at) = locales.iter().position(|locale| locale.key == reference) else {
        let names = [("folder", folder.root().into()), ("locale", reference.into())];
        return usage::mistake(&voice.say("catalogs-no-reference", &names), voice);
    };
    let reference = locales.remove(at);
    let not_begun = asked.iter().filter(|key| **key != reference.key && !has(&locales, key));
    let not_begun: Vec<_> = not_begun.map(|key| Locale { key: (*key).to_owned(), files: BTreeMap::new() }).collect();
    locales.extend(not_begun);

    let comparison = compare(&reference, &locales);
    let code = if comparison.findings.has_errors() { exit::FINDINGS } else { exit::DONE };
    let stdout = match arguments::text(matches, "format") {
        "json" => json(&comparison, &folder, voice),
        _ => {
            let colour = arguments::colour(matches, surroundings.colour);
            let findings = show::human(&comparison.findings, &folder, voice, colour);
            format!("{findings}{}", table(&comparison, voice))
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

fn table(comparison: &Comparison, voice: &Voice) -> String {
    let reference = &comparison.reference;
    let numbers = [("files", reference.files.into()), ("entries", reference.entries.into())];
    let head = voice.say("catalogs-reference", &numbers);
    let lines = comparison.locales.iter().map(|(key, counts)| line(key, counts, reference.entries, voice));
    std::iter::once(head).chain(lines).map(|line| line + "\n").collect()
}

fn line(key: &str, counts: &Counts, entries: usize, voice: &Voice) -> String {
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
    voice.say("catalogs-locale", &numbers)
}

fn json(comparison: &Comparison, sources: &dyn Sources, voice: &Voice) -> String {
    let reference = serde_json::to_string(&comparison.reference).unwrap_or_default();
    let locales = serde_json::to_string(&comparison.locales).unwrap_or_default();
    let findings = lines(&comparison.findings, sources, voice).join(",");
    format!(
        "{{\"schema\":\"gongbao/catalogs/1\",\"reference\":{reference},\"locales\":{locales},\"findings\":[{findings}]}}\n"
    )
}

/// Findings come sorted by file: each file is read and its lines are counted once.
fn lines(findings: &Findings, sources: &dyn Sources, voice: &Voice) -> Vec<String> {
    let findings: Vec<_> = findings.iter().collect();
    let by_file: Vec<_> = findings.chunk_by(|a, b| a.place.file == b.place.file).collect();
    by_file.into_par_iter().flat_map_iter(|findings| lines_of_file(findings, sources, voice)).collect()
}

fn lines_of_file(findings: &[&Finding], sources: &dyn Sources, voice: &Voice) -> Vec<String> {
    let text = findings.first().and_then(|finding| sources.quote(&finding.place.file).ok());
    let text = text.map(|bytes| String::from_utf8_lossy(&bytes).into_owned()).unwrap_or_default();
    let index = LineIndex::new(&text);
    let line = |finding: &&Finding| json_line(finding, voice, index.position(&text, finding.place.range().start));
    findings.iter().map(line).collect()
}
