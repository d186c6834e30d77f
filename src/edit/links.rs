//! Links of texts to an item that gets another id.

use crate::markdown::{self, FieldScope};
use crate::segment::Segment;
use crate::source::SourceFile;

/// An item's old and new id.
#[derive(Clone, Copy, Debug)]
pub struct Renaming<'r> {
    pub old: &'r str,
    pub new: &'r str,
}

impl Renaming<'_> {
    /// Returns the bytes at which a text names the old id in the form of a link.
    fn mentions(&self, text: &str) -> Vec<usize> {
        let link = format!("item:{}", self.old);
        let goes_on = |rest: &str| rest.starts_with(|c: char| c.is_ascii_alphanumeric() || "-_/".contains(c));
        text.match_indices(&link).filter(|(at, found)| !goes_on(&text[at + found.len()..])).map(|(at, _)| at).collect()
    }

    fn replaced(&self, text: &str, mentions: &[usize]) -> String {
        let mut replaced = String::with_capacity(text.len());
        let mut copied = 0;
        for at in mentions {
            replaced.push_str(&text[copied..*at]);
            replaced.push_str("item:");
            replaced.push_str(self.new);
            copied = at + "item:".len() + self.old.len();
        }
        replaced.push_str(&text[copied..]);
        replaced
    }

    fn of_target(&self, target: &str) -> String {
        self.replaced(target, &self.mentions(target))
    }

    /// Returns a text in which the links lead to the new id; nothing where none leads to the old one. Words
    /// that look like such a link stay.
    pub fn relinked(&self, file: &SourceFile, scope: FieldScope) -> Option<String> {
        let mentions = self.mentions(&file.text);
        if mentions.is_empty() {
            return None;
        }
        let before = markdown::segments(file, scope);
        let is_link = |at: &usize| self.changes_only_targets(file, scope, &before, &[*at]);
        let links: Vec<_> = match self.changes_only_targets(file, scope, &before, &mentions) {
            true => mentions,
            false => mentions.into_iter().filter(is_link).collect(),
        };
        (!links.is_empty()).then(|| self.replaced(&file.text, &links))
    }

    fn changes_only_targets(
        &self,
        file: &SourceFile,
        scope: FieldScope,
        before: &[Segment],
        mentions: &[usize],
    ) -> bool {
        let text = self.replaced(&file.text, mentions);
        let after = markdown::segments(&SourceFile { path: file.path.clone(), text }, scope);
        let is_same = |(old, new): (&Segment, &Segment)| {
            let targets = || old.targets.iter().zip(&new.targets);
            (old.role, &old.path, &old.words, &old.marks) == (new.role, &new.path, &new.words, &new.marks)
                && old.targets.len() == new.targets.len()
                && targets().all(|(old, new)| old == new || self.of_target(old) == *new)
        };
        before.len() == after.len() && before != after && before.iter().zip(&after).all(is_same)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::source::FilePath;

    #[test]
    fn links_are_mended_and_words_stay() {
        let renaming = Renaming { old: "news/a", new: "news/b/c" };
        let cases = [
            ("See [it](item:news/a).", Some("See [it](item:news/b/c).")),
            ("See [it][1].\n\n[1]: item:news/a\n", Some("See [it][1].\n\n[1]: item:news/b/c\n")),
            ("[it](<item:news/a>) [it](item:news/a \"T\")", Some("[it](<item:news/b/c>) [it](item:news/b/c \"T\")")),
            ("[it](item:news/ab) [it](item:news/a/b) [it](item:news/a-b)", None),
            ("`item:news/a` and [it](item:news/a)", Some("`item:news/a` and [it](item:news/b/c)")),
            ("`item:news/a`", None),
            ("<!-- [it](item:news/a) -->", None),
        ];
        for (body, expected) in cases {
            let text = |body: &str| format!("+++\ntitle = \"A\"\n+++\n\n{body}");
            let file = SourceFile { path: FilePath::new("a.md"), text: text(body) };
            let relinked = renaming.relinked(&file, FieldScope::AnyFile);
            assert_eq!(relinked, expected.map(text), "{body}");
        }
    }
}
