//! Making the report: the kind of file, what goes in, where it goes, and what it will look like.
//!
//! ```text
//!    Verslag
//!
//!    Wat voor bestand
//!    Word   ▌ Pdf   Webpagina   Excel
//!    Pdf, om te lezen en af te drukken.
//!
//!    Wat erin komt
//!    ■ Standpunten van elke organisatie
//! ```

use crate::app::App;
use crate::app::command::{Asked, Command, Dialog, Report};
use crate::app::effect::FileAccess;
use crate::app::page::{Block, Chips, Page};
use crate::app::preview;
use crate::app::theme::Tone;
use crate::report::{Format, Piece};
use crate::session::{Discussion, Session};
use crate::text::{preparing, report as report_words, reporting as words, screens};

/// The kinds of file in a row. Which one is chosen stands below it in words.
fn kinds(chosen: Format) -> Block {
    let kind = |format| {
        let tone = if format == chosen { Tone::Strong } else { Tone::Body };
        (words::kind(format).to_owned(), tone, Command::Report(Report::As(format)))
    };
    let items = Format::ALL.into_iter().map(kind).collect();
    Block::Chips(Chips { label: (String::new(), 0), items, width: 0, gap: 0 })
}

/// The page.
pub fn page(app: &App) -> Page {
    let Some(seen) = app.report_preview() else { return Page::default() };
    let (signs, reporting) = (app.theme().signs, app.reporting());
    let mut main = vec![Block::text(Tone::Title, screens::REPORT), Block::text(Tone::Body, words::EXPLAINED)];
    let is_bare =
        |session: &Session| session.actions.is_empty() && session.questions.values().all(Discussion::is_empty);
    main.extend(app.seen().filter(|session| is_bare(session)).map(|_| Block::text(Tone::Strong, words::NOTHING_YET)));
    main.push(Block::text(Tone::Heading, words::FORMAT).gap(1));
    main.push(kinds(reporting.format()));
    main.push(Block::text(Tone::Quiet, report_words::format(reporting.format())).bullet(signs.chosen));
    main.push(Block::text(Tone::Heading, words::CONTENTS).gap(1));
    let turned = |on: bool| if on { signs.done } else { signs.open };
    let offered = Piece::ALL.into_iter().filter(|piece| *piece != Piece::Comparison || app.previous().is_some());
    main.extend(offered.map(|piece| {
        let sign = turned(reporting.selection().has(piece));
        Block::text(Tone::Body, words::piece(piece)).bullet(sign).command(Command::Report(Report::TogglePiece(piece)))
    }));
    let sign = turned(reporting.selection().anonymous);
    main.push(Block::text(Tone::Body, words::ANONYMOUS).bullet(sign).command(Command::Report(Report::ToggleAnonymous)));
    main.push(Block::text(Tone::Heading, words::PLACE).gap(1));
    main.push(
        Block::text(Tone::Body, app.report_path().display().to_string())
            .command(Command::Dialog(Dialog::Ask(Asked::ReportPath))),
    );
    if !seen.read_over.is_empty() {
        main.push(Block::text(Tone::Heading, words::READ_OVER).gap(1));
        main.extend(seen.read_over.iter().map(|line| Block::text(Tone::Strong, line)));
    }
    // Above the line that is in focus then, so that it is in sight on a small screen.
    if let Some(Err(reason)) = reporting.written() {
        main.push(Block::text(Tone::Alert, reason).gap(1));
    }
    main.push(Block::link(format!("{} {}", screens::MAKE_REPORT, signs.onward), Command::Report(Report::Write)).gap(1));
    if let Some(Ok(written)) = reporting.written() {
        let path = written.path.display().to_string();
        let told = match app.file_access() {
            FileAccess::Paths => words::written(&path),
            FileAccess::Chooser => preparing::downloaded(&path),
        };
        main.push(Block::text(Tone::Strong, told).gap(1));
        // What is to be read again is told above already.
        let more = written.remarks.iter().filter(|remark| !seen.read_over.contains(remark));
        main.extend(more.map(|remark| Block::text(Tone::Body, remark)));
        if app.file_access() == FileAccess::Paths {
            main.push(Block::link(format!("{} {}", words::OPEN, signs.onward), Command::Report(Report::Open)));
        }
    }
    main.push(Block::text(Tone::Heading, screens::PREVIEW).gap(1));
    main.extend(preview::blocks(&seen.document, signs));
    Page { main, ..Page::default() }
}
