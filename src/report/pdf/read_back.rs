//! Reads a PDF back for the tests: its structure with the words in it, and what lies outside.

use std::collections::HashMap;

use lopdf::content::Content;
use lopdf::{Dictionary, Document, Encoding, Object, ObjectId, decode_text_string};

/// A PDF as a reader program sees it.
pub(super) struct ReadBack {
    pub pdf: Document,
    /// The words that are of a piece of the structure, by page and number.
    tagged: HashMap<(ObjectId, i64), String>,
    /// For every page the words that are of none.
    pub artifacts: Vec<Vec<String>>,
}

/// A piece of the structure.
#[derive(Debug)]
pub(super) struct Piece {
    pub tag: String,
    pub dictionary: Dictionary,
    /// The words in it, also those in pieces within.
    pub text: String,
    pub within: Vec<Piece>,
}

impl ReadBack {
    pub fn read(bytes: &[u8]) -> Self {
        let pdf = Document::load_mem(bytes).unwrap();
        let mut read = Self { tagged: HashMap::new(), artifacts: Vec::new(), pdf };
        for page in read.pdf.get_pages().into_values() {
            read.page(page);
        }
        read
    }

    fn page(&mut self, page: ObjectId) {
        let fonts = self.pdf.get_page_fonts(page).unwrap();
        let encodings: HashMap<Vec<u8>, Encoding<'_>> =
            fonts.into_iter().map(|(name, font)| (name, font.get_font_encoding(&self.pdf).unwrap())).collect();
        let content = Content::decode(&self.pdf.get_page_content(page)).unwrap();
        // What is open: the number of a piece, and the words that stand for what is drawn.
        let mut open: Vec<(Option<i64>, Option<String>)> = Vec::new();
        let (mut tagged, mut artifacts) = (Vec::new(), Vec::new());
        let mut encoding = None;
        for operation in &content.operations {
            match operation.operator.as_str() {
                "BMC" => {
                    artifacts.push(String::new());
                    open.push((None, None));
                }
                "BDC" => {
                    let properties = operation.operands[1].as_dict().unwrap();
                    let number = properties.get(b"MCID").and_then(Object::as_i64).ok();
                    let actual = properties.get(b"ActualText").ok().map(|text| decode_text_string(text).unwrap());
                    if operation.operands[0].as_name().unwrap() == b"Artifact" {
                        artifacts.push(String::new());
                    }
                    if let Some(actual) = &actual {
                        add(&open, actual, &mut tagged, &mut artifacts);
                    }
                    open.push((number, actual));
                }
                "EMC" => {
                    open.pop().unwrap();
                }
                "Tf" => encoding = encodings.get(operation.operands[0].as_name().unwrap()),
                "Tj" | "TJ" if !open.iter().any(|(_, actual)| actual.is_some()) => {
                    for string in strings(&operation.operands) {
                        let text = Document::decode_text(encoding.unwrap(), string).unwrap();
                        add(&open, &text, &mut tagged, &mut artifacts);
                    }
                }
                _ => {}
            }
        }
        assert!(open.is_empty(), "what is begun is ended");
        for (number, text) in tagged {
            *self.tagged.entry((page, number)).or_default() += &text;
        }
        self.artifacts.push(artifacts);
    }

    /// The structure: the piece that is the whole document.
    pub fn structure(&self) -> Piece {
        let root = self.dictionary(self.pdf.catalog().unwrap().get(b"StructTreeRoot").unwrap());
        let Some(Child::Piece(piece)) = self.children(root, None).into_iter().next() else { panic!("no structure") };
        piece
    }

    /// The dictionary that something is, or points at.
    pub fn dictionary<'f>(&'f self, object: &'f Object) -> &'f Dictionary {
        self.pdf.dereference(object).unwrap().1.as_dict().unwrap()
    }

