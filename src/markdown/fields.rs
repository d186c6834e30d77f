//! The translatable fields of a text's front matter: those whose words readers see. This is the
//! only place that says which they are and in which order they count, so that a text has the same
//! revision wherever it is read.

use crate::kind::Kind;
use crate::segment::{Role, Segment};
use crate::toml_fields::{At, Fields, sample};

/// How the words of a field are written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Form {
    /// A string.
    Words,
    /// A table of strings by the name of a file of the item's folder.
    ByFile,
}

/// A translatable field. Its segments have the role [`Role::Field`] with its name.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Field {
    pub name: &'static str,
    pub form: Form,
}

impl Field {
    const fn words(name: &'static str) -> Self {
        Self { name, form: Form::Words }
    }

    const fn by_file(name: &'static str) -> Self {
        Self { name, form: Form::ByFile }
    }
}

pub const TITLE: Field = Field::words("title");
pub const SUMMARY: Field = Field::words("summary");
/// The name that other programs give a summary. Texts of a site do not have it.
pub const DESCRIPTION: Field = Field::words("description");
/// What was corrected.
pub const CORRECTION: Field = Field::words("correction");
/// Why the item was withdrawn.
pub const WITHDRAWAL: Field = Field::words("withdrawal");
/// Text alternatives of images.
pub const ALT: Field = Field::by_file("alt");
/// Captions of images.
pub const CAPTION: Field = Field::by_file("caption");
/// Titles of attachments.
pub const ATTACHMENT: Field = Field::by_file("attachment");

/// The origin of a text, which decides which fields it can have.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum FieldScope {
    /// A text of an item of that kind.
    Item(Kind),
    /// A text from anywhere, which can have the fields of all kinds.
    AnyFile,
}

impl FieldScope {
    /// Returns the fields in the order in which they count for a revision, whatever their order in
    /// a file.
    pub fn fields(self) -> Vec<Field> {
        let mut fields = vec![TITLE, SUMMARY];
        match self {
            Self::Item(kind) => fields.extend(of_kind(kind)),
            Self::AnyFile => {
                fields.push(DESCRIPTION);
                fields.extend(Kind::ALL.iter().copied().flat_map(of_kind));
            }
        }
        fields.extend([CORRECTION, WITHDRAWAL, ALT, CAPTION, ATTACHMENT]);
        fields
    }
}

fn of_kind(kind: Kind) -> impl Iterator<Item = Field> {
    kind.text_fields().iter().copied().map(Field::words)
}

/// The words of one field, or of one entry of a field that is a table.
#[derive(Clone, Debug)]
struct Entry {
    field: Field,
    file: Option<At<String>>,
    words: At<String>,
}

/// The translatable words of one text's front matter.
#[derive(Clone, Debug)]
pub struct FrontMatterWords(Vec<Entry>);

impl FrontMatterWords {
    /// Takes the translatable fields. Problems with them are reported to `fields`. For a text of an
    /// item these include a title that is absent or empty, unless the text is a draft.
    pub fn read(fields: &mut Fields<'_, '_>, scope: FieldScope) -> Self {
        let mut entries = Vec::new();
        let is_draft = fields.peek("status").as_deref() == Some("draft");
        for field in scope.fields() {
            match field.form {
                Form::Words => {
                    let words = match scope {
                        FieldScope::Item(_) if field == TITLE && !is_draft => fields.required_string(field.name),
                        FieldScope::Item(_) | FieldScope::AnyFile => fields.string(field.name),
                    };
                    entries.extend(words.map(|words| Entry { field, file: None, words }));
                }
                Form::ByFile => {
                    let table = fields.string_map(field.name, &sample(field.name)).into_iter();
                    entries.extend(table.map(|(file, words)| Entry { field, file: Some(file), words }));
                }
            }
        }
        Self(entries)
    }

    /// Returns the words of a field that is a string.
    pub fn get(&self, field: &str) -> Option<&str> {
        self.of(field).next().map(|entry| entry.words.value.as_str())
    }

    /// Returns the file names and words of a field that is a table.
    pub fn by_file(&self, field: Field) -> Vec<(String, String)> {
        let entries = self.of(field.name);
        entries.filter_map(|entry| Some((entry.file.as_ref()?.value.clone(), entry.words.value.clone()))).collect()
    }

    /// Returns the file names of a field that is a table, with their places.
    pub fn files(&self, field: Field) -> impl Iterator<Item = &At<String>> {
        self.of(field.name).filter_map(|entry| entry.file.as_ref())
    }

    /// Returns the words of all fields.
    pub fn all(&self) -> impl Iterator<Item = &At<String>> {
        self.0.iter().map(|entry| &entry.words)
    }

    /// Returns whether the text has words in a field of its kind alone, such as the conditions of a
    /// guide.
    pub fn has_words_of_kind(&self) -> bool {
        let common = [TITLE, SUMMARY, CORRECTION, WITHDRAWAL, ALT, CAPTION, ATTACHMENT];
        self.0.iter().any(|entry| !common.contains(&entry.field) && !entry.words.value.trim().is_empty())
    }

    fn of(&self, field: &str) -> impl Iterator<Item = &Entry> {
        self.0.iter().filter(move |entry| entry.field.name == field)
    }

    /// Returns the segments. The file of an entry is the target of its segment, as for an image.
    pub fn segments(&self) -> impl Iterator<Item = Segment> + '_ {
        self.0.iter().map(|entry| {
            let mut segment = segment(entry.field, &entry.words.value, entry.words.place.range());
            segment.targets.extend(entry.file.as_ref().map(|file| file.value.clone()));
            segment
        })
    }
}

/// Returns the segment of a field's words at a place.
pub fn segment(field: Field, words: &str, place: std::ops::Range<usize>) -> Segment {
    Segment::new(Role::Field(field.name), words, place)
}
