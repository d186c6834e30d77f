//! The levels and suppressions of a site, applied to what was found.

use super::{Adjustment, Allow, Code, Finding, Findings, Severity, allow};
use jiff::civil::Date;
use std::collections::BTreeMap;

/// What a site makes of findings of a code.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Level {
    /// They are not reported.
    Silent,
    At(Severity),
}

impl Level {
    /// The level that a word of `[lints]` sets for a code, where the code may have it.
    pub fn find(word: &str, code: Code) -> Option<Self> {
        let severity = Severity::ALL.into_iter().find(|severity| severity.key() == word).map(Self::At);
        match code.adjustment() {
            Adjustment::Fixed => None,
            Adjustment::Reported => severity,
            Adjustment::Silence => (word == "allow").then_some(Self::Silent),
            Adjustment::Free => severity.or((word == "allow").then_some(Self::Silent)),
        }
    }
}

/// The levels that a site sets, by code. A code that is not among them has its own level.
#[derive(Clone, Debug, Default)]
pub struct Levels(BTreeMap<Code, Level>);

impl Levels {
    pub fn set(&mut self, code: Code, level: Level) {
        self.0.insert(code, level);
    }

    fn apply_to(&self, findings: Findings) -> Findings {
        findings.into_iter().filter_map(|finding| self.apply(finding)).collect()
    }

    /// Sets the severity of a finding; nothing where the site silences its code.
    fn apply(&self, mut finding: Finding) -> Option<Finding> {
        match self.0.get(&finding.code) {
            None => {}
            Some(Level::Silent) => return None,
            Some(Level::At(severity)) => finding.severity = *severity,
        }
        Some(finding)
    }
}

impl Findings {
    /// Sets each finding's severity by the site's levels, drops those that are silenced, sorts.
    #[must_use]
    pub fn levelled(self, levels: &Levels) -> Self {
        levels.apply_to(self).sorted()
    }

    /// As [`Self::levelled`], without what is suppressed, and with what is wrong with the
    /// suppressions themselves: those that ended before `today` and those that nothing needs.
    ///
    /// Suppressed findings leave before a file's findings are limited: they take no other's place.
    #[must_use]
    pub fn settled<'a>(self, levels: &Levels, allows: impl Iterator<Item = &'a Allow>, today: Date) -> Self {
        let (mut rest, remarks) = allow::apply(levels.apply_to(self), allows, today);
        rest.extend(levels.apply_to(remarks));
        rest.sorted()
    }

    /// Makes remarks of the findings about some editions, which are being prepared.
    #[must_use]
    pub fn as_remarks_about(self, editions: &[&str]) -> Self {
        let is_catalog = |finding: &Finding| {
            let below = finding.place.file.as_str().strip_prefix("locales/");
            below.and_then(|below| below.split('/').next()).is_some_and(|edition| editions.contains(&edition))
        };
        let is_about = |finding: &Finding| {
            finding.about.edition.as_deref().is_some_and(|edition| editions.contains(&edition)) || is_catalog(finding)
        };
        let lowered = self.into_iter().map(|mut finding| {
            if is_about(&finding) {
                finding.severity = Severity::Info;
            }
            finding
        });
        lowered.collect::<Self>().sorted()
    }
}
