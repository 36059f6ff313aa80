//! Where one is on a page: what is in focus, how far it is scrolled, and how the keys move both.

use super::sought::Sought;
use crate::app::command::Move;
use crate::app::frame_info::{FrameInfo, Spot};

/// Whether the thing in focus is marked as such.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Mark {
    /// The mark is shown.
    #[default]
    Shown,
    /// The mark is not shown because everybody looks at the screen; it is shown once somebody moves.
    Hidden,
    /// The mark is not shown because the page was just opened and Enter would answer; a first key shows it.
    Resting,
}

/// Where one is on a page.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct View {
    /// The thing in focus, by its number on the page.
    pub focus: usize,
    /// The first line that is shown.
    pub scroll: u16,
    /// Whether the thing in focus must be on the screen.
    pub follow: bool,
    /// The thing that the page was opened for: it can be in focus even when choosing it does nothing.
    pub sought: Option<Sought>,
    /// Whether one has just come: what is in focus then stands on the screen with some of what is above it.
    pub arriving: bool,
    /// Whether the thing in focus is marked.
    pub mark: Mark,
}

impl View {
    /// A page with this thing in focus, and on the screen.
    pub const fn at(focus: usize) -> Self {
        Self { focus, scroll: 0, follow: true, sought: None, arriving: false, mark: Mark::Shown }
    }

    /// A page that one comes to for this, which has this number on it.
    pub const fn seeking(sought: Sought, focus: usize) -> Self {
        Self { focus, scroll: 0, follow: true, sought: Some(sought), arriving: true, mark: Mark::Shown }
    }

    /// The number of the thing that is marked, if one is.
    pub const fn marked(&self) -> Option<usize> {
        match self.mark {
            Mark::Shown => Some(self.focus),
            Mark::Hidden | Mark::Resting => None,
        }
    }

    /// Whether the mark of the thing in focus was on the screen.
    pub fn is_in_sight(&self, frame: &FrameInfo) -> bool {
        let spot = self.marked().and_then(|focus| frame.spot(focus));
        let shown = |spot: &Spot| spot.top + spot.marked > frame.scroll && spot.top < frame.scroll + frame.height;
        spot.is_some_and(|spot| !spot.scrolls || shown(spot))
    }

    /// The view as it is on the screen, for coming back to it.
    #[must_use]
    pub fn left(self, frame: &FrameInfo) -> Self {
        Self { scroll: frame.scroll, follow: false, arriving: false, ..self }
    }

    /// Brings a thing on the screen into focus.
    pub const fn press(&mut self, focus: usize, frame: &FrameInfo) {
        self.focus = focus;
        self.scroll = frame.scroll;
        self.follow = false;
        self.arriving = false;
        self.mark = Mark::Shown;
    }

    /// Moves over the page that was drawn last.
    pub fn go(&mut self, to: Move, frame: &FrameInfo) {
        self.scroll = frame.scroll;
        self.arriving = false;
        let page = frame.height.saturating_sub(2).max(1);
        let rested = std::mem::take(&mut self.mark) == Mark::Resting;
        match to {
            // What was not marked yet is where one comes first; to the right stands another.
            Move::Up | Move::Down | Move::Left | Move::Next | Move::Previous if rested => self.follow = true,
            Move::Up | Move::Down | Move::Left | Move::Right => self.step(to, frame),
            Move::PageUp => self.show_from(frame, frame.scroll.saturating_sub(page)),
            Move::PageDown => self.show_from(frame, frame.scroll.saturating_add(page)),
            Move::Top => {
                self.focus = 0;
                self.scroll = 0;
                self.follow = false;
            }
            Move::Bottom => {
                self.focus = frame.spots().rposition(|spot| spot.scrolls).unwrap_or(0);
                self.scroll = frame.max_scroll();
                self.follow = false;
            }
            Move::Next => {
                self.focus = if self.focus + 1 < frame.count() { self.focus + 1 } else { 0 };
                self.follow = true;
            }
            Move::Previous => {
                self.focus = self.focus.checked_sub(1).unwrap_or_else(|| frame.count().saturating_sub(1));
                self.follow = true;
            }
        }
    }

