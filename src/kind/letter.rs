//! Letters to the office with its reply: `[letter]` of item.toml. A thematic break divides the
//! body into the letter and the reply.

use super::definition::{ItemKind, KindContext};
use crate::edition::{EditionId, Editions};
use crate::toml_fields::Fields;
use jiff::civil::Date;
use minijinja::Value;
use minijinja::value::Serde;
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
        let mut table = fields.required_table("letter", "letter = { received = 2013-03-05 }")?;
        let language = table.edition("language", editions);
        let letter = Self {
            received: table.date("received").map(|at| at.value),
            answered: table.date("answered").map(|at| at.value),
            language,
        };
        table.finish();
        Some(letter)
    }

    fn view<C: KindContext>(&self, context: &C) -> Result<Option<Value>, C::Error> {
        let view = LetterView {
            received: self.received.map(|date| context.date(date)),
            answered: self.answered.map(|date| context.date(date)),
            language: self.language.map(|language| context.elsewhere(language)),
            reply: context.second_part(),
        };
        Ok(Some(Value::from(Serde(view))))
    }
}

/// `item.letter` in templates.
#[derive(Serialize)]
struct LetterView {
    received: Option<Value>,
    answered: Option<Value>,
    language: Option<Value>,
    /// The HTML of the second part of the body.
    reply: Value,
}
