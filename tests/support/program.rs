//! The program in a process of its own.

use serde_json::Value;
use std::ffi::{OsStr, OsString};
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

/// Seconds after which a run counts as hanging and is killed.
const TIME_LIMIT: &str = "120";

/// A run of the program that is being put together. Its environment is empty, so it speaks English
/// and sees no `PATH`, locale or terminal; it reads nothing from standard input.
#[derive(Clone, Debug)]
pub struct Program {
    folder: PathBuf,
    binary: PathBuf,
    /// A command that runs the program, with its own arguments.
    wrapper: Vec<OsString>,
    arguments: Vec<OsString>,
    environment: Vec<(OsString, OsString)>,
}

impl Program {
    /// The program of this build, to be run in a folder.
    pub fn at(folder: &Path) -> Self {
        Self {
            folder: folder.to_owned(),
            binary: env!("CARGO_BIN_EXE_gongbao").into(),
            wrapper: Vec::new(),
            arguments: Vec::new(),
            environment: Vec::new(),
        }
    }

    /// Adds arguments after those that were given before.
    #[must_use]
    pub fn args(mut self, arguments: impl IntoIterator<Item: AsRef<OsStr>>) -> Self {
        self.arguments.extend(arguments.into_iter().map(|argument| argument.as_ref().to_owned()));
        self
    }

    #[must_use]
    pub fn env(mut self, name: &str, value: &str) -> Self {
        self.environment.push((name.into(), value.into()));
        self
    }

    /// Runs another binary in the place of the program of this build.
    #[must_use]
    pub fn binary(self, path: PathBuf) -> Self {
        Self { binary: path, ..self }
    }

    /// Runs the program through a command, which gets the program and its arguments as its last ones.
    #[must_use]
    pub fn through(self, command: impl IntoIterator<Item: AsRef<OsStr>>) -> Self {
        let wrapper = command.into_iter().map(|word| word.as_ref().to_owned()).collect();
        Self { wrapper, ..self }
    }

    /// The run as a command of the standard library, without a time limit.
    pub fn command(&self) -> Command {
        let mut words = self.wrapper.iter().map(OsString::as_os_str).chain([self.binary.as_os_str()]);
        let mut command = Command::new(words.next().unwrap());
        command.args(words).args(&self.arguments);
        command.env_clear().envs(self.environment.iter().map(|(name, value)| (name, value)));
        command.current_dir(&self.folder).stdin(Stdio::null());
        command
    }

    /// Runs to the end. Panics where the run is killed, by the time limit or another signal.
    pub fn run(&self) -> Ran {
        let limit = ["timeout", "-s", "KILL", TIME_LIMIT].map(OsString::from);
        let wrapper = limit.into_iter().chain(self.wrapper.iter().cloned()).collect();
        let output = Self { wrapper, ..self.clone() }.command().output().unwrap();
        let code = output.status.code();
        let code = code.unwrap_or_else(|| panic!("{:?} was killed: {}", self.arguments, output.status));
        let [out, err] = [output.stdout, output.stderr].map(|bytes| String::from_utf8(bytes).unwrap());
        Ran { code, out, err }
    }
}

/// How a run ended.
#[derive(Clone, Debug)]
pub struct Ran {
    pub code: i32,
    /// Standard output.
    pub out: String,
    /// Standard error.
    pub err: String,
}

impl Ran {
    /// Standard output, then standard error.
    pub fn said(&self) -> String {
        format!("{}{}", self.out, self.err)
    }

    /// Standard output as one JSON value.
    pub fn json(&self) -> Value {
        serde_json::from_str(&self.out).unwrap_or_else(|error| panic!("{error}: {self:?}"))
    }

    /// Standard output as JSON Lines.
    pub fn json_lines(&self) -> Vec<Value> {
        self.out
            .lines()
            .map(|line| serde_json::from_str(line).unwrap_or_else(|error| panic!("{error}: {line}")))
            .collect()
    }
}

/// Runs the program in a folder.
pub fn gongbao(folder: &Path, arguments: &[&str]) -> Ran {
    Program::at(folder).args(arguments).run()
}
