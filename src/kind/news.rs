//! News items: they add nothing to what every item has.

use super::definition::ItemKind;
use crate::edition::Editions;
use crate::toml_fields::Fields;
use serde::{Deserialize, Serialize};

#[derive(Clone, Copy, Debug, Serialize, Deserialize)]
pub struct News;

impl ItemKind for News {
    const KEY: &'static str = "news";

    fn read(_: &mut Fields<'_, '_>, _: &Editions) -> Option<Self> {
        Some(Self)
    }
}
