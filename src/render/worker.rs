//! One thread's renderer: its own templates and message bundles for every edition,
//! so that no two threads wait for each other.

use super::body::{escape, write_escaped};
use super::context::Date;
use super::{Failure, failed, feed, page, sitemap, unreadable};
use crate::catalog::{FormatFailure, Messages};
use crate::edition::{Edition, EditionId};
use crate::item::{Item, ItemIndex};
use crate::plan::{self, Page, Plan, Subject};
use crate::site::Site;
use crate::source::{FilePath, LineIndex, Sources, Span};
use fluent::{FluentArgs, FluentValue};
use icu_collator::CollatorBorrowed;
use icu_collator::options::CollatorOptions;
use minijinja::syntax::SyntaxConfig;
use minijinja::value::{Kwargs, Serde, ValueKind};
use minijinja::{AutoEscape, Environment, Error, ErrorKind, Output, State, UndefinedBehavior, Value};
use serde::Serialize;
use std::sync::Arc;

/// Steps that one page's templates may take: a thousand times the longest list, so that a
/// loop without end becomes a finding.
const FUEL: u64 = 50_000_000;

pub struct Worker<'s> {
    pub site: &'s Site,
    pub plan: &'s Plan,
    pub sources: &'s dyn Sources,
    editions: Vec<Tools<'s>>,
}

/// What a thread needs to render one edition.
struct Tools<'s> {
    messages: Arc<Messages>,
    templates: Environment<'s>,
    collator: Option<CollatorBorrowed<'static>>,
}

impl<'s> Worker<'s> {
    pub fn new(site: &'s Site, plan: &'s Plan, sources: &'s dyn Sources) -> Self {
        let editions = site.settings.editions.iter().map(|(id, edition)| Tools::new(site, id, edition));
        Self { site, plan, sources, editions: editions.collect() }
    }

    pub fn render(&mut self, page: &Page) -> Result<Vec<u8>, Failure> {
        match &page.subject {
            Subject::Style => Ok(self.site.theme.style.clone().into_bytes()),
            Subject::File(path) => self.sources.read(path).map_err(|error| unreadable(path, &error)),
            Subject::Robots => Ok(sitemap::robots(self.site)),
            Subject::SitemapIndex => sitemap::index(self.site, self.plan).map_err(Failure::Io),
            Subject::Sitemap(number) => sitemap::sitemap(self, page, *number).map_err(Failure::Io),
            Subject::Feed(section) => feed::feed(self, page, *section),
            _ => page::render(self, page),
        }
    }

    /// The edition of a page; what stands above all editions speaks the source's language.
    pub fn edition_of(&self, page: &Page) -> EditionId {
        page.edition.unwrap_or(self.site.settings.source)
    }

    pub fn edition(&self, id: EditionId) -> &'s Edition {
        self.site.settings.editions.get(id)
    }

    /// Whether an edition has a page of an item at this moment.
    pub fn is_planned(&self, edition: EditionId, index: ItemIndex) -> bool {
        let path = plan::path(self.site, edition, &Subject::Item(index));
        let found = self.plan.pages.binary_search_by(|page| page.path.cmp(&path));
        found.is_ok_and(|at| matches!(self.plan.pages[at].subject, Subject::Item(_)))
    }

    pub fn is_withdrawn(&self, item: &Item) -> bool {
        item.is_withdrawn(self.plan.as_of)
    }

    /// A message without arguments, in an edition.
    pub fn message(&self, edition: EditionId, id: &str) -> Result<String, Failure> {
        self.message_with(edition, id, &FluentArgs::new())
    }

    pub fn message_with(&self, edition: EditionId, id: &str, arguments: &FluentArgs<'_>) -> Result<String, Failure> {
        self.editions[edition.index()].messages.format(id, Some(arguments)).map_err(|failure| {
            let place = self.site.catalogs.get(edition).place(id).map_or(&self.site.settings.file, |span| &span.file);
            let finding = crate::diagnostic::Finding::of_file(crate::diagnostic::Code::RenderFailed, place);
            let finding = finding.with("page", id).with("detail", detail(&failure));
            Failure::Content(Box::new(finding.edition(&self.edition(edition).key)))
        })
    }

    /// Sorts by the edition's own order of names.
    pub fn sort_by_name<T>(&self, edition: EditionId, entries: &mut [T], name: impl Fn(&T) -> &str) {
        match &self.editions[edition.index()].collator {
            Some(collator) => entries.sort_by(|a, b| collator.compare(name(a), name(b))),
            None => entries.sort_by(|a, b| name(a).cmp(name(b))),
        }
    }

    pub fn template(&self, page: &Page, name: &str, context: impl Serialize) -> Result<Vec<u8>, Failure> {
        let tools = &self.editions[self.edition_of(page).index()];
        let rendered =
            tools.templates.get_template(name).and_then(|template| template.render(Value::from(Serde(context))));
        rendered.map(String::into_bytes).map_err(|error| self.template_failure(page, &error))
    }

    fn template_failure(&self, page: &Page, error: &Error) -> Failure {
        let mut cause = error;
        while let Some(inner) = std::error::Error::source(cause).and_then(|source| source.downcast_ref::<Error>()) {
            cause = inner;
        }
        let file = cause.name().and_then(|name| self.site.theme.templates.get(name));
        let place = match (file, cause.line()) {
            (Some(file), Some(line)) => {
                let start = LineIndex::new(&file.text).offset(line, 1).min(file.text.len());
                let length = file.text[start..].find('\n').unwrap_or(file.text.len() - start);
                Span::new(&file.path, start..start + length)
            }
            (Some(file), None) => Span::start_of(&file.path),
            (None, _) => Span::start_of(&FilePath::new("builtin:theme")),
        };
        failed(place, page, cause.detail().unwrap_or(&cause.to_string()))
    }
}

