//! What the user means, and where in the program one can be.

use std::path::PathBuf;

use chrono::NaiveDate;

use super::effect::Then;
use super::key::Keystroke;
use super::seek::Sought;
use super::timer::TimerCommand;
use crate::content::{AdviceId, Away, Choice, GuideId, ItemId, QuestionId, Reference, RoleId, WorkFormatId};
use crate::report::{Format, Piece};
use crate::session::merge::Resolution;
use crate::session::{ActionId, LONGEST_TITLE, OrganisationId, Origin, Position};

/// A place in the program: one screen about one thing.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Place {
    /// The start screen.
    Home,
    /// Title, date and organisations of the meeting.
    Meeting,
    /// All parts and questions.
    Overview,
    /// One part and its questions.
    Part(u16),
    /// One question.
    Question(QuestionId),
    /// One advice page.
    Advice(AdviceId),
    /// One work format.
    WorkFormat(WorkFormatId),
    /// What the guide is and how it works.
    Introduction,
    /// Where the guide comes from.
    Source,
    /// All notes of the meeting.
    Notes,
    /// All action items of the meeting.
    Actions,
    /// The meeting as a whole.
    Summary,
    /// Making the report.
    Report,
    /// What moved since the meeting that this one follows.
    Comparison,
    /// What came in from elsewhere, and what differs.
    Merge,
}

impl Place {
    /// The place in the guide that this is, where it is one: what is remembered for next time.
    pub fn reference(&self) -> Option<Reference> {
        match self {
            Self::Part(number) => Some(Reference::Part(*number)),
            Self::Question(id) => Some(Reference::Question(*id)),
            Self::Advice(id) => Some(Reference::Advice(*id)),
            Self::WorkFormat(id) => Some(Reference::WorkFormat(id.clone())),
            Self::Introduction => Some(Reference::Introduction),
            Self::Source => Some(Reference::Source),
            _ => None,
        }
    }

    /// The screen that shows a place of the guide.
    pub fn of(reference: &Reference) -> Self {
        match reference {
            Reference::Introduction => Self::Introduction,
            Reference::Source => Self::Source,
            Reference::Part(number) => Self::Part(*number),
            Reference::Question(id) => Self::Question(*id),
            Reference::Advice(id) => Self::Advice(*id),
            Reference::Item(item) => Self::Advice(item.advice),
            Reference::WorkFormat(id) => Self::WorkFormat(id.clone()),
        }
    }

    /// The question that the place is about.
    pub const fn question(&self) -> Option<QuestionId> {
        match self {
            Self::Question(id) => Some(*id),
            Self::Advice(id) => Some(id.question),
            _ => None,
        }
    }
}

/// Moving over a page.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Move {
    /// To what is above.
    Up,
    /// To what is below.
    Down,
    /// To what is on the left.
    Left,
    /// To what is on the right.
    Right,
    /// A screenful back.
    PageUp,
    /// A screenful on.
    PageDown,
    /// To the beginning.
    Top,
    /// To the end.
    Bottom,
    /// To the next thing that can be chosen, wherever it stands.
    Next,
    /// To the one before.
    Previous,
}

/// What a line of text that is asked for will be used for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Asked {
    /// The title of a new meeting.
    NewMeeting,
    /// The title of a meeting that follows the one in a file.
    FollowingMeeting(PathBuf),
    /// Another title for this meeting.
    Title,
    /// Another date for this meeting.
    Date,
    /// The name of a new organisation.
    NewOrganisation,
    /// Another name for an organisation.
    OrganisationName(OrganisationId),
    /// A role of one's own for an organisation; whether it has only just come to the table.
    OwnRole(OrganisationId, bool),
    /// Why an organisation answers as it does.
    Reason(QuestionId, OrganisationId),
    /// The view of those who see it differently.
    Dissent(QuestionId),
    /// What would be needed to agree.
    Needed(QuestionId),
    /// Why a question that was answered with A leads to no action.
    NoAction(QuestionId),
    /// What matters most to an organisation in a part.
    Priority(u16, OrganisationId),
    /// Why an action item will not be done.
    DropReason(ActionId),
    /// Where the report goes.
    ReportPath,
    /// Where the answers are that were given elsewhere.
    MergePath,
    /// A paper form that is typed over.
    Paper,
    /// Where the meeting is kept when saving it fails.
    OtherPlace,
    /// How long the meeting is that people are invited to.
    InvitedMinutes,
    /// How long the timer runs.
    Minutes,
}

