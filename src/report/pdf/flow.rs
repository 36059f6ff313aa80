//! Lays a document out from top to bottom, as if there were one endless page.

use std::collections::HashMap;

use super::figure::Figure;
use super::lines::{Run, Style, Text};
use super::pages::{BOTTOM, Ink, SIDE, Slab, TEXT_WIDTH, TOP, divide};
use super::tags::{Role, To, Tree};
use crate::content::Reference;
use crate::report::drawing::{Drawing, Layout};
use crate::report::letters::{ASCENT, DESCENT, Face, Letters, Missing};
use crate::report::model::{Block, Document, Fact, Inline, Words, one_line};
use crate::report::picture::Picture;
use crate::report::typed::Span;
use crate::text::screens::voice;
use crate::text::{pdf as words, places, report};

/// The size of the letters, in points.
pub(super) const SIZE: f32 = 11.0;
/// How far lists, notes and quotes stand in, in points.
pub(super) const INDENT: f32 = 16.0;
/// How wide the bar beside a note is, in points.
const NOTE_BAR: f32 = 2.0;

/// How much room there is between the lines and the blocks.
#[derive(Clone, Copy, Debug)]
pub(super) struct Spacing {
    /// How high a line is, in parts of the size of its letters.
    line: f32,
    /// Above a block, in points.
    block: f32,
    /// Above an item of a list, in points.
    item: f32,
    /// Above and below the words in a row of a table, in points.
    pub row: f32,
    /// The room around headings, in parts of what there is mostly.
    heading: f32,
    /// In how many columns short items of a list stand.
    columns: usize,
    /// How many points a unit of a picture is. Its smallest words are 13 units high.
    picture: f32,
}

impl Spacing {
    /// Of a page that is to be read.
    const CALM: Self = Self { line: 1.4, block: 6.0, item: 2.0, row: 4.0, heading: 1.0, columns: 1, picture: 0.85 };
    /// Of a page that must hold much.
    const TIGHT: Self = Self { line: 1.2, block: 3.0, item: 0.0, row: 1.5, heading: 0.42, columns: 2, picture: 0.7 };
    /// Of a page that must hold more than that. The words below the picture tell the same in letters of full size.
    const TIGHTEST: Self = Self { block: 2.0, row: 1.0, heading: 0.38, picture: 0.64, ..Self::TIGHT };
}

/// A heading, for bookmarks and links.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Heading {
    /// How deep: the title of the document is 1.
    pub level: u8,
    /// What it says, on one line.
    pub text: String,
}

/// A document laid out.
pub(super) struct Flow<'l> {
    /// What is on the endless page.
    pub slabs: Vec<Slab>,
    /// The rows with column titles of the tables, by the number of the table.
    pub titles: Vec<Vec<Slab>>,
    /// The figures, by their number.
    pub figures: Vec<Figure>,
    /// The headings, by their number.
    pub headings: Vec<Heading>,
    /// What is what.
    pub tree: Tree,
    /// What could not be shown.
    pub missing: Missing,
    pub(super) spacing: Spacing,
    pub(super) letters: &'l Letters,
    /// The heading that stands above what is told of a place, by its number.
    targets: HashMap<Reference, usize>,
    /// The room above the next block, where a heading has decided on it.
    gap: Option<f32>,
}

/// Lays a document out. What stands before its first page break is set tightly if that makes it fit on one page.
pub(super) fn lay<'l>(document: &Document, letters: &'l Letters) -> Flow<'l> {
    let first = document.blocks.iter().position(|block| matches!(block, Block::PageBreak | Block::SoftBreak));
    let (front, rest) = document.blocks.split_at(first.unwrap_or(0));
    let laid = |spacing| {
        let mut flow = Flow::new(letters, spacing, document);
        flow.title(&document.title);
        flow.blocks(front);
        flow
    };
    let fits = |flow: &Flow| divide(flow.slabs.clone(), &flow.titles).len() == 1;
    let mut flow = laid(Spacing::CALM);
    if first.is_some() && !fits(&flow) {
        flow = [Spacing::TIGHT, Spacing::TIGHTEST].into_iter().map(laid).find(fits).unwrap_or(flow);
    }
    let on_a_page = fits(&flow);
    flow.spacing = Spacing::CALM;
    flow.blocks(match rest {
        [Block::SoftBreak, rest @ ..] if !on_a_page => rest,
        rest => rest,
    });
    if flow.missing.count() > 0 {
        let sentence = words::missing(flow.missing.count());
        flow.paragraph(&sentence.as_str().into());
    }
    flow
}

