//! Reads text files within a size limit and as UTF-8. The encoding is never guessed.

use crate::beneath::Refused;
use crate::diagnostic::{Code, Finding, ForeignMessage};
use crate::source::{Entry, EntryKind, FilePath, SourceFile, Sources, Span, TEXT_LIMIT};
use std::io;

pub fn text(sources: &dyn Sources, entry: &Entry) -> Result<SourceFile, Box<Finding>> {
    if let Some(finding) = refuse(entry, TEXT_LIMIT) {
        return Err(Box::new(finding));
    }
    let path = &entry.path;
    let bytes = sources.read(path, TEXT_LIMIT).map_err(|error| failed(path, &error))?;
    // This validation is the faster one; the second one tells where the text is invalid.
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

/// Returns the finding for an entry that must not be read, such as a link or a file beyond the
/// limit.
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

/// Returns the finding for a listed file whose reading failed.
pub fn failed(path: &FilePath, error: &io::Error) -> Finding {
    match Refused::of(error) {
        Some(Refused::Link) => Finding::of_file(Code::Symlink, path),
        Some(Refused::TooLarge { limit }) => Finding::of_file(Code::FileTooLarge, path)
            .with("megabytes", to_megabytes(limit.saturating_add(1)))
            .with("limit", to_megabytes(limit)),
        Some(refused @ (Refused::Special | Refused::Folder | Refused::Changed)) => {
            unreadable(path, &refused.to_string())
        }
        None => unreadable(path, &error.to_string()),
    }
}

fn to_megabytes(bytes: u64) -> usize {
    usize::try_from(bytes.div_ceil(1 << 20)).unwrap_or(usize::MAX)
}

fn unreadable(path: &FilePath, why: &str) -> Finding {
    Finding::of_file(Code::UnreadableFile, path).cause(ForeignMessage::system(why))
}
