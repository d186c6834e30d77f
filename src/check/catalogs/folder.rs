//! Checks a folder of catalogs file by file. The counts are those of compare-locales, and the rules
//! are those of a site's own catalogs.

use super::entry::{check_entry, check_translation};
use super::scope::{Context, Pair, Scope};
use super::size::Size;
use crate::catalog::{FUNCTIONS, Inline, Language, Names, Node, Piece};
use crate::diagnostic::{Code, Finding, Findings, Severity};
use crate::load::{Locale, LocaleFile};
use crate::source::FilePath;
use rayon::prelude::*;
use serde::Serialize;
use std::collections::{BTreeMap, BTreeSet};

/// The counts of a locale. An entry is a message or a term. For every locale, `missing` +
/// `translated` + `identical` equals the number of entries of the reference.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize)]
pub struct Counts {
    pub files: usize,
    /// Missing entries, including those of missing files.
    pub missing: usize,
    pub missing_files: usize,
    /// The values and attributes that missing entries and missing parts of entries have.
    pub missing_patterns: usize,
    pub missing_words: usize,
    /// Entries that the reference's file of the same name does not have.
    pub obsolete: usize,
    pub obsolete_files: usize,
    /// Entries of obsolete files, which are not counted in `obsolete`.
    pub obsolete_file_entries: usize,
    pub translated: usize,
    /// Entries with the same value and attributes as the reference; for terms, the same value.
    pub identical: usize,
    /// Shared entries with `key` in their name, which compare-locales counts separately, and the
    /// identical ones among them.
    pub keys: usize,
    pub identical_keys: usize,
    /// Findings other than missing entries and files.
    pub errors: usize,
    pub warnings: usize,
}

#[derive(Clone, Copy, Debug, Default, Serialize)]
pub struct ReferenceCounts {
    pub files: usize,
    pub entries: usize,
    /// Values and attributes of messages, and values of terms.
    pub patterns: usize,
    /// Words to translate, in all variants.
    pub words: usize,
    pub errors: usize,
    pub warnings: usize,
}

#[derive(Debug)]
pub struct Comparison {
    pub reference: ReferenceCounts,
    pub locales: BTreeMap<String, Counts>,
    pub findings: Findings,
}

/// Compares locales with the reference.
pub fn compare(reference: &Locale, locales: &[Locale]) -> Comparison {
    let files: Vec<_> = catalogs(reference).map(|(_, file)| file).collect();
    let used = files.par_iter().flat_map_iter(|file| entries(file).flat_map(|node| functions_of(&node)));
    let functions: BTreeSet<&str> = used.chain(FUNCTIONS).collect();
    let functions: Vec<_> = functions.into_iter().collect();
    let context = Context { passed: None, functions: &functions };
    let (reference_scope, scopes) = rayon::join(|| scope(reference), || scopes(locales));

    let own = check_files(reference, &reference_scope, context);
    let sides = locales.par_iter().zip(&scopes);
    let compared: Vec<_> = sides
        .map(|(locale, scope)| Side { reference, reference_scope: &reference_scope, locale, scope, context }.compare())
        .collect();

    let sizes = files.par_iter().flat_map_iter(|file| entries(file).map(|node| Size::of(&node)));
    let whole: Size = sizes.sum();
    let mut comparison = Comparison {
        reference: ReferenceCounts {
            files: files.len(),
            entries: files.iter().map(|file| entries(file).count()).sum(),
            patterns: whole.patterns,
            words: whole.words,
            errors: count(&own, Severity::Error),
            warnings: count(&own, Severity::Warning),
        },
        locales: BTreeMap::new(),
        findings: Findings::default(),
    };
    comparison.findings.extend(own);
    for (locale, (counts, findings)) in locales.iter().zip(compared) {
        comparison.locales.insert(locale.key.clone(), counts);
        comparison.findings.extend(findings);
    }
    comparison.findings = comparison.findings.sorted();
    comparison
}

/// Checks the reference by itself.
fn check_files(locale: &Locale, scope: &Scope<'_>, context: Context<'_>) -> Vec<Finding> {
    let files: Vec<_> = locale.files.values().collect();
    let found = files.par_iter().flat_map_iter(|file| {
        let own = entries(file).flat_map(|node| check_entry(node, None, scope, context));
        file.findings.iter().cloned().chain(own.collect::<Vec<_>>()).map(|finding| finding.edition(&locale.key))
    });
    found.collect()
}

struct Side<'p, 'c> {
    reference: &'c Locale,
    reference_scope: &'p Scope<'c>,
    locale: &'c Locale,
    scope: &'p Scope<'c>,
    context: Context<'p>,
}

