//! Any part of a meeting. There are few ids, so that they meet each other.

use std::collections::BTreeMap;

use chrono::NaiveDate;
use kartrekker::clean::{clean, clean_line};
use kartrekker::content::{AdviceId, Choice, ItemId, QuestionId, Reference, WorkFormatId, embedded};
use kartrekker::session::{
    ActionId, ActionItem, ActionStatus, Change, Closure, Discussion, Organisation, OrganisationId, Origin, Outcome,
    Position, Reply, Session, SessionId, TableRole, WorkFormatRecord,
};
use proptest::collection::{btree_map, btree_set, vec};
use proptest::option;
use proptest::prelude::*;
use toml::{Table, Value};
use uuid::Uuid;

/// What a person or a program may type or paste: words, and characters that cause trouble.
pub fn typed() -> impl Strategy<Value = String> {
    let trouble = prop::sample::select(vec![
        "\"",
        "'",
        "\"\"\"",
        "'''",
        "\\",
        "#",
        "\n",
        "\r\n",
        "\r",
        "\t",
        "=",
        "[",
        "]",
        "\u{1b}[2J",
        "\u{0}",
        "\u{7f}",
        "\u{200D}",
        "\u{200C}",
        "\u{202E}",
        "\u{FE0F}",
        "\u{E0041}",
        "\u{600}",
        "e\u{301}",
        "İ",
        "ß",
        "ﬁ",
        "ij",
        "É",
        "👩",
        "🏽",
        "🏳",
        "🇳",
        "日本",
        "ع",
        "\u{FFFD}",
        " ",
        " ",
        "  ",
        "checksum = \"crc32:",
        "format = 9",
    ]);
    let piece = prop_oneof![
        3 => trouble.prop_map(str::to_owned),
        2 => "[a-zé]{1,8}",
        1 => any::<char>().prop_map(String::from),
    ];
    prop_oneof![1 => Just(String::new()), 4 => vec(piece, 0..8).prop_map(|pieces| pieces.concat())]
}

fn line() -> impl Strategy<Value = String> {
    typed().prop_map(|text| clean_line(&text))
}

fn text() -> impl Strategy<Value = String> {
    typed().prop_map(|text| clean(&text))
}

pub fn date() -> impl Strategy<Value = NaiveDate> {
    (0..3_652_059_i32).prop_map(|days| NaiveDate::from_num_days_from_ce_opt(days).unwrap())
}

fn choice() -> impl Strategy<Value = Choice> {
    prop::sample::select(Choice::BOTH.to_vec())
}

pub fn position() -> impl Strategy<Value = Position> {
    prop::sample::select(Position::ALL.to_vec())
}

fn outcome() -> impl Strategy<Value = Outcome> {
    prop_oneof![choice().prop_map(Outcome::Choice), Just(Outcome::NotYet)]
}

pub fn question() -> impl Strategy<Value = QuestionId> {
    (1..3_u16, 1..3_u16).prop_map(|(part, number)| QuestionId { part, number })
}

fn organisation_id() -> impl Strategy<Value = OrganisationId> {
    (1..4_u32).prop_map(OrganisationId)
}

fn action_id() -> impl Strategy<Value = ActionId> {
    (1..4_u128).prop_map(|n| ActionId::new(Uuid::from_u128(n)))
}

fn session_id() -> impl Strategy<Value = SessionId> {
    any::<u128>().prop_map(|n| SessionId::new(Uuid::from_u128(n)))
}

fn work_format_id() -> impl Strategy<Value = WorkFormatId> {
    prop::sample::select(vec!["nudge", "shared-vision"]).prop_map(|id| id.parse().unwrap())
}

/// Fields of a later version.
fn other() -> impl Strategy<Value = Table> {
    let leaf = prop_oneof![
        text().prop_map(Value::String),
        any::<i64>().prop_map(Value::Integer),
        (-1e9..1e9).prop_map(Value::Float),
        any::<bool>().prop_map(Value::Boolean),
        Just(Value::Datetime("2027-01-15T10:00:00Z".parse().unwrap())),
    ];
    let value = leaf.prop_recursive(2, 6, 3, |inner| {
        prop_oneof![
            vec(inner.clone(), 0..3).prop_map(Value::Array),
            btree_map("[a-c]", inner, 0..3).prop_map(|table| Value::Table(table.into_iter().collect())),
        ]
    });
    prop_oneof![4 => Just(Table::new()), 1 => btree_map("later_[a-c]", value, 1..3).prop_map(Table::from_iter)]
}

fn organisation() -> impl Strategy<Value = Organisation> {
    let role = prop_oneof![
        prop::sample::select(vec!["burgers", "financiers"]).prop_map(|id| TableRole::Guide(id.parse().unwrap())),
        line().prop_map(TableRole::Own),
    ];
    (organisation_id(), line(), option::of(role), any::<bool>(), other())
        .prop_map(|(id, name, role, left, other)| Organisation { id, name, role, left, other })
}

fn closure() -> impl Strategy<Value = Closure> {
    prop_oneof![line().prop_map(Closure::NoAction), Just(Closure::Parked)]
}

fn positions() -> impl Strategy<Value = BTreeMap<OrganisationId, Reply>> {
    let reason = text().prop_map(|text| text.trim().to_owned());
    let spoken = (position(), reason).prop_map(|(position, reason)| Reply { position, reason });
    btree_map(organisation_id(), spoken, 0..3)
}

