//! Writes the answers, positions and action items of a meeting as a table.
//!
//! One table for everything, so that one file opens in one sheet: the first column says what a row tells, and the
//! columns that say nothing of that stay empty.

use csv::{Terminator, WriterBuilder};
use serde::Serialize;

use super::format::{Format, FormatError};
use super::place;
use crate::clean;
use crate::content::{Guide, QuestionId};
use crate::session::{ActionItem, Discussion, Organisation, Session, progress};
use crate::text::{conversation, csv as words, places, report};

/// Says to Excel that the file is UTF-8.
const BYTE_ORDER_MARK: &str = "\u{FEFF}";

/// The table as CSV for a Dutch Excel: `;` between the cells, and no cell that it takes for a formula.
///
/// # Errors
/// When the library that writes it refuses.
pub fn render(session: &Session, guide: &Guide) -> Result<Vec<u8>, FormatError> {
    // A guide has at least one question, so that there are titles.
    write_rows(rows(session, guide), &[])
}

/// Rows as CSV, the titles of their columns above them. Where there is no row, these titles stand alone.
///
/// # Errors
/// When the library that writes it refuses.
pub(super) fn write_rows<R: Serialize>(
    rows: impl IntoIterator<Item = R>,
    titles: &[&str],
) -> Result<Vec<u8>, FormatError> {
    let failed = |reason: String| FormatError::Refused { format: Format::Csv, reason };
    let begin = BYTE_ORDER_MARK.as_bytes().to_vec();
    let mut writer = WriterBuilder::new().delimiter(b';').terminator(Terminator::CRLF).from_writer(begin);
    let mut rows = rows.into_iter().peekable();
    if rows.peek().is_none() && !titles.is_empty() {
        writer.write_record(titles).map_err(|error| failed(error.to_string()))?;
    }
    for row in rows {
        writer.serialize(row).map_err(|error| failed(error.to_string()))?;
    }
    writer.into_inner().map_err(|error| failed(error.to_string()))
}

/// What a formula begins with, in its wide and small forms too.
const FORMULA: &str = "\t\n\r=+-@＝＋－＠﹦﹢﹣﹫−";
/// What may stand before a formula.
const QUOTES: &str = "'\"`‘’‚‛“”„‟＇＂";

/// The text of a cell, made harmless: one that Excel would take for a formula has an apostrophe in front.
#[derive(Debug, Default, PartialEq, Eq, Serialize)]
#[serde(transparent)]
pub(super) struct Cell(String);

impl<T: AsRef<str>> From<T> for Cell {
    fn from(text: T) -> Self {
        let text = clean::clean(text.as_ref());
        Self(if is_formula(&text) { format!("'{text}") } else { text })
    }
}

type Row = words::Row<Cell>;

/// A row about a part.
fn row_of_part(kind: &str, number: u16, guide: &Guide) -> Row {
    let part = guide.part(number);
    Row {
        kind: kind.into(),
        part: part.map_or_else(|| places::part(number), |part| words::part(number, &part.short)).into(),
        ..Row::default()
    }
}

/// A row about a question.
fn row_of_question(kind: &str, id: QuestionId, guide: &Guide) -> Row {
    let question = guide.question(id);
    Row {
        question: question.map_or_else(|| places::question(id), |q| report::short_question(id, &q.short)).into(),
        question_text: question.map(|question| question.text.as_str()).unwrap_or_default().into(),
        ..row_of_part(kind, id.part, guide)
    }
}

/// What matters most in each part, then the questions, each with its positions, and then the action items.
fn rows(session: &Session, guide: &Guide) -> Vec<Row> {
    let orphans = progress::orphans(session, guide);
    let questions = guide.questions().map(|question| question.id).chain(orphans);
    let mut rows = priorities(session, guide);
    for id in questions {
        let discussion = session.discussion(id);
        rows.push(answer(id, &discussion, guide));
        // As on paper: what was never shown to all stays covered.
        if discussion.revealed {
            rows.extend(positions(id, &discussion, session, guide));
        }
    }
    rows.extend(session.actions.iter().map(|item| action(item, guide)));
    rows
}

