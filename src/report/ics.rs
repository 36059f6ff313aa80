//! Writes the open action items of a meeting as tasks for a calendar.
//!
//! A task is told apart by the id of its action item, which also goes along to the next meeting: who takes the tasks in
//! once more, has each of them once.

use std::fmt::Write;

use chrono::NaiveTime;
use icalendar::{Calendar, Component, EventLike, Property, Todo, TodoStatus};

use super::format::{Format, FormatError};
use super::model::one_line;
use super::place;
use crate::clean;
use crate::content::Guide;
use crate::session::{ActionItem, Origin, Session};
use crate::text::ics as words;

/// Who made the file, in the form that the format asks for.
const MAKER: &str = concat!("-//Kartrekker//Kartrekker ", env!("CARGO_PKG_VERSION"), "//NL");

/// The tasks as an iCalendar file: each open action item, with its date when it has one.
///
/// # Errors
/// When the library that writes it refuses.
pub fn render(session: &Session, guide: &Guide) -> Result<Vec<u8>, FormatError> {
    let mut calendar = Calendar::empty();
    for (key, value) in [("VERSION", "2.0"), ("PRODID", MAKER), ("CALSCALE", "GREGORIAN")] {
        calendar.append_property((key, value));
    }
    let open = session.actions.iter().filter(|action| action.is_open());
    calendar.extend(open.map(|action| task(action, session, guide)));
    let mut out = String::new();
    write!(out, "{calendar}").map_err(|error| FormatError { format: Format::Ics, reason: error.to_string() })?;
    Ok(out.into_bytes())
}

fn task(action: &ActionItem, session: &Session, guide: &Guide) -> Todo {
    let about = action.from.as_ref().map(|from: &Origin| place::title(guide, &from.page()));
    let description = words::description(action, &session.title, session.date, about.as_deref());
    let mut task = Todo::with_uid(&action.id.to_string());
    // The core is told no time: the day of the meeting is when this was last known to be so.
    task.timestamp(session.date.and_time(NaiveTime::MIN).and_utc())
        .status(TodoStatus::NeedsAction)
        .categories([words::CATEGORY])
        .append_property(text("SUMMARY", &one_line(&words::summary(action)), guide))
        .append_property(text("DESCRIPTION", &clean::clean(&description), guide));
    if let Some(date) = action.due {
        task.due(date);
    }
    task.done()
}

/// A property that holds a text in the language of the guide. The library escapes what has a meaning in a text.
fn text(key: &str, value: &str, guide: &Guide) -> Property {
    Property::new(key, value).add_parameter("LANGUAGE", &guide.language).done()
}

#[cfg(test)]
mod tests {
    use icalendar::{CalendarComponent, DatePerhapsTime};

    use super::*;
    use crate::report::sample;
    use crate::session::ActionStatus;

    fn written(session: &Session) -> String {
        String::from_utf8(render(session, &sample::guide()).unwrap()).unwrap()
    }

    /// The tasks as a calendar reads them.
    fn tasks(session: &Session) -> Vec<Todo> {
        let calendar: Calendar = written(session).parse().unwrap();
        let task = |component: &CalendarComponent| component.as_todo().cloned().unwrap();
        calendar.components.iter().map(task).collect()
    }

    #[test]
    fn every_open_action_is_a_task_with_its_date_when_it_has_one() {
        let mut session = sample::full();
        session.actions[1].due = session.date.succ_opt();
        session.actions[2].status = ActionStatus::Dropped("te duur".into());
        let tasks = tasks(&session);
        let told: Vec<_> = tasks.iter().map(|task| (task.get_summary().unwrap(), task.get_due())).collect();
        let date = DatePerhapsTime::Date(session.date.succ_opt().unwrap());
        assert_eq!(told, [("Nog eens ophalen", Some(date)), ("Bellen (Welzijn)", None), ("Zaal huren", None)]);
        assert!(written(&session).contains("\r\nDUE;VALUE=DATE:20261123\r\n"), "a day has no hour");
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
    fn the_file_names_its_maker_its_language_and_no_other_time_than_the_day_of_the_meeting() {
        let file = written(&sample::full());
        for line in ["VERSION:2.0", "DTSTAMP:20261122T000000Z", "CATEGORIES:Kartrekker", "STATUS:NEEDS-ACTION"] {
            assert!(file.contains(&format!("\r\n{line}\r\n")), "{line} in {file}");
        }
        assert!(file.contains("\r\nPRODID:-//Kartrekker//") && file.contains("\r\nSUMMARY;LANGUAGE=nl:"), "{file}");
        assert_eq!(file, written(&sample::full()), "the same meeting gives the same file");
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
            let file = written(&session);
            assert!(file.split("\r\n").all(|line| line.len() <= 75 && !line.contains(['\n', '\r'])), "{file}");
            assert!(!file.chars().any(|c| c != '\r' && c != '\u{200D}' && clean::is_forbidden(c)), "{file:?}");
            let [task] = tasks(&session).try_into().unwrap();
            let line = one_line(text);
            assert_eq!(task.get_summary().unwrap(), format!("{line} ({})", line.trim()));
            assert!(task.get_description().unwrap().contains(&clean::clean(text)), "{file}");
        }
    }
}
