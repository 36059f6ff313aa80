//! Brings a guide in from a folder. The only place of the content layer that opens files.

use std::fs::{self, File};
use std::io::{self, Read};
use std::ops::Range;
use std::path::{Path, PathBuf};

use toml::de::DeTable;

use super::check::{FIXED_KEYS, check};
use super::doubt::Unread;
use super::encoding::{FileText, decode};
use super::id::SectionId;
use super::model::Guide;
use super::naming::{FileKind, GUIDE, kind_of, meant, part_number};
use super::problem::{Problem, Problems, Severity, SourceFile, Span};
use super::raw::{RawGuide, RawPart, RawWorkFormat, read_guide, read_part, read_work_formats};
use super::reader::Entry;
use super::resolve::Others;
use super::slip::{Slip, slips};
use crate::clean::is_forbidden;
use crate::text::{guide as words, slip as slip_words};

/// The most bytes that the files of one guide may have together.
pub const MAX_BYTES: u64 = 80_000_000;

/// The most files that one guide may have.
pub const MAX_FILES: usize = 6_000;

/// The most lines, keys, lists and values that the files of one guide may have together, counted before they are parsed
/// by the signs between them; and one more for every [`BYTES_A_SIGN`] bytes.
const MAX_SIGNS: u64 = 500_000;

/// A guide that is written as others are has 37 bytes for each sign.
const BYTES_A_SIGN: u64 = 30;

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
pub struct Draft {
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
    /// What could not be read: what points into it says nothing.
    pub unread: Unread,
    /// Files that are passed over because of their names: which of the problems tell of them.
    misnamed: Vec<usize>,
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
    if folder.is_file() {
        // Not every system says so itself.
        return Err(unreadable(folder)(io::ErrorKind::NotADirectory.into()));
    }
    for entry in fs::read_dir(folder).map_err(unreadable(folder))? {
        let name = entry.map_err(unreadable(folder))?.file_name();
        if let Some(name) = name.to_str().filter(|name| is_guide_file(name) || meant(name).is_some()) {
            names.push(name.to_owned());
        }
        if names.len() > MAX_FILES {
            return Err(LoadError::TooManyFiles(folder.to_owned()));
        }
    }
    if !names.iter().any(|name| kind_of(name).or(meant(name).map(|(kind, _)| kind)) == Some(FileKind::Guide)) {
        return Err(LoadError::NoGuide(folder.to_owned()));
    }
    names.sort_by_key(|name| (name != GUIDE, part_number(name).unwrap_or(u16::MAX), name.clone()));
    let inside = fs::canonicalize(folder).map_err(unreadable(folder))?;
    let mut left = MAX_BYTES;
    let mut files = Vec::new();
    for name in names {
        // What is passed over because of its name is not opened either.
        if meant(&name).is_some() {
            files.push((name, Vec::new()));
            continue;
        }
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
        files.push((name, bytes));
    }
    if hold_too_much(&files) {
        return Err(LoadError::TooMuch(folder.to_owned()));
    }
    Ok(files)
}

/// Whether there are more lines, keys, lists and values in the files together than any guide has.
#[must_use]
pub fn hold_too_much(files: &[Bytes]) -> bool {
    let size: usize = files.iter().map(|(_, bytes)| bytes.len()).sum();
    let signs = files.iter().flat_map(|(_, bytes)| bytes).filter(|byte| b"\n=,[]{}".contains(byte)).count();
    signs as u64 > MAX_SIGNS + size as u64 / BYTES_A_SIGN
}

/// A guide from the names and the bytes of its files, `guide.toml` first; with the warnings about it. `others` are the
/// guides that it may point into.
///
/// # Errors
/// [`LoadError::Problems`] when anything in the files is wrong.
pub fn from_files_among(read: Vec<Bytes>, others: &Others<'_>) -> Result<(Guide, Problems), LoadError> {
    parse(read).check(others)
}

