//! Suggests the key of a label: a writer who sees `体育` on the site writes that as a tag, where the
//! key is `sport`.

use crate::catalog::{Catalogs, Messages};
use crate::diagnostic::{Argument, Code, Finding, nearest};
use crate::edition::Editions;
use fluent::FluentArgs;

/// Adds suggestions to the findings about keys that have labels.
pub fn suggest(findings: &mut [Finding], catalogs: &Catalogs, editions: &Editions) {
    let mut known = None;
    for finding in findings {
        let Some((prefix, written)) = label_of(finding) else { continue };
        let known: &Vec<(String, String)> = known.get_or_insert_with(|| labels(catalogs, editions));
        let of_kind = known.iter().filter_map(|(id, label)| Some((id.strip_prefix(prefix)?, label.as_str())));
        let key = of_kind.clone().find(|(_, label)| label.to_lowercase() == written.to_lowercase());
        let key = key.map(|(key, _)| key).or_else(|| nearest(&written.to_lowercase(), of_kind.map(|(key, _)| key)));
        finding.suggestion = key.map(str::to_owned).or(finding.suggestion.take());
    }
}

/// The kinds of keys that have labels, as their messages begin.
const PREFIXES: [&str; 3] = ["column-", "tag-", "validity-"];

/// Returns the beginning of the messages that label the key of a finding, and what was written as the
/// key.
fn label_of(finding: &Finding) -> Option<(&'static str, String)> {
    let text = |wanted: &str| {
        finding.named().find_map(|(name, value)| match value {
            Argument::Text(text) if name == wanted => Some(text),
            Argument::Text(_) | Argument::Number(_) => None,
        })
    };
    match finding.code {
        Code::BadName if text("what")? == "tag" => Some(("tag-", text("name")?)),
        Code::UnknownColumn => Some(("column-", text("column")?)),
        Code::BadValue if text("expected")? == "validity" => Some(("validity-", finding.advice.as_ref()?.hint.clone())),
        _ => None,
    }
}

/// Returns the ids of the labels, each with its words in one edition.
fn labels(catalogs: &Catalogs, editions: &Editions) -> Vec<(String, String)> {
    let of_edition = editions.iter().flat_map(|(id, edition)| {
        let catalog = catalogs.get(id);
        let messages = Messages::new([(edition.tag.clone(), catalog)]);
        let ids = catalog.entries.keys().filter(|id| PREFIXES.iter().any(|prefix| id.starts_with(prefix)));
        let labels = ids.filter_map(|id| Some((id.clone(), messages.message(id, None, &FluentArgs::new())?)));
        labels.collect::<Vec<_>>()
    });
    of_edition.collect()
}
