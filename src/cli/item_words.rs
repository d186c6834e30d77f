//! How the state of an item and of its texts is put into words.

use crate::catalog::ProgramMessages;
use crate::report::{HeldReport, SegmentCounts, TextStatus};

/// Returns why an item is not on the site.
pub fn held(held: &HeldReport, messages: &ProgramMessages) -> String {
    let date = held.at.clone().unwrap_or_default();
    let arguments =
        [("item", held.item.as_str().into()), ("date", date.into()), ("codes", held.codes.join(", ").into())];
    messages.message(&format!("held-{}", held.reason), &arguments)
}

/// Returns the state of a text; of one that is out of date also how much of it, and how badly.
pub fn state(text: &TextStatus, messages: &ProgramMessages) -> String {
    let state = messages.message(&format!("state-{}", text.state.key()), &[]);
    let Some((severity, SegmentCounts { total, changed })) = text.severity.zip(text.segments) else { return state };
    let importance = messages.message(&format!("importance-{severity}"), &[]);
    format!("{state}, {importance} {changed}/{total}")
}

/// Returns the note that `as_of` of site.toml fixes the publication clock.
pub fn fixed_clock(as_of: &str, messages: &ProgramMessages) -> String {
    messages.message("clock-fixed", &[("date", as_of.into())])
}
