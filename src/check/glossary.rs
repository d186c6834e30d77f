//! Finds glossary terms that texts lack, and terms that they should avoid.

use crate::diagnostic::{Code, Finding};
use crate::edition::EditionId;
use crate::glossary::{ConceptId, Mentions};
use crate::item::{Item, State, Text};
use crate::site::Site;
use rayon::prelude::*;

pub fn terms(site: &Site) -> Vec<Finding> {
    site.items.par_iter().flat_map_iter(|item| of_item(site, item)).collect()
}

fn of_item<'s>(site: &'s Site, item: &'s Item) -> impl Iterator<Item = Finding> + 's {
    let texts = site.settings.editions.ids().filter_map(|edition| Some((edition, item.text(edition)?)));
    texts.flat_map(move |(edition, text)| {
        let found = avoided(site, edition, text).chain(missing(site, item, edition, text));
        let key = &site.settings.editions.get(edition).key;
        found.map(move |finding| finding.edition(key).item(&item.id))
    })
}

fn avoided<'s>(site: &'s Site, edition: EditionId, text: &'s Text) -> impl Iterator<Item = Finding> + 's {
    text.analysis.mentions.avoided.iter().map(move |mention| {
        Finding::new(Code::AvoidedTerm, text.span(&mention.place))
            .with("word", &*mention.word)
            .with("expected", site.glossary.preferred(mention.concept, edition).unwrap_or("none"))
    })
}

/// Finds terms of the source text that a current translation lacks. A stale translation is skipped,
/// because it lacks more than terms.
fn missing<'s>(
    site: &'s Site,
    item: &'s Item,
    edition: EditionId,
    text: &'s Text,
) -> impl Iterator<Item = Finding> + 's {
    let source = item.publishable(item.source).filter(|_| item.state(edition) == State::Current);
    source.into_iter().flat_map(move |source| {
        let lacking =
            source.analysis.mentions.said.iter().filter(|mention| !names(&text.analysis.mentions, mention.concept));
        lacking.filter_map(move |mention| {
            let expected = site.glossary.preferred(mention.concept, edition)?;
            let finding = Finding::of_file(Code::MissingTerm, &text.file)
                .with("source", &*mention.word)
                .with("expected", expected)
                .with("concept", site.glossary.concept(mention.concept).key.as_str());
            Some(finding.related(source.span(&mention.place)))
        })
    })
}

/// Returns whether a text names a concept. A word to avoid counts too, because it is a finding of
/// its own.
fn names(mentions: &Mentions, concept: ConceptId) -> bool {
    mentions.said.iter().chain(&mentions.avoided).any(|mention| mention.concept == concept)
}