fn priorities(session: &Session, guide: &Guide) -> Vec<Row> {
    let row = |(&(part, organisation), text): (&(u16, _), &String)| {
        let organisation = Cell::from(&session.organisation(organisation)?.name);
        Some(Row { organisation, reason: text.into(), ..row_of_part(words::PRIORITY, part, guide) })
    };
    session.priorities.iter().filter_map(row).collect()
}

fn answer(id: QuestionId, discussion: &Discussion, guide: &Guide) -> Row {
    Row {
        answer: words::outcome(discussion.answer).into(),
        reason: (&discussion.note).into(),
        dissent: (&discussion.dissent).into(),
        needed: (&discussion.needed).into(),
        closure: discussion.closure.as_ref().map(conversation::closure).unwrap_or_default().into(),
        ..row_of_question(words::ANSWER, id, guide)
    }
}

fn positions(id: QuestionId, discussion: &Discussion, session: &Session, guide: &Guide) -> Vec<Row> {
    let row = |organisation: &Organisation| {
        let spoken = discussion.positions.get(&organisation.id)?;
        Some(Row {
            organisation: (&organisation.name).into(),
            answer: conversation::position(spoken.position).into(),
            reason: (&spoken.reason).into(),
            ..row_of_question(words::POSITION, id, guide)
        })
    };
    session.organisations.iter().filter_map(row).collect()
}

fn action(action: &ActionItem, guide: &Guide) -> Row {
    let about = match &action.from {
        Some(from) => row_of_question(words::ACTION, from.question(), guide),
        None => Row { kind: words::ACTION.into(), ..Row::default() },
    };
    Row {
        action: (&action.text).into(),
        owner: (&action.owner).into(),
        due: action.due.map(|date| date.to_string()).unwrap_or_default().into(),
        done: words::status(&action.status).into(),
        from: action.from.as_ref().map(|from| place::name(guide, &from.page())).unwrap_or_default().into(),
        ..about
    }
}

/// Whether a program for tables may take the text for a formula. Some look past spaces and quotes, and some take the
/// wide forms of the signs for the signs.
fn is_formula(text: &str) -> bool {
    let passed_over = |c: &char| (c.is_whitespace() || QUOTES.contains(*c)) && !FORMULA.contains(*c);
    text.chars().find(|c| !passed_over(c)).is_some_and(|c| FORMULA.contains(c))
}

#[cfg(test)]
mod tests {
    use csv::ReaderBuilder;

    use super::*;
    use crate::content::Choice;
    use crate::report::sample;
    use crate::session::{ActionStatus, Closure, OrganisationId, Position, Reply};

    /// The rows below the titles, as a program for tables reads them.
    fn read(session: &Session) -> Vec<Vec<String>> {
        let bytes = render(session, &sample::guide()).unwrap();
        let text = std::str::from_utf8(&bytes).unwrap().strip_prefix(BYTE_ORDER_MARK).unwrap();
        let mut reader = ReaderBuilder::new().delimiter(b';').from_reader(text.as_bytes());
        reader.records().map(|row| row.unwrap().iter().map(str::to_owned).collect()).collect()
    }

    /// The rows of a kind, each as its cells that say something.
    fn told(session: &Session, kind: &str) -> Vec<Vec<String>> {
        let rows = read(session).into_iter().filter(|row| row[0] == kind);
        rows.map(|row| row.into_iter().skip(1).filter(|cell| !cell.is_empty()).collect()).collect()
    }

    fn with_positions(revealed: bool) -> Session {
        let mut session = sample::full();
        let spoken = |position, reason: &str| Reply { position, reason: reason.into() };
        let discussion = session.questions.entry("1.2".parse().unwrap()).or_default();
        discussion.positions = [
            (OrganisationId(1), spoken(Position::Choice(Choice::B), "er ligt een analyse")),
            (OrganisationId(3), spoken(Position::Unsure, "")),
        ]
        .into();
        discussion.revealed = revealed;
        session
    }

