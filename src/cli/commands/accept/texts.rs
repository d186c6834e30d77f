//! Accepts translations: one, some passages of one, or all.

use super::chosen::{self, Chosen};
use crate::accept::{
    Acceptance, Accepted, Confirmation, Refusal, accept, accept_segments as accept_numbers, candidates, is_untouched,
    lacking, left_behind,
};
use crate::check::of_gaps;
use crate::cli::errors::{CommandError, FileError};
use crate::cli::exit_code::ExitCode;
use crate::cli::finding_list::Shown;
use crate::cli::findings::FindingsPrinter;
use crate::cli::item_name::{Names, find_item};
use crate::cli::opened_site::{ChangedSite, OpenedSite};
use crate::cli::questions::is_confirmed;
use crate::cli::ui::Ui;
use crate::diagnostic::{Argument, Code, Finding, Findings};
use crate::edit::Operation;
use crate::item::Item;
use std::collections::BTreeSet;

/// Accepts one translation, as it stands or after a review that found no change to make.
pub fn accept_one(
    site: &ChangedSite,
    names: &Names,
    said: Confirmation<'_>,
    is_sure: bool,
    ui: &mut Ui<'_>,
) -> Result<ExitCode, CommandError> {
    let opened = &site.opened;
    let chosen = chosen::find(names, &opened.site)?;
    let text = chosen.item.text(chosen.edition).filter(|text| !text.draft);
    if text.is_some_and(|text| !text.analysis.gaps.is_empty()) && said.as_is.is_none() {
        let untranslated = of_chosen_text(opened, &chosen, &UNTRANSLATED);
        return Ok(refuse(opened, &chosen, &untranslated, ui));
    }
    let lacking = lacking_of(opened, &chosen, said)?;
    if !lacking.is_empty() {
        return Ok(refuse(opened, &chosen, &lacking, ui));
    }
    if !is_sure && needs_an_answer(opened, &chosen, said) {
        ui.note("accept-untouched", &of_chosen(opened, &chosen));
        if !is_confirmed(ui)? {
            ui.note("accept-untouched-help", &of_chosen(opened, &chosen));
            return Ok(ExitCode::Findings);
        }
    }
    let accepted = accept_text(site, &chosen, said)?;
    match &accepted {
        Some(acceptance) => say_done(acceptance, ui),
        None => ui.say("accept-unchanged", &of_chosen(opened, &chosen)),
    }
    // The facts are compared with those of the source text as it stands now.
    let anew = if accepted.is_some() { Some(OpenedSite::open(&site.folder, None, ui)?) } else { None };
    print_differences(anew.as_ref().unwrap_or(opened), &chosen, ui);
    remove_unused(site, accepted.as_slice());
    Ok(ExitCode::Done)
}

/// Returns whether a person has to say that a translation is right which nobody has touched since its source
/// text changed. A review that found nothing to change says so, and so does a reason for a text as it is.
fn needs_an_answer(opened: &OpenedSite, chosen: &Chosen<'_>, said: Confirmation<'_>) -> bool {
    said.reviewer.is_none() && said.as_is.is_none() && is_untouched(&opened.site, chosen.item, chosen.edition)
}

/// Says why a text is not accepted.
fn refuse(opened: &OpenedSite, chosen: &Chosen<'_>, untranslated: &Findings, ui: &mut Ui<'_>) -> ExitCode {
    FindingsPrinter::new(&opened.sources, ui).human(untranslated, Shown::All, ui.err());
    ui.note("accept-untranslated", &of_chosen(opened, chosen));
    ExitCode::Findings
}

/// Returns the passages of the source text as it stands that the translation lacks, unless it is meant so.
fn lacking_of(opened: &OpenedSite, chosen: &Chosen<'_>, said: Confirmation<'_>) -> Result<Findings, CommandError> {
    if said.as_is.is_some() {
        return Ok(Findings::default());
    }
    let site = &opened.site;
    let gaps = lacking(&opened.sources, site, chosen.item, chosen.edition);
    let gaps = gaps.map_err(FileError::at(chosen.item.folder()))?;
    Ok(of_gaps(site, chosen.item, chosen.edition, &gaps).into_iter().collect())
}

/// The codes of what is not translated in a text.
const UNTRANSLATED: [Code; 5] =
    [Code::OtherLanguage, Code::ForeignPassage, Code::CopiedPassage, Code::Placeholder, Code::MissingPassage];

/// Returns the findings of some codes about the text that was named.
fn of_chosen_text(opened: &OpenedSite, chosen: &Chosen<'_>, codes: &[Code]) -> Findings {
    let edition = opened.site.settings.editions.get(chosen.edition).key.as_str();
    let is_meant = |finding: &&Finding| {
        codes.contains(&finding.code)
            && finding.about.item.as_deref() == Some(chosen.item.id.as_str())
            && finding.about.edition.as_deref() == Some(edition)
    };
    let mut found = Findings::default();
    found.extend(opened.findings.iter().filter(is_meant).cloned());
    found
}

