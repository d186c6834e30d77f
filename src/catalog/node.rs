//! An entry with its syntax tree, and the function that walks the tree.

use super::{Entry, Parsed};
use crate::source::Span;
use fluent_syntax::ast;

pub type Pattern<'c> = ast::Pattern<&'c str>;
pub type Inline<'c> = ast::InlineExpression<&'c str>;
pub type Variant<'c> = ast::Variant<&'c str>;

/// A message or a term with its syntax tree.
#[derive(Clone, Copy, Debug)]
pub struct Node<'c> {
    pub entry: &'c Entry,
    pub value: Option<&'c Pattern<'c>>,
    pub attributes: &'c [ast::Attribute<&'c str>],
    file: &'c Parsed,
}

impl<'c> Node<'c> {
    /// Returns `None` where the entry is not one of that file.
    pub fn new(file: &'c Parsed, entry: &'c Entry) -> Option<Self> {
        let (value, attributes) = match file.resource.get_entry(entry.index as usize)? {
            ast::Entry::Message(message) => (message.value.as_ref(), &message.attributes),
            ast::Entry::Term(term) => (Some(&term.value), &term.attributes),
            _ => return None,
        };
        Some(Self { entry, value, attributes, file })
    }

    pub fn name(&self) -> &'c str {
        &self.entry.name
    }

    pub fn is_term(&self) -> bool {
        self.entry.name.starts_with('-')
    }

    /// Returns whether the entry has any placeable, in its value or in an attribute.
    pub fn has_placeables(&self) -> bool {
        self.entry.placeables > 0
    }

    /// Returns the path of the entry's file.
    pub fn path(&self) -> &'c crate::source::FilePath {
        &self.file.path
    }

    /// Returns whether the entry's file ends lines in CRLF. The parser then yields line ends as
    /// text elements of their own.
    pub(super) fn has_crlf(&self) -> bool {
        self.file.has_crlf
    }

    /// Returns the place of a slice of the entry's text.
    pub fn span(&self, part: &str) -> Span {
        self.file.span(part)
    }

    /// Returns the value, without a name, and then each attribute with its name.
    pub fn patterns(&self) -> impl Iterator<Item = (Option<&'c str>, &'c Pattern<'c>)> + use<'c> {
        let attributes = self.attributes.iter().map(|attribute| (Some(attribute.id.name), &attribute.value));
        self.value.map(|value| (None, value)).into_iter().chain(attributes)
    }

    pub fn attribute(&self, name: &str) -> Option<&'c Pattern<'c>> {
        self.attributes.iter().find(|attribute| attribute.id.name == name).map(|attribute| &attribute.value)
    }

    /// Returns the lines of the comment directly above the entry.
    pub fn comment(&self) -> impl Iterator<Item = &'c str> + use<'c> {
        let text = self.file.resource.source();
        let name = self.span(self.id()).range().start.saturating_sub(self.file.span(text).range().start);
        let above = text[..name].rfind('\n').map_or("", |end| &text[..end]);
        above.rsplit('\n').map_while(|line| line.strip_prefix('#')).take_while(|line| !line.starts_with('#'))
    }

    /// Returns the variables that the comment names, such as `# Variables: $gender (string)`.
    pub fn declared(&self) -> impl Iterator<Item = &'c str> + use<'c> {
        self.comment().flat_map(|line| line.split('$').skip(1)).map(|rest| {
            let end = rest.find(|c: char| !(c.is_ascii_alphanumeric() || c == '-' || c == '_')).unwrap_or(rest.len());
            &rest[..end]
        })
    }

    fn id(&self) -> &'c str {
        match self.file.resource.get_entry(self.entry.index as usize) {
            Some(ast::Entry::Message(message)) => message.id.name,
            Some(ast::Entry::Term(term)) => term.id.name,
            _ => "",
        }
    }

    /// Calls a function for every part of the value and of the attributes.
    pub fn walk(&self, visit: &mut dyn FnMut(Piece<'c>)) {
        for (_, pattern) in self.patterns() {
            walk(pattern, visit);
        }
    }
}

/// A part of a pattern that a walk visits.
#[derive(Clone, Copy, Debug)]
pub enum Piece<'c> {
    Text(&'c str),
    /// Visited before its selector and its variants.
    Select(&'c Inline<'c>, &'c [Variant<'c>]),
    /// Visited before its arguments.
    Inline(&'c Inline<'c>),
}

/// Walks a pattern in reading order. The recursion is bounded: entries that nest more deeply were
/// refused before parsing.
pub fn walk<'c>(pattern: &'c Pattern<'c>, visit: &mut dyn FnMut(Piece<'c>)) {
    for element in &pattern.elements {
        match element {
            ast::PatternElement::TextElement { value } => visit(Piece::Text(value)),
            ast::PatternElement::Placeable { expression } => walk_expression(expression, visit),
        }
    }
}

fn walk_expression<'c>(expression: &'c ast::Expression<&'c str>, visit: &mut dyn FnMut(Piece<'c>)) {
    match expression {
        ast::Expression::Inline(inline) => walk_inline(inline, visit),
        ast::Expression::Select { selector, variants } => {
            visit(Piece::Select(selector, variants));
            walk_inline(selector, visit);
            for variant in variants {
                walk(&variant.value, visit);
            }
        }
    }
}

pub(super) fn walk_inline<'c>(inline: &'c Inline<'c>, visit: &mut dyn FnMut(Piece<'c>)) {
    visit(Piece::Inline(inline));
    match inline {
        ast::InlineExpression::Placeable { expression } => walk_expression(expression, visit),
        ast::InlineExpression::FunctionReference { arguments, .. }
        | ast::InlineExpression::TermReference { arguments: Some(arguments), .. } => {
            for positional in &arguments.positional {
                walk_inline(positional, visit);
            }
        }
        _ => {}
    }
}
