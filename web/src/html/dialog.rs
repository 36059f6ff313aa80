//! A dialog as HTML. What is typed in a field is no part of it: the field of the browser has that.

use chrono::{Datelike, NaiveDate};
use kartrekker::app::binding::Binding;
use kartrekker::app::command::{Action, Command, Dialog as Answer};
use kartrekker::app::dialogs::action::ActionEditor;
use kartrekker::app::dialogs::calendar::{Calendar, last_of_month};
use kartrekker::app::dialogs::help;
use kartrekker::app::dialogs::prompt::Prompt;
use kartrekker::app::dialogs::search::{SearchBox, leads_to};
use kartrekker::app::page::Page;
use kartrekker::app::{App, Overlay, keymap};
use kartrekker::session::long_date;
use kartrekker::text::{
    browser as words, calendar as calendar_words, help as help_words, lines, screens, search as search_words, workshop,
};
use maud::{Markup, html};

use super::blocks::{self, Things};

/// A dialog: with another name it is another one.
pub struct Dialog {
    /// What it is.
    pub name: String,
    /// Its HTML, in pieces that can each be put in the place of what was there before.
    pub pieces: Vec<String>,
}

/// The page in a dialog, where it is one.
pub fn page_of(app: &App) -> Option<Page> {
    match app.overlay()? {
        Overlay::Help(_) => Some(help::page(&keymap::bindings_below(app))),
        Overlay::Choose(choose) => Some(choose.page()),
        Overlay::Mistakes(mistakes) => Some(mistakes.page()),
        Overlay::Prompt(_)
        | Overlay::Note(_)
        | Overlay::Action(_)
        | Overlay::Calendar(_)
        | Overlay::Search(_)
        | Overlay::Explanation(_) => None,
    }
}

/// The dialog on top, with the keys that it names.
pub fn dialog(app: &App, overlay: &Overlay, page: Option<&Page>, named: &[&Binding], things: &mut Things) -> Dialog {
    let title = title(overlay);
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

fn title(overlay: &Overlay) -> String {
    match overlay {
        Overlay::Help(_) => help_words::TITLE.to_owned(),
        Overlay::Choose(choose) => choose.title.clone(),
        Overlay::Prompt(prompt) => prompt.title.clone(),
        Overlay::Note(note) => note.title.clone(),
        Overlay::Action(_) => screens::ACTION.to_owned(),
        Overlay::Calendar(calendar) => month(calendar.day),
        Overlay::Search(_) => search_words::TITLE.to_owned(),
        Overlay::Mistakes(mistakes) => workshop::broken(mistakes.count),
        Overlay::Explanation(_) => screens::NOT_HERE.to_owned(),
    }
}

fn month(day: NaiveDate) -> String {
    let long = long_date(day);
    long.split_once(' ').map_or_else(String::new, |(_, month)| month.to_owned())
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
    let beside = |text: Option<&str>| html! { p.stil { @if let Some(text) = text { (text) } } };
    [
        html! { p.stil { @if let Some(advice) = advice { (screens::ADVICE_IS) " " (advice) } } },
        html! { p.veld { label for="veld-0" { (screens::WHAT) } textarea #veld-0 data-field="0" rows="2" {} } },
        html! { p.veld { label for="veld-1" { (screens::WHO) } input #veld-1 data-field="1" type="text" autocomplete="off" aria-describedby="wie"; } },
        html! { p.stil #wie { (editor.meant_name().unwrap_or(&app.action_hint())) } },
        html! { p.veld { label for="veld-2" { (screens::WHEN) } input #veld-2 data-field="2" type="text" autocomplete="off"; } },
        html! { div { (beside(meaning)) (error(editor.error.as_deref())) } },
    ]
}

fn of_calendar(calendar: Calendar, things: &mut Things) -> Markup {
    let (Some(first), Some(last)) = (calendar.day.with_day(1), last_of_month(calendar.day)) else {
        return Markup::default();
    };
    let before = first.weekday().num_days_from_monday();
    let days: Vec<NaiveDate> = first.iter_days().take_while(|day| *day <= last).collect();
    html! { div {
        table.maand {
            thead { tr { @for name in calendar_words::WEEKDAYS { th scope="col" { (name) } } } }
            tbody {
                @for week in 0..6 {
                    tr { @for weekday in 0..7_u32 { td {
                        @if let Some(day) = (week * 7 + weekday).checked_sub(before).and_then(|at| days.get(at as usize)) {
                            button type="button" data-do=(things.beside(&Command::Action(Action::PickDay(*day))))
                                aria-current=[(*day == calendar.day).then_some("date")] aria-label=(long_date(*day)) { (day.day()) }
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
