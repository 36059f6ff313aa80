//! Action items: making, opening, finishing and dropping them.

use super::{App, Overlay};
use crate::app::command::{Action, Asked, Command};
use crate::app::dialogs::action::{ActionEditor, ActionField};
use crate::app::effect::Effects;
use crate::session::{ActionId, ActionItem, ActionStatus, Change, Origin, Session};
use crate::text::screens as words;

impl App {
    /// Does something with an action item.
    pub(super) fn agree(&mut self, action: Action) -> Effects {
        match action {
            Action::New(origin) => self.open_or_make_action(origin),
            Action::NewHere => self.new_action_here(),
            Action::Edit(id) => self.edit_action(id, ActionField::Who),
            Action::ToggleDone(id) => self.toggle_done(id),
            Action::ToggleDoneHere => self.with_action_here(Self::toggle_done),
            Action::DropHere => self.with_action_here(|app, id| app.ask(Asked::DropReason(id))),
            Action::Remove(id) => self.remove_action(id),
            Action::RemoveHere => self.with_action_here(Self::remove_action),
            Action::PickDate => self.open_calendar(),
            Action::PickDay(day) => self.pick_day(day),
        }
    }

    fn with_action_here(&mut self, act: impl FnOnce(&mut Self, ActionId) -> Effects) -> Effects {
        let here = self.frame.command(self.view.focus).and_then(Command::action);
        here.map_or_else(Effects::none, |id| act(self, id))
    }

    /// Opens the action item that was made of an advice item; makes one where there is none.
    fn open_or_make_action(&mut self, origin: Option<Origin>) -> Effects {
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
    fn new_action(&mut self, origin: Option<Origin>) -> Effects {
        let Some(session) = self.session_to_change() else { return Effects::none() };
        let at = session.actions.len();
        let id = ActionId::new((self.new_id)());
        let action = ActionItem::new(id, String::new(), origin);
        let effects = self.change(Change::InsertAction(at, action));
        self.message = Some(words::ACTION_MADE.to_owned());
        effects.and(self.edit_action(id, ActionField::What))
    }

    fn new_action_here(&mut self) -> Effects {
        match self.frame.command(self.view.focus) {
            Some(Command::Action(Action::New(origin))) => self.new_action(origin.clone()),
            _ => self.new_action(self.place.question().map(Origin::Question)),
        }
    }

    fn edit_action(&mut self, id: ActionId, focus: ActionField) -> Effects {
        let action = self.session_to_change().and_then(|session| session.action(id)).cloned();
        if let Some(action) = action {
            let is_new = action.text.is_empty();
            let editor = ActionEditor::new(&action, focus);
            let advice = match &action.from {
                Some(Origin::Item(item)) if is_new => self.guide.item(item).map(|item| item.text.plain()),
                _ => None,
            };
            let names = self.session().into_iter().flat_map(Session::table).map(|o| o.name.clone()).collect();
            let editor = editor.with(advice, names);
            self.overlays.push(Overlay::Action(Box::new(editor)));
        }
        Effects::none()
    }

    fn toggle_done(&mut self, id: ActionId) -> Effects {
        let Some(action) = self.session().and_then(|session| session.action(id)).cloned() else {
            return Effects::none();
        };
        let status = if action.is_open() { ActionStatus::Done } else { ActionStatus::Open };
        self.change(Change::ReplaceAction(ActionItem { status, ..action }))
    }

    /// Marks an action item as one that will not be done, with the reason.
    pub(super) fn drop_action(&mut self, id: ActionId, reason: String) -> Effects {
        let action = self.session().and_then(|session| session.action(id)).cloned();
        let status = ActionStatus::Dropped(reason);
        action.map_or_else(Effects::none, |a| self.change(Change::ReplaceAction(ActionItem { status, ..a })))
    }

    fn remove_action(&mut self, id: ActionId) -> Effects {
        self.change(Change::RemoveAction(id))
    }
}
