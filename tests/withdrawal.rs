//! Withdrawn, corrected and superseded items, in every edition.

mod cut;
mod forms;
mod past;

use crate::support::{MemorySite, Ran, clock, gongbao, text};
use gongbao::diagnostic::Code;
use gongbao::{Outcome, Refusal, Rejection, publish};
use tempfile::TempDir;

const WITHDRAWN: &str =
    "published = 2013-01-04T09:00:00+08:00\ncolumn = \"politics\"\n[withdrawn]\nat = 2013-02-01T00:00:00+08:00\n";

fn withdrawn(zh: &str, en: &str) -> MemorySite {
    MemorySite::small().with_news("a", &[("zh", zh), ("en", en)]).with("content/news/a/item.toml", WITHDRAWN)
}

#[test]
fn the_reason_is_given_in_every_edition() {
    let reason = "+++\ntitle = \"题\"\nwithdrawal = \"数字有误\"\n+++\n\n正文。\n";
    let site = withdrawn(reason, &text("Title", "Body."));
    let page = site.page("en/news/a.html");
    assert!(page.contains("The reason has not been translated into English yet"), "{page}");
    assert!(page.contains("<blockquote lang=\"zh-Hans\" cite=\"../../zh/news/a.html\"><p>数字有误</p>"), "{page}");
    let translated =
        site.with("content/news/a/en.md", "+++\ntitle = \"T\"\nwithdrawal = \"A figure is wrong\"\n+++\n\nBody.\n");
    let page = translated.page("en/news/a.html");
    assert!(page.contains("A figure is wrong") && !page.contains("数字有误") && !page.contains("blockquote"), "{page}");
    // No translation is required, and none is missed.
    let alone = translated.without("content/news/a/en.md");
    assert!(alone.page("en/news/a.html").contains("数字有误") && alone.codes().is_empty(), "{:?}", alone.codes());
}

/// A withdrawn passage may occur in other forms: with markup, wrapped, escaped, in an attribute, in
/// a file.
#[test]
fn no_form_of_a_withdrawn_passage_goes_out() {
    let passage = "Nobody may read \"these\" *very* secret & final words again.";
    let site = withdrawn(&text("题", "不应再有人读到这一段最终的机密文字。"), &text("Title", passage));
    let quoting = [
        ("en", text("Other", "> Nobody may\n> read \"these\" very **secret** & final words again")),
        ("en", text("Nobody may read these VERY secret & final words again", "Body.")),
        (
            "en",
            "+++\ntitle = \"T\"\nsummary = \"Nobody may read 'these' very secret & final words again\"\n+++\n\nB.\n"
                .to_owned(),
        ),
        ("en", text("Other", "[x](https://example.org \"nobody may read these very secret & final words again\")")),
        ("zh", text("别的", "说：不应再有人**读到**这一段\n最终的机密文字！")),
        ("zh", text("别的", "不应再有人读到[^1]这一段最终的机密文字。\n\n[^1]: 注。")),
    ];
    for (edition, words) in quoting {
        let other = if edition == "zh" { ("en", text("Other", "Body.")) } else { ("zh", text("别的", "正文。")) };
        let site = site.clone().with_news("b", &[(edition, &words), (other.0, &other.1)]);
        assert!(site.codes().contains(&Code::WithdrawnWords), "{words}");
        let folder = TempDir::new().unwrap();
        let Outcome::Refused(Refusal::Findings(Rejection { findings, .. })) =
            publish(&site, folder.path(), clock()).unwrap()
        else {
            panic!("{words} went out")
        };
        let finding = findings.iter().find(|finding| finding.code == Code::WithdrawnWords).unwrap();
        assert_eq!(finding.place.file.as_str(), format!("content/news/a/{edition}.md"));
        assert!(!folder.path().join("current").exists());
    }
    assert!(!site.codes().contains(&Code::WithdrawnWords));
    let attached = site
        .with_news(
            "b",
            &[
                ("zh", "+++\ntitle = \"题目\"\n[attachment]\n\"x.txt\" = \"文件\"\n+++\n\n正文。\n"),
                ("en", "+++\ntitle = \"T\"\n[attachment]\n\"x.txt\" = \"File\"\n+++\n\nBody.\n"),
            ],
        )
        .with(
            "content/news/b/item.toml",
            "published = 2013-01-04T09:00:00+08:00\ncolumn = \"politics\"\n[[attachment]]\nfile = \"x.txt\"\n",
        );
    assert!(!attached.codes().contains(&Code::WithdrawnWords));
    assert!(attached.with("content/news/b/x.txt", passage).codes().contains(&Code::WithdrawnWords));
}

#[test]
fn the_reason_and_the_site_s_own_words_are_no_leak() {
    let reason = "The notice about a reception on the first of March was sent out too early.";
    let zh = format!(
        "+++\ntitle = \"题\"\nwithdrawal = {reason:?}\n+++\n\n关于三月一日招待会的公告发布得过早，现予撤下。今后的公告将在核对之后发布，请读者以新的公告为准。\n"
    );
    let en = format!(
        "+++\ntitle = \"A reception on the first of March\"\nwithdrawal = {reason:?}\n+++\n\nThere is no page at this address. It may have moved, or the address may have been mistyped.\n"
    );
    let site = withdrawn(&zh, &en);
    assert_eq!(site.codes(), [Code::ForeignPassage], "{}", site.report());
    assert!(site.page("en/news/a.html").contains(reason));
}

