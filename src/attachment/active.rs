//! Active content in XML and SVG: what would run, or load another resource.

use encoding_rs::{Encoding, UTF_8};
use quick_xml::Reader;
use quick_xml::events::{BytesStart, Event};
use std::borrow::Cow;
use std::collections::BTreeMap;

/// Elements that run, embed, or change the targets of links, in any namespace.
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

/// Namespaces whose elements browsers render as a page, wherever they stand in XML.
const NAMESPACES: [&str; 4] = [
    "http://www.w3.org/1999/xhtml",
    "http://www.w3.org/2000/svg",
    "http://www.w3.org/1999/xsl/transform",
    "http://www.w3.org/1998/math/mathml",
];

/// Attributes whose value is an address.
const ADDRESS_ATTRIBUTES: [&str; 7] = ["href", "src", "action", "formaction", "data", "ping", "base"];

/// The deepest nesting of elements. Deeper nesting is a denial-of-service attempt.
const DEPTH_LIMIT: usize = 256;

/// Finds active content in an SVG image.
pub fn of_svg(bytes: &[u8]) -> Option<String> {
    match text_of(bytes) {
        Ok(text) => walk(&text, true),
        Err(encoding) => Some(encoding),
    }
}

/// Finds active content in XML other than SVG.
pub fn of_xml(bytes: &[u8]) -> Option<String> {
    match text_of(bytes) {
        Ok(text) => walk(&text, false),
        Err(encoding) => Some(encoding),
    }
}

/// Decodes text as a browser does: by its byte-order mark, else by the encoding of its XML
/// declaration, else as UTF-8. Refuses encodings in which the bytes of markup may stand for other
/// characters.
fn text_of(bytes: &[u8]) -> Result<Cow<'_, str>, String> {
    let declared = declared(bytes);
    let encoding = match (Encoding::for_bom(bytes), &declared) {
        (Some((encoding, _)), _) => encoding,
        (None, None) => UTF_8,
        (None, Some(label)) => Encoding::for_label(label.as_bytes()).ok_or_else(|| format!("encoding={label}"))?,
    };
    // Without a byte-order mark browsers do not decode UTF-16 by its XML declaration.
    let is_safe = encoding.is_ascii_compatible() || Encoding::for_bom(bytes).is_some();
    let (text, had_errors) = encoding.decode_with_bom_removal(bytes);
    if !is_safe || had_errors {
        return Err(format!("encoding={}", declared.unwrap_or_else(|| encoding.name().to_owned())));
    }
    Ok(text)
}

/// Returns the encoding that the XML declaration names.
fn declared(bytes: &[u8]) -> Option<String> {
    let head: String = bytes.iter().take(256).map(|byte| char::from(*byte)).collect();
    let declaration = head.trim_start_matches(['\u{ef}', '\u{bb}', '\u{bf}']).strip_prefix("<?xml")?;
    let (_, after) = declaration.split_once("?>")?.0.split_once("encoding")?;
    let after = after.trim_start().strip_prefix('=')?.trim_start();
    let quote = after.chars().next().filter(|c| matches!(c, '"' | '\''))?;
    Some(after[1..].split(quote).next()?.to_owned())
}

fn walk(text: &str, is_svg: bool) -> Option<String> {
    let mut reader = Reader::from_str(text.trim_start_matches('\u{feff}'));
    reader.config_mut().check_end_names = true;
    let mut open: Vec<String> = Vec::new();
    let mut entities = Entities::new();
    let mut has_root = false;
    // All text of a style sheet, including CDATA sections.
    let mut style = String::new();
    loop {
        let event = match reader.read_event() {
            Ok(event) => event,
            Err(error) => return Some(error.to_string()),
        };
        let is_in_style = open.iter().any(|name| name == "style");
        match event {
            Event::Start(start) => {
                let name = local(&start);
                if let Some(what) = of_element(&start, &name, (is_svg, !has_root), &entities) {
                    return Some(what);
                }
                has_root = true;
                open.push(name);
                if open.len() > DEPTH_LIMIT {
                    return Some("depth".to_owned());
                }
            }
            Event::Empty(start) => {
                let name = local(&start);
                if let Some(what) = of_element(&start, &name, (is_svg, !has_root), &entities) {
                    return Some(what);
                }
                has_root = true;
            }
            Event::End(_) => {
                if open.pop().is_some_and(|name| name == "style") {
                    let sheet = std::mem::take(&mut style);
                    if let Some(what) = of_style(&sheet).filter(|_| is_svg) {
                        return Some(what);
                    }
                }
            }
            Event::Text(words) if is_in_style => style.push_str(words.as_ref()),
            Event::CData(words) if is_in_style => style.push_str(words.as_ref()),
            Event::PI(instruction) => {
                let words = instruction.as_ref().to_ascii_lowercase();
                if words.starts_with("xml-stylesheet") || words.starts_with("php") {
                    return Some(words.split_whitespace().next().unwrap_or_default().to_owned());
                }
            }
            Event::DocType(words) => match declared_entities(words.as_ref()) {
                Some(declared) => entities = declared,
                None => return Some("<!DOCTYPE […]>".to_owned()),
            },
            Event::GeneralRef(entity) if is_in_style => return Some(format!("&{};", entity.as_ref() as &str)),
            Event::Text(_) | Event::CData(_) | Event::Comment(_) | Event::Decl(_) | Event::GeneralRef(_) => {}
            Event::Eof => break,
        }
    }
    (!has_root || !open.is_empty()).then(|| "end of file".to_owned())
}

