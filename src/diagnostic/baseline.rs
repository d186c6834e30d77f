//! A baseline: the findings that are known already, one sorted line each, so that version
//! control merges it line by line.

use super::{Findings, Group, fingerprint};
use crate::hash;
use std::collections::BTreeSet;

const HEAD: &str = "# gongbao/baseline/1";

/// The fingerprints of known findings, sixteen hexadecimal digits each.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Baseline(BTreeSet<String>);

/// The findings of a run, compared with a baseline.
#[derive(Debug)]
pub struct Compared {
    pub new: Findings,
    pub known: usize,
    /// Recorded, but no longer found.
    pub gone: usize,
}

impl Baseline {
    /// Reads a baseline.
    ///
    /// # Errors
    /// The number of the first line that is no line of a baseline, from 1.
    pub fn parse(text: &str) -> Result<Self, usize> {
        let mut known = BTreeSet::new();
        for (at, line) in text.trim_start_matches('\u{feff}').lines().enumerate() {
            let line = line.trim();
            if line.is_empty() || line.starts_with('#') {
                continue;
            }
            let print = line.rsplit(' ').next().unwrap_or_default();
            let is_print = hash::is_digits(print, 8);
            if !is_print || line == print {
                return Err(at + 1);
            }
            known.insert(print.to_owned());
        }
        Ok(Self(known))
    }

    /// Divides findings into new ones and known ones.
    pub fn compare(&self, findings: Findings) -> Compared {
        let prints = fingerprint::fingerprints(findings.iter());
        let found: BTreeSet<_> = prints.iter().cloned().collect();
        let mut new = Findings::default();
        let mut known = 0;
        for (finding, print) in findings.into_iter().zip(&prints) {
            if self.0.contains(print) && finding.code.group() != Group::Settings {
                known += 1;
            } else {
                new.push(finding);
            }
        }
        Compared { new, known, gone: self.0.difference(&found).count() }
    }
}

/// Writes a baseline; returns its text and how many findings it records. Wrong settings are never
/// recorded: behind them nothing else of the site is known.
pub fn record(findings: &Findings) -> (String, usize) {
    let prints = fingerprint::fingerprints(findings.iter());
    let recorded = findings.iter().zip(prints).filter(|(finding, _)| finding.code.group() != Group::Settings);
    let lines: BTreeSet<_> = recorded
        .map(|(finding, print)| {
            let edition = finding.about.edition.as_deref().unwrap_or("-");
            format!("{} {} {edition} {print}\n", finding.code.id(), one_line(finding.place.file.as_str()))
        })
        .collect();
    let count = lines.len();
    (format!("{HEAD}\n{}", lines.into_iter().collect::<String>()), count)
}

fn one_line(path: &str) -> String {
    path.chars().map(|c| if c.is_control() { '?' } else { c }).collect()
}
