//! All tests, as one binary. Most are data: `cases/` has small sites with their expected findings.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::print_stdout, clippy::disallowed_types)]

mod benchmark_site;
mod cases;
mod catalog_folders;
mod catalogs;
mod changed_items;
mod command_line;
mod dry_run;
mod edition_changes;
mod editions;
mod facts_corpus;
mod faults;
mod findings;
mod first_day;
mod fix;
mod help;
mod hold_and_removals;
mod hostile;
mod incremental;
mod kill;
mod language_corpus;
mod new_items;
mod new_sites;
mod number_and_date_formats;
mod output;
mod patterns;
mod precompressed;
mod properties;
mod publication;
mod releases;
mod reports;
mod schemas;
mod selection;
mod shells;
mod special_files;
mod spelt_numbers;
mod staleness;
mod staleness_corpus;
mod status;
mod support;
mod tidy;
mod translatable_fields;
mod upgrade;
mod withdrawal;
