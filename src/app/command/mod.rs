//! What the user means: a closed tree of commands. Each branch is an enum of its own, and says of every command what is
//! known of it: a command that is forgotten does not compile.

mod action;
mod agenda;
mod asked;
mod dialog;
mod form;
mod go;
mod meeting;
mod merge;
mod nature;
mod place;
mod point;
mod program;
mod report;
mod table;
mod talk;
mod work;

pub use action::Action;
pub use agenda::{Agenda, Shift};
pub use asked::Asked;
pub use dialog::{Dialog, Loose};
pub use form::Form;
pub use go::Go;
pub use meeting::Meeting;
pub use merge::Merge;
pub use nature::{Nature, Reach};
pub use place::{Place, PlaceKind};
pub use point::{Move, Point};
pub use program::Program;
pub use report::Report;
pub use table::{Arrival, Table};
pub use talk::Talk;
pub use work::Work;

use super::timer::TimerCommand;
use crate::content::{ItemId, Reference};
use crate::session::{ActionId, Origin};
use crate::text::help;

/// What the user means.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Command {
    /// Move over the page or through the dialog, and choose.
    Point(Point),
    /// Go somewhere.
    Go(Go),
    /// Something about the program itself.
    Program(Program),
    /// Something in a dialog.
    Dialog(Dialog),
    /// Something with a meeting as a whole.
    Meeting(Meeting),
    /// Something about who is at the table.
    Table(Table),
    /// Something that is said about a question.
    Talk(Talk),
    /// Something with an action item.
    Action(Action),
    /// Something about what the meeting plans.
    Agenda(Agenda),
    /// Something in leading a work format.
    Work(Work),
    /// Something with the timer.
    Timer(TimerCommand),
    /// Something in bringing answers together.
    Merge(Merge),
    /// Something about the answer form.
    Form(Form),
    /// Something about the report.
    Report(Report),
}

/// What a key is for. The help puts keys for one purpose together.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Purpose {
    /// To do something with what stands here.
    Here,
    /// To go somewhere.
    Go,
    /// To keep what was done, or to take it back.
    Mend,
    /// To change the screen, or to leave.
    Program,
    /// To move about.
    Move,
}

impl Purpose {
    /// All of them, in the order in which the help tells of them.
    pub const ALL: [Self; 5] = [Self::Here, Self::Go, Self::Mend, Self::Program, Self::Move];

    /// Gives the heading above the keys for it in the help.
    pub const fn title(self) -> &'static str {
        match self {
            Self::Here => help::HERE,
            Self::Go => help::GO,
            Self::Mend => help::MEND,
            Self::Program => help::PROGRAM,
            Self::Move => help::MOVE,
        }
    }
}

impl Command {
    /// Tells what the command is for.
    pub const fn purpose(&self) -> Purpose {
        match self {
            Self::Point(Point::Move(_) | Point::Scroll(_)) => Purpose::Move,
            Self::Go(_) => Purpose::Go,
            Self::Program(Program::Save | Program::SaveAgain) | Self::Meeting(Meeting::Undo | Meeting::Redo) => {
                Purpose::Mend
            }
            Self::Program(_) | Self::Timer(_) => Purpose::Program,
            Self::Point(Point::Activate | Point::Press(_) | Point::Focus(_) | Point::ShowFocus)
            | Self::Dialog(_)
            | Self::Meeting(_)
            | Self::Table(_)
            | Self::Talk(_)
            | Self::Action(_)
            | Self::Agenda(_)
            | Self::Work(_)
            | Self::Merge(_)
            | Self::Form(_)
            | Self::Report(_) => Purpose::Here,
        }
    }

    /// Tells what is known of the command.
    pub const fn nature(&self) -> Nature {
        match self {
            Self::Point(point) => point.nature(),
            Self::Go(go) => go.nature(),
            Self::Program(program) => program.nature(),
            Self::Dialog(dialog) => dialog.nature(),
            Self::Meeting(meeting) => meeting.nature(),
            Self::Table(table) => table.nature(),
            Self::Talk(talk) => talk.nature(),
            Self::Action(action) => action.nature(),
            Self::Agenda(agenda) => agenda.nature(),
            Self::Work(work) => work.nature(),
            Self::Timer(timer) => Nature::looks(timer.on_enter()),
            Self::Merge(merge) => merge.nature(),
            Self::Form(form) => form.nature(),
            Self::Report(report) => report.nature(),
        }
    }

    /// Opens what a reference points at.
    pub fn to(reference: &Reference) -> Self {
        Self::Go(Go::to(reference))
    }

    /// Gives the advice item of which the command makes an action item.
    pub const fn item(&self) -> Option<&ItemId> {
        match self {
            Self::Action(Action::New(Some(Origin::Item(item)))) => Some(item),
            _ => None,
        }
    }

    /// Gives the action item that the command opens.
    pub const fn action(&self) -> Option<ActionId> {
        match self {
            Self::Action(Action::Edit(id)) => Some(*id),
            _ => None,
        }
    }
}
