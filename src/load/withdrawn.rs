//! `[withdrawn]` of item.toml and site.toml.

use crate::extract;
use crate::item::{Keep, Withdrawal};
use crate::site::Settings;
use crate::toml_fields::{At, Fields};

/// Returns the withdrawal with the place of its time.
pub fn withdrawal(fields: &mut Fields<'_, '_>, settings: &Settings) -> Option<At<Withdrawal>> {
    let mut table = fields.table("withdrawn", "withdrawn = { at = 2013-01-04 }")?;
    if !table.has("at") {
        table.report_missing("at", table.place().clone());
    }
    let at = table.moment("at", &settings.time_zone);
    let keep = keep(&mut table);
    table.finish();
    let at = at?;
    Some(At { value: Withdrawal { at: at.value, keep }, place: at.place })
}

/// Reads `[[withdrawn.keep]]`: words and files that may stay published despite the withdrawal, each
/// with the reason.
pub fn keep(table: &mut Fields<'_, '_>) -> Vec<Keep> {
    let tables = table.tables("keep").into_iter();
    let kept = tables.flat_map(|mut table| {
        let (words, file) = (table.string("words"), table.string("file"));
        if words.is_none() && file.is_none() {
            table.report_missing("words", table.place().clone());
        }
        // The reason is for people who read the file later. The program does not use it.
        table.required_string("reason");
        table.finish();
        [words.map(|words| Keep::Words(words.value)), file.map(|file| Keep::File(file.value))].into_iter().flatten()
    });
    kept.collect()
}

/// The Jaro-Winkler similarity above which a name counts as a misspelling of `withdrawn`.
const ALIKE: f64 = 0.85;

/// Returns whether the text of an item.toml seems to withdraw the item, even where the TOML is not
/// readable. Nothing of such an item may be published.
pub fn means_withdrawal(text: &str) -> bool {
    let text = text.replace('［', "[").replace('］', "]");
    let text = extract::backslashes(&text).unwrap_or(text);
    let tables = text.lines().filter_map(|line| line.trim_start().strip_prefix('['));
    let names = tables.map(|name| name.trim_start_matches(['[', ' ', '\t', '"', '\'']));
    let names = names.map(|name| name.split([']', '.', ' ', '\t', '"', '\'']).next().unwrap_or_default());
    let keys = text.lines().filter_map(|line| line.split_once('=')).map(|(key, _)| key.trim());
    let keys = keys.map(|key| key.split('.').next().unwrap_or_default().trim());
    names.chain(keys).any(|name| strsim::jaro_winkler(&name.to_lowercase(), "withdrawn") > ALIKE)
}
