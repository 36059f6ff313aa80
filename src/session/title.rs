//! The titles of meetings: how long one is, since it stands on every page of a report, and which are the same.

use std::collections::BTreeMap;

use chrono::NaiveDate;
use unicode_segmentation::UnicodeSegmentation;

/// The most characters of a title.
pub const LONGEST_TITLE: usize = 120;

/// Whether a title is longer than a title is.
#[must_use]
pub fn is_long_title(title: &str) -> bool {
    title.chars().nth(LONGEST_TITLE).is_some()
}

/// The title, cut off where it is longer than a title is; no sign of more than one character is cut through.
#[must_use]
pub fn short_title(title: String) -> String {
    if !is_long_title(&title) {
        return title;
    }
    let mut room = LONGEST_TITLE - 1;
    let fits = |sign: &&str| {
        let left = room.checked_sub(sign.chars().count());
        room = left.unwrap_or(0);
        left.is_some()
    };
    title.graphemes(true).take_while(fits).chain(["…"]).collect()
}

/// Which of some meetings, each a title and a day, have those of another of them: something else must tell them apart.
#[must_use]
pub fn namesakes(meetings: &[(&str, NaiveDate)]) -> Vec<bool> {
    let folded: Vec<_> = meetings.iter().map(|(title, date)| (title.to_lowercase(), date)).collect();
    let mut count = BTreeMap::new();
    for name in &folded {
        *count.entry(name).or_insert(0_usize) += 1;
    }
    folded.iter().map(|name| count.get(name).is_some_and(|count| *count > 1)).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_title_is_cut_off_only_where_it_is_too_long_and_between_two_signs() {
        let whole = "é".repeat(LONGEST_TITLE);
        assert_eq!(short_title(whole.clone()), whole);
        let cut = short_title(whole + "é");
        assert_eq!((cut.chars().count(), cut.chars().last()), (LONGEST_TITLE, Some('…')));
        let flags = short_title("👩‍👩‍👧".repeat(100));
        assert!(flags.ends_with("👧…") && flags.chars().count() <= LONGEST_TITLE, "{flags}");
    }
}
