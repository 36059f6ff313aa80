//! What the screen does not show: positions before they are shown to all, and on the wall what is private.

use std::collections::BTreeMap;

use kartrekker::app::command::Place;
use ratatui::buffer::Buffer;

use super::conversation::{QUESTION, THREE, at_table, said};
use super::stage::Stage;

/// A meeting with three organisations that has a note at question 1.2, so that the report tells of the question. The
/// screen has room for the overview on the left, and is high enough for every page as a whole.
fn large_table() -> Stage {
    let mut stage = at_table(&THREE);
    stage.resize(150, 110);
    stage.keys("n").types("besproken").keys("<Esc>");
    // How each phase works is told once: from here on the pages are alike.
    everything(&mut stage);
    stage
}

/// The pages on which a position could show.
fn pages() -> [Place; 9] {
    let advice = |id: &str| Place::Advice(id.parse().unwrap());
    [
        Place::Question(QUESTION),
        Place::Overview,
        Place::Part(1),
        Place::Summary,
        Place::Comparison,
        advice("1.2A"),
        advice("1.2B"),
        Place::Report,
        Place::Notes,
    ]
}

/// Everything that is on the screen, symbols and styles, of each page in the normal view and in the view for the wall.
/// Ends on the question. Nothing is settled, so that each of them tells that saving goes on.
fn everything(stage: &mut Stage) -> Vec<Buffer> {
    let mut seen = Vec::new();
    // Away first: on coming back the first that is silent has the word.
    stage.go(Place::Overview);
    for _view in ["normal", "wall"] {
        for page in pages() {
            stage.go(page);
            seen.push(stage.buffer().clone());
        }
        stage.keys("<F5>");
    }
    stage.go(Place::Question(QUESTION));
    seen
}

/// Every way in which three organisations answer or not: a letter each, `-` for not.
fn combinations() -> Vec<String> {
    let letters = ["a", "b", "w", "x", "-"];
    let more = |words: Vec<String>| -> Vec<String> {
        words.iter().flat_map(|word| letters.map(|letter| format!("{word}{letter}"))).collect()
    };
    more(more(more(vec![String::new()])))
}

/// Has each organisation answer with its letter, or take back what it answered where it has none.
fn answer(stage: &mut Stage, letters: &str) {
    for (name, letter) in THREE.into_iter().zip(letters.chars()) {
        let chip = [format!("● {name}"), format!("○ {name}")].into_iter().find(|chip| stage.find(chip).is_some());
        stage.click(&chip.unwrap());
        stage.keys(&if letter == '-' { "<Backspace>".to_owned() } else { letter.to_string() });
    }
    assert_eq!(said(stage.app.session().unwrap()), letters);
}

#[test]
fn nothing_on_any_page_tells_what_was_answered_before_it_is_shown() {
    let mut stage = large_table();
    let mut first: BTreeMap<Vec<bool>, (String, Vec<Buffer>)> = BTreeMap::new();
    for letters in combinations() {
        answer(&mut stage, &letters);
        let seen = everything(&mut stage);
        let who = letters.chars().map(|letter| letter != '-').collect();
        let (other, expected) = first.entry(who).or_insert_with(|| (letters.clone(), seen.clone()));
        for (index, (page, expected)) in seen.iter().zip(expected.iter()).enumerate() {
            assert_eq!(page, expected, "{letters} and {other} differ on {:?}", pages()[index % pages().len()]);
        }
    }
    assert_eq!(first.len(), 8, "who has answered, each in every way");
}

#[test]
fn once_they_are_shown_the_pages_differ() {
    let mut stage = large_table();
    answer(&mut stage, "aba");
    let covered = everything(&mut stage);
    stage.keys("<Enter>");
    let shown = everything(&mut stage);
    let (normal, wall) = (0, pages().len());
    for (page, place) in pages().iter().enumerate() {
        // The overview on the left of every page tells that they are divided.
        assert_ne!(covered[normal + page], shown[normal + page], "{place:?}");
        let tells = matches!(place, Place::Question(_) | Place::Overview | Place::Summary);
        assert_eq!(covered[wall + page] != shown[wall + page], tells, "{place:?} on the wall");
    }
}

