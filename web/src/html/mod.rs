//! What the app shows, as HTML: pure, so that it can be tried without a browser.

mod blocks;
mod dialog;
mod heard;

use kartrekker::app::App;
use kartrekker::app::binding::Binding;
use kartrekker::app::headline::Headline;
use kartrekker::app::page::Page;
use kartrekker::app::theme::Palette;
use kartrekker::text::{browser as words, screens};
use maud::{Markup, html};

use blocks::{Pieces, Things};
pub use dialog::Dialog;

use kartrekker::app::command::Command;

/// All that stands on the screen.
pub struct Screen {
    /// What the tab is called.
    pub title: String,
    /// The classes of the whole.
    pub class: String,
    /// The line at the top.
    pub header: Vec<String>,
    /// The page, what stands beside it, and the overview.
    pub pieces: Pieces,
    /// The keys at the bottom; none over a dialog, which has its own.
    pub keys: Vec<String>,
    /// The state of saving, and whether it needs attention.
    pub state: (String, bool),
    /// What is told just now.
    pub said: String,
    /// The dialog on top.
    pub dialog: Option<Dialog>,
    /// What each thing stands for that is not on the page.
    pub clicks: Vec<Command>,
}

/// Makes the screen of the app as it is; `dialog_page` is the page of the dialog on top, where that is one.
pub fn screen(app: &App, dialog_page: Option<&Page>) -> Screen {
    let mut things = Things::default();
    let headline = Headline::of(app);
    let place = if headline.right.is_empty() { words::START } else { headline.right.as_str() };
    let pieces = blocks::page(app.page(), place, app.theme().signs, &mut things);
    let header = header(&headline, &mut things).into_iter().map(Markup::into_string).collect();
    let named: Vec<&Binding> = app.frame().bindings.iter().filter(|binding| binding.footer).collect();
    let dialog = app.overlay().map(|overlay| dialog::dialog(app, overlay, dialog_page, &named, &mut things));
    let keys = if dialog.is_some() { Vec::new() } else { vec![keys(&named, &mut things).into_string()] };
    let palette = match app.theme().palette {
        Palette::Light => "licht",
        Palette::Dark => "donker",
        Palette::Plain => "eigen",
    };
    let mut class = palette.to_owned();
    for (when, more) in [
        (app.is_on_wall(), " muur"),
        (app.is_following(), " volgt"),
        (app.page().nav.is_empty(), " zonder-overzicht"),
        (app.page().side.is_empty() && app.page().spare.is_empty(), " zonder-kant"),
    ] {
        if when {
            class.push_str(more);
        }
    }
    let said = match app.message() {
        Some(message) => match app.way_back() {
            Some(way_back) => format!("{message} {way_back}"),
            None => message.to_owned(),
        },
        None => app.time_is_up().unwrap_or_default(),
    };
    Screen {
        title: format!("{place} · {}", screens::PROGRAM),
        class,
        header,
        pieces,
        keys,
        state: app.save_state(),
        said,
        dialog,
        clicks: things.clicks,
    }
}

fn header(headline: &Headline, things: &mut Things) -> Vec<Markup> {
    let timer = headline.timer.as_ref().map(|timer| {
        if let Some(command) = &timer.command {
            let click = things.beside(command);
            html! { button.klok.op[timer.stands_out] type="button" data-do=(click) { (timer.words) } }
        } else {
            html! { span.klok.op[timer.stands_out] { (timer.words) } }
        }
    });
    let progress =
        headline.progress.map(|(gone, of)| html! { progress max=(of) value=(gone) aria-label=(words::TIME) {} });
    let left = html! { p.bijeenkomst { (headline.left) } };
    let right = html! { p.hier { (headline.right) } };
    std::iter::once(left).chain(progress).chain([right]).chain(timer).collect()
}

/// The keys that are named, each to be clicked too.
fn keys(named: &[&Binding], things: &mut Things) -> Markup {
    html! {
        ul.toetsen {
            @for binding in named {
                @if let Some(key) = binding.key_in_browser() {
                    li { button type="button" data-do=(things.beside(&binding.command)) {
                        kbd { (key.name()) } " " (binding.in_short())
                    } }
                }
            }
        }
    }
}
