//! The reasons for which the program asks for a line of text.

use std::path::PathBuf;

use super::nature::Nature;
use super::table::Arrival;
use crate::app::effect::FileUse;
use crate::content::QuestionId;
use crate::session::{ActionId, LONGEST_TITLE, OrganisationId};
use crate::text::keys as words;

/// What the program will do with a line of text that it asks for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Asked {
    /// The line is the title of a new meeting.
    NewMeeting,
    /// It is the title of a meeting that follows the one in a file.
    FollowingMeeting(PathBuf),
    /// It is another title for the meeting that is open.
    Title,
    /// It is another date for the meeting that is open.
    Date,
    /// It is the name of an organisation that joins the table.
    NewOrganisation,
    /// It is another name for an organisation at the table.
    OrganisationName(OrganisationId),
    /// It is a role that the guide does not have, for an organisation.
    OwnRole(OrganisationId, Arrival),
    /// It tells why an organisation answers a question as it does.
    Reason(QuestionId, OrganisationId),
    /// It tells who sees a question differently from the group, and why.
    Dissent(QuestionId),
    /// It tells what is needed to agree on a question.
    Needed(QuestionId),
    /// It tells why a question that was answered with A leads to no action item.
    NoAction(QuestionId),
    /// It tells what matters most to an organisation in a part of the guide.
    Priority(u16, OrganisationId),
    /// It tells why an action item will not be done.
    DropReason(ActionId),
    /// It is the file or folder that the report is written to.
    ReportPath,
    /// It is the file or folder that answers from elsewhere are read from.
    MergePath,
    /// It holds the answers on a paper form, typed over.
    Paper,
    /// It is the folder that the meeting is kept in when saving fails.
    OtherPlace,
    /// It tells how long the meeting takes that people are invited to.
    InvitedMinutes,
    /// It is the last day for answers on the answer form.
    FormDue,
    /// It is the address that answers on the answer form are sent to.
    FormReturn,
    /// It tells how long the timer runs.
    Minutes,
    /// It tells how long the meeting takes that the agenda is for.
    AgendaMinutes,
    /// It is the time at which that meeting begins.
    AgendaBegin,
    /// It tells where that meeting is.
    AgendaVenue,
    /// It tells how long a question on the agenda takes.
    ItemMinutes(QuestionId),
}

impl Asked {
    /// Whether the line is a text of the conversation. Such a text is kept in the meeting while it is typed, and may be
    /// empty.
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

    /// Whether the line is the path of a file or a folder.
    pub const fn is_path(&self) -> bool {
        matches!(self, Self::ReportPath | Self::MergePath | Self::OtherPlace)
    }

    /// Whether the text that the field begins with is only a proposal: then the first letter that is typed replaces it.
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

    /// Gives the most characters that the line may have. Texts of the conversation are limited by the room in the
    /// meeting instead.
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
