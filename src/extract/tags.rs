//! Divides tags with very many attributes. The tokenizer recurses for each attribute of a tag, and
//! a tag as long as a file would overflow the stack.

use std::borrow::Cow;

/// The attributes after which a tag is divided, between two of them.
const ATTRIBUTE_LIMIT: usize = 200;

/// The separators, within values too, after which a tag is divided wherever the next space stands.
const SEPARATOR_LIMIT: usize = 2_000;

/// The text that divides a tag. It opens another tag, so that the rest is still parsed as
/// attributes.
const DIVIDER: &str = "><a ";

#[derive(Clone, Copy, PartialEq, Eq)]
enum State {
    Text,
    Name,
    /// After a name, where a value or another name may follow.
    Value,
    Unquoted,
    Quoted(u8),
    Comment,
}

/// Returns the same markup, in which no tag has more attributes than the tokenizer can take.
pub fn divided(text: &str) -> Cow<'_, str> {
    let bytes = text.as_bytes();
    let (mut at, mut attributes, mut separators, mut done) = (State::Text, 0, 0, 0);
    let mut divided = String::new();
    let mut place = 0;
    while place < bytes.len() {
        if at == State::Text {
            let Some(next) = memchr::memchr(b'<', &bytes[place..]) else { break };
            place += next + 1;
            at = match bytes.get(place) {
                Some(b'!' | b'?') => State::Comment,
                Some(byte) if byte.is_ascii_alphabetic() || *byte == b'/' => State::Name,
                _ => State::Text,
            };
            (attributes, separators) = (0, 0);
            continue;
        }
        let byte = bytes[place];
        let is_space = byte.is_ascii_whitespace() || byte == b'/';
        at = match (at, byte) {
            (State::Quoted(quote), byte) if byte == quote => State::Name,
            (State::Quoted(quote), _) => State::Quoted(quote),
            (_, b'>') => State::Text,
            (State::Comment, _) => State::Comment,
            (State::Value, b'"' | b'\'') => State::Quoted(byte),
            (State::Name, b'=') => State::Value,
            (State::Value, _) if is_space => State::Value,
            (State::Value | State::Unquoted, _) if !is_space => State::Unquoted,
            (State::Unquoted | State::Name | State::Text | State::Value, _) => State::Name,
        };
        let is_part = is_space || matches!(byte, b'"' | b'\'' | b'=');
        (attributes, separators) =
            (attributes + usize::from(is_space && at == State::Name), separators + usize::from(is_part));
        if is_space
            && ((at == State::Name && attributes >= ATTRIBUTE_LIMIT) || separators >= SEPARATOR_LIMIT)
            && at != State::Comment
        {
            divided.push_str(&text[done..place]);
            divided.push_str(DIVIDER);
            (at, attributes, separators, done) = (State::Name, 0, 0, place);
        }
        place += 1;
    }
    if done == 0 {
        return Cow::Borrowed(text);
    }
    divided.push_str(&text[done..]);
    Cow::Owned(divided)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_tags_of_very_many_attributes_are_divided() {
        let long = "word ".repeat(800);
        let many = "a=\"b\" ".repeat(150);
        let kept = [
            "plain text < 5 > 3",
            &format!("<p title=\"{long}\">x</p>"),
            &format!("<p {many}>x</p><q {many}>"),
            &format!("{long}<br>{long}"),
            &format!("<!-- {long}{long} -->"),
        ];
        for text in kept {
            assert!(matches!(divided(text), Cow::Borrowed(_)), "{text}");
        }
        for attribute in ["a=\"b c\" ", "a='b' ", "a=b ", "a ", "a=\"b\"/", "x\" ", "a = 'b' "] {
            let text = format!("<p {}secret=\"the words of it\">x", attribute.repeat(30_000));
            let found = divided(&text);
            let longest = found.split("<a ").map(|tag| tag.matches(attribute.trim()).count()).max();
            assert!(longest.is_some_and(|longest| longest <= SEPARATOR_LIMIT), "{attribute}: {longest:?}");
            assert!(found.contains("\"the words of it\""), "{attribute}");
        }
        let text = format!("<p a=\"{}\">", "b c ".repeat(30_000));
        assert!(divided(&text).matches(DIVIDER).count() > 10);
    }
}