impl<'s> Tools<'s> {
    fn new(site: &'s Site, id: EditionId, edition: &'s Edition) -> Self {
        let editions = &site.settings.editions;
        let chain = editions.chain(id).chain([site.settings.messages]);
        let catalogs = chain.map(|id| (editions.get(id).tag.clone(), site.catalogs.get(id)));
        let messages = Arc::new(Messages::new(catalogs));
        Self { templates: templates(site, &messages), messages, collator: collator(edition) }
    }
}

fn collator(edition: &Edition) -> Option<CollatorBorrowed<'static>> {
    let locale: icu_locale::Locale = edition.tag.to_string().parse().ok()?;
    icu_collator::Collator::try_new(locale.into(), CollatorOptions::default()).ok()
}

fn templates<'s>(site: &'s Site, messages: &Arc<Messages>) -> Environment<'s> {
    let mut environment = Environment::new();
    if let Ok(syntax) = SyntaxConfig::builder().trim_blocks(true).lstrip_blocks(true).build() {
        environment.set_syntax(syntax);
    }
    environment.set_undefined_behavior(UndefinedBehavior::Strict);
    for (name, file) in &site.theme.templates {
        // What does not parse is a finding already, and nothing is rendered then.
        let _ = environment.add_template(name, &file.text);
    }
    environment.set_formatter(write_value);
    environment.set_fuel(Some(FUEL));
    let messages = Arc::clone(messages);
    let msg = move |id: &str, arguments: Kwargs| -> Result<String, Error> {
        messages
            .format(id, Some(&to_fluent(&arguments)?))
            .map_err(|failure| Error::new(ErrorKind::InvalidOperation, format!("msg(\"{id}\"): {}", detail(&failure))))
    };
    environment.add_function("msg", msg);
    environment.add_filter("mark_language", mark_language);
    environment.add_filter("mark_time", mark_time);
    environment
}

/// `{{ sentence | mark_language(words, tag) }}`: the words, where the sentence has them, as
/// what they are, words in another language (WCAG 2.2, 3.1.2).
fn mark_language(sentence: &str, words: &str, tag: &str) -> Value {
    mark(sentence, words, &format!("<span lang=\"{}\">{}</span>", escape(tag), escape(words)))
}

/// `{{ sentence | mark_time(date, iso) }}`: the date as a `<time>`.
fn mark_time(sentence: &str, date: &str, iso: &str) -> Value {
    mark(sentence, date, &format!("<time datetime=\"{}\">{}</time>", escape(iso), escape(date)))
}

fn mark(sentence: &str, words: &str, marked: &str) -> Value {
    Value::from_safe_string(match sentence.split_once(words).filter(|_| !words.is_empty()) {
        Some((before, after)) => format!("{}{marked}{}", escape(before), escape(after)),
        None => escape(sentence),
    })
}

/// Writes a value into HTML. minijinja's own escape also encodes every slash, which makes
/// a page of links a third longer.
fn write_value(out: &mut Output<'_>, state: &mut State<'_, '_>, value: &Value) -> Result<(), Error> {
    match value.as_str() {
        Some(text) if matches!(state.auto_escape(), AutoEscape::Html) && !value.is_safe() => {
            write_escaped(out, text).map_err(|_| Error::new(ErrorKind::WriteFailure, "the page cannot be written"))
        }
        _ => minijinja::escape_formatter(out, state, value),
    }
}

fn detail(failure: &FormatFailure) -> String {
    match failure {
        FormatFailure::Unknown => "unknown message".to_owned(),
        FormatFailure::Unformattable => "NUMBER, DATETIME: argument, options".to_owned(),
        FormatFailure::Unresolved(detail) => detail.clone(),
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
    match value.kind() {
        ValueKind::Number => f64::try_from(value.clone()).map(FluentValue::from),
        ValueKind::Undefined | ValueKind::None => {
            Err(Error::new(ErrorKind::UndefinedError, "an argument of msg has no value"))
        }
        _ => Ok(FluentValue::from(value.to_string())),
    }
}
