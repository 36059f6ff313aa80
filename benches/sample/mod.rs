//! A meeting in which everything was done: five organisations, every question answered and noted, twelve action items.

use chrono::{Days, NaiveDate};
use kartrekker::content::{self, Choice, Guide};
use kartrekker::session::{
    ActionId, ActionItem, ActionStatus, Discussion, Organisation, OrganisationId, Origin, Session, SessionId, TableRole,
};
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
        .map(|(number, role)| {
            let at_the_table = Some(TableRole::Guide(role.id.clone()));
            Organisation::new(OrganisationId(number), format!("Stichting {}", role.title), at_the_table)
        })
        .collect();
    for (number, question) in (0_u32..).zip(guide.questions()) {
        let answer = if number % 2 == 0 { Choice::A } else { Choice::B };
        let discussion = Discussion { answer: Some(answer.into()), note: NOTE.into(), ..Discussion::default() };
        session.questions.insert(question.id, discussion);
        if let Some(item) = question.advice(answer).all_items().next() {
            let id = ActionId::new(Uuid::from_u128(number.into()));
            session.actions.push(ActionItem {
                owner: "Gemeente".into(),
                due: day().checked_add_days(Days::new(7 * u64::from(number))),
                status: if number % 3 == 0 { ActionStatus::Done } else { ActionStatus::Open },
                ..ActionItem::new(id, item.text.plain(), Some(Origin::Item(item.id.clone())))
            });
        }
    }
    session
}

/// The guide with so many questions in its first part.
#[allow(dead_code, reason = "not every bench needs it")]
pub fn guide_of(questions: u16) -> Guide {
    let mut guide = guide();
    let part = &mut guide.parts[0];
    let first = part.questions[0].clone();
    part.questions = (1..=questions)
        .map(|number| {
            let mut question = first.clone();
            question.id.number = number;
            question
        })
        .collect();
    guide.parts.truncate(1);
    guide
}
