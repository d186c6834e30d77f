//! Recognizes the format of a file by its first bytes.

/// A format that has a signature.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Signature {
    Zip,
    Gzip,
    Pdf,
    Png,
    Jpeg,
    Gif,
    WebP,
    Avif,
    Bmp,
    Icon,
    Tiff,
    Mp4,
    WebM,
    Ogg,
    Mp3,
    Wave,
    Flac,
    Avi,
    SevenZip,
    Rar,
    Bzip2,
    Xz,
    Zstd,
    /// The formats of Microsoft Office before Office Open XML.
    Ole,
    Woff,
    Elf,
    Exe,
}

impl Signature {
    /// Returns the key of the format in messages.
    pub fn key(self) -> &'static str {
        match self {
            Self::Zip => "zip",
            Self::Gzip => "gzip",
            Self::Pdf => "pdf",
            Self::Png => "png",
            Self::Jpeg => "jpeg",
            Self::Gif => "gif",
            Self::WebP => "webp",
            Self::Avif => "avif",
            Self::Bmp => "bmp",
            Self::Icon => "ico",
            Self::Tiff => "tiff",
            Self::Mp4 => "mp4",
            Self::WebM => "webm",
            Self::Ogg => "ogg",
            Self::Mp3 => "mp3",
            Self::Wave => "wav",
            Self::Flac => "flac",
            Self::Avi => "avi",
            Self::SevenZip => "7z",
            Self::Rar => "rar",
            Self::Bzip2 => "bz2",
            Self::Xz => "xz",
            Self::Zstd => "zst",
            Self::Ole => "ole",
            Self::Woff => "woff",
            Self::Elf => "elf",
            Self::Exe => "exe",
        }
    }
}

/// Signatures with the offset at which they stand.
const MAGIC: &[(Signature, usize, &[u8])] = &[
    (Signature::Zip, 0, b"PK\x03\x04"),
    (Signature::Zip, 0, b"PK\x05\x06"),
    (Signature::Gzip, 0, b"\x1f\x8b"),
    (Signature::Pdf, 0, b"%PDF-"),
    (Signature::Png, 0, b"\x89PNG\r\n\x1a\n"),
    (Signature::Jpeg, 0, b"\xff\xd8\xff"),
    (Signature::Gif, 0, b"GIF87a"),
    (Signature::Gif, 0, b"GIF89a"),
    (Signature::WebP, 8, b"WEBP"),
    (Signature::Wave, 8, b"WAVE"),
    (Signature::Avi, 8, b"AVI "),
    (Signature::Avif, 4, b"ftypavif"),
    (Signature::Avif, 4, b"ftypavis"),
    (Signature::Mp4, 4, b"ftyp"),
    (Signature::Mp4, 4, b"moov"),
    (Signature::Mp4, 4, b"mdat"),
    (Signature::Mp4, 4, b"wide"),
    (Signature::WebM, 0, b"\x1a\x45\xdf\xa3"),
    (Signature::Ogg, 0, b"OggS"),
    (Signature::Mp3, 0, b"ID3"),
    (Signature::Mp3, 0, b"\xff\xfb"),
    (Signature::Mp3, 0, b"\xff\xf3"),
    (Signature::Flac, 0, b"fLaC"),
    (Signature::Tiff, 0, b"II*\0"),
    (Signature::Tiff, 0, b"MM\0*"),
    (Signature::Icon, 0, b"\0\0\x01\0"),
    (Signature::SevenZip, 0, b"7z\xbc\xaf\x27\x1c"),
    (Signature::Rar, 0, b"Rar!\x1a\x07"),
    (Signature::Bzip2, 0, b"BZh"),
    (Signature::Xz, 0, b"\xfd7zXZ\0"),
    (Signature::Zstd, 0, b"\x28\xb5\x2f\xfd"),
    (Signature::Ole, 0, b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"),
    (Signature::Woff, 0, b"wOFF"),
    (Signature::Woff, 0, b"wOF2"),
    (Signature::Elf, 0, b"\x7fELF"),
];

/// Returns the format whose signature the bytes have.
pub fn signature(bytes: &[u8]) -> Option<Signature> {
    let is = |at: usize, magic: &[u8]| bytes.get(at..).is_some_and(|rest| rest.starts_with(magic));
    let riff = [Signature::WebP, Signature::Wave, Signature::Avi];
    let found = MAGIC.iter().find(|(kind, at, magic)| is(*at, magic) && (!riff.contains(kind) || is(0, b"RIFF")));
    let short = || {
        // A signature of two letters begins many texts too, so the bytes after it have to fit.
        let size = bytes.get(2..6).and_then(|size| size.try_into().ok()).map(u32::from_le_bytes);
        let is_bitmap = is(0, b"BM") && size.is_some() && is(6, b"\0\0\0\0");
        let is_document = {
            let head = &bytes[..bytes.len().min(16)];
            let head = head.strip_prefix(b"\xef\xbb\xbf").unwrap_or(head);
            head.trim_ascii_start().starts_with(b"%PDF-")
        };
        let is_program = is(0, b"MZ") && bytes.len() > 64 && bytes[..64].contains(&0);
        let document = is_document.then_some(Signature::Pdf);
        document.or(is_bitmap.then_some(Signature::Bmp)).or(is_program.then_some(Signature::Exe))
    };
    found.map(|(kind, ..)| *kind).or_else(short)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn first_bytes_tell_the_format() {
        let cases: [(&[u8], Option<Signature>); 8] = [
            (b"PK\x03\x04rest", Some(Signature::Zip)),
            (b"RIFF\0\0\0\0WEBPVP8 ", Some(Signature::WebP)),
            (b"XXXX\0\0\0\0WEBP", None),
            (b"\0\0\0\x20ftypisom", Some(Signature::Mp4)),
            (b"\0\0\0\x20ftypavif", Some(Signature::Avif)),
            (b"BM: a report", None),
            (b"MZ is a name", None),
            (b"", None),
        ];
        for (bytes, kind) in cases {
            assert_eq!(signature(bytes), kind, "{bytes:?}");
        }
    }
}