    /// Scrolls, and lets the focus where it is.
    pub fn scroll_by(&mut self, lines: i16, frame: &FrameInfo) {
        self.scroll = frame.scroll.saturating_add_signed(lines).min(frame.max_scroll());
        self.follow = false;
        self.arriving = false;
    }

    /// Shows another stretch of the page, and brings its first thing into focus.
    fn show_from(&mut self, frame: &FrameInfo, scroll: u16) {
        self.scroll = scroll.min(frame.max_scroll());
        self.follow = false;
        let end = self.scroll + frame.height;
        let shown = |spot: &Spot| spot.scrolls && spot.top >= self.scroll && spot.bottom <= end;
        if let Some(first) = frame.spots().position(shown) {
            self.focus = first;
        }
    }

    /// Goes to the nearest thing in a direction; where the next one is further than a screenful, or there is none,
    /// scrolls instead, so that no text is jumped over.
    fn step(&mut self, to: Move, frame: &FrameInfo) {
        let (first, last) = (frame.scroll, frame.scroll + frame.height);
        let Some(here) = frame.spot(self.focus).copied() else {
            return self.scroll_by(if to == Move::Up { -1 } else { i16::from(to == Move::Down) }, frame);
        };
        let on_screen = !here.scrolls || (here.bottom > first && here.top < last);
        let in_reach = |next: &usize| {
            let Some(spot) = frame.spot(*next) else { return false };
            let near = match to {
                Move::Down => spot.top <= last,
                Move::Up => spot.bottom + 1 >= first,
                _ => true,
            };
            !spot.scrolls || (on_screen && near)
        };
        match (nearest(frame.spots(), here, to).filter(in_reach), to) {
            (Some(next), _) => (self.focus, self.follow) = (next, true),
            (None, Move::Down) if frame.scroll < frame.max_scroll() => self.slide(4, frame),
            (None, Move::Up) if frame.scroll > 0 => self.slide(-4, frame),
            _ => {}
        }
    }

    /// Scrolls a little; what came onto the screen comes into focus when what was in focus has left it.
    fn slide(&mut self, lines: i16, frame: &FrameInfo) {
        self.scroll_by(lines, frame);
        let end = self.scroll + frame.height;
        let shown = |spot: &Spot| spot.scrolls && spot.top >= self.scroll && spot.bottom <= end;
        if frame.spot(self.focus).is_some_and(|spot| !shown(spot)) {
            let found = if lines > 0 { frame.spots().position(shown) } else { frame.spots().rposition(shown) };
            self.focus = found.unwrap_or(self.focus);
        }
    }
}

/// The nearest spot in a direction that is at least partly in line with where one is.
fn nearest<'s>(spots: impl Iterator<Item = &'s Spot>, here: Spot, to: Move) -> Option<usize> {
    let distance = |spot: &Spot| {
        let (along, gap_before, gap_after) = match to {
            Move::Down => (spot.top.checked_sub(here.bottom)?, spot.left, here.left),
            Move::Up => (here.top.checked_sub(spot.bottom)?, spot.left, here.left),
            Move::Right => (spot.left.checked_sub(here.right)?, spot.top, here.top),
            Move::Left => (here.left.checked_sub(spot.right)?, spot.top, here.top),
            _ => return None,
        };
        let vertical = matches!(to, Move::Up | Move::Down);
        let in_line = !vertical || (spot.lane.0 < here.lane.1 && here.lane.0 < spot.lane.1);
        in_line.then(|| {
            if vertical { (along, gap_before.abs_diff(gap_after)) } else { (gap_before.abs_diff(gap_after), along) }
        })
    };
    let mut best: Option<((u16, u16), usize)> = None;
    for (index, spot) in spots.enumerate() {
        if let Some(distance) = distance(spot).filter(|d| best.is_none_or(|(least, _)| *d < least)) {
            best = Some((distance, index));
        }
    }
    best.map(|(_, index)| index)
}

#[cfg(test)]
mod tests {
    use ratatui::buffer::Buffer;
    use ratatui::layout::Rect;

