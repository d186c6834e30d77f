//! Formats messages in one edition, with the editions that stand in for it.

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
    /// NUMBER of what is no number, DATETIME of what is no date, or a combination of options
    /// that cannot be shown.
    Unformattable,
    /// A variable, function or reference that is not there.
    Unresolved(String),
}

/// The messages of one edition. Build one per worker thread: a bundle shared
/// between threads takes one lock for every plural and date.
pub struct Messages {
    chain: Vec<Bundle>,
}

impl fmt::Debug for Messages {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Messages").field("bundles", &self.chain.len()).finish()
    }
}

impl Messages {
    /// The first catalog is the edition's own; the others stand in, in order.
    pub fn new<'c>(chain: impl IntoIterator<Item = (LanguageIdentifier, &'c Catalog)>) -> Self {
        Self { chain: chain.into_iter().map(|(tag, catalog)| bundle(tag, catalog.resources())).collect() }
    }

    pub fn of_resources(chain: impl IntoIterator<Item = (LanguageIdentifier, Vec<Arc<FluentResource>>)>) -> Self {
        Self { chain: chain.into_iter().map(|(tag, resources)| bundle(tag, resources)).collect() }
    }

    pub fn format(&self, id: &str, arguments: Option<&FluentArgs<'_>>) -> Result<String, FormatFailure> {
        self.format_part(id, None, arguments)
    }

    /// A message's value or one of its attributes.
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

    /// What can be said of a message or of its attribute, gaps and all; nothing where there is none.
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
    // Marks around placeables would stand in titles, feeds and attributes as well.
    bundle.set_use_isolating(false);
    bundle.set_formatter(Some(number::format));
    for resource in resources {
        bundle.add_resource_overriding(resource);
    }
    // A name that is taken is the only error, and these come first.
    let _ = bundle.add_function("NUMBER", number::function);
    let _ = bundle.add_function("DATETIME", date::function);
    bundle
}
