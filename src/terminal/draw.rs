//! Draws the app: header, page, dialogs, footer.

use ratatui::Frame;
use ratatui::layout::Rect;
use ratatui::widgets::{Clear, Widget};

use super::dialogs::{action, calendar, choose, explanation, help, mistakes, note, prompt, search};
use super::frame::{self, Footer};
use super::ink;
use super::page::{self, PageLayout};
use crate::app::columns::{columns_of, wrap};
use crate::app::frame_info::FrameInfo;
use crate::app::headline::Headline;
use crate::app::keymap;
use crate::app::theme::Tone;
use crate::app::{App, Overlay};
use crate::text::screens as words;

/// The smallest screen that is drawn whole.
const SMALLEST: (u16, u16) = (60, 16);

/// Draws one frame, and tells what stands where.
pub fn draw(app: &App, frame: &mut Frame<'_>) -> FrameInfo {
    draw_kept(app, frame, &mut PageLayout::default())
}

/// The same where another frame was drawn before: `kept` is where its page stood.
pub fn draw_kept(app: &App, frame: &mut Frame<'_>, kept: &mut PageLayout) -> FrameInfo {
    let info = draw_on(app, frame.buffer_mut(), kept);
    if let Some(cursor) = info.cursor {
        frame.set_cursor_position(cursor);
    }
    info
}

fn draw_on(app: &App, buffer: &mut ratatui::buffer::Buffer, kept: &mut PageLayout) -> FrameInfo {
    let mut info = FrameInfo::default();
    let area = buffer.area;
    let theme = app.theme();
    let ground = theme.ground();
    for cell in &mut buffer.content {
        cell.set_style(ground);
    }
    if area.width < SMALLEST.0 || area.height < SMALLEST.1 {
        let typing = app.overlay().is_some_and(|top| top.is_typed_in() && !matches!(top, Overlay::Explanation(_)));
        let goes_on = if typing { words::TYPING_GOES_ON } else { "" };
        let small = words::too_small(area.width, area.height, SMALLEST);
        let text = format!("{small}\n{goes_on}\n{}", app.save_state().0);
        for (y, line) in (area.top()..area.bottom()).zip(wrap(&text, area.width.max(1))) {
            buffer.set_stringn(area.x, y, line, area.width.into(), theme.style(Tone::Strong));
        }
        info.too_small = true;
        info.bindings = keymap::bindings_on(app, &info);
        return info;
    }
    let headline = Headline::of(app);
    let body = frame::body(area);
    let roomy = Rect { y: body.y + 1, height: body.height.saturating_sub(1), ..body };
    let numbered = (app.page(), app.page_number());
    page::draw_kept(numbered, app.view(), theme, (roomy, &mut *buffer), &mut info, kept);
    let mut below = None;
    for overlay in app.overlays() {
        let mut over = FrameInfo::default();
        over.field = app.frame().field;
        overlay_over(app, (overlay, below), body, buffer, &mut over);
        below = Some(overlay);
        let cursor = over.cursor;
        match overlay {
            Overlay::Help(_) | Overlay::Choose(_) | Overlay::Calendar(_) | Overlay::Mistakes(_) => {
                over.below = Some(Box::new(info));
                info = over;
            }
            Overlay::Search(_) => info.lay_over(over),
            Overlay::Prompt(_) | Overlay::Note(_) | Overlay::Action(_) | Overlay::Explanation(_) => {
                info.cover();
                info.field = over.field;
            }
        }
        info.cursor = cursor;
    }
    // What the keys do depends on what is in focus on this very frame; they stay clickable beside a dialog.
    let bindings = keymap::bindings_on(app, &info);
    let footer = Footer { bindings: &bindings, state: app.save_state() };
    frame::draw(&headline, &footer, theme, buffer, &mut info);
    info.bindings = bindings;
    frame::more(theme, body, buffer, &mut info);
    if let Some(message) = app.message() {
        say(app, message, body, buffer);
    } else if let Some(over) = app.time_is_up() {
        say(app, &over, body, buffer);
    }
    ink::thin_out(buffer);
    #[cfg(debug_assertions)]
    stumble(app);
    info
}

/// Panics over the text of the meeting when the tests of the binary ask for it, in the help: there is no other way to
/// try what a mistake of our own does. Not in a release build.
#[cfg(debug_assertions)]
#[allow(clippy::panic)]
fn stumble(app: &App) {
    let asked = std::env::var_os("KARTREKKER_TEST_PANIEK").is_some_and(|what| what == "teken");
    if asked && let (Some(Overlay::Help(_)), Some(session)) = (app.overlay(), app.seen()) {
        panic!("{}", session.title);
    }
}

fn overlay_over(
    app: &App,
    (overlay, below): (&Overlay, Option<&Overlay>),
    body: Rect,
    buffer: &mut ratatui::buffer::Buffer,
    info: &mut FrameInfo,
) {
    let theme = app.theme();
    match overlay {
        Overlay::Help(view) => help::draw(&keymap::bindings_below(app), view, theme, body, buffer, info),
        Overlay::Choose(choose) => {
            // A field that would look out from behind it is hidden whole.
            let least = if matches!(below, Some(Overlay::Prompt(_))) { prompt::SIZE } else { (0, 0) };
            choose::draw(choose, least, theme, body, buffer, info);
        }
        Overlay::Mistakes(shown) => mistakes::draw(shown, theme, body, buffer, info),
        Overlay::Calendar(month) => calendar::draw(*month, theme, body, buffer, info),
        Overlay::Prompt(prompt) => prompt::draw(prompt, app.day_or_time(overlay).as_deref(), theme, body, buffer, info),
        Overlay::Search(search) => search::draw(search, app.guide(), theme, body, buffer, info),
        Overlay::Note(editor) => note::draw(editor, theme, body, buffer, info),
        Overlay::Explanation(explanation) => explanation::draw(explanation, theme, body, buffer, info),
        Overlay::Action(editor) => {
            let meaning = app.day_or_time(overlay);
            action::draw(editor, (&app.action_hint(), meaning.as_deref()), theme, body, buffer, info);
        }
    }
}

/// Says something to the user at the bottom of the page, in as many lines as it takes.
fn say(app: &App, message: &str, body: Rect, buffer: &mut ratatui::buffer::Buffer) {
    let theme = app.theme();
    // What is at the right end of the rule stays readable.
    let room = body.width.saturating_sub(14);
    let mut lines = wrap(message, room);
    if let Some(way_back) = app.way_back() {
        let longer = wrap(&format!("{message} {way_back}"), room);
        lines = if longer.len() == lines.len() { longer } else { lines };
    }
    let shown = u16::try_from(lines.len()).unwrap_or(1).min(body.height / 2);
    let widest = lines.iter().map(|line| columns_of(line)).max().unwrap_or(0);
    // One line fits in the rule; more than one takes room of the page.
    let top = body.bottom() + 1 - shown;
    for (y, line) in (top..top + shown).zip(&lines) {
        // What it lies over is not read on behind it.
        if y < body.bottom() {
            let row = Rect { y, height: 1, ..body };
            Clear.render(row, buffer);
            buffer.set_style(row, theme.ground());
        }
        let text = format!(" {line}{} ", " ".repeat(usize::from(widest.saturating_sub(columns_of(line)))));
        buffer.set_stringn(body.x + 2, y, text, usize::from(body.width.saturating_sub(3)), theme.selected());
    }
}
