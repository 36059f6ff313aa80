//! Puts a screen into the page: only what is new, so that what has the focus, is selected or is being read stays.

use js_sys::Uint8Array;
use kartrekker::app::{App, Overlay};
use kartrekker::report::font;
use kartrekker::text::browser as words;
use maud::PreEscaped;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{
    Document, Element, FocusOptions, FontFace, FontFaceDescriptors, HtmlDialogElement, HtmlElement, HtmlInputElement,
    HtmlTextAreaElement,
};

use crate::html::{Dialog, Screen};
use crate::menu;
use crate::stage::later;

/// What is on the screen.
pub struct Paint {
    document: Document,
    header: Region,
    nav: Region,
    main: Region,
    side: Region,
    keys: Region,
    dialog: Region,
    /// The name of the dialog that is open.
    open: Option<String>,
    /// What had the focus last, by the selector that means it.
    focus: Option<String>,
    /// Where one was.
    place: String,
    said: String,
    class: String,
}

/// A part of the page, and the pieces that stand in it: each in an element of its own, whatever it is made of.
struct Region {
    element: Element,
    pieces: Vec<String>,
}

impl Region {
    fn find(document: &Document, id: &str) -> Result<Self, JsValue> {
        let element = document.get_element_by_id(id).ok_or_else(|| JsValue::from(format!("no #{id}")))?;
        Ok(Self { element, pieces: Vec::new() })
    }

    /// Puts in what is new.
    fn put(&mut self, pieces: Vec<String>) {
        let children = self.element.children();
        let common = self.pieces.len().min(pieces.len());
        for (at, (old, new)) in (0..).zip(self.pieces.iter().zip(&pieces)) {
            if old != new
                && let Some(child) = children.item(at)
            {
                child.set_inner_html(new);
            }
        }
        for _ in common..self.pieces.len() {
            if let Some(last) = self.element.last_element_child() {
                last.remove();
            }
        }
        for new in &pieces[common..] {
            let piece = maud::html! { div.stuk { (PreEscaped(new)) } };
            // Only a place that is not in a page refuses.
            let _ = self.element.insert_adjacent_html("beforeend", &piece.into_string());
        }
        self.pieces = pieces;
    }
}

impl Paint {
    /// Finds the parts of the page.
    ///
    /// # Errors
    /// When the page is not the one that this was made for.
    pub fn begin() -> Result<Self, JsValue> {
        let document = document().ok_or("no document")?;
        let find = |id| Region::find(&document, id);
        let paint = Self {
            header: find("kop")?,
            nav: find("overzicht")?,
            main: find("inhoud")?,
            side: find("kant")?,
            keys: find("toetsen")?,
            dialog: find("dialoog")?,
            open: None,
            focus: None,
            place: String::new(),
            said: String::new(),
            class: String::new(),
            document,
        };
        if let Some(menu) = paint.document.get_element_by_id("bestand") {
            menu.set_inner_html(&menu::list().into_string());
        }
        paint.text("wachten", "");
        paint.take_letters();
        Ok(paint)
    }

    /// Takes the letters of the documents for the page too: they are in the program already.
    fn take_letters(&self) {
        for (bytes, weight) in [(font::REGULAR, "400"), (font::BOLD, "700")] {
            let weighs = FontFaceDescriptors::new();
            weighs.set_weight(weight);
            let letters = Uint8Array::from(bytes).buffer();
            // Without them the page has the letters of the system.
            if let Ok(face) =
                FontFace::new_with_array_buffer_and_descriptors("Atkinson Hyperlegible", &letters, &weighs)
            {
                let _ = self.document.fonts().add(&face);
            }
        }
    }

    /// Shows a screen.
    pub fn paint(&mut self, app: &App, screen: Screen) {
        let Screen { title, class, header, pieces, keys, state, said, dialog, clicks: _ } = screen;
        let came = self.place != title;
        if came {
            self.document.set_title(&title);
        }
        if self.class != class {
            if let Some(body) = self.document.body() {
                body.set_class_name(&class);
            }
            self.class = class;
        }
        self.header.put(header);
        self.nav.put(pieces.nav);
        self.main.put(pieces.main);
        self.side.put(pieces.side);
        self.keys.put(keys);
        self.state(&state);
        // Who hears the page hears where it is when nothing else is told.
        let heard = if said.is_empty() && came { title.clone() } else { said.clone() };
        if heard != self.said {
            self.text("melding", &said);
            self.text("gehoord", &heard);
            self.said = heard;
        } else if said.is_empty() {
            self.text("melding", "");
        }
        self.show_dialog(dialog);
        self.fill_fields(app);
        self.place_focus(app, came);
        self.place = title;
    }

    fn state(&self, (words, alert): &(String, bool)) {
        self.text("bewaard", words);
        if let Some(element) = self.document.get_element_by_id("bewaard") {
            element.set_class_name(if *alert { "let-op" } else { "" });
        }
        self.text("alarm", if *alert { words } else { "" });
    }

    fn text(&self, id: &str, words: &str) {
        if let Some(element) = self.document.get_element_by_id(id)
            && element.text_content().as_deref() != Some(words)
        {
            element.set_text_content(Some(words));
        }
    }

    fn show_dialog(&mut self, dialog: Option<Dialog>) {
        let (name, pieces) = dialog.map_or((None, Vec::new()), |dialog| (Some(dialog.name), dialog.pieces));
        if self.open != name {
            // Another dialog begins anew: nothing that was typed in the one before is left in it.
            self.dialog.put(Vec::new());
            self.focus = None;
        }
        self.dialog.put(pieces);
        if let Some(element) = self.dialog.element.dyn_ref::<HtmlDialogElement>() {
            match (&name, element.open()) {
                // It is in the page and not open.
                (Some(_), false) => drop(element.show_modal()),
                (None, true) => element.close(),
                _ => {}
            }
        }
        self.open = name;
    }

