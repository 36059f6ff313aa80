//! The search: a field, and below it what is found, while one types.
//!
//! ```text
//! ┌ Zoeken ─────────────────────────────────┐
//! │ coordinatie                             │
//! │ ─────────────────────────────────────── │
//! │ 12 gevonden. Je ziet 1 tot en met 7.    │
//! │ ▌ Advies 4.1A · tip 2                   │
//! │ ▌ …regel de coördinatie met elkaar…     │
//! └─────────────────────────────────────────┘
//! ```

use std::ops::Range;
use std::sync::Arc;

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;
use ratatui::style::Style;

use crate::content::search::{Closeness, GuideSpot, Index, Marked, Query};
use crate::content::{Away, Guide};
use crate::session::search::{Found, Indexed, MeetingSpot, Results, Search, Spot};
use crate::text::search as words;
use crate::tui::command::{Command, Move, Place};
use crate::tui::frame_info::FrameInfo;
use crate::tui::theme::{Theme, Tone};
use crate::tui::widgets::dialog;
use crate::tui::widgets::field::Field;
use crate::tui::widgets::layout::{GUTTER, columns_of, cut, wrap};
use crate::tui::widgets::seek::Sought;

/// How many results a page up or down passes.
const PAGE: usize = 5;

/// The lines of a result, and those between two where there is room.
const LINES: u16 = 2;

/// From this height there is an empty line between results.
const ROOMY: u16 = 32;

/// The search that is open.
#[derive(Clone, Debug)]
pub struct SearchBox {
    /// What is typed.
    pub field: Field,
    search: Search,
    query: Query,
    results: Results,
    focus: usize,
    /// Whether the words of the guide that is open are listed already.
    is_whole: bool,
}

impl SearchBox {
    /// A search for nothing yet; `is_whole` when the words of the guide that is open are listed already.
    pub fn new(search: Search, is_whole: bool) -> Self {
        let query = Query::default();
        let results = search.find(&query, None);
        Self { field: Field::line(""), search, query, results, focus: 0, is_whole }
    }

    /// Searches through more from now on: the guide that is open, once its words are listed, and others.
    pub fn reach(&mut self, own: Option<Arc<Index<GuideSpot>>>, others: Vec<Arc<Indexed>>, guide: &Guide) {
        let search = self.search.clone().and(others);
        self.is_whole |= own.is_some();
        self.search = if let Some(own) = own { search.through(own) } else { search };
        let focus = self.focus;
        self.refresh(guide);
        self.focus = focus.min(self.results.found.len().saturating_sub(1));
    }

    /// Searches for what is typed now.
    pub fn refresh(&mut self, guide: &Guide) {
        let typed = self.field.text();
        let query = Query::new(&typed);
        let named = guide.find(&typed);
        self.results = self.search.find(&query, named.as_ref());
        self.query = query;
        self.focus = 0;
    }

    /// Moves through the results.
    pub fn point(&mut self, command: &Command) {
        let last = self.results.found.len().saturating_sub(1);
        self.focus = match command {
            Command::Move(Move::Down) | Command::Scroll(1..) => self.focus + 1,
            Command::Move(Move::Up) | Command::Scroll(_) => self.focus.saturating_sub(1),
            Command::Move(Move::PageDown) => self.focus + PAGE,
            Command::Move(Move::PageUp) => self.focus.saturating_sub(PAGE),
            _ => self.focus,
        }
        .min(last);
    }

    /// What leads to the result in focus.
    pub fn chosen(&self, guide: &Guide) -> Option<Command> {
        self.results.found.get(self.focus).map(|found| leads_to(found, guide))
    }

    /// Which results are shown where so many fit: the one in focus stands in the middle where that can be.
    fn shown(&self, fit: usize) -> Range<usize> {
        let count = self.results.found.len();
        let first = self.focus.saturating_sub(fit / 2).min(count.saturating_sub(fit));
        first..(first + fit).min(count)
    }

    /// What is said above the results.
    fn says(&self, shown: &Range<usize>) -> String {
        if self.field.text().trim().is_empty() {
            return words::HINT.to_owned();
        }
        let total = self.results.total;
        if !self.is_whole {
            return words::LISTING.to_owned();
        }
        match self.results.closeness {
            _ if total == 0 => words::NOTHING.to_owned(),
            Closeness::Exact => words::found(total, shown.start + 1, shown.end),
            Closeness::Near => words::nearly_found(total, shown.start + 1, shown.end),
        }
    }
}

