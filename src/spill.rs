//! Temporary storage that hands results of an early stage to a later stage. A storage may refuse or
//! lose anything. The later stage then does the work again, with the same result as long as the
//! sources are unchanged.

/// Stores bytes from several threads at once, until the run ends.
pub trait Spill: std::fmt::Debug + Sync {
    /// Stores bytes and returns their place; nothing where there is no space.
    fn put(&self, bytes: &[u8]) -> Option<SpillPlace>;
    /// Reads bytes back; nothing where they were lost.
    fn get(&self, place: SpillPlace) -> Option<Vec<u8>>;
    /// Discards everything stored and refuses more, so that pages can use the space.
    fn give_up(&self);
}

/// The place of stored bytes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct SpillPlace {
    /// The offset of the first byte.
    pub start: u64,
    /// In bytes.
    pub length: u32,
}
