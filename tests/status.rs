//! The status of texts and duties, and the effects of a policy where texts are missing.

use crate::support::{MemorySite, text};
use gongbao::Prepared;
use gongbao::report::Status;

const CALENDAR: &str = "source = \"x\"\nholidays = [2013-01-01]\nworking = []\n";

fn with_settings(site: MemorySite, more: &str) -> MemorySite {
    let settings = format!("{}{more}", site.text("content/site.toml"));
    site.with("content/site.toml", settings).with("content/calendar/2013.toml", CALENDAR)
}

fn untranslated() -> MemorySite {
    MemorySite::small().with_news("a", &[("zh", &text("题", "正文。"))])
}

fn status(site: &MemorySite) -> serde_json::Value {
    let Prepared { site, findings, .. } = site.prepare();
    let (site, plan) = site.unwrap();
    serde_json::to_value(Status::new(&site, plan.as_of, &findings)).unwrap()
}

#[test]
fn the_matrix_has_every_item_and_edition() {
    let site = MemorySite::sample();
    let status = status(&site);
    assert_eq!(status["schema"], "gongbao/status/1");
    assert_eq!(status["items"].as_array().unwrap().len(), 46);
    let japanese = &status["editions"]["ja"]["items"];
    assert_eq!((&japanese["current"], &japanese["stale"], &japanese["missing"]), (&44.into(), &1.into(), &1.into()));
    assert_eq!(status["editions"]["ja"]["messages"]["missing"], 0);
    let first = &status["items"][0];
    assert_eq!(first["id"], "news/2012/11/golden-corn-belt", "what is due first comes first");
    assert_eq!(first["editions"]["ja"]["state"], "missing");
    assert_eq!(first["editions"]["ja"]["due"], "2012-11-19");
    assert_eq!(first["editions"]["ja"]["overdue"], true);
}

#[test]
fn the_closest_duty_holds() {
    let duty = |scope: &str, days: u32| format!("\n[[duty]]\n{scope}\neditions = [\"en\"]\nworking_days = {days}\n");
    let due =
        |duties: &str| status(&with_settings(untranslated(), duties))["items"][0]["editions"]["en"]["due"].clone();
    // The item was published on Friday, January 4.
    assert_eq!(due(""), serde_json::Value::Null);
    assert_eq!(due(&duty("", 3)), "2013-01-09");
    assert_eq!(due(&(duty("", 3) + &duty("kind = \"news\"", 5))), "2013-01-11");
    assert_eq!(due(&(duty("kind = \"news\"", 5) + &duty("section = \"news\"", 1))), "2013-01-07");
    assert_eq!(
        due(&(duty("section = \"news\"", 4) + &duty("section = \"news\"", 2))),
        "2013-01-08",
        "the stricter of two"
    );
    assert_eq!(due(&duty("kind = \"letter\"", 3)), serde_json::Value::Null);
}

#[test]
fn a_policy_decides_what_a_missing_text_does() {
    let policy = |missing: &str| {
        with_settings(untranslated(), &format!("\n[[policy]]\nkind = \"news\"\nmissing = \"{missing}\"\n"))
    };
    let page = |site: &MemorySite, path: &str| site.render().contains_key(path);

    let fallback = policy("fallback");
    assert!(page(&fallback, "en/news/a.html") && page(&fallback, "zh/news/a.html"));

    let omit = policy("omit");
    assert!(!page(&omit, "en/news/a.html") && page(&omit, "zh/news/a.html"));
    assert!(!omit.page("en/news/index.html").contains("题"), "what an edition does without is in none of its lists");

    let hold = policy("hold");
    assert!(!page(&hold, "en/news/a.html") && !page(&hold, "zh/news/a.html"));
    let (_, plan) = hold.prepare().site.unwrap();
    assert_eq!(plan.held[0].reason.key(), "incomplete");
    let complete = hold.with("content/news/a/en.md", text("Title", "Body."));
    assert!(page(&complete, "en/news/a.html") && page(&complete, "zh/news/a.html"));
}
