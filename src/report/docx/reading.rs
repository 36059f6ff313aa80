//! Reads a Word file back, for the tests: whatever is no proper XML, or no proper package, is a panic.

use std::collections::BTreeMap;
use std::io::{Cursor, Read};

use quick_xml::events::{BytesStart, Event};
use quick_xml::reader::Reader;
use zip::ZipArchive;

use super::super::model::Document;

/// The parts of a package, by their paths.
pub(super) struct Package(pub(super) BTreeMap<String, Vec<u8>>);

/// An element with what is in it.
#[derive(Clone, Debug, Default)]
pub(super) struct Node {
    /// Its name with its prefix.
    pub(super) name: String,
    /// Its attributes, by their names.
    pub(super) attributes: BTreeMap<String, String>,
    /// The elements in it, in order.
    pub(super) children: Vec<Node>,
    /// The text in it, without that of the elements in it.
    pub(super) text: String,
}

impl Package {
    /// Writes a document and unpacks what was written.
    pub(super) fn of(document: &Document) -> Self {
        Self::read(&super::render(document).unwrap())
    }

    /// Unpacks a file.
    pub(super) fn read(bytes: &[u8]) -> Self {
        let mut archive = ZipArchive::new(Cursor::new(bytes)).unwrap();
        let all = 0..archive.len();
        let part = |at: usize| {
            let mut part = archive.by_index(at).unwrap();
            let mut bytes = Vec::new();
            part.read_to_end(&mut bytes).unwrap();
            (part.name().unwrap().into_owned(), bytes)
        };
        let parts: Vec<_> = all.map(part).collect();
        let count = parts.len();
        let parts = BTreeMap::from_iter(parts);
        assert_eq!(parts.len(), count, "two parts with one name");
        Self(parts)
    }

    /// Whether a part says of itself that it is XML.
    pub(super) fn is_xml(&self, path: &str) -> bool {
        self.0[path].starts_with(b"<?xml")
    }

    /// A part as XML.
    pub(super) fn xml(&self, path: &str) -> Node {
        Node::parse(std::str::from_utf8(&self.0[path]).unwrap())
    }

    /// The text.
    pub(super) fn document(&self) -> Node {
        self.xml("word/document.xml")
    }
}

impl Node {
    /// Reads XML of which every character is one that XML allows.
    pub(super) fn parse(xml: &str) -> Self {
        let is_allowed = |c: char| matches!(c, '\t' | '\n' | '\r' | ' '..='\u{FFFD}' | '\u{10000}'..);
        assert!(xml.chars().all(is_allowed), "a forbidden character in {xml:?}");
        let mut reader = Reader::from_str(xml);
        reader.config_mut().expand_empty_elements = true;
        let mut open = vec![Self::default()];
        loop {
            match reader.read_event().unwrap_or_else(|error| panic!("{error} in {xml}")) {
                Event::Start(start) => open.push(Self::start(&start)),
                Event::End(_) => {
                    let done = open.pop().unwrap();
                    open.last_mut().unwrap().children.push(done);
                }
                Event::Text(text) => open.last_mut().unwrap().text += &text.decode().unwrap(),
                Event::GeneralRef(name) => {
                    let name = name.decode().unwrap();
                    let known = quick_xml::escape::resolve_predefined_entity(&name);
                    open.last_mut().unwrap().text += known.unwrap_or_else(|| panic!("&{name}; in {xml}"));
                }
                Event::Decl(_) => {}
                Event::Eof => break,
                other => panic!("{other:?} in {xml}"),
            }
        }
        assert_eq!(open.len(), 1, "something is not closed in {xml}");
        let mut roots = open.remove(0);
        assert_eq!((roots.children.len(), roots.text.trim()), (1, ""), "{xml}");
        roots.children.remove(0)
    }

    fn start(start: &BytesStart<'_>) -> Self {
        let text = |bytes: &[u8]| String::from_utf8(bytes.to_vec()).unwrap();
        let attributes = start.attributes().map(|attribute| {
            let attribute = attribute.unwrap();
            let value = quick_xml::escape::unescape(std::str::from_utf8(&attribute.value).unwrap()).unwrap();
            (text(attribute.key.as_ref()), value.into_owned())
        });
        Self { name: text(start.name().as_ref()), attributes: attributes.collect(), ..Self::default() }
    }

    /// This element and all in it, in the order of the file.
    pub(super) fn all(&self) -> Vec<&Self> {
        let mut all = vec![self];
        for child in &self.children {
            all.extend(child.all());
        }
        all
    }

    /// All elements in it with a name, in the order of the file.
    pub(super) fn named(&self, name: &str) -> Vec<&Self> {
        self.all().into_iter().filter(|node| node.name == name).collect()
    }

    /// The first element in it with a name.
    pub(super) fn first(&self, name: &str) -> Option<&Self> {
        self.named(name).first().copied()
    }

    /// An attribute.
    pub(super) fn get(&self, attribute: &str) -> Option<&str> {
        self.attributes.get(attribute).map(String::as_str)
    }

    /// What it says with `w:val`.
    pub(super) fn value(&self) -> &str {
        self.get("w:val").unwrap_or_else(|| panic!("no value in {self:?}"))
    }

    /// The style of a paragraph.
    pub(super) fn style(&self) -> &str {
        self.first("w:pStyle").map_or("Normal", Self::value)
    }

    /// The words of a paragraph, with its line breaks and tabs.
    pub(super) fn words(&self) -> String {
        let word = |node: &&Self| match node.name.as_str() {
            "w:t" => node.text.clone(),
            "w:br" => "\n".to_owned(),
            "w:tab" => "\t".to_owned(),
            _ => String::new(),
        };
        self.all().iter().map(word).collect()
    }

    /// The words of every paragraph that has any.
    pub(super) fn lines(&self) -> Vec<String> {
        self.named("w:p").into_iter().map(Self::words).filter(|words| !words.is_empty()).collect()
    }
}
