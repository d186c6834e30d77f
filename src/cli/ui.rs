//! What a command writes to and asks: the two output streams, the language, the colour, the
//! clock and the progress of long work. Everything is written when it is said, so that a
//! command may run for as long as it likes.

use super::exit_code::ExitCode;
use super::person::Person;
use crate::catalog::ProgramMessages;
use crate::diagnostic::Argument;
use crate::progress::{Progress, Silent};
use crate::terminal;
use jiff::Timestamp;
use serde::Serialize;
use std::fmt;
use std::io::{self, Write};
use std::sync::Arc;

/// What the program knows of its surroundings when it starts.
#[derive(Clone, Debug)]
pub struct Environment {
    pub now: Timestamp,
    /// The user's locale, such as `ja_JP.UTF-8`.
    pub locale: String,
    /// Whether the terminal shows colours, on standard output and on standard error.
    pub colour: bool,
    /// Shows how far a long run is; `None` where standard error is no terminal.
    pub progress: Option<Arc<dyn Progress>>,
    /// Ends a run that makes no progress, and shows nothing.
    pub watch: Option<Arc<dyn Progress>>,
    /// The name of the person who types, from the environment variable `GONGBAO_PERSON`.
    pub own_name: Option<String>,
    /// The person at the terminal; `None` where standard input or standard error is no terminal.
    pub person: Option<Arc<dyn Person>>,
}

/// When output is coloured.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ColourChoice {
    /// Where standard output and standard error are terminals that show colours.
    Auto,
    Always,
    Never,
}

impl Environment {
    /// Returns whether the user has set no locale, as timers and cron.
    pub fn has_no_locale(&self) -> bool {
        matches!(self.locale.split('.').next(), None | Some("" | "C" | "POSIX"))
    }
}

/// The command's side of the terminal.
#[derive(Debug)]
pub struct Ui<'u> {
    out: Channel<'u>,
    err: Channel<'u>,
    messages: &'u ProgramMessages,
    environment: &'u Environment,
    is_coloured: bool,
    /// The name of the command that was typed.
    command: Option<&'static str>,
}

impl<'u> Ui<'u> {
    /// Takes standard output and standard error. `out` may be buffered: [`Self::finish`] and
    /// [`Channel::flush`] write out what is left.
    pub fn new(
        out: &'u mut dyn Write,
        err: &'u mut dyn Write,
        messages: &'u ProgramMessages,
        environment: &'u Environment,
    ) -> Self {
        let is_coloured = environment.colour;
        Self { out: Channel::new(out), err: Channel::new(err), messages, environment, is_coloured, command: None }
    }

    /// Notes which command was typed, for advice on its mistakes.
    pub fn set_command(&mut self, name: Option<&'static str>) {
        self.command = name;
    }

    pub fn command(&self) -> Option<&'static str> {
        self.command
    }

    /// Returns the channel for results.
    pub fn out(&mut self) -> &mut Channel<'u> {
        &mut self.out
    }

    /// Returns the channel for errors and notes. What was said on standard output is written
    /// out first, so that a terminal shows both in the order in which they were said.
    pub fn err(&mut self) -> &mut Channel<'u> {
        self.out.flush();
        &mut self.err
    }

    /// Returns the words of the program in the person's language.
    pub fn messages(&self) -> &'u ProgramMessages {
        self.messages
    }

    /// Writes the message of an id to standard output, in a line of its own.
    pub fn say(&mut self, id: &str, arguments: &[(&'static str, Argument)]) {
        let line = self.messages.message(id, arguments);
        self.out().line(&line);
    }

    /// Writes the message of an id to standard error, in a line of its own.
    pub fn note(&mut self, id: &str, arguments: &[(&'static str, Argument)]) {
        let line = self.messages.message(id, arguments);
        self.err().line(&line);
    }

    /// Returns whether findings and differences are coloured.
    pub fn is_coloured(&self) -> bool {
        self.is_coloured
    }

    /// Colours as the person asked.
    pub fn set_colour(&mut self, choice: ColourChoice) {
        self.is_coloured = match choice {
            ColourChoice::Auto => self.environment.colour,
            ColourChoice::Always => true,
            ColourChoice::Never => false,
        };
    }

    /// Returns the time at which the program started.
    pub fn now(&self) -> Timestamp {
        self.environment.now
    }

    /// Returns the person at the terminal, if there is one.
    pub fn person(&self) -> Option<&'u dyn Person> {
        self.environment.person.as_deref()
    }

    /// Returns the name of the person who types, where it is known.
    pub fn own_name(&self) -> Option<&'u str> {
        self.environment.own_name.as_deref()
    }

    /// Returns the progress of a long run: a bar where a person watches, else what
    /// [`Self::hidden_progress`] returns.
    pub fn progress(&self) -> &'u dyn Progress {
        self.environment.progress.as_deref().unwrap_or(self.hidden_progress())
    }

    /// Returns a progress that shows nothing, and ends a run that does not move.
    pub fn hidden_progress(&self) -> &'u dyn Progress {
        self.environment.watch.as_deref().unwrap_or(&Silent)
    }

    /// Writes out what is buffered. Returns the exit code of the program: that of the command,
    /// or [`ExitCode::CannotWrite`] where its output was lost.
    pub fn finish(mut self, code: ExitCode) -> ExitCode {
        self.err.flush();
        self.out.flush();
        if self.out.is_lost() || self.err.is_lost() { ExitCode::CannotWrite } else { code }
    }
}

