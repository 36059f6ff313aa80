//! `kartrekker agenda`: what a session plans, shown or changed; and the options for that, which `nieuw` has too.

use clap::Args;

use super::choose::{opened, session};
use super::merge::writable;
use super::output::{print, print_json};
use super::printed::{ListFormat, PrintOptions};
use super::{Everywhere, Failure, complete};
use crate::clean::clean_line;
use crate::content::{Guide, QuestionId, Route};
use crate::report::{json, place};
use crate::session::agenda::{Agenda, Basis, USUAL};
use crate::session::{Change, ItemState, Session, parse_meeting_minutes, parse_time, shown_time};
use crate::text::{agenda as words, cli, failure, invitation};

/// What is asked of an agenda.
#[derive(Debug, Default, Args)]
#[command(next_help_heading = cli::OPTIONS)]
pub(super) struct Wishes {
    #[arg(long = "route", value_name = words::cli::ROUTE_VALUE, add = complete::routes(), help = words::cli::ROUTE_HELP, conflicts_with = "questions")]
    route: Option<String>,
    #[arg(
        long = "vragen",
        value_name = words::cli::QUESTIONS_VALUE,
        help = words::cli::QUESTIONS_HELP,
        value_delimiter = ','
    )]
    questions: Vec<String>,
    #[arg(long = "minuten", value_name = invitation::MINUTES_VALUE, help = invitation::MINUTES_HELP)]
    minutes: Option<String>,
    #[arg(long = "begin", value_name = invitation::BEGIN_VALUE, help = words::cli::BEGIN_HELP)]
    begin: Option<String>,
    #[arg(long = "plaats", value_name = invitation::TEXT_VALUE, help = invitation::PLACE_HELP)]
    venue: Option<String>,
}

impl Wishes {
    /// Whether anything is asked.
    pub(super) fn is_empty(&self) -> bool {
        self.route.is_none()
            && self.questions.is_empty()
            && self.minutes.is_none()
            && self.begin.is_none()
            && self.venue.is_none()
    }

    /// The agenda that comes of what is asked, from the one that there is or from all questions of the guide.
    ///
    /// # Errors
    /// When something that was typed is no route, question, duration or time.
    pub(super) fn fulfil(&self, before: Option<Agenda>, guide: &Guide, basis: &Basis) -> Result<Agenda, Failure> {
        let route = self.route.as_deref().map(|typed| find_route(typed, guide)).transpose()?;
        let minutes = self.minutes.as_deref().map(read_minutes).transpose()?;
        let begin = self
            .begin
            .as_deref()
            .map(|typed| parse_time(typed).ok_or_else(|| Failure::Usage(invitation::bad_begin(typed))));
        let chosen: Result<Vec<QuestionId>, Failure> =
            self.questions.iter().map(|typed| find_question(typed, guide)).collect();
        let chosen = chosen?;
        let is_new = before.is_none();
        let mut agenda = before.unwrap_or_else(|| Agenda::empty(route.map_or(USUAL, |route| route.minutes)));
        agenda.minutes = minutes.unwrap_or(agenda.minutes);
        agenda.begin = begin.transpose()?.or(agenda.begin);
        if let Some(venue) = &self.venue {
            agenda.venue = clean_line(venue);
        }
        Ok(match route {
            Some(route) => {
                Agenda { route: Some(route.id.clone()), ..agenda.with_questions(route.questions.clone(), basis) }
            }
            None if !chosen.is_empty() => Agenda { route: None, ..agenda.with_questions(chosen, basis) },
            None if is_new => agenda.with_questions(guide.questions().map(|question| question.id), basis),
            None => agenda.shared_out(basis),
        })
    }
}

fn read_minutes(typed: &str) -> Result<u16, Failure> {
    parse_meeting_minutes(typed).ok_or_else(|| Failure::Usage(invitation::bad_minutes(typed)))
}

