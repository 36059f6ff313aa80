//! Who is at the table, and in which role.

use super::{App, Overlay};
use crate::app::command::{Arrival, Asked, Command, Dialog, Shift, Table};
use crate::app::dialogs::choose::Choose;
use crate::app::effect::Effects;
use crate::content::Role;
use crate::session::name::{NameKey, is_same, key};
use crate::session::{Change, Organisation, OrganisationId, TableRole};
use crate::text::{conversation, screens as words};

impl App {
    /// Carries out what the user does about who is at the table.
    pub(super) fn seat(&mut self, table: Table) -> Effects {
        match table {
            Table::Add(names) => self.add_organisations(&names),
            Table::Ask(id) => self.ask_organisation(id),
            Table::AskRole(id) => self.ask_role(id, Arrival::Earlier),
            Table::SetRole(id, role, arrival) => self.set_role(id, role.map(TableRole::Guide), arrival),
            Table::Shift(id, shift) => self.shift_organisation(id, shift),
            Table::AskRemove(id) => self.ask_remove_organisation(id),
            Table::Leave(id) => self.change_organisation(id, |organisation| organisation.left = true),
            Table::Return(id) => self.change_organisation(id, |organisation| organisation.left = false),
            Table::Remove(id) => self.remove_organisation(id),
            Table::AskCitizen => self.ask_citizen(),
            Table::SetCitizen(answer) => self.change(Change::SetCitizenSpoke(answer)),
        }
    }

    /// Gives an organisation a role; asks for the next organisation when this one has just come.
    pub(super) fn set_role(&mut self, id: OrganisationId, role: Option<TableRole>, arrival: Arrival) -> Effects {
        let effects = self.change_organisation(id, |organisation| organisation.role = role);
        match arrival {
            Arrival::JustNow => effects.and(self.ask(Asked::NewOrganisation)),
            Arrival::Earlier => effects,
        }
    }

    /// Lets an organisation change places with the one before or after it.
    fn shift_organisation(&mut self, id: OrganisationId, shift: Shift) -> Effects {
        let Some(session) = self.session() else { return Effects::none() };
        let Some(at) = session.organisations.iter().position(|organisation| organisation.id == id) else {
            return Effects::none();
        };
        let to = match shift {
            Shift::Earlier => at.checked_sub(1),
            Shift::Later => Some(at + 1).filter(|to| *to < session.organisations.len()),
        };
        let Some(to) = to else { return Effects::none() };
        let effects = self.change(Change::MoveOrganisation(id, to));
        self.look_at(&Command::Table(Table::Ask(id)));
        effects
    }

    fn ask_citizen(&mut self) -> Effects {
        let options =
            [(conversation::YES, Some(true)), (conversation::NO, Some(false)), (conversation::NOT_ASKED, None)]
                .map(|(label, answer)| (label.to_owned(), Command::Table(Table::SetCitizen(answer))));
        let explanation = conversation::CITIZEN_WHY.to_owned();
        let choose = Choose::new(conversation::CITIZEN.to_owned(), explanation, options.to_vec());
        self.overlays.push(Overlay::Choose(choose));
        Effects::none()
    }

    pub(super) fn change_organisation(
        &mut self,
        id: OrganisationId,
        change: impl FnOnce(&mut Organisation),
    ) -> Effects {
        let Some(mut organisation) = self.session().and_then(|session| session.organisation(id)).cloned() else {
            return Effects::none();
        };
        change(&mut organisation);
        self.change(Change::ReplaceOrganisation(organisation))
    }

    /// Asks what is to be done with an organisation.
    pub(super) fn ask_organisation(&mut self, id: OrganisationId) -> Effects {
        let Some(session) = self.session() else { return Effects::none() };
        let Some(organisation) = session.organisation(id) else { return Effects::none() };
        let away = if organisation.left {
            (words::BACK_TO_TABLE.to_owned(), Command::Table(Table::Return(id)))
        } else {
            (words::REMOVE_FROM_TABLE.to_owned(), Command::Table(Table::AskRemove(id)))
        };
        let mut options = vec![
            (words::OTHER_ROLE.to_owned(), Command::Table(Table::AskRole(id))),
            (words::OTHER_NAME.to_owned(), Command::Dialog(Dialog::Ask(Asked::OrganisationName(id)))),
        ];
        let at = session.organisations.iter().position(|organisation| organisation.id == id);
        let (first, last) = (at == Some(0), at.map(|at| at + 1) == Some(session.organisations.len()));
        let shift = |label: &str, shift| (label.to_owned(), Command::Table(Table::Shift(id, shift)));
        options.extend((!first).then(|| shift(words::SPEAKS_EARLIER, Shift::Earlier)));
        options.extend((!last).then(|| shift(words::SPEAKS_LATER, Shift::Later)));
        options.push(away);
        self.overlays.push(Overlay::Choose(Choose::new(organisation.name.clone(), String::new(), options)));
        Effects::none()
    }

