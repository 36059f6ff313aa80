//! What was typed is read back from a report as it was, in the formats that others read.

use chrono::DateTime;
use icalendar::{Calendar, Component};
use kartrekker::clean::clean;
use kartrekker::content::{Guide, embedded};
use kartrekker::report::{Block, Document, Format, Selection, Words, write};
use kartrekker::session::{ActionId, ActionItem, Session};
use proptest::prelude::*;
use scraper::{Html, Selector};
use uuid::Uuid;

use super::{any, cases};

/// The report of a meeting in a format, as text.
fn report(format: Format, session: &Session, guide: &Guide) -> String {
    let product = write::report(format, session, guide, None, &Selection::all(), DateTime::UNIX_EPOCH).unwrap();
    String::from_utf8(product.bytes).unwrap()
}

/// A text on one line, as every format that has lines shows it.
fn one_line(text: &str) -> String {
    clean(text).replace(['\n', '\t'], " ")
}

/// The texts of the elements of a kind.
fn texts(page: &Html, element: &str) -> Vec<String> {
    page.select(&Selector::parse(element).unwrap()).map(|found| found.text().collect()).collect()
}

/// A line without the sign or the number of an item of a list.
fn without_sign(line: &str) -> &str {
    let line = line.trim();
    let (sign, words) = line.split_once([' ', '\t']).unwrap_or((line, ""));
    let number = sign.strip_suffix(['.', ')']).filter(|number| number.len() <= 3);
    let is_number = number.is_some_and(|number| !number.is_empty() && number.bytes().all(|b| b.is_ascii_digit()));
    let is_sign = is_number || ["-", "–", "•", "*"].contains(&sign);
    if is_sign && !words.trim().is_empty() { words } else { line }
}

proptest! {
    #![proptest_config(cases(150))]

    #[test]
    fn any_text_comes_back_from_a_page(typed in any::typed()) {
        let blocks = vec![Block::paragraph(Words::user(&typed)), Block::Note(typed.clone())];
        let document = Document { blocks, ..Document::new(typed.clone(), "nl") };
        let bytes = write::document(Format::Html, &document).unwrap().bytes;
        let page = Html::parse_document(std::str::from_utf8(&bytes).unwrap());
        let line = one_line(&typed);
        prop_assert_eq!(texts(&page, "title"), [line.clone()]);
        prop_assert_eq!(texts(&page, "h1"), [line.clone()]);
        // Lines may have become lists: then their signs are no words any more.
        let told = |selector: &str| -> String { texts(&page, selector).concat().split_whitespace().collect() };
        let words: String = clean(&typed).lines().map(without_sign).flat_map(|line| line.split_whitespace()).collect();
        prop_assert_eq!(told("main > *:not(h1, .note)"), words.as_str());
        prop_assert_eq!(told(".note"), words.as_str());
    }

    #[test]
    fn any_note_and_action_come_back_from_a_table(typed in any::typed(), session in any::session()) {
        let guide = embedded().unwrap();
        let mut session = session;
        session.questions.entry("1.1".parse().unwrap()).or_default().note = typed.clone();
        session.actions.push(ActionItem::new(ActionId::new(Uuid::from_u128(9)), typed.clone(), None));
        let file = report(Format::Csv, &session, &guide);
        let mut reader = csv::ReaderBuilder::new().delimiter(b';').from_reader(file.as_bytes());
        let rows: Vec<csv::StringRecord> = reader.records().map(Result::unwrap).collect();
        // The first row is that of what matters most, where somebody said so.
        let note = rows.iter().find(|row| row[2].starts_with("1.1 ") && &row[0] == "gezamenlijk antwoord").unwrap();
        for cell in [&note[6], &rows[rows.len() - 1][10]] {
            // An apostrophe in front keeps a program for tables from taking the text for a formula.
            prop_assert_eq!(cell.strip_prefix('\'').filter(|rest| *rest == clean(&typed)).unwrap_or(cell), clean(&typed));
            prop_assert!(!cell.starts_with(['=', '+', '-', '@', '\t', '\n']), "{:?}", cell);
        }
    }

    #[test]
    fn any_action_comes_back_from_a_calendar(typed in any::typed(), session in any::session()) {
        let mut session = session;
        session.title = typed.clone();
        session.actions.push(ActionItem::new(ActionId::new(Uuid::from_u128(9)), typed.clone(), None));
        let file = report(Format::Tasks, &session, &embedded().unwrap());
        prop_assert!(file.split("\r\n").all(|line| line.len() <= 75 && !line.contains(['\r', '\n'])), "{}", file);
        let calendar: Calendar = file.parse().unwrap();
        prop_assert_eq!(calendar.components.len(), session.open_actions());
        let task = calendar.todos().last().unwrap();
        prop_assert_eq!(task.get_summary().unwrap(), one_line(&typed));
        let description = task.get_description().unwrap();
        prop_assert!(description.contains(&clean(&typed)), "{:?}", description);
    }
}
