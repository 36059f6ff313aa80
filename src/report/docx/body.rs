//! The text of a document, block by block.

use super::super::model::{Block, Document, Fact, Inline, Words, one_line};
use super::super::picture::Picture;
use super::super::typed::{Passage, Span};
use super::package::{self, Part};
use super::paragraph::{Look, Paragraph};
use super::styles::{self, Style};
use super::xml::Element;
use super::{numbering, page, picture, table};
use crate::content::Reference;
use crate::text::places;
use crate::text::screens::voice;

/// The room between a table and what follows, in twentieths of a point.
const BELOW_TABLE: u32 = 140;

/// The text of a document with what it needs besides.
pub(super) struct MainPart {
    /// `word/document.xml`.
    pub(super) file: Element,
    /// The files of the pictures.
    pub(super) pictures: Vec<Part>,
    /// The number that each list of steps begins at.
    pub(super) lists_of_steps: Vec<u32>,
    /// The addresses that it leads to.
    pub(super) addresses: Vec<String>,
}

/// Writes the text of a document.
///
/// # Errors
/// When a picture cannot be drawn; says why.
pub(super) fn write(document: &Document) -> Result<MainPart, String> {
    let place = |block: &'_ Block| match block {
        Block::Heading { place, .. } => place.clone(),
        _ => None,
    };
    let mut body = Body {
        places: document.blocks.iter().filter_map(place).collect(),
        told: 0,
        content: Vec::new(),
        pictures: Vec::new(),
        lists_of_steps: Vec::new(),
        addresses: Vec::new(),
        page_break: false,
        below_table: false,
    };
    if !document.kind.is_empty() {
        body.add(Paragraph::new(Style::Subtitle).say(&one_line(&document.kind), Look::Plain));
    }
    body.add(Paragraph::new(Style::Title).say(&one_line(&document.title), Look::Plain));
    for (at, block) in document.blocks.iter().enumerate() {
        body.block(block, document.blocks.get(at + 1))?;
    }
    // Behind a table Word wants a paragraph.
    body.end_table();
    // All of them here: some readers look for the words of a picture only under names that the root knows.
    let root = picture::NAMESPACES.into_iter().fold(Element::new("w:document"), |root, (name, of)| root.with(name, of));
    let file = root
        .with("xmlns:w", super::NAMESPACE)
        .with("xmlns:r", "http://schemas.openxmlformats.org/officeDocument/2006/relationships")
        .child(Element::new("w:body").children(body.content).child(page::section()));
    let Body { pictures, lists_of_steps, addresses, .. } = body;
    Ok(MainPart { file, pictures, lists_of_steps, addresses })
}

/// A text under construction.
struct Body {
    /// The places that are told under a heading, in order.
    places: Vec<Reference>,
    /// How many of them have had their heading.
    told: usize,
    content: Vec<Element>,
    pictures: Vec<Part>,
    lists_of_steps: Vec<u32>,
    addresses: Vec<String>,
    /// Whether what comes next begins a page.
    page_break: bool,
    /// Whether a table came last.
    below_table: bool,
}

impl Body {
    fn block(&mut self, block: &Block, next: Option<&Block>) -> Result<(), String> {
        match block {
            Block::Heading { level, words, place } => self.heading(*level, words, place.is_some()),
            Block::Paragraph(words) if !words.is_plain_line() => {
                for paragraph in self.passages(words, Style::Normal) {
                    self.add(paragraph);
                }
            }
            Block::Paragraph(words) => {
                // A label alone, or what introduces a note or a table, belongs to what it stands above.
                let is_label = words.0.iter().all(|inline| matches!(inline, Inline::Strong(_)));
                let introduces = matches!(next, Some(Block::Note(_) | Block::Table(_)));
                let paragraph = self.fill(Paragraph::new(Style::Normal), words);
                self.add(paragraph.keep_next(is_label || introduces));
            }
            Block::Bullets(items) => self.bullets(items),
            Block::Steps(items) => {
                let list = self.steps(1);
                for item in items {
                    let paragraph = self.fill(Paragraph::new(Style::ListNumber), item);
                    self.add(paragraph.in_list(list));
                }
            }
            Block::Quote { words, by } => {
                let by = by.as_deref().map(one_line);
                let quote = voice(&words.plain(), by.as_deref());
                self.add(Paragraph::new(Style::Quote).say(&quote, Look::Plain));
            }
            Block::Note(text) => {
                let paragraphs = self.passages(&Words::user(text), Style::Note);
                for paragraph in paragraphs {
                    self.add(paragraph);
                }
            }
            Block::Facts(facts) => facts.iter().for_each(|fact| self.fact(fact)),
            Block::Table(table) => {
                self.end_table();
                let begins = std::mem::take(&mut self.page_break);
                let cells = table.rows.iter().map(|row| row.iter().map(|cell| self.cell(cell)).collect()).collect();
                let element = table::element(table, cells, |paragraph| paragraph.page_break(begins));
                self.content.push(element);
                self.below_table = true;
            }
            Block::Picture(picture) => self.picture(picture)?,
            Block::PageBreak => self.page_break = true,
            // How much fits on a page Word alone knows.
            Block::SoftBreak => {}
        }
        Ok(())
    }

