//! Finds why pages differ from those of the previous release.

use super::reuse::cause::Cause;
use super::reuse::items::Fingerprints;
use super::reuse::manifest::PreviousBuild;
use crate::plan::{OutputPath, Page, Plan};
use crate::site::Site;
use std::collections::BTreeSet;

/// Finds the causes for the pages of a plan.
pub struct Causes<'s> {
    previous: &'s PreviousBuild,
    now: Fingerprints<'s>,
    /// The fingerprints, addresses and plan of the same site as of the previous release.
    then: Option<(Fingerprints<'s>, BTreeSet<&'s OutputPath>, &'s Plan)>,
}

impl std::fmt::Debug for Causes<'_> {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Causes").field("previous", &self.previous).finish_non_exhaustive()
    }
}

impl<'s> Causes<'s> {
    /// Prepares the search. `then` is the plan of the same site as of the previous release.
    pub fn new(site: &'s Site, plan: &'s Plan, then: Option<&'s Plan>, previous: &'s PreviousBuild) -> Self {
        let then =
            then.map(|then| (Fingerprints::new(site, then), then.pages.iter().map(|page| &page.path).collect(), then));
        Self { previous, now: Fingerprints::new(site, plan), then }
    }

    /// Returns the cause of a new page.
    pub fn of_new(&self, page: &Page) -> Cause {
        self.of_addition_or_removal(&page.path, true)
    }

    /// Returns the cause of a removed page.
    pub fn of_gone(&self, path: &OutputPath) -> Cause {
        self.of_addition_or_removal(path, false)
    }

    fn of_addition_or_removal(&self, path: &OutputPath, is_planned: bool) -> Cause {
        let common = self.previous.common_cause();
        match (&self.then, common) {
            (_, Some(common)) => common,
            (Some((_, paths, _)), None) if paths.contains(path) != is_planned => Cause::Clock,
            _ => Cause::Content,
        }
    }

    /// Returns the cause of a changed page.
    pub fn of_changed(&self, page: &Page) -> Cause {
        if let Some(common) = self.previous.common_cause() {
            return common;
        }
        let Some(record) = self.previous.record(page) else { return self.of_new(page) };
        // A file without a reliable stamp has no fingerprint, and counts as changed content.
        let now = self.now.of(page);
        if now.is_none() || now != record.inputs {
            let then = self.then.as_ref().and_then(|(inputs, _, plan)| inputs.of(plan.page_at(&page.path)?));
            return if then.is_some() && then == record.inputs { Cause::Clock } else { Cause::Content };
        }
        if self.previous.is_template_same(record) { Cause::Message } else { Cause::Template }
    }
}
