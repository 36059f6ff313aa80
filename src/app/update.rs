//! The one door: from a command, or from what happened outside, to a new state and to what must be done outside.

use super::{App, Overlay};
use crate::app::command::{Command, Dialog, Place, Point, Program};
use crate::app::effect::{AskedBy, Effect, Effects};
use crate::app::memo::Stays;
use crate::app::saving::Occasion;
use crate::app::screens;
use crate::app::theme::Palette;
use crate::app::turn::Turn;
use crate::app::view::{Mark, View};
use crate::content::QuestionId;
use crate::text::{keys, screens as words, wall};

impl App {
    /// Takes one turn, and says what must be done outside. Nothing else changes the app.
    pub fn update(&mut self, turn: impl Into<Turn>) -> Effects {
        let turn = turn.into();
        let stays = Stays::after(&turn);
        let effects = match turn {
            Turn::Meant(command) => self.meant(command),
            Turn::Happened(happened) => self.hear(happened),
        };
        self.note_public_place();
        self.forget(stays);
        effects
    }

    /// Carries out what the user means.
    fn meant(&mut self, command: Command) -> Effects {
        // What nobody can see happen does not happen.
        if self.frame.too_small && !command.nature().works_unseen {
            return Effects::none();
        }
        self.message = None;
        if self.is_following() && !Self::works_while_following(&command) {
            self.message = Some(wall::ONLY_LOOKS.to_owned());
            return Effects::none();
        }
        if !matches!(command, Command::Program(Program::Quit | Program::KeyIsHeld)) {
            self.saving.stay();
        }
        // On the wall there is no mark but while one moves.
        let moves = match &command {
            Command::Point(Point::Move(_) | Point::Scroll(_) | Point::Focus(_)) => true,
            Command::Point(Point::Activate) => self.on_enter(&self.frame) == Some(Command::Point(Point::ShowFocus)),
            other => self.meaning(other.clone()) == Command::Point(Point::ShowFocus),
        };
        let before = self.focus_on_question();
        let effects = self.carry_out(command);
        self.hold_focus(before, &effects);
        if self.on_wall && !moves && self.view.mark == Mark::Shown {
            self.view.mark = Mark::Hidden;
        }
        effects
    }

    /// Keeps the same thing in focus when a change gave it another number on the page of a question. Otherwise Enter
    /// would answer with what came in its place.
    fn hold_focus(&mut self, before: Option<(QuestionId, View, Command)>, effects: &Effects) {
        let Some((question, view, command)) = before else { return };
        let changed = effects.iter().any(|effect| matches!(effect, Effect::Save { .. }));
        // What the command brought into focus itself stays there, also where that has the number of what was in focus.
        if !changed || self.place != Place::Question(question) || self.view != view {
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

    /// Gives what is in focus on the page of a question.
    fn focus_on_question(&self) -> Option<(QuestionId, View, Command)> {
        let Place::Question(question) = self.place else { return None };
        let command = self.page().command_of(self.view.focus).cloned();
        command.map(|command| (question, self.view.clone(), command))
    }

    pub(super) fn carry_out(&mut self, command: Command) -> Effects {
        let command = self.meaning(command);
        if let Some(refusal) = self.refusal(&command) {
            self.refuse(refusal);
            return Effects::none();
        }
        if let (
            Some(Overlay::Explanation(refused)),
            Command::Dialog(Dialog::Type(_) | Dialog::Paste(_) | Dialog::Write(_)),
        ) = (self.overlays.last_mut(), &command)
        {
            refused.typed = true;
            return Effects::none();
        }
        match command {
            Command::Point(Point::ShowFocus) => {
                self.show_focus();
                Effects::none()
            }
            Command::Point(point) => self.point(point),
            Command::Go(go) => self.travel(go),
            Command::Program(program) => self.run(program),
            Command::Dialog(dialog) => self.answer(dialog),
            Command::Meeting(meeting) => self.use_meeting(meeting),
            Command::Table(table) => self.seat(table),
            Command::Talk(talk) => self.converse(talk),
            Command::Action(action) => self.agree(action),
            Command::Agenda(agenda) => self.plan(agenda),
            Command::Work(work) => self.lead(work),
            Command::Timer(timer) => self.use_timer(timer),
            Command::Merge(merge) => self.bring_together(merge),
            Command::Form(form) => self.prepare_form(form),
            Command::Report(report) => self.report(report),
        }
    }

    /// Carries out what is about the program itself.
    fn run(&mut self, program: Program) -> Effects {
        match program {
            Program::Help => self.overlays.push(Overlay::Help(View::default())),
            Program::ToggleWall => self.toggle_wall(),
            Program::NextTheme => self.take_next_theme(),
            Program::Interrupt => self.message = Some(keys::INTERRUPT.to_owned()),
            Program::KeyIsHeld => self.message = Some(keys::IS_HELD.to_owned()),
            Program::AskGuide(id) => return self.ask_guide(&id),
            Program::TakeGuide(id, then) => return self.take_guide(id, then),
            Program::Reload => return self.reload(AskedBy::User),
            Program::Save => return self.save_now(),
            Program::SaveAgain => return self.save(Occasion::Answered),
            Program::Quit => return self.quit(),
            Program::QuitAnyway => return self.leave(),
        }
        Effects::none()
    }

    fn toggle_wall(&mut self) {
        let here = screens::page(self).command_of(self.view.focus).cloned();
        self.on_wall = !self.on_wall;
        self.overlays.clear();
        // What is private is not on the wall: the things before it move up, and the focus stays where it was.
        let page = screens::page(self);
        if let Some(here) = here.filter(|here| page.command_of(self.view.focus) != Some(here)) {
            self.view.focus = page.spot_of(&here).unwrap_or(self.view.focus);
        }
        if self.view.mark == Mark::Hidden {
            self.view.mark = Mark::Shown;
            self.rest();
        }
        self.message = Some(if self.on_wall { words::ON_WALL } else { words::OFF_WALL }.to_owned());
    }

    fn take_next_theme(&mut self) {
        self.theme = self.theme.next();
        let said = match self.theme.palette {
            Palette::Light => words::LIGHT,
            Palette::Dark => words::DARK,
            Palette::Plain => words::OWN_COLOURS,
        };
        self.message = Some(said.to_owned());
    }
}
