//! Commands of the conversation: each organisation by itself, then the group together.

use super::{App, Overlay};
use crate::app::command::{Asked, Command};
use crate::app::dialogs::choose::Choose;
use crate::app::effect::Effect;
use crate::app::screens;
use crate::app::view::View;
use crate::content::QuestionId;
use crate::session::{Change, Closure, Discussion, Organisation, OrganisationId, Outcome, Position};
use crate::text::{changes, conversation as words};

impl App {
    /// Whether the organisations answer a question apart now: at the table, and their answers still covered.
    pub fn is_covered(&self, question: QuestionId) -> bool {
        self.session().is_some_and(|session| {
            session.answers_apart(question)
                && !session.questions.get(&question).is_some_and(|discussion| discussion.revealed)
        })
    }

    /// The organisation that has the word: the one that was given it, or else the first that has not answered. When all
    /// have answered nobody has it until somebody is given it: so no letter changes an answer by the way.
    pub fn speaker(&self, question: QuestionId) -> Option<&Organisation> {
        let session = self.session()?;
        let given = self.speaker.and_then(|id| session.table().find(|organisation| organisation.id == id));
        given.or_else(|| session.silent(question).into_iter().next())
    }

    /// The answer that the reason of an organisation was told with, where that is another one than it gives now.
    pub fn earlier_position(&self, question: QuestionId, organisation: OrganisationId) -> Option<Position> {
        let now = self.session()?.spoken(question, organisation)?;
        let then = self.earlier_reasons.get(&(question, organisation))?;
        (then.reason == now.reason && then.position != now.position).then_some(then.position)
    }

    pub(super) fn converse(&mut self, command: &Command) -> Vec<Effect> {
        match *command {
            Command::GiveWord(organisation) => {
                self.speaker = Some(organisation);
                Vec::new()
            }
            Command::Speak(question, position) => self.speak(question, position),
            Command::SpeakFor(question, organisation, position) => self.speak_for(question, organisation, position),
            Command::AskPosition(question, organisation) => self.ask_position(question, organisation),
            Command::NotYet(question) if !self.is_covered(question) => {
                let effects = self.change(Change::SetAnswer(question, Some(Outcome::NotYet)));
                self.say_where_nothing_changed(&effects, changes::SAME);
                effects
            }
            Command::Reveal(question) => self.reveal(question),
            Command::RevealAnyway(question) => {
                self.view = View::default();
                self.change_discussion(question, Discussion::show)
            }
            Command::Cover(question) => {
                self.speaker = None;
                let effects = self.change_discussion(question, Discussion::cover);
                self.land();
                effects
            }
            Command::Park(question) => self.change_discussion(question, |discussion| {
                let parked = discussion.closure == Some(Closure::Parked);
                discussion.closure = if parked { None } else { Some(Closure::Parked) };
            }),
            Command::LeaveTable(id) => self.change_organisation(id, |organisation| organisation.left = true),
            Command::ReturnToTable(id) => self.change_organisation(id, |organisation| organisation.left = false),
            Command::RemoveOrganisation(id) => self.remove_organisation(id),
            Command::AskCitizen => {
                let options = [(words::YES, Some(true)), (words::NO, Some(false)), (words::NOT_ASKED, None)]
                    .map(|(label, answer)| (label.to_owned(), Command::SetCitizen(answer)));
                let choose = Choose::new(words::CITIZEN.to_owned(), words::CITIZEN_WHY.to_owned(), options.to_vec());
                self.overlays.push(Overlay::Choose(choose));
                Vec::new()
            }
            Command::SetCitizen(answer) => self.change(Change::SetCitizenSpoke(answer)),
            _ => Vec::new(),
        }
    }

    /// Changes what was said about a question, as one change.
    pub(super) fn change_discussion(
        &mut self,
        question: QuestionId,
        change: impl FnOnce(&mut Discussion),
    ) -> Vec<Effect> {
        let Some(session) = self.session() else { return Vec::new() };
        let mut discussion = session.discussion(question);
        change(&mut discussion);
        self.change(Change::SetDiscussion(question, Box::new(discussion)))
    }

    pub(super) fn change_organisation(
        &mut self,
        id: OrganisationId,
        change: impl FnOnce(&mut Organisation),
    ) -> Vec<Effect> {
        let Some(mut organisation) = self.session().and_then(|session| session.organisation(id)).cloned() else {
            return Vec::new();
        };
        change(&mut organisation);
        self.change(Change::ReplaceOrganisation(organisation))
    }

    /// The organisation that has the word answers; then the next that has not answered gets it.
    fn speak(&mut self, question: QuestionId, position: Position) -> Vec<Effect> {
        let Some(speaker) = self.speaker(question).map(|organisation| organisation.id) else {
            self.message = Some(words::FOR_NOBODY.to_owned());
            return Vec::new();
        };
        let effects = self.speak_for(question, speaker, Some(position));
        self.speaker = self.session().and_then(|session| {
            let table: Vec<OrganisationId> = session.table().map(|organisation| organisation.id).collect();
            let here = table.iter().position(|id| *id == speaker)?;
            let after = table.iter().cycle().skip(here + 1).take(table.len());
            let silent = session.silent(question);
            after.copied().find(|id| silent.iter().any(|organisation| organisation.id == *id))
        });
        self.look_at_speaker(question);
        effects
    }

