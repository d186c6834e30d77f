//! All tests, one binary. Most are data: `cases/` holds small sites and what is found in them.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::disallowed_types)]

mod cases;
mod catalogs;
mod command_line;
mod editions;
mod folders;
mod formats;
mod hostile;
mod output;
mod properties;
mod publication;
mod support;
mod tidy;
