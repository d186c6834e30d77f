//! Which file of `src/` uses which, read from the paths in its code.
//!
//! A name that a file has from another, as by `pub use`, counts as the other's. A `pub use` itself
//! is no use: it is how a module shows what its files hold.

use super::sources::SourceFile;
use std::collections::{BTreeMap, BTreeSet};

/// A path in code, such as `crate::load::item`, by its parts.
type Path = Vec<String>;

/// What one file names.
#[derive(Debug, Default)]
struct Names {
    /// Paths that it uses.
    used: Vec<Path>,
    /// What a name stands for that a `use` brings in.
    imported: BTreeMap<String, Path>,
}

/// Which uses make a cycle.
#[derive(Clone, Copy, Debug)]
pub enum Counted {
    /// Those between files of which neither is a module above the other.
    BetweenFiles,
    /// Those, and what a file has from a module above it or a module from a file below it.
    WithModulesAbove,
}

/// The uses between files, each by the modules that lead to it.
#[derive(Debug, Default)]
pub struct Imports {
    names: BTreeMap<Path, Names>,
    /// The file that is used, by the one that uses it.
    edges: BTreeMap<Path, BTreeSet<Path>>,
}

impl Imports {
    pub fn of(sources: &[SourceFile]) -> Self {
        let files = sources.iter().filter(|file| file.path != "main.rs");
        let names = files.map(|file| {
            let modules: Path = file.modules().into_iter().map(str::to_owned).collect();
            (modules, Names::of(&tokens(&file.code())))
        });
        let mut imports = Self { names: names.collect(), edges: BTreeMap::new() };
        for (file, names) in &imports.names {
            let used = names.used.iter().filter_map(|path| imports.resolve(file, path, 0));
            let used: BTreeSet<Path> = used.filter(|used| used != file).collect();
            imports.edges.insert(file.clone(), used);
        }
        imports
    }

    /// Every use: the file that uses, the file that is used.
    pub fn uses(&self) -> impl Iterator<Item = (&Path, &Path)> {
        self.edges.iter().flat_map(|(file, used)| used.iter().map(move |used| (file, used)))
    }

    /// Groups of files below one top-level module that each lead to every other of the group, with
    /// those uses alone that count.
    pub fn cycles(&self, counted: Counted) -> BTreeSet<BTreeSet<String>> {
        let reached: BTreeMap<_, _> = self.names.keys().map(|file| (file, self.reached(file, counted))).collect();
        let in_cycle = reached.iter().filter(|(file, to)| to.contains(**file));
        let groups = in_cycle.map(|(file, to)| {
            let group = to.iter().filter(|other| reached[other].contains(*file));
            group.map(|file| file.join("/")).collect()
        });
        groups.collect()
    }

    fn reached(&self, file: &Path, counted: Counted) -> BTreeSet<Path> {
        let mut reached = BTreeSet::new();
        let mut open = vec![file.clone()];
        while let Some(next) = open.pop() {
            for used in self.edges.get(&next).into_iter().flatten() {
                let is_counted = match counted {
                    Counted::BetweenFiles => !used.starts_with(&next) && !next.starts_with(used),
                    Counted::WithModulesAbove => true,
                };
                if is_counted && used.first() == file.first() && reached.insert(used.clone()) {
                    open.push(used.clone());
                }
            }
        }
        reached
    }

    /// The file that a path in another file leads to, if it is one of these.
    fn resolve(&self, file: &Path, path: &[String], depth: usize) -> Option<Path> {
        let (first, mut rest) = path.split_first()?;
        let mut module = match first.as_str() {
            "crate" => Path::new(),
            "self" => file.clone(),
            "super" => file.split_last()?.1.to_vec(),
            name if self.names.contains_key(&child(file, name)) => child(file, name),
            name => {
                let import = self.names[file].imported.get(name).filter(|import| depth < 8 && import[..] != *path)?;
                self.resolve(file, import, depth + 1)?
            }
        };
        while let Some((next, after)) = rest.split_first() {
            if next == "super" {
                module = module.split_last()?.1.to_vec();
            } else if self.names.contains_key(&child(&module, next)) {
                module = child(&module, next);
            } else {
                let import = self.names.get(&module)?.imported.get(next).filter(|_| depth < 8);
                return Some(import.and_then(|import| self.resolve(&module, import, depth + 1)).unwrap_or(module));
            }
            rest = after;
        }
        Some(module)
    }
}

fn child(module: &Path, name: &str) -> Path {
    module.iter().cloned().chain([name.to_owned()]).collect()
}

/// Words and signs of code; `::` is one sign.
fn tokens(code: &str) -> Vec<String> {
    let mut tokens: Vec<String> = Vec::new();
    let mut is_in_word = false;
    for sign in code.chars() {
        let is_word = sign.is_alphanumeric() || sign == '_';
        match tokens.last_mut() {
            Some(last) if is_word && is_in_word => last.push(sign),
            Some(last) if sign == ':' && last == ":" => last.push(sign),
            _ if sign.is_whitespace() => {}
            _ => tokens.push(sign.to_string()),
        }
        is_in_word = is_word;
    }
    tokens
}

