//! The meeting that is open: beginning, opening and leaving it, and the way in which everything in it changes.

use std::path::{Path, PathBuf};

use super::saving::Occasion;
use super::{App, Overlay};
use crate::app::command::{Asked, Command, Dialog, Meeting, Place, Program};
use crate::app::dialogs::choose::Choose;
use crate::app::dialogs::note::{NoteEditor, Subject};
use crate::app::effect::{Effect, Effects, Then};
use crate::app::view::{Mark, View};
use crate::session::store::Accept;
use crate::session::{Change, Editing, FileError, Session, SessionId, Stroke};
use crate::text::{changes, failure, first, keeping, screens as words};

impl App {
    /// Does something with a meeting as a whole.
    pub(super) fn use_meeting(&mut self, meeting: Meeting) -> Effects {
        match meeting {
            Meeting::New => self.new_meeting_here(),
            Meeting::Example => self.begin_example(),
            Meeting::FollowHere => self.ask_following_here(),
            Meeting::Open(path) => Effect::Open { path, at: None }.into(),
            Meeting::OpenWithCopy(path, copy) => {
                let gather = Effect::Gather { path: copy, accept: Accept::ThisMeeting };
                Effects::from(Effect::Open { path, at: None }).and(gather.into())
            }
            Meeting::Leave if self.save_has_failed() => self.ask_leave(Command::Meeting(Meeting::LeaveAnyway)),
            Meeting::Leave | Meeting::LeaveAnyway => {
                let kept = self.keep_minutes();
                kept.and(self.put_away())
            }
            Meeting::AskEraseHere => self.ask_erase_here(),
            Meeting::AskEraseExample => self.ask_erase_example(),
            Meeting::Erase(path) if self.session_path() == Some(&path) => {
                self.put_away().and(Effect::Erase(path).into())
            }
            Meeting::Erase(path) => Effect::Erase(path).into(),
            Meeting::Undo => self.turn_back(Editing::undo, words::undone, words::NOTHING_TO_UNDO),
            Meeting::Redo => self.turn_back(Editing::redo, words::redone, words::NOTHING_TO_REDO),
            Meeting::OpenDocument(path) => Effect::OpenFile(path).into(),
        }
    }

    /// Lets go of the meeting and shows the start screen.
    fn put_away(&mut self) -> Effects {
        self.meeting = None;
        // Closing writes what is not written yet: who stops on the start screen has nothing to wait for.
        self.saving.begin_anew();
        self.start_at(Place::Home);
        Effects::from(Effect::Close).and(Effect::ListMeetings.into())
    }

    /// Opens the editor of a text, when the meeting may be changed.
    pub(super) fn write_about(&mut self, subject: Subject) {
        if self.session_to_change().is_some()
            && let Some(meeting) = &self.meeting
        {
            let editor = NoteEditor::new(subject, meeting.desk.session(), &self.guide);
            self.overlays.push(Overlay::Note(editor));
        }
    }

    /// The meeting, when it may be changed; otherwise says why it may not.
    pub(super) fn session_to_change(&mut self) -> Option<&Session> {
        let meeting = self.meeting.as_ref()?;
        if let Some(why) = meeting.read_only {
            self.message = Some(keeping::read_only(why));
            return None;
        }
        Some(meeting.desk.session())
    }

    /// Makes a change, says what it changed, and has it saved at once.
    pub(super) fn change(&mut self, change: Change) -> Effects {
        let before = self.session().cloned();
        let made = change.clone();
        let effects = self.make(change, Editing::change, Occasion::Answered);
        if let (Some(before), false) = (before, effects.is_empty()) {
            self.tell_of(&made, &before);
        }
        effects
    }

    /// Tells what a text changed in the meeting. The text itself was saved while it was typed.
    pub(super) fn tell_of_text(&mut self) {
        if let Some((before, made)) = self.meeting.as_ref().and_then(|meeting| meeting.desk.last_step()) {
            self.tell_of(&made, &before);
        }
    }

    fn tell_of(&mut self, made: &Change, before: &Session) {
        let said = self.session().map(|after| changes::told(made, before, after, &self.guide));
        self.message = said.filter(|said| !said.is_empty());
        self.undoable.clone_from(&self.message);
    }

    /// Makes a change that continues the one before, as each letter of a text does. It is saved within a second, and no
    /// message tells of it, because the letters are on the screen already.
    pub(super) fn change_on(&mut self, change: Change, stroke: Stroke) -> Effects {
        self.make(change, |editing, change| editing.change_on(change, stroke), Occasion::Typed)
    }

