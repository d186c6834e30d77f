//! Adds an edition as a draft, or brings a removed one back.

use super::kept::{kept_entry, removed_folder};
use crate::cli::errors::{CommandError, FileError};
use crate::cli::exit_code::ExitCode;
use crate::cli::opened_site::{ChangedSite, OpenedSite, apply};
use crate::cli::questions::ask;
use crate::cli::settings_file::change;
use crate::cli::ui::Ui;
use crate::edit::{AddedEdition, Operation, with_edition};
use crate::edition::Editions;
use crate::fix::fix;
use crate::init;
use crate::names;
use crate::site::Site;
use crate::source::{EntryKind, FilePath, Sources, TEXT_LIMIT};
use std::path::PathBuf;
use unic_langid::LanguageIdentifier;

pub struct AddArgs {
    pub site: PathBuf,
    pub key: String,
    pub tag: Option<String>,
    pub autonym: Option<String>,
    pub office: Option<String>,
    pub fallback: Option<Vec<String>>,
}

/// Names of languages in themselves, by language.
const AUTONYMS: &[(&str, &str)] = &[
    ("ar", "العربية"),
    ("bg", "Български"),
    ("cs", "Čeština"),
    ("da", "Dansk"),
    ("de", "Deutsch"),
    ("el", "Ελληνικά"),
    ("es", "Español"),
    ("et", "Eesti"),
    ("fa", "فارسی"),
    ("fi", "Suomi"),
    ("fr", "Français"),
    ("he", "עברית"),
    ("hi", "हिन्दी"),
    ("hu", "Magyar"),
    ("id", "Bahasa Indonesia"),
    ("it", "Italiano"),
    ("kk", "Қазақша"),
    ("ky", "Кыргызча"),
    ("mn", "Монгол"),
    ("ms", "Bahasa Melayu"),
    ("nb", "Norsk bokmål"),
    ("nl", "Nederlands"),
    ("pl", "Polski"),
    ("pt", "Português"),
    ("ro", "Română"),
    ("sk", "Slovenčina"),
    ("sr", "Српски"),
    ("sv", "Svenska"),
    ("th", "ไทย"),
    ("tr", "Türkçe"),
    ("uk", "Українська"),
    ("uz", "Oʻzbekcha"),
    ("vi", "Tiếng Việt"),
];

pub fn run(args: &AddArgs, ui: &mut Ui<'_>) -> Result<ExitCode, CommandError> {
    let changed = ChangedSite::open(&args.site, ui)?;
    let editions = &changed.opened.site.settings.editions;
    let key = args.key.as_str();
    let is_draft = |editions: &Editions| editions.find(key).is_some_and(|id| editions.get(id).is_draft);
    if editions.find(key).is_some() && !is_draft(editions) {
        return Err(CommandError::usage("edition-exists", [("edition", key.into())]));
    }
    let came_back = bring_back(&changed, key)?;
    if let Some(count) = came_back {
        ui.say("edition-back", &[("edition", key.into()), ("n", count.into())]);
        return Ok(ExitCode::Done);
    }
    // A run that was killed after it had written site.toml is continued.
    if !is_draft(editions) {
        let added = answers(args, &changed.opened.site, ui)?;
        changed.apply(&[change(&changed, "[[edition]]", |text| with_edition(text, key, &added.entry()))?])?;
    }
    let opened = OpenedSite::open(&args.site, None, ui)?;
    let site = ChangedSite { opened, ..changed };
    let written = write_stubs(&site, key)?;
    ui.say("edition-added", &[("edition", key.into()), ("n", written.into())]);
    Ok(ExitCode::Done)
}

/// Writes catalogs that hold the words of the reference as comments. Returns their number.
fn write_stubs(site: &ChangedSite, key: &str) -> Result<usize, FileError> {
    let folder = format!("locales/{key}/");
    let changes = fix(&site.opened.site, &site.opened.sources);
    let own = changes.into_iter().filter(|change| change.path.as_str().starts_with(&folder));
    let operations: Vec<_> = own.map(|change| Operation::write(change.path, change.after)).collect();
    apply(&site.writer, &operations)?;
    Ok(operations.len())
}

