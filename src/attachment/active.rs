//! What in XML and SVG would run, or load something else.

use crate::extract::decoded;
use quick_xml::Reader;
use quick_xml::events::{BytesStart, Event};

/// Elements that run, embed or change what others lead to, in any namespace.
const ELEMENTS: [&str; 19] = [
    "script",
    "foreignobject",
    "iframe",
    "frame",
    "object",
    "embed",
    "applet",
    "audio",
    "video",
    "source",
    "handler",
    "listener",
    "form",
    "meta",
    "base",
    "link",
    "html",
    "body",
    "import",
];

/// Namespaces whose elements browsers show as pages, wherever they stand in XML.
const NAMESPACES: [&str; 3] =
    ["http://www.w3.org/1999/xhtml", "http://www.w3.org/2000/svg", "http://www.w3.org/1999/xsl/transform"];

/// Attributes that lead somewhere.
const LEADING: [&str; 5] = ["href", "src", "action", "formaction", "data"];

/// Elements nested more deeply are meant to exhaust a reader.
const DEPTH_LIMIT: usize = 256;

/// What is active in an SVG image; nothing where it only shows something.
pub fn of_svg(bytes: &[u8]) -> Option<String> {
    let texts = decoded(bytes);
    let [text] = &texts[..] else { return Some("encoding".to_owned()) };
    walk(text, true)
}

/// What is active in other XML.
pub fn of_xml(bytes: &[u8]) -> Option<String> {
    let texts = decoded(bytes);
    let [text] = &texts[..] else {
        // Of a legacy encoding the signs of markup are the same in all.
        return walk(texts.first()?, false);
    };
    walk(text, false)
}

fn walk(text: &str, is_svg: bool) -> Option<String> {
    let mut reader = Reader::from_str(text.trim_start_matches('\u{feff}'));
    reader.config_mut().check_end_names = true;
    let (mut depth, mut has_root, mut in_style) = (0_usize, false, false);
    loop {
        let event = match reader.read_event() {
            Ok(event) => event,
            Err(error) => return Some(error.to_string()),
        };
        match event {
            Event::Start(start) => {
                let name = local(&start);
                if let Some(what) = of_element(&start, &name, is_svg, !has_root) {
                    return Some(what);
                }
                depth += 1;
                has_root = true;
                in_style = name == "style";
                if depth > DEPTH_LIMIT {
                    return Some("depth".to_owned());
                }
            }
            Event::Empty(start) => {
                let name = local(&start);
                if let Some(what) = of_element(&start, &name, is_svg, !has_root) {
                    return Some(what);
                }
                has_root = true;
            }
            Event::End(_) => {
                depth = depth.saturating_sub(1);
                in_style = false;
            }
            Event::Text(words) if in_style => {
                let words: &str = words.as_ref();
                if let Some(what) = of_style(words) {
                    return Some(what);
                }
            }
            Event::CData(words) if in_style => {
                let words: &str = words.as_ref();
                if let Some(what) = of_style(words) {
                    return Some(what);
                }
            }
            Event::PI(instruction) => {
                let words = instruction.as_ref().to_ascii_lowercase();
                if words.starts_with("xml-stylesheet") || words.starts_with("php") {
                    return Some(words.split_whitespace().next().unwrap_or_default().to_owned());
                }
            }
            // Entities may hold anything, and refer to other files.
            Event::DocType(words) => {
                let words = words.as_ref().to_ascii_lowercase();
                if words.contains('[') || words.contains("entity") {
                    return Some("<!DOCTYPE […]>".to_owned());
                }
            }
            Event::GeneralRef(entity) if in_style => {
                return Some(format!("&{};", entity.as_ref()));
            }
            Event::Text(_) | Event::CData(_) | Event::Comment(_) | Event::Decl(_) | Event::GeneralRef(_) => {}
            Event::Eof => break,
        }
    }
    (!has_root || depth > 0).then(|| "end of file".to_owned())
}

fn local(start: &BytesStart<'_>) -> String {
    start.local_name().as_ref().to_ascii_lowercase()
}

