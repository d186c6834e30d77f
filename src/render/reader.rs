//! One thread's renderer: its own templates and message bundles for every edition,
//! so that no two threads wait for each other.

use super::body::{escape, write_escaped};
use super::budget::Budget;
use super::context::Date;
use super::dependencies::DependencyTable;
use super::edition_messages::{self, DATE_MESSAGE, EditionMessages, UsedMessages};
use super::manifest::BodyPlace;
use super::{Failure, failed, feed, item_page, page, sitemap, unreadable};
use crate::attachment;
use crate::catalog::{FormatFailure, Messages};
use crate::diagnostic::{Code, Finding, ForeignMessage};
use crate::edition::{Edition, EditionId};
use crate::item::{Item, ItemIndex};
use crate::load;
use crate::plan::{Page, PageKind, Plan};
use crate::shelf::Shelf;
use crate::site::Site;
use crate::source::{FILE_LIMIT, FilePath, LineIndex, Sources, Span};
use fluent::{FluentArgs, FluentValue};
use icu_collator::CollatorBorrowed;
use icu_collator::options::CollatorOptions;
use minijinja::syntax::SyntaxConfig;
use minijinja::value::{Kwargs, ValueKind};
use minijinja::{AutoEscape, Environment, Error, ErrorKind, Output, State, UndefinedBehavior, Value};
use std::cell::{Cell, OnceCell};
use std::collections::BTreeMap;
use std::sync::Arc;

pub struct Reader<'s> {
    pub site: &'s Site,
    pub plan: &'s Plan,
    pub sources: &'s dyn Sources,
    pub shelf: Option<&'s dyn Shelf>,
    budget: &'s Budget,
    /// Made when the first page of an edition asks for them.
    editions: Vec<OnceCell<EditionTools<'s>>>,
    /// What pages asked for, each list once.
    seen: BTreeMap<(Option<&'static str>, Vec<UsedMessages>), usize>,
    template: Cell<Option<&'static str>>,
    /// How long the last page was, in bytes: the next is likely as long.
    length: Cell<usize>,
}

/// A page as rendered.
pub struct RenderedPage {
    pub bytes: Vec<u8>,
    /// Where an item's body stands in it, if the next run may take it from there.
    pub body: Option<BodyPlace>,
}

/// What a thread needs to render one edition.
struct EditionTools<'s> {
    messages: Arc<EditionMessages>,
    templates: Environment<'s>,
    collator: Option<CollatorBorrowed<'static>>,
}

impl<'s> Reader<'s> {
    pub fn new(
        (site, plan): (&'s Site, &'s Plan),
        sources: &'s dyn Sources,
        shelf: Option<&'s dyn Shelf>,
        budget: &'s Budget,
    ) -> Self {
        Self {
            site,
            plan,
            sources,
            shelf,
            budget,
            editions: site.settings.editions.ids().map(|_| OnceCell::new()).collect(),
            seen: BTreeMap::new(),
            template: Cell::new(None),
            length: Cell::new(0),
        }
    }

