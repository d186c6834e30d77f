//! `gongbao help [TOPIC|COMMAND]`

use super::{Output, usage};
use crate::catalog::ProgramMessages;
use crate::diagnostic::{Code, nearest};
use crate::help::{self, SAMPLES, TOPICS, Topic};
use clap::{Arg, ArgMatches, Command};

/// The command, with what it takes.
pub fn arguments(command: Command, messages: &ProgramMessages) -> Command {
    let usage = messages.message("cli-usage-command", &[("command", "help [TOPIC|COMMAND]".into())]);
    let name = Arg::new("topic")
        .value_name("TOPIC|COMMAND")
        .help(messages.message("cli-arg-topic", &[]))
        .help_heading(messages.message("cli-heading-arguments", &[]));
    command.override_usage(usage).arg(name)
}

/// Prints what was asked for. `command` is the whole command line, which knows the commands.
pub fn run(matches: &ArgMatches, command: Command, messages: &ProgramMessages) -> Output {
    let Some(typed) = matches.get_one::<String>("topic") else { return overview(&command, messages) };
    let name = typed.as_str();
    if let Some(topic) = help::topic(name) {
        return printed(of_topic(topic, messages));
    }
    let samples: Vec<_> = help::samples(name).into_iter().map(|sample| sample.text).collect();
    if !samples.is_empty() {
        return printed(samples.join("\n"));
    }
    if command.find_subcommand(name).is_some() {
        return of_command(command, name, messages);
    }
    unknown(name, &command, messages)
}

fn printed(stdout: String) -> Output {
    Output { stdout, ..Output::default() }
}

fn of_topic(topic: &Topic, messages: &ProgramMessages) -> String {
    let language = messages.language();
    let text = topic.text(language);
    if ["en", "zh"].contains(&language) {
        return text.to_owned();
    }
    format!("{}\n\n{text}", messages.message("help-languages", &[("topic", topic.name.into())]))
}

/// The same as `gongbao COMMAND --help`.
fn of_command(command: Command, name: &str, messages: &ProgramMessages) -> Output {
    match command.try_get_matches_from(["gongbao", name, "--help"]) {
        Err(error) => usage::output(&error, messages),
        Ok(_) => Output::default(),
    }
}

/// Topics, files and commands, a line each.
fn overview(command: &Command, messages: &ProgramMessages) -> Output {
    let message = |id: &str| messages.message(id, &[]);
    let topics = TOPICS.iter().map(|topic| (topic.name, message(&format!("help-topic-{}", topic.name))));
    let files = SAMPLES.iter().map(|sample| (sample.own_name(), sample.place.to_owned()));
    let commands = command.get_subcommands().map(|command| {
        let about = command.get_about().map(ToString::to_string).unwrap_or_default();
        (command.get_name(), about)
    });
    let part = |heading: &str, lines: Vec<(&str, String)>| format!("\n{}:\n{}", message(heading), table(&lines));
    printed(format!(
        "{}\n{}{}{}",
        message("help-intro"),
        part("help-heading-topics", topics.collect()),
        part("cli-heading-commands", commands.collect()),
        part("help-heading-files", files.collect()),
    ))
}

/// Names, and in one column what they are.
fn table(lines: &[(&str, String)]) -> String {
    let width = lines.iter().map(|(name, _)| name.len()).max().unwrap_or_default() + 2;
    lines.iter().map(|(name, about)| format!("  {name:<width$}{about}\n")).collect()
}

fn unknown(name: &str, command: &Command, messages: &ProgramMessages) -> Output {
    let mut message = messages.message("usage-unknown-topic", &[("name", name.into())]);
    if let Some(line) = hint(name, command, messages) {
        message = format!("{message}\n{line}");
    }
    usage::advised(&message, &messages.message("usage-try-topics", &[]), messages)
}

/// A code of a finding, a word of a topic, or a name that is written nearly so.
fn hint(name: &str, command: &Command, messages: &ProgramMessages) -> Option<String> {
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
    let commands = command.get_subcommands().map(Command::get_name);
    nearest(name, topics.chain(files).chain(commands)).map(|name| meant(name.to_owned()))
}