impl Asked {
    /// Whether it is a text of the conversation: that is kept while it is typed, and nothing is an answer too.
    pub const fn is_text(&self) -> bool {
        matches!(
            self,
            Self::Reason(..)
                | Self::Dissent(_)
                | Self::Needed(_)
                | Self::NoAction(_)
                | Self::Priority(..)
                | Self::DropReason(_)
        )
    }

    /// Whether what is in the field at first is only proposed: the first letter takes its place.
    pub const fn is_proposed(&self) -> bool {
        matches!(
            self,
            Self::FollowingMeeting(_)
                | Self::Date
                | Self::ReportPath
                | Self::MergePath
                | Self::OtherPlace
                | Self::InvitedMinutes
        )
    }

    /// The most characters that are taken of what is no text of the conversation.
    pub const fn longest(&self) -> usize {
        match self {
            Self::NewMeeting
            | Self::FollowingMeeting(_)
            | Self::Title
            | Self::Date
            | Self::NewOrganisation
            | Self::OrganisationName(_)
            | Self::OwnRole(..) => LONGEST_TITLE,
            _ => 4_096,
        }
    }
}

/// What becomes of something typed that a dialog can do nothing with.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Loose {
    /// It goes into the text of the action item.
    IntoText,
    /// It is left out.
    LeftOut,
}

/// What the user means.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Command {
    /// Move over the page or through the dialog.
    Move(Move),
    /// Scroll by lines, without moving what is in focus.
    Scroll(i16),
    /// Do what the thing in focus stands for.
    Activate,
    /// Click on a thing that can be chosen: brings it into focus, or does what it stands for when it is.
    Press(usize),
    /// Bring the mark of the thing in focus into sight: what Enter does first where it is not.
    ShowFocus,
    /// Open a place.
    Go(Place),
    /// Open a place, and bring something on it into focus.
    GoTo(Place, Sought),
    /// Look around in another guide, from a place in it on.
    GoAway(Away),
    /// Ask what is to be done with a guide.
    AskGuide(GuideId),
    /// Take a guide to work with.
    TakeGuide(GuideId, Then),
    /// Read the guide again from the folder that it is in.
    Reload,
    /// Open the search.
    Search,
    /// Back to where one was.
    Back,
    /// Forward again, after going back.
    Forward,
    /// Close the dialog on top.
    Close,
    /// Show what the keys do here.
    Help,
    /// The view for the wall: the question large, nothing private.
    ToggleWall,
    /// Light, dark, or the colours of the terminal.
    NextTheme,
    /// Save at once; where saving fails, ask for another place.
    Save,
    /// Leave the program once everything is on disk; asks first when that fails.
    Quit,
    /// Leave the program, whatever is not on disk.
    QuitAnyway,
    /// Try to save once more.
    SaveAgain,
    /// Take the last change back.
    Undo,
    /// Make it again.
    Redo,

    /// Begin a new meeting.
    NewMeeting,
    /// Begin a meeting that follows the one in focus.
    FollowMeetingHere,
    /// Open a meeting that was kept.
    OpenMeeting(PathBuf),
    /// Put the meeting away and show the start screen; asks first when something is not on disk.
    LeaveMeeting,
    /// Put the meeting away, whatever is not on disk.
    LeaveMeetingAnyway,
    /// Ask for a line of text.
    Ask(Asked),
    /// Ask what is to be done with an organisation: another name, another role, away.
    AskOrganisation(OrganisationId),
    /// Ask for the role of an organisation.
    AskRole(OrganisationId),
    /// Give an organisation a role, or none.
    SetRole(OrganisationId, Option<RoleId>),
    /// Organisations come to the table, with these names.
    AddOrganisations(Vec<String>),
    /// Give an organisation that has just come to the table its role, and ask for the next one.
    SetFirstRole(OrganisationId, Option<RoleId>),
    /// Ask whether an organisation leaves the table.
    AskRemoveOrganisation(OrganisationId),
    /// An organisation leaves the table; what it said is kept.
    LeaveTable(OrganisationId),
    /// An organisation comes back to the table.
    ReturnToTable(OrganisationId),
    /// An organisation is taken away with all that it said.
    RemoveOrganisation(OrganisationId),
    /// Ask whether anybody spoke as a citizen.
    AskCitizen,
    /// Whether anybody spoke as a citizen.
    SetCitizen(Option<bool>),

    /// The group's answer to a question; without a meeting, the advice that goes with it.
    Choose(QuestionId, Choice),
    /// The group has no answer together yet.
    NotYet(QuestionId),
    /// Take the answer back; while the answers are covered, that of the organisation in focus.
    ClearAnswer(QuestionId),
    /// An organisation gets the word.
    GiveWord(OrganisationId),
    /// The organisation that has the word answers.
    Speak(QuestionId, Position),
    /// Change what an organisation answered, or why.
    AskPosition(QuestionId, OrganisationId),
    /// An organisation answers, whoever has the word.
    SpeakFor(QuestionId, OrganisationId, Option<Position>),
    /// Show all what each answered, when each has; otherwise ask first.
    Reveal(QuestionId),
    /// Show it, also when some have not answered.
    RevealAnyway(QuestionId),
    /// Cover the answers again.
    Cover(QuestionId),
    /// Put a question that was answered with A aside for another time, or take that back.
    Park(QuestionId),
    /// Open the note of a question.
    Note(QuestionId),

    /// Make an action item, or open the one that was made of the same advice item.
    NewAction(Option<Origin>),
    /// Make an action item of the advice item in focus, or else one of this page.
    NewActionHere,
    /// Open an action item.
    EditAction(ActionId),
    /// An action item is done, or not after all.
    ToggleDone(ActionId),
    /// The action item in focus is done, or not after all.
    ToggleDoneHere,
    /// Ask why the action item in focus will not be done.
    DropHere,
    /// Take an action item away.
    RemoveAction(ActionId),
    /// Take the action item in focus away.
    RemoveActionHere,

    /// Show a step of a work format, from 1; the beginning at 0.
    ToStep(WorkFormatId, usize),
    /// Open what came out of a step of a work format.
    WriteOutcome(WorkFormatId, usize),
    /// A preparation of a work format is done, or not after all.
    TurnPreparation(WorkFormatId, usize),
    /// The preparation in focus is done, or not after all.
    TurnPreparationHere,
    /// Do something with the timer.
    Timer(TimerCommand),

    /// Read what was answered elsewhere, from a file or a folder; also what is for another meeting, when that is said.
    Gather(PathBuf, bool),
    /// Choose in a conflict, by its number on the page.
    Resolve(usize, Resolution),
    /// Choose in the conflict in focus, or else in the first that is open.
    ResolveHere(Resolution),
    /// Bring together what came in.
    Merge,

    /// Make the answer form for those who answer at home.
    MakeForm,
    /// Make the report in a format.
    ReportAs(Format),
    /// A piece goes into the report, or not after all.
    TurnPiece(Piece),
    /// Nobody is told by name, or everybody after all.
    TurnAnonymous,
    /// Write the report.
    WriteReport,
    /// Open the report that was written.
    OpenReport,
    /// Show a month to pick the date of the action item from.
    PickDate,
    /// Pick a day.
    PickDay(NaiveDate),
    /// A key for the text field in focus.
    Type(Keystroke),
    /// Text that was pasted.
    Paste(String),
    /// Nothing: a key is held that counts once.
    KeyIsHeld,
    /// Go on to the next field, or finish the dialog.
    Submit,
    /// Go on in the dialog below a choice.
    Stay,
    /// Do something with what was typed in vain, and then go on.
    Settle(Loose, Box<Self>),
}

