//! Reports of a run for operators and for monitoring.

use crate::schemas::{schema, violations};
use crate::support::{MemorySite, gongbao, text};
use serde_json::Value;
use std::collections::BTreeSet;
use std::fs;
use std::time::Instant;
use tempfile::TempDir;

fn site() -> (TempDir, MemorySite) {
    let site = MemorySite::one_item();
    let site = site.with_news("c", &[("zh", &text("丙", "正文。")), ("en", &text("C", "Body."))]);
    let later = "published = 2013-04-01T09:00:00+08:00\ncolumn = \"politics\"\n";
    let site = site
        .with_news("b", &[("zh", &text("乙", "正文。")), ("en", &text("B", "Body."))])
        .with("content/news/b/item.toml", later);
    let site = site.replace(
        "content/site.toml",
        "source = \"zh\"\n",
        "source = \"zh\"\nas_of = 2013-03-06T09:00:00+08:00\n\n[publish]\non_error = \"hold\"\n",
    );
    let folder = TempDir::new().unwrap();
    site.write_to(folder.path());
    (folder, site)
}

/// Parses a report and validates it against the published schema, which describes every part of it.
fn checked(report: &str) -> Value {
    let schema = schema("run-1.json");
    let report: Value = serde_json::from_str(report).unwrap_or_else(|error| panic!("{error}: {report}"));
    assert_eq!(violations(&schema, &report, "run"), [""; 0]);
    let named: BTreeSet<_> = schema["properties"].as_object().unwrap().keys().collect();
    assert_eq!(named, report.as_object().unwrap().keys().collect());
    report
}

#[test]
fn every_report_follows_the_published_schema() {
    let (folder, site) = site();
    let publish = || gongbao(folder.path(), &["publish", "--format", "json"]);
    let report = |code: i32| {
        let output = publish();
        assert_eq!(output.code, code, "{}", output.err);
        let report = checked(&output.out);
        assert_eq!(report["exit"], code);
        report
    };
    let first = report(0);
    assert_eq!((&first["outcome"], &first["held"][0]["reason"]), (&"published".into(), &"scheduled".into()));
    assert_eq!(first["next_change"]["at"], "2013-04-01T09:00:00+08:00");
    assert_eq!(report(0)["outcome"], "unchanged");

    let held = site.clone().with("content/news/a/en.md", "no front matter");
    held.write_to(folder.path());
    let report_held = report(1);
    assert_eq!(
        (&report_held["held"][0]["item"], &report_held["held"][0]["codes"][0]),
        (&"news/a".into(), &"F008".into())
    );

    site.with("locales/zh/bad.ftl", "x = {").write_to(folder.path());
    assert_eq!(report(65)["outcome"], "refused");
    fs::remove_file(folder.path().join("locales/zh/bad.ftl")).unwrap();

    let lock = fs::File::open(folder.path().join("output/lock")).unwrap();
    lock.lock().unwrap();
    let locked = report(75);
    assert_eq!(
        (&locked["outcome"], locked["error"].is_string() && locked["help"].is_string()),
        (&"failed".into(), true)
    );
    drop(lock);

    let settings = fs::read(folder.path().join("content/site.toml")).unwrap();
    fs::write(folder.path().join("content/site.toml"), "source = 5").unwrap();
    assert_eq!(report(78)["outcome"], "refused");
    let elsewhere = gongbao(folder.path(), &["publish", "--format", "json", "--output", "content/site.toml/x"]);
    assert_eq!(elsewhere.code, 2);
    fs::write(folder.path().join("content/site.toml"), settings).unwrap();
    fs::write(folder.path().join("file"), "").unwrap();
    let unwritable = gongbao(folder.path(), &["publish", "--format", "json", "--output", "file/output"]);
    assert_eq!((unwritable.code, checked(&unwritable.out)["outcome"].as_str()), (73, Some("failed")));
}

#[test]
fn quiet_is_one_line_whatever_happens() {
    let (folder, site) = site();
    let line = |code: i32| {
        let output = gongbao(folder.path(), &["publish", "--quiet"]);
        assert_eq!((output.code, output.err.as_str()), (code, ""));
        let line = output.out;
        assert!(line.ends_with('\n') && line.matches('\n').count() == 1, "{line:?}");
        line
    };
    let published = line(0);
    assert!(
        published.starts_with("published 1-") && published.contains("news/b goes out on 2013-04-01"),
        "{published}"
    );
    assert!(line(0).starts_with("nothing has changed"));
    site.clone().with("content/news/a/en.md", "no front matter").write_to(folder.path());
    let held = line(1);
    assert!(
        held.starts_with("published 2-") && held.contains("news/a is held back until it is corrected (F008)"),
        "{held}"
    );
    site.with("locales/zh/bad.ftl", "x = {").write_to(folder.path());
    let refused = line(65);
    assert!(refused.starts_with("nothing was published") && refused.contains("locales/zh/bad.ftl:1:"), "{refused}");
    let lock = fs::File::open(folder.path().join("output/lock")).unwrap();
    lock.lock().unwrap();
    assert!(line(75).contains("another run"));
}

