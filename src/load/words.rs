//! The segments of a Markdown file from anywhere: its translatable fields and its body.
//! What is wrong with it as a text of a site is of no account here.

use super::fields::{At, CONTENT, Reader};
use super::{front_matter, markdown};
use crate::segment::{Role, Segment};
use crate::source::{LineIndex, SourceFile};

/// The fields of which readers see the words, in the order in which they count.
pub const FIELDS: [&str; 8] =
    ["title", "summary", "description", "basis", "place", "hours", "correction", "withdrawal"];
pub const MAPS: [&str; 3] = ["alt", "caption", "attachment"];

/// All segments of a file. A body that no parser should be given is one segment.
pub fn segments(file: &SourceFile) -> Vec<Segment> {
    let (content, offset) = file.content();
    let (mut segments, body, body_at) = match front_matter::split(content) {
        Some(parts) => (of_toml(file, parts.front, offset + parts.front_at), parts.body, offset + parts.body_at),
        None => match yaml(content) {
            Some((front_at, front, body_at)) => {
                (of_yaml(front, offset + front_at), &content[body_at..], offset + body_at)
            }
            None => (Vec::new(), content, offset),
        },
    };
    let read = markdown::read(&file.path, body, body_at, |_| None);
    let is_refused = read.segments.is_empty() && !read.findings.is_empty() && !body.trim().is_empty();
    if is_refused {
        segments.push(Segment::new(Role::Paragraph, body, body_at..body_at + body.len()));
    }
    segments.extend(read.segments);
    segments
}

pub fn of_string(name: &'static str, at: &At<String>) -> Segment {
    Segment::new(Role::Field(name), &at.value, at.place.range())
}

/// An entry of a table of words by file: the file is a target, as of an image.
pub fn of_entry(name: &'static str, (key, value): &(At<String>, At<String>)) -> Segment {
    let mut segment = of_string(name, value);
    segment.targets.push(key.value.clone());
    segment
}

fn of_toml(file: &SourceFile, front: &str, at: usize) -> Vec<Segment> {
    let reader = Reader::new(&file.path, at, CONTENT);
    let mut fields = reader.parse(front);
    let strings: Vec<_> = FIELDS.into_iter().filter_map(|name| Some(of_string(name, &fields.string(name)?))).collect();
    let maps: Vec<_> = MAPS
        .into_iter()
        .flat_map(|name| fields.string_map(name).into_iter().map(move |entry| of_entry(name, &entry)))
        .collect();
    strings.into_iter().chain(maps).collect()
}

/// The place of front matter between `---` lines, itself, and the place of what follows.
fn yaml(text: &str) -> Option<(usize, &str, usize)> {
    let mut at = 0;
    let mut front_at = None;
    for line in text.split_inclusive('\n') {
        let next = at + line.len();
        match (front_at, line.trim_end()) {
            (None, "---") => front_at = Some(next),
            (None, _) => return None,
            (Some(front_at), "---" | "...") => return Some((front_at, &text[front_at..at], next)),
            _ => {}
        }
        at = next;
    }
    None
}

/// Plain `title: words` lines; whatever else YAML can say is no words.
fn of_yaml(front: &str, base: usize) -> Vec<Segment> {
    let lines = LineIndex::new(front);
    let found = front.lines().enumerate().filter_map(|(number, line)| {
        let (key, value) = line.split_once(':')?;
        let name = FIELDS.into_iter().find(|name| *name == key)?;
        let value = value.trim();
        let words = unquoted(value);
        let start = base + lines.offset(number + 1, 1);
        let is_plain = !words.is_empty() && !words.starts_with(['|', '>', '[', '{', '&', '*']);
        is_plain.then(|| {
            (
                FIELDS.iter().position(|known| *known == name),
                Segment::new(Role::Field(name), words, start..start + line.len()),
            )
        })
    });
    let mut found: Vec<_> = found.collect();
    found.sort_by_key(|(order, _)| *order);
    found.into_iter().map(|(_, segment)| segment).collect()
}

fn unquoted(value: &str) -> &str {
    let inner = |mark: char| value.strip_prefix(mark).and_then(|rest| rest.strip_suffix(mark));
    inner('"').or_else(|| inner('\'')).unwrap_or(value)
}
