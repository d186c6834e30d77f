//! One step of a change of sources.

use crate::source::FilePath;

/// A step of a change. The steps of a change stand in an order in which every beginning of it leaves a
/// site in which nothing is lost, and in which the same command can be given again.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Operation {
    /// Replaces a file, or makes a new one.
    Write { path: FilePath, bytes: Vec<u8> },
    /// Makes a new file. It is an error where there is a file of that name.
    Create { path: FilePath, bytes: Vec<u8> },
    /// Moves a file or a folder to a place where there is none.
    Move { from: FilePath, to: FilePath },
    /// Removes a file.
    Remove { path: FilePath },
}

impl Operation {
    /// Returns the step that replaces a file.
    pub fn write(path: FilePath, bytes: impl Into<Vec<u8>>) -> Self {
        Self::Write { path, bytes: bytes.into() }
    }

    /// Returns the path that the step changes.
    pub fn path(&self) -> &FilePath {
        match self {
            Self::Write { path, .. } | Self::Create { path, .. } | Self::Remove { path } => path,
            Self::Move { to, .. } => to,
        }
    }
}
