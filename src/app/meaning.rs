//! What a command comes down to as things are, what Enter does, and what is refused and why.

use super::{App, Overlay};
use crate::app::command::{
    Action, Asked, Command, Dialog, Go, Meeting, Merge, Place, Point, Reach, Report, Talk, Work,
};
use crate::app::dialogs::explanation::Explanation;
use crate::app::frame_info::FrameInfo;
use crate::app::screens;
use crate::app::view::{Mark, View};
use crate::content::{AdviceId, Answering, Choice, QuestionId};
use crate::session::store::WhyReadOnly;
use crate::session::{Outcome, Position};
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
    /// Tells what a command comes down to as things are: a letter and a card mean an answer of one organisation, an
    /// answer of all, or the advice that goes with it.
    pub fn meaning(&self, command: Command) -> Command {
        self.meaning_on(&self.frame, command)
    }

    /// Tells the same for a frame. There a key for the thing in focus only shows which that is, when its mark was out
    /// of sight.
    pub fn meaning_on(&self, frame: &FrameInfo, command: Command) -> Command {
        match command {
            Command::Talk(Talk::Choose(question, choice)) => {
                let advice = Command::Go(Go::To(Place::Advice(AdviceId { question, choice })));
                match self.session() {
                    None => advice,
                    Some(_) if self.is_covered(question) => {
                        Command::Talk(Talk::Speak(question, Position::Choice(choice)))
                    }
                    // There is no answer together to choose: the advice is there for whoever stands there.
                    Some(session) if session.answers_apart(question) && !self.is_answered_together(question) => advice,
                    // Choosing once more what was chosen goes on to its advice.
                    Some(session) if session.answer(question) == Some(choice) => advice,
                    Some(_) => Command::Talk(Talk::Choose(question, choice)),
                }
            }
            // Choosing once more what was chosen goes on here too: the report is made.
            Command::Report(Report::As(format)) if format == self.reporting().format() => {
                Command::Report(Report::Write)
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
            | Command::Meeting(Meeting::FollowHere | Meeting::AskEraseHere)
                if self.acts_out_of_sight(frame) =>
            {
                Command::Point(Point::ShowFocus)
            }
            other => other,
        }
    }

    /// Whether the group answers a question together.
    pub fn is_answered_together(&self, question: QuestionId) -> bool {
        self.guide().answering(question) == Answering::Together
    }

    /// Whether keys would act on the thing in focus while its mark is not on the screen.
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

    /// Tells what Enter does on a frame, on the dialog on top or on the page: the command of the thing in focus, or
    /// showing its mark first when that is out of sight.
    pub fn on_enter(&self, frame: &FrameInfo) -> Option<Command> {
        let view = match self.overlay() {
            None => &self.view,
            Some(Overlay::Help(view)) => view,
            Some(Overlay::Choose(choose)) => &choose.view,
            Some(_) => return None,
        };
        let focused = frame.command(view.focus)?;
        let meant = match (focused, self.place.question()) {
            // With the organisation in focus that has the word Enter does not give it once more: it shows all.
            (Command::Talk(Talk::GiveWord(organisation)), Some(question))
                if self.overlays.is_empty()
                    && self.speaker(question).is_none_or(|speaker| speaker.id == *organisation) =>
            {
                Command::Talk(Talk::Reveal(question))
            }
            _ => self.meaning(focused.clone()),
        };
        // Showing what all answered is what Enter does wherever one is on the page: the page says so.
        let shows_all = matches!(meant, Command::Talk(Talk::Reveal(_)));
        Some(if shows_all || view.is_in_sight(frame) { meant } else { Command::Point(Point::ShowFocus) })
    }

    /// Tells why a command would not be carried out now; nothing when it would.
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
        self.overlays.push(Overlay::Explanation(Explanation::new(why)));
    }

    /// Brings the mark of the thing in focus into sight. Where Enter would answer right away, it says to go to the
    /// answer first.
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

    /// Brings into focus what is sensible to do next at the place that was opened, so that Enter does it.
    pub(super) fn land(&mut self) {
        match self.place.clone() {
            Place::Question(question) if self.is_covered(question) => self.look_at_speaker(question),
            Place::Question(question) => self.land_on_answer(question),
            Place::Meeting => self.land_on_meeting(),
            Place::Report => self.look_at(&Command::Report(Report::As(self.reporting.format()))),
            Place::Overview => {
                if let Some(next) = self.next_open_question() {
                    self.look_at(&Command::Go(Go::To(Place::Question(next))));
                }
            }
            _ => {}
        }
        self.rest();
    }

    /// Brings the answer of the group into focus: the letter that it chose, and the first while it has chosen none.
    fn land_on_answer(&mut self, question: QuestionId) {
        let Some(session) = self.session() else { return };
        let apart = session.answers_apart(question);
        let answer = match (session.outcome(question), apart) {
            (Some(Outcome::Choice(choice)), _) => Talk::Choose(question, choice),
            (Some(Outcome::NotYet), _) => Talk::NotYet(question),
            (None, true) => Talk::Choose(question, Choice::A),
            // Alone one reads both before one chooses.
            (None, false) => return,
        };
        let page = screens::page(self);
        // Where the group answers in a row of its own, that is the last that stands for it; the cards are to be read.
        let spot = if apart { page.last_spot_of(&Command::Talk(answer)) } else { page.spot_of(&Command::Talk(answer)) };
        if let Some(focus) = spot {
            self.view = View { focus, ..View::default() };
        }
    }

    /// Brings into focus what the meeting needs first: somebody at the table, and then its first question.
    fn land_on_meeting(&mut self) {
        let Some(session) = self.session() else { return };
        let first = if session.organisations.is_empty() {
            Command::Dialog(Dialog::Ask(Asked::NewOrganisation))
        } else {
            screens::way_in(self)
        };
        self.look_at(&first);
    }

    /// Gives the question that comes next: on the agenda, or else the first of the guide without an answer.
    fn next_open_question(&self) -> Option<QuestionId> {
        let session = self.session()?;
        let planned = session.plan().is_some();
        let open = || {
            let ids = self.guide().questions().map(|question| question.id);
            ids.into_iter().find(|id| !session.is_talked_through(self.guide(), *id))
        };
        if planned { self.next_question(None) } else { open() }
    }

    /// Brings the organisation that has the word into focus, or what shows all once nobody has it.
    pub(super) fn look_at_speaker(&mut self, question: QuestionId) {
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
