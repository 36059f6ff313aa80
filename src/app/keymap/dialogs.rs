//! The keys of the dialogs.

use super::{enter as of_focus, moves, named, quiet, shown};
use crate::app::binding::{Binding, KeyPress};
use crate::app::command::{Action, Command, Dialog, Move, Point, Program};
use crate::app::frame_info::FrameInfo;
use crate::app::key::Key;
use crate::app::{App, Overlay};
use crate::text::keys as words;

/// The keys of the dialog on top.
pub(super) fn of_overlay(app: &App, overlay: &Overlay, frame: &FrameInfo) -> Vec<Binding> {
    let esc = [KeyPress::plain(Key::Esc)];
    let enter = [KeyPress::plain(Key::Enter)];
    match overlay {
        Overlay::Help(_) => {
            let mut bindings = vec![
                of_focus(app, frame),
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
            let mut bindings = vec![of_focus(app, frame), shown(&esc, Command::Dialog(Dialog::Close), words::CLOSE)];
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
