//! Puts compressed forms of pages beside them, on their way into the release. The office's
//! own files go out as they are: one of them may have the name of another's compressed form.

use crate::plan::{FILES, OutputPath};
use crate::render::Sink;
use crate::site::Encoding;
use std::collections::BTreeSet;
use std::io::{self, Write};

/// Smaller files fit into one packet however they are sent.
const SMALLEST: usize = 1024;

/// Slower ones gain a percent and take ten times as long.
const BROTLI_QUALITY: i32 = 9;
/// The window, as a power of two: as wide as the file, or clearing it costs more than the rest.
const BROTLI_WINDOWS: std::ops::RangeInclusive<u32> = 10..=22;
const BUFFER: usize = 4096;

#[derive(Debug)]
pub struct Precompressed<S> {
    sink: S,
    encodings: BTreeSet<Encoding>,
}

impl<S: Sink> Precompressed<S> {
    pub fn new(sink: S, encodings: BTreeSet<Encoding>) -> Self {
        Self { sink, encodings }
    }

    pub fn into_inner(self) -> S {
        self.sink
    }

    fn forms<'f>(&'f self, path: &'f OutputPath) -> impl Iterator<Item = (Encoding, OutputPath)> + 'f {
        let encodings = self.encodings.iter().filter(|_| is_page(path));
        encodings.map(|encoding| (*encoding, form(path, *encoding)))
    }
}

impl<S: Sink> Sink for Precompressed<S> {
    fn put(&self, path: &OutputPath, bytes: &[u8]) -> io::Result<()> {
        self.sink.put(path, bytes)?;
        if bytes.len() < SMALLEST {
            return Ok(());
        }
        for (encoding, form) in self.forms(path) {
            let compressed = compress(encoding, bytes)?;
            // What saves less than a twentieth is not worth a file.
            if compressed.len() <= bytes.len() / 20 * 19 {
                self.sink.put(&form, &compressed)?;
            }
        }
        Ok(())
    }

    fn before(&self, path: &OutputPath) -> Option<Vec<u8>> {
        self.sink.before(path)
    }

    fn keep(&self, path: &OutputPath) -> bool {
        let is_kept = self.sink.keep(path);
        if is_kept {
            for (_, form) in self.forms(path) {
                // There is none where it would have saved nothing.
                self.sink.keep(&form);
            }
        }
        is_kept
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
