//! Leading a work format: its steps and what was prepared.

use super::App;
use crate::app::command::{Command, Work};
use crate::app::dialogs::note::Subject;
use crate::app::effect::Effects;
use crate::app::view::View;
use crate::content::WorkFormatId;
use crate::session::Change;

/// How many things come first on the page of every step: what came out of it, the next step, the one before.
const LEADING: usize = 3;

impl App {
    /// Gives the number of the step of a work format that is shown, from 1; 0 at its beginning, and always without a
    /// meeting.
    pub fn step(&self, format: &WorkFormatId) -> usize {
        if self.meeting.is_some() { self.steps.get(format).copied().unwrap_or(0) } else { 0 }
    }

    /// Carries out what the user does while leading a work format.
    pub(super) fn lead(&mut self, work: Work) -> Effects {
        match work {
            Work::ToStep(format, step) => self.show_step(format, step),
            Work::WriteOutcome(format, step) => {
                self.write_about(Subject::Step(format, step));
                Effects::none()
            }
            Work::TogglePreparation(format, preparation) => self.toggle_preparation(format, preparation),
            Work::ToggleItem(item) => self.change(Change::ToggleTick(item)),
            Work::TogglePreparationHere => self.toggle_preparation_here(),
        }
    }

    /// Shows a step. The way to the next step stays in focus, so that Enter again goes on to the one after it.
    fn show_step(&mut self, format: WorkFormatId, step: usize) -> Effects {
        let before = self.step(&format);
        self.overlays.clear();
        self.steps.insert(format, step);
        let stays = before > 0 && step > 0 && self.view.focus < LEADING;
        self.view = View::at(if stays { self.view.focus } else { 0 });
        Effects::none()
    }

    /// Ticks the preparation in focus off, or takes the tick away.
    fn toggle_preparation_here(&mut self) -> Effects {
        match self.frame.command(self.view.focus).cloned() {
            Some(Command::Work(Work::TogglePreparation(format, preparation))) => {
                self.toggle_preparation(format, preparation)
            }
            _ => Effects::none(),
        }
    }

    /// Ticks a preparation off, or takes the tick away.
    fn toggle_preparation(&mut self, format: WorkFormatId, preparation: usize) -> Effects {
        let Some(session) = self.session() else { return Effects::none() };
        let record = session.work_format(&format).with_preparation_toggled(preparation);
        self.change(Change::SetWorkFormat(format, Box::new(record)))
    }
}
