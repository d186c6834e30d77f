//! The program at a terminal, with a person who answers its questions.

use super::Program;
use rustix::pty::{OpenptFlags, grantpt, openpt, ptsname, unlockpt};
use std::fs::{File, OpenOptions};
use std::io::{Read, Write};
use std::os::unix::ffi::OsStrExt;
use std::process::Child;

/// A run at a terminal. What it shows is read as it appears.
pub struct Session {
    child: Child,
    terminal: File,
    shown: String,
    /// The byte of what was shown up to which questions are answered.
    answered: usize,
}

impl Session {
    pub fn start(program: &Program) -> Self {
        let master = openpt(OpenptFlags::RDWR | OpenptFlags::NOCTTY).unwrap();
        grantpt(&master).unwrap();
        unlockpt(&master).unwrap();
        let name = ptsname(&master, Vec::new()).unwrap();
        let path = std::ffi::OsStr::from_bytes(name.to_bytes()).to_owned();
        let slave = || OpenOptions::new().read(true).write(true).open(&path).unwrap();
        let child = program.command().stdin(slave()).stdout(slave()).stderr(slave()).spawn().unwrap();
        Self { child, terminal: File::from(master), shown: String::new(), answered: 0 }
    }

    /// Waits for a question that contains these words, and answers it.
    pub fn answer(&mut self, question: &str, answer: &str) {
        let asked = loop {
            let rest = &self.shown[self.answered..];
            if let Some(at) = rest.find(question)
                && let Some(end) = rest[at..].find(": ")
            {
                break self.answered + at + end;
            }
            assert!(self.read(), "never asked {question:?}: {}", self.shown);
        };
        self.answered = asked;
        self.terminal.write_all(format!("{answer}\n").as_bytes()).unwrap();
    }

    /// Closes the input, as Ctrl-D does.
    pub fn close(&mut self) {
        self.terminal.write_all(b"\x04").unwrap();
    }

    /// Waits for the end. Returns the exit code and everything that was shown.
    pub fn finish(mut self) -> (i32, String) {
        while self.read() {}
        (self.child.wait().unwrap().code().unwrap(), self.shown.replace("\r\n", "\n"))
    }

    /// Reads what appears; `false` where the program has ended.
    fn read(&mut self) -> bool {
        let mut bytes = [0; 4096];
        // At the end of the program the system answers with an error.
        let Ok(length @ 1..) = self.terminal.read(&mut bytes) else { return false };
        self.shown.push_str(&String::from_utf8_lossy(&bytes[..length]));
        true
    }
}
