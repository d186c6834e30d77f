//! `[[person]]` of site.toml, and the fields that name a person.

use crate::diagnostic::{Code, Finding};
use crate::edition::Editions;
use crate::site::{Person, Role};
use crate::toml_fields::{At, Fields};

/// Reads the `[[person]]` tables.
pub fn people(fields: &mut Fields<'_, '_>, editions: &Editions) -> Vec<Person> {
    let mut people: Vec<Person> = Vec::new();
    for mut table in fields.tables("person") {
        let name = table.required_string("name");
        let keys = table.strings("editions");
        let editions = keys.iter().filter_map(|key| table.find_mentioned(key, editions)).collect();
        let roles = table.strings("roles").into_iter().filter_map(|word| role(&table, &word)).collect();
        table.finish();
        let Some(name) = name else { continue };
        if people.iter().any(|other| other.name == name.value) {
            fields.report(Finding::new(Code::SettingsDuplicate, name.place).with("key", name.value.as_str()));
            continue;
        }
        people.push(Person { name: name.value, editions, roles });
    }
    people
}

fn role(table: &Fields<'_, '_>, word: &At<String>) -> Option<Role> {
    let found = Role::ALL.into_iter().find(|role| role.key() == word.value);
    if found.is_none() {
        let finding = table.bad_value("roles", "role", word.place.clone());
        table.report(finding.suggest(&word.value, Role::ALL.iter().map(|role| role.key())));
    }
    found
}

/// Takes the field that names the person who is responsible for something.
pub fn responsible(fields: &mut Fields<'_, '_>, people: &[Person]) -> Option<String> {
    let name = fields.string("responsible")?;
    check(fields, people, &name);
    Some(name.value)
}

/// Reports a name that is none of a person.
pub fn check(fields: &Fields<'_, '_>, people: &[Person], name: &At<String>) {
    if !people.iter().any(|person| person.name == name.value) {
        let finding = fields.bad_value("responsible", "person", name.place.clone());
        fields.report(finding.suggest(&name.value, people.iter().map(|person| person.name.as_str())));
    }
}
