//! Gives an item another id. Its addresses lead to the new ones, links to it are mended, and no translation
//! becomes out of date by that.

use super::accepted::still_accepted;
use super::error::EditError;
use super::front_matter::{set_strings, toml_string};
use super::links::Renaming;
use super::operation::Operation;
use super::toml_lines::set_field;
use crate::bases::{self, StoredBase};
use crate::item::Item;
use crate::markdown::{self, FieldScope};
use crate::segment::Revision;
use crate::site::Site;
use crate::source::{FilePath, SourceFile, Sources, read_text};
use std::collections::{BTreeMap, BTreeSet};
use std::io;

/// Returns the steps that rename an item. The item itself moves last: until then the same command, given
/// again, goes on where it ended.
pub fn rename(sources: &dyn Sources, site: &Site, item: &Item, new: &str) -> Result<Vec<Operation>, EditError> {
    let renaming = Renaming { old: &item.id, new };
    let mut operations = Vec::new();
    let mut revisions = BTreeMap::new();
    let mut unused = Vec::new();
    for (revision, kind) in kept(site) {
        let Some(base) = StoredBase::read(sources, revision, kind) else { continue };
        let Some(text) = renaming.relinked(&base.file, base.scope) else { continue };
        let file = SourceFile { path: base.file.path, text };
        let now = Revision::of(&markdown::segments(&file, base.scope));
        revisions.insert(revision, now);
        operations.push(Operation::write(bases::path(now), file.text));
        unused.push(Operation::Remove { path: bases::path(revision) });
    }
    let mut originals = Vec::new();
    for linking in site.items.iter().filter(|other| links_to(other, &item.id)) {
        let Some(source) = linking.text(linking.source) else { continue };
        let scope = FieldScope::Item(linking.kind());
        let file = read_text(sources, &source.file)?;
        let Some(text) = renaming.relinked(&file, scope) else { continue };
        let file = SourceFile { path: file.path, text };
        if let Some(revision) = linking.revision {
            revisions.insert(revision, Revision::of(&markdown::segments(&file, scope)));
        }
        originals.push(Operation::write(file.path.clone(), file.text));
    }
    let written: BTreeSet<_> = originals.iter().map(|operation| operation.path().clone()).collect();
    for other in &site.items {
        for text in other.texts.iter().flatten().filter(|text| !written.contains(&text.file)) {
            let base = text.base.and_then(|base| revisions.get(&base));
            if base.is_none() && text.links.iter().all(|link| link.target != item.id) {
                continue;
            }
            let file = read_text(sources, &text.file)?;
            let relinked = renaming.relinked(&file, FieldScope::Item(other.kind()));
            let file = SourceFile { text: relinked.unwrap_or_else(|| file.text.clone()), ..file };
            let stamped = base.and_then(|base| set_strings(&file, &[("base", &base.to_string())]));
            let file = SourceFile { text: stamped.unwrap_or(file.text), path: file.path };
            let file = still_accepted(file, text, other.kind());
            operations.push(Operation::write(file.path, file.text));
        }
    }
    operations.extend(originals);
    operations.extend(unused);
    operations.extend(mentions(sources, site, renaming)?);
    operations.extend(with_former_id(sources, item, new)?);
    let folder = |id: &str| FilePath::new(format!("content/{id}"));
    operations.push(Operation::Move { from: folder(&item.id), to: folder(new) });
    Ok(operations)
}

/// Returns the revisions of all kept source texts that a translation names, with the kind of its item.
fn kept(site: &Site) -> BTreeMap<Revision, crate::item::Kind> {
    let texts = site.items.iter().flat_map(|item| item.texts.iter().flatten().map(move |text| (item, text)));
    texts.filter_map(|(item, text)| Some((text.base?, item.kind()))).collect()
}

fn links_to(item: &Item, id: &str) -> bool {
    item.text(item.source).is_some_and(|text| text.links.iter().any(|link| link.target == id))
}

/// Returns the steps that mend what names the item in TOML: notices that it replaces, and suppressions.
fn mentions(sources: &dyn Sources, site: &Site, renaming: Renaming<'_>) -> io::Result<Vec<Operation>> {
    let mut operations = Vec::new();
    for other in &site.items {
        let Some((id, place)) = other.fields.replaced_by() else { continue };
        if id == renaming.old {
            let file = read_text(sources, &other.file)?;
            let mut text = file.text;
            text.replace_range(place.range(), &toml_string(renaming.new));
            operations.push(Operation::write(file.path, text));
        }
    }
    let settings = read_text(sources, &site.settings.file)?;
    let [old, new] = [renaming.old, renaming.new].map(|id| format!("item = {}", toml_string(id)));
    let lines = settings.text.split_inclusive('\n');
    let renamed = |line: &str| match line.trim_end() == old {
        true => line.replacen(&old, &new, 1),
        false => line.to_owned(),
    };
    let text: String = lines.map(renamed).collect();
    if text != settings.text {
        operations.push(Operation::write(settings.path, text));
    }
    Ok(operations)
}

/// Returns the step that notes the old id in item.toml. The new id is no former one any more.
fn with_former_id(sources: &dyn Sources, item: &Item, new: &str) -> Result<Option<Operation>, EditError> {
    let former = item.metadata.formerly.iter().map(|(id, _)| id.as_str()).chain([item.id.as_str()]);
    let former: BTreeSet<_> = former.filter(|id| *id != new).collect();
    let listed: Vec<_> = former.into_iter().map(toml_string).collect();
    let file = read_text(sources, &item.file)?;
    let (content, offset) = file.content();
    let mark = &file.text[..offset];
    let changed = set_field(content, "formerly", &format!("[{}]", listed.join(", ")), "published");
    let changed = changed.ok_or_else(|| EditError::ByHand(item.file.clone(), "formerly"))?;
    Ok((changed != content).then(|| Operation::write(file.path.clone(), format!("{mark}{changed}"))))
}
