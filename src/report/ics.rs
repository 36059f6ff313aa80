//! Writes the open action items of a meeting for a calendar, or for a list of tasks.
//!
//! Most calendars show events and pass over tasks, and a program with tasks shows both: so a file holds one of the two,
//! and nothing is seen twice. What is in it is told apart by the id of its action item, which also goes along to the
//! next meeting: who takes a file in once more has everything once, as it is then.

use std::fmt::Write;

use chrono::{DateTime, NaiveDate, Utc};
use icalendar::{Calendar, CalendarComponent, Component, Event, EventLike, Property, Todo, TodoStatus};

use super::format::{Format, FormatError, Product};
use super::model::one_line;
use super::place;
use crate::clean;
use crate::content::Guide;
use crate::session::{ActionItem, Origin, Session};
use crate::text::ics as words;

/// Who made the file, in the form that the format asks for.
const MAKER: &str = concat!("-//Kartrekker//Kartrekker ", env!("CARGO_PKG_VERSION"), "//NL");
/// The beginning of 2026, in seconds since 1970: from there the changes of a meeting are counted.
const FIRST_CHANGE: i64 = 1_767_225_600;

/// For which kind of program a file is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// For a calendar: every open action item with a date, as a whole day.
    Days,
    /// For a list of tasks: every open action item, with its date when it has one.
    Tasks,
}

impl Kind {
    const fn format(self) -> Format {
        match self {
            Self::Days => Format::Ics,
            Self::Tasks => Format::Tasks,
        }
    }
}

/// The open action items as an iCalendar file. The meeting was `changed` last then: by that a program that took in an
/// older file sees that this one is newer.
///
/// # Errors
/// When there is nothing to put into it, or when the library that writes it refuses.
pub fn render(session: &Session, guide: &Guide, kind: Kind, changed: DateTime<Utc>) -> Result<Product, FormatError> {
    let open: Vec<&ActionItem> = session.actions.iter().filter(|action| action.is_open()).collect();
    let told = TaskWriter { session, guide, changed };
    let components: Vec<CalendarComponent> = match kind {
        Kind::Days => open.iter().filter_map(|action| Some(told.day(action, action.due?).into())).collect(),
        Kind::Tasks => open.iter().map(|action| told.task(action).into()).collect(),
    };
    if components.is_empty() {
        return Err(if open.is_empty() { FormatError::NothingOpen } else { FormatError::NoDates });
    }
    let left_out = open.len() - components.len();
    let mut calendar = Calendar::empty();
    for (key, value) in [("VERSION", "2.0"), ("PRODID", MAKER), ("CALSCALE", "GREGORIAN")] {
        calendar.append_property((key, value));
    }
    calendar.extend(components);
    let mut out = String::new();
    write!(out, "{calendar}")
        .map_err(|error| FormatError::Refused { format: kind.format(), reason: error.to_string() })?;
    let remarks = (left_out > 0).then(|| words::without_date(left_out)).into_iter().collect();
    Ok(Product { bytes: out.into_bytes(), remarks })
}

/// What is told of every action item.
struct TaskWriter<'t> {
    session: &'t Session,
    guide: &'t Guide,
    changed: DateTime<Utc>,
}

impl TaskWriter<'_> {
    fn day(&self, action: &ActionItem, date: NaiveDate) -> Event {
        // A file with days and one with tasks may be taken in by the same program.
        let mut event = Event::with_uid(&format!("{}-dag", action.id));
        self.describe(&mut event, action);
        event.starts(date);
        // The end is the day after; without one the day lasts as long.
        if let Some(next) = date.succ_opt() {
            event.ends(next);
        }
        // Who has something to do on a day is not away on it.
        event.add_property("TRANSP", "TRANSPARENT");
        event.done()
    }

    fn task(&self, action: &ActionItem) -> Todo {
        let mut task = Todo::with_uid(&action.id.to_string());
        self.describe(&mut task, action);
        task.status(TodoStatus::NeedsAction);
        if let Some(date) = action.due {
            task.due(date);
        }
        task.done()
    }

    fn describe(&self, component: &mut impl EventLike, action: &ActionItem) {
        let Self { session, guide, changed } = self;
        let about = action.from.as_ref().map(|from: &Origin| place::title(guide, &from.page()));
        let description = words::description(action, &session.title, session.date, about.as_deref());
        let since = changed.timestamp().saturating_sub(FIRST_CHANGE);
        component
            .timestamp(*changed)
            .last_modified(*changed)
            .sequence(u32::try_from(since.clamp(0, i32::MAX.into())).unwrap_or(0))
            .categories([words::CATEGORY])
            .append_property(text("SUMMARY", &one_line(&words::summary(action)), guide))
            .append_property(text("DESCRIPTION", &clean::clean(&description), guide));
    }
}

