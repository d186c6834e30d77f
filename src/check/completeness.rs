//! Finds texts that an edition lacks, and texts that were made from an earlier revision of the
//! source.

use crate::as_of::AsOf;
use crate::bases;
use crate::diagnostic::{Code, Finding};
use crate::edition::EditionId;
use crate::item::{Item, State};
use crate::policy::Missing;
use crate::site::Site;
use crate::source::Span;
use rayon::prelude::*;

pub fn texts(site: &Site, as_of: AsOf) -> Vec<Finding> {
    site.items.par_iter().flat_map_iter(|item| of_item(site, item, as_of)).collect()
}

fn of_item(site: &Site, item: &Item, as_of: AsOf) -> Vec<Finding> {
    let key = |edition: EditionId| site.settings.editions.get(edition).key.as_str();
    if item.broken.contains(&item.source) {
        return Vec::new();
    }
    // A withdrawn item is not shown, so it needs neither text nor translation, and only its reason
    // is checked.
    if item.is_withdrawn(as_of.at) {
        return unexplained(item).map(|finding| finding.edition(key(item.source)).item(&item.id)).into_iter().collect();
    }
    if let Some(draft) = item.text(item.source).filter(|text| text.draft) {
        return vec![Finding::of_file(Code::DraftTranslation, &draft.file).edition(key(item.source)).item(&item.id)];
    }
    if item.text(item.source).is_none() {
        let finding = Finding::of_file(Code::MissingSource, &item.file).edition(key(item.source)).item(&item.id);
        return std::iter::once(finding).chain(orphans(site, item)).collect();
    }
    let editions = site.settings.editions.ids().filter(|edition| !item.broken.contains(edition));
    let silent = uncorrected(item).map(|finding| finding.edition(key(item.source)).item(&item.id));
    let findings = editions.flat_map(|edition| {
        let found = of_edition(site, item, edition, as_of).into_iter().chain(lost_base(item, edition));
        found.map(move |finding| finding.edition(key(edition)).item(&item.id))
    });
    findings.chain(silent).collect()
}

/// Finds a correction that does not say what was corrected.
fn uncorrected(item: &Item) -> Option<Finding> {
    item.metadata.corrected?;
    let text = item.text(item.source)?;
    text.correction.is_none().then(|| Finding::of_file(Code::MissingReason, &text.file).advise("correction", ""))
}

/// Finds translations whose source text no longer exists.
fn orphans(site: &Site, item: &Item) -> Vec<Finding> {
    let source = site.settings.editions.get(item.source).key.as_str();
    let texts = site.settings.editions.iter().filter_map(|(id, edition)| Some((edition, item.text(id)?)));
    let orphans = texts.map(|(edition, text)| {
        let finding = Finding::of_file(Code::OrphanTranslation, &text.file).with("source", source);
        finding.edition(&edition.key).item(&item.id)
    });
    orphans.collect()
}

/// Finds a stale text whose base is lost, so that its outdated passages are unknown.
fn lost_base(item: &Item, edition: EditionId) -> Option<Finding> {
    let text = item.text(edition).filter(|text| item.is_outdated(text) && text.analysis.drift.is_none())?;
    (item.state(edition) == State::Stale).then_some(())?;
    let path = bases::path(text.base?);
    Some(Finding::new(Code::LostBase, text.span(text.base_place.as_ref()?)).with("path", path.as_str()))
}

/// Finds a withdrawal without a reason.
fn unexplained(item: &Item) -> Option<Finding> {
    let source = item.text(item.source);
    let file = source.map_or(&item.file, |text| &text.file);
    let is_explained = source.is_some_and(|text| text.withdrawal.is_some());
    (!is_explained).then(|| Finding::of_file(Code::MissingReason, file))
}

/// Returns what readers of an edition see of an item that has no text there: the key of an edition,
/// `none` where the item is left out, or `hidden` where no reader sees the item now.
fn shown_instead<'s>(site: &'s Site, item: &Item, edition: EditionId, as_of: AsOf) -> &'s str {
    let metadata = &item.metadata;
    let is_ahead = [metadata.published, metadata.embargo].into_iter().flatten().any(|at| at > as_of.at);
    let is_expired = metadata.expires.is_some_and(|at| at <= as_of.at);
    let policy = site.settings.rules.missing(&site.settings.class_of(item));
    match policy {
        _ if is_ahead || is_expired => "hidden",
        Missing::Hold => "hidden",
        Missing::Omit => "none",
        Missing::Fallback => {
            let stand_in = site.settings.editions.chain(edition).find(|other| item.publishable(*other).is_some());
            stand_in.map_or("none", |other| site.settings.editions.get(other).key.as_str())
        }
    }
}

fn of_edition(site: &Site, item: &Item, edition: EditionId, as_of: AsOf) -> Option<Finding> {
    let own_file = || item.text(edition).map_or_else(|| item.file.clone(), |text| text.file.clone());
    match item.state(edition) {
        State::Source | State::Waived => None,
        // A text in another language has a finding of its own.
        State::Missing if item.text(edition).is_some() => None,
        State::Missing => {
            let shown = shown_instead(site, item, edition, as_of);
            Some(Finding::of_file(Code::MissingTranslation, &item.file).with("shown", shown))
        }
        State::Draft => Some(Finding::of_file(Code::DraftTranslation, &own_file())),
        State::Stale => {
            let text = item.text(edition).filter(|text| item.is_outdated(text))?;
            let source = item.text(item.source)?;
            let drift = text.analysis.drift;
            let finding = Finding::new(Code::StaleTranslation, text.span(text.base_place.as_ref()?))
                .with("severity", drift.map_or("unknown", |drift| drift.importance.key()))
                .with("changed", drift.map_or(0, |drift| drift.changed))
                .with("base", text.base?.to_string())
                .with("now", item.revision?.to_string());
            Some(finding.related(Span::start_of(&source.file)))
        }
        State::Current if item.text(edition)?.base.is_none() => {
            Some(Finding::of_file(Code::UnprovenTranslation, &own_file()))
        }
        State::Current => None,
    }
}
