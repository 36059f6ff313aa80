//! The keys of each place: first what it is about, and then where one can go from it.

use super::{enter, moves, named, quiet, shown};
use crate::app::App;
use crate::app::binding::{Binding, KeyPress};
use crate::app::command::{
    Action, Agenda as Planning, Asked, Command, Dialog, Go, Meeting, Merge, Move, Place, Point, Report, Talk, Work,
};
use crate::app::frame_info::FrameInfo;
use crate::app::key::Key;
use crate::content::{Choice, QuestionId, WorkFormatId};
use crate::session::merge::Resolution;
use crate::session::{Outcome, Position};
use crate::text::{agenda, compare, keys as words, merge, work_formats};

/// The keys of the place where the app is.
pub(super) fn of_place(app: &App, frame: &FrameInfo) -> Vec<Binding> {
    let letter = KeyPress::letter;
    let mut bindings = Vec::new();
    let here = frame.command(app.view().focus);
    match app.place() {
        Place::Home => {
            bindings.push(enter(app, frame));
            bindings.push(shown(&[letter('n')], Command::Meeting(Meeting::New), words::NEW_MEETING));
            if app.kept().as_ref().is_ok_and(|kept| !kept.is_empty()) {
                let follows = matches!(here, Some(Command::Meeting(Meeting::Open(_))));
                bindings.push(named(
                    follows,
                    &[letter('f')],
                    Command::Meeting(Meeting::FollowHere),
                    compare::FOLLOW_KEY,
                ));
                let erase = [KeyPress::plain(Key::Delete)];
                bindings.push(named(follows, &erase, Command::Meeting(Meeting::AskEraseHere), words::ERASE));
            }
        }
        Place::Question(id) => bindings.extend(of_question(app, frame, *id)),
        Place::Advice(id) => {
            let other = crate::content::AdviceId { question: id.question, choice: id.choice.other() };
            let label = match other.choice {
                Choice::A => words::TO_A,
                Choice::B => words::TO_B,
            };
            bindings.push(enter(app, frame));
            bindings.push(shown(
                &[letter(other.choice.letter().to_ascii_lowercase())],
                Command::Go(Go::To(Place::Advice(other))),
                label,
            ));
            if app.session().is_some() {
                bindings.push(shown(&[letter('+'), letter('=')], Command::Action(Action::NewHere), words::NEW_ACTION));
                bindings.push(shown(&[letter('n')], Command::Talk(Talk::Note(id.question)), words::NOTE));
            }
            bindings.push(quiet(&[letter('q')], Command::Go(Go::To(Place::Question(id.question))), words::TO_QUESTION));
            bindings.extend(neighbours(app, id.question));
        }
        Place::Actions => {
            let on_one = here.is_some_and(|command| command.action().is_some());
            bindings.push(enter(app, frame));
            bindings.push(shown(&[letter('+'), letter('=')], Command::Action(Action::New(None)), words::NEW_ACTION));
            let done = named(on_one, &[letter(' ')], Command::Action(Action::ToggleDoneHere), words::DONE);
            bindings.push(Binding { short: Some(words::DONE_SHORT), ..done });
            bindings.push(named(on_one, &[letter('x')], Command::Action(Action::DropHere), words::DROP));
            let delete = [KeyPress::plain(Key::Delete)];
            bindings.push(named(on_one, &delete, Command::Action(Action::RemoveHere), words::REMOVE));
        }
        Place::WorkFormat(id) => bindings.extend(of_work_format(app, frame, id)),
        Place::Merge => {
            bindings.push(enter(app, frame));
            bindings.extend(of_conflicts(app, here));
        }
        Place::Meeting => {
            bindings.push(enter(app, frame));
            bindings.extend(begin(app));
        }
        Place::Report => {
            let chooses = matches!(here, Some(Command::Report(Report::As(_))));
            let right = Command::Point(Point::Move(Move::Right));
            bindings.push(enter(app, frame));
            bindings.push(named(chooses, &[KeyPress::plain(Key::Right)], right, words::OTHER_FILE));
        }
        Place::Agenda => {
            bindings.push(enter(app, frame));
            let ticks = matches!(here, Some(Command::Agenda(Planning::Toggle(_))));
            let tick = Command::Agenda(Planning::ToggleHere);
            bindings.push(named(ticks, &[letter(' ')], tick, agenda::KEY_TICK));
            bindings.extend(begin(app));
        }
        _ => bindings.push(enter(app, frame)),
    }
    if *app.place() != Place::Home {
        bindings.push(shown(&[KeyPress::plain(Key::Esc)], Command::Go(Go::Back), words::BACK));
        bindings.push(quiet(&[letter('o')], Command::Go(Go::To(Place::Overview)), words::OVERVIEW));
        if app.session().is_some() {
            match app.place().question() {
                Some(id) => {
                    let parked = app.is_put_off(id);
                    let label = if parked { agenda::KEY_BRING_BACK } else { agenda::KEY_PARK };
                    let park = quiet(&[letter('p')], Command::Agenda(Planning::Park(id)), label);
                    bindings.push(park);
                }
                None => bindings.push(quiet(&[letter('p')], Command::Go(Go::To(Place::Agenda)), agenda::KEY_AGENDA)),
            }
            if !matches!(app.place(), Place::Advice(_) | Place::Actions) {
                bindings.push(quiet(&[letter('+'), letter('=')], Command::Action(Action::NewHere), words::NEW_ACTION));
            }
            bindings.push(quiet(&[letter('m')], Command::Go(Go::To(Place::Meeting)), words::MEETING));
            bindings.push(quiet(&[letter('k')], Command::Go(Go::To(Place::Actions)), words::ACTIONS));
            bindings.push(quiet(&[letter('l')], Command::Go(Go::To(Place::Notes)), words::NOTES));
            bindings.push(quiet(&[letter('s')], Command::Go(Go::To(Place::Summary)), words::SUMMARY));
            bindings.push(quiet(&[letter('r')], Command::Go(Go::To(Place::Report)), words::REPORT));
        }
    }
    bindings.push(quiet(&[letter('i')], Command::Go(Go::To(Place::Introduction)), words::INTRODUCTION));
    let own: Vec<KeyPress> = bindings.iter().flat_map(|binding| binding.keys.clone()).collect();
    bindings.extend(moves().into_iter().filter(|binding| !binding.keys.iter().any(|key| own.contains(key))));
    bindings
}

