//! Reads text files: within a size limit, as UTF-8, never guessing.

use crate::diagnostic::{Code, Finding};
use crate::source::{Entry, EntryKind, FilePath, SourceFile, Sources, Span};

/// Texts, settings and catalogs larger than this are refused, in bytes: a hundred times
/// the longest article, and small enough that no parser needs more than moments for it.
pub const TEXT_LIMIT: u64 = 1 << 20;

/// Images and attachments larger than this are refused, in bytes.
pub const FILE_LIMIT: u64 = 256 << 20;

pub fn text(sources: &dyn Sources, entry: &Entry) -> Result<SourceFile, Box<Finding>> {
    if let Some(finding) = refuse(entry, TEXT_LIMIT) {
        return Err(Box::new(finding));
    }
    let path = &entry.path;
    let bytes = sources.read(path).map_err(|error| unreadable(path, &error.to_string()))?;
    // Of the two ways to look, this one is fast and the other tells where.
    if let Ok(text) = simdutf8::basic::from_utf8(&bytes) {
        return Ok(SourceFile { path: path.clone(), text: text.to_owned() });
    }
    String::from_utf8(bytes).map(|text| SourceFile { path: path.clone(), text }).map_err(|error| {
        let valid = error.utf8_error().valid_up_to();
        let length = error.utf8_error().error_len().unwrap_or(1);
        let byte = error.as_bytes().get(valid).map_or(String::new(), |byte| format!("0x{byte:02X}"));
        Box::new(Finding::new(Code::InvalidUtf8, Span::new(path, valid..valid + length)).with("byte", byte))
    })
}

/// Why an entry is not read at all.
pub fn refuse(entry: &Entry, limit: u64) -> Option<Finding> {
    let path = &entry.path;
    match &entry.kind {
        EntryKind::Symlink => Some(Finding::of_file(Code::Symlink, path)),
        EntryKind::Special => Some(unreadable(path, "special")),
        EntryKind::Unreadable { why } => Some(unreadable(path, why)),
        EntryKind::File { size } if *size > limit => Some(
            Finding::of_file(Code::FileTooLarge, path)
                .with("megabytes", to_megabytes(*size))
                .with("limit", to_megabytes(limit)),
        ),
        EntryKind::File { .. } => None,
    }
}

fn to_megabytes(bytes: u64) -> usize {
    usize::try_from(bytes.div_ceil(1 << 20)).unwrap_or(usize::MAX)
}

fn unreadable(path: &FilePath, why: &str) -> Finding {
    Finding::of_file(Code::UnreadableFile, path).with("why", why)
}