/// What leads to a text that was found.
pub fn leads_to(found: &Found, guide: &Guide) -> Command {
    let text = || Sought::Words(found.text.clone());
    match &found.spot {
        Spot::Guide(
            spot @ (GuideSpot::Part(_) | GuideSpot::Question(_) | GuideSpot::WorkFormat(_) | GuideSpot::Item(_)),
        ) => Command::to(&spot.reference()),
        Spot::Guide(spot) => Command::GoTo(Place::of(&spot.reference()), text()),
        Spot::Meeting(spot) => match spot {
            MeetingSpot::Title | MeetingSpot::Day | MeetingSpot::Organisation(_) => {
                Command::GoTo(Place::Meeting, text())
            }
            MeetingSpot::Action(id) => Command::GoTo(Place::Actions, Sought::Action(*id)),
            MeetingSpot::Note(id)
            | MeetingSpot::Dissent(id)
            | MeetingSpot::Needed(id)
            | MeetingSpot::Reason(id)
            | MeetingSpot::NoAction(id) => {
                // What was said about a question that the guide no longer has stands among the notes.
                let place = guide.question(*id).map_or(Place::Notes, |question| Place::Question(question.id));
                Command::GoTo(place, text())
            }
            MeetingSpot::Priority(part) => {
                let place = guide.part(*part).map_or(Place::Meeting, |part| Place::Part(part.number));
                Command::GoTo(place, text())
            }
            MeetingSpot::Outcome(id, _) => {
                let place = guide.work_format(id).map_or(Place::Notes, |format| Place::WorkFormat(format.id.clone()));
                Command::GoTo(place, text())
            }
        },
        Spot::Elsewhere(guide, spot) => Command::GoAway(Away { guide: guide.clone(), place: spot.reference() }),
    }
}

/// Draws it over `area`.
pub fn draw(search: &SearchBox, guide: &Guide, theme: &Theme, area: Rect, buffer: &mut Buffer, info: &mut FrameInfo) {
    let inner = dialog::draw(words::TITLE, (104, area.height), theme, area, buffer);
    search.field.draw(Rect { height: 1.min(inner.height), ..inner }, buffer);
    let rule = theme.signs.rule.repeat(inner.width.into());
    buffer.set_stringn(inner.x, inner.y + 1, rule, inner.width.into(), theme.style(Tone::Quiet));
    let gap = u16::from(area.height >= ROOMY);
    let shown_below = |said: u16| {
        let room = inner.height.saturating_sub(2 + said);
        search.shown(usize::from((room + gap) / (LINES + gap)).max(1))
    };
    let said = |shown: &Range<usize>| wrap(&search.says(shown), inner.width);
    // What is said names what is shown, and what is shown has the room that is left below it.
    let shown = shown_below(u16::try_from(said(&shown_below(1)).len()).unwrap_or(1));
    let mut y = inner.y + 2;
    for line in said(&shown) {
        buffer.set_stringn(inner.x, y, line, inner.width.into(), theme.style(Tone::Quiet));
        y += 1;
    }
    for (number, found) in shown.clone().zip(&search.results.found[shown]) {
        let row = Rect { y, height: LINES, ..inner }.intersection(inner);
        if row.height < LINES {
            break;
        }
        result(search, found, guide, theme, row, buffer);
        if number == search.focus {
            for y in row.top()..row.bottom() {
                buffer.set_string(row.x, y, theme.signs.focus, theme.focus());
            }
        }
        info.click(row, leads_to(found, guide));
        y = y.saturating_add(LINES + gap);
    }
}

/// Draws one result: where it stands and its title; below it the words around what was found.
fn result(search: &SearchBox, found: &Found, guide: &Guide, theme: &Theme, row: Rect, buffer: &mut Buffer) {
    let left = row.x + GUTTER;
    let of = match &found.spot {
        Spot::Elsewhere(id, _) => search.search.other(id).unwrap_or(guide),
        _ => guide,
    };
    let stands_in = words::stands_in(&found.spot, of);
    buffer.set_string(left, row.y, cut(&stands_in, row.right().saturating_sub(left)), theme.style(Tone::Quiet));
    let marked = |text: &str, room: u16| Marked::new(text, &search.query, search.results.closeness).cut(room.into());
    if !found.title.is_empty() {
        let separator = " · ";
        let x = left + columns_of(&stands_in);
        let title = x + columns_of(separator);
        if title + 8 < row.right() {
            buffer.set_string(x, row.y, separator, theme.style(Tone::Quiet));
            let cut = marked(&found.title, row.right() - title);
            put(&cut, (title, row.y), row.right(), theme.style(Tone::Body), buffer);
        }
    }
    let cut = marked(&found.text, row.right().saturating_sub(left));
    put(&cut, (left, row.y + 1), row.right(), theme.style(Tone::Body), buffer);
}

/// Writes a text with what was found in it.
fn put(marked: &Marked, (mut x, y): (u16, u16), end: u16, style: Style, buffer: &mut Buffer) {
    for (piece, found) in marked.pieces() {
        let style = if found { Theme::found(style) } else { style };
        let room = end.saturating_sub(x);
        (x, _) = buffer.set_stringn(x, y, piece, room.into(), style);
    }
}