/// The keys that choose in the conflict in focus, or else in the first.
fn of_conflicts(app: &App, here: Option<&Command>) -> Vec<Binding> {
    let Some(plan) = app.merge_plan().filter(|plan| !plan.conflicts.is_empty()) else { return Vec::new() };
    let number = match here {
        Some(Command::Merge(Merge::Resolve(number, _))) => *number,
        _ => plan.conflicts.iter().position(|one| app.chosen(one).is_none()).unwrap_or(0),
    };
    let joins = plan.conflicts.get(number).is_some_and(|conflict| conflict.joined().is_some());
    let choose = |when, key, resolution, label| {
        named(when, &[KeyPress::letter(key)], Command::Merge(Merge::ResolveHere(resolution)), label)
    };
    vec![
        choose(true, 'h', Resolution::Keep, merge::KEEP),
        choose(true, 'n', Resolution::Take(0), merge::TAKE),
        choose(joins, 'b', Resolution::Both, merge::BOTH_KEY),
    ]
}

/// The keys of a question: who answers depends on whether the organisations still answer apart.
fn of_question(app: &App, frame: &FrameInfo, id: QuestionId) -> Vec<Binding> {
    let letter = KeyPress::letter;
    let covered = app.is_covered(id);
    let apart = app.session().is_some_and(|session| session.answers_apart(id));
    // The page names the letters of the one who has the word; the bottom line keeps room for what comes next.
    let mut bindings = [('a', Choice::A), ('b', Choice::B)]
        .map(|(key, choice)| {
            let command = Command::Talk(Talk::Choose(id, choice));
            let meant = app.meaning(command.clone());
            named(!covered, &[letter(key)], command, meant.nature().on_enter)
        })
        .to_vec();
    if covered {
        bindings.push(quiet(&[letter('w')], Command::Talk(Talk::Speak(id, Position::Unsure)), words::UNSURE));
        bindings.push(quiet(
            &[letter('x')],
            Command::Talk(Talk::Speak(id, Position::NotApplicable)),
            words::NOT_APPLICABLE,
        ));
        bindings.push(enter(app, frame));
    } else if apart {
        let open = app.session().is_some_and(|session| session.outcome(id) != Some(Outcome::NotYet));
        bindings.push(named(open, &[letter('g')], Command::Talk(Talk::NotYet(id)), words::NOT_YET));
        bindings.push(quiet(&[letter('t')], Command::Dialog(Dialog::Ask(Asked::Dissent(id))), words::DISSENT));
        bindings.push(quiet(&[letter('d')], Command::Talk(Talk::Cover(id)), words::COVER));
    }
    if !covered {
        bindings.insert(0, enter(app, frame));
    }
    if app.session().is_some() {
        let clear = [KeyPress::plain(Key::Backspace), KeyPress::plain(Key::Delete)];
        bindings.push(quiet(&clear, Command::Talk(Talk::ClearAnswer(id)), words::CLEAR_ANSWER));
        let note = [letter('n')];
        bindings.push(shown(&note, Command::Talk(Talk::Note(id)), words::NOTE));
    }
    bindings.extend(neighbours(app, id));
    bindings
}

