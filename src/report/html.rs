//! Writes a document as one page for a browser.
//!
//! The page needs nothing but itself: no network, no script, no picture from elsewhere, and its policy forbids them. A
//! text is a text: nothing that a user typed becomes markup.

use std::collections::BTreeMap;

use maud::{DOCTYPE, Markup, PreEscaped, html};

use unicode_width::UnicodeWidthStr;

use super::drawing::{Drawing, Layout};
use super::model::{Block, Document, Fact, Inline, Table, Words, one_line};
use super::picture::Picture;
use super::typed::{Passage, Span};
use super::{policy, svg};
use crate::content::Reference;
use crate::text::places;
use crate::text::screens::voice;

/// What the page looks like.
const STYLE: &str = include_str!("../../assets/report.css");

/// The fonts of the words in the picture: those of the reader's system, as in the rest of the page.
const FONT: &str = "system-ui, sans-serif";

/// A cell of no more letters than this stays on one line, so that a date or the name of a page is not broken.
const SHORT_CELL: usize = 14;
/// How many letters a page holds beside each other, and how many of them the room around a column takes.
const PAGE_LETTERS: usize = 80;
const AROUND_COLUMN: usize = 3;

/// The document as HTML.
#[must_use]
pub fn render(document: &Document) -> String {
    let title = one_line(&document.title);
    let kind = one_line(&document.kind);
    let named = if kind.is_empty() { title.clone() } else { places::labelled(&kind, &title) };
    let page = Page::of(&document.blocks);
    let body = html! {
        @if !kind.is_empty() { p.kind { (kind) } }
        h1 dir="auto" { (title) }
        @for block in &document.blocks { (page.block(block)) }
    };
    sheet(&document.language, &named, &body)
}

/// A page in a language, under a title, with this in it.
pub(super) fn sheet(language: &str, title: &str, body: &Markup) -> String {
    let style = policy::unix(STYLE);
    let page = html! {
        (DOCTYPE)
        html lang=(language) {
            head {
                meta charset="utf-8";
                meta http-equiv="Content-Security-Policy" content=(allowed(&style));
                meta name="viewport" content="width=device-width, initial-scale=1";
                meta name="referrer" content="no-referrer";
                title { (title) }
                style { (PreEscaped(&style)) }
            }
            body {
                main { (body) }
            }
        }
    };
    page.into_string() + "\n"
}

/// Blocks as a piece of another page.
pub(super) fn blocks(blocks: &[Block]) -> Markup {
    let page = Page::of(blocks);
    html! { @for block in blocks { (page.block(block)) } }
}

/// What a browser may do with the page: show it in this style, and nothing else.
fn allowed(style: &str) -> String {
    format!("default-src 'none'; style-src {}; base-uri 'none'; form-action 'none'", policy::source(style))
}

/// The page under construction.
struct Page<'a> {
    /// The headings that a link can lead to, with the block that each is: a place can be told twice.
    headings: BTreeMap<&'a Reference, &'a Block>,
}

impl<'a> Page<'a> {
    fn of(blocks: &'a [Block]) -> Self {
        let mut headings = BTreeMap::new();
        for block in blocks {
            if let Block::Heading { place: Some(place), .. } = block {
                headings.entry(place).or_insert(block);
            }
        }
        Self { headings }
    }

    fn block(&self, block: &Block) -> Markup {
        match block {
            Block::Heading { level, words, place } => {
                let first =
                    |place: &&Reference| self.headings.get(place).is_some_and(|told| std::ptr::eq(*told, block));
                self.heading(*level, words, place.as_ref().filter(first))
            }
            Block::Paragraph(words) if words.is_plain_line() => html! { p { (self.words(words)) } },
            Block::Paragraph(words) => self.passages(words),
            Block::Bullets(items) if !items.is_empty() => html! { ul { (self.items(items)) } },
            Block::Steps(items) if !items.is_empty() => html! { ol { (self.items(items)) } },
            Block::Quote { words, by } => {
                html! { blockquote { p { (voice(&words.plain(), by.as_deref().map(one_line).as_deref())) } } }
            }
            Block::Note(text) if !text.trim().is_empty() => {
                html! { blockquote.note dir="auto" { (self.passages(&Words::user(text))) } }
            }
            Block::Facts(facts) if !facts.is_empty() => html! { dl { @for fact in facts { (self.fact(fact)) } } },
            Block::Table(table) => self.table(table),
            Block::Picture(picture) => drawing(picture),
            Block::PageBreak => html! { hr; },
            Block::SoftBreak => html! {},
            // A list of nothing is announced as a list all the same.
            Block::Bullets(_) | Block::Steps(_) | Block::Note(_) | Block::Facts(_) => html! {},
        }
    }

