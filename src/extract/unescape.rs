//! Decodes escapes that are not those of markup.

use super::encoding::decoded;
use crate::uri::decode_bytes;
use std::borrow::Cow;

/// Returns a strand with its percent escapes decoded, once and twice; empty where it has none.
pub fn percent(text: &str) -> Vec<String> {
    let Some(bytes) = decode_bytes(text) else { return Vec::new() };
    let once = texts(bytes);
    // An address may be a parameter of another address, which escapes it twice.
    let twice = once.first().and_then(|text| decode_bytes(text)).map(texts).unwrap_or_default();
    once.into_iter().chain(twice).collect()
}

/// Decodes bytes as UTF-8, else in every encoding. A strand has NULs as breaks, and [`decoded`]
/// takes no bytes with NULs for UTF-8.
fn texts(bytes: Vec<u8>) -> Vec<String> {
    match String::from_utf8(bytes) {
        Ok(text) => vec![text],
        Err(error) => decoded(error.as_bytes()).into_iter().map(Cow::into_owned).collect(),
    }
}

/// Returns a text with `\u5173`, `\u{5173}` and `\x41` decoded; `None` where it has no such
/// escapes.
pub fn backslashes(text: &str) -> Option<String> {
    let mut decoded = String::new();
    let mut units: Vec<u16> = Vec::new();
    let mut rest = text;
    let mut is_changed = false;
    while let Some((before, after)) = rest.split_once('\\') {
        let digits = match after.as_bytes().first() {
            Some(b'u') if after[1..].starts_with('{') => until_brace(&after[2..]),
            Some(b'u') => after[1..].split_at_checked(4),
            Some(b'x') => after[1..].split_at_checked(2),
            // An escaped line end or tab separates words.
            Some(b'n' | b'r' | b't' | b'N') => Some(("20", &after[1..])),
            _ => None,
        };
        let code = digits.and_then(|(digits, rest)| Some((u32::from_str_radix(digits, 16).ok()?, rest)));
        if !before.is_empty() {
            flush(&mut units, &mut decoded);
        }
        decoded.push_str(before);
        match code {
            Some((code, after)) => {
                is_changed = true;
                let mut buffer = [0; 2];
                match (u16::try_from(code), char::from_u32(code)) {
                    // Two surrogates of one character may follow each other.
                    (Ok(unit), _) => units.push(unit),
                    (Err(_), Some(sign)) => units.extend_from_slice(sign.encode_utf16(&mut buffer)),
                    (Err(_), None) => {}
                }
                rest = after;
            }
            None => {
                flush(&mut units, &mut decoded);
                decoded.push('\\');
                rest = after;
            }
        }
    }
    flush(&mut units, &mut decoded);
    decoded.push_str(rest);
    is_changed.then_some(decoded)
}

/// Splits at a closing brace within the longest code.
fn until_brace(text: &str) -> Option<(&str, &str)> {
    let at = memchr::memchr(b'}', text.as_bytes().get(..text.len().min(LONGEST_CODE))?)?;
    Some((&text[..at], &text[at + 1..]))
}

/// The most digits of a code, including leading zeros.
const LONGEST_CODE: usize = 16;

fn flush(units: &mut Vec<u16>, text: &mut String) {
    text.extend(char::decode_utf16(units.drain(..)).map(|sign| sign.unwrap_or(char::REPLACEMENT_CHARACTER)));
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn escapes_are_decoded() {
        let percents = [
            ("plain", None),
            ("100%", None),
            ("%E5%85%AC", Some("公")),
            ("a%20b%2", Some("a b%2")),
            ("%%41", Some("%A")),
        ];
        for (text, decoded) in percents {
            assert_eq!(percent(text).first().map(String::as_str), decoded, "{text}");
        }
        let backs = [
            ("plain \\q", None),
            ("on\\nthe", Some("on the")),
            ("\\u516c\\u62a5", Some("公报")),
            ("a\\x41b", Some("aAb")),
            ("\\u{1F600}", Some("😀")),
            ("\\ud83d\\ude00", Some("😀")),
            ("\\u5 \\u516c", Some("\\u5 公")),
        ];
        for (text, decoded) in backs {
            assert_eq!(backslashes(text).as_deref(), decoded, "{text}");
        }
    }
}
