//! Reads templates: calls of `msg`, and string literals that may name messages.

use crate::source::{SourceFile, Span};
use minijinja::machinery::{Token, tokenize};
use minijinja::syntax::SyntaxConfig;
use std::collections::{BTreeMap, BTreeSet};
use std::ops::Range;

/// A call `msg("message", name = …)`.
#[derive(Debug)]
pub struct Call {
    pub message: String,
    /// The arguments; `None` where they are unknown, as in `msg("message", **arguments)`.
    pub arguments: Option<BTreeMap<String, Value>>,
    /// The place of the message's name.
    pub place: Span,
}

/// What is known of an argument without rendering.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Value {
    /// A string literal, or a concatenation of strings.
    Text,
    Any,
}

/// The most lines, and the most columns of a line, that the tokenizer's 16-bit counters can hold.
const COUNTER_LIMIT: usize = u16::MAX as usize - 1;

/// Returns the first line beyond the numbers that the tokenizer counts lines and columns with.
pub fn uncountable(text: &str) -> Option<Range<usize>> {
    if text.len() < COUNTER_LIMIT {
        return None;
    }
    let mut start = 0;
    for (number, line) in text.split('\n').enumerate() {
        if number >= COUNTER_LIMIT || line.len() >= COUNTER_LIMIT {
            return Some(start..start + line.len().min(1));
        }
        start += line.len() + 1;
    }
    None
}

/// Returns the template's tokens before its first error, which the tokenizer repeats for ever.
pub fn tokens(text: &str) -> Vec<(Token<'_>, minijinja::machinery::Span)> {
    if uncountable(text).is_some() {
        return Vec::new();
    }
    tokenize(text, false, SyntaxConfig::default()).map_while(Result::ok).collect()
}

/// Returns the first place where a namespace is used other than by its attributes. A namespace that
/// holds itself would be written without end.
pub fn whole_namespace(text: &str) -> Option<Range<usize>> {
    let is_attribute_set = |rest: &str| {
        let name = rest.trim_start();
        name.trim_start_matches(|c: char| c.is_alphanumeric() || c == '_').trim_start().starts_with('.')
    };
    // This test avoids tokenizing, because few templates have a namespace.
    if !text.contains("namespace") && !text.split("set").skip(1).any(is_attribute_set) {
        return None;
    }
    let tokens = tokens(text);
    let is_made = |at: usize| {
        let made = tokens.get(at.checked_sub(1)?..at + 4)?;
        let [set, name, assign, namespace, open] = made else { return None };
        let is_set = matches!((&set.0, &assign.0), (Token::Ident("set"), Token::Assign));
        let is_call = matches!((&namespace.0, &open.0), (Token::Ident("namespace"), Token::ParenOpen));
        match name.0 {
            Token::Ident(name) if is_set && is_call => Some(name),
            _ => None,
        }
    };
    let names: BTreeSet<&str> = (0..tokens.len()).filter_map(is_made).collect();
    let wrong = tokens.iter().enumerate().find(|(at, (token, _))| {
        let Token::Ident(name) = token else { return false };
        let before = at.checked_sub(1).and_then(|at| tokens.get(at)).map(|(token, _)| token);
        let after = tokens.get(at + 1).map(|(token, _)| token);
        let is_attribute = matches!(before, Some(Token::Dot));
        let is_set = matches!(before, Some(Token::Ident("set"))) && matches!(after, Some(Token::Dot));
        match *name {
            _ if is_attribute => false,
            "namespace" => at.checked_sub(2).and_then(is_made).is_none(),
            name if names.contains(name) => !matches!(after, Some(Token::Dot)) && is_made(*at).is_none(),
            _ => is_set,
        }
    });
    wrong.map(|(_, (_, span))| span.start_offset as usize..span.end_offset as usize)
}

