//! What the pages of an earlier run were made from: inputs, messages, templates.

use super::inputs::Print;
use crate::cache::{self, Cache, Key};
use crate::catalog::message_print;
use crate::edition::EditionId;
use crate::plan::{OutputPath, Page, Plan};
use crate::site::Site;
use rayon::prelude::*;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

const PART: &str = "pages";

/// What a page asked for while it was rendered.
#[derive(Clone, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub struct Uses {
    /// By edition, in the order of their names.
    pub messages: Vec<(EditionId, Vec<String>)>,
    /// The template that it was made with; those that this one names are known from it.
    pub template: Option<String>,
}

/// As [`Uses`], with what they came to.
#[derive(Debug, Serialize, Deserialize)]
struct Came {
    uses: Uses,
    print: [u8; 16],
}

/// How one page was made.
#[derive(Clone, Copy, Debug, Serialize, Deserialize)]
pub struct Made {
    pub inputs: Option<Print>,
    /// Its place in the list of uses.
    pub uses: u32,
}

/// How all pages were made.
#[derive(Debug, Default)]
pub struct Making {
    /// In the order of the plan's pages.
    pub pages: Vec<Made>,
    pub uses: Vec<Uses>,
}

#[derive(Debug, Default, Serialize, Deserialize)]
struct Kept {
    uses: Vec<Came>,
    /// In the order of their paths.
    pages: Vec<(String, Made)>,
}

/// How the pages of the release before were made.
#[derive(Debug, Default)]
pub struct PageMemory {
    kept: Kept,
    /// Of each list of uses: whether it comes to the same now.
    is_same: Vec<bool>,
}

/// Why a page has to be rendered.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Cause {
    New,
    Content,
    Message,
    Template,
}

impl PageMemory {
    pub fn recall(cache: &dyn Cache, site: &Site) -> Self {
        let kept: Kept = cache::read(cache, PART, key(cache, site)).unwrap_or_default();
        let is_same = kept.uses.par_iter().map(|came| came.print == print(site, &came.uses)).collect();
        Self { kept, is_same }
    }

    /// How a page was made, if it need not be made again.
    pub fn find(&self, page: &Page, inputs: Option<Print>) -> Option<&Made> {
        let at = self.kept.pages.binary_search_by(|(path, _)| path.as_str().cmp(page.path.as_str())).ok()?;
        let (_, made) = self.kept.pages.get(at)?;
        let is_same = inputs.is_some() && made.inputs == inputs && *self.is_same.get(made.uses as usize)?;
        is_same.then_some(made)
    }

    pub fn uses(&self, number: u32) -> Option<&Uses> {
        self.kept.uses.get(number as usize).map(|came| &came.uses)
    }
}

impl Making {
    /// Keeps it for the next run.
    pub fn keep(self, plan: &Plan, site: &Site, cache: &dyn Cache) {
        let path = |path: &OutputPath| path.as_str().to_owned();
        let uses = self.uses.into_par_iter().map(|uses| Came { print: print(site, &uses), uses });
        let pages = plan.pages.iter().zip(self.pages).map(|(page, made)| (path(&page.path), made));
        cache::write(cache, PART, key(cache, site), &Kept { uses: uses.collect(), pages: pages.collect() });
    }
}

/// Settings and the style sheet's name are in every page.
fn key(cache: &dyn Cache, site: &Site) -> Key {
    Key::of([cache.program().as_bytes(), site.settings.content.as_bytes(), site.theme.style.as_bytes()])
}

fn print(site: &Site, uses: &Uses) -> [u8; 16] {
    let mut hasher = blake3::Hasher::new();
    for (edition, names) in &uses.messages {
        for name in names {
            let chain = site.message_chain(*edition);
            let chain = chain.map(|id| (&site.settings.editions.get(id).tag, site.catalogs.get(id)));
            hasher.update(&message_print(chain, name));
        }
    }
    for (name, text) in templates(site, uses.template.as_deref()) {
        hasher.update(&(name.len() as u64).to_le_bytes());
        hasher.update(name.as_bytes());
        hasher.update(&(text.len() as u64).to_le_bytes());
        hasher.update(text.as_bytes());
    }
    let mut print = [0; 16];
    print.copy_from_slice(&hasher.finalize().as_bytes()[..16]);
    print
}

/// A template and all that it may use: those whose names stand in it anywhere.
fn templates<'s>(site: &'s Site, first: Option<&str>) -> BTreeMap<&'s str, &'s str> {
    let mut found = BTreeMap::new();
    let all = &site.theme.templates;
    let mut open: Vec<_> = first.and_then(|name| all.get_key_value(name)).into_iter().collect();
    while let Some((name, file)) = open.pop() {
        if found.insert(name.as_str(), file.text.as_str()).is_some() {
            continue;
        }
        // A name that is put together while rendering could be any.
        let may_be_any = names_in_parts(&file.text);
        open.extend(all.iter().filter(|(other, _)| may_be_any || file.text.contains(other.as_str())));
    }
    found
}

/// Whether a template may name another otherwise than by a plain string.
fn names_in_parts(text: &str) -> bool {
    let tags = text.split("{%").skip(1).filter_map(|rest| rest.split_once("%}"));
    tags.into_iter().any(|(tag, _)| {
        let words = tag.trim_matches(['-', '+']).trim();
        let named = ["include", "extends", "import", "from"].iter().find_map(|verb| words.strip_prefix(verb));
        named.is_some_and(|named| !is_plain_string(named.trim()))
    })
}

/// `"macros.html"`, whatever words follow.
fn is_plain_string(words: &str) -> bool {
    let Some(quote) = words.chars().next().filter(|c| matches!(c, '"' | '\'')) else { return false };
    let after = words[1..].split_once(quote).map(|(_, after)| after.trim_start());
    after.is_some_and(|after| after.is_empty() || after.starts_with(char::is_alphabetic))
}
