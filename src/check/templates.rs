//! Templates: that they parse, and that every message they name exists.

use crate::diagnostic::{Code, Finding};
use crate::site::Site;
use crate::source::{SourceFile, Span};
use minijinja::machinery::{Token, tokenize};
use minijinja::syntax::SyntaxConfig;

pub fn templates(site: &Site) -> Vec<Finding> {
    site.theme.templates.values().flat_map(|file| of_template(site, file)).collect()
}

fn of_template(site: &Site, file: &SourceFile) -> Vec<Finding> {
    let (text, base) = file.content();
    let place = |start: usize, end: usize| Span::new(&file.path, base + start..base + end);
    if let Some(range) = too_long(text) {
        return vec![Finding::new(Code::TemplateTooLong, place(range.start, range.end))];
    }
    if let Err(error) = minijinja::machinery::parse(text, file.path.as_str(), SyntaxConfig::default()) {
        let range = error.range().unwrap_or(0..0);
        let detail = error.detail().unwrap_or_default().to_owned();
        return vec![Finding::new(Code::TemplateSyntax, place(range.start, range.end)).with("detail", detail)];
    }
    let catalog = site.catalogs.get(site.settings.messages);
    let mut findings = Vec::new();
    for (message, range) in messages_named(text) {
        if !catalog.has(&message) {
            let names = catalog.entries.keys().map(String::as_str);
            let finding = Finding::new(Code::TemplateMessage, place(range.start, range.end));
            findings.push(finding.with("message", message.as_str()).suggest(&message, names));
        }
    }
    findings
}

/// Tokens that one tag may have. What is longer nests too deeply for a recursive parser,
/// or will.
const TAG_LIMIT: usize = 300;

/// Tags that one template may have; a chain of `elif` nests as deeply as it is long.
const TAGS_LIMIT: usize = 1_000;

/// The first tag that is too long, or that is one too many.
fn too_long(text: &str) -> Option<std::ops::Range<usize>> {
    let (mut tokens, mut tags) = (0, 0);
    for (token, span) in tokenize(text, false, SyntaxConfig::default()).flatten() {
        match token {
            Token::VariableStart | Token::BlockStart => {
                tags += 1;
                tokens = 0;
            }
            _ => tokens += 1,
        }
        if tokens > TAG_LIMIT || tags > TAGS_LIMIT {
            return Some(span.start_offset as usize..span.end_offset as usize);
        }
    }
    None
}

/// Every `msg("literal"`, with the place of the literal.
fn messages_named(text: &str) -> Vec<(String, std::ops::Range<usize>)> {
    let tokens: Vec<_> = tokenize(text, false, SyntaxConfig::default()).flatten().collect();
    let calls = tokens.windows(3).filter_map(|window| match window {
        [(Token::Ident("msg"), _), (Token::ParenOpen, _), (Token::Str(name), span)] => {
            Some(((*name).to_owned(), span.start_offset as usize..span.end_offset as usize))
        }
        _ => None,
    });
    calls.collect()
}
