//! What happens in dialogs: asking, typing, finishing, closing.

use super::{App, Overlay, texts};
use chrono::NaiveDate;

use crate::app::command::{Arrival, Asked, Command, Dialog, Place};
use crate::app::dialogs::action::ActionField;
use crate::app::dialogs::calendar::Calendar;
use crate::app::dialogs::prompt::Prompt;
use crate::app::effect::{Effect, Effects, FileAccess};
use crate::app::field::{Field, Overflow};
use crate::app::key::{Key, Keystroke};
use crate::app::timer;
use crate::clean::clean_line;
use crate::session::room::room;
use crate::session::store::Accept;
use crate::session::{Agenda, Change, Organisation, Session, Stroke, TableRole, Which, parse_date, typed_date};
use crate::text::{agenda, compare, conversation, days, merge, preparing, saving, screens as words, work_formats};

impl App {
    /// Carries out what the user does in a dialog.
    pub(super) fn answer(&mut self, dialog: Dialog) -> Effects {
        match dialog {
            Dialog::Ask(asked) => self.ask(asked),
            Dialog::Type(stroke) => {
                self.goes_on_before(stroke);
                self.press(stroke)
            }
            Dialog::Paste(text) => self.paste(&text),
            Dialog::Write(text) => match self.digit_behind(&text) {
                // It goes on to the day as it does where keys are typed here.
                Some(digit) if self.goes_on_before(digit) => self.press(digit),
                _ => self.typed(|field| field.write(&text)),
            },
            Dialog::Complete => self.complete_path(),
            Dialog::Submit => self.submit(),
            Dialog::Close => self.close(),
            Dialog::Jump(letter) => {
                if let Some(Overlay::Choose(choose)) = self.overlays.last_mut() {
                    choose.jump(letter);
                }
                Effects::none()
            }
            Dialog::Stay => Effects::none(),
            Dialog::Settle(loose, then) => self.settle(loose, *then),
        }
    }

    /// Presses a key in the field that is typed in.
    fn press(&mut self, stroke: Keystroke) -> Effects {
        let shown = self.frame.field;
        self.typed(|field| field.input(stroke, shown))
    }

    /// Goes on to the day of an action item when a key begins one; true when it did.
    fn goes_on_before(&mut self, stroke: Keystroke) -> bool {
        match self.overlays.last_mut() {
            Some(Overlay::Action(editor)) => editor.go_on_before(stroke),
            _ => false,
        }
    }

    /// Gives the digit that this text has more than the field of an action item: a face that lets one type by itself says
    /// only what there is now.
    fn digit_behind(&self, text: &str) -> Option<Keystroke> {
        let overlay = self.overlay().filter(|overlay| matches!(overlay, Overlay::Action(_)))?;
        let more = text.strip_prefix(overlay.field()?.text())?;
        let digit = more.chars().next().filter(|digit| digit.is_ascii_digit() && more.len() == 1)?;
        Some(Keystroke { key: Key::Char(digit), ctrl: false, alt: false, shift: false })
    }

    /// Opens the dialog that asks for a line.
    pub(super) fn ask(&mut self, asked: Asked) -> Effects {
        if let (FileAccess::Chooser, Some(file_use)) = (self.file_access, asked.file_use()) {
            return Effect::ChooseFile(file_use).into();
        }
        let session = self.session();
        let text = match &asked {
            Asked::NewMeeting | Asked::NewOrganisation | Asked::Minutes | Asked::OwnRole(..) | Asked::Paper => {
                String::new()
            }
            Asked::FollowingMeeting(path) => self.title_of(path),
            Asked::Title => session.map(|session| session.title.clone()).unwrap_or_default(),
            Asked::Date => session.map(|session| typed_date(session.date)).unwrap_or_default(),
            Asked::OrganisationName(id) => {
                session.and_then(|s| s.organisation(*id)).map(|o| o.name.clone()).unwrap_or_default()
            }
            Asked::ReportPath => self.report_path().display().to_string(),
            // With a slash behind it, so that the name of a file can follow.
            Asked::MergePath | Asked::OtherPlace => self.documents.join("").display().to_string(),
            Asked::InvitedMinutes => session
                .and_then(|session| session.agenda.as_ref())
                .map_or_else(|| preparing::USUAL_MINUTES.to_owned(), |agenda| agenda.minutes.to_string()),
            Asked::AgendaMinutes | Asked::AgendaBegin | Asked::AgendaVenue | Asked::ItemMinutes(_) => {
                self.agenda_text(&asked)
            }
            Asked::FormDue => self.form.due.map(typed_date).unwrap_or_default(),
            Asked::FormReturn => self.form.return_to.clone().unwrap_or_default(),
            text => self.kept_text(text).unwrap_or_default(),
        };
        let emptied = self.before_text(&asked);
        let (title, hint) = question(&asked);
        let hint = match asked {
            Asked::NewMeeting => words::with_guide(&self.guide.title, hint),
            Asked::NewOrganisation => {
                let names: Vec<&str> = self.session().into_iter().flat_map(Session::table).map(|o| &*o.name).collect();
                words::with_table(hint, &names)
            }
            _ => hint.to_owned(),
        };
        let prompt = Prompt { emptied, ..Prompt::new(asked, (title, &hint), &text) };
        self.overlays.push(Overlay::Prompt(prompt));
        Effects::none()
    }

