//! The types that browsers sniff in text, by the table of scriptable types of the WHATWG's MIME
//! Sniffing Standard, section 7.1.

use crate::extract::is_text;

/// Beginnings of a page, in any letter case, before a space or a `>`.
const TAGS: [&str; 16] = [
    "<!doctype html",
    "<html",
    "<head",
    "<script",
    "<iframe",
    "<h1",
    "<div",
    "<font",
    "<table",
    "<a",
    "<style",
    "<title",
    "<b",
    "<body",
    "<br",
    "<p",
];

/// Beginnings of the other formats that browsers sniff.
const STARTS: [&[u8]; 4] = [b"<!--", b"<?xml", b"%PDF-", b"%!PS-Adobe-"];

/// Byte-order marks, which some programs skip before they sniff.
const BYTE_ORDER_MARKS: [&[u8]; 3] = [b"\xef\xbb\xbf", b"\xff\xfe", b"\xfe\xff"];

/// Returns whether bytes are text that no browser takes for something that runs.
pub fn is_harmless_text(bytes: &[u8]) -> bool {
    is_text(bytes) && text_like(bytes) == "text"
}

/// Returns the type of text: `html`, `xml`, `pdf` or `text`; `binary` for what is no text.
pub fn text_like(bytes: &[u8]) -> &'static str {
    let rest = BYTE_ORDER_MARKS.iter().find_map(|mark| bytes.strip_prefix(*mark)).unwrap_or(bytes);
    // In UTF-16 every other byte of Latin letters is zero.
    let plain: Vec<u8> = rest.iter().copied().filter(|byte| *byte != 0).take(2048).collect();
    let rest = plain.trim_ascii_start();
    let is_tag = |tag: &&str| {
        let start = rest.get(..tag.len()).is_some_and(|start| start.eq_ignore_ascii_case(tag.as_bytes()));
        start && rest.get(tag.len()).is_none_or(|end| matches!(end, b' ' | b'>' | b'\t' | b'\n' | b'\r' | b'/' | 0x0c))
    };
    match STARTS.iter().position(|start| rest.starts_with(start)) {
        Some(0) => "html",
        Some(1) => "xml",
        Some(_) => "pdf",
        None if TAGS.iter().any(is_tag) => "html",
        None if is_text(bytes) => "text",
        None => "binary",
    }
}