type Entities = BTreeMap<String, String>;

/// Returns the entities of a DOCTYPE, which drawing programs declare for the addresses of
/// namespaces. Returns `None` where a declaration could hold markup, other entities or another
/// file.
fn declared_entities(doctype: &str) -> Option<Entities> {
    let mut entities = Entities::new();
    let Some((_, subset)) = doctype.split_once('[') else { return Some(entities) };
    let mut rest = subset.trim().strip_suffix(']')?.trim();
    while !rest.is_empty() {
        let after = rest.strip_prefix("<!ENTITY")?.trim_start();
        let (name, after) = after.split_once(char::is_whitespace)?;
        let after = after.trim_start();
        let quote = after.chars().next().filter(|c| matches!(c, '"' | '\''))?;
        let (value, after) = after[1..].split_once(quote)?;
        let is_plain = |c: char| c.is_ascii_alphanumeric() || ":/._-# ".contains(c);
        if !value.chars().all(is_plain) || !name.chars().all(|c| c.is_ascii_alphanumeric() || c == '_') {
            return None;
        }
        entities.insert(name.to_owned(), value.to_owned());
        rest = after.trim_start().strip_prefix('>')?.trim_start();
    }
    Some(entities)
}

fn local(start: &BytesStart<'_>) -> String {
    start.local_name().as_ref().to_ascii_lowercase()
}

/// Prefixes of the metadata that drawing programs write into an SVG.
const METADATA_PREFIXES: [&str; 18] = [
    "dc",
    "dcterms",
    "cc",
    "rdf",
    "inkscape",
    "sodipodi",
    "xmp",
    "xmpmm",
    "xmpg",
    "xmptpg",
    "stref",
    "stevt",
    "pdf",
    "illustrator",
    "i",
    "x",
    "graph",
    "sfw",
];

fn of_element(
    start: &BytesStart<'_>,
    name: &str,
    (is_svg, is_root): (bool, bool),
    entities: &Entities,
) -> Option<String> {
    if is_svg && is_root && name != "svg" {
        return Some(format!("<{name}>"));
    }
    let full = start.name().as_ref().to_ascii_lowercase();
    let prefix = full.rsplit_once(':').map_or("", |(prefix, _)| prefix);
    if is_svg && ELEMENTS.contains(&name) && !METADATA_PREFIXES.contains(&prefix) {
        return Some(format!("<{name}>"));
    }
    for attribute in start.attributes() {
        let Ok(attribute) = attribute else { return Some(format!("<{name}>")) };
        let full = attribute.key.as_ref().to_ascii_lowercase();
        let key = full.rsplit(':').next().unwrap_or_default().to_owned();
        // A value with an entity that cannot be resolved could be anything, so it is refused.
        let resolve = |entity: &str| entities.get(entity).map(String::as_str).or_else(|| predefined(entity));
        let Ok(value) = quick_xml::escape::unescape_with(&attribute.value, resolve) else { return Some(full) };
        let plain: String = value.chars().filter(|c| !c.is_whitespace() && !c.is_control()).collect();
        let plain = plain.to_ascii_lowercase();
        if full == "xmlns" || full.starts_with("xmlns:") {
            // The SVG namespace is expected in SVG. Other XML may declare none of these namespaces.
            let is_wanted = is_svg && plain == NAMESPACES[1] && !METADATA_PREFIXES.contains(&key.as_str());
            if !is_wanted && NAMESPACES.contains(&plain.as_str()) {
                return Some(value.into_owned());
            }
            continue;
        }
        if !is_svg {
            continue;
        }
        if key.len() > 2 && key.starts_with("on") && key.bytes().all(|byte| byte.is_ascii_lowercase()) {
            return Some(key);
        }
        if key == "attributename"
            && (ADDRESS_ATTRIBUTES.iter().any(|suffix| plain.ends_with(suffix)) || plain.starts_with("on"))
        {
            return Some(format!("attributeName={value}"));
        }
        let is_metadata = METADATA_PREFIXES.contains(&full.split(':').next().unwrap_or_default());
        if ADDRESS_ATTRIBUTES.contains(&key.as_str()) && !is_metadata && !is_inside(&plain) {
            return Some(format!("{full}={value}"));
        }
        if let Some(what) = of_style(&value).filter(|_| !is_metadata) {
            return Some(what);
        }
    }
    None
}

