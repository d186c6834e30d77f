//! `gongbao diff ITEM EDITION`: what to translate again.

use super::changes::{self, Files};
use super::{Environment, Output, arguments, exit, show, usage};
use crate::bases;
use crate::catalog::ProgramMessages;
use crate::compare::{Document, compare};
use crate::edition::EditionId;
use crate::facts::Language;
use crate::fs::SiteFolder;
use crate::item::{Item, Text};
use crate::markdown::FieldScope;
use crate::publish::StoreError;
use crate::site::Site;
use crate::source::{FilePath, SourceFile, read_text};
use crate::{Clock, prepare_with_output};
use clap::ArgMatches;

pub fn run(matches: &ArgMatches, environment: &Environment, messages: &ProgramMessages) -> Output {
    let folder = SiteFolder::new(arguments::site(matches));
    let prepared =
        prepare_with_output(&folder, Clock { asked: None, now: environment.now }, &arguments::beside(matches));
    let colour = arguments::colour(matches, environment.colour);
    let Some((site, _)) = &prepared.site else {
        let stderr = show::human(&prepared.findings, &folder, messages, colour);
        return Output { stderr, code: exit::SETTINGS, ..Output::default() };
    };
    let (item, edition, source, text) = match chosen(matches, site, messages) {
        Ok(chosen) => chosen,
        Err(message) => return usage::mistake(&message, messages),
    };
    let read = |path: &FilePath| {
        read_text(&folder, path).map_err(|error| {
            super::publish::environment_error(&StoreError::at(path.as_str().as_ref())(error), messages)
        })
    };
    let (source_file, file) = match (read(&source.file), read(&text.file)) {
        (Ok(source_file), Ok(file)) => (source_file, file),
        (Err(output), _) | (_, Err(output)) => return output,
    };
    let base = match base(&folder, text, messages) {
        Ok(base) => base,
        Err(message) => return usage::mistake(&message, messages),
    };
    let language = |edition: EditionId| Language::of(&site.settings.editions.get(edition).tag);
    let scope = FieldScope::Item(item.kind());
    let here = Document::in_language(&source_file, scope, language(item.source));
    let there = Document::in_language(&file, scope, language(edition));
    let before = base.as_ref().map(|base| Document::in_language(base, scope, language(item.source)));
    let verdict = compare(&here, &there, before.as_ref(), site.glossary.names(item.source));
    let files = Files { base: base.as_ref(), source: &source_file, translation: Some(&file) };
    let stdout = match arguments::text(matches, "format") {
        "json" => changes::json("gongbao/diff/1", &verdict, here.revision(), &files),
        _ => changes::human(&verdict, &files, messages, colour),
    };
    Output { stdout, code: if verdict.is_stale { exit::FINDINGS } else { exit::DONE }, ..Output::default() }
}

type Chosen<'s> = (&'s Item, EditionId, &'s Text, &'s Text);

fn chosen<'s>(matches: &ArgMatches, site: &'s Site, messages: &ProgramMessages) -> Result<Chosen<'s>, String> {
    let (item, edition) = (arguments::text(matches, "item"), arguments::text(matches, "edition"));
    let names = [("item", item.into()), ("edition", edition.into())];
    let found = site.find(item).ok_or_else(|| messages.message("accept-unknown-item", &names))?;
    let id = site.settings.editions.find(edition).ok_or_else(|| messages.message("accept-unknown-edition", &names))?;
    let item = site.item(found);
    if id == item.source {
        return Err(messages.message("accept-is-source", &names));
    }
    let text = item.text(id).ok_or_else(|| messages.message("accept-no-text", &names))?;
    let source = item.text(item.source).ok_or_else(|| messages.message("diff-no-source", &names))?;
    Ok((item, id, source, text))
}

/// The source text that a translation was made from; nothing where none is recorded.
fn base(folder: &SiteFolder, text: &Text, messages: &ProgramMessages) -> Result<Option<SourceFile>, String> {
    let Some(revision) = &text.base else { return Ok(None) };
    let path = bases::path(*revision);
    let lost = |_| messages.message("diff-no-base", &[("path", path.as_str().into())]);
    read_text(folder, &path).map(Some).map_err(lost)
}
