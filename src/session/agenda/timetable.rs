//! What is done when in a meeting: minutes that are shared out over what there is to do.
//!
//! The minutes are a proposal of our own, not the guide's; where they are shown it says so. They follow one rule:
//!
//! - Welcome 5 minutes, closing 10; half of that when there is less than three quarters of an hour. From two hours on there
//!   is a break of 10 minutes in the middle.
//! - Open action items of last time come first, 2 minutes each, a fifth of the time at most.
//! - Then the questions, in the order in which they are wished for. A question takes at least [`LEAST`] minutes and at most
//!   [`MOST`]; twice that when the table was divided about it; or just what somebody gave it. As many as fit are on the
//!   agenda. What is left over goes to the closing.

use crate::content::QuestionId;
use crate::content::route::{BREAK, LEAST, LONG, LONGEST, SHORTEST, welcome_and_closing};

/// The most time for a question, in minutes.
pub const MOST: u16 = 20;

/// What is done when in a meeting.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Timetable {
    /// What is done, in order. Together it takes just the minutes that there are.
    pub items: Vec<Slot>,
    /// The questions for which there is no time, in order.
    pub left_out: Vec<QuestionId>,
}

/// One thing that is done.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Slot {
    /// What.
    pub topic: Topic,
    /// How long, in minutes.
    pub minutes: u16,
}

/// What can be done in a meeting.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Topic {
    /// To come in, and to say what the meeting is for.
    Welcome,
    /// To look at the open action items of last time.
    Actions,
    /// To talk about a question that the table was divided about.
    Divided(QuestionId),
    /// To talk about a question.
    Question(QuestionId),
    /// A break.
    Break,
    /// To agree who does what, and when.
    Closing,
}

impl Topic {
    /// The question that it is about.
    #[must_use]
    pub const fn question(self) -> Option<QuestionId> {
        match self {
            Self::Divided(question) | Self::Question(question) => Some(question),
            Self::Welcome | Self::Actions | Self::Break | Self::Closing => None,
        }
    }

    const fn weight(self) -> u16 {
        if matches!(self, Self::Divided(_)) { 2 } else { 1 }
    }
}

/// A question that somebody wants to talk about.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Wish {
    /// The question, as a topic.
    pub topic: Topic,
    /// How long, where somebody said so.
    pub minutes: Option<u16>,
}

impl Wish {
    fn least(self) -> u16 {
        self.minutes.unwrap_or(LEAST * self.topic.weight())
    }
}

impl Timetable {
    /// Shares so many minutes, from [`SHORTEST`] to [`LONGEST`], out over what is wished for, with this many open action
    /// items of last time before it.
    #[must_use]
    pub fn share(minutes: u16, open_actions: usize, wishes: &[Wish]) -> Self {
        let frame = Frame::of(minutes, open_actions);
        let mut taken = 0_u16;
        let fits = |wish: &&Wish| {
            taken = taken.saturating_add(wish.least());
            taken <= frame.room
        };
        let count = wishes.iter().take_while(fits).count();
        let (within, left_out) = wishes.split_at(count);
        let given: u16 = within.iter().filter_map(|wish| wish.minutes).sum();
        let weight: u16 = within.iter().filter(|wish| wish.minutes.is_none()).map(|wish| wish.topic.weight()).sum();
        let each = frame.room.saturating_sub(given).checked_div(weight).unwrap_or(0).min(MOST);
        let slot =
            |wish: &Wish| Slot { topic: wish.topic, minutes: wish.minutes.unwrap_or(each * wish.topic.weight()) };
        let left_out = left_out.iter().filter_map(|wish| wish.topic.question()).collect();
        Self { items: frame.around(within.iter().map(slot)), left_out }
    }

    /// The questions on it, in order.
    pub fn questions(&self) -> impl Iterator<Item = QuestionId> {
        self.items.iter().filter_map(|item| item.topic.question())
    }
}

/// The minutes of what stands around the questions.
pub(super) struct Frame {
    minutes: u16,
    welcome: u16,
    actions: u16,
    pause: u16,
    /// The minutes that are left for questions.
    pub room: u16,
}

impl Frame {
    pub fn of(minutes: u16, open_actions: usize) -> Self {
        let minutes = minutes.clamp(SHORTEST, LONGEST);
        let (welcome, closing) = welcome_and_closing(minutes);
        let pause = if minutes >= LONG { BREAK } else { 0 };
        let actions = u16::try_from(open_actions).unwrap_or(u16::MAX).saturating_mul(2).min(minutes / 5);
        let room = minutes - welcome - closing - pause - actions;
        Self { minutes, welcome, actions, pause, room }
    }

    /// The whole meeting, with these questions in it.
    pub fn around(&self, questions: impl Iterator<Item = Slot>) -> Vec<Slot> {
        let mut items = vec![Slot { topic: Topic::Welcome, minutes: self.welcome }];
        items.extend((self.actions > 0).then_some(Slot { topic: Topic::Actions, minutes: self.actions }));
        items.extend(questions);
        if self.pause > 0 {
            items.insert(items.len().div_ceil(2), Slot { topic: Topic::Break, minutes: self.pause });
        }
        let taken = items.iter().fold(0_u16, |taken, item| taken.saturating_add(item.minutes));
        // Action items may have come along since the minutes were shared out.
        items.push(Slot { topic: Topic::Closing, minutes: self.minutes.saturating_sub(taken).max(1) });
        items
    }
}
