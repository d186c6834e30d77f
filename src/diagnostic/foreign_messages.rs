//! What a parser or the system says in English → what our catalogs can say in any
//! language. Where nothing fits, the catalogs have a word for that too.

/// Parts of the TOML parser's descriptions; the first that fits counts.
const TOML: &[(&str, &str)] = &[
    ("duplicate key", "twice"),
    ("cannot extend", "twice"),
    ("must be quoted", "quotes"),
    ("opening quote", "quotes"),
    ("unclosed", "bracket"),
    ("opening", "bracket"),
    ("table open", "bracket"),
    ("assignment", "equals"),
    ("`=`", "equals"),
    ("key with no value", "equals"),
    ("comma", "comma"),
    ("value digits", "escape"),
    ("escape", "escape"),
    ("digits", "number"),
    ("leading zero", "number"),
    ("sign", "number"),
    ("radix", "number"),
    ("number prefix", "number"),
    ("missing value", "value"),
    ("invalid value", "value"),
    ("recurs", "deep"),
    ("key or value", "line"),
    ("content", "line"),
    ("carriage return", "line"),
    ("comment", "line"),
    ("key", "key"),
    ("string", "unclosed-text"),
];

/// Parts of fluent-syntax' descriptions.
const FLUENT: &[(&str, &str)] = &[
    ("token starting with", "token"),
    ("one of", "name"),
    ("message field", "empty"),
    ("term field", "empty"),
    ("Expected a value", "empty"),
    ("must have a default", "no-default"),
    ("one default", "two-defaults"),
    ("selector", "selector"),
    ("Unterminated string", "unclosed-text"),
    ("Positional", "argument-order"),
    ("appears twice", "twice"),
    ("escape sequence", "escape"),
    ("closing brace", "brace"),
    ("inline expression", "expression"),
    ("literal", "literal"),
    ("Callee", "call"),
];

/// Numbers of system errors that people can do something about.
const SYSTEM: &[(&str, &str)] = &[
    ("(os error 1)", "denied"),
    ("(os error 2)", "absent"),
    ("(os error 13)", "denied"),
    ("(os error 17)", "taken"),
    ("(os error 20)", "taken"),
    ("(os error 21)", "folder"),
    ("(os error 28)", "full"),
    ("(os error 12)", "memory"),
    ("(os error 23)", "open-files"),
    ("(os error 24)", "open-files"),
    ("(os error 27)", "size"),
    ("(os error 30)", "read-only"),
    ("symbolic link", "link"),
    ("special", "special"),
    ("changed", "changed"),
    ("too large", "size"),
];

fn find(table: &[(&'static str, &'static str)], words: &str) -> &'static str {
    table.iter().find(|(part, _)| words.contains(part)).map_or("other", |(_, key)| key)
}

/// The key of a TOML problem.
pub fn toml(detail: &str) -> &'static str {
    let description = detail.split(", expected").next().unwrap_or_default();
    find(TOML, description)
}

/// The key of a Fluent problem, and what it quotes.
pub fn fluent(detail: &str) -> (&'static str, &str) {
    let quoted = detail.split_once('"').and_then(|(_, rest)| rest.rsplit_once('"')).map_or("", |(quoted, _)| quoted);
    (find(FLUENT, detail), quoted)
}

/// The key of what the system says.
pub fn system(why: &str) -> &'static str {
    find(SYSTEM, why)
}
