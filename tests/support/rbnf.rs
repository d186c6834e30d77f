//! Spells whole numbers by the rule-based number formats (RBNF) of CLDR.
//!
//! The rules come as plain text: a line `%name` (`%%name` for a private set)
//! opens a rule set, and each line `key: text` after it is one of its rules.
//! Lines that begin with `#` are comments. Rules for negative numbers,
//! fractions, infinity and not-a-number are left out when the text is read.

/// How deep rules may call each other before a spelling is given up.
const DEPTH_LIMIT: u32 = 64;

/// The rule sets of one language.
pub struct Rules {
    sets: Vec<Set>,
}

/// One rule set: its name as in the file and its rules by rising base value.
struct Set {
    name: String,
    rules: Vec<Rule>,
}

/// One rule: it serves the numbers from `base` up to the next rule's base.
struct Rule {
    base: u64,
    divisor: u64,
    /// The rule's text, or `None` if it cannot be read.
    parts: Option<Vec<Part>>,
}

/// One piece of a rule's text.
enum Part {
    /// Text that is written as it is.
    Text(String),
    /// `=…=`: the number itself.
    Same(Target),
    /// `←…←`: the number divided by the rule's divisor.
    Quotient(Target),
    /// `→…→`: what is left over after that division.
    Remainder(Target),
    /// `$(cardinal,…)$`: the form, by plural category, that the quotient asks for.
    Plural(Vec<(String, String)>),
}

/// What spells the number that a part hands on.
enum Target {
    /// The rule set that the part's rule is in.
    Own,
    /// The rule with this index in the same rule set.
    Rule(usize),
    /// The rule set of this name; a pattern for figures names none.
    Set(String),
}

impl Rules {
    /// Reads rule sets from text; lines that are no rule are passed over.
    pub fn parse(text: &str) -> Rules {
        let mut sets: Vec<Set> = Vec::new();
        for line in text.lines() {
            if line.starts_with('%') {
                let (name, rules) = (line.trim_end().to_owned(), Vec::new());
                sets.push(Set { name, rules });
            } else if let Some(set) = sets.last_mut() {
                set.add(line);
            }
        }
        Rules { sets }
    }

    /// Lists the names of the public rule sets, in order, each with its `%`.
    pub fn sets(&self) -> impl Iterator<Item = &str> {
        let names = self.sets.iter().map(|set| set.name.as_str());
        names.filter(|name| !name.starts_with("%%"))
    }

    /// Spells a number by a rule set, such as `%spellout-cardinal`.
    ///
    /// Returns `None` if there is no such set, if it has no rule for the
    /// number, or if it writes the number in figures.
    pub fn spell(&self, set: &str, number: u64) -> Option<String> {
        self.by_set(self.set(set)?, number, 0)
    }

    /// Finds the rule set of the given name.
    fn set(&self, name: &str) -> Option<&Set> {
        self.sets.iter().find(|set| set.name == name)
    }

    /// Spells a number by a rule set.
    fn by_set(&self, set: &Set, number: u64, depth: u32) -> Option<String> {
        self.by_rule(set, set.rule_for(number)?, number, depth)
    }

    /// Spells a number by one rule of a rule set.
    fn by_rule(&self, set: &Set, rule: &Rule, number: u64, depth: u32) -> Option<String> {
        if depth == DEPTH_LIMIT {
            return None;
        }
        let (quotient, remainder) = (number / rule.divisor, number % rule.divisor);
        let spell = |target: &Target, number| match target {
            Target::Own => self.by_set(set, number, depth + 1),
            Target::Rule(index) => self.by_rule(set, set.rules.get(*index)?, number, depth + 1),
            Target::Set(name) => self.by_set(self.set(name)?, number, depth + 1),
        };
        let spell_part = |part: &Part| match part {
            Part::Text(text) => Some(text.clone()),
            Part::Same(target) => spell(target, number),
            Part::Quotient(target) => spell(target, quotient),
            Part::Remainder(target) => spell(target, remainder),
            Part::Plural(forms) => plural_form(forms, quotient).map(str::to_owned),
        };
        rule.parts.as_ref()?.iter().map(spell_part).collect()
    }
}

impl Set {
    /// Adds what a `key: text` line stands for: one rule, or two if some of
    /// its text is optional (in brackets) and the base value is a multiple of
    /// the divisor. The first of the two then serves the base value alone.
    fn add(&mut self, line: &str) {
        let Some((key, text)) = line.split_once(':') else {
            return;
        };
        let Some((base, divisor)) = base_and_divisor(key.trim()) else {
            return;
        };
        let text = text.trim_start();
        let text = text.strip_prefix('\'').unwrap_or(text);
        let text = text.strip_suffix(';').unwrap_or(text);
        let previous = self.rules.len().checked_sub(1);
        let rule = |base: u64, text: &str| Rule { base, divisor, parts: parts(text, previous) };
        let whole = text.replace(['[', ']'], "");
        match without_option(text) {
            Some(short) if base > 0 && base.is_multiple_of(divisor) => {
                let next = base.saturating_add(1);
                self.rules.extend([rule(base, &short), rule(next, &whole)]);
            }
            _ => self.rules.push(rule(base, &whole)),
        }
    }

