//! Characters that readers do not see.

/// Returns whether a character is invisible and has no function in a text. Joiners, soft hyphens and
/// spaces have one, because scripts need them.
pub fn is_invisible(c: char) -> bool {
    match c {
        '\n' | '\r' => false,
        '\u{fffd}' | '\u{fffe}' | '\u{feff}' | '\u{200b}' | '\u{2028}' | '\u{2029}' | '\u{2060}'..='\u{2064}' => true,
        '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{206f}' | '\u{e0000}'..='\u{e007f}' => true,
        c => c.is_control(),
    }
}

/// Returns whether a character may not stand in HTML: controls other than tabs and line ends, and
/// what Unicode reserves for no character (WHATWG HTML, "control-character-in-input-stream",
/// "noncharacter-in-input-stream").
pub fn is_refused_in_html(c: char) -> bool {
    let is_noncharacter = matches!(c, '\u{fdd0}'..='\u{fdef}') || u32::from(c) & 0xfffe == 0xfffe;
    is_noncharacter || (c.is_control() && !matches!(c, '\t' | '\n' | '\r'))
}

/// Returns whether a text shows nothing: it has only spaces, joiners, fillers and invisible
/// characters.
pub fn is_blank(text: &str) -> bool {
    let shows_nothing = |c: char| {
        c.is_whitespace()
            || is_invisible(c)
            || matches!(c, '\u{ad}' | '\u{34f}' | '\u{115f}' | '\u{1160}' | '\u{180e}' | '\u{200c}'..='\u{200f}')
            || matches!(c, '\u{2800}' | '\u{3164}' | '\u{fe00}'..='\u{fe0f}' | '\u{ffa0}')
    };
    text.chars().all(shows_nothing)
}

#[cfg(test)]
mod tests {
    use super::{is_blank, is_refused_in_html};

    #[test]
    fn blank_texts_show_nothing() {
        for blank in ["", " ", "\u{3000}", "\u{200b}", "\u{feff}\u{a0}", "\u{3164}", "\u{200d}", "\u{2800}", "\t\n"] {
            assert!(is_blank(blank), "{blank:?}");
        }
        for seen in ["a", "题", " -", "0", "\u{200b}题", "👨\u{200d}👩"] {
            assert!(!is_blank(seen), "{seen:?}");
        }
    }

    #[test]
    fn html_refuses_controls_and_noncharacters() {
        for refused in ['\0', '\u{1}', '\u{b}', '\u{c}', '\u{7f}', '\u{85}', '\u{fdd0}', '\u{ffff}', '\u{1fffe}'] {
            assert!(is_refused_in_html(refused), "{refused:?}");
        }
        for allowed in ['\t', '\n', '\r', ' ', 'a', '\u{a0}', '\u{200b}', '\u{fffd}', '\u{feff}', '題'] {
            assert!(!is_refused_in_html(allowed), "{allowed:?}");
        }
    }
}
