//! Decides whether a file may be published as an image or attachment: its extension has to be a
//! published one, its bytes have to agree with the extension, and nothing in it may run in a
//! browser or in a web server.

mod active;
mod kinds;
mod sniff;

pub use kinds::{Kind, kind};

use crate::extract::{Signature, signature};
use std::borrow::Cow;
use std::collections::BTreeSet;
use std::io::Read;

/// Why a file is not published.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Problem {
    /// Its extension is none of the published ones.
    Ending(String),
    /// Its bytes disagree with its extension; `found` is the key of the format that they look like.
    Content { ending: String, found: &'static str },
    /// Something in it would run, or load another resource.
    Active(String),
    /// It is no image that browsers show.
    NoImage,
    /// A web server may send it in place of another file.
    Shadow(String),
}

/// The bytes at the start of a file that tell the format of most files.
pub(crate) const HEAD: u64 = 64 << 10;

/// The decompressed bytes of a compressed file that are examined.
const INNER_HEAD: u64 = 64 << 10;

/// The allowed width and height of an image, in pixels.
const SIDES: std::ops::RangeInclusive<usize> = 1..=65_535;

/// The most pixels of an image. A larger one exhausts the memory of the program that opens it.
const PIXELS: usize = 400_000_000;

/// Extensions that web servers execute or send as a page, wherever they stand in a name.
const RUN_BY_SERVERS: [&str; 26] = [
    "php", "php3", "php4", "php5", "php7", "php8", "phps", "pht", "phtml", "phar", "shtml", "shtm", "stm", "cgi", "pl",
    "py", "rb", "asp", "aspx", "jsp", "jspx", "htaccess", "html", "htm", "xhtml", "xht",
];

/// Returns the extension of a name in lower case. It is empty where there is no dot, and `.` where
/// nothing follows the dot.
pub fn ending(name: &str) -> String {
    match name.rsplit_once('.') {
        Some((_, "")) => ".".to_owned(),
        Some((_, ending)) => ending.to_ascii_lowercase(),
        None => String::new(),
    }
}

/// Returns whether the check needs all bytes of a file, and not its head alone.
pub(crate) fn needs_all(name: &str) -> bool {
    matches!(kind(&ending(name)), Some(Kind::Svg | Kind::Xml | Kind::Gzip))
}

/// Checks a file by its name and its bytes, of which `HEAD` suffice unless `needs_all`. `named`
/// are the extensions that the site's settings allow in addition.
pub fn check(name: &str, bytes: &[u8], named: &BTreeSet<String>) -> Result<(), Problem> {
    let ending = ending(name);
    let parts = name.split('.').skip(1).map(str::to_ascii_lowercase);
    if let Some(run) = parts.into_iter().find(|part| RUN_BY_SERVERS.contains(&part.as_str()) && !named.contains(part)) {
        return Err(Problem::Ending(run));
    }
    if named.contains(&ending) {
        return Ok(());
    }
    let Some(kind) = kind(&ending) else { return Err(Problem::Ending(ending)) };
    let content = |found| Err(Problem::Content { ending: ending.clone(), found });
    match kind {
        Kind::Binary(allowed) => match signature(bytes) {
            Some(found) if allowed.contains(&found) => Ok(()),
            found => content(found.map_or_else(|| sniff::text_like(bytes), Signature::key)),
        },
        Kind::Mp3 if matches!(bytes, [0xff, second, ..] if second & 0xe0 == 0xe0) || bytes.starts_with(b"ID3") => {
            Ok(())
        }
        Kind::Tar if bytes.get(257..262) == Some(b"ustar") => Ok(()),
        Kind::Rtf if bytes.starts_with(b"{\\rtf") => Ok(()),
        Kind::Mp3 | Kind::Tar | Kind::Rtf => content(found(bytes)),
        Kind::Text if signature(bytes).is_some() || !sniff::is_harmless_text(bytes) => content(found(bytes)),
        Kind::Text => Ok(()),
        Kind::Xml | Kind::Svg if signature(bytes).is_some() => content(found(bytes)),
        Kind::Xml => active::of_xml(bytes).map_or(Ok(()), |what| Err(Problem::Active(what))),
        Kind::Svg => active::of_svg(bytes).map_or(Ok(()), |what| Err(Problem::Active(what))),
        Kind::Gzip if signature(bytes) != Some(Signature::Gzip) => content(found(bytes)),
        Kind::Gzip => check_decompressed(name, bytes, named),
    }
}

