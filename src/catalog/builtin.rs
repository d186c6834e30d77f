//! The built-in catalogs: the messages of the theme and of the program, in five languages.

use crate::source::{FilePath, SourceFile};
use unic_langid::LanguageIdentifier;

/// One language's built-in catalogs.
#[derive(Debug)]
pub struct Builtin {
    pub key: &'static str,
    pub tag: &'static str,
    /// Messages of the default theme.
    pub theme: &'static str,
    /// Messages of the command line.
    pub cli: &'static str,
    /// Messages of the findings.
    pub findings: &'static str,
}

macro_rules! builtin {
    ($($key:literal $tag:literal),*) => {
        /// The built-in catalogs, in the order in which the program offers the languages.
        pub const BUILTIN: &[Builtin] = &[$(Builtin {
            key: $key,
            tag: $tag,
            theme: include_str!(concat!("../../locales/", $key, "/theme.ftl")),
            cli: include_str!(concat!("../../locales/", $key, "/program/cli.ftl")),
            findings: include_str!(concat!("../../locales/", $key, "/program/findings.ftl")),
        }),*];
    };
}

builtin!("zh" "zh-Hans", "en" "en", "ja" "ja", "ru" "ru", "ko" "ko");

impl Builtin {
    pub fn theme_file(&self) -> SourceFile {
        SourceFile {
            path: FilePath::new(format!("builtin:locales/{}/theme.ftl", self.key)),
            text: self.theme.to_owned(),
        }
    }
}

/// Returns the built-in catalogs for an edition, by its language tag and not by its key. A tag with
/// another script is another language: traditional Chinese has no built-in catalog.
pub fn builtin_for(tag: &LanguageIdentifier) -> Option<&'static Builtin> {
    BUILTIN.iter().find(|builtin| {
        let own: Option<LanguageIdentifier> = builtin.tag.parse().ok();
        own.is_some_and(|own| {
            own.language == tag.language && (tag.script.is_none() || own.script.is_none() || own.script == tag.script)
        })
    })
}
