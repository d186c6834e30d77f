//! The kinds of pages, and what is true of each kind for everybody who does not render it.

use super::address::OutputPath;
use crate::edition::EditionId;
use crate::item::ItemIndex;
use crate::site::{ColumnId, SectionId, Site};
use crate::source::{FilePath, Span};
use jiff::Timestamp;

/// What a page is about.
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
    /// The address of an item that has no page now; its item, where it is still there.
    Gone(Option<ItemIndex>, GoneReason),
    /// The address of a list that is no more, with the list that it leads to.
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

/// Why there is no page of an item where there was one.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum GoneReason {
    /// The item is no longer among the sources.
    Removed,
    Expired(Timestamp),
    Withdrawn(Timestamp),
    /// It is to appear later.
    Ahead,
    /// Something is wrong with it.
    Paused,
    /// The edition has no text of it any more, and shows none in another language.
    Untranslated,
}

impl GoneReason {
    /// Whether the item's own dates took the page away.
    pub(super) fn is_by_date(self) -> bool {
        match self {
            Self::Expired(_) | Self::Withdrawn(_) | Self::Ahead => true,
            Self::Removed | Self::Paused | Self::Untranslated => false,
        }
    }
}

/// What is true of all pages of a kind.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Traits {
    pub role: Role,
    /// What the record of addresses keeps of it; nothing for what may vanish again.
    pub recorded: Option<AddressState>,
    pub counterpart: Counterpart,
    pub links: Links,
    /// How a page is searched for withdrawn words.
    pub searched_as: SearchedAs,
}

/// What stands there now.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum AddressState {
    Live,
    /// It leads elsewhere.
    Moved,
    Gone,
}

/// What a page is for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Role {
    /// An item's own page.
    Item,
    /// A list of items, which every edition has.
    List,
    /// The entrance above all editions.
    Entrance,
    /// A page for those who follow an old or a wrong address: no search engine lists it, and no
    /// other edition has its like.
    Placeholder,
    /// A file that programs read.
    Data,
}

/// Where the switcher of languages leads.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Counterpart {
    /// The page of the same kind.
    Same,
    /// The item's page, where the edition shows the item.
    Item(ItemIndex),
    /// The edition's home page, which is the page's like there.
    Home,
    /// The edition's home page, since the page has no like.
    None,
}

/// How the addresses in a page's links are written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Links {
    /// Relative to the page's address, so that a release works under any prefix.
    Relative,
    /// From the site's root, since the page is shown at any address.
    FromRoot,
}

/// What the search for withdrawn words reads in a page.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SearchedAs {
    /// Markup that the site's own templates made.
    Markup,
    /// A file of any format: recognized by its bytes, unpacked and decoded.
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

    /// The item whose page it is.
    pub fn item(&self) -> Option<ItemIndex> {
        if let Self::Item(index) = self { Some(*index) } else { None }
    }

    /// The item whose page it is or leads to.
    pub fn item_or_target(&self) -> Option<ItemIndex> {
        if let Self::Item(index) | Self::Redirect(index) = self { Some(*index) } else { None }
    }

    /// Whether a page of an earlier release is real still: not only the word that it is gone.
    pub(super) fn is_real(&self) -> bool {
        !matches!(self, Self::Gone(..) | Self::MovedList(_))
    }

    /// Why there is no page where there was one.
    pub(super) fn gone_reason(&self) -> Option<GoneReason> {
        if let Self::Gone(_, reason) = self { Some(*reason) } else { None }
    }

    /// Where a person would change what a page is about.
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
    /// None for what stands above all editions.
    pub edition: Option<EditionId>,
    pub kind: PageKind,
}

/// The page at an address among pages that are sorted by path.
pub fn page_at<'p>(pages: &'p [Page], path: &OutputPath) -> Option<&'p Page> {
    pages.binary_search_by(|page| page.path.cmp(path)).ok().and_then(|at| pages.get(at))
}
