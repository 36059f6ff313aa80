//! How far saving is, and what to do when it fails or takes long.

use std::path::{Path, PathBuf};

use super::{App, Overlay};
use crate::app::command::{Asked, Command, Dialog, Program};
use crate::app::dialogs::choose::Choose;
use crate::app::effect::{Effect, Effects, When};
use crate::session::store::{Notice, Receipt};
use crate::text::{keeping, saving as words};

/// Whether what is typed or pasted has come in.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Incoming {
    /// All of it.
    #[default]
    Complete,
    /// A text has begun to come, and its end has not.
    Underway,
}

/// How far saving is.
#[derive(Default)]
pub(super) struct Saving {
    /// The number of the last save that was asked for.
    asked: u64,
    /// The number of the last one that holds an answer or something typed.
    edited: u64,
    /// The number of the last one that is on disk.
    on_disk: u64,
    /// Why the last one failed.
    failure: Option<String>,
    /// The number of the last one that was asked for another meeting, before this one was opened.
    before: u64,
    /// The number of the last one that was asked of a place that was given up.
    given_up: u64,
    /// Whether the program ends as soon as everything is on disk.
    leaving: bool,
}

impl Saving {
    /// The saving of another meeting. The numbers go on: a late report about the meeting before is told apart by them.
    pub(super) fn begin_anew(&mut self) {
        let before = self.asked;
        *self = Self { asked: before, edited: before, on_disk: before, before, ..Self::default() };
    }

    /// Whether something that was answered or typed is not on disk yet.
    const fn is_behind(&self) -> bool {
        self.on_disk < self.edited
    }

    /// Forgets that the user wanted to leave.
    pub(super) const fn stay(&mut self) {
        self.leaving = false;
    }
}

/// Why the meeting is saved.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Occasion {
    /// Something was answered or decided.
    Answered,
    /// A letter of a text was typed.
    Typed,
    /// The kartrekker went to another page: nothing is lost when that is not on disk.
    Moved,
}

impl App {
    /// The state of saving in words, and whether it needs attention.
    pub fn save_state(&self) -> (String, bool) {
        if let Some(state) = self.following_state() {
            return state;
        }
        match self.open_meeting() {
            None => (String::new(), false),
            Some(meeting) if meeting.read_only.is_some() => (words::READ_ONLY.to_owned(), true),
            Some(_) => match &self.saving.failure {
                Some(reason) => (words::not_saved(reason), true),
                None if self.incoming == Incoming::Underway => (words::TEXT_UNDERWAY.to_owned(), false),
                None if self.saving.is_behind() => (words::SAVING.to_owned(), false),
                None => (words::SAVED.to_owned(), false),
            },
        }
    }

    /// Whether more of a text that is pasted is coming in.
    pub const fn incoming(&self) -> Incoming {
        self.incoming
    }

    /// Whether the last save of the meeting failed.
    pub const fn save_has_failed(&self) -> bool {
        self.saving.failure.is_some()
    }

    /// Asks for the meeting to be saved.
    pub(super) fn save(&mut self, occasion: Occasion) -> Effects {
        self.saving.asked += 1;
        let number = self.saving.asked;
        let when = match occasion {
            Occasion::Answered => When::AtOnce,
            Occasion::Typed | Occasion::Moved => When::Soon,
        };
        if occasion != Occasion::Moved {
            self.saving.edited = number;
        }
        let session = self.open_meeting().map(|meeting| Box::new(meeting.desk.session().clone()));
        session.map_or(Effect::Close, |session| Effect::Save { session, number, when }).into()
    }

    /// A save ended. Of a meeting that was closed meanwhile only a failure is told, and what another program wrote.
    pub(super) fn saved(&mut self, number: u64, result: Result<Receipt, String>) -> Effects {
        if number <= self.saving.given_up {
            return Effects::none();
        }
        let closed = self.open_meeting().is_none() || number <= self.saving.before;
        if let Ok(saved) = &result {
            self.set_aside(saved, closed);
        }
        if closed {
            if let Err(reason) = result {
                self.message = Some(words::not_saved(&reason));
            }
            return Effects::none();
        }
        match result {
            Ok(_) => {
                self.saving.on_disk = self.saving.on_disk.max(number);
                self.saving.failure = None;
                if self.saving.leaving && !self.saving.is_behind() { self.leave() } else { Effects::none() }
            }
            Err(reason) => {
                self.saving.failure = Some(reason);
                if self.saving.leaving { self.quit() } else { Effects::none() }
            }
        }
    }