/// The texts of files, and what is wrong with how they were saved; and which of them are no texts at all.
fn texts(read: Vec<Bytes>) -> (Vec<SourceFile>, Vec<Problem>, Vec<usize>) {
    let (mut files, mut problems, mut unreadable) = (Vec::new(), Vec::new(), Vec::new());
    for (name, bytes) in read {
        let FileText { text, wrong, is_whole } = decode(&name, bytes);
        if let Some((said, at)) = wrong {
            problems.push(Problem::error(Span { file: files.len(), range: at..at + 1 }, said));
        }
        if !is_whole {
            unreadable.push(files.len());
        }
        files.push(SourceFile { name, text });
    }
    (files, problems, unreadable)
}

/// The files of a guide in a folder as they are, with what lies beside them as text: notes and licence.
///
/// # Errors
/// When the folder or a file of it cannot be read, holds no guide, is too large, or when a file is not UTF-8.
pub fn files_in(folder: &Path) -> Result<Vec<SourceFile>, LoadError> {
    let (mut files, problems, _) = texts(read_folder(folder)?);
    files.retain(|file| meant(&file.name).is_none());
    if !files.iter().any(|file| file.name == GUIDE) {
        return Err(LoadError::NoGuide(folder.to_owned()));
    }
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

/// Reads a regular file, but never more than one byte over `most`: opening a pipe would wait for whoever writes into it.
///
/// # Errors
/// When it is no regular file, or when the system refuses.
pub fn read_at_most(path: &Path, most: u64) -> io::Result<Vec<u8>> {
    let there = fs::metadata(path)?;
    if !there.is_file() {
        return Err(io::Error::from(io::ErrorKind::InvalidInput));
    }
    // Of a file that is as long as it says, all is read at once.
    let mut bytes = Vec::new();
    bytes.try_reserve_exact(usize::try_from(there.len().min(most)).unwrap_or_default())?;
    File::open(path)?.take(most + 1).read_to_end(&mut bytes)?;
    Ok(bytes)
}

/// Reads the tables of files.
pub fn parse(read: Vec<Bytes>) -> Draft {
    let (files, problems, unreadable) = texts(read);
    let mut written = Draft {
        files,
        problems,
        guide: None,
        parts: Vec::new(),
        formats: Vec::new(),
        unread: Unread::default(),
        misnamed: Vec::new(),
    };
    let files = std::mem::take(&mut written.files);
    let mut kinds = None;
    for (number, file) in files.iter().enumerate() {
        let Some(kind) = kind_of(&file.name) else {
            written.pass_over(number, file, &files);
            continue;
        };
        if unreadable.contains(&number) {
            written.unread.insert(kind);
            continue;
        }
        written.read(kind, number, file, &mut kinds);
    }
    written.files = files;
    written
}

/// What one file holds.
enum Raw {
    Guide(Box<RawGuide>),
    Part(Box<RawPart>),
    WorkFormats(Vec<RawWorkFormat>),
}

impl Raw {
    fn read(
        kind: FileKind,
        table: &DeTable<'_>,
        file: usize,
        kinds: Option<&[String]>,
        out: &mut Vec<Problem>,
    ) -> Self {
        match kind {
            FileKind::Guide => Self::Guide(Box::new(read_guide(table, file, out))),
            FileKind::Part => Self::Part(Box::new(read_part(table, file, kinds, out))),
            FileKind::WorkFormats => Self::WorkFormats(read_work_formats(table, file, out)),
        }
    }
}

/// What slipped in a file, where the parser stumbled or something was found. Where what it stumbled over is not
/// understood, only that is told: what comes behind it may follow from it.
fn what_slipped(text: &str, kind: FileKind, stumbled: Option<(Range<usize>, &str)>) -> Vec<Slip> {
    let slips = slips(text, kind);
    let Some((range, message)) = stumbled else { return slips };
    let end_of_line = text[range.start.min(text.len())..].find('\n').map_or(text.len(), |length| range.start + length);
    if slips.first().is_some_and(|slip| slip.range.start <= end_of_line) {
        return slips;
    }
    let control = text.get(range.start..).and_then(|rest| rest.chars().next()).filter(|c| is_forbidden(*c));
    let said = control.map_or_else(|| words::syntax(message), slip_words::control_character);
    vec![Slip { range, said }]
}

/// The kinds of advice that the parts may have; none where they are not all known.
fn kinds_of(guide: &RawGuide, is_sound: bool) -> Option<Vec<String>> {
    let is_known = |id: &str| id.parse::<SectionId>().is_ok() && !FIXED_KEYS.contains(&id);
    let known = guide.sections.iter().all(|kind| is_known(&kind.id.value));
    let kinds = || guide.sections.iter().map(|kind| kind.id.value.clone()).collect();
    (known && (is_sound || !guide.sections.is_empty())).then(kinds)
}

impl Draft {
    /// Reads a file. What a file seems to lack that cannot be read says nothing: first what slipped in it.
    fn read(&mut self, kind: FileKind, number: usize, file: &SourceFile, kinds: &mut Option<Vec<String>>) {
        let (table, errors) = DeTable::parse_recoverable(&file.text);
        let stumbled = errors.iter().map(|e| (e.span().unwrap_or(0..0), e.message())).min_by_key(|e| e.0.start);
        let mut found = Vec::new();
        let raw = stumbled.is_none().then(|| Raw::read(kind, table.get_ref(), number, kinds.as_deref(), &mut found));
        if !found.is_empty() || stumbled.is_some() {
            let slipped = what_slipped(&file.text, kind, stumbled);
            if !slipped.is_empty() {
                self.unread.insert(kind);
                let problem = |slip: Slip| Problem::error(Span { file: number, range: slip.range }, slip.said);
                self.problems.extend(slipped.into_iter().map(problem));
                return;
            }
        }
        if !found.is_empty() {
            self.unread.insert_flawed(kind);
        }
        match raw {
            Some(Raw::Guide(raw)) => {
                *kinds = kinds_of(&raw, found.is_empty());
                if kinds.is_none() {
                    self.unread.insert_flawed(kind);
                }
                self.guide = Some(*raw);
            }
            Some(Raw::Part(mut raw)) => {
                // That there is no number was told: the name of the file has it too.
                raw.number =
                    raw.number.or_else(|| Some(Entry { value: part_number(&file.name)?, span: raw.at.clone() }));
                self.add_part(*raw);
            }
            Some(Raw::WorkFormats(raw)) => self.formats = raw,
            None => {}
        }
        self.problems.append(&mut found);
    }

    /// Adds a part. In a copy of a file all is there twice, for the one reason that is told.
    fn add_part(&mut self, part: RawPart) {
        let number = part.number.as_ref();
        let is_there = |known: &RawPart| known.number.as_ref().map(|n| n.value) == number.map(|n| n.value);
        match number.filter(|_| self.parts.iter().any(is_there)) {
            Some(number) => {
                let said = words::duplicate(words::A_PART, &number.value.to_string());
                self.problems.push(Problem::error(number.span.clone(), said));
                self.unread.insert(FileKind::Part);
            }
            None => self.parts.push(part),
        }
    }

    /// Tells of a file that no guide has under this name.
    fn pass_over(&mut self, number: usize, file: &SourceFile, files: &[SourceFile]) {
        let span = Span { file: number, range: 0..0 };
        match meant(&file.name) {
            Some((kind, proper)) if !files.iter().any(|other| other.name == proper) => {
                self.unread.insert(kind);
                self.misnamed.push(self.problems.len());
                self.problems.push(Problem::warning(span, slip_words::misnamed(&file.name, &proper)));
            }
            _ if is_guide_file(&file.name) => {
                self.problems.push(Problem::warning(span, words::unknown_file(&file.name)));
            }
            _ => {}
        }
    }

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
        let checked =
            self.guide.take().map(|guide| check(guide, parts, formats, others, &self.unread, &mut self.problems));
        // Where something is missing that may stand in a file with another name, that name is what is wrong.
        if checked.as_ref().is_none_or(|checked| checked.left_out) {
            for at in &self.misnamed {
                if let Some(problem) = self.problems.get_mut(*at) {
                    problem.severity = Severity::Error;
                }
            }
        }
        checked.and_then(|checked| checked.guide)
    }
}
