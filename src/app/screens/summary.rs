//! The meeting as a whole, at a glance: each question's answer, the actions, what is loose.
//!
//! ```text
//!    Partneroverleg
//!    1 Start en visie · 2 Geld
//!                1.1  1.2  1.3  2.1
//!    Gemeente    A    B    ·    ?
//!    Welzijn     A    A    ·    B
//!    ────────────────────────────────
//!    samen       A    A≠   ·    ·
//! ```

use super::shared::{action_line, citizen, to_comparison};
use crate::app::App;
use crate::app::command::{Command, Go, Place};
use crate::app::page::{Block, Matrix, MatrixRow, Page};
use crate::app::theme::{Signs, Tone};
use crate::content::Guide;
use crate::report;
use crate::session::progress::{answered, is_loose, missing_roles, orphans};
use crate::session::{Session, long_date};
use crate::text::{conversation, matrix, screens as words};

/// Who stands where: a grid that can be walked, in which every cell is the way to its question.
fn grid(session: &Session, guide: &Guide, signs: &matrix::Signs) -> Vec<Block> {
    let mut blocks = Vec::new();
    for matrix in report::Matrix::of(session, guide, signs) {
        let to = |column: usize| Command::Go(Go::To(Place::Question(matrix.questions[column])));
        let row = |(name, cells): &(String, Vec<&'static str>)| MatrixRow {
            name: name.clone(),
            tone: Tone::Body,
            is_sum: false,
            cells: cells.iter().enumerate().map(|(column, cell)| ((*cell).to_owned(), to(column))).collect(),
        };
        let mut rows: Vec<MatrixRow> = matrix.rows.iter().map(row).collect();
        rows.push(MatrixRow {
            name: conversation::TOGETHER_SHORT.to_owned(),
            tone: Tone::Strong,
            is_sum: !rows.is_empty(),
            cells: matrix.together.iter().enumerate().map(|(column, cell)| (cell.clone(), to(column))).collect(),
        });
        let heads = matrix.questions.iter().map(ToString::to_string).collect();
        blocks.push(Block::text(Tone::Quiet, matrix.parts.join(" · ")).gap(1));
        blocks.push(Block::Matrix(Matrix { heads, rows, gap: 0 }));
    }
    blocks
}

/// The page.
pub fn page(app: &App) -> Page {
    let Some(session) = app.seen() else { return Page::default() };
    let guide = app.guide();
    let mut main = vec![
        Block::text(Tone::Title, &session.title),
        Block::text(Tone::Body, long_date(session.date)),
        Block::text(Tone::Body, words::discussed(answered(session, guide), guide.question_count())).gap(1),
    ];
    let Signs { unanswered: nothing, covered, divided, not_applicable, .. } = *app.theme().signs;
    let signs = matrix::Signs { nothing, covered, divided, not_applicable };
    main.extend(grid(session, guide, &signs));
    // What the signs say comes last: who knows them need not pass it by each time.
    let legend = Block::text(Tone::Quiet, signs.legend()).gap(1);
    if app.is_on_wall() {
        main.push(legend);
        return Page { main, ..Page::default() };
    }
    if !session.organisations.is_empty() {
        main.push(citizen(session));
    }
    let mut loose = Vec::new();
    let unowned = session.actions.iter().filter(|action| action.is_open() && action.owner.is_empty()).count();
    let undated = session.actions.iter().filter(|action| action.is_open() && action.due.is_none()).count();
    loose.extend((unowned > 0).then(|| words::without_owner(unowned)));
    loose.extend((undated > 0).then(|| words::without_date(undated)));
    let missing: Vec<String> = missing_roles(session, guide).iter().map(|role| role.title.to_lowercase()).collect();
    if !session.organisations.is_empty() && !missing.is_empty() {
        loose.push(words::missing_roles(&missing));
    }
    let undecided = guide.questions().filter(|question| is_loose(session, question.id));
    loose.extend(undecided.map(|question| words::undecided(question.id, &question.short)));
    loose.extend(orphans(session, guide).into_iter().map(words::orphan));
    main.push(Block::text(Tone::Heading, words::ACTIONS).gap(1));
    if session.actions.is_empty() {
        main.push(Block::text(Tone::Body, words::NO_ACTIONS));
    }
    main.extend(session.actions.iter().map(|action| action_line(app, action)));
    if !loose.is_empty() {
        main.push(Block::text(Tone::Heading, words::LOOSE_ENDS).gap(1));
        main.extend(loose.into_iter().map(|line| Block::text(Tone::Body, line).bullet(app.theme().signs.bullet)));
    }
    main.push(legend);
    let onward = app.theme().signs.onward;
    main.extend(to_comparison(app).map(|link| link.gap(1)));
    main.push(Block::link(format!("{} {onward}", words::MAKE_REPORT), Command::Go(Go::To(Place::Report))).gap(1));
    Page { main, ..Page::default() }
}
