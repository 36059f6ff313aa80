//! What a command does to the meeting, and what Enter is called where it does the command. Both name every command, so
//! that a new one does not compile until it says so.

use super::command::{Asked, Command, Place};
use super::timer::TimerCommand;
use crate::content::Choice;
use crate::session::Position;
use crate::session::merge::Resolution;
use crate::text::{keys as words, merge, work_formats, workshop};

/// How far a command reaches into the meeting that is open.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Reach {
    /// Not at all: it moves, reads, makes a document, or is about the program.
    Looks,
    /// It goes on with a dialog that is open; whether that may change the meeting was decided when it opened.
    GoesOn,
    /// It opens what changes the meeting.
    Opens,
    /// It changes the meeting at once.
    Changes,
}

impl Asked {
    /// How far asking for this reaches.
    const fn reach(&self) -> Reach {
        match self {
            Self::Title
            | Self::Date
            | Self::NewOrganisation
            | Self::OrganisationName(_)
            | Self::OwnRole(..)
            | Self::Reason(..)
            | Self::Dissent(_)
            | Self::Needed(_)
            | Self::NoAction(_)
            | Self::Priority(..)
            | Self::DropReason(_)
            | Self::MergePath
            | Self::Paper => Reach::Opens,
            Self::NewMeeting
            | Self::FollowingMeeting(_)
            | Self::ReportPath
            | Self::OtherPlace
            | Self::InvitedMinutes
            | Self::Minutes => Reach::Looks,
        }
    }
}

impl Command {
    /// How far it reaches into the meeting that is open.
    pub const fn reach(&self) -> Reach {
        match self {
            Self::Move(_)
            | Self::Scroll(_)
            | Self::Activate
            | Self::Press(_)
            | Self::ShowFocus
            | Self::KeyIsHeld
            | Self::Go(_)
            | Self::GoTo(..)
            | Self::GoAway(_)
            | Self::AskGuide(_)
            | Self::TakeGuide(..)
            | Self::Reload
            | Self::Search
            | Self::Back
            | Self::Forward
            | Self::Close
            | Self::Help
            | Self::ToggleWall
            | Self::NextTheme
            | Self::Save
            | Self::Quit
            | Self::QuitAnyway
            | Self::SaveAgain
            | Self::NewMeeting
            | Self::FollowMeetingHere
            | Self::OpenMeeting(_)
            | Self::LeaveMeeting
            | Self::LeaveMeetingAnyway
            | Self::GiveWord(_)
            | Self::ToStep(..)
            | Self::Timer(_)
            | Self::MakeForm
            | Self::ReportAs(_)
            | Self::TurnPiece(_)
            | Self::TurnAnonymous
            | Self::WriteReport
            | Self::OpenReport => Reach::Looks,
            Self::PickDate
            | Self::PickDay(_)
            | Self::Type(_)
            | Self::Paste(_)
            | Self::Submit
            | Self::Stay
            | Self::Settle(..) => Reach::GoesOn,
            Self::Ask(asked) => asked.reach(),
            Self::AskOrganisation(_)
            | Self::AskRole(_)
            | Self::AskRemoveOrganisation(_)
            | Self::AskCitizen
            | Self::AskPosition(..)
            | Self::Note(_)
            | Self::NewAction(_)
            | Self::NewActionHere
            | Self::EditAction(_)
            | Self::DropHere
            | Self::WriteOutcome(..)
            | Self::Gather(..)
            | Self::Resolve(..)
            | Self::ResolveHere(_) => Reach::Opens,
            Self::AddOrganisations(_)
            | Self::Undo
            | Self::Redo
            | Self::SetRole(..)
            | Self::SetFirstRole(..)
            | Self::LeaveTable(_)
            | Self::ReturnToTable(_)
            | Self::RemoveOrganisation(_)
            | Self::SetCitizen(_)
            | Self::Choose(..)
            | Self::NotYet(_)
            | Self::ClearAnswer(_)
            | Self::Speak(..)
            | Self::SpeakFor(..)
            | Self::Reveal(_)
            | Self::RevealAnyway(_)
            | Self::Cover(_)
            | Self::Park(_)
            | Self::ToggleDone(_)
            | Self::ToggleDoneHere
            | Self::RemoveAction(_)
            | Self::RemoveActionHere
            | Self::TurnPreparation(..)
            | Self::TurnPreparationHere
            | Self::Merge => Reach::Changes,
        }
    }

    /// Whether it is done also where the window is too small to show what it does: leaving, and typing on in a text that
    /// was open.
    pub const fn works_unseen(&self) -> bool {
        matches!(self, Self::Quit | Self::Type(_) | Self::Paste(_) | Self::Scroll(_))
    }