fn discussion() -> impl Strategy<Value = Discussion> {
    let whole = (
        (positions(), positions()),
        any::<bool>(),
        option::of(outcome()),
        (line(), line(), text()),
        option::of(closure()),
        other(),
    )
        .prop_map(|((positions, late), revealed, answer, (dissent, needed, note), closure, other)| Discussion {
            positions,
            revealed,
            // While the others are covered, nothing waits behind them.
            late: if revealed { late } else { BTreeMap::new() },
            answer,
            dissent,
            needed,
            closure,
            note,
            other,
        });
    let bare = any::<bool>().prop_map(|revealed| Discussion { revealed, ..Discussion::default() });
    prop_oneof![3 => whole, 1 => bare]
}

fn item() -> impl Strategy<Value = ItemId> {
    (question(), choice(), 1..5_usize).prop_map(|(question, choice, number)| ItemId {
        advice: AdviceId { question, choice },
        section: "tips".parse().unwrap(),
        number,
    })
}

fn action() -> impl Strategy<Value = ActionItem> {
    let status =
        prop_oneof![Just(ActionStatus::Open), Just(ActionStatus::Done), line().prop_map(ActionStatus::Dropped),];
    let from = prop_oneof![item().prop_map(Origin::Item), question().prop_map(Origin::Question)];
    let texts = (line(), line());
    (action_id(), texts, option::of(date()), status, option::of(session_id()), option::of(from), other()).prop_map(
        |(id, (text, owner), due, status, carried_from, from, other)| ActionItem {
            id,
            text,
            owner,
            due,
            status,
            carried_from,
            from,
            other,
        },
    )
}

fn record() -> impl Strategy<Value = WorkFormatRecord> {
    (btree_set(1..4_usize, 0..3), btree_map(1..4_usize, text(), 0..3), other())
        .prop_map(|(prepared, outcomes, other)| WorkFormatRecord { prepared, outcomes, other })
}

fn place() -> impl Strategy<Value = Reference> {
    prop_oneof![
        Just(Reference::Introduction),
        Just(Reference::Source),
        (1..9_u16).prop_map(Reference::Part),
        question().prop_map(Reference::Question),
        (question(), choice()).prop_map(|(question, choice)| Reference::Advice(AdviceId { question, choice })),
        item().prop_map(Reference::Item),
        work_format_id().prop_map(Reference::WorkFormat),
    ]
}

/// One of each of these ids at most.
fn one_of_each<K: Ord, V>(values: Vec<V>, id: impl Fn(&V) -> K) -> Vec<V> {
    values.into_iter().map(|value| (id(&value), value)).collect::<BTreeMap<K, V>>().into_values().collect()
}

/// Any meeting that the program can make or read.
pub fn session() -> impl Strategy<Value = Session> {
    let guide = embedded().unwrap();
    let head = (session_id(), line(), date(), line(), option::of(session_id()), option::of(place()));
    let table = (vec(organisation(), 0..4), btree_map((1..3_u16, organisation_id()), line(), 0..3));
    let said = (btree_map(question(), discussion(), 0..4), option::of(any::<bool>()));
    let rest = (vec(action(), 0..4), btree_map(work_format_id(), record(), 0..3), other());
    (head, table, said, rest).prop_map(move |(head, table, said, rest)| {
        let (id, title, date, guide_version, follows, place) = head;
        let (organisations, mut priorities) = table;
        let (mut questions, citizen_spoke) = said;
        let (actions, mut work_formats, other) = rest;
        // The program keeps nothing about what nothing was said of.
        priorities.retain(|_, text| !text.is_empty());
        questions.retain(|_, discussion| *discussion != Discussion::default());
        work_formats.retain(|_, record| !record.is_empty());
        Session {
            guide_version,
            organisations: one_of_each(organisations, |organisation| organisation.id),
            questions,
            actions: one_of_each(actions, |action| action.id),
            priorities,
            work_formats,
            citizen_spoke,
            follows,
            place,
            other,
            ..Session::new(id, title, date, &guide)
        }
    })
}

/// Any change, also of what is not there.
pub fn change() -> impl Strategy<Value = Change> {
    let place = 0..5_usize;
    let one = prop_oneof![
        line().prop_map(Change::SetTitle),
        date().prop_map(Change::SetDate),
        (question(), option::of(outcome())).prop_map(|(id, answer)| Change::SetAnswer(id, answer)),
        (question(), text()).prop_map(|(id, note)| Change::SetNote(id, note)),
        (question(), discussion()).prop_map(|(id, discussion)| Change::SetDiscussion(id, Box::new(discussion))),
        (1..3_u16, organisation_id(), line()).prop_map(|(part, id, text)| Change::SetPriority(part, id, text)),
        option::of(any::<bool>()).prop_map(Change::SetCitizenSpoke),
        (work_format_id(), record()).prop_map(|(id, record)| Change::SetWorkFormat(id, Box::new(record))),
        (place.clone(), organisation()).prop_map(|(at, organisation)| Change::InsertOrganisation(at, organisation)),
        organisation().prop_map(Change::ReplaceOrganisation),
        organisation_id().prop_map(Change::RemoveOrganisation),
        (organisation_id(), 0_usize..6).prop_map(|(id, to)| Change::MoveOrganisation(id, to)),
        (place, action()).prop_map(|(at, action)| Change::InsertAction(at, action)),
        action().prop_map(Change::ReplaceAction),
        action_id().prop_map(Change::RemoveAction),
    ];
    one.prop_recursive(2, 6, 3, |inner| vec(inner, 0..4).prop_map(Change::All))
}
