//! The program: passes arguments, clock, environment and output streams to the command line, and
//! shows the progress of long runs.

#[path = "main/terminal.rs"]
mod terminal;

use gongbao::catalog::ProgramMessages;
use gongbao::cli::{self, Environment};
use gongbao::progress::Progress;
use indicatif::{ProgressBar, ProgressDrawTarget};
use std::io::{self, BufWriter, IsTerminal, Write};
use std::panic::{self, AssertUnwindSafe};
use std::process::ExitCode;
use std::sync::atomic::{AtomicBool, AtomicUsize, Ordering};
use std::sync::{Arc, Mutex, PoisonError};
use std::thread;
use std::time::{Duration, Instant};

/// The allocator of the program. Rendering a page allocates and frees thousands of small strings.
#[global_allocator]
static ALLOCATOR: mimalloc::MiMalloc = mimalloc::MiMalloc;

#[allow(clippy::disallowed_methods, reason = "this is the edge that asks the clock")]
fn main() -> ExitCode {
    // With a handler, a write beyond the limit of a file's size returns an error and does not end
    // the program. An error of the registration is ignored, because the default action then
    // applies.
    let _ = signal_hook::flag::register(signal_hook::consts::SIGXFSZ, Arc::default());
    let typed: Vec<_> = std::env::args_os().collect();
    if cli::complete(&typed, std::env::current_dir().ok().as_deref(), &locale()) {
        return ExitCode::SUCCESS;
    }
    let arguments: Vec<String> = typed.iter().map(|argument| argument.to_string_lossy().into_owned()).collect();
    let watch = Arc::new(Watch::new(cli::language(&arguments).unwrap_or(&locale())));
    let bar = |watch: Arc<Watch>| Arc::new(Bar { watch, ..Bar::default() }) as Arc<dyn Progress>;
    let progress = (io::stderr().is_terminal() && !is_dumb()).then(|| bar(Arc::clone(&watch)));
    let watch: Arc<dyn Progress> = watch;
    let environment = Environment {
        now: jiff::Timestamp::now(),
        locale: locale(),
        colour: colour(),
        own_name: own_name(),
        progress,
        watch: Some(watch),
        person: terminal::person(),
    };
    // A panic is reported in one line, without a backtrace.
    panic::set_hook(Box::new(|_| {}));
    let (mut out, mut err) = (BufWriter::new(io::stdout()), io::stderr());
    let run = AssertUnwindSafe(|| cli::run(&arguments, &environment, &mut out, &mut err));
    let code = panic::catch_unwind(run).unwrap_or_else(|cause| {
        // An error of the write is ignored, because the exit code reports the defect too.
        let _ = io::stderr().write_all(defect(&describe(cause.as_ref()), &environment.locale).as_bytes());
        cli::ExitCode::Bug
    });
    ExitCode::from(code.number())
}

#[allow(clippy::disallowed_methods, reason = "this is the edge that reads the environment")]
fn locale() -> String {
    let set = |name: &str| std::env::var(name).ok().filter(|value| !value.is_empty());
    ["LC_ALL", "LC_MESSAGES", "LANG"].into_iter().find_map(set).unwrap_or_default()
}

#[allow(clippy::disallowed_methods, reason = "this is the edge that reads the environment")]
fn own_name() -> Option<String> {
    std::env::var("GONGBAO_PERSON").ok().filter(|name| !name.is_empty())
}

#[allow(clippy::disallowed_methods, reason = "this is the edge that reads the environment")]
fn colour() -> bool {
    let no_colour = std::env::var("NO_COLOR").is_ok_and(|value| !value.is_empty());
    !no_colour && !is_dumb() && io::stderr().is_terminal() && io::stdout().is_terminal()
}

/// Returns whether the terminal can neither colour nor move its cursor.
#[allow(clippy::disallowed_methods, reason = "this is the edge that reads the environment")]
fn is_dumb() -> bool {
    std::env::var("TERM").is_ok_and(|term| term == "dumb")
}

fn describe(cause: &(dyn std::any::Any + Send)) -> String {
    let text = cause.downcast_ref::<&str>().map(|text| (*text).to_owned());
    text.or_else(|| cause.downcast_ref::<String>().cloned()).unwrap_or_default()
}

/// Returns the message for a defect of the program, with its values made printable.
fn defect(detail: &str, locale: &str) -> String {
    let messages = ProgramMessages::new(locale);
    let message = messages.message("env-bug", &[("detail", detail.into())]);
    let help = messages.message("env-bug-help", &[]);
    format!("{message}\n{help}\n")
}

/// The duration after which work shows its progress.
const PATIENCE: Duration = Duration::from_secs(1);

/// A bar on the terminal, for work that takes longer than [`PATIENCE`].
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

/// The longest time without a finished page. A page takes milliseconds. A template that runs this
/// long never ends, because the limit of steps does not count some operations on lists.
const STUCK: Duration = Duration::from_secs(60);

/// Ends a run that makes no progress. The previous release stays served, and the next run removes
/// the unfinished one.
#[derive(Debug, Default)]
struct Watch {
    language: String,
    state: Arc<WatchState>,
}

#[derive(Debug, Default)]
struct WatchState {
    is_at_work: AtomicBool,
    steps: AtomicUsize,
}

impl Watch {
    fn new(language: &str) -> Self {
        Self { language: language.to_owned(), state: Arc::default() }
    }

    fn watch(state: &WatchState, language: &str) {
        let mut since = Instant::now();
        let mut seen = state.steps.load(Ordering::Relaxed);
        while state.is_at_work.load(Ordering::Relaxed) {
            thread::sleep(STUCK / 60);
            let steps = state.steps.load(Ordering::Relaxed);
            if steps != seen {
                (seen, since) = (steps, Instant::now());
            } else if since.elapsed() > STUCK && state.is_at_work.load(Ordering::Relaxed) {
                let messages = ProgramMessages::new(language);
                let texts = ["severity-error", "env-stuck", "severity-help", "env-stuck-help"]
                    .map(|id| messages.message(id, &[]));
                let text = format!("{}: {}\n{}: {}\n", texts[0], texts[1], texts[2], texts[3]);
                // An error of the write is ignored, because the exit code reports it too.
                let _ = io::stderr().write_all(text.as_bytes());
                std::process::exit(cli::ExitCode::Content.number().into());
            }
        }
    }
}

impl Progress for Watch {
    fn begin(&self, _: usize) {
        self.state.is_at_work.store(true, Ordering::Relaxed);
        let (state, language) = (Arc::clone(&self.state), self.language.clone());
        // The thread ends with the work or with the program. Where no thread can be started, the
        // run continues without the watch.
        let _ = thread::Builder::new().spawn(move || Self::watch(&state, &language));
    }

    fn step(&self) {
        self.state.steps.fetch_add(1, Ordering::Relaxed);
    }

    fn end(&self) {
        self.state.is_at_work.store(false, Ordering::Relaxed);
    }
}
