//! Measures a publication and compares it with the limits of the machine and with other generators:
//! `cargo bench --bench publish -- --items 1000 --runs 3`. README.md in this folder has the
//! details.

#![allow(
    clippy::unwrap_used,
    clippy::panic,
    clippy::print_stdout,
    clippy::disallowed_methods,
    clippy::disallowed_types
)]

#[path = "publish/arguments.rs"]
mod arguments;
#[path = "publish/edits.rs"]
mod edits;
#[path = "publish/floor.rs"]
mod floor;
#[path = "publish/growth.rs"]
mod growth;
#[path = "publish/measure.rs"]
mod measure;
#[path = "publish/peers/mod.rs"]
mod peers;
#[path = "publish/run.rs"]
mod run;
#[path = "publish/site/mod.rs"]
mod site;
#[path = "publish/table.rs"]
mod table;
#[path = "publish/tree.rs"]
mod tree;

use arguments::Task;

fn main() {
    match arguments::read() {
        Task::Generate(options) => run::generate(&options),
        Task::Edit(edit, version, options) => run::edit(edit, version, &options),
        Task::Floor { list, sources, into } => floor::work(&list, &sources, &into),
        Task::Compare(options) => run::compare(&options),
        Task::Grow { sizes, options } => growth::grow(&sizes, &options),
    }
}
