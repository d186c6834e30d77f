//! One edition's messages as one worker's pages ask for them: what takes no arguments is
//! formatted once, and which messages a page has used is known.

use super::body::escape;
use super::context::Date;
use crate::catalog::{FormatFailure, Messages};
use fluent::FluentArgs;
use minijinja::Value;
use std::collections::BTreeMap;
use std::fmt;
use std::sync::{Mutex, MutexGuard, PoisonError};

/// The message that shows a day.
pub const DATE_MESSAGE: &str = "date-long";

/// So many days are remembered: those of a year.
const MOST_DATES: usize = 400;

pub struct Speech {
    messages: Messages,
    /// Only one worker comes here; the templates' functions may not hold anything less.
    spoken: Mutex<Spoken>,
}

#[derive(Default)]
struct Spoken {
    numbers: BTreeMap<String, usize>,
    /// What messages say without arguments, once asked for; by number.
    plain: Vec<Option<Value>>,
    used: Used,
    /// By the date as ISO 8601 writes it.
    dates: BTreeMap<String, Value>,
}

/// The messages that a page has used, as bits by their numbers in one worker.
pub type Used = Vec<u64>;

impl fmt::Debug for Speech {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Speech").field("messages", &self.messages).finish_non_exhaustive()
    }
}

impl Speech {
    pub fn new(messages: Messages) -> Self {
        Self { messages, spoken: Mutex::default() }
    }

    fn spoken(&self) -> MutexGuard<'_, Spoken> {
        self.spoken.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// A message without arguments.
    pub fn plain(&self, id: &str) -> Result<Value, FormatFailure> {
        let mut spoken = self.spoken();
        let number = spoken.mark(id);
        if let Some(known) = &spoken.plain[number] {
            return Ok(known.clone());
        }
        let value = Value::from(self.messages.format(id, None)?);
        spoken.plain[number] = Some(value.clone());
        Ok(value)
    }

    pub fn with(&self, id: &str, arguments: &FluentArgs<'_>) -> Result<String, FormatFailure> {
        self.spoken().mark(id);
        self.messages.format(id, Some(arguments))
    }

    /// A day in words, as a `<time>`: the same days stand on many pages.
    pub fn dated(&self, date: &Date) -> Result<Value, FormatFailure> {
        let mut spoken = self.spoken();
        spoken.mark(DATE_MESSAGE);
        if let Some(known) = spoken.dates.get(date.iso()) {
            return Ok(known.clone());
        }
        let mut arguments = FluentArgs::new();
        arguments.set("date", date.to_moment().into_value());
        let words = self.messages.format(DATE_MESSAGE, Some(&arguments))?;
        let marked = format!("<time datetime=\"{}\">{}</time>", escape(date.iso()), escape(&words));
        let value = Value::from_safe_string(marked);
        if spoken.dates.len() >= MOST_DATES {
            spoken.dates.clear();
        }
        spoken.dates.insert(date.iso().to_owned(), value.clone());
        Ok(value)
    }

    /// What was used since this was last asked.
    pub fn take_used(&self) -> Used {
        std::mem::take(&mut self.spoken().used)
    }

    /// All messages that were asked for, by their numbers.
    pub fn names(&self) -> Vec<String> {
        let spoken = self.spoken();
        let mut names: Vec<_> = spoken.numbers.iter().map(|(name, number)| (*number, name.clone())).collect();
        names.sort_unstable();
        names.into_iter().map(|(_, name)| name).collect()
    }
}

impl Spoken {
    /// Notes that a page uses a message, and gives its number.
    fn mark(&mut self, id: &str) -> usize {
        let number = match self.numbers.get(id) {
            Some(number) => *number,
            None => {
                let number = self.plain.len();
                self.numbers.insert(id.to_owned(), number);
                self.plain.push(None);
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
