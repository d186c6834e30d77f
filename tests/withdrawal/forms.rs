//! Forms of a withdrawn passage, and how each is written.

use encoding_rs::{BIG5, GB18030};
use std::io::Write;

/// One form of a passage in another item: files by name, with how they are written.
#[derive(Clone, Debug, Default)]
pub struct Form {
    pub name: String,
    pub files: Vec<(String, Vec<String>, String)>,
}

/// The forms of a file as `forms.txt` has them.
pub fn forms(text: &str) -> Vec<Form> {
    let mut forms: Vec<Form> = Vec::new();
    for line in text.lines() {
        if let Some(name) = line.strip_prefix("## ").filter(|name| !name.starts_with('{')) {
            forms.push(Form { name: name.to_owned(), files: Vec::new() });
        } else if let Some(head) = line.strip_prefix("--- ")
            && let Some(form) = forms.last_mut()
        {
            let name = match head.split_once(' ').filter(|_| !head.starts_with('{')) {
                Some((name, how)) => (name.to_owned(), vec![how.to_owned()]),
                None => (head.to_owned(), Vec::new()),
            };
            form.files.push((name.0, name.1, String::new()));
        } else if let Some((.., words)) = forms.last_mut().and_then(|form| form.files.last_mut()) {
            words.push_str(line);
            words.push('\n');
        }
    }
    forms
}

/// A passage that the withdrawn item says in no edition of its own, but in its text.
pub const RUSSIAN: &str =
    "Проверка закупки новых автомобилей завершена без какого-либо результата, материалы сданы в архив";

/// Puts a passage and its like in Chinese into a text.
pub fn fill(text: &str, passage: &str, chinese: &str) -> String {
    let mut filled = String::new();
    let mut rest = text;
    while let Some((before, after)) = rest.split_once('{') {
        filled.push_str(before);
        let words = [("p", passage), ("zh", chinese), ("ru", RUSSIAN)].into_iter().find_map(|(name, words)| {
            let after = after.strip_prefix(name)?;
            if let Some(after) = after.strip_prefix('}') {
                return Some((words.to_owned(), after));
            }
            let (form, after) = end_of(after.strip_prefix('|')?)?;
            Some((written(words, form), after))
        });
        match words {
            Some((words, after)) => {
                filled.push_str(&words);
                rest = after;
            }
            None => {
                filled.push('{');
                rest = after;
            }
        }
    }
    filled + rest
}

/// A form up to its closing brace, that of `\u{…}` not counted.
fn end_of(text: &str) -> Option<(&str, &str)> {
    let mut from = 0;
    loop {
        let at = from + text[from..].find('}')?;
        if text[..at].rfind("\\u{").is_some_and(|open| !text[open..at].contains('}')) {
            from = at + 1;
            continue;
        }
        return Some((&text[..at], &text[at + 1..]));
    }
}

fn unescape(text: &str) -> String {
    let text = text.replace("\\\\", "\u{1}").replace("\\n", "\n");
    let mut parts = text.split("\\u{");
    let mut plain = parts.next().unwrap().to_owned();
    for part in parts {
        let (code, rest) = part.split_once('}').unwrap();
        plain.push(char::from_u32(u32::from_str_radix(code, 16).unwrap()).unwrap());
        plain.push_str(rest);
    }
    plain.replace('\u{1}', "\\")
}

pub fn written(words: &str, form: &str) -> String {
    let (name, with) = form.split_once(':').unwrap_or((form, ""));
    let with = unescape(with);
    let each = |write: &dyn Fn(char) -> String| words.chars().map(write).collect::<String>();
    match name {
        // In the midst of every third letter of each word.
        "split" => {
            let mut at = 0;
            each(&|c| c.to_string())
                .chars()
                .flat_map(|c| {
                    at = if c.is_alphanumeric() { at + 1 } else { 0 };
                    let parted = at > 0 && at % 3 == 0;
                    c.to_string()
                        .chars()
                        .chain(if parted { with.chars().collect::<Vec<_>>() } else { Vec::new() })
                        .collect::<Vec<_>>()
                })
                .collect()
        }
        "words" => words.split(' ').collect::<Vec<_>>().join(&with),
        "middle" => {
            let letters: Vec<_> = words.chars().collect();
            let (from, to) = (letters.len() / 6, letters.len() - letters.len() / 6);
            letters[from..to].iter().collect()
        }
        "upper" => words.to_uppercase(),
        "wide" => each(&|c| match c {
            '!'..='~' => char::from_u32(u32::from(c) + 0xFEE0).unwrap().to_string(),
            c => c.to_string(),
        }),
        "nfd" => each(&|c| if c == 'e' { "e\u{301}".to_owned() } else { c.to_string() }),
        "decimal" => each(&|c| format!("&#{};", u32::from(c))),
        "hex" => each(&|c| format!("&#x{:x};", u32::from(c))),
        "json" => each(&|c| format!("\\u{:04x}", u32::from(c))),
        "percent-gbk" => GB18030.encode(words).0.iter().map(|byte| format!("%{byte:02X}")).collect(),
        "percent-twice" => words.bytes().map(|byte| format!("%25{byte:02X}")).collect(),
        "percent" => words.bytes().map(|byte| format!("%{byte:02X}")).collect(),
        "slug" => words
            .to_lowercase()
            .split(|c: char| !c.is_ascii_alphanumeric())
            .filter(|word| !word.is_empty())
            .collect::<Vec<_>>()
            .join("-"),
        "letters" => words.chars().filter(|c| c.is_alphanumeric()).collect(),
        "traditional" => words.to_owned(),
        other => panic!("no form {other}"),
    }
}

