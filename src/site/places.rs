//! Finds items by their ids.

use crate::ids::ItemIndex;
use crate::item::Item;
use rayon::prelude::*;
use std::collections::BTreeMap;
use std::hash::{DefaultHasher, Hash, Hasher};

/// The index of items by a hash of their ids. Every link looks up an item, and comparing ids that
/// are scattered in memory takes many times as long.
#[derive(Debug)]
pub struct Places {
    sorted: Vec<(u64, ItemIndex)>,
    /// For each prefix of a hash, the position in `sorted` at which its hashes begin. There are
    /// about as many prefixes as items.
    starts: Vec<u32>,
    /// The number of bits of a hash that follow the prefix.
    shift: u32,
    /// Items by their former ids.
    former: BTreeMap<String, ItemIndex>,
}

impl Places {
    pub fn of(items: &[Item]) -> Self {
        let mut sorted: Vec<_> = (0..).map(ItemIndex).zip(items).map(|(index, item)| (hash(&item.id), index)).collect();
        sorted.par_sort_unstable();
        let bits = items.len().next_power_of_two().ilog2().max(1);
        let shift = u64::BITS - bits;
        let mut starts = vec![0; (1 << bits) + 1];
        for (hash, _) in &sorted {
            starts[(hash >> shift) as usize + 1] += 1;
        }
        for at in 1..starts.len() {
            starts[at] += starts[at - 1];
        }
        let former = (0..)
            .map(ItemIndex)
            .zip(items)
            .flat_map(|(index, item)| item.metadata.formerly.iter().map(move |(id, _)| (id.clone(), index)));
        Self { sorted, starts, shift, former: former.collect() }
    }

    /// Returns the item that had this id before.
    pub fn of_former(&self, id: &str) -> Option<ItemIndex> {
        self.former.get(id).copied()
    }

    /// Returns the items whose ids have the same hash as this one.
    pub fn under(&self, id: &str) -> impl Iterator<Item = ItemIndex> {
        let hash = hash(id);
        let first = (hash >> self.shift) as usize;
        let near = self.starts[first] as usize..self.starts[first + 1] as usize;
        self.sorted[near].iter().filter(move |(known, _)| *known == hash).map(|(_, index)| *index)
    }
}

fn hash(id: &str) -> u64 {
    let mut hasher = DefaultHasher::new();
    id.hash(&mut hasher);
    hasher.finish()
}
