//! Compressed forms of pages, for web servers that send them as they are. The office's own files
//! have none: one of them may have the name of another's compressed form.

use crate::plan::{FILES, OutputPath};
use crate::policy::Encoding;
use std::collections::BTreeSet;
use std::io::{self, Write};

/// Smaller files fit into one packet however they are sent.
const SMALLEST: usize = 1024;

/// Slower ones gain a percent and take ten times as long.
const BROTLI_QUALITY: i32 = 9;
/// The window, as a power of two: as wide as the file, or clearing it costs more than the rest.
const BROTLI_WINDOWS: std::ops::RangeInclusive<u32> = 10..=22;
const BUFFER: usize = 4096;

/// Which compressed forms stand beside pages.
#[derive(Clone, Debug, Default)]
pub struct Compression(BTreeSet<Encoding>);

impl Compression {
    pub fn new(encodings: BTreeSet<Encoding>) -> Self {
        Self(encodings)
    }

    /// The addresses of a page's compressed forms, whether they are worth a file or not.
    pub fn forms<'f>(&'f self, path: &'f OutputPath) -> impl Iterator<Item = OutputPath> + 'f {
        self.encodings(path).map(|encoding| form(path, encoding))
    }

    fn encodings(&self, path: &OutputPath) -> impl Iterator<Item = Encoding> {
        let is_page = is_page(path);
        self.0.iter().copied().filter(move |_| is_page)
    }

    /// The compressed forms of a page that are worth a file, with their addresses.
    pub fn compressed(&self, path: &OutputPath, bytes: &[u8]) -> io::Result<Vec<(OutputPath, Vec<u8>)>> {
        let mut forms = Vec::new();
        if bytes.len() < SMALLEST {
            return Ok(forms);
        }
        for encoding in self.encodings(path) {
            let compressed = compress(encoding, bytes)?;
            // What saves less than a twentieth is not worth a file.
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

/// The page that a path is a compressed form of, by its name.
pub fn whole(path: &OutputPath) -> Option<OutputPath> {
    if !is_page(path) {
        return None;
    }
    Encoding::ALL.iter().find_map(|encoding| path.as_str().strip_suffix(encoding.ending())).map(OutputPath::new)
}

/// The same bytes for the same bytes: no time and no name is in it.
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
