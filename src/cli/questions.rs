//! Questions to the person at the terminal.

use super::errors::CommandError;
use super::ui::Ui;
use crate::diagnostic::Argument;

/// Asks the question of a message, with a proposed answer in brackets, until the answer is one. An empty
/// answer takes the proposal. Fails where the person closes the input.
pub fn ask<T>(
    ui: &mut Ui<'_>,
    (message, arguments): (&str, &[(&'static str, Argument)]),
    proposed: &str,
    accept: impl Fn(&str) -> Result<T, CommandError>,
) -> Result<T, CommandError> {
    let question = ui.messages().message(message, arguments);
    let proposal = if proposed.is_empty() { String::new() } else { format!(" [{proposed}]") };
    // What was said before stands above the question.
    ui.err().text("");
    loop {
        let cancelled = || CommandError::absent("ask-cancelled", []);
        let person = ui.person().ok_or_else(cancelled)?;
        let answer = person.ask(&format!("{question}{proposal}: ")).ok().flatten().ok_or_else(cancelled)?;
        let answer = answer.trim();
        match accept(if answer.is_empty() { proposed } else { answer }) {
            Ok(value) => return Ok(value),
            Err(error) => error.report_answer(ui),
        }
    }
}

/// Asks whether to go on. Nobody is there to be asked where there is no terminal.
pub fn is_confirmed(ui: &mut Ui<'_>) -> Result<bool, CommandError> {
    if ui.person().is_none() {
        return Ok(false);
    }
    ask(ui, ("ask-go-on", &[]), "n", |answer| Ok(is_yes(answer)))
}

/// Returns whether an answer is a yes in one of the program's languages.
pub fn is_yes(answer: &str) -> bool {
    ["y", "yes", "是", "はい", "д", "да", "예", "네", "ｙ"].contains(&answer.to_lowercase().as_str())
}
