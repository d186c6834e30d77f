//! Begins an item.

use super::arguments::ItemArgs;
use super::images::{self, Refused};
use crate::Asked;
use crate::cli::editor;
use crate::cli::errors::CommandError;
use crate::cli::exit_code::ExitCode;
use crate::cli::finding_list::Shown;
use crate::cli::findings::FindingsPrinter;
use crate::cli::opened_site::{ChangedSite, OpenedSite};
use crate::cli::questions::{ask, is_yes};
use crate::cli::ui::Ui;
use crate::diagnostic::nearest_id;
use crate::edit::{NewItem, Operation, finished, folder_of_new, proposed_name};
use crate::fs::SiteFolder;
use crate::item::{Kind, SectionId};
use crate::names;
use crate::site::{Section, Site};
use crate::source::{FilePath, read_text};
use jiff::Timestamp;

/// The longest title, in characters.
const TITLE_LIMIT: usize = 300;

pub fn run(args: &ItemArgs, ui: &mut Ui<'_>) -> Result<ExitCode, CommandError> {
    // What a person has to answer is asked without the lock.
    let opened = OpenedSite::open(&args.site, None, ui)?;
    let images = match images::read(&args.images, &opened.site)? {
        Ok(images) => images,
        Err(Refused(finding)) => {
            let findings = std::iter::once(finding).collect();
            FindingsPrinter::new(&opened.sources, ui).human(&findings, Shown::All, ui.err());
            return Ok(ExitCode::Findings);
        }
    };
    let new = NewItem { images, ..answers(args, &opened.site, ui)? };
    let changed = ChangedSite::open(&args.site, ui)?;
    let site = &changed.opened.site;
    let id = new.id(site);
    if site.knows(&id) || args.site.join("content").join(&id).exists() {
        return Err(CommandError::usage("new-exists", [("item", id.into())]));
    }
    changed.apply(&new.operations(site))?;
    let file = new.text(site);
    ui.say("new-done", &[("item", id.as_str().into()), ("path", file.as_str().into())]);
    drop(changed);
    if !args.opens_editor {
        return Ok(ExitCode::Done);
    }
    match editor::edit(&args.site, &file, &id, ui)? {
        ExitCode::Done if ui.person().is_some() => publish_next(args, &file, ui),
        code => Ok(code),
    }
}

/// Asks whether a text that has words and no error is finished, and takes the mark of a draft from it.
fn publish_next(args: &ItemArgs, path: &FilePath, ui: &mut Ui<'_>) -> Result<ExitCode, CommandError> {
    let read = || -> Result<Option<String>, CommandError> {
        let file = read_text(&SiteFolder::new(&args.site), path).map_err(CommandError::unreadable(path.as_str()))?;
        Ok(finished(&file.text))
    };
    if read()?.is_some() && ask(ui, ("new-ready", &[]), "y", |answer| Ok(is_yes(answer)))? {
        let changed = ChangedSite::open(&args.site, ui)?;
        if let Some(text) = read()? {
            changed.apply(&[Operation::write(path.clone(), text)])?;
        }
    }
    Ok(ExitCode::Done)
}

/// Returns the item that was typed, with what a person answers at a terminal.
fn answers(args: &ItemArgs, site: &Site, ui: &mut Ui<'_>) -> Result<NewItem, CommandError> {
    let section = section(&args.section, site)?;
    let own = site.settings.section(section);
    let title = match &args.title {
        Some(typed) => title(typed)?,
        None if ui.person().is_none() => return Err(CommandError::usage("new-no-title", [])),
        None => ask(ui, ("new-title", &[]), "", title)?,
    };
    let published = published(args.date, site, ui.now());
    let column = column(args, own, ui)?;
    let tags = tags(args)?;
    let name = name(args, (site, section), (&title, published), ui)?;
    let index = index(args, own, ui)?;
    Ok(NewItem { section, name, title, published, column, tags, index, images: Vec::new() })
}

/// Finds a section by its key, or by its kind where one section has it.
fn section(typed: &str, site: &Site) -> Result<SectionId, CommandError> {
    let key = typed.trim_matches('/');
    let key = key.strip_prefix("content/").unwrap_or(key);
    let settings = &site.settings;
    if let Some((id, _)) = settings.sections().find(|(_, section)| section.key == key) {
        return Ok(id);
    }
    let of_kind: Vec<_> = settings.sections().filter(|(_, section)| section.kind.key() == key).collect();
    if let [(id, _)] = of_kind[..] {
        return Ok(id);
    }
    let known: Vec<_> = settings.sections().map(|(_, section)| section.key.as_str()).collect();
    let arguments = [("name", typed.into()), ("known", known.join(", ").into())];
    Err(match nearest_id(key, known.iter().copied()) {
        Some(meant) => CommandError::guessed("new-unknown-section", arguments, meant),
        None => CommandError::usage("new-unknown-section", arguments),
    })
}