impl<'l> Flow<'l> {
    fn new(letters: &'l Letters, spacing: Spacing, document: &Document) -> Self {
        let mut targets = HashMap::new();
        let placed = document.blocks.iter().filter_map(heading_words);
        // The title is a heading too, the first.
        for (number, (_, _, place)) in (1..).zip(placed) {
            if let Some(place) = place {
                targets.entry(place.clone()).or_insert(number);
            }
        }
        Self {
            slabs: Vec::new(),
            titles: Vec::new(),
            figures: Vec::new(),
            headings: Vec::new(),
            tree: Tree::new(),
            missing: Missing::default(),
            spacing,
            letters,
            targets,
            gap: None,
        }
    }

    fn blocks(&mut self, blocks: &[Block]) {
        let mut new_page = false;
        for (at, block) in blocks.iter().enumerate() {
            let begun = self.slabs.len();
            match block {
                Block::Heading { .. } => {
                    if let Some((level, text, _)) = heading_words(block) {
                        self.heading(level, &text);
                    }
                }
                Block::Paragraph(words) => {
                    self.paragraph(words);
                    // A line that stands out is about what follows.
                    let follows = !matches!(
                        blocks.get(at + 1),
                        None | Some(Block::Heading { .. } | Block::PageBreak | Block::SoftBreak)
                    );
                    if follows && words.0.iter().all(|piece| matches!(piece, Inline::Strong(_))) {
                        self.keep_with_next(begun);
                    }
                }
                Block::Bullets(items) => self.list(items, false),
                Block::Steps(items) => self.list(items, true),
                Block::Quote { words, by } => self.quote(words, by.as_deref()),
                Block::Note(text) => self.note(text),
                Block::Facts(facts) => self.facts(facts),
                Block::Table(table) => self.table(table),
                Block::Picture(picture) => self.picture(picture),
                Block::PageBreak | Block::SoftBreak => {
                    new_page = true;
                    continue;
                }
            }
            if let Some(slab) = self.slabs.get_mut(begun) {
                slab.new_page = std::mem::take(&mut new_page);
            }
        }
    }

    /// Ties the last of the slabs from `begun` to what follows.
    fn keep_with_next(&mut self, begun: usize) {
        if let Some(slab) = self.slabs[begun..].last_mut() {
            slab.keep = true;
        }
    }

    /// The room above the next block, if nothing else was decided.
    pub(super) fn before(&mut self, usual: f32) -> f32 {
        self.gap.take().unwrap_or(usual)
    }

    /// Words as a text; what they are goes into the structure within `node`.
    pub(super) fn text(&mut self, node: usize, words: &Words, face: Face, size: f32) -> Text {
        let mut text = Text::new(size);
        for inline in &words.0 {
            let heading = match inline {
                Inline::Link { target, .. } => self.targets.get(target).copied(),
                _ => None,
            };
            for span in inline.spans() {
                let (role, face, shown) = match (inline, heading, span) {
                    (Inline::Strong(_), _, Span::Words(words)) => (Role::Strong, Face::Bold, words),
                    (_, Some(to), Span::Words(words)) => (Role::Link(To::Heading(to), words.clone()), face, words),
                    (.., Span::Words(words)) => (Role::Words, face, words),
                    (.., Span::Address { shown, target }) => {
                        (Role::Link(To::Address(target), shown.clone()), face, shown)
                    }
                };
                let node = self.tree.add(node, role);
                text.push(self.letters, &shown, Style { face, node }, &mut self.missing);
            }
        }
        text
    }

    /// How high a line of letters of a size is.
    pub(super) fn line_height(&self, size: f32) -> f32 {
        size * self.spacing.line
    }

