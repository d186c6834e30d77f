//! How much longer passages become by translation.

use Language::{Chinese, English, Japanese, Korean, Russian};
use unic_langid::LanguageIdentifier;

/// The languages whose lengths were measured.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Language {
    Chinese,
    English,
    Japanese,
    Korean,
    Russian,
}

impl Language {
    fn of(tag: &LanguageIdentifier) -> Option<Self> {
        Some(match tag.language.as_str() {
            "zh" => Chinese,
            "en" => English,
            "ja" => Japanese,
            "ko" => Korean,
            "ru" => Russian,
            _ => return None,
        })
    }
}

/// The length of a passage of a source text. The lengths of shorter ones tell nothing.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Size {
    /// 60 to 200 letters and figures of an alphabet, 25 to 80 of Chinese, Japanese and Korean.
    Middle,
    /// More.
    Long,
}

impl Size {
    fn of(letters: usize, language: Language) -> Option<Self> {
        let (least, most) = match language {
            English | Russian => (60, 200),
            Chinese | Japanese | Korean => (25, 80),
        };
        (letters >= least).then_some(if letters > most { Self::Long } else { Self::Middle })
    }
}

/// The ratio of the letters and figures of a translated passage to those of its source text.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct LengthRatio {
    /// One passage of a hundred is shorter.
    pub low: f32,
    pub median: f32,
    /// One passage of a hundred is longer.
    pub high: f32,
}

impl LengthRatio {
    /// Returns the usual ratio for a passage of so many letters and figures. `None` for short passages
    /// and for languages that were not measured.
    pub fn usual(letters: usize, from: &LanguageIdentifier, to: &LanguageIdentifier) -> Option<Self> {
        let (from, to) = (Language::of(from)?, Language::of(to)?);
        let size = Size::of(letters, from)?;
        let row = MEASURED.iter().find(|row| (row.from, row.to, row.size) == (from, to, size))?;
        Some(row.ratio)
    }
}

/// The ratios of one pair of languages.
struct Measured {
    from: Language,
    to: Language,
    size: Size,
    ratio: LengthRatio,
}

const fn row(from: Language, to: Language, size: Size, _passages: u32, [low, median, high]: [f32; 3]) -> Measured {
    Measured { from, to, size, ratio: LengthRatio { low, median, high } }
}

/// The quantiles of 1, 50 and 99 % over paragraphs and list items of 42 sets of documents that people
/// translated, made by `tests/tables/measure_lengths.py`.
/// The number before them is that of the passages.
#[rustfmt::skip]
const MEASURED: [Measured; 40] = [
    row(Chinese, Japanese, Size::Middle, 16857, [0.85, 1.50, 2.26]),
    row(Chinese, Japanese, Size::Long, 2765, [0.92, 1.49, 2.06]),
    row(Chinese, Korean, Size::Middle, 13584, [0.75, 1.27, 2.05]),
    row(Chinese, Korean, Size::Long, 2003, [0.81, 1.24, 1.75]),
    row(Chinese, Russian, Size::Middle, 10308, [1.48, 2.89, 4.52]),
    row(Chinese, Russian, Size::Long, 1361, [1.35, 2.80, 4.01]),
    row(Chinese, English, Size::Middle, 26571, [1.31, 2.52, 3.96]),
    row(Chinese, English, Size::Long, 4337, [1.43, 2.45, 3.63]),
    row(Japanese, Chinese, Size::Middle, 19334, [0.36, 0.65, 1.10]),
    row(Japanese, Chinese, Size::Long, 7387, [0.43, 0.64, 0.93]),
    row(Japanese, Korean, Size::Middle, 14777, [0.52, 0.85, 1.50]),
    row(Japanese, Korean, Size::Long, 5572, [0.56, 0.82, 1.21]),
    row(Japanese, Russian, Size::Middle, 11262, [1.04, 1.91, 3.17]),
    row(Japanese, Russian, Size::Long, 3792, [1.11, 1.88, 2.81]),
    row(Japanese, English, Size::Middle, 28200, [1.00, 1.67, 2.72]),
    row(Japanese, English, Size::Long, 12305, [1.19, 1.65, 2.44]),
    row(Korean, Chinese, Size::Middle, 15783, [0.39, 0.77, 1.21]),
    row(Korean, Chinese, Size::Long, 3910, [0.47, 0.77, 1.08]),
    row(Korean, Japanese, Size::Middle, 14738, [0.58, 1.17, 1.75]),
    row(Korean, Japanese, Size::Long, 3994, [0.66, 1.18, 1.61]),
    row(Korean, Russian, Size::Middle, 8747, [1.00, 2.17, 3.47]),
    row(Korean, Russian, Size::Long, 1937, [1.08, 2.17, 3.08]),
    row(Korean, English, Size::Middle, 19252, [1.02, 1.96, 2.93]),
    row(Korean, English, Size::Long, 5131, [1.21, 1.94, 2.62]),
    row(Russian, Chinese, Size::Middle, 11399, [0.19, 0.33, 0.60]),
    row(Russian, Chinese, Size::Long, 2156, [0.22, 0.32, 0.53]),
    row(Russian, Japanese, Size::Middle, 10831, [0.30, 0.51, 0.82]),
    row(Russian, Japanese, Size::Long, 2137, [0.33, 0.50, 0.73]),
    row(Russian, Korean, Size::Middle, 8305, [0.26, 0.45, 0.80]),
    row(Russian, Korean, Size::Long, 1369, [0.29, 0.42, 0.60]),
    row(Russian, English, Size::Middle, 13464, [0.57, 0.89, 1.27]),
    row(Russian, English, Size::Long, 2690, [0.66, 0.88, 1.15]),
    row(English, Chinese, Size::Middle, 27614, [0.23, 0.38, 0.66]),
    row(English, Chinese, Size::Long, 4695, [0.25, 0.37, 0.57]),
    row(English, Japanese, Size::Middle, 26328, [0.36, 0.59, 0.85]),
    row(English, Japanese, Size::Long, 5655, [0.38, 0.58, 0.78]),
    row(English, Korean, Size::Middle, 17709, [0.33, 0.50, 0.81]),
    row(English, Korean, Size::Long, 2769, [0.35, 0.49, 0.68]),
    row(English, Russian, Size::Middle, 12752, [0.76, 1.11, 1.57]),
    row(English, Russian, Size::Long, 2039, [0.81, 1.10, 1.39]),
];
