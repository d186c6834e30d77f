//! What an office owes its readers, and what they see where it is late. Both are data of site.toml:
//! a duty states its basis, a policy its scope.

mod gate;

pub use gate::{Gate, OnError};

use crate::diff::Importance;
use crate::edition::EditionId;
use crate::ids::SectionId;
use crate::kind::Kind;

/// The properties of an item by which rules select it: the section that it lies in, and its kind.
#[derive(Clone, Debug)]
pub struct ItemClass {
    /// The section and those that it lies in, outermost first.
    pub lineage: Vec<SectionId>,
    pub kind: Kind,
}

/// The items that a rule applies to. A narrower scope takes precedence.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Scope {
    pub section: Option<SectionId>,
    pub kind: Option<Kind>,
}

impl Scope {
    /// Returns how closely the scope fits items of a class. Returns nothing where it does not fit.
    pub fn fit(self, class: &ItemClass) -> Option<usize> {
        let depth = match self.section {
            None => 0,
            Some(own) => 1 + class.lineage.iter().position(|id| *id == own)?,
        };
        match self.kind {
            None => Some(depth * 2),
            Some(own) if own == class.kind => Some(depth * 2 + 1),
            Some(_) => None,
        }
    }
}

/// The duty to have items of a class in these editions within a number of working days.
#[derive(Clone, Debug)]
pub struct Duty {
    pub scope: Scope,
    pub editions: Vec<EditionId>,
    pub working_days: u32,
    pub basis: Basis,
}

/// What a duty rests on. No law obliges an office to publish in foreign languages;
/// a site that states `law` names it as the source.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Basis {
    Law,
    Policy,
}

impl Basis {
    pub const ALL: [Self; 2] = [Self::Law, Self::Policy];

    pub fn key(self) -> &'static str {
        match self {
            Self::Law => "law",
            Self::Policy => "policy",
        }
    }
}

/// What happens to an item where an edition has no text for it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Missing {
    /// Readers see it in another language, with a notice that says so.
    Fallback,
    /// The edition leaves the item out.
    Omit,
    /// No edition has the item until all editions that owe a text of it have one.
    Hold,
}

impl Missing {
    pub const ALL: [Self; 3] = [Self::Fallback, Self::Omit, Self::Hold];

    pub fn key(self) -> &'static str {
        match self {
            Self::Fallback => "fallback",
            Self::Omit => "omit",
            Self::Hold => "hold",
        }
    }
}

/// What happens to a text that is out of date.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Stale {
    /// Readers see it, with a notice that says so.
    Notice,
    /// Readers see another language, as if the text did not exist.
    Fallback,
    /// No edition has the item until it is translated again.
    Hold,
}

impl Stale {
    pub const ALL: [Self; 3] = [Self::Notice, Self::Fallback, Self::Hold];

    pub fn key(self) -> &'static str {
        match self {
            Self::Notice => "notice",
            Self::Fallback => "fallback",
            Self::Hold => "hold",
        }
    }
}

/// What happens to stale texts, by the importance of what changed.
#[derive(Clone, Copy, Debug, Default)]
pub struct StaleRules {
    pub minor: Option<Stale>,
    pub substantive: Option<Stale>,
    pub factual: Option<Stale>,
}

impl StaleRules {
    fn of(&self, importance: Importance) -> Option<Stale> {
        match importance {
            Importance::Cosmetic => None,
            Importance::Minor => self.minor,
            Importance::Substantive => self.substantive,
            Importance::Factual => self.factual,
        }
    }
}

/// The rule for missing and stale texts of a class of items.
#[derive(Clone, Copy, Debug)]
pub struct Policy {
    pub scope: Scope,
    pub missing: Option<Missing>,
    pub stale: StaleRules,
}

/// The policies and duties of a site.
#[derive(Clone, Debug, Default)]
pub struct Rules {
    pub policies: Vec<Policy>,
    pub duties: Vec<Duty>,
}

impl Rules {
    /// Returns the value of the closest policy that sets it.
    fn closest<T>(&self, class: &ItemClass, of: impl Fn(&Policy) -> Option<T>) -> Option<T> {
        let fitting = self.policies.iter().filter_map(|policy| Some((policy.scope.fit(class)?, of(policy)?)));
        fitting.max_by_key(|(fit, _)| *fit).map(|(_, value)| value)
    }

    pub fn missing(&self, class: &ItemClass) -> Missing {
        self.closest(class, |policy| policy.missing).unwrap_or(Missing::Fallback)
    }

    /// Returns what happens to a stale text. Where the importance of the change is not known, the
    /// strictest value of any importance applies.
    pub fn stale(&self, class: &ItemClass, importance: Option<Importance>) -> Stale {
        let of = |importance| self.closest(class, |policy| policy.stale.of(importance)).unwrap_or(Stale::Notice);
        let all = [Importance::Minor, Importance::Substantive, Importance::Factual];
        importance.map_or_else(|| all.into_iter().map(of).max().unwrap_or(Stale::Notice), of)
    }

    /// Returns the duty of an edition towards items of a class. The closest scope takes precedence,
    /// then the smallest number of working days.
    pub fn duty(&self, class: &ItemClass, edition: EditionId) -> Option<&Duty> {
        let owed = self.duties.iter().filter(|duty| duty.editions.contains(&edition));
        let fitting = owed.filter_map(|duty| Some((duty.scope.fit(class)?, duty)));
        fitting.min_by_key(|(fit, duty)| (std::cmp::Reverse(*fit), duty.working_days)).map(|(_, duty)| duty)
    }
}
