//! From a command to a new state.

use super::{App, Overlay, REMEMBERED};
use crate::app::command::{Command, Move, Place};
use crate::app::effect::Effect;
use crate::app::frame_info::FrameInfo;
use crate::app::screens;
use crate::app::theme::Palette;
use crate::app::view::{Mark, View};
use crate::content::{QuestionId, Reference};
use crate::session::Editing;
use crate::text::{keys, screens as words};

impl App {
    /// Carries a command out, and says what must be done outside.
    pub fn update(&mut self, command: Command) -> Vec<Effect> {
        // What nobody can see happen does not happen.
        if self.frame.too_small && !command.works_unseen() {
            return Vec::new();
        }
        self.message = None;
        if !matches!(command, Command::Quit | Command::KeyIsHeld) {
            self.saving.stay();
        }
        // On the wall there is no mark but while one moves.
        let moves = match &command {
            Command::Move(_) | Command::Scroll(_) => true,
            Command::Activate => self.on_enter(&self.frame) == Some(Command::ShowFocus),
            other => self.meaning(other.clone()) == Command::ShowFocus,
        };
        let before = self.focus_on_question();
        let effects = self.carry_out(command);
        self.hold_focus(before, &effects);
        if self.on_wall && !moves && self.view.mark == Mark::Shown {
            self.view.mark = Mark::Hidden;
        }
        effects
    }

    /// Keeps the same thing in focus when a change gave it another number on the page of a question: Enter would answer
    /// with what stands in its place.
    fn hold_focus(&mut self, before: Option<(QuestionId, usize, Command)>, effects: &[Effect]) {
        let Some((question, focus, command)) = before else { return };
        let changed = effects.iter().any(|effect| matches!(effect, Effect::Save { .. }));
        if !changed || self.place != Place::Question(question) || self.view.focus != focus {
            return;
        }
        match screens::page(self).spot_of(&command) {
            Some(spot) => self.view.focus = spot,
            None if self.is_covered(question) => self.look_at_speaker(question),
            None => {
                self.view = View::default();
                self.rest();
            }
        }
    }

    /// What is in focus on the page of a question.
    fn focus_on_question(&self) -> Option<(QuestionId, usize, Command)> {
        let Place::Question(question) = self.place else { return None };
        let command = screens::page(self).command_of(self.view.focus).cloned();
        command.map(|command| (question, self.view.focus, command))
    }

    pub(super) fn carry_out(&mut self, command: Command) -> Vec<Effect> {
        let command = self.meaning(command);
        if let Some(refusal) = self.refusal(&command) {
            self.refuse(refusal);
            return Vec::new();
        }
        if let (Some(Overlay::Refused(refused)), Command::Type(_) | Command::Paste(_)) =
            (self.overlays.last_mut(), &command)
        {
            refused.typed = true;
            return Vec::new();
        }
        match command {
            Command::Move(_) | Command::Scroll(_) | Command::Activate | Command::Press(_) => self.point(&command),
            Command::ShowFocus => {
                self.show_focus();
                Vec::new()
            }
            Command::Go(place) => self.go(place),
            Command::GoTo(place, sought) => self.go_to(place, sought),
            Command::Search => self.open_search(),
            Command::Back => self.go_back(),
            Command::Forward => self.go_forward(),
            Command::Close => self.close(),
            Command::GoAway(to) => self.go_away(to),
            Command::AskGuide(id) => self.ask_guide(&id),
            Command::TakeGuide(id, then) => self.take_guide(id, then),
            Command::Help => {
                self.overlays.push(Overlay::Help(View::default()));
                Vec::new()
            }
            Command::NextTheme => {
                self.theme = self.theme.next();
                let said = match self.theme.palette {
                    Palette::Light => words::LIGHT,
                    Palette::Dark => words::DARK,
                    Palette::Plain => words::OWN_COLOURS,
                };
                self.message = Some(said.to_owned());
                Vec::new()
            }
            Command::ToggleWall => {
                self.on_wall = !self.on_wall;
                self.overlays.clear();
                if self.view.mark == Mark::Hidden {
                    self.view.mark = Mark::Shown;
                    self.rest();
                }
                self.message = Some(if self.on_wall { words::ON_WALL } else { words::OFF_WALL }.to_owned());
                Vec::new()
            }
            Command::Reload => self.reload(true),
            Command::Quit => self.quit(),
            Command::Save => self.save_now(),
            Command::LeaveMeeting if self.save_has_failed() => self.ask_leave(Command::LeaveMeetingAnyway),
            Command::SaveAgain => vec![self.save(true, true)],
            Command::QuitAnyway => self.told_to_leave(),
            Command::Undo => self.turn_back(Editing::undo, words::undone, words::NOTHING_TO_UNDO),
            Command::Redo => self.turn_back(Editing::redo, words::redone, words::NOTHING_TO_REDO),
            Command::PickDate => self.open_calendar(),
            Command::PickDay(day) => self.pick_day(day),
            Command::Submit => self.submit(),
            Command::Stay => Vec::new(),
            Command::Settle(loose, then) => self.settle(loose, *then),
            Command::Type(input) => self.typed(|field| field.input(input)),
            Command::Paste(text) => self.paste(&text),
            Command::KeyIsHeld => {
                self.message = Some(keys::IS_HELD.to_owned());
                Vec::new()
            }
            Command::Ask(asked) => self.ask(asked),
            Command::AddOrganisations(names) => self.add_organisations(names),
            Command::AskOrganisation(id) => self.ask_organisation(id),
            Command::AskRole(id) => self.ask_role(id, Command::SetRole, false),
            Command::AskRemoveOrganisation(id) => self.ask_remove_organisation(id),
            Command::ToStep(format, step) => self.show_step(format, step),
            Command::Timer(command) => self.use_timer(command),
            Command::Gather(path, anyway) => vec![Effect::Gather { path, anyway }],
            Command::Resolve(conflict, resolution) => self.resolve(conflict, resolution),
            Command::ResolveHere(resolution) => self.resolve_here(resolution),
            Command::Merge => self.merge(),
            meeting => self.update_meeting(meeting),
        }
    }

