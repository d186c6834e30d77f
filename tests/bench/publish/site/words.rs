//! The phrases that texts consist of, and the formats of numbers and dates in each language.

use std::collections::BTreeMap;

pub const EDITIONS: [&str; 5] = ["zh", "en", "ja", "ru", "ko"];
const FILE: &str = include_str!("words.txt");

const ENGLISH_MONTHS: [&str; 12] = [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
];
const RUSSIAN_MONTHS: [&str; 12] = [
    "января",
    "февраля",
    "марта",
    "апреля",
    "мая",
    "июня",
    "июля",
    "августа",
    "сентября",
    "октября",
    "ноября",
    "декабря",
];

/// One phrase in five languages.
pub type Phrase = [&'static str; 5];

pub struct Words(BTreeMap<&'static str, Vec<Phrase>>);

impl Words {
    pub fn new() -> Self {
        let mut chapters: BTreeMap<_, Vec<Phrase>> = BTreeMap::new();
        let mut chapter = "";
        for block in FILE.split("\n\n").skip(1) {
            let block = block.trim_end();
            match block.strip_prefix("## ") {
                Some(name) => chapter = name,
                None => {
                    let lines: Vec<_> = block.lines().collect();
                    let phrase = lines.try_into().unwrap_or_else(|lines| panic!("not five lines: {lines:?}"));
                    chapters.entry(chapter).or_default().push(phrase);
                }
            }
        }
        Self(chapters)
    }

    pub fn chapter(&self, name: &str) -> &[Phrase] {
        &self.0[name]
    }

    /// Returns the keys of the tags with their names.
    pub fn tags(&self) -> Vec<(&'static str, Phrase)> {
        let tags = self.chapter("tags").iter().map(|phrase| {
            let (key, chinese) = phrase[0].split_once(" | ").unwrap();
            let mut names = *phrase;
            names[0] = chinese;
            (key, names)
        });
        tags.collect()
    }
}

#[derive(Clone, Copy)]
pub struct Day {
    pub year: i16,
    pub month: i8,
    pub day: i8,
}

pub fn date(language: usize, at: Day) -> String {
    let Day { year, month, day } = at;
    let index = usize::from(month.unsigned_abs()) - 1;
    match EDITIONS[language] {
        "en" => format!("{} {day}, {year}", ENGLISH_MONTHS[index]),
        "ru" => format!("{day} {} {year} года", RUSSIAN_MONTHS[index]),
        "ko" => format!("{year}년 {month}월 {day}일"),
        _ => format!("{year}年{month}月{day}日"),
    }
}

pub fn percent(language: usize, tenths: usize) -> String {
    match EDITIONS[language] {
        "ru" => format!("{},{}\u{a0}%", tenths / 10, tenths % 10),
        _ => format!("{}.{}%", tenths / 10, tenths % 10),
    }
}

/// Returns an amount of yuan, given in units of ten thousand.
pub fn amount(language: usize, ten_thousands: usize) -> String {
    let grouped = |separator: &str| match ten_thousands / 100 {
        0 => format!("{ten_thousands}0{separator}000"),
        millions => format!("{millions}{separator}{:02}0{separator}000", ten_thousands % 100),
    };
    match EDITIONS[language] {
        "en" => format!("{} yuan", grouped(",")),
        "ru" => format!("{} юаней", grouped("\u{a0}")),
        "ko" => format!("{ten_thousands}만 위안"),
        _ => format!("{ten_thousands}万元"),
    }
}
