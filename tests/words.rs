//! The words that a user reads: one word for one thing, and one kind of apostrophe.
#![allow(clippy::unwrap_used)]

use std::fs;
use std::path::{Path, PathBuf};

/// What is not said, and what is said in its place.
const BETTER: [(&str, &str); 18] = [
    ("antwoord samen", "gezamenlijk antwoord"),
    ("open staan", "openstaan"),
    ("open staat", "openstaat"),
    ("open blijven", "openblijven"),
    ("om te kennen", "Belangen van de makers"),
    ("van minuut tot minuut", "Minuten"),
    ("zien A", "kiezen A"),
    ("ziet A", "kiest A"),
    ("zien B", "kiezen B"),
    ("ziet B", "kiest B"),
    ("zet apart", "parkeer"),
    ("apart gezet", "geparkeerd"),
    ("bladzijde", "pagina"),
    ("printen", "afdrukken"),
    ("prepareer", "voorbereiden"),
    ("SESSIE", "BIJEENKOMST"),
    ("kan nog beter", "hier is ruimte om te verbeteren"),
    ("PDF", "pdf"),
];

/// Texts of the program, each with the file and the line where it begins.
fn texts() -> Vec<(String, String)> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("src/text");
    let mut found = Vec::new();
    for entry in fs::read_dir(root).unwrap() {
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

#[test]
fn one_word_is_used_for_one_thing() {
    let mut wrong = Vec::new();
    for (place, text) in texts() {
        for (word, better) in BETTER {
            if text.contains(word) {
                wrong.push(format!("{place}: ‘{word}’ in ‘{text}’: {better}"));
            }
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn an_apostrophe_is_curly_but_in_what_is_typed() {
    let mut wrong = Vec::new();
    for (place, text) in texts() {
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