    /// Puts into the fields what the app has in them, where that is something else.
    fn fill_fields(&self, app: &App) {
        for (number, field) in app.overlay().map(Overlay::fields).into_iter().flatten().enumerate() {
            let Some(element) = self.field(number) else { continue };
            let text = field.text();
            if let Some(input) = element.dyn_ref::<HtmlInputElement>() {
                if input.value() != text {
                    input.set_value(text);
                }
            } else if let Some(area) = element.dyn_ref::<HtmlTextAreaElement>()
                && area.value() != text
            {
                area.set_value(text);
            }
        }
    }

    fn field(&self, number: usize) -> Option<Element> {
        self.dialog.element.query_selector(&format!("[data-field=\"{number}\"]")).ok().flatten()
    }

    /// Brings the focus to where the app has it.
    fn place_focus(&mut self, app: &App, came: bool) {
        let wanted = self.wanted_focus(app);
        let active = self.document.active_element();
        let is_lost = active.as_ref().is_none_or(|active| active.tag_name() == "BODY");
        let Some(wanted) = wanted else {
            // Nothing is marked: who came here begins at the top, and reads.
            if came || is_lost {
                self.focus = None;
                focus(&self.main.element);
                if let Some(window) = web_sys::window().filter(|_| came) {
                    window.scroll_to_with_x_and_y(0.0, 0.0);
                }
            }
            return;
        };
        if self.focus.as_ref() == Some(&wanted) && !is_lost && !came {
            return;
        }
        if let Some(element) = self.document.query_selector(&wanted).ok().flatten() {
            // What has the focus already is under a finger, or is being read: it stays where it is.
            if active.as_ref() != Some(&element) {
                focus(&element);
                bring_into_sight(&element);
            }
            if let Some(input) = element.dyn_ref::<HtmlInputElement>()
                && app.overlay().and_then(Overlay::field).is_some_and(|field| field.selection().is_some())
            {
                input.select();
            }
        }
        self.focus = Some(wanted);
    }

    /// What is to have the focus, by the selector that means it; nothing where nothing is marked.
    fn wanted_focus(&self, app: &App) -> Option<String> {
        if self.dialog.element.query_selector("[data-ask]").ok().flatten().is_some() {
            return Some("#dialoog [data-ask]".to_owned());
        }
        Some(match app.overlay() {
            None => return app.view().marked().map(|number| spot(":is(#inhoud, #kant)", number)),
            Some(Overlay::Help(view)) => spot("#dialoog", view.focus),
            Some(Overlay::Choose(choose)) => spot("#dialoog", choose.view.focus),
            Some(Overlay::Mistakes(_)) => "#dialoog button".to_owned(),
            // No button: what somebody types on would press it.
            Some(Overlay::Explanation(_)) => "#dialoog".to_owned(),
            Some(Overlay::Calendar(_)) => "#dialoog [aria-current]".to_owned(),
            Some(Overlay::Action(editor)) => format!("#dialoog [data-field=\"{}\"]", editor.focus as usize),
            Some(Overlay::Prompt(_) | Overlay::Note(_) | Overlay::Search(_)) => "#dialoog [data-field]".to_owned(),
        })
    }

    /// What is on the screen where one can choose: the dialog on top, or else the page.
    pub fn things(&self) -> Vec<Element> {
        if self.open.is_some() {
            return all(&self.dialog.element, "[data-spot]");
        }
        let mut things = all(&self.main.element, "[data-spot]");
        things.extend(all(&self.side.element, "[data-spot]"));
        things
    }

    /// Says that the program was left.
    pub fn left(&self) {
        let Some(body) = self.document.body() else { return };
        let page = maud::html! {
            main.einde { h1 { (kartrekker::text::screens::PROGRAM) } p { (words::LEFT) }
                p { a href="" { (words::AGAIN) } } }
        };
        body.set_inner_html(&page.into_string());
    }
}

/// What the thing with this number is, by a selector.
fn spot(root: &str, number: usize) -> String {
    format!("{root} [data-spot=\"{number}\"]")
}

fn all(root: &Element, selector: &str) -> Vec<Element> {
    let Ok(found) = root.query_selector_all(selector) else { return Vec::new() };
    (0..found.length()).filter_map(|at| found.get(at)?.dyn_into().ok()).collect()
}

/// Gives the focus to something without scrolling.
fn focus(element: &Element) {
    if let Some(element) = element.dyn_ref::<HtmlElement>() {
        let options = FocusOptions::new();
        options.set_prevent_scroll(true);
        // Only what is not in the page refuses.
        let _ = element.focus_with_options(&options);
    }
}

/// Scrolls no further than it takes.
fn bring_into_sight(element: &Element) {
    let options = web_sys::ScrollIntoViewOptions::new();
    options.set_block(web_sys::ScrollLogicalPosition::Nearest);
    element.scroll_into_view_with_scroll_into_view_options(&options);
}

/// The document of the page.
pub fn document() -> Option<Document> {
    web_sys::window()?.document()
}

/// Says that the program failed, when it does: what was kept is kept.
pub fn tell_of_panics() {
    std::panic::set_hook(Box::new(|panic| {
        web_sys::console::error_1(&panic.to_string().into());
        // The stage may be held by what failed.
        later(0, || {
            if let Some(body) = document().and_then(|document| document.body()) {
                let page = maud::html! {
                    main.einde { p role="alert" { (words::FAILED) } p { a href="" { (words::AGAIN) } } }
                };
                body.set_inner_html(&page.into_string());
            }
        });
    }));
}