    /// What Enter is called where it does this, in a word or two.
    pub const fn on_enter(&self) -> &'static str {
        match self {
            Self::ShowFocus => words::TO_FOCUS,
            Self::Go(place) => of_place(place),
            Self::GoTo(..)
            | Self::GoAway(_)
            | Self::OpenMeeting(_)
            | Self::EditAction(_)
            | Self::OpenReport
            | Self::ToStep(..) => words::OPEN,
            Self::Move(_)
            | Self::Scroll(_)
            | Self::Activate
            | Self::Press(_)
            | Self::AskGuide(_)
            | Self::TakeGuide(..)
            | Self::SetRole(..)
            | Self::SetFirstRole(..)
            | Self::SetCitizen(_)
            | Self::NewMeeting
            | Self::ReportAs(_)
            | Self::PickDay(_)
            | Self::KeyIsHeld
            | Self::AddOrganisations(_)
            | Self::Stay
            | Self::Settle(..) => words::CHOOSE,
            Self::Reload => workshop::RELOAD,
            Self::Search => words::SEARCH,
            Self::Back | Self::ReturnToTable(_) => words::BACK,
            Self::Forward => words::FORWARD,
            Self::Close | Self::LeaveMeeting | Self::LeaveMeetingAnyway => words::CLOSE,
            Self::Help => words::HELP,
            Self::ToggleWall => words::WALL,
            Self::NextTheme => words::THEME,
            Self::Save | Self::SaveAgain => words::SAVE,
            Self::Quit | Self::QuitAnyway => words::QUIT,
            Self::Undo => words::UNDO,
            Self::Redo => words::REDO,
            Self::FollowMeetingHere => crate::text::compare::FOLLOW_KEY,
            Self::Ask(_) => words::FILL_IN,
            Self::AskOrganisation(_) | Self::AskRole(_) | Self::AskCitizen | Self::AskPosition(..) => words::CHANGE,
            Self::AskRemoveOrganisation(_)
            | Self::LeaveTable(_)
            | Self::RemoveOrganisation(_)
            | Self::RemoveAction(_)
            | Self::RemoveActionHere => words::REMOVE,
            Self::Choose(_, Choice::A) => words::CHOOSE_A,
            Self::Choose(_, Choice::B) => words::CHOOSE_B,
            Self::NotYet(_) => words::NOT_YET,
            Self::ClearAnswer(_) | Self::SpeakFor(_, _, None) => words::TAKE_BACK,
            Self::GiveWord(_) => words::GIVE_WORD,
            Self::Speak(_, position) | Self::SpeakFor(_, _, Some(position)) => said(*position),
            Self::Reveal(_) | Self::RevealAnyway(_) => words::SHOW,
            Self::Cover(_) => words::COVER_SHORT,
            Self::Park(_) => words::PARK,
            Self::Note(_) => words::NOTE,
            Self::NewAction(_) | Self::NewActionHere => words::NEW_ACTION,
            Self::ToggleDone(_) | Self::ToggleDoneHere => words::DONE,
            Self::DropHere => words::DROP,
            Self::WriteOutcome(..) => work_formats::KEY_OUTCOME,
            Self::Timer(command) => of_timer(*command),
            Self::Gather(..) | Self::Merge => words::MERGE,
            Self::Resolve(_, resolution) | Self::ResolveHere(resolution) => of_resolution(*resolution),
            Self::MakeForm | Self::WriteReport => words::MAKE,
            Self::TurnPiece(_) | Self::TurnAnonymous | Self::TurnPreparation(..) | Self::TurnPreparationHere => {
                words::TURN
            }
            Self::PickDate => words::CALENDAR,
            Self::Type(_) | Self::Paste(_) | Self::Submit => words::READY,
        }
    }
}

const fn of_place(place: &Place) -> &'static str {
    match place {
        Place::Advice(id) => match id.choice {
            Choice::A => words::READ_A,
            Choice::B => words::READ_B,
        },
        _ => words::OPEN,
    }
}

const fn said(position: Position) -> &'static str {
    match position {
        Position::Choice(Choice::A) => words::SAYS_A,
        Position::Choice(Choice::B) => words::SAYS_B,
        Position::Unsure => words::UNSURE,
        Position::NotApplicable => words::NOT_APPLICABLE,
    }
}

const fn of_timer(command: TimerCommand) -> &'static str {
    match command {
        TimerCommand::Open => work_formats::KEY_TIMER,
        TimerCommand::Start(_) => words::START,
        TimerCommand::Pause | TimerCommand::Resume | TimerCommand::ToggleBell => words::CHOOSE,
        TimerCommand::Stop => words::QUIT,
    }
}

const fn of_resolution(resolution: Resolution) -> &'static str {
    match resolution {
        Resolution::Keep => merge::KEEP,
        Resolution::Take(_) => merge::TAKE,
        Resolution::Both => merge::BOTH_KEY,
    }
}
