//! The words that a user reads: one word for one thing, and one kind of apostrophe.
#![allow(clippy::unwrap_used)]

use std::fs;
use std::path::{Path, PathBuf};

/// How nothing is written, in small letters, and how it is: in the program, its documentation and every guide.
const SPELLING: [(&str, &str); 11] = [
    ("open staan", "openstaan"),
    ("open staat", "openstaat"),
    ("open stond", "openstond"),
    ("open gestaan", "opengestaan"),
    ("open blijven", "openblijven"),
    ("open blijft", "openblijft"),
    ("open bleef", "openbleef"),
    ("open bleven", "openbleven"),
    ("“", "‘"),
    ("”", "’"),
    ("„", "‘"),
];

/// What the program and its documentation do not say, in small letters, and what they say in its place: one word for one
/// thing. Guides have the words of their field.
const WORDS: [(&str, &str); 23] = [
    ("antwoord samen", "gezamenlijk antwoord"),
    ("antwoord van de groep", "gezamenlijk antwoord"),
    ("ons antwoord op", "ons gezamenlijke antwoord op"),
    ("om te kennen", "Belangen van de makers"),
    ("van minuut tot minuut", "Minuten"),
    ("zien a,", "kiezen A"),
    ("ziet a,", "kiest A"),
    ("zien b,", "kiezen B"),
    ("ziet b,", "kiest B"),
    ("zet apart", "parkeer"),
    ("apart gezet", "geparkeerd"),
    ("bladzijde", "pagina"),
    ("printen", "afdrukken"),
    ("printer", "afdrukken"),
    ("prepareer", "voorbereiden"),
    ("eigenaar", "uitvoerder"),
    ("commando", "opdracht"),
    ("sessie", "bijeenkomst"),
    ("kan nog beter", "hier is ruimte om te verbeteren"),
    ("opmerking bij deze tekst", "kanttekening bij deze tekst"),
    ("hierheen verwijzen", "waar komt dit nog voor"),
    ("wat het zwaarst telt", "wat het meest telt"),
    ("roep je hem", "roep je haar (een handreiking)"),
];

/// The older names of a command, which stay.
const ALIASES: &str = "sessies, sessions";

/// A text that somebody reads, with the file and the line where it begins.
type Told = (String, String);

/// Texts of the program.
fn texts() -> Vec<Told> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let folders = ["src/text", "crates/content/src/text"].map(|folder| fs::read_dir(root.join(folder)).unwrap());
    let mut found = Vec::new();
    for entry in folders.into_iter().flatten() {
        let path: PathBuf = entry.unwrap().path();
        let source = fs::read_to_string(&path).unwrap();
        // What a test says is not what a user reads.
        let program = source.split("#[cfg(test)]").next().unwrap();
        let name = path.file_name().unwrap().to_string_lossy().into_owned();
        found.extend(literals(program).into_iter().map(|(line, text)| (format!("{name}:{line}"), text)));
    }
    assert!(found.len() > 1_000, "the texts are not where they were");
    found
}

/// What the documentation says in Dutch, line by line; not what it shows as typed or as code.
fn documentation() -> Vec<Told> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let mut found = Vec::new();
    for name in [
        "README.md",
        "docs/handleiding.md",
        "docs/handreiking-schrijven.md",
        "docs/rekenen.md",
        "docs/teammap.md",
        "docs/voor-de-ict-afdeling.md",
    ] {
        let page = fs::read_to_string(root.join(name)).unwrap();
        let dutch = page.split("## For developers").next().unwrap();
        let mut code = false;
        for (number, line) in dutch.lines().enumerate() {
            code ^= line.starts_with("```");
            if !code && !line.starts_with("*For developers") {
                found.push((format!("{name}:{}", number + 1), line.split('`').step_by(2).collect()));
            }
        }
    }
    assert!(found.len() > 500, "the documentation is not where it was");
    found
}

