//! Every kind of mistake that an author can make: its message, and that the author's manual tells of it.
//!
//! What the checker says stands in three modules of functions, one for each kind. A kind without a row here fails.

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

use kartrekker::content::MAX_QUESTIONS;
use serde_json::Value;

use crate::harness::{User, says};
use crate::slips::SLIPS;

pub const GUIDE: &str = "guide.toml";
pub const PART: &str = "part-1-samen-beginnen.toml";
pub const FORMATS: &str = "work-formats.toml";

/// A kind of mistake: the function that tells it, the file, what becomes of which text in it, and words of the message
/// that the manual has too.
pub type Kind = (&'static str, &'static str, &'static str, &'static str, &'static str);

const LONG: &str = "een twee drie vier vijf zes zeven acht negen tien elf twaalf dertien veertien vijftien zestien \
                    zeventien achttien negentien twintig en nog een paar woorden meer";

/// A third question before the first.
const THIRD: &str = "[[questions]]\nid = \"1.3\"\nshort = \"Nog een\"\ntext = \"Nog een?\"\n\
                     a = { statement = \"Nee.\", introduction = \"Begin.\" }\n\
                     b = { statement = \"Ja.\", introduction = \"Ga door.\" }\n\n[[questions]]\n";

/// What keeps a guide from being used.
#[rustfmt::skip]
const ERRORS: &[Kind] = &[
    ("wrong_type", PART, "id = \"1.1\"", "id = 1.1", "heeft de verkeerde vorm"),
    ("wrong_type", PART, "number = 1", "number = \"1\"", "heeft de verkeerde vorm: hier staat een tekst"),
    ("wrong_type", PART, "short = \"Wie doet wat?\"", "short = true", "heeft de verkeerde vorm: hier staat true of false"),
    ("wrong_type", PART, "tips = [\n  \"Schrijf op wat jullie willen, en hang het op.\",\n]", "tips = \"Schrijf het op.\"", "heeft de verkeerde vorm: hier staat een tekst"),
    ("wrong_type", PART, "text = \"Is duidelijk wie wat doet?\"", "text = [\"Is duidelijk wie wat doet?\"]", "heeft de verkeerde vorm: hier staat een lijst"),
    ("wrong_type", GUIDE, "version = \"0.1.0\"", "version = 1.0", "heeft de verkeerde vorm: hier staat een getal"),
    ("wrong_type", GUIDE, "date = \"", "date = 2026-11-22 # \"", "heeft de verkeerde vorm: hier staat een datum"),
    ("wrong_type", PART, "[{ role = \"burgers\", text = \"Nu snap ik waar we het voor doen.\" }]", "[\"Nu snap ik waar we het voor doen.\"]", "heeft de verkeerde vorm: hier staat een tekst"),
    ("missing_key", PART, "text = \"Is duidelijk wie wat doet?\"\n", "", "Hier ontbreekt"),
    ("missing_key", FORMATS, "number = 1\n", "", "Hier ontbreekt"),
    ("unknown_key", PART, "conditions =", "conditons =", "is hier niet bekend"),
    ("unknown_key", PART, "text = \"Is duidelijk", "tekst = \"Is duidelijk", "is hier niet bekend"),
    ("unknown_key", PART, "short = \"Wie doet wat?\"", "Short = \"Wie doet wat?\"", "is hier niet bekend"),
    ("unknown_key", PART, "id = \"1.2\"", "ID = \"1.2\"", "is hier niet bekend"),
    ("unknown_key", GUIDE, "licence = ", "license = ", "is hier niet bekend"),
    ("empty_text", PART, "text = \"Is duidelijk wie wat doet?\"", "text = \"\"", "` is leeg."),
    ("forbidden_character", GUIDE, "title = \"Mijn", "title = \"\\u001bMijn", "onzichtbaar of besturend teken"),
    ("bad_id", PART, "id = \"1.1\"", "id = \"een\"", "kan geen id van een"),
    ("bad_id", PART, "id = \"1.2\"", "id = \"1,2\"", "kan geen id van een"),
    ("bad_id", FORMATS, "id = \"rondje\"", "id = \"een–rondje\"", "kan geen id van een werkvorm zijn: er staat een lang streepje"),
    ("bad_id", GUIDE, "id = \"burgers\"", "id = \"Burgers\"", "kan geen id van een"),
    ("bad_id", GUIDE, "id = \"tips\"", "id = \"Tips\"", "kan geen id van een"),
    ("duplicate", PART, "id = \"1.2\"", "id = \"1.1\"", "met het id"),
    ("question_in_wrong_part", PART, "id = \"1.2\"", "id = \"2.1\"", "maar het id hoort bij een ander onderdeel"),
    ("wrong_part_number", PART, "number = 1", "number = 2", "maar zijn vragen beginnen met"),
    ("points_at_itself", PART, "question:1.2", "guide:onze-wijk/1.2", "gaat naar de handreiking waar ze zelf in staat"),
    ("dangling", PART, "question:1.2", "question:8.8", "leidt nergens heen"),
    ("dangling", PART, "(work-format:rondje)", "(https://voorbeeld.nl)", "leidt nergens heen"),
    ("dangling", PART, "question:1.2", "guide:logt-u-even-in/9.9", "leidt nergens heen"),
    ("dangling", PART, "question:1.2", "1.2", "leidt nergens heen"),
    ("dangling", PART, "(work-format:rondje)", "(werkvorm: rondje)", "leidt nergens heen"),
    ("no_such_work_format", PART, "[\"rondje\"]", "[\"ronde\"]", "Er is geen werkvorm met het id"),
    ("no_such_role", PART, "role = \"burgers\"", "role = \"baas\"", "Er is geen rol met het id"),
    ("reserved_section", GUIDE, "id = \"tips\"", "id = \"voices\"", "is al de naam van een vaste sleutel"),
    ("bad_date", GUIDE, "date = \"", "date = \"ooit", "is geen datum"),
    ("no_such_step", FORMATS, "step = 1", "step = 9", "Deze tijdsduur hoort bij stap"),
    (
        "nothing_in",
        PART,
        "conditions = [\n  \"Maak tijd vrij om erover te praten.\",\n]",
        "conditions = []",
        "is leeg of ontbreekt",
    ),
    ("no_such_question", GUIDE, "questions = [\"1.1\", \"1.2\"]", "questions = [\"1.1\", \"8.8\"]", "voor deze route"),
    ("twice_in_route", GUIDE, "questions = [\"1.1\", \"1.2\"]", "questions = [\"1.1\", \"1.1\"]", "staat twee keer in deze route"),
    ("bad_minutes", GUIDE, "minutes = 60", "minutes = 10000", "minuten kan niet"),
    ("bad_minutes", GUIDE, "minutes = 60", "minutes = 14", "minuten kan niet"),
    ("wrong_type", GUIDE, "minutes = 60", "minutes = 0", "heeft de verkeerde vorm: hier staat een getal"),
    ("wrong_type", GUIDE, "singular = \"tip\"\n", "singular = \"tip\"\nclosed = \"true\"\n", "heeft de verkeerde vorm: hier staat een tekst"),
    ("nothing_in", GUIDE, "questions = [\"1.1\", \"1.2\"]", "questions = []", "is leeg of ontbreekt"),
    ("duplicate", GUIDE, "[[routes]]", "[[routes]]\nid = \"first-meeting\"\ntitle = \"Nog een\"\nfor_whom = \"Wie wil\"\nminutes = 60\nquestions = [\"1.1\"]\n\n[[routes]]", "met het id"),
    ("term_is_there", GUIDE, "[[routes]]", "[[terms]]\nterm = \"taken\"\nexplanation = \"Werk.\"\n\n[[terms]]\nterm = \"Taken\"\nexplanation = \"Werk.\"\n\n[[routes]]", "Het begrip"),
    ("no_such_answering", PART, "number = 1\n", "number = 1\nfor = \"all\"\n", "`for ="),
    ("syntax", PART, "number = 1\n", "number = 1\nquestions = []\n", "Deze sleutel of dit kopje staat er al"),
];

/// What had better be mended.
#[rustfmt::skip]
const WARNINGS: &[Kind] = &[
    (
        "guide_not_here",
        PART,
        "question:1.2",
        "guide:nergens/1.2",
        "is er hier niet, dus deze verwijzing is niet te controleren",
    ),
    ("gap_in_source", GUIDE, "\nlicence =", "\n# licence =", "Bij de bron ontbreekt"),
    ("gap_in_source", GUIDE, "\nupdate_policy =", "\n# update_policy =", "`update_policy`"),
    ("gap_in_source", GUIDE, "\nmakers =", "\n# makers =", "`makers`"),
    ("gap_in_source", GUIDE, "\noriginal =", "\n# original =", "`original`"),
    ("gap_in_source", GUIDE, "\nadaptation =", "\n# adaptation =", "`adaptation`"),
    ("gap_in_source", GUIDE, "\ninterests = [", "\ninterests = []\npartners = [", "`interests`"),
    (
        "unreachable",
        FORMATS,
        "id = \"rondje\"",
        "id = \"ander\"\nnumber = 2\ntitle = \"Ander\"\npurpose = \"Iets.\"\norigin = \"Wij.\"\nsteps = [\"Doe iets.\"]\n[[work_formats]]\nid = \"rondje\"",
        "Geen enkele pagina verwijst naar werkvorm",
    ),
    (
        "unused_kind",
        GUIDE,
        "[[sections]]\nid = \"tips\"",
        "[[sections]]\nid = \"leeg\"\ntitle = \"Leeg\"\nsingular = \"leeg\"\nexplanation = \"Leeg.\"\n[[sections]]\nid = \"tips\"",
        "heeft advies van de soort",
    ),
    ("empty_passage", GUIDE, "[source]", "[[introduction]]\ntitle = \"Leeg\"\n\n[source]", "staat geen tekst"),
    (
        "empty_page",
        PART,
        "tips = [\n  \"Kijk na een paar maanden of de taken nog kloppen.\",\n]",
        "",
        "staat geen advies",
    ),
    ("long_sentence", PART, "Maak tijd vrij om erover te praten.", LONG, "Dat leest lastig"),
    (
        "long_title",
        PART,
        "short = \"Wie doet wat?\"",
        "short = \"Wie doet wat en wanneer precies?\"",
        "Op een klein scherm past dat niet",
    ),
    (
        "long_title",
        GUIDE,
        "title = \"Mijn handreiking\"",
        "title = \"Mijn handreiking over alles wat je altijd al wilde weten van de buurt en verder\"",
        "Op een klein scherm past dat niet",
    ),
    (
        "repeated",
        PART,
        "Maak een lijst met taken. Zet bij elke taak één naam.\",",
        "Maak een lijst met taken. Zet bij elke taak één naam.\",\n  \"Maak een lijst met taken. Zet bij elke taak één naam.\",",
        "Deze tekst staat ook in",
    ),
    ("route_is_too_long", GUIDE, "minutes = 60", "minutes = 15", "van deze route passen niet in"),
    (
        "unused_term",
        GUIDE,
        "[[routes]]",
        "[[terms]]\nterm = \"opschalen\"\nexplanation = \"Breder invoeren.\"\n\n[[routes]]",
        "staat nergens in de tekst",
    ),
    (
        "explained_twice",
        GUIDE,
        "[[introduction]]",
        "[[terms]]\nterm = \"opschalen\"\nexplanation = \"Breder invoeren.\"\n\n[[introduction]]\ntitle = \"Meer\"\nparagraphs = [\"Ga opschalen (breder invoeren).\"]\n\n[[introduction]]",
        "wordt hier nog eens uitgelegd",
    ),
    ("unexplained", PART, "Maak tijd vrij om", "Maak tijd vrij voor het ECD om", "wordt op deze pagina niet uitgelegd"),
    ("no_language", GUIDE, "language = \"nl\"", "language = \"Nederlands\"", "is geen code van een taal"),
    ("no_language", GUIDE, "language = \"nl\"", "language = \"nl_NL\"", "is geen code van een taal"),
    ("markup", PART, "Maak tijd vrij", "Maak **tijd** vrij", "ziet een lezer zoals hij hier staat"),
    ("markup", PART, "Maak tijd vrij", "Maak<br>tijd vrij", "ziet een lezer zoals hij hier staat"),
    ("markup", PART, "\"Maak tijd vrij", "\"- Maak tijd vrij", "ziet een lezer zoals hij hier staat"),
    ("markup", FORMATS, "papier klaar", "papier&nbsp;klaar", "ziet een lezer zoals hij hier staat"),
    ("mangled", PART, "Maak tijd vrij", "Maak tijd vrij, cliÃ«nt,", "verminkte letters"),
    ("blank_in_link", PART, "[Rondje](work-format:rondje)", "[Rondje] (work-format:rondje)", "want er staat een spatie tussen"),
    ("unclosed_link", PART, "[Rondje](work-format:rondje)", "[Rondje](work-format:rondje", "verwijzing is niet afgesloten"),
    ("loose_link", PART, "[Rondje](work-format:rondje)", "work-format:rondje", "een lezer ziet het als gewone tekst"),
    ("link_without_words", PART, "[Rondje](work-format:rondje)", "[](work-format:rondje)", "heeft geen woorden"),
    ("link_to_itself", PART, "see_also = [\"question:1.2\"]", "see_also = [\"advice:1.1A\"]", "gaat naar de pagina waar ze zelf op staat"),
    ("link_to_itself", PART, "(work-format:rondje)", "(advice:1.1A)", "gaat naar de pagina waar ze zelf op staat"),
    ("link_twice", PART, "see_also = [\"question:1.2\"]", "see_also = [\"question:1.2\", \"question:1.2\"]", "staat hier twee keer"),
    ("link_twice", PART, "work_formats = [\"rondje\"]", "work_formats = [\"rondje\", \"rondje\"]", "staat hier twee keer"),
    ("link_twice", PART, "helpt daarbij.", "en [nog eens](work-format:rondje).", "staat hier twee keer"),
    ("out_of_order", PART, "[[questions]]\n", THIRD, "In die volgorde krijgt een groep ze ook"),
];

/// Kinds that are tried elsewhere, for what they need is more than a word in a file: in `bad_guides.rs`, or below.
const ELSEWHERE: [(&str, &str); 11] = [
    ("and_more", "andere problemen"),
    ("unknown_file", "wordt niet gebruikt"),
    ("no_parts", "Er is geen enkel onderdeel"),
    ("too_many_questions", "Er zijn meer dan 20000 vragen"),
    ("not_utf8", "niet opgeslagen als UTF-8"),
    ("utf16", "is opgeslagen als UTF-16"),
    ("ansi", "is opgeslagen als ANSI"),
    ("no_text", "is geen gewone tekst"),
    ("misnamed", "Zo leest Kartrekker het niet"),
    ("left_as_it_was", LEFT),
    ("other_number_in_name", "In de naam van dit bestand staat onderdeel"),
];

/// What is said of a new guide as long as nobody has written anything.
pub const LEFT: &str = "Hier staat nog de tekst waarmee een nieuwe handreiking begint";

fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

/// A mistake in a new guide: what the checker says of it, to people and to programs.
struct Checked {
    text: String,
    problems: Vec<Value>,
    /// The first line that is not what it was, from 1.
    line: u64,
}

/// A new guide in which one text is changed, and what the checker says of it. What it says of the text that a new guide
/// begins with is left out.
fn checked(kind: &Kind) -> Checked {
    let (name, file, from, to, _) = kind;
    let user = User::new();
    user.run(["handreiking", "nieuw", "onze-wijk"]).done();
    let path = user.path("onze-wijk").join(file);
    let text = fs::read_to_string(&path).unwrap();
    let changed = text.replacen(from, to, 1);
    assert_ne!(text, changed, "{name} changes nothing");
    let same = text.lines().zip(changed.lines()).take_while(|(before, after)| before == after).count();
    fs::write(path, changed).unwrap();
    let json = user.run(["controleer", "onze-wijk", "--formaat", "json"]);
    let json: Value = serde_json::from_str(&json.out).unwrap();
    let problems = json["problems"].as_array().unwrap().iter();
    let problems = problems.filter(|problem| !problem["message"].as_str().unwrap().contains(LEFT)).cloned().collect();
    Checked { text: user.run(["controleer", "onze-wijk"]).out, problems, line: same as u64 + 1 }
}

#[test]
fn every_mistake_is_told_once_with_its_place_its_line_and_what_to_do() {
    let mut wrong = Vec::new();
    for (kinds, severity, word) in
        [(ERRORS, "error", "fout: "), (SLIPS, "error", "fout: "), (WARNINGS, "warning", "let op: ")]
    {
        for kind in kinds {
            let Checked { text, problems, line } = checked(kind);
            let [told] = &problems[..] else {
                wrong.push(format!("{kind:?}: {} messages for one mistake:\n{text}", problems.len()));
                continue;
            };
            says(&text, &[word, "doe dit: ", &format!("{}:", kind.1)]);
            assert!(told["line"].is_u64() && told["column"].is_u64() && told["source"].is_string(), "{told}");
            assert!(told["remedy"].as_str().unwrap().ends_with('.'), "{told}");
            // What is missing is told where it ought to be: of a whole line, at the end of the one before.
            let is_near = told["line"].as_u64().unwrap().abs_diff(line) <= 1;
            let is_told = told["message"].as_str().unwrap().contains(kind.4);
            let is_there = (&told["severity"], &told["file"]) == (&severity.into(), &kind.1.into());
            if !is_told || !is_there || is_slip(kind.0) && !is_near {
                wrong.push(format!("{kind:?}, which is in line {line}:\n{text}"));
            }
        }
    }
    assert!(wrong.is_empty(), "{} of these are not told as they ought to be:\n{}", wrong.len(), wrong.join("\n"));
}

/// The texts of the checker.
const TEXTS: &str = "crates/content/src/text";

/// Whether this is told of a line that could not be read.
fn is_slip(name: &str) -> bool {
    fs::read_to_string(root().join(TEXTS).join("slip.rs")).unwrap().contains(&format!("pub fn {name}("))
}

#[test]
fn mistakes_in_several_files_and_lines_are_told_together_and_nothing_that_follows_from_them() {
    let user = User::new();
    user.run(["handreiking", "nieuw", "onze-wijk"]).done();
    let change = |file: &str, changes: &[(&str, &str)]| {
        let path = user.path("onze-wijk").join(file);
        let mut text = fs::read_to_string(&path).unwrap();
        for (from, to) in changes {
            assert!(text.contains(from), "{from}");
            text = text.replacen(from, to, 1);
        }
        fs::write(path, text).unwrap();
    };
    change(GUIDE, &[("title = \"Tips\"", "title = “Tips”"), ("id = \"burgers\"", "id: \"burgers\"")]);
    change(
        PART,
        &[
            ("short = \"Wat willen we?\"", "short = Wat willen we?"),
            ("praten.\",\n]", "praten.\","),
            ("[questions.b]", "[questions.B]"),
        ],
    );
    change(FORMATS, &[("number = 1", "number = \"1\""), ("papier klaar.\"", "papier \"klaar\".\"")]);
    let json = user.run(["controleer", "onze-wijk", "--formaat", "json"]);
    let json: Value = serde_json::from_str(&json.out).unwrap();
    let said: Vec<&str> =
        json["problems"].as_array().unwrap().iter().map(|problem| problem["message"].as_str().unwrap()).collect();
    let expected = [
        "dubbele punt waar een is-teken hoort",
        "krom aanhalingsteken",
        "staat niet tussen aanhalingstekens",
        "Hier ontbreekt een ]",
        "is niet goed gespeld",
        "Hier houdt de tekst op",
    ];
    assert_eq!(said.len(), expected.len(), "{said:#?}");
    for (said, expected) in said.iter().zip(expected) {
        assert!(said.contains(expected), "{expected} is not {said}");
    }
}

#[test]
fn a_guide_without_parts_or_with_too_much_is_told() {
    let user = User::new();
    user.run(["handreiking", "nieuw", "fout"]).done();
    let path = user.path("fout").join(PART);
    let text = fs::read_to_string(&path).unwrap();
    let nowhere = vec!["\"question:8.8\""; 300].join(", ");
    fs::write(path, text.replacen("\"question:1.2\"", &nowhere, 1)).unwrap();
    says(&user.run(["controleer", "fout"]).out, &["leidt nergens heen", "andere problemen"]);
    user.run(["handreiking", "nieuw", "leeg"]).done();
    fs::remove_file(user.path("leeg").join(PART)).unwrap();
    says(&user.run(["controleer", "leeg"]).out, &["Er is geen enkel onderdeel"]);
    user.run(["handreiking", "nieuw", "vol"]).done();
    let path = user.path("vol").join(PART);
    let head = "number = 1\ntitle = \"Vol\"\nshort = \"Vol\"\n";
    let answers = "a = { statement = \"a\" }\nb = { statement = \"b\" }\n";
    let question = |n: usize| format!("[[questions]]\nid = \"1.{n}\"\nshort = \"v\"\ntext = \"v\"\n{answers}");
    fs::write(path, head.to_owned() + &(1..=MAX_QUESTIONS + 1).map(question).collect::<String>()).unwrap();
    says(&user.run(["controleer", "vol"]).out, &["Er zijn meer dan 20000 vragen"]);
}

#[test]
fn every_kind_of_mistake_is_tried_and_stands_in_the_manual() {
    let mut kinds = BTreeSet::new();
    for file in ["guide.rs", "lint.rs", "slip.rs"] {
        let text = fs::read_to_string(root().join(TEXTS).join(file)).unwrap();
        let names = text.lines().filter_map(|line| line.strip_prefix("pub fn ")?.split('(').next());
        kinds.extend(names.map(str::to_owned));
    }
    let tried = ERRORS.iter().chain(SLIPS).chain(WARNINGS).map(|kind| (kind.0, kind.4)).chain(ELSEWHERE);
    let names: BTreeSet<String> = tried.clone().map(|(name, _)| name.to_owned()).collect();
    assert_eq!(kinds, names, "what the checker can say, and what is tried");
    let manual = fs::read_to_string(root().join("docs/handreiking-schrijven.md")).unwrap();
    for (name, phrase) in tried.filter(|(_, phrase)| !phrase.starts_with('`') || phrase.contains(' ')) {
        assert!(manual.contains(phrase), "the manual says nothing of {name}: ‘{phrase}’");
    }
}

/// Writes the worked example of the manual to a folder.
fn example(user: &User) {
    let manual = fs::read_to_string(root().join("docs/handreiking-schrijven.md")).unwrap();
    let blocks = manual.split("```toml\n# ").skip(1).map(|rest| rest.split("\n```").next().unwrap());
    let mut count = 0;
    for block in blocks {
        let (name, text) = block.split_once('\n').unwrap();
        let path = user.path(name);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(path, format!("{text}\n")).unwrap();
        count += 1;
    }
    assert_eq!(count, 3);
}

#[test]
fn the_example_of_the_manual_checks_clean_opens_and_is_reported_for_word() {
    let user = User::new();
    example(&user);
    assert_eq!(user.run(["controleer", "koffietafel", "--streng"]).done(), "koffietafel: geen fouten.\n");
    let page = user.run(["lees", "1.1A", "--handreiking", "koffietafel"]).done();
    says(&page, &["Weten we voor wie de koffietafel is?", "Valkuilen", "Rondje"]);
    user.run(["nieuw", "Overleg", "--handreiking", "koffietafel", "--organisatie", "Welzijn=vrijwilligers"]).done();
    let report = ["verslag", "laatste", "--handreiking", "koffietafel", "--formaat", "docx", "--uit", "verslag.docx"];
    user.run(report).done();
    assert!(fs::read(user.path("verslag.docx")).unwrap().starts_with(b"PK"));
    let text = user.run(["verslag", "laatste", "--handreiking", "koffietafel"]).done();
    says(&text, &["Overleg", "De digitale koffietafel", "Welzijn"]);
}

#[test]
fn the_example_is_as_the_schemas_say() {
    let user = User::new();
    example(&user);
    for (file, schema) in
        [("guide.toml", "guide"), ("part-1-opzetten.toml", "part"), ("work-formats.toml", "work-formats")]
    {
        let text = fs::read_to_string(user.path("koffietafel").join(file)).unwrap();
        let value = serde_json::to_value(toml::from_str::<toml::Table>(&text).unwrap()).unwrap();
        let path = root().join(format!("docs/schema/{schema}.schema.json"));
        let schema = serde_json::from_str(&fs::read_to_string(path).unwrap()).unwrap();
        let wrong: Vec<String> =
            jsonschema::validator_for(&schema).unwrap().iter_errors(&value).map(|error| error.to_string()).collect();
        assert!(wrong.is_empty(), "{file}: {wrong:?}");
    }
}
