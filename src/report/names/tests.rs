//! Names in every spelling, what only looks like one, and everyday words.

use super::*;

/// The text without these organisations, of which the guide uses "zorg", "welzijn" and "burgers" as words.
fn without(names: &[&str], text: &str) -> NamelessText {
    let who: Vec<(String, String)> =
        names.iter().zip(1..).map(|(name, n)| ((*name).to_owned(), format!("organisatie {n}"))).collect();
    let guide = ["Goede zorg en welzijn voor burgers.".to_owned()];
    Names::new(&who, &[text.to_owned()], guide).retold(text)
}

#[track_caller]
fn told(names: &[&str], text: &str, wanted: &str) {
    assert_eq!(without(names, text), NamelessText { text: wanted.into(), left: Vec::new() }, "{text}");
}

#[test]
fn a_name_is_found_with_its_endings_and_at_the_start_of_a_longer_word() {
    let names = ["Kwartelzorg", "De Brug", "Ara"];
    for (text, wanted) in [
        ("Kwartelzorg belt kwartelzorg.", "Organisatie 1 belt organisatie 1."),
        ("Kwartelzorgs plan", "Organisatie 1’s plan"),
        ("met Kwartelzorg's plan", "met organisatie 1’s plan"),
        ("met Kwartelzorg’s plan", "met organisatie 1’s plan"),
        ("het Kwartelzorgteam", "het organisatie 1-team"),
        ("het KWARTELZORGTEAM", "het organisatie 1-TEAM"),
        ("een Kwartelzorg-team", "een organisatie 1-team"),
        ("de Kwartelzorgcoördinator", "de organisatie 1-coördinator"),
        ("de oud-Kwartelzorg", "de oud-organisatie 1"),
        ("Overleg met De Brug", "Overleg met organisatie 2"),
        ("Overleg bij de Ara en Aras huis", "Overleg bij de organisatie 3 en organisatie 3’s huis"),
    ] {
        told(&names, text, wanted);
    }
}

#[test]
fn a_name_is_found_however_it_is_spelled() {
    for (name, text) in [
        ("Kwartel Zorg", "bij Kwartel  Zorg hier"),
        ("Kwartel Zorg", "bij Kwartel\u{A0}Zorg hier"),
        ("Kwartel Zorg", "bij Kwartel\nZorg hier"),
        ("Kwartel Zorg", "bij Kwartel-Zorg hier"),
        ("Kwartel Zorg", "bij KwartelZorg hier"),
        ("Kwartel-zorg", "bij kwartelzorg hier"),
        ("Kwartelzorg", "bij Kwartel\u{AD}zorg hier"),
        ("Kwartelzorg", "bij Kwartel\u{FFFD}zorg hier"),
        ("Kwartelzorg", "bij Ｋｗａｒｔｅｌｚｏｒｇ hier"),
        ("Coöperatief", "bij Coo\u{308}peratief hier"),
        ("Coöperatief", "bij COOPERATIEF hier"),
        ("'t Nest-Oost", "bij ’t Nest Oost hier"),
        ("Anna & Zo", "bij Anna en Zo hier"),
        ("J. Kwartel", "bij J. Kwartel hier"),
    ] {
        told(&[name], text, "bij organisatie 1 hier");
    }
}

#[test]
fn nothing_inside_another_word_is_touched() {
    for (names, text) in [
        (&["Zorg"][..], "thuiszorg en verzorgen"),
        (&["Ara"], "karaoke, arabisch, Arabier"),
        (&["Jan"], "Voor 15 jan en in januari, met Janssen"),
        (&["Kwartelzorg"], "de wijkkwartelzorg"),
        (&["A"], "Wij zien A, zij B."),
        (&["HB"], "hb is geen naam"),
        (&["wij", "iedereen", "allen samen"], "Wij bellen iedereen, allen samen."),
    ] {
        told(names, text, text);
    }
}

#[test]
fn an_everyday_word_is_a_name_only_with_its_capital_inside_a_sentence_and_told_elsewhere() {
    for (text, wanted, left) in [
        ("Goed welzijn van bewoners", "Goed welzijn van bewoners", 1),
        ("Dat zegt Welzijn, en WELZIJN belt.", "Dat zegt organisatie 1, en organisatie 1 belt.", 0),
        ("Welzijn belt. Welzijn komt.", "Welzijn belt. Welzijn komt.", 2),
        ("- Welzijn belt", "- Welzijn belt", 1),
        ("het plan van Welzijns mensen", "het plan van organisatie 1’s mensen", 0),
        ("het welzijnswerk en het Welzijnhuis", "het welzijnswerk en het Welzijnhuis", 1),
        ("de burgers zijn blij", "de burgers zijn blij", 1),
        ("de buren zijn er; dat zegt Buren ook", "de buren zijn er; dat zegt organisatie 3 ook", 1),
    ] {
        let retold = without(&["Welzijn", "Burgers", "Buren"], text);
        assert_eq!((retold.text.as_str(), retold.left.len()), (wanted, left), "{text}: {:?}", retold.left);
    }
    // Without an article somebody only left out the capital.
    told(&["Buren"], "buren belt, met buren", "organisatie 1 belt, met organisatie 1");
}

#[test]
fn one_word_of_a_name_is_a_name_and_one_that_more_names_have_is_told() {
    told(&["Marieke Kwartel"], "Marieke belt, zegt kwartel.", "Organisatie 1 belt, zegt organisatie 1.");
    told(&["Stichting Kwartel"], "Een stichting is dat.", "Een stichting is dat.");
    let retold = without(&["Zorg Almere", "Welzijn Almere"], "In Almere zegt Zorg Almere dat zorg telt.");
    assert_eq!(retold.text, "In Almere zegt organisatie 1 dat zorg telt.");
    assert_eq!(retold.left, ["Almere"]);
}

#[test]
fn the_longest_name_goes_first_and_one_without_a_capital_is_one_too() {
    let names = ["Kwartel", "Kwartel Noord", "de penningmeester"];
    told(&names, "zorg, Kwartel Noord en Kwartel", "zorg, organisatie 2 en organisatie 1");
    told(&names, "Overleg met de penningmeester", "Overleg met organisatie 3");
    told(&names, "Onze penningmeester belt", "Onze organisatie 3 belt");
}

#[test]
fn nothing_that_can_be_typed_upsets_it() {
    for text in ["", "\u{301}", "’s", "&&", "a\u{301}\u{AD}", "ﬁß", "İİ", "👩‍👩", "-\n- x", "\u{FFFD}"] {
        for name in ["", " ", "de", "\u{301}", "ﬁﬁﬁﬁﬁﬁ", "İstanbul", "ßßßßßß", "&", "de de", "x x x x x x"]
        {
            let _ = without(&[name, text], &format!("{text}{name}s {name}{text} {name}’s"));
        }
    }
}
