//! The segments of a whole Markdown file: its translatable fields and its body. Problems of the
//! file are not reported here.

use super::fields::{FieldScope, Form, FrontMatterWords, segment};
use super::{body, front_matter};
use crate::segment::{Role, Segment};
use crate::source::{LineIndex, SourceFile};
use crate::toml_fields::{CONTENT, TomlReader};

/// Returns all segments of a file. A body that is too deep to be parsed is one segment in a text
/// from anywhere. In an item's text it has no segments, as when the text is loaded.
pub fn segments(file: &SourceFile, scope: FieldScope) -> Vec<Segment> {
    let (content, offset) = file.content();
    let (mut segments, text, body_at) = match front_matter::split(content) {
        Some(parts) => (of_toml(file, parts.front, offset + parts.front_at, scope), parts.body, offset + parts.body_at),
        None => match front_matter::split_yaml(content) {
            Some(parts) => (of_yaml(parts.front, offset + parts.front_at, scope), parts.body, offset + parts.body_at),
            None => (Vec::new(), content, offset),
        },
    };
    let read = body::read(&file.path, text, body_at, |_, _| None);
    let is_refused = read.segments.is_empty() && !read.findings.is_empty() && !text.trim().is_empty();
    if is_refused && scope == FieldScope::AnyFile {
        segments.push(Segment::new(Role::Paragraph, text, body_at..body_at + text.len()));
    }
    segments.extend(read.segments);
    segments
}

fn of_toml(file: &SourceFile, front: &str, at: usize, scope: FieldScope) -> Vec<Segment> {
    let reader = TomlReader::new(&file.path, at, CONTENT);
    FrontMatterWords::read(&mut reader.parse(front), scope).segments().collect()
}

/// Returns the segments of plain `title: words` lines. Other YAML syntax is not read.
fn of_yaml(front: &str, base: usize, scope: FieldScope) -> Vec<Segment> {
    let fields = scope.fields();
    let lines = LineIndex::new(front);
    let found = front.lines().enumerate().filter_map(|(number, line)| {
        let (key, value) = line.split_once(':')?;
        let order = fields.iter().position(|field| field.form == Form::Words && field.name == key)?;
        let words = unquoted(value.trim());
        let start = base + lines.offset(number + 1, 1);
        let is_plain = !words.is_empty() && !words.starts_with(['|', '>', '[', '{', '&', '*']);
        is_plain.then(|| (order, segment(fields[order], words, start..start + line.len())))
    });
    let mut found: Vec<_> = found.collect();
    found.sort_by_key(|(order, _)| *order);
    found.into_iter().map(|(_, segment)| segment).collect()
}

fn unquoted(value: &str) -> &str {
    let inner = |mark: char| value.strip_prefix(mark).and_then(|rest| rest.strip_suffix(mark));
    inner('"').or_else(|| inner('\'')).unwrap_or(value)
}
