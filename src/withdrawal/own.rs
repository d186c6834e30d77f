//! What the site says of its own right: the words of its templates, its messages and its names.

use crate::extract;
use crate::site::Site;

/// Everything that templates, messages and names of the office say, as strands.
pub fn words(site: &Site) -> Vec<String> {
    let mut words = Vec::new();
    for template in site.theme.templates.values() {
        words.extend(extract::page_words("", &template.text));
    }
    for (id, edition) in site.settings.editions.iter() {
        words.extend([&edition.office, &edition.autonym].map(String::clone));
        // A message may stand in several lines, and arguments divide its words.
        let sources = site.catalogs.get(id).files.iter().map(|file| file.resource.source());
        words.extend(sources.map(|source| {
            let messages = source.split_inclusive('\n').filter(|line| !line.starts_with('#'));
            messages.collect::<String>().replace(['{', '}'], &extract::BREAK.to_string())
        }));
    }
    words
}
