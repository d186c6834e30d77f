//! The catalogs that the program brings: the theme's words and its own, in five languages.

use crate::source::{FilePath, SourceFile};
use unic_langid::LanguageIdentifier;

/// One language's built-in catalogs.
#[derive(Debug)]
pub struct Builtin {
    pub key: &'static str,
    pub tag: &'static str,
    /// Words of the default theme.
    pub theme: &'static str,
    /// Words of the command line.
    pub cli: &'static str,
    /// Words of the findings.
    pub findings: &'static str,
}

macro_rules! builtin {
    ($($key:literal $tag:literal),*) => {
        /// In the order in which the program offers them.
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

/// The built-in catalogs for an edition, whatever its key. Traditional Chinese is
/// not simplified Chinese: another script is another language here.
pub fn builtin_for(tag: &LanguageIdentifier) -> Option<&'static Builtin> {
    BUILTIN.iter().find(|builtin| {
        let own: Option<LanguageIdentifier> = builtin.tag.parse().ok();
        own.is_some_and(|own| {
            own.language == tag.language && (tag.script.is_none() || own.script.is_none() || own.script == tag.script)
        })
    })
}
