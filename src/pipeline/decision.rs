//! What a person decides before a run may publish.

use super::check::CheckedSite;
use super::outcome::{Stop, Undecided};
use super::request::Run;
use crate::publish::Store;
use crate::report;

/// Nothing is published while somebody holds the served release.
pub fn refuse_while_held(store: &Store) -> Result<(), Stop> {
    match store.hold()? {
        Some(hold) => Err(Undecided::Hold(hold).into()),
        None => Ok(()),
    }
}

/// Nothing is published where the machine's clock goes backwards by itself. Where the last
/// publication's clock is later for another reason, the site says so.
pub fn refuse_clock_behind(run: &Run<'_>, store: &Store, checked: CheckedSite) -> Result<CheckedSite, Stop> {
    let last = store.last_as_of()?.filter(|last| *last > checked.as_of);
    match last.filter(|last| run.request.clock.is_behind(&checked.site, *last)) {
        Some(last) => {
            let stamp = |at| report::stamp(&checked.site, at);
            Err(Undecided::Clock { now: stamp(checked.as_of), last: stamp(last) }.into())
        }
        None => Ok(CheckedSite { last, ..checked }),
    }
}