impl Names {
    fn of(tokens: &[String]) -> Self {
        let mut names = Self::default();
        let mut at = 0;
        while let Some(token) = tokens.get(at) {
            let is_path = tokens.get(at + 1).is_some_and(|next| next == "::");
            if token == "use" {
                let is_shown = at > 0 && ["pub", ")"].contains(&tokens[at - 1].as_str());
                let end = at + tokens[at..].iter().position(|token| token == ";").unwrap_or(tokens.len() - at);
                let mut found = Vec::new();
                tree(&tokens[at + 1..end], &mut 0, &Path::new(), &mut found);
                for (path, name) in found {
                    names.imported.insert(name, path.clone());
                    if !is_shown {
                        names.used.push(path);
                    }
                }
                at = end;
            } else if is_path && (at == 0 || tokens[at - 1] != "::") {
                let mut path = vec![token.clone()];
                while let [colons, word, ..] = &tokens[at + 1..]
                    && colons == "::"
                    && word.starts_with(|c: char| c.is_alphabetic() || c == '_')
                {
                    path.push(word.clone());
                    at += 2;
                }
                names.used.push(path);
                at += 1;
            } else {
                at += 1;
            }
        }
        names
    }
}

/// The paths of a `use`, each with the name that it brings in.
fn tree(tokens: &[String], at: &mut usize, prefix: &Path, found: &mut Vec<(Path, String)>) {
    let mut path = prefix.clone();
    while let Some(token) = tokens.get(*at) {
        *at += 1;
        match token.as_str() {
            "::" => {}
            "{" => {
                while tokens.get(*at).is_some_and(|token| token != "}") {
                    tree(tokens, at, &path, found);
                    *at += usize::from(tokens.get(*at).is_some_and(|token| token == ","));
                }
                *at += 1;
                return;
            }
            "as" => {
                let name = tokens[*at].clone();
                *at += 1;
                found.push((path, name));
                return;
            }
            // All that a module has, and a module among its own names.
            "*" => {
                found.push((path, "*".to_owned()));
                return;
            }
            "self" if path.len() > prefix.len().max(1) || !prefix.is_empty() => {}
            word => path.push(word.to_owned()),
        }
        if tokens.get(*at).is_none_or(|next| [",", "}"].contains(&next.as_str())) {
            break;
        }
    }
    let name = path.last().cloned().unwrap_or_default();
    found.push((path, name));
}

#[cfg(test)]
mod tests {
    use super::*;

    fn imports(files: &[(&str, &str)]) -> Imports {
        let files = files.iter().map(|(path, text)| SourceFile { path: (*path).to_owned(), text: (*text).to_owned() });
        Imports::of(&files.collect::<Vec<_>>())
    }

    fn uses(imports: &Imports) -> Vec<String> {
        imports.uses().map(|(file, used)| format!("{} -> {}", file.join("/"), used.join("/"))).collect()
    }

    #[test]
    fn uses_are_read_from_paths() {
        let found = imports(&[
            ("lib.rs", "pub mod a;\npub mod b;\npub use b::deep::Thing;"),
            (
                "a.rs",
                "mod one; mod two;\nuse crate::{Thing, b::{self, other as that}};\npub use two::Two;\nfn f() { one::g(); b::x() }",
            ),
            ("a/one.rs", "use super::Two;\n// use super::two;\nuse std::fmt;"),
            ("a/two.rs", "fn f() -> crate::b::deep::Thing { \"crate::a::one\" }"),
            ("b.rs", "pub mod deep;"),
            ("b/deep.rs", "use super::super::a;"),
        ]);
        let expected = ["a -> a/one", "a -> b", "a -> b/deep", "a/one -> a/two", "a/two -> b/deep", "b/deep -> a"];
        assert_eq!(uses(&found), expected);
        assert!(
            found.cycles(Counted::WithModulesAbove).is_empty(),
            "those between top-level modules are not of one folder"
        );
    }

    #[test]
    fn cycles_are_found_within_a_folder() {
        let found = imports(&[
            ("a.rs", "mod one; mod two; mod three;\nuse one::f;\npub struct S;"),
            ("a/one.rs", "use super::two::g;"),
            ("a/two.rs", "use super::S;"),
            ("a/three.rs", "use super::one::f;"),
        ]);
        let group = |files: &[&str]| files.iter().map(|file| (*file).to_owned()).collect::<BTreeSet<_>>();
        assert_eq!(found.cycles(Counted::WithModulesAbove), [group(&["a", "a/one", "a/two"])].into());
        assert_eq!(found.cycles(Counted::BetweenFiles), [].into());
        let found = imports(&[
            ("a.rs", "mod one; mod two;"),
            ("a/one.rs", "fn f() { super::two::g() }"),
            ("a/two.rs", "use crate::a::one;"),
        ]);
        assert_eq!(found.cycles(Counted::BetweenFiles), [group(&["a/one", "a/two"])].into());
    }
}
