//! Making the report: where it goes, and what will be in it.

use crate::report;
use crate::text::screens as words;
use crate::tui::app::App;
use crate::tui::command::{Asked, Command};
use crate::tui::theme::Tone;
use crate::tui::widgets::page::{Block, Page, READING_WIDTH};

/// The page.
pub fn page(app: &App) -> Page {
    let Some(session) = app.session() else { return Page::default() };
    let mut main = vec![
        Block::text(Tone::Title, words::REPORT),
        Block::text(Tone::Body, words::REPORT_EXPLAINED),
        Block::text(Tone::Body, words::report_place(&app.report_path().display().to_string()))
            .gap(1)
            .command(Command::Ask(Asked::ReportPath)),
        Block::link(format!("{} {}", words::MAKE_REPORT, app.theme().signs.onward), Command::WriteReport),
    ];
    if let Some(written) = app.report_done() {
        main.push(match written {
            Ok(path) => Block::text(Tone::Strong, words::report_written(&path.display().to_string())).gap(1),
            Err(reason) => Block::text(Tone::Alert, reason).gap(1),
        });
    }
    main.push(Block::text(Tone::Heading, words::PREVIEW).gap(1));
    let document = report::meeting::meeting(session, app.guide(), app.previous());
    let preview = report::plain::render(&document, usize::from(READING_WIDTH) - 18);
    // An empty line has to be a line of its own on the page, so it holds a space.
    main.extend(preview.lines().map(|line| Block::text(Tone::Body, if line.is_empty() { " " } else { line })));
    Page { main, ..Page::default() }
}
