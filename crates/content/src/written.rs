//! The files of a guide as its author writes them: a small one to begin with, and a copy of one that there is.

use chrono::NaiveDate;

use super::id::GuideId;
use super::problem::SourceFile;

/// A file that comes with the program: its name and what it holds.
pub type File = (&'static str, &'static str);

/// A small guide to begin with.
const NEW: [File; 3] = [
    ("guide.toml", include_str!("../../../assets/new-guide/guide.toml")),
    ("part-1-samen-beginnen.toml", include_str!("../../../assets/new-guide/part-1-samen-beginnen.toml")),
    ("work-formats.toml", include_str!("../../../assets/new-guide/work-formats.toml")),
];

/// The schemas, for editors; the first word of the name is that of the file that it is about.
pub const SCHEMAS: [File; 3] = [
    ("schema/guide.schema.json", include_str!("../../../docs/schema/guide.schema.json")),
    ("schema/part.schema.json", include_str!("../../../docs/schema/part.schema.json")),
    ("schema/work-formats.schema.json", include_str!("../../../docs/schema/work-formats.schema.json")),
];

/// Where a file says which schema it follows.
const SCHEMA_LINE: &str = "#:schema ";

/// The files of a small guide that is complete, with schemas for editors.
#[must_use]
pub fn new_guide(id: &GuideId, date: NaiveDate) -> Vec<SourceFile> {
    let mut files: Vec<SourceFile> = NEW.iter().map(owned).collect();
    if let Some(guide) = files.first_mut() {
        set(&mut guide.text, "id", id.as_str());
        set(&mut guide.text, "date", &date.format("%Y-%m-%d").to_string());
    }
    files.extend(SCHEMAS.iter().map(owned));
    files
}

/// The files of a guide under another id, with schemas for editors.
#[must_use]
pub fn copy_of(mut files: Vec<SourceFile>, id: &GuideId) -> Vec<SourceFile> {
    for file in &mut files {
        let schema = match file.name.as_str() {
            "guide.toml" => "guide",
            "work-formats.toml" => "work-formats",
            name if name.starts_with("part-") => "part",
            _ => continue,
        };
        if schema == "guide" {
            set(&mut file.text, "id", id.as_str());
        }
        if !file.text.starts_with(SCHEMA_LINE) {
            file.text.insert_str(0, &format!("{SCHEMA_LINE}schema/{schema}.schema.json\n\n"));
        }
    }
    files.retain(|file| !SCHEMAS.iter().any(|(name, _)| *name == file.name));
    files.extend(SCHEMAS.iter().map(owned));
    files
}

/// Gives a key at the top of a file another text, and leaves the rest of the file as it is.
fn set(text: &mut String, key: &str, value: &str) {
    let mut at = 0;
    for line in text.split_inclusive('\n') {
        let name = line.split('=').next().unwrap_or_default().trim();
        if line.starts_with('[') {
            return;
        }
        if name == key {
            let end = at + line.trim_end_matches(['\n', '\r']).len();
            text.replace_range(at..end, &format!("{key} = \"{value}\""));
            return;
        }
        at += line.len();
    }
}

/// A file to hand out.
pub fn owned((name, text): &File) -> SourceFile {
    SourceFile { name: (*name).to_owned(), text: (*text).to_owned() }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::lint::inspect_files;
    use crate::load::is_guide_file;

    #[test]
    fn the_guide_to_begin_with_has_nothing_to_mend_but_what_it_asks_to_write_over() {
        let date = NaiveDate::from_ymd_opt(2027, 3, 4).unwrap();
        let files = new_guide(&"van-ons".parse().unwrap(), date);
        assert!(files[0].text.contains("id = \"van-ons\"\n") && files[0].text.contains("date = \"2027-03-04\"\n"));
        for file in files.iter().filter(|file| is_guide_file(&file.name)) {
            let schema = file.text.lines().next().unwrap().strip_prefix(SCHEMA_LINE).unwrap().to_owned();
            assert!(files.iter().any(|file| file.name == schema), "{schema}");
        }
        let problems = inspect_files(files.clone(), &|_| None);
        let [only] = &problems.list[..] else { panic!("{}", problems.render()) };
        assert!(only.message.contains("waarmee een nieuwe handreiking begint"), "{}", only.message);
    }

    #[test]
    fn only_the_key_at_the_top_is_given_another_text() {
        let mut text = "# id = \"x\"\r\nid   =  \"oud\"\r\n[[roles]]\r\nid = \"rol\"\r\n".to_owned();
        set(&mut text, "id", "nieuw");
        assert_eq!(text, "# id = \"x\"\r\nid = \"nieuw\"\r\n[[roles]]\r\nid = \"rol\"\r\n");
        set(&mut text, "title", "nieuw");
        assert!(!text.contains("title"));
    }
}
