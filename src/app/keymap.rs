//! Which keys work now, and what they do. This one table dispatches the keys, fills the bottom line and the help.

use super::binding::{Binding, KeyPress};
use super::command::{
    Action, Agenda as Planning, Asked, Command, Dialog, Go, Meeting, Merge, Move, Place, Point, Program, Talk, Work,
};
use super::frame_info::FrameInfo;
use super::key::Key;
use super::timer::{Timer, TimerCommand};
use super::view::Mark;
use super::{App, Overlay};
use crate::content::{Choice, QuestionId, WorkFormatId};
use crate::session::merge::Resolution;
use crate::session::{Outcome, Position};
use crate::text::{agenda, compare, keys as words, merge, work_formats, workshop};

fn shown(keys: &[KeyPress], command: Command, label: &'static str) -> Binding {
    Binding { keys: keys.to_vec(), command, label, short: None, footer: true }
}

fn quiet(keys: &[KeyPress], command: Command, label: &'static str) -> Binding {
    Binding { footer: false, ..shown(keys, command, label) }
}

/// Makes a binding that the bottom line names only when its command would do something.
fn named(when: bool, keys: &[KeyPress], command: Command, label: &'static str) -> Binding {
    Binding { footer: when, ..shown(keys, command, label) }
}

/// The keys that work now, those of the dialog or screen on top first.
pub fn bindings(app: &App) -> Vec<Binding> {
    bindings_on(app, app.frame())
}

/// The keys that work on a frame: what some of them do depends on what is in focus there.
pub fn bindings_on(app: &App, frame: &FrameInfo) -> Vec<Binding> {
    if app.is_following() && app.overlay().is_none() {
        return while_following();
    }
    with(app, app.overlay(), frame)
}

/// The keys of the second window: all that it can do is look, and go.
fn while_following() -> Vec<Binding> {
    let mut bindings = vec![
        quiet(&[KeyPress::ctrl('q'), KeyPress::ctrl('c')], Command::Program(Program::Quit), words::QUIT),
        quiet(&[KeyPress::plain(Key::F(2))], Command::Program(Program::NextTheme), words::THEME),
    ];
    bindings.extend(moves());
    bindings
}

/// The keys of the dialog or screen below the help.
pub fn bindings_below(app: &App) -> Vec<Binding> {
    let below = app.overlays().iter().rev().find(|overlay| !matches!(overlay, Overlay::Help(_)));
    let mut bindings = with(app, below, app.frame());
    bindings.retain(|binding| {
        binding.command != Command::Program(Program::Help) && binding.command != Command::Point(Point::Activate)
    });
    // What is refused is no key that works here.
    bindings.retain(|binding| app.refusal(&app.meaning(binding.command.clone())).is_none());
    bindings
}

/// The keys that work with this dialog on top, or without one. What is refused is not named, but says why.
fn with(app: &App, overlay: Option<&Overlay>, frame: &FrameInfo) -> Vec<Binding> {
    let mut bindings = overlay.map_or_else(|| of_place(app, frame), |overlay| of_overlay(app, overlay, frame));
    bindings.extend(everywhere(app, overlay));
    let activates = |binding: &&Binding| binding.footer && binding.command == Command::Point(Point::Activate);
    let on_enter = bindings.iter().find(activates).map(|binding| binding.label);
    for binding in &mut bindings {
        let is_enter = binding.command == Command::Point(Point::Activate);
        let meant = app.meaning_on(frame, binding.command.clone());
        binding.footer &= app.refusal(&meant).is_none() && meant != Command::Point(Point::ShowFocus);
        // What Enter does is not named twice; but the two answers are always named, both.
        let is_answer = matches!(meant, Command::Talk(Talk::Choose(..) | Talk::Speak(..)));
        binding.footer &= is_enter || is_answer || on_enter != Some(binding.label);
    }
    let save = [KeyPress::ctrl('s')];
    if app.save_has_failed() {
        bindings.insert(0, shown(&save, Command::Program(Program::Save), words::OTHER_PLACE));
    } else {
        bindings.push(quiet(&save, Command::Program(Program::Save), words::SAVE));
    }
    bindings
}

/// Enter, by what it does with what is in focus; not named where one goes somewhere first, or where it would be refused.
fn enter(app: &App, frame: &FrameInfo) -> Binding {
    let meant = app.on_enter(frame);
    let label = meant.as_ref().map_or(words::OPEN, |meant| meant.nature().on_enter);
    let view = match app.overlay() {
        None => Some(app.view()),
        Some(_) => None,
    };
    let rests = view.is_some_and(|view| view.mark != Mark::Shown) && meant == Some(Command::Point(Point::ShowFocus));
    let works = meant.is_some_and(|meant| app.refusal(&meant).is_none()) && !rests;
    named(works, &[KeyPress::plain(Key::Enter)], Command::Point(Point::Activate), label)
}

