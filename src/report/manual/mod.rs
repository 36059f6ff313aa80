//! The manual, made of the Markdown in which it is kept: a document for the screen and for paper, and a page for a browser
//! that has its pictures too.

mod page;

pub use page::page;

use pulldown_cmark::{Event, HeadingLevel, Options, Parser, Tag, TagEnd};

use super::model::{Block, Document, Inline, Table, Words};
use crate::text::manual as words;

/// The manual as it is kept.
const TEXT: &str = include_str!("../../../docs/handleiding.md");

/// What the manual is read with.
fn events(text: &str) -> Parser<'_> {
    Parser::new_ext(text, Options::ENABLE_TABLES)
}

/// The manual as a document. Its pictures show screens and say nothing that is not in the words: they are left out.
#[must_use]
pub fn document() -> Document {
    read(TEXT)
}

/// The manual for paper: the signs of the screen in words, for the letters of a PDF lack them.
#[must_use]
pub fn on_paper() -> Document {
    read(&words::SIGNS.into_iter().fold(TEXT.to_owned(), |text, (sign, words)| text.replace(sign, words)))
}

fn read(text: &str) -> Document {
    let mut reader = Reader::default();
    for event in events(text) {
        match event {
            Event::Start(tag) => reader.begin(&tag),
            Event::End(tag) => reader.end(tag),
            event => reader.words(event),
        }
    }
    Document { blocks: reader.blocks, ..Document::new(reader.title, "nl") }
}

/// What was read of the manual, and what is being read.
#[derive(Default)]
struct Reader {
    title: String,
    blocks: Vec<Block>,
    /// The words of what is being read.
    words: Words,
    /// The items of the list that is being read.
    items: Vec<Words>,
    /// The rows of the table that is being read, the titles of its columns first.
    rows: Vec<Vec<Words>>,
    /// The lines of what is shown as typed.
    typed: Option<String>,
    /// How deep in words that stand out, in pictures, in lists.
    strong: usize,
    pictures: usize,
    lists: usize,
}

impl Reader {
    fn begin(&mut self, tag: &Tag) {
        match tag {
            Tag::CodeBlock(_) => self.typed = Some(String::new()),
            Tag::Strong => self.strong += 1,
            Tag::Image { .. } => self.pictures += 1,
            Tag::List(_) => self.lists += 1,
            Tag::TableHead | Tag::TableRow => self.rows.push(Vec::new()),
            _ => {}
        }
    }

    fn end(&mut self, tag: TagEnd) {
        match tag {
            TagEnd::Heading(HeadingLevel::H1) => self.title = self.take().plain(),
            TagEnd::Heading(level) => {
                let words = self.take();
                self.blocks.push(Block::heading(level as u8, words));
            }
            // In a list the words are of the item.
            TagEnd::Paragraph if self.lists == 0 => {
                let words = self.take();
                self.blocks.extend((!words.0.is_empty()).then_some(Block::Paragraph(words)));
            }
            TagEnd::Item => {
                let words = self.take();
                self.items.push(words);
            }
            TagEnd::List(numbered) => {
                self.lists -= 1;
                let items = std::mem::take(&mut self.items);
                self.blocks.push(if numbered { Block::Steps(items) } else { Block::Bullets(items) });
            }
            TagEnd::TableCell => {
                let words = self.take();
                self.rows.last_mut().into_iter().for_each(|row| row.push(words.clone()));
            }
            TagEnd::Table => {
                let mut rows = std::mem::take(&mut self.rows).into_iter();
                let header = rows.next().unwrap_or_default().iter().map(Words::plain).collect();
                self.blocks.push(Block::Table(Table { header, rows: rows.collect() }));
            }
            TagEnd::CodeBlock => self.blocks.extend(self.typed.take().map(Block::Note)),
            TagEnd::Strong => self.strong -= 1,
            TagEnd::Image => self.pictures -= 1,
            _ => {}
        }
    }

    fn words(&mut self, event: Event) {
        let inline = match event {
            Event::Text(text) => match &mut self.typed {
                Some(typed) => return typed.push_str(&text),
                None if self.strong > 0 => Inline::Strong(text.into_string()),
                None => Inline::Text(text.into_string()),
            },
            Event::Code(code) => Inline::Strong(code.into_string()),
            Event::SoftBreak | Event::HardBreak => Inline::Text(" ".to_owned()),
            // Comments are for who writes it.
            _ => return,
        };
        if self.pictures == 0 {
            self.words.0.push(inline);
        }
    }

    fn take(&mut self) -> Words {
        std::mem::take(&mut self.words)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::report::{Format, plain, write};

    #[test]
    fn the_manual_is_read_whole_as_text() {
        let text = plain::render(&document(), 80);
        assert!(text.starts_with("Handleiding\n===========\n"), "{text}");
        for part in
            ["\n1. Nieuwe bijeenkomst.", "\n- De kartrekker leidt", "\n  kartrekker --lineair\n", "kartrekker wand"]
        {
            assert!(text.contains(part), "{part}");
        }
        // Nothing of the Markdown is left, and of the pictures nothing.
        for sign in ["](", "**", "<!--", "```", "beelden/"] {
            assert!(!text.contains(sign), "{sign}");
        }
        // Every word of a heading is in it.
        let headings = TEXT.lines().filter_map(|line| line.strip_prefix("## ")).count();
        let read = document().blocks.iter().filter(|block| matches!(block, Block::Heading { level: 2, .. })).count();
        assert!(headings > 15 && read == headings, "{read} of {headings}");
    }

    #[test]
    fn the_manual_can_be_printed() {
        let pdf = write::document(Format::Pdf, &on_paper()).unwrap();
        assert!(pdf.bytes.starts_with(b"%PDF-"));
        assert_eq!(pdf.remarks, [""; 0], "every sign of it can be printed");
    }
}
