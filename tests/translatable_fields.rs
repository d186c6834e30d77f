//! The translatable fields of front matter: each is part of a text's revision, and the loader, the
//! reader of stored bases and the reader of any file agree on it.

use crate::support::MemorySite;
use gongbao::diagnostic::Code;
use gongbao::item::{Item, Kind};
use gongbao::markdown::fields::{Field, Form};
use gongbao::markdown::{FieldScope, segments};
use gongbao::segment::{Revision, Role};
use gongbao::source::{FilePath, SourceFile};

const FILE: &str = "map.svg";

/// Returns front matter with the given words in each field, in the table's order or its reverse.
fn front_matter(fields: &[Field], words: impl Fn(Field) -> String, is_reversed: bool) -> String {
    let of_form = |form| {
        let mut fields: Vec<_> = fields.iter().copied().filter(|field| field.form == form).collect();
        if is_reversed {
            fields.reverse();
        }
        fields
    };
    let strings = of_form(Form::Words).into_iter().map(|field| format!("{} = {:?}\n", field.name, words(field)));
    let tables =
        of_form(Form::ByFile).into_iter().map(|field| format!("[{}]\n\"{FILE}\" = {:?}\n", field.name, words(field)));
    strings.chain(tables).collect()
}

fn text(front: &str) -> String {
    format!("+++\n{front}+++\n\nThe letter.\n\n---\n\nThe reply.\n")
}

fn read(text: &str, scope: FieldScope) -> Revision {
    let file = SourceFile { path: FilePath::new("content/a/zh.md"), text: text.to_owned() };
    Revision::of(&segments(&file, scope))
}

/// Returns a site with an item of a kind, and the item's folder.
fn site_with(kind: Kind, text: &str) -> (MemorySite, String) {
    let site = MemorySite::small();
    let (settings, _) = {
        let prepared = site.prepare();
        let (site, plan) = prepared.site.unwrap();
        (site.settings, plan)
    };
    let section = settings.sections.iter().find(|section| section.kind == kind).unwrap();
    let column = section.columns.first().map(|column| format!("column = {:?}\n", column.key)).unwrap_or_default();
    let table = match kind {
        Kind::Notice => "[notice]\nindex = \"1\"\n",
        Kind::Letter => "[letter]\n",
        Kind::Report => "[report]\nyear = 2012\n",
        Kind::News | Kind::Guide | Kind::Page => "",
    };
    let folder = format!("content/{}/a", section.key);
    let item = format!("published = 2013-01-04T09:00:00+08:00\n{column}{table}");
    (site.with(&format!("{folder}/item.toml"), item).with(&format!("{folder}/zh.md"), text), folder)
}

/// Loads an item of a kind with a source text.
fn loaded(kind: Kind, text: &str) -> Item {
    let (site, _) = site_with(kind, text);
    let (mut site, _) = site.prepare().site.unwrap();
    site.items.remove(0)
}

fn usual(field: Field) -> String {
    format!("The words of {}.", field.name)
}

#[test]
fn every_field_of_every_kind_counts_and_all_readers_agree() {
    for kind in Kind::ALL.iter().copied() {
        let scope = FieldScope::Item(kind);
        let fields = scope.fields();
        let before = text(&front_matter(&fields, usual, false));
        let item = loaded(kind, &before);
        assert_eq!(item.revision, Some(read(&before, scope)), "{kind:?}");
        // This kind has no field that only other texts have.
        assert_eq!(item.revision, Some(read(&before, FieldScope::AnyFile)), "{kind:?}");
        assert_eq!(
            item.revision,
            Some(read(&text(&front_matter(&fields, usual, true)), scope)),
            "{kind:?}: the order in the file does not count"
        );
        for changed in fields.iter().copied() {
            let words = |field: Field| if field == changed { "Other words.".to_owned() } else { usual(field) };
            let after = text(&front_matter(&fields, words, false));
            let revision = loaded(kind, &after).revision;
            assert_ne!(revision, item.revision, "{kind:?}: {}", changed.name);
            assert_eq!(revision, Some(read(&after, scope)), "{kind:?}: {}", changed.name);
        }
    }
}

