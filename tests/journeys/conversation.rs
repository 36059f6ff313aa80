//! The conversation about a question: each organisation by itself, then shown to all, then the group together.

use kartrekker::app::command::{Command, Meeting, Place, Table, Talk};
use kartrekker::content::{Choice, QuestionId};
use kartrekker::session::{Outcome, Position, Session};

use super::stage::Stage;

pub const THREE: [&str; 3] = ["Gemeente", "Huisartsen", "Welzijn"];

pub const QUESTION: QuestionId = QuestionId { part: 1, number: 2 };

/// A meeting with these organisations, at question 1.2.
pub fn at_table(names: &[&str]) -> Stage {
    let mut stage = Stage::new();
    stage.keys("n Overleg <Enter>");
    for name in names {
        stage.types(name).keys("<Enter> <Enter>");
    }
    stage.keys("<Esc>");
    stage.go(Place::Question(QUESTION));
    stage
}

impl Stage {
    /// Presses a key until what is in focus begins with a text. Where things stand beside each other, or a dialog over
    /// what was in focus, that is stricter than [`Stage::arrow_to`].
    #[track_caller]
    pub fn onto(&mut self, key: &str, text: &str) -> &mut Self {
        for _ in 0..200 {
            let screen = self.screen();
            let in_focus = |line: &str| line.rsplit_once('▌').is_some_and(|(_, rest)| rest.trim().starts_with(text));
            if screen.lines().any(in_focus) {
                return self;
            }
            self.keys(key);
        }
        panic!("{key} never comes onto ‘{text}’:\n{}", self.screen());
    }

    /// Goes to an organisation, in its card or below the cards, and opens what becomes of its answer.
    #[track_caller]
    pub fn ask(&mut self, name: &str) -> &mut Self {
        self.keys("<Home>").onto("<Tab>", name).keys("<Enter>").says(&[&format!("Het antwoord van {name}")])
    }

    /// What stands in the cards A and B between the statement and the link to the advice, on one line each.
    #[track_caller]
    pub fn standing(&self) -> [String; 2] {
        let card = |letter: &str| {
            let corner = self.find(&format!("┌─ {letter} ─")).or_else(|| self.find(&format!("┏━ {letter} ")));
            let (left, top) = corner.unwrap_or_else(|| panic!("{letter} is not on:\n{}", self.screen()));
            let inside = |row: u16| -> String {
                let cells = self.row(row).into_iter().filter(|(column, _)| *column > left).map(|(_, symbol)| symbol);
                cells.take_while(|symbol| symbol != "│" && symbol != "┃").collect()
            };
            let rows = (top + 1..self.buffer().area.height).map(|row| inside(row).replace('▌', "").trim().to_owned());
            let rows: Vec<String> = rows.collect();
            let end = rows.iter().position(|row| row.starts_with("lees het advies"));
            let end = end.unwrap_or_else(|| panic!("{letter} is not whole on:\n{}", self.screen()));
            let below_statement = rows[..end].iter().skip_while(|row| !row.is_empty());
            below_statement.filter(|row| !row.is_empty()).cloned().collect::<Vec<_>>().join(" ")
        };
        [card("A"), card("B")]
    }
}

/// The letter that each organisation answered to question 1.2, in the order of the table; `-` for none.
pub fn said(session: &Session) -> String {
    let letter = |position| match position {
        Position::Choice(Choice::A) => 'a',
        Position::Choice(Choice::B) => 'b',
        Position::Unsure => 'w',
        Position::NotApplicable => 'x',
    };
    let ids = session.organisations.iter().map(|organisation| organisation.id);
    ids.map(|id| session.spoken(QUESTION, id).map_or('-', |spoken| letter(spoken.position))).collect()
}

#[test]
fn each_organisation_answers_by_itself_and_the_next_one_gets_the_word() {
    let mut stage = at_table(&["Gemeente", "Huisartsen", "Welzijn", "Bewonersraad"]);
    stage.says(&["Gemeente aan het woord", "○ Gemeente", "○ Huisartsen", "○ Welzijn", "○ Bewonersraad"]);
    stage.keys("a").says(&["Huisartsen aan het woord", "● Gemeente", "○ Huisartsen", "Gemeente heeft geantwoord."]);
    stage.keys("b").says(&["Welzijn aan het woord", "● Huisartsen"]);
    stage.keys("w").says(&["Bewonersraad aan het woord", "● Welzijn"]);
    stage.keys("x").says(&["● Bewonersraad", "Iedereen heeft geantwoord. Druk op Enter om het te laten zien."]);
    assert_eq!(said(&stage.session()), "abwx");
    assert_eq!(stage.session().answer(QUESTION), None, "the group has not answered");
}

