//! Extracts the text of HTML, XML and SVG with a tokenizer of the HTML Standard.

use super::BREAK;
use super::tags::divided;
use html5gum::{Token, Tokenizer};
use std::borrow::Cow;

/// Elements whose text is no part of the running text, by their local names: ruby readings, notes,
/// titles of drawings, deleted text, and the instructions of fields in office documents.
const ANNOTATIONS: [&[u8]; 9] =
    [b"rt", b"rp", b"ruby-text", b"note", b"deltext", b"instrtext", b"title", b"desc", b"annotation"];

/// Adds the text of markup to the strands: the running text as one strand, the annotations, and
/// the values of attributes with the comments.
pub fn words(text: &str, strands: &mut Vec<String>) {
    let plain = without_sections(text);
    if let Cow::Owned(plain) = &plain {
        strands_of(plain, strands);
    }
    strands_of(text, strands);
}

fn strands_of(text: &str, strands: &mut Vec<String>) {
    let (mut within, mut annotations, mut attributes) =
        (String::with_capacity(text.len()), String::new(), String::new());
    // The running text and the annotations in document order, where there are annotations.
    let mut all: Option<String> = None;
    let mut annotation_depth = 0_usize;
    let text = divided(text);
    for token in Tokenizer::new(text.as_ref()) {
        let Ok(token) = token;
        match token {
            Token::StartTag(tag) => {
                let class =
                    tag.attributes.get(&b"class"[..]).map(|value| value.as_slice().to_vec()).unwrap_or_default();
                let local = tag.name.rsplit(|byte| *byte == b':').next().unwrap_or_default();
                let is_annotation =
                    ANNOTATIONS.contains(&local) || matches!(&class[..], b"footnote-ref" | b"passage-note");
                if !tag.self_closing && (annotation_depth > 0 && !VOID.contains(&local) || is_annotation) {
                    if annotation_depth == 0 {
                        annotations.push(BREAK);
                        all.get_or_insert_with(|| within.clone());
                    }
                    annotation_depth += 1;
                }
                for value in tag.attributes.values().filter(|value| !value.is_empty()) {
                    attributes.push(BREAK);
                    attributes.push_str(&String::from_utf8_lossy(value));
                }
            }
            Token::EndTag(_) => annotation_depth = annotation_depth.saturating_sub(1),
            Token::String(words) => {
                let words = String::from_utf8_lossy(&words);
                if let Some(all) = &mut all {
                    all.push_str(&words);
                }
                if annotation_depth > 0 { &mut annotations } else { &mut within }.push_str(&words);
            }
            Token::Comment(words) => {
                attributes.push(BREAK);
                attributes.push_str(&String::from_utf8_lossy(&words));
            }
            Token::Doctype(doctype) => {
                attributes.push(BREAK);
                attributes.push_str(&String::from_utf8_lossy(&doctype.name));
            }
            Token::Error(_) => {}
        }
    }
    strands.extend(
        [within, annotations, attributes, all.unwrap_or_default()].into_iter().filter(|strand| !strand.is_empty()),
    );
}

/// Returns XML with its CDATA sections as escaped text, because HTML takes them for comments.
fn without_sections(text: &str) -> Cow<'_, str> {
    if !text.contains("<![CDATA[") {
        return Cow::Borrowed(text);
    }
    let mut plain = String::with_capacity(text.len());
    let mut rest = text;
    while let Some((before, section)) = rest.split_once("<![CDATA[") {
        plain.push_str(before);
        let (inside, after) = section.split_once("]]>").unwrap_or((section, ""));
        plain.push_str(&inside.replace('&', "&amp;").replace('<', "&lt;"));
        rest = after;
    }
    plain.push_str(rest);
    Cow::Owned(plain)
}

/// Elements without an end tag.
const VOID: [&[u8]; 14] = [
    b"area", b"base", b"br", b"col", b"embed", b"hr", b"img", b"input", b"link", b"meta", b"source", b"track", b"wbr",
    b"param",
];

/// Elements that do not interrupt a sentence.
const INLINE: [&[u8]; 24] = [
    b"a", b"abbr", b"b", b"bdi", b"bdo", b"br", b"cite", b"code", b"data", b"del", b"em", b"i", b"ins", b"kbd",
    b"mark", b"q", b"s", b"small", b"span", b"strong", b"sub", b"sup", b"time", b"wbr",
];

/// Elements that hold no text of the item.
const EXCLUDED: [&[u8]; 8] = [b"nav", b"aside", b"header", b"footer", b"script", b"style", b"time", b"form"];

/// Extracts the item's own text from an item's page, block by block: title, body, captions, text
/// alternatives of images, and summary. Where the theme marks no body with the class `body`, the
/// whole article or main element counts as the body.
pub fn blocks(html: &str) -> Vec<String> {
    let is_body = |name: &[u8], class: &[u8]| {
        matches!(name, b"h1" | b"figcaption") || class.split(u8::is_ascii_whitespace).any(|word| word == b"body")
    };
    let is_main = |name: &[u8], _: &[u8]| matches!(name, b"article" | b"main");
    let (found, has_body) = within(html, &is_body);
    match (has_body, is_redirect_or_gone(html)) {
        (true, _) => found,
        (false, true) => Vec::new(),
        (false, false) => within(html, &is_main).0,
    }
}

