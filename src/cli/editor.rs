//! Opens a file in the person's editor, and checks its item when the editor ends.

use super::errors::CommandError;
use super::exit_code::ExitCode;
use super::finding_list::Shown;
use super::findings::FindingsPrinter;
use super::opened_site::OpenedSite;
use super::ui::Ui;
use crate::diagnostic::{Code, Findings, Severity};
use crate::source::FilePath;
use std::path::Path;

/// Opens a file of an item in the person's editor. Without a person or an editor nothing is opened, and
/// nothing is checked: what has just begun is not finished.
pub fn edit(site: &Path, file: &FilePath, item: &str, ui: &mut Ui<'_>) -> Result<ExitCode, CommandError> {
    let Some(person) = ui.person() else { return Ok(ExitCode::Done) };
    let path = || ("path", file.as_str().into());
    match person.edit(&[site.join(file.as_str())]) {
        Ok(None) => {
            ui.note("edit-no-editor", &[path()]);
            return Ok(ExitCode::Done);
        }
        Ok(Some(true)) => return check(site, item, ui),
        Ok(Some(false)) => ui.note("edit-failed", &[path()]),
        Err(error) => ui.note("edit-not-started", &[path(), ("why", error.to_string().into())]),
    }
    Ok(ExitCode::Findings)
}

/// Prints the findings about one item.
fn check(site: &Path, item: &str, ui: &mut Ui<'_>) -> Result<ExitCode, CommandError> {
    let opened = OpenedSite::open(site, None, ui)?;
    let mut findings = Findings::default();
    // Whoever has just written a draft knows that it is one.
    let about = opened.findings.iter().filter(|finding| finding.about.item.as_deref() == Some(item));
    findings.extend(about.filter(|finding| finding.code != Code::DraftTranslation).cloned());
    let printer = FindingsPrinter::new(&opened.sources, ui);
    printer.human(&findings, Shown::Known, ui.out());
    ui.out().line(&printer.summary(&findings, Shown::Known));
    Ok(if findings.reach(Severity::Error) { ExitCode::Findings } else { ExitCode::Done })
}