#[test]
fn arrows_and_clicks_give_another_the_word_and_after_its_answer_the_next_silent_one_gets_it() {
    let mut stage = at_table(&THREE);
    stage.keys("<Right> <Right>").says(&["Welzijn aan het woord"]).keys("a").says(&["Gemeente aan het woord"]);
    assert_eq!(said(&stage.session()), "--a");
    stage.click("○ Huisartsen");
    stage.says(&["Huisartsen aan het woord"]).keys("x").says(&["Gemeente aan het woord"]);
    stage.keys("b");
    assert_eq!(said(&stage.session()), "bxa");
    // The next one in the order of the table, not the first.
    let mut stage = at_table(&THREE);
    stage.keys("<Right> a").says(&["Welzijn aan het woord"]);
}

#[test]
fn a_click_on_an_answer_is_that_of_the_one_who_has_the_word() {
    let mut stage = at_table(&THREE);
    stage.click("○ Welzijn");
    stage.click("─ B ─");
    stage.says(&["● Welzijn"]);
    assert_eq!(said(&stage.session()), "--b");
}

#[test]
fn a_position_is_changed_and_taken_back_before_it_is_shown() {
    let mut stage = at_table(&THREE);
    stage.keys("a <Left> b");
    assert_eq!(said(&stage.session()), "b--");
    stage.keys("<Left> <Backspace>").says(&["○ Gemeente", "Gemeente aan het woord"]);
    assert_eq!(said(&stage.session()), "---");
    stage.keys("w <Left> <Del>");
    assert_eq!(said(&stage.session()), "---");
}

#[test]
fn positions_are_undone_and_done_again_one_by_one_and_so_is_showing_them() {
    let mut stage = at_table(&THREE);
    stage.keys("a b w <Enter>").says(&["Verdeeld"]);
    stage.keys("<Ctrl+Z>").says(&["Ongedaan gemaakt: wat er bij vraag 1.2 staat.", "● Welzijn"]).hides(&["Verdeeld"]);
    stage.keys("<Ctrl+Z> <Ctrl+Z>").says(&["● Gemeente", "○ Huisartsen", "○ Welzijn"]);
    assert_eq!(said(&stage.session()), "a--");
    stage.keys("<Ctrl+Y> <Ctrl+Y>").says(&["● Welzijn"]).hides(&["Verdeeld"]);
    assert_eq!(said(&stage.session()), "abw");
    stage.keys("<Ctrl+Y>").says(&["Verdeeld", "Opnieuw gedaan: wat er bij vraag 1.2 staat."]);
}

#[test]
fn enter_shows_what_each_answered_once_all_have_spoken() {
    let mut stage = at_table(&THREE);
    stage.keys("a b a").hides(&["Verdeeld"]).keys("<Enter>");
    stage.says(&["Ons gezamenlijke antwoord"]);
    assert_eq!(stage.standing(), ["Gemeente Welzijn", "Huisartsen"]);
    assert!(stage.session().discussion(QUESTION).revealed);
    // The answer of the group is next, but Enter gives none until one has moved.
    assert!(!stage.bottom().contains("Enter"), "{}", stage.bottom());
    stage.keys("<Enter>");
    assert_eq!(stage.session().outcome(QUESTION), None);
    stage.keys("<Right> <Enter>").says(&["B  ● ons antwoord", "○ A   ● B   ○ Nog geen gezamenlijk antwoord"]);
}

#[test]
fn who_stands_in_a_card_takes_the_place_of_the_voices_of_the_guide() {
    let mut stage = at_table(&THREE);
    stage.go(Place::Question("3.1".parse().unwrap()));
    stage.resize(80, 40);
    let [voices_a, voices_b] = stage.standing();
    assert!(voices_a.starts_with('‘') && voices_b.starts_with('‘'), "{}", stage.screen());
    stage.keys("a x x <Enter>").says(&["n.v.t.              Huisartsen   Welzijn"]);
    assert_eq!(stage.standing(), ["Gemeente", ""], "the guide has spoken");
}

