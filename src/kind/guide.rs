//! Service guides: `[guide]` of item.toml, and three fields of a text's front matter.

use super::definition::{ItemKind, KindContext};
use crate::edition::Editions;
use crate::toml_fields::Fields;
use minijinja::Value;
use minijinja::value::Serde;
use serde::{Deserialize, Serialize};

/// The promises of a service that are the same in all languages.
#[derive(Clone, Debug, Default, Serialize, Deserialize)]
pub struct Guide {
    /// Promised working days.
    pub days: Option<i64>,
    /// In yuan. Zero means free of charge, `None` that the fee is set elsewhere.
    pub fee: Option<i64>,
    pub phone: Option<String>,
}

impl Guide {
    /// The legal basis of the service, in words.
    pub const BASIS: &'static str = "basis";
    /// Where the service is provided.
    pub const PLACE: &'static str = "place";
    /// The opening hours.
    pub const HOURS: &'static str = "hours";
}

impl ItemKind for Guide {
    const KEY: &'static str = "guide";
    const TEXT_FIELDS: &'static [&'static str] = &[Self::BASIS, Self::PLACE, Self::HOURS];

    fn read(fields: &mut Fields<'_, '_>, _: &Editions) -> Option<Self> {
        let Some(mut table) = fields.table("guide", "guide = { days = 5, fee = 0 }") else { return Some(Self::default()) };
        let guide = Self {
            days: table.natural("days"),
            fee: table.natural("fee"),
            phone: table.string("phone").map(|at| at.value),
        };
        table.finish();
        Some(guide)
    }

    fn view<C: KindContext>(&self, context: &C) -> Result<Option<Value>, C::Error> {
        let view = GuideView {
            basis: context.words(Self::BASIS),
            place: context.words(Self::PLACE),
            hours: context.words(Self::HOURS),
            days: self.days,
            fee: self.fee,
            phone: self.phone.as_deref(),
        };
        Ok(Some(Value::from(Serde(view))))
    }
}

/// `item.guide` in templates.
#[derive(Serialize)]
struct GuideView<'g> {
    basis: Option<&'g str>,
    place: Option<&'g str>,
    hours: Option<&'g str>,
    days: Option<i64>,
    fee: Option<i64>,
    phone: Option<&'g str>,
}
