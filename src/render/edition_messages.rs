//! Formats the messages of one edition for the pages of one worker. Messages without arguments are
//! cached, and the messages that each page uses are recorded.

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

/// The number of dates that are cached: the days of about ten years.
const MOST_DATES: usize = 4000;

pub struct EditionMessages {
    messages: Messages,
    /// Only one worker uses the cache. A mutex is required because functions of templates must be
    /// `Send` and `Sync`.
    cache: Mutex<MessageCache>,
    /// Whether [`DATE_LONG`] shows only the day of a moment, computed at the first use.
    is_daily: OnceLock<bool>,
}

#[derive(Default)]
struct MessageCache {
    numbers: MessageNumbers,
    /// The text of messages without arguments that were used, by number.
    message: Vec<Option<Value>>,
    used: UsedMessages,
    /// The dates in words, escaped for HTML.
    dates: BTreeMap<DateTime, String>,
}

/// Numbers messages in the order of their first use, by the length of the id. Every page uses
/// dozens of messages, so an id is compared only with the few of the same length.
#[derive(Default)]
struct MessageNumbers(Vec<Vec<(String, usize)>>);

/// The length in bytes from which all ids share one list.
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

/// The messages that a page has used, as a bit set of their numbers in one worker.
pub type UsedMessages = Vec<u64>;

/// Returns the numbers of used messages in ascending order. It skips unset bits, because pages use
/// few of a site's messages.
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
        f.debug_struct("EditionMessages").field("messages", &self.messages).finish_non_exhaustive()
    }
}

impl EditionMessages {
    pub fn new(messages: Messages) -> Self {
        Self { messages, cache: Mutex::default(), is_daily: OnceLock::new() }
    }

    fn cache(&self) -> MutexGuard<'_, MessageCache> {
        self.cache.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Formats a message without arguments.
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

    /// Formats a message with arguments.
    pub fn with(&self, id: &str, arguments: &FluentArgs<'_>) -> Result<String, FormatFailure> {
        self.cache().note(id);
        self.messages.format(id, Some(arguments))
    }

    /// Formats a date as a `<time>` element. Its words are cached, because the same days are on
    /// many pages.
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

    /// Returns whether two times of a day that differ in hour, minute and second have the same
    /// text.
    fn is_daily(&self) -> bool {
        let formatted = |time| self.format_date(civil::date(2013, 1, 15).to_datetime(time)).ok();
        *self.is_daily.get_or_init(|| formatted(Time::midnight()) == formatted(civil::time(13, 59, 58, 0)))
    }

    /// Returns the messages that were used since the last call.
    pub fn take_used(&self) -> UsedMessages {
        std::mem::take(&mut self.cache().used)
    }

    /// Returns the ids of all messages that were used, in the order of their numbers.
    pub fn names(&self) -> Vec<String> {
        self.cache().numbers.ids()
    }
}

impl MessageCache {
    /// Records that a page uses a message, and returns the message's number.
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

/// Describes why a message cannot be formatted.
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
