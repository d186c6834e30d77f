//! Reads any folder of Fluent files with one folder per locale. It need not belong to a site.

use super::listing::{is_file, is_ignored};
use super::read;
use crate::catalog::{Parsed, parse};
use crate::diagnostic::Finding;
use crate::source::{Entry, FilePath, Sources};
use rayon::prelude::*;
use std::collections::BTreeMap;

/// The files of one locale, by their path below its folder.
#[derive(Debug)]
pub struct Locale {
    pub key: String,
    pub files: BTreeMap<String, LocaleFile>,
}

#[derive(Debug)]
pub struct LocaleFile {
    pub path: FilePath,
    /// `None` where the file could not be read.
    pub parsed: Option<Parsed>,
    pub findings: Vec<Finding>,
}

/// Reads the wanted locales of a folder in parallel. `root` is the prefix of the folder's paths in
/// the sources.
pub fn locales(sources: &dyn Sources, root: &str, wanted: &dyn Fn(&str) -> bool) -> Vec<Locale> {
    let entries = sources.entries();
    let below = entries.iter().filter_map(|entry| {
        let below = entry.path.as_str().strip_prefix(root)?.trim_start_matches('/');
        let (locale, file) = below.split_once('/')?;
        (wanted(locale) && !is_ignored(below) && (file.ends_with(".ftl") || !is_file(entry)))
            .then_some((locale, file, entry))
    });
    let below: Vec<_> = below.collect();
    let read: Vec<_> =
        below.into_par_iter().map(|(locale, file, entry)| (locale, file, load(sources, entry))).collect();
    let mut locales: BTreeMap<&str, BTreeMap<String, LocaleFile>> = BTreeMap::new();
    for (locale, name, file) in read {
        locales.entry(locale).or_default().insert(name.to_owned(), file);
    }
    locales.into_iter().map(|(key, files)| Locale { key: key.to_owned(), files }).collect()
}

fn load(sources: &dyn Sources, entry: &Entry) -> LocaleFile {
    let path = entry.path.clone();
    match read::text(sources, entry) {
        Err(finding) => LocaleFile { path, parsed: None, findings: vec![*finding] },
        Ok(file) => {
            let (parsed, findings) = parse(&file);
            LocaleFile { path, parsed: Some(parsed), findings }
        }
    }
}
