//! Removes plural branches that repeat the default branch.

use super::{Files, proof};
use fluent_syntax::ast::{Entry, Expression, InlineExpression, Pattern, PatternElement, Resource, Variant, VariantKey};
use std::collections::BTreeSet;
use std::ops::Range;
use unic_langid::LanguageIdentifier;

const CATEGORIES: [&str; 6] = ["zero", "one", "two", "few", "many", "other"];

/// Languages in which numbers select no plural form, so that plural branches have no effect.
const WITHOUT_PLURALS: [&str; 6] = ["zh", "ja", "ko", "vi", "th", "id"];

pub fn without_repeated(files: Files, tag: &LanguageIdentifier) -> Files {
    let has_plurals = !WITHOUT_PLURALS.contains(&tag.language.as_str());
    files.into_iter().map(|(name, text)| (name, shorten(&text, has_plurals).unwrap_or(text))).collect()
}

fn shorten(text: &str, has_plurals: bool) -> Option<String> {
    let mut expected = proof::tree(text)?;
    let mut walk = Walk { text, has_plurals, lines: Vec::new() };
    walk.resource(&mut expected);
    if walk.lines.is_empty() {
        return None;
    }
    walk.lines.sort_by_key(|lines| lines.start);
    let mut after = String::with_capacity(text.len());
    let mut at = 0;
    for lines in &walk.lines {
        after.push_str(&text[at..lines.start.max(at)]);
        at = lines.end.max(at);
    }
    after.push_str(&text[at..]);
    let is_proved = proof::tree(&after).is_some_and(|tree| tree == expected);
    is_proved.then_some(after)
}

/// Removes the repeated branches from the tree and notes their lines.
struct Walk<'t> {
    text: &'t str,
    has_plurals: bool,
    lines: Vec<Range<usize>>,
}

impl<'t> Walk<'t> {
    fn resource(&mut self, resource: &mut Resource<&'t str>) {
        for entry in &mut resource.body {
            let (value, attributes) = match entry {
                Entry::Message(message) => (message.value.as_mut(), &mut message.attributes),
                Entry::Term(term) => (Some(&mut term.value), &mut term.attributes),
                _ => continue,
            };
            for pattern in value.into_iter().chain(attributes.iter_mut().map(|attribute| &mut attribute.value)) {
                self.pattern(pattern);
            }
        }
    }

    fn pattern(&mut self, pattern: &mut Pattern<&'t str>) {
        for element in &mut pattern.elements {
            if let PatternElement::Placeable { expression } = element {
                self.expression(expression);
            }
        }
    }

    fn expression(&mut self, expression: &mut Expression<&'t str>) {
        match expression {
            Expression::Inline(InlineExpression::Placeable { expression }) => self.expression(expression),
            Expression::Inline(_) => {}
            Expression::Select { variants, .. } => {
                self.variants(variants);
                for variant in variants {
                    self.pattern(&mut variant.value);
                }
            }
        }
    }

    fn variants(&mut self, variants: &mut Vec<Variant<&'t str>>) {
        let idle = idle(variants, self.has_plurals);
        let starts: Option<Vec<usize>> = variants.iter().map(|variant| self.line_of(variant)).collect();
        let Some(starts) = starts else { return };
        // The last branch stays, because no other branch after it marks the end of its lines.
        let ended: BTreeSet<usize> = idle.into_iter().filter(|at| at + 1 < starts.len()).collect();
        self.lines.extend(ended.iter().map(|at| starts[*at]..starts[at + 1]));
        let mut at = 0;
        variants.retain(|_| {
            at += 1;
            !ended.contains(&(at - 1))
        });
    }

    /// Returns the start of the line of a branch where nothing else stands before the branch in it.
    fn line_of(&self, variant: &Variant<&'t str>) -> Option<usize> {
        let at = (key(variant).as_ptr() as usize).checked_sub(self.text.as_ptr() as usize)?;
        let before = self.text.get(..at)?;
        let start = before.rfind('\n')? + 1;
        let lead = before[start..].trim_end();
        ["[", "*["].contains(&lead.trim_start()).then_some(start)
    }
}

fn key<'t>(variant: &Variant<&'t str>) -> &'t str {
    match &variant.key {
        VariantKey::Identifier { name } => name,
        VariantKey::NumberLiteral { value } => value,
    }
}

/// Returns the branches that can be removed without changing the text that any number selects.
fn idle(variants: &[Variant<&str>], has_plurals: bool) -> Vec<usize> {
    let Some(default) = variants.iter().find(|variant| variant.default) else { return Vec::new() };
    let others = || variants.iter().enumerate().filter(|(_, variant)| !variant.default);
    let keys: BTreeSet<_> = variants.iter().map(key).collect();
    let is_category = |variant: &Variant<&str>| CATEGORIES.contains(&key(variant));
    // With duplicate keys, or exact numbers among them, the order of the branches matters.
    if keys.len() < variants.len() || !variants.iter().all(is_category) {
        return Vec::new();
    }
    let repeats = |variant: &Variant<&str>| variant.value == default.value;
    // Where numbers select forms, an incomplete set of branches would look like a mistake.
    if has_plurals && (key(default) != "other" || !others().all(|(_, variant)| repeats(variant))) {
        return Vec::new();
    }
    others().filter(|(_, variant)| repeats(variant)).map(|(at, _)| at).collect()
}
