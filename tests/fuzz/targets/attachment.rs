//! Checks any bytes as an image or attachment, and extracts their text.
#![no_main]

use gongbao::{attachment, extract};
use libfuzzer_sys::fuzz_target;
use std::collections::BTreeSet;

const NAMES: [&str; 8] = ["a.svg", "a.xml", "a.txt", "a.csv.gz", "a.docx", "a.png", "a.html", "LICENSE"];

fuzz_target!(|input: &[u8]| {
    let Some((first, bytes)) = input.split_first() else { return };
    let name = NAMES[usize::from(*first) % NAMES.len()];
    let _ = attachment::check(name, bytes, &BTreeSet::new());
    let _ = attachment::check_image(name, bytes);
    let extracted = extract::words(name, bytes);
    let alphabet = extract::Alphabet::new();
    for strand in &extracted.strands {
        alphabet.letters(strand);
    }
    extract::blocks(&String::from_utf8_lossy(bytes));
});
