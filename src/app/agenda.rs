//! What the app does with the agenda: making and changing it, beginning, parking, and what comes next.

use super::{App, Overlay};
use crate::app::command::{Agenda as Planning, Asked, Command, Dialog, Go, Place, Shift};
use crate::app::dialogs::choose::Choose;
use crate::app::effect::Effects;
use crate::content::QuestionId;
use crate::content::route::LONGEST;
use crate::session::agenda::{Agenda, Basis, USUAL};
use crate::session::{Change, Closure, Standing, parse_meeting_minutes, parse_minutes, parse_time, shown_time};
use crate::text::agenda as words;

impl App {
    /// Does something about the agenda.
    pub(super) fn plan(&mut self, planning: Planning) -> Effects {
        match planning {
            Planning::TakeRoute(id) => {
                let Some(route) = self.guide.route(&id).cloned() else { return Effects::none() };
                // The route was made for its own minutes; those that somebody gave the meeting stay.
                let is_new = self.session().is_none_or(|session| session.agenda.is_none());
                self.change_agenda(|agenda, basis| {
                    let minutes = if is_new { route.minutes } else { agenda.minutes };
                    let agenda = Agenda { minutes, ..agenda }.with_questions(route.questions, basis);
                    Agenda { route: Some(id), ..agenda }
                })
            }
            Planning::TakeAll => {
                let all: Vec<QuestionId> = self.guide.questions().map(|question| question.id).collect();
                self.take(all)
            }
            Planning::TakeRest => {
                let rest = self.previous().map(|previous| previous.rest(&self.guide)).unwrap_or_default();
                self.take(rest)
            }
            Planning::Clear => {
                self.stop_clock();
                self.change(Change::SetAgenda(None))
            }
            Planning::Ask(question) => self.ask_item(question),
            Planning::Toggle(question) => self.change_agenda(|agenda, basis| agenda.toggled(question, basis)),
            Planning::ToggleHere => self.toggle_here(),
            Planning::Move(question, shift) => {
                let by = match shift {
                    Shift::Earlier => -1,
                    Shift::Later => 1,
                };
                self.change_agenda(|agenda, basis| agenda.moved(question, by, basis))
            }
            Planning::Share(question) => self.change_agenda(|agenda, basis| agenda.giving(question, None, basis)),
            Planning::Start => self.begin(),
            Planning::Pause => {
                self.stop_clock();
                self.message = Some(words::PAUSED.to_owned());
                Effects::none()
            }
            Planning::Park(question) => self.ask_park(question),
            Planning::PutOff(question) => {
                let effects = self.change_agenda(|agenda, _| agenda.with_later(question));
                effects.and(self.go_to_next(question))
            }
            Planning::NextTime(question) => {
                let effects = self.change_discussion(question, |discussion| discussion.closure = Some(Closure::Parked));
                effects.and(self.go_to_next(question))
            }
            Planning::BringBack(question) => self.bring_back(question),
        }
    }

    /// Gives what the minutes of the agenda are shared out by: the open actions, and what was divided the time before.
    pub(super) fn basis(&self) -> Basis {
        self.session().map(|session| Basis::of(session, self.previous())).unwrap_or_default()
    }

    /// Changes the agenda that there is, or begins with an empty one.
    pub(super) fn change_agenda(&mut self, change: impl FnOnce(Agenda, &Basis) -> Agenda) -> Effects {
        let Some(session) = self.session() else { return Effects::none() };
        let agenda = session.agenda.clone().unwrap_or_else(|| Agenda::empty(USUAL));
        let agenda = change(agenda, &self.basis());
        self.change(Change::SetAgenda(Some(Box::new(agenda))))
    }

    fn take(&mut self, questions: Vec<QuestionId>) -> Effects {
        self.change_agenda(|agenda, basis| Agenda { route: None, ..agenda.with_questions(questions, basis) })
    }

    /// Ticks the question in focus, and goes on to the next.
    fn toggle_here(&mut self) -> Effects {
        let focus = self.view.focus;
        let Some(Command::Agenda(Planning::Toggle(question))) = self.frame.command(focus).cloned() else {
            return Effects::none();
        };
        let effects = self.change_agenda(|agenda, basis| agenda.toggled(question, basis));
        let after = self.guide.neighbours(question).1.unwrap_or(question);
        self.look_at(&Command::Agenda(Planning::Toggle(after)));
        effects
    }

    /// Sets the minutes of the meeting that were typed, or says why they will not do.
    pub(super) fn set_agenda_minutes(&mut self, typed: &str) -> Result<Effects, String> {
        let minutes = parse_meeting_minutes(typed).ok_or_else(|| words::bad_minutes(typed))?;
        Ok(self.change_agenda(|agenda, basis| Agenda { minutes, ..agenda }.shared_out(basis)))
    }

    /// Sets the time that was typed at which the meeting begins, or says why it will not do.
    pub(super) fn set_agenda_begin(&mut self, typed: &str) -> Result<Effects, String> {
        let begin = parse_time(typed).ok_or_else(|| words::bad_begin(typed))?;
        Ok(self.change_agenda(|agenda, _| Agenda { begin: Some(begin), ..agenda }))
    }

    /// Sets the minutes of a question that were typed, or says why they will not do.
    pub(super) fn set_item_minutes(&mut self, question: QuestionId, typed: &str) -> Result<Effects, String> {
        let minutes = parse_minutes(typed).filter(|minutes| (1..=LONGEST).contains(minutes));
        let minutes = minutes.ok_or_else(|| words::bad_item_minutes(typed))?;
        Ok(self.change_agenda(|agenda, basis| agenda.giving(question, Some(minutes), basis)))
    }

