//! A property: any run that says enough is found, wherever it is cut.

use super::forms::{fill, written};
use super::past::item;
use super::withdrawn;
use crate::support::{MemorySite, text};
use gongbao::diagnostic::Code;
use proptest::prelude::*;

const WORDS: [&str; 5] = [
    "the minister of a town paid no visit that spring and nobody asked why the guests had left so early",
    "市外办于三月召开专题会议研究部署下半年接待工作安排并要求各处室按时报送材料不得延误有关事项另行通知",
    "メッセージの内容は担当課が確認したうえで関係機関に伝えられ後日あらためて回答が届く予定になっています",
    "делегация города осмотрела новую станцию и обсудила с хозяевами порядок совместных поездок весной",
    "대표단은새로운시설을둘러본뒤공동사업의일정과비용을협의하고다음달에다시만나기로하였다고전해졌습니다",
];

const FORMS: [&str; 12] = [
    "upper",
    "wide",
    "decimal",
    "hex",
    "split:\u{200b}",
    "split:\u{ad}",
    "split:**",
    "split:, ",
    "words:\\n",
    "words:\\n> ",
    "split:&#8203;",
    "words:  \\n",
];

/// The summaries are long enough for texts that are English in the most.
const PLACES: [(&str, &str); 5] = [
    (
        "content/news/b/en.md",
        "+++\ntitle = \"T\"\nsummary = \"What the office tells its readers about the coming week, and what it asks those to bring who want to come to the reception.\"\n[alt]\n\"x.svg\" = \"x\"\n+++\n\n{p}\n",
    ),
    (
        "content/news/b/en.md",
        "+++\ntitle = \"T\"\nsummary = \"What the office tells its readers about the coming week, and what it asks those to bring who want to come to the reception.\"\n[alt]\n\"x.svg\" = \"x\"\n+++\n\n- a\n\n  > so {p} it\n",
    ),
    ("content/news/b/x.svg", "<svg xmlns=\"http://www.w3.org/2000/svg\"><text>{p}</text></svg>"),
    ("content/news/b/x.svg", "<svg xmlns=\"http://www.w3.org/2000/svg\"><g a='{p}'/></svg>"),
    (
        "content/news/b/en.md",
        "+++\ntitle = \"T\"\nsummary = \"What the office tells its readers about the coming week, and what it asks those to bring who want to come to the reception.\"\n[alt]\n\"x.svg\" = \"x\"\n+++\n\n| a |\n|---|\n| {p} |\n",
    ),
];

fn site(passage: &str) -> MemorySite {
    let words = |title: &str| format!("+++\ntitle = \"{title}\"\n[alt]\n\"x.svg\" = \"x\"\n+++\n\nBody.\n");
    withdrawn(&text("题目", passage), &text("Title", "Body."))
        .with_news("b", &[("zh", &words("别的")), ("en", &words("T"))])
        .with("content/news/b/item.toml", item("[[image]]\nfile = \"x.svg\"\n"))
        .with("content/news/b/x.svg", "<svg xmlns=\"http://www.w3.org/2000/svg\"/>")
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 60, ..ProptestConfig::default() })]

    /// Any run that says enough is found, cut anywhere and written in any of these ways.
    #[test]
    fn any_cut_in_any_form_is_found(
        words in 0..WORDS.len(), start in 0_usize..10, form in 0..FORMS.len(), place in 0..PLACES.len()
    ) {
        let passage = WORDS[words];
        let is_wide = !matches!(words, 0 | 3);
        let letters: Vec<_> = passage.chars().collect();
        let wanted = if is_wide { 24 } else { 40 };
        let end = (start..=letters.len()).find(|end| letters[start..*end].iter().filter(|c| c.is_alphanumeric()).count() == wanted).unwrap();
        let cut: String = letters[start..end].iter().collect();
        let (path, before) = PLACES[place];
        // A line of a table is one line, and so is its form.
        let form = FORMS[form];
        let form = if before.contains("|---|") && form.contains("\\n") { "upper" } else { form };
        let quoted = fill(before, &written(&cut, form), "");
        let codes = site(passage).with(path, &quoted).codes();
        prop_assert!(codes.contains(&Code::WithdrawnWords), "{form} {path} {quoted}: {codes:?}");
        let codes = site(WORDS[(words + 1) % WORDS.len()]).with(path, &quoted).codes();
        prop_assert!(!codes.contains(&Code::WithdrawnWords), "{form} {path} {quoted}: {codes:?}");
    }
}
