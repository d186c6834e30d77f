//! Why pages are other than they were in the release before.

use super::inputs::PageInputs;
use super::manifest::PreviousBuild;
use crate::plan::{OutputPath, Page, Plan};
use crate::site::Site;
use std::collections::BTreeSet;

/// What made a page another one, or brought or took it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Cause {
    Content,
    Message,
    Template,
    /// Nothing but that time went by.
    Clock,
    Settings,
    /// Nobody kept how the page was made.
    Unknown,
}

impl Cause {
    /// The word in JSON, and in the names of messages.
    pub fn key(self) -> &'static str {
        match self {
            Self::Content => "content",
            Self::Message => "message",
            Self::Template => "template",
            Self::Clock => "clock",
            Self::Settings => "settings",
            Self::Unknown => "unknown",
        }
    }
}

/// Answers for the pages of a plan.
pub struct Causes<'s> {
    previous: &'s PreviousBuild,
    now: PageInputs<'s>,
    /// The same site as of the release before.
    then: Option<(PageInputs<'s>, BTreeSet<&'s OutputPath>, &'s Plan)>,
}

impl std::fmt::Debug for Causes<'_> {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Causes").field("memory", &self.previous).finish_non_exhaustive()
    }
}

impl<'s> Causes<'s> {
    /// `then` is the plan of the same site as of the release before.
    pub fn new(site: &'s Site, plan: &'s Plan, then: Option<&'s Plan>, previous: &'s PreviousBuild) -> Self {
        let then =
            then.map(|then| (PageInputs::new(site, then), then.pages.iter().map(|page| &page.path).collect(), then));
        Self { previous, now: PageInputs::new(site, plan), then }
    }

    /// Of a page that was not there.
    pub fn of_new(&self, page: &Page) -> Cause {
        self.of_coming_or_going(&page.path, true)
    }

    /// Of an address that has no page any more.
    pub fn of_gone(&self, path: &OutputPath) -> Cause {
        self.of_coming_or_going(path, false)
    }

    fn of_coming_or_going(&self, path: &OutputPath, is_there: bool) -> Cause {
        let general = self.previous.general();
        match (&self.then, general) {
            (_, Some(general)) => general,
            (Some((_, paths, _)), None) if paths.contains(path) != is_there => Cause::Clock,
            _ => Cause::Content,
        }
    }

    /// Of a page that is another now.
    pub fn of_changed(&self, page: &Page) -> Cause {
        if let Some(general) = self.previous.general() {
            return general;
        }
        let Some(made) = self.previous.made(page) else { return self.of_new(page) };
        // A file that was too young to be known by its times may be another.
        let now = self.now.of(page);
        if now.is_none() || now != made.inputs {
            let then = self.then.as_ref().and_then(|(inputs, _, plan)| {
                let at = plan.pages.binary_search_by(|other| other.path.cmp(&page.path)).ok()?;
                inputs.of(plan.pages.get(at)?)
            });
            return if then.is_some() && then == made.inputs { Cause::Clock } else { Cause::Content };
        }
        if self.previous.is_template_same(made) { Cause::Message } else { Cause::Template }
    }
}
