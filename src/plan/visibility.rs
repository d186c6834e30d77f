//! Which items are on the site at a moment, and why the others are not.

use crate::item::{Item, ItemIndex};
use crate::site::Site;
use jiff::Timestamp;

/// Why an item is not on the site.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Reason {
    /// `published` or `embargo` lies ahead.
    Until(Timestamp),
    Expired(Timestamp),
    /// Its source text is missing or a draft.
    NoSource,
}

impl Reason {
    pub fn key(self) -> &'static str {
        match self {
            Self::Until(_) => "scheduled",
            Self::Expired(_) => "expired",
            Self::NoSource => "no-source",
        }
    }
}

#[derive(Clone, Debug)]
pub struct Held {
    pub item: String,
    pub reason: Reason,
}

pub fn visible(site: &Site, as_of: Timestamp) -> (Vec<ItemIndex>, Vec<Held>) {
    let mut visible = Vec::with_capacity(site.items.len());
    let mut held = Vec::new();
    for (index, item) in site.indices() {
        match reason(item, as_of) {
            None => visible.push(index),
            Some(reason) => held.push(Held { item: item.id.clone(), reason }),
        }
    }
    (visible, held)
}

fn reason(item: &Item, as_of: Timestamp) -> Option<Reason> {
    let facts = &item.facts;
    let ahead = [facts.published, facts.embargo].into_iter().flatten().filter(|at| *at > as_of).max();
    if let Some(until) = ahead {
        return Some(Reason::Until(until));
    }
    if let Some(expired) = facts.expires.filter(|at| *at <= as_of) {
        return Some(Reason::Expired(expired));
    }
    item.publishable(item.source).is_none().then_some(Reason::NoSource)
}
