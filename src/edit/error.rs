//! Why sources cannot be changed by a command.

use crate::source::FilePath;
use std::io;

#[derive(Debug)]
pub enum EditError {
    /// A file cannot be read.
    Io(io::Error),
    /// A TOML file cannot be changed line by line at this field or table.
    ByHand(FilePath, &'static str),
}

impl From<io::Error> for EditError {
    fn from(error: io::Error) -> Self {
        Self::Io(error)
    }
}
