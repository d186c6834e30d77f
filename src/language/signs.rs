//! Which of simplified Chinese, traditional Chinese and Japanese a Han sign belongs to.

use super::table::{JAPANESE, NOT_JAPANESE, NOT_SIMPLIFIED, NOT_TRADITIONAL, SIMPLIFIED, TRADITIONAL};

const FIRST: u32 = 0x3400;
const LAST: u32 = 0x9fff;
const COUNT: usize = (LAST - FIRST + 1) as usize;

/// A bit for each writing that has the sign; zero where nothing is known, so that all may have it.
static SIGNS: [u8; COUNT] = signs();

const SIMPLIFIED_BIT: u8 = 1;
const TRADITIONAL_BIT: u8 = 2;
const JAPANESE_BIT: u8 = 4;

const fn signs() -> [u8; COUNT] {
    let lists = [
        (SIMPLIFIED, SIMPLIFIED_BIT),
        (TRADITIONAL, TRADITIONAL_BIT),
        (JAPANESE, JAPANESE_BIT),
        (NOT_SIMPLIFIED, TRADITIONAL_BIT | JAPANESE_BIT),
        (NOT_TRADITIONAL, SIMPLIFIED_BIT | JAPANESE_BIT),
        (NOT_JAPANESE, SIMPLIFIED_BIT | TRADITIONAL_BIT),
    ];
    let mut signs = [0; COUNT];
    let mut list = 0;
    while list < lists.len() {
        let (text, bits) = lists[list];
        let bytes = text.as_bytes();
        let mut at = 0;
        // The lists hold signs of three bytes alone.
        while at + 2 < bytes.len() {
            let [a, b, c] = [bytes[at] as u32, bytes[at + 1] as u32, bytes[at + 2] as u32];
            signs[((((a & 0x0f) << 12) | ((b & 0x3f) << 6) | (c & 0x3f)) - FIRST) as usize] = bits;
            at += 3;
        }
        list += 1;
    }
    signs
}

/// Which writings have a sign.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Having(u8);

impl Having {
    pub fn of(sign: char) -> Self {
        let index = u32::from(sign).wrapping_sub(FIRST);
        Self(usize::try_from(index).ok().and_then(|index| SIGNS.get(index)).copied().unwrap_or(0))
    }

    pub fn lacks_simplified(self) -> bool {
        self.lacks(SIMPLIFIED_BIT)
    }

    pub fn lacks_traditional(self) -> bool {
        self.lacks(TRADITIONAL_BIT)
    }

    pub fn lacks_japanese(self) -> bool {
        self.lacks(JAPANESE_BIT)
    }

    fn lacks(self, bit: u8) -> bool {
        self.0 != 0 && self.0 & bit == 0
    }
}

#[cfg(test)]
mod tests {
    use super::Having;

    #[test]
    fn signs_are_told_apart() {
        let of = |sign: char| {
            let having = Having::of(sign);
            [having.lacks_simplified(), having.lacks_traditional(), having.lacks_japanese()].map(u8::from)
        };
        let cases = [('们', [0, 1, 1]), ('們', [1, 0, 1]), ('発', [1, 1, 0]), ('国', [0, 1, 0]), ('國', [1, 0, 1])];
        for (sign, expected) in cases {
            assert_eq!(of(sign), expected, "{sign}");
        }
        for sign in "人中日大外事的后里干台云a".chars() {
            assert_eq!(of(sign), [0; 3], "{sign}");
        }
    }
}