fn of_overlay(app: &App, overlay: &Overlay, frame: &FrameInfo) -> Vec<Binding> {
    let esc = [KeyPress::plain(Key::Esc)];
    let enter = [KeyPress::plain(Key::Enter)];
    match overlay {
        Overlay::Help(_) => {
            let mut bindings = vec![
                self::enter(app, frame),
                shown(
                    &[esc[0], KeyPress::plain(Key::F(1)), KeyPress::letter('?')],
                    Command::Dialog(Dialog::Close),
                    words::CLOSE,
                ),
            ];
            bindings.extend(moves());
            bindings
        }
        Overlay::Choose(_) => {
            let mut bindings = vec![self::enter(app, frame), shown(&esc, Command::Dialog(Dialog::Close), words::CLOSE)];
            bindings.extend(moves());
            bindings
        }
        Overlay::Calendar(_) => {
            let mut bindings = vec![
                shown(&enter, Command::Point(Point::Activate), words::CHOOSE),
                shown(&esc, Command::Dialog(Dialog::Close), words::CLOSE),
            ];
            bindings.extend(moves());
            bindings
        }
        Overlay::Explanation(refused) => {
            let mut bindings = vec![shown(&esc, Command::Dialog(Dialog::Close), words::CLOSE)];
            // Behind something typed Enter is a part of that.
            bindings.extend((!refused.typed).then(|| quiet(&enter, Command::Dialog(Dialog::Close), words::CLOSE)));
            if app.is_on_wall() {
                bindings.push(shown(
                    &[KeyPress::plain(Key::F(5))],
                    Command::Program(Program::ToggleWall),
                    words::OFF_WALL,
                ));
            }
            bindings
        }
        Overlay::Mistakes(_) => {
            let mut bindings = vec![shown(&[esc[0], enter[0]], Command::Dialog(Dialog::Close), words::CLOSE)];
            bindings.extend(moves());
            bindings
        }
        Overlay::Prompt(prompt) => {
            let close = if prompt.asked.is_text() { words::KEEP_AND_CLOSE } else { words::CANCEL };
            let mut bindings = vec![
                shown(&enter, Command::Dialog(Dialog::Submit), words::READY),
                shown(&esc, Command::Dialog(Dialog::Close), close),
            ];
            let tab = [KeyPress::plain(Key::Tab)];
            let complete = shown(&tab, Command::Dialog(Dialog::Complete), words::COMPLETE);
            bindings.extend(prompt.asked.is_path().then_some(complete));
            bindings
        }
        Overlay::Note(_) => vec![
            shown(&esc, Command::Dialog(Dialog::Close), words::KEEP_AND_CLOSE),
            quiet(&[KeyPress::plain(Key::F(1))], Command::Program(Program::Help), words::HELP),
        ],
        Overlay::Search(search) => {
            let found = search.chosen(app.guide()).is_some();
            vec![
                named(found, &enter, Command::Dialog(Dialog::Submit), words::GO_THERE),
                shown(&esc, Command::Dialog(Dialog::Close), words::CLOSE),
                named(
                    found,
                    &[KeyPress::plain(Key::Down), KeyPress::plain(Key::Tab)],
                    Command::Point(Point::Move(Move::Down)),
                    words::DOWN,
                ),
                named(
                    found,
                    &[KeyPress::plain(Key::Up), KeyPress::plain(Key::BackTab)],
                    Command::Point(Point::Move(Move::Up)),
                    words::UP,
                ),
                quiet(&[KeyPress::plain(Key::PageDown)], Command::Point(Point::Move(Move::PageDown)), words::PAGE_DOWN),
                quiet(&[KeyPress::plain(Key::PageUp)], Command::Point(Point::Move(Move::PageUp)), words::PAGE_UP),
            ]
        }
        Overlay::Action(_) => vec![
            shown(&[enter[0], KeyPress::plain(Key::Tab)], Command::Dialog(Dialog::Submit), words::NEXT_FIELD),
            shown(&[KeyPress::plain(Key::F(3))], Command::Action(Action::PickDate), words::CALENDAR),
            shown(&esc, Command::Dialog(Dialog::Close), words::KEEP_AND_CLOSE),
            shown(&[KeyPress::plain(Key::BackTab)], Command::Point(Point::Move(Move::Previous)), words::PREVIOUS_FIELD),
            quiet(&[KeyPress::plain(Key::Up)], Command::Point(Point::Move(Move::Up)), words::PREVIOUS_FIELD),
            quiet(&[KeyPress::plain(Key::Down)], Command::Point(Point::Move(Move::Down)), words::NEXT_FIELD),
        ],
    }
}

