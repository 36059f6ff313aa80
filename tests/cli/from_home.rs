//! Answers from home on their way to the right seat: whatever a mail program, an editor or a corrected name made of them.

use std::fs;

use serde_json::{Value, json};

use crate::harness::{User, says};
use crate::merge::{answer, form, meeting, merge, text};

/// Makes a meeting of these organisations, and gives its id.
fn meeting_of(user: &User, organisations: &[&str]) -> String {
    let named = organisations.iter().flat_map(|name| ["--organisatie", name]);
    user.run(["nieuw", "Overleg", "--datum", "2026-11-22"].into_iter().chain(named)).done().trim().to_owned()
}

/// The text of an answer file without an id for its organisation.
fn answers(session: &str, organisation: &str, answers: &Value) -> String {
    json!({
        "kind": "kartrekker-antwoorden", "format": 1, "session": session, "guide": "logt-u-even-in",
        "organisation": organisation, "answers": answers,
    })
    .to_string()
}

fn seats(user: &User, id: &str) -> usize {
    text(user, id).matches("[[organisations]]").count()
}

#[test]
fn what_comes_in_about_a_question_that_was_shown_stays_covered_in_every_format() {
    let user = User::new();
    let id = meeting_of(&user, &["Gemeente", "Welzijn", "Huisartsen"]);
    let shown = "
[[questions]]
id = \"1.1\"
revealed = true
positions = [{ organisation = 1, position = \"b\", reason = \"gezien\" }, { organisation = 3, position = \"b\" }]
";
    fs::write(user.file(&id), text(&user, &id) + shown).unwrap();
    let later = user.run(["nieuw", "Vervolg", "--datum", "2027-01-20", "--vervolg-op", "overleg"]).done();
    fs::write(user.file(later.trim()), text(&user, later.trim()) + shown).unwrap();
    fs::write(user.path("a.json"), answers(&id, "Welzijn", &json!([answer("1.1", "a", "van thuis")]))).unwrap();
    fs::write(user.path("b.json"), answers(&id, "Huisartsen", &json!([answer("1.1", "a", "van thuis")]))).unwrap();
    let told = merge(&user, &["a.json", "b.json", "--bij-verschil", "nemen"]).done();
    says(&told, &["Vraag 1.1 is al getoond. Wat er nu bij komt, blijft afgedekt"]);
    says(&text(&user, &id), &["[[questions.late]]\norganisation = 2\nposition = \"a\"\nreason = \"van thuis\""]);
    for format in ["md", "html", "csv", "json"] {
        let path = user.path(&format!("verslag.{format}"));
        user.run(["verslag", &id, "--formaat", format, "--uit", path.to_str().unwrap()]);
        let report = fs::read_to_string(path).unwrap();
        says(&report, &["gezien"]);
        for hidden in ["van thuis", "Verdeeld:", "\"divided\""] {
            assert!(!report.contains(hidden), "{format}: {report}");
        }
    }
    let moved = user.run(["vergelijk", "overleg", "vervolg"]).done();
    assert!(!moved.contains("Welzijn") && !moved.contains("Huisartsen"), "{moved}");
    let after = text(&user, &id);
    says(&merge(&user, &["b.json", "a.json"]).done(), &["Er is niets nieuws bij."]);
    assert_eq!(text(&user, &id), after);
}

#[test]
fn a_name_that_is_only_written_differently_is_no_other_organisation() {
    for (here, written) in [
        ("Thuiszorg 't Huis", "Thuiszorg ’t Huis"),
        ("Coördinatiepunt", "Coo\u{308}rdinatiepunt"),
        ("Welzijn-Oost", "Welzijn\u{2011}Oost"),
        ("IJsselzorg", "Ĳsselzorg"),
        ("De Huisartsen", "de\u{A0} huisartsen"),
    ] {
        let user = User::new();
        let id = meeting_of(&user, &[here]);
        fs::write(user.path("a.json"), answers(&id, written, &json!([answer("1.1", "a", "")]))).unwrap();
        let told = merge(&user, &["a.json", "--papier", &format!("{written}: 1.2 b")]).done();
        assert!(!told.contains("Nieuw aan tafel"), "{told}");
        assert_eq!(seats(&user, &id), 1, "{here} {written}");
        let twice = user.run(["nieuw", "Tweede", "--organisatie", here, "--organisatie", written]);
        says(&twice.failed(2), &[written]);
        user.run(["formulier", &id, "--organisatie", written]).done();
    }
}

#[test]
fn an_organisation_that_was_renamed_keeps_its_seat_and_one_that_is_alike_is_told() {
    let user = User::new();
    let id = meeting_of(&user, &["Gemeente", "De Huisartsen"]);
    form(
        &user,
        "a.json",
        &id,
        "Gemente",
        &json!([answer("1.1", "a", ""), { "question": "1.2", "note": "eerst praten" }]),
    );
    let told = merge(&user, &["a.json"]).done();
    says(&told, &["Gemente (a.json): 2 nieuw.", "‘Gemente’ heet nu Gemeente. De antwoorden komen daar bij."]);
    says(&text(&user, &id), &["organisation = 1\nposition = \"a\"", "note = \"Gemeente: eerst praten\""]);
    assert_eq!(seats(&user, &id), 2);
    says(&merge(&user, &["a.json"]).done(), &["Er is niets nieuws bij."]);
    form(&user, "b.json", &id, "de huisartsen", &json!([answer("1.1", "b", "")]));
    says(&merge(&user, &["b.json"]).done(), &["op een formulier van Gemeente staat de naam De Huisartsen."]);
    says(&text(&user, &id), &["organisation = 2\nposition = \"b\""]);
    let told = merge(&user, &["--papier", "DeHuisartsen: 1.1a"]).done();
    says(&told, &["Nieuw aan tafel: DeHuisartsen.", "Let op: DeHuisartsen lijkt op De Huisartsen"]);
    assert_eq!(seats(&user, &id), 3);
}

#[test]
fn of_a_folder_every_file_is_read_or_named() {
    let user = User::new();
    let id = meeting(&user);
    let post = user.path("post");
    fs::create_dir_all(post.join("bijlagen")).unwrap();
    let file = |organisation: &str| answers(&id, organisation, &json!([answer("1.1", "a", "coördinatie")]));
    let wide = |text: &str, mark: Option<u16>, bytes: fn(u16) -> [u8; 2]| -> Vec<u8> {
        mark.into_iter().chain(text.encode_utf16()).flat_map(bytes).collect()
    };
    fs::write(post.join("een.json"), file("Een")).unwrap();
    fs::write(post.join("twee.json"), wide(&file("Twee"), Some(0xFEFF), u16::to_le_bytes)).unwrap();
    fs::write(post.join("drie.json"), wide(&file("Drie"), None, u16::to_le_bytes)).unwrap();
    fs::write(post.join("vier.json"), wide(&file("Vier"), Some(0xFEFF), u16::to_be_bytes)).unwrap();
    let page: Vec<u8> = file("Vijf").chars().map(|c| u8::try_from(u32::from(c)).unwrap()).collect();
    fs::write(post.join("vijf.json"), page).unwrap();
    fs::write(post.join("zes.json.txt"), file("Zes")).unwrap();
    fs::write(post.join("mail.txt"), format!("Hoi,\r\n\r\nDit is het:\r\n{}\r\nGroet", file("Zeven"))).unwrap();
    let damaged = file("Acht");
    fs::write(post.join("acht.json"), &damaged[..damaged.len() - 3]).unwrap();
    fs::write(post.join("negen.json"), "").unwrap();
    fs::write(post.join("tien.json"), b"\x00\x01\xFF\xFE\x02").unwrap();
    fs::write(post.join("kopie.toml"), text(&user, &id)).unwrap();
    for name in ["verslag.docx", "foto.png", "lijst.txt", ".verborgen", "Thumbs.db"] {
        fs::write(post.join(name), "x").unwrap();
    }
    let ran = merge(&user, &["post"]).done();
    let told = ran.split_whitespace().collect::<Vec<_>>().join(" ");
    for name in ["Een", "Twee", "Drie", "Vier", "Vijf", "Zes", "Zeven"] {
        says(&told, &[&format!("Nieuw aan tafel: {name}.")]);
    }
    assert_eq!(text(&user, &id).matches("reason = \"coördinatie\"").count(), 7, "{}", text(&user, &id));
    says(
        &told,
        &[
            "acht.json doet niet mee: dit antwoordbestand is beschadigd",
            "negen.json doet niet mee: dit bestand is leeg.",
            "tien.json doet niet mee: dit is geen tekstbestand.",
            "kopie.toml doet niet mee: dit is een hele bijeenkomst",
            "3 andere bestanden zijn geen antwoordbestand: foto.png, verslag.docx, lijst.txt.",
            "In de map bijlagen is niet gekeken.",
        ],
    );
    assert!(!told.contains("verborgen") && !told.contains("Thumbs"), "{told}");
}

#[test]
fn a_folder_of_more_files_than_are_read_says_how_many_were_not() {
    let user = User::new();
    let id = meeting(&user);
    fs::create_dir(user.path("post")).unwrap();
    let file = answers(&id, "Gemeente", &json!([answer("1.1", "a", "")]));
    for number in 0..1_003 {
        fs::write(user.path(&format!("post/{number:04}.json")), &file).unwrap();
    }
    let told = merge(&user, &["post"]).done();
    says(&told, &["3 bestanden zijn niet gelezen: het is te veel in één keer."]);
}

#[test]
fn more_than_a_meeting_can_hold_is_refused_before_anything_is_written() {
    let user = User::new();
    let id = meeting(&user);
    let before = text(&user, &id);
    fs::create_dir(user.path("post")).unwrap();
    for number in 0..25 {
        let much = json!([answer("1.1", "a", &"x".repeat(900_000))]);
        fs::write(user.path(&format!("post/{number:02}.json")), answers(&id, &format!("Partij {number}"), &much))
            .unwrap();
    }
    let ran = merge(&user, &["post"]);
    says(&ran.failed(1), &["te groot: er kan 20 MB in", "Er wordt niets samengevoegd.", "Het grootst is"]);
    assert_eq!(text(&user, &id), before);
    // Each of these bytes becomes three when it is made visible.
    let odd = answers(&id, "Gemeente", &json!([answer("1.1", "a", &"\u{7f}".repeat(900_000))]));
    fs::write(user.path("vreemd.json"), odd).unwrap();
    says(
        &merge(&user, &["vreemd.json"]).failed(1),
        &["vreemd.json: in dit bestand staan te veel tekens die niet te lezen zijn"],
    );
    assert_eq!(text(&user, &id), before);
    user.run(["verslag", &id, "--formaat", "md", "--uit", "-"]).done();
}

#[test]
fn lines_of_a_reason_and_of_a_remark_stay_lines() {
    let user = User::new();
    let id = meeting(&user);
    let said = json!([answer("1.1", "a", "Eerste punt.\n\n- tweede"), { "question": "1.2", "note": "een\r\ntwee" }]);
    form(&user, "a.json", &id, "Gemeente", &said);
    merge(&user, &["a.json"]).done();
    says(
        &text(&user, &id),
        &["reason = \"\"\"\nEerste punt.\n\n- tweede\"\"\"", "note = \"\"\"\nGemeente: een\ntwee\"\"\""],
    );
    let before = text(&user, &id);
    says(&merge(&user, &["a.json"]).done(), &["Er is niets nieuws bij."]);
    assert_eq!(text(&user, &id), before);
    form(&user, "b.json", &id, "Gemeente", &json!([answer("1.1", "a", "Een derde")]));
    let ran = merge(&user, &["b.json"]);
    says(&ran.out, &["  A: Eerste punt.", "  - tweede"]);
    ran.failed(1);
}

#[test]
fn a_file_in_which_an_id_comes_twice_is_refused_with_what_comes_twice() {
    let seat = "[[organisations]]\nid = 1\nname = \"Fonds\"\n";
    let action = "[[actions]]\nid = \"00000000-0000-0000-0000-000000000001\"\ntext = \"Bellen\"\n";
    let question = "[[questions]]\nid = \"1.1\"\nnote = \"x\"\n";
    let position = "[[questions.positions]]\norganisation = 1\nposition = \"a\"\n";
    let late = position.replace("positions]]", "late]]");
    let priority = "[[priorities]]\npart = 1\norganisation = 1\ntext = \"x\"\n";
    let format = "[[work_formats]]\nid = \"nudge\"\nprepared = [1]\n";
    let outcome = "[[work_formats.outcomes]]\nstep = 2\ntext = \"x\"\n";
    for (lines, what) in [
        (seat.to_owned(), "een organisatie met nummer 1 twee keer"),
        (action.repeat(2), "een actiepunt met nummer 00000000-0000-0000-0000-000000000001 twee keer"),
        (question.repeat(2), "vraag 1.1 twee keer"),
        (question.to_owned() + &position.repeat(2), "het antwoord van organisatie 1 op vraag 1.1 twee keer"),
        (question.to_owned() + &late.repeat(2), "het antwoord van organisatie 1 op vraag 1.1 twee keer"),
        (priority.repeat(2), "wat telt voor organisatie 1 in onderdeel 1 twee keer"),
        (format.repeat(2), "werkvorm nudge twee keer"),
        (format.to_owned() + &outcome.repeat(2), "wat er uit stap 2 van werkvorm nudge kwam twee keer"),
    ] {
        let user = User::new();
        let id = meeting(&user);
        let file = user.file(&id);
        fs::write(user.path("kopie.toml"), text(&user, &id) + &lines).unwrap();
        says(&merge(&user, &["kopie.toml"]).failed(1), &["kopie.toml: in deze bijeenkomst staat", what]);
        let copied = text(&user, &id) + &lines;
        fs::write(&file, &copied).unwrap();
        says(&user.run(["verslag", &id]).failed(1), &["in dit bestand staat", what, "Haal een van de twee weg"]);
        assert_eq!(fs::read_to_string(&file).unwrap(), copied);
    }
}
