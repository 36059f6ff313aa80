//! Routes and terms: every question of a route is there, once, and fits the time.

use std::collections::BTreeSet;

use super::{Checker, words};
use crate::doubt::Unknown;
use crate::id::{QuestionId, RouteId};
use crate::model::Part;
use crate::problem::Problem;
use crate::raw::{RawRoute, RawTerm};
use crate::reader::Entry;
use crate::route::{LONGEST, Route, SHORTEST, room_for};
use crate::term::Term;

impl Checker<'_> {
    pub(super) fn routes(&mut self, raw: &[RawRoute], parts: &[Part]) -> Vec<Route> {
        let mut seen = BTreeSet::new();
        let mut routes = Vec::new();
        for route in raw {
            let id = self.unique::<RouteId>(words::A_ROUTE, &route.id, &mut seen, Unknown::Lists);
            let minutes = self.minutes(route);
            let questions = self.questions_of_route(&route.questions, parts);
            if route.questions.is_empty() && !self.doubt.about(Unknown::Lists) {
                self.error(&route.id.span, words::nothing_in("questions"));
            }
            let (Some(id), Some(minutes)) = (id, minutes) else { continue };
            let room = room_for(minutes);
            if questions.len() > usize::from(room) {
                let said = words::route_is_too_long(questions.len(), minutes, room);
                self.out.push(Problem::warning(route.id.span.clone(), said));
            }
            let (title, for_whom) = (route.title.value.clone(), route.for_whom.value.clone());
            routes.push(Route { id, title, for_whom, minutes, questions });
        }
        routes
    }

    fn minutes(&mut self, route: &RawRoute) -> Option<u16> {
        let minutes = route.minutes.as_ref()?;
        if !(SHORTEST..=LONGEST).contains(&minutes.value) {
            self.error(&minutes.span, words::bad_minutes(minutes.value, SHORTEST, LONGEST));
            return None;
        }
        Some(minutes.value)
    }

    fn questions_of_route(&mut self, texts: &[Entry<String>], parts: &[Part]) -> Vec<QuestionId> {
        let mut questions: Vec<QuestionId> = Vec::new();
        for text in texts {
            let Some(id) = self.id::<QuestionId>(words::A_QUESTION, text) else { continue };
            let is_there = parts.iter().any(|part| part.questions.iter().any(|question| question.id == id));
            if questions.contains(&id) {
                self.error(&text.span, words::twice_in_route(&text.value));
            } else if is_there {
                questions.push(id);
            } else if !(self.doubt.about(Unknown::QuestionsOf(id.part)) || self.doubt.about(Unknown::Parts)) {
                self.error(&text.span, words::no_such_question(&text.value));
            }
        }
        questions
    }

    pub(super) fn terms(&mut self, raw: &[RawTerm]) -> Vec<Term> {
        let mut seen = BTreeSet::new();
        let mut terms = Vec::new();
        for term in raw {
            if !term.term.value.is_empty() && !seen.insert(term.term.value.to_lowercase()) {
                self.error(&term.term.span, words::term_is_there(&term.term.value));
                continue;
            }
            terms.push(Term { term: term.term.value.clone(), explanation: term.explanation.value.clone() });
        }
        terms
    }
}
