//! The kinds of pages, and the traits of each kind on which other modules than its renderer depend.

use super::address::OutputPath;
use crate::edition::EditionId;
use crate::item::ItemIndex;
use crate::site::{ColumnId, SectionId, Site};
use crate::source::{FilePath, Span};
use jiff::Timestamp;

/// The kind of a page, with the item, section or list that it shows.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum PageKind {
    /// The choice of an edition, above all editions.
    Chooser,
    RootNotFound,
    Home,
    Section(SectionId),
    Column(SectionId, ColumnId),
    Year(SectionId, i16),
    Month(SectionId, i16, i8),
    Item(ItemIndex),
    /// A former address of an item.
    Redirect(ItemIndex),
    /// The address of an item that has no page now, with the item if it is still among the sources.
    Gone(Option<ItemIndex>, GoneReason),
    /// The address of a list that no longer exists, with the list that it leads to.
    MovedList(OutputPath),
    Tags,
    Tag(String),
    NotFound,
    /// The feed of a whole edition, or of one section.
    Feed(Option<SectionId>),
    /// A file of an edition's sitemap, from 0.
    Sitemap(u16),
    SitemapIndex,
    Robots,
    Style,
    /// An item's image or attachment, copied as it is.
    File(FilePath),
}

/// Why an item no longer has a page at an address.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum GoneReason {
    /// The item is no longer among the sources.
    Removed,
    Expired(Timestamp),
    Withdrawn(Timestamp),
    /// The item appears at a later moment.
    Ahead,
    /// The item is held back or cannot be read.
    Paused,
    /// The edition has no text of the item any more, and shows none in another language.
    Untranslated,
}

impl GoneReason {
    /// Returns whether the item's own dates removed the page.
    pub(super) fn is_by_date(self) -> bool {
        match self {
            Self::Expired(_) | Self::Withdrawn(_) | Self::Ahead => true,
            Self::Removed | Self::Paused | Self::Untranslated => false,
        }
    }
}

/// The properties that all pages of a kind share.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Traits {
    pub role: Role,
    /// The state that is written to the record of addresses; nothing for a page that may vanish.
    pub recorded: Option<AddressState>,
    pub counterpart: Counterpart,
    pub links: Links,
    /// How a page is searched for withdrawn words.
    pub searched_as: SearchedAs,
}

/// What the latest release has at an address.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum AddressState {
    Live,
    /// A page that leads to another address.
    Moved,
    Gone,
}

/// The purpose of a page.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Role {
    /// An item's own page.
    Item,
    /// A list of items, which every edition has.
    List,
    /// The entrance above all editions.
    Entrance,
    /// A page at an old or a wrong address. No search engine lists it, and it has no alternates.
    Placeholder,
    /// A file that programs read.
    Data,
}

/// The target of the language switcher in another edition.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Counterpart {
    /// The page of the same kind.
    Same,
    /// The item's page, where the edition shows the item.
    Item(ItemIndex),
    /// The edition's home page, which is the counterpart of the page.
    Home,
    /// The edition's home page, because the page has no counterpart.
    None,
}

/// How the addresses in a page's links are written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Links {
    /// Relative to the page's address, so that a release works under any prefix.
    Relative,
    /// From the site's root, because the page is shown at any address.
    FromRoot,
}

/// How the search for withdrawn words reads a page.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SearchedAs {
    /// As markup that the site's own templates produced.
    Markup,
    /// As a file of any format, which is recognized by its bytes, unpacked and decoded.
    AnyFormat,
}

impl PageKind {
    pub fn traits(&self) -> Traits {
        let page = Traits {
            role: Role::List,
            recorded: Some(AddressState::Live),
            counterpart: Counterpart::Same,
            links: Links::Relative,
            searched_as: SearchedAs::Markup,
        };
        let placeholder = Traits { role: Role::Placeholder, recorded: None, counterpart: Counterpart::None, ..page };
        let markup = Traits { role: Role::Data, recorded: None, ..page };
        let data = Traits { searched_as: SearchedAs::AnyFormat, ..markup };
        match self {
            Self::Home
            | Self::Section(_)
            | Self::Column(..)
            | Self::Year(..)
            | Self::Month(..)
            | Self::Tags
            | Self::Tag(_) => page,
            Self::Item(index) => Traits { role: Role::Item, counterpart: Counterpart::Item(*index), ..page },
            Self::Chooser => Traits { role: Role::Entrance, recorded: None, counterpart: Counterpart::Home, ..page },
            Self::NotFound => Traits { counterpart: Counterpart::Same, links: Links::FromRoot, ..placeholder },
            Self::RootNotFound => Traits { counterpart: Counterpart::Home, links: Links::FromRoot, ..placeholder },
            Self::Redirect(index) => {
                let counterpart = Counterpart::Item(*index);
                Traits { recorded: Some(AddressState::Moved), counterpart, ..placeholder }
            }
            Self::Gone(..) | Self::MovedList(_) => placeholder,
            Self::Feed(_) | Self::Sitemap(_) | Self::SitemapIndex => markup,
            Self::Robots | Self::Style | Self::File(_) => data,
        }
    }

    /// Returns the item whose page it is.
    pub fn item(&self) -> Option<ItemIndex> {
        if let Self::Item(index) = self { Some(*index) } else { None }
    }

    /// Returns the item whose page it is or leads to.
    pub fn item_or_target(&self) -> Option<ItemIndex> {
        if let Self::Item(index) | Self::Redirect(index) = self { Some(*index) } else { None }
    }

    /// Returns whether the page has content of its own or leads to its item, and is not a page in
    /// place of one that is gone.
    pub(super) fn is_real(&self) -> bool {
        !matches!(self, Self::Gone(..) | Self::MovedList(_))
    }

    /// Returns why the item no longer has a page at the address.
    pub(super) fn gone_reason(&self) -> Option<GoneReason> {
        if let Self::Gone(_, reason) = self { Some(*reason) } else { None }
    }

    /// Returns the place in the sources that defines the page.
    pub(super) fn place(&self, site: &Site) -> Span {
        match self {
            Self::Item(index) | Self::Redirect(index) => Span::start_of(&site.item(*index).file),
            Self::Section(id) | Self::Column(id, _) | Self::Year(id, _) | Self::Month(id, ..) => {
                site.settings.section(*id).place.clone()
            }
            Self::File(path) => Span::start_of(path),
            Self::Chooser
            | Self::RootNotFound
            | Self::Home
            | Self::Gone(..)
            | Self::MovedList(_)
            | Self::Tags
            | Self::Tag(_)
            | Self::NotFound
            | Self::Feed(_)
            | Self::Sitemap(_)
            | Self::SitemapIndex
            | Self::Robots
            | Self::Style => Span::start_of(&site.settings.file),
        }
    }
}

/// A page at its address.
#[derive(Clone, Debug)]
pub struct Page {
    pub path: OutputPath,
    /// None for pages above all editions.
    pub edition: Option<EditionId>,
    pub kind: PageKind,
}

/// Finds the page at an address among pages that are sorted by path.
pub fn page_at<'p>(pages: &'p [Page], path: &OutputPath) -> Option<&'p Page> {
    pages.binary_search_by(|page| page.path.cmp(path)).ok().and_then(|at| pages.get(at))
}
