//! Where things stand on the screen, for what moves by that: arrows, a screenful back and on.

use std::sync::Arc;

use kartrekker::app::command::Command;
use kartrekker::app::dialogs;
use kartrekker::app::frame_info::{FrameInfo, Spot};
use kartrekker::app::{App, one_column};
use web_sys::{DomRect, Element};

use crate::paint::Paint;

/// How many pixels count as one column or line: so that long pages fit in what a screen of cells counts.
pub const STEP: f64 = 8.0;

/// The frame with things where they stand on the page.
pub fn measured(app: &App, paint: &Paint) -> FrameInfo {
    let page = dialogs::page(app);
    let mut frame = one_column::frame(app, page.as_ref());
    let Some(window) = web_sys::window() else { return frame };
    let top = window.scroll_y().unwrap_or_default();
    let commands: Vec<Command> = frame.commands().cloned().collect();
    let things: Arc<[(Spot, Command)]> =
        paint.things().iter().zip(commands).map(|(element, command)| (spot(element, top), command)).collect();
    // What was not drawn has no place: then the order of the page counts.
    if things.len() == frame.count() {
        frame.set_things(things);
        let number = |value: Option<f64>| value.unwrap_or_default();
        let height = window.inner_height().ok().and_then(|height| height.as_f64());
        frame.height = cells(number(height));
        frame.scroll = cells(top);
        let whole = crate::paint::document().and_then(|document| document.document_element());
        frame.length = cells(f64::from(whole.map_or(0, |whole| whole.scroll_height())));
    }
    frame
}

fn spot(element: &Element, scrolled: f64) -> Spot {
    let place: DomRect = element.get_bounding_client_rect();
    let (left, right) = (cells(place.left()), cells(place.right()));
    let (top, bottom) = (cells(place.top() + scrolled), cells(place.bottom() + scrolled));
    // What stands at the side comes with the page here.
    Spot { left, right, top, bottom, scrolls: true, marked: bottom.saturating_sub(top), lane: (left, right) }
}

#[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "kept within what a cell counts")]
fn cells(pixels: f64) -> u16 {
    (pixels / STEP).round().clamp(0.0, f64::from(u16::MAX)) as u16
}
