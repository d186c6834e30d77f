//! Elements of feeds and sitemaps.

use quick_xml::Writer;
use quick_xml::events::{BytesDecl, BytesText, Event};
use std::io;

/// A document with its declaration.
pub fn start() -> io::Result<Writer<Vec<u8>>> {
    let mut writer = Writer::new_with_indent(Vec::new(), b' ', 1);
    writer.write_event(Event::Decl(BytesDecl::new("1.0", Some("utf-8"), None)))?;
    Ok(writer)
}

/// An element with nothing but text in it.
pub fn text(writer: &mut Writer<Vec<u8>>, name: &str, content: &str) -> io::Result<()> {
    writer.create_element(name).write_text_content(BytesText::new(&allowed(content)))?;
    Ok(())
}

/// XML has no place for most control characters, not even escaped.
fn allowed(content: &str) -> String {
    let is_noncharacter =
        |c: char| matches!(u32::from(c) & 0xFFFF, 0xFFFE | 0xFFFF) || ('\u{FDD0}'..='\u{FDEF}').contains(&c);
    content.chars().filter(|c| matches!(c, '\t' | '\n') || !(c.is_control() || is_noncharacter(*c))).collect()
}
