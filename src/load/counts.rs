//! Finds where a translation has another number of list items or table rows than its source text.

use crate::item::{CountDifference, Counted};
use crate::segment::{Role, Segment};
use std::ops::Range;

/// Returns the difference with the first list or table that differs in each text.
pub fn difference(what: Counted, [source, translation]: [u32; 2], [here, there]: [&[Segment]; 2]) -> CountDifference {
    let (ours, theirs) = (groups(here, what), groups(there, what));
    let differing = |at: &usize| ours.get(*at).map(|group| group.count) != theirs.get(*at).map(|group| group.count);
    let first = (0..ours.len().max(theirs.len())).find(differing).unwrap_or(0);
    let place = |groups: &[Group]| groups.get(first).map(|group| group.place.clone());
    CountDifference { what, source, translation, source_place: place(&ours), translation_place: place(&theirs) }
}

/// A list or a table.
struct Group {
    count: usize,
    place: Range<u32>,
}

fn groups(segments: &[Segment], what: Counted) -> Vec<Group> {
    let mut groups: Vec<Group> = Vec::new();
    let mut is_open = false;
    for segment in segments {
        let is_part = match what {
            Counted::ListItems => segment.role == Role::ListItem,
            Counted::Rows => segment.role == Role::Cell,
        };
        let is_counted = is_part && (what == Counted::ListItems || segment.begins_row());
        // Files are smaller than the limit of 32 bits.
        let byte = |byte: usize| u32::try_from(byte).unwrap_or(u32::MAX);
        match groups.last_mut().filter(|_| is_open && is_part) {
            Some(group) => {
                group.count += usize::from(is_counted);
                group.place.end = byte(segment.place.end);
            }
            None if is_part => {
                let place = byte(segment.place.start)..byte(segment.place.end);
                groups.push(Group { count: usize::from(is_counted), place });
            }
            None => {}
        }
        is_open = is_part;
    }
    groups
}
