//! The meeting as a whole, at a glance: who stands where, what that adds up to, the actions, what is loose.
//!
//! ```text
//!    Partneroverleg
//!    1 Start en visie · 2 Geld
//!                1.1  1.2  1.3 │ 2.1
//!    Gemeente    A    B    ·   │ ?
//!    Welzijn     A    A    ·   │ B
//!    ───────────────────────────────
//!    samen       A    A≠   ·   │ ·
//! ```

use super::shared::{action_line, begin, citizen, to_comparison};
use crate::app::App;
use crate::app::command::{Command, Go, Place};
use crate::app::page::{Block, Matrix, MatrixRow, Page};
use crate::app::theme::{Signs, Tone};
use crate::content::{Guide, Question, QuestionId};
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
        let begins = |pair: &[QuestionId]| pair[0].part != pair[1].part;
        let pairs = matrix.questions.windows(2).enumerate();
        let breaks = pairs.filter(|(_, pair)| begins(pair)).map(|(before, _)| before + 1).collect();
        // A number stays on the line of what it numbers.
        let parts: Vec<String> = matrix.parts.iter().map(|part| part.replace(' ', "\u{A0}")).collect();
        blocks.push(Block::text(Tone::Quiet, parts.join(" · ")).gap(1));
        blocks.push(Block::Matrix(Matrix { heads, breaks, rows, gap: 0 }));
    }
    blocks
}

/// What the signs say that stand in a grid.
fn legend(blocks: &[Block], signs: &matrix::Signs) -> Block {
    let rows = |block: &Block| match block {
        Block::Matrix(matrix) => matrix.rows.iter().flat_map(|row| &row.cells).map(|(cell, _)| cell.clone()).collect(),
        Block::Text(_) | Block::Cards(_) | Block::Chips(_) => Vec::new(),
    };
    let cells: Vec<String> = blocks.iter().flat_map(rows).collect();
    let told = signs.legend(|sign| cells.iter().any(|cell| cell.contains(sign)));
    // A sign stays on the line of what it means.
    Block::text(Tone::Quiet, told.replace(": ", ":\u{A0}")).airy()
}

/// What the group answers to each question that it spoke about, and how far all agree, in words.
fn in_words(app: &App, session: &Session) -> Vec<Block> {
    let said = |question: &Question| {
        let outcome = session.outcome(question.id);
        let agreement = if app.is_covered(question.id) { None } else { session.tally(question.id).agreement() };
        if outcome.is_none() && agreement.is_none() {
            return None;
        }
        let agreement = agreement.and_then(|_| conversation::agreement(&session.tally(question.id), session));
        let line = conversation::outcome(&question.short, outcome, agreement.as_deref());
        let to = Command::Go(Go::To(Place::Question(question.id)));
        Some(Block::text(Tone::Body, line).bullet(question.id.to_string()).command(to))
    };
    let mut blocks: Vec<Block> = app.guide().questions().filter_map(said).collect();
    if !blocks.is_empty() {
        blocks.insert(0, Block::text(Tone::Heading, conversation::IN_WORDS).gap(1));
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
    // Where nothing was answered the grid tells nothing: what there is to do comes first.
    if answered(session, guide) == 0 && !app.is_on_wall() {
        main.extend(begin(app));
    }
    let Signs { unanswered: nothing, covered, divided, not_applicable, .. } = *app.theme().signs;
    let signs = matrix::Signs { nothing, covered, divided, not_applicable };
    let grid = grid(session, guide, &signs);
    let legend = legend(&grid, &signs);
    main.extend(grid);
    main.push(legend);
    main.extend(in_words(app, session));
    if app.is_on_wall() {
        return Page { main, ..Page::default() };
    }
    if !session.organisations.is_empty() {
        main.push(citizen(session).gap(1));
    }
    Page { main, side: aside(app, session), ..Page::default() }
}

/// What was agreed on, what is loose, and the way on.
fn aside(app: &App, session: &Session) -> Vec<Block> {
    let mut blocks = vec![Block::text(Tone::Heading, words::ACTIONS).gap(1)];
    if session.actions.is_empty() {
        blocks.push(Block::text(Tone::Body, words::NO_ACTIONS));
    }
    blocks.extend(session.actions.iter().map(|action| action_line(app, action)));
    let loose = loose(session, app.guide());
    if !loose.is_empty() {
        blocks.push(Block::text(Tone::Heading, words::LOOSE_ENDS).gap(1));
        blocks.extend(loose.into_iter().map(|line| Block::text(Tone::Body, line).bullet(app.theme().signs.bullet)));
    }
    let onward = app.theme().signs.onward;
    blocks.extend(to_comparison(app).map(|link| link.gap(1)));
    blocks.push(Block::link(format!("{} {onward}", words::MAKE_REPORT), Command::Go(Go::To(Place::Report))).gap(1));
    blocks
}

/// What is loose, each in a sentence.
fn loose(session: &Session, guide: &Guide) -> Vec<String> {
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
    loose
}