    use super::*;
    use crate::app::command::{Command, Program};
    use crate::app::page::{Block, Card, Page};
    use crate::app::theme::{Palette, Theme, Tone, UNICODE};
    use crate::terminal::page::draw;

    const THEME: Theme = Theme { palette: Palette::Plain, signs: UNICODE, colour: false };

    /// A page on a screen, with where one is.
    struct Screen {
        page: Page,
        size: (u16, u16),
        view: View,
    }

    impl Screen {
        fn new(main: Vec<Block>, beside: Vec<Block>, size: (u16, u16)) -> Self {
            Self { page: Page { main, side: beside, ..Page::default() }, size, view: View::default() }
        }

        fn frame(&self) -> FrameInfo {
            let area = Rect::new(0, 0, self.size.0, self.size.1);
            let mut info = FrameInfo::default();
            draw(&self.page, &self.view, &THEME, area, &mut Buffer::empty(area), &mut info);
            info
        }

        fn go(&mut self, to: Move) -> &mut Self {
            let frame = self.frame();
            self.view.go(to, &frame);
            self
        }

        /// Moves until nothing moves any more. Gives what came into focus and which lines were shown, frame by frame.
        fn walk(&mut self, to: Move) -> (Vec<usize>, Vec<(u16, u16)>) {
            let (mut foci, mut shown) = (vec![self.view.focus], Vec::new());
            loop {
                let frame = self.frame();
                shown.push((frame.scroll, frame.scroll + frame.height));
                let before = (self.view.focus, frame.scroll);
                self.go(to);
                if (self.view.focus, self.frame().scroll) == before {
                    return (foci, shown);
                }
                if self.view.focus != before.0 {
                    foci.push(self.view.focus);
                }
            }
        }
    }

    fn link(words: &str) -> Block {
        Block::link(words, Command::Program(Program::Help))
    }

    fn long_text(lines: usize) -> Block {
        Block::text(Tone::Body, vec!["regel"; lines].join("\n"))
    }

    fn card(letter: &str) -> Card {
        let (letter, statement) = (letter.to_owned(), "Zo is het bij ons.".to_owned());
        let link = ("lees het advies".to_owned(), Command::Program(Program::Help));
        Card {
            letter,
            statement,
            voices: Vec::new(),
            standing: Vec::new(),
            chosen: None,
            command: Command::Program(Program::Help),
            link,
        }
    }

    #[test]
    fn a_long_text_between_two_things_is_scrolled_through_and_not_jumped_over() {
        let main = vec![link("een"), long_text(60), link("twee"), long_text(30), link("drie")];
        let mut seen = Screen::new(main, Vec::new(), (80, 12));
        let length = seen.frame().length;
        let (foci, shown) = seen.walk(Move::Down);
        assert_eq!(foci, [0, 1, 2]);
        assert_eq!((shown[0].0, shown.last().unwrap().1), (0, length));
        assert!(shown.windows(2).all(|pair| pair[1].0 <= pair[0].1), "{shown:?}");
        let (foci, shown) = seen.walk(Move::Up);
        assert_eq!(foci, [2, 1, 0]);
        assert_eq!(shown.last().unwrap().0, 0);
        assert!(shown.windows(2).all(|pair| pair[1].1 >= pair[0].0), "{shown:?}");
    }

    #[test]
    fn what_comes_into_focus_comes_onto_the_screen() {
        let main = (0..40).map(|_| link("verder").gap(1)).collect();
        let mut seen = Screen::new(main, Vec::new(), (80, 10));
        for to in [Move::Down, Move::Next, Move::Up, Move::Previous, Move::PageDown, Move::PageUp, Move::Bottom] {
            for _ in 0..45 {
                seen.go(to);
                let frame = seen.frame();
                let spot = frame.spot(seen.view.focus).unwrap();
                assert!(spot.top >= frame.scroll && spot.bottom <= frame.scroll + frame.height, "{to:?}: {spot:?}");
            }
        }
    }