fn found(bytes: &[u8]) -> &'static str {
    signature(bytes).map_or_else(|| sniff::text_like(bytes), Signature::key)
}

/// Checks the content of a gzip file. Web servers send `a.csv.gz` for a request of `a.csv`, so the
/// content has to be what that name says.
fn check_decompressed(name: &str, bytes: &[u8], named: &BTreeSet<String>) -> Result<(), Problem> {
    let Some((inner, _)) = name.rsplit_once('.') else { return Ok(()) };
    let inner = if ending(name) == "tgz" { Cow::Owned(format!("{inner}.tar")) } else { Cow::Borrowed(inner) };
    if !inner.contains('.') {
        return Ok(());
    }
    match kind(&ending(&inner)) {
        Some(Kind::Svg | Kind::Xml | Kind::Gzip) => return Err(Problem::Ending(ending(&inner) + ".gz")),
        // Browsers save a file of an unknown extension. Scripts and style sheets are excepted,
        // because browsers run them.
        None if !["js", "mjs", "css", "hta", "url"].contains(&ending(&inner).as_str()) => return Ok(()),
        _ => {}
    }
    let mut head = Vec::new();
    let read = flate2::read::MultiGzDecoder::new(bytes).take(INNER_HEAD).read_to_end(&mut head);
    match read {
        Ok(_) => check(&inner, &head, named),
        Err(_) => Err(Problem::Content { ending: ending(name), found: "damaged" }),
    }
}

/// Checks a file as an image, beyond [`check()`].
pub fn check_image(name: &str, bytes: &[u8]) -> Result<(), Problem> {
    if matches!(kind(&ending(name)), Some(Kind::Svg)) {
        return Ok(());
    }
    let is_shown = matches!(
        signature(bytes),
        Some(
            Signature::Png
                | Signature::Jpeg
                | Signature::Gif
                | Signature::WebP
                | Signature::Avif
                | Signature::Bmp
                | Signature::Icon
        )
    );
    let size = imagesize::blob_size(bytes).ok().filter(|_| is_shown).ok_or(Problem::NoImage)?;
    let is_sane = SIDES.contains(&size.width)
        && SIDES.contains(&size.height)
        && size.width.checked_mul(size.height).is_some_and(|pixels| pixels <= PIXELS);
    if is_sane { Ok(()) } else { Err(Problem::NoImage) }
}

