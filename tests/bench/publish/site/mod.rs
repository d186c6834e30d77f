//! A generated site of any size, the same on every machine: ten years of news in five languages,
//! about 15 KB for each item.

mod item;
mod random;
mod words;

pub use item::Item;
pub use words::{Day, EDITIONS, Words};

use std::fmt::Write;
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicUsize, Ordering};
use std::{fs, io};

pub const COLUMNS: [&str; 4] = ["politics", "economy", "culture", "livelihood"];
pub const OFFICES: [(&str, &str, &str); 5] = [
    ("zh-Hans", "中文", "长春市人民政府外事办公室（测试）"),
    ("en", "English", "Changchun Foreign Affairs Office (benchmark)"),
    ("ja", "日本語", "長春市人民政府外事弁公室（測定用）"),
    ("ru", "Русский", "Управление иностранных дел города Чанчунь (тест)"),
    ("ko", "한국어", "창춘시 인민정부 외사판공실(측정용)"),
];
pub const BASE_URL: &str = "https://office.example.org";
pub const AS_OF: &str = "2013-03-06T09:00:00+08:00";

/// The items are spread evenly over ten years from this day.
const FIRST_DAY: Day = Day { year: 2003, month: 3, day: 1 };
const DAYS: usize = 3650;

/// Catalogs of the sample site, some of whose names this site shares.
const SAMPLE: [&str; 5] = [
    include_str!("../../../../locales/zh/site.ftl"),
    include_str!("../../../../locales/en/site.ftl"),
    include_str!("../../../../locales/ja/site.ftl"),
    include_str!("../../../../locales/ru/site.ftl"),
    include_str!("../../../../locales/ko/site.ftl"),
];
const SHARED: [&str; 8] = [
    "site-notice",
    "site-description",
    "chooser-enter",
    "section-news",
    "column-politics",
    "column-economy",
    "column-culture",
    "column-livelihood",
];

pub struct GeneratedSite {
    pub items: usize,
    words: Words,
}

impl GeneratedSite {
    pub fn new(items: usize) -> Self {
        Self { items, words: Words::new() }
    }

    pub fn item(&self, number: usize, version: usize) -> Item<'_> {
        Item::new(&self.words, number, self.items, version)
    }

    /// Returns the messages of the site itself, by name.
    pub fn names(&self, language: usize) -> Vec<(String, String)> {
        let shared = SAMPLE[language].lines().filter_map(|line| line.split_once(" = "));
        let shared = shared.filter(|(name, _)| SHARED.contains(name));
        let tags = self.words.tags().into_iter().map(|(key, names)| (format!("tag-{key}"), names[language].to_owned()));
        shared.map(|(name, value)| (name.to_owned(), value.to_owned())).chain(tags).collect()
    }

    /// Writes the whole site into a folder.
    pub fn write(&self, folder: &Path) -> io::Result<()> {
        write(folder.join("content/site.toml"), settings())?;
        for language in 0..EDITIONS.len() {
            self.write_catalog(folder, language, 0)?;
        }
        let next = AtomicUsize::new(0);
        let work = || -> io::Result<()> {
            loop {
                let number = next.fetch_add(1, Ordering::Relaxed);
                if number >= self.items {
                    return Ok(());
                }
                self.write_item(folder, number, 0)?;
            }
        };
        std::thread::scope(|scope| {
            let others = scope.spawn(work);
            work().and(others.join().unwrap())
        })
    }

    /// Writes a catalog after a number of edits of its notice, which is on every page.
    pub fn write_catalog(&self, folder: &Path, language: usize, version: usize) -> io::Result<()> {
        let mut catalog = String::from("# Names of this site's own sections, columns and tags.\n\n");
        for (name, value) in self.names(language) {
            let edited = if name == "site-notice" && version > 0 { format!(" ({version})") } else { String::new() };
            writeln!(catalog, "{name} = {value}{edited}").unwrap();
        }
        write(folder.join(format!("locales/{}/site.ftl", EDITIONS[language])), catalog)
    }

    /// Writes an item after a number of edits, in all five languages.
    pub fn write_item(&self, folder: &Path, number: usize, version: usize) -> io::Result<()> {
        let item = self.item(number, version);
        let own = folder.join("content").join(&item.id);
        let revision = item.revision();
        let kept = |revision: &str| folder.join(format!("content/.base/{revision}.md"));
        // No translation is based on the earlier source text any more, so its stored base is
        // removed.
        if let Some(before) = base_of(&own.join(format!("{}.md", EDITIONS[1]))) {
            fs::remove_file(kept(&before))?;
        }
        write(own.join("item.toml"), item.toml())?;
        for (language, edition) in EDITIONS.iter().enumerate() {
            let base = (language > 0).then_some(revision);
            write(own.join(format!("{edition}.md")), item.text(language, base))?;
        }
        write(kept(&revision.to_string()), item.text(0, None))
    }
}

/// Returns the base that a translation names, if the file exists.
fn base_of(file: &Path) -> Option<String> {
    let text = fs::read_to_string(file).ok()?;
    let line = text.lines().find_map(|line| line.strip_prefix("base = "))?;
    Some(line.trim_matches('"').to_owned())
}

fn settings() -> String {
    let mut settings = format!(
        "base_url = \"{BASE_URL}\"\ntime_zone = \"Asia/Shanghai\"\nsource = \"zh\"\nmessages = \"zh\"\nas_of = {AS_OF}\n"
    );
    for (key, (lang, autonym, office)) in EDITIONS.iter().zip(OFFICES) {
        let fallback = if *key == "en" { "\"zh\"" } else { "\"en\"" };
        writeln!(
            settings,
            "\n[[edition]]\nkey = \"{key}\"\nlang = \"{lang}\"\nautonym = \"{autonym}\"\noffice = \"{office}\"\nfallback = [{fallback}]"
        )
        .unwrap();
    }
    writeln!(settings, "\n[[section]]\nkey = \"news\"\nkind = \"news\"\ncolumns = {COLUMNS:?}").unwrap();
    settings
}

pub fn write(path: PathBuf, text: String) -> io::Result<()> {
    if let Some(folder) = path.parent() {
        fs::create_dir_all(folder)?;
    }
    fs::write(path, text)
}
