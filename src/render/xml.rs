//! Writes the XML of feeds and sitemaps.

use quick_xml::Writer;
use quick_xml::events::{BytesDecl, BytesText, Event};
use std::io;

/// Starts a document with its declaration.
pub fn start() -> io::Result<Writer<Vec<u8>>> {
    let mut writer = Writer::new_with_indent(Vec::new(), b' ', 1);
    writer.write_event(Event::Decl(BytesDecl::new("1.0", Some("utf-8"), None)))?;
    Ok(writer)
}

/// Writes an element that contains only text.
pub fn text(writer: &mut Writer<Vec<u8>>, name: &str, content: &str) -> io::Result<()> {
    writer.create_element(name).write_text_content(BytesText::new(&allowed(content)))?;
    Ok(())
}

/// Removes the characters that XML does not allow, even escaped: most control characters, and
/// noncharacters.
fn allowed(content: &str) -> String {
    let is_noncharacter =
        |c: char| matches!(u32::from(c) & 0xFFFF, 0xFFFE | 0xFFFF) || ('\u{FDD0}'..='\u{FDEF}').contains(&c);
    content.chars().filter(|c| matches!(c, '\t' | '\n') || !(c.is_control() || is_noncharacter(*c))).collect()
}
