//! The letters of a passage by their script, without names.

/// Letters of the scripts that whole words have.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Letters {
    pub latin: usize,
    pub cyrillic: usize,
    pub hangul: usize,
    pub kana: usize,
    pub han: usize,
}

impl Letters {
    /// Counts all letters, by the first bytes of their characters.
    pub fn of(words: &str) -> Self {
        let mut counts = [0_usize; CLASSES];
        for byte in words.bytes() {
            counts[usize::from(CLASS[usize::from(byte)])] += 1;
        }
        let [_, latin, latin_extended, cyrillic, kana, han, hangul] = counts;
        // The first byte of kana is that of the punctuation of Chinese and Japanese too.
        let is_kana = |pair: &&[u8]| pair[0] == 0xe3 && (0x81..=0x83).contains(&pair[1]);
        let kana = if kana > 0 { words.as_bytes().windows(2).filter(is_kana).count() } else { 0 };
        Self { latin: latin + latin_extended, cyrillic, hangul, kana, han }
    }

    pub fn and(self, other: Self) -> Self {
        Self {
            latin: self.latin + other.latin,
            cyrillic: self.cyrillic + other.cyrillic,
            hangul: self.hangul + other.hangul,
            kana: self.kana + other.kana,
            han: self.han + other.han,
        }
    }

    pub fn all(self) -> usize {
        self.latin + self.cyrillic + self.hangul + self.kana + self.han
    }
}

/// With fewer letters in words that begin with a small one, Latin and Cyrillic words are names.
const SMALL_LETTERS: usize = 6;

fn is_part_of_word(c: char) -> bool {
    c.is_alphanumeric() || matches!(c, '_' | '\'' | '’' | '\u{300}'..='\u{36f}')
}

/// Returns whether a word is an address or a path: its parts are in no language.
fn is_address(word: &str) -> bool {
    let bare = word.trim_end_matches(['.', ',', ';', ':']);
    let is_quoted = |mark: char| bare.len() > 2 && bare.starts_with(mark) && bare.ends_with(mark);
    if is_quoted('\'') || is_quoted('`') || bare.matches('-').count() > 1 && bare.is_ascii() {
        return true;
    }
    let is_ascii = |part: &str| part.bytes().any(|byte| byte.is_ascii_alphabetic());
    word.contains('@')
        || word.contains("://")
        || word.starts_with("www.")
        || (word.is_ascii() && word.contains('/') && is_ascii(word))
        || (word.is_ascii() && bare.contains('.'))
}

/// The letters of prose, without names and addresses.
#[derive(Clone, Copy, Debug, Default)]
pub struct Prose {
    pub letters: Letters,
    /// Latin and Cyrillic words that begin with a small letter.
    pub small_words: usize,
}

impl Prose {
    /// Counts the letters of prose. A word in the middle of an address does not count, nor does one with
    /// a digit. Latin and Cyrillic words count where enough of them begin with a small letter: those in
    /// capitals alone are names.
    pub fn of(words: &str) -> Self {
        let (mut all, mut small, mut small_words) = (Letters::default(), Letters::default(), 0);
        for word in words.split(is_between).filter(|word| !is_address(word)) {
            for word in word.split(|c: char| !is_part_of_word(c)).filter(|word| !word.is_empty()) {
                if word.contains(|c: char| c.is_ascii_digit() || c == '_') {
                    continue;
                }
                let counted = Letters::of(word);
                all = all.and(counted);
                if word.starts_with(char::is_lowercase) && !word.chars().skip(1).any(char::is_uppercase) {
                    small = small.and(counted);
                    small_words += 1;
                }
            }
        }
        let is_prose = |small: usize| small >= SMALL_LETTERS;
        let letters = Letters {
            latin: if is_prose(small.latin) { all.latin } else { 0 },
            cyrillic: if is_prose(small.cyrillic) { all.cyrillic } else { 0 },
            ..all
        };
        Self { letters, small_words }
    }
}

/// Returns whether a character stands between words or addresses.
fn is_between(c: char) -> bool {
    c.is_whitespace() || matches!(c, '：' | '，' | '。' | '、' | '；' | '（' | '）')
}

const CLASSES: usize = 7;

/// The class of the character that begins with a byte: none, Latin, Latin beyond ASCII, Cyrillic, kana or
/// punctuation, Han, Hangul.
static CLASS: [u8; 256] = classes();

const fn classes() -> [u8; 256] {
    let mut classes = [0; 256];
    let mut byte = 0;
    while byte < 256 {
        classes[byte] = match byte {
            0x41..=0x5a | 0x61..=0x7a => 1,
            0xc3..=0xc9 => 2,
            0xd0..=0xd4 => 3,
            0xe3 => 4,
            0xe4..=0xe9 | 0xf0 => 5,
            0xea..=0xed => 6,
            _ => 0,
        };
        byte += 1;
    }
    classes
}
