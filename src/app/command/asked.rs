//! What a line of text is asked for.

use std::path::PathBuf;

use super::nature::Nature;
use super::table::Arrival;
use crate::app::effect::FileUse;
use crate::content::QuestionId;
use crate::session::{ActionId, LONGEST_TITLE, OrganisationId};
use crate::text::keys as words;

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
    /// A role of one's own for an organisation.
    OwnRole(OrganisationId, Arrival),
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
    /// Until when the answers are welcome that are given on a form.
    FormDue,
    /// Where the answers go that are given on a form.
    FormReturn,
    /// How long the timer runs.
    Minutes,
    /// How long the meeting takes.
    AgendaMinutes,
    /// When the meeting begins.
    AgendaBegin,
    /// Where the meeting is.
    AgendaVenue,
    /// How long a question on the agenda takes.
    ItemMinutes(QuestionId),
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

    /// What the file is for that is asked for, where a file is to be found and not only named.
    pub const fn file_use(&self) -> Option<FileUse> {
        match self {
            Self::MergePath => Some(FileUse::Merge),
            Self::OtherPlace => Some(FileUse::Keep),
            _ => None,
        }
    }

    /// Whether it is the path of a file or a folder.
    pub const fn is_path(&self) -> bool {
        matches!(self, Self::ReportPath | Self::MergePath | Self::OtherPlace)
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
                | Self::FormDue
                | Self::FormReturn
                | Self::AgendaMinutes
                | Self::AgendaBegin
                | Self::ItemMinutes(_)
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
            | Self::OwnRole(..)
            | Self::AgendaVenue => LONGEST_TITLE,
            Self::Reason(..)
            | Self::Dissent(_)
            | Self::Needed(_)
            | Self::NoAction(_)
            | Self::Priority(..)
            | Self::DropReason(_)
            | Self::ReportPath
            | Self::MergePath
            | Self::Paper
            | Self::OtherPlace
            | Self::InvitedMinutes
            | Self::FormDue
            | Self::FormReturn
            | Self::Minutes
            | Self::AgendaMinutes
            | Self::AgendaBegin
            | Self::ItemMinutes(_) => 4_096,
        }
    }

    pub(super) const fn nature(&self) -> Nature {
        match self {
            Self::Title
            | Self::Date
            | Self::NewOrganisation
            | Self::OrganisationName(_)
            | Self::OwnRole(..)
            | Self::DropReason(_)
            | Self::AgendaMinutes
            | Self::AgendaBegin
            | Self::AgendaVenue
            | Self::ItemMinutes(_) => Nature::opens(words::FILL_IN),
            Self::Reason(..)
            | Self::Dissent(_)
            | Self::Needed(_)
            | Self::NoAction(_)
            | Self::Priority(..)
            | Self::MergePath
            | Self::Paper => Nature::opens(words::FILL_IN).private(),
            Self::NewMeeting
            | Self::FollowingMeeting(_)
            | Self::ReportPath
            | Self::OtherPlace
            | Self::InvitedMinutes
            | Self::FormDue
            | Self::FormReturn
            | Self::Minutes => Nature::looks(words::FILL_IN),
        }
    }
}