    /// Gives the text that a field about the agenda begins with.
    pub(super) fn agenda_text(&self, asked: &Asked) -> String {
        let empty = Agenda::empty(USUAL);
        let agenda = self.session().and_then(|session| session.agenda.as_ref()).unwrap_or(&empty);
        match asked {
            Asked::AgendaMinutes => agenda.minutes.to_string(),
            Asked::AgendaBegin => agenda.begin.map(shown_time).unwrap_or_default(),
            Asked::AgendaVenue => agenda.venue.clone(),
            Asked::ItemMinutes(question) => {
                agenda.item(*question).map(|item| item.minutes.to_string()).unwrap_or_default()
            }
            _ => String::new(),
        }
    }

    /// Asks what is to be done with a question on the agenda.
    fn ask_item(&mut self, question: QuestionId) -> Effects {
        let Some(item) = self.session().and_then(|session| session.planned(question)).copied() else {
            return Effects::none();
        };
        let option = |label: &str, command| (label.to_owned(), command);
        let planning = |label: &str, planning| option(label, Command::Agenda(planning));
        let mut options = Vec::new();
        if self.guide.question(question).is_some() {
            options.push(option(words::OPEN_QUESTION, Command::Go(Go::To(Place::Question(question)))));
        }
        options.push(planning(words::EARLIER, Planning::Move(question, Shift::Earlier)));
        options.push(planning(words::LATER_ON, Planning::Move(question, Shift::Later)));
        options.push(option(words::OTHER_MINUTES, Command::Dialog(Dialog::Ask(Asked::ItemMinutes(question)))));
        if item.fixed {
            options.push(planning(words::SHARED, Planning::Share(question)));
        }
        options.push(planning(words::TAKE_OFF, Planning::Toggle(question)));
        let title = self.guide.question(question).map_or("", |question| question.short.as_str());
        let title = format!("{question} {title}");
        self.overlays.push(Overlay::Choose(Choose::new(title, words::minutes(item.minutes), options)));
        Effects::none()
    }

    /// Whether a question was put off, until later or until the next meeting.
    pub fn is_put_off(&self, question: QuestionId) -> bool {
        self.session().is_some_and(|session| {
            let later = session.planned(question).is_some_and(|item| item.later);
            session.is_parked(question) || later && !session.is_talked_through(&self.guide, question)
        })
    }

    /// Asks until when a question is put off. One that is not on the agenda, or was talked through, is put off until the
    /// next meeting without asking; one that was put off already comes back.
    fn ask_park(&mut self, question: QuestionId) -> Effects {
        if self.is_put_off(question) {
            return self.bring_back(question);
        }
        let Some(session) = self.session() else { return Effects::none() };
        let is_planned = session.planned(question).is_some();
        if !is_planned || session.is_talked_through(&self.guide, question) {
            return self.plan(Planning::NextTime(question));
        }
        let options = vec![
            (words::PUT_OFF.to_owned(), Command::Agenda(Planning::PutOff(question))),
            (words::NEXT_TIME.to_owned(), Command::Agenda(Planning::NextTime(question))),
        ];
        self.overlays.push(Overlay::Choose(Choose::new(words::UNTIL_WHEN.to_owned(), String::new(), options)));
        Effects::none()
    }

    fn bring_back(&mut self, question: QuestionId) -> Effects {
        let is_parked = self.session().is_some_and(|session| session.is_parked(question));
        let effects = if is_parked {
            self.change_discussion(question, |discussion| discussion.closure = None)
        } else {
            self.change_agenda(|agenda, _| agenda.without_later(question))
        };
        self.message = Some(words::IS_BACK.to_owned());
        effects
    }

    /// Begins or goes on: the clock runs, and the question that comes next is on the screen.
    fn begin(&mut self) -> Effects {
        self.start_clock();
        let here = self.session().and_then(|session| session.place.as_ref()).map(Place::of);
        let here = here.and_then(|place| place.question()).filter(|_| self.session().is_some_and(|s| s.spent > 0));
        let is_open = |question: &QuestionId| {
            self.session().is_some_and(|session| {
                session.planned(*question).is_some()
                    && !session.is_talked_through(&self.guide, *question)
                    && !session.is_parked(*question)
            })
        };
        match here.filter(is_open).or_else(|| self.next_question(None)) {
            Some(next) => self.go(Place::Question(next)),
            None => self.go(Place::Summary),
        }
    }

    /// Goes on to what comes next, when the user is still at the question.
    fn go_to_next(&mut self, question: QuestionId) -> Effects {
        if self.place.question() != Some(question) {
            return Effects::none();
        }
        let said = self.message.take();
        let effects = match self.next_question(Some(question)) {
            Some(next) => self.go(Place::Question(next)),
            None => Effects::none(),
        };
        self.message = said;
        effects
    }

    /// Gives the question after this one: on the agenda where there is one, and otherwise in the guide.
    pub fn next_question(&self, after: Option<QuestionId>) -> Option<QuestionId> {
        let session = self.session().filter(|session| session.plan().is_some());
        match (session, after) {
            (Some(session), after) => session.next_on_agenda(&self.guide, after),
            (None, Some(after)) => self.guide.neighbours(after).1,
            (None, None) => self.guide.questions().next().map(|question| question.id),
        }
    }

    /// Tells how far the group is along its agenda, on a question or elsewhere; nothing while the meeting has not
    /// begun.
    pub fn standing(&self) -> Option<Standing> {
        let session = self.seen()?;
        let has_begun = self.is_clock_running() || self.has_begun || session.spent > 0;
        session.standing(&self.guide, self.place.question()).filter(|_| has_begun)
    }
}
