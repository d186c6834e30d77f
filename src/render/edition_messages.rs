//! One edition's messages as one worker's pages ask for them: what takes no arguments is
//! formatted once, and which messages a page has used is known.

use super::context::Date;
use super::html::escape;
use crate::catalog::{FormatFailure, Messages, Moment};
use crate::theme_messages::DATE_LONG;
use fluent::FluentArgs;
use jiff::civil::{self, DateTime, Time};
use minijinja::Value;
use std::collections::BTreeMap;
use std::collections::btree_map::Entry;
use std::fmt;
use std::sync::{Mutex, MutexGuard, OnceLock, PoisonError};

/// So many days are remembered: those of ten years.
const MOST_DATES: usize = 4000;

pub struct EditionMessages {
    messages: Messages,
    /// Only one worker comes here; the templates' functions may not hold anything less.
    cache: Mutex<MessageCache>,
    /// Whether [`DATE_LONG`] shows of a moment only its day, as far as that has been asked.
    is_daily: OnceLock<bool>,
}

#[derive(Default)]
struct MessageCache {
    numbers: MessageNumbers,
    /// What messages say without arguments, once asked for; by number.
    message: Vec<Option<Value>>,
    used: UsedMessages,
    /// How they are said, ready for HTML.
    dates: BTreeMap<DateTime, String>,
}

/// Messages by their ids, numbered as they are first asked for. Every page asks for dozens, so
/// an id is compared with the few that are as long.
#[derive(Default)]
struct MessageNumbers(Vec<Vec<(String, usize)>>);

/// Longer ids are all kept together, in bytes.
const LONGEST: usize = 64;

impl MessageNumbers {
    fn of_length(&mut self, length: usize) -> &mut Vec<(String, usize)> {
        let length = length.min(LONGEST);
        if self.0.len() <= length {
            self.0.resize_with(length + 1, Vec::new);
        }
        &mut self.0[length]
    }

    fn ids(&self) -> Vec<String> {
        let mut ids: Vec<_> = self.0.iter().flatten().map(|(id, number)| (*number, id.clone())).collect();
        ids.sort_unstable();
        ids.into_iter().map(|(_, id)| id).collect()
    }
}

/// The messages that a page has used, as bits by their numbers in one worker.
pub type UsedMessages = Vec<u64>;

/// The numbers of those messages, in their order. Pages use few of all that a site has.
pub fn numbers(used: &UsedMessages) -> impl Iterator<Item = usize> {
    used.iter().enumerate().flat_map(|(word, bits)| {
        let mut left = *bits;
        std::iter::from_fn(move || {
            (left != 0).then(|| {
                let bit = left.trailing_zeros() as usize;
                left &= left - 1;
                word * 64 + bit
            })
        })
    })
}

impl fmt::Debug for EditionMessages {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Speech").field("messages", &self.messages).finish_non_exhaustive()
    }
}

impl EditionMessages {
    pub fn new(messages: Messages) -> Self {
        Self { messages, cache: Mutex::default(), is_daily: OnceLock::new() }
    }

    fn cache(&self) -> MutexGuard<'_, MessageCache> {
        self.cache.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// A message without arguments.
    pub fn message(&self, id: &str) -> Result<Value, FormatFailure> {
        let mut cache = self.cache();
        let number = cache.note(id);
        if let Some(known) = &cache.message[number] {
            return Ok(known.clone());
        }
        let value = Value::from(self.messages.format(id, None)?);
        cache.message[number] = Some(value.clone());
        Ok(value)
    }

    pub fn with(&self, id: &str, arguments: &FluentArgs<'_>) -> Result<String, FormatFailure> {
        self.cache().note(id);
        self.messages.format(id, Some(arguments))
    }

    /// A day in words, as a `<time>`: the same days stand on many pages.
    pub fn date(&self, date: &Date) -> Result<Value, FormatFailure> {
        let at = if self.is_daily() { date.at.date().to_datetime(Time::midnight()) } else { date.at };
        let mut cache = self.cache();
        cache.note(DATE_LONG.id);
        let words = match cache.dates.entry(at) {
            Entry::Occupied(known) => known.into_mut(),
            Entry::Vacant(unknown) => unknown.insert(escape(&self.format_date(at)?)),
        };
        let marked = Value::from_safe_string(format!("<time datetime=\"{}\">{words}</time>", date.iso()));
        if cache.dates.len() >= MOST_DATES {
            cache.dates.clear();
        }
        Ok(marked)
    }

    fn format_date(&self, at: DateTime) -> Result<String, FormatFailure> {
        let mut arguments = FluentArgs::new();
        arguments.set("date", Moment::new(at).into_value());
        self.messages.format(DATE_LONG.id, Some(&arguments))
    }

    /// Whether two moments of a day that share no hour, minute or second are said alike.
    fn is_daily(&self) -> bool {
        let said = |time| self.format_date(civil::date(2013, 1, 15).to_datetime(time)).ok();
        *self.is_daily.get_or_init(|| said(Time::midnight()) == said(civil::time(13, 59, 58, 0)))
    }

    /// What was used since this was last asked.
    pub fn take_used(&self) -> UsedMessages {
        std::mem::take(&mut self.cache().used)
    }

    /// All messages that were asked for, by their numbers.
    pub fn names(&self) -> Vec<String> {
        self.cache().numbers.ids()
    }
}

impl MessageCache {
    /// Notes that a page uses a message, and gives its number.
    fn note(&mut self, id: &str) -> usize {
        let alike = self.numbers.of_length(id.len());
        let number = match alike.iter().find(|(known, _)| known == id) {
            Some((_, number)) => *number,
            None => {
                let number = self.message.len();
                alike.push((id.to_owned(), number));
                self.message.push(None);
                number
            }
        };
        if self.used.len() <= number / 64 {
            self.used.resize(number / 64 + 1, 0);
        }
        self.used[number / 64] |= 1 << (number % 64);
        number
    }
}

/// Why a message cannot be formatted, in words.
pub fn detail(failure: &FormatFailure) -> String {
    match failure {
        FormatFailure::Unknown => "unknown message".to_owned(),
        FormatFailure::Unformattable => "NUMBER, DATETIME: argument, options".to_owned(),
        FormatFailure::Unresolved(detail) => detail.clone(),
    }
}

#[cfg(test)]
mod tests {
    use super::numbers;

    #[test]
    fn what_is_used_is_numbered_in_order() {
        assert_eq!(numbers(&vec![0b1001, 0, 1 << 63 | 1]).collect::<Vec<_>>(), [0, 3, 128, 191]);
        assert_eq!(numbers(&Vec::new()).count(), 0);
    }
}