/// Returns every call whose message is a string literal.
pub fn calls(file: &SourceFile) -> Vec<Call> {
    let (text, base) = file.content();
    let tokens = tokens(text);
    let calls = tokens.windows(4).enumerate().filter_map(|(at, window)| match window {
        // A literal that an operator follows is part of a composed name: `msg("status-" ~ state)`.
        [
            (Token::Ident("msg"), _),
            (Token::ParenOpen, _),
            (Token::Str(name), span),
            (Token::Comma | Token::ParenClose, _),
        ] => Some(Call {
            message: (*name).to_owned(),
            arguments: arguments(tokens[at + 3..].iter().map(|(token, _)| token)),
            place: Span::new(&file.path, base + span.start_offset as usize..base + span.end_offset as usize),
        }),
        _ => None,
    });
    calls.collect()
}

/// Returns the named arguments up to the call's own closing parenthesis, with what is known of
/// each.
fn arguments<'t>(tokens: impl Iterator<Item = &'t Token<'t>>) -> Option<BTreeMap<String, Value>> {
    let mut found = BTreeMap::new();
    let mut depth = 1;
    let mut name = None;
    let mut argument: Option<(&str, Vec<&Token<'_>>)> = None;
    for token in tokens {
        match token {
            Token::ParenOpen | Token::BracketOpen | Token::BraceOpen => depth += 1,
            Token::ParenClose | Token::BracketClose | Token::BraceClose => depth -= 1,
            Token::Pow if depth == 1 => return None,
            _ => {}
        }
        let ends = depth == 0 || (depth == 1 && matches!(token, Token::Comma));
        if ends && let Some((name, value)) = argument.take() {
            found.insert(name.to_owned(), value_of(&value));
        }
        if depth == 0 {
            break;
        }
        match (&mut argument, token) {
            (None, Token::Assign) if depth == 1 => argument = name.map(|name| (name, Vec::new())),
            (Some((_, value)), token) => value.push(token),
            _ => {}
        }
        name = match token {
            Token::Ident(ident) => Some(*ident),
            _ => None,
        };
    }
    Some(found)
}

fn value_of(tokens: &[&Token<'_>]) -> Value {
    let is_text = match tokens {
        [Token::Str(_) | Token::String(_)] | [.., Token::Pipe, Token::Ident("string")] => true,
        // Where an expression chooses one of two values, either may be a number.
        tokens => {
            let chooses = tokens.iter().any(|token| matches!(token, Token::Ident("if" | "else" | "or" | "and")));
            tokens.iter().any(|token| matches!(token, Token::Tilde)) && !chooses && is_flat(tokens)
        }
    };
    if is_text { Value::Text } else { Value::Any }
}

fn is_flat(tokens: &[&Token<'_>]) -> bool {
    let opens = |token: &&Token<'_>| matches!(token, Token::ParenOpen | Token::BracketOpen | Token::BraceOpen);
    !tokens.iter().any(opens) && !tokens.iter().any(|token| matches!(token, Token::Pipe))
}

/// The string literals in a template: `"guide-days"` in a list may be the name of a message, and
/// `"status-" ~ state` the beginning of several.
#[derive(Debug, Default)]
pub struct Words {
    whole: BTreeSet<String>,
    beginnings: Vec<String>,
}

impl Words {
    pub fn may_name(&self, message: &str) -> bool {
        self.whole.contains(message) || self.beginnings.iter().any(|beginning| message.starts_with(beginning))
    }
}

pub fn words(file: &SourceFile) -> Words {
    let tokens = tokens(file.content().0);
    let mut words = Words::default();
    for (at, (token, _)) in tokens.iter().enumerate() {
        let text = match token {
            Token::Str(text) => *text,
            Token::String(text) => text,
            _ => continue,
        };
        let is_continued = matches!(tokens.get(at + 1), Some((Token::Tilde | Token::Plus, _)));
        if is_continued && !text.is_empty() {
            words.beginnings.push(text.to_owned());
        }
        words.whole.insert(text.to_owned());
    }
    words
}
