//! The gate: what is published in spite of its findings, which items are held back, and what
//! stops a publication.

#![deny(clippy::wildcard_enum_match_arm)]

use crate::diagnostic::{Code, Finding, Findings, Holding, PagePath};
use crate::plan::{HeldBack, OutputPath, Plan};
use crate::policy::OnError;
use crate::site::Site;

/// What the gate makes of the findings of a plan.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Verdict {
    /// The plan may be published.
    Pass,
    /// A plan without these items may be published.
    Hold(HeldBack),
    /// Nothing may be published.
    Stop,
}

/// Judges the findings of a plan in which the items of `held` are held back already.
pub fn judge(site: &Site, plan: &Plan, findings: &Findings, held: &HeldBack) -> Verdict {
    let gate = site.settings.gate;
    let mut back = HeldBack::new();
    for finding in findings.iter().filter(|finding| finding.reaches(gate.deny)) {
        if leads_to_held(finding, held) {
            continue;
        }
        let holding = finding.code.holding();
        if holding == Holding::Blocks {
            return Verdict::Stop;
        }
        let Some(item) = owner(site, plan, finding) else { return Verdict::Stop };
        if held.contains_key(&item) {
            continue;
        }
        match (gate.on_error, holding) {
            (OnError::Hold, Holding::Holds) => {
                back.entry(item).or_default().insert(finding.code);
            }
            (OnError::Stop, _) | (OnError::Hold, Holding::Refuses | Holding::Blocks) => return Verdict::Stop,
        }
    }
    if back.is_empty() { Verdict::Pass } else { Verdict::Hold(back) }
}

/// A link to an item that is held back is a finding of the item that has the link, and no fault of it.
fn leads_to_held(finding: &Finding, held: &HeldBack) -> bool {
    let target = finding.about.link_target.as_deref();
    finding.code == Code::HiddenItemLink && target.is_some_and(|id| held.contains_key(id))
}

/// The id of the item that a finding is about, if it is about one.
fn owner(site: &Site, plan: &Plan, finding: &Finding) -> Option<String> {
    let named = finding.about.item.as_deref().filter(|id| site.knows(id)).map(str::to_owned);
    let page = finding.about.page.as_ref();
    named.or_else(|| of_page(site, plan, page?)).or_else(|| of_file(site, finding))
}

/// The item that a page shows.
fn of_page(site: &Site, plan: &Plan, path: &PagePath) -> Option<String> {
    let index = plan.page_at(&OutputPath::new(path.as_str()))?.kind.item()?;
    Some(site.item(index).id.clone())
}

/// The item in whose folder the finding's file lies.
fn of_file(site: &Site, finding: &Finding) -> Option<String> {
    let mut folder = finding.place.file.as_str().strip_prefix("content/")?;
    while let Some((above, _)) = folder.rsplit_once('/') {
        if site.knows(above) {
            return Some(above.to_owned());
        }
        folder = above;
    }
    None
}
