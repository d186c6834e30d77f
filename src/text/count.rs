//! Counts the words of a text, as translators are paid for them.

use super::script::{is_ideograph, is_kana};

/// Returns the number of words: groups of letters and digits. Each Chinese sign and each kana is one, because
/// no space divides them; Korean is divided by spaces.
pub fn count_words(text: &str) -> u32 {
    let mut count: u32 = 0;
    let mut in_word = false;
    for c in text.chars() {
        let is_sign = is_ideograph(c) || is_kana(c);
        let is_letter = !is_sign && c.is_alphanumeric();
        // An apostrophe, a hyphen or a decimal point does not divide a word.
        let goes_on = in_word && matches!(c, '\'' | '’' | '-' | '.' | ',' | '·');
        if is_sign || (is_letter && !in_word) {
            count = count.saturating_add(1);
        }
        in_word = is_letter || goes_on;
    }
    count
}

#[cfg(test)]
mod tests {
    use super::count_words;

    #[test]
    fn words_are_counted_as_each_language_divides_them() {
        let cases = [
            ("", 0),
            ("Twenty-five people’s names, 1,200.5 in all.", 6),
            ("长春市有12条线路。", 8),
            ("お知らせ", 4),
            ("서울 시장의 인사", 3),
            ("Открыт новый мост", 3),
            ("— … !", 0),
        ];
        for (text, words) in cases {
            assert_eq!(count_words(text), words, "{text}");
        }
    }
}
