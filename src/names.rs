//! Which names may stand in an address.

/// A plain name: ASCII lower case, digits, `-` and `_`. It is the same in every
/// address bar, shell and file system, and no two differ in case alone.
pub fn is_plain(name: &str) -> bool {
    let allowed = |byte: u8| byte.is_ascii_lowercase() || byte.is_ascii_digit() || byte == b'-' || byte == b'_';
    !name.is_empty() && name.len() <= 100 && name.bytes().all(allowed)
}

/// So many folders an id may have: each is a link of a release, and Linux follows no more than
/// forty links on the way to one page.
const ID_DEPTH: usize = 30;

/// Whether pages of an item can be opened.
pub fn is_shallow(id: &str) -> bool {
    id.split('/').count() <= ID_DEPTH
}

/// A name that a file may have below an item: plain, with dots inside.
pub fn is_file_name(name: &str) -> bool {
    let allowed = |c: char| c.is_alphanumeric() || "-_. ()".contains(c);
    !name.is_empty() && name.len() <= 200 && !name.starts_with('.') && name.chars().all(allowed)
}

/// Whether a relative path stays where it is: no root, no `..`, no backslash.
pub fn stays_inside(path: &str) -> bool {
    !path.starts_with('/') && !path.contains('\\') && path.split('/').all(|part| part != "..")
}
