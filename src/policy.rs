//! What an office owes its readers, and what they see where it is late. Both are
//! data of site.toml: a duty names its basis, a policy its scope.

mod gate;

pub use gate::{Gate, OnError};

use crate::diff::Importance;
use crate::edition::EditionId;
use crate::ids::SectionId;
use crate::kind::Kind;

/// What a rule goes by: the section that an item lies in, and its kind.
#[derive(Clone, Debug)]
pub struct ItemClass {
    /// The section and those that it lies in, outermost first.
    pub lineage: Vec<SectionId>,
    pub kind: Kind,
}

/// Which items a rule is about. The narrower scope wins.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Scope {
    pub section: Option<SectionId>,
    pub kind: Option<Kind>,
}

impl Scope {
    /// Returns how closely the scope fits items of a class; nothing where it does not.
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

/// Items of a class must be in these editions within so many working days.
#[derive(Clone, Debug)]
pub struct Duty {
    pub scope: Scope,
    pub editions: Vec<EditionId>,
    pub working_days: u32,
    pub basis: Basis,
}

/// What a duty rests on. No law obliges an office to publish in foreign languages;
/// a site that says `law` says which.
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

/// What becomes of an item where an edition has no text for it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Missing {
    /// Readers see it in another language, and are told so.
    Fallback,
    /// The edition does not have it.
    Omit,
    /// No edition has it until all that are owed have a text.
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

/// What becomes of a text that is out of date.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Stale {
    /// Readers see it, and are told so.
    Notice,
    /// Readers see another language, as if there were no text.
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

/// What becomes of stale texts, by how much it matters what changed.
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

/// What a class of items does where texts are missing or out of date.
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
    /// Returns what the closest policy that says anything about it says.
    fn closest<T>(&self, class: &ItemClass, of: impl Fn(&Policy) -> Option<T>) -> Option<T> {
        let fitting = self.policies.iter().filter_map(|policy| Some((policy.scope.fit(class)?, of(policy)?)));
        fitting.max_by_key(|(fit, _)| *fit).map(|(_, value)| value)
    }

    pub fn missing(&self, class: &ItemClass) -> Missing {
        self.closest(class, |policy| policy.missing).unwrap_or(Missing::Fallback)
    }

    /// Returns what becomes of a stale text. Where it is not known what changed, that is the worst
    /// that any change could bring.
    pub fn stale(&self, class: &ItemClass, importance: Option<Importance>) -> Stale {
        let of = |importance| self.closest(class, |policy| policy.stale.of(importance)).unwrap_or(Stale::Notice);
        let all = [Importance::Minor, Importance::Substantive, Importance::Factual];
        importance.map_or_else(|| all.into_iter().map(of).max().unwrap_or(Stale::Notice), of)
    }

    /// Returns the duty of an edition towards items of a class: the closest, then the strictest.
    pub fn duty(&self, class: &ItemClass, edition: EditionId) -> Option<&Duty> {
        let owed = self.duties.iter().filter(|duty| duty.editions.contains(&edition));
        let fitting = owed.filter_map(|duty| Some((duty.scope.fit(class)?, duty)));
        fitting.min_by_key(|(fit, duty)| (std::cmp::Reverse(*fit), duty.working_days)).map(|(_, duty)| duty)
    }
}
