//! The texts that a reader can be shown: every way through the variants of a pattern.

use super::node::walk_inline;
use super::{Inline, Pattern, Piece};
use fluent_syntax::ast;
use std::collections::BTreeMap;

/// The most ways through a pattern. A pattern with more is judged by its default variants alone.
const PATH_LIMIT: usize = 128;

/// The most parts that all ways through a pattern have together.
const PART_LIMIT: usize = 20_000;

/// Something that a pattern mentions.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Mention<'c> {
    Variable(&'c str),
    Function(&'c str),
    Message(&'c str, Option<&'c str>),
    Term(&'c str),
}

impl std::fmt::Display for Mention<'_> {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self {
            Self::Variable(name) => write!(f, "${name}"),
            Self::Function(name) => write!(f, "{name}()"),
            Self::Message(name, None) => f.write_str(name),
            Self::Message(name, Some(attribute)) => write!(f, "{name}.{attribute}"),
            Self::Term(name) => write!(f, "-{name}"),
        }
    }
}

#[derive(Clone, Copy, Debug)]
pub enum Part<'c> {
    Text(&'c str),
    Shown(&'c Inline<'c>),
}

/// One way through the variants of a pattern.
#[derive(Clone, Debug, Default)]
pub struct Path<'c> {
    pub parts: Vec<Part<'c>>,
    /// The keys of the variants that it takes.
    keys: Vec<&'c str>,
    selectors: Vec<&'c Inline<'c>>,
    leaves_default: bool,
}

impl<'c> Path<'c> {
    /// Returns whether it takes the default variant at every selector.
    pub fn is_default(&self) -> bool {
        !self.leaves_default
    }

    /// Returns the keys of its variants, such as `[few]`, or `none` where nothing is selected.
    pub fn variant(&self) -> String {
        match self.keys.is_empty() {
            true => "none".to_owned(),
            false => self.keys.iter().map(|key| format!("[{key}]")).collect(),
        }
    }

    /// Returns the mentions that it shows, with their counts.
    pub fn shown(&self) -> BTreeMap<Mention<'c>, usize> {
        let mut found = BTreeMap::new();
        for part in &self.parts {
            if let Part::Shown(inline) = part {
                mentions(inline, &mut |mention| *found.entry(mention).or_default() += 1);
            }
        }
        found
    }

    /// Returns the mentions that it shows or is selected by, with their counts.
    pub fn mentioned(&self) -> BTreeMap<Mention<'c>, usize> {
        self.told(|_| true)
    }

    /// Returns the mentions that it shows, and those of the selectors whose variant tells their value:
    /// `[one]` may leave out the number that selects it where no other number does.
    pub fn told(&self, tells: impl Fn(&str) -> bool) -> BTreeMap<Mention<'c>, usize> {
        let mut found = self.shown();
        for (selector, _) in self.selectors.iter().zip(&self.keys).filter(|(_, key)| tells(key)) {
            mentions(selector, &mut |mention| {
                found.entry(mention).or_insert(1);
            });
        }
        found
    }
}

fn mentions<'c>(inline: &'c Inline<'c>, see: &mut dyn FnMut(Mention<'c>)) {
    walk_inline(inline, &mut |piece| {
        let Piece::Inline(inline) = piece else { return };
        match inline {
            Inline::VariableReference { id } => see(Mention::Variable(id.name)),
            Inline::FunctionReference { id, .. } => see(Mention::Function(id.name)),
            Inline::MessageReference { id, attribute } => {
                see(Mention::Message(id.name, attribute.as_ref().map(|attribute| attribute.name)));
            }
            Inline::TermReference { id, .. } => see(Mention::Term(id.name)),
            Inline::StringLiteral { .. } | Inline::NumberLiteral { .. } | Inline::Placeable { .. } => {}
        }
    });
}

/// Returns every way through a pattern, or the default one alone where there are too many.
pub fn paths<'c>(pattern: &'c Pattern<'c>) -> Vec<Path<'c>> {
    let all = Walk { default_only: false, remaining: PART_LIMIT }.pattern(vec![Path::default()], pattern);
    all.or_else(|| Walk { default_only: true, remaining: usize::MAX }.pattern(vec![Path::default()], pattern))
        .unwrap_or_default()
}

struct Walk {
    default_only: bool,
    remaining: usize,
}

impl Walk {
    fn pattern<'c>(&mut self, mut paths: Vec<Path<'c>>, pattern: &'c Pattern<'c>) -> Option<Vec<Path<'c>>> {
        for element in &pattern.elements {
            paths = match element {
                ast::PatternElement::TextElement { value } => self.push(paths, Part::Text(value))?,
                ast::PatternElement::Placeable { expression } => self.expression(paths, expression)?,
            };
        }
        Some(paths)
    }

    fn expression<'c>(
        &mut self,
        paths: Vec<Path<'c>>,
        expression: &'c ast::Expression<&'c str>,
    ) -> Option<Vec<Path<'c>>> {
        let (selector, variants) = match expression {
            ast::Expression::Inline(Inline::Placeable { expression }) => return self.expression(paths, expression),
            ast::Expression::Inline(inline) => return self.push(paths, Part::Shown(inline)),
            ast::Expression::Select { selector, variants } => (selector, variants),
        };
        let mut found = Vec::new();
        let default_only = self.default_only;
        for variant in variants.iter().filter(|variant| variant.default || !default_only) {
            self.spend(paths.iter().map(|path| path.parts.len() + 1).sum())?;
            let mut branch = paths.clone();
            for path in &mut branch {
                path.keys.push(match variant.key {
                    ast::VariantKey::Identifier { name } => name,
                    ast::VariantKey::NumberLiteral { value } => value,
                });
                path.selectors.push(selector);
                path.leaves_default |= !variant.default;
            }
            found.extend(self.pattern(branch, &variant.value)?);
            if found.len() > PATH_LIMIT {
                return None;
            }
        }
        Some(found)
    }

    fn push<'c>(&mut self, mut paths: Vec<Path<'c>>, part: Part<'c>) -> Option<Vec<Path<'c>>> {
        self.spend(paths.len())?;
        for path in &mut paths {
            path.parts.push(part);
        }
        Some(paths)
    }

    fn spend(&mut self, parts: usize) -> Option<()> {
        self.remaining = self.remaining.checked_sub(parts)?;
        Some(())
    }
}