fn of_element(start: &BytesStart<'_>, name: &str, is_svg: bool, is_root: bool) -> Option<String> {
    if is_svg && is_root && name != "svg" {
        return Some(format!("<{name}>"));
    }
    if ELEMENTS.contains(&name) && (is_svg || start.name().prefix().is_some() || name == "script") {
        return Some(format!("<{name}>"));
    }
    for attribute in start.attributes() {
        let Ok(attribute) = attribute else { return Some(format!("<{name}>")) };
        let full = attribute.key.as_ref().to_ascii_lowercase();
        let key = full.rsplit(':').next().unwrap_or_default().to_owned();
        let value = unescaped(&attribute.value);
        let plain: String = value.chars().filter(|c| !c.is_whitespace() && !c.is_control()).collect();
        let plain = plain.to_ascii_lowercase();
        if full == "xmlns" || full.starts_with("xmlns:") {
            // In SVG its own namespace is right, and in other XML any that makes it a page is not.
            let is_wanted = is_svg && plain == NAMESPACES[1];
            if !is_wanted && NAMESPACES.contains(&plain.as_str()) {
                return Some(value);
            }
            continue;
        }
        if !is_svg {
            continue;
        }
        if key.len() > 2 && key.starts_with("on") {
            return Some(key);
        }
        if key == "attributename" && (LEADING.iter().any(|leading| plain.ends_with(leading)) || plain.starts_with("on"))
        {
            return Some(format!("attributeName={value}"));
        }
        if LEADING.contains(&key.as_str()) && !is_inside(&plain) {
            return Some(format!("{full}={value}"));
        }
        if let Some(what) = of_style(&value) {
            return Some(what);
        }
    }
    None
}

/// Whether an address leads to the same file, or to an image within it.
fn is_inside(address: &str) -> bool {
    let images = ["data:image/png", "data:image/jpeg", "data:image/gif", "data:image/webp", "data:image/avif"];
    address.is_empty() || address.starts_with('#') || images.iter().any(|image| address.starts_with(image))
}

/// What a style or an attribute loads or runs.
fn of_style(words: &str) -> Option<String> {
    let plain: String = words.chars().filter(|c| !c.is_whitespace() && !c.is_control()).collect();
    let plain = plain.to_ascii_lowercase();
    // Escapes of style sheets spell anything.
    if plain.contains("@import")
        || plain.contains("javascript:")
        || plain.contains("expression(")
        || plain.contains("image-set(")
    {
        return Some(words.chars().take(40).collect());
    }
    if plain.contains('\\') && (plain.contains("url") || plain.contains('(') || plain.contains('@')) {
        return Some(words.chars().take(40).collect());
    }
    let outside = plain.split("url(").skip(1).find(|address| !is_inside(address.trim_start_matches(['"', '\''])));
    outside.map(|address| format!("url({})", address.split(')').next().unwrap_or_default()))
}

