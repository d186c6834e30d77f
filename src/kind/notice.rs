//! Disclosure notices: `[notice]` of item.toml.

use super::definition::{ItemKind, KindContext};
use crate::edition::Editions;
use crate::source::Span;
use crate::toml_fields::Fields;
use jiff::civil::Date;
use minijinja::Value;
use minijinja::value::Serde;
use serde::{Deserialize, Serialize};

/// The head of a disclosure notice.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct Notice {
    /// 索引号. It never changes and is the same in all editions.
    pub index: String,
    /// 发文字号: the document number.
    pub document: Option<String>,
    /// The key of the issuing body. `None` for the office itself.
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
        let mut table = fields.required_table("notice", "notice = { index = \"…\" }")?;
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

    fn document(&self) -> Option<&str> {
        self.document.as_deref()
    }

    fn replaced_by(&self) -> Option<&(String, Span)> {
        self.replaced_by.as_ref()
    }

    fn messages(&self) -> Vec<String> {
        let topic = self.topic.as_deref().map(topic_message);
        topic.into_iter().chain(self.issuer.as_deref().map(issuer_message)).collect()
    }

    fn view<C: KindContext>(&self, context: &C) -> Result<Option<Value>, C::Error> {
        let issuer = match &self.issuer {
            Some(key) => context.message(&issuer_message(key))?,
            None => context.office().to_owned(),
        };
        let view = NoticeView {
            index: &self.index,
            document: self.document.as_deref(),
            document_lang: context.source_lang(),
            issuer,
            formed: self.formed.map(|date| context.date(date)),
            topic: self.topic.as_deref().map(|topic| context.message(&topic_message(topic))).transpose()?,
            validity: self.validity.key(),
            replaced_by: self.replaced_by.as_ref().and_then(|(id, _)| context.link(id)),
            replaces: context.replaced(),
        };
        Ok(Some(Value::from(Serde(view))))
    }
}

/// `item.notice` in templates.
#[derive(Serialize)]
struct NoticeView<'n> {
    index: &'n str,
    document: Option<&'n str>,
    /// The language of the document number, which is the same in all editions.
    document_lang: &'n str,
    issuer: String,
    formed: Option<Value>,
    topic: Option<String>,
    validity: &'static str,
    replaced_by: Option<Value>,
    /// The notices that name this one in `replaced_by`.
    replaces: Vec<Value>,
}

/// Returns the id of the message that names the topic of a notice.
pub fn topic_message(key: &str) -> String {
    format!("topic-{key}")
}

/// Returns the id of the message that names an issuing body.
pub fn issuer_message(key: &str) -> String {
    format!("issuer-{key}")
}
