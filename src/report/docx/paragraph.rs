//! Paragraphs and the runs of words in them.
//!
//! Word wants the properties of a paragraph and of a run in the order of the schema (`CT_PPr`, `CT_RPr`), and calls a
//! file damaged where they are not: here they are written, and nowhere else.

use super::styles::{self, Style};
use super::xml::Element;

/// A paragraph under construction.
#[derive(Clone, Debug)]
pub(super) struct Paragraph {
    style: Style,
    /// Whether it stays on one page with what follows.
    keep_next: bool,
    /// Whether it begins a page.
    page_break: bool,
    /// The list that it is an item of, where its style does not say.
    list: Option<u32>,
    /// The room above it, in twentieths of a point, where its style does not say.
    above: Option<u32>,
    /// How far it and the sign of its list stand in, in twentieths of a point, where its style does not say.
    indent: Option<(u32, u32)>,
    content: Vec<Element>,
    letters: Letters,
}

/// How many letters are read from left to right, and how many from right to left.
#[derive(Clone, Copy, Debug, Default)]
struct Letters {
    ltr: usize,
    rtl: usize,
}

/// What a run of words looks like.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Look {
    /// As its paragraph.
    Plain,
    /// It stands out.
    Strong,
    /// It leads somewhere.
    Link,
}

impl Paragraph {
    /// An empty paragraph.
    pub(super) fn new(style: Style) -> Self {
        Self {
            style,
            keep_next: false,
            page_break: false,
            list: None,
            above: None,
            indent: None,
            content: Vec::new(),
            letters: Letters::default(),
        }
    }

    /// Kept on one page with what follows.
    pub(super) const fn keep_next(mut self, keep: bool) -> Self {
        self.keep_next = keep;
        self
    }

    /// At the beginning of a page.
    pub(super) const fn page_break(mut self, begins: bool) -> Self {
        self.page_break = begins;
        self
    }

    /// As an item of a list.
    pub(super) const fn in_list(mut self, list: u32) -> Self {
        self.list = Some(list);
        self
    }

    /// So far from the edge, with the sign of its list so far in front, in twentieths of a point.
    pub(super) const fn indented(mut self, left: u32, sign: u32) -> Self {
        self.indent = Some((left, sign));
        self
    }

    /// With room above it, in twentieths of a point.
    pub(super) const fn above(mut self, room: u32) -> Self {
        self.above = Some(room);
        self
    }

    /// Whether its style leaves room above it.
    pub(super) const fn has_room_above(&self) -> bool {
        self.style.has_room_above()
    }

    /// With words behind what it says already. They are one line, in which tabs and line breaks are what they are.
    pub(super) fn say(mut self, text: &str, look: Look) -> Self {
        self.letters.count(text);
        self.content.extend(run(text, look));
        self
    }

    /// With words that lead to a bookmark.
    pub(super) fn link(mut self, text: &str, bookmark: &str) -> Self {
        self.letters.count(text);
        let link = Element::new("w:hyperlink").with("w:anchor", bookmark).with("w:history", "1");
        self.content.push(link.children(run(text, Look::Link)));
        self
    }

    /// With words that lead out of the document, by the id of the relationship.
    pub(super) fn address(mut self, text: &str, relationship: &str) -> Self {
        self.letters.count(text);
        let link = Element::new("w:hyperlink").with("r:id", relationship).with("w:history", "1");
        self.content.push(link.children(run(text, Look::Link)));
        self
    }

    /// With anything else behind what it says already.
    pub(super) fn with(mut self, content: Element) -> Self {
        self.content.push(content);
        self
    }

    /// All that it says as a place that links lead to.
    pub(super) fn bookmarked(mut self, id: usize, name: &str) -> Self {
        let id = id.to_string();
        self.content.insert(0, Element::new("w:bookmarkStart").with("w:id", id.as_str()).with("w:name", name));
        self.content.push(Element::new("w:bookmarkEnd").with("w:id", id));
        self
    }

