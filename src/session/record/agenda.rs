//! The agenda as a table of the file of its meeting.

use std::collections::BTreeSet;

use chrono::NaiveTime;
use serde::{Deserialize, Serialize};
use toml::Table;

use super::unset;
use crate::clean::clean_line;
use crate::content::route::{LONGEST, SHORTEST};
use crate::content::{QuestionId, RouteId};
use crate::session::agenda::{Agenda, AgendaItem, USUAL};
use crate::session::time_of_day::shown_time;

/// `[agenda]`. What somebody wrote in it that no agenda has, is read as what comes nearest.
#[derive(Serialize, Deserialize)]
pub struct AgendaRecord {
    #[serde(default, skip_serializing_if = "Option::is_none")]
    route: Option<RouteId>,
    #[serde(default = "usual")]
    minutes: u16,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    begin: Option<Begin>,
    #[serde(default, skip_serializing_if = "String::is_empty")]
    venue: String,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    left_out: Vec<QuestionId>,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    items: Vec<PlannedRecord>,
    #[serde(flatten)]
    other: Table,
}

const fn usual() -> u16 {
    USUAL
}

/// A time of day, `14:00`.
#[derive(Clone, Copy, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
struct Begin(NaiveTime);

impl TryFrom<String> for Begin {
    type Error = chrono::ParseError;

    fn try_from(text: String) -> Result<Self, Self::Error> {
        NaiveTime::parse_from_str(&text, "%H:%M").map(Self)
    }
}

impl From<Begin> for String {
    fn from(begin: Begin) -> Self {
        shown_time(begin.0)
    }
}

#[derive(Serialize, Deserialize)]
struct PlannedRecord {
    question: QuestionId,
    minutes: u16,
    #[serde(default, skip_serializing_if = "unset")]
    fixed: bool,
    #[serde(default, skip_serializing_if = "unset")]
    later: bool,
}

impl AgendaRecord {
    /// The record of an agenda.
    pub fn of(agenda: &Agenda) -> Self {
        let Agenda { route, minutes, begin, venue, items, left_out, other } = agenda;
        let planned = |item: &AgendaItem| {
            let AgendaItem { question, minutes, fixed, later } = *item;
            PlannedRecord { question, minutes, fixed, later }
        };
        Self {
            route: route.clone(),
            minutes: *minutes,
            begin: begin.map(Begin),
            venue: venue.clone(),
            left_out: left_out.clone(),
            items: items.iter().map(planned).collect(),
            other: other.clone(),
        }
    }

    /// The agenda of a record, with every question once.
    pub fn into_agenda(self) -> Agenda {
        let mut seen = BTreeSet::new();
        let planned = |item: PlannedRecord| {
            let PlannedRecord { question, minutes, fixed, later } = item;
            seen.insert(question).then_some(AgendaItem { question, minutes: minutes.clamp(1, LONGEST), fixed, later })
        };
        let items = self.items.into_iter().filter_map(planned).collect();
        Agenda {
            route: self.route,
            minutes: self.minutes.clamp(SHORTEST, LONGEST),
            begin: self.begin.map(|begin| begin.0),
            venue: clean_line(&self.venue),
            items,
            left_out: self.left_out.into_iter().filter(|question| seen.insert(*question)).collect(),
            other: self.other,
        }
    }
}
