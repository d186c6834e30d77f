//! Suppressions: `[[allow]]` in site.toml, and comments that begin with `gongbao: allow`
//! in item.toml, front matter and catalogs.

use super::comments::{self, Comment};
use crate::diagnostic::{Allow, Code, Finding, Scope, Suppression};
use crate::edition::Editions;
use crate::markdown::split_front_matter;
use crate::source::{SourceFile, Span};
use crate::toml_fields::Fields;
use jiff::civil::Date;

const MARK: &str = "gongbao:";

/// The suppressions of a file, and the findings about invalid ones.
type Found = (Vec<Allow>, Vec<Finding>);

/// Reads the `[[allow]]` tables of site.toml.
pub fn of_settings(fields: &mut Fields<'_, '_>, editions: &Editions) -> Vec<Allow> {
    let tables = fields.tables("allow");
    let allows = tables.into_iter().filter_map(|mut table| {
        let allow = of_table(&mut table, editions);
        table.finish();
        allow
    });
    allows.collect()
}

fn of_table(table: &mut Fields<'_, '_>, editions: &Editions) -> Option<Allow> {
    let code = table.required_string("code");
    let reason = table.required_string("reason");
    let item = table.string("item").map(|at| at.value);
    let file = table.string("file").map(|at| at.value);
    let edition = table.string("edition");
    let is_dated = table.has("until");
    let until = table.date("until").map(|at| at.value);
    if let Some(edition) = &edition {
        table.find_mentioned(edition, editions);
    }
    let is_away = edition.as_ref().is_some_and(|edition| editions.is_away(&edition.value));
    let written = code?;
    let code = match suppressible(&written.value) {
        Ok(code) => code,
        Err(problem) => {
            table.report(bad(written.place, problem, &written.value));
            return None;
        }
    };
    if is_dated && until.is_none() {
        return None;
    }
    reason?;
    // Of an edition that is not known nothing is found.
    if is_away {
        return None;
    }
    let edition = edition.map(|edition| edition.value);
    Some(Allow { code, scope: Scope::Named { item, file }, edition, until, place: written.place })
}

/// Reads the comments of an item.toml, which cover the item and its texts.
pub fn of_item(file: &SourceFile, id: &str) -> Found {
    let scope = |_: &Comment| Scope::Item { id: id.to_owned(), file: file.path.clone() };
    read(file, comments::toml, &scope)
}

/// Reads the comments of a text's front matter, which cover that text.
pub fn of_text(file: &SourceFile) -> Found {
    let in_front = |text: &str| match split_front_matter(text) {
        Some(parts) => comments::toml(&text[..parts.body_at]),
        None => Vec::new(),
    };
    read(file, in_front, &|_| Scope::File(file.path.clone()))
}

/// Reads the comments of a catalog. Above a message they cover that message, elsewhere the whole
/// file.
pub fn of_catalog(file: &SourceFile) -> Found {
    let (_, base) = file.content();
    let scope = |comment: &Comment| match &comment.entry {
        Some(lines) => Scope::Lines(Span::new(&file.path, base + lines.start..base + lines.end)),
        None => Scope::File(file.path.clone()),
    };
    read(file, comments::fluent, &scope)
}

fn read(file: &SourceFile, comments: impl Fn(&str) -> Vec<Comment>, scope: &dyn Fn(&Comment) -> Scope) -> Found {
    let (text, base) = file.content();
    let (mut allows, mut findings) = (Vec::new(), Vec::new());
    if !text.contains(MARK) {
        return (allows, findings);
    }
    for comment in comments(text) {
        let words = text[comment.words.clone()].trim().strip_prefix(MARK);
        let Some(words) = words.filter(|words| words.trim() != SAME) else { continue };
        let place = Span::new(&file.path, base + comment.words.start..base + comment.words.end);
        match of_words(words, scope(&comment), place) {
            Ok(allow) => allows.push(allow),
            Err(finding) => findings.push(*finding),
        }
    }
    (allows, findings)
}

/// The other command of such comments, which is no suppression: the message is the same in both
/// languages.
const SAME: &str = "same";

/// Parses a suppression such as `allow CODE reason="…" until=2013-05-01 edition=ja`.
fn of_words(words: &str, scope: Scope, place: Span) -> Result<Allow, Box<Finding>> {
    let refuse = |problem, value: &str| Box::new(bad(place.clone(), problem, value));
    let command = words.trim_start();
    let Some(rest) = command.strip_prefix("allow").filter(|rest| rest.starts_with(char::is_whitespace)) else {
        return Err(refuse(Problem::Command, command.split_whitespace().next().unwrap_or_default()));
    };
    let (written, mut rest) = split_word(rest.trim_start());
    let code = suppressible(written).map_err(|problem| refuse(problem, written))?;
    let (mut reason, mut until, mut edition) = (String::new(), None, None);
    while !rest.is_empty() {
        let (name, value, next) = setting(rest).ok_or_else(|| refuse(Problem::Setting, rest))?;
        rest = next;
        match name {
            "reason" => reason = value.trim().to_owned(),
            "edition" => edition = Some(value.to_owned()),
            "until" => until = Some(value.parse::<Date>().map_err(|_| refuse(Problem::Date, value))?),
            _ => return Err(refuse(Problem::Setting, name)),
        }
    }
    if reason.is_empty() {
        let finding = Finding::new(Code::UnexplainedSuppression, place.clone()).with("code", code.id());
        return Err(Box::new(finding));
    }
    Ok(Allow { code, scope, edition, until, place })
}

/// Splits off `name=value` or `name="several words"`. Returns the name, the value and the rest.
fn setting(text: &str) -> Option<(&str, &str, &str)> {
    let (name, value) = text.split_once('=')?;
    let (value, rest) = match value.strip_prefix('"') {
        Some(quoted) => quoted.split_once('"')?,
        None => split_word(value),
    };
    Some((name.trim_end(), value, rest.trim_start()))
}

fn split_word(text: &str) -> (&str, &str) {
    let end = text.find(char::is_whitespace).unwrap_or(text.len());
    (&text[..end], text[end..].trim_start())
}

/// Why a suppression is invalid.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Problem {
    /// The command is not `allow`.
    Command,
    /// The code does not exist.
    Code,
    /// Findings of the code cannot be suppressed.
    Fixed,
    /// A setting is unknown or not of the form `name=value`.
    Setting,
    Date,
}

impl Problem {
    /// Returns the word for the problem in messages.
    fn key(self) -> &'static str {
        match self {
            Self::Command => "command",
            Self::Code => "code",
            Self::Fixed => "fixed",
            Self::Setting => "setting",
            Self::Date => "date",
        }
    }
}

fn suppressible(code: &str) -> Result<Code, Problem> {
    match Code::find(code) {
        None => Err(Problem::Code),
        Some(code) if code.suppression() == Suppression::Unsuppressible => Err(Problem::Fixed),
        Some(code) => Ok(code),
    }
}

fn bad(place: Span, problem: Problem, value: &str) -> Finding {
    let finding = Finding::new(Code::BadSuppression, place).with("problem", problem.key()).with("value", value);
    if problem == Problem::Code {
        return finding.suggest(value, Code::ALL.iter().map(|code| code.name()));
    }
    finding
}