    /// Changes the field that is typed in, and keeps its text in the meeting. Says so when the field did not take all
    /// of it.
    pub(super) fn typed(&mut self, change: impl FnOnce(&mut Field) -> bool) -> Effects {
        let mut refused = None;
        let effects = self.typed_into(|field, room| {
            let changed = field.change_within(room, change);
            refused = field.take_overflow();
            changed
        });
        if let Some(refused) = refused {
            self.message = Some(match refused {
                Overflow::Rest { kept, of } => saving::paste_cut(kept, of),
                Overflow::Letter => saving::TEXT_FULL.to_owned(),
                Overflow::NoRoom => saving::meeting_full(),
            });
        }
        effects
    }

    /// Changes the field that is typed in. `change` gets the bytes by which the text may still grow in the file of the
    /// meeting, and tells whether it changed something.
    fn typed_into(&mut self, change: impl FnOnce(&mut Field, usize) -> bool) -> Effects {
        let room = self.meeting.as_ref().map_or(usize::MAX, |meeting| room(meeting.desk.session()));
        let (change, stroke) = match self.overlays.last_mut() {
            Some(Overlay::Prompt(prompt)) => {
                let room = if prompt.asked.is_text() { room } else { usize::MAX };
                if !change(&mut prompt.field, room) {
                    return Effects::none();
                }
                prompt.error = None;
                let session = self.meeting.as_ref().map(|meeting| meeting.desk.session());
                let Some(change) = session.and_then(|session| texts::change(prompt, session)) else {
                    return Effects::none();
                };
                (change, Stroke::of(&mut prompt.touched))
            }
            Some(Overlay::Search(search)) => {
                if change(&mut search.field, usize::MAX) {
                    search.refresh(&self.guide);
                }
                return Effects::none();
            }
            Some(Overlay::Note(note)) => {
                if !change(&mut note.field, room) {
                    return Effects::none();
                }
                let stroke = Stroke::of(&mut note.touched);
                let Some(meeting) = &self.meeting else { return Effects::none() };
                (note.subject.change(meeting.desk.session(), note.field.text().to_owned()), stroke)
            }
            Some(Overlay::Action(editor)) => {
                if !change(editor.field(), room) {
                    return Effects::none();
                }
                editor.error = None;
                return self.keep_action();
            }
            _ => return Effects::none(),
        };
        self.change_on(change, stroke)
    }

    /// Keeps the action item in the meeting as it is typed now.
    pub(super) fn keep_action(&mut self) -> Effects {
        let Some(Overlay::Action(editor)) = self.overlays.last_mut() else { return Effects::none() };
        let session = self.meeting.as_ref().map(|meeting| meeting.desk.session());
        let Some(action) = session.and_then(|session| session.action(editor.id)) else { return Effects::none() };
        let change = Change::ReplaceAction(editor.apply_to(action, self.today));
        let stroke = Stroke::of(&mut editor.touched);
        self.change_on(change, stroke)
    }

    /// Gives the line that tells how to fill in an action item, with the names of who is at the table.
    pub fn action_hint(&self) -> String {
        let names: Vec<&str> = self.seen().into_iter().flat_map(Session::table).map(|o| o.name.as_str()).collect();
        words::action_hint(&names)
    }

    /// Tells which day or time is meant by what is typed in a dialog.
    pub fn day_or_time(&self, overlay: &Overlay) -> Option<String> {
        match overlay {
            Overlay::Prompt(prompt) => prompt.meaning(self.today),
            Overlay::Action(editor) => editor.meaning(self.today),
            _ => None,
        }
    }

    /// Opens a month over an action item, at its date.
    pub(super) fn open_calendar(&mut self) -> Effects {
        if let Some(Overlay::Action(editor)) = self.overlays.last() {
            let day = editor.due(self.today).ok().flatten().unwrap_or(self.today);
            self.overlays.push(Overlay::Calendar(Calendar { day }));
        }
        Effects::none()
    }

