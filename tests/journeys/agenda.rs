//! A meeting that fits its time: choosing the questions, the clock that is passed in, parking, what was not reached, and the
//! meeting that follows.

use std::time::{Duration, SystemTime};

use kartrekker::app::command::{Command, Meeting, Place};
use kartrekker::app::happened::Happened;
use kartrekker::content::{QuestionId, embedded_guide};
use kartrekker::session::ItemState;

use super::conversation::THREE;
use super::stage::{DARK, Stage};

/// A table of three with an agenda of four questions in sixty minutes: 5 to begin with, 11 for each, 11 to close.
fn planned() -> Stage {
    let mut stage = Stage::new();
    stage.keys("n Overleg <Enter>");
    for name in THREE {
        stage.types(name).keys("<Enter> <Enter>");
    }
    stage.keys("<Esc> p").says(&["Agenda", "Duur", "90 minuten", "Neem een route"]);
    stage.keys("<Down>").arrow_to("<Down>", "1.1").keys("<spatie> <spatie> <spatie> <spatie>");
    stage.go(Place::Agenda);
    stage.arrow_to("<Up>", "Duur").keys("<Enter>").types("60").keys("<Enter>");
    stage
}

fn id(text: &str) -> QuestionId {
    text.parse().unwrap()
}

/// So many minutes pass, as the program is told of them: once a minute.
struct Clock(SystemTime);

impl Clock {
    fn start(stage: &mut Stage) -> Self {
        let mut clock = Self(SystemTime::UNIX_EPOCH + Duration::from_hours(500_000));
        clock.tell(stage);
        clock
    }

    fn tell(&mut self, stage: &mut Stage) {
        stage.hears(Happened::Time(self.0, None));
        stage.redraw();
    }

    fn minutes(&mut self, stage: &mut Stage, minutes: u32) {
        for _ in 0..minutes {
            self.0 += Duration::from_mins(1);
            self.tell(stage);
        }
    }

    /// The laptop sleeps, or somebody sets the clock.
    fn jump(&mut self, stage: &mut Stage, hours: i64) {
        let by = Duration::from_secs(3_600 * hours.unsigned_abs());
        self.0 = if hours < 0 { self.0 - by } else { self.0 + by };
        self.tell(stage);
    }
}

#[test]
fn questions_are_ticked_and_what_does_not_fit_is_seen_at_once() {
    let mut stage = planned();
    stage.says(&["60 minuten", "Begin met vraag 1.1"]);
    let agenda = stage.session().agenda.unwrap();
    assert_eq!(agenda.chosen().collect::<Vec<_>>(), ["1.1", "1.2", "1.3", "2.1"].map(id));
    assert!(agenda.items.iter().all(|item| item.minutes == 11), "{agenda:?}");
    stage.arrow_to("<Up>", "Duur").keys("<Enter>").types("30").keys("<Enter>");
    stage.says(&["3 vragen op de agenda, in 30 minuten. Let op: 1 vraag past niet."]);
    stage.keys("<Ctrl+Z>");
    assert_eq!(stage.session().agenda.unwrap().minutes, 60, "undone as everything is");
}

#[test]
fn on_time_behind_parked_and_out_of_time_the_top_line_says_where_the_group_is() {
    let mut stage = planned();
    let mut clock = Clock::start(&mut stage);
    stage.keys("b").says(&["vraag 1 van 4 · nog 60 minuten", "11 minuten op de agenda voor deze vraag"]);
    clock.minutes(&mut stage, 5);
    stage.says(&["nog 55 minuten"]).hides(&["achter", "voor deze vraag · nog 11"]);
    clock.minutes(&mut stage, 14);
    stage.says(&["nog 41 minuten · 3 achter", "8 minuten over de tijd"]);
    stage.keys("a b a <Enter> a .").says(&["vraag 2 van 4 · nog 41 minuten", "1.2"]).hides(&["achter"]);
    // Later in this meeting: it comes last.
    stage.keys("p").says(&["Later in deze bijeenkomst", "Volgende keer"]).keys("<Enter>");
    assert_eq!(*stage.app.place(), Place::Question(id("1.3")));
    // The next meeting.
    stage.keys("p <Down> <Enter>");
    assert_eq!(*stage.app.place(), Place::Question(id("2.1")));
    stage.keys(".").says(&["1.2"]);
    assert_eq!(*stage.app.place(), Place::Question(id("1.2")), "what was put off comes last");
    clock.minutes(&mut stage, 40);
    stage.hides(&["De tijd van de agenda is om"]);
    clock.minutes(&mut stage, 1);
    stage.says(&["De tijd van de agenda is om", "de tijd is om"]);
    clock.minutes(&mut stage, 1);
    let session = stage.app.session().unwrap();
    let became = |question: &str| session.item_state(stage.app.guide(), id(question));
    assert_eq!(became("1.1"), ItemState::Done);
    assert_eq!(became("1.3"), ItemState::Parked);
    assert_eq!([became("2.1"), became("1.2")], [ItemState::NotReached; 2]);
}