impl<'c> Side<'_, 'c> {
    fn compare(&self) -> (Counts, Vec<Finding>) {
        let names: BTreeSet<_> = catalogs(self.reference).chain(catalogs(self.locale)).map(|(name, _)| name).collect();
        let names: Vec<_> = names.into_iter().collect();
        let compared: Vec<_> = names.par_iter().map(|name| self.file(name)).collect();
        let mut total = Counts { files: catalogs(self.locale).count(), ..Counts::default() };
        let mut findings: Vec<_> = self.locale.files.values().flat_map(|file| file.findings.clone()).collect();
        for (counts, found) in compared {
            total.add(&counts);
            findings.extend(found);
        }
        let (gaps, faults): (Vec<_>, Vec<_>) = findings.into_iter().partition(is_missing_entry);
        total.errors = count(&faults, Severity::Error);
        total.warnings = count(&faults, Severity::Warning);
        let all = gaps.into_iter().chain(faults).map(|finding| finding.edition(&self.locale.key));
        (total, all.collect())
    }

    fn file(&self, name: &str) -> (Counts, Vec<Finding>) {
        match (self.reference.files.get(name), self.locale.files.get(name)) {
            (Some(reference), Some(own)) => self.both(reference, own),
            (Some(reference), None) => self.missing_file(name, reference),
            (None, Some(own)) => obsolete_file(own),
            (None, None) => Default::default(),
        }
    }

    fn missing_file(&self, name: &str, reference: &LocaleFile) -> (Counts, Vec<Finding>) {
        let missing = entries(reference).count();
        let size: Size = entries(reference).map(|node| Size::of(&node)).sum();
        let own_end = format!("{}/{name}", self.reference.key);
        let root = reference.path.as_str().strip_suffix(&own_end).unwrap_or_default();
        let wanted = format!("{root}{}/{name}", self.locale.key);
        let finding = Finding::of_file(Code::MissingCatalog, &reference.path).with("file", wanted).with("n", missing);
        let Size { patterns: missing_patterns, words: missing_words } = size;
        (Counts { missing, missing_files: 1, missing_patterns, missing_words, ..Counts::default() }, vec![finding])
    }

    fn both(&self, reference: &'c LocaleFile, own: &'c LocaleFile) -> (Counts, Vec<Finding>) {
        let mut counts = Counts::default();
        let mut findings = Vec::new();
        let mut ours: Vec<Node<'c>> = entries(own).collect();
        ours.sort_unstable_by_key(Node::name);
        let mut is_shared = vec![false; ours.len()];
        for reference in entries(reference) {
            let name = reference.name();
            let Ok(at) = ours.binary_search_by_key(&name, Node::name) else {
                counts.missing += 1;
                counts.add_missing(Size::of(&reference));
                // A file that cannot be read at all is one finding already.
                if own.parsed.is_some() {
                    findings.push(missing_entry(Code::MissingMessage, &reference, &own.path));
                }
                continue;
            };
            let node = ours[at];
            is_shared[at] = true;
            let pair = Pair::new((reference, self.reference_scope), (node, self.scope));
            let is_identical = usize::from(pair.is_identical);
            let is_key = usize::from(name.contains("key") || name.contains("Key"));
            counts.add_missing(pair.missing_parts().map(Size::of_pattern).sum());
            counts.identical += is_identical;
            counts.translated += 1 - is_identical;
            counts.keys += is_key;
            counts.identical_keys += is_identical * is_key;
            findings.extend(check_entry(node, Some(reference), self.scope, self.context));
            findings.extend(check_translation(&pair, self.context));
        }
        for (node, _) in ours.into_iter().zip(is_shared).filter(|(_, is_shared)| !is_shared) {
            counts.obsolete += 1;
            findings.push(Finding::new(Code::ObsoleteMessage, node.entry.place.clone()).with("message", node.name()));
            findings.extend(check_entry(node, None, self.scope, self.context));
        }
        (counts, findings)
    }
}

impl Counts {
    fn add_missing(&mut self, size: Size) {
        self.missing_patterns += size.patterns;
        self.missing_words += size.words;
    }

    fn add(&mut self, other: &Self) {
        self.missing += other.missing;
        self.missing_files += other.missing_files;
        self.missing_patterns += other.missing_patterns;
        self.missing_words += other.missing_words;
        self.obsolete += other.obsolete;
        self.obsolete_files += other.obsolete_files;
        self.obsolete_file_entries += other.obsolete_file_entries;
        self.translated += other.translated;
        self.identical += other.identical;
        self.keys += other.keys;
        self.identical_keys += other.identical_keys;
    }
}

fn scopes(locales: &[Locale]) -> Vec<Scope<'_>> {
    locales.par_iter().map(scope).collect()
}

fn scope(locale: &Locale) -> Scope<'_> {
    Scope {
        language: Language::of_folder(&locale.key),
        names: Names::new(locale.files.values().flat_map(entries)),
        is_complete: false,
    }
}

fn entries(file: &LocaleFile) -> impl Iterator<Item = Node<'_>> {
    file.parsed.iter().flat_map(|parsed| parsed.entries.iter().filter_map(|entry| Node::new(parsed, entry)))
}

/// Returns the catalogs of a locale. Its files also include links and unreadable folders, which
/// only have findings.
fn catalogs(locale: &Locale) -> impl Iterator<Item = (&str, &LocaleFile)> {
    locale.files.iter().filter(|(name, _)| name.ends_with(".ftl")).map(|(name, file)| (name.as_str(), file))
}

fn functions_of<'c>(node: &Node<'c>) -> Vec<&'c str> {
    let mut found = Vec::new();
    node.walk(&mut |piece| {
        if let Piece::Inline(Inline::FunctionReference { id, .. }) = piece {
            found.push(id.name);
        }
    });
    found
}

fn obsolete_file(own: &LocaleFile) -> (Counts, Vec<Finding>) {
    let obsolete_file_entries = entries(own).count();
    let finding = Finding::of_file(Code::ObsoleteCatalog, &own.path).with("n", obsolete_file_entries);
    (Counts { obsolete_files: 1, obsolete_file_entries, ..Counts::default() }, vec![finding])
}

fn missing_entry(code: Code, reference: &Node<'_>, own: &FilePath) -> Finding {
    Finding::new(code, reference.entry.place.clone()).with("message", reference.name()).with("file", own.as_str())
}

fn is_missing_entry(finding: &Finding) -> bool {
    matches!(finding.code, Code::MissingMessage | Code::MissingCatalog)
}

fn count(findings: &[Finding], severity: Severity) -> usize {
    findings.iter().filter(|finding| finding.severity == severity).count()
}