/// The keys of a work format: in a meeting it is led step by step.
fn of_work_format(app: &App, frame: &FrameInfo, id: &WorkFormatId) -> Vec<Binding> {
    let (plain, letter) = (KeyPress::plain, KeyPress::letter);
    let steps = app.guide().work_format(id).map_or(0, |format| format.steps.len());
    let to_step = |step| Command::Work(Work::ToStep(id.clone(), step));
    let next = [letter('.'), plain(Key::Right)];
    match app.step(id) {
        0 if app.session().is_none() => vec![enter(app, frame)],
        0 => {
            let mut bindings = vec![enter(app, frame)];
            if app.guide().work_format(id).is_some_and(|format| !format.preparation.is_empty()) {
                let ticks = matches!(frame.command(app.view().focus), Some(Command::Work(Work::TogglePreparation(..))));
                bindings.push(named(
                    ticks,
                    &[letter(' ')],
                    Command::Work(Work::TogglePreparationHere),
                    work_formats::KEY_TICK,
                ));
            }
            // The right arrow goes to the column at the side here.
            bindings.push(quiet(&next[..1], to_step(1), work_formats::KEY_NEXT));
            bindings
        }
        step => {
            let mut bindings = vec![shown(
                &[letter('n')],
                Command::Work(Work::WriteOutcome(id.clone(), step)),
                work_formats::KEY_OUTCOME,
            )];
            if step < steps {
                bindings.push(shown(&[next[1], next[0]], to_step(step + 1), work_formats::KEY_NEXT));
            }
            let previous = [plain(Key::Left), letter(',')];
            bindings.push(shown(&previous, to_step(step - 1), work_formats::KEY_PREVIOUS));
            bindings.push(enter(app, frame));
            bindings
        }
    }
}

/// The key that begins, or goes on, where there is an agenda.
fn begin(app: &App) -> Option<Binding> {
    app.session()?.plan().map(|_| shown(&[KeyPress::letter('b')], Command::Agenda(Planning::Start), agenda::KEY_BEGIN))
}

/// The keys to the question before and to the one after, which is the next on the agenda where there is one.
fn neighbours(app: &App, question: QuestionId) -> Vec<Binding> {
    let before = app.guide().neighbours(question).0;
    let after = app.next_question(Some(question));
    let mut bindings = Vec::new();
    if let Some(after) = after {
        bindings.push(quiet(
            &[KeyPress::letter('.')],
            Command::Go(Go::To(Place::Question(after))),
            words::NEXT_QUESTION,
        ));
    }
    if let Some(before) = before {
        bindings.push(quiet(
            &[KeyPress::letter(',')],
            Command::Go(Go::To(Place::Question(before))),
            words::PREVIOUS_QUESTION,
        ));
    }
    bindings
}
