//! The commands and options, with their help in the program's language.

use crate::Asked;
use crate::catalog::ProgramMessages;
use clap::builder::{PossibleValuesParser, StyledStr};
use clap::{Arg, ArgAction, ArgMatches, Command};
use jiff::Timestamp;
use std::path::PathBuf;

/// The language asked for, found before the rest is understood: usage errors speak it too.
pub fn language(arguments: &[String]) -> Option<&str> {
    let mut arguments = arguments.iter();
    while let Some(argument) = arguments.next() {
        if argument == "--lang" {
            return arguments.next().map(String::as_str);
        }
        if let Some(language) = argument.strip_prefix("--lang=") {
            return Some(language);
        }
    }
    None
}

pub fn command(messages: &ProgramMessages) -> Command {
    let message = |id: &str| messages.message(id, &[]);
    let subcommand = |name: &'static str| {
        Command::new(name)
            .override_usage(messages.message("cli-usage-command", &[("command", name.into())]))
            .about(message(&format!("cli-{name}-about")))
            .help_template(template(messages))
            .disable_help_flag(true)
            .subcommand_help_heading(message("cli-heading-commands"))
            .next_help_heading(message("cli-heading-options"))
            .args(common(messages))
    };
    Command::new("gongbao")
        .override_usage(message("cli-usage"))
        .version(env!("CARGO_PKG_VERSION"))
        .about(message("cli-about"))
        .help_template(template(messages))
        .disable_help_flag(true)
        .disable_version_flag(true)
        .disable_help_subcommand(true)
        .subcommand_help_heading(message("cli-heading-commands"))
        .next_help_heading(message("cli-heading-options"))
        .args(common(messages))
        .arg(flag("version", message("cli-option-version")).short('V').action(ArgAction::Version))
        .subcommand(
            subcommand("publish")
                .arg(option("output", "DIR", message("cli-option-output")))
                .arg(format(&["human", "json"], message("cli-option-format")))
                .arg(option("as-of", "TIME", message("cli-option-as-of")))
                .arg(flag("quiet", message("cli-option-quiet")).short('q').action(ArgAction::SetTrue))
                .arg(option("report", "FILE", message("cli-option-report")))
                .arg(option("metrics", "FILE", message("cli-option-metrics")))
                .arg(option("hook", "COMMAND", message("cli-option-hook")))
                .arg(flag("allow-removals", message("cli-option-allow-removals")).action(ArgAction::SetTrue))
                .arg(flag("repair", message("cli-option-repair")).action(ArgAction::SetTrue).conflicts_with("dry-run"))
                .arg(flag("dry-run", message("cli-option-rehearse")).action(ArgAction::SetTrue))
                .arg(flag("patch", message("cli-option-patch")).action(ArgAction::SetTrue).requires("dry-run")),
        )
        .subcommand(
            subcommand("releases")
                .arg(option("output", "DIR", message("cli-option-output-read")))
                .arg(format(&["human", "json"], message("cli-option-format"))),
        )
        .subcommand(
            subcommand("rollback")
                .arg(positional("release", "RELEASE", message("cli-arg-release-back"), messages))
                .arg(option("hold", "REASON", message("cli-option-hold")))
                .arg(
                    flag("resume", message("cli-option-resume"))
                        .action(ArgAction::SetTrue)
                        .conflicts_with_all(["release", "hold"]),
                )
                .arg(option("output", "DIR", message("cli-option-output-read")))
                .arg(format(&["human", "json"], message("cli-option-format"))),
        )
        .subcommand(
            subcommand("verify")
                .arg(positional("release", "RELEASE", message("cli-arg-release"), messages))
                .arg(flag("ledger", message("cli-option-ledger")).action(ArgAction::SetTrue).conflicts_with("release"))
                .arg(option("head", "N-HASH", message("cli-option-head")).requires("ledger"))
                .arg(option("output", "DIR", message("cli-option-output-read")))
                .arg(format(&["human", "json"], message("cli-option-format"))),
        )
        .subcommand(
            subcommand("gc")
                .arg(option("keep", "N", message("cli-option-keep")).required(true))
                .arg(option("output", "DIR", message("cli-option-output-read")))
                .arg(format(&["human", "json"], message("cli-option-format"))),
        )
        .subcommand(
            subcommand("check")
                .arg(format(&["human", "short", "json", "github", "sarif"], message("cli-option-check-format")))
                .arg(option("baseline", "FILE", message("cli-option-baseline")))
                .arg(option("write-baseline", "FILE", message("cli-option-write-baseline")))
                .arg(flag("fix", message("cli-option-fix")).action(ArgAction::SetTrue))
                .arg(flag("dry-run", message("cli-option-dry-run")).action(ArgAction::SetTrue).requires("fix"))
                .arg(choice("deny", &["error", "warning", "info"], message("cli-option-deny")).default_value("error"))
                .arg(option("as-of", "TIME", message("cli-option-as-of"))),
        )
        .subcommand(
            subcommand("status")
                .arg(format(&["human", "json"], message("cli-option-format")))
                .arg(flag("all", message("cli-option-status-all")).action(ArgAction::SetTrue))
                .arg(option("as-of", "TIME", message("cli-option-as-of"))),
        )
        .subcommand(
            subcommand("accept")
                .arg(
                    Arg::new("item")
                        .value_name("ITEM")
                        .help(message("cli-arg-item"))
                        .help_heading(message("cli-heading-arguments")),
                )
                .arg(
                    Arg::new("edition")
                        .value_name("EDITION")
                        .help(message("cli-arg-edition"))
                        .help_heading(message("cli-heading-arguments")),
                )
                .arg(
                    flag("all", message("cli-option-all"))
                        .action(ArgAction::SetTrue)
                        .conflicts_with_all(["item", "edition"]),
                )
                .arg(flag("unchanged", message("cli-option-unchanged")).action(ArgAction::SetTrue).requires("by"))
                .arg(
                    option("segment", "N", message("cli-option-segment"))
                        .value_delimiter(',')
                        .action(ArgAction::Append)
                        .value_parser(clap::value_parser!(usize))
                        .conflicts_with_all(["all", "unchanged", "messages"]),
                )
                .arg(option("by", "NAME", message("cli-option-by")).requires("unchanged"))
                .arg(
                    option("messages", "EDITION", message("cli-option-messages"))
                        .num_args(0..=1)
                        .default_missing_value("")
                        .conflicts_with_all(["item", "edition", "all"]),
                )
                .arg(option("message", "NAME", message("cli-option-message")).requires("messages")),
        )
        .subcommand(
            subcommand("catalogs")
                .arg(
                    Arg::new("dir")
                        .value_name("DIR")
                        .required(true)
                        .help(message("cli-arg-dir"))
                        .help_heading(message("cli-heading-arguments")),
                )
                .arg(option("reference", "LOCALE", message("cli-option-reference")).required(true))
                .arg(option("locale", "LOCALE", message("cli-option-locale")).action(ArgAction::Append))
                .arg(format(&["human", "json"], message("cli-option-format"))),
        )
        .subcommand(
            subcommand("compare")
                .arg(positional("source", "SOURCE", message("cli-arg-source"), messages).required(true))
                .arg(positional("translation", "TRANSLATION", message("cli-arg-translation"), messages).required(true))
                .arg(option("base", "OLD_SOURCE", message("cli-option-base")))
                .arg(format(&["human", "json"], message("cli-option-format"))),
        )
        .subcommand(
            subcommand("diff")
                .arg(positional("item", "ITEM", message("cli-arg-item"), messages).required(true))
                .arg(positional("edition", "EDITION", message("cli-arg-edition"), messages).required(true))
                .arg(format(&["human", "json"], message("cli-option-format"))),
        )
        .subcommand(
            subcommand("explain")
                .arg(positional("code", "CODE|ITEM", message("cli-arg-code"), messages))
                .arg(format(&["human", "json"], message("cli-option-format")))
                .arg(option("as-of", "TIME", message("cli-option-as-of"))),
        )
        .subcommand(super::help::arguments(subcommand("help"), messages))
}

