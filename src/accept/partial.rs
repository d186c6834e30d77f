//! Accepts some passages only: makes a base in which those alone are as in the source text, so that
//! the rest stays out of date. It is made from the old base's own Markdown.

use super::acceptance::{Acceptance, Confirmation, read_again, stamp};
use super::mixture::{Mixture, Refusal};
use super::side::Side;
use crate::bases::{self, StoredBase};
use crate::diff::Judge;
use crate::edition::EditionId;
use crate::facts::Language;
use crate::item::Item;
use crate::markdown::{self, FieldScope};
use crate::segment::Revision;
use crate::site::Site;
use crate::source::Sources;
use std::collections::BTreeSet;
use std::io;

#[derive(Debug)]
pub struct Accepted {
    pub acceptance: Acceptance,
    /// The number of passages that stay out of date.
    pub left: usize,
}

/// Accepts the changes with these numbers, counted from 1, in the difference of base and source.
pub fn accept_segments(
    sources: &dyn Sources,
    site: &Site,
    item: &Item,
    edition: EditionId,
    numbers: &BTreeSet<usize>,
) -> io::Result<Result<Accepted, Refusal>> {
    let (Some(source), Some(text)) = (item.publishable(item.source), item.text(edition)) else {
        return Ok(Err(Refusal::NotStale));
    };
    let base = text.base.and_then(|base| StoredBase::read(sources, base, item.kind()));
    let Some(StoredBase { file: base, scope, segments }) = base.filter(|_| item.is_outdated(text) && !text.draft)
    else {
        return Ok(Err(Refusal::NotStale));
    };
    let (file, original) = (read_again(sources, text)?, read_again(sources, source)?);
    let language = Language::of(&site.settings.editions.get(item.source).tag);
    let judge = Judge { language, names: site.glossary.names(item.source) };
    let source = Side::of(&original, FieldScope::Item(item.kind()));
    let mixture = Mixture { base: Side { file: &base, segments }, source, scope, judge };
    let (mixed, left) = match mixture.of(numbers) {
        Ok(made) => made,
        Err(refusal) => return Ok(Err(refusal)),
    };
    let revision = Revision::of(&markdown::segments(&mixed, scope));
    let stamped = stamp(&file, item.kind(), revision, Confirmation::default())?;
    let files = vec![(bases::path(revision), mixed.text.into_bytes()), (text.file.clone(), stamped)];
    let edition = site.settings.editions.get(edition).key.clone();
    let acceptance = Acceptance { item: item.id.clone(), edition, revision, former: text.base, files };
    Ok(Ok(Accepted { acceptance, left }))
}