fn title(typed: &str) -> Result<String, CommandError> {
    let title = typed.trim();
    if title.is_empty() || title.chars().count() > TITLE_LIMIT || title.chars().any(char::is_control) {
        return Err(CommandError::usage("new-bad-title", [("limit", TITLE_LIMIT.into())]));
    }
    Ok(title.to_owned())
}

/// Returns the time of publication: now, to the minute, or what was typed. A day begins at the office.
fn published(asked: Option<Asked>, site: &Site, now: Timestamp) -> Timestamp {
    let minute = |at: Timestamp| Timestamp::from_second(at.as_second().div_euclid(60) * 60).unwrap_or(at);
    match asked {
        None => minute(now),
        Some(Asked::Moment(at)) => at,
        Some(Asked::Day(day)) => site.settings.time_zone.to_timestamp(day.at(0, 0, 0, 0)).unwrap_or(minute(now)),
    }
}

fn column(args: &ItemArgs, section: &Section, ui: &mut Ui<'_>) -> Result<Option<String>, CommandError> {
    let known: Vec<_> = section.columns.iter().map(|column| column.key.as_str()).collect();
    let listed = || ("known", known.join(", ").into());
    let parse = |typed: &str| {
        let unknown = || CommandError::usage("new-unknown-column", [("name", typed.into()), listed()]);
        known.iter().find(|key| **key == typed).map(|key| Some((*key).to_owned())).ok_or_else(unknown)
    };
    match (&args.column, known.as_slice()) {
        (Some(_), []) => Err(CommandError::usage("new-no-columns", [("section", section.key.as_str().into())])),
        (Some(typed), _) => parse(typed),
        (None, []) => Ok(None),
        (None, [only]) => parse(only),
        (None, _) if ui.person().is_none() => Err(CommandError::usage("new-no-column", [listed()])),
        (None, _) => ask(ui, ("new-column", &[listed()]), "", parse),
    }
}

/// Returns the tags. Their names stand in addresses.
fn tags(args: &ItemArgs) -> Result<Vec<String>, CommandError> {
    let typed = args.tags.iter().flatten().flat_map(|typed| typed.split(['，', '、'])).map(str::trim);
    let tag = |tag: &str| match names::is_plain(tag) {
        true => Ok(tag.to_owned()),
        false => Err(CommandError::usage("new-bad-name", [("name", tag.into())])),
    };
    typed.map(tag).collect()
}

/// Returns the index number that a notice needs.
fn index(args: &ItemArgs, section: &Section, ui: &mut Ui<'_>) -> Result<Option<String>, CommandError> {
    if section.kind != Kind::Notice {
        return Ok(None);
    }
    let parse = |typed: &str| match typed.trim() {
        "" => Err(CommandError::usage("new-no-index", [])),
        typed => Ok(Some(typed.to_owned())),
    };
    match &args.index {
        Some(typed) => parse(typed),
        None if ui.person().is_none() => parse(""),
        None => ask(ui, ("new-index", &[]), "", parse),
    }
}

fn name(
    args: &ItemArgs,
    (site, section): (&Site, SectionId),
    (title, published): (&str, Timestamp),
    ui: &mut Ui<'_>,
) -> Result<String, CommandError> {
    let day = site.settings.time_zone.to_datetime(published).date();
    let folder = folder_of_new(site, section, day);
    let is_taken = |name: &str| site.knows(&format!("{folder}/{name}"));
    let parse = |typed: &str| match names::is_plain(typed) {
        true if is_taken(typed) => {
            Err(CommandError::usage("new-exists", [("item", format!("{folder}/{typed}").into())]))
        }
        true => Ok(typed.to_owned()),
        false => Err(CommandError::usage("new-bad-name", [("name", typed.into())])),
    };
    if let Some(typed) = &args.name {
        return parse(typed);
    }
    let language = &site.settings.editions.get(site.settings.source).tag;
    // The keys of the glossary are names in plain letters.
    let title = site.glossary.with_keys(site.settings.source, title);
    let proposed = proposed_name(&title, language, day, is_taken);
    if ui.person().is_none() {
        return Ok(proposed);
    }
    ask(ui, ("new-name", &[("folder", folder.as_str().into())]), &proposed, parse)
}