    fn heading(&self, level: u8, words: &Words, place: Option<&Reference>) -> Markup {
        let id = place.map(anchor);
        let words = self.words(words);
        match level {
            ..=2 => html! { h2 id=[id] { (words) } },
            3 => html! { h3 id=[id] { (words) } },
            4 => html! { h4 id=[id] { (words) } },
            5 => html! { h5 id=[id] { (words) } },
            6.. => html! { h6 id=[id] { (words) } },
        }
    }

    /// Lines and lists below each other.
    fn passages(&self, words: &Words) -> Markup {
        html! { @for passage in words.passages() { (self.passage(&passage)) } }
    }

    fn passage(&self, passage: &Passage) -> Markup {
        match passage {
            Passage::Lines(lines) => html! {
                p.lines { @for (at, line) in lines.iter().enumerate() {
                    @if at > 0 { "\n" }
                    (self.words(line))
                } }
            },
            Passage::List { depth, first, items } => {
                let class = (*depth > 0).then(|| format!("in-{depth}"));
                match first {
                    None => html! { ul class=[class] { (self.items(items)) } },
                    Some(1) => html! { ol class=[class] { (self.items(items)) } },
                    Some(first) => html! { ol class=[class] start=(first) { (self.items(items)) } },
                }
            }
        }
    }

    fn items(&self, items: &[Words]) -> Markup {
        html! { @for item in items { li { (self.words(item)) } } }
    }

    fn fact(&self, fact: &Fact) -> Markup {
        html! { div { dt { (one_line(&fact.label)) } dd { (self.words(&fact.value)) } } }
    }

    /// A table; the title of its column stands with every cell, for a screen that shows its rows as blocks.
    fn table(&self, table: &Table) -> Markup {
        let titles: Vec<String> = table.header.iter().map(|title| one_line(title)).collect();
        let least = longest_words(table) + AROUND_COLUMN * titles.len();
        let class = (least > PAGE_LETTERS).then_some("full");
        html! {
            table class=[class] {
                thead { tr { @for title in &titles { th scope="col" { (title) } } } }
                tbody {
                    @for row in &table.rows {
                        tr { @for (cell, title) in row.iter().zip(&titles) { (self.cell(cell, title)) } }
                    }
                }
            }
        }
    }

    fn cell(&self, cell: &Words, title: &str) -> Markup {
        let class = (cell.plain().width() <= SHORT_CELL).then_some("short");
        html! {
            td class=[class] data-label=(title) {
                @if cell.is_plain_line() { (self.words(cell)) } @else { (self.passages(cell)) }
            }
        }
    }

    fn words(&self, words: &Words) -> Markup {
        html! { @for inline in &words.0 { (self.inline(inline)) } }
    }

    fn inline(&self, inline: &Inline) -> Markup {
        let text = inline.plain();
        match inline {
            _ if text.is_empty() => html! {},
            Inline::Text(_) | Inline::Break => linked(inline),
            Inline::Strong(_) => html! { strong { (text) } },
            // A name in Arabic must not turn the sentence around it.
            Inline::User(_) => html! { bdi { (linked(inline)) } },
            Inline::Link { target, .. } if self.headings.contains_key(target) => {
                html! { a href={ "#" (anchor(target)) } { (text) } }
            }
            Inline::Link { .. } => html! { (text) },
        }
    }
}

/// Words with the addresses in them as links. Nothing is fetched: a link is followed only by who clicks it.
fn linked(inline: &Inline) -> Markup {
    html! {
        @for span in inline.spans() {
            @match span {
                Span::Words(words) => { (words) }
                Span::Address { shown, target } => { a href=(target) { (shown) } }
            }
        }
    }
}

/// How many letters the longest words of all columns have together. An address may be broken anywhere.
fn longest_words(table: &Table) -> usize {
    let word =
        |text: &str| text.split_whitespace().filter(|word| !word.contains("://")).map(UnicodeWidthStr::width).max();
    let column = |at: usize| {
        let cells = table.rows.iter().filter_map(|row| row.get(at)).map(Words::plain);
        let title = table.header.get(at).cloned();
        title.into_iter().chain(cells).filter_map(|text| word(&text)).max().unwrap_or(0)
    };
    (0..table.header.len()).map(column).sum()
}

/// The drawing, with its words for those who do not see it. It is drawn for a wide screen and for paper, and once more
/// for a telephone; the style shows one of the two.
fn drawing(picture: &Picture) -> Markup {
    html! {
        figure.picture {
            div role="img" aria-label=(picture.description()) {
                @for (class, layout) in [("wide", Layout::of_page(picture)), ("narrow", Layout::Below)] {
                    div class=(class) { (PreEscaped(svg::draw(&Drawing::of(picture, layout), FONT))) }
                }
            }
        }
    }
}

/// What the heading above a place is called in an address: `advice:1.2A` as `advice-1.2A`.
fn anchor(place: &Reference) -> String {
    place.to_string().replace(':', "-")
}

#[cfg(test)]
mod tests;
