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
//! One function of `pipeline.rs` goes through these stages, in this order.
//!
//! # Words
//!
//! | word | meaning |
//! | --- | --- |
//! | site | one office's `content/` and `locales/`, published into one output folder |
//! | edition | the site in one language; it has a key (folder, file and URL name) and a language tag |
//! | item | one editorial unit without language: a folder, whose path below `content/` is its id |
//! | kind | `news`, `notice`, `guide`, `letter`, `page` or `report`; a section declares the kind of its items |
//! | section, column | the site's tree: a section has columns |
//! | text | an item's words in one language: one Markdown file; the source text is the one that the others are translated from |
//! | segment | the smallest translatable unit of a text: a front-matter field, heading, paragraph, list item, table cell |
//! | revision | a hash of a text's normalised segments; a change that no reader can see does not change it |
//! | base | the revision of the source text that a translation was made from; its text is kept below `content/.base/` |
//! | state | of a translation: `current` (every passage is there, in its language, under its base), `stale`, `missing`, `draft`, `waived` |
//! | gap | a passage of a translation that is not translated: in another language, copied, a placeholder, or missing |
//! | writing | how a language is written, as far as scripts tell languages apart |
//! | resolution | which text an edition shows of an item; a fallback is the text of another edition, and says so |
//! | duty | a rule that items of a class must be in some editions within some working days, with its basis |
//! | catalog, message, term | Fluent's own words, for `locales/**/*.ftl` |
//! | finding | one diagnostic, with a code, a place and what it is about |
//! | fact | a number, date, amount, time, name or document number in a text, compared across editions |
//! | page kind | what a page is about: an item, a list, a feed, a redirect, … |
//! | fingerprint | the hash of what a page is made from; dependencies are the messages and templates that it asked for |
//! | manifest | how every page of a release was made: fingerprints and dependencies, for the next run |
//! | release | the whole output of one publication: immutable, named by the hash of its bytes |
//! | object | an immutable directory of a release, named by the hash of its listing |
//! | ledger | one line for each publication, each with the hash of the line before |
//!
//! # Layers
//!
//! A module uses modules of lines below its own, never above; files inside a folder too.
//! `tests/tidy.rs` reads this block.
//!
//! ```text
//! main
//! cli
//! lib
//! pipeline
//! clock
//! accept fix gate init report
//! publish fs
//! edit
//! render
//! withdrawal
//! plan
//! check compare
//! load
//! attachment bases
//! site
//! policy
//! item
//! markdown
//! kind
//! glossary
//! findings
//! catalog diff calendar
//! language
//! facts
//! segment
//! toml_fields
//! diagnostic
//! source as_of edition ids names cache spill progress beneath terminal theme_messages extract help
//! hash uri text
//! ```
//!
//! # Where things go
//!
//! | change | files |
//! | --- | --- |
//! | a page type | `plan/page.rs` (kind, traits), `plan/urls.rs`, `plan/all_pages.rs`, `render/pages.rs` and `render/pages/x.rs` (inputs and rendering side by side), `theme/x.html` with a line in `load/theme.rs`, messages; the compiler lists the rest |
//! | a feed or a file made from all pages | as a page type; its traits say how it is searched for withdrawn words |
//! | an output beside pages | a call of `render::Output::put` with the way in which it is searched; staging takes any path |
//! | a kind of item | `kind/x.rs` (fields, front matter, view), one line in `kind.rs`, `theme/item.html`, messages |
//! | a translatable field | one row of `markdown/fields.rs` |
//! | a check on the site | `check/x.rs`, one row in `check.rs`, one in `diagnostic/codes.rs`, messages, a case in `tests/cases` |
//! | a check on a text's words | `load/analyse.rs`, `check/x.rs` |
//! | a word for numbers, units, dates | `tests/tables/make_words.py`, which writes `facts/words/`; a line in `tests/facts_corpus` |
//! | a form of numbers, dates or times | `facts/numeral/`, `facts/dates.rs`, `facts/times.rs`, `facts/quantities.rs`, `facts/bounds.rs` (least and most); what agrees with what: `facts/agree.rs` |
//! | a change of sources | `edit/` |
//! | a command | `cli/commands/x.rs`, one row in `cli/commands.rs`, messages, a topic of `help/` |
//! | a preview | a command over `pipeline::prepare` and `render::Renderer::page` |
//! | a mirror of releases | `publish/mirror.rs` over `publish::OutputFolder` |
//! | a reference text | `help/en/x.md`, `help/zh/x.md`, one row in `help.rs` |
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
//! 10. A page rendered by itself has the bytes that a publication gives it.

pub mod accept;
mod as_of;
pub mod attachment;
mod bases;
mod beneath;
mod cache;
mod calendar;
pub mod catalog;
pub mod check;
pub mod cli;
mod clock;
pub mod compare;
pub mod diagnostic;
pub mod diff;
mod edit;
pub mod edition;
pub mod extract;
pub mod facts;
pub mod findings;
pub mod fix;
pub mod fs;
mod gate;
mod glossary;
mod hash;
pub mod help;
mod ids;
pub mod init;
pub mod item;
mod kind;
pub mod language;
pub mod load;
pub mod markdown;
mod names;
pub mod pipeline;
pub mod plan;
mod policy;
pub mod progress;
pub mod publish;
pub mod render;
pub mod report;
pub mod segment;
pub mod site;
pub mod source;
mod spill;
mod terminal;
mod text;
pub mod theme_messages;
mod toml_fields;
mod uri;
pub mod withdrawal;

pub use clock::{Asked, Clock};
pub use pipeline::{
    DryRun, Outcome, Prepared, Publication, Refusal, Rejection, Request, Undecided, dry_run, prepare,
    prepare_with_output, prepare_with_state, publish, publish_into,
};
