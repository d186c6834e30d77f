//! The site's own words, which are allowed on every page: templates, messages and names.

use crate::extract;
use crate::site::Site;

/// Returns the words of the templates, of the messages and of the office's names, as strands.
pub fn words(site: &Site) -> Vec<String> {
    let mut words = Vec::new();
    for template in site.theme.templates.values() {
        words.extend(extract::page_words("", &template.text));
    }
    for (id, edition) in site.settings.editions.iter() {
        words.extend([&edition.office, &edition.autonym].map(String::clone));
        // A message may span several lines, and its arguments divide its words.
        let sources = site.catalogs.get(id).files.iter().map(|file| file.resource.source());
        words.extend(sources.map(|source| {
            let messages = source.split_inclusive('\n').filter(|line| !line.starts_with('#'));
            messages.collect::<String>().replace(['{', '}'], &extract::BREAK.to_string())
        }));
    }
    words
}
