//! Commands of the conversation: each organisation by itself, then the group together.

use super::{App, Overlay};
use crate::app::command::{Asked, Command, Dialog, Talk};
use crate::app::dialogs::choose::Choose;
use crate::app::dialogs::note::Subject;
use crate::app::effect::Effects;
use crate::app::screens;
use crate::app::view::View;
use crate::content::{Choice, QuestionId};
use crate::session::{Change, Closure, Discussion, Organisation, OrganisationId, Outcome, Position};
use crate::text::{changes, conversation as words};

impl App {
    /// Whether the organisations at the table answer a question apart, and their answers are still covered.
    pub fn is_covered(&self, question: QuestionId) -> bool {
        self.session().is_some_and(|session| {
            session.answers_apart(question)
                && !session.questions.get(&question).is_some_and(|discussion| discussion.revealed)
        })
    }

    /// Gives the organisation that has the word: the one that was given it, or else the first that has not answered.
    /// When all have answered nobody has it until somebody is given it, so that no letter changes an answer by
    /// accident.
    pub fn speaker(&self, question: QuestionId) -> Option<&Organisation> {
        let session = self.session()?;
        let given = self.speaker.and_then(|id| session.table().find(|organisation| organisation.id == id));
        given.or_else(|| session.silent(question).into_iter().next())
    }

    /// Gives the answer with which an organisation told its reason, when it gives another answer now.
    pub fn earlier_position(&self, question: QuestionId, organisation: OrganisationId) -> Option<Position> {
        let now = self.session()?.spoken(question, organisation)?;
        let then = self.earlier_reasons.get(&(question, organisation))?;
        (then.reason == now.reason && then.position != now.position).then_some(then.position)
    }

    /// Carries out what the group says about a question.
    pub(super) fn converse(&mut self, talk: Talk) -> Effects {
        match talk {
            // Whoever answers has begun, or goes on.
            Talk::Choose(..) | Talk::NotYet(_) | Talk::Speak(..) | Talk::Reveal(_) => self.start_clock(),
            Talk::ClearAnswer(_)
            | Talk::GiveWord(_)
            | Talk::AskPosition(..)
            | Talk::AskWho(..)
            | Talk::SpeakFor(..)
            | Talk::RevealAnyway(_)
            | Talk::Cover(_)
            | Talk::Park(_)
            | Talk::Note(_) => {}
        }
        match talk {
            Talk::Choose(question, choice) => {
                self.focus_on(&Command::Talk(talk));
                self.change(Change::SetAnswer(question, Some(choice.into())))
            }
            Talk::NotYet(question) if self.is_covered(question) => Effects::none(),
            Talk::NotYet(question) => {
                let effects = self.change(Change::SetAnswer(question, Some(Outcome::NotYet)));
                self.say_where_nothing_changed(&effects, changes::SAME);
                effects
            }
            Talk::ClearAnswer(question) => {
                let effects = self.change(Change::SetAnswer(question, None));
                self.say_where_nothing_changed(&effects, words::NOTHING_TO_TAKE_BACK);
                effects
            }
            Talk::GiveWord(organisation) => {
                self.speaker = Some(organisation);
                Effects::none()
            }
            Talk::Speak(question, position) => self.speak(question, position),
            Talk::SpeakFor(question, organisation, position) => self.speak_for(question, organisation, position),
            Talk::AskPosition(question, organisation) => self.ask_position(question, organisation),
            Talk::AskWho(question, choice) => self.ask_who(question, choice),
            Talk::Reveal(question) => self.reveal(question),
            Talk::RevealAnyway(question) => self.show(question),
            Talk::Cover(question) => {
                self.speaker = None;
                let effects = self.change_discussion(question, Discussion::cover);
                self.land();
                effects
            }
            Talk::Park(question) => self.change_discussion(question, |discussion| {
                let parked = discussion.closure == Some(Closure::Parked);
                discussion.closure = if parked { None } else { Some(Closure::Parked) };
            }),
            Talk::Note(question) => {
                self.write_about(Subject::Question(question));
                Effects::none()
            }
        }
    }

    /// Changes what was said about a question, as one change that can be taken back.
    pub(super) fn change_discussion(&mut self, question: QuestionId, change: impl FnOnce(&mut Discussion)) -> Effects {
        let Some(session) = self.session() else { return Effects::none() };
        let mut discussion = session.discussion(question);
        change(&mut discussion);
        self.change(Change::SetDiscussion(question, Box::new(discussion)))
    }

