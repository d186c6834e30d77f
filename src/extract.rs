//! Extracts the text of a file: of markup, of office documents and of archives, in any encoding.
//!
//! The text is returned as strands. Within a strand, a NUL separates text of different places; text
//! between two NULs is contiguous, whatever markup stands within it.

mod encoding;
mod letters;
mod markup;
mod signature;
mod tags;
mod unescape;

pub(crate) use encoding::{decoded, is_text};
pub use letters::Alphabet;
pub(crate) use letters::weight;
pub use markup::blocks;
pub(crate) use signature::Signature;
pub use signature::signature;
pub(crate) use unescape::backslashes;

use std::borrow::Cow;
use std::io::{Cursor, Read};

/// Separates places within a strand.
pub(crate) const BREAK: char = '\0';

/// The most decompressed bytes that are read from one file.
const UNPACKED_LIMIT: u64 = 128 << 20;

/// The most files that are read from one archive.
const ENTRIES_LIMIT: usize = 10_000;

/// The deepest nesting of archives that is read.
const DEPTH_LIMIT: usize = 3;

/// The most bytes that are tried in every encoding, where a file is neither text nor of a known
/// format.
const UNKNOWN_LIMIT: usize = 8 << 20;

/// The text of a file.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Extracted {
    pub strands: Vec<String>,
    /// Whether all of the file was read. Scans, photos, video and sound are not read.
    pub is_complete: bool,
}

/// Extracts the text of a file, by its name and its bytes.
pub fn words(name: &str, bytes: &[u8]) -> Extracted {
    let mut extracted = Extracted { strands: vec![name.to_owned()], is_complete: true };
    let mut remaining = UNPACKED_LIMIT;
    read(name, bytes, &mut remaining, 0, &mut extracted);
    let decoded: Vec<_> = extracted.strands.iter().flat_map(|strand| unescape::percent(strand)).collect();
    extracted.strands.extend(decoded);
    extracted
}

/// Extracts the text of a page that is rendered from the site's own templates.
pub(crate) fn page_words(name: &str, text: &str) -> Vec<String> {
    let mut strands = vec![name.to_owned()];
    markup::words(text, &mut strands);
    let decoded: Vec<_> = strands.iter().flat_map(|strand| unescape::percent(strand)).collect();
    strands.extend(decoded);
    strands
}

fn read(name: &str, bytes: &[u8], remaining: &mut u64, depth: usize, extracted: &mut Extracted) {
    match signature(bytes) {
        Some(Signature::Zip) => unzip(bytes, remaining, depth, extracted),
        Some(Signature::Gzip) => gunzip(name, bytes, remaining, depth, extracted),
        Some(_) => extracted.is_complete = false,
        None => of_text(name, bytes, extracted),
    }
}

fn of_text(name: &str, bytes: &[u8], extracted: &mut Extracted) {
    // RTF writes words as commands and codes, which are not decoded here.
    let is_rich = bytes.starts_with(b"{\\rtf");
    let is_unicode =
        simdutf8::basic::from_utf8(bytes).is_ok() || bytes.starts_with(b"\xff\xfe") || bytes.starts_with(b"\xfe\xff");
    let bytes = if is_text(bytes) && (is_unicode || bytes.len() <= UNKNOWN_LIMIT) {
        bytes
    } else {
        extracted.is_complete = false;
        &bytes[..bytes.len().min(UNKNOWN_LIMIT)]
    };
    extracted.is_complete &= !is_rich;
    let is_markup = is_markup_name(name);
    for text in decoded(bytes) {
        if is_markup || text.contains(['<', '&']) {
            markup::words(&text, &mut extracted.strands);
        }
        extracted.strands.extend(backslashes(&text));
        extracted.strands.push(text.into_owned());
    }
}

fn is_markup_name(name: &str) -> bool {
    let ending = name.rsplit('.').next().unwrap_or_default().to_ascii_lowercase();
    ["html", "htm", "xhtml", "xml", "svg", "rdf", "rels"].contains(&ending.as_str())
}