    /// Tells that another program wrote in the file, and where that can be brought in.
    fn set_aside(&mut self, saved: &Receipt, closed: bool) {
        let notices: Vec<Notice> = saved.set_aside.iter().cloned().map(Notice::SetAside).collect();
        if let Some(notice) = notices.first() {
            self.message = Some(keeping::notice(notice));
        }
        if let Some(meeting) = self.open_meeting_mut().filter(|_| !closed) {
            meeting.work_of_others.extend(notices);
        }
    }

    /// What other programs made of the meeting that is open, where it can be brought in.
    pub fn work_of_others(&self) -> &[Notice] {
        let meeting = self.meeting.as_ref().filter(|meeting| meeting.read_only.is_none());
        meeting.map_or(&[], |meeting| &meeting.work_of_others)
    }

    /// Leaves the program once everything is on disk; asks first when saving fails, or when the user will not wait.
    pub(super) fn quit(&mut self) -> Effects {
        if let Some(question) = self.ask_about_loose(&Command::Program(Program::Quit)) {
            self.saving.stay();
            self.put_dialogs_away();
            self.overlays.push(question);
            return Effects::none();
        }
        if self.saving.failure.is_some() || (self.saving.is_behind() && self.saving.leaving) {
            return self.ask_leave(Command::Program(Program::QuitAnyway));
        }
        if !self.saving.is_behind() {
            return self.leave();
        }
        self.saving.leaving = true;
        self.message = Some(words::LEAVING_SOON.to_owned());
        self.save(Occasion::Answered)
    }

    /// Asks before something is lost that is not on disk.
    pub(super) fn ask_leave(&mut self, leave: Command) -> Effects {
        self.saving.stay();
        let reason = self.saving.failure.as_deref().unwrap_or(words::TAKES_LONG);
        let said = words::would_be_lost(reason);
        let options = vec![
            (words::SAVE_AGAIN.to_owned(), Command::Program(Program::SaveAgain)),
            (words::SAVE_ELSEWHERE.to_owned(), Command::Dialog(Dialog::Ask(Asked::OtherPlace))),
            (words::LEAVE_ANYWAY.to_owned(), leave),
        ];
        // What is being typed stays: who stays goes on with it.
        self.overlays.retain(Overlay::is_written_in);
        self.overlays.push(Overlay::Choose(Choose::new(words::NOT_SAVED_YET.to_owned(), said, options)));
        Effects::none()
    }

    /// Saves without waiting; where saving fails, asks for another place.
    pub(super) fn save_now(&mut self) -> Effects {
        let said = match self.open_meeting() {
            None => words::NOTHING_TO_SAVE.to_owned(),
            Some(meeting) => match meeting.read_only {
                Some(why) => keeping::read_only(why),
                None if self.saving.failure.is_some() => return self.ask(Asked::OtherPlace),
                None => words::SAVES_BY_ITSELF.to_owned(),
            },
        };
        self.message = Some(said);
        if self.saving.is_behind() { self.save(Occasion::Answered) } else { Effects::none() }
    }

    /// Asks for the meeting to be kept in another folder from here on.
    pub(super) fn keep_elsewhere(&mut self, folder: PathBuf) -> Effects {
        let Some(meeting) = self.open_meeting() else { return Effects::none() };
        Effect::KeepElsewhere { folder, session: Box::new(meeting.desk.session().clone()) }.into()
    }

    /// The meeting is kept in another file from here on, and is on disk there.
    pub(super) fn kept_elsewhere(&mut self, path: &Path) {
        let Some(meeting) = self.open_meeting_mut() else { return };
        path.clone_into(&mut meeting.path);
        let before = self.saving.before;
        self.saving.begin_anew();
        self.saving.given_up = std::mem::replace(&mut self.saving.before, before);
        self.answered_well(&Asked::OtherPlace);
        self.message = Some(words::kept_elsewhere(path.parent().unwrap_or(path)));
    }
}
