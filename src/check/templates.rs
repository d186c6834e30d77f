//! Checks templates: they parse, and every message that they name exists and gets the arguments
//! that it needs in every edition. Also finds messages that no template names.

mod calls;

use super::number_choices::counted;
use crate::catalog::{Names, Node, builtin_for, parse};
use crate::diagnostic::{Code, Finding, ForeignMessage};
use crate::site::Site;
use crate::source::{SourceFile, Span};
use crate::theme_messages;
use calls::{Call, Value, Words};
use minijinja::machinery::Token;
use minijinja::syntax::SyntaxConfig;
use std::collections::{BTreeMap, BTreeSet};

/// Prefixes of names of tags, topics and issuing bodies, which may be defined before an item uses
/// them.
const VOCABULARY: [&str; 3] = ["issuer-", "tag-", "topic-"];

pub fn templates(site: &Site) -> Vec<Finding> {
    site.theme.templates.values().flat_map(|file| of_template(site, file)).collect()
}

fn of_template(site: &Site, file: &SourceFile) -> Vec<Finding> {
    let (text, base) = file.content();
    if let Some(range) = too_long(text) {
        let place = Span::new(&file.path, base + range.start..base + range.end);
        return vec![Finding::new(Code::TemplateTooLong, place)];
    }
    if let Err(error) = minijinja::machinery::parse(text, file.path.as_str(), SyntaxConfig::default()) {
        let range = error.range().unwrap_or(0..0);
        let detail = error.detail().unwrap_or_default().to_owned();
        // Of what has no end the parser tells a place behind the last character.
        let byte = |byte: usize| base + byte.min(text.len());
        let place = Span::new(&file.path, byte(range.start)..byte(range.end));
        return vec![Finding::new(Code::TemplateSyntax, place).cause(ForeignMessage::Verbatim(detail))];
    }
    if let Some(range) = calls::whole_namespace(text) {
        let place = Span::new(&file.path, base + range.start..base + range.end);
        return vec![Finding::new(Code::WholeNamespace, place)];
    }
    let catalog = site.catalogs.get(site.settings.messages);
    let unknown = calls::calls(file).into_iter().filter(|call| !catalog.has(&call.message));
    let finding = |call: Call| {
        let names = catalog.entries.keys().map(String::as_str);
        let finding = Finding::new(Code::TemplateMessage, call.place);
        finding.with("message", call.message.as_str()).suggest(&call.message, names)
    };
    unknown.map(finding).collect()
}

fn all_calls(site: &Site) -> impl Iterator<Item = Call> {
    let of_program = theme_messages::ALL.iter().map(|(_, message)| Call {
        message: message.id.to_owned(),
        arguments: Some(message.arguments.iter().map(|name| ((*name).to_owned(), Value::Any)).collect()),
        place: Span::start_of(&site.settings.file),
    });
    site.theme.templates.values().flat_map(calls::calls).chain(of_program)
}

/// Finds arguments that a message needs in some edition and that a template does not pass.
pub fn arguments(site: &Site) -> Vec<Finding> {
    let editions = site.settings.editions.iter();
    let scopes: Vec<_> = editions.map(|(id, edition)| (edition, Names::of_catalog(site.catalogs.get(id)))).collect();
    let reference = Names::of_catalog(site.catalogs.get(site.settings.messages));
    let mut findings = Vec::new();
    for call in all_calls(site) {
        let Some(passed) = &call.arguments else { continue };
        let known = reference.get(&call.message).map(|message| {
            let mut known = reference.variables(message);
            known.extend(message.declared());
            known
        });
        for (edition, names) in &scopes {
            let Some(message) = names.get(&call.message) else { continue };
            let lacking = names.variables(message).into_iter().filter(|name| !passed.contains_key(*name));
            // A variable that the reference does not know is a finding at the translation.
            let lacking = lacking.filter(|name| known.as_ref().is_none_or(|known| known.contains(name)));
            findings.extend(texts_for_numbers(names, message, passed).map(|name| {
                Finding::new(Code::TextForNumber, call.place.clone())
                    .with("message", call.message.as_str())
                    .with("variable", name)
                    .related(message.entry.place.clone())
                    .edition(&edition.key)
            }));
            findings.extend(lacking.map(|name| {
                Finding::new(Code::MissingArgument, call.place.clone())
                    .with("message", call.message.as_str())
                    .with("variable", name)
                    .related(message.entry.place.clone())
                    .suggest(name, passed.keys().map(String::as_str))
                    .edition(&edition.key)
            }));
        }
    }
    findings
}

