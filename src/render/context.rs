//! The values that templates receive, with one type per kind of page. Themes rely on their names.

use crate::catalog::Moment;
use crate::plan;
use jiff::tz::TimeZone;
use jiff::{Timestamp, civil};
use minijinja::Value;
use minijinja::value::{Enumerator, Object, ObjectRepr, Serde};
use serde::Serialize;
use std::collections::BTreeMap;
use std::fmt;
use std::sync::Arc;

/// A date in templates: `{{ date.iso }}`, or an argument of `msg`.
#[derive(Debug)]
pub struct Date {
    pub at: civil::DateTime,
    iso: String,
}

impl Date {
    pub fn moment(at: Timestamp, zone: &TimeZone) -> Value {
        Value::from_object(Self { at: zone.to_datetime(at), iso: plan::stamp(at, zone) })
    }

    pub fn day(date: civil::Date) -> Value {
        Value::from_object(Self { at: date.to_datetime(civil::Time::midnight()), iso: date.to_string() })
    }

    /// Returns a month, whose `iso` is of the form `2013-01`.
    pub fn month(year: i16, month: i8) -> Option<Value> {
        let first = civil::Date::new(year, month, 1).ok()?;
        let iso = format!("{year:04}-{month:02}");
        Some(Value::from_object(Self { at: first.to_datetime(civil::Time::midnight()), iso }))
    }

    pub fn iso(&self) -> &str {
        &self.iso
    }

    pub fn to_moment(&self) -> Moment {
        Moment::new(self.at)
    }
}

impl Object for Date {
    fn repr(self: &Arc<Self>) -> ObjectRepr {
        ObjectRepr::Plain
    }

    fn is_true(self: &Arc<Self>) -> bool {
        true
    }

    fn get_value_by_str(self: &Arc<Self>, key: &str) -> Option<Value> {
        (key == "iso").then(|| Value::from(self.iso.as_str()))
    }

    fn get_value(self: &Arc<Self>, key: &Value) -> Option<Value> {
        self.get_value_by_str(key.as_str()?)
    }

    fn render(self: &Arc<Self>, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.iso)
    }
}

/// The values of every page.
#[derive(Debug, Serialize)]
pub struct Frame<'s> {
    pub lang: &'s str,
    pub dir: &'static str,
    pub office: &'s str,
    pub style: String,
    pub home: String,
    pub feed: String,
    pub not_found: bool,
    pub title: String,
    pub description: Option<String>,
    /// An absolute URL; none where search engines should not list the page.
    pub canonical: Option<String>,
    pub alternates: Vec<Alternate<'s>>,
    pub switcher_entries: Vec<Switch<'s>>,
    /// The link to the index of tags.
    pub tags_index: String,
    pub nav: Vec<Link>,
    pub breadcrumb: Vec<Link>,
}

#[derive(Debug, Serialize)]
pub struct Alternate<'s> {
    pub lang: &'s str,
    pub href: String,
}

/// One language of the switcher.
#[derive(Debug, Serialize)]
pub struct Switch<'s> {
    pub autonym: &'s str,
    pub lang: &'s str,
    pub href: String,
    pub current: bool,
    /// Whether the linked page is in that language.
    pub available: bool,
}

#[derive(Clone, Debug, Serialize)]
pub struct Link {
    pub title: String,
    pub href: String,
    pub current: bool,
}

/// A line of a list of items.
#[derive(Debug, Serialize)]
pub struct Entry<'s> {
    pub title: &'s str,
    pub summary: &'s str,
    pub href: String,
    pub published: Option<Value>,
    pub column: Option<String>,
    pub document: Option<&'s str>,
    /// Set where the text is in another language than the page.
    pub lang: Option<&'s str>,
    pub autonym: Option<&'s str>,
    /// Whether its title or summary is out of date.
    pub outdated: bool,
}

/// A group of entries under a heading that leads to all of them.
#[derive(Debug, Serialize)]
pub struct Block<'s> {
    pub title: String,
    pub href: String,
    pub entries: Vec<Entry<'s>>,
}

#[derive(Debug, Serialize)]
pub struct MonthLink {
    pub date: Option<Value>,
    pub href: String,
    pub count: usize,
}

#[derive(Debug, Serialize)]
pub struct YearLink {
    pub year: String,
    pub href: String,
    pub current: bool,
}

#[derive(Debug, Serialize)]
pub struct TagLink {
    pub title: String,
    pub href: String,
    pub count: usize,
}

#[derive(Debug, Serialize)]
pub struct ImageView {
    pub src: String,
    pub alt: String,
    pub caption: Option<String>,
    /// Whether the image's words are out of date.
    pub outdated: bool,
}

