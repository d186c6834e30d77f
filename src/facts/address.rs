//! Reads addresses of pages and mailboxes, and telephone numbers.

use super::letters::digit;

/// Top-level domains by which a bare name is the address of a page.
const DOMAINS: [&str; 14] =
    ["cn", "com", "org", "net", "gov", "edu", "int", "ru", "jp", "kr", "hk", "tw", "eu", "info"];

/// The largest length of an address in bytes.
const LONGEST: usize = 300;

/// Returns an address in the form in which addresses are compared: without the scheme, `www.` and a slash at
/// the end, the machine in small letters. Addresses of pages that have a scheme begin with `//`.
pub fn normal(address: &str) -> Box<str> {
    let page = ["https://", "http://"].into_iter().find_map(|scheme| {
        address
            .get(..scheme.len())
            .filter(|start| start.eq_ignore_ascii_case(scheme))
            .and_then(|_| address.get(scheme.len()..))
    });
    let is_mailbox = page.is_none() && address.contains('@');
    let (is_page, rest) = match page {
        Some(rest) => (true, rest),
        None if address.contains(':') || is_mailbox => {
            return address.trim_start_matches("mailto:").to_lowercase().into();
        }
        None => (false, address),
    };
    let rest = rest.get(..4).filter(|start| start.eq_ignore_ascii_case("www.")).map_or(rest, |_| &rest[4..]);
    let name = rest.find(['/', '?', '#']).unwrap_or(rest.len());
    let path = rest[name..].trim_end_matches('/');
    let mark = if is_page { "//" } else { "" };
    format!("{mark}{}{path}", rest[..name].to_lowercase()).into()
}

/// Returns the length of the address that a string begins with.
pub fn length(rest: &str) -> Option<usize> {
    let bytes = rest.as_bytes().get(..LONGEST).unwrap_or(rest.as_bytes());
    let word = bytes.iter().position(|byte| !byte.is_ascii_alphanumeric())?;
    let end = word + bytes[word..].iter().take_while(|byte| is_part(**byte)).count();
    if !bytes[word..end].iter().any(|byte| matches!(byte, b'.' | b'@' | b':')) {
        return None;
    }
    let run = rest[..end].trim_end_matches(['.', ',', ':', ';', '!', '?', '-', '/', '\'']);
    let is_page = run.starts_with("http://") || run.starts_with("https://") || run.starts_with("www.");
    let is_mail = run.split_once('@').is_some_and(|(name, host)| !name.is_empty() && is_host(host));
    (is_page || is_mail || is_host(run.split('/').next().unwrap_or_default())).then_some(run.len())
}

fn is_part(byte: u8) -> bool {
    byte.is_ascii_alphanumeric()
        || matches!(
            byte,
            b'.' | b'-' | b'_' | b'~' | b':' | b'/' | b'?' | b'#' | b'@' | b'!' | b'&' | b'=' | b'+' | b'%' | b'\''
        )
}

fn is_host(name: &str) -> bool {
    let Some((labels, last)) = name.rsplit_once('.') else { return false };
    // A name in capitals is that of a product, such as ASP.NET.
    DOMAINS.contains(&last) && labels.split('.').all(|label| !label.is_empty())
}

/// Returns the digits of the telephone number that a string begins with, and its length.
pub fn phone(rest: &str) -> Option<(u64, usize)> {
    let has_plus = rest.starts_with('+');
    let first = rest.strip_prefix(['(', '（']).unwrap_or(rest).chars().next().and_then(digit);
    if !has_plus && !first.is_some_and(|digit| AREA_CODES_BEGIN.contains(&digit)) {
        return None;
    }
    let mut groups = Groups::default();
    let mut end = 0;
    let mut chars = rest.char_indices().take(32).peekable();
    while let Some((at, c)) = chars.next() {
        if let Some(digit) = digit(c) {
            groups.push(digit);
            end = at + c.len_utf8();
        } else if matches!(c, '+' | '(' | '（') && at == 0 {
        } else if matches!(c, '-' | ' ' | '\u{a0}' | '‐' | '‑' | ')' | '）' | '(') {
            // One or two signs separate the groups of one number.
            let next = chars.peek().map(|(_, c)| *c);
            if next.is_some_and(|c| digit(c).is_some()) && groups.open > 0 {
                groups.close();
            } else if !(matches!(c, ')' | '）' | ' ') && next.is_some_and(|c| matches!(c, ' ' | '('))) {
                break;
            }
        } else {
            break;
        }
    }
    groups.close();
    let is_phone = groups.count >= 2
        && (7..=15).contains(&groups.digits.len())
        && (has_plus
            || is_area_code(groups.digits.get(..groups.first)?) && is_long(&groups)
            || is_russian(rest, &groups))
        && groups.longest <= 8;
    let national = groups.digits.strip_prefix("86").filter(|_| has_plus).unwrap_or(&groups.digits);
    is_phone.then(|| national.parse().ok()).flatten().map(|number| (number, end))
}

/// Reads a telephone number without an area code in two groups of four digits: 8863 5200. A year begins none.
pub fn local_phone(rest: &str) -> Option<(u64, usize)> {
    const GROUP: usize = 4;
    let group = |from: usize| rest.get(from..from + GROUP).filter(|group| group.bytes().all(|b| b.is_ascii_digit()));
    let (first, second) = (group(0)?, group(GROUP + 1)?);
    let is_apart = rest.as_bytes().get(GROUP) == Some(&b' ');
    let goes_on = rest[2 * GROUP + 1..].trim_start_matches([' ', '-']).starts_with(|c: char| c.is_ascii_digit());
    let is_year = |group: &str| group.parse::<u16>().is_ok_and(|year| (1000..2200).contains(&year));
    let number = format!("{first}{second}").parse().ok()?;
    (is_apart && !goes_on && !is_year(first)).then_some((number, 2 * GROUP + 1))
}

/// The digits of a number that is written in groups.
#[derive(Default)]
struct Groups {
    digits: String,
    count: usize,
    /// The number of digits of the first group.
    first: usize,
    /// The number of digits of the longest group.
    longest: usize,
    /// The number of digits of the group that is being read.
    open: usize,
}

impl Groups {
    fn push(&mut self, digit: u8) {
        self.digits.push(char::from(b'0' + digit));
        self.open += 1;
    }

    fn close(&mut self) {
        if self.open == 0 {
            return;
        }
        self.longest = self.longest.max(self.open);
        if self.count == 0 {
            self.first = self.open;
        }
        self.count += 1;
        self.open = 0;
    }
}

/// Two digits begin a telephone number only with two groups more.
fn is_long(groups: &Groups) -> bool {
    groups.first > 2 || (groups.count == 3 && groups.digits.len() >= 9)
}

/// Reads 8 (495) 123-45-67.
fn is_russian(rest: &str, groups: &Groups) -> bool {
    rest.starts_with('8') && groups.first == 1 && groups.digits.len() == 11 && groups.count >= 4
}

/// The first digits of what [`is_area_code`] accepts.
const AREA_CODES_BEGIN: [u8; 3] = [0, 4, 8];

fn is_area_code(group: &str) -> bool {
    (group.starts_with('0') && (2..=5).contains(&group.len())) || group == "400" || group == "800"
}

#[cfg(test)]
mod tests {
    use super::length;

    #[test]
    fn hosts_are_addresses_and_names_of_products_are_not() {
        assert_eq!(length("example.org/news, and"), Some(16));
        assert_eq!(length("info@example.org."), Some(16));
        assert_eq!(length("ASP.NET Core"), None);
    }
}
