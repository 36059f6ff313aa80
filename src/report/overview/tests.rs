use uuid::Uuid;

use super::*;
use crate::content::Choice;
use crate::report::{Selection, plain, sample};
use crate::session::{ActionItem, Discussion, OrganisationId, Outcome, Position, Reply, Session, SessionId};

/// Meetings in which the Gemeente (financiers), Welzijn (welzijnsprofessionals) and Buren (no role) said these letters
/// about question 1.2, which was shown, and about 1.3, which was not.
fn meetings(said: &[&str]) -> Vec<Session> {
    let meeting = |(number, letters): (u128, &&str)| {
        let spoken = |letter| Reply { position: Position::of_letter(letter).unwrap(), reason: String::new() };
        let positions = (1..).zip(letters.chars()).map(|(id, letter)| (OrganisationId(id), spoken(letter)));
        let covered = Discussion { positions: positions.collect(), ..Discussion::default() };
        let mut shown = Discussion { revealed: true, answer: Some(Outcome::Choice(Choice::A)), ..covered.clone() };
        shown.positions.get_mut(&OrganisationId(2)).unwrap().reason = format!("Te weinig tijd, keer {number}.");
        let mut session = Session { id: SessionId::new(Uuid::from_u128(number)), ..sample::full() };
        session.title = format!("Overleg {number}");
        session.date = session.date + chrono::Months::new(u32::try_from(number).unwrap());
        session.questions = [("1.2".parse().unwrap(), shown), ("1.3".parse().unwrap(), covered)].into();
        session.actions = vec![ActionItem { due: Some(session.date), ..sample::action(number, "Bellen", None) }];
        session
    };
    (1..).zip(said).map(meeting).collect()
}

fn overview(said: &[&str], selection: &Selection) -> Overview {
    let guide = sample::guide();
    let mut overview = Overview::default();
    for session in meetings(said) {
        overview.add(&selection.of(&session, None, &guide).session);
    }
    overview
}

fn told(overview: &Overview, reasons: &Reasons) -> String {
    let today = "2027-06-01".parse().unwrap();
    plain::render(&document(overview, &sample::guide(), reasons, today), 200)
}

#[test]
fn everything_is_counted_and_told() {
    let text = told(&overview(&["aba", "aab", "baa"], &Selection::all()), &Reasons::Some);
    for line in [
        "Overzicht van 3 bijeenkomsten\n",
        "Gehouden: 22 december 2026 tot en met 22 februari 2027\n",
        "1.2  Probleem scherp           3  0  0         0     3",
        "1.3  Belanghebbenden in beeld  0  0  0         3     0",
        "financiers             1         1.2\n",
        "- ‘Te weinig tijd, keer 1.’ (Welzijn, Welzijnsprofessionals, B; Overleg 1, 22 december 2026)\n",
        "drie maanden tot een jaar  3        3\n",
        "- Overleg 3, 22 februari 2027\n",
    ] {
        let squeezed = |text: &str| text.split_whitespace().collect::<Vec<_>>().join(" ").to_lowercase();
        assert!(squeezed(&text).contains(&squeezed(line)), "{line} is not in:\n{text}");
    }
    assert!(text.find("Vraag 1.2: Probleem scherp").is_some() && !text.contains("Vraag 1.3"), "{text}");
}

#[test]
fn what_is_covered_is_in_no_count_no_reason_and_no_row() {
    let overview = overview(&["aba"], &Selection::all());
    assert!(overview.statements.iter().all(|said| said.question == "1.2".parse().unwrap()));
    let rows = String::from_utf8(csv(&overview, &sample::guide()).unwrap()).unwrap();
    assert!(rows.contains(";1.2;") && !rows.contains(";1.3;"), "{rows}");
}

#[test]
fn a_reason_is_found_by_its_words_and_by_who_gave_it_whatever_capitals() {
    let overview = overview(&["aba", "aab"], &Selection::all());
    let found = |sought: &str| told(&overview, &Reasons::With(sought.to_owned()));
    assert!(found("TIJD keer").matches("Te weinig tijd").count() == 2);
    assert!(found("overleg 1").matches("Te weinig tijd").count() == 1);
    let nothing = found("geld");
    assert!(nothing.contains(words::NOTHING_FOUND) && !nothing.contains("Te weinig"), "{nothing}");
}

#[test]
fn without_names_there_is_no_name_in_the_document_or_in_the_table() {
    let overview = overview(&["aba", "aab"], &Selection::anonymous());
    let text = told(&overview, &Reasons::None);
    let rows = String::from_utf8(csv(&overview, &sample::guide()).unwrap()).unwrap();
    for name in ["Gemeente", "Welzijn;", "Welzijn,", "Buren", "Te weinig tijd"] {
        assert!(!text.contains(name) && !rows.contains(name), "{name} in {text}{rows}");
    }
    assert!(rows.contains("organisatie 1"), "{rows}");
}

#[test]
fn the_table_has_a_row_for_each_answer_and_its_titles_also_without_one() {
    let guide = sample::guide();
    let read = |overview: &Overview| {
        let bytes = csv(overview, &guide).unwrap();
        let text = std::str::from_utf8(&bytes).unwrap().strip_prefix('\u{FEFF}').unwrap().to_owned();
        text.lines().map(str::to_owned).collect::<Vec<_>>()
    };
    let rows = read(&overview(&["aba", "aab"], &Selection::all()));
    assert_eq!(rows.len(), 7);
    let id = Uuid::from_u128(1);
    let first = format!("{id};Overleg 1;2026-12-22;logt-u-even-in;1.2;Probleem scherp;Gemeente;Financiers;A;A;nee");
    assert_eq!((rows[0].as_str(), rows[1].as_str()), (words::COLUMNS.join(";").as_str(), first.as_str()));
    assert!(rows[2].ends_with(";Welzijn;Welzijnsprofessionals;B;A;ja"), "{}", rows[2]);
    assert_eq!(read(&Overview::default()), [words::COLUMNS.join(";")]);
}

#[test]
fn of_very_many_reasons_actions_and_meetings_the_first_are_told_and_how_many_more() {
    let said = vec!["aba"; 130];
    let text = told(&overview(&said, &Selection::all()), &Reasons::Some);
    assert!(text.contains("En nog 110. Met --zoek vind je wat je zoekt."), "{text}");
    assert_eq!(text.matches("\nEn nog 30.\n").count(), 2, "{text}");
}
