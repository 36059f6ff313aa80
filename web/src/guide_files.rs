//! The files of a guide that somebody chose: as they are, or in a zip.

use std::io::Cursor;
use std::io::Read as _;

use kartrekker::content::{
    Finding, GUIDE, GuideId, LoadError, MAX_BYTES, MAX_FILES, Severity, hold_too_much, is_guide_file,
};
use kartrekker::text::{browser as words, workshop};
use zip::ZipArchive;

/// The name and the bytes of a file.
pub type File = (String, Vec<u8>);

/// Why files are no guide that can be taken in.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum NoGuide {
    /// It is no zip, or a damaged one.
    Damaged,
    /// A name in the zip leads out of the folder that it is unpacked in.
    LeadsOutside,
    /// There is more in it than in any guide.
    TooLarge,
    /// There is no `guide.toml`.
    Absent,
    /// There is more than one.
    Several,
    /// The files have mistakes: how many, and the first of them in words.
    Wrong(usize, String),
    /// A guide in the program has its id.
    IdTaken(GuideId),
}

impl NoGuide {
    /// What is told of a file or folder of this name.
    pub fn told(&self, name: &str) -> String {
        match self {
            Self::Damaged => words::zip_damaged(name),
            Self::LeadsOutside => words::zip_leads_outside(name),
            Self::TooLarge => words::guide_too_large(name),
            Self::Absent => words::no_guide_in(name),
            Self::Several => words::several_guides_in(name),
            Self::Wrong(count, first) => words::guide_broken(name, *count, first),
            Self::IdTaken(id) => words::guide_id_taken(id.as_str()),
        }
    }
}

impl From<LoadError> for NoGuide {
    fn from(error: LoadError) -> Self {
        // What is at hand already cannot be out of reach.
        let LoadError::Problems(problems) = error else { return Self::Damaged };
        let mistakes: Vec<Finding> = problems.placed().filter(|found| found.severity == Severity::Error).collect();
        let first = mistakes.first().map(|first| match &first.file {
            Some(file) => format!("{}: {} {}", workshop::place(file, first.line), first.message, first.remedy),
            None => format!("{} {}", first.message, first.remedy),
        });
        Self::Wrong(mistakes.len(), first.unwrap_or_default())
    }
}

/// The files in a zip that may be of a guide; all others stay packed.
///
/// # Errors
/// When it is no zip, or one that nobody should unpack.
pub fn unpack(zip: &[u8]) -> Result<Vec<File>, NoGuide> {
    let mut archive = ZipArchive::new(Cursor::new(zip)).map_err(|_| NoGuide::Damaged)?;
    if archive.len() > MAX_FILES {
        return Err(NoGuide::TooLarge);
    }
    let mut left = MAX_BYTES;
    let mut files = Vec::new();
    for number in 0..archive.len() {
        let file = archive.by_index(number).map_err(|_| NoGuide::Damaged)?;
        let name = file.name().map_err(|_| NoGuide::Damaged)?.replace('\\', "/");
        if leads_outside(&name) {
            return Err(NoGuide::LeadsOutside);
        }
        if !is_guide_file(last(&name)) {
            continue;
        }
        // What a zip says of the size may be untrue.
        let mut bytes = Vec::new();
        file.take(left + 1).read_to_end(&mut bytes).map_err(|_| NoGuide::Damaged)?;
        left = left.checked_sub(bytes.len() as u64).ok_or(NoGuide::TooLarge)?;
        files.push((name, bytes));
    }
    Ok(files)
}

/// The files of the one guide among these, by their names alone: those beside its `guide.toml`, which comes first.
///
/// # Errors
/// When there is no guide among them, more than one, or one that is larger than any is.
pub fn of_guide(files: Vec<File>) -> Result<Vec<File>, NoGuide> {
    let heads: Vec<&str> = files.iter().map(|(name, _)| name.as_str()).filter(|name| last(name) == GUIDE).collect();
    let folder = match heads.as_slice() {
        [] => return Err(NoGuide::Absent),
        [head] => head.strip_suffix(GUIDE).unwrap_or_default().to_owned(),
        _ => return Err(NoGuide::Several),
    };
    let beside = |(name, bytes): File| Some((name.strip_prefix(&folder)?.to_owned(), bytes));
    let is_of_guide = |(name, _): &File| !name.contains('/') && is_guide_file(name);
    let mut files: Vec<File> = files.into_iter().filter_map(beside).filter(is_of_guide).collect();
    if hold_too_much(&files) {
        return Err(NoGuide::TooLarge);
    }
    files.sort_by_key(|(name, _)| (name != GUIDE, name.clone()));
    Ok(files)
}

