//! The words by which a language states facts, and their lookup.

use super::unit::Unit;

/// What a word or sign means beside numbers.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Meaning {
    /// A number below 1000 that is written in one word: a digit, a teen, tens, hundreds. Chinese,
    /// Japanese and Sino-Korean digits are below 10.
    Cardinal(u16),
    /// As [`Meaning::Cardinal`], of a rank.
    Ordinal(u16),
    /// A word that may be a number, and is mostly an article or a pronoun.
    MaybeNumber(u16),
    /// 10 to so many: ten, hundred, thousand, myriad.
    Times(u8),
    /// As [`Meaning::Times`], of a rank.
    OrdinalTimes(u8),
    /// A number that no other word completes: 廿, a dozen, полтора, in tenths.
    Tenths(u16),
    /// One of so many equal parts, such as thirds.
    PartOf(u16),
    /// 分之, 分の, 분의 between the parts and how many of them.
    PartsOf,
    /// 百分之 before its number.
    PercentOf,
    /// 成, 割, 할: tenths as percent.
    TenthOf,
    /// 折: tenths of a price.
    PriceTenth,
    Half,
    /// Half of a whole: 一半.
    HalfPart,
    /// 个半 before a unit.
    AndHalf(Unit),
    /// The point of decimals in words: 点, 점, целых.
    Point,
    Unit(Unit),
    /// A unit before its number, such as RMB.
    UnitBefore(Unit),
    /// "working" before days.
    Working,
    /// "square" before a unit of length.
    Square,
    Month(u8),
    Weekday(u8),
    /// 年
    YearMark,
    /// 月
    MonthMark,
    /// 日
    DayMark,
    /// 時: an hour of the day.
    HourMark,
    MinuteMark,
    SecondMark,
    /// 刻
    QuarterHour,
    Decade,
    Century,
    /// The years before the first of an era.
    Era(u16),
    /// 年度, FY: the number before or behind it is a year.
    FiscalYear,
    /// г: a year behind four figures, a gram behind others.
    YearOrGram,
    Morning,
    Afternoon,
    Noon,
    Midnight,
    /// "at night", which begins before midnight.
    Night,
    Past,
    /// "o'clock"
    Clock,
    /// The offset from UTC in minutes.
    Zone(i16),
    /// "time" after the name of a zone.
    ZoneTime,
    From,
    To,
    And,
    Of,
    /// What makes a number in words count something: 个, 명.
    Counter,
    /// 第, 제, No.
    OrdinalMark,
    /// The ending of an ordinal in figures: th, -й.
    OrdinalEnding,
    /// 余, 多, about: the number is rounded.
    About,
    Up,
    Down,
    /// 零下, minus
    Negative,
    /// "below zero" behind degrees.
    Below,
    /// "off" after a percentage, 割引, 할인
    Off,
    /// A reference to a year: 去年, last year.
    RelativeYear,
    /// "last", "this", "next" before "year".
    Relative,
    /// Words with signs of numbers that count nothing: 十分, 万一.
    Nothing,
}

/// The words of one language, sorted.
#[derive(Clone, Copy, Debug)]
pub struct Lexicon {
    pub words: &'static [(&'static str, Meaning)],
    index: &'static Index,
}

/// Where the words of each beginning stand. Most words of a text begin as no known one does.
pub type Index = [Slot; SLOTS];

const SLOTS: usize = 2048;

/// The words that begin with the same letters.
#[derive(Clone, Copy, Debug)]
pub struct Slot {
    /// The first letters; 0 where the slot is free.
    key: u32,
    start: u16,
    end: u16,
    /// A bit for each length in bytes that a word has.
    lengths: u32,
}

impl Lexicon {
    pub const fn new(words: &'static [(&'static str, Meaning)], index: &'static Index) -> Self {
        Self { words, index }
    }

    /// Returns the meaning of a word in small letters.
    pub fn word(&self, word: &str) -> Option<Meaning> {
        let slot = self.slot(key(word.as_bytes()))?;
        let words = self.words.get(usize::from(slot.start)..usize::from(slot.end))?;
        let same = |(known, _): &&(&str, Meaning)| known.len() == word.len() && *known == word;
        words.iter().find(same).map(|(_, meaning)| *meaning)
    }

    /// Returns whether a word with these first letters, in small letters, and this length may be known.
    pub fn may_have(&self, first: &[u8], length: usize) -> bool {
        self.slot(key(first)).is_some_and(|slot| slot.lengths >> length.min(31) & 1 == 1)
    }

    /// Returns the longest known word that a text begins with, and its length.
    pub fn prefix(&self, text: &str) -> Option<(Meaning, usize)> {
        let slot = self.slot(key(text.as_bytes()))?;
        let words = self.words.get(usize::from(slot.start)..usize::from(slot.end))?;
        let begins = |(known, _): &&(&str, Meaning)| text.as_bytes().starts_with(known.as_bytes());
        let longest = words.iter().filter(begins).max_by_key(|(known, _)| known.len());
        longest.map(|(known, meaning)| (*meaning, known.len()))
    }

    /// Returns whether a text that begins with a sign of three bytes may begin with a known word.
    pub fn may_begin(&self, bytes: &[u8]) -> bool {
        self.slot(key(bytes)).is_some()
    }

    fn slot(&self, key: u32) -> Option<&'static Slot> {
        let mut at = place(key);
        loop {
            let slot = self.index.get(at)?;
            if slot.key == key || slot.key == 0 {
                return (slot.key == key).then_some(slot);
            }
            at = (at + 1) % SLOTS;
        }
    }
}

/// Returns the key of a beginning: two letters of an alphabet, or one sign.
const fn key(bytes: &[u8]) -> u32 {
    if bytes.is_empty() {
        return 0;
    }
    let reach = match bytes[0] {
        0..=0x7f => 2,
        0x80..=0xdf => 4,
        _ => 3,
    };
    let (mut key, mut at) = (0_u32, 0);
    while at < reach && at < bytes.len() {
        key = (key << 8) | bytes[at] as u32;
        at += 1;
    }
    key
}

const fn place(key: u32) -> usize {
    (key.wrapping_mul(0x9e37_79b1) >> 21) as usize % SLOTS
}

/// Builds the index of sorted words.
pub const fn index(words: &[(&str, Meaning)]) -> Index {
    let mut index = [Slot { key: 0, start: 0, end: 0, lengths: 0 }; SLOTS];
    let mut at = 0;
    while at < words.len() {
        let word = words[at].0.as_bytes();
        let key = key(word);
        let mut slot = place(key);
        while index[slot].key != 0 && index[slot].key != key {
            slot = (slot + 1) % SLOTS;
        }
        if index[slot].key == 0 {
            index[slot].key = key;
            index[slot].start = at as u16;
        }
        index[slot].end = at as u16 + 1;
        let length = if word.len() < 31 { word.len() } else { 31 };
        index[slot].lengths |= 1 << length;
        at += 1;
    }
    index
}
