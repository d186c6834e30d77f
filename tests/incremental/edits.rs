//! A small site, and what somebody may do to it.

use crate::support::MemorySite;
use proptest::prelude::*;

pub const ITEMS: [&str; 6] =
    ["news/2013/01/a", "news/2013/01/b", "news/2013/02/c", "notices/2013/n1", "notices/2013/n2", "about/who"];
pub const EDITIONS: [&str; 2] = ["zh", "en"];

/// Small, and with everything that lists, links and times can do.
pub fn site() -> MemorySite {
    let news = |date: &str, more: &str| format!("published = {date}\ncolumn = \"politics\"\ntags = [\"visa\"]\n{more}");
    let notice = |index: &str, more: &str| {
        format!(
            "published = 2013-02-20T09:00:00+08:00\n[notice]\nindex = \"{index}\"\nissuer = \"office\"\nformed = 2013-02-19\ntopic = \"rules\"\n{more}"
        )
    };
    let site = MemorySite::small()
        .with(
            "content/news/2013/01/a/item.toml",
            news(
                "2013-01-04T09:00:00+08:00",
                "formerly = [\"news/old-a\"]\n[bulletin]\nuntil = 2013-03-01T00:00:00+08:00\n",
            ),
        )
        .with(
            "content/news/2013/01/b/item.toml",
            news("2013-01-05T09:00:00+08:00", "[[attachment]]\nfile = \"form.txt\"\n"),
        )
        .with("content/news/2013/01/b/form.txt", "form")
        .with(
            "content/news/2013/02/c/item.toml",
            news("2013-02-08T09:00:00+08:00", "expires = 2013-03-20T00:00:00+08:00\n"),
        )
        .with(
            "content/notices/2013/n1/item.toml",
            notice("N-1", "validity = \"superseded\"\nreplaced_by = \"notices/2013/n2\"\n"),
        )
        .with("content/notices/2013/n2/item.toml", notice("N-2", ""))
        .with("content/about/who/item.toml", "published = 2013-01-01T09:00:00+08:00\n[page]\norder = 1\n")
        .with("locales/zh/more.ftl", "issuer-office = 外办\n")
        .with("locales/en/more.ftl", "issuer-office = The office\n");
    ITEMS.iter().fold(site, |site, item| {
        EDITIONS.iter().fold(site, |site, edition| site.with(&path(item, edition), words(item, edition, 0)))
    })
}

pub fn path(item: &str, edition: &str) -> String {
    format!("content/{item}/{edition}.md")
}

/// A text that links to another item; it says what its number is, or a little less.
pub fn words(item: &str, edition: &str, number: u32) -> String {
    let at = ITEMS.iter().position(|known| *known == item).unwrap();
    let target = ITEMS[(at + 1) % ITEMS.len()];
    let title = format!("{item} {edition} {}", number % 3);
    let file = if item.ends_with("/b") { "\n[attachment]\n\"form.txt\" = \"Form\"" } else { "" };
    let front = format!("+++\ntitle = \"{title}\"\nsummary = \"{}\"{file}\n+++\n\n", number % 4);
    let note = if item.ends_with("/b") { "\nWords[^1].\n\n[^1]: More words.\n" } else { "" };
    format!("{front}See [that](item:{target}), says text {number}.\n{note}")
}

#[derive(Clone, Debug)]
pub enum Edit {
    Text {
        item: usize,
        edition: usize,
        number: u32,
    },
    /// The translation is accepted: from now on a change of the source makes it stale.
    Accept {
        item: usize,
    },
    /// All kept source texts are lost.
    Lose,
    Glossary {
        number: u32,
    },
    /// Takes a text away, or the whole item's folder.
    Remove {
        item: usize,
        edition: Option<usize>,
    },
    Touch {
        item: usize,
    },
    Restore {
        item: usize,
    },
    Withdraw {
        item: usize,
    },
    Correct {
        item: usize,
    },
    Column {
        item: usize,
    },
    Slug {
        item: usize,
        edition: usize,
    },
    Attachment {
        number: u32,
    },
    Message {
        name: usize,
        edition: usize,
        number: u32,
    },
    Template {
        name: usize,
        number: u32,
    },
    Style {
        number: u32,
    },
    Settings {
        headlines: u32,
    },
    Clock {
        at: usize,
    },
    /// The cache vanishes, or one of its bytes is another.
    Cache {
        part: usize,
        byte: Option<usize>,
    },
}

