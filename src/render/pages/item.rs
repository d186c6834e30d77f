//! An item's page: its own text, a fallback, or the notice of its withdrawal.

mod body;
mod builder;
mod kinds;
mod view;

use super::withdrawn;
use crate::item::ItemIndex;
use crate::plan::Page;
use crate::render::context::PageContext;
use crate::render::failure::{Failure, failed};
use crate::render::frame::PageHead;
use crate::render::reader::Reader;
use crate::render::rendered_page::RenderedPage;
use crate::render::reuse::inputs::PageInputs;
use crate::render::reuse::manifest::BodyPlace;
use crate::source::Span;
use body::Body;
use builder::ItemBuilder;
use minijinja::Value;
use serde::Serialize;

/// The key in the message of a finding: no edition has a text of the item.
const MISSING_TEXT: &str = "text";

#[derive(Serialize)]
struct ItemPage {
    item: Value,
}

pub fn inputs(inputs: &mut PageInputs<'_, '_>, index: ItemIndex) {
    let (site, plan) = (inputs.site, inputs.plan);
    let item = site.item(index);
    inputs.item(index);
    inputs.address(index);
    let list = &plan.lists.section(item.section).items;
    if let Some(at) = plan.lists.position(index) {
        inputs.entry(at.checked_sub(1).and_then(|at| list.get(at)).copied());
        inputs.entry(list.get(at + 1).copied());
    }
    if let Some(shown) = plan.shown(site, index, inputs.edition) {
        inputs.hasher.number(shown.edition.index() as u64);
        inputs.hasher.number(u64::from(shown.is_stale));
        shown.text.links.iter().for_each(|link| inputs.link(index, &link.target));
    }
    kinds::inputs(inputs, index);
}

/// Renders an item's page. `known` is the HTML of the body from the previous release, if its
/// inputs are unchanged.
pub fn render(
    reader: &Reader<'_>,
    page: &Page,
    index: ItemIndex,
    known: Option<String>,
) -> Result<RenderedPage, Failure> {
    let item = reader.site.item(index);
    let edition = reader.edition_of(page);
    let Some(shown) = reader.plan.shown(reader.site, index, edition) else {
        return Err(failed(Span::start_of(&item.file), page, MISSING_TEXT));
    };
    if let Some(withdrawal) = item.metadata.withdrawn.as_ref().filter(|_| reader.is_withdrawn(item)) {
        return withdrawn::render(reader, page, item, withdrawal.at).map(RenderedPage::from);
    }
    let builder = ItemBuilder { reader, page, item, edition, shown };
    let body = match known {
        Some(first) => Body::reusable(first),
        None => builder.spilled_body().map_or_else(|| builder.body(), |first| Ok(Body::reusable(first)))?,
    };
    let Body { first, second, outdated, is_reusable } = body;
    let first = Value::from_safe_string(first);
    let view = builder.view(index, first.clone(), second, outdated)?;
    let frame = reader.frame(
        page,
        PageHead {
            title: shown.text.title.clone(),
            description: Some(shown.text.summary.clone()),
            breadcrumb: reader.breadcrumb(page, Some(item.section))?,
            section: Some(item.section),
        },
    )?;
    let bytes = reader.template(page, "item.html", PageContext::of(frame, ItemPage { item: view }))?;
    let body = first.as_str().filter(|_| is_reusable).and_then(|first| BodyPlace::find(first, &bytes));
    Ok(RenderedPage { bytes, body })
}
