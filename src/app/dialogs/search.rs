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

use crate::app::command::{Command, Go, Move, Place, Point};
use crate::app::field::Field;
use crate::app::sought::Sought;
use crate::content::search::{Closeness, GuideSpot, Index, Query};
use crate::content::{Away, Guide};
use crate::session::search::{Found, MeetingSpot, Results, Search, SearchableGuide, Spot};
use crate::text::search as words;

/// How many results a page up or down passes.
const PAGE: usize = 5;

/// The search that is open.
#[derive(Clone, Debug)]
pub struct SearchBox {
    /// What is typed.
    pub field: Field,
    /// What is searched.
    pub search: Search,
    /// What is searched for.
    pub query: Query,
    /// What is found.
    pub results: Results,
    /// Which of it is in focus.
    pub focus: usize,
    /// Whether the words of the guide that is open are listed already.
    is_whole: bool,
}

impl SearchBox {
    /// Makes a search for nothing yet. It `is_whole` when the words of the guide that is open are listed already.
    pub fn new(search: Search, is_whole: bool) -> Self {
        let query = Query::default();
        let results = search.find(&query, None);
        Self { field: Field::line(""), search, query, results, focus: 0, is_whole }
    }

    /// Searches through more from now on: the guide that is open, once its words are listed, and others.
    pub fn reach(&mut self, own: Option<Arc<Index<GuideSpot>>>, others: Vec<Arc<SearchableGuide>>, guide: &Guide) {
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
        let query = Query::new(typed);
        let named = guide.find(typed);
        self.results = self.search.find(&query, named.as_ref());
        self.query = query;
        self.focus = 0;
    }

    /// Moves through the results.
    pub fn point(&mut self, point: Point) {
        let last = self.results.found.len().saturating_sub(1);
        self.focus = match point {
            Point::Move(Move::Down) | Point::Scroll(1..) => self.focus + 1,
            Point::Move(Move::Up) | Point::Scroll(_) => self.focus.saturating_sub(1),
            Point::Move(Move::PageDown) => self.focus + PAGE,
            Point::Move(Move::PageUp) => self.focus.saturating_sub(PAGE),
            _ => self.focus,
        }
        .min(last);
    }

    /// Gives the command that leads to the result in focus.
    pub fn chosen(&self, guide: &Guide) -> Option<Command> {
        self.results.found.get(self.focus).map(|found| leads_to(found, guide))
    }

    /// Tells which results are shown when so many fit. The one in focus stands in the middle where that can be.
    pub fn shown(&self, fit: usize) -> Range<usize> {
        let count = self.results.found.len();
        let first = self.focus.saturating_sub(fit / 2).min(count.saturating_sub(fit));
        first..(first + fit).min(count)
    }

    /// Gives in words where a result stands; `guide` is the one that is open.
    pub fn stands_in(&self, found: &Found, guide: &Guide) -> String {
        let of = match &found.spot {
            Spot::Elsewhere(id, _) => self.search.other(id).unwrap_or(guide),
            Spot::Guide(_) | Spot::Meeting(_) => guide,
        };
        words::stands_in(&found.spot, of)
    }

    /// Gives the line above the results.
    pub fn says(&self, shown: &Range<usize>) -> String {
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

/// Gives the command that leads to a text that was found.
pub fn leads_to(found: &Found, guide: &Guide) -> Command {
    let text = || Sought::Words(found.text.clone());
    match &found.spot {
        Spot::Guide(
            spot @ (GuideSpot::Part(_) | GuideSpot::Question(_) | GuideSpot::WorkFormat(_) | GuideSpot::Item(_)),
        ) => Command::to(&spot.reference()),
        Spot::Guide(spot) => Command::Go(Go::Find(Place::of(&spot.reference()), text())),
        Spot::Meeting(spot) => match spot {
            MeetingSpot::Title | MeetingSpot::Day | MeetingSpot::Organisation(_) => {
                Command::Go(Go::Find(Place::Meeting, text()))
            }
            MeetingSpot::Action(id) => Command::Go(Go::Find(Place::Actions, Sought::Action(*id))),
            // On the page of its question a note is not on the screen.
            MeetingSpot::Note(_) => Command::Go(Go::Find(Place::Notes, text())),
            MeetingSpot::Dissent(id)
            | MeetingSpot::Needed(id)
            | MeetingSpot::Reason(id)
            | MeetingSpot::NoAction(id) => {
                // What was said about a question that the guide no longer has stands among the notes.
                let place = guide.question(*id).map_or(Place::Notes, |question| Place::Question(question.id));
                Command::Go(Go::Find(place, text()))
            }
            MeetingSpot::Priority(part) => {
                let place = guide.part(*part).map_or(Place::Meeting, |part| Place::Part(part.number));
                Command::Go(Go::Find(place, text()))
            }
            MeetingSpot::Outcome(id, _) => {
                let place = guide.work_format(id).map_or(Place::Notes, |format| Place::WorkFormat(format.id.clone()));
                Command::Go(Go::Find(place, text()))
            }
        },
        Spot::Elsewhere(guide, spot) => Command::Go(Go::Away(Away { guide: guide.clone(), place: spot.reference() })),
    }
}