    /// Takes a day over into the action item below the month.
    pub(super) fn pick_day(&mut self, day: NaiveDate) -> Effects {
        if matches!(self.overlay(), Some(Overlay::Calendar(_))) {
            self.overlays.pop();
        }
        if let Some(Overlay::Action(editor)) = self.overlays.last_mut() {
            editor.focus_on(ActionField::When);
        }
        self.typed(|field| {
            field.replace(&typed_date(day));
            true
        })
    }

    /// Goes on to the next field, or finishes the dialog.
    pub(super) fn submit(&mut self) -> Effects {
        match self.overlays.last_mut() {
            Some(Overlay::Search(search)) => {
                let command = search.chosen(&self.guide);
                command.map_or_else(Effects::none, |command| self.carry_out(command))
            }
            Some(Overlay::Action(editor)) => {
                let finished = editor.finish_field();
                if editor.go_on() {
                    return if finished { self.keep_action() } else { Effects::none() };
                }
                match editor.unread_day(self.today) {
                    Some((typed, why)) => {
                        editor.error = Some(days::no_date(&typed, why));
                        Effects::none()
                    }
                    None => self.close(),
                }
            }
            Some(Overlay::Prompt(prompt)) if prompt.asked.is_text() => {
                // No reason is one too; every other text was kept while it was typed.
                let dropped = match prompt.asked {
                    Asked::DropReason(id) if prompt.field.text().trim().is_empty() => Some(id),
                    _ => None,
                };
                let effects = dropped.map_or_else(Effects::none, |id| self.drop_action(id, String::new()));
                effects.and(self.close())
            }
            Some(Overlay::Prompt(prompt)) => {
                let (asked, text) = (prompt.asked.clone(), clean_line(prompt.field.text()));
                match self.answered(&asked, text) {
                    Ok(effects) => effects,
                    Err(error) => {
                        self.failed(error);
                        Effects::none()
                    }
                }
            }
            _ => Effects::none(),
        }
    }

    /// Uses the line that was typed for what it was asked for, or says why it will not do.
    fn answered(&mut self, asked: &Asked, text: String) -> Result<Effects, String> {
        if text.is_empty() {
            // Nothing typed for one more organisation: the table is complete.
            return match asked {
                Asked::NewOrganisation => Ok(self.close()),
                Asked::FormDue => self.set_form_due(""),
                Asked::FormReturn => Ok(self.set_form_return(text)),
                _ => Err(words::NOTHING_TYPED.to_owned()),
            };
        }
        if text.chars().count() > asked.longest() {
            return Err(words::too_long(asked.longest()));
        }
        let effects = match asked {
            // These come from outside whether they could be done: until then the dialog stays.
            Asked::NewMeeting => return Ok(self.create_meeting(text)),
            Asked::FollowingMeeting(path) => return Ok(self.create_following(path.clone(), text)),
            Asked::InvitedMinutes => return self.invite(&text),
            Asked::FormDue => return self.set_form_due(&text),
            Asked::FormReturn => return Ok(self.set_form_return(text)),
            Asked::AgendaMinutes => self.set_agenda_minutes(&text)?,
            Asked::AgendaBegin => self.set_agenda_begin(&text)?,
            Asked::AgendaVenue => self.change_agenda(|agenda, _| Agenda { venue: text, ..agenda }),
            Asked::ItemMinutes(question) => self.set_item_minutes(*question, &text)?,
            Asked::ReportPath => return Ok(self.place_report(&text)),
            Asked::MergePath => {
                return Ok(Effect::Gather { path: self.paths.read(&text), accept: Accept::ThisMeeting }.into());
            }
            Asked::OtherPlace => return Ok(self.keep_elsewhere(self.paths.read(&text))),
            Asked::Title => self.change(Change::SetTitle(text)),
            Asked::Date => {
                let date = parse_date(&text, self.today, Which::Nearest).map_err(|why| days::no_date(&text, why))?;
                self.change(Change::SetDate(date))
            }
            Asked::NewOrganisation => {
                self.check_name(&text, None)?;
                let Some(session) = self.session() else { return Ok(Effects::none()) };
                let (id, at) = (session.free_organisation_id(), session.organisations.len());
                let organisation = Organisation::new(id, text, None);
                let effects = self.change(Change::InsertOrganisation(at, organisation));
                self.overlays.pop();
                return Ok(effects.and(self.ask_role(id, Arrival::JustNow)));
            }
            Asked::OrganisationName(id) => {
                self.check_name(&text, Some(*id))?;
                let organisation = self.session().and_then(|session| session.organisation(*id)).cloned();
                organisation.map_or_else(Effects::none, |o| {
                    self.change(Change::ReplaceOrganisation(Organisation { name: text, ..o }))
                })
            }
            Asked::OwnRole(id, arrival) => {
                self.overlays.pop();
                return Ok(self.set_role(*id, Some(TableRole::Own(text)), *arrival));
            }
            Asked::Paper => {
                return self.type_paper(&text);
            }
            Asked::Minutes => {
                let no_minutes = || work_formats::no_minutes(&text, timer::LONGEST);
                self.start_timer(timer::minutes(&text).ok_or_else(no_minutes)?)
            }
            // A text of the conversation was kept while it was typed.
            _ => Effects::none(),
        };
        self.overlays.pop();
        Ok(effects)
    }