    fn tools(&self, edition: EditionId) -> &EditionTools<'s> {
        self.editions[edition.index()]
            .get_or_init(|| EditionTools::new(self.site, edition, self.edition(edition), self.budget.page()))
    }

    /// The page, and the number of what it asked for. An item's body may be known already.
    pub fn render(&mut self, page: &Page, body: Option<String>) -> Result<(RenderedPage, usize), Failure> {
        let rendered = match &page.kind {
            PageKind::Item(index) => item_page::render(self, page, *index, body)?,
            _ => RenderedPage { bytes: self.bytes(page)?, body: None },
        };
        let template = self.template.take();
        Ok((rendered, self.note_dependencies(template)))
    }

    fn bytes(&self, page: &Page) -> Result<Vec<u8>, Failure> {
        match &page.kind {
            PageKind::Style => Ok(self.site.theme.style.clone().into_bytes()),
            PageKind::File(path) => self.file(path),
            PageKind::Robots => Ok(sitemap::robots(self.site)),
            PageKind::SitemapIndex => sitemap::index(self.site, self.plan).map_err(Failure::Io),
            PageKind::Sitemap(number) => sitemap::sitemap(self, page, *number).map_err(Failure::Io),
            PageKind::Feed(section) => feed::feed(self, page, *section),
            _ => page::render(self, page),
        }
    }

    /// An image or attachment, if it still is what was checked.
    fn file(&self, path: &FilePath) -> Result<Vec<u8>, Failure> {
        let bytes = self.sources.read(path, FILE_LIMIT).map_err(|error| unreadable(path, &error))?;
        match attachment::check(path.name(), &bytes, &self.site.settings.attachment_types) {
            Ok(()) => Ok(bytes),
            Err(problem) => {
                let place = Span::start_of(path);
                Err(Failure::Content(Box::new(load::attached::finding(&problem, place, path.name()))))
            }
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
        self.plan.is_visible(index) && self.plan.has(index, edition)
    }

    pub fn is_withdrawn(&self, item: &Item) -> bool {
        item.is_withdrawn(self.plan.as_of)
    }

    /// A message without arguments, in an edition.
    pub fn message(&self, edition: EditionId, id: &str) -> Result<String, Failure> {
        let said = self.tools(edition).messages.message(id);
        said.map(|said| said.as_str().unwrap_or_default().to_owned())
            .map_err(|failure| self.unsaid(edition, id, &failure))
    }

    pub fn message_with(&self, edition: EditionId, id: &str, arguments: &FluentArgs<'_>) -> Result<String, Failure> {
        let said = self.tools(edition).messages.with(id, arguments);
        said.map_err(|failure| self.unsaid(edition, id, &failure))
    }

    fn unsaid(&self, edition: EditionId, id: &str, failure: &FormatFailure) -> Failure {
        let place = self.site.catalogs.get(edition).place(id).map_or(&self.site.settings.file, |span| &span.file);
        let finding = Finding::of_file(Code::RenderFailed, place)
            .failed_message(id)
            .cause(ForeignMessage::Verbatim(detail(failure)));
        Failure::Content(Box::new(finding.edition(&self.edition(edition).key)))
    }

    /// What the page that was just rendered has asked for; a small number for each list of it.
    fn note_dependencies(&mut self, template: Option<&'static str>) -> usize {
        let said = self
            .editions
            .iter()
            .map(|tools| tools.get().map_or_else(UsedMessages::new, |tools| tools.messages.take_used()))
            .collect();
        let count = self.seen.len();
        *self.seen.entry((template, said)).or_insert(count)
    }

    /// Puts what pages asked for on a roll; by the numbers that [`Self::render`] gave.
    pub fn intern(self, table: &mut DependencyTable) -> Vec<u32> {
        let editions = self.site.settings.editions.ids().zip(&self.editions);
        let numbers = editions.map(|(edition, tools)| {
            let names = tools.get().map_or_else(Vec::new, |tools| tools.messages.names());
            names.iter().map(|name| table.message(edition, name)).collect()
        });
        let numbers: Vec<Vec<u32>> = numbers.collect();
        let mut seen: Vec<_> = self.seen.iter().collect();
        seen.sort_by_key(|(_, number)| **number);
        let dependencies = seen.into_iter().map(|((template, said), _)| {
            let messages = numbers.iter().zip(said);
            let messages =
                messages.flat_map(|(numbers, used)| edition_messages::numbers(used).filter_map(|at| numbers.get(at)));
            let messages = messages.copied().collect();
            let template = template.map(|name| table.template(name));
            table.dependencies(messages, template)
        });
        dependencies.collect()
    }

    /// Sorts by the edition's own order of names.
    pub fn sort_by_name<T>(&self, edition: EditionId, entries: &mut [T], name: impl Fn(&T) -> &str) {
        match &self.tools(edition).collator {
            Some(collator) => entries.sort_by(|a, b| collator.compare(name(a), name(b))),
            None => entries.sort_by(|a, b| name(a).cmp(name(b))),
        }
    }

    pub fn template(&self, page: &Page, name: &'static str, context: Value) -> Result<Vec<u8>, Failure> {
        if self.budget.is_spent() {
            return Err(Failure::Exhausted);
        }
        self.template.set(Some(name));
        let tools = self.tools(self.edition_of(page));
        let mut bytes = Vec::with_capacity(self.length.get() * 5 / 4);
        let template = tools.templates.get_template(name);
        let rendered = template.and_then(|template| template.render_captured_to(context, &mut bytes));
        let steps = rendered
            .as_ref()
            .map_or(Some(self.budget.page()), |captured| captured.state().fuel_levels().map(|(consumed, _)| consumed));
        self.budget.spend(steps.unwrap_or_default());
        rendered.map_err(|error| self.template_failure(page, &error))?;
        self.length.set(bytes.len());
        Ok(bytes)
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

impl<'s> EditionTools<'s> {
    fn new(site: &'s Site, id: EditionId, edition: &'s Edition, steps: u64) -> Self {
        let editions = &site.settings.editions;
        let chain = site.message_chain(id);
        let catalogs = chain.map(|id| (editions.get(id).tag.clone(), site.catalogs.get(id)));
        let messages = Arc::new(EditionMessages::new(Messages::new(catalogs)));
        Self { templates: templates(site, &messages, steps), messages, collator: collator(edition) }
    }
}

fn collator(edition: &Edition) -> Option<CollatorBorrowed<'static>> {
    let locale: icu_locale::Locale = edition.tag.to_string().parse().ok()?;
    icu_collator::Collator::try_new(locale.into(), CollatorOptions::default()).ok()
}

fn templates<'s>(site: &'s Site, messages: &Arc<EditionMessages>, steps: u64) -> Environment<'s> {
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
    environment.set_fuel(Some(steps));
    let own = Arc::clone(messages);
    let msg = move |id: &str, arguments: Kwargs| -> Result<Value, Error> {
        let said = match arguments.args().next() {
            None => own.message(id),
            Some(_) => own.with(id, &to_fluent(&arguments)?).map(Value::from),
        };
        said.map_err(|failure| unsaid(id, &failure))
    };
    environment.add_function("msg", msg);
    let messages = Arc::clone(messages);
    environment.add_function("time", move |date: &Value| time(&messages, date));
    environment.add_filter("mark_language", mark_language);
    environment.add_filter("mark_time", mark_time);
    environment
}

fn unsaid(id: &str, failure: &FormatFailure) -> Error {
    Error::new(ErrorKind::InvalidOperation, format!("msg(\"{id}\"): {}", detail(failure)))
}

/// `{{ time(date) }}`: the date in words, as a `<time>`.
fn time(messages: &EditionMessages, date: &Value) -> Result<Value, Error> {
    let Some(date) = date.downcast_object_ref::<Date>() else {
        return Err(Error::new(ErrorKind::InvalidOperation, "time: the argument is no date"));
    };
    messages.date(date).map_err(|failure| unsaid(DATE_MESSAGE, &failure))
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
