//! Proves that a repair changed what it was meant to change and nothing else.

use crate::catalog;
use crate::diagnostic::Code;
use crate::source::SourceFile;
use fluent_syntax::ast::{Entry, Resource};
use fluent_syntax::parser;
use std::collections::BTreeMap;

/// Returns whether all of a file can be parsed.
pub fn is_sound(file: &SourceFile) -> bool {
    let damage = [Code::FluentSyntax, Code::CatalogTooDeep];
    catalog::parse(file).1.iter().all(|finding| !damage.contains(&finding.code))
}

/// Parses a text that [`is_sound`], in which nothing nests too deeply for the parser.
pub fn tree(text: &str) -> Option<Resource<&str>> {
    parser::parse(text).ok()
}

/// Returns whether two texts have the same entries with the same comments, in any order. `may_add`
/// permits additional comments that stand alone.
pub fn same_entries(before: &str, after: &str, may_add: bool) -> bool {
    let (Some(before), Some(after)) = (tree(before), tree(after)) else { return false };
    let (old_comments, new_comments) = (comments(&before), comments(&after));
    let kept = if may_add { new_comments.starts_with(&old_comments) } else { new_comments == old_comments };
    kept && by_name(&before) == by_name(&after)
}

fn by_name<'r, 't>(resource: &'r Resource<&'t str>) -> BTreeMap<(bool, &'t str), Vec<&'r Entry<&'t str>>> {
    let mut entries: BTreeMap<_, Vec<_>> = BTreeMap::new();
    for entry in &resource.body {
        let name = match entry {
            Entry::Message(message) => (false, message.id.name),
            Entry::Term(term) => (true, term.id.name),
            _ => continue,
        };
        entries.entry(name).or_default().push(entry);
    }
    entries
}

fn comments<'r, 't>(resource: &'r Resource<&'t str>) -> Vec<&'r Entry<&'t str>> {
    resource.body.iter().filter(|entry| !matches!(entry, Entry::Message(_) | Entry::Term(_))).collect()
}
