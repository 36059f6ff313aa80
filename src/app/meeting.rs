//! Commands that change the meeting.

use super::{App, Overlay};
use crate::app::command::{Asked, Command, Place};
use crate::app::dialogs::action::{ActionEditor, ActionField};
use crate::app::dialogs::note::{NoteEditor, Subject};
use crate::app::effect::{Effect, Then};
use crate::app::view::Mark;
use crate::session::{
    ActionId, ActionItem, ActionStatus, Change, Editing, Organisation, Origin, Session, SessionId, TableRole,
};
use crate::text::{changes, conversation, keeping, screens as words};

impl App {
    pub(super) fn update_meeting(&mut self, command: Command) -> Vec<Effect> {
        match command {
            Command::NewMeeting => self.new_meeting_here(),
            Command::FollowMeetingHere => self.ask_following_here(),
            Command::OpenMeeting(path) => vec![Effect::Open(path)],
            Command::LeaveMeeting | Command::LeaveMeetingAnyway => {
                self.meeting = None;
                self.start_at(Place::Home);
                vec![Effect::Close, Effect::ListMeetings]
            }
            Command::SetRole(id, role) => {
                let organisation = self.session().and_then(|session| session.organisation(id)).cloned();
                organisation.map_or_else(Vec::new, |o| {
                    self.change(Change::ReplaceOrganisation(Organisation { role: role.map(TableRole::Guide), ..o }))
                })
            }
            Command::SetFirstRole(id, role) => {
                let effects = self.update_meeting(Command::SetRole(id, role));
                [effects, self.ask(Asked::NewOrganisation)].concat()
            }
            Command::Choose(question, choice) => {
                self.focus_on(&Command::Choose(question, choice));
                self.change(Change::SetAnswer(question, Some(choice.into())))
            }
            Command::ClearAnswer(question) => {
                let effects = self.change(Change::SetAnswer(question, None));
                if effects.is_empty() {
                    self.message = Some(conversation::NOTHING_TO_TAKE_BACK.to_owned());
                }
                effects
            }
            Command::Note(question) => {
                self.write_about(Subject::Question(question));
                Vec::new()
            }
            Command::WriteOutcome(format, step) => {
                self.write_about(Subject::Step(format, step));
                Vec::new()
            }
            Command::TurnPreparation(format, preparation) => self.turn_preparation(format, preparation),
            Command::TurnPreparationHere => self.turn_preparation_here(),
            Command::NewAction(origin) => self.open_or_make_action(origin),
            Command::NewActionHere => self.new_action_here(),
            Command::EditAction(id) => self.edit_action(id, ActionField::Who),
            Command::ToggleDone(id) => self.toggle_done(id),
            Command::ToggleDoneHere => self.action_here().map_or_else(Vec::new, |id| self.toggle_done(id)),
            Command::RemoveAction(id) => self.remove_action(id),
            Command::RemoveActionHere => self.action_here().map_or_else(Vec::new, |id| self.remove_action(id)),
            Command::DropHere => self.action_here().map_or_else(Vec::new, |id| self.ask(Asked::DropReason(id))),
            Command::MakeForm => self.make_form(),
            Command::ReportAs(format) => self.report_as(format),
            Command::TurnPiece(piece) => self.turn_piece(piece),
            Command::TurnAnonymous => self.turn_anonymous(),
            Command::WriteReport => self.write_report(),
            Command::OpenReport => self.open_report(),
            conversation => self.converse(&conversation),
        }
    }