#[test]
fn an_address_may_read_like_the_title() {
    let texts = [
        ("zh", text("三月一日的招待会", "详见https://example.org/reception-on-the-first-of-march。")),
        ("en", text("Reception on the first of March", "See https://example.org/reception-on-the-first-of-march.")),
    ];
    let item = WITHDRAWN.replace("column", "formerly = [\"news/the-reception-on-the-first-of-march\"]\ncolumn");
    let site = texts.iter().fold(MemorySite::small(), |site, (edition, words)| {
        site.with(&format!("content/news/reception-on-the-first-of-march/{edition}.md"), words)
    });
    let site = site.with("content/news/reception-on-the-first-of-march/item.toml", item);
    assert_eq!(site.codes(), [Code::MissingReason], "{}", site.report());
}

#[test]
fn images_and_files_of_a_withdrawn_item_leave_with_it() {
    let words = |title: &str| {
        format!(
            "+++\ntitle = \"{title}\"\nwithdrawal = \"错误\"\n[alt]\n\"p.svg\" = \"x\"\n[attachment]\n\"f.pdf\" = \"y\"\n+++\n\nBody.\n"
        )
    };
    let item = format!(
        "[[image]]\nfile = \"p.svg\"\n[[attachment]]\nfile = \"f.pdf\"\n{}",
        WITHDRAWN.split("[withdrawn]").nth(1).map(|at| format!("[withdrawn]{at}")).unwrap()
    );
    let head = WITHDRAWN.split("[withdrawn]").next().unwrap();
    let site = withdrawn(&words("题"), &words("T"))
        .with("content/news/a/p.svg", "<svg/>")
        .with("content/news/a/f.pdf", "%PDF-1.4")
        .with("content/news/a/item.toml", format!("{head}{item}"));
    assert!(site.render().keys().all(|path| !path.starts_with("files/")));
    for path in ["en/index.html", "en/news/index.html", "en/feed.xml", "en/sitemap.xml", "zh/news/feed.xml"] {
        assert!(!site.page(path).contains("news/a.html"), "{path}");
    }
    assert!(!site.render().contains_key("en/news/2013/01/index.html"));
}

#[test]
fn every_edition_shows_whether_its_text_is_corrected() {
    let item =
        "published = 2013-01-04T09:00:00+08:00\ncolumn = \"politics\"\n[correction]\nat = 2013-02-01T00:00:00+08:00\n";
    let zh = "+++\ntitle = \"题\"\ncorrection = \"日期已改\"\n+++\n\n正文。\n";
    let site = MemorySite::small()
        .with_news("a", &[("zh", zh), ("en", &text("Title", "Body."))])
        .with("content/news/a/item.toml", item);
    assert!(site.page("zh/news/a.html").contains("日期已改"));
    let page = site.page("en/news/a.html");
    assert!(
        page.contains("This text was corrected on") && page.contains("hreflang=\"zh-Hans\">What was corrected"),
        "{page}"
    );
    let stale = site
        .clone()
        .with("content/news/a/en.md", "+++\ntitle = \"Title\"\nbase = \"0123456789abcdef\"\n+++\n\nBody.\n");
    let page = stale.page("en/news/a.html");
    assert!(page.contains("has not been corrected yet") && page.contains("../../zh/news/a.html"), "{page}");
    let done = site
        .with("content/news/a/en.md", "+++\ntitle = \"Title\"\ncorrection = \"The date is changed\"\n+++\n\nBody.\n");
    let page = done.page("en/news/a.html");
    assert!(page.contains("The date is changed") && !page.contains("What was corrected"), "{page}");
}

#[test]
fn a_notice_names_what_replaces_it_and_what_it_replaces() {
    let notice = |table: &str| format!("published = 2013-01-04T09:00:00+08:00\n[notice]\n{table}");
    let site = [("old", "Old rules"), ("older", "Older rules"), ("new", "New rules")].iter().fold(
        MemorySite::small(),
        |site, (id, title)| {
            ["zh", "en"].iter().fold(site, |site, edition| {
                site.with(&format!("content/notices/{id}/{edition}.md"), text(title, "Body."))
            })
        },
    );
    let old =
        |index: u8| notice(&format!("index = \"{index}\"\nvalidity = \"superseded\"\nreplaced_by = \"notices/new\"\n"));
    let site = site
        .with("content/notices/old/item.toml", old(1))
        .with("content/notices/older/item.toml", old(2))
        .with("content/notices/new/item.toml", notice("index = \"3\"\n"));
    for edition in ["zh", "en"] {
        assert!(
            site.page(&format!("{edition}/notices/old.html")).contains("<dd><a href=\"new.html\">New rules</a></dd>")
        );
        let new = site.page(&format!("{edition}/notices/new.html"));
        assert!(
            new.contains("<dd><a href=\"old.html\">Old rules</a></dd><dd><a href=\"older.html\">Older rules</a></dd>"),
            "{new}"
        );
    }
    let at = "[withdrawn]\nat = 2013-02-01T00:00:00+08:00\n";
    let site = site.with("content/notices/old/item.toml", format!("{}{at}", old(1)));
    assert!(!site.page("en/notices/new.html").contains("Old rules"));
}

