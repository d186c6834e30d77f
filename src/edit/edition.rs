//! Adds editions to site.toml and takes them away.

use super::front_matter::toml_string;
use super::toml_lines::{newline, set_field, tables};
use toml::{Table, Value};

/// The field that names the editions that a site had before.
const FORMER: &str = "former_editions";

/// An edition that is added.
#[derive(Clone, Debug)]
pub struct AddedEdition {
    pub key: String,
    pub lang: String,
    pub autonym: String,
    pub office: String,
    pub fallback: Vec<String>,
}

impl AddedEdition {
    /// Returns the entry of the edition: a draft, which no publication contains.
    pub fn entry(&self) -> String {
        let fallback: Vec<_> = self.fallback.iter().map(|key| toml_string(key)).collect();
        let mut lines = vec![
            "[[edition]]".to_owned(),
            format!("key = {}", toml_string(&self.key)),
            format!("lang = {}", toml_string(&self.lang)),
            format!("autonym = {}", toml_string(&self.autonym)),
            format!("office = {}", toml_string(&self.office)),
        ];
        if !fallback.is_empty() {
            lines.push(format!("fallback = [{}]", fallback.join(", ")));
        }
        lines.push("draft = true".to_owned());
        lines.join("\n") + "\n"
    }
}

/// Returns site.toml with the entry of an edition behind the others, and without its key among the former
/// ones; nothing where the file cannot be changed line by line.
pub fn with_edition(text: &str, key: &str, entry: &str) -> Option<String> {
    let newline = newline(text);
    let last = tables(text, "edition")?.pop()?;
    let entry: String = entry.lines().flat_map(|line| [line, newline]).collect();
    let mut changed = text.to_owned();
    let is_ended = text[..last.place.end].ends_with('\n');
    let gap = if is_ended { newline.to_owned() } else { newline.repeat(2) };
    changed.insert_str(last.place.end, &format!("{gap}{entry}"));
    let keys = |text: &str| keys(text);
    let mut expected = keys(text)?;
    expected.push(key.to_owned());
    if keys(&changed)? != expected {
        return None;
    }
    let former = former(&changed)?;
    match former.iter().any(|former| former == key) {
        true => set_former(&changed, former.into_iter().filter(|former| former != key)),
        false => Some(changed),
    }
}

/// Returns site.toml without the entry of an edition, whose key is noted as a former one, and the entry.
pub fn without_edition(text: &str, key: &str) -> Option<(String, String)> {
    let at = keys(text)?.iter().position(|known| known == key)?;
    let place = tables(text, "edition")?.into_iter().nth(at)?.place;
    let entry = text[place.clone()].to_owned();
    let mut changed = text.to_owned();
    // One empty line goes with it.
    let after = &text[place.end..];
    let empty = after.split_inclusive('\n').next().filter(|line| line.trim().is_empty()).map_or(0, str::len);
    changed.replace_range(place.start..place.end + empty, "");
    let mut expected = keys(text)?;
    expected.remove(at);
    if keys(&changed)? != expected {
        return None;
    }
    let former = former(&changed)?.into_iter().chain([key.to_owned()]);
    Some((set_former(&changed, former)?, entry))
}

fn parsed(text: &str) -> Option<Table> {
    toml::from_str(text.trim_start_matches('\u{feff}')).ok()
}

fn keys(text: &str) -> Option<Vec<String>> {
    let parsed = parsed(text)?;
    let editions = parsed.get("edition").and_then(Value::as_array)?;
    editions.iter().map(|edition| Some(edition.get("key")?.as_str()?.to_owned())).collect()
}

fn former(text: &str) -> Option<Vec<String>> {
    let parsed = parsed(text)?;
    let Some(former) = parsed.get(FORMER) else { return Some(Vec::new()) };
    former.as_array()?.iter().map(|key| Some(key.as_str()?.to_owned())).collect()
}

fn set_former(text: &str, former: impl Iterator<Item = String>) -> Option<String> {
    let former: Vec<_> = former.map(|key| toml_string(&key)).collect();
    set_field(text, FORMER, &format!("[{}]", former.join(", ")), "source")
}

#[cfg(test)]
mod tests {
    use super::*;

    const SITE: &str = "source = \"zh\" # kept\n\n# All.\n[[edition]]\nkey = \"zh\"\n\n[[edition]]\nkey = \"en\"\n\n[[section]]\nkey = \"news\"\n";

    fn added() -> AddedEdition {
        let text = |text: &str| text.to_owned();
        AddedEdition {
            key: text("de"),
            lang: text("de"),
            autonym: text("Deutsch"),
            office: text("\"A\""),
            fallback: vec![],
        }
    }

    #[test]
    fn an_edition_comes_and_goes_by_whole_lines() {
        for site in [SITE.to_owned(), SITE.replace('\n', "\r\n")] {
            let with = with_edition(&site, "de", &added().entry()).unwrap();
            assert!(
                with.contains("office = \"\\\"A\\\"\"") && with.ends_with(&site[site.find("[[section]]").unwrap()..])
            );
            let (without, entry) = without_edition(&with, "de").unwrap();
            assert_eq!(entry.lines().collect::<Vec<_>>(), added().entry().lines().collect::<Vec<_>>());
            let note = without.lines().find(|line| line.starts_with(FORMER)).unwrap();
            assert_eq!(note, "former_editions = [\"de\"]");
            let back = with_edition(&without, "de", &entry).unwrap();
            assert!(back.contains("former_editions = []"), "{back}");
            assert_eq!(keys(&back).unwrap(), ["zh", "en", "de"]);
        }
        assert_eq!(without_edition(SITE, "xx"), None);
        let (without, _) = without_edition(SITE, "en").unwrap();
        assert_eq!(
            without,
            SITE.replace("[[edition]]\nkey = \"en\"\n\n", "")
                .replace("# kept\n", "# kept\nformer_editions = [\"en\"]\n")
        );
    }
}
