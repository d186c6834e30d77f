//! Pages at the addresses of items that no longer have a page, with the reason.

use crate::item::ItemIndex;
use crate::plan::{GoneReason, Page, relative};
use crate::render::context::{Elsewhere, Link, PageContext};
use crate::render::failure::Failure;
use crate::render::frame::PageHead;
use crate::render::reader::Reader;
use crate::render::reuse::inputs::PageInputs;
use crate::theme_messages::{GONE_TITLE, PAUSED_TITLE, WITHDRAWN_TITLE};
use minijinja::Value;
use serde::Serialize;

#[derive(Serialize)]
struct GonePage<'s> {
    absence: &'static str,
    at: Option<Value>,
    /// The item's page in its source language, where the edition has no text of it.
    elsewhere: Option<Elsewhere<'s>>,
    section: Option<Link>,
}

pub fn inputs(inputs: &mut PageInputs<'_, '_>, item: Option<ItemIndex>, reason: GoneReason) {
    inputs.hasher.number(u64::from(item.is_some()));
    if let Some(index) = item {
        inputs.item(index);
        inputs.address(index);
    }
    inputs.hasher.gone_reason(reason);
}

pub fn render(
    reader: &Reader<'_>,
    page: &Page,
    item: Option<ItemIndex>,
    absence: GoneReason,
) -> Result<Vec<u8>, Failure> {
    let edition = reader.edition_of(page);
    let section = item.map(|index| reader.site.item(index).section);
    let title = match absence {
        GoneReason::Withdrawn(_) => WITHDRAWN_TITLE,
        GoneReason::Expired(_) | GoneReason::Removed => GONE_TITLE,
        GoneReason::Ahead | GoneReason::Paused | GoneReason::Untranslated => PAUSED_TITLE,
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

/// Returns the item's page in its source language, if there is one.
fn elsewhere<'s>(reader: &Reader<'s>, page: &Page, index: ItemIndex) -> Option<Elsewhere<'s>> {
    let source = reader.site.item(index).source;
    let edition = reader.edition(source);
    let path = reader.plan.item_path(reader.site, source, index);
    let href = relative(&page.path, &path);
    reader.is_planned(source, index).then(|| Elsewhere { autonym: &edition.autonym, lang: &edition.lang, href })
}