    /// An organisation answers, or takes its answer back.
    fn speak_for(
        &mut self,
        question: QuestionId,
        organisation: OrganisationId,
        position: Option<Position>,
    ) -> Vec<Effect> {
        // It may be gone meanwhile.
        if self.session().is_none_or(|session| session.organisation(organisation).is_none()) {
            return Vec::new();
        }
        let said = self.session().and_then(|session| session.spoken(question, organisation)).cloned();
        if let Some(said) = said.filter(|said| !said.reason.is_empty()) {
            let earlier = self.earlier_reasons.entry((question, organisation)).or_insert_with(|| said.clone());
            // A reason that was written anew is about what is answered now.
            if earlier.reason != said.reason {
                *earlier = said;
            }
        }
        let effects = self.change_discussion(question, |discussion| discussion.speak(organisation, position));
        let nothing = if position.is_some() { changes::SAME } else { words::NOTHING_TO_TAKE_BACK };
        self.say_where_nothing_changed(&effects, nothing);
        effects
    }

    /// Says something when a change changed nothing.
    fn say_where_nothing_changed(&mut self, effects: &[Effect], nothing: &str) {
        if effects.is_empty() {
            self.message = Some(nothing.to_owned());
        }
    }

    /// Brings the line for a command onto the screen and into focus, where the page as it is now has it.
    pub(super) fn look_at(&mut self, command: &Command) {
        if let Some(spot) = screens::page(self).spot_of(command) {
            self.view = View::at(spot);
        }
    }

    /// Shows the answers; names who has not answered first.
    fn reveal(&mut self, question: QuestionId) -> Vec<Effect> {
        let Some(session) = self.session() else { return Vec::new() };
        let missing: Vec<String> = session.silent(question).into_iter().map(|o| o.name.clone()).collect();
        let is_shown = session.questions.get(&question).is_some_and(|discussion| discussion.revealed);
        if missing.is_empty() || is_shown {
            return self.converse(&Command::RevealAnyway(question));
        }
        let options = vec![
            (words::WAIT.to_owned(), Command::Close),
            (words::REVEAL_ANYWAY.to_owned(), Command::RevealAnyway(question)),
        ];
        let choose = Choose::new(words::NOT_ALL_ANSWERED.to_owned(), words::still_silent(&missing), options);
        self.overlays.push(Overlay::Choose(choose));
        Vec::new()
    }

    /// Asks what becomes of an answer that was shown.
    fn ask_position(&mut self, question: QuestionId, organisation: OrganisationId) -> Vec<Effect> {
        let Some(name) = self.session().and_then(|session| session.organisation(organisation)).map(|o| o.name.clone())
        else {
            return Vec::new();
        };
        // A reason goes with an answer: without one there is nothing that it would be kept with.
        let has_spoken = self.session().is_some_and(|session| session.spoken(question, organisation).is_some());
        let reason = (words::REASON.to_owned(), Command::Ask(Asked::Reason(question, organisation)));
        let mut options: Vec<_> = has_spoken.then_some(reason).into_iter().collect();
        options.extend(
            Position::ALL.map(|position| {
                (words::change_to(position), Command::SpeakFor(question, organisation, Some(position)))
            }),
        );
        options.push((words::TAKE_BACK.to_owned(), Command::SpeakFor(question, organisation, None)));
        self.overlays.push(Overlay::Choose(Choose::new(words::what_says(&name), String::new(), options)));
        Vec::new()
    }

    /// Asks whether an organisation leaves the table, and what becomes of what it said.
    pub(super) fn ask_remove_organisation(&mut self, id: OrganisationId) -> Vec<Effect> {
        let Some(session) = self.session() else { return Vec::new() };
        let Some(name) = session.organisation(id).map(|organisation| organisation.name.clone()) else {
            return Vec::new();
        };
        let spoke = session.questions.values().filter(|discussion| discussion.said(id).is_some()).count();
        let mut options = vec![(words::STAYS.to_owned(), Command::Close)];
        if spoke > 0 {
            options.push((words::LEAVES_AND_KEEP.to_owned(), Command::LeaveTable(id)));
        }
        options.push((words::REMOVE_ALL.to_owned(), Command::RemoveOrganisation(id)));
        let choose = Choose::new(words::leaves(&name), words::what_was_said(spoke), options);
        self.overlays.push(Overlay::Choose(choose));
        Vec::new()
    }

    /// Takes an organisation away with all that it said, as one change.
    fn remove_organisation(&mut self, id: OrganisationId) -> Vec<Effect> {
        let Some(session) = self.session() else { return Vec::new() };
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
