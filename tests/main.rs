//! All tests, one binary. Most are data: `cases/` holds small sites and what is found in them.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::print_stdout, clippy::disallowed_types)]

mod cases;
mod catalogs;
mod command_line;
mod editions;
mod faults;
mod findings;
mod fix;
mod folders;
mod formats;
mod generated;
mod help;
mod history;
mod hostile;
mod incremental;
mod kill;
mod labelled;
mod night;
mod output;
mod patterns;
mod precompressed;
mod properties;
mod publication;
mod rehearsal;
mod reports;
mod special_files;
mod staleness;
mod status;
mod support;
mod tidy;
mod upgrade;
mod withdrawal;
