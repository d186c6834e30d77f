//! The page of a withdrawn item. It shows the fact of the withdrawal and its reason, and nothing
//! of the item's text.

use crate::edition::EditionId;
use crate::item::Item;
use crate::plan::{Page, relative};
use crate::render::context::{Elsewhere, PageContext};
use crate::render::failure::Failure;
use crate::render::frame::PageHead;
use crate::render::reader::Reader;
use crate::theme_messages::WITHDRAWN_TITLE;
use jiff::Timestamp;
use minijinja::Value;
use serde::Serialize;

#[derive(Serialize)]
struct WithdrawnPage<'s> {
    withdrawn: Value,
    reason: Option<&'s str>,
    /// The page of the edition whose language the reason is in, where that is another edition.
    elsewhere: Option<Elsewhere<'s>>,
}

pub fn render(reader: &Reader<'_>, page: &Page, item: &Item, at: Timestamp) -> Result<Vec<u8>, Failure> {
    let edition = reader.edition_of(page);
    let head = PageHead {
        title: reader.message(edition, WITHDRAWN_TITLE)?,
        breadcrumb: reader.breadcrumb(page, Some(item.section))?,
        section: Some(item.section),
        ..PageHead::default()
    };
    let frame = reader.frame(page, head)?;
    let (from, reason) = reason(reader, item, edition).unzip();
    let elsewhere = from.filter(|from| *from != edition).map(|from| {
        let other = reader.edition(from);
        let path = reader.plan.path(reader.site, from, &page.kind);
        Elsewhere { autonym: &other.autonym, lang: &other.lang, href: relative(&page.path, &path) }
    });
    let content = WithdrawnPage { withdrawn: reader.moment(at), reason, elsewhere };
    reader.template(page, "withdrawn.html", PageContext::of(frame, content))
}

/// Finds the reason in the edition's own text, else in the source text, else along the edition's
/// fallback order.
fn reason<'i>(reader: &Reader<'_>, item: &'i Item, edition: EditionId) -> Option<(EditionId, &'i str)> {
    let candidates = [edition, item.source].into_iter().chain(reader.site.settings.editions.chain(edition));
    candidates.into_iter().find_map(|from| Some((from, item.publishable(from)?.withdrawal.as_deref()?)))
}
