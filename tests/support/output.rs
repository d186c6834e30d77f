//! What an output folder holds.

use std::collections::BTreeMap;
use std::path::Path;
use tempfile::TempDir;

/// A folder for output: in memory where the system has such a place, for every publication
/// waits until its disk has everything.
pub fn scratch() -> TempDir {
    let memory = Path::new("/dev/shm");
    if memory.is_dir() { TempDir::new_in(memory).unwrap() } else { TempDir::new().unwrap() }
}

/// Every file below a folder with its bytes, links followed.
pub fn tree(folder: &Path) -> BTreeMap<String, Vec<u8>> {
    fn walk(folder: &Path, prefix: &str, found: &mut BTreeMap<String, Vec<u8>>) {
        for entry in std::fs::read_dir(folder).unwrap() {
            let entry = entry.unwrap();
            let name = format!("{prefix}{}", entry.file_name().to_string_lossy());
            let path = entry.path();
            if path.is_dir() {
                walk(&path, &format!("{name}/"), found);
            } else {
                found.insert(name, std::fs::read(&path).unwrap());
            }
        }
    }
    let mut found = BTreeMap::new();
    walk(folder, "", &mut found);
    found
}

/// What stands at each path of an output folder; links are not followed.
pub type Layout = BTreeMap<String, String>;

/// Every path of an output folder with what it is, but for the cache, which may differ. Of the
/// lock nothing, of the ledger what it names.
pub fn layout(output: &Path) -> Layout {
    fn walk(folder: &Path, prefix: &str, found: &mut Layout) {
        for entry in std::fs::read_dir(folder).unwrap() {
            let entry = entry.unwrap();
            let name = format!("{prefix}{}", entry.file_name().to_string_lossy());
            let kind = entry.file_type().unwrap();
            if name == "cache" {
                continue;
            }
            if kind.is_symlink() {
                found.insert(name, format!("-> {}", std::fs::read_link(entry.path()).unwrap().display()));
            } else if kind.is_dir() {
                walk(&entry.path(), &format!("{name}/"), found);
                found.insert(name, "folder".to_owned());
            } else {
                let bytes = std::fs::read(entry.path()).unwrap();
                let text = match name.as_str() {
                    "lock" => String::new(),
                    "ledger.jsonl" => ledger_names(&String::from_utf8(bytes).unwrap()),
                    "ledger.head" => {
                        let head: serde_json::Value = serde_json::from_slice(&bytes).unwrap();
                        let line: serde_json::Value = serde_json::from_str(head["line"].as_str().unwrap()).unwrap();
                        format!("{} {} {}", head["lines"], line["number"], line["release"])
                    }
                    _ => blake3::hash(&bytes).to_string(),
                };
                found.insert(name, text);
            }
        }
    }
    let mut found = Layout::new();
    walk(output, "", &mut found);
    found
}

/// What a ledger names, in order; each line must carry the hash of the line before.
pub fn ledger_names(text: &str) -> String {
    let mut before = "";
    let mut names = String::new();
    for line in text.lines() {
        let value: serde_json::Value = serde_json::from_str(line).unwrap_or_else(|_| panic!("{line}"));
        assert_eq!(value["before"], blake3::hash(before.as_bytes()).to_hex().as_str(), "{text}");
        names.push_str(&format!("{} {}\n", value["number"], value["release"]));
        before = line;
    }
    names
}
