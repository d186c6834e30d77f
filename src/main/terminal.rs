//! The person at the terminal.

use gongbao::cli::Person;
use std::io::{self, BufRead, IsTerminal, Write};
use std::path::PathBuf;
use std::process::Command;
use std::sync::Arc;

/// Questions on standard error, answers on standard input, and the editor of the environment.
#[derive(Debug)]
struct Terminal {
    editor: Option<String>,
}

/// Returns the person at the terminal, if there is one.
pub fn person() -> Option<Arc<dyn Person>> {
    let is_there = io::stdin().is_terminal() && io::stderr().is_terminal();
    is_there.then(|| Arc::new(Terminal { editor: editor() }) as Arc<dyn Person>)
}

#[allow(clippy::disallowed_methods, reason = "this is the edge that reads the environment")]
fn editor() -> Option<String> {
    let set = |name: &str| std::env::var(name).ok().filter(|value| !value.trim().is_empty());
    ["VISUAL", "EDITOR"].into_iter().find_map(set)
}

impl Person for Terminal {
    fn ask(&self, question: &str) -> io::Result<Option<String>> {
        let mut err = io::stderr();
        err.write_all(question.as_bytes())?;
        err.flush()?;
        let mut line = String::new();
        if io::stdin().lock().read_line(&mut line)? == 0 {
            err.write_all(b"\n")?;
            return Ok(None);
        }
        Ok(Some(line.trim_end_matches(['\r', '\n']).to_owned()))
    }

    fn edit(&self, files: &[PathBuf]) -> io::Result<Option<bool>> {
        let Some(editor) = &self.editor else { return Ok(None) };
        // The variable may hold options too, such as `code --wait`. The shell divides them.
        let status = Command::new("sh").arg("-c").arg(format!("{editor} \"$@\"")).arg(editor).args(files).status()?;
        Ok(Some(status.success()))
    }
}
