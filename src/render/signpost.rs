//! Pages for those who follow an old address: where to go, or that there is nothing any more.

use super::Failure;
use super::context::{Elsewhere, Link, PageContext};
use super::frame::Head;
use super::worker::Worker;
use crate::item::ItemIndex;
use crate::plan::{Absence, OutputPath, Page, relative};
use minijinja::Value;
use serde::Serialize;

#[derive(Serialize)]
struct RedirectPage {
    target: String,
    target_title: String,
}

/// The way to the page that an item has now.
pub fn redirect(worker: &Worker<'_>, page: &Page, index: ItemIndex) -> Result<Vec<u8>, Failure> {
    let edition = worker.edition_of(page);
    let item = worker.site.item(index);
    let target = worker.plan.item_path(worker.site, edition, index);
    let title = match worker.plan.shown(worker.site, index, edition).filter(|_| !worker.is_withdrawn(item)) {
        Some(shown) => shown.text.title.clone(),
        None => worker.message(edition, "withdrawn-title")?,
    };
    lead(worker, page, &target, title)
}

/// The way to the list above one that is no more.
pub fn closed(worker: &Worker<'_>, page: &Page, list: &OutputPath) -> Result<Vec<u8>, Failure> {
    let title = worker.message(worker.edition_of(page), "closed-list")?;
    lead(worker, page, list, title)
}

fn lead(worker: &Worker<'_>, page: &Page, target: &OutputPath, target_title: String) -> Result<Vec<u8>, Failure> {
    let title = worker.message(worker.edition_of(page), "moved-title")?;
    let frame = worker.frame(page, Head { title, ..Head::default() })?;
    let content = RedirectPage { target: relative(&page.path, target), target_title };
    worker.template(page, "redirect.html", PageContext::of(frame, content))
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
pub fn gone(worker: &Worker<'_>, page: &Page, item: Option<ItemIndex>, absence: Absence) -> Result<Vec<u8>, Failure> {
    let edition = worker.edition_of(page);
    let section = item.map(|index| worker.site.item(index).section);
    let title = match absence {
        Absence::Withdrawn(_) => "withdrawn-title",
        Absence::Expired(_) | Absence::Removed => "gone-title",
        Absence::Ahead | Absence::Paused | Absence::Untranslated => "paused-title",
    };
    let head = Head {
        title: worker.message(edition, title)?,
        breadcrumb: worker.breadcrumb(page, section)?,
        section,
        ..Head::default()
    };
    let frame = worker.frame(page, head)?;
    let (absence, at) = match absence {
        Absence::Removed => ("removed", None),
        Absence::Expired(at) => ("expired", Some(worker.moment(at))),
        Absence::Withdrawn(at) => ("withdrawn", Some(worker.moment(at))),
        Absence::Ahead | Absence::Paused => ("paused", None),
        Absence::Untranslated => ("untranslated", None),
    };
    let elsewhere = item.filter(|_| absence == "untranslated").and_then(|index| elsewhere(worker, page, index));
    let content = GonePage { absence, at, elsewhere, section: frame.breadcrumb.last().cloned() };
    worker.template(page, "gone.html", PageContext::of(frame, content))
}

/// The item's page in the language that it was written in.
fn elsewhere<'s>(worker: &Worker<'s>, page: &Page, index: ItemIndex) -> Option<Elsewhere<'s>> {
    let source = worker.site.item(index).source;
    let edition = worker.edition(source);
    let path = worker.plan.item_path(worker.site, source, index);
    let href = relative(&page.path, &path);
    worker.is_planned(source, index).then(|| Elsewhere { autonym: &edition.autonym, lang: &edition.lang, href })
}