pub const MESSAGES: [&str; 9] = [
    "section-news",
    "tag-visa",
    "published-on",
    "home",
    "letter-question",
    "date-long",
    "column-politics",
    "footnote-back",
    "passage-changed",
];
pub const TEMPLATES: [&str; 4] = ["item.html", "macros.html", "month.html", "base.html"];
pub const CLOCKS: [&str; 4] =
    ["2013-03-06T00:00:00Z", "2013-02-01T00:00:00Z", "2013-03-25T00:00:00Z", "2013-01-04T18:00:00Z"];

pub fn edit() -> impl Strategy<Value = Edit> {
    let item = || 0..ITEMS.len();
    let edition = || 0..EDITIONS.len();
    prop_oneof![
        4 => (item(), edition(), 0u32..9).prop_map(|(item, edition, number)| Edit::Text { item, edition, number }),
        3 => item().prop_map(|item| Edit::Accept { item }),
        1 => Just(Edit::Lose),
        1 => (0u32..3).prop_map(|number| Edit::Glossary { number }),
        2 => (item(), proptest::option::of(edition())).prop_map(|(item, edition)| Edit::Remove { item, edition }),
        1 => item().prop_map(|item| Edit::Touch { item }),
        2 => item().prop_map(|item| Edit::Restore { item }),
        1 => item().prop_map(|item| Edit::Withdraw { item }),
        1 => item().prop_map(|item| Edit::Correct { item }),
        1 => item().prop_map(|item| Edit::Column { item }),
        1 => (item(), edition()).prop_map(|(item, edition)| Edit::Slug { item, edition }),
        1 => (0u32..3).prop_map(|number| Edit::Attachment { number }),
        2 => (0..MESSAGES.len(), edition(), 0u32..3)
            .prop_map(|(name, edition, number)| Edit::Message { name, edition, number }),
        2 => (0..TEMPLATES.len(), 0u32..3).prop_map(|(name, number)| Edit::Template { name, number }),
        1 => (0u32..2).prop_map(|number| Edit::Style { number }),
        1 => (1u32..4).prop_map(|headlines| Edit::Settings { headlines }),
        2 => (0..CLOCKS.len()).prop_map(|at| Edit::Clock { at }),
        1 => (0usize..80, proptest::option::of(0usize..4000)).prop_map(|(part, byte)| Edit::Cache { part, byte }),
    ]
}