    /// Closes the dialog on top. What was typed is kept already; what would be lost is asked about first.
    pub(super) fn close(&mut self) -> Effects {
        if self.overlay().is_some_and(Overlay::is_written_in)
            && let Some(question) = self.ask_about_loose(&Command::Dialog(Dialog::Close))
        {
            self.overlays.push(question);
            return Effects::none();
        }
        self.finish_top()
    }

    /// Completes what was left unwritten in the dialog on top, such as a name of which two letters were typed, and
    /// closes it.
    pub(super) fn finish_top(&mut self) -> Effects {
        let finished = match self.overlays.last_mut() {
            Some(Overlay::Action(editor)) => editor.finish(),
            _ => false,
        };
        let kept = if finished { self.keep_action() } else { Effects::none() };
        let closed = self.close_top();
        kept.and(closed)
    }

    /// Closes the dialog on top, and does what belongs to its end.
    fn close_top(&mut self) -> Effects {
        match self.overlays.pop() {
            // An action item that stayed empty was not meant.
            Some(Overlay::Action(editor)) => {
                let empty = self
                    .session()
                    .and_then(|s| s.action(editor.id))
                    .is_some_and(|action| action.text.is_empty() && action.owner.is_empty() && action.due.is_none());
                if empty { self.change(Change::RemoveAction(editor.id)) } else { Effects::none() }
            }
            Some(Overlay::Note(note)) if note.touched => {
                self.tell_of_text();
                Effects::none()
            }
            // The table is complete: what comes next is the beginning.
            Some(Overlay::Prompt(Prompt { asked: Asked::NewOrganisation, .. })) => {
                if self.place == Place::Meeting {
                    self.land();
                }
                Effects::none()
            }
            Some(Overlay::Prompt(Prompt { asked, touched: true, .. })) => {
                self.tell_of_text();
                // The key for it works from anywhere on the page: what was written is shown.
                if matches!(asked, Asked::Dissent(_)) {
                    self.look_at(&Command::Dialog(Dialog::Ask(asked)));
                }
                Effects::none()
            }
            _ => Effects::none(),
        }
    }
}

/// Gives the words of what is asked, and of how to answer.
const fn question(asked: &Asked) -> (&'static str, &'static str) {
    match asked {
        Asked::NewMeeting => words::ASK_NEW_MEETING,
        Asked::FollowingMeeting(_) => compare::ASK_FOLLOWING,
        Asked::Title => words::ASK_TITLE,
        Asked::Date => words::ASK_DATE,
        Asked::NewOrganisation => words::ASK_NEW_ORGANISATION,
        Asked::OrganisationName(_) => words::ASK_ORGANISATION_NAME,
        Asked::OwnRole(..) => conversation::ASK_OWN_ROLE,
        Asked::Reason(..) => conversation::ASK_REASON,
        Asked::Dissent(_) => conversation::ASK_DISSENT,
        Asked::Needed(_) => conversation::ASK_NEEDED,
        Asked::NoAction(_) => conversation::ASK_NO_ACTION,
        Asked::Priority(..) => conversation::ASK_PRIORITY,
        Asked::DropReason(_) => conversation::ASK_DROP,
        Asked::ReportPath => words::ASK_REPORT_PATH,
        Asked::Minutes => work_formats::ASK_MINUTES,
        Asked::InvitedMinutes => preparing::ASK_MINUTES,
        Asked::FormDue => preparing::ASK_DUE,
        Asked::FormReturn => preparing::ASK_RETURN,
        Asked::AgendaMinutes => agenda::ASK_MINUTES,
        Asked::AgendaBegin => agenda::ASK_BEGIN,
        Asked::AgendaVenue => agenda::ASK_VENUE,
        Asked::ItemMinutes(_) => agenda::ASK_ITEM,
        Asked::MergePath => merge::ASK_PATH,
        Asked::Paper => merge::ASK_PAPER,
        Asked::OtherPlace => saving::ASK_PLACE,
    }
}
