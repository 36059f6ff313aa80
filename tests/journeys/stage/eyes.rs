//! What a user sees on the stage.

use kartrekker::app::theme::UNICODE;
use ratatui::buffer::Buffer;
use unicode_width::UnicodeWidthStr;

use super::Stage;

impl Stage {
    /// The lines in focus, from their sign on.
    pub fn focused(&self) -> String {
        let from_sign = |line: &str| line.split_once(UNICODE.focus).map(|(_, rest)| rest.trim().to_owned());
        let lines: Vec<String> = self.screen().lines().filter_map(from_sign).collect();
        lines.join(" ")
    }

    /// What stands on the screen.
    pub fn buffer(&self) -> &Buffer {
        self.terminal.backend().buffer()
    }

    /// The screen as text, a line for each row, without spaces at the end.
    pub fn screen(&self) -> String {
        let rows = (0..self.buffer().area.height).map(|row| {
            let line: String = self.row(row).into_iter().map(|(_, symbol)| symbol).collect();
            line.trim_end().to_owned() + "\n"
        });
        rows.collect()
    }

    /// The cells of a row, each with its column; the second column of a wide letter is left out.
    pub fn row(&self, row: u16) -> Vec<(u16, String)> {
        let buffer = self.buffer();
        let mut cells = Vec::new();
        let mut column = 0;
        while column < buffer.area.width {
            let symbol = buffer[(column, row)].symbol();
            cells.push((column, symbol.to_owned()));
            column += u16::try_from(symbol.width().max(1)).unwrap();
        }
        cells
    }

    /// Where a text begins on the screen.
    pub fn find(&self, text: &str) -> Option<(u16, u16)> {
        (0..self.buffer().area.height).find_map(|row| {
            let cells = self.row(row);
            let line: String = cells.iter().map(|(_, symbol)| symbol.as_str()).collect();
            let at = line.find(text)?;
            let mut before = 0;
            let (column, _) = cells.iter().find(|(_, symbol)| {
                before += symbol.len();
                before > at
            })?;
            Some((*column, row))
        })
    }

    /// The last line of the screen.
    pub fn bottom(&self) -> String {
        self.screen().lines().last().unwrap_or_default().to_owned()
    }

    /// Asserts that each of some phrases is on the screen, on one line or wrapped.
    #[track_caller]
    pub fn says(&mut self, phrases: &[&str]) -> &mut Self {
        let screen = self.screen();
        let edge = |c: char| " ─│▌".contains(c);
        let unwrapped = screen.lines().map(|line| line.trim_matches(edge)).collect::<Vec<_>>().join(" ");
        for phrase in phrases {
            assert!(screen.contains(phrase) || unwrapped.contains(phrase), "‘{phrase}’ is not on:\n{screen}");
        }
        self
    }

    /// Asserts that none of some phrases is on the screen.
    #[track_caller]
    pub fn hides(&mut self, phrases: &[&str]) -> &mut Self {
        for phrase in phrases {
            assert!(!self.screen().contains(phrase), "‘{phrase}’ is on:\n{}", self.screen());
        }
        self
    }
}
