//! What stands above every page: the meeting, where one is, how much of the time is gone, the timer.

use super::App;
use super::command::Command;
use super::screens;
use super::timer::TimerCommand;
use crate::session::long_date;
use crate::text::{guides, screens as words, work_formats};

/// What stands above every page.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Headline {
    /// The meeting, or that there is none.
    pub left: String,
    /// Where one is.
    pub right: String,
    /// How many minutes of the meeting are gone, and of how many.
    pub progress: Option<(u16, u16)>,
    /// The timer, when there is one.
    pub timer: Option<TimerSign>,
}

/// The timer, in the same corner on every screen.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TimerSign {
    /// What it says.
    pub words: String,
    /// Whether it is to catch the eye.
    pub stands_out: bool,
    /// What a click on it does, if anything.
    pub command: Option<Command>,
}

impl Headline {
    /// What stands above the page where the app is.
    pub fn of(app: &App) -> Self {
        let left = app.seen().map_or_else(
            || {
                let say = if app.is_visiting() { guides::looking_in } else { words::no_meeting };
                say(&app.guide().title)
            },
            // The sign of the wall, and the time that is left, take the room of the date.
            |session| {
                let bare = app.is_on_wall() || app.standing().is_some();
                if bare { session.title.clone() } else { format!("{} · {}", session.title, long_date(session.date)) }
            },
        );
        let here = screens::here(app);
        let right = match (app.is_on_wall() && !app.is_following(), here.as_str()) {
            (true, "") => words::WALL.to_owned(),
            (true, here) => format!("{} · {here}", words::WALL),
            (false, _) => here,
        };
        let progress = app.standing().map(|standing| (standing.minutes - standing.left, standing.minutes));
        Self { left, right, progress, timer: TimerSign::of(app) }
    }
}

impl TimerSign {
    /// The sign of the timer. Over a dialog a click opens no other, but takes the sign away that time is up.
    fn of(app: &App) -> Option<Self> {
        let timer = app.timer()?;
        let sign = if timer.is_over() {
            let command = Some(Command::Timer(TimerCommand::Stop));
            Self { words: work_formats::TIME_IS_UP.to_owned(), stands_out: true, command }
        } else {
            let words = work_formats::left(timer.left(), timer.is_running());
            let command = app.overlay().is_none().then_some(Command::Timer(TimerCommand::Open));
            Self { words, stands_out: false, command }
        };
        Some(sign)
    }
}
