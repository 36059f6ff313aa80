//! What one does often takes few keys: the table of the manual, each row done as it stands there.

use kartrekker::app::command::{Command, Meeting, Place};
use kartrekker::content::{Choice, QuestionId};
use kartrekker::session::Outcome;

use super::conversation::at_table;
use super::stage::{GUIDE, Stage};

const FIVE: [&str; 5] = ["Gemeente", "Huisartsen", "Welzijn", "Thuiszorg", "Bewonersraad"];

/// Something that one does often: as the manual says it, the keys, and the most of them that it may take.
struct Often {
    what: &'static str,
    keys: &'static str,
    most: usize,
    begin: fn() -> Stage,
    done: fn(&mut Stage) -> bool,
}

fn question(text: &str) -> QuestionId {
    text.parse().unwrap()
}

fn at_question() -> Stage {
    at_table(&FIVE)
}

fn at_advice() -> Stage {
    let mut stage = at_table(&FIVE);
    stage.go(Place::Advice("1.2A".parse().unwrap()));
    stage.keys("<Down>");
    stage
}

fn at_overview() -> Stage {
    let mut stage = at_table(&FIVE);
    stage.go(Place::Overview);
    stage
}

fn at_start() -> Stage {
    let mut stage = at_table(&FIVE);
    stage.command(Command::Meeting(Meeting::Leave));
    stage.settle();
    stage.again()
}

fn at_meeting() -> Stage {
    let mut stage = Stage::new();
    stage.keys("n Overleg <Enter> Gemeente <Enter> <Enter> <Esc>");
    stage
}

fn agreed_on(stage: &mut Stage, choice: Choice) -> bool {
    let session = stage.session();
    let said = session.discussion(question("1.2"));
    said.revealed && said.positions.len() == 5 && session.outcome(question("1.2")) == Some(Outcome::Choice(choice))
}

fn report_ends_in(stage: &mut Stage, extension: &str) -> bool {
    stage.report().extension().is_some_and(|found| found == extension)
}

/// All of them, in the order of the manual.
const OFTEN: [Often; 8] = [
    Often {
        what: "Vijf antwoorden, laten zien, samen kiezen, verder",
        keys: "a a b a a Enter a .",
        most: 8,
        begin: at_question,
        done: |stage| agreed_on(stage, Choice::A) && *stage.app.place() == Place::Question(question("1.3")),
    },
    Often {
        what: "Hetzelfde met pijltjes, en naar het advies",
        keys: "↓ Enter ↓ Enter ↓ Enter ↓ Enter ↓ Enter Enter → Enter Enter",
        most: 14,
        begin: at_question,
        done: |stage| agreed_on(stage, Choice::B) && matches!(stage.app.place(), Place::Advice(_)),
    },
    Often {
        what: "Een actiepunt van een advies, met wie en wanneer",
        keys: "+ Enter g 15-1 Enter",
        most: 5,
        begin: at_advice,
        done: |stage| {
            let session = stage.session();
            let made = &session.actions[0];
            let advice = GUIDE.advice("1.2A".parse().unwrap()).unwrap().all_items().next().unwrap().text.plain();
            made.text == advice && made.owner == "Gemeente" && made.due.is_some()
        },
    },
    Often {
        what: "Naar vraag 4.2",
        keys: "4 . 2 Enter",
        most: 4,
        begin: at_overview,
        done: |stage| *stage.app.place() == Place::Question(question("4.2")),
    },
    Often {
        what: "Een verslag in Word",
        keys: "r Enter",
        most: 2,
        begin: at_question,
        done: |s| report_ends_in(s, "docx"),
    },
    Often {
        what: "Een verslag als PDF",
        keys: "r → Enter",
        most: 3,
        begin: at_question,
        done: |s| report_ends_in(s, "pdf"),
    },
    Often {
        what: "Verder met de laatste bijeenkomst",
        keys: "Enter",
        most: 1,
        begin: at_start,
        done: |stage| stage.app.session().is_some_and(|session| session.organisations.len() == 5),
    },
    Often {
        what: "Beginnen als iedereen aan tafel staat",
        keys: "Enter",
        most: 1,
        begin: at_meeting,
        done: |stage| matches!(stage.app.place(), Place::Part(1) | Place::Question(_)),
    },
];

/// A key as the manual shows it, as a journey presses it.
fn pressed(key: &str) -> String {
    match key {
        "↓" => "<Down>".to_owned(),
        "→" => "<Right>".to_owned(),
        "Enter" => "<Enter>".to_owned(),
        typed => typed.to_owned(),
    }
}

#[test]
fn what_one_does_often_takes_no_more_keys_than_the_manual_says() {
    let manual = include_str!("../../docs/handleiding.md");
    for often in &OFTEN {
        let Often { what, keys, most, begin, done } = often;
        let keys: Vec<&str> = keys.split(' ').collect();
        assert!(keys.len() <= *most, "{what}");
        let row = format!("| {what} | `{}` | {} |", keys.join("` `"), keys.len());
        assert!(manual.contains(&row), "the manual has no row {row}");
        let mut stage = begin();
        let pressed: Vec<String> = keys.into_iter().map(pressed).collect();
        stage.keys(&pressed.join(" ")).settle();
        assert!(done(&mut stage), "{what}:\n{}", stage.screen());
    }
}