/// Returns the arguments that are texts and that a message chooses a plural form by.
fn texts_for_numbers<'g>(
    names: &Names<'_>,
    message: Node<'_>,
    passed: &'g BTreeMap<String, Value>,
) -> impl Iterator<Item = &'g str> {
    let mut texts: Vec<&str> =
        passed.iter().filter(|(_, value)| **value == Value::Text).map(|(name, _)| name.as_str()).collect();
    if !texts.is_empty() {
        let counted: BTreeSet<&str> = mentioned(names, message.name()).iter().flat_map(counted).collect();
        texts.retain(|name| counted.contains(name));
    }
    texts.into_iter()
}

/// The most tokens of one tag. A longer one may nest too deeply for a recursive parser.
const TAG_LIMIT: usize = 300;

/// The most tags of one template. A chain of `elif` nests as deeply as it is long.
const TAGS_LIMIT: usize = 1_000;

/// Returns the first line or tag that is too long, or the first tag beyond the limit.
fn too_long(text: &str) -> Option<std::ops::Range<usize>> {
    if let Some(range) = calls::uncountable(text) {
        return Some(range);
    }
    let (mut tokens, mut tags) = (0, 0);
    for (token, span) in calls::tokens(text) {
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

/// Returns the variables that templates pass to each message, also through messages that mention
/// it.
pub fn passed_variables(site: &Site) -> BTreeMap<String, BTreeSet<String>> {
    let editions: Vec<_> = site.settings.editions.ids().map(|id| Names::of_catalog(site.catalogs.get(id))).collect();
    let mut passed: BTreeMap<String, BTreeSet<String>> = BTreeMap::new();
    for call in all_calls(site) {
        let Some(arguments) = &call.arguments else { continue };
        for names in &editions {
            for node in mentioned(names, &call.message) {
                passed.entry(node.name().to_owned()).or_default().extend(arguments.keys().cloned());
            }
        }
    }
    passed
}

/// Returns a message and all that it mentions, directly or not.
fn mentioned<'c>(names: &Names<'c>, message: &str) -> Vec<Node<'c>> {
    let mut reached: Vec<Node<'c>> = names.get(message).into_iter().collect();
    let mut seen: BTreeSet<&str> = reached.iter().map(Node::name).collect();
    let mut at = 0;
    while let Some(node) = reached.get(at).copied() {
        at += 1;
        let targets = node.entry.references.iter().filter_map(|mention| names.get(&mention.name));
        let new: Vec<_> = targets.filter(|target| seen.insert(target.name())).collect();
        reached.extend(new);
    }
    reached
}

/// Finds messages of the reference edition's own files that neither a template nor the program
/// names. The finding is advice, because a name may be composed while a page is rendered.
pub fn unused(site: &Site) -> Vec<Finding> {
    let edition = site.settings.editions.get(site.settings.messages);
    let names = Names::of_catalog(site.catalogs.get(site.settings.messages));
    let words: Vec<Words> = site.theme.templates.values().map(calls::words).collect();
    let builtin = builtin_for(&edition.tag).map(|builtin| parse(&builtin.theme_file()).0.entries).unwrap_or_default();
    let program = theme_messages::ALL.iter().map(|(_, message)| message.id.to_owned());
    let needed = super::messages::names_needed(site).into_keys();
    let wanted: BTreeSet<_> = builtin.into_iter().map(|entry| entry.name).chain(program).chain(needed).collect();
    let is_vocabulary = |name: &str| VOCABULARY.iter().any(|prefix| name.starts_with(prefix));
    let is_root =
        |name: &str| is_vocabulary(name) || wanted.contains(name) || words.iter().any(|words| words.may_name(name));
    let mut used: BTreeSet<&str> = BTreeSet::new();
    for node in names.iter().filter(|node| !node.is_term() && is_root(node.name())) {
        if !used.contains(node.name()) {
            used.extend(mentioned(&names, node.name()).iter().map(Node::name));
        }
    }
    let unused = names.iter().filter(|node| !used.contains(node.name()));
    let finding = |node: Node<'_>| {
        Finding::new(Code::UnusedMessage, node.entry.place.clone()).with("message", node.name()).edition(&edition.key)
    };
    unused.map(finding).collect()
}
