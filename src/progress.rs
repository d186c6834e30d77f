//! How far a run is. The core says so; whether and how it is shown is for the edge.

use std::fmt::Debug;

pub trait Progress: Debug + Sync {
    /// Work of so many steps begins.
    fn begin(&self, steps: usize);
    /// One step is done; called from several threads at once.
    fn step(&self);
    fn end(&self);
}

/// Shows nothing.
#[derive(Clone, Copy, Debug)]
pub struct Silent;

impl Progress for Silent {
    fn begin(&self, _: usize) {}
    fn step(&self) {}
    fn end(&self) {}
}
