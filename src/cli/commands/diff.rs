//! `gongbao diff ITEM EDITION`: what to translate again.

use crate::bases::{self, StoredBase};
use crate::cli::changes::{self, Files};
use crate::cli::command::CommandEntry;
use crate::cli::errors::CommandError;
use crate::cli::exit_code::ExitCode;
use crate::cli::item_name::{NamedText, Names};
use crate::cli::opened_site::OpenedSite;
use crate::cli::options::{self, Format, Words};
use crate::cli::ui::Ui;
use crate::compare::{Document, compare};
use crate::edit::file_of_text;
use crate::edition::EditionId;
use crate::facts::Language;
use crate::fs::SiteFolder;
use crate::item::{Item, Text};
use crate::language::Writing;
use crate::markdown::FieldScope;
use crate::site::Site;
use crate::source::{FilePath, SourceFile, read_text};
use clap::{ArgMatches, Command};
use std::path::PathBuf;

pub const COMMAND: CommandEntry = CommandEntry {
    name: "diff",
    examples: &["gongbao diff news/2013/01/vasaloppet ja", "gongbao diff content/news/2013/01/vasaloppet/ja.md"],
    exits: ExitCode::OF_QUESTIONS,
    arguments,
    run: |line, ui| run(&DiffArgs::parse(line.matches), ui),
};

fn arguments(command: Command, words: &Words<'_>) -> Command {
    command
        .arg(words.positional("item", "ITEM", "cli-arg-item").required(true))
        .arg(words.positional("edition", "EDITION", "cli-arg-edition"))
        .arg(words.format())
}

struct DiffArgs {
    names: Names,
    site: PathBuf,
    format: Format,
}

impl DiffArgs {
    fn parse(matches: &ArgMatches) -> Self {
        let site = options::site(matches);
        Self { names: Names::typed(matches, &site), site, format: options::format(matches) }
    }
}

fn run(args: &DiffArgs, ui: &mut Ui<'_>) -> Result<ExitCode, CommandError> {
    let OpenedSite { sources, site, .. } = OpenedSite::open(&args.site, None, ui)?;
    let Chosen { item, edition, source, text } = Chosen::find(args, &site)?;
    let source_file = read(&sources, &source.file)?;
    // A text that is not there lacks every passage.
    let absent = || SourceFile { path: file_of_text(&site, item, edition), text: String::new() };
    let file = text.map_or_else(|| Ok(absent()), |text| read(&sources, &text.file))?;
    let base = text.map(|text| base(&sources, item, text)).transpose()?.flatten();
    let language = |edition: EditionId| Language::of(&site.settings.editions.get(edition).tag);
    let scope = FieldScope::Item(item.kind());
    let here = Document::in_language(&source_file, scope, language(item.source));
    let writing = |edition: EditionId| Writing::of(&site.settings.editions.get(edition).tag);
    let tag = |edition: EditionId| &site.settings.editions.get(edition).tag;
    // Texts of one language may have passages in common.
    let is_translated = tag(item.source).language != tag(edition).language;
    let here = here.written(writing(item.source).filter(|_| is_translated));
    let there = Document::in_language(&file, scope, language(edition));
    let there = there.written(writing(edition).filter(|_| text.is_none_or(|text| text.as_is.is_none())));
    let before = base.as_ref().map(|base| Document::in_language(&base.file, base.scope, language(item.source)));
    let verdict = compare(&here, &there, before.as_ref(), site.glossary.names(item.source));
    let files = Files { base: base.as_ref().map(|base| &base.file), source: &source_file, translation: Some(&file) };
    match args.format {
        Format::Json => ui.out().json(&changes::report("gongbao/diff/1", &verdict, here.revision(), &files)),
        Format::Human => {
            changes::human(&verdict, &files, ui);
            if text.is_none() {
                let key = site.settings.editions.get(edition).key.as_str();
                ui.note("diff-no-text", &[("item", item.id.as_str().into()), ("edition", key.into())]);
            }
        }
    }
    Ok(changes::exit_code(&verdict))
}

/// A translation and the text that it is a translation of.
struct Chosen<'s> {
    item: &'s Item,
    edition: EditionId,
    source: &'s Text,
    /// `None` where the edition has no text yet.
    text: Option<&'s Text>,
}

impl<'s> Chosen<'s> {
    fn find(args: &DiffArgs, site: &'s Site) -> Result<Self, CommandError> {
        let NamedText { names, item, edition } = args.names.find(site)?;
        let wrong = |id: &'static str| names.wrong(id);
        if edition == item.source {
            return Err(wrong("accept-is-source"));
        }
        let text = item.text(edition);
        let source = item.text(item.source).ok_or_else(|| wrong("diff-no-source"))?;
        Ok(Self { item, edition, source, text })
    }
}

fn read(sources: &SiteFolder, path: &FilePath) -> Result<SourceFile, CommandError> {
    read_text(sources, path).map_err(CommandError::unreadable(path.as_str()))
}

/// Returns the source text that a translation was made from; `None` where none is recorded.
fn base(sources: &SiteFolder, item: &Item, text: &Text) -> Result<Option<StoredBase>, CommandError> {
    let Some(revision) = text.base else { return Ok(None) };
    let lost = || CommandError::usage("diff-no-base", [("path", bases::path(revision).as_str().into())]);
    StoredBase::read(sources, revision, item.kind()).map(Some).ok_or_else(lost)
}
