//! Addresses inside a release, and the links between them.

use crate::uri::encode_path;
use std::fmt;

/// The path of a page or file below a release's root: `zh/news/index.html`.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct OutputPath(Box<str>);

impl OutputPath {
    pub fn new(path: impl Into<Box<str>>) -> Self {
        Self(path.into())
    }

    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// Splits the path into the folder part, which is empty at the root, and the name.
    pub fn split(&self) -> (&str, &str) {
        self.0.rsplit_once('/').unwrap_or(("", &self.0))
    }
}

impl fmt::Display for OutputPath {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

/// Returns the relative link from one page to another. Links are relative so that a release works
/// under any prefix and directly from a disk.
pub fn relative(from: &OutputPath, to: &OutputPath) -> String {
    let (from, to) = (from.as_str(), to.as_str());
    let alike = from.bytes().zip(to.bytes()).take_while(|(from, to)| from == to).count();
    // The length of the folders that both paths share.
    let shared = from.as_bytes()[..alike].iter().rposition(|byte| *byte == b'/').map_or(0, |slash| slash + 1);
    let up = from.as_bytes()[shared..].iter().filter(|byte| **byte == b'/').count();
    let rest = encode_path(&to[shared..]);
    let mut link = String::with_capacity(up * "../".len() + rest.len());
    for _ in 0..up {
        link.push_str("../");
    }
    link.push_str(&rest);
    link
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
