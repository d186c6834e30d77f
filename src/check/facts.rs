//! Checks that translations state the facts of their source texts.

use crate::diagnostic::{Code, Finding};
use crate::edition::EditionId;
use crate::facts::Discrepancy;
use crate::item::{Disagreement, Item, Text};
use crate::site::Site;
use crate::source::Span;
use rayon::prelude::*;

pub fn parity(site: &Site) -> Vec<Finding> {
    site.items.par_iter().flat_map_iter(|item| of_item(site, item)).collect()
}

fn of_item<'s>(site: &'s Site, item: &'s Item) -> impl Iterator<Item = Finding> + 's {
    let source = item.text(item.source);
    let texts = site.settings.editions.ids().filter_map(move |edition| Some((edition, source?, item.text(edition)?)));
    texts.flat_map(move |(edition, source, text)| {
        let findings = text.analysis.disagreements.iter().map(|point| differs(source, text, point));
        findings.map(move |finding| of_edition(finding, site, item, edition))
    })
}

fn of_edition(finding: Finding, site: &Site, item: &Item, edition: EditionId) -> Finding {
    finding.edition(&site.settings.editions.get(edition).key).item(&item.id)
}

fn differs(source: &Text, text: &Text, point: &Disagreement) -> Finding {
    match point {
        Disagreement::Fact(found) => fact_differs(source, text, found),
        Disagreement::Length(found) => Finding::new(Code::LengthMayDiffer, text.span(&found.translation))
            .with("how", if found.percent < 100 { "shorter" } else { "longer" })
            .with("percent", found.percent as usize)
            .related(source.span(&found.source)),
        Disagreement::Count(found) => {
            let place = |text: &Text, place: &Option<_>| {
                place.as_ref().map_or_else(|| Span::start_of(&text.file), |place| text.span(place))
            };
            Finding::new(Code::CountDiffers, place(text, &found.translation_place))
                .with("what", found.what.key())
                .with("source", found.source as usize)
                .with("translation", found.translation as usize)
                .related(place(source, &found.source_place))
        }
    }
}

fn fact_differs(source: &Text, text: &Text, found: &Discrepancy) -> Finding {
    let shown = |what: &Option<_>| what.as_ref().map_or_else(String::new, ToString::to_string);
    let how = match (&found.source, &found.translation) {
        (Some(_), Some(_)) => "other",
        (Some(_), None) => "missing",
        (None, _) => "added",
    };
    Finding::new(Code::FactDiffers, text.span(&found.translation_place))
        .with("how", how)
        .with("source", shown(&found.source))
        .with("translation", shown(&found.translation))
        .related(source.span(&found.source_place))
}
