//! Writes a document as one page for a browser.
//!
//! The page needs nothing but itself: no network, no script, no picture from elsewhere, and its policy forbids them. A
//! text is a text: nothing that a user typed becomes markup.

use std::collections::BTreeMap;

use maud::{DOCTYPE, Markup, PreEscaped, html};

use super::model::{Block, Document, Fact, Inline, Table, Words, one_line};
use super::picture::Picture;
use super::{policy, svg};
use crate::clean;
use crate::content::Reference;
use crate::text::report as words;

/// What the page looks like.
const STYLE: &str = include_str!("../../assets/report.css");

/// The fonts of the words in the picture: those of the reader's system, as in the rest of the page.
const FONT: &str = "system-ui, sans-serif";

/// The document as HTML.
#[must_use]
pub fn render(document: &Document) -> String {
    let title = one_line(&document.title);
    let kind = one_line(&document.kind);
    let named = if kind.is_empty() { title.clone() } else { words::labelled(&kind, &title) };
    let style = policy::unix(STYLE);
    let page = Page::of(document);
    let page = html! {
        (DOCTYPE)
        html lang=(document.language) {
            head {
                meta charset="utf-8";
                meta http-equiv="Content-Security-Policy" content=(allowed(&style));
                meta name="viewport" content="width=device-width, initial-scale=1";
                meta name="referrer" content="no-referrer";
                title { (named) }
                style { (PreEscaped(&style)) }
            }
            body {
                main {
                    @if !kind.is_empty() { p.kind { (kind) } }
                    h1 dir="auto" { (title) }
                    @for block in &document.blocks { (page.block(block)) }
                }
            }
        }
    };
    page.into_string() + "\n"
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
    fn of(document: &'a Document) -> Self {
        let mut headings = BTreeMap::new();
        for block in &document.blocks {
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
            Block::Paragraph(words) => html! { p { (self.words(words)) } },
            Block::Bullets(items) if !items.is_empty() => html! { ul { (self.items(items)) } },
            Block::Steps(items) if !items.is_empty() => html! { ol { (self.items(items)) } },
            Block::Quote { words, by } => {
                html! { blockquote { p { (words::quote(&words.plain(), by.as_deref().map(one_line).as_deref())) } } }
            }
            Block::Note(text) if !text.trim().is_empty() => {
                html! { blockquote.note dir="auto" { (clean::clean(text)) } }
            }
            Block::Facts(facts) if !facts.is_empty() => html! { dl { @for fact in facts { (self.fact(fact)) } } },
            Block::Table(table) => self.table(table),
            Block::Picture(picture) => drawing(picture),
            Block::PageBreak => html! { hr; },
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

    fn items(&self, items: &[Words]) -> Markup {
        html! { @for item in items { li { (self.words(item)) } } }
    }

    fn fact(&self, fact: &Fact) -> Markup {
        html! { div { dt { (one_line(&fact.label)) } dd { (self.words(&fact.value)) } } }
    }

    /// A table. Its roles are said aloud: a browser forgets them once the style shows its rows as blocks.
    fn table(&self, table: &Table) -> Markup {
        let titles: Vec<String> = table.header.iter().map(|title| one_line(title)).collect();
        html! {
            table role="table" {
                thead role="rowgroup" {
                    tr role="row" { @for title in &titles { th scope="col" role="columnheader" { (title) } } }
                }
                tbody role="rowgroup" {
                    @for row in &table.rows {
                        tr role="row" {
                            @for (cell, title) in row.iter().zip(&titles) {
                                td role="cell" data-label=(title) { (self.words(cell)) }
                            }
                        }
                    }
                }
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
            Inline::Text(_) => html! { (text) },
            Inline::Strong(_) => html! { strong { (text) } },
            // A name in Arabic must not turn the sentence around it.
            Inline::User(_) => html! { bdi { (text) } },
            Inline::Link { target, .. } if self.headings.contains_key(target) => {
                html! { a href={ "#" (anchor(target)) } { (text) } }
            }
            Inline::Link { .. } => html! { (text) },
        }
    }
}

/// The drawing, with its words for those who do not see it.
fn drawing(picture: &Picture) -> Markup {
    html! {
        figure.picture {
            div role="img" aria-label=(picture.description()) { (PreEscaped(svg::draw(picture, FONT))) }
        }
    }
}

/// What the heading above a place is called in an address: `advice:1.2A` as `advice-1.2A`.
fn anchor(place: &Reference) -> String {
    place.to_string().replace(':', "-")
}

#[cfg(test)]
mod tests;