    fn piece(&self, dictionary: &Dictionary) -> Piece {
        let tag = String::from_utf8(dictionary.get(b"S").unwrap().as_name().unwrap().to_vec()).unwrap();
        let page = dictionary.get(b"Pg").and_then(Object::as_reference).ok();
        let mut piece = Piece { tag, dictionary: dictionary.clone(), text: String::new(), within: Vec::new() };
        for child in self.children(dictionary, page) {
            match child {
                Child::Words(text) => piece.text += &text,
                Child::Piece(inner) => {
                    piece.text += &inner.text;
                    piece.within.push(inner);
                }
            }
        }
        piece
    }

    fn children(&self, dictionary: &Dictionary, page: Option<ObjectId>) -> Vec<Child> {
        let Ok(children) = dictionary.get(b"K") else { return Vec::new() };
        let (_, children) = self.pdf.dereference(children).unwrap();
        let children = children.as_array().cloned().unwrap_or_else(|_| vec![children.clone()]);
        children.iter().filter_map(|child| self.child(child, page)).collect()
    }

    fn child(&self, child: &Object, page: Option<ObjectId>) -> Option<Child> {
        let (_, child) = self.pdf.dereference(child).unwrap();
        if let Ok(number) = child.as_i64() {
            return Some(Child::Words(self.tagged[&(page.unwrap(), number)].clone()));
        }
        let dictionary = child.as_dict().unwrap();
        match dictionary.get(b"Type").and_then(Object::as_name) {
            Ok(b"MCR") => {
                let page = dictionary.get(b"Pg").and_then(Object::as_reference).unwrap();
                let number = dictionary.get(b"MCID").and_then(Object::as_i64).unwrap();
                Some(Child::Words(self.tagged[&(page, number)].clone()))
            }
            Ok(b"OBJR") => None,
            _ => Some(Child::Piece(self.piece(dictionary))),
        }
    }

    /// The bookmarks, each with how deep it is.
    pub fn bookmarks(&self) -> Vec<(usize, String)> {
        let mut found = Vec::new();
        let root = self.dictionary(self.pdf.catalog().unwrap().get(b"Outlines").unwrap());
        self.bookmarks_in(root, 1, &mut found);
        found
    }

    fn bookmarks_in(&self, parent: &Dictionary, depth: usize, found: &mut Vec<(usize, String)>) {
        let mut next = parent.get(b"First").ok();
        while let Some(object) = next {
            let bookmark = self.dictionary(object);
            found.push((depth, decode_text_string(bookmark.get(b"Title").unwrap()).unwrap()));
            self.bookmarks_in(bookmark, depth + 1, found);
            next = bookmark.get(b"Next").ok();
        }
    }
}

impl Piece {
    /// All pieces with a tag, in order; `H` stands for headings of every level.
    pub fn all<'p>(&'p self, tag: &str) -> Vec<&'p Self> {
        let own = self.tag == tag || tag == "H" && self.level().is_some();
        let inner = self.within.iter().flat_map(|piece| piece.all(tag));
        own.then_some(self).into_iter().chain(inner).collect()
    }

    /// The level of a heading.
    pub fn level(&self) -> Option<usize> {
        self.tag.strip_prefix('H')?.parse().ok()
    }
}

enum Child {
    Words(String),
    Piece(Piece),
}

/// Puts words where they belong: the innermost piece with a number, or the artifact that is open.
fn add(open: &[(Option<i64>, Option<String>)], text: &str, tagged: &mut Vec<(i64, String)>, artifacts: &mut [String]) {
    match open.iter().rev().find_map(|(number, _)| *number) {
        Some(number) => tagged.push((number, text.to_owned())),
        None => *artifacts.last_mut().expect("words outside the structure are artifacts") += text,
    }
}

fn strings(operands: &[Object]) -> Vec<&[u8]> {
    let strings = operands.iter().flat_map(|operand| match operand {
        Object::Array(pieces) => pieces.iter().collect(),
        other => vec![other],
    });
    strings.filter_map(|piece| piece.as_str().ok()).collect()
}
