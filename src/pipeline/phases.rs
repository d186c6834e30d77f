//! The durations of a run's stages. They are reported, and no decision depends on them.

use std::collections::BTreeMap;
use std::ops::Add;
use std::time::{Duration, Instant};

/// The time of each phase, summed over the rounds of a run.
#[derive(Clone, Copy, Debug, Default)]
pub struct Phases {
    /// Loading, checking and planning.
    pub check: Duration,
    pub render: Duration,
    pub publish: Duration,
}

impl Add for Phases {
    type Output = Self;

    fn add(self, other: Self) -> Self {
        Self {
            check: self.check + other.check,
            render: self.render + other.render,
            publish: self.publish + other.publish,
        }
    }
}

impl Phases {
    /// Returns the durations in milliseconds, by their names in the run report.
    pub fn in_milliseconds(self) -> BTreeMap<&'static str, u64> {
        let phases = [("check", self.check), ("render", self.render), ("publish", self.publish)];
        phases.map(|(name, time)| (name, u64::try_from(time.as_millis()).unwrap_or(u64::MAX))).into()
    }
}

/// Runs a closure and measures its duration.
pub fn timed<T>(work: impl FnOnce() -> T) -> (T, Duration) {
    let start = Instant::now();
    let done = work();
    (done, start.elapsed())
}