/// Returns whether a page is a redirect or states that an item is gone. Such a page excludes search
/// engines or refreshes to another address.
fn is_redirect_or_gone(html: &str) -> bool {
    let is_marked = |tag: &html5gum::StartTag<()>| {
        let attribute = |name: &[u8]| tag.attributes.get(name).map_or(&b""[..], |value| value.as_slice());
        let is_robots = attribute(b"name").eq_ignore_ascii_case(b"robots");
        let is_hidden = String::from_utf8_lossy(attribute(b"content")).to_ascii_lowercase().contains("noindex");
        tag.name.as_slice() == b"meta"
            && (is_robots && is_hidden || attribute(b"http-equiv").eq_ignore_ascii_case(b"refresh"))
    };
    let html = divided(html);
    let tokens = Tokenizer::new(html.as_ref()).map(|token| match token {
        Ok(token) => token,
    });
    tokens
        .take_while(|token| !matches!(token, Token::EndTag(tag) if tag.name.as_slice() == b"head"))
        .any(|token| matches!(&token, Token::StartTag(tag) if is_marked(tag)))
}

/// Returns the blocks within the wanted elements, and whether one of these elements is more than a
/// title or a caption.
fn within(html: &str, is_wanted: &dyn Fn(&[u8], &[u8]) -> bool) -> (Vec<String>, bool) {
    let mut found = Vec::new();
    let mut block = String::new();
    let mut has_body = false;
    // The open elements by name: whether their text is wanted, and whether it is excluded all the
    // same.
    let mut open: Vec<(Vec<u8>, bool, bool)> = Vec::new();
    let html = divided(html);
    for token in Tokenizer::new(html.as_ref()) {
        let Ok(token) = token;
        match token {
            Token::StartTag(tag) => {
                let name = tag.name.as_slice();
                let attribute = |name: &[u8]| tag.attributes.get(name).map_or(&b""[..], |value| value.as_slice());
                let class = attribute(b"class");
                if !INLINE.contains(&name) {
                    found.push(std::mem::take(&mut block));
                }
                let (mut wanted, mut is_excluded) =
                    open.last().map_or((false, false), |(_, wanted, is_excluded)| (*wanted, *is_excluded));
                if is_wanted(name, class) {
                    has_body |= name != b"h1" && name != b"figcaption";
                    wanted = true;
                }
                is_excluded |= EXCLUDED.contains(&name) || matches!(class, b"passage-note" | b"footnote-ref");
                let is_summary = name == b"meta" && attribute(b"name") == b"description";
                let words = if is_summary { attribute(b"content") } else { attribute(b"alt") };
                if is_summary || (name == b"img" && open.iter().any(|(name, ..)| name == b"article" || name == b"main"))
                {
                    found.push(String::from_utf8_lossy(words).into_owned());
                }
                if wanted && !is_excluded {
                    found.push(String::from_utf8_lossy(attribute(b"title")).into_owned());
                }
                if !VOID.contains(&name) && !tag.self_closing {
                    open.push((name.to_vec(), wanted, is_excluded));
                }
            }
            Token::EndTag(tag) => {
                if !INLINE.contains(&tag.name.as_slice()) {
                    found.push(std::mem::take(&mut block));
                }
                if let Some(at) = open.iter().rposition(|(name, ..)| *name == *tag.name) {
                    open.truncate(at);
                }
            }
            Token::String(words) => {
                if open.last().is_some_and(|(_, wanted, is_excluded)| *wanted && !is_excluded) {
                    block.push_str(&String::from_utf8_lossy(&words));
                }
            }
            Token::Comment(_) | Token::Doctype(_) | Token::Error(_) => {}
        }
    }
    found.push(block);
    found.retain(|block| !block.trim().is_empty());
    (found, has_body)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_go_on_through_markup() {
        let cases = [
            ("<p>In<b>ves</b>ti&#103;ation", "Investigation"),
            ("<p>In<!-- no -->vest", "Invest"),
            ("<p>a<sup class=\"footnote-ref\"><a>1</a></sup>b</p>c", "abc"),
            ("<ruby>公<rt>gong</rt>报</ruby>", "公报"),
            ("<text>x <![CDATA[a<b&]]>y</text>", "x a<b&y"),
            ("<text x='\"'>shown</text>", "shown"),
            ("<a href=x>y</a", "y"),
        ];
        for (markup, within) in cases {
            let mut strands = Vec::new();
            words(markup, &mut strands);
            assert_eq!(strands[0], within, "{markup}");
        }
        let mut strands = Vec::new();
        words("<!--c--><a title='one' href=two>", &mut strands);
        assert_eq!(strands, ["\0c\0two\0one"]);
    }

    #[test]
    fn an_item_s_own_words_are_told_from_the_page_s() {
        let page = "<head><title>T</title><meta name=\"description\" content=\"Summary.\"></head><nav>Menu</nav>\
            <main><article><h1>Title</h1><p class=\"meta\">Published on <time>4 January</time></p>\
            <div class=\"body\" lang=\"en\"><p>First <em>words</em>.<p class=\"passage-note\">Changed</p>\
            <ul><li>One</li><li>Two</li></ul></div><img alt=\"Map\"></article><aside>Others</aside></main>";
        assert_eq!(blocks(page), ["Summary.", "Title", "First words.", "One", "Two", "Map"]);
        let attributes: String = (0..200_000).map(|at| format!(" a{at}")).collect();
        assert_eq!(blocks(&format!("<head><meta{attributes}></head><main>One</main>")), ["One"]);
        let other = "<main><h1>Title</h1><p>Words</p><nav>Menu</nav></main><footer>Office</footer>";
        assert_eq!(blocks(other), ["Title", "Words"]);
    }
}