#[test]
fn showing_earlier_asks_first_and_names_who_is_missing() {
    let mut stage = at_table(&THREE);
    stage.keys("a <Enter>").says(&["Nog niet iedereen heeft geantwoord"]);
    stage.says(&["Deze organisaties hebben nog niets gezegd:", "Huisartsen, Welzijn."]);
    for way_back in ["<Enter>", "<Enter> <Esc>", "<Enter> <Enter>"] {
        stage.keys(way_back);
    }
    assert!(!stage.session().discussion(QUESTION).revealed, "waiting is what Enter does first");
    stage.keys("b <Enter>").says(&["Welzijn heeft nog niets gezegd."]);
    stage.onto("<Down>", "Toch laten zien").keys("<Enter>");
    stage.says(&["nog geen antwoord   Welzijn", "Verdeeld: 1 kiest A, 1 kiest B."]);
    assert_eq!(stage.standing(), ["Gemeente", "Huisartsen"]);
    assert!(stage.session().discussion(QUESTION).revealed);
}

#[test]
fn the_line_that_shows_the_answers_can_be_clicked_and_they_can_be_covered_again() {
    let mut stage = at_table(&THREE);
    stage.keys("a b a");
    stage.click("Laat zien wat iedereen antwoordde");
    stage.says(&["Verdeeld"]).keys("d").says(&["● Gemeente", "Iedereen heeft geantwoord."]).hides(&["Verdeeld"]);
    assert_eq!(stage.keys("<Enter>").standing(), ["Gemeente Welzijn", "Huisartsen"]);
    stage.arrow_to("<Down>", "Dek de antwoorden weer af").keys("<Enter>");
    stage.hides(&["Verdeeld"]);
    assert_eq!(said(&stage.session()), "aba");
    assert!(!stage.session().discussion(QUESTION).revealed);
}

#[test]
fn an_organisation_tells_why_and_changes_its_mind_after_all_was_shown() {
    let mut stage = at_table(&THREE);
    // By arrows alone: over the card of A to that of B, and down to who stands in it.
    stage.keys("a b a <Enter> <Home> <Right>").onto("<Down>", "Huisartsen").keys("<Enter>");
    stage.says(&["Het antwoord van Huisartsen"]).keys("<Enter>").types("er ligt een analyse").keys("<Enter>");
    assert_eq!(stage.standing(), ["Gemeente Welzijn", "Huisartsen ‘er ligt een analyse’"]);
    stage.ask("Huisartsen").onto("<Down>", "Wordt: A").keys("<Enter>").says(&["Eens: 3 kiezen A."]);
    assert_eq!(stage.standing(), ["Gemeente Huisartsen ‘er ligt een analyse’ (gezegd bij B) Welzijn", ""]);
    stage.click("Welzijn   ");
    stage.says(&["Het antwoord van Welzijn"]).onto("<Down>", "Neem dit antwoord terug").keys("<Enter>");
    stage.says(&["nog geen antwoord ▌ Welzijn"]);
    assert_eq!(said(&stage.session()), "aa-");
}

#[test]
fn what_the_positions_add_up_to_is_said_in_words_that_name_who_sees_it_differently() {
    let mut stage = at_table(&["Gemeente", "Huisartsen", "Welzijn", "Bewonersraad"]);
    // High enough for the cards of every question, and the sentence below them.
    stage.resize(80, 40);
    for (id, letters, words) in [
        ("1.1", "bbbb", "Eens: 4 kiezen B."),
        ("1.2", "aaab", "Verdeeld: 3 kiezen A, 1 kiest B. Bewonersraad ziet het anders."),
        ("1.3", "abbw", "Verdeeld: 1 kiest A, 2 kiezen B, 1 weet het niet. Gemeente ziet het anders."),
        ("2.1", "aabb", "Verdeeld: 2 kiezen A, 2 kiezen B."),
        ("2.2", "aaww", "Onzeker: 2 kiezen A, 2 weten het niet."),
        ("3.1", "axxx", "Eens: 1 kiest A, voor 3 n.v.t."),
        ("3.2", "wxxx", "Onzeker: 1 weet het niet, voor 3 n.v.t."),
    ] {
        stage.go(Place::Question(id.parse().unwrap()));
        for letter in letters.chars() {
            stage.types(&letter.to_string());
        }
        stage.hides(&[words]).keys("<Enter>").says(&[words]);
        let screen: Vec<String> = stage.screen().split_whitespace().map(str::to_owned).collect();
        assert_eq!(screen.join(" ").contains("het anders."), words.contains("het anders."), "{letters}");
    }
    stage.go(Place::Question("4.1".parse().unwrap()));
    stage.keys("x x x x <Enter>").hides(&["Eens", "Verdeeld", "Onzeker"]);
}