/// An attribute's value with the entities that XML knows and numbers.
fn unescaped(value: &str) -> String {
    quick_xml::escape::unescape(value).map_or_else(|_| value.to_owned(), |value| value.into_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn svg(inside: &str) -> Option<String> {
        of_svg(
            format!(
                "<svg xmlns=\"http://www.w3.org/2000/svg\" xmlns:xlink=\"http://www.w3.org/1999/xlink\">{inside}</svg>"
            )
            .as_bytes(),
        )
    }

    #[test]
    fn pictures_are_left_alone() {
        let still = [
            "<path d=\"M0 0h10\" style=\"fill:#fff\"/>",
            "<defs><linearGradient id=\"a\"/></defs><rect fill=\"url(#a)\"/>",
            "<use xlink:href=\"#a\"/><use href=\"#a\"/>",
            "<image href=\"data:image/png;base64,AAAA\"/>",
            "<style>rect { fill: red } </style>",
            "<style><![CDATA[.a > .b { fill: url(#g) }]]></style>",
            "<text>javascript: is a language &amp; more &#x4e00;</text>",
            "<animate attributeName=\"opacity\" from=\"0\" to=\"1\"/>",
            "<!-- <script> --><title>On time</title>",
            "<a href=\"#part\"><text>x</text></a>",
        ];
        for inside in still {
            assert_eq!(svg(inside), None, "{inside}");
        }
        let heads = [
            "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<!DOCTYPE svg PUBLIC \"-//W3C//DTD SVG 1.1//EN\" \"http://www.w3.org/Graphics/SVG/1.1/DTD/svg11.dtd\">\n<svg xmlns=\"http://www.w3.org/2000/svg\"/>",
            "\u{feff}<svg xmlns=\"http://www.w3.org/2000/svg\"/>",
        ];
        for text in heads {
            assert_eq!(of_svg(text.as_bytes()), None, "{text}");
        }
        let utf16: Vec<u8> =
            "\u{feff}<svg xmlns=\"http://www.w3.org/2000/svg\"/>".encode_utf16().flat_map(u16::to_le_bytes).collect();
        assert_eq!(of_svg(&utf16), None);
    }

    #[test]
    fn what_runs_or_loads_is_found() {
        let active = [
            "<script>alert(1)</script>",
            "<script/>",
            "<x:script xmlns:x=\"http://www.w3.org/2000/svg\"/>",
            "<foreignObject><p/></foreignObject>",
            "<h:iframe xmlns:h=\"http://www.w3.org/1999/xhtml\"/>",
            "<g xmlns=\"http://www.w3.org/1999/xhtml\"/>",
            "<rect onload=\"x\"/>",
            "<rect ONCLICK='x'/>",
            "<a href=\"javascript:x\"/>",
            "<a xlink:href=\"&#106;avascript:x\"/>",
            "<a href=\" java\tscript:x\"/>",
            "<a href=\"https://example.org\"/>",
            "<use href=\"other.svg#a\"/>",
            "<image href=\"//example.org/a.png\"/>",
            "<image href=\"data:image/svg+xml,x\"/>",
            "<image href=\"data:text/html,x\"/>",
            "<set attributeName=\"href\" to=\"x\"/>",
            "<animate attributeName=\"xlink:href\" values=\"x\"/>",
            "<set attributeName=\"onload\" to=\"x\"/>",
            "<style>@import 'x';</style>",
            "<style>rect { fill: url(https://example.org) }</style>",
            "<style><![CDATA[@font-face { src: url(\"//x\") }]]></style>",
            "<style>rect { fill: u\\72l(//x) }</style>",
            "<rect style=\"background: url('http://x')\"/>",
            "<rect fill=\"url(http://x#a)\"/>",
            "<rect",
            "<rect></g>",
            "&undefined;<handler/>",
            "<audio src=\"x\"/>",
        ];
        for inside in active {
            assert!(svg(inside).is_some(), "{inside}");
        }
        let texts = [
            "",
            "<html/>",
            "text",
            "<?xml-stylesheet href=\"x\"?><svg/>",
            "<!DOCTYPE svg [<!ENTITY a \"<script/>\">]><svg>&a;</svg>",
            "<svg>",
        ];
        for text in texts {
            assert!(of_svg(text.as_bytes()).is_some(), "{text}");
        }
        let deep = format!("{}{}", "<g>".repeat(10_000), "</g>".repeat(10_000));
        assert!(svg(&deep).is_some());
    }

    #[test]
    fn other_xml_may_say_much_and_run_nothing() {
        for text in [
            "<a href=\"https://example.org\" on=\"x\"><link>x</link><source/></a>",
            "<?xml version=\"1.0\" encoding=\"gb18030\"?><a/>",
        ] {
            assert_eq!(of_xml(text.as_bytes()), None, "{text}");
        }
        let active = [
            "<a><h:script xmlns:h=\"http://www.w3.org/1999/xhtml\"/></a>",
            "<html xmlns=\"http://www.w3.org/1999/xhtml\"/>",
            "<a xmlns=\"http://www.w3.org/2000/svg\"/>",
            "<a xmlns:h=\"http://www.w3.org/&#49;999/xhtml\"/>",
            "<?xml-stylesheet type=\"text/xsl\" href=\"x\"?><a/>",
            "<!DOCTYPE a [<!ENTITY b SYSTEM \"file:///etc/passwd\">]><a>&b;</a>",
            "<a><b></a>",
        ];
        for text in active {
            assert!(of_xml(text.as_bytes()).is_some(), "{text}");
        }
    }
}
