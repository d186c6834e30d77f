//! Runs a command with the report of a run as its input.

use rustix::process::{Pid, Signal, kill_process_group};
use std::io::{self, Write};
use std::os::fd::AsFd;
use std::os::unix::process::{CommandExt, ExitStatusExt};
use std::process::{Child, Command, ExitStatus, Stdio};
use std::thread;
use std::time::{Duration, Instant};

/// Why a hook did not succeed.
#[derive(Debug)]
pub enum HookFailure {
    Io(io::Error),
    Exit(i32),
    Signal(i32),
    /// It was killed after this time.
    TimeOut(Duration),
}

/// Runs a shell command with the input and waits for its end. After the limit, it kills the command
/// with its process group. The output of the command goes to standard error, because standard
/// output is the report's.
pub fn hook(command: &str, input: Vec<u8>, limit: Duration) -> Result<(), HookFailure> {
    let errors = io::stderr().as_fd().try_clone_to_owned().map_err(HookFailure::Io)?;
    let mut child = Command::new("sh")
        .args(["-c", command])
        .stdin(Stdio::piped())
        .stdout(errors)
        .process_group(0)
        .spawn()
        .map_err(HookFailure::Io)?;
    // A thread writes the input, because a hook may end without reading, or read only after it has
    // printed.
    if let Some(mut stdin) = child.stdin.take() {
        thread::spawn(move || stdin.write_all(&input));
    }
    let Some(status) = wait(&mut child, limit).map_err(HookFailure::Io)? else {
        if let Some(group) = Pid::from_raw(i32::try_from(child.id()).unwrap_or(0)) {
            // The process group may have ended in the meantime.
            let _ = kill_process_group(group, Signal::KILL);
        }
        child.wait().map_err(HookFailure::Io)?;
        return Err(HookFailure::TimeOut(limit));
    };
    match (status.success(), status.code(), status.signal()) {
        (true, ..) => Ok(()),
        (_, Some(code), _) => Err(HookFailure::Exit(code)),
        (_, None, signal) => Err(HookFailure::Signal(signal.unwrap_or(0))),
    }
}

fn wait(child: &mut Child, limit: Duration) -> io::Result<Option<ExitStatus>> {
    let began = Instant::now();
    let mut pause = Duration::from_millis(2);
    loop {
        if let Some(status) = child.try_wait()? {
            return Ok(Some(status));
        }
        if began.elapsed() >= limit {
            return Ok(None);
        }
        thread::sleep(pause);
        pause = (pause * 2).min(Duration::from_millis(100));
    }
}
