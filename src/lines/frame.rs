//! What reading tells back: which things can be chosen, and which keys work. Everything is in sight.

use std::sync::Arc;

use super::overlay::Dialog;
use crate::app::command::Command;
use crate::app::frame_info::{FrameInfo, Spot};
use crate::app::page::Page;
use crate::app::{App, Overlay, keymap};

/// The frame of the place where the app is, with the dialog on top.
pub fn frame(app: &App, dialog: Option<&Dialog>) -> FrameInfo {
    let mut info = of_page(app.page());
    if let (Some(overlay), Some(dialog)) = (app.overlay(), dialog) {
        match overlay {
            Overlay::Help(_) | Overlay::Choose(_) | Overlay::Calendar(_) | Overlay::Mistakes(_) => {
                let mut over = dialog.page.as_ref().map_or_else(FrameInfo::default, of_page);
                over.below = Some(Box::new(info));
                info = over;
            }
            Overlay::Prompt(_)
            | Overlay::Note(_)
            | Overlay::Action(_)
            | Overlay::Search(_)
            | Overlay::Explanation(_) => {}
        }
    }
    info.bindings = keymap::bindings_on(app, &info);
    info
}

/// A frame as long as the page, with a line for each thing that can be chosen.
fn of_page(page: &Page) -> FrameInfo {
    let commands = (0..).map_while(|spot| page.command_of(spot).cloned());
    let thing = |(line, command): (u16, Command)| {
        let spot = Spot {
            right: 1,
            top: line,
            bottom: line.saturating_add(1),
            scrolls: true,
            marked: 1,
            lane: (0, 1),
            left: 0,
        };
        (spot, command)
    };
    let things: Arc<[(Spot, Command)]> = (0..u16::MAX).zip(commands).map(thing).collect();
    let length = u16::try_from(things.len()).unwrap_or(u16::MAX);
    let mut info = FrameInfo::default();
    (info.height, info.length) = (length, length);
    info.set_things(things);
    info
}
