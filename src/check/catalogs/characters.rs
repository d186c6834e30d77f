//! Finds characters of a message that show a fault: letters of another script, full-width braces,
//! invisible characters.

use super::scope::{Pair, Scope};
use crate::catalog::{Inline, Node, Piece};
use crate::diagnostic::{Code, Finding};
use crate::language::{self, Writing};
use crate::segment::{Role, Segment};
use crate::source::floor_char_boundary;
use crate::text::{is_invisible, script_of};

/// The comment line that declares a translation to be the same as its reference.
const SAME: &str = "gongbao: same";

pub fn check(node: &Node<'_>, scope: &Scope<'_>, findings: &mut Vec<Finding>) {
    let mut is_foreign = false;
    node.walk(&mut |piece| {
        if let Piece::Inline(Inline::StringLiteral { value }) = piece {
            findings.extend(impossible_escape(node, value));
        }
        let Piece::Text(text) = piece else { return };
        if text.chars().all(|c| is_usual(c, scope)) {
            return;
        }
        is_foreign |= foreign(node, text, scope, is_foreign, findings);
        invisible(node, text, findings);
        wide_braces(node, text, findings);
    });
    if !is_foreign {
        findings.extend(in_other_language(node, scope));
    }
}

/// Finds a message in another language that is written in letters which belong in the edition too: a
/// Latin sentence in Chinese, traditional signs among simplified ones.
fn in_other_language(node: &Node<'_>, scope: &Scope<'_>) -> Option<Finding> {
    let own = Writing::of(&scope.language.tag).filter(|own| *own != Writing::Latin && !node.is_term())?;
    let mut words = String::new();
    node.walk(&mut |piece| {
        if let Piece::Text(text) = piece {
            words.push_str(text);
            words.push(' ');
        }
    });
    let words = without_tags(&words);
    let passage = Segment::new(Role::Paragraph, &words, 0..0);
    let (_, found) = language::foreign(&[passage], own).into_iter().next().filter(|_| !is_declared_same(node))?;
    Some(Finding::new(Code::ForeignPassage, node.entry.place.clone()).with("writing", found.writing.key()))
}

/// Finds an escape that stands for no character: `\u0000`, half of a surrogate pair, or a number beyond
/// Unicode. Readers see U+FFFD in its place.
fn impossible_escape(node: &Node<'_>, literal: &str) -> Option<Finding> {
    let mut rest = literal;
    while let Some(at) = rest.find('\\') {
        let (digits, escape) = match rest.as_bytes().get(at + 1)? {
            b'u' => (4, at + 2),
            b'U' => (6, at + 2),
            _ => {
                rest = rest.get(at + 2..)?;
                continue;
            }
        };
        let written = rest.get(escape..escape + digits)?;
        let number = u32::from_str_radix(written, 16).ok()?;
        if number == 0 || char::from_u32(number).is_none() {
            let finding = Finding::new(Code::InvisibleCharacter, node.span(&rest[at..escape + digits]));
            let finding = finding.with("message", node.name()).with("character", format!("U+{number:04X}"));
            return Some(finding.advise("escape", ""));
        }
        rest = &rest[escape + digits..];
    }
    None
}

/// Returns words without the tags between angle brackets.
fn without_tags(words: &str) -> String {
    let mut in_tag = false;
    let is_text = |c: &char| {
        in_tag = (in_tag || *c == '<') && *c != '>';
        !in_tag && *c != '>'
    };
    words.chars().filter(is_text).collect()
}

/// Returns whether a character needs no further rule. Nearly all characters are of this kind.
fn is_usual(c: char, scope: &Scope<'_>) -> bool {
    match c {
        ' '..='~' | '\n' => true,
        '｛' => false,
        c => match script_of(c) {
            Some(script) => scope.language.scripts.is_none_or(|scripts| scripts.contains(&script)),
            None => !is_invisible(c),
        },
    }
}

