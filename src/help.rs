//! The reference that the program brings: topics in English and Chinese, and the files that a
//! web server and a nightly run start from.

/// A topic of the reference.
#[derive(Clone, Copy, Debug)]
pub struct Topic {
    pub name: &'static str,
    pub en: &'static str,
    pub zh: &'static str,
}

impl Topic {
    /// The text for a language of the program; English for a language that has none.
    pub fn text(&self, language: &str) -> &'static str {
        if language == "zh" { self.zh } else { self.en }
    }
}

macro_rules! topics {
    ($($name:literal),*) => {
        /// In the order in which `gongbao help` lists them.
        pub const TOPICS: &[Topic] = &[$(Topic {
            name: $name,
            en: include_str!(concat!("help/en/", $name, ".md")),
            zh: include_str!(concat!("help/zh/", $name, ".md")),
        }),*];
    };
}

topics!(
    "begin",
    "items",
    "texts",
    "attachments",
    "translation",
    "checking",
    "publishing",
    "withdrawal",
    "settings",
    "templates",
    "operations",
    "output",
    "changes"
);

pub fn topic(name: &str) -> Option<&'static Topic> {
    TOPICS.iter().find(|topic| topic.name == name)
}

/// The names of the topics that have a word in backticks or as a key of an example, such as a
/// key of item.toml.
pub(crate) fn naming(word: &str) -> Vec<&'static str> {
    let forms = [
        format!("`{word}`"),
        format!("`[{word}]`"),
        format!("`[[{word}]]`"),
        format!("\n    {word} = "),
        format!("\n    [{word}]\n"),
        format!("\n    [[{word}]]\n"),
    ];
    let names = |topic: &&Topic| forms.iter().any(|form| topic.en.contains(form.as_str()));
    TOPICS.iter().filter(names).map(|topic| topic.name).collect()
}

/// A file to start from.
#[derive(Clone, Copy, Debug)]
pub struct Sample {
    /// What it is for; `systemd` has two files.
    pub name: &'static str,
    pub file: &'static str,
    /// Where it goes.
    pub place: &'static str,
    pub text: &'static str,
}

impl Sample {
    /// What to ask for to have this file alone.
    pub fn own_name(&self) -> &'static str {
        if samples(self.name).len() > 1 { self.file } else { self.name }
    }
}

macro_rules! samples {
    ($($name:literal $file:literal $place:literal),*) => {
        pub const SAMPLES: &[Sample] = &[$(Sample {
            name: $name,
            file: $file,
            place: $place,
            text: include_str!(concat!("../tests/web/deploy/", $file)),
        }),*];
    };
}

samples!(
    "nginx" "nginx.conf" "/etc/nginx/conf.d/gongbao.conf",
    "caddy" "Caddyfile" "/etc/caddy/Caddyfile",
    "systemd" "gongbao.service" "/etc/systemd/system/gongbao.service",
    "systemd" "gongbao.timer" "/etc/systemd/system/gongbao.timer",
    "cron" "gongbao.cron" "/etc/cron.d/gongbao"
);

/// The files of a name, or the one file that is called so.
pub fn samples(name: &str) -> Vec<&'static Sample> {
    SAMPLES.iter().filter(|sample| sample.name == name || sample.file == name).collect()
}
