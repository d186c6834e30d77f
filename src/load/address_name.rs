//! Keys of site.toml that become parts of addresses.

use crate::names;
use crate::toml_fields::{At, Fields};

/// Returns whether a name may stand in an address. Reports it where it may not.
pub fn is_name(field: &str, name: &At<String>, table: &Fields<'_, '_>) -> bool {
    let is_plain = names::is_plain(&name.value);
    if !is_plain {
        table.report(table.bad_value(field, "name", name.place.clone()));
    }
    is_plain
}