fn utf16(text: &str, big: bool) -> Vec<u8> {
    text.encode_utf16().flat_map(|unit| if big { unit.to_be_bytes() } else { unit.to_le_bytes() }).collect()
}

fn zip(name: &str, bytes: &[u8]) -> Vec<u8> {
    let mut archive = zip::ZipWriter::new(std::io::Cursor::new(Vec::new()));
    let options = zip::write::SimpleFileOptions::default().compression_method(zip::CompressionMethod::Deflated);
    archive.start_file(name, options).unwrap();
    archive.write_all(bytes).unwrap();
    archive.finish().unwrap().into_inner()
}

fn split<'b>(bytes: &'b [u8], at: &[u8]) -> Vec<&'b [u8]> {
    let mut parts = Vec::new();
    let mut rest = bytes;
    while let Some(found) = rest.windows(at.len()).position(|window| window == at) {
        parts.push(&rest[..found]);
        rest = &rest[found + at.len()..];
    }
    parts.push(rest);
    parts
}

/// The bytes of a file of this name and these words.
pub fn bytes(name: &str, how: &[String], words: &str) -> Vec<u8> {
    let how = how.first().map_or("", String::as_str);
    let ending = name.rsplit('.').next().unwrap();
    let bytes = match how {
        "utf-16le" => utf16(words, false),
        "utf-16le-bom" => utf16(&format!("\u{feff}{words}"), false),
        "utf-16be-bom" => utf16(&format!("\u{feff}{words}"), true),
        "gb18030" => GB18030.encode(words).0.into_owned(),
        "gb18030-bom" => [b"\xef\xbb\xbf", &GB18030.encode(words).0[..]].concat(),
        "iso-2022-jp" => encoding_rs::ISO_2022_JP.encode(words).0.into_owned(),
        "ibm866" => encoding_rs::IBM866.encode(words).0.into_owned(),
        "utf-32le-bom" => "\u{feff}".chars().chain(words.chars()).flat_map(|c| u32::from(c).to_le_bytes()).collect(),
        "big5" => BIG5.encode(words).0.into_owned(),
        _ => words.as_bytes().to_vec(),
    };
    let inner = how.strip_prefix("named:").unwrap_or("a.txt");
    let old_name = how.strip_prefix("named-gbk:").map(|name| GB18030.encode(name).0.into_owned());
    match ending {
        "docx" => zip("word/document.xml", &bytes),
        "xlsx" => zip("xl/sharedStrings.xml", &bytes),
        "odt" => zip("content.xml", &bytes),
        "zip" if how == "twice" => zip("inner.zip", &zip(inner, &bytes)),
        "zip" if old_name.is_some() => {
            // The name in place of one of as many bytes: no writer makes such archives any more.
            let name = old_name.unwrap();
            let like = "x".repeat(name.len());
            let archive = zip(&like, &bytes);
            let parts: Vec<_> = split(&archive, like.as_bytes());
            parts.join(&name[..])
        }
        "zip" if how.starts_with("commented:") => {
            let mut archive = zip::ZipWriter::new(std::io::Cursor::new(Vec::new()));
            archive.set_comment(&how["commented:".len()..]).unwrap();
            archive.start_file("a.txt", zip::write::SimpleFileOptions::default()).unwrap();
            archive.finish().unwrap().into_inner()
        }
        "zip" => zip(inner, &bytes),
        "gz" => {
            let mut gzip = flate2::write::GzEncoder::new(Vec::new(), flate2::Compression::best());
            gzip.write_all(&bytes).unwrap();
            gzip.finish().unwrap()
        }
        _ => bytes,
    }
}
