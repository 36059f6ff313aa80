//! How it looks: a handful of screens as they are, colours, and signs for a terminal that knows few.

use kartrekker::app::command::Place;
use kartrekker::app::theme::{ASCII, Palette, Theme};
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
    // The advice is taken over as it stands.
    stage.keys("<Down> + <Enter>").types("Gemeente").keys("<Enter> 15-1 <Enter>");
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
        for place in places() {
            // One cannot go anywhere while the window is too small.
            stage.resize(80, 24);
            stage.go(place);
            stage.resize(width, height);
            check(&stage);
        }
    }
    for dialog in ["<F1>", "n x", "<Down> + x", "m <Home> <Enter> x", "m <Down> <Enter>"] {
        stage.go(Place::Advice("1.2B".parse().unwrap()));
        stage.keys(dialog);
        assert!(stage.app.overlay().is_some(), "{dialog}");
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

/// The frames of the two cards, as far as the corner and the line beside it tell them apart.
fn frames(stage: &Stage, corners: [&str; 2]) -> Vec<String> {
    let screen = stage.screen();
    let line =
        screen.lines().find(|line| corners.iter().any(|c| line.contains(&format!("{c} A ")))).unwrap().to_owned();
    corners.iter().flat_map(|corner| line.matches(corner).map(str::to_owned).collect::<Vec<_>>()).collect()
}

#[test]
fn what_was_chosen_has_the_strong_frame_and_what_is_in_focus_only_the_mark() {
    for (signs, strong, light) in [(DARK.signs, "┏━", "┌─"), (ASCII, "+=", "+-")] {
        for palette in [Palette::Dark, Palette::Plain] {
            let mut stage = Stage::with(GUIDE.clone(), Theme { signs, palette, ..DARK });
            stage.keys("n Overleg <Enter> <Esc>");
            stage.go(Place::Question("1.2".parse().unwrap()));
            stage.keys("<Left>");
            assert_eq!(frames(&stage, [strong, light]), [light, light], "in focus, and not chosen");
            let quiet = stage.buffer()[stage.find(&format!("{light} A ")).unwrap()].style();
            stage.keys("a <Right>");
            let (chosen, focus) = (stage.find(&format!("{strong} A ")), stage.find(&format!("{light} B ")));
            let ((column, row), chosen) = (focus.unwrap(), chosen.unwrap());
            assert_eq!(stage.buffer()[(column - 2, row)].symbol(), signs.focus, "{}", stage.screen());
            assert_eq!(stage.buffer()[(column, row)].style(), quiet, "the frame in focus looks as without");
            assert_ne!(stage.buffer()[chosen].style(), quiet);
            assert_ne!(stage.buffer()[(chosen.0 - 2, chosen.1)].symbol(), signs.focus);
        }
    }
}

#[test]
fn on_the_wall_there_is_no_mark_but_while_one_moves() {
    let mut stage = full(DARK);
    for place in [Place::Question("1.2".parse().unwrap()), Place::Overview, Place::Summary, Place::Part(1)] {
        stage.go(place.clone());
        stage.keys("<F5>");
        assert!(!stage.screen().contains(DARK.signs.focus), "{place:?}: {}", stage.screen());
        stage.keys("<Down>");
        assert!(stage.screen().contains(DARK.signs.focus), "{place:?}: {}", stage.screen());
        stage.keys("<F5> <F5>");
        assert!(!stage.screen().contains(DARK.signs.focus), "{place:?}: {}", stage.screen());
        stage.keys("<F5>");
    }
    stage.go(Place::Overview);
    stage.keys("<F5> <Enter>");
    assert_eq!((stage.app.place(), stage.focused().is_empty()), (&Place::Overview, false), "first to where it is");
    // What was in focus still is: the first question that is open.
    stage.keys("<Enter>");
    assert_eq!(*stage.app.place(), Place::Question("1.1".parse().unwrap()));
}
