//! `gongbao accept --messages [EDITION] [--message NAME]`

use crate::accept::{AcceptedMessages, Chosen, accept_messages};
use crate::catalog::ProgramMessages;
use crate::cli::{Output, publish, usage};
use crate::edition::EditionId;
use crate::fs::SiteFolder;
use crate::publish::StoreError;
use crate::site::Site;

/// Records that the messages of an edition, or of all where none is named, match the
/// reference as it stands.
pub fn accept(
    folder: &SiteFolder,
    site: &Site,
    edition: &str,
    message: Option<&str>,
    messages: &ProgramMessages,
) -> Output {
    let editions = &site.settings.editions;
    let names = [("edition", edition.into())];
    let chosen: Vec<EditionId> = match (edition, editions.find(edition)) {
        ("", _) => editions.ids().filter(|id| *id != site.settings.messages).collect(),
        (_, Some(id)) if id == site.settings.messages => {
            return usage::mistake(&messages.message("accept-is-reference", &names), messages);
        }
        (_, Some(id)) => vec![id],
        (_, None) => return usage::mistake(&messages.message("accept-unknown-edition", &names), messages),
    };
    if let Some(message) = message.filter(|message| !site.catalogs.get(site.settings.messages).has(message)) {
        return usage::mistake(&messages.message("accept-unknown-message", &[("message", message.into())]), messages);
    }
    let mut lines = String::new();
    for id in chosen {
        let AcceptedMessages { file: path, revisions, changed } =
            accept_messages(site, id, message.map_or(Chosen::All, Chosen::One));
        if changed > 0
            && let Err(error) = folder.write(&path, revisions.to_string().as_bytes())
        {
            return publish::environment_error(&StoreError::at(path.as_str().as_ref())(error), messages);
        }
        let edition = editions.get(id).key.as_str();
        lines += &messages.message("accept-messages", &[("edition", edition.into()), ("n", changed.into())]);
        lines.push('\n');
    }
    Output { stdout: lines, ..Output::default() }
}
