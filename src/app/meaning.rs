//! What a command comes down to as things are, what Enter does, and what is refused and why.

use super::{App, Overlay};
use crate::app::command::{Action, Command, Go, Meeting, Merge, Place, Point, Reach, Talk, Work};
use crate::app::dialogs::refused::Refused;
use crate::app::frame_info::FrameInfo;
use crate::app::screens;
use crate::app::view::{Mark, View};
use crate::content::AdviceId;
use crate::session::Position;
use crate::session::store::WhyReadOnly;
use crate::text::{keeping, screens as words};

/// Why a command is not carried out.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Refusal {
    /// All look at the screen, and it would bring what is private onto it.
    OnWall,
    /// The meeting may not be changed here.
    ReadOnly(WhyReadOnly),
}

impl App {
    /// What a command comes down to as things are: a letter and a card mean an answer of one organisation, an answer of
    /// all, or the advice that goes with it.
    pub fn meaning(&self, command: Command) -> Command {
        self.meaning_on(&self.frame, command)
    }

    /// The same on a frame: keys for the thing in focus bring its mark into sight first.
    pub fn meaning_on(&self, frame: &FrameInfo, command: Command) -> Command {
        match command {
            Command::Talk(Talk::Choose(question, choice)) => {
                let advice = Command::Go(Go::To(Place::Advice(AdviceId { question, choice })));
                match self.session() {
                    None => advice,
                    Some(_) if self.is_covered(question) => {
                        Command::Talk(Talk::Speak(question, Position::Choice(choice)))
                    }
                    // Choosing once more what was chosen goes on to its advice.
                    Some(session) if session.answer(question) == Some(choice) => advice,
                    Some(_) => Command::Talk(Talk::Choose(question, choice)),
                }
            }
            Command::Talk(Talk::ClearAnswer(question)) if self.is_covered(question) => {
                let speaker = self.speaker(question).map(|organisation| organisation.id);
                speaker.map_or(Command::Talk(Talk::ClearAnswer(question)), |id| {
                    Command::Talk(Talk::SpeakFor(question, id, None))
                })
            }
            Command::Action(Action::NewHere | Action::ToggleDoneHere | Action::DropHere | Action::RemoveHere)
            | Command::Work(Work::TogglePreparationHere)
            | Command::Merge(Merge::ResolveHere(_))
            | Command::Meeting(Meeting::FollowHere)
                if self.acts_out_of_sight(frame) =>
            {
                Command::Point(Point::ShowFocus)
            }
            other => other,
        }
    }

    /// Whether the thing in focus is one that keys act on, and its mark was not on the screen.
    fn acts_out_of_sight(&self, frame: &FrameInfo) -> bool {
        let acted_on = match frame.command(self.view.focus) {
            Some(
                Command::Action(Action::Edit(_))
                | Command::Work(Work::TogglePreparation(..))
                | Command::Merge(Merge::Resolve(..))
                | Command::Meeting(Meeting::Open(_)),
            ) => true,
            Some(command) => command.item().is_some(),
            None => false,
        };
        acted_on && !self.view.is_in_sight(frame)
    }

    /// What Enter does on a frame, in what is on top: what the thing in focus stands for, once its mark is in sight.
    pub fn on_enter(&self, frame: &FrameInfo) -> Option<Command> {
        let view = match self.overlay() {
            None => &self.view,
            Some(Overlay::Help(view)) => view,
            Some(Overlay::Choose(choose)) => &choose.view,
            Some(_) => return None,
        };
        let focused = frame.command(view.focus)?;
        let meant = match (focused, self.place.question()) {
            // With an organisation in focus Enter does not give it the word once more: it shows all.
            (Command::Talk(Talk::GiveWord(_)), Some(question)) if self.overlays.is_empty() => {
                Command::Talk(Talk::Reveal(question))
            }
            _ => self.meaning(focused.clone()),
        };
        // Showing what all answered is what Enter does wherever one is on the page: the page says so.
        let shows_all = matches!(meant, Command::Talk(Talk::Reveal(_)));
        Some(if shows_all || view.is_in_sight(frame) { meant } else { Command::Point(Point::ShowFocus) })
    }

    /// Why a command would not be carried out now; nothing when it would.
    pub fn refusal(&self, command: &Command) -> Option<Refusal> {
        if self.on_wall && command.nature().is_private {
            return Some(Refusal::OnWall);
        }
        match command.nature().reach {
            Reach::Looks | Reach::GoesOn => None,
            Reach::Opens | Reach::Changes => self.meeting.as_ref()?.read_only.map(Refusal::ReadOnly),
        }
    }

    /// Says why a command is refused, in a box that takes what is typed behind it.
    pub(super) fn refuse(&mut self, refusal: Refusal) {
        let why = match refusal {
            Refusal::OnWall => words::NOT_ON_WALL.to_owned(),
            Refusal::ReadOnly(why) => keeping::read_only(why),
        };
        self.overlays.push(Overlay::Refused(Refused::new(why)));
    }

    /// Brings the mark of the thing in focus into sight. Where Enter would answer right away, one goes there first.
    pub(super) fn show_focus(&mut self) {
        let view = match self.overlays.last_mut() {
            Some(Overlay::Help(view)) => view,
            Some(Overlay::Choose(choose)) => &mut choose.view,
            _ => &mut self.view,
        };
        if view.mark == Mark::Resting {
            self.message = Some(words::GO_THERE_FIRST.to_owned());
        } else {
            view.mark = Mark::Shown;
            view.follow = true;
        }
    }

    /// Brings into focus what comes next at the place where one has come.
    pub(super) fn land(&mut self) {
        if let Place::Question(question) = self.place {
            if self.is_covered(question) {
                self.look_at_speaker(question);
            } else if let Some(choice) = self.session().and_then(|session| session.answer(question))
                && self.session().is_some_and(|session| !session.answers_apart(question))
                && let Some(focus) = screens::page(self).spot_of(&Command::Talk(Talk::Choose(question, choice)))
            {
                self.view = View { focus, ..View::default() };
            }
        }
        self.rest();
    }

    /// Brings the organisation that has the word into focus, or what shows all once nobody has it.
    pub(super) fn look_at_speaker(&mut self, question: crate::content::QuestionId) {
        let next = self
            .speaker(question)
            .map_or(Command::Talk(Talk::Reveal(question)), |next| Command::Talk(Talk::GiveWord(next.id)));
        self.look_at(&next);
    }

    /// Takes the mark away where Enter would answer right away.
    pub(super) fn rest(&mut self) {
        let page = screens::page(self);
        let meant = page.command_of(self.view.focus).map(|command| self.meaning(command.clone()));
        if matches!(meant, Some(Command::Talk(Talk::Choose(..) | Talk::Speak(..) | Talk::NotYet(_)))) {
            self.view.mark = Mark::Resting;
        }
    }
}
