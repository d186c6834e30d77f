//! `gongbao compare SOURCE TRANSLATION [--base OLD_SOURCE]`

use super::changes::{self, Files};
use super::{Environment, Output, arguments, exit, usage};
use crate::catalog::ProgramMessages;
use crate::compare::{Document, compare};
use crate::fs;
use crate::markdown::FieldScope;
use crate::source::{FilePath, SourceFile};
use clap::ArgMatches;
use std::path::Path;

pub fn run(matches: &ArgMatches, environment: &Environment, messages: &ProgramMessages) -> Output {
    let read = |name: &str| file(arguments::text(matches, name), messages);
    let base = matches.get_one::<String>("base").map(|path| file(path, messages)).transpose();
    let (source, translation, base) = match (read("source"), read("translation"), base) {
        (Ok(source), Ok(translation), Ok(base)) => (source, translation, base),
        (Err(message), ..) | (_, Err(message), _) | (_, _, Err(message)) => return usage::mistake(&message, messages),
    };
    let (here, there) = (Document::read(&source), Document::read(&translation));
    let before = base.as_ref().map(|base| Document::in_language(base, FieldScope::AnyFile, here.language));
    let verdict = compare(&here, &there, before.as_ref(), &[]);
    let files = Files { base: base.as_ref(), source: &source, translation: Some(&translation) };
    let stdout = match arguments::text(matches, "format") {
        "json" => changes::json("gongbao/compare/1", &verdict, here.revision(), &files),
        _ => changes::human(&verdict, &files, messages, arguments::colour(matches, environment.colour)),
    };
    Output { stdout, code: if verdict.is_stale { exit::FINDINGS } else { exit::DONE }, ..Output::default() }
}

fn file(path: &str, messages: &ProgramMessages) -> Result<SourceFile, String> {
    let text = fs::read_text(Path::new(path)).map_err(|error| {
        messages.message("env-cannot-read", &[("path", path.into()), ("why", error.to_string().into())])
    })?;
    Ok(SourceFile { path: FilePath::new(path), text })
}
