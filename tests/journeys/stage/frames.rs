//! What holds of every frame that is drawn on the stage.

use kartrekker::app::screens;
use kartrekker::clean::clean;
use kartrekker::lines;
use kartrekker::terminal::draw::draw;
use ratatui::Terminal;
use ratatui::backend::TestBackend;
use ratatui::buffer::Buffer;

use super::Stage;

impl Stage {
    /// What the app keeps of a page is what the page is; not tried on the few that are very long.
    pub(super) fn remembers_what_is_true(&self) {
        let kept = self.app.page();
        if kept.main.len() < 400 {
            let made = screens::page(&self.app);
            assert!(made == *kept, "the page was kept too long:\n{kept:?}\nand is:\n{made:?}");
        }
    }

    /// The same in plain lines: nothing in them moves a cursor, or is there for the eye alone.
    pub(super) fn is_read_in_plain_lines(&self) {
        if self.app.page().main.len() < 400 {
            let read = lines::read(&self.app);
            let is_seen_only = |c: char| ('\u{2500}'..='\u{25FF}').contains(&c);
            let is_amiss = |line: &&String| line.contains(is_seen_only) || clean(line) != line.as_str();
            assert_eq!(read.iter().find(is_amiss), None);
        }
    }

    /// Keeps each frame from here on, until [`Stage::is_as_if_new`] has looked at the last.
    pub fn keep_frames(&mut self) {
        self.keeps_frames = true;
        self.draw();
    }

    /// Fails where the last frame is not what it would be if none had been drawn before it; frames have to be kept.
    #[track_caller]
    pub fn is_as_if_new(&mut self) {
        self.keeps_frames = false;
        let area = self.buffer().area;
        let mut anew = Terminal::new(TestBackend::new(area.width, area.height)).unwrap();
        let mut frame = Buffer::empty(area);
        anew.draw(|at| {
            draw(&self.app, at);
            frame.clone_from(at.buffer_mut());
        })
        .unwrap();
        assert!(frame == self.drawn, "what was kept of the last frame is still in this one:\n{}", self.screen());
    }
}