    #[test]
    fn the_column_at_the_side_is_reached_with_right_and_left_with_left() {
        let main = vec![link("een"), long_text(5), link("twee")];
        let mut seen = Screen::new(main, vec![link("ernaast"), link("en nog een")], (140, 20));
        assert_eq!(seen.go(Move::Right).view.focus, 2);
        assert_eq!(seen.go(Move::Down).view.focus, 3);
        assert_eq!(seen.go(Move::Down).view.focus, 3, "the columns are walked one by one");
        assert_eq!(seen.go(Move::Left).view.focus, 0, "the nearest thing beside it");
    }

    #[test]
    fn where_there_is_no_room_for_a_side_it_stands_below_and_down_reaches_it() {
        let mut seen = Screen::new(vec![link("een")], vec![link("eronder")], (80, 20));
        assert_eq!(seen.go(Move::Down).view.focus, 1);
        assert!(seen.frame().spot(1).unwrap().scrolls);
    }

    #[test]
    fn the_arrows_walk_over_two_cards_and_the_links_in_them() {
        let main = vec![Block::Cards(Box::new([card("A"), card("B")])), link("verder")];
        let mut seen = Screen::new(main, Vec::new(), (80, 20));
        let walked = [Move::Right, Move::Down, Move::Left, Move::Up, Move::Down, Move::Down].map(|to| {
            seen.go(to);
            seen.view.focus
        });
        assert_eq!(walked, [2, 3, 1, 0, 1, 4]);
    }

    #[test]
    fn a_screenful_on_brings_the_first_thing_there_into_focus() {
        let main = (0..40).map(|_| link("verder")).collect();
        let mut seen = Screen::new(main, Vec::new(), (80, 10));
        seen.go(Move::PageDown);
        assert_eq!((seen.view.focus, seen.frame().scroll), (8, 8), "two lines are seen again");
        seen.go(Move::PageUp);
        assert_eq!((seen.view.focus, seen.frame().scroll), (0, 0));
    }

    #[test]
    fn the_beginning_and_the_end_are_one_key_away() {
        let main = vec![long_text(3), link("een"), long_text(60), link("twee"), long_text(3)];
        let mut seen = Screen::new(main, Vec::new(), (80, 10));
        seen.go(Move::Bottom);
        assert_eq!((seen.view.focus, seen.frame().scroll), (1, seen.frame().max_scroll()));
        seen.go(Move::Top);
        assert_eq!((seen.view.focus, seen.frame().scroll), (0, 0));
    }

    #[test]
    fn tab_goes_round_over_all_columns() {
        let mut seen = Screen::new(vec![link("een"), link("twee")], vec![link("ernaast")], (140, 20));
        let walked = [Move::Next, Move::Next, Move::Next, Move::Previous].map(|to| {
            seen.go(to);
            seen.view.focus
        });
        assert_eq!(walked, [1, 2, 0, 2]);
    }

    #[test]
    fn a_page_with_nothing_to_choose_scrolls_and_an_empty_page_stays_as_it_is() {
        let mut seen = Screen::new(vec![long_text(60)], Vec::new(), (80, 10));
        let (_, shown) = seen.walk(Move::Down);
        assert_eq!(shown.last().unwrap().1, seen.frame().length);
        let mut empty = Screen::new(Vec::new(), Vec::new(), (80, 10));
        for to in [Move::Down, Move::Up, Move::Next, Move::Previous, Move::PageDown, Move::Bottom, Move::Top] {
            empty.go(to);
            assert_eq!((empty.view.focus, empty.frame().scroll), (0, 0), "{to:?}");
        }
    }

    #[test]
    fn scrolling_stops_at_both_ends_and_lets_the_focus_be() {
        let mut seen = Screen::new(vec![link("een"), long_text(30)], Vec::new(), (80, 10));
        let frame = seen.frame();
        seen.view.scroll_by(100, &frame);
        assert_eq!((seen.view.focus, seen.frame().scroll), (0, frame.max_scroll()));
        let frame = seen.frame();
        seen.view.scroll_by(-100, &frame);
        assert_eq!((seen.view.focus, seen.frame().scroll), (0, 0));
    }
}
