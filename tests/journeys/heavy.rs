//! Letters of more than one character, and texts far heavier than a meeting makes them.

use kartrekker::app::command::Place;
use unicode_segmentation::UnicodeSegmentation;
use unicode_width::UnicodeWidthStr;

use super::stage::Stage;

/// Letters that are more than one character, and must never fall apart: families, skins, flags, keycaps; Vietnamese in
/// pieces, Arabic with vowels, Devanagari, Hangul in pieces.
const LETTERS: [&str; 9] =
    ["👩‍👩‍👧‍👦", "👍🏽", "🏳️‍🌈", "🇳🇱", "1️⃣", "Vie\u{302}\u{323}t", "عَرَبِيّ", "क्षत्रिय", "\u{1112}\u{1161}\u{11AB}"];

/// The most bytes of one cell: the characters that it holds, at four bytes each.
const CELL: usize = 32 * 4;

/// A question with this note, in a window of 120 by 40.
fn noted(text: &str) -> Stage {
    let mut stage = Stage::in_meeting("Overleg");
    stage.resize(120, 40);
    stage.go(Place::Question("1.2".parse().unwrap()));
    stage.keys("n");
    stage.paste(text);
    stage
}

/// How many letters on the screen are these, or pieces of these: whole ones and pieces.
fn counted(stage: &Stage, letters: &[&str]) -> (usize, usize) {
    let odd = |symbol: &&str| !symbol.is_ascii() && !"─│┌┐└┘━┃┏┓┗┛▌●○◐·›…≠■□↑↓".contains(*symbol);
    let buffer = stage.buffer();
    let cells = (0..buffer.area.height).flat_map(|row| stage.row(row)).map(|(_, symbol)| symbol);
    let symbols: Vec<String> = cells.filter(|symbol| odd(&symbol.as_str())).collect();
    let whole = symbols.iter().filter(|symbol| letters.contains(&symbol.as_str())).count();
    (whole, symbols.len() - whole)
}

#[test]
fn letters_of_many_characters_stay_whole_wherever_a_line_ends() {
    for letter in LETTERS {
        let graphemes: Vec<&str> = letter.graphemes(true).collect();
        let odd = graphemes.iter().filter(|grapheme| !grapheme.is_ascii()).count();
        // With words and without: a word that is longer than a line is broken somewhere.
        for (text, count) in [(format!("{letter} ").repeat(60), 60), (letter.repeat(60), 60)] {
            let mut stage = noted(&text);
            // Behind the last letter, where the cursor is.
            stage.keys("<Enter>");
            for editing in [true, false] {
                if !editing {
                    stage.keys("<Esc> l");
                }
                for width in [60, 61, 62, 63, 80, 120] {
                    stage.resize(width, 60);
                    let (whole, pieces) = counted(&stage, &graphemes);
                    let place = if editing { "while it is typed" } else { "on the page" };
                    // The field counts a keycap as one column and cuts off what is then too long; the page shows all.
                    let there = editing || whole == count * odd;
                    assert!(there && pieces == 0, "{whole} {letter} {place} at {width}:\n{}", stage.screen());
                }
            }
        }
    }
}

#[test]
fn the_cursor_steps_over_a_letter_of_many_characters_as_over_any_other() {
    for letter in LETTERS {
        let graphemes: Vec<&str> = letter.graphemes(true).collect();
        let mut stage = noted(&format!("ab{letter}cd"));
        stage.keys("<Home>");
        for _ in 0..graphemes.len() + 2 {
            stage.keys("<Right>");
        }
        stage.types("!").keys("<Left> <Left>").types("?");
        let (last, before) = graphemes.split_last().map(|(last, rest)| (*last, rest.concat())).unwrap();
        let note = stage.session().note("1.2".parse().unwrap()).to_owned();
        assert_eq!(note, format!("ab{before}?{last}!cd"), "one step for each letter");
    }
}

/// Texts that would take long, or fill a cell.
fn heavy() -> [(&'static str, String); 6] {
    [
        ("five thousand marks on a letter", format!("een e{} twee", "\u{301}".repeat(5_000))),
        ("many letters with many marks", format!("e{}", "\u{301}".repeat(50)).repeat(1_900)),
        ("a word of two hundred thousand letters", "x".repeat(200_000)),
        ("a wide word", "愛".repeat(66_000)),
        ("one letter of sixty thousand characters", "\u{1100}".repeat(60_000)),
        ("a long emoji", "👩\u{200D}".repeat(20_000)),
    ]
}

#[test]
fn a_heavy_text_fills_no_cell_on_any_screen_and_the_keys_go_on() {
    for (name, text) in heavy() {
        let mut stage = noted(&text);
        let is_light = |stage: &Stage, place: &str| {
            for cell in stage.buffer().content() {
                assert!(cell.symbol().len() <= CELL, "{name} {place}: {} bytes in a cell", cell.symbol().len());
                assert!(usize::from(stage.buffer().area.width) >= cell.symbol().width(), "{name} {place}");
            }
        };
        is_light(&stage, "in the note");
        for key in ["x", "<Up>", "<Home>", "y", "<PgDn>", "<End>", "<Backspace>"] {
            stage.keys(key);
            is_light(&stage, "in the note");
        }
        stage.keys("<Esc> <Down> <Down>");
        is_light(&stage, "on the question");
        stage.go(Place::Actions);
        stage.keys("+");
        stage.paste(&text);
        stage.keys("<Enter>");
        stage.paste(&text);
        is_light(&stage, "in the action");
        stage.keys("<Esc>");
        for place in [Place::Notes, Place::Overview, Place::Actions, Place::Summary, Place::Report, Place::Meeting] {
            stage.go(place.clone());
            is_light(&stage, &format!("{place:?}"));
            stage.keys("<Down> <End>");
            is_light(&stage, &format!("{place:?}"));
        }
        stage.keys("/");
        stage.paste(&text);
        is_light(&stage, "in the search");
        stage.keys("<Ctrl+A> x e <Down>");
        is_light(&stage, "in what is found");
        stage.keys("<Esc>");
        assert!(stage.session().note("1.2".parse().unwrap()).len() > 10_000, "{name} is kept");
    }
}
