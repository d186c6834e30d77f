//! Files that are published unchanged: the style sheet, and items' images and attachments.

use crate::attachment;
use crate::load::attached;
use crate::render::failure::{Failure, unreadable};
use crate::render::reader::Reader;
use crate::render::reuse::inputs::PageInputs;
use crate::source::{FILE_LIMIT, FilePath, Span};

pub fn style_inputs(inputs: &mut PageInputs<'_, '_>) {
    inputs.hasher.text(&inputs.site.theme.style);
}

pub fn style(reader: &Reader<'_>) -> Vec<u8> {
    reader.site.theme.style.clone().into_bytes()
}

/// Adds the stamp of the file on its file system. Returns nothing where the stamp is not reliable.
pub fn file_inputs(inputs: &mut PageInputs<'_, '_>, path: &FilePath) -> Option<()> {
    let stamp = inputs.site.stamps.get(path)?;
    inputs.hasher.stamp(*stamp);
    Some(())
}

/// Reads an image or attachment, and checks its format again in case the file has changed.
pub fn file(reader: &Reader<'_>, path: &FilePath) -> Result<Vec<u8>, Failure> {
    let bytes = reader.sources.read(path, FILE_LIMIT).map_err(|error| unreadable(path, &error))?;
    match attachment::check(path.name(), &bytes, &reader.site.settings.attachment_types) {
        Ok(()) => Ok(bytes),
        Err(problem) => {
            let place = Span::start_of(path);
            Err(Failure::Content(Box::new(attached::finding(&problem, place, path.name()))))
        }
    }
}
