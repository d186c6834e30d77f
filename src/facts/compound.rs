//! Reads numbers that are written together in one word.

use super::decimal::Decimal;
use super::language::Language;
use super::lexicon::Meaning;
use super::numeral::myriads;
use super::token::Kind;
use super::words;

/// Returns the value of a run of Sino-Korean numerals, such as 이십칠 and 삼백만, and its length. It must contain
/// 십, 백, 천 or more beside another numeral, because each of them is a syllable of any word.
pub fn sino_korean(run: &str, after: &str) -> Option<(u64, usize)> {
    let mut meanings = Vec::new();
    let mut length = 0;
    for c in run.chars() {
        let Some(meaning) = numeral(c) else { break };
        // 이십오일 is the 25th day.
        if let (Meaning::Cardinal(_), Some(Meaning::Cardinal(_))) = (meaning, meanings.last()) {
            break;
        }
        meanings.push(meaning);
        length += c.len_utf8();
    }
    let zeros = meanings
        .iter()
        .filter_map(|meaning| if let Meaning::Times(zeros) = meaning { Some(*zeros) } else { None })
        .max()
        .unwrap_or(0);
    if zeros >= 3 && meanings.len() == 2 && !is_counted(run, length, after) {
        return None;
    }
    // A numeral before a longer word is its beginning: 이십일 is 21, and 십일월 is a month.
    let multiplies = |meaning: &Meaning| matches!(meaning, Meaning::Times(_));
    if meanings.len() < 2 || !meanings.iter().any(multiplies) {
        return None;
    }
    if !ends_well(&run[length..]) {
        return None;
    }
    let (known, known_length) = words::of(Language::Korean).prefix(run).unwrap_or((Meaning::Nothing, 0));
    if known_length >= length && !matches!(known, Meaning::Times(_) | Meaning::Cardinal(_)) {
        return None;
    }
    myriads::value(&meanings).map(|value| (value, length))
}

/// Returns whether a number may end before these syllables: a particle, or a word that counts or measures.
fn ends_well(rest: &str) -> bool {
    const PARTICLES: &str = "이가은는을를의에로과와도만여씩째";
    rest.chars().next().is_none_or(|c| PARTICLES.contains(c)) || words::of(Language::Korean).prefix(rest).is_some()
}

/// Returns whether what follows 제 is the number of a rank.
pub fn is_rank(rest: &str) -> bool {
    let mut signs = rest.chars();
    let Some(first) = signs.next() else { return true };
    let after = signs.as_str();
    let is_counted =
        matches!(words::of(Language::Korean).prefix(after), Some((Meaning::Counter | Meaning::Unit(_), _)));
    sino_korean(rest, "").is_some() || (numeral(first).is_some() && is_counted)
}

/// Returns the value of Korean numerals that stand alone, Sino-Korean and native: 이백서른다섯, 스물한 번째.
pub fn korean(words: &str) -> Option<u64> {
    let words = words.trim_end_matches("번째").trim_end_matches('째').trim_start_matches('제');
    let words: String = words.chars().filter(|c| !c.is_whitespace()).collect();
    let (mut sino, mut native) = (Vec::new(), 0);
    let mut rest = words.as_str();
    while let Some(c) = rest.chars().next() {
        let known = words::of(Language::Korean).prefix(rest);
        let (meaning, length) =
            known.filter(|(meaning, _)| is_native(*meaning)).or(numeral(c).map(|meaning| (meaning, c.len_utf8())))?;
        match meaning {
            Meaning::Cardinal(number) | Meaning::MaybeNumber(number)
                if is_native(meaning) && (length > c.len_utf8() || numeral(c).is_none()) =>
            {
                native += u64::from(number);
            }
            _ => sino.push(meaning),
        }
        rest = rest.get(length..)?;
    }
    let sino = if sino.is_empty() { Some(0) } else { myriads::value(&sino) };
    sino?.checked_add(native)
}

fn is_native(meaning: Meaning) -> bool {
    matches!(meaning, Meaning::Cardinal(_) | Meaning::MaybeNumber(_))
}

/// Returns whether a number of two syllables is followed by what it counts. 구조 and 이천 are words.
fn is_counted(run: &str, length: usize, after: &str) -> bool {
    let next = match run.get(length..) {
        None | Some("") => after.strip_prefix(' ').unwrap_or(after),
        Some(rest) => rest,
    };
    matches!(words::of(Language::Korean).prefix(next), Some((Meaning::Counter | Meaning::Unit(_), _)))
}

