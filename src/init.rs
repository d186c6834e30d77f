//! A new site: the files that it begins with.

mod calendars;
mod new_site;
mod sample;
mod settings;
mod texts;
mod words;

pub use new_site::{NewEdition, NewFile, NewSite, OFFERED, Offered, PLACEHOLDER};
pub use sample::sample;
pub use words::Words;

use new_site::IGNORED;

/// Returns the files of a new site in the order in which they are written. The settings come last: a folder
/// without them is no site yet.
pub fn site(new: &NewSite) -> Vec<NewFile> {
    let mut files = vec![NewFile::new(".gitignore", IGNORED)];
    files.push(NewFile::new("content/glossary.toml", settings::glossary(new)));
    files.extend(calendars::of(&new.time_zone));
    files.extend(new.editions.iter().map(|edition| {
        NewFile::new(format!("locales/{}/site.ftl", edition.words.key), settings::catalog(new, &edition.words))
    }));
    files.extend(texts::welcome(new));
    files.push(NewFile::new("content/site.toml", settings::settings(new)));
    files
}