    /// Answers for the organisation that has the word, and gives the word to the next that has not answered.
    fn speak(&mut self, question: QuestionId, position: Position) -> Effects {
        let Some(speaker) = self.speaker(question).map(|organisation| organisation.id) else {
            self.message = Some(words::FOR_NOBODY.to_owned());
            return Effects::none();
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

    /// Answers for an organisation, or takes its answer back.
    fn speak_for(&mut self, question: QuestionId, organisation: OrganisationId, position: Option<Position>) -> Effects {
        // It may be gone meanwhile.
        if self.session().is_none_or(|session| session.organisation(organisation).is_none()) {
            return Effects::none();
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

    /// Tells the user so when a change had nothing to change.
    fn say_where_nothing_changed(&mut self, effects: &Effects, nothing: &str) {
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

    /// Shows all answers to a question.
    fn show(&mut self, question: QuestionId) -> Effects {
        let effects = self.change_discussion(question, Discussion::show);
        self.view = View::default();
        self.land();
        // What it adds up to comes onto the screen as well.
        self.view.follow = true;
        effects
    }

    /// Shows all answers to a question; asks first when somebody has not answered yet.
    fn reveal(&mut self, question: QuestionId) -> Effects {
        let Some(session) = self.session() else { return Effects::none() };
        let missing: Vec<String> = session.silent(question).into_iter().map(|o| o.name.clone()).collect();
        let is_shown = session.questions.get(&question).is_some_and(|discussion| discussion.revealed);
        if missing.is_empty() || is_shown {
            return self.show(question);
        }
        let options = vec![
            (words::WAIT.to_owned(), Command::Dialog(Dialog::Close)),
            (words::REVEAL_ANYWAY.to_owned(), Command::Talk(Talk::RevealAnyway(question))),
        ];
        let choose = Choose::new(words::NOT_ALL_ANSWERED.to_owned(), words::still_silent(&missing), options);
        self.overlays.push(Overlay::Choose(choose));
        Effects::none()
    }

    /// Asks what is to be done with an answer that was shown.
    fn ask_position(&mut self, question: QuestionId, organisation: OrganisationId) -> Effects {
        let Some(name) = self.session().and_then(|session| session.organisation(organisation)).map(|o| o.name.clone())
        else {
            return Effects::none();
        };
        // A reason goes with an answer: without one there is nothing that it would be kept with.
        let has_spoken = self.session().is_some_and(|session| session.spoken(question, organisation).is_some());
        let reason = (words::REASON.to_owned(), Command::Dialog(Dialog::Ask(Asked::Reason(question, organisation))));
        let mut options: Vec<_> = has_spoken.then_some(reason).into_iter().collect();
        options.extend(Position::ALL.map(|position| {
            (words::change_to(position), Command::Talk(Talk::SpeakFor(question, organisation, Some(position))))
        }));
        options.push((words::TAKE_BACK.to_owned(), Command::Talk(Talk::SpeakFor(question, organisation, None))));
        self.overlays.push(Overlay::Choose(Choose::new(words::what_says(&name), String::new(), options)));
        Effects::none()
    }

    /// Lists who answered what, and why. Choosing one of them asks what is to be done with that answer.
    fn ask_who(&mut self, question: QuestionId, choice: Choice) -> Effects {
        let Some(session) = self.seen() else { return Effects::none() };
        let said =
            |organisation: &Organisation| session.spoken(question, organisation.id).map(|spoken| spoken.position);
        let option = |organisation: &Organisation| {
            let answer = said(organisation).map_or(words::SILENT, words::position);
            let why = screens::reason(self, session, question, organisation);
            let why = why.map(|why| format!(" · {why}")).unwrap_or_default();
            (
                format!("{} · {answer}{why}", screens::at_table(organisation)),
                Command::Talk(Talk::AskPosition(question, organisation.id)),
            )
        };
        let options = session.asked(question).map(option).collect();
        let first =
            session.asked(question).position(|organisation| said(organisation) == Some(Position::Choice(choice)));
        let mut choose = Choose::new(words::WHO_STANDS_WHERE.to_owned(), String::new(), options);
        choose.view = View::at(first.unwrap_or(0));
        self.overlays.push(Overlay::Choose(choose));
        Effects::none()
    }
}