/// A property that holds a text in the language of the guide. The library escapes what has a meaning in a text.
fn text(key: &str, value: &str, guide: &Guide) -> Property {
    Property::new(key, value).add_parameter("LANGUAGE", &guide.language).done()
}

#[cfg(test)]
mod tests {
    use icalendar::DatePerhapsTime;

    use super::*;
    use crate::report::sample;
    use crate::session::ActionStatus;

    fn at(second: i64) -> DateTime<Utc> {
        DateTime::from_timestamp(FIRST_CHANGE + second, 0).unwrap()
    }

    fn made(session: &Session, kind: Kind) -> Result<Product, FormatError> {
        render(session, &sample::guide(), kind, at(60))
    }

    fn written(session: &Session, kind: Kind) -> String {
        String::from_utf8(made(session, kind).unwrap().bytes).unwrap()
    }

    /// The tasks as a program with tasks reads them.
    fn tasks(session: &Session) -> Vec<Todo> {
        let calendar: Calendar = written(session, Kind::Tasks).parse().unwrap();
        let task = |component: &CalendarComponent| component.as_todo().cloned().unwrap();
        calendar.components.iter().map(task).collect()
    }

    /// The days as a calendar reads them.
    fn days(session: &Session) -> Vec<Event> {
        let calendar: Calendar = written(session, Kind::Days).parse().unwrap();
        let day = |component: &CalendarComponent| component.as_event().cloned().unwrap();
        calendar.components.iter().map(day).collect()
    }

    /// A meeting of which one open action item has a date.
    fn dated() -> Session {
        let mut session = sample::full();
        session.actions[1].due = session.date.succ_opt();
        session
    }

    #[test]
    fn every_open_action_is_a_task_with_its_date_when_it_has_one() {
        let mut session = dated();
        session.actions[2].status = ActionStatus::Dropped("te duur".into());
        let tasks = tasks(&session);
        let told: Vec<_> = tasks.iter().map(|task| (task.get_summary().unwrap(), task.get_due())).collect();
        let date = DatePerhapsTime::Date(session.date.succ_opt().unwrap());
        assert_eq!(told, [("Nog eens ophalen", Some(date)), ("Bellen (Welzijn)", None), ("Zaal huren", None)]);
        assert!(written(&session, Kind::Tasks).contains("\r\nDUE;VALUE=DATE:20261123\r\n"), "a day has no hour");
    }

    #[test]
    fn every_open_action_with_a_date_is_a_whole_day_and_what_has_none_is_mentioned() {
        let session = dated();
        let [day] = days(&session).try_into().unwrap();
        assert_eq!(day.get_summary(), Some("Nog eens ophalen"));
        let file = written(&session, Kind::Days);
        for line in ["DTSTART;VALUE=DATE:20261123", "DTEND;VALUE=DATE:20261124", "TRANSP:TRANSPARENT"] {
            assert!(file.contains(&format!("\r\n{line}\r\n")), "{line} in {file}");
        }
        assert!(!file.contains("VTODO"), "nothing stands in it twice");
        assert_eq!(made(&session, Kind::Days).unwrap().remarks, [words::without_date(3)]);
        assert!(made(&session, Kind::Tasks).unwrap().remarks.is_empty());
        assert_ne!(day.get_uid(), tasks(&session)[0].get_uid(), "one program may take both in");
    }

    #[test]
    fn without_anything_to_put_into_it_there_is_no_file() {
        let mut session = sample::full();
        assert!(matches!(made(&session, Kind::Days), Err(FormatError::NoDates)));
        session.actions.retain(|action| !action.is_open());
        for kind in [Kind::Days, Kind::Tasks] {
            assert!(matches!(made(&session, kind), Err(FormatError::NothingOpen)));
        }
    }

