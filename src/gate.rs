//! The gate: what goes out in spite of what was found, what stays behind, and what stops all.

use crate::diagnostic::{Argument, Code, Finding, Findings};
use crate::plan::{HeldBack, OutputPath, Plan};
use crate::policy::OnError;
use crate::site::Site;

#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Verdict {
    Pass,
    /// The rest may pass without these items.
    Hold(HeldBack),
    Stop,
}

/// Judges what was found with the items in `held` already left behind.
pub fn judge(site: &Site, plan: &Plan, findings: &Findings, held: &HeldBack) -> Verdict {
    let gate = site.settings.gate;
    let mut back = HeldBack::new();
    for finding in findings.iter().filter(|finding| finding.severity <= gate.deny) {
        if leads_to_held(finding, held) {
            continue;
        }
        // An item that stays behind does not take along what others say of it.
        if matches!(finding.code, Code::WithdrawnWords | Code::WithdrawnFile) {
            return Verdict::Stop;
        }
        match owner(site, plan, finding) {
            Some(item) if held.contains_key(&item) => {}
            Some(item) if gate.on_error == OnError::Hold && finding.code.can_hold() => {
                back.entry(item).or_default().insert(finding.code);
            }
            _ => return Verdict::Stop,
        }
    }
    if back.is_empty() { Verdict::Pass } else { Verdict::Hold(back) }
}

/// A link to an item that stays behind is a finding of the item that has the link, and no fault of it.
fn leads_to_held(finding: &Finding, held: &HeldBack) -> bool {
    finding.code == Code::HiddenItemLink && argument(finding, "target").is_some_and(|id| held.contains_key(id))
}

/// The item that a finding is about, if it is about one.
fn owner(site: &Site, plan: &Plan, finding: &Finding) -> Option<String> {
    let named = finding.item.as_deref().filter(|id| site.knows(id));
    named.map(str::to_owned).or_else(|| of_page(site, plan, finding)).or_else(|| of_file(site, finding))
}

/// The item whose page could not be made.
fn of_page(site: &Site, plan: &Plan, finding: &Finding) -> Option<String> {
    let path = OutputPath::new(argument(finding, "page")?);
    let index = plan.page_at(&path)?.kind.item()?;
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

fn argument<'f>(finding: &'f Finding, wanted: &str) -> Option<&'f str> {
    finding.arguments.iter().find_map(|(name, value)| match value {
        Argument::Text(text) if *name == wanted => Some(text.as_str()),
        _ => None,
    })
}