#[test]
fn sleep_a_clock_that_jumps_and_a_meeting_that_is_closed_do_not_count() {
    let mut stage = planned();
    let mut clock = Clock::start(&mut stage);
    stage.keys("b");
    clock.minutes(&mut stage, 3);
    clock.jump(&mut stage, 9);
    clock.jump(&mut stage, -1);
    stage.says(&["nog 57 minuten"]);
    clock.minutes(&mut stage, 2);
    stage.command(Command::Meeting(Meeting::Leave));
    stage.settle();
    let path = stage.store().list().unwrap().remove(0).path;
    let mut stage = stage.again();
    stage.open(path, None);
    let mut clock = Clock::start(&mut stage);
    assert_eq!(stage.app.session().unwrap().spent, 5, "kept when it was closed");
    clock.minutes(&mut stage, 30);
    assert_eq!(stage.app.session().unwrap().spent, 5, "looking back is no meeting");
    assert!(stage.app.wakes_in().is_none(), "nothing wakes the program");
    stage.go(Place::Question(id("1.1")));
    stage.keys("a");
    clock.minutes(&mut stage, 1);
    assert_eq!(stage.app.session().unwrap().spent, 6, "who answers goes on");
}

#[test]
fn without_an_agenda_nothing_wakes_the_program_and_with_one_at_most_once_a_minute() {
    let mut stage = Stage::in_meeting("Overleg");
    stage.go(Place::Question(id("1.1")));
    stage.keys("a");
    assert_eq!(stage.app.wakes_in(), None);
    let mut stage = planned();
    Clock::start(&mut stage);
    assert_eq!(stage.app.wakes_in(), None, "not before it begins");
    stage.keys("b");
    assert_eq!(stage.app.wakes_in(), Some(Duration::from_mins(1)));
    stage.go(Place::Meeting);
    stage.arrow_to("<Down>", "Pauze").keys("<Enter>");
    assert_eq!(stage.app.wakes_in(), None);
}

#[test]
fn the_meeting_that_follows_has_the_rest_on_its_agenda() {
    let mut stage = planned();
    stage.keys("b a b a <Enter> a . p <Down> <Enter>");
    stage.command(Command::Meeting(Meeting::Leave));
    stage.settle();
    stage.arrow_to("<Down>", "Overleg").keys("f <Enter>");
    let session = stage.app.session().unwrap();
    let agenda = session.agenda.as_ref().unwrap();
    assert_eq!(agenda.minutes, 60);
    let first: Vec<QuestionId> = agenda.chosen().take(4).collect();
    assert_eq!(first, ["1.1", "1.2", "1.3", "2.1"].map(id), "divided, then parked and not reached");
    assert_eq!(agenda.items[0].minutes, 2 * agenda.items[1].minutes, "what was divided gets double time");
}

#[test]
fn an_agenda_of_seven_questions_of_a_large_guide_takes_at_most_twelve_keys() {
    let mut stage = Stage::with(embedded_guide("digitaal-vaardig").unwrap().unwrap(), DARK);
    stage.keys("n Overleg <Enter> Gemeente <Enter> <Enter> <Esc>");
    // To the agenda, to the first question, seven ticks, begin.
    let keys = "p <End> <Home> <Tab> <Tab> <Tab>";
    stage.keys(keys);
    let routes = stage.app.guide().routes.len();
    assert!(routes >= 2);
    // A route of the guide is one of seven questions already.
    stage.keys("<Enter> b");
    let spent = keys.split(' ').count() + 2;
    assert!(spent <= 12, "{spent} keys");
    let agenda = stage.app.session().unwrap().agenda.clone().unwrap();
    assert!(agenda.items.len() >= 6, "{agenda:?}");
    assert!(stage.app.is_clock_running());
    assert_eq!(*stage.app.place(), Place::Question(agenda.items[0].question));
}
