//! A frame in which everything stands below each other and in sight, for a face that does not lay pages out in cells:
//! which things can be chosen, and which keys work.

use std::sync::Arc;

use super::command::Command;
use super::frame_info::{FrameInfo, Spot};
use super::page::Page;
use super::{App, Overlay, keymap};

/// The frame of the place where the app is; with the page of the dialog on top, where that is one.
pub fn frame(app: &App, dialog: Option<&Page>) -> FrameInfo {
    let mut info = of_page(app.page());
    if let Some(overlay) = app.overlay() {
        match overlay {
            Overlay::Help(_) | Overlay::Choose(_) | Overlay::Calendar(_) | Overlay::Mistakes(_) => {
                let mut over = dialog.map_or_else(FrameInfo::default, of_page);
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
