//! A page as lines: a pure function, from blocks to text. What can be chosen gets a number.

use crate::app::command::{Command, Talk};
use crate::app::page::{Block, Card, Chips, Matrix, Page, Text};
use crate::app::theme::{SPOKEN, Tone};
use crate::clean::clean;
use crate::text::lines as words;

/// One line that is read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Line {
    /// Its words.
    pub text: String,
    /// The thing on the page that choosing it stands for, counted from 0; none where there is nothing to choose.
    pub spot: Option<usize>,
    /// Whether something else begins here, so that an empty line stands before it.
    pub begins: bool,
}

impl Line {
    /// A line with nothing to choose.
    pub fn said(text: &str) -> Self {
        Self { text: spoken(text), spot: None, begins: false }
    }

    /// One with something to choose.
    pub fn choice(text: &str, spot: usize) -> Self {
        Self { spot: Some(spot), ..Self::said(text) }
    }
}

/// The lines of a page: the page itself, and then what stands beside it. The overview at the left is left out: it is a
/// place of its own.
pub fn lines(page: &Page) -> Vec<Line> {
    let mut reader = Reader::default();
    for block in page.main.iter().chain(&page.side) {
        reader.block(block);
    }
    reader.lines
}

/// The lines as they are read: with the numbers of what can be chosen.
pub fn numbered(lines: &[Line]) -> Vec<String> {
    let mut number = 0;
    let numbered = lines.iter().map(|line| {
        number += usize::from(line.spot.is_some());
        if line.spot.is_some() { format!("{number}. {}", line.text) } else { line.text.clone() }
    });
    numbered.collect()
}

/// The thing that has this number, counted from 1; or how many numbers there are.
///
/// # Errors
/// When no thing has it.
pub fn spot_of(lines: &[Line], number: usize) -> Result<usize, usize> {
    let spots = || lines.iter().filter_map(|line| line.spot);
    number.checked_sub(1).and_then(|before| spots().nth(before)).ok_or_else(|| spots().count())
}

/// Reads blocks one after another, and counts what can be chosen.
#[derive(Default)]
struct Reader {
    lines: Vec<Line>,
    spots: usize,
}

impl Reader {
    fn block(&mut self, block: &Block) {
        let first = self.lines.len();
        let gap = match block {
            Block::Text(text) => {
                self.text(text);
                text.gap > 0 || matches!(text.tone, Tone::Heading | Tone::Title)
            }
            Block::Cards(cards) => {
                for card in cards.iter() {
                    self.card(card);
                }
                true
            }
            Block::Chips(chips) => {
                self.chips(chips);
                chips.gap > 0
            }
            Block::Matrix(matrix) => {
                self.matrix(matrix);
                true
            }
        };
        if let Some(line) = self.lines.get_mut(first).filter(|_| gap && first > 0) {
            line.begins = true;
        }
    }

    fn say(&mut self, text: &str) {
        let line = Line::said(text);
        // A rule below a title says nothing.
        if line.text.chars().any(char::is_alphanumeric) {
            self.lines.push(line);
        }
    }

    fn choose(&mut self, text: &str) {
        self.lines.push(Line::choice(text, self.spots));
        self.spots += 1;
    }

    fn text(&mut self, text: &Text) {
        let whole = format!("{} {}", text.bullet.replace('\n', " "), text.words);
        let mut lines = whole.lines();
        if text.command.is_some() {
            self.choose(lines.next().unwrap_or_default());
        }
        lines.for_each(|line| self.say(line));
    }

    fn card(&mut self, card: &Card) {
        self.choose(&words::card(&card.letter, &card.statement));
        card.voices.iter().for_each(|voice| self.say(voice));
        for stand in &card.standing {
            self.choose(&words::stands(&card.letter, &stand.name, &stand.reason));
        }
        if let Some(chosen) = &card.chosen {
            self.say(&words::card_chosen(chosen, &card.letter));
        }
        self.choose(&words::card_link(&spoken(&card.link.0), &card.letter));
    }

    fn chips(&mut self, chips: &Chips) {
        self.say(&chips.label.0);
        for (text, _, command) in &chips.items {
            let name = text.strip_prefix(SPOKEN.chosen);
            match command {
                Command::Talk(Talk::GiveWord(_)) => {
                    self.choose(&words::has_answered(&spoken(name.unwrap_or(text)), name.is_some()));
                }
                _ => self.choose(text),
            }
        }
    }

    /// A row a line. Its cells lead to questions, which have a number of their own to type.
    fn matrix(&mut self, matrix: &Matrix) {
        for row in &matrix.rows {
            let cells = matrix.heads.iter().zip(&row.cells).map(|(head, (cell, _))| format!("{head} {cell}"));
            self.say(&format!("{}: {}", row.name, cells.collect::<Vec<_>>().join(", ")));
            self.spots += row.cells.len();
        }
    }
}

/// Words as they are spoken: on one line, without what only pleases the eye.
fn spoken(text: &str) -> String {
    let seen_only = |c: char| matches!(c, '\u{2190}'..='\u{21FF}' | '\u{2500}'..='\u{25FF}' | '›' | '•' | '|');
    let heard = clean(text)
        .replace(" · ", ", ")
        .replace('·', words::NOTHING_SAID)
        .replace('≠', &format!(" {}", words::DIVIDED))
        .replace(seen_only, " ");
    let text = heard.split_whitespace().collect::<Vec<_>>().join(" ");
    let without_bullet = ["- ", "+ "].into_iter().find_map(|bullet| text.strip_prefix(bullet)).map(str::to_owned);
    without_bullet.unwrap_or(text)
}
