//! Percent-encoding of paths (RFC 3986, 2.1).

use percent_encoding::{AsciiSet, NON_ALPHANUMERIC, percent_decode, percent_decode_str, utf8_percent_encode};
use std::borrow::Cow;

/// What is not encoded beside letters and digits: the unreserved signs and the slash.
const ENCODED: &AsciiSet = &NON_ALPHANUMERIC.remove(b'-').remove(b'.').remove(b'_').remove(b'~').remove(b'/');

/// Encodes what may not stand in the path of an address.
pub fn encode_path(path: &str) -> Cow<'_, str> {
    // Nearly all addresses are plain, and every byte of every link is looked up.
    match path.bytes().all(|byte| IS_PLAIN[usize::from(byte)]) {
        true => Cow::Borrowed(path),
        false => utf8_percent_encode(path, ENCODED).into(),
    }
}

/// Bytes that need no encoding: the complement of `ENCODED`.
const IS_PLAIN: [bool; 256] = {
    let mut is_plain = [false; 256];
    let mut byte = 0u8;
    while byte < 128 {
        is_plain[byte as usize] = byte.is_ascii_alphanumeric() || matches!(byte, b'-' | b'.' | b'_' | b'~' | b'/');
        byte += 1;
    }
    is_plain
};

/// Decodes a path; nothing where that is no UTF-8.
pub fn decode_path(path: &str) -> Option<String> {
    if !path.contains('%') {
        return Some(path.to_owned());
    }
    percent_decode_str(path).decode_utf8().ok().map(Cow::into_owned)
}

/// Decodes the escapes of a text into bytes; nothing where there are none.
pub fn decode_bytes(text: &str) -> Option<Vec<u8>> {
    match Cow::from(percent_decode(text.as_bytes())) {
        Cow::Borrowed(_) => None,
        Cow::Owned(bytes) => Some(bytes),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn paths_are_encoded_and_decoded() {
        let cases = [
            ("zh/news/2013/01/a.html", "zh/news/2013/01/a.html"),
            ("files/图 1.png", "files/%E5%9B%BE%201.png"),
            ("a-b_c.d~e", "a-b_c.d~e"),
            ("50%?#&+", "50%25%3F%23%26%2B"),
            ("\n\u{7f}", "%0A%7F"),
            ("", ""),
        ];
        for (path, encoded) in cases {
            assert_eq!(encode_path(path), encoded, "{path}");
            assert_eq!(decode_path(encoded).as_deref(), Some(path), "{encoded}");
        }
        for byte in 0..128u8 {
            let text = char::from(byte).to_string();
            let is_encoded = utf8_percent_encode(&text, ENCODED).to_string() != text;
            assert_eq!(IS_PLAIN[usize::from(byte)], !is_encoded, "{text:?}");
        }
        assert_eq!(decode_path("%FF"), None);
        assert_eq!(decode_bytes("plain 100%"), None);
        assert_eq!(decode_bytes("%e5%9b%be"), Some("图".as_bytes().to_vec()));
    }
}
