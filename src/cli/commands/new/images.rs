//! The images that a person names for a new item.

use crate::attachment;
use crate::cli::errors::CommandError;
use crate::diagnostic::Finding;
use crate::edit::{NewImage, proposed_name};
use crate::fs;
use crate::load::attached;
use crate::site::Site;
use crate::source::{FILE_LIMIT, FilePath, Span};
use jiff::civil::Date;
use std::path::{Path, PathBuf};

/// Why a file is no image for an item.
pub struct Refused(pub Finding);

/// Reads images and names them in plain ASCII, each differently.
pub fn read(paths: &[PathBuf], site: &Site) -> Result<Result<Vec<NewImage>, Refused>, CommandError> {
    let mut images: Vec<NewImage> = Vec::new();
    for path in paths {
        let shown = path.display().to_string();
        let bytes = fs::read_named(path, FILE_LIMIT).map_err(CommandError::unreadable(&shown))?;
        let name = name(path, |name| images.iter().any(|image| image.name == name));
        let checked = attachment::check(&name, &bytes, &site.settings.attachment_types);
        if let Err(problem) = checked.and_then(|()| attachment::check_image(&name, &bytes)) {
            let place = Span::start_of(&FilePath::new(&shown));
            return Ok(Err(Refused(attached::finding(&problem, place, &shown))));
        }
        images.push(NewImage { name, bytes });
    }
    Ok(Ok(images))
}

fn name(path: &Path, is_taken: impl Fn(&str) -> bool) -> String {
    let part =
        |part: Option<&std::ffi::OsStr>| part.map(|part| part.to_string_lossy().into_owned()).unwrap_or_default();
    let ending = part(path.extension()).to_ascii_lowercase();
    let with_ending = |name: &str| if ending.is_empty() { name.to_owned() } else { format!("{name}.{ending}") };
    // The words of a file's name are read as Chinese where they are: no language is known.
    let language = unic_langid::LanguageIdentifier::default();
    let name = proposed_name(&part(path.file_stem()), &language, Date::MIN, |name| is_taken(&with_ending(name)));
    with_ending(&name)
}