    /// Opens the editor of a text, when the meeting may be changed.
    fn write_about(&mut self, subject: Subject) {
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
    pub(super) fn change(&mut self, change: Change) -> Vec<Effect> {
        let before = self.session().cloned();
        let made = change.clone();
        let effects = self.make(change, Editing::change, true);
        if let (Some(before), false) = (before, effects.is_empty()) {
            self.tell_of(&made, &before);
        }
        effects
    }

    /// Says what a text made of the meeting that was kept while it was typed.
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

    /// Makes a change that goes on with the one before, as letters of one text do, which stand on the screen as they are
    /// typed; saved within a second.
    pub(super) fn change_on(&mut self, change: Change, first: bool) -> Vec<Effect> {
        self.make(change, |editing, change| editing.change_on(change, first), false)
    }

    fn make(&mut self, change: Change, how: impl FnOnce(&mut Editing, Change) -> bool, at_once: bool) -> Vec<Effect> {
        if self.session_to_change().is_none() {
            return Vec::new();
        }
        let changed = self.meeting.as_mut().is_some_and(|meeting| meeting.desk.edit(|editing| how(editing, change)));
        if changed { vec![self.save(true, at_once)] } else { Vec::new() }
    }

    pub(super) fn turn_back(
        &mut self,
        turn: impl FnOnce(&mut Editing) -> Option<Change>,
        say: impl FnOnce(&Change) -> String,
        nothing: &str,
    ) -> Vec<Effect> {
        if self.session_to_change().is_none() {
            return Vec::new();
        }
        let before = self.session().cloned();
        let Some(change) = self.meeting.as_mut().and_then(|meeting| meeting.desk.edit(turn)) else {
            self.message = Some(nothing.to_owned());
            return Vec::new();
        };
        let told =
            before.zip(self.session()).map(|(before, after)| changes::told_again(&change, &before, after, &self.guide));
        self.message = Some(format!("{} {}", say(&change), told.unwrap_or_default()));
        vec![self.save(true, true)]
    }

    /// Brings the thing that stands for a command into focus, if the page has it.
    pub(super) fn focus_on(&mut self, command: &Command) {
        if let Some(spot) = self.frame.commands.iter().position(|other| other == command) {
            self.view.focus = spot;
            self.view.mark = Mark::Shown;
        }
    }

    /// Begins a meeting; with another guide where that is in focus on the start screen.
    fn new_meeting_here(&mut self) -> Vec<Effect> {
        match self.frame.commands.get(self.view.focus) {
            Some(Command::AskGuide(id)) if self.place == Place::Home => self.take_guide(id.clone(), Then::Begin),
            _ => self.ask(Asked::NewMeeting),
        }
    }

    fn new_meeting_from(&mut self, title: String) -> Session {
        let id = SessionId::new((self.new_id)());
        Session::new(id, title, self.today, &self.guide)
    }

    /// Has a meeting made with this title.
    pub(super) fn create_meeting(&mut self, title: String) -> Vec<Effect> {
        let session = self.new_meeting_from(title);
        vec![Effect::Create(Box::new(session))]
    }

    /// Opens the action item that was made of an advice item; makes one where there is none.
    fn open_or_make_action(&mut self, origin: Option<Origin>) -> Vec<Effect> {
        let there_already = match (&origin, self.session()) {
            (Some(Origin::Item(item)), Some(session)) => session.actions_from(item).next().map(|action| action.id),
            _ => None,
        };
        match there_already {
            Some(action) => self.edit_action(action, ActionField::Who),
            None => self.new_action(origin),
        }
    }

    /// Makes an action item and opens it.
    fn new_action(&mut self, origin: Option<Origin>) -> Vec<Effect> {
        let guide_text = match &origin {
            Some(Origin::Item(item)) => self.guide.item(item).map(|item| item.text.plain()),
            _ => None,
        };
        let Some(session) = self.session_to_change() else { return Vec::new() };
        let at = session.actions.len();
        let id = ActionId::new((self.new_id)());
        let focus = if guide_text.is_some() { ActionField::Who } else { ActionField::What };
        let action = ActionItem::new(id, guide_text.unwrap_or_default(), origin);
        let effects = self.change(Change::InsertAction(at, action));
        self.message = Some(words::ACTION_MADE.to_owned());
        [effects, self.edit_action(id, focus)].concat()
    }

    fn new_action_here(&mut self) -> Vec<Effect> {
        match self.frame.commands.get(self.view.focus) {
            Some(Command::NewAction(origin)) => self.new_action(origin.clone()),
            _ => self.new_action(self.place.question().map(Origin::Question)),
        }
    }

    fn action_here(&self) -> Option<ActionId> {
        self.frame.commands.get(self.view.focus).and_then(Command::action)
    }

    fn edit_action(&mut self, id: ActionId, focus: ActionField) -> Vec<Effect> {
        if let Some(action) = self.session_to_change().and_then(|session| session.action(id)) {
            let editor = ActionEditor::new(action, focus);
            self.overlays.push(Overlay::Action(Box::new(editor)));
        }
        Vec::new()
    }

    fn toggle_done(&mut self, id: ActionId) -> Vec<Effect> {
        let Some(action) = self.session().and_then(|session| session.action(id)).cloned() else { return Vec::new() };
        let status = if action.is_open() { ActionStatus::Done } else { ActionStatus::Open };
        self.change(Change::ReplaceAction(ActionItem { status, ..action }))
    }

    /// An action item will not be done.
    pub(super) fn drop_action(&mut self, id: ActionId, reason: String) -> Vec<Effect> {
        let action = self.session().and_then(|session| session.action(id)).cloned();
        let status = ActionStatus::Dropped(reason);
        action.map_or_else(Vec::new, |a| self.change(Change::ReplaceAction(ActionItem { status, ..a })))
    }

    fn remove_action(&mut self, id: ActionId) -> Vec<Effect> {
        self.change(Change::RemoveAction(id))
    }
}
