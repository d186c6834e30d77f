//! Refusals that stand until a person decides.

use super::check::CheckedSite;
use super::outcome::{Stop, Undecided};
use super::request::Run;
use crate::publish::Store;
use crate::report;

/// Refuses the run while a hold keeps the served release in place.
pub fn refuse_while_held(store: &Store) -> Result<(), Stop> {
    match store.hold()? {
        Some(hold) => Err(Undecided::Hold(hold).into()),
        None => Ok(()),
    }
}

/// Refuses the run where the machine's clock is behind the last publication
/// ([`crate::Clock::is_behind`]). Where the last publication's clock is later for another reason,
/// the site records it for the report.
pub fn refuse_clock_behind(run: &Run<'_>, store: &Store, checked: CheckedSite) -> Result<CheckedSite, Stop> {
    let last = store.last_as_of()?.filter(|last| *last > checked.as_of.at);
    match last.filter(|last| run.request.clock.is_behind(&checked.site, *last)) {
        Some(last) => {
            let stamp = |at| report::stamp(&checked.site, at);
            Err(Undecided::Clock { now: stamp(checked.as_of.at), last: stamp(last) }.into())
        }
        None => Ok(CheckedSite { last, ended_before_days: store.is_of_unnamed_program()?, ..checked }),
    }
}
