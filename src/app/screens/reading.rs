//! What the guide is, and where it comes from.

use super::shared;
use crate::app::App;
use crate::app::command::{Command, Go, Place};
use crate::app::page::{Block, Page};
use crate::app::theme::Tone;
use crate::content::Reference;
use crate::session::long_date;
use crate::text::screens as words;

/// The introduction of the guide.
pub fn introduction(app: &App) -> Page {
    let guide = app.guide();
    let mut main = vec![Block::text(Tone::Title, &guide.title), Block::text(Tone::Body, &guide.subtitle)];
    for passage in &guide.introduction {
        main.push(Block::text(Tone::Heading, &passage.title).gap(1));
        for paragraph in &passage.paragraphs {
            main.push(Block::text(Tone::Body, paragraph.plain()));
            main.extend(shared::links_in(app, paragraph));
        }
    }
    if !guide.terms.is_empty() {
        main.push(Block::text(Tone::Heading, words::TERMS).gap(1));
    }
    main.extend(guide.terms.iter().map(|term| Block::text(Tone::Body, format!("{}: {}", term.term, term.explanation))));
    let onward = app.theme().signs.onward;
    main.push(Block::link(format!("{} {onward}", words::TO_OVERVIEW), Command::Go(Go::To(Place::Overview))).gap(1));
    main.push(Block::link(format!("{} {onward}", words::ABOUT_SOURCE), Command::Go(Go::To(Place::Source))));
    Page { main, side: shared::named_on(app, [Reference::Introduction]), ..Page::default() }
}

/// Where the guide comes from: its makers, its rights, its interests.
pub fn source(app: &App) -> Page {
    let guide = app.guide();
    let source = &guide.source;
    let mut main = vec![Block::text(Tone::Title, words::SOURCE), Block::text(Tone::Strong, &source.title)];
    let mut section = |title: &str, lines: &[String], listed: bool| {
        // What the author left out is not shown as an empty place.
        let mut lines = lines.iter().filter(|line| !line.is_empty()).peekable();
        if lines.peek().is_some() {
            main.push(Block::text(Tone::Heading, title).gap(1));
        }
        for line in lines {
            let block = Block::text(Tone::Body, line);
            main.push(if listed { block.bullet(app.theme().signs.bullet) } else { block });
        }
    };
    section(words::MAKERS, &source.makers, true);
    section(words::PARTNERS, &source.partners, true);
    section(words::COMMISSIONED_BY, std::slice::from_ref(&source.commissioned_by), false);
    section(words::ORIGINAL, std::slice::from_ref(&source.original), false);
    let adaptation = [source.adaptation.clone(), words::version(&guide.version, &long_date(guide.date))];
    section(words::ADAPTATION, &adaptation, false);
    section(words::UPDATES, std::slice::from_ref(&source.update_policy), false);
    section(words::INTERESTS, &source.interests, true);
    section(words::RIGHTS, std::slice::from_ref(&source.licence), false);
    if !source.literature.is_empty() {
        main.push(Block::text(Tone::Heading, words::LITERATURE).gap(1));
    }
    for work in &source.literature {
        main.push(Block::text(Tone::Body, &work.text).bullet(app.theme().signs.bullet));
        main.extend(work.used_on.iter().map(|place| shared::link(app, place).indent(2)));
    }
    Page { main, side: shared::named_on(app, [Reference::Source]), ..Page::default() }
}
