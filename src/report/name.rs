//! What the file of a document is called.

use chrono::NaiveDate;

use super::format::Format;

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
pub fn page_file_name(title: &str, format: Format) -> String {
    format!("{}.{}", kept(title), format.extension())
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
    fn a_title_cannot_lead_out_of_the_folder_or_upset_windows() {
        let date = NaiveDate::from_ymd_opt(2026, 11, 22).unwrap();
        assert_eq!(file_name(date, "Overleg één", "md"), "2026-11-22 Verslag Overleg één.md");
        assert_eq!(file_name(date, "../a\\b: \"c\" <d>|?*...", "md"), "2026-11-22 Verslag ..ab c d.md");
        assert_eq!(file_name(date, "", "md"), "2026-11-22 Verslag.md");
        assert!(file_name(date, &"x".repeat(500), "md").len() < 100);
    }
}
