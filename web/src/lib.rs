//! FACE. The conversation in a browser: pages as HTML, effects on the storage of the browser.
//!
//! One turn: an event comes in, [`input`] says what it means, `App::update` changes the state, [`perform`] does what that
//! asks for, [`html`] makes the screen, and [`paint`] puts in what is new. The page itself is made by `web/page`.

mod browser;
mod clock;
mod files;
mod guide_files;
pub mod html;
mod input;
mod journey;
mod keeper;
mod measure;
mod menu;
mod own;
mod paint;
mod perform;
mod stage;
mod wall;

use wasm_bindgen::JsValue;
use wasm_bindgen::prelude::wasm_bindgen;

/// Begins the conversation in the page.
///
/// # Errors
/// When the page is not the one that this was made for.
#[wasm_bindgen(start)]
pub fn start() -> Result<(), JsValue> {
    paint::tell_of_panics();
    // What the page was opened for, before its address follows the app.
    let hash = journey::hash();
    stage::begin()?;
    input::listen()?;
    own::read();
    if wall::follow(&hash) {
        return Ok(());
    }
    match keeper::remembered() {
        Some(meeting) => files::go_on(&meeting),
        None => journey::begin_at(&hash),
    }
    Ok(())
}
