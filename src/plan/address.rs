//! Addresses inside a release, and links between them.

use std::borrow::Cow;
use std::fmt;

/// The path of a page or file below a release's root: `zh/news/index.html`.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct OutputPath(Box<str>);

impl OutputPath {
    pub fn new(path: impl AsRef<str>) -> Self {
        Self(Box::from(path.as_ref()))
    }

    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// The folder part, empty at the root, and the name.
    pub fn split(&self) -> (&str, &str) {
        self.0.rsplit_once('/').unwrap_or(("", &self.0))
    }
}

impl fmt::Display for OutputPath {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

/// The link from one page to another, relative, so that a release works under
/// any prefix and straight from a disk.
pub fn relative(from: &OutputPath, to: &OutputPath) -> String {
    let (folder, _) = from.split();
    let mut shared = 0;
    for part in folder.split_inclusive('/') {
        let with_slash = part.ends_with('/');
        let here = &to.as_str()[shared.min(to.as_str().len())..];
        let matches = if with_slash {
            here.starts_with(part)
        } else {
            here.strip_prefix(part).is_some_and(|rest| rest.starts_with('/'))
        };
        if !matches {
            break;
        }
        shared += part.len() + usize::from(!with_slash);
    }
    let up = if shared > folder.len() || folder.is_empty() { 0 } else { folder[shared..].matches('/').count() + 1 };
    let mut link = "../".repeat(up);
    link.push_str(&encode(&to.as_str()[shared.min(to.as_str().len())..]));
    link
}

/// Percent-encodes what may not stand in a path of an address.
pub fn encode(path: &str) -> Cow<'_, str> {
    if path.bytes().all(is_plain) {
        return Cow::Borrowed(path);
    }
    let mut encoded = String::with_capacity(path.len() * 3);
    for byte in path.bytes() {
        match byte {
            _ if is_plain(byte) => encoded.push(byte.into()),
            _ => encoded.push_str(&format!("%{byte:02X}")),
        }
    }
    Cow::Owned(encoded)
}

fn is_plain(byte: u8) -> bool {
    byte.is_ascii_alphanumeric() || matches!(byte, b'-' | b'.' | b'_' | b'~' | b'/')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn links_are_relative() {
        let cases = [
            ("index.html", "zh/index.html", "zh/index.html"),
            ("zh/index.html", "index.html", "../index.html"),
            ("zh/news/index.html", "zh/news/2013/01/a.html", "2013/01/a.html"),
            ("zh/news/2013/01/a.html", "zh/news/index.html", "../../index.html"),
            ("zh/news/a.html", "zh/newsroom/b.html", "../newsroom/b.html"),
            ("zh/newsroom/a.html", "zh/news/b.html", "../news/b.html"),
            ("zh/a.html", "ja/a.html", "../ja/a.html"),
            ("zh/news/a.html", "zh/news/b.html", "b.html"),
            ("zh/a.html", "files/zh/图 1.png", "../files/zh/%E5%9B%BE%201.png"),
        ];
        for (from, to, link) in cases {
            assert_eq!(relative(&OutputPath::new(from), &OutputPath::new(to)), link, "{from} -> {to}");
        }
    }
}
