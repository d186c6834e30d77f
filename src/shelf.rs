//! Temporary storage for results that an early stage of a run passes to a later one. A shelf may
//! refuse or lose any entry. The later stage then does the work again, with the same result as
//! long as the sources are unchanged.

/// Stores byte strings until the run ends. Several threads use it at once.
pub trait Shelf: std::fmt::Debug + Sync {
    /// Stores bytes; returns nothing where the shelf refuses them.
    fn put(&self, bytes: &[u8]) -> Option<Shelved>;
    /// Reads stored bytes; returns nothing where they are lost.
    fn get(&self, shelved: Shelved) -> Option<Vec<u8>>;
    /// Discards all entries and frees their disk space for other files.
    fn give_up(&self);
}

/// The position of an entry on a shelf.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Shelved {
    pub start: u64,
    /// In bytes.
    pub length: u32,
}
