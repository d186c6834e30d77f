//! What an early stage of a run lays aside for a later one. A store may refuse or lose anything:
//! then the later stage does the work again, with the same result as long as the sources are as
//! they were.

/// Takes bytes from several threads at once, until the run ends.
pub trait Spill: std::fmt::Debug + Sync {
    /// Lays bytes aside; nothing where there is no room.
    fn put(&self, bytes: &[u8]) -> Option<SpillPlace>;
    /// Reads bytes back; nothing where they were lost.
    fn get(&self, place: SpillPlace) -> Option<Vec<u8>>;
    /// Loses what it holds, so that others may have the room.
    fn give_up(&self);
}

/// Where bytes lie.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct SpillPlace {
    pub start: u64,
    /// In bytes.
    pub length: u32,
}