    fn heading(&mut self, level: u8, words: &Words, is_place: bool) {
        // The title of the document is level 1 to us, and no heading to Word.
        let style = Style::Heading(level.saturating_sub(1).clamp(1, 6));
        let mut paragraph = self.fill(Paragraph::new(style), words);
        if is_place {
            paragraph = paragraph.bookmarked(self.told, &bookmark(self.told));
            self.told += 1;
        }
        self.add(paragraph);
    }

    fn bullets(&mut self, items: &[Words]) {
        for item in items {
            let paragraph = self.fill(Paragraph::new(Style::ListBullet), item);
            self.add(paragraph);
        }
    }

    /// A new list of steps.
    fn steps(&mut self, first: u32) -> u32 {
        let list = numbering::steps(u32::try_from(self.lists_of_steps.len()).unwrap_or(u32::MAX));
        self.lists_of_steps.push(first);
        list
    }

    /// What stands in a cell: paragraphs, of which there is at least one.
    fn cell(&mut self, words: &Words) -> Vec<Paragraph> {
        if words.is_plain_line() {
            return vec![self.fill(Paragraph::new(Style::TableText), words)];
        }
        self.passages(words, Style::TableText)
    }

    /// Lines and lists below each other. Lines are one paragraph: they are lines of the user and no paragraphs of ours.
    fn passages(&mut self, words: &Words, style: Style) -> Vec<Paragraph> {
        let mut paragraphs = Vec::new();
        for passage in words.passages() {
            match passage {
                Passage::Lines(lines) => {
                    let filled = (0..).zip(&lines).fold(Paragraph::new(style), |paragraph, (at, line)| {
                        let paragraph = if at > 0 { paragraph.say("\n", Look::Plain) } else { paragraph };
                        self.fill(paragraph, line)
                    });
                    paragraphs.push(filled);
                }
                Passage::List { depth, first, items } => {
                    let list = first.map_or(numbering::BULLETS, |first| self.steps(first));
                    let from = if style == Style::Note { styles::NOTE_INDENT } else { 0 };
                    let steps = u32::try_from(depth + 1).unwrap_or(1);
                    let indent = from + steps * numbering::INDENT;
                    paragraphs.extend(items.iter().map(|item| {
                        let paragraph = self.fill(Paragraph::new(style), item);
                        paragraph.in_list(list).indented(indent, numbering::INDENT)
                    }));
                }
            }
        }
        paragraphs
    }

    fn fact(&mut self, fact: &Fact) {
        let label = places::labelled(&one_line(&fact.label), "");
        let paragraph = Paragraph::new(Style::Facts).say(label.trim_end(), Look::Strong).say(" ", Look::Plain);
        let paragraph = self.fill(paragraph, &fact.value);
        self.add(paragraph);
    }

    /// The picture, or the same in lines where it is too high for a page.
    fn picture(&mut self, picture: &Picture) -> Result<(), String> {
        let number = self.pictures.len() / 2 + 1;
        match picture::draw(picture, number)? {
            Some(drawn) => {
                self.pictures.extend(drawn.parts);
                self.add(Paragraph::new(Style::Normal).with(drawn.run));
            }
            None => self.bullets(&picture.lines()),
        }
        Ok(())
    }

    /// The paragraph with words behind what it says already.
    fn fill(&mut self, paragraph: Paragraph, words: &Words) -> Paragraph {
        words.0.iter().fold(paragraph, |paragraph, inline| match inline {
            Inline::Strong(_) => paragraph.say(&inline.plain(), Look::Strong),
            Inline::Link { label, target, .. } => match self.places.iter().position(|place| place == target) {
                Some(at) => paragraph.link(&one_line(label), &bookmark(at)),
                None => paragraph.say(&inline.plain(), Look::Plain),
            },
            Inline::Text(_) | Inline::User(_) | Inline::Break => {
                inline.spans().into_iter().fold(paragraph, |paragraph, span| self.span(paragraph, &span))
            }
        })
    }

    fn span(&mut self, paragraph: Paragraph, span: &Span) -> Paragraph {
        match span {
            Span::Words(words) => paragraph.say(words, Look::Plain),
            Span::Address { shown, target } => {
                let known = self.addresses.iter().position(|address| address == target);
                let number = known.unwrap_or(self.addresses.len());
                if known.is_none() {
                    self.addresses.push(target.clone());
                }
                paragraph.address(shown, &package::address_id(number))
            }
        }
    }

    /// A paragraph behind what is there already.
    fn add(&mut self, paragraph: Paragraph) {
        let paragraph = paragraph.page_break(std::mem::take(&mut self.page_break));
        let is_tight = std::mem::take(&mut self.below_table) && !paragraph.has_room_above();
        let paragraph = if is_tight { paragraph.above(BELOW_TABLE) } else { paragraph };
        self.content.push(paragraph.element());
    }

    /// Ends a table that came last with a paragraph: two tables in a row would become one.
    fn end_table(&mut self) {
        if std::mem::take(&mut self.below_table) {
            self.content.push(Paragraph::new(Style::Facts).element());
        }
    }
}

/// The bookmark of the heading of a place, by its number. Word hides what begins with a line.
fn bookmark(at: usize) -> String {
    format!("_Place{at}")
}
