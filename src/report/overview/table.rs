//! What the organisations said in several meetings as a tidy table: a row for each answer of each organisation, to count
//! with in any program.

use crate::content::Guide;
use crate::report::csv::{Cell, write_rows};
use crate::report::format::FormatError;
use crate::session::overview::{Overview, Side, Statement};
use crate::session::progress::title_of_role;
use crate::text::conversation::position;
use crate::text::csv::outcome;
use crate::text::overview::{self as words, Row};
use crate::text::screens::NO_ROLE;

/// The table as CSV, with the titles of its columns also where there is no row.
///
/// # Errors
/// When the library that writes it refuses.
pub fn render(overview: &Overview, guide: &Guide) -> Result<Vec<u8>, FormatError> {
    let rows = overview.statements.iter().filter_map(|said| row(overview, guide, said));
    write_rows(rows, &words::COLUMNS)
}

fn row(overview: &Overview, guide: &Guide, said: &Statement) -> Option<Row<Cell>> {
    let meeting = overview.meetings.get(said.meeting)?;
    let (name, role) = overview.speaker(said)?;
    let question = guide.question(said.question);
    Some(Row {
        id: meeting.id.to_string().into(),
        meeting: (&meeting.title).into(),
        date: meeting.date.to_string().into(),
        guide: guide.id.as_str().into(),
        question: said.question.to_string().into(),
        short: question.map_or("", |question| question.short.as_str()).into(),
        organisation: name.into(),
        role: role.as_ref().map_or(NO_ROLE, |role| title_of_role(role, guide)).into(),
        position: position(said.spoken.position).into(),
        together: outcome(said.together).into(),
        smaller: match said.side {
            Side::Smaller => words::YES.into(),
            Side::Other => words::NO.into(),
        },
    })
}
