//! The person at the terminal: answers questions and edits files. A run without a terminal has none.

use std::fmt::Debug;
use std::io;
use std::path::PathBuf;

/// A person who can be asked.
pub trait Person: Debug + Send + Sync {
    /// Asks for a line. Returns it without its end; `None` where the person has closed the input.
    fn ask(&self, question: &str) -> io::Result<Option<String>>;

    /// Opens files in the person's editor and waits for its end. Returns whether the editor ended without
    /// an error; `None` where the person has set no editor.
    fn edit(&self, files: &[PathBuf]) -> io::Result<Option<bool>>;
}
