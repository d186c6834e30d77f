//! The first item of a new site.

use super::new_site::{NewFile, NewSite, Offered};
use super::words::Words;
use crate::bases;
use crate::edit::{set_strings, toml_string};
use crate::kind::Kind;
use crate::markdown::{FieldScope, segments};
use crate::segment::Revision;
use crate::source::{FilePath, SourceFile};

/// Returns the files of the first item: news that the site is there. A site without news begins without one.
pub fn welcome(new: &NewSite) -> Vec<NewFile> {
    let Some(Offered { key, kind }) = new.sections.iter().find(|section| section.kind == Kind::News) else {
        return Vec::new();
    };
    let today = new.time_zone.to_datetime(new.now).date();
    let folder = format!("content/{key}/{:04}/{:02}/welcome", today.year(), today.month());
    let mut files = vec![NewFile::new(
        format!("{folder}/item.toml"),
        format!("published = {:.0}\n", new.now.display_with_offset(new.time_zone.to_offset(new.now))),
    )];
    let mut base = None;
    for edition in &new.editions {
        let words = &edition.words;
        let path = FilePath::new(format!("{folder}/{}.md", words.key));
        let text = text(words, base);
        let text = if base.is_some() { accepted(&path, text, *kind) } else { text };
        if base.is_none() {
            let file = SourceFile { path: path.clone(), text: text.clone() };
            base = Some(Revision::of(&segments(&file, FieldScope::Item(*kind))));
            if let Some(revision) = base.filter(|_| new.editions.len() > 1) {
                files.push(NewFile { path: bases::path(revision), bytes: text.clone().into() });
            }
        }
        files.push(NewFile { path, bytes: text.into() });
    }
    files
}

fn text(words: &Words, base: Option<Revision>) -> String {
    let base = base.map(|base| format!("base = \"{base}\"\n")).unwrap_or_default();
    format!("+++\ntitle = {}\n{base}+++\n\n{}\n", toml_string(&words.welcome.title), words.welcome.body)
}

/// Returns a translation with its own revision as the accepted one.
fn accepted(path: &FilePath, text: String, kind: Kind) -> String {
    let file = SourceFile { path: path.clone(), text };
    let own = Revision::of(&segments(&file, FieldScope::Item(kind))).to_string();
    set_strings(&file, &[("accepted", &own)]).unwrap_or(file.text)
}
