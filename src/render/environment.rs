//! The template engine of an edition: its settings, functions and filters.

use super::context::Date;
use super::edition_messages::{EditionMessages, detail};
use super::html::{escape, write_escaped};
use crate::catalog::FormatFailure;
use crate::site::Site;
use crate::theme_messages::DATE_LONG;
use fluent::{FluentArgs, FluentValue};
use minijinja::syntax::SyntaxConfig;
use minijinja::value::Kwargs;
use minijinja::{AutoEscape, Environment, Error, ErrorKind, Output, State, UndefinedBehavior, Value};
use std::sync::Arc;

/// Creates the template engine of a site for one edition. One page may take `steps` steps.
pub fn environment<'s>(site: &'s Site, messages: &Arc<EditionMessages>, steps: u64) -> Environment<'s> {
    let mut environment = Environment::new();
    if let Ok(syntax) = SyntaxConfig::builder().trim_blocks(true).lstrip_blocks(true).build() {
        environment.set_syntax(syntax);
    }
    environment.set_undefined_behavior(UndefinedBehavior::Strict);
    for (name, file) in &site.theme.templates {
        // A template with a syntax error is a finding of the check, which prevents rendering.
        let _ = environment.add_template(name, &file.text);
    }
    environment.set_formatter(write_value);
    environment.set_fuel(Some(steps));
    let own = Arc::clone(messages);
    let msg = move |id: &str, arguments: Kwargs| -> Result<Value, Error> {
        let formatted = match arguments.args().next() {
            None => own.message(id),
            Some(_) => own.with(id, &to_fluent(&arguments)?).map(Value::from),
        };
        formatted.map_err(|failure| message_error(id, &failure))
    };
    environment.add_function("msg", msg);
    let messages = Arc::clone(messages);
    environment.add_function("time", move |date: &Value| time(&messages, date));
    environment.add_filter("mark_language", mark_language);
    environment.add_filter("mark_time", mark_time);
    environment
}

fn message_error(id: &str, failure: &FormatFailure) -> Error {
    Error::new(ErrorKind::InvalidOperation, format!("msg(\"{id}\"): {}", detail(failure)))
}

/// Implements `{{ time(date) }}`: returns the date in words as a `<time>` element.
fn time(messages: &EditionMessages, date: &Value) -> Result<Value, Error> {
    let Some(date) = date.downcast_object_ref::<Date>() else {
        return Err(Error::new(ErrorKind::InvalidOperation, "time: the argument is no date"));
    };
    messages.date(date).map_err(|failure| message_error(DATE_LONG.id, &failure))
}

/// Implements `{{ sentence | mark_language(words, tag) }}`: marks the language of the words
/// where the sentence contains them (WCAG 2.2, 3.1.2).
fn mark_language(sentence: &str, words: &str, tag: &str) -> Value {
    mark(sentence, words, &format!("<span lang=\"{}\">{}</span>", escape(tag), escape(words)))
}

/// Implements `{{ sentence | mark_time(date, iso) }}`: marks the date as a `<time>` element.
fn mark_time(sentence: &str, date: &str, iso: &str) -> Value {
    mark(sentence, date, &format!("<time datetime=\"{}\">{}</time>", escape(iso), escape(date)))
}

fn mark(sentence: &str, words: &str, marked: &str) -> Value {
    Value::from_safe_string(match sentence.split_once(words).filter(|_| !words.is_empty()) {
        Some((before, after)) => format!("{}{marked}{}", escape(before), escape(after)),
        None => escape(sentence),
    })
}

/// Writes a value into HTML. minijinja's own formatter also encodes every slash, which makes a
/// page of links a third longer.
fn write_value(out: &mut Output<'_>, state: &mut State<'_, '_>, value: &Value) -> Result<(), Error> {
    match value.as_str() {
        Some(text) if matches!(state.auto_escape(), AutoEscape::Html) && !value.is_safe() => {
            write_escaped(out, text).map_err(|_| Error::new(ErrorKind::WriteFailure, "the page cannot be written"))
        }
        _ => minijinja::escape_formatter(out, state, value),
    }
}

fn to_fluent<'a>(arguments: &Kwargs) -> Result<FluentArgs<'a>, Error> {
    let mut converted = FluentArgs::new();
    for name in arguments.args() {
        let value: Value = arguments.get(name)?;
        converted.set(name.to_owned(), fluent_value(&value)?);
    }
    Ok(converted)
}

fn fluent_value<'a>(value: &Value) -> Result<FluentValue<'a>, Error> {
    if let Some(date) = value.downcast_object_ref::<Date>() {
        return Ok(date.to_moment().into_value());
    }
    if value.is_undefined() || value.is_none() {
        return Err(Error::new(ErrorKind::UndefinedError, "an argument of msg has no value"));
    }
    match value.is_number() {
        true => f64::try_from(value.clone()).map(FluentValue::from),
        false => Ok(FluentValue::from(value.to_string())),
    }
}
