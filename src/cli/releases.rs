//! `gongbao releases`

use super::{Output, arguments, show};
use super::{publish::unreadable, status::aligned};
use crate::catalog::ProgramMessages;
use crate::publish::{OutputFolder, PastRelease, Release};
use clap::ArgMatches;
use serde::Serialize;

/// Schema `gongbao/releases/1`.
#[derive(Serialize)]
struct Releases<'r> {
    schema: &'static str,
    served: Option<&'r str>,
    releases: Vec<Past<'r>>,
}

#[derive(Serialize)]
struct Past<'r> {
    number: u64,
    release: &'r str,
    served: bool,
    published: Option<&'r str>,
    as_of: Option<&'r str>,
    files: Option<u64>,
    bytes: Option<u64>,
}

pub fn run(matches: &ArgMatches, messages: &ProgramMessages) -> Output {
    let output = arguments::output(matches);
    let past = match OutputFolder::of(&output).releases() {
        Ok(past) => past,
        Err(error) => return unreadable(&error, messages),
    };
    let stdout = match arguments::text(matches, "format") {
        "json" => json(&past),
        _ if past.is_empty() => {
            messages.message("releases-none", &[("path", output.display().to_string().into())]) + "\n"
        }
        _ => table(&past, messages),
    };
    Output { stdout, ..Output::default() }
}

fn json(past: &[PastRelease]) -> String {
    let served = past.iter().find(|past| past.is_served).map(|past| past.release.hash.as_str());
    let releases = past.iter().map(|past| Past {
        number: past.release.number,
        release: &past.release.hash,
        served: past.is_served,
        published: past.published.as_deref(),
        as_of: past.as_of.as_deref(),
        files: past.size.map(|size| size.files),
        bytes: past.size.map(|size| size.bytes),
    });
    show::json_text(&Releases { schema: "gongbao/releases/1", served, releases: releases.collect() })
}

/// The latest first.
fn table(past: &[PastRelease], messages: &ProgramMessages) -> String {
    let head = ["release", "published", "as-of", "files", "megabytes", "served"];
    let head = head.iter().map(|name| messages.message(&format!("releases-{name}"), &[]));
    let number = |number: u64| number.to_string();
    let rows = past.iter().rev().map(|past| {
        vec![
            short(&past.release),
            past.published.as_deref().map_or_else(String::new, moment),
            past.as_of.as_deref().map_or_else(String::new, moment),
            past.size.map_or_else(String::new, |size| number(size.files)),
            past.size.map_or_else(String::new, |size| format!("{:.1}", size.bytes as f64 / 1e6)),
            if past.is_served { messages.message("releases-this-one", &[]) } else { String::new() },
        ]
    });
    aligned(head.collect(), rows.collect())
}

/// To the second, in UTC.
fn moment(text: &str) -> String {
    let parsed = text.parse::<jiff::Timestamp>().ok();
    parsed.map_or_else(|| text.to_owned(), |at| at.strftime("%Y-%m-%dT%H:%M:%SZ").to_string())
}

/// A release as people name it: its number and enough of its hash.
pub fn short(release: &Release) -> String {
    format!("{}-{}", release.number, release.hash.get(..8).unwrap_or_default())
}