#[test]
fn the_group_answers_a_or_b_or_has_no_answer_together_yet() {
    let mut stage = at_table(&THREE);
    stage.keys("g a b a <Enter>").hides(&["ons antwoord"]);
    assert_eq!(stage.session().outcome(QUESTION), None, "g means nothing while the answers are covered");
    stage
        .keys("b")
        .says(&["B  ● ons antwoord"])
        .keys("g")
        .says(&["● Nog geen gezamenlijk antwoord"])
        .hides(&["ons antwoord"]);
    assert_eq!(stage.session().outcome(QUESTION), Some(Outcome::NotYet));
    stage
        .keys("a")
        .says(&["A  ● ons antwoord", "● A   ○ B   ○ Nog geen gezamenlijk antwoord"])
        .keys("<Backspace>")
        .hides(&["ons antwoord"]);
    assert_eq!(stage.session().outcome(QUESTION), None);
    stage.onto("<Down>", "○ A   ○ B").onto("<Right>", "○ Nog geen gezamenlijk antwoord").keys("<Enter>");
    stage.says(&["○ A   ○ B ▌ ● Nog geen gezamenlijk antwoord"]);
    stage.keys("<Ctrl+Z>").says(&["○ A   ○ B ▌ ○ Nog geen gezamenlijk antwoord"]);
    stage.keys("<Ctrl+Y>").says(&["● Nog geen gezamenlijk antwoord"]);
    assert_eq!(said(&stage.session()), "aba", "the group's answer changes nobody's");
    let row = stage.keys("s").find("samen").unwrap().1;
    assert_eq!(stage.find("?≠"), Some((stage.find("1.2").unwrap().0, row)), "{}", stage.screen());
}

#[test]
fn who_sees_it_differently_and_what_is_needed_is_kept_in_their_own_words() {
    let mut stage = at_table(&THREE);
    stage.keys("a b a <Enter> t").types("Huisartsen: er ligt al een analyse").keys("<Enter>");
    stage.says(&["Wie ziet het anders, en waarom? Huisartsen: er ligt al een analyse"]);
    stage.arrow_to("<Down>", "Wat is nodig").keys("<Enter>").types("haar samen lezen").keys("<Enter> a");
    stage.resize(80, 60);
    stage.keys("d <Enter>").says(&["er ligt al een analyse", "Wat is nodig om het eens te worden? haar samen lezen"]);
    let discussion = stage.session().discussion(QUESTION);
    assert_eq!(
        (discussion.dissent.as_str(), discussion.needed.as_str()),
        ("Huisartsen: er ligt al een analyse", "haar samen lezen")
    );
    // Also once they agree: what was written is not taken away.
    stage.ask("Huisartsen").onto("<Down>", "Wordt: A").keys("<Enter>");
    stage.says(&["Eens: 3 kiezen A.", "er ligt al een analyse"]);
    let mut agreed = at_table(&THREE);
    agreed.keys("a a a <Enter>").hides(&["Wie ziet het anders", "Wat is nodig"]);
}