fn predefined(entity: &str) -> Option<&'static str> {
    Some(match entity {
        "lt" => "<",
        "gt" => ">",
        "amp" => "&",
        "quot" => "\"",
        "apos" => "'",
        _ => return None,
    })
}

/// Returns whether an address leads to the same file, or is an image in a `data:` URL.
fn is_inside(address: &str) -> bool {
    let images =
        ["data:image/png", "data:image/jpeg", "data:image/jpg", "data:image/gif", "data:image/webp", "data:image/avif"];
    address.is_empty() || address.starts_with('#') || images.iter().any(|image| address.starts_with(image))
}

/// Finds what a style or the value of an attribute loads or runs.
fn of_style(words: &str) -> Option<String> {
    let plain: String = words.chars().filter(|c| !c.is_whitespace() && !c.is_control()).collect();
    let plain = plain.to_ascii_lowercase();
    // CSS escapes can spell any of these words; the next condition refuses them.
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
    let loads = ["url(", "src(", "image("];
    let outside = loads.iter().flat_map(|load| plain.split(load).skip(1));
    let outside = outside.into_iter().find(|address| !is_inside(address.trim_start_matches(['"', '\''])));
    outside.map(|address| format!("url({})", address.split(')').next().unwrap_or_default()))
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
            "<metadata><dc:source xmlns:dc=\"http://purl.org/dc/elements/1.1/\">x</dc:source></metadata>",
            "<inkscape:path-effect xmlns:inkscape=\"http://www.inkscape.org/namespaces/inkscape\" only_selected=\"false\"/>",
            "<image href=\"data:image/jpg;base64,AAAA\"/>",
        ];
        for inside in still {
            assert_eq!(svg(inside), None, "{inside}");
        }
        let heads = [
            "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<!DOCTYPE svg PUBLIC \"-//W3C//DTD SVG 1.1//EN\" \"http://www.w3.org/Graphics/SVG/1.1/DTD/svg11.dtd\">\n<svg xmlns=\"http://www.w3.org/2000/svg\"/>",
            "\u{feff}<svg xmlns=\"http://www.w3.org/2000/svg\"/>",
            "<!DOCTYPE svg PUBLIC \"-//W3C//DTD SVG 1.0//EN\" \"x\" [\n<!ENTITY ns_svg \"http://www.w3.org/2000/svg\">\n<!ENTITY ns_x \"http://x\">]><svg xmlns=\"&ns_svg;\" xmlns:x=\"&ns_x;\"/>",
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
            "<style><g></g>@import url(https://x);</style>",
            "<style>@im<!-- -->port 'x';</style>",
            "<style>a{b:u<![CDATA[rl(//x)]]>}</style>",
            "<style>a{b:src('//x')}</style>",
            "<a ping=\"https://x\" href=\"#x\"/>",
            "<g xml:base=\"https://x\"/>",
            "<dc:script xmlns:dc=\"http://www.w3.org/2000/svg\"/>",
            "<m:math xmlns:m=\"http://www.w3.org/1998/Math/MathML\"/>",
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
            "<?xml version=\"1.0\" encoding=\"ISO-2022-JP\"?><svg/>",
            "<?xml version=\"1.0\" encoding=\"unknown\"?><svg/>",
            "<?xml version=\"1.0\" encoding=\"UTF-16\"?><svg/>",
            "<?xml version=\"1.0\" encoding=\"GBK\"?><svg><desc><![CDATA[你]]><!-- ]]></desc><script/><desc><!-- --></desc></svg>",
            "<!DOCTYPE svg [<!ENTITY % a \"b\">]><svg/>",
            "<!DOCTYPE svg [<!ENTITY a SYSTEM \"b\">]><svg/>",
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
            "<math xmlns=\"http://www.w3.org/1998/Math/MathML\" onfocus=\"x\"/>",
            "<!DOCTYPE html PUBLIC \"x\" \"y\"><a xmlns=\"http:&sol;&sol;www.w3.org&sol;1999&sol;xhtml\"/>",
        ];
        for text in active {
            assert!(of_xml(text.as_bytes()).is_some(), "{text}");
        }
    }
}
