//! The extensions that may be published, and the format that each of them requires.

use crate::extract::Signature;

/// The format that an extension requires.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// A binary format with one of these signatures.
    Binary(&'static [Signature]),
    Gzip,
    Mp3,
    Tar,
    Rtf,
    /// Text that no browser takes for a page.
    Text,
    /// XML without active content.
    Xml,
    Svg,
}

/// Extensions by format: documents, images, sound, video, archives and data.
const KINDS: &[(Kind, &[&str])] = &[
    (Kind::Binary(&[Signature::Pdf]), &["pdf"]),
    (
        // Office documents that are encrypted with a password are OLE files.
        Kind::Binary(&[Signature::Zip, Signature::Ole]),
        &["docx", "dotx", "xlsx", "xltx", "pptx", "ppsx"],
    ),
    (Kind::Binary(&[Signature::Zip]), &["odt", "ods", "odp", "odg", "ott", "epub", "ofd", "kmz", "zip"]),
    (Kind::Binary(&[Signature::Ole]), &["doc", "xls", "ppt", "pps", "hwp"]),
    (Kind::Binary(&[Signature::Ole, Signature::Zip]), &["wps", "et", "dps", "hwpx"]),
    (Kind::Rtf, &["rtf"]),
    (Kind::Binary(&[Signature::Png]), &["png"]),
    (Kind::Binary(&[Signature::Jpeg]), &["jpg", "jpeg", "jpe"]),
    (Kind::Binary(&[Signature::Gif]), &["gif"]),
    (Kind::Binary(&[Signature::WebP]), &["webp"]),
    (Kind::Binary(&[Signature::Avif]), &["avif"]),
    (Kind::Binary(&[Signature::Bmp]), &["bmp"]),
    (Kind::Binary(&[Signature::Icon]), &["ico"]),
    (Kind::Binary(&[Signature::Tiff]), &["tif", "tiff"]),
    (Kind::Svg, &["svg"]),
    (Kind::Mp3, &["mp3"]),
    (Kind::Binary(&[Signature::Wave]), &["wav"]),
    (Kind::Binary(&[Signature::Ogg]), &["ogg", "oga", "ogv", "opus"]),
    (Kind::Binary(&[Signature::Flac]), &["flac"]),
    (Kind::Binary(&[Signature::Mp4]), &["mp4", "m4v", "m4a", "mov", "3gp"]),
    (Kind::Binary(&[Signature::WebM]), &["webm", "mkv"]),
    (Kind::Binary(&[Signature::Avi]), &["avi"]),
    (Kind::Gzip, &["gz", "tgz"]),
    (Kind::Tar, &["tar"]),
    (Kind::Binary(&[Signature::SevenZip]), &["7z"]),
    (Kind::Binary(&[Signature::Rar]), &["rar"]),
    (Kind::Binary(&[Signature::Bzip2]), &["bz2"]),
    (Kind::Binary(&[Signature::Xz]), &["xz"]),
    (Kind::Binary(&[Signature::Zstd]), &["zst"]),
    (
        Kind::Text,
        &[
            "", "txt", "text", "log", "csv", "tsv", "json", "geojson", "jsonl", "yaml", "yml", "toml", "ics", "vcf",
            "md", "srt", "vtt", "tex", "bib",
        ],
    ),
    (Kind::Xml, &["xml", "rdf", "kml", "gpx", "gml", "xsd", "ttml"]),
];

/// Returns the format that an extension, in lower case, requires; `None` for an extension that is
/// not published.
pub fn kind(ending: &str) -> Option<Kind> {
    KINDS.iter().find(|(_, endings)| endings.contains(&ending)).map(|(kind, _)| *kind)
}
