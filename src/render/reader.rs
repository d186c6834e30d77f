//! The access of pages to the site, the plan, messages, templates and addresses. Each thread has
//! its own reader, with message bundles and templates for every edition, so that threads do not
//! wait for each other.

use super::budget::Budget;
use super::edition_messages::{self, EditionMessages, UsedMessages, detail};
use super::environment::environment;
use super::failure::{Failure, failed};
use super::input::RenderInput;
use super::reuse::dependencies::DependencyTable;
use crate::catalog::{FormatFailure, Messages};
use crate::diagnostic::{Code, Finding, ForeignMessage};
use crate::edition::{Edition, EditionId};
use crate::item::{Item, ItemIndex};
use crate::plan::{Page, Plan};
use crate::site::Site;
use crate::source::{FilePath, LineIndex, Sources, Span};
use crate::spill::Spill;
use crate::theme_messages::ThemeMessage;
use fluent::FluentArgs;
use icu_collator::CollatorBorrowed;
use icu_collator::options::CollatorOptions;
use minijinja::{Environment, Error, Value};
use std::cell::{Cell, OnceCell};
use std::collections::BTreeMap;
use std::sync::Arc;

pub struct Reader<'s> {
    pub site: &'s Site,
    pub plan: &'s Plan,
    pub sources: &'s dyn Sources,
    pub spill: Option<&'s dyn Spill>,
    budget: &'s Budget,
    /// Created for the first page of an edition that needs them.
    editions: Vec<OnceCell<EditionTools<'s>>>,
    /// The number of each distinct list of dependencies.
    seen: BTreeMap<(Option<&'static str>, Vec<UsedMessages>), usize>,
    template: Cell<Option<&'static str>>,
    /// The length of the last page in bytes, as an estimate for the next one.
    length: Cell<usize>,
}

/// The messages, templates and collation of one edition in one thread.
struct EditionTools<'s> {
    messages: Arc<EditionMessages>,
    templates: Environment<'s>,
    collator: Option<CollatorBorrowed<'static>>,
}

impl<'s> Reader<'s> {
    pub fn new(input: RenderInput<'s>, budget: &'s Budget) -> Self {
        let RenderInput { site, plan, sources, spill } = input;
        Self {
            site,
            plan,
            sources,
            spill,
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

    /// Returns the edition of a page. Pages above all editions use that of the source language.
    pub fn edition_of(&self, page: &Page) -> EditionId {
        page.edition.unwrap_or(self.site.settings.source)
    }

    pub fn edition(&self, id: EditionId) -> &'s Edition {
        self.site.settings.editions.get(id)
    }

    /// Returns whether an edition has a page of an item at the moment of the plan.
    pub fn is_planned(&self, edition: EditionId, index: ItemIndex) -> bool {
        self.plan.is_visible(index) && self.plan.has(index, edition)
    }

    pub fn is_withdrawn(&self, item: &Item) -> bool {
        item.is_withdrawn(self.plan.as_of)
    }

    /// Formats a message without arguments.
    pub fn message(&self, edition: EditionId, id: impl AsRef<str>) -> Result<String, Failure> {
        let id = id.as_ref();
        let words = self.tools(edition).messages.message(id);
        words
            .map(|value| value.as_str().unwrap_or_default().to_owned())
            .map_err(|failure| self.unformatted(edition, id, &failure))
    }

    /// Formats a message with arguments.
    pub fn message_with(
        &self,
        edition: EditionId,
        message: ThemeMessage,
        arguments: &FluentArgs<'_>,
    ) -> Result<String, Failure> {
        let id = message.id;
        let words = self.tools(edition).messages.with(id, arguments);
        words.map_err(|failure| self.unformatted(edition, id, &failure))
    }

    fn unformatted(&self, edition: EditionId, id: &str, failure: &FormatFailure) -> Failure {
        let place = self.site.catalogs.get(edition).place(id).map_or(&self.site.settings.file, |span| &span.file);
        let finding = Finding::of_file(Code::RenderFailed, place)
            .failed_message(id)
            .cause(ForeignMessage::Verbatim(detail(failure)));
        Failure::Content(Box::new(finding.edition(&self.edition(edition).key)))
    }

    /// Takes the dependencies of the page that was just rendered, and returns the number of their
    /// list.
    pub fn note_dependencies(&mut self) -> usize {
        let template = self.template.take();
        let used = self
            .editions
            .iter()
            .map(|tools| tools.get().map_or_else(UsedMessages::new, |tools| tools.messages.take_used()))
            .collect();
        let count = self.seen.len();
        *self.seen.entry((template, used)).or_insert(count)
    }

    /// Enters all lists of dependencies into a table. Returns their numbers in the table, by the
    /// numbers that [`Self::note_dependencies`] returned.
    pub fn intern(self, table: &mut DependencyTable) -> Vec<u32> {
        let editions = self.site.settings.editions.ids().zip(&self.editions);
        let numbers = editions.map(|(edition, tools)| {
            let names = tools.get().map_or_else(Vec::new, |tools| tools.messages.names());
            names.iter().map(|name| table.message(edition, name)).collect()
        });
        let numbers: Vec<Vec<u32>> = numbers.collect();
        let mut seen: Vec<_> = self.seen.iter().collect();
        seen.sort_by_key(|(_, number)| **number);
        let dependencies = seen.into_iter().map(|((template, used), _)| {
            let messages = numbers.iter().zip(used);
            let messages =
                messages.flat_map(|(numbers, used)| edition_messages::numbers(used).filter_map(|at| numbers.get(at)));
            let messages = messages.copied().collect();
            let template = template.map(|name| table.template(name));
            table.dependencies(messages, template)
        });
        dependencies.collect()
    }

    /// Sorts entries by name in the collation order of the edition's language.
    pub fn sort_by_name<T>(&self, edition: EditionId, entries: &mut [T], name: impl Fn(&T) -> &str) {
        match &self.tools(edition).collator {
            Some(collator) => entries.sort_by(|a, b| collator.compare(name(a), name(b))),
            None => entries.sort_by(|a, b| name(a).cmp(name(b))),
        }
    }

    /// Renders a template, and subtracts its steps from the budget.
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
        Self { templates: environment(site, &messages, steps), messages, collator: collator(edition) }
    }
}

fn collator(edition: &Edition) -> Option<CollatorBorrowed<'static>> {
    let locale: icu_locale::Locale = edition.tag.to_string().parse().ok()?;
    icu_collator::Collator::try_new(locale.into(), CollatorOptions::default()).ok()
}