#[test]
fn reports_and_figures_are_written_however_a_run_ends() {
    let (folder, site) = site();
    let files = ["publish", "--quiet", "--report", "run.json", "--metrics", "gongbao.prom"];
    let publish = || gongbao(folder.path(), &files);
    let label = format!("site=\"{}\"", folder.path().canonicalize().unwrap().display());
    // Every metric has the label; the rest of the test leaves it out.
    let figures = || {
        let text = fs::read_to_string(folder.path().join("gongbao.prom")).unwrap();
        let lines = text.lines().filter(|line| !line.starts_with('#'));
        assert!(lines.clone().all(|line| line.contains(&label)), "{text}");
        text.replace(&format!("{{{label}}}"), "").replace(&format!("{label},"), "")
    };
    let figure = |name: &str| {
        let text = figures();
        text.lines()
            .find_map(|line| line.strip_prefix(name)?.strip_prefix(' ').map(str::to_owned))
            .unwrap_or_else(|| panic!("no {name} in {text}"))
    };
    assert_eq!(publish().code, 0);
    checked(&fs::read_to_string(folder.path().join("run.json")).unwrap());
    assert_eq!(figure("gongbao_publish_success"), "1");
    assert_eq!(figure("gongbao_publish_items{edition=\"en\",state=\"current\"}"), "3");
    assert_eq!(figure("gongbao_publish_held_items{reason=\"scheduled\"}"), "1");
    assert_eq!(figure("gongbao_publish_release_number"), "1");
    assert_eq!(figure("gongbao_publish_overdue_texts{edition=\"en\"}"), "0");
    assert_eq!(figure(&format!("gongbao_build_info{{version=\"{}\"}}", env!("CARGO_PKG_VERSION"))), "1");
    let since = figure("gongbao_publish_last_success_timestamp_seconds");
    for line in figures().lines().filter(|line| !line.starts_with('#')) {
        let name = line.split(['{', ' ']).next().unwrap();
        assert!(
            figures().contains(&format!("# HELP {name} ")) && figures().contains(&format!("# TYPE {name} gauge\n")),
            "{line}"
        );
    }

    site.with("locales/zh/bad.ftl", "x = {").write_to(folder.path());
    assert_eq!(publish().code, 65);
    assert_eq!(checked(&fs::read_to_string(folder.path().join("run.json")).unwrap())["exit"], 65);
    assert_eq!((figure("gongbao_publish_success").as_str(), figure("gongbao_publish_exit_code").as_str()), ("0", "65"));
    assert_eq!(figure("gongbao_publish_last_success_timestamp_seconds"), since);
    let names: Vec<_> =
        fs::read_dir(folder.path()).unwrap().map(|entry| entry.unwrap().file_name().into_string().unwrap()).collect();
    assert!(names.iter().all(|name| !name.starts_with('.')), "{names:?}");

    fs::remove_file(folder.path().join("locales/zh/bad.ftl")).unwrap();
    let nowhere = gongbao(folder.path(), &["publish", "--report", "no/such/folder.json"]);
    assert_eq!(nowhere.code, 73);
    assert!(nowhere.out.contains("nothing has changed"), "the release is out all the same");
}

#[test]
fn a_hook_hears_how_a_run_ended_and_changes_nothing() {
    let (folder, site) = site();
    let publish = |hook: &str| gongbao(folder.path(), &["publish", "--format", "json", "--hook", hook]);
    let output = publish("cat > heard.json; echo said");
    assert_eq!(output.code, 0);
    assert_eq!(fs::read_to_string(folder.path().join("heard.json")).unwrap(), output.out, "it hears the report");
    assert!(output.err.contains("said"), "and what it says is no part of the report");
    let failing = publish("exit 3");
    assert_eq!(failing.code, 0);
    assert!(failing.err.contains("the hook ended with exit code 3"), "{}", failing.err);
    assert!(publish("kill -9 $$").err.contains("signal 9"));
    site.with("locales/zh/bad.ftl", "x = {").write_to(folder.path());
    assert_eq!(publish("cat > heard.json").code, 65);
    assert_eq!(checked(&fs::read_to_string(folder.path().join("heard.json")).unwrap())["exit"], 65);
}

#[test]
fn a_hook_that_hangs_is_ended_with_all_that_it_started() {
    let folder = TempDir::new().unwrap();
    let marker = folder.path().join("late");
    let command = format!("(sleep 1; touch {}) & sleep 30", marker.display());
    let began = Instant::now();
    let failure = gongbao::fs::hook(&command, vec![b'x'; 1 << 20], std::time::Duration::from_millis(300)).unwrap_err();
    assert!(matches!(failure, gongbao::fs::HookFailure::TimeOut(_)), "{failure:?}");
    std::thread::sleep(std::time::Duration::from_secs(2).saturating_sub(began.elapsed()));
    assert!(!marker.exists());
}
