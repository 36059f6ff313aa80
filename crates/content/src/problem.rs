//! What is wrong with a guide, where, and what to do about it.

use std::fmt::Write as _;
use std::ops::Range;

use annotate_snippets::{AnnotationKind, Level, Origin, Renderer, Snippet};
use serde::Serialize;

use crate::clean;
use crate::text::guide as words;

/// The most problems that are told. Who has mended these checks again; and a guide from elsewhere may have millions.
const MOST: usize = 200;

/// The longest message, in characters: it may repeat a key that is as long as its file.
const LONGEST: usize = 300;

/// The longest line that is shown, in bytes. Of a longer one only the place is told.
const LONGEST_LINE: usize = 2_000;

/// One file of a guide, kept so that a problem can show the line that it is about.
#[derive(Clone, Debug)]
pub struct SourceFile {
    /// Its name within the guide's folder.
    pub name: String,
    /// What it holds.
    pub text: String,
}

/// A place in one of the files of a guide.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Span {
    /// Which file, as an index into the files that were loaded.
    pub file: usize,
    /// The bytes.
    pub range: Range<usize>,
}

/// Whether a guide can be used in spite of a problem.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum Severity {
    /// The guide cannot be used.
    Error,
    /// The guide can be used, but something is not as it should be.
    Warning,
}

/// One thing that is wrong.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Problem {
    /// How bad it is.
    pub severity: Severity,
    /// Where; none when it is about the folder as a whole.
    pub span: Option<Span>,
    /// What is wrong, one Dutch sentence.
    pub message: String,
    /// What to do, one Dutch sentence.
    pub remedy: String,
}

impl Problem {
    /// A problem that makes the guide unusable, at a place in a file.
    #[must_use]
    pub fn error(span: Span, (message, remedy): (String, String)) -> Self {
        Self { severity: Severity::Error, span: Some(span), message, remedy }
    }

    /// Something that had better be mended, at a place in a file; the guide can be used.
    #[must_use]
    pub fn warning(span: Span, (message, remedy): (String, String)) -> Self {
        Self { severity: Severity::Warning, span: Some(span), message, remedy }
    }

    /// A problem that makes the guide unusable, about the folder as a whole.
    #[must_use]
    pub fn of_folder((message, remedy): (String, String)) -> Self {
        Self { severity: Severity::Error, span: None, message, remedy }
    }
}

/// A problem with its place worked out, as the JSON of `controleer` prints it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Finding {
    /// How bad it is.
    pub severity: Severity,
    /// The file, within the guide's folder.
    pub file: Option<String>,
    /// The line, from 1.
    pub line: Option<usize>,
    /// The column in characters, from 1.
    pub column: Option<usize>,
    /// The line itself, as far as it is of use.
    pub source: Option<String>,
    /// What is wrong.
    pub message: String,
    /// What to do.
    pub remedy: String,
}

/// All problems of a guide, with the files that they are in.
#[derive(Clone, Debug, Default)]
pub struct Problems {
    /// The files.
    pub files: Vec<SourceFile>,
    /// The problems, in the order of the files.
    pub list: Vec<Problem>,
}

impl Problems {
    /// The problems of these files, in the order of the files. Of very many only the first are kept, and a last one tells
    /// of the others.
    pub(super) fn of(files: Vec<SourceFile>, mut list: Vec<Problem>) -> Self {
        list.sort_by_key(|problem| problem.span.as_ref().map(|span| (span.file, span.range.start)));
        let others = list.split_off(list.len().min(MOST));
        if let Some(worst) = others.iter().map(|problem| problem.severity).min() {
            list.push(Problem { severity: worst, ..Problem::of_folder(words::and_more(others.len())) });
        }
        for problem in &mut list {
            shorten(&mut problem.message);
            shorten(&mut problem.remedy);
        }
        Self { files, list }
    }

    /// One problem that is about the folder as a whole.
    #[must_use]
    pub fn of_folder(said: (String, String)) -> Self {
        Self { files: Vec::new(), list: vec![Problem::of_folder(said)] }
    }