fn numeral(c: char) -> Option<Meaning> {
    Some(match c {
        '영' | '공' => Meaning::Cardinal(0),
        '일' => Meaning::Cardinal(1),
        '이' => Meaning::Cardinal(2),
        '삼' => Meaning::Cardinal(3),
        '사' => Meaning::Cardinal(4),
        '오' => Meaning::Cardinal(5),
        '육' | '륙' => Meaning::Cardinal(6),
        '칠' => Meaning::Cardinal(7),
        '팔' => Meaning::Cardinal(8),
        '구' => Meaning::Cardinal(9),
        '십' => Meaning::Times(1),
        '백' => Meaning::Times(2),
        '천' => Meaning::Times(3),
        '만' => Meaning::Times(4),
        '억' => Meaning::Times(8),
        '조' => Meaning::Times(12),
        _ => return None,
    })
}

/// The genitives that Russian joins before "тысячный" and the like.
const JOINED: [(&str, u64); 36] = [
    ("одно", 1),
    ("двух", 2),
    ("трёх", 3),
    ("трех", 3),
    ("четырёх", 4),
    ("четырех", 4),
    ("пяти", 5),
    ("шести", 6),
    ("семи", 7),
    ("восьми", 8),
    ("девяти", 9),
    ("десяти", 10),
    ("одиннадцати", 11),
    ("двенадцати", 12),
    ("тринадцати", 13),
    ("четырнадцати", 14),
    ("пятнадцати", 15),
    ("шестнадцати", 16),
    ("семнадцати", 17),
    ("восемнадцати", 18),
    ("девятнадцати", 19),
    ("двадцати", 20),
    ("тридцати", 30),
    ("сорока", 40),
    ("пятидесяти", 50),
    ("шестидесяти", 60),
    ("семидесяти", 70),
    ("восьмидесяти", 80),
    ("девяноста", 90),
    ("девяносто", 90),
    ("сто", 100),
    ("двухсот", 200),
    ("трёхсот", 300),
    ("трехсот", 300),
    ("четырёхсот", 400),
    ("четырехсот", 400),
];

const JOINED_HUNDREDS: [(&str, u64); 5] =
    [("пятисот", 500), ("шестисот", 600), ("семисот", 700), ("восьмисот", 800), ("девятисот", 900)];

/// The words that end compounds, with the zeros that they add: двухтысячный, двухдневный.
const HEADS: [(&str, u8); 12] = [
    ("тысячн", 3),
    ("миллионн", 6),
    ("миллиардн", 9),
    ("дневн", 0),
    ("часов", 0),
    ("минутн", 0),
    ("летн", 0),
    ("месячн", 0),
    ("недельн", 0),
    ("процентн", 0),
    ("километров", 0),
    ("метров", 0),
];

/// The shortest compound, in bytes.
const SHORTEST: usize = 16;

/// The longest compound, in bytes.
const LONGEST: usize = 120;

/// Reads двухтысячный, and the number of двухдневный.
pub fn russian(word: &str) -> Option<Kind> {
    if word.len() > LONGEST || word.len() < SHORTEST || !may_be_joined(word) {
        return None;
    }
    let word: String = word.chars().map(super::letters::lower).collect();
    let stem = ENDINGS.iter().find_map(|ending| word.strip_suffix(ending))?;
    let (before, zeros) = HEADS.iter().find_map(|(head, zeros)| Some((stem.strip_suffix(head)?, *zeros)))?;
    let value = Decimal::whole(joined(before)?).shifted(zeros);
    Some(Kind::Figure { value, digits: 0, is_plain: false })
}

/// The endings of adjectives, the longest first.
const ENDINGS: [&str; 13] = ["ыми", "ого", "ому", "ый", "ым", "ом", "ая", "ой", "ую", "ое", "ые", "ых", "ою"];

/// Returns whether a word begins with the two letters of a joined genitive.
fn may_be_joined(word: &str) -> bool {
    let mut letters = word.chars().map(super::letters::lower);
    matches!(
        (letters.next(), letters.next()),
        (Some('о'), Some('д'))
            | (Some('д'), Some('в' | 'е'))
            | (Some('т'), Some('р'))
            | (Some('ч'), Some('е'))
            | (Some('п'), Some('я'))
            | (Some('ш'), Some('е'))
            | (Some('с'), Some('е' | 'о' | 'т'))
            | (Some('в'), Some('о'))
    )
}

/// Returns the sum of joined genitives.
fn joined(mut word: &str) -> Option<u64> {
    let (mut sum, mut last) = (0, u64::MAX);
    while !word.is_empty() {
        let all = JOINED.iter().chain(&JOINED_HUNDREDS);
        let (part, value) = all.filter(|(part, _)| word.starts_with(part)).max_by_key(|(part, _)| part.len())?;
        if *value >= last {
            return None;
        }
        (sum, last) = (sum + value, *value);
        word = &word[part.len()..];
    }
    (sum > 0).then_some(sum)
}
