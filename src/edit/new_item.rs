//! A new item: its folder with item.toml, the text of the source edition and its images.

use super::front_matter::toml_string;
use super::operation::Operation;
use crate::edition::EditionId;
use crate::item::{Kind, SectionId};
use crate::markdown::split_front_matter;
use crate::site::Site;
use crate::source::FilePath;
use jiff::Timestamp;
use jiff::civil::Date;
use std::fmt::Write;

/// What a person says of an item that begins.
#[derive(Clone, Debug)]
pub struct NewItem {
    pub section: SectionId,
    /// The last part of its id.
    pub name: String,
    pub title: String,
    pub published: Timestamp,
    pub column: Option<String>,
    pub tags: Vec<String>,
    /// The index number of a notice.
    pub index: Option<String>,
    pub images: Vec<NewImage>,
}

/// An image with the name that it gets in the item's folder.
#[derive(Clone, Debug)]
pub struct NewImage {
    pub name: String,
    pub bytes: Vec<u8>,
}

/// The line of a draft's front matter.
const DRAFT: &str = "status = \"draft\"";

/// Returns a text that is no draft any more; nothing where it is none or has no words yet.
pub fn finished(text: &str) -> Option<String> {
    let parts = split_front_matter(text)?;
    let at = parts.front_at + parts.front.find(DRAFT)?;
    let is_line = text[..at].ends_with('\n') && text[at + DRAFT.len()..].starts_with(['\n', '\r']);
    let end = at + text[at..].find('\n')? + 1;
    (is_line && !parts.body.trim().is_empty()).then(|| format!("{}{}", &text[..at], &text[end..]))
}

/// Returns the folder in which the items of a section that are published on a day lie, below `content/`.
/// A section divides its items by year and month as the items do that are there already.
pub fn folder_of_new(site: &Site, section: SectionId, published: Date) -> String {
    let settings = &site.settings;
    let own = settings.section(section);
    let mut items = site.items.iter().filter(|item| item.section == section).peekable();
    let below = |id: &str| id.strip_prefix(&own.key).map_or(0, |rest| rest.matches('/').count());
    let is_divided = match items.peek() {
        None => own.kind == Kind::News,
        Some(_) => items.any(|item| below(&item.id) == 3),
    };
    match is_divided {
        true => format!("{}/{:04}/{:02}", own.key, published.year(), published.month()),
        false => own.key.clone(),
    }
}

impl NewItem {
    /// Returns the id of the item.
    pub fn id(&self, site: &Site) -> String {
        let day = site.settings.time_zone.to_datetime(self.published).date();
        format!("{}/{}", folder_of_new(site, self.section, day), self.name)
    }

    /// Returns the file of its text in the source edition.
    pub fn text(&self, site: &Site) -> FilePath {
        FilePath::new(format!("content/{}/{}.md", self.id(site), source_key(site)))
    }

    /// Returns the steps that make the item. Its folder is hidden until it is whole.
    pub fn operations(&self, site: &Site) -> Vec<Operation> {
        let id = self.id(site);
        let (above, name) = id.rsplit_once('/').unwrap_or(("", &id));
        let hidden = format!("content/{above}/.new-{name}");
        let write =
            |name: &str, bytes: Vec<u8>| Operation::Write { path: FilePath::new(format!("{hidden}/{name}")), bytes };
        let images = self.images.iter().map(|image| write(&image.name, image.bytes.clone()));
        let mut operations: Vec<_> = images.collect();
        operations.push(write(&format!("{}.md", source_key(site)), self.source_text().into()));
        operations.push(write("item.toml", self.item_file(site).into()));
        operations.push(Operation::Move { from: FilePath::new(&hidden), to: FilePath::new(format!("content/{id}")) });
        operations
    }

    fn item_file(&self, site: &Site) -> String {
        let zone = &site.settings.time_zone;
        let mut text = String::new();
        let kind = site.settings.section(self.section).kind;
        // Writing to a string does not fail.
        if kind != Kind::Page {
            let _ =
                writeln!(text, "published = {:.0}", self.published.display_with_offset(zone.to_offset(self.published)));
        }
        if let Some(column) = &self.column {
            let _ = writeln!(text, "column = {}", toml_string(column));
        }
        if !self.tags.is_empty() {
            let tags: Vec<_> = self.tags.iter().map(|tag| toml_string(tag)).collect();
            let _ = writeln!(text, "tags = [{}]", tags.join(", "));
        }
        let year = zone.to_datetime(self.published).date().year() - 1;
        let today = zone.to_datetime(self.published).date();
        match kind {
            Kind::Notice => {
                let index = self.index.as_deref().unwrap_or_default();
                let _ = writeln!(text, "\n[notice]\nindex = {}", toml_string(index));
            }
            Kind::Letter => {
                let _ = writeln!(
                    text,
                    "\n[letter]\nreceived = {today}\nanswered = {today}\nlanguage = \"{}\"",
                    source_key(site)
                );
            }
            Kind::Report => {
                let _ = writeln!(text, "\n[report]\nyear = {year}");
            }
            Kind::News | Kind::Guide | Kind::Page => {}
        }
        for image in &self.images {
            let _ = writeln!(text, "\n[[image]]\nfile = {}", toml_string(&image.name));
        }
        text
    }

    fn source_text(&self) -> String {
        let mut text = format!("+++\ntitle = {}\n{DRAFT}\n", toml_string(&self.title));
        if !self.images.is_empty() {
            text.push_str("\n[alt]\n");
            for image in &self.images {
                // Writing to a string does not fail.
                let _ = writeln!(text, "{} = \"\"", toml_string(&image.name));
            }
        }
        text.push_str("+++\n\n");
        text
    }
}

/// Returns the key of the edition that items are written in.
fn source_key(site: &Site) -> &str {
    let source: EditionId = site.settings.source;
    &site.settings.editions.get(source).key
}