fn unzip(bytes: &[u8], remaining: &mut u64, depth: usize, extracted: &mut Extracted) {
    let Ok(mut archive) = zip::ZipArchive::new(Cursor::new(bytes)) else {
        extracted.is_complete = false;
        return;
    };
    let comments = decoded(archive.comment()).into_iter().map(Cow::into_owned);
    extracted.strands.extend(comments.collect::<Vec<_>>());
    extracted.is_complete &= archive.len() <= ENTRIES_LIMIT && depth < DEPTH_LIMIT;
    if depth >= DEPTH_LIMIT {
        return;
    }
    for number in 0..archive.len().min(ENTRIES_LIMIT) {
        // An entry that is encrypted, or compressed by an unknown method, cannot be read.
        let Ok(mut entry) = archive.by_index(number) else {
            extracted.is_complete = false;
            continue;
        };
        let name = entry.name().map(Cow::into_owned).unwrap_or_default();
        extracted.strands.push(name.clone());
        // Windows writes names in the legacy encoding of its language.
        extracted.strands.extend(decoded(entry.name_raw()).into_iter().map(Cow::into_owned));
        extracted.strands.push(entry.comment().to_owned());
        if entry.is_dir() {
            continue;
        }
        let unpacked = unpacked(&mut entry, remaining, extracted);
        drop(entry);
        read(&name, &unpacked, remaining, depth + 1, extracted);
    }
}

fn gunzip(name: &str, bytes: &[u8], remaining: &mut u64, depth: usize, extracted: &mut Extracted) {
    if depth >= DEPTH_LIMIT {
        extracted.is_complete = false;
        return;
    }
    let decoder = flate2::read::GzDecoder::new(bytes);
    let notes = decoder.header().map(|header| [header.filename(), header.comment()]);
    for note in notes.into_iter().flatten().flatten() {
        extracted.strands.extend(decoded(note).into_iter().map(Cow::into_owned));
    }
    let unpacked = unpacked(&mut flate2::read::MultiGzDecoder::new(bytes), remaining, extracted);
    let name = name.strip_suffix(".gz").or_else(|| name.strip_suffix(".svgz")).unwrap_or(name);
    read(name, &unpacked, remaining, depth + 1, extracted);
}

/// Decompresses a part, as far as it is readable and the limit allows.
fn unpacked(part: &mut dyn Read, remaining: &mut u64, extracted: &mut Extracted) -> Vec<u8> {
    let mut unpacked = Vec::new();
    let read = part.take(remaining.saturating_add(1)).read_to_end(&mut unpacked);
    let length = unpacked.len() as u64;
    extracted.is_complete &= read.is_ok() && length <= *remaining;
    *remaining = remaining.saturating_sub(length);
    unpacked
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::io::Write;

    fn holds(extracted: &Extracted, words: &str) -> bool {
        let alphabet = Alphabet::new();
        let wanted = alphabet.letters(words);
        extracted.strands.iter().any(|strand| alphabet.letters(strand).contains(&wanted))
    }

    #[test]
    fn packed_words_are_found() -> Result<(), Box<dyn std::error::Error>> {
        let mut archive = zip::ZipWriter::new(Cursor::new(Vec::new()));
        let options = zip::write::SimpleFileOptions::default().compression_method(zip::CompressionMethod::Deflated);
        archive.start_file("word/document.xml", options)?;
        archive.write_all("<w:t>不应再有</w:t><w:t>人读到</w:t>".as_bytes())?;
        let inner = archive.finish()?.into_inner();
        let mut archive = zip::ZipWriter::new(Cursor::new(Vec::new()));
        archive.start_file("inner.docx", options)?;
        archive.write_all(&inner)?;
        let outer = archive.finish()?.into_inner();
        let mut gzip = flate2::write::GzEncoder::new(Vec::new(), flate2::Compression::fast());
        gzip.write_all(&outer)?;
        let packed = gzip.finish()?;
        let extracted = words("a.zip.gz", &packed);
        assert!(extracted.is_complete && holds(&extracted, "不应再有人读到"), "{extracted:?}");
        assert!(!words("a.docx", &inner[..inner.len() / 2]).is_complete);
        Ok(())
    }

    #[test]
    fn what_has_no_words_is_not_complete() {
        for bytes in [&b"%PDF-1.4 x"[..], b"\x89PNG\r\n\x1a\n", b"\xff\xd8\xff\xe0", b"\0\x01\x02\x03", b"{\\rtf1 x}"] {
            assert!(!words("a", bytes).is_complete, "{bytes:?}");
        }
        for bytes in [&b""[..], b"plain", "公报".as_bytes(), b"\xb9\xab\xb1\xa8", b"<svg/>"] {
            assert!(words("a", bytes).is_complete, "{bytes:?}");
        }
    }
}
