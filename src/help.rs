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
    "output"
);

pub fn topic(name: &str) -> Option<&'static Topic> {
    TOPICS.iter().find(|topic| topic.name == name)
}

/// The names of the topics that have a word in backticks, such as a key of item.toml.
pub fn naming(word: &str) -> Vec<&'static str> {
    let quoted = [format!("`{word}`"), format!("`[{word}]`"), format!("`[[{word}]]`")];
    let names = |topic: &&Topic| quoted.iter().any(|quoted| topic.en.contains(quoted.as_str()));
    TOPICS.iter().filter(names).map(|topic| topic.name).collect()
}

/// A file to start from.
#[derive(Clone, Copy, Debug)]
pub struct Sample {
    /// What it is for; `systemd` has two files.
    pub name: &'static str,
    pub file: &'static str,
    pub text: &'static str,
}

macro_rules! samples {
    ($($name:literal $file:literal),*) => {
        pub const SAMPLES: &[Sample] = &[$(Sample {
            name: $name,
            file: $file,
            text: include_str!(concat!("../tests/web/deploy/", $file)),
        }),*];
    };
}

samples!(
    "nginx" "nginx.conf",
    "caddy" "Caddyfile",
    "systemd" "gongbao.service",
    "systemd" "gongbao.timer",
    "cron" "gongbao.cron"
);

/// The files of a name, or the one file that is called so.
pub fn samples(name: &str) -> Vec<&'static Sample> {
    SAMPLES.iter().filter(|sample| sample.name == name || sample.file == name).collect()
}