fn template(messages: &ProgramMessages) -> StyledStr {
    let usage = messages.message("cli-heading-usage", &[]);
    StyledStr::from(format!("{{about}}\n\n{usage}: {{usage}}\n\n{{all-args}}\n"))
}

/// Options that every command has.
fn common(messages: &ProgramMessages) -> Vec<Arg> {
    let languages: Vec<_> = ProgramMessages::languages().collect();
    vec![
        option("site", "DIR", messages.message("cli-option-site", &[])).default_value(".").global(true),
        choice("lang", &languages, messages.message("cli-option-lang", &[])).global(true),
        choice("color", &["auto", "always", "never"], messages.message("cli-option-color", &[]))
            .default_value("auto")
            .global(true),
        flag("help", messages.message("cli-option-help", &[])).short('h').action(ArgAction::Help).global(true),
    ]
}

fn flag(name: &'static str, help: String) -> Arg {
    Arg::new(name).long(name).help(help)
}

fn positional(name: &'static str, value: &'static str, help: String, messages: &ProgramMessages) -> Arg {
    Arg::new(name).value_name(value).help(help).help_heading(messages.message("cli-heading-arguments", &[]))
}

fn option(name: &'static str, value: &'static str, help: String) -> Arg {
    Arg::new(name).long(name).value_name(value).help(help).hide_default_value(true)
}

fn choice(name: &'static str, values: &[&'static str], help: String) -> Arg {
    let parser = PossibleValuesParser::new(values.to_vec());
    Arg::new(name)
        .long(name)
        .value_name("NAME")
        .help(help)
        .value_parser(parser)
        .hide_possible_values(true)
        .hide_default_value(true)
}

fn format(values: &[&'static str], help: String) -> Arg {
    choice("format", values, help).default_value("human")
}

pub fn text<'m>(matches: &'m ArgMatches, name: &str) -> &'m str {
    matches.get_one::<String>(name).map_or("", String::as_str)
}

pub fn site(matches: &ArgMatches) -> PathBuf {
    PathBuf::from(text(matches, "site"))
}

/// The usual output folder of a site, for commands that publish nothing.
pub fn beside(matches: &ArgMatches) -> PathBuf {
    site(matches).join("output")
}

/// The output folder: as asked, else the site's own.
pub fn output(matches: &ArgMatches) -> PathBuf {
    matches.get_one::<String>("output").map_or_else(|| site(matches).join("output"), PathBuf::from)
}

/// Whether to colour: as asked, else as the terminal allows.
pub fn colour(matches: &ArgMatches, terminal: bool) -> bool {
    match text(matches, "color") {
        "always" => true,
        "never" => false,
        _ => terminal,
    }
}

/// A moment as people type it: with an offset, or a plain date, the start of that day at the office.
pub fn as_of(matches: &ArgMatches) -> Result<Option<Asked>, String> {
    let Some(typed) = matches.get_one::<String>("as-of") else { return Ok(None) };
    let moment = typed.parse::<Timestamp>().ok().map(Asked::Moment);
    let is_date = typed.len() == "2013-03-05".len();
    let day = || typed.parse::<jiff::civil::Date>().ok().filter(|_| is_date).map(Asked::Day);
    moment.or_else(day).map(Some).ok_or_else(|| typed.clone())
}
