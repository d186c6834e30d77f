//! Decodes text whose encoding is unknown.

use encoding_rs::{
    BIG5, EUC_JP, EUC_KR, Encoding, GB18030, IBM866, ISO_2022_JP, ISO_8859_5, KOI8_R, SHIFT_JIS, UTF_8, UTF_16BE,
    UTF_16LE, WINDOWS_1251, WINDOWS_1252,
};
use std::borrow::Cow;

/// Legacy encodings in which offices of the five languages have saved texts.
const LEGACY: [&Encoding; 10] =
    [GB18030, BIG5, SHIFT_JIS, EUC_JP, EUC_KR, WINDOWS_1251, KOI8_R, IBM866, ISO_8859_5, WINDOWS_1252];

/// The bytes that are sampled to tell whether a file is text.
const SAMPLE: usize = 4096;

/// Returns whether bytes are text of some encoding: control codes are rare in all of them.
pub fn is_text(bytes: &[u8]) -> bool {
    if Encoding::for_bom(bytes).is_some() {
        return true;
    }
    let sample = &bytes[..bytes.len().min(SAMPLE)];
    is_utf16(bytes) || !sample.iter().any(|byte| matches!(byte, 0..=8 | 14..=25 | 28..=31))
}

/// Returns whether bytes may be UTF-16 without a byte-order mark: nine of ten characters are common
/// ones of the five languages, and no surrogate is unpaired.
fn is_utf16(bytes: &[u8]) -> bool {
    let is_fitting = |encoding: &'static Encoding| {
        let sample = &bytes[..bytes.len().min(SAMPLE) & !1];
        let (text, had_errors) = encoding.decode_without_bom_handling(sample);
        let is_usual = |c: &char| {
            matches!(c, '\n' | '\r' | '\t' | ' '..='~' | '\u{400}'..='\u{45f}' | '\u{2010}'..='\u{2027}'
                | '\u{3000}'..='\u{30ff}' | '\u{4e00}'..='\u{9fff}' | '\u{ac00}'..='\u{d7a3}' | '\u{ff00}'..='\u{ff60}')
        };
        let usual = text.chars().filter(is_usual).count();
        usual > 0 && !had_errors && usual * 10 >= text.chars().count() * 9
    };
    bytes.len().is_multiple_of(2) && (is_fitting(UTF_16LE) || is_fitting(UTF_16BE))
}

/// Returns the texts that bytes may stand for: one where a byte-order mark or valid UTF-8
/// identifies the encoding, else one for every encoding.
pub fn decoded(bytes: &[u8]) -> Vec<Cow<'_, str>> {
    if let Some(text) = utf32(bytes) {
        return vec![Cow::Owned(text)];
    }
    if let Some((encoding, length)) = Encoding::for_bom(bytes) {
        let (text, _, had_errors) = encoding.decode(bytes);
        // A byte-order mark of UTF-8 may precede bytes of another encoding.
        let rest = if had_errors && encoding == UTF_8 { decoded(&bytes[length..]) } else { Vec::new() };
        return std::iter::once(text).chain(rest).collect();
    }
    if let Ok(text) = simdutf8::basic::from_utf8(bytes)
        && !text.contains('\0')
    {
        let mail = text.contains('\u{1b}').then(|| ISO_2022_JP.decode_without_bom_handling(bytes).0);
        return std::iter::once(Cow::Borrowed(text)).chain(mail).collect();
    }
    let all = LEGACY.into_iter().chain([UTF_8, UTF_16LE, UTF_16BE]);
    let mut texts: Vec<_> = all.map(|encoding| encoding.decode_without_bom_handling(bytes).0).collect();
    // In a file that is not text as a whole, UTF-16 text may begin at an odd byte.
    let shifted = bytes.get(1..).unwrap_or_default();
    texts.extend([UTF_16LE, UTF_16BE].map(|encoding| encoding.decode_without_bom_handling(shifted).0));
    texts
}

/// Decodes UTF-32 with its byte-order mark, which no browser decodes.
fn utf32(bytes: &[u8]) -> Option<String> {
    let units = bytes.strip_prefix(b"\xff\xfe\0\0")?.chunks_exact(4);
    let signs = units.map(|unit| u32::from_le_bytes([unit[0], unit[1], unit[2], unit[3]]));
    Some(signs.map(|code| char::from_u32(code).unwrap_or(char::REPLACEMENT_CHARACTER)).collect())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_text_is_read_in_the_encoding_that_it_was_saved_in() {
        let cases: [(&str, &Encoding); 6] = [
            ("公报：三月一日", GB18030),
            ("公報：三月一日", BIG5),
            ("官報：三月一日", SHIFT_JIS),
            ("관보: 삼월 일일", EUC_KR),
            ("Вестник: первое марта", WINDOWS_1251),
            ("Вестник: первое марта", KOI8_R),
        ];
        for (text, encoding) in cases {
            let (bytes, ..) = encoding.encode(text);
            assert!(is_text(&bytes) && decoded(&bytes).iter().any(|found| found == text), "{}", encoding.name());
        }
        for text in ["Gazette", "公报 x", "Вестник\n"] {
            for (mark, swap) in [(true, false), (true, true), (false, false), (false, true)] {
                let units = mark.then_some('\u{feff}').into_iter().chain(text.chars()).collect::<String>();
                let bytes: Vec<u8> = units
                    .encode_utf16()
                    .flat_map(|unit| if swap { unit.to_be_bytes() } else { unit.to_le_bytes() })
                    .collect();
                assert!(is_text(&bytes), "{text} {mark} {swap}");
                assert!(decoded(&bytes).iter().any(|found| found == text), "{text} {mark} {swap}");
            }
        }
        assert!(!is_text(b"\x01\x02\x03") && !is_text(&[0xff, 0, 1, 7, 200, 3]));
    }
}
