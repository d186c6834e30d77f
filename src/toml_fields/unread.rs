//! Fields that nothing reads: misspelt ones, and known ones that stand in another table or file than
//! they belong in. Whether a name is known elsewhere is only known when all tables were read.

use super::dialect::Dialect;
use crate::diagnostic::{Argument, Finding, nearest};
use crate::source::Span;

/// The fields of another file of the same item, and the advice for one that stands in this file.
#[derive(Clone, Debug)]
pub struct Neighbour {
    pub fields: Vec<&'static str>,
    /// A variant of the message's `$advice`.
    pub advice: &'static str,
}

/// A field that no table took.
#[derive(Debug)]
pub(super) struct Unread {
    pub name: String,
    pub place: Span,
    /// The header of its table; empty for the file itself.
    pub header: String,
    /// What is reported unless the name is a field of the file itself.
    pub otherwise: Option<Finding>,
}

/// What was not read, and what is known.
#[derive(Debug, Default)]
pub(super) struct Unreads {
    pub fields: Vec<Unread>,
    /// The fields of each table, by its header.
    pub known: Vec<(String, Vec<&'static str>)>,
    pub neighbours: Vec<Neighbour>,
}

/// Names that other programs give to fields.
const SYNONYMS: &[(&str, &str)] = &[
    ("abstract", "summary"),
    ("aliases", "formerly"),
    ("categories", "column"),
    ("category", "column"),
    ("date", "published"),
    ("description", "summary"),
    ("draft", "status"),
    ("excerpt", "summary"),
    ("expiry", "expires"),
    ("expiryDate", "expires"),
    ("headline", "title"),
    ("hidden", "status"),
    ("keywords", "tags"),
    ("lang", "source"),
    ("language", "source"),
    ("lead", "summary"),
    ("publishDate", "published"),
    ("tag", "tags"),
    ("time", "published"),
    ("updated", "correction"),
];

/// Fields that people write below a table, and the translated field of the texts that has their words.
const OF_TEXTS: &[(&str, &str, &str)] = &[
    ("[[attachment]]", "name", "attachment"),
    ("[[attachment]]", "title", "attachment"),
    ("[[image]]", "title", "caption"),
    ("[correction]", "note", "correction"),
    ("[correction]", "reason", "correction"),
    ("[correction]", "text", "correction"),
    ("[withdrawn]", "note", "withdrawal"),
    ("[withdrawn]", "reason", "withdrawal"),
    ("[withdrawn]", "text", "withdrawal"),
];

/// Names for the writer of a text, who has no field.
const WRITERS: &[&str] = &["author", "authors", "byline", "editor", "photographer", "reporter", "writer"];

impl Unreads {
    /// Adds a finding for each field that was not read. A field that is only missing because it stands
    /// in another table is not reported as missing.
    pub(super) fn resolve(self, dialect: Dialect, findings: &mut Vec<Finding>) {
        for unread in &self.fields {
            let is_misplaced = self.is_misplaced(unread);
            if is_misplaced {
                findings.retain(|finding| finding.code != dialect.missing || !names(finding, &unread.name));
            }
            let finding = match &unread.otherwise {
                Some(finding) if !is_misplaced => finding.clone(),
                _ => self.unknown(unread, dialect),
            };
            findings.push(finding);
        }
    }

    fn unknown(&self, unread: &Unread, dialect: Dialect) -> Finding {
        let name = unread.name.as_str();
        let finding = Finding::new(dialect.unknown, unread.place.clone()).with("field", name);
        let meant = SYNONYMS.iter().find(|(synonym, _)| *synonym == name).map(|(_, meant)| *meant);
        if self.is_misplaced(unread) {
            let finding = match meant {
                Some(meant) => finding.suggest(meant, [meant]),
                None => finding,
            };
            return finding.advise("above", unread.header.as_str());
        }
        let of_texts = OF_TEXTS.iter().find(|(header, field, _)| *header == unread.header && *field == name);
        if let Some((neighbour, field)) = of_texts.and_then(|(.., field)| Some((self.neighbour_with(field)?, *field))) {
            return finding.advise(neighbour.advice, sample(field));
        }
        if WRITERS.contains(&name) {
            return finding.advise("writer", "");
        }
        let mut headers = self.known.iter().map(|(header, _)| header).filter(|header| !header.is_empty());
        if let Some(header) = headers.find(|header| self.is_known(header, name)) {
            return finding.advise("below", header.as_str());
        }
        let own = self.known.iter().filter(|(header, _)| *header == unread.header).flat_map(|(_, known)| known);
        let own: Vec<_> = own.copied().collect();
        let likely = meant.filter(|meant| own.contains(meant)).or_else(|| nearest(name, own.iter().copied()));
        if let Some(likely) = likely {
            let finding = finding.suggest(likely, [likely]);
            return if likely == "status" { finding.advise("draft", "") } else { finding };
        }
        let elsewhere = |name: &str| self.neighbour_with(name);
        match elsewhere(name).map(|neighbour| (neighbour, name)).or_else(|| Some((elsewhere(meant?)?, meant?))) {
            Some((neighbour, "status")) => finding.advise(neighbour.advice, "status = \"draft\""),
            Some((neighbour, field)) => finding.advise(neighbour.advice, sample(field)),
            None => finding,
        }
    }

    fn neighbour_with(&self, field: &str) -> Option<&Neighbour> {
        self.neighbours.iter().find(|neighbour| neighbour.fields.contains(&field))
    }

    /// Returns whether a field of the file itself stands below a header. The words of a table, such as
    /// `correction` below `[correction]`, belong elsewhere.
    fn is_misplaced(&self, unread: &Unread) -> bool {
        let own = format!("[{}]", unread.name);
        !unread.header.is_empty() && unread.header != own && self.is_of_file(&unread.name)
    }

    /// Returns whether a name is that of a field of the file itself, or what other programs call one.
    fn is_of_file(&self, name: &str) -> bool {
        self.is_known("", name) || SYNONYMS.iter().any(|(synonym, meant)| *synonym == name && self.is_known("", meant))
    }

    fn is_known(&self, header: &str, name: &str) -> bool {
        self.known.iter().any(|(known, fields)| known == header && fields.contains(&name))
    }
}

/// Returns how a field is written where it belongs.
pub fn sample(field: &str) -> String {
    match field {
        "alt" | "caption" => format!("{field} = {{ \"course.jpg\" = \"…\" }}"),
        "attachment" => format!("{field} = {{ \"form.pdf\" = \"…\" }}"),
        _ => field.to_owned(),
    }
}

/// Returns whether a finding is about the field of that name.
fn names(finding: &Finding, field: &str) -> bool {
    finding.named().any(|(name, value)| name == "field" && value == Argument::from(field))
}
