//! What is made before a meeting: the invitation, and the answer form for those who answer at home.

use std::path::PathBuf;

use super::App;
use crate::app::command::Asked;
use crate::app::effect::{Effect, Effects};
use crate::report::form::{self, FormOptions};
use crate::report::invitation::InvitationOptions;
use crate::report::write::document;
use crate::report::{Format, invitation};
use crate::session::parse_meeting_minutes;
use crate::text::{failure, invitation as invitation_words, preparing as words};

impl App {
    /// Makes the answer form of the meeting, for everybody and about all parts.
    pub(super) fn make_form(&mut self) -> Effects {
        let Some(session) = self.session() else { return Effects::none() };
        let product = form::render(session, &self.guide, &FormOptions::default());
        Effect::WriteDocument { path: self.documents.join(form::file_name(session)), product }.into()
    }

    /// Makes the invitation to a meeting of the minutes that were typed, or says why they will not do.
    pub(super) fn invite(&mut self, typed: &str) -> Result<Effects, String> {
        let minutes =
            parse_meeting_minutes(typed).ok_or_else(|| failure::in_a_line(invitation_words::bad_minutes(typed)))?;
        let Some(session) = self.session() else { return Ok(Effects::none()) };
        let agenda = session.agenda.as_ref();
        let options = InvitationOptions {
            minutes,
            begin: agenda.and_then(|agenda| agenda.begin),
            place: agenda.map(|agenda| agenda.venue.clone()).filter(|venue| !venue.is_empty()),
            ..InvitationOptions::default()
        };
        let invitation = invitation::document(session, &self.guide, self.previous(), &options);
        let product =
            document(Format::Docx, &invitation).map_err(|error| failure::in_a_line(failure::not_made(&error)))?;
        let path = self.documents.join(invitation::file_name(session, Format::Docx));
        Ok(Effect::WriteDocument { path, product }.into())
    }

    /// A document was written, or not.
    pub(super) fn document_written(&mut self, result: Result<PathBuf, String>) {
        match result {
            Ok(path) => {
                self.answered_well(&Asked::InvitedMinutes);
                self.message = Some(words::written(&path.display().to_string()));
            }
            Err(reason) => self.failed(reason),
        }
    }
}
