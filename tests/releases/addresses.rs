//! The record of what was ever published, and addresses that lead nowhere.

use super::Office;
use crate::support::{MemorySite, text};
use std::fs;
use tempfile::TempDir;

#[test]
fn a_rollback_names_the_addresses_that_lead_nowhere() {
    let office = Office::new(&["One."]);
    let folder = office.output("../content/news/2013-new");
    fs::create_dir_all(&folder).unwrap();
    for (name, text) in [
        ("item.toml", "published = 2013-01-05T09:00:00+08:00\ncolumn = \"culture\"\n"),
        ("zh.md", "+++\ntitle = \"新\"\n+++\n\n正文。\n"),
    ] {
        fs::write(folder.join(name), text).unwrap();
    }
    assert_eq!(office.code(&["publish"]), 0);
    let rolled = office.json(&["rollback"]);
    let missing: Vec<_> = rolled["missing"].as_array().unwrap().iter().map(|path| path.as_str().unwrap()).collect();
    assert!(missing.contains(&"en/news/2013-new.html") && missing.contains(&"zh/news/2013-new.html"), "{missing:?}");
    assert!(missing.iter().all(|path| !office.output("current").join(path).exists()), "{missing:?}");
    assert_eq!(office.code(&["publish"]), 0);
    let said = office.run(&["rollback"]).said();
    assert!(said.contains("lead nowhere") && said.contains("zh/news/2013-new.html"), "{said}");
}

/// Files of the office are neither folders nor pages, whatever they are called.
#[test]
fn attachments_stay_out_of_the_record_of_addresses() {
    let office = Office { folder: TempDir::new().unwrap() };
    let files = ["LICENSE", "page.html", "404.html"];
    let item: String = files.iter().map(|file| format!("[[attachment]]\nfile = \"{file}\"\n")).collect();
    let titles: String = files.iter().map(|file| format!("\"{file}\" = \"x\"\n")).collect();
    let words = |body: &str| format!("+++\ntitle = \"T\"\n[attachment]\n{titles}+++\n\n{body}\n");
    let site = |body: &str| {
        let site = MemorySite::small()
            .replace(
                "content/site.toml",
                "source = \"zh\"\n",
                "source = \"zh\"\n\n[publish]\nattachment_types = [\"html\"]\n",
            )
            .with_news("a", &[("zh", &words("一。")), ("en", &words(body))])
            .with(
                "content/news/a/item.toml",
                format!("published = 2013-01-04T09:00:00+08:00\ncolumn = \"politics\"\n{item}"),
            );
        files.iter().fold(site, |site, file| site.with(&format!("content/news/a/{file}"), "text"))
    };
    for body in ["One.", "Two."] {
        site(body).write_to(office.folder.path());
        assert_eq!(office.code(&["publish"]), 0);
    }
    assert_eq!(office.code(&["rollback"]), 0);
    assert_eq!(office.code(&["publish"]), 0, "nothing stands in the way");
    let record = || fs::read_to_string(office.output("addresses")).unwrap();
    let kept = record();
    assert!(!kept.contains("files/"), "{kept}");
    fs::remove_file(office.output("addresses")).unwrap();
    assert_eq!(office.code(&["publish"]), 0);
    assert_eq!(record().lines().skip(1).collect::<Vec<_>>(), kept.lines().skip(1).collect::<Vec<_>>());
    // Without its files the item's page stays, and no address of a file is told of.
    MemorySite::small()
        .with_news("a", &[("zh", &text("题", "一。")), ("en", &text("T", "Three."))])
        .write_to(office.folder.path());
    assert_eq!(office.code(&["publish"]), 0);
    assert!(!record().contains("files/"));
}

#[test]
fn an_item_called_404_is_an_item() {
    let office = Office { folder: TempDir::new().unwrap() };
    let news = [("zh", text("题", "正文。")), ("en", text("T", "Body."))];
    let news: Vec<_> = news.iter().map(|(edition, text)| (*edition, text.as_str())).collect();
    MemorySite::small().with_news("404", &news).with_news("b", &news).write_to(office.folder.path());
    assert_eq!(office.code(&["publish"]), 0);
    fs::remove_file(office.output("addresses")).unwrap();
    fs::remove_dir_all(office.output("../content/news/404")).unwrap();
    let refused = office.run(&["publish", "--quiet"]);
    assert!(refused.code == 65 && refused.said().contains("P009"), "{}", refused.said());
}

/// Every folder of an id is a link of the release: what is published can be opened.
#[test]
fn ids_are_no_deeper_than_can_be_opened() {
    let deep = |parts: usize| {
        let office = Office { folder: TempDir::new().unwrap() };
        let id = (1..parts).map(|at| format!("d{at}")).collect::<Vec<_>>().join("/");
        let words = text("题", "正文。");
        MemorySite::small().with_news(&id, &[("zh", &words), ("en", &words)]).write_to(office.folder.path());
        let published = office.run(&["publish", "--quiet"]);
        (published.code, published.said(), fs::read(office.output(&format!("current/zh/news/{id}.html"))).is_ok())
    };
    let (code, _, is_open) = deep(30);
    assert_eq!((code, is_open), (0, true));
    let (code, said, _) = deep(31);
    assert!(code == 65 && said.contains("P001"), "{code} {said}");
}
