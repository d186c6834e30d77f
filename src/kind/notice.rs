//! Disclosure notices: `[notice]` of item.toml.

use super::definition::ItemKind;
use crate::edition::Editions;
use crate::source::Span;
use crate::toml_fields::Fields;
use jiff::civil::Date;
use serde::{Deserialize, Serialize};

/// The head of a disclosure notice.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct Notice {
    /// 索引号: never changes, in no edition.
    pub index: String,
    /// 发文字号.
    pub document: Option<String>,
    /// Key of the issuing body; the office itself where absent.
    pub issuer: Option<String>,
    pub formed: Option<Date>,
    pub topic: Option<String>,
    pub validity: Validity,
    /// The id of the notice that replaces this one, and where item.toml names it.
    pub replaced_by: Option<(String, Span)>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Validity {
    InForce,
    Repealed,
    Superseded,
}

impl Validity {
    pub const ALL: [Self; 3] = [Self::InForce, Self::Repealed, Self::Superseded];

    pub fn key(self) -> &'static str {
        match self {
            Self::InForce => "in-force",
            Self::Repealed => "repealed",
            Self::Superseded => "superseded",
        }
    }
}

impl ItemKind for Notice {
    const KEY: &'static str = "notice";

    fn read(fields: &mut Fields<'_, '_>, _: &Editions) -> Option<Self> {
        let mut table = fields.required_table("notice")?;
        let index = table.required_string("index");
        let document = table.string("document").map(|at| at.value);
        let issuer = table.string("issuer").map(|at| at.value);
        let formed = table.date("formed").map(|at| at.value);
        let topic = table.string("topic").map(|at| at.value);
        let validity = table.choice("validity", "validity", &Validity::ALL, Validity::key);
        let replaced_by = table.string("replaced_by").map(|at| (at.value, at.place));
        table.finish();
        Some(Self {
            index: index?.value,
            document,
            issuer,
            formed,
            topic,
            validity: validity.unwrap_or(Validity::InForce),
            replaced_by,
        })
    }
}