fn of_place(app: &App, frame: &FrameInfo) -> Vec<Binding> {
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

/// The key of the timer. Over a dialog it opens no other, but takes the sign away that the time is up.
fn timer(app: &App, overlay: Option<&Overlay>) -> Option<Binding> {
    let key = [KeyPress::plain(Key::F(4))];
    if app.timer().is_some_and(Timer::is_over) {
        return Some(shown(&key, Command::Timer(TimerCommand::Stop), work_formats::KEY_DISMISS));
    }
    let footer = matches!(app.place(), Place::WorkFormat(_));
    let open = Binding { footer, ..shown(&key, Command::Timer(TimerCommand::Open), work_formats::KEY_TIMER) };
    overlay.is_none().then_some(open)
}

/// The key that begins, or goes on, where there is an agenda.
fn begin(app: &App) -> Option<Binding> {
    app.session()?.plan().map(|_| shown(&[KeyPress::letter('b')], Command::Agenda(Planning::Start), agenda::KEY_BEGIN))
}

/// The question before and the question after; after it comes what is next on the agenda where there is one.
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

fn moves() -> Vec<Binding> {
    [
        (Key::Up, Move::Up, words::UP),
        (Key::Down, Move::Down, words::DOWN),
        (Key::Left, Move::Left, words::LEFT),
        (Key::Right, Move::Right, words::RIGHT),
        (Key::Tab, Move::Next, words::NEXT),
        (Key::BackTab, Move::Previous, words::PREVIOUS),
        (Key::PageUp, Move::PageUp, words::PAGE_UP),
        (Key::PageDown, Move::PageDown, words::PAGE_DOWN),
        (Key::Home, Move::Top, words::TOP),
        (Key::End, Move::Bottom, words::BOTTOM),
    ]
    .map(|(code, to, label)| quiet(&[KeyPress::plain(code)], Command::Point(Point::Move(to)), label))
    .to_vec()
}

/// The keys that hold everywhere.
fn everywhere(app: &App, overlay: Option<&Overlay>) -> Vec<Binding> {
    let f1 = KeyPress::plain(Key::F(1));
    let mut bindings = Vec::new();
    if overlay.is_some_and(Overlay::is_typed_in) {
        bindings.push(quiet(&[f1], Command::Program(Program::Help), words::HELP));
        bindings.push(quiet(&[KeyPress::ctrl('q')], Command::Program(Program::Quit), words::QUIT));
        bindings.extend(timer(app, overlay));
        return bindings;
    }
    if !matches!(overlay, Some(Overlay::Help(_))) {
        bindings.push(shown(&[f1, KeyPress::letter('?')], Command::Program(Program::Help), words::HELP));
    }
    // What lies below and is being written is finished first: going elsewhere would put it away.
    let writing = app.overlays().iter().any(Overlay::is_written_in);
    if !writing {
        let (on_wall, label) = if app.is_on_wall() { (true, words::OFF_WALL) } else { (false, words::WALL) };
        // A browser keeps F5 for itself.
        let keys = [KeyPress::plain(Key::F(5)), KeyPress::letter('z')];
        bindings.push(named(on_wall, &keys, Command::Program(Program::ToggleWall), label));
    }
    bindings.extend(timer(app, overlay));
    if !writing {
        bindings.push(shown(&[KeyPress::letter('/'), KeyPress::ctrl('f')], Command::Go(Go::Search), words::SEARCH));
    }
    if overlay.is_none() {
        if app.can_go_forward() {
            let keys = [KeyPress::alt(Key::Right), KeyPress::letter('v')];
            bindings.push(quiet(&keys, Command::Go(Go::Forward), words::FORWARD));
        }
        bindings.push(quiet(&[KeyPress::alt(Key::Left)], Command::Go(Go::Back), words::BACK));
        bindings.push(quiet(&[KeyPress::ctrl('z')], Command::Meeting(Meeting::Undo), words::UNDO));
        bindings.push(quiet(&[KeyPress::ctrl('y')], Command::Meeting(Meeting::Redo), words::REDO));
    }
    if app.can_reload() && matches!(overlay, None | Some(Overlay::Mistakes(_))) {
        bindings.push(quiet(&[KeyPress::ctrl('r')], Command::Program(Program::Reload), workshop::RELOAD));
    }
    bindings.push(quiet(&[KeyPress::plain(Key::F(2))], Command::Program(Program::NextTheme), words::THEME));
    bindings.push(quiet(&[KeyPress::ctrl('q')], Command::Program(Program::Quit), words::QUIT));
    bindings.push(quiet(&[KeyPress::ctrl('c')], Command::Program(Program::Interrupt), words::HOW_TO_STOP));
    bindings
}
