//! Removes an edition. Its texts and catalogs are moved, and nothing is deleted.

use super::kept::{kept_entry, removed_folder};
use crate::bases;
use crate::cli::errors::CommandError;
use crate::cli::exit_code::ExitCode;
use crate::cli::item_name::unknown_edition;
use crate::cli::opened_site::ChangedSite;
use crate::cli::questions::is_confirmed;
use crate::cli::settings_file::change;
use crate::cli::ui::Ui;
use crate::edit::{Operation, without_edition};
use crate::edition::EditionId;
use crate::item::KindFields;
use crate::site::Site;
use crate::source::{EntryKind, FilePath, Sources};
use std::collections::BTreeSet;
use std::path::PathBuf;

pub struct RemoveArgs {
    pub site: PathBuf,
    pub key: String,
    pub is_confirmed: bool,
}

pub fn run(args: &RemoveArgs, ui: &mut Ui<'_>) -> Result<ExitCode, CommandError> {
    let changed = ChangedSite::open(&args.site, ui)?;
    let site = &changed.opened.site;
    let key = args.key.as_str();
    let edition = site.settings.editions.find(key);
    // A run that was killed after it had changed site.toml is continued.
    if edition.is_none() && !site.settings.editions.is_away(key) {
        return Err(unknown_edition(site, key));
    }
    if let Some(reason) = edition.and_then(|edition| needed(site, edition)) {
        return Err(reason);
    }
    let files = files(&changed, key, edition);
    let of_kind = |ending: &str| files.iter().filter(|path| path.as_str().ends_with(ending)).count();
    let counts = [("edition", key.into()), ("texts", of_kind(".md").into()), ("catalogs", of_kind(".ftl").into())];
    ui.note("edition-remove-list", &counts);
    if !args.is_confirmed && !is_confirmed(ui)? {
        return Err(CommandError::absent("remove-confirm", []));
    }
    let mut operations = Vec::new();
    if edition.is_some() {
        let mut entry = String::new();
        let settings = change(&changed, "[[edition]]", |text| {
            let (changed, removed) = without_edition(text, key)?;
            entry = removed;
            Some(changed)
        })?;
        operations.extend([Operation::write(kept_entry(key), entry), settings]);
    }
    operations.extend(files.into_iter().map(|from| {
        let to = FilePath::new(format!("{}/{from}", removed_folder(key)));
        Operation::Move { from, to }
    }));
    changed.apply(&operations)?;
    ui.say("edition-removed", &[("edition", key.into()), ("path", removed_folder(key).into())]);
    Ok(ExitCode::Done)
}

/// Returns why the site cannot be without an edition.
fn needed(site: &Site, edition: EditionId) -> Option<CommandError> {
    let settings = &site.settings;
    let key = || ("edition", settings.editions.get(edition).key.as_str().into());
    if edition == settings.source || edition == settings.messages {
        return Some(CommandError::usage("edition-is-reference", [key()]));
    }
    let needs = |item: &&crate::item::Item| {
        item.source == edition || matches!(&item.fields, KindFields::Letter(letter) if letter.language == Some(edition))
    };
    let items: Vec<_> = site.items.iter().filter(needs).map(|item| item.id.as_str()).collect();
    let count = items.len();
    let listed = items.into_iter().take(5).collect::<Vec<_>>().join(", ");
    (count > 0)
        .then(|| CommandError::usage("edition-has-items", [key(), ("n", count.into()), ("items", listed.into())]))
}

/// Returns the files of an edition: its texts, its catalogs, and the bases that no other text names.
fn files(changed: &ChangedSite, key: &str, edition: Option<EditionId>) -> Vec<FilePath> {
    let text = format!("/{key}.md");
    let catalogs = format!("locales/{key}/");
    let site = &changed.opened.site;
    let others = site.settings.editions.ids().filter(|id| Some(*id) != edition);
    let bases = |id: EditionId| site.items.iter().filter_map(move |item| item.text(id)?.base);
    let named: BTreeSet<_> = others.flat_map(bases).collect();
    let own: BTreeSet<_> =
        edition.into_iter().flat_map(bases).filter(|base| !named.contains(base)).map(bases::path).collect();
    let is_own = |path: &FilePath| {
        let path_text = path.as_str();
        path_text.starts_with(&catalogs)
            || (path_text.starts_with("content/")
                && path_text.ends_with(&text)
                && !path_text.starts_with(bases::FOLDER))
            || own.contains(path)
    };
    let entries = changed.opened.sources.entries().into_iter();
    let files = entries.filter(|entry| matches!(entry.kind, EntryKind::File { .. })).map(|entry| entry.path);
    let mut files: Vec<_> = files.filter(is_own).collect();
    // The bases go first: they are known only as long as the texts are there.
    files.sort_by_key(|path| !path.as_str().starts_with(bases::FOLDER));
    files
}
