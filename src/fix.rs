//! Repairs catalogs without losing content: adds stubs for missing messages, puts messages in the
//! order of the reference, and removes plural branches that repeat the default branch. Only the
//! lines concerned change, and each change is proved against the syntax tree before it is proposed.

mod branches;
mod order;
mod proof;
mod stubs;

use crate::catalog::builtin_for;
use crate::edition::EditionId;
use crate::load::{self, Listing};
use crate::site::Site;
use crate::source::{FilePath, SourceFile, Sources, TEXT_LIMIT};
use std::collections::BTreeMap;

/// A file before and after a repair. A new file has no text before.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Change {
    pub path: FilePath,
    pub before: Option<String>,
    pub after: String,
}

impl Change {
    /// Returns a unified diff, as `patch` and version control read it.
    pub fn diff(&self) -> String {
        let before = self.before.as_deref().unwrap_or_default();
        let old = if self.before.is_some() { format!("a/{}", self.path) } else { "/dev/null".to_owned() };
        let new = format!("b/{}", self.path);
        similar::TextDiff::from_lines(before, &self.after).unified_diff().header(&old, &new).to_string()
    }
}

/// One edition's catalogs by their path below its folder, without byte-order marks.
type Files = BTreeMap<String, String>;

/// Returns all repairs, sorted by path. Once they are applied, there is nothing to repair.
pub fn fix(site: &Site, sources: &dyn Sources) -> Vec<Change> {
    let settings = &site.settings;
    let listing = Listing::new(sources);
    let files = |edition| files(site, sources, &listing, edition);
    let reference = files(settings.messages);
    let mut own = reference.clone();
    if let Some(builtin) = builtin_for(&settings.editions.get(settings.messages).tag) {
        own.entry("theme.ftl".to_owned()).or_insert_with(|| builtin.theme.to_owned());
    }
    let changes = settings.editions.ids().flat_map(|id| {
        let before = files(id);
        let after = match id == settings.messages {
            true => before.clone(),
            false => order::ordered(stubs::with_stubs(&before, &own, site.catalogs.get(id)), &reference),
        };
        let after = branches::without_repeated(after, &settings.editions.get(id).tag);
        changes(&settings.editions.get(id).key, sources, &before, after)
    });
    let mut changes: Vec<_> = changes.collect();
    changes.sort_by(|a, b| a.path.cmp(&b.path));
    changes
}

fn files(site: &Site, sources: &dyn Sources, listing: &Listing, edition: EditionId) -> Files {
    let key = &site.settings.editions.get(edition).key;
    let folder = format!("locales/{key}/");
    let files = load::catalog_files(sources, listing, key).into_iter().filter_map(|file: SourceFile| {
        let name = file.path.as_str().strip_prefix(&folder)?.to_owned();
        // A file with refused or damaged entries is left for a person to correct first.
        proof::is_sound(&file).then(|| (name, file.content().0.to_owned()))
    });
    files.collect()
}

fn changes(edition: &str, sources: &dyn Sources, before: &Files, after: Files) -> Vec<Change> {
    let changed = after.into_iter().filter(|(name, text)| before.get(name) != Some(text));
    let changes = changed.filter_map(|(name, text)| {
        let path = FilePath::new(format!("locales/{edition}/{name}"));
        let Ok(bytes) = sources.read(&path, TEXT_LIMIT) else {
            return Some(Change { path, before: None, after: text });
        };
        // A file that could not be read as a catalog is not overwritten by stubs.
        let whole = String::from_utf8(bytes).ok().filter(|_| before.contains_key(&name))?;
        let mark = if whole.starts_with('\u{feff}') { "\u{feff}" } else { "" };
        Some(Change { path, after: format!("{mark}{text}"), before: Some(whole) })
    });
    changes.collect()
}
