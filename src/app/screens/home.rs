//! The start screen.
//!
//! ```text
//!    Kartrekker
//!    Logt u even in · Digitaal samenwerken in welzijn en zorg
//!
//!    ▌ Nieuwe bijeenkomst ›
//!      Lees de handreiking zonder bijeenkomst ›
//!
//!    Ga verder met
//!      Partneroverleg · 22 november 2026 · 5 van 12 vragen beantwoord
//!
//!    Andere handreikingen
//!      Samen digitaal vaardig ›
//! ```

use crate::app::App;
use crate::app::command::{Command, Go, Meeting, Place, Program};
use crate::app::page::{Block, Page};
use crate::app::theme::Tone;
use crate::content::GuideEntry;
use crate::text::{first, guides, keeping, screens as words};

/// The page.
pub fn page(app: &App) -> Page {
    let guide = app.guide();
    let onward = app.theme().signs.onward;
    let mut main = vec![
        Block::text(Tone::Title, words::PROGRAM).gap(1),
        Block::text(Tone::Body, format!("{} · {}", guide.title, guide.subtitle)),
        Block::link(format!("{} {onward}", words::NEW_MEETING), Command::Meeting(Meeting::New)).gap(1),
        Block::link(format!("{} {onward}", words::READ_GUIDE), Command::Go(Go::To(Place::Overview))),
    ];
    let is_first = app.kept().as_ref().is_ok_and(Vec::is_empty);
    if is_first {
        let example = format!("{} {onward}", first::SEE_EXAMPLE);
        main.push(Block::link(example, Command::Meeting(Meeting::Example)));
        let lines = first::FIRST_TIME.into_iter().enumerate();
        main.extend(lines.map(|(at, line)| Block::text(Tone::Body, line).gap(u16::from(at == 0))));
    }
    match app.kept() {
        Ok(kept) if !kept.is_empty() => {
            main.push(Block::text(Tone::Heading, words::GO_ON_WITH).gap(1));
            for meeting in kept {
                match &meeting.title {
                    Ok(title) => {
                        main.push(
                            Block::text(Tone::Strong, title)
                                .command(Command::Meeting(Meeting::Open(meeting.path.clone()))),
                        );
                        main.push(Block::text(Tone::Quiet, &meeting.details));
                        main.extend(meeting.copies.iter().map(|copy| {
                            let bring_in = Meeting::OpenWithCopy(meeting.path.clone(), copy.path.clone());
                            let label = format!("{} {onward}", keeping::bring_in_copy(&copy.name));
                            Block::link(label, Command::Meeting(bring_in))
                        }));
                    }
                    Err(damage) => {
                        main.push(
                            Block::text(Tone::Alert, damage)
                                .command(Command::Meeting(Meeting::Open(meeting.path.clone()))),
                        );
                    }
                }
            }
        }
        Ok(_) => {}
        Err(reason) => main.push(Block::text(Tone::Alert, reason).gap(1)),
    }
    let others: Vec<&GuideEntry> = app.guides().iter().filter(|shelved| shelved.id != guide.id).collect();
    if !others.is_empty() {
        main.push(Block::text(Tone::Heading, guides::OTHERS).gap(1));
    }
    main.extend(others.into_iter().map(|shelved| {
        Block::link(format!("{} {onward}", shelved.title), Command::Program(Program::AskGuide(shelved.id.clone())))
    }));
    main.push(Block::link(words::STOP, Command::Program(Program::Quit)).gap(1));
    if !is_first {
        main.push(Block::text(Tone::Quiet, words::LARGER_LETTERS).gap(1));
    }
    Page { main, ..Page::default() }
}
