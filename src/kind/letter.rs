//! Letters to the office with its reply: `[letter]` of item.toml. A thematic break divides the
//! body into the letter and the reply.

use super::definition::ItemKind;
use crate::edition::{EditionId, Editions};
use crate::toml_fields::Fields;
use jiff::civil::Date;
use serde::{Deserialize, Serialize};

#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct Letter {
    pub received: Option<Date>,
    pub answered: Option<Date>,
    /// The language in which it was written.
    pub language: Option<EditionId>,
}

impl ItemKind for Letter {
    const KEY: &'static str = "letter";
    const IS_DIVIDED: bool = true;

    fn read(fields: &mut Fields<'_, '_>, editions: &Editions) -> Option<Self> {
        let mut table = fields.required_table("letter")?;
        let language = table.edition("language", editions);
        let letter = Self {
            received: table.date("received").map(|at| at.value),
            answered: table.date("answered").map(|at| at.value),
            language,
        };
        table.finish();
        Some(letter)
    }
}
