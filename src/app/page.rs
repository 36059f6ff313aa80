//! A page: text and things that can be chosen, one below the other, with a column at the side where there is room.
//!
//! Screens say what stands on the page; a face decides where it stands.

use crate::app::command::Command;
use crate::app::theme::Tone;
use crate::content::ItemId;
use crate::content::search::one_line;

/// The widest that text is set, in columns: longer lines tire.
pub const READING_WIDTH: u16 = 88;

/// One thing on a page.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Block {
    /// Text, perhaps one that can be chosen.
    Text(Text),
    /// Two cards of equal weight.
    Cards(Box<[Card; 2]>),
    /// Short words in a row, as many rows as it takes.
    Chips(Chips),
    /// A grid that can be walked.
    Matrix(Matrix),
}

/// Text that wraps.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Text {
    /// The words.
    pub words: String,
    /// What they are for.
    pub tone: Tone,
    /// Columns from the left.
    pub indent: u16,
    /// What stands before the first line.
    pub bullet: String,
    /// What the signs below it mean, for the eye: at the end of its line where there is room, or else below it. Who hears the
    /// page hears words for the signs.
    pub legend: String,
    /// Empty lines before it.
    pub gap: u16,
    /// Whether it wants at least one empty line before it on a screen with room.
    pub airy: bool,
    /// Whether it is to be read from afar: in large letters where the screen has room for those, or else with its lines
    /// apart.
    pub large: bool,
    /// What choosing it does.
    pub command: Option<Command>,
    /// The item of advice that it is.
    pub item: Option<ItemId>,
}

/// Short words in a row, each to be chosen.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Chips {
    /// What stands before the first one, and the columns that it takes; empty for nothing.
    pub label: (String, u16),
    /// The words, their tone, and what choosing them does.
    pub items: Vec<(String, Tone, Command)>,
    /// The columns that each takes at least.
    pub width: u16,
    /// Empty lines before it.
    pub gap: u16,
}

/// A grid: names down, and for each a short sign in every column.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Matrix {
    /// What stands above each column.
    pub heads: Vec<String>,
    /// The columns that something else begins with, counted from 0: a line sets them apart where there is room.
    pub breaks: Vec<usize>,
    /// The rows.
    pub rows: Vec<MatrixRow>,
    /// Empty lines before it.
    pub gap: u16,
}

/// A row of a grid.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct MatrixRow {
    /// The name.
    pub name: String,
    /// How it looks.
    pub tone: Tone,
    /// Whether a line stands above it: what the rows above add up to.
    pub is_sum: bool,
    /// What stands in each column, and what choosing it does.
    pub cells: Vec<(String, Command)>,
}

/// One of two answers.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Card {
    /// The letter.
    pub letter: String,
    /// What the answer says.
    pub statement: String,
    /// What people say who give it.
    pub voices: Vec<String>,
    /// Who chose it, once that was shown.
    pub standing: Vec<Stand>,
    /// A line that tells that it was chosen; none when it was not.
    pub chosen: Option<String>,
    /// What choosing the card does.
    pub command: Command,
    /// A line that leads on, and where to.
    pub link: (String, Command),
}

/// Somebody who stands in the answer that was chosen; or a row of names, where there are many.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Stand {
    /// The name, or the names.
    pub name: String,
    /// How it looks: quiet for who has left.
    pub tone: Tone,
    /// Why, in their own words; may be empty.
    pub reason: String,
    /// What choosing it does.
    pub command: Command,
}

impl Card {
    /// How many things on it can be chosen: itself, who stands there, and its link.
    pub const fn spots(&self) -> usize {
        self.standing.len() + 2
    }

    /// The number of the thing on it that these words belong to, counted from its first; nothing when they are not there.
    pub fn spot_with(&self, words: &str) -> Option<usize> {
        let has = |text: &String| one_line(text).contains(words);
        if std::iter::once(&self.statement).chain(&self.voices).any(has) {
            return Some(0);
        }
        self.standing.iter().position(|stand| has(&stand.name) || has(&stand.reason)).map(|at| at + 1)
    }
}

impl Block {
    /// Makes a text in a tone.
    pub fn text(tone: Tone, words: impl Into<String>) -> Self {
        let words = words.into();
        Self::Text(Text {
            words,
            tone,
            indent: 0,
            bullet: String::new(),
            legend: String::new(),
            gap: 0,
            airy: false,
            large: false,
            command: None,
            item: None,
        })
    }

    /// Makes a text that leads somewhere or does something when it is chosen.
    pub fn link(words: impl Into<String>, command: Command) -> Self {
        Self::text(Tone::Link, words).command(command)
    }

