//! The page for the choice of an edition, and the 404 page above all editions.

use crate::plan::{self, Page, PageKind};
use crate::render::context::PageContext;
use crate::render::failure::Failure;
use crate::render::frame::PageHead;
use crate::render::reader::Reader;
use crate::theme_messages::{CHOOSER_ENTER, NOT_FOUND_TITLE, SITE_NOTICE, ThemeMessage};
use serde::Serialize;

/// The entry of one edition, in its language.
#[derive(Serialize)]
struct Greeting<'s> {
    autonym: &'s str,
    lang: &'s str,
    href: String,
    office: &'s str,
    greeting: String,
    notice: String,
}

#[derive(Serialize)]
struct Greetings<'s> {
    greetings: Vec<Greeting<'s>>,
}

fn greetings<'s>(reader: &Reader<'s>, page: &Page, message: ThemeMessage) -> Result<Greetings<'s>, Failure> {
    let editions = reader.site.settings.editions.iter();
    let greetings = editions.map(|(id, edition)| {
        Ok(Greeting {
            autonym: &edition.autonym,
            lang: &edition.lang,
            href: reader.href(page, &plan::path(reader.site, id, &PageKind::Home)),
            office: &edition.office,
            greeting: reader.message(id, message)?,
            notice: reader.message(id, SITE_NOTICE)?,
        })
    });
    Ok(Greetings { greetings: greetings.collect::<Result<_, Failure>>()? })
}

pub fn chooser(reader: &Reader<'_>, page: &Page) -> Result<Vec<u8>, Failure> {
    let title = reader.edition(reader.edition_of(page)).office.clone();
    let frame = reader.frame(page, PageHead { title, ..PageHead::default() })?;
    let content = greetings(reader, page, CHOOSER_ENTER)?;
    reader.template(page, "chooser.html", PageContext::of(frame, content))
}

pub fn root_not_found(reader: &Reader<'_>, page: &Page) -> Result<Vec<u8>, Failure> {
    let title = reader.message(reader.edition_of(page), NOT_FOUND_TITLE)?;
    let frame = reader.frame(page, PageHead { title, ..PageHead::default() })?;
    let content = greetings(reader, page, NOT_FOUND_TITLE)?;
    reader.template(page, "root-not-found.html", PageContext::of(frame, content))
}
