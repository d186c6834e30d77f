//! Compressed forms of pages, for web servers that serve them directly.

use crate::support::{MemorySite, clock, release, removing, scratch, text, tree};
use std::io::Read;

fn site(encodings: &str) -> MemorySite {
    let body = "Наводнение отступает. 洪水退去。 The flood recedes.\n\n".repeat(60);
    let settings = include_str!("fixtures/site.toml");
    MemorySite::small()
        .with("content/site.toml", format!("{settings}\n[publish]\nprecompressed = {encodings}\n"))
        .with_news("a", &[("zh", &text("甲", &body)), ("en", &text("A", &body))])
        .with_news("b", &[("zh", &text("乙", "短。")), ("en", &text("B", "Short."))])
}

fn unpacked(path: &str, bytes: &[u8]) -> Vec<u8> {
    let mut plain = Vec::new();
    match path.rsplit_once('.').unwrap().1 {
        "gz" => flate2::read::GzDecoder::new(bytes).read_to_end(&mut plain).unwrap(),
        _ => brotli::Decompressor::new(bytes, 4096).read_to_end(&mut plain).unwrap(),
    };
    plain
}

#[test]
fn every_page_has_its_compressed_forms() {
    let output = scratch();
    release(&site("[\"br\", \"gzip\"]"), output.path(), removing(clock()));
    let files = tree(&output.path().join("current"));
    let pages: Vec<_> = files.iter().filter(|(path, _)| path.ends_with(".html") || path.ends_with(".xml")).collect();
    assert!(pages.len() > 20);
    for (path, bytes) in pages.iter().filter(|(_, bytes)| bytes.len() >= 1024) {
        for ending in ["br", "gz"] {
            let form = format!("{path}.{ending}");
            let compressed = files.get(&form).unwrap_or_else(|| panic!("no {form}"));
            assert!(compressed.len() < bytes.len());
            assert!(unpacked(&form, compressed) == **bytes, "{form} is another page");
        }
    }
    let long = &files["zh/news/a.html"];
    assert!(files["zh/news/a.html.br"].len() * 4 < long.len());
    assert!(!files.contains_key("robots.txt.gz"), "too small to be worth a file");
}

#[test]
fn they_follow_the_pages_and_the_settings() {
    let (first, second) = (scratch(), scratch());
    let both = site("[\"br\", \"gzip\"]").stamped();
    release(&both, first.path(), removing(clock()));
    let edited = both.with("content/news/b/en.md", text("B", "Not as short as before."));
    let [incremental, full] = [&first, &second].map(|output| release(&edited, output.path(), removing(clock())).hash);
    assert_eq!(incremental, full);
    let gzip = edited.with("content/site.toml", site("[\"gzip\"]").text("content/site.toml"));
    release(&gzip, first.path(), removing(clock()));
    let files = tree(&first.path().join("current"));
    assert!(files.contains_key("en/news/a.html.gz"));
    assert!(!files.keys().any(|path| path.ends_with(".br")), "what is not asked for any more is gone");
}

#[test]
fn the_offices_own_files_go_out_as_they_are() {
    let (output, alone) = (scratch(), scratch());
    let rows = "2012,北京\n".repeat(200);
    let mut packed = flate2::write::GzEncoder::new(Vec::new(), flate2::Compression::fast());
    std::io::Write::write_all(&mut packed, rows.as_bytes()).unwrap();
    let packed = packed.finish().unwrap();
    let item = "published = 2013-01-04T09:00:00+08:00\ncolumn = \"politics\"\n[[attachment]]\nfile = \"a.csv\"\n[[attachment]]\nfile = \"b.csv.gz\"\n";
    let titles =
        "+++\ntitle = \"T\"\n[attachment]\n\"a.csv\" = \"Rows\"\n\"b.csv.gz\" = \"Rows, packed\"\n+++\n\nText.\n";
    let site = site("[\"br\", \"gzip\"]")
        .with("content/news/c/item.toml", item)
        .with("content/news/c/zh.md", titles)
        .with("content/news/c/en.md", titles)
        .with("content/news/c/a.csv", &rows)
        .with("content/news/c/b.csv.gz", &packed);
    let site = site.stamped();
    release(&site, output.path(), removing(clock()));
    let files = tree(&output.path().join("current"));
    assert_eq!(files["files/news/c/b.csv.gz"], packed);
    assert!(!files.contains_key("files/news/c/a.csv.gz"));
    assert!(!files.contains_key("files/news/c/a.csv.br"));
    // A file that is removed is not served as the compressed form of another.
    let (_, second) = item.rsplit_once("[[attachment]]").unwrap();
    let item = item.replace(&format!("[[attachment]]{second}"), "");
    let titles = titles.replace("\"b.csv.gz\" = \"Rows, packed\"\n", "");
    let site = site
        .with("content/news/c/item.toml", item)
        .with("content/news/c/zh.md", &titles)
        .with("content/news/c/en.md", &titles)
        .without("content/news/c/b.csv.gz");
    release(&site, output.path(), removing(clock()));
    assert!(!tree(&output.path().join("current")).contains_key("files/news/c/a.csv.gz"));
    std::fs::copy(output.path().join("addresses"), alone.path().join("addresses")).unwrap();
    let [incremental, full] = [&output, &alone].map(|output| release(&site, output.path(), removing(clock())).hash);
    assert_eq!(incremental, full);
}

#[test]
fn an_unknown_form_is_named() {
    let report = site("[\"br\", \"gzp\"]").report_with_help();
    assert!(report.contains("\"br\" and \"gzip\"") && report.contains("site.toml"), "{report}");
}
