//! What an early stage of a run sets aside for a later one. A shelf may refuse or lose
//! anything: then the later stage does the work again, with the same result as long as the
//! sources are as they were.

/// Takes bytes from several threads at once, until the run ends.
pub trait Shelf: std::fmt::Debug + Sync {
    fn put(&self, bytes: &[u8]) -> Option<Shelved>;
    fn get(&self, shelved: Shelved) -> Option<Vec<u8>>;
    /// Loses what it holds, so that others may have the room.
    fn give_up(&self);
}

/// Where something lies on a shelf.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Shelved {
    pub start: u64,
    /// In bytes.
    pub length: u32,
}
