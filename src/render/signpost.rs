//! Pages for those who follow an old address: where to go, or that there is nothing any more.

use super::Failure;
use super::context::{Elsewhere, Link, PageContext};
use super::frame::PageHead;
use super::reader::Reader;
use crate::item::ItemIndex;
use crate::plan::{GoneReason, OutputPath, Page, relative};
use minijinja::Value;
use serde::Serialize;

#[derive(Serialize)]
struct RedirectPage {
    target: String,
    target_title: String,
}

/// The way to the page that an item has now.
pub fn redirect(reader: &Reader<'_>, page: &Page, index: ItemIndex) -> Result<Vec<u8>, Failure> {
    let edition = reader.edition_of(page);
    let item = reader.site.item(index);
    let target = reader.plan.item_path(reader.site, edition, index);
    let title = match reader.plan.shown(reader.site, index, edition).filter(|_| !reader.is_withdrawn(item)) {
        Some(shown) => shown.text.title.clone(),
        None => reader.message(edition, "withdrawn-title")?,
    };
    lead(reader, page, &target, title)
}

/// The way to the list above one that is no more.
pub fn closed(reader: &Reader<'_>, page: &Page, list: &OutputPath) -> Result<Vec<u8>, Failure> {
    let title = reader.message(reader.edition_of(page), "closed-list")?;
    lead(reader, page, list, title)
}

fn lead(reader: &Reader<'_>, page: &Page, target: &OutputPath, target_title: String) -> Result<Vec<u8>, Failure> {
    let title = reader.message(reader.edition_of(page), "moved-title")?;
    let frame = reader.frame(page, PageHead { title, ..PageHead::default() })?;
    let content = RedirectPage { target: relative(&page.path, target), target_title };
    reader.template(page, "redirect.html", PageContext::of(frame, content))
}

#[derive(Serialize)]
struct GonePage<'s> {
    absence: &'static str,
    at: Option<Value>,
    /// Where the item can still be read.
    elsewhere: Option<Elsewhere<'s>>,
    section: Option<Link>,
}

/// The word that an item is not here any more, and why.
pub fn gone(
    reader: &Reader<'_>,
    page: &Page,
    item: Option<ItemIndex>,
    absence: GoneReason,
) -> Result<Vec<u8>, Failure> {
    let edition = reader.edition_of(page);
    let section = item.map(|index| reader.site.item(index).section);
    let title = match absence {
        GoneReason::Withdrawn(_) => "withdrawn-title",
        GoneReason::Expired(_) | GoneReason::Removed => "gone-title",
        GoneReason::Ahead | GoneReason::Paused | GoneReason::Untranslated => "paused-title",
    };
    let head = PageHead {
        title: reader.message(edition, title)?,
        breadcrumb: reader.breadcrumb(page, section)?,
        section,
        ..PageHead::default()
    };
    let frame = reader.frame(page, head)?;
    let (absence, at) = match absence {
        GoneReason::Removed => ("removed", None),
        GoneReason::Expired(at) => ("expired", Some(reader.moment(at))),
        GoneReason::Withdrawn(at) => ("withdrawn", Some(reader.moment(at))),
        GoneReason::Ahead | GoneReason::Paused => ("paused", None),
        GoneReason::Untranslated => ("untranslated", None),
    };
    let elsewhere = item.filter(|_| absence == "untranslated").and_then(|index| elsewhere(reader, page, index));
    let content = GonePage { absence, at, elsewhere, section: frame.breadcrumb.last().cloned() };
    reader.template(page, "gone.html", PageContext::of(frame, content))
}

/// The item's page in the language that it was written in.
fn elsewhere<'s>(reader: &Reader<'s>, page: &Page, index: ItemIndex) -> Option<Elsewhere<'s>> {
    let source = reader.site.item(index).source;
    let edition = reader.edition(source);
    let path = reader.plan.item_path(reader.site, source, index);
    let href = relative(&page.path, &path);
    reader.is_planned(source, index).then(|| Elsewhere { autonym: &edition.autonym, lang: &edition.lang, href })
}
