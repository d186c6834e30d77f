//! The options that several commands share: their definition with help in the program's
//! language, and their values.

use super::errors::CommandError;
use super::ui::ColourChoice;
use crate::Asked;
use crate::catalog::ProgramMessages;
use crate::fs;
use clap::builder::PossibleValuesParser;
use clap::{Arg, ArgAction, ArgMatches};
use jiff::Timestamp;
use std::path::{Path, PathBuf};

/// Makes arguments whose help is a message of the program.
#[derive(Clone, Copy, Debug)]
pub struct Words<'m> {
    messages: &'m ProgramMessages,
}

impl<'m> Words<'m> {
    pub fn new(messages: &'m ProgramMessages) -> Self {
        Self { messages }
    }

    /// Returns the message of an id.
    pub fn text(&self, id: &str) -> String {
        self.messages.message(id, &[])
    }

    /// Returns the usage line of a command.
    pub fn usage(&self, command: &str) -> String {
        self.messages.message("cli-usage-command", &[("command", command.into())])
    }

    /// Returns an option without a value.
    pub fn flag(&self, name: &'static str, help: &str) -> Arg {
        Arg::new(name).long(name).help(self.text(help)).action(ArgAction::SetTrue)
    }

    /// Returns an option with a value.
    pub fn option(&self, name: &'static str, value: &'static str, help: &str) -> Arg {
        Arg::new(name).long(name).value_name(value).help(self.text(help)).hide_default_value(true)
    }

    /// Adds a default value to an option, and to its help.
    fn with_default(&self, option: Arg, value: &'static str) -> Arg {
        let help = option.get_help().map(ToString::to_string).unwrap_or_default();
        option.help(self.default_of(&help, value)).default_value(value)
    }

    fn default_of(&self, help: &str, value: &str) -> String {
        self.messages.message("cli-default", &[("help", help.into()), ("value", value.into())])
    }

    /// Returns an option whose value is one of a few, the first unless another is typed.
    pub fn choice_of(&self, name: &'static str, values: &[&'static str], help: &str) -> Arg {
        self.with_default(self.choice(name, values, help), values.first().copied().unwrap_or_default())
    }

    /// Returns an option whose value is one of a few.
    pub fn choice(&self, name: &'static str, values: &[&'static str], help: &str) -> Arg {
        let parser = PossibleValuesParser::new(values.to_vec());
        self.option(name, "NAME", help).value_parser(parser).hide_possible_values(true)
    }

    /// Returns an argument without a name.
    pub fn positional(&self, name: &'static str, value: &'static str, help: &str) -> Arg {
        Arg::new(name).value_name(value).help(self.text(help)).help_heading(self.text("cli-heading-arguments"))
    }

    /// Returns `--output DIR` of a command that writes there.
    pub fn output(&self) -> Arg {
        self.output_option("cli-option-output")
    }

    /// Returns `--output DIR` of a command that works on what was published there.
    pub fn published_output(&self) -> Arg {
        self.output_option("cli-option-output-read")
    }

    fn output_option(&self, help: &str) -> Arg {
        // The site's own folder is the default, which depends on `--site`.
        self.option("output", "DIR", help).help(self.default_of(&self.text(help), "output"))
    }

    /// Returns `--format human|json`.
    pub fn format(&self) -> Arg {
        self.choice_of("format", &["human", "json"], "cli-option-format")
    }

    /// Returns `--as-of TIME`.
    pub fn as_of(&self) -> Arg {
        self.option("as-of", "TIME", "cli-option-as-of")
    }

    /// Returns the options that every command has.
    pub fn common(&self) -> Vec<Arg> {
        let languages: Vec<_> = ProgramMessages::languages().collect();
        vec![
            self.with_default(self.option("site", "DIR", "cli-option-site"), ".").global(true),
            self.choice("lang", &languages, "cli-option-lang").global(true),
            self.choice_of("color", &["auto", "always", "never"], "cli-option-color").global(true),
            self.flag("help", "cli-option-help").short('h').action(ArgAction::Help).global(true),
        ]
    }
}

/// What a report is written for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Format {
    Human,
    Json,
}

/// Returns the language that `--lang` names. It is looked for before anything else is parsed,
/// because usage errors are written in it too.
pub fn language(arguments: &[String]) -> Option<&str> {
    value_of(arguments, "--lang")
}

fn value_of<'a>(arguments: &'a [String], option: &str) -> Option<&'a str> {
    let mut arguments = arguments.iter();
    while let Some(argument) = arguments.next() {
        if argument == option {
            return arguments.next().map(String::as_str);
        }
        if let Some(value) = argument.strip_prefix(option).and_then(|rest| rest.strip_prefix('=')) {
            return Some(value);
        }
    }
    None
}

/// Returns the language that the site's `[publish] language` names. A timer has no locale of its own,
/// and its mails are read at the office.
pub fn language_of_site(arguments: &[String]) -> Option<String> {
    let folder = value_of(arguments, "--site").unwrap_or(".");
    let text = fs::read_left(&Path::new(folder).join("content/site.toml")).ok()?;
    let settings = toml::from_str::<toml::Table>(&text).ok()?;
    let language = settings.get("publish")?.get("language")?.as_str()?;
    ProgramMessages::languages().find(|known| *known == language).map(str::to_owned)
}

/// Returns the value of an option or argument that may be absent.
pub fn optional(matches: &ArgMatches, name: &str) -> Option<String> {
    matches.get_one::<String>(name).cloned()
}

/// Returns the value of an option or argument; empty where it is absent.
pub fn text(matches: &ArgMatches, name: &str) -> String {
    optional(matches, name).unwrap_or_default()
}

/// Returns the folder of the site, from `--site`.
pub fn site(matches: &ArgMatches) -> PathBuf {
    PathBuf::from(text(matches, "site"))
}

/// Returns the output folder, from `--output`, else the site's own.
pub fn output(matches: &ArgMatches) -> PathBuf {
    optional(matches, "output").map_or_else(|| site(matches).join("output"), PathBuf::from)
}

/// Returns the format, from `--format human|json`.
pub fn format(matches: &ArgMatches) -> Format {
    if text(matches, "format") == "json" { Format::Json } else { Format::Human }
}

/// Returns when to colour, from `--color`.
pub fn colour(matches: &ArgMatches) -> ColourChoice {
    match text(matches, "color").as_str() {
        "always" => ColourChoice::Always,
        "never" => ColourChoice::Never,
        _ => ColourChoice::Auto,
    }
}

/// Returns the publication clock that was asked for, from `--as-of`: a time with an offset, or
/// a date, which is the start of that day at the office.
pub fn as_of(matches: &ArgMatches) -> Result<Option<Asked>, CommandError> {
    moment(matches, "as-of")
}

/// Returns the time that an option names, as [`as_of`] does.
pub fn moment(matches: &ArgMatches, option: &str) -> Result<Option<Asked>, CommandError> {
    let Some(typed) = optional(matches, option) else { return Ok(None) };
    let moment = typed.parse::<Timestamp>().ok().map(Asked::Moment);
    let is_date = typed.len() == "2013-03-05".len();
    let day = || typed.parse::<jiff::civil::Date>().ok().filter(|_| is_date).map(Asked::Day);
    let asked = moment.or_else(day);
    asked.map(Some).ok_or_else(|| CommandError::usage("usage-bad-moment", [("value", typed.into())]))
}
