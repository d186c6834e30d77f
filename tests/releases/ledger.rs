//! What another hand did to the ledger, and what a run makes good.

use super::Office;
use std::fs;

#[test]
fn every_change_of_the_ledger_is_found() {
    let office = Office::new(&["One.", "Two.", "Three."]);
    let path = office.output("ledger.jsonl");
    let whole = fs::read_to_string(&path).unwrap();
    let lines: Vec<_> = whole.lines().collect();
    let problems = |text: &str| {
        fs::write(&path, text).unwrap();
        let found = office.json(&["verify", "--ledger"]);
        assert_eq!(found["whole"], found["problems"].as_array().unwrap().is_empty());
        let problems = found["problems"].as_array().unwrap().iter();
        problems.map(|found| format!("{} {}", found["line"], found["problem"].as_str().unwrap())).collect::<Vec<_>>()
    };
    let none = Vec::<String>::new();
    assert_eq!(problems(&whole), none);
    assert_eq!(problems(&format!("{}\n{}\n", lines[0], lines[2])), ["2 broken", "2 other-head"]);
    assert_eq!(problems(&format!("{}\n{}\n", lines[1], lines[2])), ["1 broken", "2 other-head"]);
    // As a killed run leaves it: the head holds the line.
    assert_eq!(problems(&format!("{}\n{}\n", lines[0], lines[1])), ["2 unwritten"]);
    assert_eq!(problems(&format!("{}\n", lines[0])), ["1 not-served", "1 other-head"]);
    assert_eq!(problems(&whole.replacen("\"number\":1", "\"number\":7", 1)), ["2 broken"]);
    assert_eq!(problems(&whole.replacen("\"number\":1", "\"number\":x", 1)), ["1 unreadable", "2 broken"]);
    assert_eq!(problems(whole.trim_end()), ["3 torn"]);
    assert_eq!(problems(&whole[..whole.len() - 20]), ["3 torn", "3 not-served"]);
    assert_eq!(problems(""), ["0 lost"]);
    // Of the last line, and of all at once.
    let last = |from: &str, to: &str| format!("{}\n{}\n{}\n", lines[0], lines[1], lines[2].replacen(from, to, 1));
    assert_eq!(problems(&last("\"when\":\"2", "\"when\":\"1")), ["3 other-head"]);
    assert_eq!(problems(&last("\"action\":\"publish\"", "\"action\":\"rollback\"")), ["3 other-head"]);
    assert_eq!(problems(&whole.replace('\n', "\r\n")), ["2 broken", "3 broken", "3 other-head"]);
    assert_eq!(problems(&format!("{whole}{}\n", lines[2])), ["4 broken", "4 other-head"]);
    // Two lines that go back to what was served before, taken out.
    fs::write(&path, &whole).unwrap();
    assert_eq!(office.code(&["rollback", "1"]), 0);
    assert_eq!(office.code(&["rollback", "3"]), 0);
    let longer = fs::read_to_string(&path).unwrap();
    assert_eq!((longer.lines().count(), problems(&longer)), (5, none));
    assert_eq!(problems(&whole), ["3 other-head"]);
    let head = office.json(&["verify", "--ledger"])["head"].as_str().unwrap().to_owned();
    fs::write(&path, &longer).unwrap();
    // Who writes both files is found out by a copy that was kept elsewhere.
    let with_copy = |copy: &str| office.code(&["verify", "--ledger", "--head", copy]);
    assert_eq!((with_copy(&head), with_copy(&head.replacen("3-", "4-", 1)), with_copy("3-x")), (0, 1, 2));
    let whole = longer;
    fs::write(&path, &whole[..whole.len() - 20]).unwrap();
    assert_eq!(office.code(&["publish"]), 0);
    assert_eq!(office.code(&["verify", "--ledger"]), 0, "the next run makes a torn line good");
}

/// What was changed before a run is not forgotten with it, and the run says so.
#[test]
fn a_ledger_that_was_changed_stays_in_doubt() {
    let changes =
        [("ledger.jsonl", "changed"), ("ledger.jsonl", "first"), ("ledger.jsonl", "lost"), ("ledger.head", "lost")];
    for (file, change) in changes {
        let office = Office::new(&["One.", "Two.", "Three."]);
        let path = office.output(file);
        match change {
            "lost" => fs::remove_file(&path).unwrap(),
            "first" => {
                fs::write(&path, fs::read_to_string(&path).unwrap().replacen("\"when\":\"2", "\"when\":\"1", 1))
                    .unwrap();
            }
            _ => fs::write(&path, fs::read_to_string(&path).unwrap().replace("\"when\":\"2", "\"when\":\"1")).unwrap(),
        }
        assert_eq!(office.code(&["verify", "--ledger"]), 1, "{file} {change}");
        let report = office.json(&["publish"]);
        assert_eq!(report["exit"], 0);
        let repairs: Vec<_> =
            report["repairs"].as_array().unwrap().iter().map(|repair| repair["what"].clone()).collect();
        assert!(repairs.contains(&"ledger".into()), "{file} {change}: {report}");
        let problems = office.json(&["verify", "--ledger"]);
        let found = problems["problems"].as_array().unwrap().iter().filter(|problem| problem["problem"] == "doubted");
        assert_eq!(found.count(), 1, "{file} {change}: {problems}");
        assert_eq!(report["ledger_head"], problems["head"]);
        // Once is enough.
        let again = office.json(&["publish"]);
        assert_eq!(again["repairs"], serde_json::json!([]), "{file} {change}");
        assert_eq!(office.json(&["verify", "--ledger"]), problems);
    }
}

#[test]
fn what_is_made_good_is_said() {
    let office = Office::new(&["One.", "Two."]);
    let page = office.output("current/en/news/a.html");
    let bytes = fs::read(&page).unwrap();
    // Of the same size, so that only reading every byte shows it.
    let changed = String::from_utf8(bytes.clone()).unwrap().replace("Two.", "Six.");
    fs::write(&page, &changed).unwrap();
    assert_eq!(office.json(&["publish"])["repairs"], serde_json::json!([]));
    let (said, code) = (office.run(&["verify"]).said(), office.code(&["verify"]));
    assert!(code == 1 && said.contains("gongbao publish --repair"), "{said}");
    let repair = office.run(&["publish", "--repair", "--metrics", "metrics", "--quiet"]);
    let line = repair.out;
    assert!(repair.code == 0 && line.contains("made good: folders 1"), "{line}");
    assert!(fs::read_to_string(office.output("../metrics")).unwrap().contains("what=\"folder\"} 1\n"));
    assert_eq!((fs::read(&page).unwrap(), office.code(&["verify"])), (bytes, 0));
    // Of another size, every publication makes it good and says it.
    fs::write(&page, "x").unwrap();
    assert_eq!(office.json(&["publish"])["repairs"], serde_json::json!([{"what": "folder", "path": "en/news/"}]));
    fs::remove_file(office.output("addresses")).unwrap();
    assert_eq!(office.json(&["publish"])["repairs"], serde_json::json!([{"what": "addresses", "path": "addresses"}]));
    assert_eq!(office.code(&["verify"]), 0);
}
