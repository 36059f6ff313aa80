//! Brings a guide in from a folder. The only place of the content layer that opens files.

use std::fs::{self, File};
use std::io::{self, Read};
use std::path::{Path, PathBuf};

use toml::de::DeTable;

use super::check::{Others, check};
use super::model::Guide;
use super::problem::{Problem, Problems, Severity, SourceFile, Span};
use super::raw::{read_guide, read_part, read_work_formats};
use crate::text::guide as words;

/// The most bytes that the files of one guide may have together.
pub const MAX_BYTES: u64 = 80_000_000;

/// The most files that one guide may have.
pub const MAX_FILES: usize = 6_000;

/// The most lines, keys, lists and values that the files of one guide may have together, counted before they are parsed
/// by the signs between them; and one more for every [`BYTES_A_SIGN`] bytes.
const MAX_SIGNS: u64 = 500_000;

/// A guide that is written as others are has 37 bytes for each sign.
const BYTES_A_SIGN: u64 = 30;

/// The file of a guide that says what it is.
pub const GUIDE: &str = "guide.toml";
const WORK_FORMATS: &str = "work-formats.toml";

/// Why a guide could not be brought in.
#[derive(Debug, thiserror::Error)]
pub enum LoadError {
    /// The folder is not there or cannot be read.
    #[error("cannot read {}", path.display())]
    Unreadable {
        /// What could not be read.
        path: PathBuf,
        /// Why.
        source: io::Error,
    },
    /// There is no `guide.toml`: the folder is no guide.
    #[error("{} holds no guide", .0.display())]
    NoGuide(PathBuf),
    /// The files are larger than [`MAX_BYTES`] together.
    #[error("{} is too large", .0.display())]
    TooLarge(PathBuf),
    /// There are more than [`MAX_FILES`].
    #[error("{} holds too many files", .0.display())]
    TooManyFiles(PathBuf),
    /// There are more lines, keys, lists and values in the files together than any guide has.
    #[error("{} holds too much", .0.display())]
    TooMuch(PathBuf),
    /// A file is a link to somewhere outside the folder: a guide is read where it stands, and nothing else.
    #[error("{} leads out of the folder", .0.display())]
    Outside(PathBuf),
    /// Something in the files is wrong.
    #[error("the guide has errors")]
    Problems(Problems),
}

/// A guide from a folder, with the warnings about it; `others` are the guides that it may point into.
///
/// # Errors
/// When the folder cannot be read, holds no guide, holds too much, leads elsewhere, or when anything in its files is
/// wrong.
pub fn from_folder_among(folder: &Path, others: &Others<'_>) -> Result<(Guide, Problems), LoadError> {
    let unreadable = |path: &Path| {
        let path = path.to_owned();
        move |source| LoadError::Unreadable { path, source }
    };
    let mut names = Vec::new();
    for entry in fs::read_dir(folder).map_err(unreadable(folder))? {
        let name = entry.map_err(unreadable(folder))?.file_name();
        if let Some(name) = name.to_str().filter(|name| is_guide_file(name)) {
            names.push(name.to_owned());
        }
        if names.len() > MAX_FILES {
            return Err(LoadError::TooManyFiles(folder.to_owned()));
        }
    }
    if !names.iter().any(|name| name == GUIDE) {
        return Err(LoadError::NoGuide(folder.to_owned()));
    }
    names.sort_by_key(|name| (name != GUIDE, part_number(name), name.clone()));
    let inside = fs::canonicalize(folder).map_err(unreadable(folder))?;
    let mut left = MAX_BYTES;
    let mut signs = 0;
    let mut files = Vec::new();
    for name in names {
        let path = folder.join(&name);
        if !fs::canonicalize(&path).map_err(unreadable(&path))?.starts_with(&inside) {
            return Err(LoadError::Outside(path));
        }
        let bytes = read_at_most(&path, left).map_err(unreadable(&path))?;
        let size = bytes.len() as u64;
        if size > left {
            return Err(LoadError::TooLarge(folder.to_owned()));
        }
        left -= size;
        signs += bytes.iter().filter(|byte| b"\n=,[]{}".contains(byte)).count() as u64;
        files.push((name, bytes));
    }
    if signs > MAX_SIGNS + (MAX_BYTES - left) / BYTES_A_SIGN {
        return Err(LoadError::TooMuch(folder.to_owned()));
    }
    from_files_among(files, others)
}