/// Finds letters of a script that the edition is not written in. The first of a message is enough.
fn foreign(node: &Node<'_>, text: &str, scope: &Scope<'_>, known: bool, findings: &mut Vec<Finding>) -> bool {
    let Some(expected) = scope.language.scripts.filter(|_| !known) else { return false };
    let found = text.char_indices().find_map(|(at, c)| {
        if c.is_ascii() {
            return None;
        }
        script_of(c).filter(|script| !expected.contains(script)).map(|script| (at, script))
    });
    let Some((at, script)) = found.filter(|_| !is_declared_same(node)) else { return false };
    let end = text[at..].find(|c: char| script_of(c) != Some(script)).map_or(text.len(), |length| at + length);
    let words = &text[at..end];
    findings.push(
        Finding::new(Code::WrongScript, node.span(words))
            .with("message", node.name())
            .with("words", shortened(words))
            .with("script", script.key()),
    );
    true
}

fn shortened(words: &str) -> String {
    words.chars().take(20).collect()
}

fn invisible(node: &Node<'_>, text: &str, findings: &mut Vec<Finding>) {
    let found = text.char_indices().find(|(_, c)| is_invisible(*c));
    if let Some((at, c)) = found {
        findings.push(
            Finding::new(Code::InvisibleCharacter, node.span(&text[at..at + c.len_utf8()]))
                .with("message", node.name())
                .with("character", format!("U+{:04X}", u32::from(c))),
        );
    }
}

/// The most bytes between two full-width braces that are taken for a placeable.
const PLACEABLE_LENGTH: usize = 120;

/// Finds `｛ $n ｝`. To Fluent it is text, so readers would see it unchanged.
fn wide_braces(node: &Node<'_>, text: &str, findings: &mut Vec<Finding>) {
    let found = text.match_indices('｛').find(|(at, brace)| {
        let after = &text[at + brace.len()..];
        let near = &after[..floor_char_boundary(after, PLACEABLE_LENGTH)];
        let inside = near.split('｝').next().unwrap_or_default().trim_matches([' ', '\u{3000}']);
        let name = inside.trim_start_matches(['$', '＄', '-', '－']);
        let is_marked = name.len() < inside.len() || inside.starts_with(['"', '＂']) || inside.contains(['(', '（']);
        is_marked
            || (!name.is_empty() && name.bytes().all(|byte| byte.is_ascii_alphanumeric() || b"-_.".contains(&byte)))
    });
    if let Some((_, brace)) = found {
        findings.push(Finding::new(Code::FullWidthBrace, node.span(brace)).with("message", node.name()));
    }
}

/// Finds a translation that is the same as its reference, unless that is declared or unavoidable.
pub fn identical(pair: &Pair<'_, '_>) -> Option<Finding> {
    let is_key = pair.node.name().contains("key") || pair.node.name().contains("Key");
    let is_excused = is_key || is_declared_same(&pair.node) || is_declared_same(&pair.reference);
    let same_language = pair.scope.language.is_same_as(&pair.reference_scope.language);
    let is_natural = is_excused || same_language || is_shared_word(pair);
    (!is_natural && has_letters(&pair.node)).then(|| pair.finding(Code::IdenticalMessage))
}

/// The most letters of a text that two languages may write alike. Chinese and Japanese share many
/// words, but hardly a sentence.
const SHARED_WORD: usize = 8;

fn is_shared_word(pair: &Pair<'_, '_>) -> bool {
    let scripts = |scope: &Scope<'_>| scope.language.scripts.unwrap_or_default();
    let shared = scripts(pair.scope).iter().filter(|script| scripts(pair.reference_scope).contains(script));
    let shared: Vec<_> = shared.collect();
    let mut letters = 0;
    let mut is_shared = true;
    pair.node.walk(&mut |piece| {
        if let Piece::Text(text) = piece {
            letters += text.chars().filter(|c| c.is_alphabetic()).count();
            is_shared &= text
                .chars()
                .filter(|c| c.is_alphabetic())
                .all(|c| script_of(c).is_some_and(|script| shared.contains(&&script)));
        }
    });
    is_shared && letters <= SHARED_WORD
}

fn is_declared_same(node: &Node<'_>) -> bool {
    node.comment().any(|line| line.trim() == SAME)
}

fn has_letters(node: &Node<'_>) -> bool {
    let mut found = false;
    node.walk(&mut |piece| {
        if let Piece::Text(text) = piece {
            found |= text.chars().any(char::is_alphabetic);
        }
    });
    found
}