/// The site after an edit; the clock and the cache are the world's.
pub fn apply(site: MemorySite, edit: &Edit) -> MemorySite {
    let head = |item: usize| format!("content/{}/item.toml", ITEMS[item]);
    let has = |site: &MemorySite, path: &str| site.paths().iter().any(|known| known == path);
    let add = |site: MemorySite, item: usize, line: &str| match has(&site, &head(item)) {
        true if !site.text(&head(item)).contains(line) => {
            let toml = format!("{line}{}", site.text(&head(item)));
            site.with(&head(item), toml)
        }
        _ => site,
    };
    match edit {
        Edit::Text { item, edition, number } => {
            let (item, edition) = (ITEMS[*item], EDITIONS[*edition]);
            if has(&site, &format!("content/{item}/item.toml")) {
                site.with(&path(item, edition), words(item, edition, *number))
            } else {
                site
            }
        }
        Edit::Accept { item } => accept(site, ITEMS[*item]),
        Edit::Lose => {
            let kept: Vec<_> = site.paths().into_iter().filter(|path| path.starts_with("content/.base/")).collect();
            kept.iter().fold(site, |site, path| site.without(path))
        }
        Edit::Glossary { number } => {
            let words = ["says", "text 3", "that"][*number as usize];
            let concept = format!("[[concept]]\nkey = \"it\"\n[concept.words]\nzh = [\"{words}\"]\nen = [\"text\"]\n");
            site.with("content/glossary.toml", concept)
        }
        Edit::Remove { item, edition: Some(edition) } => {
            let path = path(ITEMS[*item], EDITIONS[*edition]);
            if has(&site, &path) && EDITIONS[*edition] != "zh" { site.without(&path) } else { site }
        }
        Edit::Remove { item, edition: None } => {
            let folder = format!("content/{}/", ITEMS[*item]);
            let gone: Vec<_> = site.paths().into_iter().filter(|path| path.starts_with(&folder)).collect();
            gone.iter().fold(site, |site, path| site.without(path))
        }
        Edit::Touch { item } if has(&site, &head(*item)) => {
            let toml = site.text(&head(*item)).to_owned();
            site.with(&head(*item), toml)
        }
        Edit::Restore { item } => {
            let whole = self::site();
            let folder = format!("content/{}/", ITEMS[*item]);
            let back = whole.paths().into_iter().filter(|path| path.starts_with(&folder));
            back.fold(site, |site, path| site.with(&path, whole.text(&path)))
        }
        Edit::Withdraw { item } => add(site, *item, "withdrawn.at = 2013-02-25T00:00:00+08:00\n"),
        Edit::Correct { item } => add(site, *item, "correction.at = 2013-03-10T00:00:00+08:00\n"),
        Edit::Column { item } if has(&site, &head(*item)) && site.text(&head(*item)).contains("politics") => {
            site.replace(&head(*item), "politics", "culture")
        }
        Edit::Slug { item, edition } => {
            let path = path(ITEMS[*item], EDITIONS[*edition]);
            if has(&site, &path) && !site.text(&path).contains("slug") {
                site.replace(&path, "summary", "slug = \"other\"\nsummary")
            } else {
                site
            }
        }
        Edit::Attachment { number } if has(&site, "content/news/2013/01/b/item.toml") => {
            site.with("content/news/2013/01/b/form.txt", format!("form {number}"))
        }
        Edit::Message { name, edition, number } => {
            let (name, edition) = (MESSAGES[*name], EDITIONS[*edition]);
            let words = if name == "date-long" { "{ $date }".to_owned() } else { String::new() };
            let line = format!("{name} = {name} {number} {words}");
            // A site's own files name a message once; the theme's they may override.
            let own = format!("locales/{edition}/site.ftl");
            let old = site.text(&own).lines().find(|old| old.starts_with(&format!("{name} ="))).map(str::to_owned);
            match old {
                Some(old) => site.replace(&own, &old, &line),
                None => site.with(&format!("locales/{edition}/edited.ftl"), line + "\n"),
            }
        }
        Edit::Template { name, number } => {
            let name = TEMPLATES[*name];
            let words = gongbao::load::builtin_template(name).unwrap();
            site.with(
                &format!("theme/{name}"),
                words.replace("</h1>", &format!(" {number}</h1>")) + &"\n".repeat(*number as usize),
            )
        }
        Edit::Style { number } => site.with("theme/style.css", format!("body {{ margin: {number}px }}\n")),
        Edit::Settings { headlines } => {
            let plain = include_str!("../fixtures/site.toml");
            let publish = ["", "[publish]\nprecompressed = [\"gzip\"]\n"][*headlines as usize % 2];
            site.with("content/site.toml", format!("headlines = {headlines}\n{plain}\n{publish}"))
        }
        _ => site,
    }
}

pub fn accept(site: MemorySite, id: &str) -> MemorySite {
    let Some((prepared, _)) = site.prepare().site else { return site };
    let english = prepared.settings.editions.find("en").unwrap();
    let Some(item) = prepared.find(id).map(|index| prepared.item(index)) else { return site };
    let acceptance =
        gongbao::accept::accept(&site, &prepared, item, english, gongbao::accept::Confirmation::default()).unwrap();
    let files = acceptance.map(|acceptance| acceptance.files).unwrap_or_default();
    files.iter().fold(site, |site, (path, bytes)| site.with(path.as_str(), bytes))
}