/// The lines of the guides in the program.
fn guides() -> Vec<Told> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("content");
    let folders = fs::read_dir(root).unwrap().map(|entry| entry.unwrap().path()).filter(|path| path.is_dir());
    let files = folders.flat_map(|folder| fs::read_dir(folder).unwrap()).map(|entry| entry.unwrap().path());
    let mut found = Vec::new();
    for file in files.filter(|file| file.extension().is_some_and(|ending| ending == "toml")) {
        let text = fs::read_to_string(&file).unwrap();
        let name = file.file_name().unwrap().to_string_lossy().into_owned();
        found
            .extend(text.lines().enumerate().map(|(number, line)| (format!("{name}:{}", number + 1), line.to_owned())));
    }
    assert!(found.len() > 2_000, "the guides are not where they were");
    found
}

/// The string literals of a source, with the line on which each begins; comments hold none.
fn literals(source: &str) -> Vec<(usize, String)> {
    let mut found = Vec::new();
    let mut letters = source.char_indices().peekable();
    let mut line = 1;
    while let Some((_, letter)) = letters.next() {
        match letter {
            '\n' => line += 1,
            '/' if letters.peek().is_some_and(|(_, next)| *next == '/') => {
                while letters.next_if(|(_, next)| *next != '\n').is_some() {}
            }
            // A quote as a letter.
            '\'' if source_at(source, letters.peek()).starts_with("\"'") => {
                letters.next();
            }
            '"' => {
                let (begins, mut text) = (line, String::new());
                while let Some((_, inside)) = letters.next() {
                    match inside {
                        '"' => break,
                        '\\' => match letters.next() {
                            Some((_, '\n')) => {
                                line += 1;
                                while letters.next_if(|(_, blank)| blank.is_whitespace()).is_some() {}
                            }
                            Some((_, escaped)) => text.push(if escaped == 'n' { '\n' } else { escaped }),
                            None => {}
                        },
                        '\n' => {
                            line += 1;
                            text.push('\n');
                        }
                        other => text.push(other),
                    }
                }
                found.push((begins, text));
            }
            _ => {}
        }
    }
    found
}

fn source_at<'s>(source: &'s str, at: Option<&(usize, char)>) -> &'s str {
    at.map_or("", |(at, _)| &source[*at..])
}

/// Where a text says what is not said, and what it is to say.
fn wrong<'t>(texts: impl IntoIterator<Item = &'t Told>, table: &[(&str, &str)]) -> Vec<String> {
    let mut wrong = Vec::new();
    for (place, text) in texts {
        let small = text.to_lowercase().replace(ALIASES, "");
        let found = table.iter().filter(|(word, _)| small.contains(word));
        wrong.extend(found.map(|(word, better)| format!("{place}: ‘{word}’ in ‘{text}’: {better}")));
    }
    wrong
}

#[test]
fn one_word_is_used_for_one_thing() {
    let (program, documentation) = (texts(), documentation());
    let wrong = wrong(program.iter().chain(&documentation), &WORDS);
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn everything_that_is_read_is_spelled_one_way_with_one_kind_of_quotation_marks() {
    let (program, documentation, guides) = (texts(), documentation(), guides());
    // What slips while one types TOML has the marks that slip.
    let program = program.iter().filter(|(place, _)| !place.starts_with("slip.rs"));
    let mut wrong = wrong(program.chain(&documentation).chain(&guides), &SPELLING);
    let straight = documentation.iter().filter(|(_, line)| line.contains('"'));
    wrong.extend(straight.map(|(place, line)| format!("{place}: a straight quotation mark in ‘{line}’")));
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn an_apostrophe_is_curly_but_in_what_is_typed() {
    let mut wrong = Vec::new();
    for (place, text) in texts().into_iter().chain(documentation()) {
        // What is typed, such as a command or a key of a file, stands between backticks and keeps its own marks.
        let said: String = text.split('`').step_by(2).collect();
        let letters: Vec<char> = said.chars().collect();
        let straight =
            letters.windows(3).any(|three| three[1] == '\'' && three[0].is_alphabetic() && three[2].is_alphabetic());
        if straight {
            wrong.push(format!("{place}: ‘{text}’"));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}