    /// A line as ink, `above` below the top of its slab.
    pub(super) fn ink(&self, line: Vec<Run>, above: f32) -> impl Iterator<Item = Ink> + use<> {
        let spacing = self.spacing.line;
        line.into_iter().map(move |run| {
            let y = above + run.size * ((spacing - ASCENT - DESCENT) / 2.0 + ASCENT);
            Ink::Run(run, y)
        })
    }

    /// Sets lines below each other. The first two stay together, and the last two.
    pub(super) fn set(&mut self, lines: Vec<Vec<Run>>, size: f32, before: f32) {
        let count = lines.len();
        for (at, line) in lines.into_iter().enumerate() {
            let slab = Slab {
                before: if at == 0 { before } else { 0.0 },
                height: self.line_height(size),
                ink: self.ink(line, 0.0).collect(),
                keep: at + 1 < count && (at == 0 || at + 2 == count),
                ..Slab::default()
            };
            self.slabs.push(slab);
        }
    }

    fn title(&mut self, title: &str) {
        let title = one_line(title);
        let shown = if title.trim().is_empty() { report::UNTITLED } else { title.trim() };
        self.heading(1, &shown.into());
    }

    fn heading(&mut self, level: u8, text: &Words) {
        let (size, before, after) = match level {
            1 => (20.0, 0.0, 5.0),
            2 => (15.5, 20.0, 4.0),
            3 => (12.5, 14.0, 3.0),
            4 => (11.5, 11.0, 2.0),
            _ => (SIZE, 9.0, 1.0),
        };
        let plain = text.plain().trim().to_owned();
        let node = self.tree.add(Tree::ROOT, Role::Heading(level, plain.clone()));
        let text = self.text(node, text, Face::Bold, size);
        // A heading right below another needs less room above it.
        let before = self.before(before).max(if self.slabs.is_empty() { 0.0 } else { self.spacing.block });
        let begun = self.slabs.len();
        self.set(text.lines(SIDE, TEXT_WIDTH), size, before * self.spacing.heading);
        for slab in &mut self.slabs[begun..] {
            slab.keep = true;
        }
        if let Some(slab) = self.slabs.get_mut(begun) {
            slab.heading = Some(self.headings.len());
        }
        self.headings.push(Heading { level, text: plain });
        self.gap = Some(after * self.spacing.heading);
    }

    fn paragraph(&mut self, words: &Words) {
        let before = self.before(self.spacing.block);
        if words.is_plain_line() {
            self.paragraph_in(Tree::ROOT, words, 0.0, before);
        } else {
            self.passages(Tree::ROOT, words, 0.0, before);
        }
    }

    /// A paragraph within `node`, so far from the left edge of the text.
    fn paragraph_in(&mut self, node: usize, words: &Words, indent: f32, before: f32) {
        let node = self.tree.add(node, Role::Paragraph);
        let text = self.text(node, words, Face::Regular, SIZE);
        self.set(text.lines(SIDE + indent, TEXT_WIDTH - indent), SIZE, before);
    }

    fn facts(&mut self, facts: &[Fact]) {
        for (at, fact) in facts.iter().enumerate() {
            let usual = if at == 0 { self.spacing.block } else { 0.0 };
            let before = self.before(usual);
            let label = Words::strong(&places::labelled(&fact.label, "")).and(fact.value.clone());
            self.paragraph_in(Tree::ROOT, &label, 0.0, before);
        }
    }

    fn quote(&mut self, words: &Words, by: Option<&str>) {
        let before = self.before(self.spacing.block);
        let node = self.tree.add(Tree::ROOT, Role::Quote);
        let quoted = voice(&words.plain(), by.map(one_line).as_deref());
        self.paragraph_in(node, &quoted.into(), INDENT, before);
    }

    /// What a user typed: its lines and their indents stay; a bar beside it tells it from our own words.
    fn note(&mut self, text: &str) {
        let node = self.tree.add(Tree::ROOT, Role::Quote);
        let before = self.before(self.spacing.block);
        let begun = self.slabs.len();
        self.passages(node, &Words::user(text), INDENT, before);
        for slab in &mut self.slabs[begun..] {
            slab.ink.insert(0, Ink::Bar { x: SIDE + 4.0, y: 0.0, width: NOTE_BAR, height: slab.height });
        }
    }

