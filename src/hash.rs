//! Hashes: parts of BLAKE3, as bytes and as hexadecimal digits.

/// The bytes of a file's hash, 160 bits: the names of objects. Longer names make links that no
/// longer fit into an inode on ext4.
pub const FILE_BYTES: usize = 20;

/// The first `N` bytes of a hash.
pub fn first<const N: usize>(hash: &blake3::Hash) -> [u8; N] {
    let mut first = [0; N];
    first.copy_from_slice(&hash.as_bytes()[..N]);
    first
}

/// The first `N` bytes of the hash of some bytes.
pub fn of<const N: usize>(bytes: &[u8]) -> [u8; N] {
    first(&blake3::hash(bytes))
}

/// The first `N` bytes of the hash of some bytes, as `2 * N` hexadecimal digits.
pub fn digits<const N: usize>(bytes: &[u8]) -> String {
    let mut digits = blake3::hash(bytes).to_hex();
    digits.truncate(2 * N);
    digits.as_str().to_owned()
}

/// The hash of a file's bytes, as objects are named.
pub fn of_file(bytes: &[u8]) -> String {
    digits::<FILE_BYTES>(bytes)
}

/// Whether a text is `2 * bytes` hexadecimal digits, in lower or upper case.
pub fn is_digits(text: &str, bytes: usize) -> bool {
    text.len() == 2 * bytes && text.bytes().all(|byte| byte.is_ascii_hexdigit())
}

/// Whether a text is the name of an object.
pub fn is_object_name(text: &str) -> bool {
    text.len() == 2 * FILE_BYTES && text.bytes().all(|byte| matches!(byte, b'0'..=b'9' | b'a'..=b'f'))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn digits_are_the_beginning_of_the_hash() {
        let whole = blake3::hash(b"abc").to_hex();
        assert_eq!(digits::<32>(b"abc"), whole.as_str());
        assert_eq!(of_file(b"abc"), whole[..40]);
        assert_eq!(digits::<4>(b"abc"), whole[..8]);
        assert_eq!(of::<8>(b"abc"), blake3::hash(b"abc").as_bytes()[..8]);
    }

    #[test]
    fn names_of_objects_are_in_lower_case() {
        let name = of_file(b"abc");
        for (text, is_name, are_digits) in [
            (name.as_str(), true, true),
            (&name.to_uppercase(), false, true),
            (&name[1..], false, false),
            (&format!("{}g", &name[1..]), false, false),
            ("", false, false),
        ] {
            assert_eq!((is_object_name(text), is_digits(text, FILE_BYTES)), (is_name, are_digits), "{text}");
        }
    }
}
