//! A dialog as HTML. What is typed in a field is no part of it: the field of the browser has that.

use chrono::Datelike;
use kartrekker::app::binding::Binding;
use kartrekker::app::command::{Action, Command, Dialog as Answer};
use kartrekker::app::dialogs::action::ActionEditor;
use kartrekker::app::dialogs::calendar::Calendar;
use kartrekker::app::dialogs::prompt::Prompt;
use kartrekker::app::dialogs::search::{SearchBox, leads_to};
use kartrekker::app::page::Page;
use kartrekker::app::{App, Overlay};
use kartrekker::session::long_date;
use kartrekker::text::{browser as words, calendar as calendar_words, lines, screens};
use maud::{Markup, html};

use super::blocks::{self, Things};

/// A dialog: with another name it is another one.
pub struct Dialog {
    /// What it is.
    pub name: String,
    /// Its HTML, in pieces that can each be put in the place of what was there before.
    pub pieces: Vec<String>,
}

/// The dialog on top, with the keys that it names.
pub fn dialog(app: &App, overlay: &Overlay, page: Option<&Page>, named: &[&Binding], things: &mut Things) -> Dialog {
    let title = overlay.title();
    let mut pieces = vec![html! { h2 #dialoogkop { (title) } }.into_string()];
    let meaning = app.day_or_time(overlay);
    match overlay {
        Overlay::Help(_) | Overlay::Choose(_) | Overlay::Mistakes(_) => {
            let main = page.map(|page| page.main.as_slice()).unwrap_or_default();
            pieces.extend(blocks::below_a_heading(main, app.theme().signs, things));
        }
        Overlay::Prompt(prompt) => pieces.extend(of_prompt(prompt, meaning.as_deref()).map(Markup::into_string)),
        Overlay::Note(note) => {
            pieces.push(html! { p #uitleg { (note.about) } }.into_string());
            pieces.push(
                html! { textarea data-field="0" rows="10" aria-labelledby="dialoogkop" aria-describedby="uitleg" {} }
                    .into_string(),
            );
        }
        Overlay::Action(editor) => pieces.extend(of_action(app, editor, meaning.as_deref()).map(Markup::into_string)),
        Overlay::Calendar(calendar) => pieces.push(of_calendar(*calendar, things).into_string()),
        Overlay::Search(search) => pieces.extend(of_search(app, search, things).map(Markup::into_string)),
        Overlay::Explanation(explanation) => pieces.push(html! { p { (explanation.why) } }.into_string()),
    }
    let has_way_out = named.iter().any(|binding| binding.command == Command::Dialog(Answer::Close));
    pieces.push(
        html! {
            div.knoppen { (super::keys(named, things)) @if !has_way_out {
                button type="button" data-do=(things.beside(&Command::Dialog(Answer::Close))) { (words::CLOSE) }
            } }
        }
        .into_string(),
    );
    let name = format!("{}{title}", kind(overlay));
    Dialog { name, pieces }
}

const fn kind(overlay: &Overlay) -> &'static str {
    match overlay {
        Overlay::Help(_) => "help",
        Overlay::Choose(_) => "choose",
        Overlay::Prompt(_) => "prompt",
        Overlay::Note(_) => "note",
        Overlay::Action(_) => "action",
        Overlay::Calendar(_) => "calendar",
        Overlay::Search(_) => "search",
        Overlay::Mistakes(_) => "mistakes",
        Overlay::Explanation(_) => "explanation",
    }
}

fn means(meaning: Option<&str>) -> Markup {
    html! { p.stil role="status" { @if let Some(meaning) = meaning { (lines::means(meaning)) } } }
}

fn error(error: Option<&str>) -> Markup {
    html! { p.let-op #fout role="alert" { (error.unwrap_or_default()) } }
}

fn of_prompt(prompt: &Prompt, meaning: Option<&str>) -> [Markup; 4] {
    [
        html! { p #uitleg { (prompt.hint) } },
        html! { input data-field="0" type="text" aria-labelledby="dialoogkop" aria-describedby="uitleg fout" autocomplete="off"; },
        means(meaning),
        error(prompt.error.as_deref()),
    ]
}

/// The three fields of an action item.
fn of_action(app: &App, editor: &ActionEditor, meaning: Option<&str>) -> [Markup; 6] {
    let advice = editor.advice.as_deref().filter(|_| editor.fields[0].text().trim().is_empty());
    [
        html! { p.stil { @if let Some(advice) = advice { (screens::ADVICE_IS) " " (advice) } } },
        html! { p.veld { label for="veld-0" { (screens::WHAT) } textarea #veld-0 data-field="0" rows="2" {} } },
        html! { p.veld { label for="veld-1" { (screens::WHO) } input #veld-1 data-field="1" type="text" autocomplete="off" aria-describedby="wie"; } },
        html! { p.stil #wie role="status" { (editor.meant_name().unwrap_or(&app.action_hint())) } },
        html! { p.veld { label for="veld-2" { (screens::WHEN) } input #veld-2 data-field="2" type="text" autocomplete="off" aria-describedby="wie fout"; } },
        html! { div { (means(meaning)) (error(editor.error.as_deref())) } },
    ]
}

fn of_calendar(calendar: Calendar, things: &mut Things) -> Markup {
    html! { div {
        table.maand {
            thead { tr { @for name in calendar_words::WEEKDAYS { th scope="col" { (name) } } } }
            tbody {
                @for week in calendar.weeks() {
                    tr { @for day in week { td {
                        @if let Some(day) = day {
                            button type="button" data-do=(things.beside(&Command::Action(Action::PickDay(day))))
                                aria-current=[(day == calendar.day).then_some("date")] aria-label=(long_date(day)) { (day.day()) }
                        }
                    } } }
                }
            }
        }
        p.stil { (calendar_words::HINT) }
    } }
}

fn of_search(app: &App, search: &SearchBox, things: &mut Things) -> [Markup; 3] {
    let found = &search.results.found;
    let results = html! {
        ol.gevonden { @for (at, one) in found.iter().enumerate() {
            li { button type="button" data-do=(things.beside(&leads_to(one, app.guide())))
                aria-current=[(at == search.focus).then_some("true")] {
                span.stil { (search.stands_in(one, app.guide())) } " " span.sterk { (one.title) } " " (one.text)
            } }
        } }
    };
    [
        html! { input data-field="0" type="search" aria-labelledby="dialoogkop" aria-describedby="gevonden" autocomplete="off"; },
        html! { p.stil #gevonden role="status" { (search.says(&(0..found.len()))) } },
        results,
    ]
}
