//! Accepts messages: records that the messages of an edition match the reference as it stands.

use crate::accept::{AcceptedMessages, Chosen, accept_messages};
use crate::cli::errors::CommandError;
use crate::cli::item_name::unknown_edition;
use crate::cli::opened_site::ChangedSite;
use crate::cli::ui::Ui;
use crate::edit::Operation;
use crate::edition::EditionId;
use crate::site::Site;

/// An edition and a message as they were typed; `None` means all.
pub struct MessageNames {
    pub edition: Option<String>,
    pub message: Option<String>,
}

impl MessageNames {
    fn editions(&self, site: &Site) -> Result<Vec<EditionId>, CommandError> {
        let editions = &site.settings.editions;
        let Some(typed) = self.edition.as_deref() else {
            return Ok(editions.ids().filter(|id| *id != site.settings.messages).collect());
        };
        let wrong = |id: &'static str| CommandError::usage(id, [("edition", typed.into())]);
        match editions.find(typed) {
            Some(id) if id == site.settings.messages => Err(wrong("accept-is-reference")),
            Some(id) => Ok(vec![id]),
            None => Err(unknown_edition(site, typed)),
        }
    }

    fn message(&self, site: &Site) -> Result<Option<&str>, CommandError> {
        let reference = site.catalogs.get(site.settings.messages);
        match self.message.as_deref() {
            Some(message) if !reference.has(message) => {
                Err(CommandError::usage("accept-unknown-message", [("message", message.into())]))
            }
            message => Ok(message),
        }
    }
}

/// Accepts messages, and says how many of each edition were not accepted before.
pub fn accept(changed_site: &ChangedSite, names: &MessageNames, ui: &mut Ui<'_>) -> Result<(), CommandError> {
    let site = &changed_site.opened.site;
    let chosen = names.editions(site)?;
    let message = names.message(site)?;
    for id in chosen {
        let AcceptedMessages { file: path, revisions, changed } =
            accept_messages(site, id, message.map_or(Chosen::All, Chosen::One));
        if changed > 0 {
            changed_site.apply(&[Operation::write(path, revisions.to_string())])?;
        }
        let edition = site.settings.editions.get(id).key.as_str();
        ui.say("accept-messages", &[("edition", edition.into()), ("n", changed.into())]);
    }
    Ok(())
}
