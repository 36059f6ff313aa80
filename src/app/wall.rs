//! The second window, for the beamer: what it is told of the first, and how it follows.

use std::time::{Duration, SystemTime};

use serde::{Deserialize, Serialize};

use super::App;
use super::desk::Desk;
use crate::app::command::{Command, Dialog, Place, Point, Program};
use crate::app::theme::Palette;
use crate::app::timer::Timer;
use crate::app::view::{Mark, View};
use crate::content::Reference;
use crate::session::Session;
use crate::text::wall as words;

/// What the first window shows, as far as it is meant for all: where it is, its timer, its colours. What is in the meeting
/// the second window reads from the meeting itself.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct WallView {
    /// Where it is, as [`Place`] is written here; a private place is never told.
    place: String,
    /// The step of the work format that it is at.
    #[serde(skip_serializing_if = "is_beginning")]
    step: usize,
    /// The timer that it has.
    #[serde(skip_serializing_if = "Option::is_none")]
    timer: Option<TimerView>,
    /// How long the meeting has run, in minutes, once it has begun.
    #[serde(skip_serializing_if = "Option::is_none")]
    spent: Option<u16>,
    /// Its colours.
    #[serde(skip_serializing_if = "Option::is_none")]
    palette: Option<Palette>,
}

#[allow(clippy::trivially_copy_pass_by_ref, reason = "serde hands over references")]
const fn is_beginning(step: &usize) -> bool {
    *step == 0
}

/// A timer, by the moment at which it ends: so that it need not be told of every second.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
struct TimerView {
    minutes: u16,
    /// When it ends, in milliseconds since 1970; none while it stands still.
    #[serde(skip_serializing_if = "Option::is_none")]
    ends: Option<u64>,
    /// How much is left while it stands still, in milliseconds.
    #[serde(default)]
    left: u64,
}

/// What the second window hears.
#[derive(Debug)]
pub enum WallNews {
    /// The meeting reads otherwise.
    Session(Box<Session>),
    /// The first window shows something else.
    View(WallView),
    /// The first window is gone, or there is none.
    Alone,
    /// The meeting was erased.
    Erased,
}

/// Whether the second window has a first.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum FirstWindow {
    /// The first window is there.
    There,
    /// The first window is gone; what it showed last stays.
    Gone,
    /// The meeting was erased.
    Erased,
}

impl WallView {
    /// As text for the file beside the meeting.
    pub fn to_text(&self) -> String {
        toml::to_string(self).unwrap_or_default()
    }

    /// What such a text says; nothing when it is damaged.
    pub fn parse(text: &str) -> Option<Self> {
        (!text.is_empty()).then(|| toml::from_str(text).ok()).flatten()
    }
}

impl App {
    /// What a second window is to show of this one; nothing without a meeting, and in a second window itself.
    pub fn wall_view(&self) -> Option<WallView> {
        if self.meeting.is_none() || self.followed.is_some() {
            return None;
        }
        let place = if self.place.is_private() { &self.last_public } else { &self.place };
        let step = match place {
            Place::WorkFormat(id) => self.step(id),
            _ => 0,
        };
        Some(WallView {
            place: written(place),
            step,
            timer: self.timer().map(|timer| TimerView::of(timer, self.now())),
            spent: self.standing().and(self.session()).map(|session| session.spent),
            palette: Some(self.theme.palette),
        })
    }

    /// Whether this is the second window.
    pub const fn is_following(&self) -> bool {
        self.followed.is_some()
    }

    /// What the second window says of the first, and whether that needs attention.
    pub(super) fn following_state(&self) -> Option<(String, bool)> {
        Some(match self.followed? {
            FirstWindow::There => (words::FOLLOWS.to_owned(), false),
            FirstWindow::Gone => (words::GONE.to_owned(), true),
            FirstWindow::Erased => (words::ERASED.to_owned(), true),
        })
    }

    /// Whether a command does something in the second window: looking closer, and leaving.
    pub(super) const fn works_while_following(command: &Command) -> bool {
        matches!(
            command,
            Command::Point(Point::Move(_) | Point::Scroll(_) | Point::Focus(_))
                | Command::Program(
                    Program::Quit | Program::QuitAnyway | Program::NextTheme | Program::KeyIsHeld | Program::Help
                )
                | Command::Dialog(Dialog::Close)
        )
    }

