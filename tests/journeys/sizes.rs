//! Windows of every size.

use kartrekker::app::command::Place;

use super::stage::Stage;
use super::whole::places;

#[test]
fn a_window_that_is_too_small_says_so_and_the_app_goes_on_once_it_is_larger() {
    let mut stage = Stage::in_meeting("Overleg");
    stage.go(Place::Question("1.2".parse().unwrap()));
    let before = stage.screen();
    for (width, height) in [(59, 15), (59, 24), (80, 15), (20, 5)] {
        stage.resize(width, height);
        stage.says(&["Dit venster is te klein"]);
    }
    stage.resize(59, 15);
    stage.says(&["(59 bij 15)", "ten minste 60 bij 16", "opgeslagen"]);
    // What works is said; every other key and click does nothing, so that nothing happens unseen.
    stage.says(&["behalve Ctrl+Q"]);
    let untouched = stage.session();
    stage.keys("<Down> <Up> <PgDn> <Home> <Enter> a b g n o <Enter> d <Backspace> <Ctrl+Z> <Ctrl+Y> + <Esc> <F5> <F1>");
    stage.click_at(5, 5);
    stage.wheel_down();
    assert_eq!(stage.session(), untouched);
    stage.resize(80, 24);
    assert_eq!(stage.screen(), before);
    stage.resize(60, 16);
    stage.says(&["Weten we goed welke problemen"]);
}

#[test]
fn what_is_typed_while_the_window_is_too_small_is_kept() {
    let mut stage = Stage::in_meeting("Overleg");
    stage.go(Place::Question("1.2".parse().unwrap()));
    stage.keys("n").types("voor ");
    stage.resize(59, 15);
    stage.types("tijdens ").says(&["Wat je typt, komt er nog bij."]);
    stage.resize(80, 24);
    stage.types("na").says(&["voor tijdens na"]);
    assert_eq!(stage.session().note("1.2".parse().unwrap()), "voor tijdens na");
}

#[test]
fn every_screen_and_dialog_is_drawn_at_every_size() {
    let mut stage = Stage::new();
    stage.keys("n Overleg <Enter> Gemeente <Enter> <Enter> <Esc>");
    let sizes = || (1..=70).step_by(3).flat_map(|height| (1..=250).step_by(23).map(move |width| (width, height)));
    let edges = [(59, 16), (60, 15), (60, 16), (61, 17), (109, 16), (110, 16), (149, 31), (150, 32), (250, 70)];
    for place in [Place::Home, Place::Overview, Place::Actions, Place::Report, Place::Introduction, Place::Summary] {
        stage.go(place);
        for (width, height) in sizes() {
            stage.resize(width, height);
        }
    }
    for place in places() {
        stage.go(place);
        for (width, height) in edges {
            stage.resize(width, height);
        }
    }
    for dialog in ["<F1>", "n", "+", "<Down> +", "m <Home> <Enter>", "m <Down> <Enter>"] {
        stage.resize(80, 24);
        stage.go(Place::Advice("1.2A".parse().unwrap()));
        stage.keys(dialog);
        assert!(stage.app.overlay().is_some(), "{dialog}");
        for (width, height) in sizes().chain(edges) {
            stage.resize(width, height);
        }
        stage.keys("<Esc>");
    }
}

#[test]
fn a_page_that_was_scrolled_to_its_end_shows_something_after_the_window_grew() {
    let mut stage = Stage::new();
    stage.go(Place::Introduction);
    stage.resize(60, 16);
    stage.keys("<End>");
    // High enough for all of it.
    stage.resize(200, 120);
    assert_eq!(stage.app.frame().scroll, 0);
    stage.says(&["Wat is dit?"]);
}

/// A meeting with something to show on every screen.
fn full() -> Stage {
    let mut stage = Stage::new();
    stage.keys("n Overleg <Enter> Gemeente <Enter> <Enter> Welzijn <Enter> <Enter> <Esc>");
    stage.go(Place::Question("1.2".parse().unwrap()));
    stage.keys("a b n een <Enter> twee <Esc>");
    stage.go(Place::Advice("1.2A".parse().unwrap()));
    stage.keys("<Down> + <Enter> Gemeente <Enter> 15-1 <Esc>");
    stage
}

#[test]
fn every_screen_is_drawn_at_every_small_size_and_at_very_large_ones() {
    let mut stage = full();
    let small = || (1..=20).flat_map(|height| (1..=30).map(move |width| (width, height)));
    let large = [(31, 200), (60, 21), (80, 24), (120, 40), (200, 60), (500, 16), (60, 200), (500, 200), (499, 199)];
    for place in [Place::Home, Place::Question("1.2".parse().unwrap())] {
        stage.resize(80, 24);
        stage.go(place);
        for (width, height) in small() {
            stage.resize(width, height);
        }
    }
    for place in places() {
        stage.resize(80, 24);
        stage.go(place.clone());
        for (width, height) in large.into_iter().chain([(1, 1), (2, 1), (1, 2), (30, 20), (59, 200), (500, 15)]) {
            stage.resize(width, height);
            assert_eq!((stage.buffer().area.width, stage.buffer().area.height), (width, height), "{place:?}");
        }
    }
    for dialog in ["<F1>", "n", "/", "/ e e"] {
        stage.resize(80, 24);
        stage.go(Place::Question("1.2".parse().unwrap()));
        stage.keys(dialog);
        assert!(stage.app.overlay().is_some(), "{dialog}");
        for (width, height) in small().step_by(7).chain(large) {
            stage.resize(width, height);
        }
        stage.resize(80, 24);
        stage.keys("<Esc>").says(&["Weten we goed"]);
    }
}