#[test]
fn reasons_and_what_was_shown_are_covered_again() {
    let mut stage = large_table();
    answer(&mut stage, "aba");
    let covered = everything(&mut stage);
    stage.keys("<Enter>").ask("Huisartsen").keys("<Enter>").types("er ligt al iets");
    stage.keys("<Enter>").says(&["er ligt al iets"]).keys("d");
    let again = everything(&mut stage);
    assert_eq!(covered, again);
}

#[test]
fn no_dialog_tells_a_covered_position() {
    let screens = ["a", "b", "w", "x"].map(|letter| {
        let mut stage = at_table(&THREE);
        let mut seen = Vec::new();
        stage.keys(letter).keys("<Enter>");
        seen.push(stage.buffer().clone());
        for keys in ["<Esc> <F1>", "<Esc> + <Esc>", "/", "<Esc> <Ctrl+Z>", "<Ctrl+Y>", "<F2>"] {
            stage.keys(keys);
            seen.push(stage.buffer().clone());
        }
        seen
    });
    for others in &screens[1..] {
        assert_eq!(others, &screens[0]);
    }
}

/// A meeting with something private in every place, and that on each page where it stands.
fn meeting_with_private_words() -> (Stage, Vec<(Place, &'static str)>) {
    let mut stage = at_table(&THREE);
    stage.keys("a b a <Enter>").ask("Huisartsen").keys("<Enter>").types("wijkplan");
    stage.keys("<Enter> t").types("tegenstem").keys("<Enter>").arrow_to("<Down>", "Wat is nodig").keys("<Enter>");
    stage.types("kwartelplan").keys("<Enter> a n").types("kwarteldicht").keys("<Esc>");
    stage.go(Place::Advice("1.2A".parse().unwrap()));
    stage.keys("+").types("kwartelwerk").keys("<Esc>");
    stage.go(Place::Part(1));
    stage.arrow_to("<Down>", "Welzijn: …").keys("<Enter>").types("kwartelhart").keys("<Enter>");
    let format = Place::WorkFormat("nudge".parse().unwrap());
    stage.go(format.clone());
    stage.arrow_to("<Down>", "Begin").keys("<Enter>").arrow_to("<Down>", "Schrijf op").keys("<Enter>");
    stage.types("kwartelvangst").keys("<Esc>").arrow_to("<Down>", "Volgende stap").keys("<Enter>");
    stage.arrow_to("<Down>", "Vorige stap").keys("<Enter>");
    let question = Place::Question(QUESTION);
    let advice = Place::Advice("1.2A".parse().unwrap());
    let words = vec![
        (question.clone(), "wijkplan"),
        (question.clone(), "tegenstem"),
        (question.clone(), "kwartelplan"),
        (question, "kwartelwerk"),
        (advice, "kwartelwerk"),
        (Place::Part(1), "kwartelhart"),
        (Place::Summary, "kwartelwerk"),
        (format, "kwartelvangst"),
        (Place::Actions, "kwartelwerk"),
        (Place::Notes, "kwarteldicht"),
        (Place::Report, "wijkplan"),
    ];
    (stage, words)
}

#[test]
fn the_wall_hides_notes_reasons_and_actions_and_f5_shows_them_again() {
    let (mut stage, mut words) = meeting_with_private_words();
    // High enough for the whole report.
    stage.resize(200, 220);
    // That there is a note, and how long it is, is private too.
    for page in [Place::Question(QUESTION), Place::Advice("1.2A".parse().unwrap())] {
        words.push((page, "Notitie (1 regel)"));
    }
    for (page, word) in &words {
        stage.go(page.clone());
        stage.says(&[word]).keys("<F5>").hides(&[word, "kwartelwerk", "wijkplan", "kwarteldicht", "kwartelvangst"]);
        stage.keys("<F5>").says(&[word, "Weer het gewone scherm."]);
    }
}

#[test]
fn no_heading_stands_alone_on_the_wall() {
    let (mut stage, _) = meeting_with_private_words();
    stage.resize(200, 120);
    stage.go(Place::Part(1));
    stage.says(&["Wat telt het meest in dit onderdeel?"]).keys("<F5>").hides(&["Wat telt het meest"]);
}

#[test]
fn the_search_finds_on_the_wall_nothing_of_what_is_private() {
    let (mut stage, words) = meeting_with_private_words();
    stage.go(Place::Overview);
    for (_, word) in &words {
        // Once in the field, and once where it was found.
        let found = |stage: &mut Stage| stage.keys("/").types(word).screen().matches(word).count() - 1;
        assert!(found(&mut stage) > 0, "{word}");
        stage.keys("<Esc> <F5>");
        assert_eq!(found(&mut stage), 0, "{word}");
        stage.keys("<Esc> <F5>");
    }
}

#[test]
fn what_was_shown_stands_large_on_the_wall_and_what_is_private_is_refused_there() {
    let (mut stage, _) = meeting_with_private_words();
    stage.go(Place::Question(QUESTION));
    stage.keys("<F5>").says(&["Beeld voor de wand", "Verdeeld: 2 kiezen A, 1 kiest B.", "A  ● ons antwoord"]);
    for key in ["n", "t", "l", "r", "k", "+"] {
        stage.keys(key).says(&["Dit is niet voor de wand. Op het gewone scherm kan het wel."]);
        stage.types("wil graag b").says(&["Wat je nu typt, doet niets."]).keys("<Esc>").hides(&["Dit is niet"]);
        assert_eq!((stage.app.place(), stage.app.overlays().len()), (&Place::Question(QUESTION), 0), "{key}");
        stage.says(&["A  ● ons antwoord"]);
    }
    stage.ask("Huisartsen").keys("<Enter>").says(&["Dit is niet voor de wand."]);
    stage.hides(&["wijkplan"]).keys("<Esc> b").says(&["B  ● ons antwoord"]);
}

#[test]
fn organisations_answer_on_the_wall_as_elsewhere() {
    let mut stage = at_table(&THREE);
    stage.keys("<F5> a b w").says(&["● Gemeente", "● Welzijn", "Iedereen heeft geantwoord."]).hides(&["Verdeeld"]);
    stage.keys("<Enter>").says(&["weet niet           Welzijn", "Verdeeld"]);
    assert_eq!(stage.standing(), ["Gemeente", "Huisartsen"]);
}

#[test]
fn the_list_of_who_answered_what_hides_the_reasons_on_the_wall() {
    let names: Vec<String> = (1..=9).map(|number| format!("Organisatie {number}")).collect();
    let mut stage = at_table(&names.iter().map(String::as_str).collect::<Vec<_>>());
    stage.keys("a a a b b b w w x <Enter> <Home>").onto("<Tab>", "Organisatie 1, ").keys("<Enter>");
    stage.says(&["Wie antwoordde wat, en waarom?"]).onto("<Down>", "Organisatie 1 · A").keys("<Enter>");
    stage.says(&["Het antwoord van Organisatie 1"]).keys("<Enter>").types("wijkplan").keys("<Enter>");
    stage.keys("<Home>").onto("<Tab>", "Organisatie 1, ").keys("<Enter>").says(&["Organisatie 1 · A · ‘wijkplan’"]);
    stage.keys("<Esc> <F5> <Home>").onto("<Tab>", "Organisatie 1, ").hides(&["wijkplan"]).keys("<Enter>");
    stage.hides(&["wijkplan"]);
}
