//! Compares the catalogs of a large project without a cache: `cargo bench --bench catalogs`. Its
//! own generator writes 640 files, 2.7 MB, of five locales into a folder of its own.

#![allow(clippy::unwrap_used, clippy::print_stdout, clippy::disallowed_methods)]

use gongbao::check::catalogs::compare;
use gongbao::fs::CatalogFolder;
use gongbao::load;
use std::fmt::Write;
use std::fs;
use std::path::Path;
use std::process::Command;
use std::time::{Duration, Instant};

const LOCALES: [(&str, &str); 5] = [
    ("en", "The office will answer your letter within a few working days, as a rule"),
    ("zh", "本办公室一般会在几个工作日内答复您的来信，请耐心等候并留意通知"),
    ("ja", "当室は原則として数営業日以内にお手紙にお答えしますのでお待ちください"),
    ("ru", "Ведомство, как правило, отвечает на письма в течение нескольких рабочих дней"),
    ("ko", "우리 기관은 원칙적으로 영업일 기준 며칠 안에 편지에 답변해 드립니다"),
];
const FILES: usize = 128;
const ENTRIES: usize = 30;

fn plural(locale: &str, words: &str) -> String {
    match locale {
        "en" => format!("{{ $n ->\n    [one] {{ $n }} day: {words}\n   *[other] {{ $n }} days\n}}"),
        "ru" => format!(
            "{{ $n ->\n    [one] {{ $n }} день: {words}\n    [few] {{ $n }} дня\n   *[many] {{ $n }} дней\n    [other] {{ $n }} дня\n}}"
        ),
        _ => format!("{{ $n }} {words}"),
    }
}

fn file(locale: &str, words: &str, number: usize) -> String {
    let mut text = String::from("# This file was made by a benchmark.\n\n");
    for entry in 0..ENTRIES {
        let name = format!("message-{number}-{entry}");
        let value = match entry % 13 {
            1 => plural(locale, words),
            2 => format!("{words} {{ -brand }} {{ $name }}"),
            3 => format!("<a href=\"/letters\">{words}</a>"),
            4 => format!("{words}\n    .title = {words}"),
            5 => format!("{{ DATETIME($date) }} {words}"),
            6 => format!("{words}\n    {words}"),
            _ => words.to_owned(),
        };
        // Some entries are missing, and some are not translated.
        let (_, english) = LOCALES[0];
        match (locale, (number * ENTRIES + entry) % 97) {
            ("en", _) => writeln!(text, "{name} = {value}").unwrap(),
            (_, 0) => {}
            (_, 1) => writeln!(text, "{name} = {english}").unwrap(),
            _ => writeln!(text, "{name} = {value}").unwrap(),
        }
    }
    text
}

/// Generates the catalogs and returns the number of files and of bytes.
fn generate(folder: &Path) -> (usize, usize) {
    let mut bytes = 0;
    for (locale, words) in LOCALES {
        for number in 0..FILES {
            let path = folder.join(format!("{locale}/part-{}/file-{number}.ftl", number % 12));
            let mut text = file(locale, words, number);
            if number == 0 {
                text.push_str("-brand = Gongbao\n");
            }
            bytes += text.len();
            fs::create_dir_all(path.parent().unwrap()).unwrap();
            fs::write(path, text).unwrap();
        }
    }
    (LOCALES.len() * FILES, bytes)
}

fn median(mut times: Vec<Duration>) -> Duration {
    times.sort();
    times[times.len() / 2]
}

fn measure(name: &str, mut run: impl FnMut()) {
    let times = (0..21).map(|_| {
        let start = Instant::now();
        run();
        start.elapsed()
    });
    println!("{name:<40} median {:>6.1} ms of 21", median(times.collect()).as_secs_f64() * 1000.0);
}

fn main() {
    let folder = std::env::temp_dir().join(format!("gongbao-bench-catalogs-{}", std::process::id()));
    let (files, bytes) = generate(&folder);
    println!("{files} files, {:.1} MB, {} locales", bytes as f64 / 1e6, LOCALES.len());
    let root = folder.to_str().unwrap().to_owned();
    let load = || load::locales(&CatalogFolder::new(&root), &root, &|_| true);

    measure("read and parse", || drop(load()));
    let locales = load();
    let (english, others): (Vec<_>, Vec<_>) = locales.into_iter().partition(|locale| locale.key == "en");
    measure("compare", || drop(compare(&english[0], &others)));
    let comparison = compare(&english[0], &others);
    println!("{} findings", comparison.findings.iter().count());
    measure("the program, from start to JSON", || {
        let mut command = Command::new(env!("CARGO_BIN_EXE_gongbao"));
        let output = command.args(["catalogs", &root, "--reference", "en", "--format", "json"]).output().unwrap();
        assert!(output.stdout.starts_with(b"{\"schema\":\"gongbao/catalogs/1\""));
    });
    fs::remove_dir_all(folder).unwrap();
}