/// The route with this id or title, or the only one of which either begins so.
fn find_route<'g>(typed: &str, guide: &'g Guide) -> Result<&'g Route, Failure> {
    let start = typed.trim().to_lowercase();
    let names = |route: &Route| [route.id.to_string(), route.title.to_lowercase()];
    let exact = guide.routes.iter().find(|route| names(route).contains(&start));
    let begins = |route: &&Route| names(route).iter().any(|name| !start.is_empty() && name.starts_with(&start));
    let mut found = guide.routes.iter().filter(begins);
    match (exact, found.next(), found.next()) {
        (Some(route), ..) | (None, Some(route), None) => Ok(route),
        _ => {
            let routes = guide.routes.iter().map(|route| (route.id.as_str(), route.title.as_str()));
            Err(Failure::Usage(words::cli::bad_route(typed, routes)))
        }
    }
}

fn find_question(typed: &str, guide: &Guide) -> Result<QuestionId, Failure> {
    let id = typed.trim().parse::<QuestionId>().ok().filter(|id| guide.question(*id).is_some());
    id.ok_or_else(|| Failure::Usage(words::cli::bad_question(typed)))
}

/// What `agenda` takes.
#[derive(Debug, Args)]
pub(super) struct Arguments {
    #[arg(value_name = cli::value::SESSION, add = complete::meetings(), help = cli::SESSION, help_heading = cli::WORDS)]
    session: String,
    #[command(flatten)]
    wishes: Wishes,
    #[command(flatten)]
    printed: PrintOptions,
}

/// Shows the agenda of a session; changes it first where that is asked.
pub(super) fn run(arguments: &Arguments, everywhere: &Everywhere) -> Result<(), Failure> {
    let store = everywhere.store()?;
    let (session, guide) = if arguments.wishes.is_empty() {
        let (_, session) = session(&store, &arguments.session)?;
        let guide = everywhere.guide_for(&session)?;
        (session, guide)
    } else {
        let (mut session, mut handle) = writable(opened(&store, &arguments.session)?)?;
        let guide = everywhere.guide_for(&session)?;
        let basis = Basis::of(&session, store.previous(&session).as_ref());
        let agenda = arguments.wishes.fulfil(session.agenda.clone(), &guide, &basis)?;
        if session.apply(Change::SetAgenda(Some(Box::new(agenda)))).is_some() {
            handle.save(&session)?;
        }
        (session, guide)
    };
    let previous = store.previous(&session);
    match arguments.printed.format {
        ListFormat::Json => print_json(&json::agenda(&session, &guide, previous.as_ref())),
        ListFormat::Text => print(&told(&session, &guide, previous.as_ref())),
    }
}

/// The agenda as lines: when, how long, what, and how that stands.
fn told(session: &Session, guide: &Guide, previous: Option<&Session>) -> String {
    let Some(agenda) = &session.agenda else {
        return format!("{}\n", failure::in_a_line(words::cli::no_agenda(&session.id.to_string())));
    };
    let title = |id: QuestionId| place::in_line(guide, id);
    let route = agenda.route.as_ref().and_then(|id| guide.route(id)).map(|route| route.title.as_str());
    let clock = |minutes| agenda.clock(minutes).map(shown_time);
    let mut lines = vec![words::heading(route, agenda.minutes, clock(0).zip(clock(agenda.minutes)))];
    lines.extend((!agenda.venue.is_empty()).then(|| agenda.venue.clone()));
    lines.push(String::new());
    let mut passed = 0;
    for slot in &agenda.timetable(&Basis::of(session, previous)).items {
        let when = clock(passed).unwrap_or_else(|| format!("{passed:>3}"));
        let what = slot.topic.question().map_or_else(|| words::topic(slot.topic).to_owned(), title);
        let state = slot.topic.question().map_or("", |id| words::state(session.item_state(guide, id)));
        let state = if state.is_empty() { String::new() } else { format!(" · {state}") };
        lines.push(format!("{when}  {:>3}  {what}{state}", slot.minutes));
        passed += slot.minutes;
    }
    if !agenda.left_out.is_empty() {
        lines.extend([String::new(), format!("{}:", words::DOES_NOT_FIT)]);
        lines.extend(agenda.left_out.iter().map(|id| title(*id)));
    }
    if session.spent > 0 {
        let count =
            |wanted| agenda.items.iter().filter(|item| session.item_state(guide, item.question) == wanted).count();
        let [done, parked, not_reached, planned] =
            [ItemState::Done, ItemState::Parked, ItemState::NotReached, ItemState::Planned].map(count);
        lines.extend([String::new(), words::counted(done, parked, not_reached, planned)]);
    }
    lines.join("\n") + "\n"
}
