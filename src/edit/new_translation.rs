//! A new translation: a draft whose passages wait as comments.

use super::front_matter::toml_string;
use super::operation::Operation;
use crate::bases;
use crate::edition::EditionId;
use crate::item::Item;
use crate::markdown::{self, FieldScope};
use crate::segment::{Role, Segment};
use crate::site::Site;
use crate::source::{FilePath, SourceFile};
use std::fmt::Write;

/// Returns the file of an edition's text of an item.
pub fn file_of_text(site: &Site, item: &Item, edition: EditionId) -> FilePath {
    FilePath::new(format!("{}/{}.md", item.folder(), site.settings.editions.get(edition).key))
}

/// Returns the steps that begin a translation: the source text is kept as its base, and the draft has each
/// passage of it in a comment. `original` is the file of the source text.
pub fn new_translation(site: &Site, item: &Item, edition: EditionId, original: &SourceFile) -> Vec<Operation> {
    let scope = FieldScope::Item(item.kind());
    let segments = markdown::segments(original, scope);
    let mut text = String::from("+++\n");
    fields(&mut text, &segments);
    let mut operations = Vec::new();
    let mut base = String::new();
    if let Some(revision) = item.revision {
        operations.push(Operation::write(bases::path(revision), original.text.as_str()));
        base = format!("base = \"{revision}\"\n");
    }
    // Fields stand above the tables of files.
    let tables = text.find("\n[").map_or(text.len(), |at| at + 1);
    text.insert_str(tables, &format!("status = \"draft\"\n{base}"));
    text.push_str("+++\n");
    text.push_str(&body(original));
    operations.push(Operation::Create { path: file_of_text(site, item, edition), bytes: text.into() });
    operations
}

/// Writes the fields of the front matter, each below its words in the source text.
fn fields(text: &mut String, segments: &[Segment]) {
    let mut table = "";
    for segment in segments {
        let Role::Field(name) = segment.role else { continue };
        let words = segment.words.replace(char::is_control, " ");
        // Writing to a string does not fail.
        match segment.targets.first() {
            None => {
                let _ = writeln!(text, "# {words}\n{name} = \"\"");
            }
            Some(file) => {
                if table != name {
                    let _ = writeln!(text, "\n[{name}]");
                    table = name;
                }
                let _ = writeln!(text, "# {words}\n{} = \"\"", toml_string(file));
            }
        }
    }
}

/// Returns the body of a translation that begins: each block of the source text as a comment, with room for
/// its translation. A break between parts stays what it is.
fn body(original: &SourceFile) -> String {
    let (content, _) = original.content();
    let body = markdown::split_front_matter(content).map_or("", |parts| parts.body);
    let block = |block: markdown::Block| {
        let words = body.get(block.place).unwrap_or_default().trim_end();
        if block.is_break { format!("\n{words}\n") } else { comment(words) }
    };
    markdown::blocks(body).into_iter().map(block).collect()
}

/// Returns a block as a comment with room for its translation.
fn comment(block: &str) -> String {
    // What would end the comment is divided.
    let block = block.replace("-->", "-- >");
    if block.contains('\n') { format!("\n<!--\n{block}\n-->\n") } else { format!("\n<!-- {block} -->\n") }
}
