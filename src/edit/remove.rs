//! Removes an item from the site. Its folder is moved, and nothing is deleted.

use super::front_matter::toml_string;
use super::operation::Operation;
use super::toml_lines::set_in_table;
use crate::item::Item;
use crate::source::FilePath;
use toml::{Table, Value};

/// Returns the steps that remove an item. `settings` is the step that declares the removal, without which
/// no publication would be without the item.
pub fn remove(item: &Item, settings: Operation) -> Vec<Operation> {
    let from = FilePath::new(format!("content/{}", item.id));
    let to = FilePath::new(format!("removed/items/{}", item.id));
    vec![settings, Operation::Move { from, to }]
}

/// Returns site.toml with an item among the removed ones, below `[publish]`; nothing where the file cannot be
/// changed line by line.
pub fn with_removed(text: &str, id: &str) -> Option<String> {
    let parsed: Table = toml::from_str(text).ok()?;
    let listed = parsed.get("publish").and_then(|publish| publish.get("removed")).and_then(Value::as_array);
    let listed = listed.into_iter().flatten().filter_map(Value::as_str);
    let mut removed: Vec<_> = listed.filter(|known| *known != id).map(toml_string).collect();
    removed.push(toml_string(id));
    set_in_table(text, "publish", "removed", &format!("[{}]", removed.join(", ")))
}
