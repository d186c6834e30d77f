//! One item: the values that all its texts share, which are drawn once, and its text in each
//! language.

use super::random::Random;
use super::words::{self, Day, EDITIONS, Phrase, Words};
use super::{COLUMNS, DAYS, FIRST_DAY};
use gongbao::markdown::{FieldScope, segments};
use gongbao::segment::Revision;
use gongbao::source::{FilePath, SourceFile};
use jiff::ToSpan;
use std::fmt::Write;

pub struct Item<'w> {
    words: &'w Words,
    pub id: String,
    pub published: String,
    pub column: &'static str,
    pub tags: Vec<&'static str>,
    /// The number of edits.
    version: usize,
    head: Values,
    title: Phrase,
    summary: Phrase,
    blocks: Vec<Block>,
}

/// The values that replace the placeholders of a phrase.
#[derive(Clone)]
struct Values {
    place: Phrase,
    office: Phrase,
    topic: Phrase,
    number: usize,
    days: usize,
    tenths: usize,
    amount: usize,
    phone: usize,
    date: Day,
    link: Option<Link>,
}

/// A link to another item, labelled with its title.
#[derive(Clone)]
struct Link {
    id: String,
    titles: [String; 5],
}

enum Block {
    Heading(Phrase),
    Paragraph(Vec<(Phrase, Values)>),
    List(Phrase, Vec<(Phrase, Values)>),
    /// Rows with a year, a number and a share.
    Table(Vec<(i16, usize, usize)>),
}

impl<'w> Item<'w> {
    pub fn new(words: &'w Words, number: usize, items: usize, version: usize) -> Self {
        let mut item = Self::without_body(words, number, items);
        let mut random = Random::new(number as u64 + 1_000_000_007);
        item.version = version;
        item.blocks = Writer { words, random: &mut random, topic: item.head.topic, number, items, recent: Vec::new() }
            .blocks(version);
        item
    }

    fn without_body(words: &'w Words, number: usize, items: usize) -> Self {
        let mut random = Random::new(number as u64);
        let first = jiff::civil::date(FIRST_DAY.year, FIRST_DAY.month, FIRST_DAY.day);
        let date = first.checked_add(((number * DAYS / items) as i64).days()).unwrap();
        let (hour, minute) = (random.between(8, 17), random.below(60));
        let all = words.tags();
        let mut tags: Vec<_> = (0..random.between(1, 4)).map(|_| all[random.below(all.len())].0).collect();
        tags.sort_unstable();
        tags.dedup();
        let topics = words.chapter("topics");
        let topic = topics[random.below(topics.len())];
        Self {
            words,
            id: format!("news/{:04}/{:02}/{}-{number:05}", date.year(), date.month(), tags[0]),
            published: format!("{date}T{hour:02}:{minute:02}:00+08:00"),
            column: COLUMNS[random.below(COLUMNS.len())],
            tags,
            version: 0,
            head: Values::new(words, &mut random, topic),
            title: pick(words.chapter("titles"), &mut random),
            summary: pick(words.chapter("summaries"), &mut random),
            blocks: Vec::new(),
        }
    }

    pub fn toml(&self) -> String {
        format!("published = {}\ncolumn = \"{}\"\ntags = {:?}\n", self.published, self.column, self.tags)
    }

    pub fn title(&self, language: usize) -> String {
        let title = self.head.fill(self.title, language);
        if self.version == 0 { title } else { format!("{title} ({})", self.version) }
    }

    pub fn summary(&self, language: usize) -> String {
        self.head.fill(self.summary, language)
    }

    /// Returns the revision of the source text.
    pub fn revision(&self) -> Revision {
        let file = SourceFile { path: FilePath::new("zh.md"), text: self.text(0, None) };
        Revision::of(&segments(&file, FieldScope::AnyFile))
    }

    /// Returns a whole Markdown file.
    pub fn text(&self, language: usize, base: Option<Revision>) -> String {
        let mut text = format!("+++\ntitle = {:?}\n", self.title(language));
        writeln!(text, "summary = {:?}", self.summary(language)).unwrap();
        if let Some(base) = base {
            writeln!(text, "base = \"{base}\"").unwrap();
        }
        text + "+++\n" + &self.body(language, &|id| format!("item:{id}"))
    }

    /// Returns the body. `link` returns the target of a link to an item.
    pub fn body(&self, language: usize, link: &dyn Fn(&str) -> String) -> String {
        let gap = if matches!(EDITIONS[language], "zh" | "ja") { "" } else { " " };
        let sentences = |sentences: &[(Phrase, Values)]| {
            let filled = sentences.iter().map(|(phrase, values)| {
                let target = values.link.as_ref().map(|to| link(&to.id)).unwrap_or_default();
                values.fill(*phrase, language).replace("{item}", &target)
            });
            filled.collect::<Vec<_>>()
        };
        let mut body = String::new();
        for block in &self.blocks {
            body.push('\n');
            match block {
                Block::Heading(words) => writeln!(body, "## {}", words[language]).unwrap(),
                Block::Paragraph(drawn) => writeln!(body, "{}", sentences(drawn).join(gap)).unwrap(),
                Block::List(intro, points) => {
                    writeln!(body, "{}\n", intro[language]).unwrap();
                    sentences(points).iter().for_each(|point| writeln!(body, "- {point}").unwrap());
                }
                Block::Table(rows) => {
                    let heads = self.words.chapter("tables").iter().map(|head| head[language]);
                    writeln!(body, "| {} |\n| --- | ---: | ---: |", heads.collect::<Vec<_>>().join(" | ")).unwrap();
                    for (year, number, tenths) in rows {
                        writeln!(body, "| {year} | {number} | {} |", words::percent(language, *tenths)).unwrap();
                    }
                }
            }
        }
        body
    }
}