#[test]
fn a_group_that_answered_without_organisations_keeps_its_answer_when_they_come_and_when_they_leave() {
    let mut stage = Stage::in_meeting("Overleg");
    stage.go(Place::Question(QUESTION));
    stage.keys("a").says(&["A  ● ons antwoord"]).keys("m").arrow_to("<Down>", "Organisatie erbij");
    stage.keys("<Enter> Gemeente <Enter> <Enter> <Esc>");
    stage.go(Place::Question(QUESTION));
    stage.says(&["A  ● ons antwoord"]).hides(&["aan het woord"]);
    stage.keys("m").arrow_to("<Down>", "Organisatie erbij").keys("<Enter> Welzijn <Enter> <Enter> <Esc>");
    stage.go(Place::Question(QUESTION));
    stage
        .says(&["Gemeente aan het woord"])
        .keys("b w <Enter>")
        .says(&["A  ● ons antwoord", "weet niet           Welzijn"]);
    assert_eq!(stage.standing(), ["", "Gemeente"]);
    leave(&mut stage, "Welzijn", "Niet meer aan tafel, bewaar");
    stage.go(Place::Question(QUESTION));
    stage.says(&["A  ● ons antwoord"]).hides(&["aan het woord"]).keys("b");
    assert_eq!(stage.session().answer(QUESTION), Some(Choice::B), "one organisation alone is the group");
    assert_eq!(said(&stage.session()), "bw");
    stage.keys("m").arrow_to("<Down>", "Welzijn").keys("<Enter>").onto("<Down>", "Weer aan tafel").keys("<Enter>");
    stage.go(Place::Question(QUESTION));
    stage.says(&["B  ● ons antwoord", "weet niet           Welzijn"]);
    assert_eq!(stage.standing(), ["", "Gemeente"]);
}

/// Has an organisation leave the table, in the way that begins with `how`.
fn leave(stage: &mut Stage, name: &str, how: &str) {
    stage.go(Place::Meeting);
    stage.arrow_to("<Down>", name).keys("<Enter>").onto("<Down>", "Weghalen").keys("<Enter>");
    stage.says(&[&format!("Gaat {name} van tafel?"), "Er staat een antwoord op 1 vraag."]);
    stage.onto("<Down>", how).keys("<Enter>");
}

#[test]
fn an_organisation_that_leaves_keeps_its_words_marked_and_they_go_on_counting() {
    let mut stage = at_table(&THREE);
    stage.keys("a b a <Enter>");
    leave(&mut stage, "Huisartsen", "Niet meer aan tafel, bewaar");
    stage.says(&["Huisartsen · Burgers · niet meer aan tafel"]);
    stage.go(Place::Question(QUESTION));
    let told = "Verdeeld: 2 kiezen A, 1 kiest B. Huisartsen ziet het anders.";
    stage.says(&[told]);
    assert_eq!(stage.standing(), ["Gemeente Welzijn", "Huisartsen (niet meer aan tafel)"]);
    assert_eq!(said(&stage.session()), "aba");
    stage.keys("<Ctrl+Z>").says(&[told]);
    assert_eq!(stage.standing(), ["Gemeente Welzijn", "Huisartsen"]);
    // Who left is not asked the next question, and is not missed there either.
    leave(&mut stage, "Huisartsen", "Niet meer aan tafel, bewaar");
    stage.keys("o").arrow_to("<Down>", "1.3").keys("<Enter>").says(&["○ Gemeente", "○ Welzijn"]).hides(&["Huisartsen"]);
    stage.keys("a a <Enter>").says(&["Eens: 2 kiezen A."]).hides(&["Huisartsen"]);
}

#[test]
fn what_was_answered_apart_stays_covered_when_all_but_one_leave_and_is_shown_whole() {
    let mut stage = at_table(&["Gemeente", "Welzijn"]);
    stage.keys("a b");
    leave(&mut stage, "Welzijn", "Niet meer aan tafel, bewaar");
    stage.go(Place::Question(QUESTION));
    stage.hides(&["Verdeeld"]).arrow_to("<Down>", "Laat zien wat iedereen").keys("<Enter>");
    stage.says(&["Verdeeld: 1 kiest A, 1 kiest B."]);
    assert_eq!(stage.standing(), ["Gemeente", "Welzijn (niet meer aan tafel)"]);
    // A question that nobody has answered yet is one for the one who is left.
    stage.keys("o").arrow_to("<Down>", "1.3").keys("<Enter>").hides(&["aan het woord"]).keys("a");
    stage.says(&["A  ● ons antwoord"]);
}

#[test]
fn the_role_of_one_who_left_early_was_there() {
    let mut stage = at_table(&THREE);
    stage.keys("m").arrow_to("<Down>", "Huisartsen").keys("<Enter> <Enter>").onto("<Down>", "Zorgprofessionals");
    stage.keys("<Enter>");
    stage.go(Place::Question(QUESTION));
    stage.keys("a b a <Enter>").keys("s <End>").hides(&["zorgprofessionals"]);
    leave(&mut stage, "Huisartsen", "Niet meer aan tafel, bewaar");
    stage.hides(&["zorgprofessionals,"]).keys("s <End>").says(&["Nog niet aan tafel"]).hides(&["zorgprofessionals"]);
}