    /// Opens the choice of a role.
    pub(super) fn ask_role(&mut self, id: OrganisationId, arrival: Arrival) -> Effects {
        let Some(organisation) = self.session().and_then(|session| session.organisation(id)) else {
            return Effects::none();
        };
        let set = |role| Command::Table(Table::SetRole(id, role, arrival));
        let role = |role: &Role| (role.title.clone(), set(Some(role.id.clone())));
        let mut options: Vec<(String, Command)> = self.guide.roles.iter().map(role).collect();
        options.push((words::OWN_ROLE.to_owned(), Command::Dialog(Dialog::Ask(Asked::OwnRole(id, arrival)))));
        options.push((words::NO_ROLE_CHOICE.to_owned(), set(None)));
        let choose = Choose::new(words::which_role(&organisation.name), String::new(), options);
        self.overlays.push(Overlay::Choose(choose));
        Effects::none()
    }

    /// Puts organisations at the table, as one change; those that sit there already are left out. They get no role yet.
    pub(super) fn add_organisations(&mut self, names: &[String]) -> Effects {
        let Some(session) = self.session() else { return Effects::none() };
        let (first, at) = (session.free_organisation_id(), session.organisations.len());
        let asked = names.len();
        let ids = (first.0..=u32::MAX).map(OrganisationId);
        let new = self.new_at_table(names).into_iter().zip(ids).zip(at..);
        let changes: Vec<Change> =
            new.map(|((name, id), at)| Change::InsertOrganisation(at, Organisation::new(id, name, None))).collect();
        let added = changes.len();
        let effects = if changes.is_empty() { Effects::none() } else { self.change(Change::All(changes)) };
        self.message = Some(words::were_added(added, asked - added));
        effects
    }

    /// Gives the names that are not at the table yet, each once and without those that are too long.
    pub(super) fn new_at_table(&self, names: &[String]) -> Vec<String> {
        let at_table = self.session().into_iter().flat_map(|session| &session.organisations);
        let mut known: Vec<NameKey> = at_table.map(|organisation| key(&organisation.name)).collect();
        let mut new = Vec::new();
        for name in names.iter().filter(|name| name.chars().count() <= Asked::NewOrganisation.longest()) {
            let folded = key(name);
            if !known.contains(&folded) {
                known.push(folded);
                new.push(name.clone());
            }
        }
        new
    }

    /// Refuses a name that another organisation at the table has.
    pub(super) fn check_name(&self, name: &str, own: Option<OrganisationId>) -> Result<(), String> {
        let taken = self
            .session()
            .is_some_and(|session| session.organisations.iter().any(|o| Some(o.id) != own && is_same(&o.name, name)));
        if taken { Err(words::name_taken(name)) } else { Ok(()) }
    }

    /// Asks whether an organisation leaves the table, and what becomes of what it said.
    pub(super) fn ask_remove_organisation(&mut self, id: OrganisationId) -> Effects {
        let Some(session) = self.session() else { return Effects::none() };
        let Some(name) = session.organisation(id).map(|organisation| organisation.name.clone()) else {
            return Effects::none();
        };
        let spoke = session.questions.values().filter(|discussion| discussion.said(id).is_some()).count();
        let mut options = vec![(conversation::STAYS.to_owned(), Command::Dialog(Dialog::Close))];
        if spoke > 0 {
            options.push((conversation::LEAVES_AND_KEEP.to_owned(), Command::Table(Table::Leave(id))));
        }
        options.push((conversation::REMOVE_ALL.to_owned(), Command::Table(Table::Remove(id))));
        let choose = Choose::new(conversation::leaves(&name), conversation::what_was_said(spoke), options);
        self.overlays.push(Overlay::Choose(choose));
        Effects::none()
    }

    /// Takes an organisation away with all that it said, as one change.
    fn remove_organisation(&mut self, id: OrganisationId) -> Effects {
        let Some(session) = self.session() else { return Effects::none() };
        let mut changes = Vec::new();
        for (question, discussion) in &session.questions {
            if discussion.said(id).is_some() {
                let mut without = discussion.clone();
                without.forget(id);
                changes.push(Change::SetDiscussion(*question, Box::new(without)));
            }
        }
        let of_it = session.priorities.keys().filter(|(_, organisation)| *organisation == id);
        changes.extend(of_it.map(|(part, organisation)| Change::SetPriority(*part, *organisation, String::new())));
        changes.push(Change::RemoveOrganisation(id));
        self.change(Change::All(changes))
    }
}
