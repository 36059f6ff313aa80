//! How it looks: a handful of screens as they are, colours, and signs for a terminal that knows few.

use kartrekker::tui::command::Place;
use kartrekker::tui::theme::{ASCII, Palette, Theme};
use ratatui::style::Color;

use super::stage::{DARK, GUIDE, Stage};
use super::whole::places;

/// A meeting with two organisations, an answer, a note and an action item; everything is saved.
fn full(theme: Theme) -> Stage {
    let mut stage = Stage::with(GUIDE.clone(), theme);
    stage.keys("n").types("Overleg Waterwijk").keys("<Enter>");
    stage.keys("Gemeente <Enter> <Enter> Buurtzorg <Enter> <Down> <Enter> <Esc>");
    stage.go(Place::Question("1.2".parse().unwrap()));
    stage.keys("a n").types("De gemeente ziet dit anders.").keys("<Esc>");
    stage.go(Place::Advice("1.2A".parse().unwrap()));
    stage.keys("+").types("Gemeente").keys("<Enter> 15-1 <Enter>");
    stage
}

#[test]
fn the_start_screen() {
    let mut stage = full(DARK);
    stage.settle();
    insta::assert_snapshot!(stage.again().screen());
}

#[test]
fn a_question() {
    let mut stage = full(DARK);
    stage.go(Place::Question("1.2".parse().unwrap()));
    insta::assert_snapshot!(stage.settle().screen());
}

#[test]
fn a_question_on_a_large_screen() {
    let mut stage = full(DARK);
    stage.resize(200, 60);
    stage.go(Place::Question("1.2".parse().unwrap()));
    insta::assert_snapshot!(stage.settle().screen());
}

#[test]
fn an_advice_page() {
    let mut stage = full(DARK);
    insta::assert_snapshot!(stage.settle().screen());
}

#[test]
fn the_overview() {
    let mut stage = full(DARK);
    stage.keys("o");
    insta::assert_snapshot!(stage.settle().screen());
}

/// Asserts something of every screen, and of every kind of dialog.
fn everywhere(theme: Theme, check: impl Fn(&Stage)) {
    let mut stage = full(theme);
    for (width, height) in [(59, 15), (80, 24), (200, 60)] {
        stage.resize(width, height);
        for place in places() {
            stage.go(place);
            check(&stage);
        }
    }
    for dialog in ["<F1>", "n x", "+ x", "m <Enter> x", "m <Down> <Down> <Enter>"] {
        stage.go(Place::Advice("1.2B".parse().unwrap()));
        stage.keys(dialog);
        check(&stage);
        stage.keys("<Esc> <Esc>");
    }
}

#[test]
fn with_no_color_nothing_is_drawn_in_a_colour() {
    let no_color = |name: &str| match name {
        "NO_COLOR" => Some("1".to_owned()),
        "TERM" => Some("xterm-256color".to_owned()),
        "LANG" => Some("nl_NL.UTF-8".to_owned()),
        _ => None,
    };
    let theme = Theme::of_environment(no_color);
    assert_eq!(theme.palette, Palette::Plain);
    everywhere(theme, |stage| {
        for cell in stage.buffer().content() {
            assert_eq!((cell.fg, cell.bg), (Color::Reset, Color::Reset), "{}", stage.screen());
        }
    });
}

#[test]
fn in_a_theme_with_colours_every_cell_has_its_ground() {
    everywhere(DARK, |stage| {
        for cell in stage.buffer().content() {
            assert!(cell.bg != Color::Reset && cell.fg != Color::Reset, "{:?} in {}", cell, stage.screen());
        }
    });
}

#[test]
fn f2_goes_through_the_themes_and_says_which() {
    let mut stage = Stage::new();
    stage.keys("<F2>").says(&["Licht scherm."]).keys("<F2>").says(&["De kleuren van je eigen venster."]);
    stage.keys("<F2>").says(&["Donker scherm."]);
}

#[test]
fn without_unicode_frames_signs_and_rules_are_ascii() {
    let ascii = Theme { signs: ASCII, ..DARK };
    everywhere(ascii, |stage| {
        let drawn = stage.screen().chars().find(|c| matches!(c, '\u{2190}'..='\u{21FF}' | '\u{2500}'..='\u{25FF}'));
        // The names of the arrow keys in the help are words, not frames.
        let drawn = drawn.filter(|c| !"←↑→↓".contains(*c));
        assert_eq!(drawn, None, "{}", stage.screen());
    });
}