    /// Whether any of them makes the guide unusable.
    #[must_use]
    pub fn has_errors(&self) -> bool {
        self.list.iter().any(|problem| problem.severity == Severity::Error)
    }

    /// How many problems of this severity there are.
    #[must_use]
    pub fn count(&self, severity: Severity) -> usize {
        self.list.iter().filter(|problem| problem.severity == severity).count()
    }

    /// Every problem with file, line and column.
    pub fn placed(&self) -> impl Iterator<Item = Finding> {
        self.list.iter().map(|problem| {
            let place = problem.span.as_ref().and_then(|span| {
                let file = self.files.get(span.file)?;
                let (line, column) = line_and_column(&file.text, span.range.start);
                let source = excerpt(&file.text, span.range.start);
                Some((clean::clean_line(&file.name), line, column, source))
            });
            let (file, line, column, source) =
                place.map_or((None, None, None, None), |(f, l, c, s)| (Some(f), Some(l), Some(c), Some(s)));
            Finding {
                severity: problem.severity,
                file,
                line,
                column,
                source,
                message: clean::clean(&problem.message),
                remedy: clean::clean(&problem.remedy),
            }
        })
    }

    /// All problems as text, each with `file:line:column`, the line of the source and the remedy. No control
    /// character of a file is in it.
    #[must_use]
    pub fn render(&self) -> String {
        let renderer = Renderer::plain().term_width(100);
        let mut out = String::new();
        for problem in &self.list {
            let level = match problem.severity {
                Severity::Error => Level::ERROR.with_name(words::ERROR),
                Severity::Warning => Level::WARNING.with_name(words::WARNING),
            };
            let help = Level::HELP.with_name(words::HELP).message(clean::clean_line(&problem.remedy));
            let title = level.primary_title(clean::clean_line(&problem.message));
            let place = problem.span.as_ref().and_then(|span| Some((self.files.get(span.file)?, &span.range)));
            let report = if let Some((file, range)) = place {
                let (shown, range) = one_line(&file.text, range);
                let (line, column) = line_and_column(&file.text, range.start);
                let start = line_start(&file.text, range.start);
                let name = clean::clean_line(&file.name);
                if shown.len() > LONGEST_LINE {
                    title.element(Origin::path(name).line(line).char_column(column)).element(help)
                } else {
                    let here = AnnotationKind::Primary.span(range.start - start..range.end - start);
                    title.element(Snippet::source(shown).path(name).line_start(line).annotation(here)).element(help)
                }
            } else {
                title.element(help)
            };
            let _ = writeln!(out, "{}\n", renderer.render(&[report]));
        }
        out
    }
}

/// Cuts off what is longer than [`LONGEST`].
fn shorten(text: &mut String) {
    if let Some((at, _)) = text.char_indices().nth(LONGEST) {
        text.truncate(at);
        text.push('…');
    }
}

/// The most characters of a line that are given beside a problem.
const EXCERPT: usize = 160;

/// The line that a byte is in, without the spaces around it; of a long one, what stands around the byte.
fn excerpt(text: &str, at: usize) -> String {
    let at = floor_boundary(text, at);
    let start = line_start(text, at);
    let line = text[start..].lines().next().unwrap_or_default();
    let before = text[start..at].chars().count().saturating_sub(EXCERPT / 2);
    let shown: String = line.chars().skip(before).take(EXCERPT).collect();
    let cut = |is_cut: bool| if is_cut { "…" } else { "" };
    let after = line.chars().count() > before + EXCERPT;
    format!("{}{}{}", cut(before > 0), clean::clean_line(&shown), cut(after))
}

/// The line that a range starts in, cleaned without changing its length, and the range cut off at the line's end.
fn one_line(text: &str, range: &Range<usize>) -> (String, Range<usize>) {
    let start = floor_boundary(text, range.start);
    let line_end = text[start..].find('\n').map_or(text.len(), |n| start + n);
    let line_end = start + text[start..line_end].trim_end_matches('\r').len();
    let end = floor_boundary(text, range.end).clamp(start, line_end);
    let line = &text[line_start(text, start)..line_end];
    (same_length(line), start..end)
}