/// A guide from the names and the bytes of its files, `guide.toml` first; with the warnings about it. `others` are the
/// guides that it may point into.
///
/// # Errors
/// [`LoadError::Problems`] when anything in the files is wrong.
pub fn from_files_among(read: Vec<(String, Vec<u8>)>, others: &Others<'_>) -> Result<(Guide, Problems), LoadError> {
    let mut files = Vec::new();
    let mut problems = Vec::new();
    for (name, bytes) in read {
        let text = match String::from_utf8(bytes) {
            Ok(text) => text,
            Err(error) => {
                let at = error.utf8_error().valid_up_to();
                let span = Span { file: files.len(), range: at..at + 1 };
                problems.push(Problem::error(span, words::not_utf8(&name)));
                // Only what comes before is kept: enough to show the line, and nothing is parsed.
                let mut bytes = error.into_bytes();
                bytes.truncate(at);
                String::from_utf8(bytes).unwrap_or_default()
            }
        };
        let text = text.strip_prefix('\u{FEFF}').map(str::to_owned).unwrap_or(text);
        files.push(SourceFile { name, text });
    }
    build(files, problems, others)
}

/// Whether the name is one that a file of a guide may have: `NAME.toml`, not hidden.
fn is_guide_file(name: &str) -> bool {
    !name.starts_with('.') && Path::new(name).extension().is_some_and(|extension| extension == "toml")
}

/// The number in `part-12-name.toml`, so that part 10 comes after part 9.
fn part_number(name: &str) -> u32 {
    let digits = name.strip_prefix("part-").unwrap_or_default();
    digits.split(|c: char| !c.is_ascii_digit()).next().and_then(|n| n.parse().ok()).unwrap_or(u32::MAX)
}

/// Reads a regular file, but never more than one byte over `most`.
fn read_at_most(path: &Path, most: u64) -> io::Result<Vec<u8>> {
    if !fs::metadata(path)?.is_file() {
        return Err(io::Error::from(io::ErrorKind::InvalidInput));
    }
    let mut bytes = Vec::new();
    File::open(path)?.take(most + 1).read_to_end(&mut bytes)?;
    Ok(bytes)
}

/// Makes a guide of its files; `list` holds what is known to be wrong with them already.
fn build(files: Vec<SourceFile>, mut list: Vec<Problem>, others: &Others<'_>) -> Result<(Guide, Problems), LoadError> {
    let unreadable: Vec<usize> = list.iter().filter_map(|p| p.span.as_ref().map(|s| s.file)).collect();
    let mut all_read = unreadable.is_empty();
    let mut guide = None;
    let mut parts = Vec::new();
    let mut formats = Vec::new();
    let mut kinds = Vec::new();
    for (number, file) in files.iter().enumerate().filter(|(number, _)| !unreadable.contains(number)) {
        let (table, errors) = DeTable::parse_recoverable(&file.text);
        let table = table.get_ref();
        // What a file of broken TOML seems to lack says nothing: first its syntax.
        let mut beside_the_point = Vec::new();
        let sound = errors.is_empty();
        all_read &= sound;
        for error in errors {
            let range = error.span().unwrap_or(0..0);
            list.push(Problem::error(Span { file: number, range }, words::syntax(error.message())));
        }
        let out = if sound { &mut list } else { &mut beside_the_point };
        if file.name == GUIDE {
            let raw = read_guide(table, number, out);
            kinds = raw.sections.iter().map(|kind| kind.id.value.clone()).collect();
            guide = Some(raw);
        } else if file.name == WORK_FORMATS {
            formats = read_work_formats(table, number, out);
        } else if file.name.starts_with("part-") {
            parts.push(read_part(table, number, &kinds, out));
        } else {
            let problem = Problem::error(Span { file: number, range: 0..0 }, words::unknown_file(&file.name));
            out.push(Problem { severity: Severity::Warning, ..problem });
        }
    }
    let mut found = Vec::new();
    let guide = guide.and_then(|guide| check(guide, parts, formats, others, &mut found));
    // What points into a file that could not be read is no mistake of the file that it stands in.
    if all_read {
        list.append(&mut found);
    }
    let problems = Problems::of(files, list);
    match guide {
        Some(guide) if !problems.has_errors() => Ok((guide, problems)),
        _ => Err(LoadError::Problems(problems)),
    }
}
