//! The app on a screen in memory, drawn as the program draws it: what stays from one frame to the next is kept.

use std::path::PathBuf;

use crossterm::event::{Event, KeyCode, KeyEvent, KeyModifiers};
use kartrekker::app::command::{Command, Go, Place};
use kartrekker::app::happened::{Happened, Opening};
use kartrekker::app::theme::{Palette, Theme, UNICODE};
use kartrekker::app::{App, Setup};
use kartrekker::content::Guide;
use kartrekker::session::Session;
use kartrekker::terminal::page::PageLayout;
use kartrekker::terminal::{draw, input};
use kartrekker::typed_path::{Backslash, Paths};
use ratatui::Terminal;
use ratatui::backend::TestBackend;
use uuid::Uuid;

/// The app on a screen of 120 by 40.
pub struct Window {
    app: App,
    terminal: Terminal<TestBackend>,
    layout: PageLayout,
}

impl Window {
    /// A meeting at a place; without one, or at the start screen, no meeting is open.
    pub fn at(guide: Guide, session: Option<Session>, place: Place) -> Self {
        let (mut app, _) = App::new(Setup {
            guide,
            today: crate::sample::day(),
            new_id: Box::new(|| Uuid::from_u128(9)),
            documents: PathBuf::from("documents"),
            paths: Paths { home: None, backslash: Backslash::HERE },
            theme: Theme { palette: Palette::Dark, signs: UNICODE, colour: true },
            folder: None,
        });
        if let Some(session) = session.filter(|_| place != Place::Home) {
            let _ = app.update(Happened::Opened(Box::new(Opening::of(session, PathBuf::from("meeting.toml")))));
        }
        let _ = app.update(Command::Go(Go::To(place)));
        let terminal = Terminal::new(TestBackend::new(120, 40)).expect("a terminal in memory");
        Self { app, terminal, layout: PageLayout::default() }
    }

    /// Draws a frame.
    pub fn show(&mut self) {
        let mut info = None;
        let frame = |frame: &mut ratatui::Frame<'_>| info = Some(draw::draw_kept(&self.app, frame, &mut self.layout));
        self.terminal.draw(frame).expect("a frame");
        let _ = self.app.update(Happened::Drawn(Box::new(info.unwrap_or_default())));
    }

    /// Presses a key on the frame that was drawn last, and draws what came of it.
    pub fn press(&mut self, code: KeyCode) {
        let event = Event::Key(KeyEvent::new(code, KeyModifiers::NONE));
        if let Some(command) = input::translate(event, &self.app) {
            let _ = self.app.update(command);
        }
        self.show();
    }
}
