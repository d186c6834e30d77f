//! What the program is built from: under which licences, from where, and what is kept out.
//! `tests/deny.toml` says what is allowed.

use crate::support::repository;
use serde_json::Value;
use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::process::Command;

/// What `cargo metadata` tells of a build for this machine and of its tests.
fn metadata() -> Value {
    let cargo = |arguments: &[&str]| {
        let output = Command::new(env!("CARGO")).args(arguments).current_dir(repository()).output().unwrap();
        assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
        String::from_utf8(output.stdout).unwrap()
    };
    let version = cargo(&["--version", "--verbose"]);
    let host = version.lines().find_map(|line| line.strip_prefix("host: ")).unwrap();
    let metadata = ["metadata", "--format-version", "1", "--locked", "--offline", "--filter-platform", host];
    serde_json::from_str(&cargo(&metadata)).unwrap()
}

fn list(value: &Value) -> &[Value] {
    value.as_array().map_or(&[], Vec::as_slice)
}

fn settings() -> Value {
    toml::from_str(&fs::read_to_string(repository().join("tests/deny.toml")).unwrap()).unwrap()
}

fn strings(value: &Value) -> BTreeSet<&str> {
    list(value).iter().map(|value| value.as_str().unwrap()).collect()
}

/// Whether a licence, an expression of SPDX, can be met by those that are allowed.
fn is_allowed(licence: &str, allowed: &BTreeSet<&str>) -> bool {
    /// A choice between parts that are each required, up to the closing bracket.
    fn choice(words: &mut std::slice::Iter<'_, String>, allowed: &BTreeSet<&str>) -> bool {
        let (mut is_any, mut are_all) = (false, true);
        while let Some(word) = words.next() {
            match word.as_str() {
                "(" => are_all &= choice(words, allowed),
                ")" => break,
                "OR" => (is_any, are_all) = (is_any || are_all, true),
                "AND" => {}
                // An exception widens what the licence before it allows.
                "WITH" => drop(words.next()),
                licence => are_all &= allowed.contains(licence),
            }
        }
        is_any || are_all
    }
    let spaced = licence.replace('/', " OR ").replace('(', " ( ").replace(')', " ) ");
    let words: Vec<String> = spaced.split_whitespace().map(str::to_owned).collect();
    !words.is_empty() && choice(&mut words.iter(), allowed)
}

#[test]
fn expressions_of_licences_are_judged() {
    let allowed = BTreeSet::from(["MIT", "Apache-2.0", "Unicode-3.0"]);
    for licence in ["MIT", "Zlib OR MIT", "Zlib/MIT", "(MIT OR Zlib) AND Unicode-3.0", "Zlib OR Apache-2.0 WITH X"] {
        assert!(is_allowed(licence, &allowed), "{licence}");
    }
    for licence in ["", "GPL-3.0", "MIT AND GPL-3.0", "(GPL-3.0 OR MIT) AND Zlib", "GPL-3.0 AND MIT OR Zlib"] {
        assert!(!is_allowed(licence, &allowed), "{licence}");
    }
}

#[test]
fn every_licence_is_allowed() {
    let (settings, metadata) = (settings(), metadata());
    let allowed = strings(&settings["licenses"]["allow"]);
    for package in list(&metadata["packages"]).iter().filter(|package| package["name"] != "gongbao") {
        let licence = package["license"].as_str().unwrap_or_default();
        assert!(is_allowed(licence, &allowed), "{}: {licence:?}", package["name"]);
    }
}

#[test]
fn every_package_is_from_the_registry() {
    let (settings, metadata) = (settings(), metadata());
    let allowed = strings(&settings["sources"]["allow-registry"]);
    for package in list(&metadata["packages"]).iter().filter(|package| package["name"] != "gongbao") {
        let registry = package["source"].as_str().and_then(|source| source.strip_prefix("registry+"));
        assert!(registry.is_some_and(|registry| allowed.contains(registry)), "{}", package["id"]);
    }
}

#[test]
fn what_is_kept_out_stays_out() {
    let (settings, metadata) = (settings(), metadata());
    let packages = list(&metadata["packages"]);
    let id = |value: &Value| value.as_str().unwrap().to_owned();
    let names: BTreeMap<String, &str> =
        packages.iter().map(|package| (id(&package["id"]), package["name"].as_str().unwrap())).collect();
    let users = |name: &str| {
        let nodes = list(&metadata["resolve"]["nodes"]).iter();
        let users =
            nodes.filter(|node| list(&node["deps"]).iter().any(|dependency| names[&id(&dependency["pkg"])] == name));
        users.map(|node| names[&id(&node["id"])]).collect::<BTreeSet<_>>()
    };
    for ban in list(&settings["bans"]["deny"]) {
        let name = ban["crate"].as_str().unwrap();
        let allowed = strings(&ban["wrappers"]);
        let others: Vec<_> = users(name).into_iter().filter(|user| !allowed.contains(user)).collect();
        assert!(others.is_empty(), "{others:?} use {name}: {}", ban["reason"]);
    }
    let skipped: BTreeSet<_> =
        list(&settings["bans"]["skip"]).iter().map(|skip| skip["crate"].as_str().unwrap()).collect();
    let mut once = BTreeSet::new();
    let twice: Vec<_> = names.values().filter(|name| !once.insert(**name) && !skipped.contains(**name)).collect();
    assert!(twice.is_empty(), "two versions of {twice:?}");
}
