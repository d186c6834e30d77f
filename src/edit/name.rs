//! Proposes the name of an item's folder, in plain ASCII, from its title.

use any_ascii::any_ascii_char;
use jiff::civil::Date;
use unic_langid::LanguageIdentifier;

/// The length of a proposed name, in bytes, beyond which its last words are left out.
const LENGTH: usize = 48;

/// Returns a name for an item with a title in a language, which `is_taken` does not know. Where the words
/// cannot be written in ASCII without a guess, it is made of the day of publication and a number: a Chinese
/// sign has several readings in Japanese, and kana are not written sign by sign.
pub fn proposed_name(
    title: &str,
    language: &LanguageIdentifier,
    published: Date,
    is_taken: impl Fn(&str) -> bool,
) -> String {
    let is_guess = language.language.as_str() == "ja" && title.chars().any(|c| is_ideograph(c) || is_kana(c));
    let words = if is_guess { Vec::new() } else { words(title) };
    let mut name = String::new();
    for word in words {
        let longer = if name.is_empty() { word } else { format!("{name}-{word}") };
        if longer.len() > LENGTH {
            break;
        }
        name = longer;
    }
    if name.is_empty() {
        name = format!("{:02}{:02}", published.month(), published.day());
        return (1..).map(|number| format!("{name}-{number}")).find(|name| !is_taken(name)).unwrap_or(name);
    }
    let numbered = (2..).map(|number| format!("{name}-{number}"));
    std::iter::once(name.clone()).chain(numbered).find(|name| !is_taken(name)).unwrap_or(name)
}

/// Returns the words of a title in lower-case ASCII. Each Chinese sign and each Korean syllable is a word.
fn words(title: &str) -> Vec<String> {
    let mut words = Vec::new();
    let mut word = String::new();
    for c in title.chars() {
        let ascii = any_ascii_char(c);
        let is_word = c.is_alphanumeric() && !ascii.is_empty();
        let is_syllable = is_word && (is_ideograph(c) || is_hangul(c));
        if !is_word || is_syllable {
            words.push(std::mem::take(&mut word));
        }
        word.extend(ascii.chars().filter(|c| is_word && c.is_ascii_alphanumeric()).map(|c| c.to_ascii_lowercase()));
        if is_syllable {
            words.push(std::mem::take(&mut word));
        }
    }
    words.push(word);
    words.retain(|word| !word.is_empty());
    words
}

fn is_ideograph(c: char) -> bool {
    matches!(c, '\u{3400}'..='\u{9FFF}' | '\u{F900}'..='\u{FAFF}' | '\u{20000}'..='\u{3FFFF}')
}

fn is_kana(c: char) -> bool {
    matches!(c, '\u{3040}'..='\u{30FF}' | '\u{FF66}'..='\u{FF9F}')
}

fn is_hangul(c: char) -> bool {
    matches!(c, '\u{AC00}'..='\u{D7A3}')
}

#[cfg(test)]
mod tests {
    use super::proposed_name;
    use crate::names;
    use jiff::civil::date;

    #[test]
    fn names_are_plain_and_new() {
        let cases = [
            ("zh", "长春国际马拉松", "zhang-chun-guo-ji-ma-la-song"),
            ("en", "Vasaloppet China: 50 km on skis", "vasaloppet-china-50-km-on-skis"),
            ("en", "Café Müller’s “new” hours", "cafe-muller-s-new-hours"),
            ("ru", "Открыт новый мост", "otkryt-novyy-most"),
            ("ko", "서울 시장", "seo-ul-si-jang"),
            ("ja", "ニュース", "0305-1"),
            ("ja", "SDGs 2030", "sdgs-2030"),
            ("ja", "長春マラソン", "0305-1"),
            ("zh", "🎉", "0305-1"),
            ("en", "  ", "0305-1"),
            ("en", "Taken", "taken-2"),
            (
                "en",
                "A word and another word and yet another word until the end",
                "a-word-and-another-word-and-yet-another-word",
            ),
        ];
        for (language, title, name) in cases {
            let proposed = proposed_name(title, &language.parse().unwrap(), date(2013, 3, 5), |name| name == "taken");
            assert_eq!(proposed, name, "{title}");
            assert!(names::is_plain(&proposed));
        }
        let long = "长".repeat(300);
        let proposed = proposed_name(&long, &"zh".parse().unwrap(), date(2013, 3, 5), |_| false);
        assert!(proposed.len() <= 48 && names::is_plain(&proposed), "{proposed}");
    }
}
