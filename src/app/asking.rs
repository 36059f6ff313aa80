//! What happens in dialogs: asking, typing, finishing, closing.

use super::{App, Overlay, texts};
use chrono::NaiveDate;

use crate::app::command::{Asked, Command};
use crate::app::dialogs::action::ActionField;
use crate::app::dialogs::calendar::Calendar;
use crate::app::dialogs::choose::Choose;
use crate::app::dialogs::prompt::Prompt;
use crate::app::effect::Effect;
use crate::app::field::{Field, Refused};
use crate::app::timer;
use crate::clean::clean_line;
use crate::content::{Role, RoleId};
use crate::session::name::is_same;
use crate::session::room::room;
use crate::session::{Change, Organisation, OrganisationId, TableRole, Which, parse_date, typed_date};
use crate::text::{compare, conversation, days, merge, preparing, saving, screens as words, work_formats};

impl App {
    /// Opens the dialog that asks for a line.
    pub(super) fn ask(&mut self, asked: Asked) -> Vec<Effect> {
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
            Asked::InvitedMinutes => preparing::USUAL_MINUTES.to_owned(),
            text => self.kept_text(text).unwrap_or_default(),
        };
        let emptied = self.before_text(&asked);
        let (title, hint) = question(&asked);
        let hint = match asked {
            Asked::NewMeeting => words::with_guide(&self.guide.title, hint),
            _ => hint.to_owned(),
        };
        let prompt = Prompt { emptied, ..Prompt::new(asked, (title, &hint), &text) };
        self.overlays.push(Overlay::Prompt(prompt));
        Vec::new()
    }

    /// Asks what is to be done with an organisation.
    pub(super) fn ask_organisation(&mut self, id: OrganisationId) -> Vec<Effect> {
        let Some(organisation) = self.session().and_then(|session| session.organisation(id)) else { return Vec::new() };
        let away = if organisation.left {
            (words::BACK_TO_TABLE.to_owned(), Command::ReturnToTable(id))
        } else {
            (words::REMOVE_FROM_TABLE.to_owned(), Command::AskRemoveOrganisation(id))
        };
        let options = vec![
            (words::OTHER_ROLE.to_owned(), Command::AskRole(id)),
            (words::OTHER_NAME.to_owned(), Command::Ask(Asked::OrganisationName(id))),
            away,
        ];
        self.overlays.push(Overlay::Choose(Choose::new(organisation.name.clone(), String::new(), options)));
        Vec::new()
    }

    /// Opens the choice of a role; `set` makes the command that gives it.
    pub(super) fn ask_role(
        &mut self,
        id: OrganisationId,
        set: impl Fn(OrganisationId, Option<RoleId>) -> Command,
        first: bool,
    ) -> Vec<Effect> {
        let Some(organisation) = self.session().and_then(|session| session.organisation(id)) else { return Vec::new() };
        let role = |role: &Role| (role.title.clone(), set(id, Some(role.id.clone())));
        let mut options: Vec<(String, Command)> = self.guide.roles.iter().map(role).collect();
        options.push((words::OWN_ROLE.to_owned(), Command::Ask(Asked::OwnRole(id, first))));
        options.push((words::NO_ROLE_CHOICE.to_owned(), set(id, None)));
        let choose = Choose::new(words::which_role(&organisation.name), String::new(), options);
        self.overlays.push(Overlay::Choose(choose));
        Vec::new()
    }

    /// Lets a field change, and keeps what is in it; says so where it does not take all.
    pub(super) fn typed(&mut self, change: impl FnOnce(&mut Field) -> bool) -> Vec<Effect> {
        let mut refused = None;
        let effects = self.typed_into(|field, room| {
            let changed = field.change_within(room, change);
            refused = field.take_refused();
            changed
        });
        if let Some(refused) = refused {
            self.message = Some(match refused {
                Refused::Rest { kept, of } => saving::paste_cut(kept, of),
                Refused::Letter => saving::TEXT_FULL.to_owned(),
                Refused::NoRoom => saving::meeting_full(),
            });
        }
        effects
    }

    /// Lets a field change, with how many bytes it may grow in the file of the meeting.
    fn typed_into(&mut self, change: impl FnOnce(&mut Field, usize) -> bool) -> Vec<Effect> {
        let room = self.meeting.as_ref().map_or(usize::MAX, |meeting| room(meeting.desk.session()));
        let (change, first) = match self.overlays.last_mut() {
            Some(Overlay::Prompt(prompt)) => {
                let room = if prompt.asked.is_text() { room } else { usize::MAX };
                if !change(&mut prompt.field, room) {
                    return Vec::new();
                }
                prompt.error = None;
                let session = self.meeting.as_ref().map(|meeting| meeting.desk.session());
                let Some(change) = session.and_then(|session| texts::change(prompt, session)) else {
                    return Vec::new();
                };
                (change, !std::mem::replace(&mut prompt.touched, true))
            }
            Some(Overlay::Search(search)) => {
                if change(&mut search.field, usize::MAX) {
                    search.refresh(&self.guide);
                }
                return Vec::new();
            }
            Some(Overlay::Note(note)) => {
                if !change(&mut note.field, room) {
                    return Vec::new();
                }
                let first = !std::mem::replace(&mut note.touched, true);
                let Some(meeting) = &self.meeting else { return Vec::new() };
                (note.subject.change(meeting.desk.session(), note.field.text()), first)
            }
            Some(Overlay::Action(editor)) => {
                if !change(editor.field(), room) {
                    return Vec::new();
                }
                editor.error = None;
                return self.keep_action();
            }
            _ => return Vec::new(),
        };
        self.change_on(change, first)
    }

    /// Keeps the action item as it is typed now.
    pub(super) fn keep_action(&mut self) -> Vec<Effect> {
        let Some(Overlay::Action(editor)) = self.overlays.last_mut() else { return Vec::new() };
        let session = self.meeting.as_ref().map(|meeting| meeting.desk.session());
        let Some(action) = session.and_then(|session| session.action(editor.id)) else { return Vec::new() };
        let change = Change::ReplaceAction(editor.apply_to(action, self.today));
        let first = !std::mem::replace(&mut editor.touched, true);
        self.change_on(change, first)
    }

    /// Which day or time is meant by what is typed in a dialog.
    pub fn day_or_time(&self, overlay: &Overlay) -> Option<String> {
        match overlay {
            Overlay::Prompt(prompt) => prompt.meaning(self.today),
            Overlay::Action(editor) => editor.meaning(self.today),
            _ => None,
        }
    }

    /// Opens a month over an action item, at its date.
    pub(super) fn open_calendar(&mut self) -> Vec<Effect> {
        if let Some(Overlay::Action(editor)) = self.overlays.last() {
            let day = editor.due(self.today).ok().flatten().unwrap_or(self.today);
            self.overlays.push(Overlay::Calendar(Calendar { day }));
        }
        Vec::new()
    }

    /// Takes a day over into the action item below the month.
    pub(super) fn pick_day(&mut self, day: NaiveDate) -> Vec<Effect> {
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
    pub(super) fn submit(&mut self) -> Vec<Effect> {
        match self.overlays.last_mut() {
            Some(Overlay::Search(search)) => {
                let command = search.chosen(&self.guide);
                command.map_or_else(Vec::new, |command| self.carry_out(command))
            }
            Some(Overlay::Action(editor)) => {
                if editor.go_on() {
                    return Vec::new();
                }
                match editor.unread_day(self.today) {
                    Some((typed, why)) => {
                        editor.error = Some(days::no_date(&typed, why));
                        Vec::new()
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
                let effects = dropped.map_or_else(Vec::new, |id| self.drop_action(id, String::new()));
                [effects, self.close()].concat()
            }
            Some(Overlay::Prompt(prompt)) => {
                let (asked, text) = (prompt.asked.clone(), clean_line(&prompt.field.text()));
                match self.answered(&asked, text) {
                    Ok(effects) => effects,
                    Err(error) => {
                        self.failed(error);
                        Vec::new()
                    }
                }
            }
            _ => Vec::new(),
        }
    }

    /// Does what a line was asked for, or says why it will not do.
    fn answered(&mut self, asked: &Asked, text: String) -> Result<Vec<Effect>, String> {
        if text.is_empty() {
            // Nothing typed for one more organisation: the table is complete.
            return match asked {
                Asked::NewOrganisation => Ok(self.close()),
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
            Asked::ReportPath => return Ok(self.place_report(&text)),
            Asked::MergePath => return Ok(vec![Effect::Gather { path: self.paths.read(&text), anyway: false }]),
            Asked::OtherPlace => return Ok(self.keep_elsewhere(self.paths.read(&text))),
            Asked::Title => self.change(Change::SetTitle(text)),
            Asked::Date => {
                let date = parse_date(&text, self.today, Which::Nearest).map_err(|why| days::no_date(&text, why))?;
                self.change(Change::SetDate(date))
            }
            Asked::NewOrganisation => {
                self.check_name(&text, None)?;
                let Some(session) = self.session() else { return Ok(Vec::new()) };
                let (id, at) = (session.free_organisation_id(), session.organisations.len());
                let organisation = Organisation::new(id, text, None);
                let effects = self.change(Change::InsertOrganisation(at, organisation));
                self.overlays.pop();
                return Ok([effects, self.ask_role(id, Command::SetFirstRole, true)].concat());
            }
            Asked::OrganisationName(id) => {
                self.check_name(&text, Some(*id))?;
                let organisation = self.session().and_then(|session| session.organisation(*id)).cloned();
                organisation.map_or_else(Vec::new, |o| {
                    self.change(Change::ReplaceOrganisation(Organisation { name: text, ..o }))
                })
            }
            Asked::OwnRole(id, first) => {
                let effects = self.change_organisation(*id, |organisation| {
                    organisation.role = Some(TableRole::Own(text));
                });
                self.overlays.pop();
                return Ok(if *first { [effects, self.ask(Asked::NewOrganisation)].concat() } else { effects });
            }
            Asked::Paper => {
                self.type_paper(&text)?;
                return Ok(Vec::new());
            }
            Asked::Minutes => {
                let no_minutes = || work_formats::no_minutes(&text, timer::LONGEST);
                self.start_timer(timer::minutes(&text).ok_or_else(no_minutes)?)
            }
            // A text of the conversation was kept while it was typed.
            _ => Vec::new(),
        };
        self.overlays.pop();
        Ok(effects)
    }

    /// Refuses a name that another organisation at the table has.
    fn check_name(&self, name: &str, own: Option<OrganisationId>) -> Result<(), String> {
        let taken = self
            .session()
            .is_some_and(|session| session.organisations.iter().any(|o| Some(o.id) != own && is_same(&o.name, name)));
        if taken { Err(words::name_taken(name)) } else { Ok(()) }
    }

    /// Closes the dialog on top; what was typed is kept already, or it is asked about.
    pub(super) fn close(&mut self) -> Vec<Effect> {
        if self.overlay().is_some_and(Overlay::is_written_in)
            && let Some(question) = self.ask_about_loose(&Command::Close)
        {
            self.overlays.push(question);
            return Vec::new();
        }
        match self.overlays.pop() {
            // An action item that stayed empty was not meant.
            Some(Overlay::Action(editor)) => {
                let empty = self
                    .session()
                    .and_then(|s| s.action(editor.id))
                    .is_some_and(|action| action.text.is_empty() && action.owner.is_empty() && action.due.is_none());
                if empty { self.change(Change::RemoveAction(editor.id)) } else { Vec::new() }
            }
            Some(Overlay::Note(note)) if note.touched => {
                self.tell_of_text();
                Vec::new()
            }
            Some(Overlay::Prompt(Prompt { asked, touched: true, .. })) => {
                self.tell_of_text();
                // The key for it works from anywhere on the page: what was written is shown.
                if matches!(asked, Asked::Dissent(_)) {
                    self.look_at(&Command::Ask(asked));
                }
                Vec::new()
            }
            _ => Vec::new(),
        }
    }
}

/// What is asked, and how to answer.
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
        Asked::MergePath => merge::ASK_PATH,
        Asked::Paper => merge::ASK_PAPER,
        Asked::OtherPlace => saving::ASK_PLACE,
    }
}
