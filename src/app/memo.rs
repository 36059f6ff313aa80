//! What is made of the state when it is looked at, and stays until it may have changed: nothing is made twice for a key.

use std::cell::OnceCell;

use super::{App, screens};
use crate::app::command::{Command, Point};
use crate::app::happened::Happened;
use crate::app::page::Page;
use crate::app::reporting::Preview;
use crate::app::turn::Turn;
use crate::session::merge::Plan;

/// What was made of the state, kept for as long as it is true.
#[derive(Default)]
pub(super) struct Memo {
    page: OnceCell<Page>,
    /// Which page it is: another number is another page.
    number: u64,
    plan: OnceCell<Option<Plan>>,
    preview: OnceCell<Preview>,
}

impl Memo {
    /// Forgets what a turn may have made untrue. While the turn is taken, all is as it was before it.
    fn forget(&mut self, stays: Stays) {
        match stays {
            Stays::All => {}
            Stays::AllButPage => (self.page, self.number) = (OnceCell::new(), self.number + 1),
            Stays::Nothing => *self = Self { number: self.number + 1, ..Self::default() },
        }
    }
}

/// How much of what was made is still true after a turn.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Stays {
    /// All of it: the turn changed nothing that stands on a page.
    All,
    /// All but the page.
    AllButPage,
    /// Nothing.
    Nothing,
}

impl Stays {
    /// Tells what stays true after a turn.
    pub const fn after(turn: &Turn) -> Self {
        match turn {
            // What changes the page all the same forgets it: somebody who gets the word by moving, a timer that is over,
            // the next day.
            Turn::Happened(Happened::Drawn(_) | Happened::TextComesIn(_) | Happened::Time(..))
            | Turn::Meant(Command::Point(Point::Move(_) | Point::Scroll(_) | Point::Focus(_) | Point::ShowFocus)) => {
                Self::All
            }
            Turn::Meant(_) | Turn::Happened(_) => Self::Nothing,
        }
    }
}

impl App {
    /// Forgets what was made of the state that a turn may have changed.
    pub(super) fn forget(&mut self, stays: Stays) {
        self.memo.forget(stays);
    }

    /// Gives the page of the place where the app is.
    pub fn page(&self) -> &Page {
        self.memo.page.get_or_init(|| screens::page(self))
    }

    /// Gives the number of that page. Another page has another number.
    pub const fn page_number(&self) -> u64 {
        self.memo.number
    }

    /// Gives what merging would do with the meeting as it is now; nothing when nothing came in.
    pub fn merge_plan(&self) -> Option<&Plan> {
        self.memo.plan.get_or_init(|| self.plan_merge()).as_ref()
    }

    /// Gives what the report of the meeting that is open will look like.
    pub fn report_preview(&self) -> Option<&Preview> {
        let session = self.seen()?;
        Some(self.memo.preview.get_or_init(|| self.preview_report(session)))
    }
}