/// One output stream. Nothing that is written to it controls the terminal but colours and line
/// ends. Failures are kept: a command that has changed files goes on to its end.
pub struct Channel<'u> {
    writer: &'u mut dyn Write,
    failure: Option<io::ErrorKind>,
}

impl<'u> Channel<'u> {
    fn new(writer: &'u mut dyn Write) -> Self {
        Self { writer, failure: None }
    }

    /// Writes text as it is, line ends included.
    pub fn text(&mut self, text: &str) {
        self.attempt(|writer| writer.write_all(terminal::output(text).as_bytes()));
    }

    /// Writes a text and a line end.
    pub fn line(&mut self, line: &str) {
        self.text(&format!("{line}\n"));
    }

    /// Writes a report for other programs as JSON, in one line.
    pub fn json(&mut self, report: &impl Serialize) {
        self.line(&serde_json::to_string(report).unwrap_or_default());
    }

    /// Writes out what is buffered.
    fn flush(&mut self) {
        self.attempt(|writer| writer.flush());
    }

    /// Returns whether all writing has succeeded.
    fn is_open(&self) -> bool {
        self.failure.is_none()
    }

    /// Returns whether something could not be written for another reason than that its reader
    /// has read enough.
    fn is_lost(&self) -> bool {
        self.failure.is_some_and(|kind| kind != io::ErrorKind::BrokenPipe)
    }

    /// After a failure nothing more is tried.
    fn attempt(&mut self, write: impl FnOnce(&mut dyn Write) -> io::Result<()>) {
        if self.is_open()
            && let Err(error) = write(self.writer)
        {
            self.failure = Some(error.kind());
        }
    }
}

impl fmt::Debug for Channel<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Channel").field("failure", &self.failure).finish_non_exhaustive()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::cell::RefCell;

    /// A stream that keeps what arrives, or fails.
    #[derive(Default)]
    struct Stream<'s> {
        log: Option<&'s RefCell<String>>,
        failure: Option<io::ErrorKind>,
        attempts: usize,
    }

    impl Write for Stream<'_> {
        fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
            self.attempts += 1;
            if let Some(kind) = self.failure {
                return Err(kind.into());
            }
            if let Some(log) = self.log {
                log.borrow_mut().push_str(&String::from_utf8_lossy(bytes));
            }
            Ok(bytes.len())
        }

        fn flush(&mut self) -> io::Result<()> {
            Ok(())
        }
    }

    fn environment() -> Environment {
        let now = Timestamp::UNIX_EPOCH;
        Environment {
            now,
            locale: String::new(),
            colour: false,
            progress: None,
            watch: None,
            own_name: None,
            person: None,
        }
    }

    #[test]
    fn what_is_said_arrives_in_its_order_while_the_command_runs() {
        let log = RefCell::new(String::new());
        let stream = || Stream { log: Some(&log), ..Stream::default() };
        let (mut out, mut err) = (io::BufWriter::new(stream()), stream());
        let (messages, environment) = (ProgramMessages::new("en"), environment());
        let mut ui = Ui::new(&mut out, &mut err, &messages, &environment);
        ui.out().line("one \u{1b}[2J");
        ui.out().flush();
        assert_eq!(*log.borrow(), "one \\u001b[2J\n");
        ui.out().line("two");
        ui.err().line("three");
        assert_eq!(*log.borrow(), "one \\u001b[2J\ntwo\nthree\n");
        assert_eq!(ui.finish(ExitCode::Findings), ExitCode::Findings);
    }

    #[test]
    fn a_reader_that_has_read_enough_is_no_error() {
        for (failure, code) in
            [(io::ErrorKind::BrokenPipe, ExitCode::Done), (io::ErrorKind::StorageFull, ExitCode::CannotWrite)]
        {
            let (mut out, mut err) = (Stream { failure: Some(failure), ..Stream::default() }, Stream::default());
            let (messages, environment) = (ProgramMessages::new("en"), environment());
            let mut ui = Ui::new(&mut out, &mut err, &messages, &environment);
            ui.out().line("one");
            assert!(!ui.out().is_open());
            ui.out().line("two");
            assert_eq!(ui.finish(ExitCode::Done), code);
            assert_eq!(out.attempts, 1, "nothing more is tried");
        }
    }
}
