//! A meeting in which everything was done: five organisations, every question answered and noted, twelve action items.

use chrono::{Days, NaiveDate};
use kartrekker::content::{self, Choice, Guide};
use kartrekker::session::{ActionId, ActionItem, Discussion, Organisation, OrganisationId, Origin, Session, SessionId};
use toml::Table;
use uuid::Uuid;

const NOTE: &str = "De wijkverpleging ziet dit anders dan de gemeente.\n\
    Afgesproken: eerst samen met de bewoners opschrijven wat er nu misgaat, dan pas naar het platform kijken.";

/// The guide that comes with the program.
pub fn guide() -> Guide {
    content::embedded().expect("the guide in the program is whole")
}

/// The day of the meeting.
pub fn day() -> NaiveDate {
    NaiveDate::from_ymd_opt(2026, 11, 22).expect("a day that exists")
}

/// The meeting.
pub fn full(guide: &Guide) -> Session {
    let mut session = Session::new(SessionId::new(Uuid::from_u128(1)), "Partneroverleg Waterwijk".into(), day(), guide);
    session.organisations = (1..)
        .zip(&guide.roles)
        .map(|(number, role)| Organisation {
            id: OrganisationId(number),
            name: format!("Stichting {}", role.title),
            role: Some(role.id.clone()),
            other: Table::new(),
        })
        .collect();
    for (number, question) in (0_u32..).zip(guide.questions()) {
        let answer = if number % 2 == 0 { Choice::A } else { Choice::B };
        let discussion = Discussion { answer: Some(answer), note: NOTE.into(), other: Table::new() };
        session.questions.insert(question.id, discussion);
        if let Some(item) = question.advice(answer).all_items().next() {
            session.actions.push(ActionItem {
                id: ActionId::new(Uuid::from_u128(number.into())),
                text: item.text.plain(),
                owner: "Fatma".into(),
                due: day().checked_add_days(Days::new(7 * u64::from(number))),
                done: number % 3 == 0,
                from: Some(Origin::Item(item.id.clone())),
                other: Table::new(),
            });
        }
    }
    session
}
