//! The smallest honest ratatui program with a list, to measure Kartrekker against: the twelve questions in short, the
//! arrows move, `q` quits.

use std::io::{self, BufWriter, stdout};

use crossterm::event::{Event, KeyCode, read};
use crossterm::execute;
use crossterm::terminal::{EnterAlternateScreen, LeaveAlternateScreen, disable_raw_mode, enable_raw_mode};
use ratatui::Terminal;
use ratatui::backend::CrosstermBackend;
use ratatui::style::{Modifier, Style};
use ratatui::widgets::{List, ListState};

const QUESTIONS: [&str; 12] = [
    "Kartrekker en steun",
    "Probleem scherp",
    "Belanghebbenden in beeld",
    "Geld en overeenstemming",
    "Steun voor de visie",
    "Functies in beeld",
    "Vorm en gebruiksgemak",
    "Gebruikers aan boord",
    "Deel van het werk",
    "Heldere werkafspraken",
    "Zicht op het gebruik",
    "Als het stroef gaat",
];

fn main() -> io::Result<()> {
    enable_raw_mode()?;
    execute!(stdout(), EnterAlternateScreen)?;
    let ended = run();
    execute!(stdout(), LeaveAlternateScreen)?;
    disable_raw_mode()?;
    ended
}

fn run() -> io::Result<()> {
    let mut terminal = Terminal::new(CrosstermBackend::new(BufWriter::with_capacity(1 << 16, stdout())))?;
    let mut state = ListState::default().with_selected(Some(0));
    loop {
        terminal.draw(|frame| {
            let list =
                List::new(QUESTIONS).highlight_symbol("> ").highlight_style(Style::new().add_modifier(Modifier::BOLD));
            frame.render_stateful_widget(list, frame.area(), &mut state);
        })?;
        if let Event::Key(key) = read()? {
            match key.code {
                KeyCode::Char('q') => return Ok(()),
                KeyCode::Down => state.select_next(),
                KeyCode::Up => state.select_previous(),
                _ => {}
            }
        }
    }
}
