//! The scripts of characters, as ranges of Unicode.

/// A writing system that tells catalogs apart. Latin is none of these, because every language uses
/// it in names, addresses and units.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Script {
    Han,
    Kana,
    Hangul,
    Cyrillic,
    Greek,
    Arabic,
    Hebrew,
    Thai,
    Devanagari,
}

impl Script {
    /// Returns the ISO 15924 code.
    pub fn key(self) -> &'static str {
        match self {
            Self::Han => "Hani",
            Self::Kana => "Kana",
            Self::Hangul => "Hang",
            Self::Cyrillic => "Cyrl",
            Self::Greek => "Grek",
            Self::Arabic => "Arab",
            Self::Hebrew => "Hebr",
            Self::Thai => "Thai",
            Self::Devanagari => "Deva",
        }
    }
}

/// Returns the script of a letter, or `None` for a Latin letter and for what is no letter of these
/// scripts.
pub fn script_of(letter: char) -> Option<Script> {
    match letter {
        '\u{370}'..='\u{3ff}' | '\u{1f00}'..='\u{1fff}' if letter.is_alphabetic() => Some(Script::Greek),
        '\u{400}'..='\u{52f}' => Some(Script::Cyrillic),
        '\u{5d0}'..='\u{5ea}' => Some(Script::Hebrew),
        '\u{620}'..='\u{64a}' | '\u{66e}'..='\u{6d3}' => Some(Script::Arabic),
        '\u{904}'..='\u{939}' => Some(Script::Devanagari),
        '\u{e01}'..='\u{e30}' => Some(Script::Thai),
        '\u{1100}'..='\u{11ff}' | '\u{3131}'..='\u{318e}' | '\u{ac00}'..='\u{d7a3}' => Some(Script::Hangul),
        '\u{3041}'..='\u{3096}' | '\u{30a1}'..='\u{30fa}' | '\u{ff66}'..='\u{ff9d}' => Some(Script::Kana),
        '\u{3400}'..='\u{4dbf}' | '\u{4e00}'..='\u{9fff}' | '\u{f900}'..='\u{faff}' | '\u{20000}'..='\u{323af}' => {
            Some(Script::Han)
        }
        _ => None,
    }
}

/// Returns whether a character belongs to a script that is written without spaces, or to its
/// punctuation.
pub fn is_wide(c: char) -> bool {
    matches!(c, '\u{2e80}'..='\u{303e}' | '\u{3040}'..='\u{312f}' | '\u{3190}'..='\u{a4cf}'
        | '\u{f900}'..='\u{faff}' | '\u{fe30}'..='\u{fe4f}' | '\u{ff00}'..='\u{ff60}' | '\u{20000}'..='\u{3ffff}')
}

/// Returns whether a character is a Hangul syllable.
pub fn is_hangul_syllable(c: char) -> bool {
    matches!(c, '\u{ac00}'..='\u{d7a3}')
}

/// Returns whether a character is a conjoining jamo, a part of a Hangul syllable.
pub fn is_jamo(c: char) -> bool {
    matches!(c, '\u{1100}'..='\u{11ff}')
}

/// Returns whether a character is in the blocks of Hiragana and Katakana.
pub fn is_kana(c: char) -> bool {
    matches!(c, '\u{3040}'..='\u{30ff}')
}

/// Returns whether a character is in the block of ideographs that nearly all texts need.
pub fn is_common_ideograph(c: char) -> bool {
    matches!(c, '\u{4e00}'..='\u{9fff}')
}

/// Returns whether a character is in the basic blocks of ideographs, with extension A.
pub fn is_ideograph(c: char) -> bool {
    matches!(c, '\u{3400}'..='\u{9fff}')
}

/// Returns whether a character is in the basic block of Cyrillic.
pub fn is_cyrillic(c: char) -> bool {
    matches!(c, '\u{400}'..='\u{4ff}')
}
