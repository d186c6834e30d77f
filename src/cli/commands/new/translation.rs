//! Begins a translation.

use super::arguments::TranslationArgs;
use crate::cli::editor;
use crate::cli::errors::CommandError;
use crate::cli::exit_code::ExitCode;
use crate::cli::item_name::{NamedText, Names};
use crate::cli::opened_site::ChangedSite;
use crate::cli::ui::Ui;
use crate::edit::{file_of_text, new_translation};
use crate::source::read_text;

pub fn run(args: &TranslationArgs, ui: &mut Ui<'_>) -> Result<ExitCode, CommandError> {
    let changed = ChangedSite::open(&args.site, ui)?;
    let site = &changed.opened.site;
    let names = Names::of(&args.item, &args.edition, &args.site);
    let NamedText { names, item, edition } = names.find(site)?;
    if edition == item.source {
        return Err(names.wrong("accept-is-source"));
    }
    let file = file_of_text(site, item, edition);
    if item.text(edition).is_some() || item.broken.contains(&edition) {
        return Err(CommandError::usage("new-text-exists", [("path", file.as_str().into())]));
    }
    let source = item.text(item.source).ok_or_else(|| names.wrong("diff-no-source"))?;
    let original =
        read_text(&changed.opened.sources, &source.file).map_err(CommandError::unreadable(source.file.as_str()))?;
    changed.apply(&new_translation(site, item, edition, &original))?;
    let id = item.id.clone();
    ui.say("new-translation-done", &[("path", file.as_str().into())]);
    drop(changed);
    if args.opens_editor { editor::edit(&args.site, &file, &id, ui) } else { Ok(ExitCode::Done) }
}