#[derive(Debug, Serialize)]
pub struct AttachmentView {
    pub href: String,
    pub title: String,
    pub extension: String,
    pub kilobytes: u64,
    pub outdated: bool,
}

/// The language and address of a text that is shown as a fallback, or is more current.
#[derive(Debug, Serialize)]
pub struct Elsewhere<'s> {
    pub autonym: &'s str,
    pub lang: &'s str,
    pub href: String,
}

/// The parts of a text that are known to be out of date.
#[derive(Debug, Default, Serialize)]
pub struct Outdated {
    /// The number of marks on the page.
    pub count: usize,
    /// `title`, `summary`, … and `alt:FILE`, `caption:FILE`, `attachment:FILE`.
    pub fields: Vec<String>,
}

impl Outdated {
    /// Returns whether a field of a file is out of date.
    pub fn has(&self, field: &str, file: &str) -> bool {
        self.fields.iter().any(|known| known.split_once(':') == Some((field, file)))
    }
}

#[derive(Debug, Serialize)]
pub struct ItemView<'s> {
    pub id: &'s str,
    pub kind: &'static str,
    pub title: &'s str,
    pub summary: &'s str,
    /// The body as HTML.
    pub body: Value,
    /// Set where the text is in another language than the page.
    pub lang: Option<&'s str>,
    pub dir: &'static str,
    pub fallback: Option<Elsewhere<'s>>,
    /// Whether it replaces a text that is too old to be shown.
    pub displaced: bool,
    pub stale: Option<Elsewhere<'s>>,
    /// Whether it is so because parts are not translated, and not because the source text changed.
    pub incomplete: bool,
    pub outdated: Outdated,
    pub published: Option<Value>,
    pub corrected: Option<Value>,
    pub correction: Option<&'s str>,
    /// The text that describes the correction, where this one does not.
    pub uncorrected: Option<Elsewhere<'s>>,
    pub column: Option<Link>,
    pub tags: Vec<Link>,
    pub images: Vec<ImageView>,
    pub attachments: Vec<AttachmentView>,
    pub newer: Option<Link>,
    pub older: Option<Link>,
}

/// What templates see of an item: its view, and what its kind adds under the kind's own key.
#[derive(Debug)]
pub struct ItemContext {
    view: Value,
    of_kinds: BTreeMap<&'static str, Option<Value>>,
}

impl ItemContext {
    /// `of_kinds` has the key of each kind, with nothing for those that the item is not of.
    pub fn of(view: ItemView<'_>, of_kinds: BTreeMap<&'static str, Option<Value>>) -> Value {
        Value::from_object(Self { view: Value::from(Serde(view)), of_kinds })
    }
}

impl Object for ItemContext {
    fn get_value_by_str(self: &Arc<Self>, key: &str) -> Option<Value> {
        match self.of_kinds.get(key) {
            Some(of_kind) => Some(of_kind.clone().unwrap_or_else(|| Value::from(()))),
            None => self.view.get_attr(key).ok().filter(|value| !value.is_undefined()),
        }
    }

    fn get_value(self: &Arc<Self>, key: &Value) -> Option<Value> {
        self.get_value_by_str(key.as_str()?)
    }

    fn enumerate(self: &Arc<Self>) -> Enumerator {
        let names = self.view.try_iter().into_iter().flatten();
        Enumerator::Values(names.chain(self.of_kinds.keys().map(|key| Value::from(*key))).collect())
    }
}

/// The values of a page: the frame's, and those that the kind of page adds under their own names.
#[derive(Debug)]
pub struct PageContext {
    frame: Value,
    content: Value,
}

impl PageContext {
    pub fn of(frame: Frame<'_>, content: impl Serialize) -> Value {
        Value::from_object(Self { frame: Value::from(Serde(frame)), content: Value::from(Serde(content)) })
    }
}

impl Object for PageContext {
    fn get_value_by_str(self: &Arc<Self>, key: &str) -> Option<Value> {
        let of = |part: &Value| part.get_attr(key).ok().filter(|value| !value.is_undefined());
        of(&self.content).or_else(|| of(&self.frame))
    }

    fn get_value(self: &Arc<Self>, key: &Value) -> Option<Value> {
        self.get_value_by_str(key.as_str()?)
    }

    fn enumerate(self: &Arc<Self>) -> Enumerator {
        let names = [&self.frame, &self.content].into_iter().filter_map(|part| part.try_iter().ok()).flatten();
        Enumerator::Values(names.collect())
    }
}