    #[test]
    fn a_later_file_is_known_to_be_newer_and_changes_what_the_first_brought() {
        let mut session = dated();
        let number = |file: &str, key: &str| -> String {
            let (_, behind) = file.split_once(&format!("\r\n{key}:")).unwrap();
            behind.split("\r\n").next().unwrap().to_owned()
        };
        for kind in [Kind::Days, Kind::Tasks] {
            let file = |session: &Session, second| {
                String::from_utf8(render(session, &sample::guide(), kind, at(second)).unwrap().bytes).unwrap()
            };
            let first = file(&session, 60);
            session.actions[1].text = "Anders".into();
            let second = file(&session, 75);
            assert_eq!(number(&first, "UID"), number(&second, "UID"));
            assert_eq!((number(&first, "SEQUENCE"), number(&second, "SEQUENCE")), ("60".into(), "75".into()));
            assert_eq!(number(&first, "LAST-MODIFIED"), "20260101T000100Z");
            assert_eq!(number(&second, "DTSTAMP"), "20260101T000115Z");
        }
        let old = render(&session, &sample::guide(), Kind::Tasks, DateTime::from_timestamp(0, 0).unwrap()).unwrap();
        assert!(String::from_utf8(old.bytes).unwrap().contains("\r\nSEQUENCE:0\r\n"));
    }

    #[test]
    fn a_task_says_who_does_it_and_from_which_meeting_and_page_it_comes() {
        let mut session = sample::full();
        session.actions[1].owner = "Gemeente".into();
        let told = tasks(&session)[0].get_description().unwrap().to_owned();
        assert_eq!(
            told,
            "Wie: Gemeente\nBijeenkomst: Partneroverleg *wijk*, 22 november 2026\nUit: Advies 1.2A: Probleem scherp"
        );
        assert!(tasks(&session)[3].get_description().unwrap().starts_with("Wie: nog niemand\n"));
    }

    #[test]
    fn a_task_keeps_its_id_whatever_is_changed_in_it() {
        let mut session = sample::full();
        let before: Vec<_> = tasks(&session).iter().map(|task| task.get_uid().unwrap().to_owned()).collect();
        assert_eq!(before[0], session.actions[1].id.to_string());
        session.actions[1].text = "Anders".into();
        session.title = "Anders".into();
        let after: Vec<_> = tasks(&session).iter().map(|task| task.get_uid().unwrap().to_owned()).collect();
        assert_eq!(before, after);
    }

    #[test]
    fn the_file_names_its_maker_its_language_and_no_other_time_than_that_of_the_last_change() {
        let file = written(&sample::full(), Kind::Tasks);
        for line in ["VERSION:2.0", "DTSTAMP:20260101T000100Z", "CATEGORIES:Kartrekker", "STATUS:NEEDS-ACTION"] {
            assert!(file.contains(&format!("\r\n{line}\r\n")), "{line} in {file}");
        }
        assert!(file.contains("\r\nPRODID:-//Kartrekker//") && file.contains("\r\nSUMMARY;LANGUAGE=nl:"), "{file}");
        assert_eq!(file, written(&sample::full(), Kind::Tasks), "the same meeting gives the same file");
    }

    #[test]
    fn no_text_begins_a_line_or_a_property_of_its_own() {
        let mut session = sample::empty();
        for text in [
            "a\r\nEND:VTODO\nBEGIN:VALARM",
            "a;b,c:d\\n\\",
            "\u{1b}[2J\u{202E}\u{0}x",
            "\"LANGUAGE=en\"",
            &"woord ".repeat(60),
            &"é👩‍👩‍👧".repeat(99),
        ] {
            session.title = text.into();
            session.actions = vec![sample::action(1, text, None)];
            session.actions[0].owner = text.into();
            session.actions[0].due = Some(session.date);
            for kind in [Kind::Days, Kind::Tasks] {
                let file = written(&session, kind);
                assert!(file.split("\r\n").all(|line| line.len() <= 75 && !line.contains(['\n', '\r'])), "{file}");
                assert!(!file.chars().any(|c| c != '\r' && c != '\u{200D}' && clean::is_forbidden(c)), "{file:?}");
            }
            let line = one_line(text);
            let summary = format!("{line} ({})", line.trim());
            let [task] = tasks(&session).try_into().unwrap();
            assert_eq!(task.get_summary().unwrap(), summary);
            assert!(task.get_description().unwrap().contains(&clean::clean(text)), "{task:?}");
            assert_eq!(days(&session)[0].get_summary().unwrap(), summary);
        }
    }
}
