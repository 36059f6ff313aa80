//! The history of the browser follows the app, and leads it: back and forward are back and forward.

use kartrekker::app::App;
use kartrekker::app::command::{Command, Go, Place};
use wasm_bindgen::JsValue;

use crate::stage;

/// Which way one went.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Way {
    /// To another place.
    On,
    /// Back to where one was.
    Back,
    /// Forward again.
    Forward,
}

/// Where one is in the history of the browser.
pub struct Journey {
    place: Option<Place>,
    /// How many places lie behind.
    depth: u32,
    way: Way,
    /// Steps of our own through the history, of which the browser will tell.
    own: u32,
}

impl Journey {
    /// At the beginning.
    pub const fn begin() -> Self {
        Self { place: None, depth: 0, way: Way::On, own: 0 }
    }

    /// Says which way the next place lies.
    pub const fn goes(&mut self, way: Way) {
        self.way = way;
    }

    /// Follows the app to where it is.
    pub fn follow(&mut self, app: &App) {
        let way = std::mem::replace(&mut self.way, Way::On);
        if self.place.as_ref() == Some(app.place()) {
            return;
        }
        let is_first = self.place.replace(app.place().clone()).is_none();
        let Some(history) = web_sys::window().and_then(|window| window.history().ok()) else { return };
        let address = address(app.place());
        // A browser may refuse a step through its history: then its buttons go elsewhere, and ours work as before.
        let _ = match way {
            _ if is_first => history.replace_state_with_url(&JsValue::from(0), "", Some(&address)),
            Way::Back if self.depth > 0 => {
                self.depth -= 1;
                self.own += 1;
                history.back()
            }
            Way::Forward => {
                self.depth += 1;
                self.own += 1;
                history.forward()
            }
            Way::On | Way::Back => {
                self.depth += 1;
                history.push_state_with_url(&JsValue::from(self.depth), "", Some(&address))
            }
        };
    }

    /// The browser went through its history: gives what that means.
    pub fn went(&mut self, state: &JsValue, hash: &str, app: &App) -> Option<Command> {
        if self.own > 0 {
            self.own -= 1;
            return None;
        }
        #[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "a number that we wrote ourselves")]
        let Some(depth) = state.as_f64().map(|depth| depth as u32) else {
            // Somebody typed an address.
            let reference = app.guide().find(hash.trim_start_matches('#'))?;
            return Some(Command::to(&reference));
        };
        let command = if depth < self.depth { Go::Back } else { Go::Forward };
        self.depth = depth;
        Some(Command::Go(command))
    }

    /// The app went where the browser went: there is nothing to follow.
    pub fn arrive(&mut self, app: &App) {
        self.place = Some(app.place().clone());
    }
}

/// The part of the address that names a place.
fn address(place: &Place) -> String {
    let name = match place {
        Place::Home => return "#".to_owned(),
        Place::Meeting => "bijeenkomst",
        Place::Agenda => "agenda",
        Place::Overview => "overzicht",
        Place::Notes => "notities",
        Place::Actions => "actiepunten",
        Place::Summary => "samenvatting",
        Place::Report => "verslag",
        Place::Comparison => "vergelijking",
        Place::Merge => "samenvoegen",
        Place::Question(id) => return format!("#{id}"),
        Place::Advice(id) => return format!("#{id}"),
        Place::Part(number) => return format!("#{number}"),
        Place::WorkFormat(_) | Place::Introduction | Place::Source => {
            return place.reference().map_or_else(|| "#".to_owned(), |reference| format!("#{reference}"));
        }
    };
    format!("#{name}")
}

/// The part of the address of the page that names a place.
pub fn hash() -> String {
    web_sys::window().and_then(|window| window.location().hash().ok()).unwrap_or_default()
}

/// Loads the page once more, at its beginning: what was open in it is gone.
pub fn begin_anew() {
    let Some(window) = web_sys::window() else { return };
    // A browser may refuse either: then what is on the screen stays until the page is closed.
    let _ = window.history().and_then(|history| history.replace_state_with_url(&JsValue::NULL, "", Some("#")));
    let _ = window.location().reload();
}

/// Goes to the place that the page was opened for, where its address named one.
pub fn begin_at(hash: &str) {
    stage::with(|stage| {
        if let Some(reference) = stage.app.guide().find(hash.trim_start_matches('#')) {
            stage.act(Command::to(&reference));
        }
    });
}
