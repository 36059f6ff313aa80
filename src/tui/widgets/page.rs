//! A page: text and things that can be chosen, one below the other, with a column at the side where there is room.
//!
//! Screens say what stands on the page; this decides where it stands, what is in focus and how far it scrolls.

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;

use super::ink;
use super::layout::{Laid, lay_out};
pub use super::view::{Mark, View};
use crate::content::ItemId;
use crate::tui::command::Command;
use crate::tui::frame_info::{FrameInfo, Spot};
use crate::tui::theme::{Theme, Tone};

/// The widest that text is set, in columns: longer lines tire.
pub const READING_WIDTH: u16 = 88;

/// From this width the side of the page stands beside it.
const WITH_SIDE: u16 = 110;

/// From this height there is room between the items of a list.
const ROOMY: u16 = 32;

/// From this width the overview stands on the left.
const WITH_NAV: u16 = 150;

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

/// The columns of a page in an area.
struct Columns {
    nav: Option<Rect>,
    main: Rect,
    side: Option<Rect>,
}

fn columns(area: Rect, page: &Page) -> Columns {
    if page.alone {
        let width = area.width.saturating_sub(6).min(READING_WIDTH);
        let x = area.x + (area.width - width) / 2;
        return Columns { nav: None, main: Rect { x, width, ..area }, side: None };
    }
    let column = |x: u16, width: u16| Rect { x, width: width.min(area.right().saturating_sub(x)), ..area };
    let wide = area.width >= WITH_NAV;
    let nav = (wide && !page.nav.is_empty()).then(|| column(area.x + 3, 34));
    let left = nav.map_or(area.x + 3, |nav| nav.right() + 4);
    let room = area.right().saturating_sub(left + 3);
    if area.width < WITH_SIDE || page.side.is_empty() {
        return Columns { nav, main: column(left, room.min(READING_WIDTH)), side: None };
    }
    let main = room.saturating_sub(room / 3 + 4).min(READING_WIDTH);
    let side = column(left + main + 5, (room - main - 5).min(56));
    Columns { nav, main: column(left, main), side: Some(side) }
}

/// Draws a page and tells what stands where.
pub fn draw(page: &Page, view: &View, theme: &Theme, area: Rect, buffer: &mut Buffer, info: &mut FrameInfo) {
    let columns = columns(area, page);
    let mut count = 0;
    let roomy = area.height >= ROOMY;
    let mark = view.marked();
    let mut main = lay_out(&page.main, (columns.main.width, roomy), mark, &mut count, theme);
    let width = columns.side.map_or(columns.main.width, |column| column.width);
    let mut side = Some(lay_out(&page.side, (width, roomy), mark, &mut count, theme));
    if columns.side.is_none() {
        main.append(side.take().unwrap_or_default());
    }
    let nav = columns.nav.map(|column| lay_out(&page.nav, (column.width, false), mark, &mut count, theme));
    info.height = area.height;
    info.length = main.height;
    info.scroll = scroll_for(view, &main, area.height).min(info.max_scroll());
    put(&main, columns.main, info.scroll, true, buffer, info);
    for (laid, column) in [(side, columns.side), (nav, columns.nav)] {
        if let (Some(laid), Some(column)) = (laid, column) {
            put(&laid, column, 0, false, buffer, info);
        }
    }
    for beside in [columns.side.map(|side| side.x - 3), columns.nav.map(|nav| nav.right() + 1)].into_iter().flatten() {
        let line = if theme.signs.lines { "│" } else { "|" };
        ink::rule(Rect { x: beside, width: 1, ..area }, line, theme.style(Tone::Quiet), buffer);
    }
}

/// The first line to show: where the view was, or else as near to that as brings the thing in focus onto the screen.
fn scroll_for(view: &View, main: &Laid, height: u16) -> u16 {
    let Some((spot, _)) = main.spots.get(view.focus).filter(|_| view.follow) else { return view.scroll };
    if view.focus == 0 && spot.bottom <= height {
        return 0;
    }
    let lowest = spot.bottom.saturating_sub(height);
    let wanted = match (view.arriving, lowest) {
        (false, _) => view.scroll,
        (true, 0) => 0,
        (true, _) => spot.top.saturating_sub(height / 3),
    };
    wanted.clamp(lowest.min(spot.top), spot.top)
}

/// Puts what was laid out onto the screen, from line `scroll` on.
fn put(laid: &Laid, column: Rect, scroll: u16, scrolls: bool, buffer: &mut Buffer, info: &mut FrameInfo) {
    let row = |line: u16| line.checked_sub(scroll).filter(|row| *row < column.height).map(|row| column.y + row);
    for piece in &laid.pieces {
        if let Some(y) = row(piece.y) {
            let x = column.x.saturating_add(piece.x).saturating_sub(2);
            let room = column.right().saturating_sub(x);
            ink::text((x, y), &piece.text, room, piece.style, buffer);
        }
    }
    for (spot, command) in &laid.spots {
        let from_left = |x: u16| column.x.saturating_add(x).saturating_sub(2);
        let press = Command::Press(info.spots.len());
        let lane = (from_left(spot.lane.0), from_left(spot.lane.1));
        info.spots.push(Spot { left: from_left(spot.left), right: from_left(spot.right), lane, scrolls, ..*spot });
        info.commands.push(command.clone());
        let (top, bottom) = (spot.top.max(scroll), spot.bottom.min(scroll + column.height));
        if top < bottom {
            let area = Rect {
                x: from_left(spot.left),
                y: column.y + top - scroll,
                width: spot.right - spot.left,
                height: bottom - top,
            };
            info.click(area.intersection(buffer.area), press);
        }
    }
}
