//! Undated pages of a section: `[page]` of item.toml.

use super::definition::ItemKind;
use crate::edition::Editions;
use crate::toml_fields::Fields;
use serde::{Deserialize, Serialize};

#[derive(Clone, Copy, Debug, Default, Serialize, Deserialize)]
pub struct Page {
    /// Pages with a lower number come first in the section's list.
    pub order: i64,
}

impl ItemKind for Page {
    const KEY: &'static str = "page";
    const IS_DATED: bool = false;

    fn read(fields: &mut Fields<'_, '_>, _: &Editions) -> Option<Self> {
        let Some(mut table) = fields.table("page", "page = { order = 1 }") else { return Some(Self::default()) };
        let order = table.integer("order").map_or(0, |at| at.value);
        table.finish();
        Some(Self { order })
    }

    fn order(&self) -> Option<i64> {
        Some(self.order)
    }
}
