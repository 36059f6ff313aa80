//! XML as a tree that is built first and written once, so that building it cannot fail.

use std::io;

use quick_xml::events::{BytesDecl, BytesEnd, BytesStart, BytesText, Event};
use quick_xml::writer::Writer;

use crate::clean::MARK;

/// An element with what is in it, in order.
#[derive(Clone, Debug)]
pub(super) struct Element {
    name: &'static str,
    attributes: Vec<(&'static str, String)>,
    content: Vec<Node>,
}

#[derive(Clone, Debug)]
enum Node {
    Element(Element),
    Text(String),
}

impl Element {
    /// An empty element.
    pub(super) const fn new(name: &'static str) -> Self {
        Self { name, attributes: Vec::new(), content: Vec::new() }
    }

    /// An element that says one thing, as most of `WordprocessingML`: `<name w:val="value"/>`.
    pub(super) fn of(name: &'static str, value: impl Into<String>) -> Self {
        Self::new(name).with("w:val", value)
    }

    /// With an attribute.
    pub(super) fn with(mut self, name: &'static str, value: impl Into<String>) -> Self {
        self.attributes.push((name, value.into()));
        self
    }

    /// With a text behind what is in it already.
    pub(super) fn text(mut self, text: impl Into<String>) -> Self {
        self.content.push(Node::Text(text.into()));
        self
    }

    /// With an element behind what is in it already.
    pub(super) fn child(mut self, child: Self) -> Self {
        self.content.push(Node::Element(child));
        self
    }

    /// With elements behind what is in it already.
    pub(super) fn children(mut self, children: impl IntoIterator<Item = Self>) -> Self {
        self.content.extend(children.into_iter().map(Node::Element));
        self
    }

    /// Whether nothing is in it.
    pub(super) const fn is_empty(&self) -> bool {
        self.content.is_empty()
    }

    /// A file with this as its root.
    ///
    /// # Errors
    /// When it cannot be written.
    pub(super) fn file(&self) -> io::Result<Vec<u8>> {
        let mut writer = Writer::new(Vec::new());
        writer.write_event(Event::Decl(BytesDecl::new("1.0", Some("UTF-8"), Some("yes"))))?;
        self.write(&mut writer)?;
        Ok(writer.into_inner())
    }

    fn write(&self, writer: &mut Writer<Vec<u8>>) -> io::Result<()> {
        let mut start = BytesStart::new(self.name);
        for (name, value) in &self.attributes {
            start.push_attribute((*name, allowed(value).as_str()));
        }
        if self.is_empty() {
            return writer.write_event(Event::Empty(start));
        }
        writer.write_event(Event::Start(start))?;
        for node in &self.content {
            match node {
                Node::Element(element) => element.write(writer)?,
                Node::Text(text) => writer.write_event(Event::Text(BytesText::new(&allowed(text))))?,
            }
        }
        writer.write_event(Event::End(BytesEnd::new(self.name)))
    }
}

/// The text with every character that XML 1.0 forbids as a mark: Word refuses a whole file for one of them.
pub(super) fn allowed(text: &str) -> String {
    let is_allowed = |c: char| matches!(c, '\t' | '\n' | '\r' | ' '..='\u{FFFD}' | '\u{10000}'..);
    text.chars().map(|c| if is_allowed(c) { c } else { MARK }).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_in_an_element_cannot_end_it() {
        let element = Element::new("a").with("b", "\"<&>'").text("]]></a><!--").child(Element::of("c", "1"));
        let file = String::from_utf8(element.file().unwrap()).unwrap();
        assert!(
            file.ends_with("?><a b=\"&quot;&lt;&amp;&gt;&apos;\">]]&gt;&lt;/a&gt;&lt;!--<c w:val=\"1\"/></a>"),
            "{file}"
        );
    }

    #[test]
    fn only_characters_that_xml_allows_come_through() {
        assert_eq!(allowed("a\u{0}\u{8}\u{1F}\u{FFFE}\u{FFFF}b"), format!("a{}b", "\u{FFFD}".repeat(5)));
        for good in ["\t\n\r ~", "\u{7F}\u{85}", "\u{D7FF}\u{E000}\u{FFFD}", "\u{10000}👩\u{10FFFF}"] {
            assert_eq!(allowed(good), good);
        }
    }
}
