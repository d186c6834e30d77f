//! The record of every address under which a page was ever published. Each of them has a page in
//! every later release.
//!
//! The record's text has one address on each line. Lines are sorted, so that two records can be
//! merged line by line:
//!
//! ```text
//! zh/news/2013/01/vasaloppet.html                  an item's, by its id
//! ja/news/2013/01/ski.html news/2013/01/vasaloppet an item's, by its slug
//! zh/tags/sport.html *                             a list's
//! zh/news/old.html +gone                           its page says that it is gone
//! ```

use super::address::OutputPath;
use super::page::{AddressState, Page};
use super::urls::{self, FILES};
use crate::site::Site;
use std::cmp::Ordering;
use std::fmt::Write;

/// The kind of page that was published at an address.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Owner {
    /// An item whose id is the address below the edition's folder.
    ById,
    Item(Box<str>),
    List,
}

#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Address {
    pub path: OutputPath,
    pub owner: Owner,
    pub state: AddressState,
}

impl Address {
    /// Returns the record of a page of which only the path is known.
    pub fn found(path: &str) -> Self {
        let owner = if urls::is_list(path) { Owner::List } else { Owner::ById };
        Self { path: OutputPath::new(path), owner, state: AddressState::Live }
    }

    fn of_page(site: &Site, page: &Page) -> Option<Self> {
        let state = page.kind.traits().recorded?;
        let item = page.kind.item_or_target().map(|index| site.item(index).id.as_str());
        let owner = match item {
            None => Owner::List,
            Some(id) if id_of(&page.path) == id => Owner::ById,
            Some(id) => Owner::Item(id.into()),
        };
        Some(Self { path: page.path.clone(), owner, state })
    }

    /// Returns the id of the item whose page had the address.
    pub fn item(&self) -> Option<&str> {
        match &self.owner {
            Owner::ById => Some(id_of(&self.path)),
            Owner::Item(id) => Some(id),
            Owner::List => None,
        }
    }

    /// Returns the former id of an item whose page has moved from the address.
    pub fn former_item(&self) -> Option<&str> {
        (self.state == AddressState::Moved).then(|| id_of(&self.path))
    }

    /// Returns the first folder, which is the edition's.
    pub fn prefix(&self) -> &str {
        self.path.as_str().split('/').next().unwrap_or_default()
    }

    fn write(&self, out: &mut String) {
        out.push_str(self.path.as_str());
        // Writing to a string cannot fail.
        let _ = match &self.owner {
            Owner::ById => Ok(()),
            Owner::Item(id) => write!(out, " {id}"),
            Owner::List => write!(out, " *"),
        };
        out.push_str(match self.state {
            AddressState::Live => "\n",
            AddressState::Moved => " +moved\n",
            AddressState::Gone => " +gone\n",
        });
    }

    fn parse(line: &str) -> Option<Self> {
        let mut words = line.split(' ');
        let path = words.next().filter(|path| path.ends_with(".html") && path.contains('/'))?;
        let mut address = Self { path: OutputPath::new(path), owner: Owner::ById, state: AddressState::Live };
        for word in words {
            match word {
                "*" => address.owner = Owner::List,
                "+moved" => address.state = AddressState::Moved,
                "+gone" => address.state = AddressState::Gone,
                id if id.contains('/') => address.owner = Owner::Item(id.into()),
                _ => return None,
            }
        }
        Some(address)
    }
}

fn id_of(path: &OutputPath) -> &str {
    let below = path.as_str().split_once('/').map_or("", |(_, below)| below);
    below.strip_suffix(".html").unwrap_or(below)
}

/// The addresses, sorted by path, each once.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Addresses(Vec<Address>);

impl Addresses {
    pub fn new(mut addresses: Vec<Address>) -> Self {
        // Records of earlier versions may name attachments that end in `.html`.
        addresses.retain(|address| !address.path.as_str().starts_with(FILES));
        addresses.sort();
        addresses.dedup_by(|later, first| later.path == first.path);
        Self(addresses)
    }

    /// Parses lines as [`Self::text`] writes them. The second value says whether all are valid.
    pub fn parse(text: &str) -> (Self, bool) {
        let read: Vec<_> = text.lines().map(Address::parse).collect();
        let is_whole = read.iter().all(Option::is_some);
        (Self::new(read.into_iter().flatten().collect()), is_whole)
    }

    pub fn text(&self) -> String {
        let mut text = String::with_capacity(self.0.len() * 56);
        for address in &self.0 {
            address.write(&mut text);
        }
        text
    }

    pub fn iter(&self) -> impl Iterator<Item = &Address> {
        self.0.iter()
    }

    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// Adds the addresses of another record that this one lacks.
    #[must_use]
    pub fn and(self, others: Self) -> Self {
        let added = others.0.into_iter().filter(|other| self.find(&other.path).is_none()).collect::<Vec<_>>();
        Self::new(self.0.into_iter().chain(added).collect())
    }

    fn find(&self, path: &OutputPath) -> Option<&Address> {
        self.0.binary_search_by(|address| address.path.cmp(path)).ok().and_then(|at| self.0.get(at))
    }

    /// Returns the record after a publication of these pages, which are sorted by path.
    #[must_use]
    pub fn after(&self, site: &Site, pages: &[Page]) -> Self {
        let mut now = pages.iter().filter_map(|page| Address::of_page(site, page)).peekable();
        let mut all = Vec::with_capacity(self.0.len());
        for old in &self.0 {
            while let Some(new) = now.next_if(|new| new.path < old.path) {
                all.push(new);
            }
            match now.next_if(|new| new.path == old.path) {
                Some(new) => all.push(new),
                None => all.push(Address { state: AddressState::Gone, ..old.clone() }),
            }
        }
        all.extend(now);
        Self(all)
    }

    /// Returns the addresses without a page among the planned ones, which are sorted by path.
    pub fn without_page<'a>(&'a self, planned: &'a [Page]) -> impl Iterator<Item = &'a Address> {
        let mut pages = planned.iter().peekable();
        self.0.iter().filter(move |address| {
            while pages.next_if(|page| page.path.cmp(&address.path) == Ordering::Less).is_some() {}
            pages.peek().is_none_or(|page| page.path != address.path)
        })
    }
}
