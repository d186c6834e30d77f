//! The messages of the theme that the program itself formats, with the arguments that it passes.
//! Rendering names them by these constants and the check of templates requires them of every
//! edition, so that both use the same list.

/// A message of a site's catalogs.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct ThemeMessage {
    pub id: &'static str,
    pub arguments: &'static [&'static str],
}

impl AsRef<str> for ThemeMessage {
    fn as_ref(&self) -> &str {
        self.id
    }
}

macro_rules! messages {
    ($($name:ident = $id:literal [$($argument:literal),*];)*) => {
        $(pub const $name: ThemeMessage = ThemeMessage { id: $id, arguments: &[$($argument),*] };)*

        /// Every constant of this module with its name.
        pub const ALL: &[(&str, ThemeMessage)] = &[$((stringify!($name), $name)),*];
    };
}

messages! {
    ARCHIVE_MONTH_TITLE = "archive-month-title" ["section", "date"];
    ARCHIVE_YEAR_TITLE = "archive-year-title" ["section", "year"];
    CHOOSER_ENTER = "chooser-enter" [];
    CLOSED_LIST = "closed-list" [];
    DATE_LONG = "date-long" ["date"];
    FOOTNOTE_BACK = "footnote-back" [];
    GONE_TITLE = "gone-title" [];
    HOME = "home" [];
    MOVED_TITLE = "moved-title" [];
    NOT_FOUND_TITLE = "not-found-title" [];
    PASSAGE_ADDED = "passage-added" [];
    PASSAGE_UNTRANSLATED = "passage-untranslated" [];
    PASSAGE_CELL = "passage-cell" [];
    PASSAGE_CHANGED = "passage-changed" [];
    PASSAGE_MOVED = "passage-moved" [];
    PASSAGE_REMOVED = "passage-removed" [];
    PAUSED_TITLE = "paused-title" [];
    SITE_DESCRIPTION = "site-description" [];
    SITE_NOTICE = "site-notice" [];
    TAGS_TITLE = "tags-title" [];
    WITHDRAWN_TITLE = "withdrawn-title" [];
}
