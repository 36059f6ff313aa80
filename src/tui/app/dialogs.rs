//! What happens in dialogs: asking, typing, finishing, closing.

use super::{App, Overlay};
use chrono::NaiveDate;

use crate::clean::clean_line;
use crate::content::{Role, RoleId};
use crate::session::name::is_same;
use crate::session::room::room;
use crate::session::{Change, Closure, Organisation, OrganisationId, TableRole, parse_date, typed_date};
use crate::text::{compare, conversation, merge, preparing, saving, screens as words, work_formats};
use crate::tui::command::{Asked, Command};
use crate::tui::effect::Effect;
use crate::tui::overlays::action::ActionField;
use crate::tui::overlays::calendar::Calendar;
use crate::tui::overlays::choose::Choose;
use crate::tui::overlays::prompt::Prompt;
use crate::tui::timer;
use crate::tui::widgets::field::{Field, Refused};

impl App {
    /// Opens the dialog that asks for a line.
    pub(super) fn ask(&mut self, asked: Asked) -> Vec<Effect> {
        let session = self.session();
        let text = match &asked {
            Asked::NewMeeting
            | Asked::NewOrganisation
            | Asked::Minutes
            | Asked::OwnRole(..)
            | Asked::DropReason(_)
            | Asked::Paper => String::new(),
            Asked::FollowingMeeting(path) => self.title_of(path),
            Asked::Title => session.map(|session| session.title.clone()).unwrap_or_default(),
            Asked::Date => session.map(|session| typed_date(session.date)).unwrap_or_default(),
            Asked::OrganisationName(id) => {
                session.and_then(|s| s.organisation(*id)).map(|o| o.name.clone()).unwrap_or_default()
            }
            Asked::Reason(question, id) => {
                session.and_then(|s| s.spoken(*question, *id)).map(|s| clean_line(&s.reason)).unwrap_or_default()
            }
            Asked::Dissent(question) => session.map(|s| s.discussion(*question).dissent).unwrap_or_default(),
            Asked::Needed(question) => session.map(|s| s.discussion(*question).needed).unwrap_or_default(),
            Asked::NoAction(question) => match session.map(|s| s.discussion(*question).closure) {
                Some(Some(Closure::NoAction(reason))) => reason,
                _ => String::new(),
            },
            Asked::Priority(part, id) => {
                session.and_then(|s| s.priorities.get(&(*part, *id))).cloned().unwrap_or_default()
            }
            Asked::ReportPath => self.report_path().display().to_string(),
            Asked::MergePath | Asked::OtherPlace => self.documents.display().to_string(),
            Asked::InvitedMinutes => preparing::USUAL_MINUTES.to_owned(),
        };
        let (title, hint) = match asked {
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
        };
        let hint = match asked {
            Asked::NewMeeting => words::with_guide(&self.guide.title, hint),
            _ => hint.to_owned(),
        };
        let title = title.to_owned();
        self.overlays.push(Overlay::Prompt(Prompt { asked, title, hint, error: None, field: Field::line(&text) }));
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
        let today = self.today;
        let room = self.meeting.as_ref().map_or(usize::MAX, |meeting| room(meeting.editing.session()));
        let (change, first) = match self.overlays.last_mut() {
            Some(Overlay::Prompt(prompt)) => {
                if change(&mut prompt.field, usize::MAX) {
                    prompt.error = None;
                }
                return Vec::new();
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
                (note.subject.change(meeting.editing.session(), note.field.text()), first)
            }
            Some(Overlay::Action(editor)) => {
                if !change(editor.field(), room) {
                    return Vec::new();
                }
                editor.error = None;
                let first = !std::mem::replace(&mut editor.touched, true);
                let session = self.meeting.as_ref().map(|meeting| meeting.editing.session());
                let Some(action) = session.and_then(|session| session.action(editor.id)) else { return Vec::new() };
                (Change::ReplaceAction(editor.apply_to(action, today)), first)
            }
            _ => return Vec::new(),
        };
        self.change_on(change, first)
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
                if editor.next() {
                    Vec::new()
                } else {
                    self.close()
                }
            }
            Some(Overlay::Prompt(prompt)) => {
                let (asked, text) = (prompt.asked.clone(), clean_line(&prompt.field.text()));
                match self.answered(&asked, text) {
                    Ok(effects) => effects,
                    Err(error) => {
                        if let Some(Overlay::Prompt(prompt)) = self.overlays.last_mut() {
                            prompt.error = Some(error);
                        }
                        Vec::new()
                    }
                }
            }
            _ => Vec::new(),
        }
    }

    /// Does what a line was asked for, or says why it will not do.
    fn answered(&mut self, asked: &Asked, text: String) -> Result<Vec<Effect>, String> {
        if text.is_empty() && !asked.may_be_empty() {
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
            Asked::NewMeeting => self.create_meeting(text),
            Asked::FollowingMeeting(path) => self.create_following(path.clone(), text),
            Asked::Title => self.change(Change::SetTitle(text)),
            Asked::Date => {
                let date = parse_date(&text, self.today).ok_or_else(|| words::no_date(&text))?;
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
            Asked::Reason(question, id) => self.change_discussion(*question, |discussion| {
                // One that came from home may have lines: it keeps them while nothing else in it changes.
                if let Some(spoken) = discussion.positions.get_mut(id).filter(|s| clean_line(&s.reason) != text) {
                    spoken.reason = text;
                }
            }),
            Asked::Dissent(question) => {
                let effects = self.change_discussion(*question, |discussion| discussion.dissent = text);
                // The key for it works from anywhere on the page: what was written is shown.
                self.look_at(&Command::Ask(asked.clone()));
                effects
            }
            Asked::Needed(question) => self.change_discussion(*question, |discussion| discussion.needed = text),
            Asked::NoAction(question) => self.change_discussion(*question, |discussion| {
                discussion.closure = Some(text).filter(|reason| !reason.is_empty()).map(Closure::NoAction);
            }),
            Asked::Priority(part, id) => self.change(Change::SetPriority(*part, *id, text)),
            Asked::DropReason(id) => self.drop_action(*id, text),
            // The dialog stays until it is known what stands there.
            Asked::ReportPath => return Ok(self.place_report(&text)),
            Asked::InvitedMinutes => self.invite(&text)?,
            Asked::MergePath => vec![Effect::Gather { path: self.paths.read(&text), anyway: false }],
            Asked::OtherPlace => self.keep_elsewhere(self.paths.read(&text)),
            Asked::Paper => {
                self.type_paper(&text)?;
                return Ok(Vec::new());
            }
            Asked::Minutes => {
                let no_minutes = || work_formats::no_minutes(&text, timer::LONGEST);
                self.start_timer(timer::minutes(&text).ok_or_else(no_minutes)?)
            }
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

    /// Closes the dialog on top; what was typed is kept already.
    pub(super) fn close(&mut self) -> Vec<Effect> {
        if let Some(Overlay::Action(editor)) = self.overlays.last_mut()
            && let Err(typed) = editor.due(self.today)
            && editor.error.is_none()
        {
            // Said once; closing again leaves the date out.
            editor.error = Some(words::no_date(&typed));
            return Vec::new();
        }
        let closed = self.overlays.pop();
        match closed {
            // An action item that stayed empty was not meant.
            Some(Overlay::Action(editor)) => {
                let empty = self
                    .session()
                    .and_then(|s| s.action(editor.id))
                    .is_some_and(|action| action.text.is_empty() && action.owner.is_empty() && action.due.is_none());
                if empty { self.change(Change::RemoveAction(editor.id)) } else { Vec::new() }
            }
            _ => Vec::new(),
        }
    }
}
