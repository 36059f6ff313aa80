//! What is made before a meeting: the invitation, and the answer form for those who answer at home.

use std::path::PathBuf;

use super::{App, Overlay};
use crate::app::command::{Asked, Command, Dialog, Form, Meeting};
use crate::app::dialogs::choose::Choose;
use crate::app::effect::{Effect, Effects, FileAccess};
use crate::report::form::{self, FormOptions};
use crate::report::invitation::InvitationOptions;
use crate::report::write::document;
use crate::report::{Format, invitation};
use crate::session::{Organisation, Which, long_date, parse_date, parse_meeting_minutes};
use crate::text::{days, failure, invitation as invitation_words, preparing as words};

impl App {
    /// Carries out what the user does with the answer form.
    pub(super) fn prepare_form(&mut self, form: Form) -> Effects {
        match form {
            Form::Ask => self.ask_form(),
            Form::AskFor => self.ask_who_answers(),
            Form::For(organisation) => {
                self.form.organisation = organisation;
                self.ask_form()
            }
            Form::Make => self.make_form(),
        }
    }

    /// Shows what the form will be, to make it or to change that first.
    pub(super) fn ask_form(&mut self) -> Effects {
        let Some(session) = self.session() else { return Effects::none() };
        let FormOptions { organisation, due, return_to, .. } = &self.form;
        let who = organisation.and_then(|id| session.organisation(id)).map_or(words::EVERYBODY, |o| &o.name);
        let due = due.map_or_else(|| words::NO_DAY.to_owned(), long_date);
        let return_to = return_to.as_deref().unwrap_or(words::NO_ADDRESS);
        let options = vec![
            (words::MAKE_IT.to_owned(), Command::Form(Form::Make)),
            (words::who_answers(who), Command::Form(Form::AskFor)),
            (words::answers_until(&due), Command::Dialog(Dialog::Ask(Asked::FormDue))),
            (words::answers_go_to(return_to), Command::Dialog(Dialog::Ask(Asked::FormReturn))),
        ];
        let choose = Choose::new(words::FORM.to_owned(), words::FORM_WHY.to_owned(), options);
        self.overlays.push(Overlay::Choose(choose));
        Effects::none()
    }

    fn ask_who_answers(&mut self) -> Effects {
        let Some(session) = self.session() else { return Effects::none() };
        let everybody = (words::EVERYBODY.to_owned(), Command::Form(Form::For(None)));
        let one =
            |organisation: &Organisation| (organisation.name.clone(), Command::Form(Form::For(Some(organisation.id))));
        let options = std::iter::once(everybody).chain(session.table().map(one)).collect();
        let choose = Choose::new(words::WHO_ANSWERS.to_owned(), words::WHO_ANSWERS_WHY.to_owned(), options);
        self.overlays.push(Overlay::Choose(choose));
        Effects::none()
    }

    /// Sets the last day for answers as it was typed; nothing typed means that there is none.
    pub(super) fn set_form_due(&mut self, typed: &str) -> Result<Effects, String> {
        let read = |typed| parse_date(typed, self.today, Which::Next).map_err(|why| days::no_date(typed, why));
        self.form.due = Some(typed).filter(|typed| !typed.is_empty()).map(read).transpose()?;
        self.overlays.pop();
        Ok(self.ask_form())
    }

    /// Sets the address for answers as it was typed; nothing typed means that there is none.
    pub(super) fn set_form_return(&mut self, typed: String) -> Effects {
        self.form.return_to = Some(typed).filter(|typed| !typed.is_empty());
        self.overlays.pop();
        self.ask_form()
    }

    fn make_form(&mut self) -> Effects {
        let Some(session) = self.session() else { return Effects::none() };
        // Who has left the table since is not asked.
        let organisation = self.form.organisation.filter(|id| session.table().any(|at_table| at_table.id == *id));
        let options = FormOptions { organisation, ..self.form.clone() };
        let product = form::render(session, &self.guide, &options);
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

    /// Tells where a document was written, or why it could not be.
    pub(super) fn document_written(&mut self, result: Result<PathBuf, String>) {
        match result {
            Ok(path) => {
                self.answered_well(&Asked::InvitedMinutes);
                if self.file_access == FileAccess::Chooser {
                    self.message = Some(words::downloaded(&path.display().to_string()));
                    return;
                }
                let options = vec![
                    (words::OPEN.to_owned(), Command::Meeting(Meeting::OpenDocument(path.clone()))),
                    (words::DONE.to_owned(), Command::Dialog(Dialog::Close)),
                ];
                let choose = Choose::new(words::MADE.to_owned(), words::written(&path.display().to_string()), options);
                self.overlays.push(Overlay::Choose(choose));
            }
            Err(reason) => self.failed(reason),
        }
    }
}
