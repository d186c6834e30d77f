//! `gongbao accept ITEM EDITION`, with `--unchanged --by NAME`; `gongbao accept --all`;
//! `gongbao accept --messages`

mod messages;

use super::{Environment, Output, arguments, exit, show, usage};
use crate::accept::{Acceptance, Accepted, Refusal, accept, accept_segments, candidates, left_behind};
use crate::catalog::ProgramMessages;
use crate::edition::EditionId;
use crate::fs::SiteFolder;
use crate::item::Item;
use crate::publish::StoreError;
use crate::site::Site;
use crate::{Clock, prepare_with_output};
use clap::ArgMatches;
use std::collections::BTreeSet;

pub fn run(matches: &ArgMatches, environment: &Environment, messages: &ProgramMessages) -> Output {
    let folder = SiteFolder::new(arguments::site(matches));
    let prepared =
        prepare_with_output(&folder, Clock { asked: None, now: environment.now }, &arguments::beside(matches));
    let Some((site, _)) = &prepared.site else {
        let colour = arguments::colour(matches, environment.colour);
        let stderr = show::human(&prepared.findings, &folder, messages, colour);
        return Output { stderr, code: exit::SETTINGS, ..Output::default() };
    };
    if let Some(edition) = matches.get_one::<String>("messages") {
        let message = matches.get_one::<String>("message").map(String::as_str);
        return messages::accept(&folder, site, edition, message, messages);
    }
    let chosen = match chosen(matches, site, messages) {
        Ok(chosen) => chosen,
        Err(message) => return usage::mistake(&message, messages),
    };
    if let Some(numbers) = matches.get_many::<usize>("segment") {
        let numbers: BTreeSet<_> = numbers.copied().collect();
        return match chosen.first() {
            Some((item, edition)) => segments(&folder, site, item, *edition, &numbers, messages),
            None => Output::default(),
        };
    }
    let all = matches.get_flag("all");
    let reviewer = matches.get_one::<String>("by").map(String::as_str);
    let mut lines = Vec::new();
    let mut accepted = Vec::new();
    for (item, edition) in &chosen {
        let acceptance = match accept(&folder, site, item, *edition, reviewer) {
            Ok(acceptance) => acceptance,
            Err(error) => {
                return super::publish::environment_error(&StoreError::at(item.folder().as_ref())(error), messages);
            }
        };
        match acceptance {
            Some(acceptance) => {
                if let Err(error) = write(&folder, &acceptance) {
                    return super::publish::environment_error(&error, messages);
                }
                lines.push(done(&acceptance, messages));
                accepted.push(acceptance);
            }
            None if !all => lines.push(unchanged(site, item, *edition, messages)),
            None => {}
        }
    }
    tidy(&folder, site, &accepted);
    if all {
        lines.push(messages.message("accept-total", &[("n", accepted.len().into())]));
    }
    Output { stdout: lines.join("\n") + "\n", ..Output::default() }
}

/// Some passages only.
fn segments(
    folder: &SiteFolder,
    site: &Site,
    item: &Item,
    edition: EditionId,
    numbers: &BTreeSet<usize>,
    messages: &ProgramMessages,
) -> Output {
    let names =
        [("item", item.id.as_str().into()), ("edition", site.settings.editions.get(edition).key.as_str().into())];
    let Accepted { acceptance, left } = match accept_segments(folder, site, item, edition, numbers) {
        Ok(Ok(accepted)) => accepted,
        Ok(Err(refusal)) => {
            let (id, number) = match refusal {
                Refusal::NotStale => ("accept-nothing-known", 0),
                Refusal::Unknown(number) => ("accept-no-segment", number),
                Refusal::NotApart => ("accept-not-apart", 0),
            };
            let [item, edition] = names;
            return usage::mistake(&messages.message(id, &[item, edition, ("number", number.into())]), messages);
        }
        Err(error) => {
            return super::publish::environment_error(&StoreError::at(item.folder().as_ref())(error), messages);
        }
    };
    if let Err(error) = write(folder, &acceptance) {
        return super::publish::environment_error(&error, messages);
    }
    tidy(folder, site, &[acceptance]);
    let [item, edition] = names;
    let line = messages.message("accept-segments", &[item, edition, ("left", left.into())]);
    Output { stdout: line + "\n", ..Output::default() }
}

fn chosen<'s>(
    matches: &ArgMatches,
    site: &'s Site,
    messages: &ProgramMessages,
) -> Result<Vec<(&'s Item, EditionId)>, String> {
    if matches.get_flag("all") {
        return Ok(candidates(site));
    }
    let (item, edition) = (arguments::text(matches, "item"), arguments::text(matches, "edition"));
    if item.is_empty() || edition.is_empty() {
        return Err(messages.message("usage-accept-what", &[]));
    }
    let names = [("item", item.into()), ("edition", edition.into())];
    let id = item.trim_start_matches("./").trim_start_matches("content/").trim_end_matches('/');
    let found = site.find(id).ok_or_else(|| messages.message("accept-unknown-item", &names))?;
    let id = site.settings.editions.find(edition).ok_or_else(|| messages.message("accept-unknown-edition", &names))?;
    let item = site.item(found);
    if id == item.source {
        return Err(messages.message("accept-is-source", &names));
    }
    item.text(id).ok_or_else(|| messages.message("accept-no-text", &names))?;
    if site.item(found).publishable(site.item(found).source).is_none() {
        let source = &site.settings.editions.get(site.item(found).source).key;
        return Err(messages.message("accept-no-text", &[names[0].clone(), ("edition", source.as_str().into())]));
    }
    Ok(vec![(item, id)])
}

/// Takes away the kept texts that nothing refers to any more. One that stays is named by `check`.
fn tidy(folder: &SiteFolder, site: &Site, accepted: &[Acceptance]) {
    for path in left_behind(site, accepted) {
        let _ = folder.remove(&path);
    }
}

fn write(folder: &SiteFolder, acceptance: &Acceptance) -> Result<(), StoreError> {
    for (path, bytes) in &acceptance.files {
        folder.write(path, bytes).map_err(StoreError::at(path.as_str().as_ref()))?;
    }
    Ok(())
}

fn done(acceptance: &Acceptance, messages: &ProgramMessages) -> String {
    messages.message(
        "accept-done",
        &[
            ("item", acceptance.item.as_str().into()),
            ("edition", acceptance.edition.as_str().into()),
            ("revision", acceptance.revision.to_string().into()),
        ],
    )
}

fn unchanged(site: &Site, item: &Item, edition: EditionId, messages: &ProgramMessages) -> String {
    let edition = site.settings.editions.get(edition).key.as_str();
    messages.message("accept-unchanged", &[("item", item.id.as_str().into()), ("edition", edition.into())])
}
