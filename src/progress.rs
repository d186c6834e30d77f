//! The progress of a run. The library reports it; the command line decides whether and how it is
//! shown.

use std::fmt::Debug;

/// Receives the progress of a run.
pub trait Progress: Debug + Sync {
    /// Notes that work of a number of steps begins.
    fn begin(&self, steps: usize);
    /// Notes that one step is done. Several threads call it at once.
    fn step(&self);
    fn end(&self);
}

/// A receiver that shows nothing.
#[derive(Clone, Copy, Debug)]
pub struct Silent;

impl Progress for Silent {
    fn begin(&self, _: usize) {}
    fn step(&self) {}
    fn end(&self) {}
}
