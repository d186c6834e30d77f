//! Parses one `.ftl` file into its entries with their places, and its findings. Junk and hostile
//! entries do not hide the rest of a file.

use super::budget;
use crate::diagnostic::{Code, Finding, ForeignMessage};
use crate::source::{FilePath, SourceFile, Span};
use fluent::FluentResource;
use fluent_syntax::ast;
use std::ops::Range;
use std::sync::Arc;

/// A message or a term.
#[derive(Clone, Debug)]
pub struct Entry {
    /// The name, with a leading `-` for a term.
    pub name: String,
    pub place: Span,
    pub has_value: bool,
    pub attributes: Vec<String>,
    pub references: Vec<Reference>,
    pub placeables: usize,
    /// Numeric options that ask for too many digits, with their places.
    pub bad_options: Vec<(String, Span)>,
    /// The index of its file in the catalog, and its index in that file's syntax tree.
    pub(super) file: u32,
    pub(super) index: u32,
}

/// A mention of another entry, with its attribute.
#[derive(Clone, Debug)]
pub struct Reference {
    /// Where it stands: 0 for the value, n for the attribute n - 1.
    pub part: usize,
    pub name: String,
    pub attribute: Option<String>,
    pub place: Span,
}

#[derive(Debug)]
pub struct Parsed {
    pub path: FilePath,
    /// The length of a byte-order mark before the resource's own text, in bytes.
    base: usize,
    pub(super) has_crlf: bool,
    pub resource: Arc<FluentResource>,
    pub entries: Vec<Entry>,
}

impl Parsed {
    /// Returns the place of a slice of the resource's text.
    pub fn span(&self, part: &str) -> Span {
        let range = offsets(self.resource.source(), part);
        Span::new(&self.path, self.base + range.start..self.base + range.end)
    }
}

/// Returns the offsets of a slice of a text. fluent-syntax keeps no places, but its tree borrows
/// from the text.
fn offsets(text: &str, part: &str) -> Range<usize> {
    let start = (part.as_ptr() as usize).saturating_sub(text.as_ptr() as usize).min(text.len());
    start..(start + part.len()).min(text.len())
}

pub fn parse(file: &SourceFile) -> (Parsed, Vec<Finding>) {
    let (content, base) = file.content();
    let place = |range: Range<usize>| Span::new(&file.path, base + range.start..base + range.end);
    let refused = budget::too_deep(content);
    let mut findings: Vec<_> =
        refused.iter().map(|range| Finding::new(Code::CatalogTooDeep, place(first_line(content, range)))).collect();
    let (resource, errors) = match FluentResource::try_new(without(content, &refused)) {
        Ok(resource) => (resource, Vec::new()),
        Err((resource, errors)) => (resource, errors),
    };
    for error in errors {
        let range = error.pos.start..error.pos.end.max(error.pos.start + 1).min(content.len().max(1));
        findings.push(
            Finding::new(Code::FluentSyntax, place(range)).cause(ForeignMessage::fluent(&error.kind.to_string())),
        );
    }
    let text = resource.source();
    let at = |part: &str| place(offsets(text, part));
    let surveyed = resource.entries().zip(0..).filter_map(|(entry, index)| survey(entry, index, &at));
    let (entries, duplicates) = without_duplicates(surveyed.collect());
    findings.extend(duplicates);
    let has_crlf = text.contains('\r');
    (Parsed { path: file.path.clone(), base, has_crlf, resource: Arc::new(resource), entries }, findings)
}

/// Returns the first entry of each name, in their order, and a finding for every other.
fn without_duplicates(entries: Vec<Entry>) -> (Vec<Entry>, Vec<Finding>) {
    let mut by_name: Vec<usize> = (0..entries.len()).collect();
    by_name.sort_by_key(|at| &entries[*at].name);
    let mut dropped = Vec::new();
    let mut findings = Vec::new();
    for alike in by_name.chunk_by(|a, b| entries[*a].name == entries[*b].name) {
        let Some((first, others)) = alike.split_first() else { continue };
        for other in others {
            let entry = &entries[*other];
            let finding =
                Finding::new(Code::DuplicateMessage, entry.place.clone()).with("message", entry.name.as_str());
            findings.push(finding.related(entries[*first].place.clone()));
        }
        dropped.extend(others);
    }
    dropped.sort_unstable();
    let kept = entries.into_iter().enumerate().filter(|(at, _)| dropped.binary_search(at).is_err());
    (kept.map(|(_, entry)| entry).collect(), findings)
}

