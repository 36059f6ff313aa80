//! Moving over the dialog on top or over the page, and choosing there.

use super::{App, Overlay};
use crate::app::command::{Command, Move, Point, Report, Talk};
use crate::app::dialogs::action::ActionField;
use crate::app::effect::Effects;
use crate::app::frame_info::FrameInfo;
use crate::app::memo::Stays;

impl App {
    /// Moves, scrolls or chooses on the dialog on top, or else on the page.
    pub(super) fn point(&mut self, point: Point) -> Effects {
        if point == Point::Activate && !matches!(self.overlay(), Some(Overlay::Calendar(_))) {
            let meant = self.on_enter(&self.frame);
            return meant.map_or_else(Effects::none, |meant| self.enter(meant));
        }
        let before = self.view.focus;
        let mut named = false;
        let frame = std::mem::take(&mut self.frame);
        let view = match self.overlays.last_mut() {
            Some(Overlay::Help(view)) => Some(view),
            Some(Overlay::Choose(choose)) => Some(&mut choose.view),
            Some(Overlay::Mistakes(mistakes)) => Some(&mut mistakes.view),
            Some(Overlay::Action(editor)) => {
                named = match point {
                    Point::Move(to) => editor.go(to),
                    Point::Focus(field) => ActionField::ALL.get(field).is_some_and(|field| editor.go_to(*field)),
                    Point::Scroll(_) | Point::Activate | Point::Press(_) | Point::ShowFocus => false,
                };
                None
            }
            Some(Overlay::Calendar(calendar)) => {
                match point {
                    Point::Move(to) => calendar.go(to),
                    Point::Activate => {
                        let day = calendar.day;
                        self.frame = frame;
                        return self.pick_day(day);
                    }
                    Point::Scroll(_) | Point::Press(_) | Point::Focus(_) | Point::ShowFocus => {}
                }
                None
            }
            Some(Overlay::Search(search)) => {
                search.point(point);
                None
            }
            Some(Overlay::Prompt(_) | Overlay::Note(_) | Overlay::Explanation(_)) => None,
            None => Some(&mut self.view),
        };
        let mut chosen = None;
        if let Some(view) = view {
            match point {
                Point::Move(to) => view.go(to, &frame),
                Point::Scroll(lines) => view.scroll_by(lines, &frame),
                Point::Press(spot) => {
                    let meant = frame.command(spot);
                    // Of an advice item a click makes no action item until the second time: a click is easily amiss.
                    if view.focus == spot || meant.is_none_or(|command| command.item().is_none()) {
                        chosen = meant.cloned();
                    }
                    view.press(spot, &frame);
                }
                Point::Focus(spot) => view.press(spot, &frame),
                Point::Activate | Point::ShowFocus => {}
            }
        }
        if self.overlays.is_empty() {
            self.give_word_in_focus(point, before, &frame);
            self.take_format_in_focus(point, before, &frame);
        }
        self.frame = frame;
        if named {
            self.forget(Stays::AllButPage);
            return self.keep_action();
        }
        chosen.map_or_else(Effects::none, |command| self.choose(command))
    }

    /// Gives the word to the organisation that came into focus. Tab goes past all of them at once, and who comes to their
    /// row from elsewhere comes to the one that has the word: it moves on purpose only.
    fn give_word_in_focus(&mut self, point: Point, before: usize, frame: &FrameInfo) {
        let given = |spot: usize| match frame.command(spot) {
            Some(Command::Talk(Talk::GiveWord(organisation))) => Some(*organisation),
            _ => None,
        };
        if let Point::Move(to @ (Move::Next | Move::Previous)) = point
            && given(before).is_some()
            && frame.commands().any(|command| !matches!(command, Command::Talk(Talk::GiveWord(_))))
        {
            while given(self.view.focus).is_some() {
                self.view.go(to, frame);
            }
        }
        let Some(organisation) = given(self.view.focus) else { return };
        let speaker = self.place.question().and_then(|question| self.speaker(question)).map(|speaker| speaker.id);
        let comes_in = matches!(point, Point::Move(_)) && given(before).is_none();
        let row = frame.commands();
        match speaker
            .filter(|_| comes_in)
            .and_then(|id| row.clone().position(|c| *c == Command::Talk(Talk::GiveWord(id))))
        {
            Some(spot) => self.view.focus = spot,
            // What has the focus otherwise, by Tab in a browser or in what reads the screen aloud, is only looked at.
            None if matches!(point, Point::Move(_)) => {
                self.speaker = Some(organisation);
                self.forget(Stays::AllButPage);
            }
            None => {}
        }
    }

    /// Takes the kind of file for the report that came into focus from the one beside it: left and right choose. Who comes
    /// to the row from elsewhere comes to the one that is chosen, and who goes past it chooses nothing.
    fn take_format_in_focus(&mut self, point: Point, before: usize, frame: &FrameInfo) {
        let Some(Command::Report(Report::As(format))) = frame.command(self.view.focus) else { return };
        let comes_in = !matches!(frame.command(before), Some(Command::Report(Report::As(_))));
        match point {
            Point::Move(Move::Left | Move::Right) if !comes_in && before != self.view.focus => {
                self.reporting.choose(*format);
                self.forget(Stays::Nothing);
            }
            Point::Move(_) if comes_in => {
                let chosen = Command::Report(Report::As(self.reporting.format()));
                self.view.focus = frame.commands().position(|command| *command == chosen).unwrap_or(self.view.focus);
            }
            Point::Move(_)
            | Point::Activate
            | Point::Press(_)
            | Point::Focus(_)
            | Point::Scroll(_)
            | Point::ShowFocus => {}
        }
    }

    /// Does what Enter means. A dialog stays open when that is only to show the mark.
    fn enter(&mut self, meant: Command) -> Effects {
        if meant == Command::Point(Point::ShowFocus) { self.carry_out(meant) } else { self.choose(meant) }
    }

    /// Carries out the command of a thing on a page or in a dialog. Choosing in a dialog closes it.
    fn choose(&mut self, command: Command) -> Effects {
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
}
