//! What the file of a document is called.

use std::path::{Path, PathBuf};

use chrono::NaiveDate;

/// `2026-11-22 Verslag Partneroverleg.md`: the name of the file of a report.
pub fn file_name(date: NaiveDate, title: &str, extension: &str) -> String {
    of(date, crate::text::report::REPORT, title, extension)
}

/// The date, what the document is, and the title, without what a file name may not hold on any system. At most 60
/// characters of the title.
pub(super) fn of(date: NaiveDate, kind: &str, title: &str, extension: &str) -> String {
    let name = format!("{date} {kind} {}", kept(title));
    format!("{}.{extension}", name.trim_end())
}

/// `Werkvorm 6 NUDGE.pdf`: the name of the file of a page of a guide.
pub fn page_file_name(title: &str, extension: &str) -> String {
    format!("{}.{extension}", kept(title))
}

/// How the name of a file ends where that says what kind of file it is: with a dot and a few letters and digits, as in
/// `verslag.docx`. `Overleg 22.11.2026` and `Overleg dr. Jansen` only have a dot in them.
pub fn ending(path: &Path) -> Option<&str> {
    let ending = path.extension()?.to_str()?;
    let says_kind = ending.len() <= 8
        && ending.chars().all(|c| c.is_ascii_alphanumeric())
        && ending.chars().any(|c| c.is_ascii_alphabetic());
    says_kind.then_some(ending)
}

/// The path with this ending behind its name, which has none.
pub fn with_ending(path: &Path, ending: &str) -> PathBuf {
    let mut name = path.as_os_str().to_owned();
    name.push(".");
    name.push(ending);
    name.into()
}

/// The text without what a file name may not hold on any system, at most 60 characters of it.
fn kept(text: &str) -> String {
    let kept = |c: &char| !matches!(c, '/' | '\\' | ':' | '*' | '?' | '"' | '<' | '>' | '|') && !c.is_control();
    let text: String = text.chars().filter(kept).take(60).collect();
    text.trim().trim_end_matches('.').trim_end().to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_ending_says_what_kind_of_file_it_is_and_any_other_dot_does_not() {
        for (name, says) in [
            ("verslag.docx", Some("docx")),
            ("/a.b/verslag.PDF", Some("PDF")),
            ("verslag.markdown", Some("markdown")),
            ("verslag.odt", Some("odt")),
            ("verslag", None),
            (".verslag", None),
            ("/a.b/verslag", None),
            ("Overleg 22.11.2026", None),
            ("Overleg dr. Jansen", None),
            ("Overleg met de a.wijkverpleging", None),
            ("verslag.", None),
        ] {
            assert_eq!(ending(Path::new(name)), says, "{name}");
        }
        assert_eq!(with_ending(Path::new("/a/22.11.2026"), "docx"), Path::new("/a/22.11.2026.docx"));
    }

    #[test]
    fn a_title_cannot_lead_out_of_the_folder_or_upset_windows() {
        let date = NaiveDate::from_ymd_opt(2026, 11, 22).unwrap();
        assert_eq!(file_name(date, "Overleg één", "md"), "2026-11-22 Verslag Overleg één.md");
        assert_eq!(file_name(date, "../a\\b: \"c\" <d>|?*...", "md"), "2026-11-22 Verslag ..ab c d.md");
        assert_eq!(file_name(date, "", "md"), "2026-11-22 Verslag.md");
        assert!(file_name(date, &"x".repeat(500), "md").len() < 100);
    }
}