/// The last part of a name in a zip.
fn last(name: &str) -> &str {
    name.rsplit('/').next().unwrap_or_default()
}

/// Whether a name in a zip leads out of the folder that it is unpacked in.
fn leads_outside(name: &str) -> bool {
    name.starts_with('/') || name.contains(':') || name.split('/').any(|part| part == "..")
}

#[cfg(test)]
mod tests {
    use std::io::Write as _;

    use zip::ZipWriter;
    use zip::write::SimpleFileOptions;

    use super::*;

    fn zipped(files: &[(&str, &[u8])]) -> Vec<u8> {
        let mut writer = ZipWriter::new(Cursor::new(Vec::new()));
        for (name, bytes) in files {
            writer.start_file(*name, SimpleFileOptions::default()).unwrap();
            writer.write_all(bytes).unwrap();
        }
        writer.finish().unwrap().into_inner()
    }

    fn names(files: &[(&str, &[u8])]) -> Result<Vec<String>, NoGuide> {
        let files = of_guide(unpack(&zipped(files))?)?;
        Ok(files.into_iter().map(|(name, _)| name).collect())
    }

    #[test]
    fn a_zip_of_a_folder_gives_the_files_of_its_guide_and_nothing_beside_them() {
        let found = names(&[
            ("map/part-1-begin.toml", b"a"),
            ("map/guide.toml", b"b"),
            ("map/NOTES.md", b"c"),
            ("map/.taplo.toml", b"d"),
            ("map/oud/part-9-oud.toml", b"e"),
            ("__MACOSX/map/._guide.toml", b"f"),
            ("elders.toml", b"g"),
        ]);
        assert_eq!(found.unwrap(), ["guide.toml", "part-1-begin.toml"]);
        assert_eq!(names(&[("guide.toml", b""), ("a.toml", b"")]).unwrap(), ["guide.toml", "a.toml"]);
        assert_eq!(names(&[("map\\guide.toml", b""), ("map\\a.toml", b"")]).unwrap(), ["guide.toml", "a.toml"]);
    }

    #[test]
    fn a_zip_that_is_no_guide_says_why() {
        assert_eq!(unpack(b"PK\x03\x04 en dan niets"), Err(NoGuide::Damaged));
        assert_eq!(unpack(&zipped(&[("guide.toml", b"title")])[..60]), Err(NoGuide::Damaged));
        for name in ["../guide.toml", "map/../../guide.toml", "/guide.toml", "..\\guide.toml", "C:\\guide.toml"] {
            assert_eq!(names(&[(name, b"")]), Err(NoGuide::LeadsOutside), "{name}");
        }
        assert_eq!(names(&[("map/deel.toml", b"")]), Err(NoGuide::Absent));
        assert_eq!(names(&[("een/guide.toml", b""), ("twee/guide.toml", b"")]), Err(NoGuide::Several));
        assert_eq!(names(&[("guide.toml", &b"a=[]\n".repeat(900_000))]), Err(NoGuide::TooLarge));
    }

    #[test]
    fn a_zip_is_unpacked_no_further_than_a_guide_can_be_large() {
        let huge = vec![b'#'; usize::try_from(MAX_BYTES).unwrap() + 1];
        assert_eq!(unpack(&zipped(&[("guide.toml", &huge)])), Err(NoGuide::TooLarge));
        let half = &huge[..huge.len() / 2 + 1];
        assert_eq!(unpack(&zipped(&[("guide.toml", half), ("a.toml", half)])), Err(NoGuide::TooLarge));
        assert_eq!(unpack(&zipped(&[("film.mp4", &huge)])), Ok(Vec::new()), "what is no guide stays packed");
    }
}
