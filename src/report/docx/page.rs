//! The page: its size and margins, what stands above and below the text, and the settings.

use unicode_segmentation::UnicodeSegmentation;

use super::super::model::one_line;
use super::package::relationship_id;
use super::paragraph::{Look, Paragraph};
use super::styles::Style;
use super::xml::Element;
use crate::text::docx as words;

/// The width of an A4, in twentieths of a point.
const WIDTH: u32 = 11906;
/// The height of an A4, in twentieths of a point.
const HEIGHT: u32 = 16838;
/// The room at each side of the text, in twentieths of a point: 2 cm.
const SIDE: u32 = 1134;
/// The room above and below the text, in twentieths of a point: 1.5 cm.
const TOP: u32 = 850;
/// The width of the text, in twentieths of a point.
pub(super) const TEXT_WIDTH: u32 = WIDTH - 2 * SIDE;
/// The height of the text, in twentieths of a point.
pub(super) const TEXT_HEIGHT: u32 = HEIGHT - 2 * TOP;

/// The part with what stands at the top of a page.
pub(super) const HEADER: &str = "word/header.xml";
/// The part with what stands at the bottom of a page.
pub(super) const FOOTER: &str = "word/footer.xml";
/// The part with what stands at the bottom of the first page, which Word wants for itself.
pub(super) const FIRST_FOOTER: &str = "word/footer-first.xml";

/// How much of a title stands at the top of every page.
const TITLE_LENGTH: usize = 80;

/// The last element of the text: what its pages are like. The first page has the title in the text itself.
pub(super) fn section() -> Element {
    let edge = |name, kind: &str, path| Element::new(name).with("w:type", kind).with("r:id", relationship_id(path));
    let number = |value: u32| value.to_string();
    Element::new("w:sectPr")
        .child(edge("w:headerReference", "default", HEADER))
        .child(edge("w:footerReference", "default", FOOTER))
        .child(edge("w:footerReference", "first", FIRST_FOOTER))
        .child(Element::new("w:pgSz").with("w:w", number(WIDTH)).with("w:h", number(HEIGHT)))
        .child(
            Element::new("w:pgMar")
                .with("w:top", number(TOP))
                .with("w:right", number(SIDE))
                .with("w:bottom", number(TOP))
                .with("w:left", number(SIDE))
                .with("w:header", "425")
                .with("w:footer", "425")
                .with("w:gutter", "0"),
        )
        .child(Element::new("w:cols").with("w:space", "708"))
        .child(Element::new("w:titlePg"))
}

/// The top of a page: the title, or how it begins.
pub(super) fn header(title: &str) -> Element {
    let title = one_line(title);
    let shown = match title.grapheme_indices(true).nth(TITLE_LENGTH) {
        Some((end, _)) => words::beginning(title[..end].trim_end()),
        None => title,
    };
    let line = Paragraph::new(Style::Header).say(&shown, Look::Plain);
    Element::new("w:hdr").with("xmlns:w", super::NAMESPACE).child(line.element())
}

/// The bottom of a page: its number and that of the last.
pub(super) fn footer() -> Element {
    // Word and LibreOffice put the real number in as soon as they have laid out the pages.
    let field = |code: &str| {
        let number = Element::new("w:r").child(Element::new("w:t").text("1"));
        Element::new("w:fldSimple").with("w:instr", format!(" {code} ")).child(number)
    };
    let line = Paragraph::new(Style::Footer)
        .say(words::PAGE, Look::Plain)
        .with(field("PAGE"))
        .say(words::OF, Look::Plain)
        .with(field("NUMPAGES"));
    Element::new("w:ftr").with("xmlns:w", super::NAMESPACE).child(line.element())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_long_title_does_not_fill_the_top_of_the_page() {
        let xml = |title: &str| String::from_utf8(header(title).file().unwrap()).unwrap();
        assert!(xml(&"x".repeat(80)).contains(&format!(">{}<", "x".repeat(80))));
        assert!(xml(&"e\u{301}".repeat(300)).contains(&format!(">{}…<", "e\u{301}".repeat(80))));
    }
}