    /// Puts so many empty lines before the text.
    #[must_use]
    pub fn gap(self, gap: u16) -> Self {
        self.change(|text| text.gap = gap)
    }

    /// Puts an empty line before the text where the screen has room.
    #[must_use]
    pub fn airy(self) -> Self {
        self.change(|text| text.airy = true)
    }

    /// Says whether the text is to be read from afar.
    #[must_use]
    pub fn large(self, large: bool) -> Self {
        self.change(|text| text.large = large)
    }

    /// Sets the text in by so many columns.
    #[must_use]
    pub fn indent(self, indent: u16) -> Self {
        self.change(|text| text.indent = indent)
    }

    /// Puts a sign before the first line of the text, or columns whose lines stand beside those of the text.
    #[must_use]
    pub fn bullet(self, bullet: impl Into<String>) -> Self {
        let bullet = bullet.into();
        self.change(|text| text.bullet = bullet)
    }

    /// Says beside the text what the signs below it mean.
    #[must_use]
    pub fn legend(self, legend: impl Into<String>) -> Self {
        let legend = legend.into();
        self.change(|text| text.legend = legend)
    }

    /// Says what choosing the text does.
    #[must_use]
    pub fn command(self, command: Command) -> Self {
        self.change(|text| text.command = Some(command))
    }

    /// Gives the commands of the things in it that can be chosen, in order.
    pub(super) fn commands(&self) -> Vec<&Command> {
        match self {
            Self::Text(text) => text.command.iter().collect(),
            Self::Cards(cards) => cards
                .iter()
                .flat_map(|card| {
                    let standing = card.standing.iter().map(|stand| &stand.command);
                    std::iter::once(&card.command).chain(standing).chain([&card.link.1])
                })
                .collect(),
            Self::Chips(chips) => chips.items.iter().map(|(_, _, command)| command).collect(),
            Self::Matrix(matrix) => matrix.rows.iter().flat_map(|row| &row.cells).map(|(_, command)| command).collect(),
        }
    }

    /// Takes the command away from a text where it is one of these. Gives nothing for a link, which is nothing without.
    pub fn without(mut self, these: impl Fn(&Command) -> bool) -> Option<Self> {
        if let Self::Text(text) = &mut self
            && text.command.as_ref().is_some_and(these)
        {
            if text.tone == Tone::Link {
                return None;
            }
            text.command = None;
        }
        Some(self)
    }

    /// Takes the links away, for a window in which nobody can choose anything. Gives nothing for a link itself.
    pub fn to_look_at(mut self) -> Option<Self> {
        match &mut self {
            Self::Text(text) if text.tone == Tone::Link => return None,
            Self::Cards(cards) => cards.iter_mut().for_each(|card| card.link.0.clear()),
            Self::Text(_) | Self::Chips(_) | Self::Matrix(_) => {}
        }
        Some(self)
    }

    /// Marks the text as this item of advice.
    #[must_use]
    pub fn item(self, item: ItemId) -> Self {
        self.change(|text| text.item = Some(item))
    }

    fn change(mut self, change: impl FnOnce(&mut Text)) -> Self {
        if let Self::Text(text) = &mut self {
            change(text);
        }
        self
    }
}

/// What stands on a page.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Page {
    /// The page itself.
    pub main: Vec<Block>,
    /// What belongs to it: at the side, or below it where there is no room.
    pub side: Vec<Block>,
    /// What fills room to spare below the side, as far as it goes: only to be read, and to be found elsewhere too.
    pub spare: Vec<Block>,
    /// The overview: on the left, or nowhere.
    pub nav: Vec<Block>,
    /// Whether the page stands alone in the middle, for a wall.
    pub alone: bool,
}

impl Page {
    /// The number of the thing that stands for a command, if the page has it. The overview does not count.
    pub fn spot_of(&self, command: &Command) -> Option<usize> {
        self.commands().position(|other| other == command)
    }

    /// The number of the last thing that stands for a command, where more than one does.
    pub fn last_spot_of(&self, command: &Command) -> Option<usize> {
        let last = self.commands().enumerate().filter(|(_, other)| *other == command).last();
        last.map(|(spot, _)| spot)
    }

    /// What the thing with this number stands for.
    pub fn command_of(&self, spot: usize) -> Option<&Command> {
        self.commands().nth(spot)
    }

    fn commands(&self) -> impl Iterator<Item = &Command> {
        self.main.iter().chain(&self.side).flat_map(Block::commands)
    }
}