impl Values {
    fn new(words: &Words, random: &mut Random, topic: Phrase) -> Self {
        let year = FIRST_DAY.year + random.below(10) as i16;
        Self {
            place: pick(words.chapter("places"), random),
            office: pick(words.chapter("offices"), random),
            topic,
            number: random.between(21, 989),
            days: random.between(12, 20),
            tenths: random.between(13, 497),
            amount: random.between(13, 999),
            phone: random.between(1_000_000, 9_999_999),
            date: Day { year, month: random.between(1, 12) as i8, day: random.between(1, 28) as i8 },
            link: None,
        }
    }

    fn fill(&self, phrase: Phrase, language: usize) -> String {
        let mut filled = phrase[language].to_owned();
        let mut put = |name: &str, value: &dyn Fn() -> String| {
            if filled.contains(name) {
                filled = filled.replace(name, &value());
            }
        };
        put("{place}", &|| self.place[language].to_owned());
        put("{office}", &|| self.office[language].to_owned());
        put("{topic}", &|| self.topic[language].to_owned());
        put("{n}", &|| self.number.to_string());
        put("{m}", &|| self.days.to_string());
        put("{percent}", &|| words::percent(language, self.tenths));
        put("{amount}", &|| words::amount(language, self.amount));
        put("{phone}", &|| format!("0431-8{}", self.phone));
        put("{date}", &|| words::date(language, self.date));
        if let Some(link) = &self.link {
            put("{title}", &|| link.titles[language].clone());
        }
        filled
    }
}

/// Draws the body of an item.
struct Writer<'w, 'r> {
    words: &'w Words,
    random: &'r mut Random,
    topic: Phrase,
    number: usize,
    items: usize,
    recent: Vec<Phrase>,
}

impl Writer<'_, '_> {
    fn blocks(&mut self, version: usize) -> Vec<Block> {
        let paragraphs = self.random.between(4, 8);
        let list_after = self.random.below(paragraphs + 1);
        let table_after = self.random.below(paragraphs * 3);
        let mut headings = self.words.chapter("headings").to_vec();
        let mut blocks = Vec::new();
        for number in 0..paragraphs {
            if number > 0 && self.random.below(2) == 0 && !headings.is_empty() {
                let at = self.random.below(headings.len());
                blocks.push(Block::Heading(headings.swap_remove(at)));
            }
            blocks.push(Block::Paragraph(self.paragraph(number, paragraphs)));
            if number == list_after {
                let intro = pick(self.words.chapter("lists"), self.random);
                let points = (0..self.random.between(3, 5)).map(|_| self.message("list items")).collect();
                blocks.push(Block::List(intro, points));
            }
            if number == table_after {
                let years = FIRST_DAY.year..FIRST_DAY.year + self.random.between(3, 6) as i16;
                let row = |year| (year, self.random.between(100, 989), self.random.between(13, 297));
                blocks.push(Block::Table(years.map(row).collect()));
            }
        }
        blocks.push(Block::Paragraph((0..version).map(|_| self.message("sentences")).collect()));
        blocks.retain(|block| !matches!(block, Block::Paragraph(drawn) if drawn.is_empty()));
        blocks
    }

    fn paragraph(&mut self, number: usize, paragraphs: usize) -> Vec<(Phrase, Values)> {
        let count = self.random.between(5, 12).div_ceil(paragraphs);
        let mut sentences: Vec<_> = (0..count).map(|_| self.message("sentences")).collect();
        match number {
            0 => sentences.push(self.message("marked")),
            1 => sentences.push(self.linked()),
            _ if self.random.below(3) == 0 => sentences.push(self.linked()),
            _ => {}
        }
        sentences
    }

    fn message(&mut self, chapter: &str) -> (Phrase, Values) {
        let phrases = self.words.chapter(chapter);
        let mut phrase = pick(phrases, self.random);
        // A phrase among the last twelve is drawn again.
        for _ in 0..phrases.len() {
            if !self.recent.contains(&phrase) {
                break;
            }
            phrase = pick(phrases, self.random);
        }
        self.recent.push(phrase);
        self.recent.drain(..self.recent.len().saturating_sub(12));
        (phrase, Values::new(self.words, self.random, self.topic))
    }

    /// Draws a sentence with a link to another item, in most cases a recent one.
    fn linked(&mut self) -> (Phrase, Values) {
        let (phrase, mut values) = self.message("linked");
        let back = 1 + self.random.below(40) + self.random.below(2) * self.random.below(self.items);
        let target = (self.number + self.items - back % self.items) % self.items;
        let target = Item::without_body(self.words, target, self.items);
        let titles = std::array::from_fn(|language| target.title(language));
        values.link = Some(Link { id: target.id, titles });
        (phrase, values)
    }
}

fn pick(phrases: &[Phrase], random: &mut Random) -> Phrase {
    phrases[random.below(phrases.len())]
}
