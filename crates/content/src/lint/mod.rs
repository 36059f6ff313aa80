//! What an author had better mend, though the guide can be used: gaps in the source, what leads nowhere, what is said
//! twice, what is hard to read. Each rule has a file; all of them look at a guide as it is written, so that every
//! warning has its place in a file.
//!
//! A rule would rather be silent than wrong: who has to look past false alarms looks past the others too.

mod abbreviation;
mod empty;
mod length;
mod link;
mod markup;
mod order;
mod reach;
mod repeat;
mod source;
mod template;
mod term;
mod walk;

use std::path::Path;

use super::id::GuideId;
use super::load::{Draft, LoadError, is_guide_file, parse, read_folder};
use super::model::Guide;
use super::problem::{Problem, Problems, Severity, SourceFile};

/// Everything that is wrong with the guide in a folder, and everything that had better be mended. `others` gives the
/// guides that it may point into.
///
/// # Errors
/// When the folder cannot be read, holds no guide, holds too much, or leads elsewhere. What is wrong in its files is no
/// error here.
pub fn inspect(folder: &Path, others: &dyn Fn(&GuideId) -> Option<Guide>) -> Result<Problems, LoadError> {
    Ok(look_through(parse(read_folder(folder)?), others))
}

/// As [`inspect`], for files that are at hand already; what lies beside those of the guide is passed over.
pub fn inspect_files(files: Vec<SourceFile>, others: &dyn Fn(&GuideId) -> Option<Guide>) -> Problems {
    let files = files.into_iter().filter(|file| is_guide_file(&file.name));
    look_through(parse(files.map(|file| (file.name, file.text.into_bytes())).collect()), others)
}

fn look_through(mut written: Draft, others: &dyn Fn(&GuideId) -> Option<Guide>) -> Problems {
    let (mut warnings, mut unreached) = (Vec::new(), Vec::new());
    // What is missing from a file that could not be read says nothing of the others.
    if written.unread.is_empty() {
        look(&written, &mut warnings, &mut unreached);
    }
    written.resolve(others);
    // What leads nowhere is why something is not reached.
    if !written.problems.iter().any(|problem| problem.severity == Severity::Error) {
        written.problems.append(&mut unreached);
    }
    written.problems.append(&mut warnings);
    Problems::of(written.files, written.problems)
}

fn look(written: &Draft, out: &mut Vec<Problem>, unreached: &mut Vec<Problem>) {
    let Some(guide) = &written.guide else { return };
    let files = &written.files;
    let texts = walk::texts(guide, &written.parts, &written.formats);
    length::look(files, &texts, out);
    repeat::look(files, &texts, out);
    markup::look(files, &texts, out);
    link::look(files, guide, &written.parts, &texts, out);
    order::look(files, &written.parts, out);
    template::look(written, out);
    term::look(files, guide, &texts, out);
    // What seems to be missing may be there, with a mistake in its name.
    if !written.unread.is_flawed() {
        source::look(guide, out);
        empty::look(guide, &written.parts, out);
        abbreviation::look(files, guide, &texts, out);
        reach::look(guide, &written.parts, &written.formats, &texts, unreached);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The warnings about a small guide, made of its own text with a change.
    pub(super) fn warnings(guide: impl Fn(String) -> String, part: impl Fn(String) -> String) -> Vec<String> {
        let files = [("guide.toml", guide(GUIDE.to_owned())), ("part-1-begin.toml", part(PART.to_owned()))];
        let files = files.map(|(name, text)| SourceFile { name: name.to_owned(), text });
        let problems = inspect_files(files.into(), &|_| None);
        assert!(!problems.has_errors(), "{}", problems.render());
        problems.list.into_iter().map(|problem| problem.message).collect()
    }

    const GUIDE: &str = r#"
id = "klein"
version = "1"
date = "2026-11-22"
language = "nl"
title = "Klein"
subtitle = "Een kleine handreiking"
[source]
title = "Een bron"
makers = ["Welzijn"]
original = "Bij Welzijn."
adaptation = "In eigen woorden."
update_policy = "Elk jaar."
interests = ["Geen."]
licence = "Vrij."
[[sections]]
id = "tips"
title = "Tips"
singular = "tip"
explanation = "Wat helpt."
"#;

    const PART: &str = r#"
number = 1
title = "Het begin"
short = "Begin"
[[questions]]
id = "1.1"
short = "Samen"
text = "Doen we dit samen?"
[questions.a]
statement = "Dat kan beter."
tips = ["Bel elkaar.", "Praat eerst met alle mensen die straks mee moeten doen."]
[questions.b]
statement = "Dat gaat goed."
tips = ["Houd vol."]
"#;

    #[test]
    fn a_guide_without_gaps_gives_no_warning() {
        assert_eq!(warnings(|guide| guide, |part| part), Vec::<String>::new());
    }

    #[test]
    fn warnings_stand_beside_errors_and_not_beside_what_cannot_be_read() {
        let said = |part: String| {
            let files = [("guide.toml", GUIDE.replace("licence = \"Vrij.\"\n", "")), ("part-1-begin.toml", part)];
            let files = files.map(|(name, text)| SourceFile { name: name.to_owned(), text });
            let problems = inspect_files(files.into(), &|_| None);
            (problems.count(Severity::Error), problems.count(Severity::Warning))
        };
        assert_eq!(said(PART.to_owned()), (0, 1));
        assert_eq!(said(PART.replace("id = \"1.1\"", "id = \"2.1\"")), (1, 1));
        assert_eq!(said(PART.replace("id = \"1.1\"", "id = \"1.1")).1, 0);
    }
}
