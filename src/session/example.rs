//! The example of a meeting: to walk through, and to throw away.
//!
//! There is one on a computer, known by its id wherever it is kept.

use chrono::NaiveDate;
use uuid::Uuid;

use super::file::{FileError, read};
use super::id::SessionId;
use super::model::Session;

/// The example as it is kept in a file.
const TEXT: &str = include_str!("../../assets/example-meeting.toml");

/// The id of the example; no other meeting has it.
const EXAMPLE: SessionId = SessionId::new(Uuid::from_u128(0x0193_0000_0000_7000_8000_6b61_7274_7265));

impl SessionId {
    /// Whether this is the example.
    #[must_use]
    pub fn is_example(self) -> bool {
        self == EXAMPLE
    }
}

impl Session {
    /// The example about the guide that the program begins with: four organisations, half-way through their agenda. It is
    /// held today, and what was agreed is due as many days from now as it was then.
    ///
    /// # Errors
    /// When the text in the program is no meeting, which a test excludes.
    pub fn example(today: NaiveDate) -> Result<Self, FileError> {
        let written = read(TEXT)?.session;
        let moved = |day: NaiveDate| day + (today - written.date);
        let mut actions = written.actions;
        for action in &mut actions {
            action.due = action.due.map(moved);
        }
        Ok(Self { date: today, actions, ..written })
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::content::{Choice, DEFAULT, Guide, Reference, embedded};
    use crate::session::{Origin, TableRole, is_long_title, progress};

    fn example() -> (Session, Guide) {
        let guide = embedded().unwrap();
        let today = NaiveDate::from_ymd_opt(2027, 2, 27).unwrap();
        (Session::example(today).unwrap(), guide)
    }

    #[test]
    fn the_example_is_half_way_with_one_question_divided_and_two_actions() {
        let (session, guide) = example();
        assert!(session.id.is_example() && session.guide.as_str() == DEFAULT && !is_long_title(&session.title));
        assert_eq!(session.table().count(), 4);
        let planned = session.agenda.as_ref().unwrap().items.len();
        assert_eq!((progress::answered(&session, &guide), planned), (3, 6));
        let divided = guide.questions().filter(|question| progress::is_divided(&session, question.id));
        assert_eq!(divided.map(|question| question.id.to_string()).collect::<Vec<_>>(), ["1.2"]);
        assert_eq!(session.open_actions(), 2);
        let here = session.discussion("2.1".parse().unwrap());
        assert!(!here.revealed && here.positions.len() == 2, "two are still to speak where one begins");
        assert_eq!(session.answer("1.2".parse().unwrap()), Some(Choice::A));
    }

    #[test]
    fn everything_that_the_example_points_at_is_in_the_guide() {
        let (session, guide) = example();
        assert_eq!((&session.guide, &session.guide_version), (&guide.id, &guide.version));
        assert_eq!(progress::orphans(&session, &guide), []);
        for organisation in &session.organisations {
            let Some(TableRole::Guide(role)) = &organisation.role else { panic!("{organisation:?}") };
            assert!(guide.roles.iter().any(|known| known.id == *role), "{role}");
        }
        for action in &session.actions {
            let from = action.from.as_ref().unwrap();
            let place = match from {
                Origin::Item(item) => Reference::Item(item.clone()),
                Origin::Question(_) => from.page(),
            };
            assert!(guide.contains(&place), "{place}");
        }
        let agenda = session.agenda.as_ref().unwrap();
        let route = guide.route(agenda.route.as_ref().unwrap()).unwrap();
        assert!(agenda.items.iter().map(|item| item.question).eq(route.questions.iter().copied()));
    }

    #[test]
    fn the_example_is_held_today_and_its_days_move_along() {
        let (session, _) = example();
        assert_eq!(session.date.to_string(), "2027-02-27");
        let due: Vec<String> = session.actions.iter().map(|action| action.due.unwrap().to_string()).collect();
        assert_eq!(due, ["2027-03-13", "2027-03-17"]);
    }
}