    /// Moving, scrolling and choosing: on the dialog on top, or on the page.
    fn point(&mut self, command: &Command) -> Vec<Effect> {
        if *command == Command::Activate && !matches!(self.overlay(), Some(Overlay::Calendar(_))) {
            let meant = self.on_enter(&self.frame);
            return meant.map_or_else(Vec::new, |meant| self.enter(meant));
        }
        let before = self.view.focus;
        let frame = std::mem::take(&mut self.frame);
        let view = match self.overlays.last_mut() {
            Some(Overlay::Help(view)) => Some(view),
            Some(Overlay::Choose(choose)) => Some(&mut choose.view),
            Some(Overlay::Mistakes(mistakes)) => Some(&mut mistakes.view),
            Some(Overlay::Action(editor)) => {
                if let Command::Move(to) = command {
                    editor.go(*to);
                }
                None
            }
            Some(Overlay::Calendar(calendar)) => {
                match command {
                    Command::Move(to) => calendar.go(*to),
                    Command::Activate => {
                        let day = calendar.day;
                        self.frame = frame;
                        return self.pick_day(day);
                    }
                    _ => {}
                }
                None
            }
            Some(Overlay::Search(search)) => {
                search.point(command);
                None
            }
            Some(Overlay::Prompt(_) | Overlay::Note(_) | Overlay::Refused(_)) => None,
            None => Some(&mut self.view),
        };
        let mut chosen = None;
        if let Some(view) = view {
            match command {
                Command::Move(to) => view.go(*to, &frame),
                Command::Scroll(lines) => view.scroll_by(*lines, &frame),
                Command::Press(spot) => {
                    let meant = frame.commands.get(*spot);
                    // Of an advice item a click makes no action item until the second time: a click is easily amiss.
                    if view.focus == *spot || meant.is_none_or(|command| command.item().is_none()) {
                        chosen = meant.cloned();
                    }
                    view.press(*spot, &frame);
                }
                _ => {}
            }
        }
        if self.overlays.is_empty() {
            self.give_word_in_focus(command, before, &frame);
        }
        self.frame = frame;
        chosen.map_or_else(Vec::new, |command| self.choose(command))
    }

    /// Gives the word to the organisation that came into focus. Tab goes past all of them at once, and who comes to their
    /// row from elsewhere comes to the one that has the word: it moves on purpose only.
    fn give_word_in_focus(&mut self, command: &Command, before: usize, frame: &FrameInfo) {
        let given = |spot: usize| match frame.commands.get(spot) {
            Some(Command::GiveWord(organisation)) => Some(*organisation),
            _ => None,
        };
        if let Command::Move(to @ (Move::Next | Move::Previous)) = command
            && given(before).is_some()
            && frame.commands.iter().any(|command| !matches!(command, Command::GiveWord(_)))
        {
            while given(self.view.focus).is_some() {
                self.view.go(*to, frame);
            }
        }
        let Some(organisation) = given(self.view.focus) else { return };
        let speaker = self.place.question().and_then(|question| self.speaker(question)).map(|speaker| speaker.id);
        let comes_in = matches!(command, Command::Move(_)) && given(before).is_none();
        let row = frame.commands.iter();
        match speaker.filter(|_| comes_in).and_then(|id| row.clone().position(|c| *c == Command::GiveWord(id))) {
            Some(spot) => self.view.focus = spot,
            None if *command != Command::Activate => self.speaker = Some(organisation),
            None => {}
        }
    }

