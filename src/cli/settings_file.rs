//! site.toml as commands change it.

use crate::cli::errors::CommandError;
use crate::cli::opened_site::ChangedSite;
use crate::edit::Operation;
use crate::source::read_text;

const BYTE_ORDER_MARK: &str = "\u{feff}";

/// Returns the step that changes a part of site.toml. Fails where it cannot be changed line by line.
pub fn change(
    changed: &ChangedSite,
    part: &'static str,
    change: impl FnOnce(&str) -> Option<String>,
) -> Result<Operation, CommandError> {
    let path = &changed.opened.site.settings.file;
    let file = read_text(&changed.opened.sources, path).map_err(CommandError::unreadable(path.as_str()))?;
    let text = file.text.strip_prefix(BYTE_ORDER_MARK).unwrap_or(&file.text);
    let mark = if text.len() < file.text.len() { BYTE_ORDER_MARK } else { "" };
    let text = change(text).ok_or_else(|| CommandError::by_hand(path, part))?;
    Ok(Operation::write(path.clone(), format!("{mark}{text}")))
}
