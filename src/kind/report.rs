//! Annual reports: `[report]` of item.toml.

use super::definition::{ItemKind, KindContext};
use crate::edition::Editions;
use crate::toml_fields::Fields;
use jiff::civil::Date;
use minijinja::Value;
use minijinja::value::Serde;
use serde::{Deserialize, Serialize};

#[derive(Clone, Copy, Debug, Serialize, Deserialize)]
pub struct Report {
    pub year: i64,
    pub from: Option<Date>,
    pub to: Option<Date>,
}

impl ItemKind for Report {
    const KEY: &'static str = "report";

    fn read(fields: &mut Fields<'_, '_>, _: &Editions) -> Option<Self> {
        let mut table = fields.required_table("report", "report = { year = 2012 }")?;
        let year = table.integer("year");
        if year.is_none() && !table.has("year") {
            table.report_missing("year", table.place().clone());
        }
        let from = table.date("from").map(|at| at.value);
        let to = table.date("to").map(|at| at.value);
        table.finish();
        Some(Self { year: year?.value, from, to })
    }

    fn view<C: KindContext>(&self, context: &C) -> Result<Option<Value>, C::Error> {
        let date = |date: Option<Date>| date.map(|date| context.date(date));
        let view = ReportView { year: self.year.to_string(), from: date(self.from), to: date(self.to) };
        Ok(Some(Value::from(Serde(view))))
    }
}

/// `item.report` in templates.
#[derive(Serialize)]
struct ReportView {
    year: String,
    from: Option<Value>,
    to: Option<Value>,
}