#[test]
fn a_field_of_another_kind_counts_nowhere() {
    for kind in Kind::ALL.iter().copied() {
        let scope = FieldScope::Item(kind);
        let foreign = FieldScope::AnyFile.fields().into_iter().filter(|field| !scope.fields().contains(field));
        for foreign in foreign {
            let front = front_matter(&scope.fields(), usual, false);
            let with = text(&format!("{} = \"words\"\n{front}", foreign.name));
            let revision = loaded(kind, &with).revision;
            assert_eq!(revision, Some(read(&text(&front), scope)), "{kind:?}: {}", foreign.name);
            assert_eq!(revision, Some(read(&with, scope)), "{kind:?}: {}", foreign.name);
        }
    }
}

#[test]
fn a_base_is_found_after_the_item_changed_its_kind() {
    for former in Kind::ALL.iter().copied() {
        for kind in Kind::ALL.iter().copied() {
            let base = text(&front_matter(&FieldScope::Item(former).fields(), usual, false));
            let revision = read(&base, FieldScope::Item(former));
            let now = text(&front_matter(&FieldScope::Item(kind).fields(), usual, false));
            let (site, folder) = site_with(kind, &now.replace("The reply.", "Another reply."));
            let site = site
                .with(&format!("content/.base/{revision}.md"), &base)
                .with(&format!("{folder}/en.md"), text(&format!("title = \"T\"\nbase = \"{revision}\"\n")));
            let (loaded, _) = site.prepare().site.unwrap();
            let english = loaded.settings.editions.find("en").unwrap();
            let drift = loaded.items[0].text(english).unwrap().analysis.drift.unwrap();
            let fields = |kind: Kind| FieldScope::Item(kind).fields();
            let removed = fields(former).into_iter().filter(|field| !fields(kind).contains(field)).count();
            let added = fields(kind).into_iter().filter(|field| !fields(former).contains(field)).count();
            assert!(drift.changed > removed.max(added), "{former:?} to {kind:?}: {drift:?}");
            assert!(!site.codes().contains(&Code::LostBase), "{former:?} to {kind:?}");
        }
    }
}

#[test]
fn the_words_of_the_loaded_text_are_those_of_the_fields() {
    for kind in Kind::ALL.iter().copied() {
        let fields = FieldScope::Item(kind).fields();
        let item = loaded(kind, &text(&front_matter(&fields, usual, false)));
        let text = item.texts[0].as_ref().unwrap();
        let by_file = |entries: &[(String, String)]| {
            entries.iter().find(|(file, _)| file == FILE).map(|(_, words)| words.clone())
        };
        for field in fields {
            let found = match field.name {
                "title" => Some(text.title.clone()),
                "summary" => Some(text.summary.clone()),
                "correction" => text.correction.clone(),
                "withdrawal" => text.withdrawal.clone(),
                "alt" => by_file(&text.alts),
                "caption" => by_file(&text.captions),
                "attachment" => by_file(&text.attachment_titles),
                own => text.kind_words.get(own).map(str::to_owned),
            };
            assert_eq!(found, Some(usual(field)), "{kind:?}: {}", field.name);
        }
    }
}

#[test]
fn the_fields_have_one_order_and_one_role_each() {
    let all = FieldScope::AnyFile.fields();
    let text = text(&front_matter(&all, usual, true));
    let file = SourceFile { path: FilePath::new("a.md"), text };
    let roles = segments(&file, FieldScope::AnyFile).into_iter().filter_map(|segment| match segment.role {
        Role::Field(name) => Some(name),
        _ => None,
    });
    let names: Vec<_> = all.iter().map(|field| field.name).collect();
    assert_eq!(roles.collect::<Vec<_>>(), names);
    // The revisions of all stored bases depend on this order.
    let known = ["title", "summary", "description", "basis", "place", "hours", "correction", "withdrawal"];
    assert_eq!(names, [&known[..], &["alt", "caption", "attachment"]].concat());
}
