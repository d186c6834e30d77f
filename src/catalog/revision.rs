//! The revision of a reference message: three hashes, from which a later run tells that the message
//! changed and how much the change matters to its translations, without the old text.

use super::{Node, Pattern};
use crate::hash;
use fluent_syntax::ast;
use std::fmt;

/// Hashes of the whole message, of its words alone, and of its facts alone.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct MessageRevision {
    whole: u32,
    words: u16,
    facts: u16,
}

/// How a message changed between two revisions.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Change {
    /// A change of punctuation, letter case or markup.
    Minor,
    Substantive,
    /// A change of a number.
    Factual,
}

impl Change {
    pub fn key(self) -> &'static str {
        match self {
            Self::Minor => "minor",
            Self::Substantive => "substantive",
            Self::Factual => "factual",
        }
    }
}

impl MessageRevision {
    pub fn of(node: &Node<'_>) -> Self {
        let canonical = canonical(node);
        // The text between the brackets of a tag is markup and does not count as words.
        let mut in_tag = false;
        let without_tags = canonical.chars().filter(|c| {
            in_tag = (in_tag || *c == '<') && *c != '>';
            !in_tag
        });
        let words: String =
            without_tags.filter(|c| c.is_alphanumeric() || *c == '$').flat_map(char::to_lowercase).collect();
        let facts: String = canonical.chars().filter(char::is_ascii_digit).collect();
        Self { whole: hash(&canonical), words: short(hash(&words)), facts: short(hash(&facts)) }
    }

    /// Reads the text form: sixteen hexadecimal digits.
    pub fn parse(text: &str) -> Option<Self> {
        let is_hash = hash::is_digits(text, 8);
        let part = |range: std::ops::Range<usize>| u32::from_str_radix(text.get(range)?, 16).ok();
        is_hash.then_some(())?;
        Some(Self { whole: part(0..8)?, words: short(part(8..12)?), facts: short(part(12..16)?) })
    }

    /// Returns the change since an earlier revision, or `None` where the revisions are equal.
    pub fn since(self, then: Self) -> Option<Change> {
        match (self.whole == then.whole, self.words == then.words, self.facts == then.facts) {
            (true, ..) => None,
            (false, _, false) => Some(Change::Factual),
            (false, false, true) => Some(Change::Substantive),
            (false, true, true) => Some(Change::Minor),
        }
    }
}

fn short(hash: u32) -> u16 {
    (hash & 0xffff) as u16
}

fn hash(text: &str) -> u32 {
    u32::from_be_bytes(hash::of(text.as_bytes()))
}

impl fmt::Display for MessageRevision {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:08x}{:04x}{:04x}", self.whole, self.words, self.facts)
    }
}

/// Writes the translatable parts of an entry in one form, whatever the line ends and the
/// indentation of its file. The attributes of a term are left out, because they belong to its
/// language alone.
pub(super) fn canonical(node: &Node<'_>) -> String {
    let mut text = String::new();
    for (attribute, pattern) in node.patterns().filter(|(attribute, _)| attribute.is_none() || !node.is_term()) {
        if let Some(name) = attribute {
            text.push_str("\n.");
            text.push_str(name);
        }
        text.push('=');
        write_pattern(pattern, &mut text);
    }
    text
}

impl Node<'_> {
    /// Returns whether two entries have the same text, comments aside.
    pub fn is_same_as(&self, other: &Node<'_>) -> bool {
        let is_equal = self.value == other.value && (self.is_term() || self.attributes == other.attributes);
        is_equal || ((self.has_crlf() || other.has_crlf()) && canonical(self) == canonical(other))
    }
}

pub(super) fn write_pattern(pattern: &Pattern<'_>, out: &mut String) {
    for element in &pattern.elements {
        match element {
            ast::PatternElement::TextElement { value } => out.extend(value.chars().filter(|c| *c != '\r')),
            ast::PatternElement::Placeable { expression } => write_expression(expression, out),
        }
    }
}

fn write_expression(expression: &ast::Expression<&str>, out: &mut String) {
    out.push('{');
    match expression {
        ast::Expression::Inline(inline) => write_inline(inline, out),
        ast::Expression::Select { selector, variants } => {
            write_inline(selector, out);
            for variant in variants {
                out.push_str(if variant.default { "*[" } else { "[" });
                match variant.key {
                    ast::VariantKey::Identifier { name: key } | ast::VariantKey::NumberLiteral { value: key } => {
                        out.push_str(key);
                    }
                }
                out.push(']');
                write_pattern(&variant.value, out);
            }
        }
    }
    out.push('}');
}

fn write_inline(inline: &ast::InlineExpression<&str>, out: &mut String) {
    let write_arguments = |arguments: &ast::CallArguments<&str>, out: &mut String| {
        out.push('(');
        for positional in &arguments.positional {
            write_inline(positional, out);
            out.push(',');
        }
        for named in &arguments.named {
            out.push_str(named.name.name);
            out.push(':');
            write_inline(&named.value, out);
            out.push(',');
        }
        out.push(')');
    };
    let write_name = |sign: &str, id: &ast::Identifier<&str>, attribute: Option<&ast::Identifier<&str>>| {
        let attribute = attribute.map_or(String::new(), |attribute| format!(".{}", attribute.name));
        format!("{sign}{}{attribute}", id.name)
    };
    match inline {
        ast::InlineExpression::StringLiteral { value } => out.push_str(&format!("\"{value}\"")),
        ast::InlineExpression::NumberLiteral { value } => out.push_str(value),
        ast::InlineExpression::VariableReference { id } => out.push_str(&write_name("$", id, None)),
        ast::InlineExpression::MessageReference { id, attribute } => {
            out.push_str(&write_name("", id, attribute.as_ref()));
        }
        ast::InlineExpression::TermReference { id, attribute, arguments } => {
            out.push_str(&write_name("-", id, attribute.as_ref()));
            if let Some(arguments) = arguments {
                write_arguments(arguments, out);
            }
        }
        ast::InlineExpression::FunctionReference { id, arguments } => {
            out.push_str(id.name);
            write_arguments(arguments, out);
        }
        ast::InlineExpression::Placeable { expression } => write_expression(expression, out),
    }
}
