//! A meeting with something of everything, for the tests of this layer.

use chrono::NaiveDate;
use toml::Table;
use uuid::Uuid;

use crate::content::{self, Choice, Guide};
use crate::session::{
    ActionId, ActionItem, ActionStatus, Discussion, Organisation, OrganisationId, Origin, Outcome, Session, SessionId,
    TableRole,
};

/// The guide that comes with the program.
pub fn guide() -> Guide {
    content::embedded().unwrap()
}

/// A meeting about [`guide`] on 22 November 2026 with nothing in it.
pub fn empty() -> Session {
    let date = NaiveDate::from_ymd_opt(2026, 11, 22).unwrap();
    Session::new(SessionId::new(Uuid::from_u128(7)), "Partneroverleg *wijk*".into(), date, &guide())
}

/// An action item without an owner and a date.
pub fn action(number: u128, text: &str, from: Option<Origin>) -> ActionItem {
    let id = ActionId::new(Uuid::from_u128(number));
    ActionItem::new(id, text.into(), from)
}

/// A meeting of two organisations with answers, notes, actions, an answer to a question that is gone, and fields of a
/// later version.
pub fn full() -> Session {
    let mut session = empty();
    let organisation = |id, name: &str, role: &str| {
        Organisation::new(OrganisationId(id), name.into(), role.parse().ok().map(TableRole::Guide))
    };
    session.organisations = vec![
        organisation(1, "Gemeente", "financiers"),
        organisation(2, "Welzijn", "welzijnsprofessionals"),
        organisation(3, "Buren", ""),
    ];
    let discussion = |answer: Option<Choice>, note: &str| Discussion {
        answer: answer.map(Outcome::Choice),
        note: note.into(),
        ..Discussion::default()
    };
    session.questions.insert("1.2".parse().unwrap(), discussion(Some(Choice::A), "# niet eens\n    - de burger mist"));
    session.questions.insert("1.3".parse().unwrap(), discussion(Some(Choice::B), ""));
    session.questions.insert("3.1".parse().unwrap(), discussion(None, "Komt terug."));
    session.questions.insert("9.9".parse().unwrap(), discussion(Some(Choice::B), "Van vroeger."));
    let item = |id: &str| Some(Origin::Item(id.parse().unwrap()));
    session.actions = vec![
        ActionItem {
            owner: "Gemeente".into(),
            due: NaiveDate::from_ymd_opt(2027, 1, 15),
            status: ActionStatus::Done,
            ..action(1, "Wensen ophalen | bij iedereen", item("1.2A.conditions.1"))
        },
        action(2, "Nog eens ophalen", item("1.2A.conditions.1")),
        action(3, "Zoals vroeger", item("1.2A.conditions.99")),
        ActionItem { owner: "Welzijn".into(), ..action(4, "Bellen", Some(Origin::Question("3.1".parse().unwrap()))) },
        action(5, "Zaal huren", None),
    ];
    session.other.insert("weather".into(), toml::Value::Table(Table::from_iter([("sky".into(), "blue".into())])));
    session.actions[0].other.insert("priority".into(), 3.into());
    session
}
