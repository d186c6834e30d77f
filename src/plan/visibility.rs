//! Decides which items are on the site at a moment, and why the others are not.

use crate::diagnostic::Code;
use crate::item::{Item, ItemIndex, State};
use crate::policy::{Missing, Stale};
use crate::site::Site;
use jiff::Timestamp;
use rayon::prelude::*;

/// Why an item is not on the site.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Reason {
    /// The later of `published` and `embargo` is in the future.
    Until(Timestamp),
    Expired(Timestamp),
    /// The source text is missing or a draft.
    NoSource,
    /// The item's policy holds it back until every edition that owes a text has one.
    Incomplete,
    /// The item's policy holds it back until a text that is out of date is translated again.
    Outdated,
    /// The gate holds the item back because of its findings.
    Findings,
}

impl Reason {
    /// Returns the key in reports.
    pub fn key(self) -> &'static str {
        match self {
            Self::Until(_) => "scheduled",
            Self::Expired(_) => "expired",
            Self::NoSource => "no-source",
            Self::Incomplete => "incomplete",
            Self::Outdated => "outdated",
            Self::Findings => "findings",
        }
    }
}

#[derive(Clone, Debug)]
pub struct Held {
    pub item: String,
    pub reason: Reason,
    /// The codes of the findings, where findings are the reason.
    pub codes: Vec<Code>,
}

pub fn visible(site: &Site, as_of: Timestamp) -> (Vec<ItemIndex>, Vec<Held>) {
    let mut visible = Vec::with_capacity(site.items.len());
    let mut held = Vec::new();
    let reasons: Vec<_> = site.items.par_iter().map(|item| reason(site, item, as_of)).collect();
    for ((index, item), reason) in site.indices().zip(reasons) {
        match reason {
            None => visible.push(index),
            Some(reason) => held.push(Held { item: item.id.clone(), reason, codes: Vec::new() }),
        }
    }
    (visible, held)
}

fn reason(site: &Site, item: &Item, as_of: Timestamp) -> Option<Reason> {
    let facts = &item.metadata;
    let ahead = [facts.published, facts.embargo].into_iter().flatten().filter(|at| *at > as_of).max();
    if let Some(until) = ahead {
        return Some(Reason::Until(until));
    }
    if let Some(expired) = facts.expires.filter(|at| *at <= as_of) {
        return Some(Reason::Expired(expired));
    }
    if item.publishable(item.source).is_none() {
        return Some(Reason::NoSource);
    }
    if is_incomplete(site, item) {
        return Some(Reason::Incomplete);
    }
    // A withdrawal is published even where the item's texts would be held back.
    let is_held = |edition| site.stale_policy(item, edition) == Some(Stale::Hold);
    let is_outdated = !item.is_withdrawn(as_of) && site.settings.editions.ids().any(is_held);
    is_outdated.then_some(Reason::Outdated)
}

fn is_incomplete(site: &Site, item: &Item) -> bool {
    let (settings, class) = (&site.settings, site.settings.class_of(item));
    let rules = &settings.rules;
    let owes = |edition| rules.duties.is_empty() || rules.duty(&class, edition).is_some();
    let lacks = |edition| matches!(item.state(edition), State::Missing | State::Draft);
    rules.missing(&class) == Missing::Hold && settings.editions.ids().any(|edition| owes(edition) && lacks(edition))
}