    /// Does what Enter means; bringing its mark into sight leaves a dialog open.
    fn enter(&mut self, meant: Command) -> Vec<Effect> {
        if meant == Command::ShowFocus { self.carry_out(meant) } else { self.choose(meant) }
    }

    /// Does what a thing on a page or in a dialog stands for; a choice in a dialog closes the dialog.
    fn choose(&mut self, command: Command) -> Vec<Effect> {
        self.put_choice_away();
        self.carry_out(command)
    }

    /// Closes the help or the choice on top, so that what lies below it counts again.
    pub(super) fn put_choice_away(&mut self) {
        if matches!(self.overlay(), Some(Overlay::Help(_) | Overlay::Choose(_) | Overlay::Mistakes(_))) {
            self.overlays.pop();
            self.frame = self.frame.below.take().map_or_else(FrameInfo::default, |below| *below);
        }
    }

    /// Opens a place, and remembers where one was.
    pub(super) fn go(&mut self, place: Place) -> Vec<Effect> {
        self.overlays.clear();
        if place == self.place {
            return Vec::new();
        }
        self.go_on(place)
    }

    /// Opens a place, also when that is where one is, and remembers where one was.
    pub(super) fn go_on(&mut self, place: Place) -> Vec<Effect> {
        let before = (std::mem::replace(&mut self.place, place), self.leave_view());
        self.back.push(before);
        if self.back.len() > REMEMBERED {
            self.back.remove(0);
        }
        self.forward.clear();
        let effects = self.arrived();
        self.land();
        effects
    }

    /// The view as it is on the screen, for coming back to it.
    pub(super) fn leave_view(&mut self) -> View {
        std::mem::take(&mut self.view).left(&self.frame)
    }

    fn go_back(&mut self) -> Vec<Effect> {
        let (place, view) = match self.back.pop() {
            Some(before) => before,
            None if self.is_visiting() => return self.come_back(),
            // Nowhere to go back to: one step up.
            None => match self.place {
                Place::Home => return Vec::new(),
                Place::Advice(id) => (Place::Question(id.question), View::default()),
                Place::Overview if self.meeting.is_none() => (Place::Home, View::default()),
                Place::Overview => (Place::Meeting, View::default()),
                Place::Meeting => return self.carry_out(Command::LeaveMeeting),
                _ => (Place::Overview, View::default()),
            },
        };
        if place == Place::Home && self.meeting.is_some() {
            return self.carry_out(Command::LeaveMeeting);
        }
        let here = (std::mem::replace(&mut self.place, place), self.leave_view());
        self.forward.push(here);
        self.view = view;
        let effects = self.arrived();
        self.rest();
        effects
    }

    fn go_forward(&mut self) -> Vec<Effect> {
        let Some((place, view)) = self.forward.pop() else { return Vec::new() };
        let here = (std::mem::replace(&mut self.place, place), self.leave_view());
        self.back.push(here);
        self.view = view;
        let effects = self.arrived();
        self.rest();
        effects
    }

    /// Remembers in the meeting where the kartrekker is.
    fn arrived(&mut self) -> Vec<Effect> {
        self.reporting.forget_written();
        self.speaker = None;
        let Some(place) = self.place.reference() else { return Vec::new() };
        let Some(meeting) = self.meeting.as_mut().filter(|meeting| meeting.read_only.is_none()) else {
            return Vec::new();
        };
        if meeting.desk.session().place.as_ref() == Some(&place) {
            return Vec::new();
        }
        meeting.desk.set_place(place);
        vec![self.save(false, false)]
    }

    /// Starts over at a place: nothing to go back or forward to.
    pub(super) fn start_at(&mut self, place: Place) {
        self.place = place;
        self.view = View::default();
        self.back.clear();
        self.forward.clear();
        self.overlays.clear();
    }

    /// The place of a reference, if the guide has it.
    pub(super) fn place_of(&self, reference: Option<&Reference>) -> Option<Place> {
        reference.filter(|reference| self.guide.contains(reference)).map(Place::of)
    }
}
