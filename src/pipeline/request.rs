//! The options and the resources of a publication.

use crate::clock::Clock;
use crate::plan::{Addresses, PublicationState, Removals};
use crate::progress::{Progress, Silent};
use crate::publish::{CacheFolder, Look, PastReleases, PreviousTree, Release, SpillFile, Store};
use crate::source::Sources;
use crate::spill::Spill;
use std::fmt;
use std::path::Path;

/// The options of a publication.
#[derive(Clone, Copy, Debug)]
pub struct Request<'p> {
    pub clock: Clock,
    pub removals: &'p Removals,
    /// How closely the served release is compared with its lists in the search for damage.
    pub look: Look,
    pub progress: &'p dyn Progress,
}

impl Request<'_> {
    /// Returns the state for the first plan, in which no item is held back.
    pub(super) fn state(self, addresses: Addresses) -> PublicationState {
        PublicationState { addresses, removals: self.removals.clone(), ..PublicationState::default() }
    }
}

impl From<Clock> for Request<'_> {
    fn from(clock: Clock) -> Self {
        Self { clock, removals: &Removals::Declared, look: Look::Sizes, progress: &Silent }
    }
}

/// The resources of a run.
pub struct Run<'r> {
    pub(super) request: Request<'r>,
    pub(super) sources: &'r dyn Sources,
    pub(super) cache: CacheFolder,
    /// The releases in the output folder.
    pub(super) past: PastReleases,
    /// The storage of bodies as HTML between loading and rendering; nothing for a dry run.
    pub(super) spill: Option<SpillFile>,
    /// The release that is served at the beginning of the run.
    pub(super) served: Option<Release>,
}

impl fmt::Debug for Run<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Run").field("request", &self.request).field("served", &self.served).finish_non_exhaustive()
    }
}

impl<'r> Run<'r> {
    pub(super) fn publication(sources: &'r dyn Sources, store: &Store, request: Request<'r>) -> Self {
        Self {
            request,
            sources,
            cache: store.cache(),
            past: store.past(),
            spill: store.spill(),
            served: store.current(),
        }
    }

    pub(super) fn dry(sources: &'r dyn Sources, output: &Path, served: &PreviousTree, request: Request<'r>) -> Self {
        Self {
            request,
            sources,
            cache: CacheFolder::of(output),
            past: PastReleases::of(output),
            spill: None,
            served: served.release().cloned(),
        }
    }

    pub(super) fn spill(&self) -> Option<&dyn Spill> {
        self.spill.as_ref().map(|spill| spill as &dyn Spill)
    }
}