/// Writes where the facts of a translation still differ from its source: whoever accepts a text is the
/// one to know.
fn print_differences(opened: &OpenedSite, chosen: &Chosen<'_>, ui: &mut Ui<'_>) {
    let differences = of_chosen_text(opened, chosen, &[Code::FactDiffers, Code::CountDiffers]);
    if !differences.is_empty() {
        let differing = ("n", differences.iter().count().into());
        ui.note("accept-differs", &[differing]);
        FindingsPrinter::new(&opened.sources, ui).human(&differences, Shown::All, ui.err());
    }
}

/// Accepts every finished translation that does not match its source already, or those of one item.
pub fn accept_all(
    site: &ChangedSite,
    id: Option<&str>,
    said: Confirmation<'_>,
    is_sure: bool,
    ui: &mut Ui<'_>,
) -> Result<ExitCode, CommandError> {
    let opened = &site.opened;
    let mut code = ExitCode::Done;
    let only = id.map(|id| find_item(&opened.site, id)).transpose()?;
    let mut accepted = Vec::new();
    let is_meant = |item: &Item| only.is_none_or(|only| only.id == item.id);
    for (item, edition) in candidates(&opened.site).into_iter().filter(|(item, _)| is_meant(item)) {
        let chosen = Chosen { item, edition };
        let lacking = lacking_of(opened, &chosen, said)?;
        if !lacking.is_empty() {
            refuse(opened, &chosen, &lacking, ui);
            continue;
        }
        if !is_sure && needs_an_answer(opened, &chosen, said) {
            ui.note("accept-untouched", &of_chosen(opened, &chosen));
            ui.note("accept-untouched-help", &of_chosen(opened, &chosen));
            code = ExitCode::Findings;
            continue;
        }
        if let Some(acceptance) = accept_text(site, &chosen, said)? {
            say_done(&acceptance, ui);
            accepted.push(acceptance);
        }
    }
    remove_unused(site, &accepted);
    ui.say("accept-total", &[("n", accepted.len().into())]);
    Ok(code)
}

/// Accepts the passages of one translation that have these numbers.
pub fn accept_segments(
    site: &ChangedSite,
    names: &Names,
    numbers: &BTreeSet<usize>,
    is_sure: bool,
    ui: &mut Ui<'_>,
) -> Result<ExitCode, CommandError> {
    let opened = &site.opened;
    let chosen = chosen::find(names, &opened.site)?;
    if !is_sure && needs_an_answer(opened, &chosen, Confirmation::default()) {
        ui.note("accept-untouched", &of_chosen(opened, &chosen));
        if !is_confirmed(ui)? {
            ui.note("accept-untouched-help", &of_chosen(opened, &chosen));
            return Ok(ExitCode::Findings);
        }
    }
    let accepted = accept_numbers(&opened.sources, &opened.site, chosen.item, chosen.edition, numbers);
    let [item, edition] = of_chosen(opened, &chosen);
    let Accepted { acceptance, left } = match accepted.map_err(FileError::at(chosen.item.folder()))? {
        Ok(accepted) => accepted,
        Err(refusal) => {
            let (id, number) = match refusal {
                Refusal::NotStale => ("accept-nothing-known", 0),
                Refusal::Unknown(number) => ("accept-no-segment", number),
                Refusal::NotApart => ("accept-not-apart", 0),
            };
            return Err(CommandError::usage(id, [item, edition, ("number", number.into())]));
        }
    };
    write(site, &acceptance)?;
    remove_unused(site, &[acceptance]);
    ui.say("accept-segments", &[item, edition, ("left", left.into())]);
    Ok(ExitCode::Done)
}

/// Accepts a translation and writes its files; `None` where it matches its source already.
fn accept_text(
    site: &ChangedSite,
    chosen: &Chosen<'_>,
    said: Confirmation<'_>,
) -> Result<Option<Acceptance>, FileError> {
    let opened = &site.opened;
    let accepted = accept(&opened.sources, &opened.site, chosen.item, chosen.edition, said);
    let accepted = accepted.map_err(FileError::at(chosen.item.folder()))?;
    if let Some(acceptance) = &accepted {
        write(site, acceptance)?;
    }
    Ok(accepted)
}

fn write(site: &ChangedSite, acceptance: &Acceptance) -> Result<(), FileError> {
    let files = acceptance.files.iter();
    let operations: Vec<_> = files.map(|(path, bytes)| Operation::write(path.clone(), bytes.as_slice())).collect();
    site.apply(&operations)
}

/// Removes the kept texts that nothing refers to any more. One that cannot be removed is a
/// finding of `check`.
fn remove_unused(site: &ChangedSite, accepted: &[Acceptance]) {
    for path in left_behind(&site.opened.site, accepted) {
        let _ = site.writer.apply(&Operation::Remove { path });
    }
}

fn of_chosen(opened: &OpenedSite, chosen: &Chosen<'_>) -> [(&'static str, Argument); 2] {
    let edition = opened.site.settings.editions.get(chosen.edition).key.as_str();
    [("item", chosen.item.id.as_str().into()), ("edition", edition.into())]
}

fn say_done(acceptance: &Acceptance, ui: &mut Ui<'_>) {
    let arguments = [
        ("item", acceptance.item.as_str().into()),
        ("edition", acceptance.edition.as_str().into()),
        ("revision", acceptance.revision.to_string().into()),
    ];
    ui.say("accept-done", &arguments);
}
