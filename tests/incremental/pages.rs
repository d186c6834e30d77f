//! Page by page: what a page says that it depends on is all that its templates can see.

use super::edits::{CLOCKS, Edit, apply, edit, site};
use crate::support::{MemorySite, repository, sources_below};
use gongbao::plan::{PublicationState, Removals};
use gongbao::render::{Fingerprint, Fingerprints, RenderInput, Renderer};
use gongbao::{Asked, Clock, prepare_with_state};
use proptest::prelude::*;
use proptest::test_runner::FileFailurePersistence;
use std::collections::{BTreeMap, BTreeSet};

/// Every name that a template can ask a page for: the fields of the structures that the program
/// serializes for templates.
fn names() -> BTreeSet<String> {
    let code = sources_below(&repository().join("src/render/pages"))
        .into_iter()
        .chain([std::fs::read_to_string(repository().join("src/render/context.rs")).unwrap()]);
    let mut names = BTreeSet::new();
    for text in code {
        for part in text.split("Serialize)]").skip(1) {
            let fields = part.split_once('{').unwrap().1.split_once("\n}").unwrap().0;
            let lines = fields.lines().map(|line| line.trim().trim_start_matches("pub "));
            let fields = lines.filter_map(|line| line.split_once(':').map(|(name, _)| name.to_owned()));
            names.extend(fields.filter(|name| name.chars().all(|c| c.is_ascii_lowercase() || c == '_')));
        }
    }
    names
}

/// The site with templates that show everything that a page gives them, and nothing else.
fn with_whole_context(site: MemorySite) -> MemorySite {
    let lines = names().into_iter().map(|name| format!("{name}: {{{{ {name} if {name} is defined }}}}\n"));
    let dump: String = lines.collect();
    let templates = std::fs::read_dir(repository().join("src/theme")).unwrap();
    let templates = templates.map(|entry| entry.unwrap().file_name().into_string().unwrap());
    let templates = templates.filter(|name| name.ends_with(".html"));
    templates.fold(site, |site, name| site.with(&format!("theme/{name}"), &dump))
}

type Pages = BTreeMap<String, (Option<Fingerprint>, Vec<u8>)>;

/// Every page with its fingerprint; nothing where the site has errors.
fn pages(sources: &MemorySite, at: &str) -> Option<Pages> {
    let clock = Clock { asked: Some(Asked::Moment(at.parse().unwrap())), now: "2026-01-01T00:00:00Z".parse().unwrap() };
    let state = PublicationState { removals: Removals::All, ..PublicationState::default() };
    let prepared = prepare_with_state(sources, clock, state);
    let (site, plan) = prepared.site.filter(|_| !prepared.findings.has_errors())?;
    let fingerprints = Fingerprints::new(&site, &plan);
    let renderer = Renderer::new(RenderInput { site: &site, plan: &plan, sources, spill: None });
    let pages = plan.pages.iter().map(|page| {
        let bytes = renderer.page(page).unwrap_or_else(|error| panic!("{}: {error:?}", page.path));
        (page.path.to_string(), (fingerprints.of(page), bytes))
    });
    Some(pages.collect())
}

/// Messages, templates and settings are no part of a fingerprint.
fn is_of_content(edit: &Edit) -> bool {
    !matches!(
        edit,
        Edit::Message { .. } | Edit::Template { .. } | Edit::Style { .. } | Edit::Settings { .. } | Edit::Cache { .. }
    )
}

#[test]
fn templates_are_shown_everything() {
    let names = names();
    for name in ["title", "item", "entries", "breadcrumb", "alternates", "greetings", "target", "absence", "withdrawn"]
    {
        assert!(names.contains(name), "{name}: {names:?}");
    }
    let shown = pages(&with_whole_context(site()), CLOCKS[0]).unwrap();
    let page = String::from_utf8_lossy(&shown["en/news/2013/01/a.html"].1).into_owned();
    for words in ["alternates: [", "item: {", "news/2013/01/a en 0", "breadcrumb: ["] {
        assert!(page.contains(words), "{words}: {page}");
    }
}

proptest! {
    #![proptest_config(ProptestConfig {
        cases: std::env::var_os("PROPTEST_CASES").map_or(24, |cases| cases.to_str().unwrap().parse().unwrap()),
        failure_persistence: Some(Box::new(FileFailurePersistence::Off)),
        ..ProptestConfig::default()
    })]

    #[test]
    fn equal_fingerprints_are_equal_contexts(edits in proptest::collection::vec(edit(), 1..12)) {
        let mut site = with_whole_context(site()).stamped();
        let mut at = CLOCKS[0];
        let mut before = pages(&site, at).unwrap();
        for edit in edits.iter().filter(|edit| is_of_content(edit)) {
            match edit {
                Edit::Clock { at: next } => at = CLOCKS[*next],
                edit => site = apply(site, edit),
            }
            let Some(after) = pages(&site, at) else { continue };
            for (path, (fingerprint, bytes)) in &after {
                if let (Some(fingerprint), Some((Some(other), was))) = (fingerprint, before.get(path))
                    && fingerprint == other
                {
                    prop_assert!(
                        bytes == was,
                        "{} after {:?}:\n{}\n{}", path, edit, String::from_utf8_lossy(was), String::from_utf8_lossy(bytes)
                    );
                }
            }
            before = after;
        }
    }
}
