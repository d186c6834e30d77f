//! Formats messages in one edition, with the editions that it falls back to.

use super::{Catalog, date, number};
use fluent::concurrent::FluentBundle;
use fluent::{FluentArgs, FluentError, FluentResource};
use fluent_syntax::ast;
use std::fmt;
use std::sync::Arc;
use unic_langid::LanguageIdentifier;

type Bundle = FluentBundle<Arc<FluentResource>>;

/// Why a message could not be formatted.
#[derive(Debug, PartialEq, Eq)]
pub enum FormatFailure {
    Unknown,
    /// The argument of NUMBER is no number, the argument of DATETIME is no date, or the options
    /// form a combination that cannot be formatted.
    Unformattable,
    /// A variable, function or reference does not exist.
    Unresolved(String),
}

/// The messages of one edition. Each worker thread builds its own: a bundle that threads share
/// takes a lock for every plural and every date.
pub struct Messages {
    chain: Vec<Bundle>,
}

impl fmt::Debug for Messages {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Messages").field("bundles", &self.chain.len()).finish()
    }
}

impl Messages {
    /// Takes the edition's own catalog first and the catalogs that it falls back to after it, in
    /// order.
    pub fn new<'c>(chain: impl IntoIterator<Item = (LanguageIdentifier, &'c Catalog)>) -> Self {
        Self { chain: chain.into_iter().map(|(tag, catalog)| bundle(tag, catalog.resources())).collect() }
    }

    pub fn of_resources(chain: impl IntoIterator<Item = (LanguageIdentifier, Vec<Arc<FluentResource>>)>) -> Self {
        Self { chain: chain.into_iter().map(|(tag, resources)| bundle(tag, resources)).collect() }
    }

    pub fn format(&self, id: &str, arguments: Option<&FluentArgs<'_>>) -> Result<String, FormatFailure> {
        self.format_part(id, None, arguments)
    }

    /// Formats a message's value or one of its attributes.
    pub fn format_part(
        &self,
        id: &str,
        attribute: Option<&str>,
        arguments: Option<&FluentArgs<'_>>,
    ) -> Result<String, FormatFailure> {
        let (bundle, pattern) = self.find(id, attribute).ok_or(FormatFailure::Unknown)?;
        let mut errors = Vec::new();
        let text = bundle.format_pattern(pattern, arguments, &mut errors).into_owned();
        match errors.first() {
            None if text.contains(super::UNFORMATTABLE) => Err(FormatFailure::Unformattable),
            None => Ok(text),
            Some(error) => Err(FormatFailure::Unresolved(describe(error))),
        }
    }

    /// Formats a message's value or one of its attributes and ignores formatting errors. Returns
    /// `None` where it does not exist.
    pub fn message(&self, id: &str, attribute: Option<&str>, arguments: &FluentArgs<'_>) -> Option<String> {
        let (bundle, pattern) = self.find(id, attribute)?;
        Some(bundle.format_pattern(pattern, Some(arguments), &mut Vec::new()).into_owned())
    }

    fn find(&self, id: &str, attribute: Option<&str>) -> Option<(&Bundle, &ast::Pattern<&str>)> {
        self.chain.iter().find_map(|bundle| {
            let message = bundle.get_message(id)?;
            let pattern = match attribute {
                None => message.value()?,
                Some(name) => message.get_attribute(name)?.value(),
            };
            Some((bundle, pattern))
        })
    }
}

fn describe(error: &FluentError) -> String {
    match error {
        FluentError::ResolverError(error) => error.to_string(),
        other => other.to_string(),
    }
}

fn bundle(tag: LanguageIdentifier, resources: impl IntoIterator<Item = Arc<FluentResource>>) -> Bundle {
    let mut bundle = Bundle::new_concurrent(vec![tag]);
    // Isolation marks around placeables would also appear in titles, feeds and attributes.
    bundle.set_use_isolating(false);
    bundle.set_formatter(Some(number::format));
    for resource in resources {
        bundle.add_resource_overriding(resource);
    }
    // The only error is a name that is taken, and these are the first names.
    let _ = bundle.add_function("NUMBER", number::function);
    let _ = bundle.add_function("DATETIME", date::function);
    bundle
}