    /// The second window hears of the first.
    pub(super) fn follow_wall(&mut self, news: WallNews) {
        self.on_wall = true;
        self.view.mark = Mark::Hidden;
        match news {
            WallNews::Session(session) => {
                if let Some(meeting) = &mut self.meeting {
                    meeting.desk = Desk::new(*session);
                }
            }
            WallNews::View(view) => {
                // That somebody else works in it is what a second window is for.
                if self.followed.is_none() {
                    self.message = None;
                }
                self.followed = Some(FirstWindow::There);
                self.show_like(&view);
            }
            WallNews::Alone => self.followed = Some(FirstWindow::Gone),
            WallNews::Erased => self.followed = Some(FirstWindow::Erased),
        }
    }

    fn show_like(&mut self, view: &WallView) {
        if let Some(place) = self.read(&view.place)
            && place != self.place
        {
            self.place = place;
            self.overlays.clear();
            self.view = View { mark: Mark::Hidden, ..View::default() };
        }
        if let Place::WorkFormat(id) = &self.place {
            self.steps.insert(id.clone(), view.step);
        }
        self.has_begun = view.spent.is_some();
        if let (Some(spent), Some(meeting)) = (view.spent, &mut self.meeting) {
            meeting.desk.set_spent(spent);
        }
        let now = self.now();
        self.set_timer(view.timer.map(|timer| timer.timer(now)));
        if let Some(palette) = view.palette {
            self.theme.palette = palette;
        }
    }

    /// A place that the guide has, and that is meant for all.
    fn read(&self, place: &str) -> Option<Place> {
        let place = match place {
            "home" | "meeting" => Place::Meeting,
            "agenda" => Place::Agenda,
            "overview" => Place::Overview,
            "summary" => Place::Summary,
            "comparison" => Place::Comparison,
            reference => Place::of(&reference.parse::<Reference>().ok().filter(|to| self.guide.contains(to))?),
        };
        Some(place)
    }

    /// Remembers the last place that all may see.
    pub(super) fn note_public_place(&mut self) {
        if !self.place.is_private() && self.last_public != self.place {
            self.last_public = self.place.clone();
        }
    }
}

fn written(place: &Place) -> String {
    match place {
        Place::Home => "home".to_owned(),
        Place::Meeting => "meeting".to_owned(),
        Place::Agenda => "agenda".to_owned(),
        Place::Overview => "overview".to_owned(),
        Place::Summary => "summary".to_owned(),
        Place::Comparison => "comparison".to_owned(),
        Place::Notes | Place::Actions | Place::Report | Place::Merge => String::new(),
        Place::Part(_)
        | Place::Question(_)
        | Place::Advice(_)
        | Place::WorkFormat(_)
        | Place::Introduction
        | Place::Source => place.reference().map(|reference| reference.to_string()).unwrap_or_default(),
    }
}

impl TimerView {
    fn of(timer: &Timer, now: SystemTime) -> Self {
        let left = millis(timer.left());
        // To the tenth of a second: a tick in between is no news.
        let ends = timer.is_running().then_some((since_epoch(now) + left).next_multiple_of(100));
        Self { minutes: timer.minutes(), ends, left: if ends.is_some() { 0 } else { left } }
    }

    fn timer(self, now: SystemTime) -> Timer {
        let left = self.ends.map_or(self.left, |ends| ends.saturating_sub(since_epoch(now)));
        Timer::with_left(self.minutes, Duration::from_millis(left), self.ends.map(|_| now))
    }
}

fn since_epoch(now: SystemTime) -> u64 {
    millis(now.duration_since(SystemTime::UNIX_EPOCH).unwrap_or_default())
}

fn millis(time: Duration) -> u64 {
    u64::try_from(time.as_millis()).unwrap_or(u64::MAX)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::content::embedded;

    #[test]
    fn every_place_that_all_may_see_is_written_and_a_private_one_never() {
        let guide = embedded().unwrap();
        for place in Place::all(&guide) {
            assert_eq!(written(&place).is_empty(), place.is_private(), "{place:?}");
        }
    }

    #[test]
    fn a_view_is_read_back_and_a_damaged_one_is_none() {
        let timer = Some(TimerView { minutes: 5, ends: Some(1_700_000_000_000), left: 0 });
        let view =
            WallView { place: "question:1.2".into(), step: 2, timer, spent: Some(3), palette: Some(Palette::Dark) };
        assert_eq!(WallView::parse(&view.to_text()), Some(view));
        for damaged in ["", "place = ", "place = 3", "\u{1b}[2J", "timer = { minutes = 99999999 }"] {
            assert_eq!(WallView::parse(damaged), None, "{damaged}");
        }
    }
}
