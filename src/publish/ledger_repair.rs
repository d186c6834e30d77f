//! The repair of the ledger when a run opens the output folder.

use super::error::StoreError;
use super::folder::OutputFolder;
use super::layout::LEDGER;
use super::ledger::{Action, Entry, Ledger, LedgerLine};
use super::release::Release;
use super::repair::{Repair, Repaired};
use jiff::Timestamp;

/// Writes the lines that runs could not write which ended right after their switch, or while they
/// wrote; writes a doubt where the ledger is not what its head says. Returns what was repaired.
pub fn complete(folder: &OutputFolder, served: Option<&Release>, now: Timestamp) -> Result<Vec<Repair>, StoreError> {
    let mut ledger = Ledger::read(folder)?;
    let repair = || Repair::new(Repaired::Ledger, LEDGER);
    let mut repairs = Vec::new();
    if ledger.is_torn {
        let tail = ledger.lines.pop().filter(|line| serde_json::from_str::<LedgerLine>(line).is_ok());
        ledger.lines.extend(tail);
        ledger.is_torn = false;
        ledger.rewrite(folder)?;
        repairs.push(repair());
    }
    if let Some(line) = ledger.unwritten().map(str::to_owned) {
        ledger.write_line(folder, line)?;
        repairs.push(repair());
    }
    let Some(served) = served else { return Ok(repairs) };
    let entry = |action| Entry { release: served, action, when: now, as_of: None };
    if let Some(doubt) = ledger.doubt(Some(served)) {
        ledger.append(folder, entry(Action::Doubt), Some(doubt))?;
        repairs.push(repair());
    }
    // A ledger of an earlier version gets its head with the next line.
    let action = match ledger.lines().next_back() {
        Some(last) if last.names(served) => return Ok(repairs),
        Some(last) if last.number > served.number => Action::Rollback,
        _ => Action::Publish,
    };
    ledger.append(folder, entry(action), None)?;
    repairs.push(repair());
    Ok(repairs)
}
