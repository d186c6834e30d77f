//! Checks images and attachments: whether each is of the type that its ending names, and harmless.

use super::read;
use crate::attachment::{self, Problem};
use crate::diagnostic::{Code, Finding};
use crate::source::{FILE_LIMIT, FilePath, Sources, Span};
use std::collections::BTreeSet;

/// Checks a file that an item names at `place`. `types` are the endings that the site publishes in
/// addition to the built-in ones.
pub fn check(
    sources: &dyn Sources,
    file: &FilePath,
    place: &Span,
    (is_image, types): (bool, &BTreeSet<String>),
) -> Option<Finding> {
    let name = file.name();
    let bytes = match attachment::needs_all(name) {
        true => sources.read(file, FILE_LIMIT),
        false => sources.read_head(file, attachment::HEAD),
    };
    let bytes = match bytes {
        Ok(bytes) => bytes,
        Err(error) => return Some(read::failed(file, &error).related(place.clone())),
    };
    let found = attachment::check(name, &bytes, types);
    let found = found.and_then(|()| if is_image { attachment::check_image(name, &bytes) } else { Ok(()) });
    found.err().map(|problem| finding(&problem, place.clone(), name))
}

/// Returns the finding for a problem of a file.
pub fn finding(problem: &Problem, place: Span, name: &str) -> Finding {
    let finding = match problem {
        Problem::Ending(ending) => {
            let ending = if ending.is_empty() { "." } else { ending };
            Finding::new(Code::RefusedEnding, place).with("ending", ending)
        }
        Problem::Content { ending, found } => {
            let ending = if ending.is_empty() { "none" } else { ending.as_str() };
            Finding::new(Code::OtherContent, place).with("ending", ending).with("found", *found)
        }
        Problem::Active(what) => Finding::new(Code::ActiveContent, place).with("what", what.as_str()),
        Problem::NoImage => Finding::new(Code::NoImage, place),
        Problem::Shadow(other) => Finding::new(Code::ShadowingFile, place).with("other", other.as_str()),
    };
    finding.with("file", name)
}
