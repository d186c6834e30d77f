//! `gongbao help [TOPIC|COMMAND]`

use crate::catalog::ProgramMessages;
use crate::cli::command::CommandEntry;
use crate::cli::errors::report_usage_with;
use crate::cli::exit_code::ExitCode;
use crate::cli::options::{self, Words};
use crate::cli::ui::Ui;
use crate::cli::usage;
use crate::diagnostic::{Code, nearest};
use crate::help::{self, SAMPLES, TOPICS, Topic};
use clap::{ArgMatches, Command};

pub const COMMAND: CommandEntry = CommandEntry {
    name: "help",
    examples: &["gongbao help items", "gongbao help publish"],
    exits: &[ExitCode::Done, ExitCode::Usage, ExitCode::Bug, ExitCode::CannotWrite],
    arguments,
    run: |line, ui| Ok(run(&HelpArgs::parse(line.matches), line.program, ui)),
};

fn arguments(command: Command, words: &Words<'_>) -> Command {
    command.arg(words.positional("topic", "TOPIC|COMMAND", "cli-arg-topic"))
}

struct HelpArgs {
    /// A topic, a sample file or a command; `None` asks for a list of them.
    name: Option<String>,
}

impl HelpArgs {
    fn parse(matches: &ArgMatches) -> Self {
        Self { name: options::optional(matches, "topic") }
    }
}

/// Prints what was asked for. `program` is the whole command line, which knows the commands.
fn run(args: &HelpArgs, program: &Command, ui: &mut Ui<'_>) -> ExitCode {
    let Some(name) = args.name.as_deref() else {
        overview(program, ui);
        return ExitCode::Done;
    };
    if let Some(topic) = help::topic(name) {
        let text = of_topic(topic, ui.messages());
        ui.out().text(&text);
        return ExitCode::Done;
    }
    let samples: Vec<_> = help::samples(name).into_iter().map(|sample| sample.text).collect();
    if !samples.is_empty() {
        ui.out().text(&samples.join("\n"));
        return ExitCode::Done;
    }
    if program.find_subcommand(name).is_some() {
        return of_command(program.clone(), name, ui);
    }
    unknown(name, program, ui)
}

fn of_topic(topic: &Topic, messages: &ProgramMessages) -> String {
    let language = messages.language();
    let text = topic.text(language);
    if ["en", "zh"].contains(&language) {
        return text.to_owned();
    }
    format!("{}\n\n{text}", messages.message("help-languages", &[("topic", topic.name.into())]))
}

/// Prints the same as `gongbao COMMAND --help`.
fn of_command(program: Command, name: &str, ui: &mut Ui<'_>) -> ExitCode {
    match program.try_get_matches_from(["gongbao", name, "--help"]) {
        Err(error) => usage::report(&error, &[], ui),
        Ok(_) => ExitCode::Done,
    }
}

/// Prints topics, commands and files, a line each.
fn overview(program: &Command, ui: &mut Ui<'_>) {
    let messages = ui.messages();
    let message = |id: &str| messages.message(id, &[]);
    let topics = TOPICS.iter().map(|topic| (topic.name, message(&format!("help-topic-{}", topic.name))));
    let files = SAMPLES.iter().map(|sample| (sample.own_name(), sample.place.to_owned()));
    let commands = program.get_subcommands().map(|command| {
        let about = command.get_about().map(ToString::to_string).unwrap_or_default();
        (command.get_name(), about)
    });
    let part = |heading: &str, lines: Vec<(&str, String)>| format!("\n{}:\n{}", message(heading), table(&lines));
    let out = ui.out();
    out.line(&message("help-intro"));
    out.text(&part("help-heading-topics", topics.collect()));
    out.text(&part("cli-heading-commands", commands.collect()));
    out.text(&part("help-heading-files", files.collect()));
}

/// Returns names, and in one column what they are.
fn table(lines: &[(&str, String)]) -> String {
    let width = lines.iter().map(|(name, _)| name.len()).max().unwrap_or_default() + 2;
    lines.iter().map(|(name, about)| format!("  {name:<width$}{about}\n")).collect()
}

fn unknown(name: &str, program: &Command, ui: &mut Ui<'_>) -> ExitCode {
    let messages = ui.messages();
    let mut message = messages.message("usage-unknown-topic", &[("name", name.into())]);
    if let Some(line) = hint(name, program, messages) {
        message = format!("{message}\n{line}");
    }
    report_usage_with(message, messages.message("usage-try-topics", &[]), ui)
}

/// Returns what else the name may mean: a code of a finding, a word of a topic, or a name that
/// is written nearly so.
fn hint(name: &str, program: &Command, messages: &ProgramMessages) -> Option<String> {
    let meant = |name: String| messages.message("help-did-you-mean", &[("name", name.into())]);
    if Code::find(name).is_some() {
        return Some(meant(format!("gongbao explain {name}")));
    }
    let topics: Vec<_> = help::naming(name).into_iter().map(|topic| format!("`gongbao help {topic}`")).collect();
    if !topics.is_empty() {
        return Some(messages.message("help-named-in", &[("name", name.into()), ("topics", topics.join(", ").into())]));
    }
    let topics = TOPICS.iter().map(|topic| topic.name);
    let files = SAMPLES.iter().flat_map(|sample| [sample.name, sample.file]);
    let commands = program.get_subcommands().map(Command::get_name);
    nearest(name, topics.chain(files).chain(commands)).map(|name| meant(name.to_owned()))
}
