//! A page: text and things that can be chosen, one below the other, with a column at the side where there is room.
//!
//! Screens say what stands on the page; a face decides where it stands.

use crate::app::command::Command;
use crate::app::theme::Tone;
use crate::content::ItemId;

/// The widest that text is set, in columns: longer lines tire.
pub const READING_WIDTH: u16 = 88;

/// One thing on a page.
#[derive(Clone, Debug)]
pub enum Block {
    /// Text, perhaps one that can be chosen.
    Text(Text),
    /// Two cards of equal weight.
    Cards(Box<[Card; 2]>),
    /// Short words in a row, as many rows as it takes.
    Chips(Chips),
}

/// Text that wraps.
#[derive(Clone, Debug)]
pub struct Text {
    /// The words.
    pub words: String,
    /// What they are for.
    pub tone: Tone,
    /// Columns from the left.
    pub indent: u16,
    /// The name in front of everything else, where it is a row of a table.
    pub name: Option<Name>,
    /// What stands before the first line.
    pub bullet: String,
    /// Empty lines before it.
    pub gap: u16,
    /// Whether it wants at least one empty line before it on a screen with room.
    pub airy: bool,
    /// Whether its lines stand apart where the screen has room, to be read from afar.
    pub spaced: bool,
    /// What choosing it does.
    pub command: Option<Command>,
    /// The item of advice that it is.
    pub item: Option<ItemId>,
}

/// What a row of a table is about, in a column that is as wide as the page has room for.
#[derive(Clone, Debug)]
pub struct Name {
    /// The name.
    pub words: String,
    /// The columns of the longest name in the table.
    pub longest: u16,
    /// The columns that are kept free for what stands behind it.
    pub behind: u16,
}

/// Short words in a row, each to be chosen.
#[derive(Clone, Debug)]
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

/// One of two answers.
#[derive(Clone, Debug)]
pub struct Card {
    /// The letter.
    pub letter: String,
    /// What the answer says.
    pub statement: String,
    /// What people say who give it.
    pub voices: Vec<String>,
    /// A line that tells that it was chosen; none when it was not.
    pub chosen: Option<String>,
    /// What choosing the card does.
    pub command: Command,
    /// A line that leads on, and where to.
    pub link: (String, Command),
}

impl Card {
    /// What stands on it.
    pub fn texts(&self) -> impl Iterator<Item = &str> {
        std::iter::once(&self.statement).chain(&self.voices).map(String::as_str)
    }
}

impl Block {
    /// Text in a tone.
    pub fn text(tone: Tone, words: impl Into<String>) -> Self {
        let words = words.into();
        Self::Text(Text {
            words,
            tone,
            indent: 0,
            name: None,
            bullet: String::new(),
            gap: 0,
            airy: false,
            spaced: false,
            command: None,
            item: None,
        })
    }

    /// Text that leads somewhere or does something.
    pub fn link(words: impl Into<String>, command: Command) -> Self {
        Self::text(Tone::Link, words).command(command)
    }

    /// With empty lines before it.
    #[must_use]
    pub fn gap(self, gap: u16) -> Self {
        self.change(|text| text.gap = gap)
    }

    /// With an empty line before it where the screen has room.
    #[must_use]
    pub fn airy(self) -> Self {
        self.change(|text| text.airy = true)
    }

    /// With its lines apart where the screen has room.
    #[must_use]
    pub fn spaced(self, spaced: bool) -> Self {
        self.change(|text| text.spaced = spaced)
    }

    /// Set in from the left.
    #[must_use]
    pub fn indent(self, indent: u16) -> Self {
        self.change(|text| text.indent = indent)
    }

    /// With a sign before its first line.
    #[must_use]
    pub fn bullet(self, bullet: impl Into<String>) -> Self {
        let bullet = bullet.into();
        self.change(|text| text.bullet = bullet)
    }

    /// As a row of a table, with what it is about in front.
    #[must_use]
    pub fn about(self, name: Name) -> Self {
        self.change(|text| text.name = Some(name))
    }

    /// With something that choosing it does.
    #[must_use]
    pub fn command(self, command: Command) -> Self {
        self.change(|text| text.command = Some(command))
    }

    /// What choosing each of its things does, in order.
    pub(super) fn commands(&self) -> Vec<&Command> {
        match self {
            Self::Text(text) => text.command.iter().collect(),
            Self::Cards(cards) => cards.iter().flat_map(|card| [&card.command, &card.link.1]).collect(),
            Self::Chips(chips) => chips.items.iter().map(|(_, _, command)| command).collect(),
        }
    }

    /// Without the command that a text stands for, where that is one of these; nothing is left of a link.
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

    /// Which is this item of advice.
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
#[derive(Clone, Debug, Default)]
pub struct Page {
    /// The page itself.
    pub main: Vec<Block>,
    /// What belongs to it: at the side, or below it where there is no room.
    pub side: Vec<Block>,
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

    /// What the thing with this number stands for.
    pub fn command_of(&self, spot: usize) -> Option<&Command> {
        self.commands().nth(spot)
    }

    fn commands(&self) -> impl Iterator<Item = &Command> {
        self.main.iter().chain(&self.side).flat_map(Block::commands)
    }
}