/// Replaces what may not be printed by as many bytes of something harmless, so that ranges stay right.
fn same_length(line: &str) -> String {
    line.chars()
        .map(|c| match c {
            // Where a line is set in with a tab.
            '\t' => " ".to_owned(),
            c if clean::is_forbidden(c) => "?".repeat(c.len_utf8()),
            c => c.to_string(),
        })
        .collect()
}

fn floor_boundary(text: &str, at: usize) -> usize {
    (0..=at.min(text.len())).rev().find(|i| text.is_char_boundary(*i)).unwrap_or(0)
}

fn line_start(text: &str, at: usize) -> usize {
    text[..at].rfind('\n').map_or(0, |n| n + 1)
}

/// The line and the column of a byte, both from 1, the column in characters.
#[must_use]
pub fn line_and_column(text: &str, at: usize) -> (usize, usize) {
    let at = floor_boundary(text, at);
    let line = text[..at].matches('\n').count() + 1;
    let column = text[line_start(text, at)..at].chars().count() + 1;
    (line, column)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn with(text: &str, range: Range<usize>) -> Problems {
        Problems {
            files: vec![SourceFile { name: "part-1.toml".into(), text: text.into() }],
            list: vec![Problem::error(Span { file: 0, range }, ("Dit klopt niet.".into(), "Doe dat.".into()))],
        }
    }

    #[test]
    fn a_problem_shows_file_line_column_source_and_remedy() {
        let shown = with("a = 1\nbé = \"x\"\n", 12..15).render();
        for part in ["part-1.toml:2:6", "bé = \"x\"", "fout: Dit klopt niet.", "Doe dat."] {
            assert!(shown.contains(part), "{part} is not in:\n{shown}");
        }
    }

    #[test]
    fn of_very_many_problems_the_first_are_told_with_how_many_more_there_are() {
        let problem = |severity, start| Problem {
            severity,
            ..Problem::error(Span { file: 0, range: start..start + 1 }, ("Dit klopt niet.".into(), "Doe dat.".into()))
        };
        let mut list: Vec<Problem> = (0..MOST + 3).map(|start| problem(Severity::Warning, start)).collect();
        list.reverse();
        assert!(!Problems::of(Vec::new(), list.clone()).has_errors());
        list[0].severity = Severity::Error;
        let problems = Problems::of(Vec::new(), list);
        assert_eq!(problems.list.len(), MOST + 1);
        assert_eq!(problems.list[0].span.as_ref().unwrap().range.start, 0);
        assert!(problems.has_errors(), "an error among the others counts");
        assert!(problems.list[MOST].message.contains("nog 3 andere problemen"), "{:?}", problems.list[MOST]);
    }

    #[test]
    fn of_a_long_line_only_the_place_is_shown_and_a_long_message_is_cut_off() {
        let text = format!("een\n{}", "x".repeat(1_000_000));
        let problem = Problem::error(Span { file: 0, range: 900_000..900_001 }, ("é".repeat(500_000), String::new()));
        let problems = Problems::of(vec![SourceFile { name: "part-1.toml".into(), text }], vec![problem]);
        let shown = problems.render();
        assert!(shown.len() < 1_000 && shown.contains("part-1.toml:2:899997") && shown.contains("é…"), "{shown}");
        assert_eq!(problems.placed().next().unwrap().column, Some(899_997));
    }

    #[test]
    fn no_control_byte_of_the_source_is_printed() {
        let shown = with("a = \"\u{1b}[31m\u{202e}\u{7}\"\n", 4..8).render();
        assert!(!shown.chars().any(clean::is_forbidden), "{shown:?}");
    }

    #[test]
    fn a_range_outside_the_text_or_inside_a_letter_is_survived() {
        let _ = with("é", 1..1).render();
        let _ = with("é", 40..90).render();
        let _ = with("", 0..0).render();
    }
}
