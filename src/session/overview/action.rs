//! An action item through several meetings, and how old it is.

use chrono::NaiveDate;

use crate::session::model::ActionItem;

/// An action item, as it is in the last meeting that knows it.
#[derive(Clone, Debug, PartialEq)]
pub struct FollowedAction {
    /// The action item.
    pub item: ActionItem,
    /// The day of the first meeting that has it.
    pub since: NaiveDate,
    /// The number of the meeting in the overview that it was taken from.
    pub meeting: usize,
    /// The day of that meeting.
    seen: NaiveDate,
}

/// How long an action item has been there.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Age {
    /// A month at most.
    Month,
    /// A quarter of a year at most.
    Quarter,
    /// A year at most.
    Year,
    /// Longer.
    Longer,
}

impl Age {
    /// All of them, the youngest first.
    pub const ALL: [Self; 4] = [Self::Month, Self::Quarter, Self::Year, Self::Longer];
}

impl FollowedAction {
    pub(super) fn of(item: &ActionItem, date: NaiveDate, meeting: usize) -> Self {
        Self { item: item.clone(), since: date, meeting, seen: date }
    }

    /// The same, where that many meetings come before its own.
    pub(super) const fn behind(mut self, before: usize) -> Self {
        self.meeting += before;
        self
    }

    /// Meets the same action item from another meeting: of two the later one counts, and of two on one day the last added.
    pub(super) fn meet(&mut self, other: Self) {
        let since = self.since.min(other.since);
        if other.seen >= self.seen {
            *self = other;
        }
        self.since = since;
    }

    /// How long it has been there on a day.
    #[must_use]
    pub fn age(&self, today: NaiveDate) -> Age {
        match (today - self.since).num_days() {
            ..=31 => Age::Month,
            32..=92 => Age::Quarter,
            93..=366 => Age::Year,
            367.. => Age::Longer,
        }
    }

    /// Whether it should have been done before a day.
    #[must_use]
    pub fn is_late(&self, today: NaiveDate) -> bool {
        self.item.is_open() && self.item.due.is_some_and(|due| due < today)
    }
}
