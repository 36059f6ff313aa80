//! The first use of each phase of a meeting has one line, once.

use kartrekker::app::command::{Command, Meeting, Place, Program, Table};
use kartrekker::content::QuestionId;

use super::conversation::at_table;
use super::stage::Stage;

const QUESTION: QuestionId = QuestionId { part: 1, number: 2 };
const ANSWERING: &str = "Op drie gaat je kaart omhoog";
const ADVICE: &str = "Met + maak je er een actiepunt van.";
const SUMMARY: &str = "Zo staan jullie ervoor.";

/// A meeting of two at its own screen, in which nothing was said yet.
fn at_meeting() -> Stage {
    let mut stage = Stage::in_meeting("Overleg");
    stage.command(Command::Table(Table::Add(["Gemeente", "Welzijn"].map(str::to_owned).to_vec())));
    stage
}

fn advice() -> Place {
    Place::Advice("1.2A".parse().unwrap())
}

/// Goes to a place where this line is to be shown: the first time, until the next key.
#[track_caller]
fn is_told_once(stage: &mut Stage, place: &Place, line: &str) {
    stage.go(place.clone());
    stage.says(&[line]).keys("<Tab>").hides(&[line]);
    stage.go(Place::Overview);
    stage.go(place.clone());
    stage.hides(&[line]);
}

#[test]
fn each_phase_tells_at_its_first_use_how_it_works_and_not_again() {
    let mut stage = at_meeting();
    for (place, line) in [
        (Place::Agenda, "Neem een route, of kies zelf vragen."),
        (Place::Question(QUESTION), ANSWERING),
        (advice(), ADVICE),
        (Place::Summary, SUMMARY),
        (Place::Report, "Mailen doe je zelf."),
    ] {
        is_told_once(&mut stage, &place, line);
    }
    stage.go(advice());
    stage.keys("<Down> + <Enter> <Esc>");
    is_told_once(&mut stage, &Place::Actions, "Streep het af met de spatiebalk.");
    stage.command(Command::Meeting(Meeting::Leave));
    stage.settle().arrow_to("<Down>", "Overleg").keys("f <Enter>");
    is_told_once(&mut stage, &Place::Comparison, "Hier staat alleen wat er anders is.");
}

#[test]
fn another_meeting_tells_nothing_again() {
    let mut stage = at_meeting();
    is_told_once(&mut stage, &advice(), ADVICE);
    stage.command(Command::Meeting(Meeting::Leave));
    stage.settle();
    stage.new_meeting("Vervolgoverleg");
    stage.go(advice());
    stage.hides(&[ADVICE]);
}

#[test]
fn a_meeting_in_which_something_was_done_already_does_not_tell_how_it_is_done() {
    let mut stage = at_table(&["Gemeente", "Welzijn"]);
    stage.keys("a a <Enter> a");
    stage.go(advice());
    stage.keys("<Down> + <Enter> <Esc>").command(Command::Meeting(Meeting::Leave));
    stage.settle();
    let mut stage = stage.again();
    stage.keys("<Enter>");
    stage.go(Place::Question("1.3".parse().unwrap()));
    stage.hides(&[ANSWERING]);
    stage.go(advice());
    stage.hides(&[ADVICE]);
}

#[test]
fn what_is_for_who_leads_alone_is_not_told_on_the_wall_and_not_lost_by_that() {
    let mut stage = at_meeting();
    stage.command(Command::Program(Program::ToggleWall));
    stage.go(Place::Summary);
    stage.hides(&[SUMMARY]);
    stage.go(Place::Question(QUESTION));
    stage.says(&[ANSWERING]);
    stage.command(Command::Program(Program::ToggleWall));
    stage.go(Place::Summary);
    stage.says(&[SUMMARY]);
}
