//! Explains why one item is on the site or is not, edition by edition.

use super::held::HeldReport;
use super::status::{TextStatus, text_status};
use super::time::stamp;
use crate::as_of::AsOf;
use crate::edition::EditionId;
use crate::item::{Item, ItemIndex};
use crate::plan::Plan;
use crate::site::Site;
use serde::Serialize;

/// Schema `gongbao/explanation/1`. Times are in the office's time zone, in RFC 3339.
#[derive(Clone, Debug, Serialize)]
pub struct Explanation {
    pub schema: &'static str,
    pub id: String,
    pub kind: &'static str,
    /// The ids that it had before.
    pub formerly: Vec<String>,
    /// The title of its source text.
    pub title: String,
    /// The edition that its source text belongs to.
    pub source: String,
    pub published: Option<String>,
    /// The later of `published` and `embargo`: readers see the item from then on.
    pub since: Option<String>,
    pub held: Option<HeldReport>,
    pub withdrawn: Option<String>,
    pub editions: Vec<EditionExplanation>,
}

/// An item in one edition.
#[derive(Clone, Debug, Serialize)]
pub struct EditionExplanation {
    pub edition: String,
    #[serde(flatten)]
    pub text: TextStatus,
    pub is_source: bool,
    /// The reason why no translation is required.
    pub waived: Option<String>,
    /// The edition whose text is shown; `None` where there is no page.
    pub shows: Option<String>,
    /// The path of the page in the output.
    pub page: Option<String>,
}

impl Explanation {
    /// Explains an item as of the plan's publication clock.
    pub fn new(site: &Site, plan: &Plan, index: ItemIndex) -> Self {
        let item = site.item(index);
        let held = plan.held.iter().find(|held| held.item == item.id);
        let withdrawn = item.metadata.withdrawn.as_ref().map(|withdrawal| withdrawal.at).filter(|at| *at <= plan.as_of);
        let editions = site.settings.editions.ids().map(|edition| {
            let shown = held.is_none().then(|| Shown::find(site, plan, index, edition)).flatten();
            of_edition(site, plan, item, edition, shown)
        });
        Self {
            schema: "gongbao/explanation/1",
            id: item.id.clone(),
            kind: item.kind().key(),
            formerly: item.metadata.formerly.iter().map(|(id, _)| id.clone()).collect(),
            title: item.text(item.source).map_or_else(String::new, |text| text.title.clone()),
            source: key(site, item.source),
            published: item.metadata.published.map(|at| stamp(site, at)),
            since: item.metadata.published.max(item.metadata.embargo).map(|at| stamp(site, at)),
            held: held.map(|held| HeldReport::new(site, held)),
            withdrawn: withdrawn.map(|at| stamp(site, at)),
            editions: editions.collect(),
        }
    }
}

/// The page of an item in an edition.
struct Shown {
    /// The edition whose text it shows.
    edition: EditionId,
    path: String,
}

impl Shown {
    fn find(site: &Site, plan: &Plan, index: ItemIndex, edition: EditionId) -> Option<Self> {
        let shown = plan.shown(site, index, edition)?;
        Some(Self { edition: shown.edition, path: plan.item_path(site, edition, index).as_str().to_owned() })
    }
}

fn of_edition(site: &Site, plan: &Plan, item: &Item, edition: EditionId, shown: Option<Shown>) -> EditionExplanation {
    let today = AsOf::new(plan.as_of, &site.settings.time_zone).today;
    let waived = item.metadata.waived.iter().find(|(waived, _)| *waived == edition);
    EditionExplanation {
        edition: key(site, edition),
        text: text_status(site, item, edition, today),
        is_source: edition == item.source,
        waived: waived.map(|(_, reason)| reason.clone()),
        shows: shown.as_ref().map(|shown| key(site, shown.edition)),
        page: shown.map(|shown| shown.path),
    }
}

fn key(site: &Site, edition: EditionId) -> String {
    site.settings.editions.get(edition).key.clone()
}