#[test]
fn an_organisation_goes_with_all_that_it_said_and_ctrl_z_brings_all_back() {
    let mut stage = at_table(&THREE);
    stage.keys("a b a <Enter>").ask("Huisartsen").keys("<Enter>").types("kan al").keys("<Enter>");
    stage.go(Place::Part(1));
    stage.arrow_to("<Down>", "Huisartsen: …").keys("<Enter>").types("tijd").keys("<Enter>").says(&["Huisartsen: tijd"]);
    let before = stage.session();
    leave(&mut stage, "Huisartsen", "Haal weg, met alles");
    let without = stage.session();
    assert_eq!((said(&without).as_str(), without.organisations.len(), without.priorities.len()), ("aa", 2, 0));
    assert_eq!(without.discussion(QUESTION).positions.len(), 2);
    stage.keys("<Ctrl+Z>").says(&["Ongedaan gemaakt: wie er aan tafel zitten."]);
    let after = stage.session();
    assert_eq!((&after.organisations, &after.questions), (&before.organisations, &before.questions));
    assert_eq!(after.priorities, before.priorities);
    stage.keys("<Ctrl+Y>").says(&["Opnieuw gedaan: wie er aan tafel zitten. Huisartsen is weg, met"]);
    stage.keys("<Down>").hides(&["Huisartsen"]);
    assert_eq!(stage.session().questions, without.questions);
}

#[test]
fn an_organisation_that_was_undone_while_it_had_the_word_leaves_the_word_to_another() {
    let mut stage = at_table(&THREE);
    // Its role and its coming are the last two changes.
    stage.keys("<Right> <Right>").says(&["Welzijn aan het woord"]).keys("<Ctrl+Z> <Ctrl+Z>").hides(&["○ Welzijn"]);
    stage.says(&["Gemeente aan het woord", "Welzijn is weg."]).keys("b");
    assert_eq!(said(&stage.session()), "b-");
}

#[test]
fn a_position_for_an_organisation_that_is_gone_changes_nothing() {
    let mut stage = at_table(&THREE);
    let gone = stage.app.session().unwrap().organisations[2].id;
    stage
        .keys("a b a <Enter> <Ctrl+Z> <Ctrl+Z> <Ctrl+Z> <Ctrl+Z> <Ctrl+Z> <Ctrl+Z>")
        .hides(&["● Welzijn", "○ Welzijn"]);
    let before = stage.session();
    for command in [
        Command::Talk(Talk::GiveWord(gone)),
        Command::Talk(Talk::SpeakFor(QUESTION, gone, Some(Position::Unsure))),
        Command::Talk(Talk::SpeakFor(QUESTION, gone, None)),
        Command::Talk(Talk::AskPosition(QUESTION, gone)),
        Command::Table(Table::Leave(gone)),
        Command::Table(Table::Remove(gone)),
    ] {
        stage.command(command);
    }
    assert_eq!(stage.session().questions, before.questions);
    stage.keys("<Ctrl+Y> <Ctrl+Y> <Ctrl+Y> <Ctrl+Y> <Ctrl+Y> <Ctrl+Y>").says(&["Verdeeld"]);
    assert_eq!(stage.standing(), ["Gemeente Welzijn", "Huisartsen"]);
}