impl Command {
    /// Opens what a reference points at.
    pub fn to(reference: &Reference) -> Self {
        let place = Place::of(reference);
        match reference {
            Reference::Item(item) => Self::GoTo(place, Sought::Item(item.clone())),
            _ => Self::Go(place),
        }
    }

    /// The advice item that activating this makes an action item of.
    pub const fn item(&self) -> Option<&ItemId> {
        match self {
            Self::NewAction(Some(Origin::Item(item))) => Some(item),
            _ => None,
        }
    }

    /// Whether it would bring onto the screen what is not meant for all to see: notes, reasons, the whole report.
    pub const fn is_private(&self) -> bool {
        match self {
            Self::Note(_)
            | Self::NewAction(_)
            | Self::NewActionHere
            | Self::EditAction(_)
            | Self::Go(Place::Notes | Place::Actions | Place::Report | Place::Merge) => true,
            Self::Ask(asked) => matches!(
                asked,
                Asked::Reason(..)
                    | Asked::Dissent(_)
                    | Asked::Needed(_)
                    | Asked::NoAction(_)
                    | Asked::Priority(..)
                    | Asked::MergePath
                    | Asked::Paper
            ),
            _ => false,
        }
    }

    /// Whether a key that is held does it again and again: moving about and typing, and never what changes an answer.
    pub const fn may_repeat(&self) -> bool {
        matches!(
            self,
            Self::Move(_)
                | Self::Scroll(_)
                | Self::Go(_)
                | Self::GoTo(..)
                | Self::ToStep(..)
                | Self::Type(_)
                | Self::Paste(_)
        )
    }

    /// The action item that activating this opens.
    pub const fn action(&self) -> Option<ActionId> {
        match self {
            Self::EditAction(id) => Some(*id),
            _ => None,
        }
    }
}
