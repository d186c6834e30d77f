//! Splits a text into its front matter and its body: TOML between `+++` lines, as in texts of a
//! site, or YAML between `---` lines, as in texts from elsewhere.

/// Both parts of a text, each with the byte of the text at which it begins.
#[derive(Debug, PartialEq, Eq)]
pub struct Parts<'t> {
    pub front: &'t str,
    pub front_at: usize,
    pub body: &'t str,
    pub body_at: usize,
}

const FENCE: &str = "+++";

/// Splits a text with TOML front matter. Returns nothing where the first line is no fence, or no
/// second fence follows.
pub fn split(text: &str) -> Option<Parts<'_>> {
    let mut at = 0;
    let mut front_at = None;
    for line in text.split_inclusive('\n') {
        let next = at + line.len();
        if line.trim_end() == FENCE {
            match front_at {
                None => front_at = Some(next),
                Some(front_at) => {
                    return Some(Parts { front: &text[front_at..at], front_at, body: &text[next..], body_at: next });
                }
            }
        } else if front_at.is_none() {
            return None;
        }
        at = next;
    }
    None
}

/// Splits a text with YAML front matter. Returns nothing where the first line is no `---`, or
/// neither `---` nor `...` closes it.
pub fn split_yaml(text: &str) -> Option<Parts<'_>> {
    let mut at = 0;
    let mut front_at = None;
    for line in text.split_inclusive('\n') {
        let next = at + line.len();
        match (front_at, line.trim_end()) {
            (None, "---") => front_at = Some(next),
            (None, _) => return None,
            (Some(front_at), "---" | "...") => {
                return Some(Parts { front: &text[front_at..at], front_at, body: &text[next..], body_at: next });
            }
            _ => {}
        }
        at = next;
    }
    None
}
