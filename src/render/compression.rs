//! Compressed forms of pages, for web servers that send precompressed files. The office's own
//! files have none, because one of them may have the name of another's compressed form.

use crate::plan::{FILES, OutputPath};
use crate::site::Encoding;
use std::collections::BTreeSet;
use std::io::{self, Write};

/// The size from which files are compressed, in bytes. Smaller files fit into one packet anyway.
const SMALLEST: usize = 1024;

/// Brotli's quality. Higher ones save a further percent and take ten times as long.
const BROTLI_QUALITY: i32 = 9;
/// Brotli's window, as a power of two. It is as wide as the file, because clearing a wider one
/// would cost more than the compression.
const BROTLI_WINDOWS: std::ops::RangeInclusive<u32> = 10..=22;
/// The size of the compressor's buffer, in bytes.
const BUFFER: usize = 4096;

/// The encodings in which pages are also published.
#[derive(Clone, Debug, Default)]
pub struct Compression(BTreeSet<Encoding>);

impl Compression {
    pub fn new(encodings: BTreeSet<Encoding>) -> Self {
        Self(encodings)
    }

    /// Returns the addresses of all compressed forms that a page may have.
    pub fn forms<'f>(&'f self, path: &'f OutputPath) -> impl Iterator<Item = OutputPath> + 'f {
        self.encodings(path).map(|encoding| form(path, encoding))
    }

    fn encodings(&self, path: &OutputPath) -> impl Iterator<Item = Encoding> {
        let is_page = is_page(path);
        self.0.iter().copied().filter(move |_| is_page)
    }

    /// Returns the compressed forms of a page that save enough, with their addresses.
    pub fn compressed(&self, path: &OutputPath, bytes: &[u8]) -> io::Result<Vec<(OutputPath, Vec<u8>)>> {
        let mut forms = Vec::new();
        if bytes.len() < SMALLEST {
            return Ok(forms);
        }
        for encoding in self.encodings(path) {
            let compressed = compress(encoding, bytes)?;
            // A form that saves less than a twentieth is not published.
            if compressed.len() <= bytes.len() / 20 * 19 {
                forms.push((form(path, encoding), compressed));
            }
        }
        Ok(forms)
    }
}

fn is_page(path: &OutputPath) -> bool {
    !path.as_str().starts_with(FILES)
}

fn form(path: &OutputPath, encoding: Encoding) -> OutputPath {
    OutputPath::new(format!("{path}{}", encoding.ending()))
}

/// Returns the page whose compressed form has this path.
pub fn whole(path: &OutputPath) -> Option<OutputPath> {
    if !is_page(path) {
        return None;
    }
    Encoding::ALL.iter().find_map(|encoding| path.as_str().strip_suffix(encoding.ending())).map(OutputPath::new)
}

/// Compresses bytes. The result depends on the bytes alone; it contains no time and no name.
fn compress(encoding: Encoding, bytes: &[u8]) -> io::Result<Vec<u8>> {
    match encoding {
        Encoding::Gzip => {
            let mut writer = flate2::write::GzEncoder::new(Vec::new(), flate2::Compression::best());
            writer.write_all(bytes)?;
            writer.finish()
        }
        Encoding::Brotli => {
            let window = (bytes.len() + 16).next_power_of_two().ilog2();
            let window = window.clamp(*BROTLI_WINDOWS.start(), *BROTLI_WINDOWS.end());
            let parameters = brotli::enc::BrotliEncoderParams {
                quality: BROTLI_QUALITY,
                lgwin: i32::try_from(window).unwrap_or_default(),
                size_hint: bytes.len(),
                ..Default::default()
            };
            let mut compressed = Vec::new();
            let mut writer = brotli::CompressorWriter::with_params(&mut compressed, BUFFER, &parameters);
            writer.write_all(bytes)?;
            drop(writer);
            Ok(compressed)
        }
    }
}