    #[test]
    fn every_question_has_a_row_with_the_answer_of_the_group() {
        let mut session = sample::full();
        let discussion = session.questions.entry("1.2".parse().unwrap()).or_default();
        discussion.dissent = "anders".into();
        discussion.needed = "tijd".into();
        discussion.closure = Some(Closure::Parked);
        let rows = told(&session, words::ANSWER);
        assert_eq!(rows.len(), 13, "twelve questions, and one that is gone");
        assert_eq!(rows[0][1..], ["1.1 Kartrekker en steun", &rows[0][2], "nog open"]);
        assert_eq!(rows[1][..2], ["1 Start en visie", "1.2 Probleem scherp"]);
        let note = "# niet eens\n    - de burger mist";
        assert_eq!(rows[1][3..], ["A", note, "anders", "tijd", conversation::PARKED]);
        assert_eq!(rows[12], ["onderdeel 9", "vraag 9.9", "B", "Van vroeger."]);
    }

    #[test]
    fn a_position_has_a_row_once_it_was_shown_to_all() {
        let rows = told(&with_positions(true), words::POSITION);
        assert_eq!(rows.len(), 2);
        assert_eq!(rows[0][3..], ["Gemeente", "B", "er ligt een analyse"]);
        assert_eq!(rows[1][3..], ["Buren", "weet niet"]);
        let covered = String::from_utf8(render(&with_positions(false), &sample::guide()).unwrap()).unwrap();
        assert!(!covered.contains(words::POSITION) && !covered.contains("analyse"), "{covered}");
    }

    #[test]
    fn what_matters_most_has_a_row_for_each_organisation_that_said_so() {
        let mut session = sample::full();
        session.priorities.insert((2, OrganisationId(2)), "rust".into());
        assert_eq!(told(&session, words::PRIORITY), [["2 Financiering", "Welzijn", "rust"]]);
    }

    #[test]
    fn an_action_has_a_row_with_its_date_as_programs_write_it() {
        let mut session = sample::full();
        session.actions[1].status = ActionStatus::Dropped("te duur".into());
        let rows = told(&session, words::ACTION);
        assert_eq!(
            rows[0][3..],
            ["Wensen ophalen | bij iedereen", "Gemeente", "2027-01-15", "ja", "advies 1.2A"],
            "{rows:?}"
        );
        assert_eq!(rows[1][3..], ["Nog eens ophalen", "vervallen: te duur", "advies 1.2A"]);
        assert_eq!(rows[4], ["Zaal huren", "nee"]);
    }

    #[test]
    fn the_file_is_what_a_dutch_excel_expects() {
        let bytes = render(&with_positions(true), &sample::guide()).unwrap();
        let titles = "soort;onderdeel;vraag;vraagtekst;organisatie;antwoord;toelichting;wie ziet het anders;wat is nodig;\
                      zonder actiepunt;actiepunt;wie;wanneer;klaar;uit\r\n";
        assert!(bytes.starts_with(format!("{BYTE_ORDER_MARK}{titles}").as_bytes()));
        assert!(bytes.ends_with(b"\r\n"));
        let text = String::from_utf8(bytes).unwrap();
        assert!(!text.replace("\r\n", "").contains('\r'), "{text}");
        assert!(text.contains("\"# niet eens\n    - de burger mist\""), "a note stays in its cell");
    }

    #[test]
    fn no_cell_is_a_formula() {
        for text in [
            "=1+1",
            "+31 6",
            "-",
            "@SOM(A1)",
            "\t=1",
            "\r=1",
            "\n=1",
            "  =1",
            "\u{A0}=1",
            "'=1",
            "\"=1",
            "“=1",
            "＝1",
            "－1",
            "＠x",
            "- punt\n- punt",
        ] {
            let Cell(told) = Cell::from(text);
            assert!(told.starts_with('\''), "{text:?} became {told:?}");
            assert_eq!(told[1..], clean::clean(text));
        }
        for text in ["", "a=1", "1-2", "'s avonds", "\"Ja\"", "# kop", "(=)"] {
            assert_eq!(Cell::from(text).0, text);
        }
    }

    #[test]
    fn a_cell_says_what_was_typed_whatever_it_holds() {
        for text in ["a;b\"c\"\r\nd", "\u{FEFF}a", "\u{1b}[2J", "]]><script>", "👩‍👩‍👧 ع é", "\"", "", ";"]
        {
            let mut session = sample::empty();
            session.actions = vec![sample::action(1, text, None)];
            let row = read(&session).pop().unwrap();
            assert_eq!(row[10], clean::clean(text));
        }
    }
}
