//! The edge: arguments, clock and environment in; text and exit code out. The only
//! place that prints.

use gongbao::catalog::ProgramMessages;
use gongbao::cli::{self, Environment, Output, exit};
use gongbao::progress::Progress;
use gongbao::terminal;
use indicatif::{ProgressBar, ProgressDrawTarget};
use std::io::{self, IsTerminal, Write};
use std::panic::{self, AssertUnwindSafe};
use std::process::ExitCode;
use std::sync::atomic::{AtomicBool, AtomicUsize, Ordering};
use std::sync::{Arc, Mutex, PoisonError};
use std::thread;
use std::time::{Duration, Instant};

/// A page is thousands of small strings that live for a moment.
#[global_allocator]
static ALLOCATOR: mimalloc::MiMalloc = mimalloc::MiMalloc;

#[allow(clippy::disallowed_methods, reason = "this is the edge that asks the clock")]
fn main() -> ExitCode {
    // With a handler a write beyond the limit of a file's size is an error and not the end. Where
    // there can be none, that stays as the system has it.
    let _ = signal_hook::flag::register(signal_hook::consts::SIGXFSZ, Arc::default());
    let arguments: Vec<String> = std::env::args_os().map(|argument| argument.to_string_lossy().into_owned()).collect();
    let watch = Arc::new(Watch::new(cli::language(&arguments).unwrap_or(&locale())));
    let bar = |watch: Arc<Watch>| Arc::new(Bar { watch, ..Bar::default() }) as Arc<dyn Progress>;
    let progress = io::stderr().is_terminal().then(|| bar(Arc::clone(&watch)));
    let watch: Arc<dyn Progress> = watch;
    let environment =
        Environment { now: jiff::Timestamp::now(), locale: locale(), colour: colour(), progress, watch: Some(watch) };
    // A defect is reported in one line below, not as a trace.
    panic::set_hook(Box::new(|_| {}));
    let output = panic::catch_unwind(AssertUnwindSafe(|| cli::run(&arguments, &environment)))
        .unwrap_or_else(|cause| defect(&describe(cause.as_ref()), &environment.locale));
    match print(&output) {
        Ok(()) => ExitCode::from(output.code),
        // Whoever read our output has read enough.
        Err(error) if error.kind() == io::ErrorKind::BrokenPipe => ExitCode::from(output.code),
        Err(_) => ExitCode::from(exit::CANNOT_WRITE),
    }
}

fn print(output: &Output) -> io::Result<()> {
    io::stderr().write_all(terminal::output(&output.stderr).as_bytes())?;
    io::stdout().write_all(terminal::output(&output.stdout).as_bytes())?;
    io::stdout().flush()
}

#[allow(clippy::disallowed_methods, reason = "this is the edge that reads the environment")]
fn locale() -> String {
    let set = |name: &str| std::env::var(name).ok().filter(|value| !value.is_empty());
    ["LC_ALL", "LC_MESSAGES", "LANG"].into_iter().find_map(set).unwrap_or_default()
}

#[allow(clippy::disallowed_methods, reason = "this is the edge that reads the environment")]
fn colour() -> bool {
    let no_colour = std::env::var("NO_COLOR").is_ok_and(|value| !value.is_empty());
    !no_colour && io::stderr().is_terminal() && io::stdout().is_terminal()
}

fn describe(cause: &(dyn std::any::Any + Send)) -> String {
    let text = cause.downcast_ref::<&str>().map(|text| (*text).to_owned());
    text.or_else(|| cause.downcast_ref::<String>().cloned()).unwrap_or_default()
}

fn defect(detail: &str, locale: &str) -> Output {
    let messages = ProgramMessages::new(locale);
    let message = messages.message("env-bug", &[("detail", detail.into())]);
    let help = messages.message("env-bug-help", &[]);
    Output { stderr: format!("{message}\n{help}\n"), code: exit::BUG, ..Output::default() }
}

/// Work that is done sooner is not worth a bar.
const PATIENCE: Duration = Duration::from_secs(1);

/// A bar on the terminal, for work that takes longer than anybody likes to wait in the dark.
#[derive(Debug, Default)]
struct Bar {
    bar: Mutex<Option<ProgressBar>>,
    is_shown: AtomicBool,
    watch: Arc<Watch>,
}

impl Bar {
    fn with(&self, act: impl FnOnce(&ProgressBar)) {
        if let Some(bar) = &*self.bar.lock().unwrap_or_else(PoisonError::into_inner) {
            act(bar);
        }
    }
}

impl Progress for Bar {
    fn begin(&self, steps: usize) {
        self.watch.begin(steps);
        let bar = ProgressBar::with_draw_target(Some(steps as u64), ProgressDrawTarget::hidden());
        self.is_shown.store(false, Ordering::Relaxed);
        *self.bar.lock().unwrap_or_else(PoisonError::into_inner) = Some(bar);
    }

    fn step(&self) {
        self.watch.step();
        self.with(|bar| {
            bar.inc(1);
            if bar.elapsed() > PATIENCE && !self.is_shown.swap(true, Ordering::Relaxed) {
                bar.set_draw_target(ProgressDrawTarget::stderr());
            }
        });
    }

    fn end(&self) {
        self.watch.end();
        self.with(ProgressBar::finish_and_clear);
    }
}

/// A page takes milliseconds; a template that has not ended it by then never will. The steps of
/// templates are counted, and a few operations on lists are not.
const STUCK: Duration = Duration::from_secs(60);

/// Ends a run in which nothing moves. The release before stays; the next run clears what is left.
#[derive(Debug, Default)]
struct Watch {
    language: String,
    moves: Arc<Moves>,
}

#[derive(Debug, Default)]
struct Moves {
    is_at_work: AtomicBool,
    steps: AtomicUsize,
}

impl Watch {
    fn new(language: &str) -> Self {
        Self { language: language.to_owned(), moves: Arc::default() }
    }

    fn watch(moves: &Moves, language: &str) {
        let mut since = Instant::now();
        let mut seen = moves.steps.load(Ordering::Relaxed);
        while moves.is_at_work.load(Ordering::Relaxed) {
            thread::sleep(STUCK / 60);
            let steps = moves.steps.load(Ordering::Relaxed);
            if steps != seen {
                (seen, since) = (steps, Instant::now());
            } else if since.elapsed() > STUCK && moves.is_at_work.load(Ordering::Relaxed) {
                let messages = ProgramMessages::new(language);
                let said = ["severity-error", "env-stuck", "severity-help", "env-stuck-help"]
                    .map(|id| messages.message(id, &[]));
                let text = format!("{}: {}\n{}: {}\n", said[0], said[1], said[2], said[3]);
                // Whoever does not read it still gets the exit code.
                let _ = io::stderr().write_all(text.as_bytes());
                std::process::exit(exit::CONTENT.into());
            }
        }
    }
}

impl Progress for Watch {
    fn begin(&self, _: usize) {
        self.moves.is_at_work.store(true, Ordering::Relaxed);
        let (moves, language) = (Arc::clone(&self.moves), self.language.clone());
        // It ends with the work, or with the program. A machine that has no thread left for it
        // goes on without.
        let _ = thread::Builder::new().spawn(move || Self::watch(&moves, &language));
    }

    fn step(&self) {
        self.moves.steps.fetch_add(1, Ordering::Relaxed);
    }

    fn end(&self) {
        self.moves.is_at_work.store(false, Ordering::Relaxed);
    }
}