fn first_line(text: &str, range: &Range<usize>) -> Range<usize> {
    let line = text[range.clone()].lines().next().unwrap_or_default();
    let name = line.split('=').next().unwrap_or_default().trim_end();
    range.start..range.start + name.len()
}

/// Returns the text with these ranges blanked, so that every other byte keeps its offset.
fn without(text: &str, refused: &[Range<usize>]) -> String {
    let mut rest = String::with_capacity(text.len());
    let mut at = 0;
    for range in refused {
        rest.push_str(&text[at..range.start]);
        rest.extend(text[range.clone()].bytes().map(|byte| if byte == b'\n' { '\n' } else { ' ' }));
        at = range.end;
    }
    rest.push_str(&text[at..]);
    rest
}

fn survey(entry: &ast::Entry<&str>, index: u32, at: &dyn Fn(&str) -> Span) -> Option<Entry> {
    let (sign, id, value, attributes) = match entry {
        ast::Entry::Message(message) => ("", &message.id, message.value.as_ref(), &message.attributes),
        ast::Entry::Term(term) => ("-", &term.id, Some(&term.value), &term.attributes),
        _ => return None,
    };
    let mut survey = Survey { at, part: 0, references: Vec::new(), placeables: 0, bad_options: Vec::new() };
    if let Some(value) = value {
        survey.pattern(value);
    }
    for (at, attribute) in attributes.iter().enumerate() {
        survey.part = at + 1;
        survey.pattern(&attribute.value);
    }
    Some(Entry {
        name: format!("{sign}{}", id.name),
        place: at(id.name),
        has_value: value.is_some(),
        attributes: attributes.iter().map(|attribute| attribute.id.name.to_owned()).collect(),
        references: survey.references,
        placeables: survey.placeables,
        bad_options: survey.bad_options,
        file: 0,
        index,
    })
}

/// Collects what one entry mentions. The recursion is bounded: entries that nest more deeply were
/// refused before parsing.
struct Survey<'s> {
    at: &'s dyn Fn(&str) -> Span,
    /// As [`Reference::part`].
    part: usize,
    references: Vec<Reference>,
    placeables: usize,
    bad_options: Vec<(String, Span)>,
}

impl Survey<'_> {
    fn pattern(&mut self, pattern: &ast::Pattern<&str>) {
        for element in &pattern.elements {
            if let ast::PatternElement::Placeable { expression } = element {
                self.placeables += 1;
                self.expression(expression);
            }
        }
    }

    fn expression(&mut self, expression: &ast::Expression<&str>) {
        match expression {
            ast::Expression::Inline(inline) => self.inline(inline),
            ast::Expression::Select { selector, variants } => {
                self.inline(selector);
                for variant in variants {
                    self.pattern(&variant.value);
                }
            }
        }
    }

    fn inline(&mut self, inline: &ast::InlineExpression<&str>) {
        match inline {
            ast::InlineExpression::MessageReference { id, attribute } => {
                self.reference(id.name.to_owned(), id.name, attribute.as_ref());
            }
            ast::InlineExpression::TermReference { id, attribute, arguments } => {
                self.reference(format!("-{}", id.name), id.name, attribute.as_ref());
                if let Some(arguments) = arguments {
                    self.arguments(arguments);
                }
            }
            ast::InlineExpression::FunctionReference { arguments, .. } => self.arguments(arguments),
            ast::InlineExpression::Placeable { expression } => {
                self.placeables += 1;
                self.expression(expression);
            }
            ast::InlineExpression::StringLiteral { .. }
            | ast::InlineExpression::NumberLiteral { .. }
            | ast::InlineExpression::VariableReference { .. } => {}
        }
    }

    fn reference(&mut self, name: String, written: &str, attribute: Option<&ast::Identifier<&str>>) {
        let attribute = attribute.map(|attribute| attribute.name.to_owned());
        self.references.push(Reference { part: self.part, name, attribute, place: (self.at)(written) });
    }

    fn arguments(&mut self, arguments: &ast::CallArguments<&str>) {
        for positional in &arguments.positional {
            self.inline(positional);
        }
        for named in &arguments.named {
            self.inline(&named.value);
            if let ast::InlineExpression::NumberLiteral { value } = &named.value {
                let digits = value.parse::<f64>().unwrap_or(f64::INFINITY);
                if !(0.0..=super::DIGIT_LIMIT as f64).contains(&digits) {
                    self.bad_options.push((named.name.name.to_owned(), (self.at)(value)));
                }
            }
        }
    }
}