    fn list(&mut self, items: &[Words], numbered: bool) {
        let list = self.tree.add(Tree::ROOT, Role::List(numbered));
        let label = |number: usize| if numbered { format!("{number}.") } else { "•".to_owned() };
        let widest = self.label(Tree::ROOT, &label(items.len())).width();
        let indent = (widest + 6.0).max(INDENT);
        let mut set = Vec::new();
        for (number, item) in (1..).zip(items) {
            let node = self.tree.add(list, Role::Item);
            let label_node = self.tree.add(node, Role::Label);
            let label = self.label(label_node, &label(number));
            let body = self.tree.add(node, Role::Body);
            let text = self.text(body, item, Face::Regular, SIZE);
            if !text.is_blank() {
                set.push((label, text));
            }
        }
        let wide = TEXT_WIDTH / 2.0 - indent - 8.0;
        let columns =
            if set.len() > 2 && set.iter().all(|(_, text)| text.width() <= wide) { self.spacing.columns } else { 1 };
        let rows: Vec<_> = set.chunks(columns).collect();
        for (at, row) in rows.iter().enumerate() {
            let usual = if at == 0 { self.spacing.block } else { self.spacing.item };
            let before = self.before(usual);
            let begun = self.slabs.len();
            for (column, (label, text)) in row.iter().enumerate() {
                let x = SIDE + if column == 0 { 0.0 } else { TEXT_WIDTH / 2.0 };
                let mut lines = text.lines(x + indent, TEXT_WIDTH - indent);
                let labels = label.lines(x, indent);
                if let (Some(line), Some(label)) = (lines.first_mut(), labels.into_iter().next()) {
                    line.splice(0..0, label);
                }
                if column == 0 {
                    self.set(lines, SIZE, before);
                } else {
                    let ink: Vec<Ink> = lines.into_iter().flat_map(|line| self.ink(line, 0.0)).collect();
                    self.slabs[begun].ink.extend(ink);
                }
            }
            // One line of a list does not stand alone at the end of a page, or at the beginning of one.
            if rows.len() > 1 && (at == 0 || at + 2 == rows.len()) {
                self.keep_with_next(begun);
            }
        }
    }

    /// What stands in front of an item; it goes into the structure as it is, and misses nothing.
    pub(super) fn label(&self, node: usize, label: &str) -> Text {
        let mut text = Text::new(SIZE);
        text.push(self.letters, label, Style { face: Face::Regular, node }, &mut Missing::default());
        text
    }

    /// The picture; in words where it would be higher than a page.
    fn picture(&mut self, picture: &Picture) {
        let drawing = Drawing::of(picture, Layout::of_page(picture));
        // More than a page can show is more than a number needs.
        let units = |length| f32::from(u16::try_from(length).unwrap_or(u16::MAX));
        let (wide, high) = (units(drawing.width), units(drawing.height));
        let scale = self.spacing.picture.min(TEXT_WIDTH / wide);
        let points = |length| length * scale;
        let (width, height) = (points(wide), points(high));
        if height > (BOTTOM - TOP) * 0.8 {
            self.list(&picture.lines(), false);
            return;
        }
        let node = self.tree.add(Tree::ROOT, Role::Figure(picture.description()));
        let before = self.before(self.spacing.block);
        let ink = vec![Ink::Figure { number: self.figures.len(), node, width, height }];
        self.slabs.push(Slab { before, height, ink, ..Slab::default() });
        self.figures.push(Figure::of(&drawing, scale, node, self.letters, &mut self.missing));
    }
}

/// The level and the words of a heading that says something, with its place in the guide.
fn heading_words(block: &Block) -> Option<(u8, Words, Option<&Reference>)> {
    match block {
        Block::Heading { level, words, place } if !words.plain().trim().is_empty() => {
            Some(((*level).clamp(2, 6), words.clone(), place.as_ref()))
        }
        _ => None,
    }
}