/// Finds the file of the same folder in whose place a web server may send this one.
pub(crate) fn shadowed<'n>(name: &str, names: impl IntoIterator<Item = &'n str>) -> Option<&'n str> {
    let whole = [".gz", ".br", ".zst"].iter().find_map(|form| name.strip_suffix(form))?;
    names.into_iter().find(|other| *other == whole)
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::io::Write;

    fn gzip(bytes: &[u8]) -> Vec<u8> {
        let mut writer = flate2::write::GzEncoder::new(Vec::new(), flate2::Compression::fast());
        let _ = writer.write_all(bytes);
        writer.finish().unwrap_or_default()
    }

    const PNG: &[u8] = b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR\0\0\0\x10\0\0\0\x10\x08\x02\0\0\0";

    #[test]
    fn a_file_is_what_its_ending_says() {
        let none = BTreeSet::new();
        let right: [(&str, Vec<u8>); 24] = [
            ("a.pdf", b"%PDF-1.7".to_vec()),
            ("a.PNG", PNG.to_vec()),
            ("a.docx", b"PK\x03\x04".to_vec()),
            ("a.ofd", b"PK\x03\x04".to_vec()),
            ("a.xls", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1".to_vec()),
            ("a.txt", "公报".into()),
            ("a.txt", b"\xb9\xab\xb1\xa8".to_vec()),
            ("a.txt", b"\xff\xfea\0".to_vec()),
            ("a.txt", b"".to_vec()),
            ("a.csv", b"a,<b\n".to_vec()),
            ("a.json", b"{\"a\": \"<script>\"}".to_vec()),
            ("a.xml", b"<?xml version=\"1.0\"?><a b=\"c\">d</a>".to_vec()),
            ("a.svg", b"<svg xmlns=\"http://www.w3.org/2000/svg\"/>".to_vec()),
            ("a.csv.gz", gzip(b"a,b\n")),
            ("a.gz", gzip(b"<html>")),
            ("LICENSE", b"MIT".to_vec()),
            ("a.mp3", b"\xff\xfa\x90".to_vec()),
            ("a.mp4", b"\0\0\0\x20ftypisom".to_vec()),
            ("a.v1.2.txt", b"x".to_vec()),
            ("minutes-2013.03.gz", gzip(b"x")),
            ("locked.docx", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1".to_vec()),
            ("a.pdf", b"\n%PDF-1.4".to_vec()),
            ("a.mov", b"\0\0\0\x08wide".to_vec()),
            ("a.webp", b"RIFF\0\0\0\0WEBPVP8 ".to_vec()),
        ];
        for (name, bytes) in right {
            assert_eq!(check(name, &bytes, &none), Ok(()), "{name}");
        }
        let wrong: [(&str, Vec<u8>); 30] = [
            ("a.html", b"x".to_vec()),
            ("a.js", b"x".to_vec()),
            ("a.php", b"x".to_vec()),
            ("a.php.txt", b"x".to_vec()),
            ("a.html.yaml", b"x".to_vec()),
            ("a.js.gz", gzip(b"x")),
            ("a.hta", b"x".to_vec()),
            ("a.url", b"x".to_vec()),
            ("a.xhtml", b"x".to_vec()),
            ("a.exe", b"MZ".to_vec()),
            ("a.br", b"x".to_vec()),
            ("a.pdf", b"<html>".to_vec()),
            ("a.png", b"<svg/>".to_vec()),
            ("a.jpg", PNG.to_vec()),
            ("a.docx", b"%PDF-1.4".to_vec()),
            ("a.txt", b" \n<!DOCTYPE html>".to_vec()),
            ("a.txt", b"<script>".to_vec()),
            ("a.csv", b"<Table >".to_vec()),
            ("a.json", b"<!-- x".to_vec()),
            ("a.txt", b"%PDF-1.4".to_vec()),
            ("a.txt", b"\x01\x02\x03\x04".to_vec()),
            ("a.txt", b"<?xml version=\"1.0\"?><x/>".to_vec()),
            ("a.csv.gz", gzip(b"<html>")),
            ("a.html.gz", gzip(b"x")),
            ("a.svg.gz", gzip(b"<svg/>")),
            ("a.csv.gz", b"a,b".to_vec()),
            ("LICENSE", b"<html>".to_vec()),
            ("noending", PNG.to_vec()),
            ("a.tar", b"x".to_vec()),
            ("a.", b"x".to_vec()),
        ];
        for (name, bytes) in wrong {
            assert!(check(name, &bytes, &none).is_err(), "{name} {bytes:?}");
        }
        let named = BTreeSet::from(["html".to_owned(), "dwg".to_owned()]);
        assert_eq!(check("a.html", b"<html>", &named), Ok(()));
        assert_eq!(check("a.dwg", b"AC1027", &named), Ok(()));
        assert!(check("a.js", b"x", &named).is_err());
    }

    #[test]
    fn an_image_has_a_size() {
        assert_eq!(check_image("a.png", PNG), Ok(()));
        let huge = [&PNG[..16], &[0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff], &PNG[24..]].concat();
        let empty = [&PNG[..16], &[0; 8], &PNG[24..]].concat();
        for bytes in [&huge[..], &empty, &PNG[..10], b"GIF89a", b"%PDF-1.4", b""] {
            assert_eq!(check_image("a.png", bytes), Err(Problem::NoImage), "{bytes:?}");
        }
    }

    #[test]
    fn no_file_stands_for_another() {
        let names = ["a.csv", "a.csv.gz", "b.gz"];
        assert_eq!(names.map(|name| shadowed(name, names)), [None, Some("a.csv"), None]);
    }
}