    /// The element of it.
    pub(super) fn element(self) -> Element {
        let flag = |name, is: bool| is.then(|| Element::new(name));
        let list = self.list.map(|list| {
            Element::new("w:numPr").child(Element::of("w:ilvl", "0")).child(Element::of("w:numId", list.to_string()))
        });
        let above = self.above.map(|room| Element::new("w:spacing").with("w:before", room.to_string()));
        let indent = self.indent.map(|(left, sign)| {
            Element::new("w:ind").with("w:left", left.to_string()).with("w:hanging", sign.to_string())
        });
        let properties = Element::new("w:pPr")
            .children(self.style.id().map(|id| Element::of("w:pStyle", id)))
            .children(flag("w:keepNext", self.keep_next))
            .children(flag("w:pageBreakBefore", self.page_break))
            .children(list)
            .children(flag("w:bidi", self.letters.are_rtl()))
            .children(above)
            .children(indent);
        let properties = Some(properties).filter(|properties| !properties.is_empty());
        Element::new("w:p").children(properties).children(self.content)
    }
}

/// A run; nothing for nothing.
fn run(text: &str, look: Look) -> Option<Element> {
    let style = match look {
        Look::Plain => None,
        Look::Strong => Some(styles::STRONG),
        Look::Link => Some(styles::LINK),
    };
    let mut letters = Letters::default();
    letters.count(text);
    let properties = Element::new("w:rPr")
        .children(style.map(|id| Element::of("w:rStyle", id)))
        .children(letters.are_rtl().then(|| Element::new("w:rtl")));
    let properties = Some(properties).filter(|properties| !properties.is_empty());
    let run = Element::new("w:r").children(properties).children(pieces(text));
    (!text.is_empty()).then_some(run)
}

/// The text with an element for each line break and tab, and all spaces kept.
fn pieces(text: &str) -> Vec<Element> {
    let mut pieces = Vec::new();
    for piece in text.split_inclusive(['\n', '\t']) {
        let words = piece.trim_end_matches(['\n', '\t']);
        if !words.is_empty() {
            pieces.push(Element::new("w:t").with("xml:space", "preserve").text(words));
        }
        match piece.chars().last() {
            Some('\n') => pieces.push(Element::new("w:br")),
            Some('\t') => pieces.push(Element::new("w:tab")),
            _ => {}
        }
    }
    pieces
}

impl Letters {
    fn count(&mut self, text: &str) {
        for c in text.chars().filter(|c| c.is_alphabetic()) {
            // Hebrew, Arabic, Syriac, Thaana and N'Ko with their neighbours, and the forms of presentation.
            let rtl = matches!(c, '\u{590}'..='\u{8FF}' | '\u{FB1D}'..='\u{FDFF}' | '\u{FE70}'..='\u{FEFC}'
                | '\u{10800}'..='\u{10FFF}' | '\u{1E800}'..='\u{1EFFF}');
            if rtl { self.rtl += 1 } else { self.ltr += 1 }
        }
    }

    const fn are_rtl(self) -> bool {
        self.rtl > self.ltr
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn xml(paragraph: Paragraph) -> String {
        String::from_utf8(paragraph.element().file().unwrap()).unwrap()
    }

    #[test]
    fn spaces_tabs_and_line_breaks_stay() {
        let xml = xml(Paragraph::new(Style::Note).say("  a\n\n\tb ", Look::Plain));
        let text = |words| format!("<w:t xml:space=\"preserve\">{words}</w:t>");
        assert!(xml.contains(&format!("{}<w:br/><w:br/><w:tab/>{}", text("  a"), text("b "))), "{xml}");
    }

    #[test]
    fn what_is_mostly_read_from_right_to_left_is_marked_so() {
        let rtl = xml(Paragraph::new(Style::Normal).say("שלום A", Look::Plain));
        assert!(rtl.contains("<w:bidi/>") && rtl.contains("<w:rtl/>"), "{rtl}");
        let mixed = xml(Paragraph::new(Style::Normal).say("De wijk: ", Look::Strong).say("سلام", Look::Plain));
        assert!(!mixed.contains("<w:bidi/>") && mixed.matches("<w:rtl/>").count() == 1, "{mixed}");
        let ltr = xml(Paragraph::new(Style::Normal).say("1.2 – B", Look::Plain));
        assert!(!ltr.contains("<w:bidi/>") && !ltr.contains("<w:rtl/>"), "{ltr}");
    }
}
