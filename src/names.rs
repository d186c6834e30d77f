//! The rules for names that may stand in an address.

/// Returns whether a name is plain: ASCII lower case, digits, `-` and `_`. A plain name is the same
/// in every address bar, shell and file system, and no two differ in case alone.
pub fn is_plain(name: &str) -> bool {
    let allowed = |byte: u8| byte.is_ascii_lowercase() || byte.is_ascii_digit() || byte == b'-' || byte == b'_';
    !name.is_empty() && name.len() <= 100 && name.bytes().all(allowed)
}

/// The largest number of folders that an id may have. Each is a link of a release, and Linux
/// follows no more than forty links on the way to one page.
const ID_DEPTH: usize = 30;

/// Returns whether an id has few enough folders for the item's pages to be opened.
pub fn is_shallow(id: &str) -> bool {
    id.split('/').count() <= ID_DEPTH
}

/// Returns whether a file below an item may have a name: letters, digits, spaces and `-_.()`, not
/// beginning with a dot.
pub fn is_file_name(name: &str) -> bool {
    let allowed = |c: char| c.is_alphanumeric() || "-_. ()".contains(c);
    !name.is_empty() && name.len() <= 200 && !name.starts_with('.') && name.chars().all(allowed)
}

/// Returns whether a relative path stays in its folder: it has no root, no `..` and no backslash.
pub fn stays_inside(path: &str) -> bool {
    !path.starts_with('/') && !path.contains('\\') && path.split('/').all(|part| part != "..")
}