const PASSAGE: &str = "The investigation into the procurement of new vehicles was ended without any result";
const CHINESE: &str =
    "关于新购车辆采购事项的调查已经结束，没有得出任何结论，有关材料已移交档案部门保存，今后不再另行通报";
const OTHER: &str = "An exhibition about the history of winter sports was opened in the afternoon here";
const OTHER_CHINESE: &str =
    "关于冬季运动历史的展览今天下午正式开幕，欢迎市民踊跃前来参观，展期两个月，周一闭馆，请自备证件登记";

/// Creates a site with a withdrawn item that has the passage, and an item that has a form of it.
fn with_form(form: &forms::Form, passage: &str, chinese: &str) -> MemorySite {
    let fill = |text: &str| {
        let other = "Выставка об истории зимних видов спорта открылась сегодня днём, вход для всех желающих свободный";
        let text = if passage == PASSAGE { text.to_owned() } else { text.replace("{ru}", other) };
        forms::fill(&text, passage, chinese)
    };
    let file = |name: &str| form.files.iter().find(|(file, ..)| file == name);
    let folder = file("folder").map_or("news/b".to_owned(), |(.., words)| fill(words.trim()));
    let attached: Vec<_> = form.files.iter().filter(|(name, ..)| !name.ends_with(".md") && name != "folder").collect();
    let mut item = "published = 2013-01-04T09:00:00+08:00\ncolumn = \"politics\"\n".to_owned();
    let (mut alts, mut titles) = (String::new(), String::new());
    let mut site = withdrawn(
        &text("题目", &format!("{CHINESE}。")),
        &text("Vehicles", &format!("{PASSAGE}.\n\n{}.", forms::RUSSIAN)),
    )
    .replace("content/news/a/zh.md", "title = \"题目\"", "title = \"题目\"\nwithdrawal = \"有误\"");
    for (name, how, words) in attached {
        let name = fill(name);
        let entitled = how.first().and_then(|how| how.strip_prefix("entitled:"));
        let how: Vec<_> = how.iter().map(|how| fill(how)).collect();
        if name.ends_with(".svg") {
            item += &format!("[[image]]\nfile = \"{name}\"\n");
            alts += &format!("\"{name}\" = \"x\"\n");
        } else {
            item += &format!("[[attachment]]\nfile = \"{name}\"\n");
            titles += &format!("\"{name}\" = \"{}\"\n", entitled.map_or("File".to_owned(), fill));
        }
        site = site.with(&format!("content/{folder}/{name}"), forms::bytes(&name, &how, fill(words).trim_end()));
    }
    for (edition, title, body) in [("zh", "别的", "正文。"), ("en", "Other", "Body.")] {
        let (how, words) = file(&format!("{edition}.md"))
            .map_or(("", ""), |(_, how, words)| (how.first().map_or("", String::as_str), words.trim_end()));
        let words = fill(words);
        let title = if how == "title" { &words } else { title };
        let field = if ["summary", "slug"].contains(&how) { format!("{how} = \"{words}\"\n") } else { String::new() };
        let body = if how.is_empty() && !words.is_empty() { &words } else { body };
        let alts = if words.contains("course.svg") || !alts.is_empty() { alts.as_str() } else { "" };
        let front =
            format!("title = \"{title}\"\nbase = \"x\"\nsummary = \"S.\"\n{field}[alt]\n{alts}[attachment]\n{titles}");
        let front = front.replace("base = \"x\"\n", "");
        let front = if how == "summary" { front.replacen("summary = \"S.\"\n", "", 1) } else { front };
        site = site.with(&format!("content/{folder}/{edition}.md"), format!("+++\n{front}+++\n\n{body}\n"));
    }
    site.with(&format!("content/{folder}/item.toml"), item)
}

#[test]
fn no_form_in_any_container_goes_out() {
    use rayon::prelude::*;
    let all = forms::forms(include_str!("withdrawal/forms.txt"));
    assert!(all.len() >= 65, "{} forms", all.len());
    let wrong = all.par_iter().filter_map(|form| {
        let said = |site: &MemorySite| {
            let folder = TempDir::new().unwrap();
            site.write_to(folder.path());
            gongbao(folder.path(), &["publish", "--as-of", "2013-03-06", "--quiet"])
        };
        let Ran { code, out, .. } = said(&with_form(form, PASSAGE, CHINESE));
        let is_found = code == 65 && out.contains("P012");
        let control = said(&with_form(form, OTHER, OTHER_CHINESE));
        (!is_found || control.code != 0)
            .then(|| format!("{}: {code} {out}control: {} {}", form.name, control.code, control.out))
    });
    let wrong: Vec<_> = wrong.collect();
    assert!(wrong.is_empty(), "{} of {}:\n{}", wrong.len(), all.len(), wrong.join("\n"));
}