    fn make(&mut self, change: Change, how: impl FnOnce(&mut Editing, Change) -> bool, occasion: Occasion) -> Effects {
        if self.session_to_change().is_none() {
            return Effects::none();
        }
        let changed = self.meeting.as_mut().is_some_and(|meeting| meeting.desk.edit(|editing| how(editing, change)));
        if changed { self.save(occasion) } else { Effects::none() }
    }

    pub(super) fn turn_back(
        &mut self,
        turn: impl FnOnce(&mut Editing) -> Option<Change>,
        say: impl FnOnce(&Change) -> String,
        nothing: &str,
    ) -> Effects {
        if self.session_to_change().is_none() {
            return Effects::none();
        }
        let before = self.session().cloned();
        let Some(change) = self.meeting.as_mut().and_then(|meeting| meeting.desk.edit(turn)) else {
            self.message = Some(nothing.to_owned());
            return Effects::none();
        };
        let told =
            before.zip(self.session()).map(|(before, after)| changes::told_again(&change, &before, after, &self.guide));
        self.message = Some(format!("{} {}", say(&change), told.unwrap_or_default()));
        self.save(Occasion::Answered)
    }

    /// Brings the thing that stands for a command into focus, if the page has it.
    pub(super) fn focus_on(&mut self, command: &Command) {
        if let Some(spot) = self.frame.commands().position(|other| other == command) {
            self.view.focus = spot;
            self.view.mark = Mark::Shown;
        }
    }

    /// Begins a meeting; with another guide where that is in focus on the start screen.
    fn new_meeting_here(&mut self) -> Effects {
        match self.frame.command(self.view.focus) {
            Some(Command::Program(Program::AskGuide(id))) if self.place == Place::Home => {
                self.take_guide(id.clone(), Then::Begin)
            }
            _ => self.ask(Asked::NewMeeting),
        }
    }

    /// Asks whether the meeting in focus on the start screen is to be erased. The answer in focus is not to erase it.
    fn ask_erase_here(&mut self) -> Effects {
        let Some(Command::Meeting(Meeting::Open(path))) = self.frame.command(self.view.focus) else {
            self.message = Some(keeping::NOTHING_TO_ERASE.to_owned());
            return Effects::none();
        };
        let path = path.clone();
        let listed = self.kept.iter().flatten().find(|meeting| meeting.path == path);
        let said = listed.map(|meeting| match &meeting.title {
            Ok(title) => keeping::would_be_erased(title, &meeting.details),
            Err(damage) => damage.clone(),
        });
        self.ask_erase(keeping::ERASE_MEETING, said.unwrap_or_default(), path)
    }

    /// Asks whether the example that is open is to be thrown away.
    fn ask_erase_example(&mut self) -> Effects {
        let path = self.session_path().map(Path::to_owned);
        let Some(path) = path.filter(|_| self.session().is_some_and(|session| session.id.is_example())) else {
            return Effects::none();
        };
        self.ask_erase(first::ERASE_EXAMPLE, first::EXAMPLE_WOULD_GO.to_owned(), path)
    }

    fn ask_erase(&mut self, question: &str, said: String, path: PathBuf) -> Effects {
        let options = vec![
            (keeping::DO_NOT_ERASE.to_owned(), Command::Dialog(Dialog::Close)),
            (keeping::ERASE_FOR_GOOD.to_owned(), Command::Meeting(Meeting::Erase(path))),
        ];
        self.overlays.push(Overlay::Choose(Choose::new(question.to_owned(), said, options)));
        Effects::none()
    }

    /// A meeting was erased.
    pub(super) fn erased(&mut self, said: String) -> Effects {
        self.view = View::default();
        self.message = Some(said);
        Effect::ListMeetings.into()
    }

    fn new_meeting_from(&mut self, title: String) -> Session {
        let id = SessionId::new((self.new_id)());
        Session::new(id, title, self.today, &self.guide)
    }

    /// Takes the guide that the example is about, to begin it.
    fn begin_example(&mut self) -> Effects {
        match Session::example(self.today) {
            Ok(example) => self.take_guide(example.guide, Then::Example),
            Err(error) => self.no_example(&error),
        }
    }

    /// Asks for the example as a new meeting.
    pub(super) fn create_example(&mut self) -> Effects {
        match Session::example(self.today) {
            Ok(example) => Effect::Create(Box::new(example)).into(),
            Err(error) => self.no_example(&error),
        }
    }

    fn no_example(&mut self, error: &FileError) -> Effects {
        self.message = Some(failure::in_a_line(failure::unforeseen(&error.to_string())));
        Effects::none()
    }

    /// Asks for a meeting with this title.
    pub(super) fn create_meeting(&mut self, title: String) -> Effects {
        let session = self.new_meeting_from(title);
        Effect::Create(Box::new(session)).into()
    }
}
