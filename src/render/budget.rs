//! How much the templates of a run may do: a loop without end, or a text that doubles in a
//! loop, ends in a finding and not in an exhausted machine.

use std::sync::atomic::{AtomicU64, Ordering};

/// Steps of a page on a site without items. A step is one instruction of a template, or some
/// dozens of bytes that it makes.
const PAGE: u64 = 2_000_000;

/// Steps of a page for each item of the site: a list of all of them takes a third.
const PAGE_PER_ITEM: u64 = 200;

/// Steps of a whole run: those of so many pages at their limit, and more for each page.
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

    /// Steps that one page may take.
    pub fn page(&self) -> u64 {
        self.page
    }

    /// Notes steps that were taken; more than there are leave none.
    pub fn spend(&self, steps: u64) {
        let left = |left: u64| Some(left.saturating_sub(steps));
        // The update always gives a value.
        let _ = self.left.fetch_update(Ordering::Relaxed, Ordering::Relaxed, left);
    }

    pub fn is_spent(&self) -> bool {
        self.left.load(Ordering::Relaxed) == 0
    }
}
