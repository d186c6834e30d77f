//! Why one item is or is not on the site, edition by edition.

use super::status::{TextStatus, text_status};
use super::{HeldReport, held_report, stamp};
use crate::as_of::AsOf;
use crate::edition::EditionId;
use crate::item::ItemIndex;
use crate::plan::Plan;
use crate::site::Site;
use serde::Serialize;

/// Schema `gongbao/explanation/1`.
#[derive(Clone, Debug, Serialize)]
pub struct Explanation {
    pub schema: &'static str,
    pub id: String,
    pub kind: &'static str,
    pub title: String,
    pub source: String,
    pub published: Option<String>,
    pub held: Option<HeldReport>,
    pub withdrawn: Option<String>,
    pub editions: Vec<EditionExplanation>,
}

#[derive(Clone, Debug, Serialize)]
pub struct EditionExplanation {
    pub edition: String,
    #[serde(flatten)]
    pub text: TextStatus,
    pub is_source: bool,
    /// Why no translation is owed.
    pub waived: Option<String>,
    /// The edition whose text is shown, and at which address; nothing where there is no page.
    pub shows: Option<String>,
    pub page: Option<String>,
}

impl Explanation {
    pub fn new(site: &Site, plan: &Plan, index: ItemIndex) -> Self {
        let item = site.item(index);
        let held = plan.held.iter().find(|held| held.item == item.id);
        let withdrawn = item.metadata.withdrawn.as_ref().map(|withdrawal| withdrawal.at).filter(|at| *at <= plan.as_of);
        let editions = site.settings.editions.ids();
        Self {
            schema: "gongbao/explanation/1",
            id: item.id.clone(),
            kind: item.kind().key(),
            title: item.text(item.source).map_or_else(String::new, |text| text.title.clone()),
            source: site.settings.editions.get(item.source).key.clone(),
            published: item.metadata.published.map(|at| stamp(site, at)),
            held: held.map(|held| held_report(site, held)),
            withdrawn: withdrawn.map(|at| stamp(site, at)),
            editions: editions.map(|edition| of_edition(site, plan, index, edition, held.is_some())).collect(),
        }
    }
}

fn of_edition(site: &Site, plan: &Plan, index: ItemIndex, edition: EditionId, is_held: bool) -> EditionExplanation {
    let item = site.item(index);
    let today = AsOf::new(plan.as_of, &site.settings.time_zone).today;
    let shown = plan.shown(site, index, edition).filter(|_| !is_held);
    let waived = item.metadata.waived.iter().find(|(waived, _)| *waived == edition);
    EditionExplanation {
        edition: site.settings.editions.get(edition).key.clone(),
        text: text_status(site, item, edition, today),
        is_source: edition == item.source,
        waived: waived.map(|(_, reason)| reason.clone()),
        shows: shown.map(|shown| site.settings.editions.get(shown.edition).key.clone()),
        page: shown.map(|_| plan.item_path(site, edition, index).as_str().to_owned()),
    }
}
