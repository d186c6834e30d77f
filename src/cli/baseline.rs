//! `--baseline FILE` and `--write-baseline FILE` of `gongbao check`

use super::{Output, publish, usage};
use crate::catalog::ProgramMessages;
use crate::diagnostic::{Baseline, Compared, Findings, record};
use crate::fs::{self, SiteFolder};
use crate::publish::StoreError;
use crate::source::FilePath;
use clap::ArgMatches;
use std::path::Path;

/// The folder of a file named on the command line, and the file in it.
fn place(typed: &str) -> (SiteFolder, FilePath) {
    let path = Path::new(typed);
    let folder = path.parent().map_or_else(Default::default, Path::to_path_buf);
    let name = path.file_name().map_or_else(String::new, |name| name.to_string_lossy().into_owned());
    (SiteFolder::new(folder), FilePath::new(name))
}

pub fn is_compared(matches: &ArgMatches) -> bool {
    matches.contains_id("baseline")
}

/// Whether the run is for the record alone.
pub fn is_recording(matches: &ArgMatches) -> bool {
    matches.contains_id("write-baseline") && !is_compared(matches)
}

/// Records the findings; what to say of it, where that was asked for.
pub fn write(matches: &ArgMatches, findings: &Findings, messages: &ProgramMessages) -> Result<Option<String>, Output> {
    let Some(typed) = matches.get_one::<String>("write-baseline") else { return Ok(None) };
    let (folder, file) = place(typed);
    let (text, count) = record(findings);
    if let Err(error) = folder.write(&file, text.as_bytes()) {
        return Err(publish::environment_error(&StoreError::at(Path::new(typed))(error), messages));
    }
    let path = ("path", typed.as_str().into());
    Ok(Some(messages.message("baseline-written", &[("n", count.into()), path]) + "\n"))
}

/// The findings that the baseline does not know; all of them where none was named.
pub fn only_new(
    matches: &ArgMatches,
    findings: Findings,
    notes: &mut String,
    messages: &ProgramMessages,
) -> Result<Findings, Output> {
    let Some(typed) = matches.get_one::<String>("baseline") else { return Ok(findings) };
    let path = || ("path", typed.as_str().into());
    let unreadable =
        |why: String| usage::mistake(&messages.message("env-cannot-read", &[path(), ("why", why.into())]), messages);
    let text = fs::read_left(Path::new(typed)).map_err(|error| unreadable(error.to_string()))?;
    let baseline = Baseline::parse(&text).map_err(|line| {
        usage::mistake(&messages.message("baseline-bad-line", &[("line", line.into()), path()]), messages)
    })?;
    let Compared { new, known, gone } = baseline.compare(findings);
    for (message, count) in [("baseline-known", known), ("baseline-gone", gone)] {
        if count > 0 {
            notes.push_str(&messages.message(message, &[("n", count.into()), path()]));
            notes.push('\n');
        }
    }
    Ok(new)
}
