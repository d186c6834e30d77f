//! Limits the work of templates. An endless loop, or a text that doubles in a loop, becomes a
//! finding and does not exhaust the machine.

use std::sync::atomic::{AtomicU64, Ordering};

/// The steps that a page of a site without items may take. A step is one instruction of a
/// template, or some dozens of bytes of its output.
const PAGE: u64 = 2_000_000;

/// The further steps of a page for each item of the site. A list of all items takes a third of
/// them.
const PAGE_PER_ITEM: u64 = 200;

/// The steps of a whole run: those of this number of pages at their limit, and further steps for
/// each page.
const PAGES_AT_LIMIT: u64 = 10;
const RUN_PER_PAGE: u64 = 50_000;

#[derive(Debug)]
pub struct Budget {
    page: u64,
    left: AtomicU64,
}

impl Budget {
    pub fn new(items: usize, pages: usize) -> Self {
        let page = PAGE + PAGE_PER_ITEM * items as u64;
        Self { page, left: AtomicU64::new(page * PAGES_AT_LIMIT + RUN_PER_PAGE * pages as u64) }
    }

    /// Returns the steps that one page may take.
    pub fn page(&self) -> u64 {
        self.page
    }

    /// Subtracts steps from those that the run has left, down to none.
    pub fn spend(&self, steps: u64) {
        let left = |left: u64| Some(left.saturating_sub(steps));
        // The closure always returns a value, so the update cannot fail.
        let _ = self.left.fetch_update(Ordering::Relaxed, Ordering::Relaxed, left);
    }

    pub fn is_spent(&self) -> bool {
        self.left.load(Ordering::Relaxed) == 0
    }
}
