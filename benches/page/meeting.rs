//! A guide of 46 questions, and a meeting about it in which everything was done.

use std::path::Path;

use anyhow::{Context as _, Result};
use kartrekker::content::{self, Choice, Guide};
use kartrekker::session::{Position, Reply, write};

use crate::sample;

/// How many questions the guide has.
pub const QUESTIONS: usize = 46;

/// How many organisations are at the table.
pub const ORGANISATIONS: usize = 8;

/// Where a question begins in a file of a guide.
const QUESTION: &str = "[[questions]]";

/// The name and the text of a file.
pub type File = (String, String);

/// The files of the guide, and the one of the meeting: the guide of the program that has most questions, with some of them
/// once more.
pub fn files() -> Result<(Vec<File>, File)> {
    let files = guide_files()?;
    let bytes = files.iter().map(|(name, text)| (name.clone(), text.clone().into_bytes())).collect();
    let (guide, _) = content::from_files(bytes)?;
    let meeting = ("overleg.toml".to_owned(), meeting(&guide)?);
    Ok((files, meeting))
}

fn guide_files() -> Result<Vec<File>> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("content/digitaal-vaardig");
    let mut files = Vec::new();
    for entry in std::fs::read_dir(folder)? {
        let entry = entry?;
        let name = entry.file_name().into_string().ok().context("a file without a name")?;
        files.push((name, std::fs::read_to_string(entry.path())?));
    }
    files.retain(|(name, _)| content::is_guide_file(name));
    files.sort();
    let mut lacking = QUESTIONS - files.iter().map(|(_, text)| text.matches(QUESTION).count()).sum::<usize>();
    for (name, text) in &mut files {
        if name == content::GUIDE {
            *text = text.replacen("id = \"digitaal-vaardig\"", "id = \"van-ons\"", 1);
        } else {
            lacking -= add_questions(text, lacking)?;
        }
    }
    Ok(files)
}

/// Adds questions of a part once more, at most so many; gives how many.
fn add_questions(part: &mut String, most: usize) -> Result<usize> {
    let whole = part.clone();
    let questions: Vec<&str> = whole.split(QUESTION).skip(1).collect();
    for (question, number) in questions.iter().zip(questions.len() + 1..).take(most) {
        let (before, after) = question.split_once("id = \"").context("a question without an id")?;
        let (id, rest) = after.split_once('"').context("an id without an end")?;
        let (part_number, _) = id.split_once('.').context("an id without a part")?;
        let again = format!("\n{QUESTION}{before}id = \"{part_number}.{number}\"{rest}");
        part.push_str(&again);
    }
    Ok(questions.len().min(most))
}

/// The text of the file of the meeting.
fn meeting(guide: &Guide) -> Result<String> {
    let mut session = sample::full(guide);
    session.organisations.truncate(ORGANISATIONS);
    for (number, discussion) in session.questions.values_mut().enumerate() {
        discussion.revealed = true;
        for (at, organisation) in session.organisations.iter().enumerate() {
            let position = match (number + at) % 5 {
                0 | 3 => Position::Choice(Choice::A),
                1 | 4 => Position::Choice(Choice::B),
                _ => Position::Unsure,
            };
            let reason = if at % 3 == 0 { "We wachten op de gemeente".to_owned() } else { String::new() };
            discussion.positions.insert(organisation.id, Reply { position, reason });
        }
    }
    Ok(write(&session)?)
}