    /// Finds the rule that serves a number.
    fn rule_for(&self, number: u64) -> Option<&Rule> {
        let after = self.rules.partition_point(|rule| rule.base <= number);
        let index = after.checked_sub(1)?;
        let rule = self.rules.get(index)?;
        if rule.rolls_back(number) {
            return self.rules.get(index.checked_sub(1)?);
        }
        Some(rule)
    }
}

impl Rule {
    /// Tells whether the rule before this one serves the number instead: it
    /// does if this one spells a remainder and the number leaves none.
    fn rolls_back(&self, number: u64) -> bool {
        let mut parts = self.parts.iter().flatten();
        number.is_multiple_of(self.divisor)
            && !self.base.is_multiple_of(self.divisor)
            && parts.any(|part| matches!(part, Part::Remainder(_)))
    }
}

/// Reads a rule's key (`1000`, `1100/100`, `1000>`): its base value, and its
/// divisor, the highest power of the radix that is not above the base value,
/// one power lower for each `>`.
fn base_and_divisor(key: &str) -> Option<(u64, u64)> {
    let value = key.trim_end_matches('>');
    let lower = u32::try_from(key.len() - value.len()).ok()?;
    let (base, radix) = value.split_once('/').unwrap_or((value, "10"));
    let (base, radix) = (base.parse::<u64>().ok()?, radix.parse::<u64>().ok()?);
    let power = base.checked_ilog(radix).unwrap_or(0);
    Some((base, radix.checked_pow(power.saturating_sub(lower))?))
}

/// Returns a rule's text without its optional part, if it has one.
fn without_option(text: &str) -> Option<String> {
    let (before, rest) = text.split_once('[')?;
    let (_, after) = rest.split_once(']')?;
    Some(format!("{before}{after}"))
}

/// Splits a rule's text into parts; `previous` is the index of the rule before it.
fn parts(text: &str, previous: Option<usize>) -> Option<Vec<Part>> {
    let text = text.replace('→', ">").replace('←', "<");
    let mut rest = text.as_str();
    let mut parts = Vec::new();
    while let Some(start) = rest.find(['<', '>', '=', '$']) {
        let (plain, marked) = rest.split_at(start);
        let (part, tail) = marked_part(marked, previous)?;
        parts.extend([Part::Text(plain.to_owned()), part]);
        rest = tail;
    }
    parts.push(Part::Text(rest.to_owned()));
    Some(parts)
}

/// Reads the part that text begins with; returns it and the text after it.
fn marked_part(text: &str, previous: Option<usize>) -> Option<(Part, &str)> {
    if let Some(rest) = text.strip_prefix("$(cardinal,") {
        let (forms, tail) = rest.split_once(")$")?;
        return Some((Part::Plural(plural_forms(forms)?), tail));
    }
    if let Some(tail) = text.strip_prefix(">>>") {
        return Some((Part::Remainder(Target::Rule(previous?)), tail));
    }
    let mark = text.chars().next()?;
    let (name, tail) = text.get(1..)?.split_once(mark)?;
    let target = match name {
        "" => Target::Own,
        name => Target::Set(name.to_owned()),
    };
    match mark {
        '=' => Some((Part::Same(target), tail)),
        '<' => Some((Part::Quotient(target), tail)),
        '>' => Some((Part::Remainder(target), tail)),
        _ => None,
    }
}

/// Reads plural forms, `category{form}` one after another.
fn plural_forms(text: &str) -> Option<Vec<(String, String)>> {
    let owned = |(category, form): (&str, &str)| (category.to_owned(), form.to_owned());
    let forms = text.split_terminator('}');
    forms.map(|form| form.split_once('{').map(owned)).collect()
}

/// Returns the form that goes with a count in Russian, the one language here
/// whose rules ask for it; the `other` form stands in for one that is missing.
fn plural_form(forms: &[(String, String)], count: u64) -> Option<&str> {
    let category = match (count % 10, count % 100) {
        (1, tens) if tens != 11 => "one",
        (2..=4, tens) if !(12..=14).contains(&tens) => "few",
        _ => "many",
    };
    let find = |name: &str| forms.iter().find(|(category, _)| category == name);
    let (_, form) = find(category).or_else(|| find("other"))?;
    Some(form)
}
