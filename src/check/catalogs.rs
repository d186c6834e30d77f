//! Checks catalogs message by message: each entry by itself, and each translation against the entry
//! that it translates. The commands `check`, `publish` and `catalogs` share these rules. The rules
//! see entries and the names around them, and not whether those come from a site or a folder.

mod characters;
mod choices;
mod duplicates;
mod entities;
mod entry;
mod folder;
mod markup;
mod numbers;
mod options;
mod plurals;
mod proof;
mod references;
mod resolve;
mod scope;
mod shape;
mod site;
mod size;
mod stale;
mod terms;
mod variables;

pub use folder::{Comparison, Counts, compare};
pub use site::{entries, obsolete, proof};
pub use stale::{Standing, stale, standing};