/// Moves the files of a removed edition back, and its entry. Returns their number; `None` where there is no
/// such edition. What has a successor in its place stays.
fn bring_back(changed: &ChangedSite, key: &str) -> Result<Option<usize>, CommandError> {
    let entry = kept_entry(key);
    let sources = &changed.opened.sources;
    let Ok(bytes) = sources.read(&entry, TEXT_LIMIT) else { return Ok(None) };
    let text = String::from_utf8_lossy(&bytes).into_owned();
    let folder = format!("{}/", removed_folder(key));
    let kept = sources.list(folder.trim_end_matches('/')).map_err(FileError::at(&folder))?;
    let present: Vec<_> = sources.entries().into_iter().map(|entry| entry.path).collect();
    let files = kept.into_iter().filter(|entry| matches!(entry.kind, EntryKind::File { .. }));
    let moves = files.filter(|kept| kept.path != entry).filter_map(|kept| {
        let to = FilePath::new(kept.path.as_str().strip_prefix(&folder)?);
        (!present.contains(&to)).then_some(Operation::Move { from: kept.path, to })
    });
    let mut operations: Vec<_> = moves.collect();
    let count = operations.len();
    if changed.opened.site.settings.editions.find(key).is_none() {
        operations.push(change(changed, "[[edition]]", |site| with_edition(site, key, &text))?);
    }
    operations.push(Operation::Remove { path: entry });
    changed.apply(&operations)?;
    Ok(Some(count))
}

fn answers(args: &AddArgs, site: &Site, ui: &mut Ui<'_>) -> Result<AddedEdition, CommandError> {
    let key = args.key.clone();
    if !names::is_plain(&key) {
        return Err(CommandError::usage("new-bad-name", [("name", key.into())]));
    }
    let words = init::Words::of(&key);
    let usual = || words.as_ref().map_or_else(|| key.clone(), |words| words.lang.clone());
    let tag = args.tag.clone().unwrap_or_else(usual);
    let unknown = |tag: &str| CommandError::usage("edition-bad-tag", [("tag", tag.into())]);
    let parsed = tag.parse::<LanguageIdentifier>().ok();
    // Codes of languages have two or three letters.
    let parsed = parsed.filter(|parsed| (2..=3).contains(&parsed.language.as_str().len()));
    let tag = parsed.ok_or_else(|| unknown(&tag))?;
    let same = site.settings.editions.iter().find(|(_, edition)| edition.tag == tag);
    if let Some((_, same)) = same {
        return Err(CommandError::usage("edition-exists", [("edition", same.key.as_str().into())]));
    }
    let of_language = AUTONYMS.iter().find(|(language, _)| *language == tag.language.as_str());
    let known =
        words.as_ref().map(|words| words.autonym.clone()).or_else(|| of_language.map(|(_, name)| (*name).to_owned()));
    let autonym = text(args.autonym.as_deref().or(known.as_deref()), ("edition-autonym", "--autonym"), ui)?;
    let office = text(args.office.as_deref(), ("edition-office", "--office"), ui)?;
    let fallback = fallback(args, site)?;
    Ok(AddedEdition { key, lang: tag.to_string(), autonym, office, fallback })
}

/// Returns the words that were typed, or are known, or that a person answers.
fn text(
    known: Option<&str>,
    (question, option): (&str, &'static str),
    ui: &mut Ui<'_>,
) -> Result<String, CommandError> {
    let parse = |typed: &str| match typed.trim() {
        "" => Err(CommandError::usage("edition-missing", [("option", option.into())])),
        typed => Ok(typed.to_owned()),
    };
    match known {
        Some(known) => parse(known),
        None if ui.person().is_none() => parse(""),
        None => ask(ui, (question, &[]), "", parse),
    }
}

/// Returns the editions that are shown where the new one has no text: those that were typed, else English
/// and the one that items are written in.
fn fallback(args: &AddArgs, site: &Site) -> Result<Vec<String>, CommandError> {
    let editions = &site.settings.editions;
    if let Some(typed) = &args.fallback {
        let unknown = typed.iter().find(|key| editions.find(key).is_none());
        return match unknown {
            Some(key) => Err(crate::cli::item_name::unknown_edition(site, key)),
            None => Ok(typed.clone()),
        };
    }
    let source = editions.get(site.settings.source).key.clone();
    let english = editions.find("en").map(|_| "en".to_owned());
    let mut fallback: Vec<_> = english.into_iter().chain([source]).collect();
    fallback.dedup();
    Ok(fallback)
}
