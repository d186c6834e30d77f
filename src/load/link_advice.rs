//! Advice for links that lead nowhere: what their writer most likely meant.

use super::listing::Listing;
use crate::diagnostic::{Code, Finding};
use crate::edition::Editions;

/// Where the text with the link stands.
#[derive(Clone, Copy)]
pub struct LinkContext<'l> {
    pub listing: &'l Listing,
    pub editions: &'l Editions,
    /// The id of the item, whose folder has that path below `content/`.
    pub item: &'l str,
}

impl LinkContext<'_> {
    /// Adds advice to a finding about a link or a file name.
    pub fn advise(&self, finding: Finding, url: &str) -> Finding {
        match finding.code {
            Code::LeavesSite | Code::RelativeLink => match self.item_at(url) {
                Some(id) => finding.advise("item", format!("item:{id}")),
                None => finding,
            },
            // Links to other sites are refused for images only.
            Code::UnsafeLink if url.starts_with("http") => finding.advise("image", ""),
            Code::MissingFile if self.has(&format!("{}/{url}", self.item)) => match url.rsplit_once('/') {
                Some((_, name)) => finding.advise("subfolder", name),
                None => finding.advise("declare", url),
            },
            Code::MissingFile if is_host(url) => finding.advise("host", format!("https://{url}")),
            Code::MissingFile => {
                let folder = format!("content/{}/", self.item);
                let files = self.listing.below(&folder).filter_map(|entry| entry.path.as_str().strip_prefix(&folder));
                let files: Vec<_> = files.filter(|name| !name.ends_with(".md") && !name.ends_with(".toml")).collect();
                finding.suggest(url, files)
            }
            _ => finding,
        }
    }

    /// Returns the item that an address of the site leads to, seen from the page or the folder of the
    /// text.
    fn item_at(&self, url: &str) -> Option<String> {
        let path = url.split(['?', '#']).next()?;
        let path = path.strip_suffix(".html").or_else(|| path.strip_suffix(".md")).unwrap_or(path);
        let own = self.item.split('/').collect::<Vec<_>>();
        let parent = &own[..own.len().saturating_sub(1)];
        let starts: [&[&str]; 3] = [parent, &own, &[]];
        starts.into_iter().find_map(|start| {
            let mut parts = if path.starts_with('/') { Vec::new() } else { start.to_vec() };
            for part in path.split('/').filter(|part| !part.is_empty() && *part != ".") {
                match part {
                    ".." => drop(parts.pop()?),
                    part => parts.push(part),
                }
            }
            self.known(&parts)
        })
    }

    /// Returns the id that a path names: with or without `content` and the edition before it, and with
    /// or without a text behind it.
    fn known(&self, parts: &[&str]) -> Option<String> {
        let is_edition = |part: &&str| self.editions.find(part).is_some();
        let parts = parts.strip_prefix(&["content"]).unwrap_or(parts);
        let parts = if parts.first().is_some_and(is_edition) { &parts[1..] } else { parts };
        let parts = if parts.last().is_some_and(is_edition) { &parts[..parts.len() - 1] } else { parts };
        let id = parts.join("/");
        self.has(&format!("{id}/item.toml")).then_some(id)
    }

    fn has(&self, path: &str) -> bool {
        self.listing.find(&format!("content/{path}")).is_some()
    }
}

/// Returns whether a name is the name of a host without its scheme, such as `www.gov.cn`.
fn is_host(url: &str) -> bool {
    const DOMAINS: [&str; 10] = ["cn", "com", "edu", "gov", "info", "jp", "kr", "net", "org", "ru"];
    let parts: Vec<_> = url.split('.').collect();
    let is_plain =
        |part: &&str| !part.is_empty() && part.bytes().all(|byte| byte.is_ascii_alphanumeric() || byte == b'-');
    parts.len() > 1
        && parts.iter().all(is_plain)
        && (parts[0] == "www" || parts.last().is_some_and(|last| DOMAINS.contains(last)))
}