#[test]
fn long_names_stay_in_their_column_and_so_does_what_is_said_beside_them() {
    let names: Vec<String> = (0..14).map(|at| format!("Samenwerkingsverband van organisaties in regio {at}")).collect();
    let mut stage = at_table(&names.iter().map(String::as_str).collect::<Vec<_>>());
    for key in ["a", "b", "w", "x"].iter().cycle().take(14) {
        stage.keys(key);
    }
    stage.keys("<Enter>");
    let those = |first: usize| names.iter().skip(first).step_by(4).cloned().collect::<Vec<_>>();
    for (width, height) in [(80, 24), (60, 16), (100, 40), (120, 60), (200, 60)] {
        stage.resize(width, height);
        if width > 60 {
            assert_eq!(stage.keys("<Home>").standing(), [those(0).join(", "), those(1).join(", ")]);
        }
        let mut beside: Vec<String> = Vec::new();
        for move_to in "<Home> <PgDn> <PgDn> <PgDn> <PgDn> <PgDn> <PgDn>".split(' ') {
            stage.keys(move_to);
            let screen = stage.screen();
            let rows = screen.lines().filter(|line| line.contains("Samenw"));
            let (in_cards, below): (Vec<&str>, Vec<&str>) = rows.partition(|row| is_in_a_card(row));
            let frames: Vec<Vec<usize>> = in_cards.iter().map(|row| columns_of(row, '│')).collect();
            assert!(frames.windows(2).all(|two| two[0] == two[1]), "{screen}");
            let columns: Vec<usize> = below.iter().map(|row| columns_of(row, 'S')[0]).collect();
            assert!(columns.windows(2).all(|two| two[0] == two[1]), "{screen}");
            for row in below {
                let name = row[row.find("Samenw").unwrap()..].split('│').next().unwrap().trim_end();
                assert!(names.iter().any(|whole| whole == name) || name.ends_with('…'), "{name} in {screen}");
                beside.push(name.to_owned());
            }
        }
        if width > 60 {
            let all = [those(2), those(3)].concat();
            assert!(all.iter().all(|name| beside.contains(name)), "{beside:?} at {width}");
        }
    }
}

/// Whether the name in a row stands in a card, and not below the cards behind a label or the room for one.
fn is_in_a_card(row: &str) -> bool {
    let before = row.split("Samenw").next().unwrap_or_default().rsplit('│').next().unwrap_or_default();
    let label = before.replace('▌', " ");
    label.chars().count() < 20 || !["", "weet niet", "n.v.t."].contains(&label.trim())
}

/// The columns of a letter in a row.
fn columns_of(row: &str, letter: char) -> Vec<usize> {
    row.chars().enumerate().filter(|(_, c)| *c == letter).map(|(column, _)| column).collect()
}

#[test]
fn a_question_says_what_the_group_answered_the_time_before() {
    let mut stage = at_table(&THREE);
    stage.hides(&["Vorige keer"]).keys("a b a <Enter> b");
    stage.command(Command::Meeting(Meeting::Leave));
    stage.settle().arrow_to("<Down>", "Overleg").keys("f <Enter>");
    stage.go(Place::Question(QUESTION));
    stage.says(&["Vorige keer (22 nov 2026): B, jullie waren verdeeld."]);
    stage.go(Place::Question("1.1".parse().unwrap()));
    stage.hides(&["Vorige keer"]);
}

#[test]
fn how_to_answer_apart_is_said_at_the_first_question_and_not_again() {
    let mut stage = at_table(&THREE);
    stage.says(&["Op drie gaat je kaart omhoog"]).keys("a").hides(&["Op drie"]);
    stage.go(Place::Question("1.3".parse().unwrap()));
    stage.hides(&["Op drie"]);
}

#[test]
fn a_letter_goes_in_a_list_of_choices_to_what_begins_with_it_and_on_to_the_next() {
    let mut stage = Stage::in_meeting("Overleg");
    stage.onto("<Down>", "+ Organisatie erbij").keys("<Enter> Gemeente <Enter>").says(&["Welke rol heeft Gemeente?"]);
    stage.keys("z").says(&["▌ Zorgprofessionals"]).keys("f <Enter> <Esc>");
    stage.says(&["Gemeente · Financiers"]);
    // Where two begin so, the same letter goes round; where none does, nothing moves.
    stage.arrow_to("<Down>", "Gemeente").keys("<Enter>");
    let first = stage.focused();
    stage.keys("q");
    assert_eq!(stage.focused(), first);
}

#[test]
fn after_the_reveal_the_answer_of_the_group_is_on_the_screen_and_in_focus_at_every_question() {
    let mut stage = at_table(&THREE);
    for id in ["1.1", "1.2", "1.3", "2.1", "3.1", "4.2"] {
        stage.go(Place::Question(id.parse().unwrap()));
        stage.keys("a a b <Enter>").says(&["○ A   ○ B   ○ Nog geen gezamenlijk antwoord"]);
        stage.keys("<Right> <Enter>").says(&["● B"]);
    }
}
