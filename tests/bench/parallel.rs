//! Reads pairs of parallel pages and writes each difference of facts that is found between them.
//!
//! `cargo bench --bench parallel -- DIR [LABELS]`: each folder of DIR has `source.LANGUAGE.md` and
//! `translation.LANGUAGE.md`. LABELS has a line for each difference that a person has read: the folder, the
//! words of both pages, and `true`, `false` or `debatable`, separated by tabs. Of differences with a label the
//! shares are written, of others the texts.

use gongbao::compare::{Difference, DifferenceKind, Document, compare};
use gongbao::facts::Language;
use gongbao::markdown::FieldScope;
use gongbao::source::{FilePath, SourceFile};
use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};

struct Page {
    text: String,
    document: Document,
}

fn page(folder: &Path, name: &str) -> Option<Page> {
    let files = fs::read_dir(folder).ok()?.filter_map(|entry| Some(entry.ok()?.path()));
    let named = |path: &PathBuf| path.file_name().is_some_and(|file| file.to_string_lossy().starts_with(name));
    let path = files.filter(named).min()?;
    let tag = path.file_stem()?.to_string_lossy().rsplit('.').next()?.parse().ok()?;
    let text = fs::read_to_string(&path).ok()?;
    let file = SourceFile { path: FilePath::new("text.md"), text: text.clone() };
    Some(Page { text, document: Document::in_language(&file, FieldScope::AnyFile, Language::of(&tag)) })
}

/// Returns the line of a page in which a difference stands.
fn line(page: &Page, place: Option<&std::ops::Range<usize>>) -> String {
    let Some(place) = place else { return "-".to_owned() };
    let start = page.text[..place.start].rfind('\n').map_or(0, |end| end + 1);
    let end = page.text[place.start..].find('\n').map_or(page.text.len(), |end| place.start + end);
    let at = place.start - start;
    let line = &page.text[start..end];
    let near: String =
        line.char_indices().filter(|(byte, _)| byte + 160 > at && *byte < at + 200).map(|(_, c)| c).collect();
    format!("{}: {near}", page.text[..start].matches('\n').count() + 1)
}

fn words(change: &Difference) -> [String; 2] {
    let tidy = |words: &str| words.split_whitespace().collect::<Vec<_>>().join(" ");
    let source: String = change.words.iter().map(|span| span.words.as_str()).collect();
    [tidy(&source), tidy(&change.translated)]
}

#[allow(clippy::print_stdout, clippy::print_stderr, reason = "it writes what it found")]
fn main() {
    let arguments: Vec<String> = std::env::args().skip(1).filter(|argument| !argument.starts_with("--")).collect();
    let Some(folder) = arguments.first() else {
        eprintln!("usage: cargo bench --bench parallel -- DIR [LABELS]");
        return;
    };
    let labels = arguments.get(1).and_then(|path| fs::read_to_string(path).ok()).unwrap_or_default();
    let labels: BTreeMap<String, String> = labels
        .lines()
        .filter_map(|line| line.rsplit_once('\t'))
        .map(|(key, label)| (key.to_owned(), label.to_owned()))
        .collect();
    let Ok(entries) = fs::read_dir(folder) else {
        eprintln!("{folder} cannot be read");
        return;
    };
    let mut folders: Vec<_> = entries.filter_map(|entry| Some(entry.ok()?.path())).collect();
    folders.sort();
    let (mut pages, mut stale) = (0, 0);
    let mut counts: BTreeMap<String, usize> = BTreeMap::new();
    for folder in folders {
        let (Some(source), Some(translation)) = (page(&folder, "source."), page(&folder, "translation.")) else {
            continue;
        };
        let name = folder.file_name().unwrap_or_default().to_string_lossy().into_owned();
        let verdict = compare(&source.document, &translation.document, None, &[]);
        pages += 1;
        stale += usize::from(verdict.is_stale);
        for change in verdict.changes.iter().filter(|change| change.is_sure || change.kind == DifferenceKind::Fact) {
            let kind = change.kind.key();
            if change.kind != DifferenceKind::Fact {
                *counts.entry(format!("{kind} (no fact)")).or_default() += 1;
                println!(
                    "## {name} {kind}\n  {}\n  {}",
                    line(&source, change.source.as_ref()),
                    line(&translation, change.translation.as_ref())
                );
                continue;
            }
            let [here, there] = words(change);
            if !change.is_sure {
                let how = if here.is_empty() || there.is_empty() { "unsure, small" } else { "unsure, order" };
                *counts.entry(how.to_owned()).or_default() += 1;
                println!("{name}\t{here}\t{there}\t{how}");
                println!(
                    "  {}\n  {}",
                    line(&source, change.source.as_ref()),
                    line(&translation, change.translation.as_ref())
                );
                continue;
            }
            let key = format!("{name}\t{here}\t{there}");
            let label = labels.get(&key).map_or("unread", String::as_str);
            *counts.entry(label.to_owned()).or_default() += 1;
            if label == "unread" || arguments.len() > 2 {
                println!("{key}\t{label}");
                println!(
                    "  {}\n  {}",
                    line(&source, change.source.as_ref()),
                    line(&translation, change.translation.as_ref())
                );
            }
        }
    }
    println!("{pages} pairs of pages, {stale} called stale");
    for (label, count) in counts {
        println!("{label}: {count} differences, {:.2} per 100 pages", count as f64 * 100.0 / f64::from(pages));
    }
}
