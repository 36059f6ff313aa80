//! Brings a guide in from a folder. The only place of the content layer that opens files.

use std::fs::{self, File};
use std::io::{self, Read};
use std::path::{Path, PathBuf};

use toml::de::DeTable;

use super::check::{Others, check};
use super::model::Guide;
use super::problem::{Problem, Problems, SourceFile, Span};
use super::raw::{RawGuide, RawPart, RawWorkFormat, read_guide, read_part, read_work_formats};
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

/// A guide from a folder, with the warnings about its files; `others` are the guides that it may point into.
///
/// # Errors
/// When the folder cannot be read, holds no guide, holds too much, leads elsewhere, or when anything in its files is
/// wrong.
pub fn from_folder_among(folder: &Path, others: &Others<'_>) -> Result<(Guide, Problems), LoadError> {
    from_files_among(read_folder(folder)?, others)
}

/// The name and the bytes of a file.
type Bytes = (String, Vec<u8>);

/// The files of a guide as they are written: nothing was checked against anything else yet.
pub struct Written {
    /// The files.
    pub files: Vec<SourceFile>,
    /// What is known to be wrong with them already.
    pub problems: Vec<Problem>,
    /// `guide.toml`; none where it could not be read.
    pub guide: Option<RawGuide>,
    /// The part files.
    pub parts: Vec<RawPart>,
    /// The work formats.
    pub formats: Vec<RawWorkFormat>,
    /// Whether every file could be read: where one could not, what points into it says nothing.
    pub is_whole: bool,
}

/// Reads the files of a guide, `guide.toml` first.
///
/// # Errors
/// When the folder cannot be read, holds no guide, holds too much, or leads elsewhere.
pub fn read_folder(folder: &Path) -> Result<Vec<Bytes>, LoadError> {
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
    Ok(files)
}

/// A guide from the names and the bytes of its files, `guide.toml` first; with the warnings about it. `others` are the
/// guides that it may point into.
///
/// # Errors
/// [`LoadError::Problems`] when anything in the files is wrong.
pub fn from_files_among(read: Vec<Bytes>, others: &Others<'_>) -> Result<(Guide, Problems), LoadError> {
    parse(read).check(others)
}

/// The texts of files, and what is wrong with those that are none.
fn texts(read: Vec<Bytes>) -> (Vec<SourceFile>, Vec<Problem>) {
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
    (files, problems)
}

/// The files of a guide in a folder as they are, with what lies beside them as text: notes and licence.
///
/// # Errors
/// When the folder or a file of it cannot be read, holds no guide, is too large, or when a file is not UTF-8.
pub fn files_in(folder: &Path) -> Result<Vec<SourceFile>, LoadError> {
    let (mut files, problems) = texts(read_folder(folder)?);
    if !problems.is_empty() {
        return Err(LoadError::Problems(Problems::of(files, problems)));
    }
    let unreadable = |source| LoadError::Unreadable { path: folder.to_owned(), source };
    for entry in fs::read_dir(folder).map_err(unreadable)? {
        let entry = entry.map_err(unreadable)?;
        let name = entry.file_name();
        let is_note = |name: &&str| !name.starts_with('.') && Path::new(name).extension().is_some_and(|e| e == "md");
        let Some(name) = name.to_str().filter(is_note) else { continue };
        // Not what a link leads to: a guide is copied from where it stands, and nothing else.
        if !entry.file_type().map_err(unreadable)?.is_file() {
            continue;
        }
        let bytes = read_at_most(&entry.path(), MAX_BYTES).map_err(unreadable)?;
        files.push(SourceFile { name: name.to_owned(), text: String::from_utf8_lossy(&bytes).into_owned() });
    }
    Ok(files)
}

/// Whether the name is one that a file of a guide may have: `NAME.toml`, not hidden.
pub fn is_guide_file(name: &str) -> bool {
    !name.starts_with('.') && Path::new(name).extension().is_some_and(|extension| extension == "toml")
}

/// The number in `part-12-name.toml`, so that part 10 comes after part 9.
fn part_number(name: &str) -> u32 {
    let digits = name.strip_prefix("part-").unwrap_or_default();
    digits.split(|c: char| !c.is_ascii_digit()).next().and_then(|n| n.parse().ok()).unwrap_or(u32::MAX)
}

/// Reads a regular file, but never more than one byte over `most`: opening a pipe would wait for whoever writes into it.
///
/// # Errors
/// When it is no regular file, or when the system refuses.
pub fn read_at_most(path: &Path, most: u64) -> io::Result<Vec<u8>> {
    if !fs::metadata(path)?.is_file() {
        return Err(io::Error::from(io::ErrorKind::InvalidInput));
    }
    let mut bytes = Vec::new();
    File::open(path)?.take(most + 1).read_to_end(&mut bytes)?;
    Ok(bytes)
}

/// Reads the tables of files.
pub fn parse(read: Vec<Bytes>) -> Written {
    let (files, problems) = texts(read);
    let unreadable: Vec<usize> = problems.iter().filter_map(|p| p.span.as_ref().map(|s| s.file)).collect();
    let (parts, formats) = (Vec::new(), Vec::new());
    let mut written = Written { files, problems, guide: None, parts, formats, is_whole: unreadable.is_empty() };
    let mut kinds = Vec::new();
    for (number, file) in written.files.iter().enumerate().filter(|(number, _)| !unreadable.contains(number)) {
        let (table, errors) = DeTable::parse_recoverable(&file.text);
        let table = table.get_ref();
        // What a file of broken TOML seems to lack says nothing: first its syntax.
        let mut beside_the_point = Vec::new();
        let sound = errors.is_empty();
        written.is_whole &= sound;
        for error in errors {
            let range = error.span().unwrap_or(0..0);
            written.problems.push(Problem::error(Span { file: number, range }, words::syntax(error.message())));
        }
        let out = if sound { &mut written.problems } else { &mut beside_the_point };
        if file.name == GUIDE {
            let raw = read_guide(table, number, out);
            kinds = raw.sections.iter().map(|kind| kind.id.value.clone()).collect();
            written.guide = Some(raw);
        } else if file.name == WORK_FORMATS {
            written.formats = read_work_formats(table, number, out);
        } else if file.name.starts_with("part-") {
            written.parts.push(read_part(table, number, &kinds, out));
        } else {
            out.push(Problem::warning(Span { file: number, range: 0..0 }, words::unknown_file(&file.name)));
        }
    }
    written
}

impl Written {
    /// Makes a guide of what was read, with the warnings about it; `others` are the guides that it may point into.
    ///
    /// # Errors
    /// [`LoadError::Problems`] when anything is wrong.
    pub fn check(mut self, others: &Others<'_>) -> Result<(Guide, Problems), LoadError> {
        let guide = self.resolve(others);
        let problems = Problems::of(self.files, self.problems);
        match guide {
            Some(guide) if !problems.has_errors() => Ok((guide, problems)),
            _ => Err(LoadError::Problems(problems)),
        }
    }

    /// Checks everything against everything else, and adds what is wrong. The guide is fit for use when nothing is.
    pub fn resolve(&mut self, others: &Others<'_>) -> Option<Guide> {
        let (parts, formats) = (std::mem::take(&mut self.parts), std::mem::take(&mut self.formats));
        let mut found = Vec::new();
        let guide = self.guide.take().and_then(|guide| check(guide, parts, formats, others, &mut found));
        // What points into a file that could not be read is no mistake of the file that it stands in.
        if self.is_whole {
            self.problems.append(&mut found);
        }
        guide
    }
}
