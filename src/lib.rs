//! Gongbao publishes one office's news items and disclosure notices as editions in
//! several languages, and proves that every edition is complete.
//!
//! # The flow
//!
//! ```text
//! site.toml, content/, locales/
//!    │ load      parse everything once; never fails on content: (value, findings)
//!    ▼
//!  Site ── check ──► findings          completeness, catalogs, links, files, templates
//!    │ plan      which pages exist, their addresses, their alternates; collisions
//!    ▼
//!  Plan
//!    │ render    one page → bytes, in parallel, streamed, nothing held
//!    ▼
//!  publish       immutable directories, one atomic switch, ledger
//!    ▼
//!  report        what went out and what was held back
//! ```
//!
//! [`publish()`] reads as this picture. Imports go downward only: main → cli → lib → report,
//! publish → render → withdrawal → plan → (check, compare) → load → attachment → (catalog,
//! segment, item, glossary, site) → diagnostic → (source, edition, beneath, extract, terminal).
//!
//! | module | what it is |
//! | --- | --- |
//! | `beneath` | opens files below a folder: no link is followed, nothing waits, no more than a limit is read |
//! | `extract` | the words of a file, whatever its format and encoding |
//! | `attachment` | whether an image or attachment is what its ending says, and harmless |
//! | `withdrawal` | the search of a release for what is withdrawn |
//! | `help` | the reference that `gongbao help` prints, in English and Chinese |
//! | `terminal` | keeps what texts say from controlling a terminal or a log |
//!
//! # Invariants
//!
//! 1. A stage returns a new value; nothing is mutated after it was built. No statics
//!    but constant tables.
//! 2. Content problems are findings, all of them in one run. `Result` is for the
//!    environment: disk, permissions.
//! 3. load, check, plan and render know no clock, environment, `std::fs` or stdout.
//!    Time is an argument.
//! 4. Output bytes depend on the inputs and the publication clock alone: not on thread
//!    count, directory order or the machine.
//! 5. A failed or killed run leaves the published release whole and served.
//! 6. A missing or stale translation is always a finding, even where a fallback is shown.
//! 7. No input, however hostile, panics, hangs or overflows the stack: it becomes a finding.
//!    That includes links, pipes and devices in the place of files.
//! 8. Nothing an editor or translator writes reaches a page unescaped; raw HTML in
//!    Markdown is refused; an attachment cannot run as a page.
//! 9. A withdrawn text stands in no page and no file of a release; what cannot be searched is named.

pub mod accept;
pub mod as_of;
pub mod attachment;
pub mod beneath;
pub mod cache;
pub mod calendar;
pub mod catalog;
pub mod check;
pub mod cli;
pub mod clock;
pub mod compare;
pub mod diagnostic;
pub mod diff;
pub mod edition;
pub mod extract;
pub mod facts;
pub mod findings;
pub mod fix;
pub mod fs;
pub mod gate;
pub mod glossary;
pub mod help;
pub mod item;
pub mod load;
pub mod pipeline;
pub mod plan;
pub mod policy;
pub mod progress;
pub mod publish;
pub mod render;
pub mod report;
pub mod segment;
pub mod shelf;
pub mod site;
pub mod source;
pub mod terminal;
pub mod text;
pub mod theme_messages;
pub mod withdrawal;

pub use clock::{Asked, Clock};
pub use pipeline::{
    DryRun, Outcome, Prepared, Publication, Refusal, Rejection, Request, Undecided, dry_run, prepare,
    prepare_with_output, prepare_with_state, publish, publish_into,
};
