//! Checks that a translation has the value and the attributes that its reference has.

use super::scope::Pair;
use crate::diagnostic::{Code, Finding};

pub fn check(pair: &Pair<'_, '_>, findings: &mut Vec<Finding>) {
    let (theirs, own) = (&pair.reference, &pair.node);
    match (theirs.value.is_some(), own.value.is_some()) {
        (true, false) => findings.push(pair.finding(Code::MissingPart).with("part", "value")),
        (false, true) => findings.push(pair.finding(Code::ExtraPart).with("part", "value")),
        _ => {}
    }
    if own.is_term() {
        return;
    }
    let missing = theirs.attributes.iter().filter(|attribute| own.attribute(attribute.id.name).is_none());
    findings.extend(
        missing.map(|attribute| pair.finding(Code::MissingPart).with("part", format!(".{}", attribute.id.name))),
    );
    let extra = own.attributes.iter().filter(|attribute| theirs.attribute(attribute.id.name).is_none());
    findings.extend(extra.map(|attribute| {
        let mut finding = pair.finding(Code::ExtraPart).with("part", format!(".{}", attribute.id.name));
        finding.place = own.span(attribute.id.name);
        finding
    }));
}
